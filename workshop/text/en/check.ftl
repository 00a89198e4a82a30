# What is wrong with a file, and what to do about it; key = check-CODE and check-CODE-remedy.
check-place = { $line ->
    [0] { $file }:
   *[other] { $file }, line { $line }:
}
check-severity-error = error
check-severity-warning = note

check-unreadable = This file cannot be read: { $reason }.
check-unreadable-remedy = See whether the name and the folder are right, and whether you may open the file.
check-folder = This is a folder, not a file.
check-folder-remedy = Name the file in the folder. Records in a folder are shown by: workshop review FOLDER
check-not-a-file = This is no file but a device or a pipe.
check-not-a-file-remedy = Save the text as a file that ends in .toml first, and name that.
check-too-large-file = This file is too large: at most { $most } MB fit in it.
check-too-large-file-remedy = Choose a file that ends in .toml. Is it one? See whether something stands in it very often.
check-still-changing = This file changed while it was read.
check-still-changing-remedy = Wait until the other program has finished writing, and try again.
check-too-many-blocks = { $name ->
    [stap] There are too many steps: the most is { $most }.
    [partner] There are too many partners: the most is { $most }.
   *[other] There are too many blocks of '{ $name }': the most is { $most }.
}
check-too-many-blocks-remedy = Take blocks out. See whether something was pasted in very often.
check-too-deep = Too many names or brackets stand inside each other here.
check-too-deep-remedy = Write each block under a header of its own, such as [[stap]] or [[stap.cijfer]].
check-number-too-long = The number here is too large to read.
check-number-too-long-remedy = Write an ordinary number, such as 10. Is it a text? Put quotation marks around it.
check-not-text = This is not a text file.
check-not-text-remedy = Choose a file that ends in .toml. A Word document will not do.
check-not-utf8 = There is a letter here that the program cannot read: the file was not saved as UTF-8.
check-not-utf8-remedy = Save the file again and choose the encoding UTF-8.
check-bom = The file starts with an invisible mark (a BOM).
check-bom-remedy = The program reads past it. To remove it, save the file as UTF-8 without BOM.
check-no-such-scenario = There is no scenario '{ $word }'.
check-no-such-scenario-remedy = { $near ->
    [none] Give the path of the file, or choose from: { $allowed }.
   *[other] Did you mean '{ $near }'? You can choose from: { $allowed }.
}
check-newer-schema = This file comes from a newer version of the program (schema { $schema }; this program knows up to { $known }).
check-newer-schema-remedy = Update the program and try again. Do not change the file with this program.
check-record = This is the record of a meeting, not a scenario.
check-record-remedy = Choose a file from the folder scenarios. Look at a record with: workshop review
check-scenario = This is a scenario, not the record of a meeting.
check-scenario-remedy = Choose a record from the folder sessions. A scenario is started with: workshop start
check-empty = This file is empty.
check-empty-remedy = Begin with a copy of a scenario that comes with the program: stakeholderbijeenkomst-90.toml
check-nothing-ours = This is neither a scenario nor a record of this program.
check-nothing-ours-remedy = A scenario has an id and a title on top, and blocks [[stap]]. Choose another file.

