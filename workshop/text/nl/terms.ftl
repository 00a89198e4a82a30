# Namen voor de vaste keuzes; sleutel = soort-waarde.
omslag-vraag = Vooruitkijken en luisteren
omslag-aanbod = Makkelijker hulp vinden
omslag-samenwerking = Beter samenwerken
omslag-short-vraag = vooruitkijken
omslag-short-aanbod = makkelijker
omslag-short-samenwerking = samenwerken

group-entrepreneur = ondernemer
group-helper = ik help ondernemers
group-government = gemeente of provincie
group-other = anders
groups-entrepreneur = ondernemers
groups-helper = organisaties die ondernemers helpen
groups-government = gemeenten en provincie
groups-other = anderen

basis-public_task = We mogen dit bewaren omdat het hoort bij onze taak als overheid.
basis-consent = We bewaren dit met jouw toestemming. Je kunt altijd zeggen dat je dat niet meer wilt.
basis-legal_obligation = Volgens de wet moeten we dit bewaren.
basis-contract = We hebben een contract met elkaar. Daarvoor moeten we dit bewaren.
basis-legitimate_interest = We hebben een goede reden om dit te bewaren. Die reden weegt zwaarder dan het nadeel voor jou.

sector-public = publiek
sector-private = privaat
sector-community = samenleving

circle-governments = Gemeenten en provincie
circle-clubs = Ondernemersclubs
circle-advisers = Banken en adviseurs
circle-community = Sport, kerk, buurt
circle-entrepreneurs = Ondernemers
circle-others = Anderen

partner-municipality = gemeente
partner-province = provincie
partner-chamber = kamer van koophandel
partner-service_provider = organisatie die ondernemers helpt
partner-business_club = ondernemersclub
partner-bank = bank
partner-accountant = accountant
partner-insurer = verzekeraar
partner-lawyer = jurist
partner-wholesaler = groothandel
partner-sports_club = sportclub
partner-church = kerk
partner-school = school
partner-entrepreneur = bedrijf
partner-other = anders

step-talk = toelichting
step-question = vraag
step-poll = peiling
step-prioritise = prioriteren
step-network = netwerk
step-commitment = toezeggingen
step-agreement = afspraken
step-follow_up = eerdere beloften

seat-phone = telefoon
seat-table = tafel
seat-card = kaart
seat-simulated = nagebootst

commitment-stop = stoppen
commitment-merge = samenvoegen
commitment-refer = doorverwijzen
commitment-keep = houden
commitment-new = nieuw

check-who = wie
check-what = wat
check-due = wanneer klaar
check-with_whom = samen met wie
check-first_step = eerste stap binnen 2 weken
check-noticed_by = wat een ondernemer merkt

mandate-full = mag dit afspreken
mandate-reserved = moet eerst overleggen

status-not_started = nog niet begonnen
status-under_way = bezig
status-done = gelukt
status-changed = aangepast
status-stuck = loopt vast
status-withdrawn = ingetrokken

signature-waiting = nog niet getekend
signature-signed = doet mee
signature-reserved = overlegt eerst
signature-again = opnieuw bevestigen
signature-left = uitgestapt

trust-only = Dit is een afspraak op vertrouwen. Het is geen besluit en geen contract. Niemand kan er iets mee eisen.

gap-no_promise = nog niets
gap-no_due = zonder datum
gap-no_first_step = zonder eerste stap
gap-alone = nog alleen
gap-unconfirmed = nog te bevestigen
gap-sign_again = opnieuw bevestigen
gap-reserved = overlegt eerst

hint-vague = Wat ziet een ondernemer hiervan?
hint-replaces = Nieuw? Schrijf erbij wat het vervangt.
hint-alone = Samenwerken kan niet alleen. Met wie?
hint-first_step_late = De eerste stap ligt verder weg dan 2 weken.

stage-of-picture = 1 Is het duidelijk?
stage-of-opinions = 2 Wat vindt iedereen ervan?
stage-of-decision = 3 Kunnen we verder?
gradient-5 = Ik sta er helemaal achter
gradient-4 = Ik ben voor
gradient-3 = Ik kan hiermee leven
gradient-2 = Ik twijfel nog
gradient-1 = Ik ben ertegen

open-coordinator = wie de vaart erin houdt
open-review_on = wanneer we terugkijken
open-decision_rule = hoe we beslissen
open-means = geld, tijd en mensen
open-stalling = wat we doen als het stokt
open-leaving = hoe iemand uitstapt
open-lets_go = wat ieder loslaat

alderman-ask-1 = Haal een drempel weg die vandaag genoemd is.
alderman-ask-2 = Steun organisaties die iets durven loslaten.
alderman-ask-3 = Maak het plan samen met ons. Controleren komt als laatste.
