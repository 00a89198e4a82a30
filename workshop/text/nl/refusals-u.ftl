# Waarom iets niet kan, in de u-vorm: alleen de zinnen die anders zijn dan in refusals.ftl.
refusal-already-joined = U doet al mee.
refusal-set-aside = De gespreksleider heeft deze telefoon opzijgezet. Klopt dat niet? Steek uw hand op.
refusal-step-closed = Deze vraag is gesloten. U kunt niet meer antwoorden.
refusal-enough-answers =
    { $most ->
        [one] U hebt al 1 antwoord gegeven. Pas het aan of haal het weg.
       *[other] U hebt al { $most } antwoorden gegeven. Pas er een aan of haal er een weg.
    }
refusal-late-once = U hebt bij deze vraag al iets te laat gestuurd. Dat hebben we bewaard.
refusal-enough-notes = U hebt al een paar keer iets gemeld. De gespreksleider kan dat lezen.
refusal-too-many-dots =
    { $most ->
        [one] U hebt 1 stip. Haal er een paar weg.
       *[other] U hebt { $most } stippen. Haal er een paar weg.
    }
refusal-text-too-long = Te veel letters: { $letters }. Er passen er { $most }. Haal er { $over } weg. Uw tekst staat er nog.
refusal-consult-whom = Vul in met wie u eerst overlegt, en wanneer u het weet.
refusal-partner-needed = Kies eerst bij welke organisatie u hoort.
refusal-enough-promises = { $most ->
    [one] U hebt al 1 toezegging gedaan. Verander die, of trek die in.
   *[other] U hebt al { $most } toezeggingen gedaan. Verander er een, of trek er een in.
}
refusal-enough-withdrawn = U hebt al vaak iets toegezegd en weer ingetrokken. Verander liever een toezegging die er staat.
refusal-enough-proposals = Uw organisatie stelde al een afspraak voor. Praat mee over die tekst.
refusal-objection-already = Er staat al een bezwaar van u of van uw organisatie. Verander dat, of haal het weg.
refusal-enough-objections = U maakte bij deze tekst al { $most } keer bezwaar. Verandert de tekst? Dan kan het opnieuw.
