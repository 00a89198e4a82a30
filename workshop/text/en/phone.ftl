# The phone page. Short sentences, common words.

skip = Go to the content
next = Continue
choose = Choose
optional = (not required)
yes = Yes
no = No
because = Why?
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
offline = No connection. We keep your answer on this phone. Check that you are still on the Wi-Fi of the room.
your-organisation = your organisation
back-to-meeting = Back to the meeting
look-up = Look at the big screen.

error-page = Something went wrong
error-title = This has not been saved yet
typed = This is what you typed:
problem-group = First choose what you are here as.
problem-organisation = Choose your organisation from the list, or type its name.
problem-people = Fill in a number from 1 to 60.
problem-number = This number is not right. Please check every letter and digit.
problem-date = We do not understand this date. Write it as 17-12-2026.
problem-code = This code is not right. Look at the big screen again.
problem-code-changed = The code has changed. The new code is on the big screen.
problem-too-often = That was too fast. Wait a moment and try again.
problem-still = The meeting stands still for a moment. The facilitator knows. What was saved is kept. Try again soon.
problem-full = A great many phones take part already. No more can join. Ask the facilitator for help.
problem-token = We did not recognise your phone for a moment. Your text is still here. Press the button once more.
problem-cookie = Your phone does not remember this page. Allow cookies in the settings. Then try again.
problem-conflict = This page was old. Nothing has changed. Check your text and press the button once more.
problem-log = Not saved yet. The computer in the room cannot keep it right now. Your text is still here. Try again in a moment.
over = Too long. Letters too many: { $number }.
problem-too-long = This is too long. Make your text shorter.
problem-unreadable = We could not read this. Try again.
problem-gone = This page does not exist.
problem-not-owner = This agreement belongs to other organisations. Only those who take part can keep a copy.
problem-server = Something went wrong here. It is not your fault. Try again.

code-title = Fill in the code
code-field = Code
code-hint = The code is on the big screen. It has 4 letters.

join-title = Join
join-why = You are joining a meeting of { $facilitator } in { $region }. You do not have to install anything.
join-group = I am here as
join-back = Back
join-partner = Which organisation are you from?
join-find-hint = Type the name, or choose from the list.
join-found-none = This name is not in the list. Press Continue to join with it.
join-found-one = 1 organisation found.
join-found = { $number } organisations found.
join-list = Choose from the list
join-rather-not = I would rather not say
join-firm = What is your business called?
join-firm-hint = The name is on the big screen only if you tick that below.
join-firm-on-screen = The name of my business may be on the big screen
join-more = Do you also want to give your name or role? Or do you share this phone?
join-person = Your name
join-person-hint = Only the facilitator sees your name. It is not in the report. Do you belong to a church or another faith? Then we do not keep your name.
join-role = Your role
join-people = How many of you share this phone?
join-people-hint = A whole table can join together, up to { $most } people.
join-send = Join
join-wifi = Does your phone say that there is no internet? Stay on the Wi-Fi of the room. This page works without internet.
again-title = Did you join before? Fill in your number.
again-number = Your number
again-hint = It is at the bottom of the page that you had first. It has 4 letters and digits.

which-title = Do you mean { $name }?
which-title-many = Which organisation do you mean?
which-typed = You typed: { $name }
which-yes = Yes, { $name }
which-no = No, another organisation

privacy-title = What do we keep, and for how long?
privacy-who = Who keeps this? { $controller }. Questions? { $contact }.
privacy-until = We keep your answers. We remove the names of people by { $day } at the latest.
privacy-public = Somebody can ask the municipality to make this public. So do not write anything that has to stay secret.
privacy-secured = Your answers travel over the internet to the laptop in this room. The connection is secured.
privacy-local = Your answers travel over the network in this room only. The connection is not secured. Somebody on this network may be able to read along.
privacy-rehearsal = This is a rehearsal. We use what you fill in only to practise.

me-title = Your data
me-number = A new phone or another address? Your number and these digits bring you back to your own place. Give the digits to nobody else.
me-people = with { $number } people
me-yours = What you can do yourself
data-take = Download my data
data-file = my-data
data-heading = This is everything that we keep of your place.
erase-title = Remove my answers
erase-what = We remove your answers, your votes, your name and your role. They go from the screen, from the report and from the computer in the room. You no longer take part. This cannot be undone.
erase-stays = What you promised or signed for { $who } stays. It belongs to the organisation. Should that go too? Then withdraw it first under your commitments and agreements.
erase-send = Yes, remove everything
erased = Your answers have been removed
leave-title = Stop taking part
leave-what = Your answers stay. You can join again later, with a new number.
leave-send = Yes, I stop
left = You no longer take part

