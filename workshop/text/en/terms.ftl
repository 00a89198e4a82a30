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
check-noticed_by = how you will notice

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

trust-only = This is an agreement on trust. It is not a decision or a contract, and no rights follow from it.
