# De telefoonpagina. Korte zinnen, gewone woorden (B1), in de je-vorm; de u-vorm staat in phone-u.ftl.

skip = Naar de inhoud
next = Verder
choose = Kies
optional = (niet verplicht)
yes = Ja
no = Nee
because = Waarom?
send = Sturen
saved = Opgeslagen
saved-as = Opgeslagen als { $id }
not-saved = Nog niet opgeslagen. Je tekst staat nog in het vak.
kept = Niet gestuurd. Deze tekst staat nog op je telefoon:
change = Aanpassen
save-change = Aanpassing sturen
remove = Weghalen
refresh = Verder
rehearsal = Dit is een oefening.
your-number = Jouw nummer: { $number }
offline = Geen verbinding. We bewaren je antwoord op deze telefoon. Kijk of je nog op de wifi van de zaal zit.
your-organisation = jouw organisatie
back-to-meeting = Terug naar de bijeenkomst
look-up = Kijk naar het grote scherm.

error-page = Er ging iets mis
error-title = Dit is nog niet opgeslagen
typed = Dit had je getypt:
problem-group = Kies eerst wat je hier bent.
problem-organisation = Kies je organisatie in de lijst, of typ de naam.
problem-people = Vul een getal in van 1 tot 60.
problem-number = Dit nummer klopt niet. Kijk nog eens of elk teken goed is.
problem-date = Deze datum begrijpen we niet. Schrijf hem als 17-12-2026.
problem-code = Deze code klopt niet. Kijk nog eens op het grote scherm.
problem-code-changed = De code is veranderd. De nieuwe code staat op het grote scherm.
problem-too-often = Dat ging te snel achter elkaar. Wacht even en probeer het opnieuw.
problem-still = De bijeenkomst staat even stil. De gespreksleider weet het. Wat opgeslagen was, is bewaard. Probeer het zo opnieuw.
problem-full = Er doen al heel veel telefoons mee. Er kan geen telefoon meer bij. Vraag de gespreksleider om hulp.
problem-token = We herkenden je telefoon even niet. Je tekst staat er nog. Druk nog een keer op de knop.
problem-cookie = Je telefoon onthoudt deze pagina niet. Zet cookies aan bij de instellingen. Probeer het dan opnieuw.
problem-conflict = Deze pagina was oud. Er is nu niets veranderd. Kijk je tekst na en druk nog een keer op de knop.
problem-log = Nog niet opgeslagen. De computer in de zaal kan het nu niet bewaren. Je tekst staat er nog. Probeer het zo opnieuw.
over = Te lang. Letters te veel: { $number }.
problem-too-long = Dit is te lang. Maak je tekst korter.
problem-unreadable = Dit konden we niet lezen. Probeer het opnieuw.
problem-gone = Deze pagina bestaat niet.
problem-not-owner = Dit is de afspraak van een andere organisatie. Alleen wie meedoet, kan hem bewaren.
problem-server = Er ging hier iets mis. Dat ligt niet aan jou. Probeer het opnieuw.

code-title = Vul de code in
code-field = Code
code-hint = De code staat op het grote scherm. Het zijn 4 letters.

join-title = Doe mee
join-why = Je doet mee aan een bijeenkomst van { $facilitator } in { $region }. Je hoeft niets te installeren.
join-group = Ik ben hier als
join-back = Terug
join-partner = Bij welke organisatie hoor je?
join-find-hint = Typ de naam, of kies in de lijst.
join-found-none = Deze naam staat niet in de lijst. Druk op Verder om zo mee te doen.
join-found-one = 1 organisatie gevonden.
join-found = { $number } organisaties gevonden.
join-list = Kies in de lijst
join-rather-not = Zeg ik liever niet
join-firm = Hoe heet je bedrijf?
join-firm-hint = De naam komt alleen op het grote scherm als je dat hieronder aankruist.
join-firm-on-screen = De naam van mijn bedrijf mag op het grote scherm
join-more = Wil je ook je naam of functie geven? Of deel je deze telefoon?
join-person = Je naam
join-person-hint = Alleen de gespreksleider ziet je naam. Die komt niet in het verslag. Hoor je bij een kerk of een ander geloof? Dan bewaren we je naam niet.
join-role = Je functie
join-people = Met hoeveel mensen gebruiken jullie deze telefoon?
join-people-hint = Een hele tafel kan samen meedoen, tot en met { $most } mensen.
join-send = Doe mee
join-wifi = Zegt je telefoon dat er geen internet is? Blijf dan op de wifi van de zaal. Deze pagina werkt zonder internet.
again-title = Deed je al mee? Vul je nummer in.
again-number = Jouw nummer
again-hint = Het staat onder aan de pagina die je eerst had. Het zijn 4 letters en cijfers.

