"""Other words for the keys and choices of a file, so that a suggestion knows what somebody meant, not how it looks.

English names are those of the code, which the table of words holds already; here stand the Dutch ones that people try.
"""

from enum import StrEnum

from workshop.files.words import KEYS, VALUES

_KEYS: dict[str, str] = {
    "duur": "minuten",
    "tijd": "minuten",
    "lengte": "minuten",
    "duration": "minuten",
    "time": "begintijd",
    "start": "begintijd",
    "begin": "begintijd",
    "aanvang": "begintijd",
    "starttijd": "begintijd",
    "start_time": "begintijd",
    "dag": "datum",
    "day": "datum",
    "plaats": "locatie",
    "zaal": "locatie",
    "adres": "locatie",
    "location": "locatie",
    "venue": "locatie",
    "plek": "locatie",
    "gebied": "regio",
    "streek": "regio",
    "onderwerp": "titel",
    "kop": "titel",
    "heading": "titel",
    "naam": "titel",
    "name": "titel",
    "subject": "titel",
    "lang": "taal",
    "begeleider": "gespreksleider",
    "moderator": "gespreksleider",
    "dagvoorzitter": "gespreksleider",
    "voorzitter": "gespreksleider",
    "facilitators": "gespreksleider",
    "type": "soort",
    "soort": "werkvorm",
    "kind": "werkvorm",
    "keuzes": "opties",
    "antwoorden": "opties",
    "choices": "opties",
    "answers": "opties",
    "stelling": "vraag",
    "statement": "vraag",
    "tekst": "regels",
    "text": "regels",
    "bullets": "regels",
    "punten": "regels",
    "toelichting": "uitleg",
    "beschrijving": "uitleg",
    "description": "uitleg",
    "tips": "notities",
    "opmerkingen": "notities",
    "organisatie": "partner",
    "organisaties": "partner",
    "partners": "partner",
    "deelnemers": "partner",
    "organisations": "partner",
    "stappen": "stap",
    "agenda": "stap",
    "programma": "stap",
    "steps": "stap",
    "code": "deelnamecode",
    "password": "wifi_wachtwoord",
    "wachtwoord": "wifi_wachtwoord",
    "thema": "themas",
    "bewaartermijn": "bewaren_tot",
    "doelstelling": "doel",
    "deadline": "uiterlijk",
    "trekkers": "trekker",
    "kleuren": "kleur",
    "colour": "kleur",
}
"""What people write, to the keys that they may mean; the first that fits the block is suggested."""

_CHOICES: dict[str, str] = {
    "presentatie": "toelichting",
    "presentation": "toelichting",
    "praatje": "toelichting",
    "stemming": "peiling",
    "stemmen": "peiling",
    "vote": "peiling",
    "enquete": "peiling",
    "prioriteiten": "prioriteren",
    "dots": "prioriteren",
    "belofte": "toezegging",
    "promise": "toezegging",
    "overeenkomst": "afspraak",
    "terugblik": "opvolging",
    "sheet": "dia",
    "verhaal": "ondernemersverhaal",
    "getallen": "cijfers",
    "meerkeuze": "keuze",
    "multiple_choice": "keuze",
    "consent": "instemming",
    "start": "begin",
    "einde": "eind",
    "stad": "gemeente",
    "city": "gemeente",
    "kvk": "kamer",
    "kamer_van_koophandel": "kamer",
    "loket": "dienstverlener",
    "vereniging": "ondernemersclub",
    "boekhouder": "accountant",
    "advocaat": "jurist",
    "bedrijf": "ondernemer",
    "company": "ondernemer",
    "overig": "anders",
    "dutch": "nl",
    "nederlands": "nl",
    "nederlandse": "nl",
    "english": "en",
    "engels": "en",
    "jij": "je",
    "formal": "u",
    "lokale": "lokaal",
    "nationaal": "landelijk",
    "overheid": "publiek",
    "bedrijven": "privaat",
}


def key_meant(word: str, keys: dict[str, object]) -> str | None:
    """The key of this block that somebody meant by a word; None when the word has no such meaning here."""
    wanted = _plain(word)
    named = (KEYS.get(wanted), _KEYS.get(wanted), *(key for name, key in KEYS.items() if name.endswith(f".{wanted}")))
    return next((key for key in named if key in keys and key != wanted), None)


def choice_meant(word: str, kinds: tuple[type[StrEnum], ...]) -> str | None:
    """The choice that somebody meant by a word; None when it means none of these."""
    wanted = _plain(word)
    for kind in kinds:
        words = VALUES[kind]
        if wanted in words:
            return words[wanted]
        by_name = {member.name.casefold(): words[member.value] for member in kind}
        meant = by_name.get(wanted) or _CHOICES.get(wanted)
        if meant in words.values():
            return meant
    return None


def _plain(word: str) -> str:
    return word.strip().casefold().replace("-", "_").replace(" ", "_")
