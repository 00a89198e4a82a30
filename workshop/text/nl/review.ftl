# Terugblik op bewaarde bijeenkomsten. Bij een toets hoort KEY in de voet en KEY-long in de hulp.
review-title = Terugblik
review-loading = De bijeenkomsten worden gelezen…
review-sessions-folder = de map sessions
review-empty =
    Er zijn nog geen bewaarde bijeenkomsten.

    Na een bijeenkomst staat er vanzelf een bestand in { $folder }.
    Je vindt die bijeenkomst dan hier terug, met alle beloften.

    Eerst proberen? Sluit dit scherm en typ: workshop
    Kies daarna: Oefen met nagebootste deelnemers.
review-sessions-help = Kies een bijeenkomst met de pijltjes en druk op enter. De nieuwste staat bovenaan. Een bestand dat niet te lezen is, staat onderaan. Open het om te zien wat eraan scheelt.
review-open = open
review-open-long = Open wat er onder de balk staat
review-rehearsal = oefening
review-interim = tussenstand
review-damaged = niet te lezen
review-damaged-title = Dit bestand is niet te lezen
review-damaged-about = Er is niets veranderd aan het bestand. Je kunt het in een tekstprogramma openen en dit herstellen. Of zet een eerdere kopie terug.
review-damaged-help = Hier staat wat er mis is met het bestand, op welke regel, en wat je kunt doen.
review-count-commitments =
    { $n ->
        [one] 1 toezegging
       *[other] { $n } toezeggingen
    }
review-count-agreements =
    { $n ->
        [one] 1 afspraak
       *[other] { $n } afspraken
    }
review-count-late = { $n } te laat
review-count-done = { $n } gelukt
review-count =
    { $n ->
        [one] 1 belofte
       *[other] { $n } beloften
    }

# Eén bijeenkomst.
review-session-help = Een terugblik begint met het verhaal en met wat mensen tegenhoudt. Daarna komen de beloften. Zet ze op volgorde van datum, per partner of per omslag. Kies met k wat je wilt zien. Noteer met n hoe het met een belofte staat. Vertrekt er iemand? Kies met k die rol: dan zie je wat nog open is.
review-no-story = Er is geen verhaal van een ondernemer bewaard.
review-barriers = Wat houdt mensen tegen?
review-barrier = { $barrier } ({ $n } keer)
review-no-barriers = Er zijn geen drempels bewaard.
review-by-due = op datum
review-by-partner = per partner
review-by-omslag = per omslag
review-only = alleen: { $what }
review-order-due = datum
review-order-due-long = Zet de beloften op volgorde van datum
review-order-partner = partner
review-order-partner-long = Zet de beloften bij elkaar per partner
review-order-omslag = omslag
review-order-omslag-long = Zet de beloften bij elkaar per omslag
review-choose = kies
review-choose-long = Kies welke beloften je ziet
review-choose-title = Welke beloften wil je zien?
review-choose-help = Kies met de pijltjes welke beloften je wilt zien en druk op enter.
review-take = kies
review-take-long = Laat dit zien
review-choice-all = alles
review-choice-late = te laat
review-choice-soon = te laat, of binnen 14 dagen aan de beurt
review-choice-open = nog niet klaar
review-choice-incomplete = nog aanvullen
review-choice-unconfirmed = nog te bevestigen
review-choice-sign-again = opnieuw bevestigen
review-choice-objection = met een open bezwaar
review-choice-handed-over = overgedragen
review-choice-role = nog open bij { $who }
review-choice-stop-or-merge = stoppen en samenvoegen
review-nobody = nog niemand
review-together =
    { $n ->
        [one] { $name } en 1 ander
       *[other] { $name } en { $n } anderen
    }
review-on-answer = laat het weten { $date }
review-on-first-step = eerste stap { $date }
review-on-due = uiterlijk { $date }
review-on-look-back = terugblik { $date }
review-late = te laat
review-no-promises = Er zijn in deze bijeenkomst geen beloften gedaan.
review-nothing-left = Hier is nu niets voor. Druk op k om iets anders te kiezen.
review-keep-until = De namen in dit bestand zouden tot { $date } bewaard worden. Spreek af wat ermee gebeurt.
review-doubt = Let op: in dit bestand past een tekst niet bij de handtekening of de bevestiging. Open de belofte en lees wat.

