# Het scherm van de gespreksleider.
console-title = Workshop
console-space = spatie
console-hint = { $key }: { $action }   ? hulp
action-begin = begin
action-ask-opinions = vraag de meningen
action-show-opinions = toon de meningen
action-fix-text = zet de tekst vast
action-meet-objection = wat te doen met het bezwaar
action-mend-text = wat te doen met deze tekst
action-next-agreement = volgende afspraak
action-close-input = sluit de vraag
action-close-now = sluit nu
action-show-result = toon de uitslag
action-next-step = volgende stap
action-end = afsluiten
action-quit = stoppen
action-to-step = terug naar de stap

console-search = Zoek wat je wilt doen …
console-nothing-found = Niets gevonden. Probeer een ander woord.
console-next = Volgende
console-coverage = Wie doet wat?
console-coverage-help = Toon op het grote scherm wat er al is, per groep en omslag
console-commitment = Toezeggingen
console-commitment-help = Een toezegging invullen, aanpassen of intrekken
console-agreement = Afspraken
console-agreement-help = De tekst aanpassen, vastzetten, op het scherm zetten of intrekken
console-sign = Tekenen voor een organisatie
console-sign-help = Voor wie in de zaal is, maar geen telefoon heeft
console-objections = Verder ondanks een bezwaar
console-objections-help = Met een reden, die de zaal mag lezen
console-skip = Een stap overslaan
console-skip-help = Of een overgeslagen stap terughalen
console-reopen = Deze vraag weer openen
console-reopen-help = Deelnemers kunnen weer antwoorden
console-save = Verslag nu opslaan
console-save-help = Schrijf de stand van dit moment naar het TOML-bestand
console-dark = Licht of donker
console-dark-help = Wissel de kleuren van dit scherm
console-end = Bijeenkomst afsluiten
console-end-help = Sluit af en sla het verslag op
console-blank = Beamer zwart
console-blank-help = Toets b. Nog een keer b en het beeld is terug
console-join = Code groot
console-join-help = Toets j. De QR-code zo groot als past
console-on-behalf = Invullen voor iemand
console-on-behalf-help = Toets e. Voor wie geen telefoon heeft
console-panel = Paneel
console-panel-help = Toets p. Alleen voor jou: wachtrij, wie mist, tijd
console-undo = Ongedaan maken
console-undo-help = Toets u. Maak je laatste handeling ongedaan
console-help = Hulp
console-help-help = Toets ?. Alle toetsen op een rij
console-quit = Stoppen
console-quit-help = Toets ctrl+q. De bijeenkomst blijft bewaard

console-guard =
    Het paneel laat zien wat de zaal niet mag zien.

    Staat dit scherm op de beamer? Zet de beamer dan eerst op zwart,
    of open een tweede venster met: workshop stage

    p = toon het paneel      esc = terug naar het beeld
console-help-text =
    Toetsen

    spatie, page down   het volgende: sluiten, uitslag, volgende stap
    pijl links          terug naar de vorige stap
    b                   beamer zwart, en weer terug
    j                   de QR-code zo groot als past
    e                   invullen voor iemand zonder telefoon
    w                   het scherm voor de wethouder, en weer terug
    d                   een drempel oppakken: er komt een toezegging bij
    i                   inkorten: toch op tijd klaar
    n, v                komen telefoons binnen? v: laat er meer in
    p                   jouw paneel: wachtrij, wie mist, tijd
    r, enter, x         in het paneel: vrijgeven wat je ziet, één tekst
                        vrijgeven, één tekst weghalen
    u                   maak je laatste handeling ongedaan
    ctrl+p              alle opdrachten: toezeggingen, afspraken, ...
    ctrl+q              stoppen; de bijeenkomst blijft bewaard

    Tweede venster voor de beamer: workshop stage
    Alles wordt meteen bewaard. Sluit dit venster gerust: workshop resume

    esc = terug

