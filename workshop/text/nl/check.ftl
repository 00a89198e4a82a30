# Wat er mis is met een bestand, en wat je eraan doet; sleutel = check-CODE en check-CODE-remedy.
check-place = { $line ->
    [0] { $file }:
   *[other] { $file }, regel { $line }:
}
check-severity-error = fout
check-severity-warning = let op

check-unreadable = Dit bestand kan niet worden gelezen: { $reason }.
check-unreadable-remedy = Kijk of de naam en de map kloppen, en of je het bestand mag openen.
check-folder = Dit is een map, geen bestand.
check-folder-remedy = Noem het bestand in de map. Verslagen in een map bekijk je met: workshop review MAP
check-not-a-file = Dit is geen bestand maar een apparaat of een doorgeefluik (pipe).
check-not-a-file-remedy = Bewaar de tekst eerst als bestand dat eindigt op .toml, en noem dat.
check-too-large-file = Dit bestand is te groot: er passen hoogstens { $most } MB in.
check-too-large-file-remedy = Kies een bestand dat eindigt op .toml. Is het dat? Kijk of er iets heel vaak in staat.
check-still-changing = Dit bestand veranderde terwijl het werd gelezen.
check-still-changing-remedy = Wacht tot het andere programma klaar is met schrijven, en probeer het opnieuw.
check-too-many-blocks = { $name ->
    [stap] Er zijn te veel stappen: er passen er { $most }.
    [partner] Er zijn te veel partners: er passen er { $most }.
   *[other] Er zijn te veel blokken met '{ $name }': er passen er { $most }.
}
check-too-many-blocks-remedy = Haal er blokken uit. Kijk of er door knippen en plakken iets heel vaak in staat.
check-too-deep = Hier staan te veel namen of haken in elkaar.
check-too-deep-remedy = Schrijf elk blok onder een eigen kop, zoals [[stap]] of [[stap.cijfer]].
check-number-too-long = Hier staat een getal dat te groot is om te lezen.
check-number-too-long-remedy = Schrijf een gewoon getal, zoals 10. Is het tekst? Zet er dan aanhalingstekens omheen.
check-not-text = Dit is geen tekstbestand.
check-not-text-remedy = Kies een bestand dat eindigt op .toml. Een Word-bestand werkt niet.
check-not-utf8 = Hier staat een letter die het programma niet kan lezen: het bestand is niet als UTF-8 bewaard.
check-not-utf8-remedy = Bewaar het bestand opnieuw en kies bij codering: UTF-8.
check-bom = Het bestand begint met een onzichtbaar teken (een BOM).
check-bom-remedy = Het programma leest eroverheen. Wil je het weg? Bewaar het bestand als UTF-8, zonder BOM.
check-no-such-scenario = Er is geen draaiboek '{ $word }'.
check-no-such-scenario-remedy = { $near ->
    [none] Geef de plaats van het bestand, of kies uit: { $allowed }.
   *[other] Bedoel je '{ $near }'? Je kunt kiezen uit: { $allowed }.
}
check-newer-schema = Dit bestand komt uit een nieuwere versie van het programma (schema { $schema }; dit programma kent tot en met { $known }).
check-newer-schema-remedy = Werk het programma bij en probeer het opnieuw. Verander het bestand niet met dit programma.
check-record = Dit is een verslag van een bijeenkomst, geen draaiboek.
check-record-remedy = Kies een bestand uit de map scenarios. Een verslag bekijk je met: workshop review
check-scenario = Dit is een draaiboek, geen verslag van een bijeenkomst.
check-scenario-remedy = Kies een verslag uit de map sessions. Een draaiboek begin je met: workshop start
check-empty = Dit bestand is leeg.
check-empty-remedy = Begin met een kopie van een draaiboek dat erbij zit: stakeholderbijeenkomst-90.toml
check-nothing-ours = Dit is geen draaiboek en geen verslag van dit programma.
check-nothing-ours-remedy = Een draaiboek heeft bovenaan een id en een titel, en blokken [[stap]]. Kies een ander bestand.

