# De telefoonpagina in de u-vorm: alleen de zinnen die anders zijn dan in phone.ftl.

not-saved = Nog niet opgeslagen. Uw tekst staat nog in het vak.
kept = Niet gestuurd. Deze tekst staat nog op uw telefoon:
your-number = Uw nummer: { $number }
offline = Geen verbinding. We bewaren uw antwoord op deze telefoon. Kijk of u nog op de wifi van de zaal zit.
your-organisation = uw organisatie

typed = Dit had u getypt:
problem-group = Kies eerst wat u hier bent.
problem-organisation = Kies uw organisatie in de lijst, of typ de naam.
problem-token = We herkenden uw telefoon even niet. Uw tekst staat er nog. Druk nog een keer op de knop.
problem-cookie = Uw telefoon onthoudt deze pagina niet. Zet cookies aan bij de instellingen. Probeer het dan opnieuw.
problem-conflict = Deze pagina was oud. Er is nu niets veranderd. Kijk uw tekst na en druk nog een keer op de knop.
problem-log = Nog niet opgeslagen. De computer in de zaal kan het nu niet bewaren. Uw tekst staat er nog. Probeer het zo opnieuw.
problem-too-long = Dit is te lang. Maak uw tekst korter.
problem-server = Er ging hier iets mis. Dat ligt niet aan u. Probeer het opnieuw.

join-why = U doet mee aan een bijeenkomst van { $facilitator } in { $region }. U hoeft niets te installeren.
join-partner = Bij welke organisatie hoort u?
join-firm = Hoe heet uw bedrijf?
join-firm-hint = De naam komt alleen op het grote scherm als u dat hieronder aankruist.
join-more = Wilt u ook uw naam of functie geven? Of deelt u deze telefoon?
join-person = Uw naam
join-person-hint = Alleen de gespreksleider ziet uw naam. Die komt niet in het verslag. Hoort u bij een kerk of een ander geloof? Dan bewaren we uw naam niet.
join-role = Uw functie
join-people = Met hoeveel mensen gebruikt u deze telefoon?
join-wifi = Zegt uw telefoon dat er geen internet is? Blijf dan op de wifi van de zaal. Deze pagina werkt zonder internet.
again-title = Deed u al mee? Vul uw nummer in.
again-number = Uw nummer
again-hint = Het staat onder aan de pagina die u eerst had. Het zijn 4 letters en cijfers.

which-title = Bedoelt u { $name }?
which-title-many = Welke organisatie bedoelt u?
which-typed = U typte: { $name }

privacy-until = We bewaren uw antwoorden. Namen van mensen halen we uiterlijk { $day } weg.
privacy-secured = Uw antwoorden gaan over internet naar de laptop in deze zaal. De verbinding is beveiligd.
privacy-local = Uw antwoorden gaan alleen over het netwerk in deze zaal. De verbinding is niet beveiligd. Iemand op dit netwerk kan misschien meelezen.
privacy-rehearsal = Dit is een oefening. Wat u invult, gebruiken we alleen om te oefenen.

me-title = Uw gegevens
me-number = Nieuwe telefoon of ander adres? Met uw nummer en deze cijfers komt u terug op uw eigen plek. Geef de cijfers aan niemand anders.
me-yours = Wat u zelf kunt doen
data-heading = Dit is alles wat we van uw plek bewaren.
erase-what = We halen uw antwoorden, uw stemmen, uw naam en uw functie weg. Ze gaan van het scherm, uit het verslag en uit de computer in de zaal. U doet dan niet meer mee. Dit kan niet terug.
erase-stays = Wat u namens { $who } beloofde of tekende, blijft staan. Dat is van de organisatie. Moet dat ook weg? Trek het dan eerst in bij uw toezeggingen en afspraken.
erased = Uw antwoorden zijn verwijderd
leave-what = Uw antwoorden blijven staan. U kunt later weer meedoen, met een nieuw nummer.
left = U doet niet meer mee

help-not-tested = Nog niet getest: of uw telefoon deze pagina goed voorleest, met VoiceOver of TalkBack.
report-otherwise = U kunt het ook zeggen of vragen bij: { $contact }.
report-facilitator = U kunt het ook tegen de gespreksleider zeggen.

