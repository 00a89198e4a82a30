# What the operating system refused: system-CAUSE as a sentence, reason-CAUSE as a part of one, remedy-CAUSE by command.
system-full = The disk is full. Nothing is lost.
system-read-only = The disk of { $path } can only be read.
system-missing = { $path } is not there.
system-folder = { $path } is a folder, and this must be a file.
system-no-folder = Something else stands in the place of a folder: { $path }
system-denied = This program may not write or read in { $path }
system-taken = Another program keeps { $path } in use.
system-pipe = The program that read the output has stopped.
system-too-long = The name { $path } is too long for this disk.
system-too-many = Too many files or programs are open at once.
system-damaged = The disk gives an error at { $path }
system-silent = There was no answer, or the connection was lost.
system-network = This laptop cannot reach that network.
system-other = The system refused this (code { $code }).

reason-full = the disk is full
reason-read-only = this disk can only be read
reason-missing = it is not there
reason-folder = it is a folder
reason-no-folder = something else stands in the place of a folder
reason-denied = this program may not get at it
reason-taken = another program keeps it in use
reason-pipe = the program at the other end has stopped
reason-too-long = the name is too long
reason-too-many = too many files or programs are open at once
reason-damaged = the disk gives an error
reason-silent = there was no answer
reason-network = the network cannot be reached
reason-other = the system refused (code { $code })

remedy-full = { $command ->
    [write] Make room, or choose a place on another disk with -o.
    [read] Make room, and try again.
   *[meeting] Make room, and try again. A meeting that is open goes on with: workshop resume
}
remedy-read-only = { $command ->
    [write] Choose a place where you may write with -o.
    [read] Copy the file to a place where you may write.
   *[meeting] Choose another folder: with --sessions for the records, with the variable WORKSHOP_STATE_DIR for the log.
}
remedy-missing = { $command ->
    [write] See whether the name is right. With -o you choose where the new file goes.
    [read] See whether the name and the folder are right.
   *[meeting] Make that folder first, or choose another: with --sessions for the records, with the variable WORKSHOP_STATE_DIR for the log.
}
remedy-folder = { $command ->
    [write] Give the name of a file with -o.
    [read] Name a file in that folder.
   *[meeting] Give that folder another name, or choose another place with --sessions.
}
remedy-no-folder = { $command ->
    [write] Choose another place with -o.
    [read] See whether the name and the folder are right.
   *[meeting] Choose another folder: with --sessions for the records, with the variable WORKSHOP_STATE_DIR for the log.
}
remedy-denied = { $command ->
    [write] Give the program the right to write there, or choose another place with -o.
    [read] Give the program the right to read it, or make a copy that you may open.
   *[meeting] Give it the right to write there, or choose another folder: with --sessions for the records, with the variable WORKSHOP_STATE_DIR for the log.
}
remedy-taken = { $command ->
    [write] Close that program, or choose another place with -o.
   *[other] Close that program, and try again.
}
remedy-pipe = Try again without that program behind it.
remedy-too-long = { $command ->
    [write] Choose a shorter name with -o.
   *[other] Choose a shorter name.
}
remedy-too-many = Close other programs, and try again.
remedy-damaged = { $command ->
    [write] Copy what you want to keep, and choose another disk with -o.
   *[other] Copy what you want to keep, and use another disk.
}
remedy-silent = See whether the room still runs, and try again. The list is shown by: workshop
remedy-network = Look at the network with: workshop doctor
remedy-other = { $command ->
    [write] Try another place, with -o.
   *[other] Try again. Does it fail again? Look with: workshop doctor
}