console-hint-alderman = d: drempel oppakken   { $key }: { $action }   ? hulp
console-hint-back = d: drempel oppakken   { $key }: terug   ? hulp
console-alderman = Scherm voor de wethouder
console-alderman-help = Toets w. Wat er speelt, de drempels, de vraag; nog een keer w en je bent terug
console-take-up = Een drempel oppakken
console-take-up-help = Toets d. “Deze drempel pak ik op”: het wordt een toezegging met een eerste stap
console-shorten = Inkorten
console-shorten-help = Toets i. Een korter draaiboek dat op tijd eindigt; jij beslist
take-up = Deze drempel pak ik op
take-up-barrier = Welke drempel?
take-up-role = wethouder
take-up-first-step = Eerste stap, binnen 2 weken
take-up-due = Die stap is gezet, uiterlijk (dag-maand-jaar)
take-up-what = Wij pakken deze drempel op: { $barrier }
shorten-ask = { $minutes ->
    [one] 1 minuut achter. Inkorten?
   *[other] { $minutes } minuten achter. Inkorten?
}
shorten-yes = Ja, zo doen we het
shorten-no = Nee, laat het zo
shorten-skip = — overslaan: { $step } ({ $was } min)
shorten-less = — korter: { $step } ({ $was } → { $becomes } min)
shorten-ends = Dan eindigt de bijeenkomst om { $time }, met de toezeggingen, de afspraken en het afscheid.
shorten-still-late = Meer kan er niet af: het wordt { $time }, { $minutes ->
    [one] 1 minuut te laat.
   *[other] { $minutes } minuten te laat.
}
shorten-promised = Afgesproken einde { $promised }. Zonder inkorten wordt het { $time }.
shorten-impossible = Er kan niets meer af. Het wordt { $time }: ga door of sluit af.
shorten-done = Ingekort. u = ongedaan maken
shorten-not-needed = Je loopt op tijd. Inkorten is niet nodig.
console-network = Netwerk en telefoons
console-network-help = Toets n. Waar telefoons binnenkomen, en wat je doet als dat niet lukt
console-moved = De laptop heeft een ander adres. De code is vernieuwd: { $address }
console-arrived = De eerste telefoon is binnen.
console-nobody-comes = Nog geen telefoon binnen. Druk op n: wat kun je doen?
trouble-unreadable = Het logboek is niet verder te lezen. Werk dit programma bij, en hervat.
trouble-still = Het logboek is niet verder te lezen. Stop met ctrl+q, en hervat.
trouble-log = De schijf weigert. Telefoons houden hun antwoord vast. Maak ruimte vrij.
console-clock-changed = De klok van de laptop is verzet. De tijden op het scherm gaan mee; hoe lang iets duurt verandert niet.
trouble-log-gone = Het logboek is weg en er kan geen nieuw komen. Maak ruimte; stop niets.
trouble-guessing = Iemand raadt naar de code. Een andere code? ctrl+p, en dan: Nieuwe code
trouble-log-again = Iemand haalde het logboek weg. Er is een nieuw, met alles erin.
trouble-port = Een ander programma heeft poort { $port }. Sluit dat. Wie meedeed scant opnieuw.
trouble-record = Het verslag lukt nu niet. Er gaat niets verloren: alles staat in het logboek.
trouble-edited = Het verslag is met de hand veranderd. Die versie staat ernaast, als .oud
trouble-network = De laptop is van het netwerk af. Telefoons wachten. Zet wifi of hotspot aan.
reach-head = Telefoons
reach-no-phones = Deze bijeenkomst gaat zonder telefoons.
reach-none = Zonder telefoons. Vul alles in met e.
reach-arrived = Er is een telefoon binnengekomen op dit adres.
reach-not-arrived = Nog geen telefoon binnen. Scan de code met je eigen telefoon.
reach-looking = De laptop wordt nagekeken …
reach-unknown = De laptop kon niet worden nagekeken. Probeer in een ander venster: workshop doctor
reach-fine = De laptop is nagekeken: alles is in orde.
reach-alone = Alleen deze laptop komt binnen op { $address }
reach-at = Telefoons komen binnen op { $address }
reach-at-network = Telefoons komen binnen op { $address } ({ $kind }, { $name })
reach-choose = Neem { $address } ({ $kind }, { $name })
reach-close = Terug
reach-refused = { $address } kan nu niet. Kies een ander adres.
reach-what-now =
    Komt er niemand binnen? Dan laat het netwerk telefoons en laptop
    niet met elkaar praten. Dit helpt, het snelste eerst:
    1  Zet een hotspot aan, op een telefoon of op deze laptop. De
       code vernieuwt vanzelf. Staan wifi en wifi_wachtwoord in het
       draaiboek? Dan staat ook de wificode op het scherm.
    2  Een eigen kleine router. Kaarten vooraf: workshop cards
    3  Een openbaar adres, achter een tunnel: --public-url
    4  Ga door zonder telefoons: vul in met e. Dat kan altijd.