help-title = Accessibility
help-aim = Everybody must be able to take part. That is why we follow the rules for accessible websites (WCAG 2.2, level AA).
help-status = Nobody from outside has examined this yet. So we do not say that everything is right already.
help-tested-title = What did we test?
help-tested = We tested with a computer program (axe) and with only a keyboard. Also on a narrow screen, with large letters, with high contrast and without motion.
help-not-tested = Not tested yet: whether your phone reads this page aloud well, with VoiceOver or TalkBack.
report-title = Does something not work?
report-what = What does not work?
report-hint = For example: I cannot find the button with my screen reader.
report-who = This goes straight to the facilitator. It is not on the big screen.
report-sent = The facilitator can read it now.
report-otherwise = You can also say it or ask: { $contact }.
report-facilitator = You can also tell the facilitator.

lobby-title = You are in
lobby-next = Please wait. The facilitator will begin soon.
lobby-follow = This page moves along by itself. You can leave your phone on the table.
over-title = Thank you for taking part
over-next = The meeting is over. The agreements are in the report. You will get it from your organisation or from the facilitator.
over-dates = This is when we look back

step-place = Step { NUMBER($number, useGrouping: 0) } of { $all }
closing =
    { $seconds ->
        [one] 1 more second. Your text is kept.
       *[other] { $seconds } more seconds. Your text is kept.
    }
closed = Closed. Look at the big screen.
shown = Closed. The result is below.
talk-wait = You do not have to do anything now. The facilitator will go on soon.
follow-up-look = Look at the big screen. We look at what people promised before.
figure-source = Source: { $source }
figure-assumption = We are not sure of this.

your-answer = Your answer
your-answers = Your answers
choose-theme = Choose what fits best
choose-column = Where does this belong?
goes-to-screen = This will be on the big screen, if the facilitator shows it.
audience-who = Who may read this?
audience-always = The facilitator reads everything, and chooses what is shown.
audience-screen = Everybody, on the big screen
audience-record = Only in the report
audience-moment = Nobody. We do not keep it.
state-screen = The facilitator can show this on the big screen.
state-released = This is on the big screen.
state-record = This is not on the big screen. It goes into the report only.
state-moment = Only the facilitator reads this. It does not go into the report.
also-entrepreneur = Are you an entrepreneur too? Answer this as well.
also-helper = Do you help entrepreneurs too? Answer this as well.
also-government = Do you work at a municipality or province too? Answer this as well.
also-other = Are you here as something else too? Answer this as well.
late-kept = Too late, kept all the same
late-who = The question was closed already. Only the facilitator can read this.
send-late = Send to the facilitator all the same
arrival-here = Welcome. We are at step { NUMBER($number, useGrouping: 0) } of { $all }. You can take part at once.
arrival-before = Before this it was about:
another = Give another answer ({ $left } left)
all-given = That was all for this step. Please wait. The facilitator will go on soon.

your-choice = Your choice
scale-chosen = { $point } of { $points }
vote-hidden = Nobody sees the count until the facilitator closes the step.
scale-ends = 1 = { $lowest }, { $points } = { $highest }
dots-rule =
    { $dots ->
        [one] You have 1 dot.
       *[other] You have { $dots } dots. Give at most { $most } to one answer.
    }
dots =
    { $number ->
        [0] no dot
        [1] 1 dot
       *[other] { $number } dots
    }

result-count =
    { $number ->
        [1] 1 phone has answered.
       *[other] { $number } phones have answered.
    }
result-themes = What people often chose
result-columns = Where the answers stand
result-texts = On the big screen
result-votes = The result
result-dots = The dots
result-names = What people in the room named
result-promises = What people in the room promised

your-names = What you named
name-field = Which organisation or club?
name-another = Another organisation or club
name-hint = Name an organisation, not a person.
name-kind = What sort of organisation is it?

commit-first = Fill in your commitment
commit-what = What will you do?
commit-what-hint = Something you can do without extra money or permission. What will somebody be able to see?
commit-send = We will do this
promises-shown = You see { $first } to { $last } of { $all }.
promises-first = Back to the first
promises-later = And { $more } more
commit-another = Another commitment
commit-withdraw = I take this back
commit-withdrawn = withdrawn

ask-label = Complete { $id }
ask-save = Save
ask-skip = Skip
ask-done = Done, this is fine
ask-go-on = Fill in more
ask-due = By when?
ask-first-step = What is your first step?
ask-first-step-hint = Something small, within 2 weeks.
ask-first-step-due = By when will you take that step?
ask-with-whom = Together with whom?
ask-with-whom-hint = Choose one or more.
ask-noticed-by = How will an entrepreneur notice?
ask-omslag = Where does this belong?
ask-kind = What happens to help that exists already?
ask-replaces = What does it replace?
ask-replaces-hint = There is a lot of help already. What can go when this comes?
ask-for-whom = For which entrepreneurs?
ask-for-whom-hint = For example: shops in the town centre.
ask-obstacle = What may get in the way?
ask-obstacle-hint = If this happens…
ask-response = And what will you do then?
ask-response-hint = …then I do this.
ask-needs = What do you need, and from whom?
ask-mandate = May you promise this?
ask-mandate-yes = Yes, I may
ask-mandate-reserved = I have to consult first
ask-peer-learning = Do entrepreneurs learn from each other here?
ask-ambassador = Will you show this to others too?
ask-ambassador-hint = Your name will not be there, that of your organisation will.
ask-ambassador-yes = I stand up for this

