# Minutes, sheet per partner, mail and calendar.
contents = Contents
minutes-title = Minutes: { $title }
rehearsal-label = Rehearsal
rehearsal = This comes from a rehearsal. People, answers and commitments may be simulated. Nobody is held to this.
interim-label = Interim
interim = The meeting has not been closed yet. Things may still be added or changed.
region = Region
date = Date
time = Time
from-to = { $begin } to { $end }
from = from { $begin }
place = Place
planned-on = Planned for
organiser = Organised by
vision = Where we want to go
standing = State
closed = closed
not-closed = interim, not closed yet
note = Note
by = by { $date } at the latest
moment = { $date }, { $time }
question = Question
statement = Statement
yes = yes
organisation = Organisation
organisations = Organisations
sort = Kind
unknown-organisation = an organisation without a name
removed-name = (name removed)
someone-entrepreneur = An entrepreneur
someone-helper = Somebody who helps entrepreneurs
someone-government = Somebody from a municipality or province
someone-other = Somebody in the room
answer = Answer
count-column = Number
date-column = Date
what-column = What
when-column = When

# In short, and who was there.
short-heading = In short
short-commitments =
    { $n ->
        [0] Commitments: 0.
       *[other] Commitments: { $n }. Of these confirmed by the owner: { $confirmed }.
    }
short-agreements = Shared agreements: { $n }. Of these signed by two or more organisations, also when one still consults: { $shared }.
short-coalition = Organisations that promise or sign something: public { $public }, private { $private }, community { $community }.
short-barrier =
    The barrier that was named most: “{ $barrier }” ({ $n ->
        [one] once
       *[other] { $n } times
    }).
short-barriers =
    The barriers that were named most: { $barriers } ({ $n ->
        [one] once each
       *[other] { $n } times each
    }).
short-review = We look back together for the first time on { $date }.
present-heading = Who was there
present-none = Nobody joined.
present-none-yet = Nobody has joined yet.
present-people =
    { $n ->
        [one] 1 person took part.
       *[other] { $n } people took part.
    }
present-devices = They answered by { $devices }.
present-phones =
    { $n ->
        [one] 1 phone
       *[other] { $n } phones
    }
present-tables =
    { $n ->
        [one] 1 table
       *[other] { $n } tables
    }
present-cards =
    { $n ->
        [one] 1 card
       *[other] { $n } cards
    }
present-simulated =
    { $n ->
        [one] 1 participant was simulated.
       *[other] { $n } participants were simulated.
    }
simulated-label = Simulated
present-caption = Participants by group
group-column = Group
people-column = People
seats-column = Phones, tables, cards
partners-caption = Organisations that were there
sector-column = Side

# Story, barriers, what was discussed.
story-heading = An entrepreneur’s story
story-speaker = Speaking
story-none = No entrepreneur’s story was told.
story-none-yet = No entrepreneur’s story has been told yet.
barriers-heading = Which barriers we heard
barrier-column = Barrier
taken-up-column = Taken up by
taken-up-caption = Who takes up a barrier
barriers-none = The question about barriers was not asked.
barriers-none-yet = The question about barriers has not been asked yet.
spoken-heading = What was discussed
spoken-general = What it was about
spoken-none = Nothing was written down about this.
question-to = Question to { $groups }
question-to-two = Question to { $one }, and to { $other }
question-to-rest = Question to everybody but { $groups }
question-on-screen = On the big screen
state-of-play = Here stood who will do what. It is told further on, with the commitments and agreements.
figures-caption = Figures that were on the screen
figure = Figure
meaning-column = What it says
source-column = Source
no-date = without a date
assumption = assumption
alderman-heading = What we asked the alderman
alderman-stake = What is at stake:
alderman-asks = What we ask:
alderman-not-shown = This was ready, but was not on the screen.
alderman-not-shown-yet = This is ready, but has not been on the screen yet.
omslag = Shift
omslag-none = Without a shift
answers-none = No answer came to this.
answers-counted =
    { $n ->
        [one] 1 answer came in.
       *[other] { $n } answers came in.
    }