console-private = Niet voor het scherm ({ $count })
private-late = te laat, { $seat }: { $text }
private-problem = werkt niet, { $seat }: { $text }
private-moment = niet bewaren: { $text }
private-record = alleen in het verslag: { $text }
console-queue = { $count ->
    [0] Er wacht niets op vrijgeven.
    [one] 1 tekst wacht. r = toon, x = weghalen
   *[other] { $count } teksten wachten. r = toon wat je hier ziet, x = weghalen
}
console-released = { $count ->
    [one] 1 tekst staat op het grote scherm.
   *[other] { $count } teksten staan op het grote scherm.
}
console-gaps = Wat mist er nog?
console-no-gaps = Niets. Mooi zo.
console-sensitive = Gevoelig in deze regio
console-agenda = Draaiboek: gepland en gebruikt
console-skipped = overgeslagen
console-and-more = en nog { $count }
console-silent = Nog niet gehoord: { $names }
console-few-owners = { $id } heeft { $count ->
    [0] nog geen mede-eigenaar
   *[other] nog maar 1 mede-eigenaar
}
console-in-lobby =
    { $minutes ->
        [one] Inloop. Het draaiboek duurt 1 minuut.
       *[other] Inloop. Het draaiboek duurt { $minutes } minuten.
    }
console-step-time = Deze stap: { $planned ->
    [one] 1 minuut
   *[other] { $planned } minuten
} gepland, { $spent } gebruikt
console-late = { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
} achter op het draaiboek
console-early = { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
} voor op het draaiboek

