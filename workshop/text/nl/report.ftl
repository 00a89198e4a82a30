# Verslag, blad per partner, mail en agenda.
contents = Inhoud
minutes-title = Verslag: { $title }
rehearsal-label = Oefening
rehearsal = Dit komt van een oefening. Mensen, antwoorden en toezeggingen kunnen nagebootst zijn. Niemand is hieraan gehouden.
interim-label = Tussenstand
interim = De bijeenkomst is nog niet afgesloten. Er kan nog iets bij komen of veranderen.
region = Regio
date = Datum
time = Tijd
from-to = { $begin } tot { $end }
from = vanaf { $begin }
place = Plaats
planned-on = Gepland op
organiser = Georganiseerd door
vision = Waar we naartoe willen
standing = Stand
closed = afgesloten
not-closed = tussenstand, nog niet afgesloten
note = Notitie
by = uiterlijk { $date }
moment = { $date }, { $time }
question = Vraag
statement = Stelling
yes = ja
organisation = Organisatie
organisations = Organisaties
sort = Soort
unknown-organisation = een organisatie zonder naam
removed-name = (naam weggehaald)
someone-entrepreneur = Een ondernemer
someone-helper = Iemand die ondernemers helpt
someone-government = Iemand van gemeente of provincie
someone-other = Iemand uit de zaal
answer = Antwoord
count-column = Aantal
date-column = Datum
what-column = Wat
when-column = Wanneer

# In het kort en wie er waren.
short-heading = In het kort
short-commitments =
    { $n ->
        [0] Toezeggingen: 0.
       *[other] Toezeggingen: { $n }. Daarvan bevestigd door de eigenaar: { $confirmed }.
    }
short-agreements = Gezamenlijke afspraken: { $n }. Daarvan getekend door twee of meer organisaties, ook als er een nog overlegt: { $shared }.
short-coalition = Organisaties die iets beloven of tekenen: publiek { $public }, privaat { $private }, samenleving { $community }.
short-barrier = De drempel die het meest genoemd is: “{ $barrier }” ({ $n } keer).
short-barriers = De drempels die het meest genoemd zijn: { $barriers } (elk { $n } keer).
short-review = We kijken voor het eerst samen terug op { $date }.
present-heading = Wie er waren
present-none = Niemand heeft zich gemeld.
present-none-yet = Nog niemand heeft zich gemeld.
present-people =
    { $n ->
        [one] Er deed 1 mens mee.
       *[other] Er deden { $n } mensen mee.
    }
present-devices = Zij antwoordden via { $devices }.
present-phones =
    { $n ->
        [one] 1 telefoon
       *[other] { $n } telefoons
    }
present-tables =
    { $n ->
        [one] 1 tafel
       *[other] { $n } tafels
    }
present-cards =
    { $n ->
        [one] 1 kaart
       *[other] { $n } kaarten
    }
present-simulated =
    { $n ->
        [one] 1 deelnemer was nagebootst.
       *[other] { $n } deelnemers waren nagebootst.
    }
simulated-label = Nagebootst
present-caption = Deelnemers per groep
group-column = Groep
people-column = Mensen
seats-column = Telefoons, tafels, kaarten
partners-caption = Organisaties die er waren
sector-column = Kant

# Verhaal, drempels, wat er besproken is.
story-heading = Het verhaal van een ondernemer
story-speaker = Aan het woord
story-none = Er is geen ondernemersverhaal verteld.
story-none-yet = Er is nog geen ondernemersverhaal verteld.
barriers-heading = Welke drempels we hoorden
barrier-column = Drempel
taken-up-column = Opgepakt door
taken-up-caption = Wie een drempel oppakt
barriers-none = De vraag naar drempels is niet gesteld.
barriers-none-yet = De vraag naar drempels is nog niet gesteld.
spoken-heading = Wat er besproken is
spoken-general = Waar het over ging
spoken-none = Hierover is niets opgeschreven.
question-to = Vraag aan { $groups }
question-to-two = Vraag aan { $one }, en aan { $other }
question-to-rest = Vraag aan iedereen behalve { $groups }
question-on-screen = Op het grote scherm
state-of-play = Hier stond wie wat gaat doen. Dat staat verderop, bij de toezeggingen en afspraken.
figures-caption = Cijfers die op het scherm stonden
figure = Cijfer
meaning-column = Wat het zegt
source-column = Bron
no-date = zonder datum
assumption = aanname
alderman-heading = Wat we de wethouder vroegen
alderman-stake = Wat er speelt:
alderman-asks = Wat we vragen:
alderman-not-shown = Dit stond klaar, maar is niet op het scherm geweest.
alderman-not-shown-yet = Dit staat klaar, maar is nog niet op het scherm geweest.
omslag = Omslag
omslag-none = Zonder omslag
answers-none = Hierop kwam geen antwoord.
answers-counted =
    { $n ->
        [one] Er kwam 1 antwoord.
       *[other] Er kwamen { $n } antwoorden.
    }
