cli-no-address = "{ $address }" is geen IP-adres. Schrijf bijvoorbeeld --address 192.168.1.23.
cli-not-this-laptop = Deze laptop heeft het adres { $address } niet. Wel: { $found }. Bekijk ze met: workshop doctor
cli-port-in-use = Poort { $port } op { $address } is bezet of niet toegestaan. Kies een andere met --port, of sluit het andere programma.
cli-port-reserved = Poort { $port } is voor het systeem zelf. Kies met --port een nummer boven 1023.
cli-address-kind = Op een adres als { $address } kan geen telefoon binnenkomen. Kies een gewoon adres van deze laptop, of laat --address weg. Bekijk ze met: workshop doctor
cli-no-privacy = { $path }: vul eerst de tabel [privacy] in. Deelnemers moeten lezen wie dit organiseert en hoe lang je iets bewaart. Oefenen kan zonder: --rehearsal.
cli-room-failed = De zaal kon niet starten: { $reason }
cli-room-silent = De zaal kon niet starten, en kon niet opschrijven waarom. Is de schijf vol? Kijk met: workshop doctor
cli-room-slow = De zaal was na { $seconds } seconden nog niet klaar. Probeer het opnieuw met: workshop resume
cli-no-such-session = Er is geen open bijeenkomst "{ $session }". Bekijk de lijst met: workshop
cli-nothing-running = Er loopt nu geen zaal. Begin er een met: workshop start DRAAIBOEK
cli-nothing-to-resume = Er staat geen bijeenkomst open. Begin er een met: workshop start DRAAIBOEK
cli-no-token = Voor een zaal op een andere computer staat het token in de omgevingsvariabele WORKSHOP_TOKEN.
cli-left-open-edited = "{ $title }" staat nog open, met de tekst van voordat je het bestand veranderde. Toch daarmee verder? [j/N]
cli-dropped = "{ $title }" was nog open, maar er had niemand meegedaan. Je begint opnieuw, met het bestand zoals het nu is.
cli-left-open = "{ $title }" staat nog open. Ga je daarmee verder? [J/n]
cli-which-day = Dit draaiboek is gepland op { $planned }. Vandaag is het { $today }. Enter: de bijeenkomst is vandaag. g: toch op de geplande dag. Of typ de dag, als 2026-12-03.
cli-no-day = "{ $day }" is geen dag. Enter: vandaag. g: de geplande dag. Of typ de dag, als 2026-12-03.
cli-no-day-given = "{ $day }" is geen dag. Schrijf bijvoorbeeld --held-on 2026-12-03
cli-rehearsal-goes-on = De oefening loopt door zolang iemand kijkt, anders nog een minuut. Terug naar het scherm: workshop resume
cli-room-goes-on = De zaal loopt door. Terug naar het scherm: workshop resume
cli-record = Het verslag staat in { $path }
cli-written = Geschreven: { $path }
cli-fine = { $path }: in orde.
cli-outline = { $steps ->
    [one] 1 stap
   *[other] { $steps } stappen
}, { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}.
cli-outline-until = { $steps ->
    [one] 1 stap
   *[other] { $steps } stappen
}, { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}: van { $begin } tot { $end }.
cli-broken-scenario = { $path } klopt niet en staat daarom niet in de lijst. Zie: workshop check { $path }
serve-in-use = Een ander programma heeft "{ $title }" al open. Ga daar verder, of sluit het eerst.
serve-log = Het logboek { $path } kan niet worden gelezen of geschreven: { $reason }. Het programma laat het staan zoals het is. Maak er een kopie van, en vraag hulp voor je het weggooit.
serve-log-and-record = Het logboek { $path } kan niet worden gelezen of geschreven: { $reason }. Het programma laat het staan zoals het is. Het verslag tot de laatste keer opslaan staat in { $record }. Maak van allebei een kopie voor je iets weggooit.
serve-log-gone = Het logboek { $path } is er niet meer, en een verslag is er ook niet. Zoek het logboek in de prullenbak of in een reservekopie.
serve-log-gone-and-record = Het logboek { $path } is er niet meer. Zoek het in de prullenbak of in een reservekopie. Het verslag tot de laatste keer opslaan staat in { $record }.
serve-log-full = De schijf is vol. Er is niets kwijt. Maak ruimte vrij, en ga verder met: workshop resume
serve-log-closed = Dit programma kan niet schrijven in het logboek { $path }. Er is niets kwijt. Geef het daar recht om te schrijven, en ga verder met: workshop resume
serve-reason-damaged = het bestand is beschadigd
serve-reason-disk = de schijf geeft een fout
serve-reason-event = wat erin staat is veranderd, beschadigd of van een nieuwere versie van dit programma; werk het bij en probeer het opnieuw
serve-reason-other = het programma kent de oorzaak niet (code { $code })
serve-finished = "{ $title }" is al afgesloten. Het verslag staat in { $record }
cards-no-code = Een kaart heeft een code nodig die vaststaat. Zet in het draaiboek bijvoorbeeld: deelnamecode = "KADE"
cards-no-address = Op dit adres kan geen telefoon binnenkomen. Geef het adres dat de laptop straks heeft: --address 192.168.8.10
cards-address = Op de kaarten staat { $url }. Begin de bijeenkomst dus op dit adres: --address { $address } --port { $port }. Een eigen router met een vast adres voor deze laptop houdt het zo.
cli-no-public-url = "{ $url }" is geen adres dat een telefoon kan openen. Schrijf bijvoorbeeld --public-url https://zaal.voorbeeld.nl
cli-is-folder = { $path } is een map. Geef een naam van een bestand.
cli-no-folder = De map { $path } is er niet. Maak hem eerst, of kies een andere plaats.
cards-no-page = Kaarten zijn een webpagina die je print. Kies een naam die eindigt op .html, niet { $path }
cards-public = Op de kaarten staat { $url }. Begin de bijeenkomst dus met: --public-url { $public }
cli-no-proxy = "{ $proxy }" is geen IP-adres of netwerk. Schrijf bijvoorbeeld --trusted-proxy 127.0.0.1 of --trusted-proxy 10.0.0.0/8
cli-proxy-too-late = "{ $title }" loopt al, en kan geen andere --trusted-proxy nemen. Stop de zaal eerst (ctrl+q, en dan stoppen), en ga verder met dezelfde opdracht.
cli-is-source = { $path } is het bestand waar dit van gemaakt wordt. Kies een andere naam met -o.
cli-no-file = { $path } is geen gewoon bestand. Kies een andere naam; -o - schrijft op het scherm.
cli-is-there = { $path } bestaat al en blijft zoals het is. Kies een andere naam met -o, of vervang het met --force.
cli-replace = { $path } bestaat al. Vervangen? [j/N]
serve-fault = Er ging iets mis in het programma zelf ({ $kind }). Er is niets kwijt. Ga verder met: workshop resume. Wat er gebeurde staat in { $path }
cli-logbook = Het logboek van het programma staat in { $path }
cli-no-terminal-home = Het beginscherm heeft een terminal nodig. Opdrachten die zonder kunnen staan in: workshop --help
cli-no-terminal-start = Het scherm van de gespreksleider heeft een terminal nodig. De zaal alleen, zonder scherm, begin je met: workshop room
cli-no-terminal-resume = Het scherm van de gespreksleider heeft een terminal nodig. Open een venster met een terminal, en typ daar: workshop resume
cli-no-terminal-console = Het scherm van de gespreksleider heeft een terminal nodig. Open een venster met een terminal, en typ daar: workshop console
cli-no-terminal-stage = Het grote scherm heeft een terminal nodig. Open een venster met een terminal, en typ daar: workshop stage
cli-no-terminal-review = Terugkijken heeft een terminal nodig. Een verslag als bestand of in een pipe maak je met: workshop report VERSLAG -o -