which-title = Bedoel je { $name }?
which-title-many = Welke organisatie bedoel je?
which-typed = Je typte: { $name }
which-yes = Ja, { $name }
which-no = Nee, een andere organisatie

privacy-title = Wat bewaren we, en hoe lang?
privacy-who = Wie bewaart dit? { $controller }. Vragen? { $contact }.
privacy-until = We bewaren je antwoorden. Namen van mensen halen we uiterlijk { $day } weg.
privacy-public = Iemand kan de gemeente vragen om dit openbaar te maken. Schrijf dus niets dat geheim moet blijven.
privacy-secured = Je antwoorden gaan over internet naar de laptop in deze zaal. De verbinding is beveiligd.
privacy-local = Je antwoorden gaan alleen over het netwerk in deze zaal. De verbinding is niet beveiligd. Iemand op dit netwerk kan misschien meelezen.
privacy-rehearsal = Dit is een oefening. Wat je invult, gebruiken we alleen om te oefenen.

me-title = Jouw gegevens
me-number = Nieuwe telefoon of ander adres? Met je nummer en deze cijfers kom je terug op je eigen plek. Geef de cijfers aan niemand anders.
me-people = met { $number } mensen
me-yours = Wat je zelf kunt doen
data-take = Download mijn gegevens
data-file = mijn-gegevens
data-heading = Dit is alles wat we van jouw plek bewaren.
erase-title = Verwijder mijn antwoorden
erase-what = We halen je antwoorden, je stemmen, je naam en je functie weg. Ze gaan van het scherm, uit het verslag en uit de computer in de zaal. Je doet dan niet meer mee. Dit kan niet terug.
erase-stays = Wat je namens { $who } beloofde of tekende, blijft staan. Dat is van de organisatie. Moet dat ook weg? Trek het dan eerst in bij je toezeggingen en afspraken.
erase-send = Ja, verwijder alles
erased = Je antwoorden zijn verwijderd
leave-title = Stoppen met meedoen
leave-what = Je antwoorden blijven staan. Je kunt later weer meedoen, met een nieuw nummer.
leave-send = Ja, ik stop
left = Je doet niet meer mee

help-title = Toegankelijkheid
help-aim = Iedereen moet mee kunnen doen. Daarom volgen we de regels voor toegankelijke websites (WCAG 2.2, niveau AA).
help-status = Nog niemand van buiten heeft dit onderzocht. We zeggen dus niet dat alles al klopt.
help-tested-title = Wat hebben we getest?
help-tested = We hebben getest met een computerprogramma (axe) en met alleen een toetsenbord. Ook op een smal scherm, met grote letters, met veel contrast en zonder beweging.
help-not-tested = Nog niet getest: of je telefoon deze pagina goed voorleest, met VoiceOver of TalkBack.
report-title = Werkt er iets niet?
report-what = Wat werkt er niet?
report-hint = Bijvoorbeeld: ik kan de knop niet vinden met mijn schermlezer.
report-who = Dit komt meteen bij de gespreksleider. Het komt niet op het grote scherm.
report-sent = De gespreksleider kan het nu lezen.
report-otherwise = Je kunt het ook zeggen of vragen bij: { $contact }.
report-facilitator = Je kunt het ook tegen de gespreksleider zeggen.

lobby-title = Je doet mee
lobby-next = Wacht even. De gespreksleider begint zo.
lobby-follow = Deze pagina gaat vanzelf mee. Je kunt je telefoon gewoon laten liggen.
over-title = Bedankt voor het meedoen
over-next = De bijeenkomst is klaar. De afspraken staan in het verslag. Je krijgt het van je organisatie of van de gespreksleider.
over-dates = Dan kijken we terug