answers-caption = Waar de antwoorden over gaan
answers-caption-all = Waar de antwoorden op deze vragen over gaan
answers-none-quoted =
    { $n ->
        [one] De tekst was niet op het grote scherm. Daarom staat die hier niet.
       *[other] De teksten waren niet op het grote scherm. Daarom staan ze hier niet.
    }
answers-only-counted =
    { $n ->
        [one] 1 antwoord is wel geteld, maar was niet als tekst op het grote scherm. Dat staat hier niet.
       *[other] { $n } antwoorden zijn wel geteld, maar waren niet als tekst op het grote scherm. Die staan hier niet.
    }
themes-unused = Niemand koos: { $names }.
quotes-caption = Wat er op het grote scherm stond
record-only-caption = Wat mensen alleen voor dit verslag schreven
quote-column = Wat iemand schreef
given-times = ({ $n } keer)
theme-column = Thema
column-column = Wat te doen
second-column = Vervolg
times-column = Keer

# Peilingen, prioriteiten, netwerk.
polls-heading = Peilingen
polls-none = Er is geen peiling gehouden.
polls-none-yet = Er is nog geen peiling gehouden.
votes-column = Stemmen
votes-caption = Uitslag (n = { $n })
choices = Keuzes
by-group-caption = De uitslag per groep
threshold = Minstens { $threshold } procent kan ermee leven.
votes-none = Van deze stap is geen uitslag bewaard.
votes-still-open = Deze stap loopt nog. De uitslag komt daarna.
pulse-few =
    { $pairs ->
        [one] 1 plaats antwoordde twee keer.
       *[other] { $pairs } plaatsen antwoordden twee keer.
    } Dat zijn er te weinig om te laten zien wie hoger of lager koos.
pulse-shift = Wie aan het begin en aan het eind antwoordde ({ $pairs }): { $up } hoger, { $same } gelijk, { $down } lager.
priorities-heading = Wat eerst moet
priorities-none = Er zijn geen prioriteiten gekozen.
priorities-none-yet = Er zijn nog geen prioriteiten gekozen.
dots-column = Stippen
network-heading = Wie veel ondernemers kent en er niet was
network-caption = Genoemde organisaties
network-named-by = Genoemd door
by-someone = iemand uit de zaal
network-counted =
    { $n ->
        [one] 1 naam stond niet op het grote scherm. Die staat hier niet.
       *[other] { $n } namen stonden niet op het grote scherm. Die staan hier niet.
    }
network-none = Er zijn geen andere organisaties genoemd.
network-none-yet = Er zijn nog geen andere organisaties genoemd.

# Toezeggingen.
commitments-heading = Toezeggingen
commitments-none = Er zijn geen toezeggingen gedaan.
commitments-none-yet = Er zijn nog geen toezeggingen gedaan.
commitments-counted =
    { $n ->
        [one] Er is 1 toezegging
       *[other] Er zijn { $n } toezeggingen
    } van { $owners ->
        [one] 1 eigenaar.
       *[other] { $owners } eigenaars.
    } Het teken ervoor: ● dit gaan wij doen, ◐ eerst nog overleggen, ○ nog te bevestigen.
commitments-made =
    Er { $made ->
        [one] is 1 toezegging
       *[other] zijn { $made } toezeggingen
    } gedaan. Daarvan { $n ->
        [one] staat er nog 1
       *[other] staan er nog { $n }
    } en { $gone ->
        [one] is er 1 ingetrokken.
       *[other] zijn er { $gone } ingetrokken.
    }
