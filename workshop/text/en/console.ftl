# The facilitator's screen.
console-title = Workshop
console-space = space
console-hint = { $key }: { $action }   ? help
action-begin = begin
action-ask-opinions = ask for opinions
action-show-opinions = show the opinions
action-fix-text = fix the wording
action-meet-objection = what to do about the objection
action-mend-text = what to do about this wording
action-next-agreement = next agreement
action-close-input = close the question
action-close-now = close now
action-show-result = show the result
action-next-step = next step
action-end = finish
action-quit = quit
action-to-step = back to the step

console-search = Search for what you want to do …
console-nothing-found = Nothing found. Try another word.
console-next = Next
console-coverage = Who does what?
console-coverage-help = Show on the big screen what there is, by group and omslag
console-commitment = Commitments
console-commitment-help = Enter, change or withdraw a commitment
console-agreement = Agreements
console-agreement-help = Change or fix the wording, put it on the screen, or withdraw it
console-sign = Sign for an organisation
console-sign-help = For somebody in the room without a phone
console-objections = Go on in spite of an objection
console-objections-help = With a reason that the room may read
console-skip = Skip a step
console-skip-help = Or bring a skipped step back
console-reopen = Open this question again
console-reopen-help = Participants can answer again
console-save = Save the record now
console-save-help = Write how things stand to the TOML file
console-dark = Light or dark
console-dark-help = Change the colours of this screen
console-end = Finish the meeting
console-end-help = Close it and save the record
console-blank = Black screen
console-blank-help = Key b. Press b again to get the picture back
console-join = Large code
console-join-help = Key j. The QR code as large as fits
console-on-behalf = Enter for somebody
console-on-behalf-help = Key e. For people without a phone
console-panel = Panel
console-panel-help = Key p. For you alone: queue, who is missing, time
console-undo = Undo
console-undo-help = Key u. Take back your last action
console-help = Help
console-help-help = Key ?. All keys on one page
console-quit = Quit
console-quit-help = Key ctrl+q. The meeting is kept

console-guard =
    The panel shows what the room must not see.

    Is this screen on the beamer? Then turn the beamer black first,
    or open a second window with: workshop stage

    p = show the panel      esc = back to the picture
console-help-text =
    Keys

    space, page down    the next thing: close, result, next step
    left arrow          back to the step before
    b                   black screen, and back again
    j                   the QR code as large as fits
    e                   enter for somebody without a phone
    w                   the alderman's screen, and back again
    d                   take up a barrier: it becomes a commitment
    i                   shorten: finish on time after all
    n, v                do phones come in? v: let in more
    p                   your panel: queue, who is missing, time
    r, enter, x         in the panel: release what you see, release one
                        text, remove one text
    u                   take back your last action
    ctrl+p              all commands: commitments, agreements, ...
    ctrl+q              quit; the meeting is kept

    Second window for the beamer: workshop stage
    Everything is kept at once. You can close this window: workshop resume

    esc = back

console-hint-alderman = d: take up a barrier   { $key }: { $action }   ? help
console-hint-back = d: take up a barrier   { $key }: back   ? help
console-alderman = The alderman's screen
console-alderman-help = Key w. What is at stake, the barriers, the question; w again and you are back
console-take-up = Take up a barrier
console-take-up-help = Key d. "I take up this barrier": it becomes a commitment with a first step
console-shorten = Shorten
console-shorten-help = Key i. A shorter plan that ends on time; you decide
take-up = I take up this barrier
take-up-barrier = Which barrier?
take-up-role = alderman
take-up-first-step = First step, within 2 weeks
take-up-due = That step has been taken, at the latest (day-month-year)
take-up-what = We take up this barrier: { $barrier }
shorten-ask = { $minutes ->
    [one] 1 minute behind. Shorten?
   *[other] { $minutes } minutes behind. Shorten?
}
shorten-yes = Yes, let us do that
shorten-no = No, leave it
shorten-skip = — skip: { $step } ({ $was } min)
shorten-less = — shorter: { $step } ({ $was } → { $becomes } min)
shorten-ends = The meeting then ends at { $time }, with commitments, agreements and goodbye.
shorten-still-late = No more can go: it will be { $time }, { $minutes ->
    [one] 1 minute late.
   *[other] { $minutes } minutes late.
}
shorten-promised = Promised end { $promised }. Without shortening it will be { $time }.
shorten-impossible = No more can go. It will be { $time }: go on, or close.
shorten-done = Shortened. u = undo
shorten-not-needed = You are on time. There is no need to shorten.
console-network = Network and phones
console-network-help = Key n. Where phones come in, and what to do when they cannot
console-moved = The laptop has another address. The code is renewed: { $address }
console-arrived = The first phone is in.
console-nobody-comes = No phone is in yet. Press n: what can you do?
trouble-unreadable = The log can be read no further. Update this program, then resume.
trouble-still = The log can be read no further. Stop with ctrl+q, then resume.
trouble-log = The disk refuses. Phones hold on to their answer. Make some room.
console-clock-changed = The clock of the laptop was changed. The times on the screen follow; how long things take does not change.
trouble-log-gone = The log is gone and no new one can be made. Free some space; stop nothing.
trouble-guessing = Somebody is guessing the code. Another one? ctrl+p, then: New code
trouble-log-again = Somebody removed the log. There is a new one, with everything in it.
trouble-port = Another program has port { $port }. Close it. Who took part scans again.
trouble-record = The record cannot be written. Nothing is lost: it is in the log.
trouble-edited = Somebody changed the record by hand. That version stands beside it, as .oud
trouble-network = The laptop is off the network. Phones are waiting. Turn on Wi-Fi or a hotspot.
reach-head = Phones
reach-no-phones = This meeting goes without phones.
reach-none = Without phones. Enter everything with e.
reach-arrived = A phone has come in at this address.
reach-not-arrived = No phone is in yet. Scan the code with your own phone.
reach-looking = The laptop is being looked at …
reach-unknown = The laptop could not be looked at. Try in another window: workshop doctor
reach-fine = The laptop was looked at: all is well.
reach-alone = Only this laptop can come in at { $address }
reach-at = Phones come in at { $address }
reach-at-network = Phones come in at { $address } ({ $kind }, { $name })
reach-choose = Take { $address } ({ $kind }, { $name })
reach-close = Back
reach-refused = { $address } is not possible now. Choose another address.
reach-what-now =
    Nobody comes in? Then the network does not let phones and laptop
    talk to each other. This helps, the quickest first:
    1  Turn on a hotspot, on a phone or on this laptop. The code
       renews itself. Are wifi and wifi_wachtwoord in the scenario?
       Then the Wi-Fi code is on the screen as well.
    2  A small router of your own. Cards beforehand: workshop cards
    3  A public address, behind a tunnel: --public-url
    4  Go on without phones: enter with e. That always works.