step-place = Stap { NUMBER($number, useGrouping: 0) } van { $all }
closing =
    { $seconds ->
        [one] Nog 1 seconde. Je tekst blijft bewaard.
       *[other] Nog { $seconds } seconden. Je tekst blijft bewaard.
    }
closed = Gesloten. Kijk naar het grote scherm.
shown = Gesloten. Hieronder staat de uitslag.
talk-wait = Je hoeft nu niets te doen. De gespreksleider gaat zo verder.
follow-up-look = Kijk naar het grote scherm. We kijken hoe het gaat met wat mensen eerder beloofden.
figure-source = Bron: { $source }
figure-assumption = Dit weten we niet zeker.

your-answer = Jouw antwoord
your-answers = Jouw antwoorden
choose-theme = Kies wat het beste past
choose-column = Waar hoort dit bij?
goes-to-screen = Dit staat straks op het grote scherm, als de gespreksleider het laat zien.
audience-who = Wie mag dit lezen?
audience-always = De gespreksleider leest alles, en kiest wat op het scherm komt.
audience-screen = Iedereen, op het grote scherm
audience-record = Alleen in het verslag
audience-moment = Niemand. We bewaren het niet.
state-screen = De gespreksleider kan dit laten zien op het grote scherm.
state-released = Dit staat op het grote scherm.
state-record = Dit staat niet op het grote scherm. Het komt alleen in het verslag.
state-moment = Alleen de gespreksleider leest dit. Het komt niet in het verslag.
also-entrepreneur = Ben je ook ondernemer? Antwoord ook hierop.
also-helper = Help je ook ondernemers? Antwoord ook hierop.
also-government = Werk je ook bij een gemeente of provincie? Antwoord ook hierop.
also-other = Ben je hier ook als iets anders? Antwoord ook hierop.
late-kept = Te laat, toch bewaard
late-who = De vraag was al gesloten. Alleen de gespreksleider kan dit lezen.
send-late = Toch sturen naar de gespreksleider
arrival-here = Welkom. We zijn bij stap { NUMBER($number, useGrouping: 0) } van { $all }. Je kunt meteen meedoen.
arrival-before = Hiervoor ging het over:
another = Nog een antwoord geven (nog { $left })
all-given = Dat was alles voor deze stap. Wacht even. De gespreksleider gaat zo verder.

your-choice = Jouw keuze
scale-chosen = { $point } van { $points }
vote-hidden = Niemand ziet de stand tot de gespreksleider de stap sluit.
scale-ends = 1 = { $lowest }, { $points } = { $highest }
dots-rule =
    { $dots ->
        [one] Je hebt 1 stip.
       *[other] Je hebt { $dots } stippen. Geef er hoogstens { $most } aan hetzelfde antwoord.
    }
dots =
    { $number ->
        [0] geen stip
        [1] 1 stip
       *[other] { $number } stippen
    }

result-count =
    { $number ->
        [1] 1 telefoon heeft geantwoord.
       *[other] { $number } telefoons hebben geantwoord.
    }
result-themes = Wat mensen vaak kozen
result-columns = Waar de antwoorden staan
result-texts = Op het grote scherm
result-votes = De uitslag
result-dots = De stippen
result-names = Wat mensen in de zaal noemden
result-promises = Wat mensen in de zaal beloofden

your-names = Wat je noemde
name-field = Welke organisatie of club?
name-another = Nog een organisatie of club
name-hint = Noem geen persoon, wel een organisatie.
name-kind = Wat voor organisatie is dit?

commit-first = Vul je toezegging in
commit-what = Wat ga je doen?
commit-what-hint = Iets wat je kunt doen zonder extra geld of toestemming. Wat kan iemand straks zien?
commit-send = Dit doen wij
promises-shown = Je ziet { $first } tot en met { $last } van { $all }.
promises-first = Terug naar de eerste
promises-later = En nog { $more }
commit-another = Nog een toezegging
commit-withdraw = Ik trek dit in
commit-withdrawn = ingetrokken