answers-caption = What the answers are about
answers-caption-all = What the answers to these questions are about
answers-none-quoted =
    { $n ->
        [one] Its text was not on the big screen, so it is not printed here.
       *[other] Their texts were not on the big screen, so they are not printed here.
    }
answers-only-counted =
    { $n ->
        [one] 1 answer was counted, but its text was not on the big screen. It is not printed here.
       *[other] { $n } answers were counted, but their text was not on the big screen. They are not printed here.
    }
themes-unused = Nobody chose: { $names }.
quotes-caption = What was on the big screen
record-only-caption = What people wrote for these minutes only
quote-column = What somebody wrote
given-times = ({ $n } times)
theme-column = Theme
column-column = What to do
second-column = Follow-up
times-column = Times

# Polls, priorities, network.
polls-heading = Polls
polls-none = No poll was held.
polls-none-yet = No poll has been held yet.
votes-column = Votes
votes-caption = Result (n = { $n })
choices = Choices
by-group-caption = The result by group
threshold = At least { $threshold } percent can live with it.
votes-none = No result of this step was kept.
votes-still-open = This step is still going on. The result comes after it.
pulse-few =
    { $pairs ->
        [one] 1 seat answered twice.
       *[other] { $pairs } seats answered twice.
    } Those are too few to show who chose higher or lower.
pulse-shift = Those who answered at the beginning and at the end ({ $pairs }): { $up } higher, { $same } equal, { $down } lower.
priorities-heading = What comes first
priorities-none = No priorities were chosen.
priorities-none-yet = No priorities have been chosen yet.
dots-column = Dots
network-heading = Who knows many entrepreneurs and was not there
network-caption = Organisations that were named
network-named-by = Named by
by-someone = somebody in the room
network-counted =
    { $n ->
        [one] 1 name was not on the big screen. It is not printed here.
       *[other] { $n } names were not on the big screen. They are not printed here.
    }
network-none = No other organisations were named.
network-none-yet = No other organisations have been named yet.

# Commitments.
commitments-heading = Commitments
commitments-none = No commitments were made.
commitments-none-yet = No commitments have been made yet.
commitments-counted =
    { $n ->
        [one] There is 1 commitment
       *[other] There are { $n } commitments
    } from { $owners ->
        [one] 1 owner.
       *[other] { $owners } owners.
    } The mark in front: ● we will do this, ◐ has to consult first, ○ still to be confirmed.
commitments-made =
    { $made ->
        [one] 1 commitment was made
       *[other] { $made } commitments were made
    }. Of these { $n ->
        [one] 1 still stands
       *[other] { $n } still stand
    } and { $gone ->
        [one] 1 was withdrawn.
       *[other] { $gone } were withdrawn.
    }
ambassadors-caption = Ambassadors
kinds-caption = What the commitments do to the supply
kind-none = not chosen
stop-merge-new = Less supply: { $less } (stop { $stop }, merge { $merge }). New supply: { $new }.
peer-share =
    { $total ->
        [one] In { $n } of 1 commitment entrepreneurs learn from each other.
       *[other] In { $n } of { $total } commitments entrepreneurs learn from each other.
    }
missing-caption = Still to be completed
promise-column = Promise
owner-column = Whose
missing-column = What can be added
unconfirmed-heading = Still to be confirmed by the owner
unconfirmed-meaning = These commitments were written down or changed by the facilitator. The owner has not confirmed the text in person yet.
unconfirmed-label = Still to be confirmed
unconfirmed-one = The owner has not confirmed this text in person yet.
reserved-label = Consults first
reserved-with-until = with { $who }, will know { $by }
reserved-until = and will know { $by }
reserved-with = with { $who }
reserved-open = (with whom has not been filled in yet)
due = Done
first-step = First step
first-step-due = First step no later than
sort-commitment = commitment
sort-agreement = agreement
sort-answer = answer
sort-poll = poll
sort-dots = dots
sort-named = organisation named
with-whom = Together with
still-alone = still alone: working together takes two or more
for-whom = For whom
noticed-by = What an entrepreneur notices
obstacle = When it gets hard
if-then = If this happens: “{ $obstacle }” Then we do this: “{ $response }”
needs = What is needed
replaces = Replaces
role = Role
held-before = Held before by
held-until = { $who }, until { $date }
stronger = Would make it stronger
peer-learning = Entrepreneurs learn from each other
ambassador = Ambassador
filled-in = Filled in
on-behalf = by the facilitator, on behalf of the owner
complete = { $n } of { $total } complete.
still-missing = Still to be completed: { $what }.
withdrawn-heading = Withdrawn
withdrawn-undated = On a day that is not known.
withdrawn-caption = Commitments and agreements that were withdrawn
because-column = Why