# Eén belofte.
review-detail-help = Alles wat er over deze belofte bewaard is. Blader met de pijltjes. Wat je verandert, komt in het bestand met de datum van vandaag. Wat er eerst stond, blijft bewaard.
review-withdrawn = Ingetrokken
review-owners = Wie doet mee?
review-left = uitgestapt op { $date }.
review-declined = doet niet mee, gezegd op { $date }.
review-follow-ups = Hoe staat het ermee?
review-follow-ups-none = Hier is nog niets over genoteerd.
review-history = Eerdere tekst
review-was = { $field } was: { $was }
review-no = nee
review-field-owner = Van wie
review-field-what = Wat
review-field-first-step-due = Datum van de eerste stap
review-field-response = Wat dan
review-field-mandate = Mag dit afspreken
review-field-reserved-with = Overlegt met
review-field-reserved-until = Weet het

# Noteren hoe het ermee staat.
review-note = noteer
review-note-long = Noteer hoe het met deze belofte staat
review-follow-up-title = Noteer hoe het gaat
review-follow-up-help = Kies hoe het ermee staat. Vul de dag in waarop je het hoorde. Schrijf op wat je wilt onthouden: een verhaal is genoeg, een getal mag. Met pijltjes en enter kom je overal. Ga je terug zonder te bewaren? Dan blijft je tekst klaarstaan zolang dit programma open is.
review-ask-status = Hoe staat het ermee?
review-ask-day = Op welke dag?
review-ask-day-hint = (dag-maand-jaar, of jjjj-mm-dd)
review-ask-note = Wat hoorde je?
review-ask-note-hint = (niet verplicht)
review-next-field = verder
review-next-field-long = Ga verder met het volgende vak
review-save = bewaar
review-save-long = Bewaar wat je hebt ingevuld
review-save-button = Bewaar
review-read-again = Lees het bestand opnieuw
review-day-unclear = Deze dag begrijp ik niet. Typ bijvoorbeeld { $today } of { $iso }.
review-day-to-come = Deze dag moet nog komen. Vandaag is het { $today }.
review-day-too-early = Deze dag was voor de bijeenkomst van { $date }.
review-note-too-long =
    Je tekst is te lang. Houd het bij { $letters } letters en { $lines ->
        [one] 1 regel.
       *[other] { $lines } regels.
    }
review-changed-on-disk = Iemand anders heeft dit bestand net veranderd. Er is niets overschreven, en je tekst staat hier nog. Lees het bestand opnieuw en bewaar daarna nog een keer.
review-not-written = Bewaren lukt niet: { $why }. Het bestand is nog zoals het was, en je tekst staat hier nog. Los dat op, en probeer het opnieuw.
review-read = Het bestand is opnieuw gelezen. Kijk of je tekst nog klopt en bewaar die.
review-damaged-now = Het bestand is nu niet te lezen. Je tekst staat hier nog.
review-no-longer = Dit kan niet meer bij { $id }. Iemand anders heeft het bestand veranderd. Je tekst staat hier nog.
review-promise-gone = { $id } staat niet meer in het bestand. Je tekst staat hier nog.
review-draft-kept = Niet bewaard. Je tekst bij { $id } staat nog klaar.
review-unsaved = Je hebt tekst die nog niet bewaard is. Ga terug naar die belofte en druk op ctrl+s. Druk nog een keer op ctrl+q als je toch wilt stoppen.
review-written = Bewaard: { $id } staat op “{ $status }” per { $date }, in { $file }.
review-written-earlier = Er is een latere notitie. Daarom blijft de stand “{ $status }”.
review-written-kept = Iemand had zelf tekst in het bestand gezet. Die staat nog in { $file }.
review-written-kept-older = Het bestand was van een eerdere versie van dit programma. Zoals het was staat het nog in { $file }.