ask-label = Vul { $id } aan
ask-save = Bewaar
ask-skip = Sla over
ask-done = Klaar, zo is het goed
ask-go-on = Verder aanvullen
ask-due = Uiterlijk wanneer?
ask-first-step = Wat is je eerste stap?
ask-first-step-hint = Iets kleins, binnen 2 weken.
ask-first-step-due = Uiterlijk wanneer zet je die stap?
ask-with-whom = Samen met wie?
ask-with-whom-hint = Kies er een of meer.
ask-noticed-by = Waaraan merkt een ondernemer het?
ask-omslag = Waar hoort dit bij?
ask-kind = Wat gebeurt er met hulp die er al is?
ask-replaces = Wat vervangt het?
ask-replaces-hint = Er is al veel hulp. Wat kan er weg als dit er komt?
ask-for-whom = Voor welke ondernemers?
ask-for-whom-hint = Bijvoorbeeld: winkels in het centrum.
ask-obstacle = Wat kan er tussenkomen?
ask-obstacle-hint = Als dit gebeurt…
ask-response = En wat doe je dan?
ask-response-hint = …dan doe ik dit.
ask-needs = Wat heb je nodig, en van wie?
ask-mandate = Mag je dit afspreken?
ask-mandate-yes = Ja, dat mag ik
ask-mandate-reserved = Ik moet eerst overleggen
ask-peer-learning = Leren ondernemers hier van elkaar?
ask-ambassador = Laat jij dit ook aan anderen zien?
ask-ambassador-hint = Dan staat jouw naam er niet bij, wel die van je organisatie.
ask-ambassador-yes = Ik maak me hier sterk voor

told-due = Uiterlijk
told-first-step = Eerste stap
told-with-whom = Samen met
told-noticed-by = Zo merkt een ondernemer het
told-omslag = Hoort bij
told-kind = Hulp die er al is
told-replaces = Dit vervangt:
told-for-whom = Voor
told-obstacle = Als dit gebeurt
told-response = Dan:
told-needs = Nodig
told-reserved = Eerst overleg met
told-reserved-until = Ik weet het uiterlijk { $day }
told-role = Wie dit doet
told-peer-learning = ondernemers leren van elkaar
reserved-with = Met wie overleg je?
reserved-until = Ik weet het uiterlijk
by-day = Uiterlijk { $day }
complete = { $done } van { $all } compleet
complete-missing = Nog aanvullen:
confirm-question = Klopt deze tekst?
confirm-changed = De tekst is veranderd.
confirm-filled-in = Dit is ingevuld voor { $who }.
confirm-taken = Dit was van { $who }. Jullie nemen het over.
confirm-was = Eerst stond er:
confirm-yes = Ja, dit klopt
promises-title = Jouw toezeggingen
promises-link = Jouw toezeggingen en afspraken
promises-none = Je hebt nog niets toegezegd.
promises-to-confirm = Kijk even bij je toezeggingen. Er staat een tekst die jij nog moet bevestigen.
promises-taken = Een andere organisatie draagt iets aan jullie over. Kijk even of dat klopt.
promises-to-sign = De tekst van { $ids } is veranderd. Lees hem nog een keer en bevestig opnieuw.
hand-over = Iemand anders neemt dit over
hand-to = Welke organisatie?
hand-to-hint = Die organisatie krijgt dit op haar telefoons en bevestigt het zelf.
hand-keeps = Het blijft bij { $who }
hand-keeps-self = Het blijft bij mij
hand-role = Wie doet het dan?
hand-role-hint = Noem een functie, geen naam. Bijvoorbeeld: adviseur.
hand-because = Waarom?
hand-send = Overdragen
agreements-title = Afspraken

