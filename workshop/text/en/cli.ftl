cli-no-address = "{ $address }" is not an IP address. Write for instance --address 192.168.1.23.
cli-not-this-laptop = This laptop does not have the address { $address }. It has: { $found }. Look at them with: workshop doctor
cli-port-in-use = Port { $port } on { $address } is taken or not allowed. Choose another with --port, or close the other program.
cli-port-reserved = Port { $port } is for the system itself. Choose a number above 1023 with --port.
cli-address-kind = No phone can come in at an address such as { $address }. Choose an ordinary address of this laptop, or leave --address out. Look at them with: workshop doctor
cli-no-privacy = { $path }: fill in the table [privacy] first. Participants must be able to read who organises this and how long things are kept. A rehearsal can do without: --rehearsal.
cli-room-failed = The room could not start: { $reason }
cli-room-silent = The room could not start, and could not write down why. Is the disk full? Look with: workshop doctor
cli-room-slow = The room was not ready after { $seconds } seconds. Try again with: workshop resume
cli-no-such-session = There is no open meeting "{ $session }". See the list with: workshop
cli-nothing-running = No room is running now. Start one with: workshop start SCENARIO
cli-nothing-to-resume = No meeting is open. Start one with: workshop start SCENARIO
cli-no-token = For a room on another computer, put its token in the environment variable WORKSHOP_TOKEN.
cli-left-open-edited = "{ $title }" is still open, with the text from before you changed the file. Go on with that? [y/N]
cli-dropped = "{ $title }" was still open, but nobody had taken part. You begin again, with the file as it is now.
cli-left-open = "{ $title }" is still open. Go on with it? [Y/n]
cli-which-day = This plan is for { $planned }. Today is { $today }. Enter: the meeting is today. p: on the planned day after all. Or type the day, like 2026-12-03.
cli-no-day = "{ $day }" is no day. Enter: today. p: the planned day. Or type the day, like 2026-12-03.
cli-no-day-given = "{ $day }" is no day. Write for example --held-on 2026-12-03
cli-rehearsal-goes-on = The rehearsal goes on while somebody looks at it, or one more minute. Back to the screen: workshop resume
cli-room-goes-on = The room goes on. Back to the screen: workshop resume
cli-record = The record is in { $path }
cli-written = Written: { $path }
cli-fine = { $path }: fine.
cli-outline = { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}.
cli-outline-until = { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}, { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}: from { $begin } to { $end }.
cli-broken-scenario = { $path } has mistakes and is therefore not on the list. See: workshop check { $path }
serve-in-use = Another program has "{ $title }" open already. Go on there, or close it first.
serve-log = The log { $path } cannot be read or written: { $reason }. The program leaves it as it is. Make a copy of it, and ask for help before you throw it away.
serve-log-and-record = The log { $path } cannot be read or written: { $reason }. The program leaves it as it is. The record up to the last time it was saved is in { $record }. Make a copy of both before you throw anything away.
serve-log-gone = The log { $path } is gone, and there is no record either. Look for the log in the bin or in a backup.
serve-log-gone-and-record = The log { $path } is gone. Look for it in the bin or in a backup. The record up to the last time it was saved is in { $record }.
serve-log-full = The disk is full. Nothing is lost. Make room, and go on with: workshop resume
serve-log-closed = This program cannot write in the log { $path }. Nothing is lost. Give it the right to write there, and go on with: workshop resume
serve-reason-damaged = the file is damaged
serve-reason-disk = the disk gives an error
serve-reason-event = what is in it was changed, damaged, or written by a newer version of this program; update it and try again
serve-reason-other = the program does not know the cause (code { $code })
serve-finished = "{ $title }" is closed already. The record is in { $record }
cards-no-code = A card needs a code that is fixed. Put in the scenario, for example: deelnamecode = "KADE"
cards-no-address = No phone can come in at this address. Give the address that the laptop will have: --address 192.168.8.10
cards-address = The cards hold { $url }. So begin the meeting at this address: --address { $address } --port { $port }. A router of your own with a fixed address for this laptop keeps it so.
cli-no-public-url = "{ $url }" is not an address that a phone can open. Write for instance --public-url https://room.example.org
cli-is-folder = { $path } is a folder. Give the name of a file.
cli-no-folder = The folder { $path } is not there. Make it first, or choose another place.
cards-no-page = Cards are a web page that you print. Choose a name that ends in .html, not { $path }
cards-public = The cards say { $url }. So begin the meeting with: --public-url { $public }
cli-no-proxy = "{ $proxy }" is not an IP address or a network. Write for instance --trusted-proxy 127.0.0.1 or --trusted-proxy 10.0.0.0/8
cli-proxy-too-late = "{ $title }" is running, and cannot take another --trusted-proxy. Stop the room first (ctrl+q, then stop), and go on with the same command.
cli-is-source = { $path } is the file that this is made from. Choose another name with -o.
cli-no-file = { $path } is no ordinary file. Choose another name; -o - writes to the screen.
cli-is-there = { $path } exists and stays as it is. Choose another name with -o, or replace it with --force.
cli-replace = { $path } exists. Replace it? [y/N]
serve-fault = Something went wrong in the program itself ({ $kind }). Nothing is lost. Go on with: workshop resume. What happened is in { $path }
cli-logbook = The log of the program is in { $path }
cli-no-terminal-home = The home screen needs a terminal. Commands that do without are listed by: workshop --help
cli-no-terminal-start = The facilitator's screen needs a terminal. The room alone, without a screen, is started with: workshop room
cli-no-terminal-resume = The facilitator's screen needs a terminal. Open a window with a terminal, and type there: workshop resume
cli-no-terminal-console = The facilitator's screen needs a terminal. Open a window with a terminal, and type there: workshop console
cli-no-terminal-stage = The big screen needs a terminal. Open a window with a terminal, and type there: workshop stage
cli-no-terminal-review = Looking back needs a terminal. A record as a file or in a pipe is made with: workshop report RECORD -o -