console-private = Not for the screen ({ $count })
private-late = too late, { $seat }: { $text }
private-problem = does not work, { $seat }: { $text }
private-moment = not kept: { $text }
private-record = for the minutes alone: { $text }
console-queue = { $count ->
    [0] Nothing waits for release.
    [one] 1 text waits. r = show, x = remove
   *[other] { $count } texts wait. r = show what you see here, x = remove
}
console-released = { $count ->
    [one] 1 text is on the big screen.
   *[other] { $count } texts are on the big screen.
}
console-gaps = What is still missing?
console-no-gaps = Nothing. Well done.
console-sensitive = Sensitive in this region
console-agenda = Plan: planned and used
console-skipped = skipped
console-and-more = and { $count } more
console-silent = Not heard yet: { $names }
console-few-owners = { $id } has { $count ->
    [0] no co-owner yet
   *[other] only 1 co-owner yet
}
console-in-lobby =
    { $minutes ->
        [one] Walk-in. The plan takes 1 minute.
       *[other] Walk-in. The plan takes { $minutes } minutes.
    }
console-step-time = This step: { $planned ->
    [one] 1 minute
   *[other] { $planned } minutes
} planned, { $spent } used
console-late = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} behind the plan
console-early = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
} ahead of the plan

console-keep = Save (ctrl+s)
console-leave = Back (esc)
console-choose = Choose
console-kept = Kept.
console-undone = Undone.
undone-step = Undone. The step is again: “{ $step }”
undone-open = Undone. “{ $step }” is open again.
undone-result = Undone. The result of “{ $step }” is hidden again.
undone-skipped = Undone. “{ $step }” will be skipped.
undone-restored = Undone. “{ $step }” will no longer be skipped.
undone-shortened = Undone. The steps take as long again as before.
undone-commitment-gone = Undone. Commitment { $id } is gone.
undone-commitment-back = Undone. Commitment { $id } is back.
undone-commitment-words = Undone. Commitment { $id } has its earlier text.
undone-agreement-gone = Undone. Agreement { $id } is gone.
undone-agreement-back = Undone. Agreement { $id } is back.
undone-agreement-words = Undone. Agreement { $id } has its earlier text.
undone-objection-back = Undone. The objection to agreement { $id } stands again.
undone-text-off = { $count ->
    [one] Undone. The text is off the screen.
   *[other] Undone. { $count } texts are off the screen.
}
undone-text-on = { $count ->
    [one] Undone. The text is on the screen again.
   *[other] Undone. { $count } texts are on the screen again.
}
undone-seat = Undone. Card { $seat } is gone.
console-withdrawn = { $id } has been withdrawn. u = undo
console-saved = Record kept: { $path }
console-room-gone = No connection with the room. If this stays, type elsewhere: workshop resume
console-nothing-to-enter = There is nothing to enter in this step.
console-nothing-to-skip = There is no step left that you can skip.
console-end-ask = Finish the meeting?
console-end-explained = Phones can no longer answer after that. The record is kept.
console-end-yes = Yes, finish and save
console-end-no = No, not yet
console-quit-ask = Quit?
console-quit-explained = The meeting stays on disk. You can always go on with: workshop resume
console-quit-stop = Close the room and quit
console-quit-leave = Close this screen only, the room goes on
console-quit-stay = Stay