console-keep = Bewaar (ctrl+s)
console-leave = Terug (esc)
console-choose = Kies
console-kept = Bewaard.
console-undone = Ongedaan gemaakt.
undone-step = Ongedaan gemaakt. De stap is weer: “{ $step }”
undone-open = Ongedaan gemaakt. “{ $step }” staat weer open.
undone-result = Ongedaan gemaakt. De uitslag van “{ $step }” is weer verborgen.
undone-skipped = Ongedaan gemaakt. “{ $step }” wordt overgeslagen.
undone-restored = Ongedaan gemaakt. “{ $step }” wordt niet meer overgeslagen.
undone-shortened = Ongedaan gemaakt. De stappen duren weer even lang als ervoor.
undone-commitment-gone = Ongedaan gemaakt. Toezegging { $id } is weg.
undone-commitment-back = Ongedaan gemaakt. Toezegging { $id } is terug.
undone-commitment-words = Ongedaan gemaakt. Toezegging { $id } heeft de vorige tekst.
undone-agreement-gone = Ongedaan gemaakt. Afspraak { $id } is weg.
undone-agreement-back = Ongedaan gemaakt. Afspraak { $id } is terug.
undone-agreement-words = Ongedaan gemaakt. Afspraak { $id } heeft de vorige tekst.
undone-objection-back = Ongedaan gemaakt. Het bezwaar bij afspraak { $id } staat er weer.
undone-text-off = { $count ->
    [one] Ongedaan gemaakt. De tekst is van het scherm af.
   *[other] Ongedaan gemaakt. { $count } teksten zijn van het scherm af.
}
undone-text-on = { $count ->
    [one] Ongedaan gemaakt. De tekst staat weer op het scherm.
   *[other] Ongedaan gemaakt. { $count } teksten staan weer op het scherm.
}
undone-seat = Ongedaan gemaakt. Kaart { $seat } is weg.
console-withdrawn = { $id } is ingetrokken. u = ongedaan maken
console-saved = Verslag bewaard: { $path }
console-room-gone = Geen verbinding met de zaal. Blijft dit staan? Typ elders: workshop resume
console-nothing-to-enter = Hier valt niets in te vullen.
console-nothing-to-skip = Er is geen stap meer die je kunt overslaan.
console-end-ask = Bijeenkomst afsluiten?
console-end-explained = Telefoons kunnen daarna niet meer antwoorden. Het verslag wordt bewaard.
console-end-yes = Ja, afsluiten en opslaan
console-end-no = Nee, nog niet
console-quit-ask = Stoppen?
console-quit-explained = De bijeenkomst blijft op schijf staan. Verder gaan kan altijd met: workshop resume
console-quit-stop = Zaal sluiten en stoppen
console-quit-leave = Alleen dit scherm sluiten, de zaal blijft draaien
console-quit-stay = Blijven

entry-on-behalf = Invullen voor iemand zonder telefoon
entry-card = Kaart
entry-new-card = nieuwe kaart
entry-group = Is hier als
entry-partner = Organisatie
entry-which = Welke organisatie is { $name }?
entry-another = Een andere: { $name }
entry-new-partner = Andere organisatie (niet verplicht)
entry-no-partner = geen organisatie
entry-theme = Wat past het beste?
entry-column = Kolom
entry-kind = Soort organisatie
entry-omslag = Omslag
entry-due = Uiterlijk (dag-maand-jaar)
entry-owner = Van welke organisatie?
entry-what = Wat gaan jullie doen?
entry-first-step = Wat is de eerste stap, binnen 2 weken?
entry-noticed-by = Waaraan merkt een ondernemer het?
entry-reserved = Moet eerst overleggen met (niet verplicht)
entry-reserved-until = Weet het uiterlijk (dag-maand-jaar)
entry-title = Wat spreken we af?
entry-result = Wat is er dan anders?
entry-coordinator = Wie houdt de vaart erin?
entry-review = Wanneer kijken we terug? (dag-maand-jaar)
entry-contribution = Wat doet deze organisatie?
entry-new-commitment = Nieuwe toezegging
entry-new-agreement = Nieuwe afspraak
entry-edit = Aanpassen
entry-bring-up = Op het grote scherm zetten
entry-fix = Tekst vastzetten
entry-loosen = Tekst weer losmaken
entry-withdraw = Intrekken
entry-no-date = "{ $said }" is geen datum. Schrijf bijvoorbeeld 3-3-2027.