# Agreements.
agreements-heading = What we agree together
agreements-none = No shared agreements were made.
agreements-none-yet = No shared agreements have been made yet.
trust-label = On trust
marks-meaning = The mark at a signature: ● takes part, ◐ consults first, ○ not signed yet or to be confirmed again.
not-fixed-label = In the making
not-fixed = The text has not been settled yet.
title = Title
result = Result
version = Text
version-of = version { NUMBER($n, useGrouping: 0) }, { $moment }
coordinator = Who keeps it going
decision-rule = How we decide
means = What it costs or takes
review-on = We look back on
stalling = When it stalls
leaving = When somebody wants to stop
owners-caption = Who takes part in { $id }
owners-none = Nobody has signed yet.
contribution-column = What it does
lets-go-column = What it lets go
signature-column = Signature
signed-at = signed { $moment }
signed-before = signed { $moment }, for an earlier text
doubt-label = Note
doubt-text = The text does not fit the signature. What was signed is version { NUMBER($n, useGrouping: 0) }{ $moment ->
    [none] .
   *[other] { " " }of { $moment }.
} The words in the file were changed after that.
doubt-unsigned-text = The text was changed in the file. This is about version { NUMBER($n, useGrouping: 0) }, which nobody had signed.
doubt-part = What { $who } contributes or lets go does not fit the signature (version { NUMBER($n, useGrouping: 0) }). The words in the file were changed.
doubt-confirmed = The text does not fit the confirmation. The words in the file were changed. The owner still has to confirm them.
doubt-mark-gone = The fingerprint of the signature or confirmation was taken out of the file. Nobody can tell which text it was for.
doubt-version-gone = Version { NUMBER($n, useGrouping: 0) } of the text is not in the file any more.
doubt-signature-loose = The signature of { $who } (version { NUMBER($n, useGrouping: 0) }) does not fit the co-owners in the file. It was added by hand, or the co-owner was taken out.
doubt-owner-loose = { $who } stands among the co-owners and has not signed.
doubt-erased = A part was erased on { $date }. It was not compared with the signature.
signed-other = signed { $moment }, under other words
not-shared-yet = This is a shared agreement once two or more organisations have signed this text. That is not so yet.
left-at = { $who } left on { $date }.
left-because = Why: { $why }
left-before = Left
open-until = To be completed within 2 weeks, { $by }
consent = How far we came
opinions-caption = What people thought of { $id } (n = { $n })
opinions-earlier = What people first thought of { $id }, of text { $version } (n = { $n })
room-rule = In the room: { $rule }
declined-caption = Who does not take part in { $id }
objections-caption = Objections to { $id }
objection-by = Whose
objection-answer = What was done with it
objection-open = still open
objection-met = { $answer } ({ $date })
objection-aside = set aside by the facilitator: { $because } ({ $date })
earlier-heading = Earlier texts of { $id }
signed-by = Signed by
signed-by-nobody = nobody

# Skipped, looking back, follow-up, file.
programme-heading = How the meeting went
programme-caption = The steps in order
step-column = Step
kind-column = Activity
skipped-heading = What we skipped or shortened
shortened =
    { $to ->
        [one] “{ $step }”: shortened from { $minutes } to 1 minute
       *[other] “{ $step }”: shortened from { $minutes } to { $to } minutes
    }