agreement-none = Er is nog geen afspraak. De gespreksleider zet er zo een klaar.
agreement-fixed = de tekst staat vast
agreement-loose = we werken nog aan de tekst
agreement-wait = De tekst staat nog niet vast. Straks kun je hier ja zeggen.
agreement-coordinator = Wie houdt de vaart erin?
agreement-review = We kijken terug op
agreement-owners = Wie doet mee?
owner-unnamed = een organisatie
sign-question = Mag jij dit afspreken namens
sign-contribution = Wat doen jullie?
sign-lets-go = Wat laat je los?
sign-lets-go-hint = Bijvoorbeeld: onze eigen folder.
sign-join-in = Wil jouw organisatie ook meedoen?
sign-role = Jouw rol
sign-role-hint = Bijvoorbeeld: adviseur.
sign-yes = Ja, wij doen mee
sign-reserved = Ja, maar ik moet eerst overleggen
sign-reserved-send = Ja, na overleg
sign-no = Nee, want…
sign-no-send = Nee, wij doen niet mee
sign-because = Waarom niet?
sign-after-all = Toch meedoen?
sign-state = Jouw organisatie
sign-saved = Opgeslagen: jullie doen mee
sign-saved-reserved = Opgeslagen: jullie overleggen eerst
sign-reserved-state = Overleg met { $who }. Je weet het uiterlijk { $day }.
sign-others = Komt er iemand bij of gaat er iemand weg? Dan blijft jullie ja gewoon staan.
sign-later = Vul dit aan binnen 2 weken
sign-open = Dit vult de gespreksleider later met jullie aan:
sign-earlier = Wat stond er eerst?
sign-earlier-text = Tekst { NUMBER($number, useGrouping: 0) } · { $moment }
sign-again = De tekst is veranderd. Lees hem nog een keer en bevestig opnieuw.
sign-declined = Opgeslagen: jullie doen niet mee
sign-leave = Toch niet meedoen
copy-keep = Bewaar op je telefoon
copy-calendar = Zet in je agenda
copy-file = afspraak

consent-rule = Zo beslissen we:
consent-threshold = We gaan verder als minstens { $share }% hiermee kan leven en niemand een groot bezwaar heeft.
consent-picture = Lees mee. Is iets niet duidelijk? Zeg het nu hardop.
consent-opinion = Wat vind je van deze afspraak?
consent-blind = Niemand ziet wat je kiest. Straks zie je alleen hoeveel mensen wat kozen.
consent-own = Jouw mening
consent-result = Wat de zaal ervan vindt
consent-live-with = { $some } van { $all } kan hiermee leven.
consent-objections =
    { $number ->
        [0] Er is geen groot bezwaar.
        [1] Er is 1 groot bezwaar.
       *[other] Er zijn { $number } grote bezwaren.
    }
consent-object = Ik heb een groot bezwaar, want…
consent-because = Wat is je bezwaar?
consent-because-hint = De gespreksleider leest dit. Zo maken we samen een betere tekst.
owners-more = en nog { $more }
consent-object-send = Bezwaar sturen
consent-aside = De gespreksleider heeft een bezwaar opzijgezet: { $because }
consent-own-aside = De gespreksleider heeft dit opzijgezet: { $because }
consent-own-objection = Jouw bezwaar
consent-met = Mijn bezwaar is weg
propose = Zelf een afspraak voorstellen
propose-title = Wat spreken we samen af?
propose-title-hint = Eén zin van hoogstens 90 letters.
propose-result = Wat merkt een ondernemer ervan?
propose-send = Voorstel sturen

me-digits = Jouw cijfers: { $digits }
over-comeback = Jouw nummer: { $number }. Jouw cijfers: { $digits }. Hiermee kom je terug bij jouw gegevens.
again-digits = Jouw 6 cijfers
again-digits-hint = Ze staan bij Jouw gegevens, op je eerste telefoon. Weet je ze niet? Laat dit leeg. Dan vragen we het aan de gespreksleider.
problem-digits = Dit nummer en deze cijfers horen niet bij elkaar. Kijk nog eens of alles goed is.
problem-digits-closed = Bij dit nummer zijn te vaak verkeerde cijfers ingevuld. Laat de cijfers leeg. Dan vragen we het aan de gespreksleider.
problem-crowd = Er komen nu heel veel telefoons tegelijk binnen. Wacht even en druk dan nog een keer op de knop.
wait-title = Wacht even
wait-what = De gespreksleider ziet dat je verder wilt met nummer { $number }. Zegt de gespreksleider ja? Dan kun je verder.
wait-look = Kijk of het al mag
wait-else = Ik weet de cijfers, of ik begin opnieuw
moved-title = Je doet nu mee op een andere telefoon
moved-what = Was jij dat niet? Vraag de gespreksleider om hulp.
declined-title = De gespreksleider gaf dit nummer niet
declined-what = Vraag het even in de zaal. Of doe mee met een nieuw nummer.
