# Het grote scherm. Alleen wat de zaal mag zien.
stage-lobby = inloop
stage-rehearsal = OEFENING
stage-time-left = nog { $time }
stage-join = Doe mee met je telefoon
stage-join-wifi = Verbind met wifi { $name }
stage-wifi-code = Wifi: { $name }
stage-wifi-password = wachtwoord: { $password }
stage-join-code = Doe mee
stage-join-scan = Scan de code, of typ dit adres
stage-window-too-small = Maak het venster groter, dan past de code erbij.
stage-no-phones = Vandaag zonder telefoons
stage-no-phones-how = Zeg het hardop of schrijf het op een kaart. De gespreksleider vult het in.
stage-nobody-yet = Nog niemand binnen. Scan maar!
stage-arrived = Net binnen: { $names }
stage-phones = { $count ->
    [one] 1 telefoon
   *[other] { $count } telefoons
}
stage-tables = { $count ->
    [one] 1 tafel
   *[other] { $count } tafels
}
stage-people = { $count ->
    [one] 1 mens
   *[other] { $count } mensen
}
stage-cards = { $count ->
    [one] 1 kaart
   *[other] { $count } kaarten
}
stage-simulated = { $count } nagebootst
stage-partners = { $count ->
    [one] 1 partner
   *[other] { $count } partners
}
stage-alderman = Voor de wethouder
stage-at-stake = Wat speelt er?
stage-barriers = Welke drempels horen we?
stage-asked = Wat vragen we?
stage-take-part-already = Wie doet er al mee?
stage-taken-up = opgepakt
stage-taken-up-by = opgepakt: { $names }
stage-barriers-none = We vroegen: “{ $question }” Nog niemand koos een antwoord.
stage-barriers-later = Straks vragen we: “{ $question }”
stage-barriers-not-asked = Nog niet gevraagd. Vraag het nu aan de zaal.
stage-organisations = { $count ->
    [0] Nog geen organisaties.
    [one] Er is 1 organisatie.
   *[other] Er zijn { $count } organisaties.
}
stage-promises-later = Straks vragen we: wat ga jij doen?
stage-promises-none = Nog niemand heeft iets toegezegd.
stage-speaks = Aan het woord: { $who }
stage-source = Bron: { $source }
stage-assumption = aanname
stage-no-answers-yet = Antwoord op je telefoon.
stage-nobody-answered = Niemand heeft geantwoord.
stage-answers = { $answers ->
    [one] 1 antwoord
   *[other] { $answers } antwoorden
} van { $seats ->
    [one] 1 plaats
   *[other] { $seats } plaatsen
}
stage-voted = { $seats ->
    [one] 1 keer geantwoord
   *[other] { $seats } keer geantwoord
}
stage-answered = { $seats ->
    [one] 1 heeft geantwoord
   *[other] { $seats } hebben geantwoord
}
stage-choose-on-phone = Kies op je telefoon.
stage-result-follows = De uitslag komt daarna.
stage-by-group = Per groep
stage-group-entrepreneur = ondernemers
stage-group-helper = wie ondernemers helpt
stage-group-government = gemeente en provincie
stage-group-other = anderen
stage-shift = { $pairs } antwoordden twee keer: { $up } omhoog, { $same } gelijk, { $down } omlaag
stage-dots = { $dots ->
    [one] 1 stip
   *[other] { $dots } stippen
} van { $seats ->
    [one] 1 plaats
   *[other] { $seats } plaatsen
}
stage-here = Vandaag hier
stage-invited = { $count ->
    [0] Wie willen we nog vragen?
   *[other] Wie willen we nog vragen? ({ $count })
}
stage-name-on-phone = Noem een organisatie op je telefoon.
stage-who-does-what = Wie doet wat?
stage-no-promises-yet = Begin klein. Wat kun je morgen al doen, zonder extra geld of toestemming? Schrijf het op je telefoon.
stage-firm = wij doen dit
stage-reserved = eerst nog overleggen
stage-promises = { $promises ->
    [one] 1 toezegging
   *[other] { $promises } toezeggingen
} van { $owners ->
    [one] 1 deelnemer
   *[other] { $owners } deelnemers
}
stage-take-part = { $title } ({ $count } { $count ->
    [one] doet mee
   *[other] doen mee
})
stage-together = Samen: { $agreements }
stage-who-joins = Wie doet mee bij { $omslag }?
stage-no-agreements-yet = Nog geen afspraak. Stel er een voor op je telefoon.
stage-version = versie { NUMBER($number, useGrouping: 0) } · { $time }
stage-and-more = en nog { $count }
stage-nobody-signed-yet = Nog niemand heeft getekend. Wie doet mee?
stage-read-and-sign = Lees mee. Klopt dit? Daarna tekenen we.
stage-shaping = We maken de tekst samen. Wat kan beter?
stage-coordinator = Houdt de vaart erin: { $name }
stage-review = We kijken terug op { $date }
stage-until = { $state }, uiterlijk { $date }
stage-new-partner = nieuwe organisatie
stage-entrepreneur = een ondernemer
stage-no-earlier-promises = Er zijn geen eerdere beloften bij deze bijeenkomst.
stage-closed = afgesloten
stage-thanks = Dank je wel. Tot ziens!
stage-total = { $promises ->
    [one] 1 toezegging
   *[other] { $promises } toezeggingen
} en { $agreements ->
    [one] 1 afspraak
   *[other] { $agreements } afspraken
} die we samen dragen
stage-we-look-back = We kijken samen terug op:
stage-bigger-letters = Vergroot de letters: Ctrl en +
stage-room-gone = Even geen verbinding met de zaal. Dit scherm gaat vanzelf verder.
stage-rule = Zo beslissen we: { $rule } Minstens { $threshold }% kan ermee leven.
stage-consent-open = Zeg op je telefoon wat je ervan vindt.
stage-objections = { $count ->
    [one] Er is nog 1 bezwaar. Wat moet er anders in de tekst?
   *[other] Er zijn nog { $count } bezwaren. Wat moet er anders in de tekst?
}
stage-objections-aside = { $count ->
    [one] De gespreksleider heeft 1 bezwaar opzijgezet: { $because }
   *[other] De gespreksleider heeft { $count } bezwaren opzijgezet. Het laatste: { $because }
}
stage-lives-with = { $share }% kan hiermee leven of is ervoor.
stage-no-opinions = Nog niemand heeft iets laten weten.
stage-last-answers = laatste antwoorden
stage-sign-now = Doe je mee? Teken op je telefoon.