skipped-none = Nothing. Every step of the plan had its turn.
skipped-none-yet = Nothing has been skipped so far.
reviews-heading = When we look back
reviews-none = There is no date for looking back yet.
reviews-caption = Days for the calendar
review-meeting = Looking back together: how does it stand?
review-agreement = Looking back on agreement { $id }: { $title }
follow-ups-heading = How it went on
follow-ups-none = Nothing has been written down yet about how it went on.
follow-ups-meaning = A story or an example is enough. A number is welcome, but not needed.
follow-ups-caption = How the promises stand, in order of date
status-column = How does it stand
told-column = What we heard
about-heading = About these minutes
about-meaning = These minutes were made from the saved file of the meeting.
about-names-none = The program keeps no names of participants. These minutes hold names of organisations. A one-person firm may be called after a person.
about-names-typed = The program keeps no names of participants: a name that was filled in is not in these minutes. What people wrote themselves may hold a name. The program does not check that. So: read first, then share.
about-id = Meeting
about-scenario = Plan
about-software = Program
about-schema = Shape of the file
about-schema-value = schema { $schema }, rules { $rules }
about-zone = Time zone
about-clock = Clock of the laptop
about-clock-back = Put back by { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} at { $at }. All times here are by the clock since then; how long things took is right.
about-clock-forward = Put forward by { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} at { $at }. All times here are by the clock since then; how long things took is right.
about-keep = Keep until
about-keep-none = not filled in
about-file-number = File number (fill in)

# Sheet per partner.
sheets-title = Sheets by organisation: { $title }
sheets-heading = Sheets by organisation
sheets-none = There are no commitments or agreements of organisations yet. That is why there are no sheets yet.
sheet-title = Sheet for { $partner }
sheet-meaning = From the meeting “{ $title }” of { $date }.
sheet-nothing = Nothing has been written down for { $partner } yet. It is never too late.
sheet-commitments = What { $partner } will do
sheet-agreements = What { $partner } agrees with others
sheet-counted-on = Who counts on { $partner }
sheet-dates = Days to remember
sheet-dates-none = No dates have been filled in yet.
sheet-dates-caption = For the calendar
sheet-mail = Text for a mail

# To take home.
copy-meaning = This sheet is for { $partner }. The agreement comes from the meeting “{ $title }” of { $date }.
copy-own = What { $partner } does
copy-not-signed = { $partner } has not signed this agreement yet.
copy-again = The text has changed after the signature. Read it once more below and say whether it is right like this.
copy-text = What we agree
copy-owners = Who else takes part
copy-nobody-else = Nobody else has signed yet.
copy-about = About this sheet
signed-version = Text that was signed
version-signed = version { NUMBER($n, useGrouping: 0) }, mark { $fingerprint }
fingerprint = Mark of this text

# Dates.
date-first-step = First step of { $id }: { $what }
date-due = { $id } done: { $what }
date-reserved = { $id }: say whether it goes ahead

# Mail.
mail-subject-line = Subject: { $subject }
mail-subject = { $title }: the sheet for { $partner }
mail-greeting = Dear people of { $partner },
mail-thanks = Thank you for taking part in “{ $title }” on { $date }. It was good to have { $partner } there.
mail-absent = On { $date } the meeting “{ $title }” took place. { $partner } was named there too.
mail-commitments = This is what { $partner } will do:
mail-agreements = This is what { $partner } agrees with others:
mail-again = The text has changed. Does { $partner } still take part? A short answer is enough.
mail-counted-on = These organisations count on help from { $partner }:
mail-nothing = Nothing has been written down for { $partner } yet. A good idea is always welcome.
mail-confirm =
    { $n ->
        [one] One text is waiting for a yes: { $ids }. Is it right like this? A short answer is enough.
       *[other] { $n } texts are waiting for a yes: { $ids }. Are they right like this? A short answer is enough.
    }
mail-review = We look back together on { $date }. Please put it in the calendar.
mail-closing = Is something wrong, or is it going differently? Let us know. We will change it together.
mail-regards = Kind regards,

# Calendar.
ics-first-step = First step, { $owner }: { $what }
ics-due = Done by today at the latest, { $owner }: { $what }
ics-reserved = Answer by today at the latest, { $owner }: { $what }
ics-review = Looking back: { $title }
ics-review-about = Looking back together on the meeting of { $date } in { $region }. First a story of an entrepreneur, then the barriers, and only then how it stands.
ics-agreement = Looking back on the agreement: { $title }
