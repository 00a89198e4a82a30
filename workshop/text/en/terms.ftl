# Names of the closed choices; key = set-value.
omslag-vraag = Looking ahead and listening
omslag-aanbod = Finding help more easily
omslag-samenwerking = Working together better
omslag-short-vraag = looking ahead
omslag-short-aanbod = finding help
omslag-short-samenwerking = together

group-entrepreneur = entrepreneur
group-helper = I help entrepreneurs
group-government = municipality or province
group-other = other
groups-entrepreneur = entrepreneurs
groups-helper = organisations that help entrepreneurs
groups-government = municipalities and province
groups-other = others

basis-public_task = We may keep this because it belongs to our task as a government.
basis-consent = We keep this with your consent. You can always say that you no longer want that.
basis-legal_obligation = The law says that we have to keep this.
basis-contract = We have a contract with each other. We have to keep this for it.
basis-legitimate_interest = We have a good reason to keep this. That reason outweighs the drawback for you.

sector-public = public
sector-private = private
sector-community = community

circle-governments = Municipalities, province
circle-clubs = Business clubs
circle-advisers = Banks and advisers
circle-community = Sport, church, area
circle-entrepreneurs = Entrepreneurs
circle-others = Others

partner-municipality = municipality
partner-province = province
partner-chamber = chamber of commerce
partner-service_provider = organisation that helps entrepreneurs
partner-business_club = business club
partner-bank = bank
partner-accountant = accountant
partner-insurer = insurer
partner-lawyer = lawyer
partner-wholesaler = wholesaler
partner-sports_club = sports club
partner-church = church
partner-school = school
partner-entrepreneur = firm
partner-other = other

step-talk = introduction
step-question = question
step-poll = poll
step-prioritise = priorities
step-network = network
step-commitment = commitments
step-agreement = agreements
step-follow_up = earlier promises

seat-phone = phone
seat-table = table
seat-card = card
seat-simulated = simulated

commitment-stop = stop
commitment-merge = merge
commitment-refer = refer
commitment-keep = keep
commitment-new = new

check-who = who
check-what = what
check-due = done by when
check-with_whom = with whom
check-first_step = first step within 2 weeks
check-noticed_by = what an entrepreneur notices

mandate-full = may agree to this
mandate-reserved = has to consult first

status-not_started = not started yet
status-under_way = under way
status-done = done
status-changed = changed
status-stuck = stuck
status-withdrawn = withdrawn

signature-waiting = not signed yet
signature-signed = takes part
signature-reserved = consults first
signature-again = confirm again
signature-left = has left

trust-only = This is an agreement on trust. It is not a decision or a contract. Nobody can demand anything because of it.

gap-no_promise = nothing yet
gap-no_due = without a date
gap-no_first_step = without a first step
gap-alone = still alone
gap-unconfirmed = to be confirmed
gap-sign_again = to confirm again
gap-reserved = consults first

hint-vague = What will an entrepreneur see of this?
hint-replaces = New? Say what it replaces.
hint-alone = Working together takes another. With whom?
hint-first_step_late = The first step is more than 2 weeks away.

stage-of-picture = 1 Is it clear?
stage-of-opinions = 2 What does everybody think of it?
stage-of-decision = 3 Can we go on?
gradient-5 = I am fully behind it
gradient-4 = I am in favour
gradient-3 = I can live with it
gradient-2 = I still doubt
gradient-1 = I am against

open-coordinator = who keeps things moving
open-review_on = when we look back
open-decision_rule = how we decide
open-means = money, time and people
open-stalling = what we do when it stalls
open-leaving = how somebody leaves
open-lets_go = what each lets go

alderman-ask-1 = Remove a barrier that was named today.
alderman-ask-2 = Support organisations that dare to let go.
alderman-ask-3 = Make the plan together with us. Checking comes last.