console-merge = Dubbele namen samenvoegen
console-merge-help = Twee namen die waarschijnlijk dezelfde organisatie zijn
console-merged = { $merged } telt nu als { $kept }. u = ongedaan maken
console-none-alike = Er zijn geen namen die op elkaar lijken.
console-no-objections = Er staat geen bezwaar open.
console-alike = Dezelfde? { $one } en { $other } (ctrl+p: samenvoegen)
console-objection = { $id }: bezwaar van { $who }: { $because }
console-no-sector = Nog geen belofte uit: { $sectors }
console-partners = { $count ->
    [one] Bij 1 partner mist nog iets (tab, enter = help)
   *[other] Bij { $count } partners mist nog iets (tab, enter = help)
}
console-ask = Vraag het aan: { $seats }
console-nobody-here = Er is nu niemand van deze organisatie met een telefoon.
entry-hand-over = Overdragen aan iemand anders
entry-role = Rol, bijvoorbeeld adviseur
entry-because = Waarom? (niet verplicht)
entry-merge = { $merged } is hetzelfde als { $kept }
entry-leave-open = Zo laten staan en verdergaan. De tekst is dan niet afgesproken.
entry-objection-met = Bezwaar is weg: { $because }
entry-objection-aside = Zet dit bezwaar opzij, met een reden: { $because }
entry-aside-because = Waarom gaan we toch verder? De zaal leest dit, niet van wie het bezwaar is.
entry-decision-rule = Hoe beslissen we samen? (mag later)
entry-means = Geld, tijd en mensen (mag later)
entry-stalling = Wat doen we als het stokt? (mag later)
entry-leaving = Hoe stapt iemand uit? (mag later)
entry-not-released = (wacht op vrijgeven; lees het in het paneel)
entry-resign = Let op: bij een ander woord moeten { $count ->
    [one] 1 organisatie
   *[other] { $count } organisaties
} opnieuw bevestigen

console-code = Nieuwe code
console-code-help = Voor wie nog binnenkomt. Wie al meedoet, merkt er niets van
console-widen = Meer telefoons tegelijk binnenlaten
console-widen-help = Toets v. Twee keer zo veel vanaf één adres, voor een zaal achter één router
console-readmit = Opzijgezette telefoons weer laten meedoen
console-readmit-help = Met alles wat ze gaven en kozen
door-code-explained = De code { $code } werkt dan niet meer voor wie nog binnenkomt. Wie al meedoet, gaat gewoon door. Kaarten die je al hebt uitgedeeld kloppen niet meer.
door-code-yes = Ja, maak een nieuwe code
door-code-no = Nee, laat de code zo
door-code-changed = De nieuwe code is { $code }. u = ongedaan maken
door-widened = De deur staat nu { $times } keer zo wijd open. u = ongedaan maken
door-set-aside = { $count ->
    [one] 1 telefoon is opzijgezet, met alles wat die gaf. u = ongedaan maken
   *[other] { $count } telefoons zijn opzijgezet, met alles wat ze gaven. u = ongedaan maken
}
door-none-aside = Er is geen telefoon opzijgezet.
door-aside-row = { $count ->
    [one] 1 telefoon, opzijgezet om { $at }
   *[other] { $count } telefoons, opzijgezet om { $at }
}
door-readmitted = { $count ->
    [one] 1 telefoon doet weer mee. u = ongedaan maken
   *[other] { $count } telefoons doen weer mee. u = ongedaan maken
}
undone-code = Ongedaan gemaakt. De code is weer { $code }
undone-widened = Ongedaan gemaakt. De deur staat weer open als ervoor.
undone-aside = { $count ->
    [one] Ongedaan gemaakt. De telefoon doet weer mee.
   *[other] Ongedaan gemaakt. { $count } telefoons doen weer mee.
}
undone-readmitted = { $count ->
    [one] Ongedaan gemaakt. De telefoon is weer opzijgezet.
   *[other] Ongedaan gemaakt. { $count } telefoons zijn weer opzijgezet.
}
undone-given-back = Ongedaan gemaakt. Nummer { $seat } is weer bij de telefoon van eerst.

console-door = Bij de deur
door-comeback = { $number } · { $who } wil verder op een andere telefoon (enter = ja, x = nee)
door-crowd = { $count ->
    [one] 1 plaats
   *[other] { $count } plaatsen
} van één toestel, binnen { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}. Elke plaats stemt mee (x = verberg alles, enter = het klopt)
door-turned-away = { $count } keer moest iemand net wachten: er kwamen er te veel tegelijk van één adres (enter = laat er meer in)
door-news-back = Iemand wil verder op een andere telefoon. p = kijk in je paneel
door-news-crowd = Er komen veel plaatsen van één toestel. p = kijk in je paneel
door-given-back = Nummer { $number } gaat verder op de andere telefoon.