ambassadors-caption = Ambassadeurs
kinds-caption = Wat de toezeggingen doen met het aanbod
kind-none = niet gekozen
stop-merge-new = Minder aanbod: { $less } (stoppen { $stop }, samenvoegen { $merge }). Nieuw aanbod: { $new }.
peer-share =
    { $total ->
        [one] Bij { $n } van de 1 toezegging leren ondernemers van elkaar.
       *[other] Bij { $n } van de { $total } toezeggingen leren ondernemers van elkaar.
    }
missing-caption = Nog aanvullen
promise-column = Belofte
owner-column = Van wie
missing-column = Wat er nog bij kan
unconfirmed-heading = Nog te bevestigen door de eigenaar
unconfirmed-meaning = Deze toezeggingen zijn opgeschreven of aangepast door de gespreksleider. De eigenaar heeft de tekst nog niet zelf bevestigd.
unconfirmed-label = Nog te bevestigen
unconfirmed-one = De eigenaar heeft deze tekst nog niet zelf bevestigd.
reserved-label = Overlegt eerst
reserved-with-until = met { $who }, weet het { $by }
reserved-until = en weet het { $by }
reserved-with = met { $who }
reserved-open = (met wie is nog niet ingevuld)
due = Klaar
first-step = Eerste stap
first-step-due = Eerste stap uiterlijk
sort-commitment = toezegging
sort-agreement = afspraak
sort-answer = antwoord
sort-poll = peiling
sort-dots = stippen
sort-named = genoemde organisatie
with-whom = Samen met
still-alone = nog alleen: bij beter samenwerken horen er twee of meer
for-whom = Voor wie
noticed-by = Wat een ondernemer merkt
obstacle = Als het tegenzit
if-then = Als dit gebeurt: “{ $obstacle }” Dan doen we dit: “{ $response }”
needs = Wat er nodig is
replaces = Vervangt
role = Rol
held-before = Eerder van
held-until = { $who }, tot { $date }
stronger = Maakt het sterker
peer-learning = Ondernemers leren van elkaar
ambassador = Ambassadeur
filled-in = Ingevuld
on-behalf = door de gespreksleider, namens de eigenaar
complete = { $n } van { $total } compleet.
still-missing = Nog aanvullen: { $what }.
withdrawn-heading = Ingetrokken
withdrawn-undated = Op een dag die niet bekend is.
withdrawn-caption = Ingetrokken toezeggingen en afspraken
because-column = Waarom

