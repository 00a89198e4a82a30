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
review-session-help = Een terugblik begint met het verhaal en met wat mensen tegenhoudt. Daarna komen de beloften. Zet ze op volgorde van datum, per partner of per omslag. Kies met k wat je wilt zien. Noteer met n hoe het met een belofte staat.
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

# Eén belofte.
review-detail-help = Alles wat er over deze belofte bewaard is. Blader met de pijltjes. Noteer met n hoe het ermee staat.
review-withdrawn = Ingetrokken
review-owners = Wie doet mee?
review-left = uitgestapt op { $date }.
review-declined = doet niet mee, gezegd op { $date }.
review-follow-ups = Hoe staat het ermee?
review-follow-ups-none = Hier is nog niets over genoteerd.
review-history = Eerdere tekst
review-was = { $field } was: { $was }
review-no = nee
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
review-note-too-long = Je tekst is te lang. Houd het bij 1000 letters en 20 regels.
review-changed-on-disk = Iemand anders heeft dit bestand net veranderd. Er is niets overschreven, en je tekst staat hier nog. Lees het bestand opnieuw en bewaar daarna nog een keer.
review-not-written = Bewaren lukt niet: { $why }. Het bestand is nog zoals het was, en je tekst staat hier nog. Maak ruimte of kies een andere schijf, en probeer het opnieuw.
review-read = Het bestand is opnieuw gelezen. Kijk of je tekst nog klopt en bewaar die.
review-damaged-now = Het bestand is nu niet te lezen. Je tekst staat hier nog.
review-promise-gone = { $id } staat niet meer in het bestand. Je tekst staat hier nog.
review-draft-kept = Niet bewaard. Je tekst bij { $id } staat nog klaar.
review-unsaved = Je hebt tekst die nog niet bewaard is. Ga terug naar die belofte en druk op ctrl+s. Druk nog een keer op ctrl+q als je toch wilt stoppen.
review-written = Bewaard: { $id } staat op “{ $status }” per { $date }, in { $file }.
review-written-earlier = Er is een latere notitie. Daarom blijft de stand “{ $status }”.
review-written-kept = Iemand had zelf tekst in het bestand gezet. Die staat nog in { $file }.
