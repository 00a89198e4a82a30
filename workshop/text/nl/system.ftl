# Wat het besturingssysteem weigerde: system-OORZAAK als zin, reason-OORZAAK als zinsdeel, remedy-OORZAAK per opdracht.
system-full = De schijf is vol. Er is niets kwijt.
system-read-only = Op de schijf van { $path } kun je alleen lezen.
system-missing = { $path } is er niet.
system-folder = { $path } is een map, en hier hoort een bestand.
system-no-folder = Op de plaats van een map staat iets anders: { $path }
system-denied = Dit programma mag niet schrijven of lezen in { $path }
system-taken = Een ander programma houdt { $path } bezet.
system-pipe = Het programma dat de uitvoer las, is gestopt.
system-too-long = De naam { $path } is te lang voor deze schijf.
system-too-many = Er staan te veel bestanden of programma's tegelijk open.
system-damaged = De schijf geeft een fout bij { $path }
system-silent = Er kwam geen antwoord, of de verbinding viel weg.
system-network = Deze laptop kan dat netwerk niet bereiken.
system-other = Het systeem weigerde dit (code { $code }).

reason-full = de schijf is vol
reason-read-only = op deze schijf kun je alleen lezen
reason-missing = het is er niet
reason-folder = het is een map
reason-no-folder = op de plaats van een map staat iets anders
reason-denied = dit programma mag er niet bij
reason-taken = een ander programma houdt het bezet
reason-pipe = het programma aan de andere kant is gestopt
reason-too-long = de naam is te lang
reason-too-many = er staan te veel bestanden of programma's tegelijk open
reason-damaged = de schijf geeft een fout
reason-silent = er kwam geen antwoord
reason-network = het netwerk is niet te bereiken
reason-other = het systeem weigerde (code { $code })

remedy-full = { $command ->
    [write] Maak ruimte vrij, of kies met -o een plaats op een andere schijf.
    [read] Maak ruimte vrij, en probeer het opnieuw.
   *[meeting] Maak ruimte vrij, en probeer het opnieuw. Een bijeenkomst die openstaat gaat verder met: workshop resume
}
remedy-read-only = { $command ->
    [write] Kies met -o een plaats waar je mag schrijven.
    [read] Kopieer het bestand naar een plaats waar je mag schrijven.
   *[meeting] Kies een andere map: met --sessions voor de verslagen, met de variabele WORKSHOP_STATE_DIR voor het logboek.
}
remedy-missing = { $command ->
    [write] Kijk of de naam klopt. Met -o kies je waar het nieuwe bestand komt.
    [read] Kijk of de naam en de map kloppen.
   *[meeting] Maak die map eerst, of kies een andere: met --sessions voor de verslagen, met de variabele WORKSHOP_STATE_DIR voor het logboek.
}
remedy-folder = { $command ->
    [write] Geef met -o een naam van een bestand.
    [read] Noem een bestand in die map.
   *[meeting] Geef die map een andere naam, of kies een andere plaats met --sessions.
}
remedy-no-folder = { $command ->
    [write] Kies met -o een andere plaats.
    [read] Kijk of de naam en de map kloppen.
   *[meeting] Kies een andere map: met --sessions voor de verslagen, met de variabele WORKSHOP_STATE_DIR voor het logboek.
}
remedy-denied = { $command ->
    [write] Geef het programma daar recht om te schrijven, of kies met -o een andere plaats.
    [read] Geef het programma recht om het te lezen, of maak een kopie die je wel mag openen.
   *[meeting] Geef het daar recht om te schrijven, of kies een andere map: met --sessions voor de verslagen, met de variabele WORKSHOP_STATE_DIR voor het logboek.
}
remedy-taken = { $command ->
    [write] Sluit dat programma, of kies met -o een andere plaats.
   *[other] Sluit dat programma, en probeer het opnieuw.
}
remedy-pipe = Probeer het opnieuw zonder dat programma erachter.
remedy-too-long = { $command ->
    [write] Kies met -o een kortere naam.
   *[other] Kies een kortere naam.
}
remedy-too-many = Sluit andere programma's, en probeer het opnieuw.
remedy-damaged = { $command ->
    [write] Maak een kopie van wat je wilt bewaren, en kies met -o een andere schijf.
   *[other] Maak een kopie van wat je wilt bewaren, en gebruik een andere schijf.
}
remedy-silent = Kijk of de zaal nog loopt, en probeer het opnieuw. De lijst zie je met: workshop
remedy-network = Kijk naar het netwerk met: workshop doctor
remedy-other = { $command ->
    [write] Probeer het op een andere plaats, met -o.
   *[other] Probeer het opnieuw. Lukt het weer niet? Kijk met: workshop doctor
}