entry-on-behalf = Enter for somebody without a phone
entry-card = Card
entry-new-card = new card
entry-group = Is here as
entry-partner = Organisation
entry-which = Which organisation is { $name }?
entry-another = Another one: { $name }
entry-new-partner = Another organisation (not required)
entry-no-partner = no organisation
entry-theme = What fits best?
entry-column = Column
entry-kind = Kind of organisation
entry-omslag = Omslag
entry-due = By when (day-month-year)
entry-owner = Of which organisation?
entry-what = What will you do?
entry-first-step = What is the first step, within 2 weeks?
entry-noticed-by = How will an entrepreneur notice?
entry-reserved = Has to consult (not required)
entry-reserved-until = Will know by (day-month-year)
entry-title = What do we agree?
entry-result = What will be different then?
entry-coordinator = Who keeps things moving?
entry-review = When do we look back? (day-month-year)
entry-contribution = What does this organisation do?
entry-new-commitment = New commitment
entry-new-agreement = New agreement
entry-edit = Change
entry-bring-up = Put on the big screen
entry-fix = Fix the wording
entry-loosen = Loosen the wording
entry-withdraw = Withdraw
entry-no-date = "{ $said }" is not a date. Write for instance 3-3-2027.

console-merge = Merge double names
console-merge-help = Two names that are probably the same organisation
console-merged = { $merged } now counts as { $kept }. u = undo
console-none-alike = There are no names that look alike.
console-no-objections = No objection is open.
console-alike = The same? { $one } and { $other } (ctrl+p: merge)
console-objection = { $id }: objection from { $who }: { $because }
console-no-sector = No promise yet from: { $sectors }
console-partners = { $count ->
    [one] 1 partner still lacks something (tab, enter = help)
   *[other] { $count } partners still lack something (tab, enter = help)
}
console-ask = Ask: { $seats }
console-nobody-here = Nobody of this organisation is here with a phone now.
entry-hand-over = Hand over to somebody else
entry-role = Role, for instance adviser
entry-because = Why? (not required)
entry-merge = { $merged } is the same as { $kept }
entry-leave-open = Leave it and go on. The wording is not agreed then.
entry-objection-met = Objection is gone: { $because }
entry-objection-aside = Set this objection aside, with a reason: { $because }
entry-aside-because = Why do we go on all the same? The room reads this, not whose objection it is.
entry-decision-rule = How do we decide together? (may come later)
entry-means = Money, time and people (may come later)
entry-stalling = What do we do when it stalls? (may come later)
entry-leaving = How does somebody leave? (may come later)
entry-not-released = (waits for release; read it in the panel)
entry-resign = Mind: another word sends { $count ->
    [one] 1 organisation
   *[other] { $count } organisations
} back to confirm again

console-code = New code
console-code-help = For who still comes in. Who takes part already notices nothing
console-widen = Let in more phones at once
console-widen-help = Key v. Twice as many from one address, for a hall behind one router
console-readmit = Let phones take part again that were set aside
console-readmit-help = With all that they gave and chose
door-code-explained = The code { $code } then no longer works for who still comes in. Who takes part already just goes on. Cards that you have handed out are no longer right.
door-code-yes = Yes, make a new code
door-code-no = No, leave the code as it is
door-code-changed = The new code is { $code }. u = undo
door-widened = The door is now { $times } times as wide open. u = undo
door-set-aside = { $count ->
    [one] 1 phone was set aside, with all that it gave. u = undo
   *[other] { $count } phones were set aside, with all that they gave. u = undo
}
door-none-aside = No phone was set aside.
door-aside-row = { $count ->
    [one] 1 phone, set aside at { $at }
   *[other] { $count } phones, set aside at { $at }
}
door-readmitted = { $count ->
    [one] 1 phone takes part again. u = undo
   *[other] { $count } phones take part again. u = undo
}
undone-code = Undone. The code is { $code } again
undone-widened = Undone. The door is as wide open as before.
undone-aside = { $count ->
    [one] Undone. The phone takes part again.
   *[other] Undone. { $count } phones take part again.
}
undone-readmitted = { $count ->
    [one] Undone. The phone is set aside again.
   *[other] Undone. { $count } phones are set aside again.
}
undone-given-back = Undone. Number { $seat } is with the phone of before again.

console-door = At the door
door-comeback = { $number } · { $who } wants to go on with another phone (enter = yes, x = no)
door-crowd = { $count ->
    [one] 1 seat
   *[other] { $count } seats
} of one device, within { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}. Each seat votes (x = hide all, enter = it is right)
door-turned-away =
    { $count ->
        [one] Once somebody just had to wait: too many came at once from one address (enter = let in more)
       *[other] { $count } times somebody just had to wait: too many came at once from one address (enter = let in more)
    }
door-news-back = Somebody wants to go on with another phone. p = look in your panel
door-news-crowd = Many seats come from one device. p = look in your panel
door-given-back = Number { $number } goes on with the other phone.
