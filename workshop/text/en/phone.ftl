# The phone page. Short sentences, common words.

skip = Go to the content
next = Continue
choose = Choose
optional = (not required)
send = Send
saved = Saved
saved-as = Saved as { $id }
not-saved = Not saved yet. Your text is still in the box.
kept = Not sent. This text is still on your phone:
change = Change
save-change = Send the change
remove = Remove
refresh = Continue
rehearsal = This is a rehearsal.
your-number = Your number: { $number }
offline = No connection. We keep your answer on this phone.
your-organisation = your organisation
back-to-meeting = Back to the meeting
look-up = Look at the big screen.

error-page = Something went wrong
error-title = This has not been saved yet
typed = This is what you typed:
problem-group = Choose what you are here as.
problem-organisation = Choose your organisation. Is it not there? Then choose “not listed”.
problem-date = We do not understand this date. Write it as 17-12-2026.
problem-code = This code is not right. Look at the big screen again.
problem-too-often = That was too fast. Wait a moment and try again.
problem-token = We did not recognise your phone for a moment. Your text is still here. Press the button once more.
problem-cookie = Your browser does not keep anything of this page. Allow cookies and try again.
problem-conflict = This page was old. Nothing has changed. Check your text and press the button once more.
problem-log = Not saved yet. The computer in the room cannot keep it right now. Your text is still here. Try again in a moment.
problem-too-long = This is too long. Make your text shorter.
problem-unreadable = We could not read this. Try again.
problem-gone = This page does not exist.
problem-server = Something went wrong here. It is not your fault. Try again.

code-title = Fill in the code
code-field = Code
code-hint = The code is on the big screen. It has 4 letters.

join-title = Join
join-why = You are joining a meeting of { $facilitator } in { $region }. You do not have to install anything.
join-group = I am here as
join-partner = Which organisation are you from?
join-partner-hint = Are you an entrepreneur? Then you do not have to choose.
join-no-partner = I choose no organisation
join-not-listed = My organisation is not listed
join-new-partner = What is your organisation called?
join-new-partner-hint = The name is on the big screen only once the facilitator agrees.
join-person = Your name
join-send = Join

privacy-title = What do we keep, and for how long?
privacy-who = This is run by { $controller }. Questions? { $contact }.
privacy-basis = Why this is allowed: { $basis }.
privacy-until = We keep names until { $day } at the latest.
privacy-more = More about this
privacy-public = A municipality can be asked to make public what it keeps. So do not write anything that has to stay secret.
privacy-local = Your answers travel over the network in this room. That connection is not encrypted.

lobby-title = You are in
lobby-next = Please wait. The facilitator will begin soon.
lobby-follow = This page moves along by itself. You can leave your phone on the table.
over-title = Thank you for taking part
over-next = The meeting is over. What was agreed is in the report. You will get it from your organisation or from the facilitator.
over-dates = This is when we look back

step-place = Step { $number } of { $all }
closing = { $seconds } more seconds. Your text is kept.
closed = Closed. Look at the big screen.
shown = Closed. The result is below.
talk-wait = You do not have to do anything now. The facilitator will go on soon.
follow-up-look = Look at the big screen. We look at how earlier promises stand.
figure-source = Source: { $source }
figure-assumption = This is an assumption.

your-answer = Your answer
your-answers = Your answers
choose-theme = Choose what fits best
choose-column = Where does this belong?
goes-to-screen = This will be on the big screen, if the facilitator shows it.
record-only = Only in the report, not on the big screen
state-waiting = The facilitator can show this on the big screen.
state-released = This is on the big screen.
state-record = This is not on the big screen. It goes into the report only.
another = Give another answer ({ $left } left)
all-given = That was all for this step. Please wait. The facilitator will go on soon.

your-choice = Your choice
scale-chosen = { $point } of { $points }
vote-hidden = Nobody sees the count until the facilitator closes the step.
scale-ends = 1 = { $lowest }, { $points } = { $highest }
dots-rule = You have { $dots } dots. Give at most { $most } to one answer.
dots =
    { $number ->
        [0] no dot
        [1] 1 dot
       *[other] { $number } dots
    }

result-themes = What was chosen often
result-columns = Where the answers stand
result-texts = On the big screen
result-votes = The result
result-dots = The dots
result-names = Named in the room
result-promises = Promised in the room

your-names = What you named
name-field = Which organisation or club?
name-another = Another organisation or club
name-hint = Name an organisation, not a person.
name-kind = What sort of organisation is it?

commit-first = Fill in your commitment
commit-what = What will you do?
commit-what-hint = What will somebody be able to see?
commit-due = At the latest
commit-first-step = What will you do within 2 weeks?
commit-first-step-due = Your first step: at the latest
commit-more = Make it clearer still (not required)
commit-with-whom = Together with whom?
commit-alone = Nobody yet
commit-noticed-by = How will we see that it works?
commit-omslag = Where does this belong?
commit-kind = What happens to help that exists already?
commit-replaces = Is it new? What does it replace?
commit-reserved = I have to consult first
commit-send = We will do this
commit-another = Another commitment
commit-withdraw = I take this back
commit-withdrawn = withdrawn
reserved-with = Whom will you consult?
reserved-until = I will know at the latest on
by-day = { $day } at the latest
complete = { $done } of { $all } complete
complete-missing = You can still add:
confirm-question = The text has changed. Is this text right?
confirm-yes = Yes, this is right
promises-title = Your commitments
promises-link = Your commitments
promises-none = You have not made a commitment yet.
promises-to-confirm = A text of yours has changed. Please check that it is right.
agreements-title = Agreements

agreement-none = There is no agreement yet. The facilitator will prepare one soon.
agreement-fixed = the text is final
agreement-loose = we are still working on the text
agreement-wait = The text is not final yet. You can say yes here soon.
agreement-coordinator = Who keeps it going?
agreement-review = We look back on
agreement-owners = Who takes part?
owner-unnamed = an organisation
sign-question = May you agree to this on behalf of
sign-contribution = What will you do?
sign-lets-go = What will you let go?
sign-yes = Yes, we take part
sign-reserved = Yes, but I have to consult first
sign-reserved-send = Yes, after consulting
sign-no = No, because…
sign-no-send = No, we do not take part
sign-because = Why not?
sign-after-all = Take part after all?
sign-state = Your organisation
sign-saved = Saved: you take part
sign-saved-reserved = Saved: you consult first
sign-reserved-state = Consult { $who }. You will know on { $day } at the latest.
sign-again = The text has changed. Read it again and confirm once more.
sign-declined = Saved: you do not take part
sign-leave = Not take part after all
propose = Propose an agreement yourself
propose-title = What do we agree on together?
propose-title-hint = One sentence of 90 letters at most.
propose-result = What will an entrepreneur notice?
propose-send = Send the proposal