lobby-title = U doet mee
lobby-follow = Deze pagina gaat vanzelf mee. U kunt uw telefoon gewoon laten liggen.
over-next = De bijeenkomst is klaar. De afspraken staan in het verslag. U krijgt het van uw organisatie of van de gespreksleider.

closing =
    { $seconds ->
        [one] Nog 1 seconde. Uw tekst blijft bewaard.
       *[other] Nog { $seconds } seconden. Uw tekst blijft bewaard.
    }
talk-wait = U hoeft nu niets te doen. De gespreksleider gaat zo verder.

your-answer = Uw antwoord
your-answers = Uw antwoorden
also-entrepreneur = Bent u ook ondernemer? Antwoord ook hierop.
also-helper = Helpt u ook ondernemers? Antwoord ook hierop.
also-government = Werkt u ook bij een gemeente of provincie? Antwoord ook hierop.
also-other = Bent u hier ook als iets anders? Antwoord ook hierop.
arrival-here = Welkom. We zijn bij stap { NUMBER($number, useGrouping: 0) } van { $all }. U kunt meteen meedoen.

your-choice = Uw keuze
dots-rule =
    { $dots ->
        [one] U hebt 1 stip.
       *[other] U hebt { $dots } stippen. Geef er hoogstens { $most } aan hetzelfde antwoord.
    }

your-names = Wat u noemde

commit-first = Vul uw toezegging in
commit-what = Wat gaat u doen?
commit-what-hint = Iets wat u kunt doen zonder extra geld of toestemming. Wat kan iemand straks zien?

ask-first-step = Wat is uw eerste stap?
ask-first-step-due = Uiterlijk wanneer zet u die stap?
ask-response = En wat doet u dan?
ask-needs = Wat hebt u nodig, en van wie?
ask-mandate = Mag u dit afspreken?
ask-ambassador = Laat u dit ook aan anderen zien?
ask-ambassador-hint = Dan staat uw naam er niet bij, wel die van uw organisatie.

reserved-with = Met wie overlegt u?
confirm-taken = Dit was van { $who }. Uw organisatie neemt het over.
promises-title = Uw toezeggingen
promises-link = Uw toezeggingen en afspraken
promises-none = U hebt nog niets toegezegd.
promises-to-confirm = Kijk even bij uw toezeggingen. Er staat een tekst die u nog moet bevestigen.
promises-taken = Een andere organisatie draagt iets over aan uw organisatie. Kijk even of dat klopt.

agreement-wait = De tekst staat nog niet vast. Straks kunt u hier ja zeggen.
sign-question = Mag u dit afspreken namens
sign-contribution = Wat doet uw organisatie?
sign-lets-go = Wat laat u los?
sign-join-in = Wil uw organisatie ook meedoen?
sign-role = Uw rol
sign-state = Uw organisatie
sign-saved = Opgeslagen: uw organisatie doet mee
sign-saved-reserved = Opgeslagen: uw organisatie overlegt eerst
sign-reserved-state = Overleg met { $who }. U weet het uiterlijk { $day }.
sign-others = Komt er iemand bij of gaat er iemand weg? Dan blijft uw ja gewoon staan.
sign-open = Dit vult de gespreksleider later met u aan:
sign-declined = Opgeslagen: uw organisatie doet niet mee
copy-keep = Bewaar op uw telefoon
copy-calendar = Zet in uw agenda

consent-opinion = Wat vindt u van deze afspraak?
consent-blind = Niemand ziet wat u kiest. Straks ziet u alleen hoeveel mensen wat kozen.
consent-own = Uw mening
consent-because = Wat is uw bezwaar?
consent-own-objection = Uw bezwaar

me-digits = Uw cijfers: { $digits }
over-comeback = Uw nummer: { $number }. Uw cijfers: { $digits }. Hiermee komt u terug bij uw gegevens.
again-digits = Uw 6 cijfers
again-digits-hint = Ze staan bij Uw gegevens, op uw eerste telefoon. Weet u ze niet? Laat dit leeg. Dan vragen we het aan de gespreksleider.
wait-what = De gespreksleider ziet dat u verder wilt met nummer { $number }. Zegt de gespreksleider ja? Dan kunt u verder.
moved-title = U doet nu mee op een andere telefoon
moved-what = Was u dat niet? Vraag de gespreksleider om hulp.
promises-shown = U ziet { $first } tot en met { $last } van { $all }.