# Aanvullen, tekenen, overdragen, intrekken.
review-words = vul aan
review-words-long = Vul aan of verander wat er staat
review-words-title = Aanvullen
review-words-about = Vul in wat je weet. De rest kan later.
review-words-agreement-about = Vul samen aan wat er nog bij kan. De rest kan later.
review-words-help = Vul in wat er nog bij kan, of verander wat er staat. Met pijltjes en enter kom je overal. Bovenaan staat wat er gebeurt als je bewaart. Ga je terug zonder te bewaren? Dan blijft je tekst klaarstaan zolang dit programma open is.
review-again-before = Let op. Verander je de tekst? Dan moet iedereen die tekende opnieuw bevestigen: { $names }. De tekst van nu blijft bewaard als versie { NUMBER($n, useGrouping: 0) }.
review-owner-confirms = Als je bewaart, is dit weer “nog te bevestigen” door de eigenaar.
review-sign = teken
review-sign-long = Teken namens een organisatie, of vul in wat die doet en loslaat
review-sign-title = Teken namens { $name }
review-sign-help = Vul in wat de organisatie doet en wat ze loslaat. Teken alleen namens een organisatie die dat zelf gezegd heeft. Er komt bij te staan dat je het hebt ingevuld.
review-sign-before = Hiermee tekent { $name } versie { NUMBER($n, useGrouping: 0) } van de tekst. Er komt bij te staan dat jij dit hebt ingevuld.
review-sign-instead = { $name } tekende versie { NUMBER($n, useGrouping: 0) } al. Wat je nu invult, komt daarvoor in de plaats. De eerdere handtekening blijft bewaard.
review-sign-fixes = Versie { NUMBER($n, useGrouping: 0) } staat daarna vast.
review-over = draag over
review-over-long = Draag de belofte over aan iemand anders
review-over-title = Wie neemt het over?
review-over-to = Organisatie
review-over-role = Rol (geen naam)
review-over-now = Nu van: { $who }. Dat blijft bewaard, met de datum van vandaag.
review-over-help = Kies wie de belofte overneemt. Vul een rol in en geen naam: zo klopt het nog als er weer iemand anders komt. Wie het eerder deed, blijft met de datum bewaard.
review-role-missing = Vul de rol in van wie het overneemt.
review-leave = stap uit
review-leave-long = Laat een organisatie uit de afspraak stappen
review-leave-title = { $name } stapt uit
review-leave-before = De anderen lezen dit. Hun handtekeningen blijven staan.
review-leave-help = De organisatie doet niet meer mee. Dat ze meedeed, blijft bewaard, met de datum.
review-objection = bezwaar
review-objection-long = Schrijf op wat er met een bezwaar is gedaan
review-objection-title = Wat is er met dit bezwaar gedaan?
review-objection-help = Schrijf op wat er met het bezwaar is gedaan. Is de tekst erdoor veranderd? Verander die dan ook, met a op het vorige scherm.
review-ask-answer = Wat is ermee gedaan?
review-withdraw = trek in
review-withdraw-long = Trek de belofte in
review-withdraw-title = Intrekken
review-withdraw-before = De belofte blijft in het verslag staan bij “ingetrokken”, met de datum. Je kunt dit terugzetten.
review-withdraw-help = Een reden mag, maar hoeft niet. Ingetrokken beloften tellen niet meer mee en blijven wel bewaard.
review-restore = zet terug
review-restore-long = Zet de ingetrokken belofte terug
review-restore-title = Terugzetten
review-restore-before = De belofte telt dan weer mee, zoals ze was.
review-ask-because = Waarom?
review-pick = kies
review-pick-long = Kies uit de lijst
review-pick-nothing = (nog niets gekozen)
review-pick-help = Kies met de pijltjes en druk op enter.
review-picks-help = Kies met de pijltjes. Met enter zet je iets erbij of haal je het weg. Klaar? Druk op esc.
review-whose-sign = Namens wie?
review-whose-hand-over = Van welke organisatie?
review-whose-leave = Wie stapt uit?
review-whose-objection = Welk bezwaar?
review-whose-help = Kies met de pijltjes over wie of wat het gaat en druk op enter.
review-stood = Er stond: { $was }
review-saved-words = Bewaard: { $id } is aangepast en nog te bevestigen, in { $file }.
review-saved-version = Bewaard: { $id } is nu versie { NUMBER($n, useGrouping: 0) }. Versie { $before } blijft bewaard. Wie tekende, bevestigt opnieuw. In { $file }.
review-saved-signature = Bewaard: { $name } tekende versie { NUMBER($n, useGrouping: 0) } van { $id }, in { $file }.
review-saved-over = Bewaard: { $id } is nu van { $who }, in { $file }.
review-saved-left = Bewaard: { $name } doet niet meer mee aan { $id }, in { $file }.
review-saved-objection = Bewaard: wat er met het bezwaar bij { $id } is gedaan, in { $file }.
review-saved-withdrawn = Bewaard: { $id } is ingetrokken, in { $file }.
review-saved-back = Bewaard: { $id } telt weer mee, in { $file }.
