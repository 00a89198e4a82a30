# Waarom iets niet kan; sleutel = refusal-SLEUTEL.
refusal-session-closed = De bijeenkomst is afgesloten.
refusal-session-already-open = Deze bijeenkomst is al begonnen.
refusal-facilitator-only = Dat kan alleen de gespreksleider.
refusal-unknown-seat = Dit nummer kennen we niet.
refusal-seat-taken = Dit nummer is al in gebruik.
refusal-already-joined = Je doet al mee.
refusal-set-aside = De gespreksleider heeft deze telefoon opzijgezet. Klopt dat niet? Steek je hand op.
refusal-code-unclear = Een code heeft 4 hoofdletters.
refusal-not-your-seat = Dit antwoord hoort bij een andere telefoon.
refusal-unknown-partner = Deze organisatie staat niet in de lijst.
refusal-name-missing = Vul een naam in.
refusal-simulated-in-earnest = Nagebootste deelnemers mogen alleen meedoen aan een oefening.
refusal-not-merged = Deze organisaties zijn niet samengevoegd.
refusal-same-partner = Dit is al dezelfde organisatie.
refusal-unknown-step = Deze stap staat niet in het draaiboek.
refusal-too-many-minutes =
    { $most ->
        [one] Deze stap heeft in het draaiboek 1 minuut. Meer kan niet.
       *[other] Deze stap heeft in het draaiboek { $most } minuten. Meer kan niet.
    }
refusal-step-visited = Deze stap is al geweest. Overslaan kan niet meer.
refusal-step-not-skipped = Deze stap was niet overgeslagen.
refusal-wrong-phase = Dat kan nu niet bij deze stap.
refusal-step-closed = Deze vraag is gesloten. Je kunt niet meer antwoorden.
refusal-wrong-kind = Dat past niet bij deze stap.
refusal-enough-answers =
    { $most ->
        [one] Je hebt al 1 antwoord gegeven. Pas het aan of haal het weg.
       *[other] Je hebt al { $most } antwoorden gegeven. Pas er een aan of haal er een weg.
    }
refusal-late-once = Je hebt bij deze vraag al iets te laat gestuurd. Dat hebben we bewaard.
refusal-enough-notes = Je hebt al een paar keer iets gemeld. De gespreksleider kan dat lezen.
refusal-text-too-long = Te veel letters: { $letters }. Er passen er { $most }. Haal er { $over } weg. Je tekst staat er nog.
refusal-text-missing = Vul eerst iets in.
refusal-unknown-choice = Kies een van de antwoorden die er staan.
refusal-choice-missing = Kies eerst een antwoord.
refusal-one-choice = Kies één antwoord.
refusal-too-many-dots =
    { $most ->
        [one] Je hebt 1 stip. Haal er een paar weg.
       *[other] Je hebt { $most } stippen. Haal er een paar weg.
    }
refusal-too-many-dots-on-one =
    { $most ->
        [one] Geef hoogstens 1 stip aan hetzelfde antwoord.
       *[other] Geef hoogstens { $most } stippen aan hetzelfde antwoord.
    }
refusal-unknown-item = Dit bestaat niet (meer).
refusal-nothing-to-undo = Er is niets om ongedaan te maken.
refusal-owner-missing = Kies van welke organisatie dit is.
refusal-not-yet = Dit kan straks. De gespreksleider is nog niet zover.
refusal-not-your-partner = Dit kan alleen iemand van die organisatie.
refusal-not-your-promise = Deze toezegging is van een ander.
refusal-not-withdrawn = Dit was niet ingetrokken.
refusal-withdrawn = Dit is ingetrokken.
refusal-owner-confirms = Wie dit belooft, moet het zelf bevestigen.
refusal-consult-whom = Vul in met wie je eerst overlegt, en wanneer je het weet.
refusal-day-past = Deze dag is al voorbij. Kies een dag die nog komt.
refusal-day-too-far = Deze dag ligt wel heel ver weg. Kies een dag, uiterlijk in { $year }.
refusal-enough-agreements = Er zijn al { $most } afspraken. Maak er liever één samen beter.
refusal-partner-needed = Kies eerst bij welke organisatie je hoort.
refusal-nothing-changed = Er is niets veranderd.
refusal-already-fixed = De tekst staat al vast.
refusal-not-fixed = De tekst staat nog niet vast.
refusal-text-not-fixed = De tekst staat nog niet vast. Nog even geduld.
refusal-text-changed = De tekst is net veranderd. Lees hem nog een keer.
refusal-not-an-owner = Deze organisatie doet niet mee.
refusal-already-an-owner = Deze organisatie doet al mee.
refusal-contribution-missing = Vul in wat de organisatie doet.
refusal-no-consent-here = In dit draaiboek vragen we niet wat iedereen van de afspraak vindt.
refusal-rule-missing = Eerst moet op het scherm staan hoe we beslissen. Vul besluitregel en drempelwaarde in het draaiboek in.
refusal-objection-reason = Schrijf erbij waarom. Zonder reden kunnen we de tekst niet beter maken.
refusal-objection-stands = Er is nog een bezwaar. Pas de tekst aan, of vraag of het bezwaar weg kan.
refusal-opinions-first = Vraag eerst wat iedereen ervan vindt.
refusal-below-threshold = Nog geen { $threshold }% kan hiermee leven. Pas de tekst samen aan.
refusal-enough-promises = { $most ->
    [one] Je hebt al 1 toezegging gedaan. Verander die, of trek die in.
   *[other] Je hebt al { $most } toezeggingen gedaan. Verander er een, of trek er een in.
}
refusal-enough-withdrawn = Je hebt al vaak iets toegezegd en weer ingetrokken. Verander liever een toezegging die er staat.
refusal-enough-proposals = Jouw organisatie stelde al een afspraak voor. Praat mee over die tekst.
refusal-enough-signatures = Deze organisatie heeft al vaak getekend bij deze tekst. Vraag het de gespreksleider.
refusal-objection-already = Er staat al een bezwaar van jou of van je organisatie. Verander dat, of haal het weg.
refusal-objection-aside = De gespreksleider heeft dit bezwaar opzijgezet. Verandert de tekst? Dan kan het opnieuw.
refusal-enough-objections = Je maakte bij deze tekst al { $most } keer bezwaar. Verandert de tekst? Dan kan het opnieuw.
refusal-aside-reason = Schrijf erbij waarom. De zaal leest het, en het staat in het verslag.
refusal-not-set-aside = Dit bezwaar was niet opzijgezet.