# Afspraken.
agreements-heading = Wat we samen afspreken
agreements-none = Er zijn geen gezamenlijke afspraken gemaakt.
agreements-none-yet = Er zijn nog geen gezamenlijke afspraken gemaakt.
trust-label = Op vertrouwen
marks-meaning = Het teken bij een handtekening: ● doet mee, ◐ overlegt eerst, ○ nog niet getekend of opnieuw bevestigen.
not-fixed-label = Nog in de maak
not-fixed = De tekst staat nog niet vast.
title = Titel
result = Resultaat
version = Tekst
version-of = versie { NUMBER($n, useGrouping: 0) }, { $moment }
coordinator = Wie houdt de vaart erin
decision-rule = Hoe we besluiten
means = Wat het kost of vraagt
review-on = We kijken terug op
stalling = Als het stilvalt
leaving = Als iemand wil stoppen
owners-caption = Wie doet mee aan { $id }
owners-none = Nog niemand heeft getekend.
contribution-column = Wat doet het
lets-go-column = Wat laat het los
signature-column = Handtekening
signed-at = getekend { $moment }
signed-before = getekend { $moment }, voor een eerdere tekst
doubt-label = Let op
doubt-text = De tekst past niet bij de handtekening. Getekend is versie { NUMBER($n, useGrouping: 0) }{ $moment ->
    [none] .
   *[other] { " " }van { $moment }.
} Daarna zijn de woorden in het bestand veranderd.
doubt-unsigned-text = De tekst is in het bestand veranderd. Het gaat om versie { NUMBER($n, useGrouping: 0) }. Niemand had die getekend.
doubt-part = Wat { $who } bijdraagt of loslaat, past niet bij de handtekening onder versie { NUMBER($n, useGrouping: 0) }. De woorden in het bestand zijn veranderd.
doubt-confirmed = De tekst past niet bij de bevestiging. De woorden in het bestand zijn veranderd. De eigenaar bevestigt ze nog.
doubt-mark-gone = Het kenmerk van de handtekening of bevestiging is uit het bestand gehaald. Niemand kan nog zien welke tekst erbij hoorde.
doubt-version-gone = Versie { NUMBER($n, useGrouping: 0) } van de tekst staat niet meer in het bestand.
doubt-signature-loose = De handtekening van { $who } (versie { NUMBER($n, useGrouping: 0) }) past niet bij de mede-eigenaren in het bestand. Die is er met de hand bij gezet, of de mede-eigenaar is weggehaald.
doubt-owner-loose = { $who } staat bij de mede-eigenaren en heeft niet getekend.
doubt-erased = Een onderdeel is gewist op { $date }. Het is niet vergeleken met de handtekening.
signed-other = getekend { $moment }, onder andere woorden
not-shared-yet = Dit is een gezamenlijke afspraak als twee of meer organisaties deze tekst hebben getekend. Dat is nog niet zo.
left-at = { $who } is uitgestapt op { $date }.
left-because = Waarom: { $why }
left-before = Uitgestapt
open-until = Aanvullen binnen 2 weken, { $by }
consent = Hoe ver we kwamen
opinions-caption = Wat mensen vonden van { $id } (n = { $n })
opinions-earlier = Wat mensen eerst vonden van { $id }, bij tekst { $version } (n = { $n })
room-rule = In de zaal: { $rule }
declined-caption = Wie niet meedoet aan { $id }
objections-caption = Bezwaren bij { $id }
objection-by = Van wie
objection-answer = Wat ermee is gedaan
objection-open = staat nog open
objection-met = { $answer } ({ $date })
objection-aside = opzijgezet door de gespreksleider: { $because } ({ $date })
earlier-heading = Eerdere teksten van { $id }
signed-by = Getekend door
signed-by-nobody = niemand

# Overgeslagen, terugblik, opvolging, bestand.
programme-heading = Hoe de bijeenkomst liep
programme-caption = De stappen op volgorde
step-column = Stap
kind-column = Werkvorm
skipped-heading = Wat we hebben overgeslagen of ingekort
shortened =
    { $to ->
        [one] “{ $step }”: ingekort van { $minutes } naar 1 minuut
       *[other] “{ $step }”: ingekort van { $minutes } naar { $to } minuten
    }
skipped-none = Niets. Alle stappen van het draaiboek zijn aan bod geweest.
skipped-none-yet = Tot nu toe is er niets overgeslagen.
reviews-heading = Wanneer we terugkijken
reviews-none = Er is nog geen datum om terug te kijken.
reviews-caption = Dagen voor in de agenda
review-meeting = Samen terugkijken: hoe staat het ermee?
review-agreement = Terugkijken op afspraak { $id }: { $title }
follow-ups-heading = Hoe het verder ging
follow-ups-none = Er is nog niet opgeschreven hoe het verder ging.
follow-ups-meaning = Een verhaal of een voorbeeld is genoeg. Een getal mag, maar hoeft niet.
follow-ups-caption = Hoe de beloften ervoor staan, op volgorde van datum
status-column = Hoe staat het ermee
told-column = Wat we hoorden
about-heading = Over dit verslag
about-meaning = Dit verslag is gemaakt uit het bewaarde bestand van de bijeenkomst.
about-names-none = Het programma bewaart geen namen van deelnemers. In dit verslag staan namen van organisaties. Een eenmanszaak kan naar een mens heten.
about-names-typed = Het programma bewaart geen namen van deelnemers: wie een naam invulde, staat daar niet mee in dit verslag. In wat mensen zelf opschreven kan wel een naam staan. Dat controleert het programma niet. Dus: eerst nalezen, dan pas delen.
about-id = Bijeenkomst
about-scenario = Draaiboek
about-software = Programma
about-schema = Vorm van het bestand
about-schema-value = schema { $schema }, regels { $rules }
about-zone = Tijdzone
about-clock = Klok van de laptop
about-clock-back = Om { $at } { $minutes ->
    [one] een minuut
   *[other] { $minutes } minuten
} teruggezet. Alle tijden hier zijn volgens de klok van daarna; hoe lang iets duurde klopt.
about-clock-forward = Om { $at } { $minutes ->
    [one] een minuut
   *[other] { $minutes } minuten
} vooruitgezet. Alle tijden hier zijn volgens de klok van daarna; hoe lang iets duurde klopt.
about-keep = Bewaren tot
about-keep-none = niet ingevuld
about-file-number = Zaaknummer (zelf invullen)

