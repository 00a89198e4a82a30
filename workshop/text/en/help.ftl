# What workshop --help says: help-COMMAND, help-COMMAND-PARAMETER and help-any-PARAMETER. And what is wrong with what was typed.
help-workshop = Lead a meeting from your terminal, and keep its promises alive. Without a command: the home screen.
help-start = Start a meeting.
help-demo = Rehearse for ten minutes with invented participants; a real phone can take part as well.
help-resume = Go on where a meeting was interrupted: same step, same code, same seats.
help-room = The room alone, without a screen; says as JSON where it can be reached.
help-console = The facilitator's screen on a room that runs already.
help-stage = The big screen in a window of its own, only to look at.
help-review = Look back on saved meetings and write down how things stand.
help-report = Make a report that everybody can read, also in the middle of the meeting.
help-check = Say what is wrong in a scenario or record, where, and what to do about it.
help-doctor = See whether this laptop can carry a meeting: network, port, firewall, disk, screen, clock.
help-cards = Make table cards with the QR code, to print beforehand.
help-schema = The JSON Schema of a scenario or record, by which an editor completes and checks it.
help-simulation = Invented participants of a rehearsal; the program starts this by itself.
help-any-lang = language: nl or en (else that of the meeting, or of the laptop)
help-any-version = which version this is
help-any-sessions = folder for records (else ./sessions)
help-any-address = address for phones; none = without phones
help-any-port = port (else the first free one from 8080)
help-any-public_url = address behind a tunnel or proxy
help-any-trusted_proxy = IP address or network of the tunnel or proxy; may be repeated
help-any-held_on = day of the meeting, as 2026-12-03 (else today)
help-any-rehearsal = rehearsal: saved apart, with invented participants
help-any-participants = invented participants
help-any-force = replace what is there already, without asking
help-any-debug = write more in the log of the program
help-any-scenario = scenario: a file, or the name of one that comes with the program
help-any-output = file to write
help-any-url = address of the room; else the room that runs here
help-any-help = this explanation
help-usage = Usage:
help-default = default
help-section-arguments = Arguments
help-section-options = Options
help-section-commands = Commands
help-resume-session = code, title or name; else the latest
help-stage-dark = white on black
help-review-paths = records or folders; else ./sessions
help-report-session = record (TOML)
help-report-to = md, html, csv or ics
help-report-output = file to write; - for the screen
help-check-files = scenarios or records; the name of a scenario that comes with the program will do
help-cards-scenario = scenario with a fixed join code
help-cards-address = address that the laptop will have
help-cards-port = port (else 8080)
help-cards-tables = number of cards
help-schema-of = draaiboek (scenario) or verslag (record)

usage-no-option = There is no option { $name }.
usage-no-command = There is no command "{ $name }".
usage-missing = Something is missing: { $name }.
usage-bad = { $name } cannot be this.{ $allowed ->
    [none] { "" }
   *[other] { " " }It can be: { $allowed }.
}
usage-number = a whole number from { $low } to { $high }
usage-without-value = There is no value behind { $name }.
usage-too-much = There is too much here.
usage-other = The command cannot be like this.
usage-help = Explanation: { $command } --help