check-syntax = This line is not right{ $said ->
    [none] .
   *[other] : { $said }
}
check-syntax-remedy = Write every line as: name = value. Put text between straight quotation marks (").
check-strange-letter = { $sort ->
    [space] In column { $column } stands an invisible character: a hard space, as from Word or a web page
    [dash] In column { $column } stands a long dash, as Word makes it
   *[other] In column { $column } stands an invisible character, as from Word or a web page
}{ $others ->
    [0] .
    [one] , and on 1 other line.
   *[other] , and on { $others } other lines.
}
check-strange-letter-remedy = { $sort ->
    [dash] Type an ordinary dash (-) there.
   *[other] Type the line again. Pasting brings the character along.
}
check-curly-quotes = There are curly quotation marks here.
check-curly-quotes-remedy = Use straight quotation marks ("), even if a word processor makes them curly.
check-quotes-inside = There are quotation marks inside a text that is between quotation marks itself: { $said }
check-quotes-inside-remedy = { $around ->
    [single] Put straight quotation marks (") around the whole text, in the place of '.
   *[other] Use curly quotation marks inside the text (“ and ”), or put ' around the whole text.
}
check-comma-missing = A comma is missing behind this value: { $said }
check-comma-missing-remedy = Put a comma behind every value in a list: "one", "two"
check-cut-off = The file suddenly ends here. Perhaps it was not saved or copied as a whole.
check-cut-off-remedy = See in an older copy what should follow, and finish this line.
check-quotes-missing = There are no quotation marks around { $word }.
check-quotes-missing-remedy = Put text between straight quotation marks: "{ $word }".
check-yes-no-word = The program does not understand { $word } here.
check-yes-no-word-remedy = Write true for yes and false for no, in small letters and without quotation marks.
check-number-wanted = '{ $name }' takes a whole number, and it says { $word }.
check-number-wanted-remedy = Write a number without comma, point or words, such as: { $name } = 8
check-date-wanted = '{ $name }' takes a date, and it says { $word }.
check-date-wanted-remedy = Write year-month-day without quotation marks, such as: { $name } = 2026-12-03
check-time-wanted = '{ $name }' takes a time, and it says { $word }.
check-time-wanted-remedy = Write hours:minutes:seconds without quotation marks, such as: { $name } = 13:30:00
check-quote-not-closed = A quotation mark is missing on this line.
check-quote-not-closed-remedy = Put a straight quotation mark (") before and after the text. Is there a " in the text? Then write \".
check-not-closed = What starts here at '{ $name }' is never properly closed.
check-not-closed-remedy = Close a list with ] and a long text with three quotation marks (""").
check-backslash = The backslash \ has a special meaning and is not right here.
check-backslash-remedy = Write two backslashes (\\), or put the text between single quotation marks (').
check-equals-missing = There is no = on this line: { $said }
check-equals-missing-remedy = Write: name = value. Is it a note to yourself? Then start the line with #.
check-value-missing = There is nothing behind the =.
check-value-missing-remedy = Fill something in, or remove the line.
check-header-broken = The brackets on this line are not right: { $said }
check-header-broken-remedy = Write: { $meant }
check-twice = This stands here for the second time: { $said }
check-twice-remedy = Remove one of the two. Does a new step or partner start here? Then put [[stap]] or [[partner]] above it.

check-key-unknown = '{ $word }' does not belong here.
check-key-unknown-remedy = Remove the line. These can stand here: { $allowed }.
check-key-misspelt = The program does not know '{ $word }'.
check-key-misspelt-remedy = Did you mean '{ $near }'? Change the name before the =.
check-missing = '{ $name }' is missing here.
check-missing-remedy = { $sort ->
    [blocks] Add a block that begins with [[{ $name }]]
    [block] Add a block that begins with [{ $name }]
   *[other] Add a line that begins with: { $name } =
}
check-table-wanted = '{ $name }' has to be a block with lines of its own.
check-table-wanted-remedy = Write [{ $name }] on a line of its own, and put the content below it.
check-tables-wanted = '{ $name }' can come more than once and needs double brackets.
check-tables-wanted-remedy = Write [[{ $header }]] with double brackets above every block.
check-list-wanted = '{ $name }' has to be a list.
check-list-wanted-remedy = Write: { $name } = ["one", "two"]
check-wrong-type = '{ $name }' wants { $wanted ->
    [text] text
    [number] a whole number
    [yes-no] yes or no (true or false)
    [date] a date
    [time] a time
    [moment] a date with a time
    [choice] one of the fixed words
   *[other] something else
}, and here is { $got ->
    [text] the text "{ $word }"
    [yes-no] yes or no ({ $word })
    [number] the number { $word }
    [fraction] the fraction { $word }
    [date] the date { $word }
    [time] the time { $word }
    [moment] a date with a time ({ $word })
    [list] a list
    [table] a block
   *[other] something else
}.
check-wrong-type-remedy = { $wanted ->
    [text] Put quotation marks around it, such as: { $name } = "text"
    [number] Write a number without quotation marks, such as: { $name } = 10
    [yes-no] Write: { $name } = true or { $name } = false
    [date] Write year-month-day without quotation marks, such as: { $name } = 2026-12-03
    [time] Write hours:minutes:seconds without quotation marks, such as: { $name } = 13:30:00
    [moment] Write date, T and time without quotation marks, such as: { $name } = 2026-12-03T13:30:00
   *[other] Put one word between quotation marks.
}
check-choice-unknown = "{ $word }" is not a choice for '{ $name }'.
check-choice-unknown-remedy = { $near ->
    [none] Choose from: { $allowed }.
   *[other] Did you mean "{ $near }"? Choose from: { $allowed }.
}
check-date-order = The date { $word } is in another order than the program reads.
check-date-order-remedy = Write yyyy-mm-dd, the year first and without quotation marks: { $iso }
check-date-impossible = { $word } is not a date that exists.
check-date-impossible-remedy = Write yyyy-mm-dd, so year-month-day, such as 2026-12-03. See whether that day exists in that month.
check-time-impossible = { $word } is not a time on the clock.
check-time-impossible-remedy = Write hours:minutes:seconds, from 00:00:00 to 23:59:59, such as 13:30:00.
check-text-empty = '{ $name }' is empty.
check-text-empty-remedy = Fill something in, or remove the line if that is allowed.
check-text-too-long = The text of '{ $name }' has { $letters } letters. There is room for { $most }.
check-text-too-long-remedy = Make the text shorter, or spread it over more lines or steps.
check-statement-too-long = This text is shown large on the screen and has { $letters } letters. There is room for { $most }.
check-statement-too-long-remedy = Make it one short sentence, preferably of 60 letters at most.
check-too-small = '{ $name }' is { $word } and has to be at least { $least }.
check-too-small-remedy = Choose a number from { $least } to { $most }.
check-too-large = '{ $name }' is { $word } and can be at most { $most }.
check-too-large-remedy = Choose a number from { $least } to { $most }.
check-too-many = There is too much at '{ $name }': there is room for { $most }.
check-too-many-remedy = Remove or combine some, until { $most } are left.
check-too-few = There is too little at '{ $name }': at least { $least } should be there.
check-too-few-remedy = Add one.
check-not-a-slug = "{ $word }" cannot be a short name for the computer.
check-not-a-slug-remedy = Use only small letters, digits and single hyphens, such as: peiling-begin
check-not-a-code = "{ $word }" cannot be a join code.
check-not-a-code-remedy = Choose four capitals, such as KADE. Or leave the line out, and the program chooses a code.
check-not-a-color = "{ $word }" is not a colour that the program understands.
check-not-a-color-remedy = Write a # with six digits or letters from a to f, between quotation marks, such as "#1d4a45".
check-zone-unknown = The time zone "{ $word }" does not exist.
check-zone-unknown-remedy = Write "Europe/Amsterdam", or remove the line.
check-more = There is more. Findings that are not shown: { $others }.
check-more-remedy = Mend what stands above first, and look again.
check-other = This is not right.
check-other-remedy = Compare this block with the example in stakeholderbijeenkomst-90.toml.

check-needs-question = This step needs a question.
check-needs-question-remedy = Add a line that starts with: vraag =
check-needs-form = This step needs a form that fits its kind.
check-needs-form-remedy = For a toelichting: dia, cijfers, ondernemersverhaal or stand. For a peiling: keuze, schaal, stelling or instemming.
check-needs-options = There is nothing to choose in this step yet.
check-needs-options-remedy = Give at least two options, such as: opties = ["one", "two"]. For prioriteren this will do as well: opties_uit = "id of an earlier step"
check-needs-moment = This statement comes at the beginning or at the end. Which one is this?
check-needs-moment-remedy = Add: moment = "begin" or moment = "eind"
check-needs-rule = This step needs a decision rule (besluitregel): how do you decide?
check-needs-rule-remedy = Add a line such as: besluitregel = "We go on when nobody has a serious objection."
check-needs-threshold = This step needs a threshold (drempelwaarde): from which share of the room on do you go on?
check-needs-threshold-remedy = Add a line with a percentage from 1 to 100, such as: drempelwaarde = 80
check-step-without-choices = No choices come from step "{ $word }": it has no list of themes (themas).
check-step-without-choices-remedy = Name the id of an earlier step with werkvorm = "vraag" and a list themas. Or give choices: opties = ["one", "two"]
check-figure-without-source = This figure has no source.
check-figure-without-source-remedy = Add: bron = "..." and peildatum = "...". Is it an estimate? Then write: aanname = true
check-step-twice = There are two steps with id "{ $word }".
check-step-twice-remedy = Give this step an id of its own.
check-partner-twice = The name "{ $word }" is there already, on line { $first }. Capitals and spaces make no difference.
check-partner-twice-remedy = Give one of the two another name, for instance with the place. Or take this block out.
check-choice-twice = The choice "{ $word }" is there already, on line { $first }.
check-choice-twice-remedy = Give this choice other words, or take it out.
check-step-unknown = There is no earlier step with id "{ $word }".
check-step-unknown-remedy = Write the id of a step that comes before this one.
check-rest-unknown = "{ $word }" is no choice of this step.
check-rest-unknown-remedy = Put exactly one of the themas or opties behind overig, or leave the line out.
check-too-many-agreements = This is the fourth agreement. One meeting has room for { $most }.
check-too-many-agreements-remedy = Choose the { $most } that matter most. Keep the others for another time.
check-coordinator-unknown = The coordinator "{ $word }" is not in the list of partners.
check-coordinator-unknown-remedy = Write the name exactly as at [[partner]], or add that partner.
check-day-implausible = { $word } cannot be a day of this meeting.
check-day-implausible-remedy = Choose a day between { $first } and { $last }, such as 2027-03-03.
check-day-too-far = { $word } is too far behind the meeting.
check-day-too-far-remedy = Choose a day no later than in { $last }.
check-contrast-poor = The colour { $word } is hard to read on a { $where ->
    [dark] dark
   *[other] light
} phone: its contrast is { $ratio } and has to be at least { $least }.
check-contrast-poor-remedy = Choose a { $where ->
    [dark] lighter
   *[other] darker
} colour. The nearest one that will do: { $name } = "{ $near }"

check-idle-for-kind = '{ $name }' does nothing with werkvorm = "{ $word }".
check-idle-for-kind-remedy = Remove the line, or choose a werkvorm that uses it: { $allowed }.
check-idle-for-form = '{ $name }' does nothing with vorm = "{ $word }".
check-idle-for-form-remedy = Remove the line, or choose a vorm that uses it: { $allowed }.
check-idle-without = '{ $name }' does nothing here without { $word }.
check-idle-without-remedy = Remove the line, or add: { $word }
check-consent-meant = 'vorm' does nothing with an agreement.
check-consent-meant-remedy = Is the room to consent? Then write: instemming = true, with a besluitregel and a drempelwaarde.
check-more-dots = '{ $name }' is higher than the number of dots, which is { $most }.
check-more-dots-remedy = Choose a number up to { $most }, or give more dots (stippen).
check-nothing-to-show = There is nothing to see on the screen in this step.
check-nothing-to-show-remedy = Add: { $word }
check-day-early = The date { $word } is not after the meeting of { $last }.
check-day-early-remedy = Choose a later date. See also whether the date of the meeting is right.
check-story-first = The meeting starts with "{ $word }", and not with the story of an entrepreneur.
check-story-first-remedy = Let an entrepreneur speak first. Then the room talks about people, not about schemes. Put a step with vorm = "ondernemersverhaal" in front.
check-pulses-differ = The question at the end is not the question at the beginning.
check-pulses-differ-remedy = Use exactly the same sentence twice. Only then can you compare beginning and end.
check-statement-long = This text is shown large on the screen and has { $letters } letters.
check-statement-long-remedy = That is allowed, but with { $most } letters at most it can be read from the back of the room too.
check-no-privacy = It does not say what you do with people's data.
check-no-privacy-remedy = Add a block [privacy]. Without it you can only start a rehearsal.
check-not-protected = This step with commitments may be dropped when time runs out.
check-not-protected-remedy = Add: beschermd = true. Then the step stays when you shorten the meeting.
check-wifi-nameless = There is a password for the Wi-Fi, but not of which network.
check-wifi-nameless-remedy = Add the name of the network: wifi = "Name".
check-wifi-short = A Wi-Fi password has at least { $least } letters. With this one nobody gets in.
check-wifi-short-remedy = Ask the venue, or remove this line.
check-address-mixed = It says "{ $word }" here, but this meeting addresses people as "{ $address }".
check-address-mixed-remedy = { $address ->
    [u] Write "u" and "uw", or choose at the top: aanspreekvorm = "je"
   *[other] Write "je" and "jouw", or choose at the top: aanspreekvorm = "u"
}. What an entrepreneur says may stay as it is: put it at citaat.

check-id-twice = The id "{ $word }" occurs twice.
check-id-twice-remedy = Give one of the two another id.
check-partner-unknown = There is no partner with id "{ $word }".
check-partner-unknown-remedy = Write the id as it stands at [[partner]].
check-partners-unknown = These partners are named but not on the list: { $word }{ $others ->
    [0] .
   *[other] , and { $others } more.
}
check-partners-unknown-remedy = Perhaps a part of the file is gone. Look for an older copy, or add a block [[partner]] with that id for each.
check-merged-in-a-ring = "{ $word }" has been merged with itself, perhaps through another partner.
check-merged-in-a-ring-remedy = Remove the line samengevoegd_met from one of these partners.
check-no-text = This agreement has no text.
check-no-text-remedy = Add a block [[afspraak.versie]], or remove the whole agreement.
check-day-strange = { $word } cannot be what was meant.
check-day-strange-remedy = Ask whose it is which day it should be, and change it here.

check-text-changed = The text does not fit the signature: version { $known } of { $word } was signed with other words.
check-text-changed-remedy = Put back the words that stood there. Does the text have to change? Change it with workshop review: the program then asks for signatures again.
check-unsigned-text-changed = Version { $known } of { $word } was changed in the file. Nobody had signed that version.
check-unsigned-text-changed-remedy = Change a text with workshop review. Then what stood there first is kept.
check-part-changed = What { $near } contributes or lets go in { $word } does not fit the signature under version { $known }.
check-part-changed-remedy = Put back the words that stood there, or sign again with workshop review (key t).
check-confirmed-changed = The text of { $word } does not fit its owner's confirmation.
check-confirmed-changed-remedy = Put back the words that stood there. Do they have to change? Change them with workshop review: the owner then confirms them again.
check-mark-gone = The fingerprint of a signature or confirmation was taken out of { $word }.
check-mark-gone-remedy = Put the line back as it was. Without the fingerprint nobody can tell which text it was for.
check-version-gone = Version { $known } of { $word } is not in the file any more.
check-version-gone-remedy = Put back the version that stood there. Every text that ever held stays in the file.
check-signature-loose = The signature of { $near } under version { $known } of { $word } does not fit the co-owners.
check-signature-loose-remedy = Put back what stood there. Does somebody sign later? Do it with workshop review (key t).
check-owner-loose = { $near } is a co-owner of { $word } and has not signed.
check-owner-loose-remedy = Put back what stood there. Does somebody join later? Sign with workshop review (key t).
