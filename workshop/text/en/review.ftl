# Looking back at saved meetings. A key has KEY in the foot and KEY-long in the help.
review-title = Looking back
review-loading = Reading the meetings…
review-sessions-folder = the folder sessions
review-empty =
    There are no saved meetings yet.

    After a meeting a file is put in { $folder } by itself.
    You will find that meeting here, with all its promises.

    Want to try it first? Close this screen and type: workshop
    Then choose: Rehearse with simulated people.
review-sessions-help = Choose a meeting with the arrows and press enter. The newest is on top. A file that cannot be read is at the bottom. Open it to see what is wrong.
review-open = open
review-open-long = Open what is under the bar
review-rehearsal = rehearsal
review-interim = interim
review-damaged = unreadable
review-damaged-title = This file cannot be read
review-damaged-about = Nothing in the file has been changed. You can open it in a text editor and repair this. Or put back an earlier copy.
review-damaged-help = This is what is wrong with the file, on which line, and what you can do.
review-count-commitments =
    { $n ->
        [one] 1 commitment
       *[other] { $n } commitments
    }
review-count-agreements =
    { $n ->
        [one] 1 agreement
       *[other] { $n } agreements
    }
review-count-late = { $n } overdue
review-count-done = { $n } done
review-count =
    { $n ->
        [one] 1 promise
       *[other] { $n } promises
    }

# One meeting.
review-session-help = Looking back begins with the story and with what holds people back. Then come the promises. Put them in order of date, by partner or by shift. Choose with k what you want to see. Note with n how a promise stands. Is somebody leaving? Choose that role with k: you see what is still open.
review-no-story = No story of an entrepreneur was saved.
review-barriers = What holds people back?
review-barrier =
    { $n ->
        [one] { $barrier } (once)
       *[other] { $barrier } ({ $n } times)
    }
review-no-barriers = No barriers were saved.
review-by-due = by date
review-by-partner = by partner
review-by-omslag = by shift
review-only = only: { $what }
review-order-due = date
review-order-due-long = Put the promises in order of date
review-order-partner = partner
review-order-partner-long = Put the promises together by partner
review-order-omslag = shift
review-order-omslag-long = Put the promises together by shift
review-choose = choose
review-choose-long = Choose which promises you see
review-choose-title = Which promises do you want to see?
review-choose-help = Choose with the arrows which promises you want to see and press enter.
review-take = choose
review-take-long = Show this
review-choice-all = everything
review-choice-late = overdue
review-choice-soon = overdue, or due within 14 days
review-choice-open = not finished
review-choice-incomplete = to be completed
review-choice-unconfirmed = to be confirmed
review-choice-sign-again = to be confirmed again
review-choice-objection = with an open objection
review-choice-handed-over = handed over
review-choice-role = still open with { $who }
review-choice-stop-or-merge = stopping and merging
review-nobody = nobody yet
review-together =
    { $n ->
        [one] { $name } and 1 other
       *[other] { $name } and { $n } others
    }
review-on-answer = lets us know { $date }
review-on-first-step = first step { $date }
review-on-due = by { $date }
review-on-look-back = look back { $date }
review-late = overdue
review-no-promises = No promises were made in this meeting.
review-nothing-left = There is nothing for this now. Press k to choose something else.
review-keep-until = The names in this file were to be kept until { $date }. Agree on what happens to them.
review-doubt = Note: a text in this file does not fit the signature or the confirmation. Open the promise to read what.

# One promise.
review-detail-help = Everything that was saved about this promise. Use the arrows to read on. What you change goes into the file with the date of today. What stood there first is kept.
review-withdrawn = Withdrawn
review-owners = Who takes part?
review-left = left on { $date }.
review-declined = does not take part, said on { $date }.
review-follow-ups = How does it stand?
review-follow-ups-none = Nothing has been noted about this yet.
review-history = Earlier text
review-was = { $field } was: { $was }
review-no = no
review-field-owner = Whose
review-field-what = What
review-field-first-step-due = Date of the first step
review-field-response = What then
review-field-mandate = May agree to this
review-field-reserved-with = Consults
review-field-reserved-until = Knows by

# Noting how it stands.
review-note = note
review-note-long = Note how this promise stands
review-follow-up-title = Note how it goes
review-follow-up-help = Choose how it stands. Fill in the day on which you heard it. Write down what you want to remember: a story is enough, a number is fine. Arrows and enter get you everywhere. Going back without saving? Then your text stays ready as long as this program is open.
review-ask-status = How does it stand?
review-ask-day = On which day?
review-ask-day-hint = (day-month-year, or yyyy-mm-dd)
review-ask-note = What did you hear?
review-ask-note-hint = (may be left empty)
review-next-field = next
review-next-field-long = Go on to the next field
review-save = save
review-save-long = Save what you filled in
review-save-button = Save
review-read-again = Read the file again
review-day-unclear = I do not understand this day. Type for example { $today } or { $iso }.
review-day-to-come = This day is still to come. Today is { $today }.
review-day-too-early = This day was before the meeting of { $date }.
review-note-too-long =
    Your text is too long. Keep it to { $letters } letters and { $lines ->
        [one] 1 line.
       *[other] { $lines } lines.
    }
