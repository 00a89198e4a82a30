# Begin-scherm, en wat begin-scherm en terugblik delen (desk-…). Bij een toets hoort KEY in de voet en KEY-long in de hulp.
desk-help = hulp
desk-help-long = Laat deze uitleg zien
desk-help-title = Hulp
desk-help-text = Alle toetsen van dit scherm.
desk-leave = stop
desk-leave-long = Sluit het programma
desk-palette = alles
desk-palette-long = Laat alles zien wat je hier kunt doen
desk-palette-search = Zoek wat je wilt doen…
desk-palette-nothing = Niets gevonden. Probeer een ander woord.
desk-palette-key = toets: { $key }
desk-back = terug
desk-back-long = Ga terug naar het vorige scherm
desk-theme = Wissel tussen licht en donker
desk-theme-long = licht voor de beamer, donker als je dat prettig vindt
desk-ctrl-c = Wil je stoppen? Druk op ctrl+q.

home-name = Workshop
home-about = Voer een goed gesprek. Bewaar wat mensen beloven.
home-start = Begin een bijeenkomst
home-resume = Ga verder met een bijeenkomst
home-review = Kijk terug
home-scenario =
    { $minutes ->
        [one] 1 minuut · { $region }
       *[other] { $minutes } minuten · { $region }
    }
home-demo = Oefen met nagebootste deelnemers
home-demo-about = ook zonder telefoons
home-no-scenarios = Er zijn nog geen draaiboeken gevonden.
home-runs = loopt nog
home-closed = afgesloten
home-interrupted = onderbroken
home-opened = { $state }, { $date } { $time }
home-rehearsal = oefening
home-no-rooms = Er staat geen bijeenkomst open.
home-saved =
    { $n ->
        [one] 1 bewaarde bijeenkomst
       *[other] { $n } bewaarde bijeenkomsten
    }
home-saved-about = beloften en hoe het ermee staat
home-nothing-saved = Er is nog niets bewaard. Na een bijeenkomst vind je die hier terug.
home-choose = kies
home-choose-long = Kies wat er onder de balk staat
home-help = Kies met de pijltjes wat je wilt doen en druk op enter. Je kunt een bijeenkomst beginnen, verdergaan waar je was, of terugkijken op wat mensen hebben beloofd. Wil je het eerst proberen? Oefen dan met nagebootste deelnemers: dan wordt er niets echt bewaard.