check-syntax = Deze regel klopt niet{ $said ->
    [none] .
   *[other] : { $said }
}
check-syntax-remedy = Schrijf elke regel als: naam = waarde. Zet tekst tussen rechte aanhalingstekens (").
check-strange-letter = { $sort ->
    [space] Op kolom { $column } staat een onzichtbaar teken: een harde spatie, zoals uit Word of van een webpagina
    [dash] Op kolom { $column } staat een lang streepje, zoals Word dat maakt
   *[other] Op kolom { $column } staat een onzichtbaar teken, zoals uit Word of van een webpagina
}{ $others ->
    [0] .
    [one] , en op nog 1 andere regel.
   *[other] , en op nog { $others } andere regels.
}
check-strange-letter-remedy = { $sort ->
    [dash] Typ op die plaats een gewoon streepje (-).
   *[other] Typ de regel opnieuw. Plakken neemt het teken weer mee.
}
check-curly-quotes = Hier staan kromme aanhalingstekens.
check-curly-quotes-remedy = Gebruik rechte aanhalingstekens ("), ook als een tekstverwerker er kromme van maakt.
check-quotes-inside = Er staan aanhalingstekens in een tekst die zelf tussen aanhalingstekens staat: { $said }
check-quotes-inside-remedy = { $around ->
    [single] Zet rechte aanhalingstekens (") om de hele tekst, in plaats van '.
   *[other] Gebruik binnen de tekst kromme aanhalingstekens (“ en ”), of zet ' om de hele tekst.
}
check-comma-missing = Achter deze waarde ontbreekt een komma: { $said }
check-comma-missing-remedy = Zet een komma achter elke waarde in een lijst: "een", "twee"
check-cut-off = Het bestand houdt hier opeens op. Misschien is het niet helemaal bewaard of gekopieerd.
check-cut-off-remedy = Kijk in een oudere kopie wat er verder moet staan, en maak deze regel af.
check-quotes-missing = Om { $word } staan geen aanhalingstekens.
check-quotes-missing-remedy = Zet tekst tussen rechte aanhalingstekens: "{ $word }".
check-yes-no-word = Het programma verstaat { $word } hier niet.
check-yes-no-word-remedy = Schrijf true voor ja en false voor nee, met kleine letters en zonder aanhalingstekens.
check-number-wanted = Bij '{ $name }' hoort een heel getal, en er staat { $word }.
check-number-wanted-remedy = Schrijf een getal zonder komma, punt of woorden, zoals: { $name } = 8
check-date-wanted = Bij '{ $name }' hoort een datum, en er staat { $word }.
check-date-wanted-remedy = Schrijf jaar-maand-dag zonder aanhalingstekens, zoals: { $name } = 2026-12-03
check-time-wanted = Bij '{ $name }' hoort een tijd, en er staat { $word }.
check-time-wanted-remedy = Schrijf uren:minuten:seconden zonder aanhalingstekens, zoals: { $name } = 13:30:00
check-quote-not-closed = Op deze regel ontbreekt een aanhalingsteken.
check-quote-not-closed-remedy = Zet voor en achter de tekst een recht aanhalingsteken ("). Staat er een " in de tekst? Schrijf dan \".
check-not-closed = Wat hier begint bij '{ $name }', wordt nergens goed afgesloten.
check-not-closed-remedy = Sluit een lijst af met ] en een lange tekst met drie aanhalingstekens (""").
check-backslash = De schuine streep \ heeft een bijzondere betekenis en klopt hier niet.
check-backslash-remedy = Schrijf twee schuine strepen (\\), of zet de tekst tussen enkele aanhalingstekens (').
check-equals-missing = Op deze regel staat geen =: { $said }
check-equals-missing-remedy = Schrijf: naam = waarde. Is het uitleg voor jezelf? Begin de regel dan met #.
check-value-missing = Achter het = staat niets.
check-value-missing-remedy = Vul iets in, of haal de regel weg.
check-header-broken = De haken op deze regel kloppen niet: { $said }
check-header-broken-remedy = Schrijf: { $meant }
check-twice = Dit staat hier voor de tweede keer: { $said }
check-twice-remedy = Haal een van de twee weg. Begint hier een nieuwe stap of partner? Zet er dan [[stap]] of [[partner]] boven.

check-key-unknown = '{ $word }' hoort hier niet.
check-key-unknown-remedy = Haal de regel weg. Hier kan staan: { $allowed }.
check-key-misspelt = '{ $word }' kent het programma niet.
check-key-misspelt-remedy = Bedoel je '{ $near }'? Verander de naam voor het =.
check-missing = Hier ontbreekt '{ $name }'.
check-missing-remedy = { $sort ->
    [blocks] Voeg een blok toe dat begint met [[{ $name }]]
    [block] Voeg een blok toe dat begint met [{ $name }]
   *[other] Voeg een regel toe die begint met: { $name } =
}
check-table-wanted = '{ $name }' moet een blok met eigen regels zijn.
check-table-wanted-remedy = Schrijf [{ $name }] op een eigen regel, en zet de inhoud daaronder.
check-tables-wanted = '{ $name }' kan vaker voorkomen en heeft dubbele haken nodig.
check-tables-wanted-remedy = Schrijf [[{ $header }]] met dubbele haken boven elk blok.
check-list-wanted = '{ $name }' moet een lijst zijn.
check-list-wanted-remedy = Schrijf: { $name } = ["een", "twee"]
check-wrong-type = Bij '{ $name }' hoort { $wanted ->
    [text] tekst
    [number] een heel getal
    [yes-no] ja of nee (true of false)
    [date] een datum
    [time] een tijd
    [moment] een datum met tijd
    [choice] een van de vaste woorden
   *[other] iets anders
}, en er staat { $got ->
    [text] de tekst "{ $word }"
    [yes-no] ja of nee ({ $word })
    [number] het getal { $word }
    [fraction] het gebroken getal { $word }
    [date] de datum { $word }
    [time] de tijd { $word }
    [moment] een datum met tijd ({ $word })
    [list] een lijst
    [table] een blok
   *[other] iets anders
}.
check-wrong-type-remedy = { $wanted ->
    [text] Zet er aanhalingstekens omheen, zoals: { $name } = "tekst"
    [number] Schrijf een heel getal zonder komma, punt of aanhalingstekens, zoals: { $name } = 10
    [yes-no] Schrijf: { $name } = true of { $name } = false
    [date] Schrijf jaar-maand-dag zonder aanhalingstekens, zoals: { $name } = 2026-12-03
    [time] Schrijf uren:minuten:seconden zonder aanhalingstekens, zoals: { $name } = 13:30:00
    [moment] Schrijf datum, T en tijd zonder aanhalingstekens, zoals: { $name } = 2026-12-03T13:30:00
   *[other] Zet één woord tussen aanhalingstekens.
}
check-choice-unknown = "{ $word }" is geen keuze voor '{ $name }'.
check-choice-unknown-remedy = { $near ->
    [none] Kies uit: { $allowed }.
   *[other] Bedoel je "{ $near }"? Kies uit: { $allowed }.
}
check-date-order = De datum { $word } staat in een andere volgorde dan het programma leest.
check-date-order-remedy = Schrijf jjjj-mm-dd, eerst het jaar en zonder aanhalingstekens: { $iso }
check-date-impossible = { $word } is geen datum die bestaat.
check-date-impossible-remedy = Schrijf jjjj-mm-dd, dus jaar-maand-dag, zoals 2026-12-03. Kijk of die dag in die maand bestaat.
check-time-impossible = { $word } is geen tijd op de klok.
check-time-impossible-remedy = Schrijf uren:minuten:seconden, van 00:00:00 tot en met 23:59:59, zoals 13:30:00.
check-text-empty = '{ $name }' is leeg.
check-text-empty-remedy = Vul iets in, of haal de regel weg als dat mag.
check-text-too-long = De tekst bij '{ $name }' heeft { $letters } letters. Er passen er { $most }.
check-text-too-long-remedy = Maak de tekst korter, of verdeel die over meer regels of stappen.
check-statement-too-long = Deze tekst staat groot op het scherm en heeft { $letters } letters. Er passen er { $most }.
check-statement-too-long-remedy = Maak er één korte zin van, het liefst van hoogstens 60 letters.
check-too-small = '{ $name }' is { $word } en moet minstens { $least } zijn.
check-too-small-remedy = Kies een getal van { $least } tot en met { $most }.
check-too-large = '{ $name }' is { $word } en mag hoogstens { $most } zijn.
check-too-large-remedy = Kies een getal van { $least } tot en met { $most }.
check-too-many = Bij '{ $name }' staat te veel: er passen er { $most }.
check-too-many-remedy = Haal er een paar weg of voeg ze samen, tot er { $most } over zijn.
check-too-few = Bij '{ $name }' staat te weinig: er horen er minstens { $least }.
check-too-few-remedy = Vul er een bij.
check-not-a-slug = "{ $word }" kan geen korte naam voor de computer zijn.
check-not-a-slug-remedy = Gebruik alleen kleine letters, cijfers en losse streepjes, zoals: peiling-begin
check-not-a-code = "{ $word }" kan geen deelnamecode zijn.
check-not-a-code-remedy = Kies vier hoofdletters, zoals KADE. Of laat de regel weg, dan kiest het programma een code.
check-not-a-color = "{ $word }" is geen kleur die het programma verstaat.
check-not-a-color-remedy = Schrijf een # met zes cijfers of letters van a tot en met f, tussen aanhalingstekens, zoals "#1d4a45".
check-zone-unknown = De tijdzone "{ $word }" bestaat niet.
check-zone-unknown-remedy = Schrijf "Europe/Amsterdam", of haal de regel weg.
check-more = Er is nog meer mis. Zoveel meldingen staan hier niet: { $others }.
check-more-remedy = Los eerst op wat hierboven staat, en kijk dan opnieuw.
check-other = Dit klopt niet.
check-other-remedy = Vergelijk dit blok met het voorbeeld in stakeholderbijeenkomst-90.toml.

check-needs-question = Deze stap heeft een vraag nodig.
check-needs-question-remedy = Voeg een regel toe die begint met: vraag =
check-needs-form = Deze stap heeft een vorm nodig die bij de werkvorm past.
check-needs-form-remedy = Bij een toelichting: dia, cijfers, ondernemersverhaal of stand. Bij een peiling: keuze, schaal, stelling of instemming.
check-needs-options = Bij deze stap valt nog niets te kiezen.
check-needs-options-remedy = Geef minstens twee opties, zoals: opties = ["een", "twee"]. Bij prioriteren mag ook: opties_uit = "id van een eerdere stap"
check-needs-moment = Deze stelling is er aan het begin of aan het eind. Welke is dit?
check-needs-moment-remedy = Voeg toe: moment = "begin" of moment = "eind"
check-needs-rule = Deze stap heeft een besluitregel nodig: hoe beslissen jullie?
check-needs-rule-remedy = Voeg een regel toe, zoals: besluitregel = "We gaan door als niemand een groot bezwaar heeft."
check-needs-threshold = Deze stap heeft een drempelwaarde nodig: vanaf welk deel van de zaal gaan jullie door?
check-needs-threshold-remedy = Voeg een regel toe met een percentage van 1 tot en met 100, zoals: drempelwaarde = 80
check-step-without-choices = Uit stap "{ $word }" komen geen keuzes: daar staan geen twee of meer themas bij.
check-step-without-choices-remedy = Noem het id van een eerdere stap met werkvorm = "vraag" en een lijst themas. Of geef zelf keuzes: opties = ["een", "twee"]
check-figure-without-source = Dit cijfer heeft geen bron.
check-figure-without-source-remedy = Voeg toe: bron = "..." en peildatum = "...". Is het een schatting? Schrijf dan: aanname = true
check-step-twice = Er zijn twee stappen met id "{ $word }".
check-step-twice-remedy = Geef deze stap een eigen id.
check-partner-twice = De naam "{ $word }" staat er al, in regel { $first }. Hoofdletters en spaties maken geen verschil.
check-partner-twice-remedy = Geef een van de twee een andere naam, bijvoorbeeld met de plaats erbij. Of haal dit blok weg.
check-choice-twice = De keuze "{ $word }" staat er al, in regel { $first }.
check-choice-twice-remedy = Geef deze keuze andere woorden, of haal haar weg.
check-step-unknown = Er is geen eerdere stap met id "{ $word }".
check-step-unknown-remedy = Schrijf het id van een stap die hiervóór komt.
check-rest-unknown = "{ $word }" is geen keuze van deze stap.
check-rest-unknown-remedy = Zet achter overig precies een van de themas of opties, of laat de regel weg.
check-too-many-agreements = Dit is de vierde afspraak. In één bijeenkomst passen er { $most }.
check-too-many-agreements-remedy = Kies de { $most } belangrijkste. Bewaar de andere voor een volgende keer.
check-coordinator-unknown = De trekker "{ $word }" staat niet in de lijst met partners.
check-coordinator-unknown-remedy = Schrijf de naam precies zoals bij [[partner]], of voeg die partner toe.
check-day-implausible = { $word } kan geen dag van deze bijeenkomst zijn.
check-day-implausible-remedy = Kies een dag tussen { $first } en { $last }, zoals 2027-03-03.
check-day-too-far = { $word } ligt te ver na de bijeenkomst.
check-day-too-far-remedy = Kies een dag, uiterlijk in { $last }.
check-contrast-poor = De kleur { $word } is niet goed te lezen op een { $where ->
    [dark] donkere
   *[other] lichte
} telefoon: het contrast is { $ratio } en moet minstens { $least } zijn.
check-contrast-poor-remedy = Kies een { $where ->
    [dark] lichtere
   *[other] donkerdere
} kleur. De dichtstbijzijnde die wel kan: { $name } = "{ $near }"

check-idle-for-kind = '{ $name }' doet niets bij werkvorm = "{ $word }".
check-idle-for-kind-remedy = Haal de regel weg, of kies een werkvorm waar dit bij hoort: { $allowed }.
check-idle-for-form = '{ $name }' doet niets bij vorm = "{ $word }".
check-idle-for-form-remedy = Haal de regel weg, of kies een vorm waar dit bij hoort: { $allowed }.
check-idle-without = '{ $name }' doet hier niets zonder { $word }.
check-idle-without-remedy = Haal de regel weg, of voeg toe: { $word }
check-consent-meant = 'vorm' doet niets bij een afspraak.
check-consent-meant-remedy = Bedoel je dat de zaal instemt? Schrijf dan: instemming = true, met een besluitregel en een drempelwaarde.
check-more-dots = '{ $name }' is hoger dan het aantal stippen, dat is { $most }.
check-more-dots-remedy = Kies een getal tot en met { $most }, of geef meer stippen.
check-nothing-to-show = Bij deze stap is er niets te zien op het scherm.
check-nothing-to-show-remedy = Voeg toe: { $word }
check-day-early = De datum { $word } ligt niet na de bijeenkomst van { $last }.
check-day-early-remedy = Kies een latere datum. Kijk ook of de datum van de bijeenkomst klopt.
check-story-first = De bijeenkomst begint met "{ $word }", en niet met het verhaal van een ondernemer.
check-story-first-remedy = Laat eerst een ondernemer vertellen. Dan praat de zaal over mensen en niet over regelingen. Zet een stap met vorm = "ondernemersverhaal" voorop.
check-pulses-differ = De vraag aan het eind is anders dan de vraag aan het begin.
check-pulses-differ-remedy = Gebruik twee keer precies dezelfde zin. Alleen dan kun je begin en eind vergelijken.
check-statement-long = Deze tekst staat groot op het scherm en heeft { $letters } letters.
check-statement-long-remedy = Het mag, maar met hoogstens { $most } letters is de tekst ook achter in de zaal te lezen.
check-no-privacy = Er staat niet in wat je met de gegevens doet.
check-no-privacy-remedy = Voeg een blok [privacy] toe. Zonder dat blok kun je alleen een oefening starten.
check-not-protected = Deze stap met toezeggingen kan wegvallen als de tijd op is.
check-not-protected-remedy = Voeg toe: beschermd = true. Dan blijft de stap staan als je inkort.
check-wifi-nameless = Er staat een wachtwoord voor de wifi, maar niet van welk netwerk.
check-wifi-nameless-remedy = Zet de naam van het netwerk erbij: wifi = "Naam".
check-wifi-short = Een wachtwoord voor wifi heeft minstens { $least } letters. Met dit wachtwoord komt niemand binnen.
check-wifi-short-remedy = Kijk het na bij de zaal, of haal deze regel weg.
check-address-mixed = Hier staat "{ $word }", maar de aanspreekvorm van deze bijeenkomst is "{ $address }".
check-address-mixed-remedy = { $address ->
    [u] Schrijf "u" en "uw", of kies bovenaan: aanspreekvorm = "je"
   *[other] Schrijf "je" en "jouw", of kies bovenaan: aanspreekvorm = "u"
}. Wat een ondernemer zelf zegt, mag zo blijven: zet dat bij citaat.

check-id-twice = Het id "{ $word }" komt twee keer voor.
check-id-twice-remedy = Geef een van de twee een ander id.
check-partner-unknown = Er is geen partner met id "{ $word }".
check-partner-unknown-remedy = Schrijf het id zoals het bij [[partner]] staat.
check-partners-unknown = Deze partners komen voor, maar staan niet in de lijst: { $word }{ $others ->
    [0] .
   *[other] , en nog { $others }.
}
check-partners-unknown-remedy = Misschien is een deel van het bestand weg. Zoek een oudere kopie, of voeg voor elk een blok [[partner]] toe met dat id.
check-merged-in-a-ring = "{ $word }" is samengevoegd met zichzelf, misschien via een andere partner.
check-merged-in-a-ring-remedy = Haal bij een van deze partners de regel samengevoegd_met weg.
check-no-text = Deze afspraak heeft geen tekst.
check-no-text-remedy = Voeg een blok [[afspraak.versie]] toe, of haal de hele afspraak weg.
check-day-strange = { $word } kan niet bedoeld zijn.
check-day-strange-remedy = Vraag van wie dit is welke dag het moet zijn, en verander hem hier.

check-text-changed = De tekst past niet bij de handtekening: versie { $known } van { $word } is getekend met andere woorden.
check-text-changed-remedy = Zet de woorden terug die er stonden. Moet de tekst anders? Verander hem met workshop review: dan vraagt het programma opnieuw om handtekeningen.
check-unsigned-text-changed = Versie { $known } van { $word } is in het bestand veranderd. Niemand had die versie getekend.
check-unsigned-text-changed-remedy = Verander een tekst met workshop review. Dan blijft staan wat er eerst stond.
check-part-changed = Wat { $near } bijdraagt of loslaat bij { $word }, past niet bij de handtekening onder versie { $known }.
check-part-changed-remedy = Zet de woorden terug die er stonden, of teken opnieuw met workshop review (toets t).
check-confirmed-changed = De tekst van { $word } past niet bij de bevestiging van de eigenaar.
check-confirmed-changed-remedy = Zet de woorden terug die er stonden. Moeten ze anders? Verander ze met workshop review: dan bevestigt de eigenaar ze opnieuw.
check-mark-gone = Bij { $word } is het kenmerk van een handtekening of bevestiging weggehaald.
check-mark-gone-remedy = Zet de regel terug zoals die er stond. Zonder kenmerk kan niemand zien welke tekst erbij hoorde.
check-version-gone = Versie { $known } van { $word } staat niet meer in het bestand.
check-version-gone-remedy = Zet de versie terug die er stond. Elke tekst die ooit gold, blijft in het bestand.
check-signature-loose = De handtekening van { $near } onder versie { $known } van { $word } past niet bij de mede-eigenaren.
check-signature-loose-remedy = Zet terug wat er stond. Tekent iemand later alsnog? Doe dat met workshop review (toets t).
check-owner-loose = { $near } staat bij { $word } als mede-eigenaar en heeft niet getekend.
check-owner-loose-remedy = Zet terug wat er stond. Doet iemand later alsnog mee? Teken dan met workshop review (toets t).