# Blad per partner.
sheets-title = Bladen per organisatie: { $title }
sheets-heading = Bladen per organisatie
sheets-none = Er zijn nog geen toezeggingen of afspraken van organisaties. Daarom zijn er nog geen bladen.
sheet-title = Blad voor { $partner }
sheet-meaning = Uit de bijeenkomst “{ $title }” van { $date }.
sheet-nothing = Voor { $partner } is nog niets opgeschreven. Dat kan altijd nog.
sheet-commitments = Wat { $partner } gaat doen
sheet-agreements = Wat { $partner } samen met anderen afspreekt
sheet-counted-on = Wie op { $partner } rekent
sheet-dates = Dagen om te onthouden
sheet-dates-none = Er zijn nog geen data ingevuld.
sheet-dates-caption = Voor in de agenda
sheet-mail = Tekst voor een mail

# Om mee te nemen.
copy-meaning = Dit blad is voor { $partner }. De afspraak komt uit de bijeenkomst “{ $title }” van { $date }.
copy-own = Wat { $partner } doet
copy-not-signed = { $partner } heeft deze afspraak nog niet getekend.
copy-again = De tekst is veranderd na de handtekening. Lees hem hieronder nog een keer en laat weten of het zo goed is.
copy-text = Wat we afspreken
copy-owners = Wie er nog meer meedoet
copy-nobody-else = Nog niemand anders heeft getekend.
copy-about = Over dit blad
signed-version = Getekende tekst
version-signed = versie { NUMBER($n, useGrouping: 0) }, kenmerk { $fingerprint }
fingerprint = Kenmerk van deze tekst

# Data.
date-first-step = Eerste stap van { $id }: { $what }
date-due = { $id } klaar: { $what }
date-reserved = { $id }: laten weten of het doorgaat

# Mail.
mail-subject-line = Onderwerp: { $subject }
mail-subject = { $title }: het blad voor { $partner }
mail-greeting = Beste mensen van { $partner },
mail-thanks = Dank voor het meedoen aan “{ $title }” op { $date }. Fijn dat { $partner } erbij was.
mail-absent = Op { $date } was de bijeenkomst “{ $title }”. Daar is ook { $partner } genoemd.
mail-commitments = Dit gaat { $partner } doen:
mail-agreements = Dit spreekt { $partner } samen met anderen af:
mail-again = De tekst is veranderd. Doet { $partner } nog steeds mee? Een kort antwoord is genoeg.
mail-counted-on = Deze organisaties rekenen op hulp van { $partner }:
mail-nothing = Voor { $partner } is nog niets opgeschreven. Een goed idee is altijd welkom.
mail-confirm =
    { $n ->
        [one] Eén tekst wacht nog op een ja: { $ids }. Klopt die zo? Een kort antwoord is genoeg.
       *[other] { $n } teksten wachten nog op een ja: { $ids }. Kloppen die zo? Een kort antwoord is genoeg.
    }
mail-review = We kijken samen terug op { $date }. Zet dat alvast in de agenda.
mail-closing = Klopt er iets niet, of loopt het anders? Laat het weten. Dan passen we het samen aan.
mail-regards = Hartelijke groet,

# Agenda.
ics-first-step = Eerste stap, { $owner }: { $what }
ics-due = Uiterlijk vandaag klaar, { $owner }: { $what }
ics-reserved = Uiterlijk vandaag laten weten, { $owner }: { $what }
ics-review = Terugkijken: { $title }
ics-review-about = Samen terugkijken op de bijeenkomst van { $date } in { $region }. Eerst een verhaal van een ondernemer, dan de drempels, en pas daarna hoe het ermee staat.
ics-agreement = Terugkijken op de afspraak: { $title }
