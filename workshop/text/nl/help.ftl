# Wat workshop --help zegt: help-OPDRACHT, help-OPDRACHT-GEGEVEN en help-any-GEGEVEN. En wat er mis is met wat je typte.
help-workshop = Leid een bijeenkomst vanuit je terminal, en houd de beloften levend. Zonder opdracht: het beginscherm.
help-start = Begin een bijeenkomst.
help-demo = Oefen tien minuten met nagebootste deelnemers; een echte telefoon kan ook meedoen.
help-resume = Ga verder waar een bijeenkomst is onderbroken: zelfde stap, zelfde code, zelfde plaatsen.
help-room = De zaal alleen, zonder scherm; meldt als JSON waar hij te bereiken is.
help-console = Het scherm van de gespreksleider op een zaal die al loopt.
help-stage = Het grote scherm in een eigen venster, alleen om naar te kijken.
help-review = Kijk terug op bewaarde bijeenkomsten en leg vast hoe het ervoor staat.
help-report = Maak een verslag dat iedereen kan lezen, ook midden in de bijeenkomst.
help-check = Zeg wat er mis is in een draaiboek of verslag, waar, en wat eraan te doen is.
help-doctor = Kijk of deze laptop een bijeenkomst kan dragen: netwerk, poort, firewall, schijf, scherm, klok.
help-cards = Maak tafelkaarten met de QR-code, om vooraf te printen.
help-schema = Het JSON-schema van een draaiboek of verslag, waarmee een editor aanvult en controleert.
help-simulation = Nagebootste deelnemers van een oefening; het programma begint dit zelf.
help-any-lang = taal: nl of en (anders die van de bijeenkomst, of van de laptop)
help-any-version = welke versie dit is
help-any-sessions = map voor verslagen (anders ./sessions)
help-any-address = adres voor telefoons; none = zonder telefoons
help-any-port = poort (anders de eerste vrije vanaf 8080)
help-any-public_url = adres achter een tunnel of proxy
help-any-trusted_proxy = IP-adres of netwerk van de tunnel of proxy; mag vaker
help-any-held_on = dag van de bijeenkomst, als 2026-12-03 (anders vandaag)
help-any-rehearsal = oefening: apart bewaard, met nagebootste deelnemers
help-any-participants = nagebootste deelnemers
help-any-force = vervang wat er al staat, zonder te vragen
help-any-debug = schrijf meer in het logboek van het programma
help-any-scenario = draaiboek: een bestand, of de naam van een draaiboek dat erbij zit
help-any-output = bestand waarin het komt
help-any-url = adres van de zaal; anders de zaal die hier loopt
help-any-help = deze uitleg
help-usage = Gebruik:
help-default = anders
help-section-arguments = Gegevens
help-section-options = Opties
help-section-commands = Opdrachten
help-resume-session = code, titel of naam; anders de laatste
help-stage-dark = wit op zwart
help-review-paths = verslagen of mappen; anders ./sessions
help-report-session = verslag (TOML)
help-report-to = md, html, csv of ics
help-report-output = bestand waarin het komt; - voor het scherm
help-check-files = draaiboeken of verslagen; de naam van een draaiboek dat erbij zit mag ook
help-cards-scenario = draaiboek met een vaste deelnamecode
help-cards-address = adres dat de laptop straks heeft
help-cards-port = poort (anders 8080)
help-cards-tables = aantal kaarten
help-schema-of = draaiboek of verslag

usage-no-option = De optie { $name } bestaat niet.
usage-no-command = De opdracht "{ $name }" bestaat niet.
usage-missing = Er ontbreekt iets: { $name }.
usage-bad = Bij { $name } kan dit niet.{ $allowed ->
    [none] { "" }
   *[other] { " " }Wel: { $allowed }.
}
usage-number = een heel getal van { $low } tot en met { $high }
usage-without-value = Achter { $name } ontbreekt een waarde.
usage-too-much = Hier staat te veel.
usage-other = Zo kan de opdracht niet.
usage-help = Uitleg: { $command } --help