review-changed-on-disk = Somebody else has just changed this file. Nothing was overwritten, and your text is still here. Read the file again and then save once more.
review-not-written = Saving failed: { $why }. The file is still as it was, and your text is still here. Solve that, and try again.
review-read = The file was read again. See whether your text still holds and save it.
review-damaged-now = The file cannot be read now. Your text is still here.
review-no-longer = This is no longer possible for { $id }. Somebody else changed the file. Your text is still here.
review-promise-gone = { $id } is no longer in the file. Your text is still here.
review-draft-kept = Not saved. Your text for { $id } is still ready.
review-unsaved = You have text that has not been saved yet. Go back to that promise and press ctrl+s. Press ctrl+q once more if you want to quit anyway.
review-written = Saved: { $id } stands at “{ $status }” as of { $date }, in { $file }.
review-written-earlier = There is a later note. So the status remains “{ $status }”.
review-written-kept = Somebody had put text of their own in the file. It is still in { $file }.
review-written-kept-older = The file was made by an earlier version of this program. As it was, it is still in { $file }.

# Completing, signing, handing over, withdrawing.
review-words = complete
review-words-long = Complete or change what stands there
review-words-title = Complete
review-words-about = Fill in what you know. The rest can wait.
review-words-agreement-about = Complete together what can be added. The rest can wait.
review-words-help = Fill in what can be added, or change what stands there. Arrows and enter get you everywhere. On top it says what happens when you save. Going back without saving? Then your text stays ready as long as this program is open.
review-again-before = Mind: do you change the text? Then everybody who signed has to confirm again: { $names }. The text of now is kept as version { NUMBER($n, useGrouping: 0) }.
review-owner-confirms = When you save, this is “to be confirmed” by the owner again.
review-sign = sign
review-sign-long = Sign on behalf of an organisation, or fill in what it does and lets go
review-sign-title = Sign for { $name }
review-sign-help = Fill in what the organisation does and what it lets go. Only sign for an organisation that said so itself. It will say that you filled it in.
review-sign-before = With this { $name } signs version { NUMBER($n, useGrouping: 0) } of the text. It will say that you filled it in.
review-sign-instead = { $name } already signed version { NUMBER($n, useGrouping: 0) }. What you fill in now takes its place. The earlier signature is kept.
review-sign-fixes = After that version { NUMBER($n, useGrouping: 0) } is settled.
review-over = hand over
review-over-long = Hand the promise over to somebody else
review-over-title = Who takes it over?
review-over-to = Organisation
review-over-role = Role (no name)
review-over-now = Now with: { $who }. That is kept, with the date of today.
review-over-help = Choose who takes the promise over. Fill in a role and no name: so it still holds when somebody else comes again. Who did it before is kept with the date.
review-role-missing = Fill in the role of who takes it over.
review-leave = leave
review-leave-long = Let an organisation leave the agreement
review-leave-title = { $name } leaves
review-leave-before = The others read this. Their signatures stay.
review-leave-help = The organisation no longer takes part. That it did is kept, with the date.
review-objection = objection
review-objection-long = Write down what was done with an objection
review-objection-title = What was done with this objection?
review-objection-help = Write down what was done with the objection. Was the text changed because of it? Then change that too, with a on the screen before.
review-ask-answer = What was done with it?
review-withdraw = withdraw
review-withdraw-long = Withdraw the promise
review-withdraw-title = Withdraw
review-withdraw-before = The promise stays in the minutes under “withdrawn”, with the date. You can put it back.
review-withdraw-help = A reason is welcome, but not needed. Promises that were withdrawn no longer count, and are kept.
review-restore = put back
review-restore-long = Put back the promise that was withdrawn
review-restore-title = Put back
review-restore-before = The promise then counts again, as it was.
review-ask-because = Why?
review-pick = choose
review-pick-long = Choose from the list
review-pick-nothing = (nothing chosen yet)
review-pick-help = Choose with the arrows and press enter.
review-picks-help = Choose with the arrows. Enter adds something or takes it away. Done? Press esc.
review-whose-sign = On whose behalf?
review-whose-hand-over = Of which organisation?
review-whose-leave = Who leaves?
review-whose-objection = Which objection?
review-whose-help = Choose with the arrows whom or what it is about and press enter.
review-stood = Stood there: { $was }
review-saved-words = Saved: { $id } was changed and is to be confirmed, in { $file }.
review-saved-version = Saved: { $id } is version { NUMBER($n, useGrouping: 0) } now. Version { $before } is kept. Who signed confirms again. In { $file }.
review-saved-signature = Saved: { $name } signed version { NUMBER($n, useGrouping: 0) } of { $id }, in { $file }.
review-saved-over = Saved: { $id } is with { $who } now, in { $file }.
review-saved-left = Saved: { $name } no longer takes part in { $id }, in { $file }.
review-saved-objection = Saved: what was done with the objection to { $id }, in { $file }.
review-saved-withdrawn = Saved: { $id } was withdrawn, in { $file }.
review-saved-back = Saved: { $id } counts again, in { $file }.