told-due = At the latest
told-first-step = First step
told-with-whom = Together with
told-noticed-by = How an entrepreneur notices
told-omslag = Belongs to
told-kind = Help that exists already
told-replaces = This replaces:
told-for-whom = For
told-obstacle = If this happens
told-response = Then:
told-needs = Needed
told-reserved = First consult
told-reserved-until = I will know on { $day } at the latest
told-role = Who does this
told-peer-learning = entrepreneurs learn from each other
reserved-with = Whom will you consult?
reserved-until = I will know at the latest on
by-day = { $day } at the latest
complete = { $done } of { $all } complete
complete-missing = Still to fill in:
confirm-question = Is this text right?
confirm-changed = The text has changed.
confirm-filled-in = Somebody filled this in for { $who }.
confirm-taken = This belonged to { $who }. You take it over.
confirm-was = It used to say:
confirm-yes = Yes, this is right
promises-title = Your commitments
promises-link = Your commitments and agreements
promises-none = You have not made a commitment yet.
promises-to-confirm = Please look at your commitments. There is a text that you still have to confirm.
promises-taken = Another organisation hands something over to you. Please check that it is right.
promises-to-sign = The text of { $ids } has changed. Read it again and confirm once more.
hand-over = Somebody else takes this over
hand-to = Which organisation?
hand-to-hint = That organisation gets this on its phones and confirms it itself.
hand-keeps = It stays with { $who }
hand-keeps-self = It stays with me
hand-role = Who does it then?
hand-role-hint = Give a role, not a name. For example: adviser.
hand-because = Why?
hand-send = Hand over
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
sign-lets-go-hint = For example: our own leaflet.
sign-join-in = Does your organisation want to take part too?
sign-role = Your role
sign-role-hint = For example: adviser.
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
sign-others = Does somebody join or leave? Then your yes simply stands.
sign-later = Fill this in within 2 weeks
sign-open = The facilitator will fill this in with you later:
sign-earlier = What did it say before?
sign-earlier-text = Text { NUMBER($number, useGrouping: 0) } · { $moment }
sign-again = The text has changed. Read it again and confirm once more.
sign-declined = Saved: you do not take part
sign-leave = Not take part after all
copy-keep = Keep it on your phone
copy-calendar = Put it in your calendar
copy-file = agreement

consent-rule = How we decide:
consent-threshold = We go on when at least { $share }% can live with this and nobody has a serious objection.
consent-picture = Read along. Is something not clear? Say it aloud now.
consent-opinion = What do you think of this agreement?
consent-blind = Nobody sees what you choose. Later you only see how many people chose what.
consent-own = Your opinion
consent-result = What the room thinks of it
consent-live-with = { $some } of { $all } can live with this.
consent-objections =
    { $number ->
        [0] There is no serious objection.
        [1] There is 1 serious objection.
       *[other] There are { $number } serious objections.
    }
consent-object = I have a serious objection, because…
consent-because = What is your objection?
consent-because-hint = The facilitator reads this. It helps us to make a better text together.
owners-more = and { $more } more
consent-object-send = Send the objection
consent-aside = The facilitator has set an objection aside: { $because }
consent-own-aside = The facilitator has set this aside: { $because }
consent-own-objection = Your objection
consent-met = My objection is gone
propose = Propose an agreement yourself
propose-title = What do we agree on together?
propose-title-hint = One sentence of 90 letters at most.
propose-result = What will an entrepreneur notice?
propose-send = Send the proposal

me-digits = Your digits: { $digits }
over-comeback = Your number: { $number }. Your digits: { $digits }. With these you come back to your data.
again-digits = Your 6 digits
again-digits-hint = They are on Your data, on your first phone. You do not know them? Leave this empty. Then we ask the facilitator.
problem-digits = This number and these digits do not belong together. Check whether all of it is right.
problem-digits-closed = Wrong digits were filled in too often for this number. Leave the digits empty. Then we ask the facilitator.
problem-crowd = Very many phones come in at once now. Wait a moment and press the button again.
wait-title = Wait a moment
wait-what = The facilitator sees that you want to go on with number { $number }. Does the facilitator say yes? Then you can go on.
wait-look = See whether it is allowed
wait-else = I know the digits, or I start anew
moved-title = You take part on another phone now
moved-what = Was that not you? Ask the facilitator for help.
declined-title = The facilitator did not give this number
declined-what = Ask in the room. Or take part with a new number.
