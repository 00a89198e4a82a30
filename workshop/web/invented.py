"""Invented people and what they would say. All Dutch: they stand in for a Dutch room and exist nowhere else."""

import datetime as dt
import random
from dataclasses import dataclass, field

from workshop.core.terms import Group
from workshop.web.form_reader import Form
from workshop.web.forms import NO_PARTNER, OTHER_PARTNER
from workshop.web.questions import PARTNER

_GROUPS = (Group.ENTREPRENEUR, Group.HELPER, Group.HELPER, Group.GOVERNMENT, Group.HELPER)
_PUBLIC = ("gemeente", "provincie")
_NAMES = (
    "Amina",
    "Bas",
    "Carla",
    "Daan",
    "Els",
    "Farid",
    "Gerda",
    "Hugo",
    "Ilse",
    "Joris",
    "Kim",
    "Lars",
    "Mila",
    "Noor",
)

_ANSWERS: dict[str, tuple[str, ...]] = {
    "tijd": ("Ik sta de hele dag zelf in de zaak.", "Na sluitingstijd doe ik de boeken. Dan ben ik op."),
    "mensen": ("Ik sta de hele dag zelf in de zaak.", "Twee vacatures staan al een jaar open."),
    "geld": ("De bank wil cijfers die ik niet heb.", "Ik kan de oven niet in één keer betalen."),
    "regels": ("Voor elke regeling weer een ander formulier.", "Ik vulde drie keer hetzelfde in."),
    "weg": ("Ik weet niet wie ik moet bellen.", "Ik vroeg het aan mijn buurman. Die wist het ook niet."),
    "loket": ("Ik werd van loket naar loket gestuurd.", "Bij elk loket begin je opnieuw."),
    "ieder": ("Iedereen heeft een eigen folder.", "We weten niet van elkaar wie we helpen."),
    "personeel": (
        "Mijn beste monteur gaat volgend jaar met pensioen.",
        "Jongeren willen wel, maar ze kennen ons niet.",
    ),
    "opvolging": ("Mijn dochter wil de zaak niet. En dan?", "Ik ben 61 en heb nog niets geregeld."),
    "energie": ("Er is geen plek meer op het stroomnet.", "Mijn koelcel kost me de kop."),
    "computers": ("Mijn bestellingen staan nog in een schrift.", "Ik wil wel, maar wie legt het uit?"),
    "vernieuwen": ("Ik heb een plan, maar geen startgeld.", "Sparen lukt niet meer."),
    "nadenken": ("Ik kom nooit toe aan volgend jaar.", "Alleen in de auto denk ik na."),
    "hetzelfde": ("De klant vertelt bij ons en bij jullie hetzelfde verhaal.", "Drie intakes voor één vraag."),
    "belt": ("Na het gesprek bleef het stil.", "Ik hoorde pas na zes weken iets."),
    "verkeerde": ("Ik kwam bij iemand die er niet over ging.", "Ze stuurden me naar een loket dat al dicht was."),
    "pakt": ("Iedereen knikte, niemand deed iets.", "We dachten dat de ander het deed."),
    "kennen": ("Ik wist niet dat jullie dit ook deden.", "We zitten in één straat en kennen elkaar niet."),
    "": ("Ondernemers leren het meest van elkaar.", "Ga er eens langs, dat helpt al.", "Begin klein, met één straat."),
}
_SOLVERS = ("De gemeente", "De ondernemersclub", "Wij samen", "De bank en de accountant", "")
_MISSING = (
    "Weekmarkt Zijlen",
    "Rijschool De Bocht",
    "Kapsalon Centraal",
    "Garage Van der Vaart",
    "Tuincentrum Oost",
    "Volleybalclub Vaartland",
)
_PROMISES = (
    (
        "Wij bellen elke maand tien ondernemers die we niet kennen",
        "We maken een lijst van dertig namen",
        "Er staan na 3 maanden 30 gesprekken in onze lijst",
    ),
    (
        "Wij stoppen met onze eigen folder en wijzen door naar één nummer",
        "We halen de folder van de balie",
        "Niemand deelt de folder nog uit",
    ),
    (
        "Wij zetten twee keer per jaar onze kantine open voor ondernemers",
        "We prikken de eerste avond",
        "Er komen twintig ondernemers",
    ),
    (
        "Wij gaan samen met de klant naar het eerste gesprek",
        "We spreken af wie er meegaat",
        "De klant vertelt zijn verhaal één keer",
    ),
    (
        "Ik laat een collega-ondernemer zien hoe ik mijn bestellingen doe",
        "Ik nodig de bakker van de hoek uit",
        "Hij werkt na een maand ook zo",
    ),
    (
        "Wij voegen twee regelingen samen tot één formulier",
        "We leggen de formulieren naast elkaar",
        "Er is één formulier van één bladzij",
    ),
)
_PARTS = (
    "Wij bellen binnen een dag terug",
    "Wij gaan mee naar het eerste gesprek",
    "Wij houden de lijst van namen bij",
    "Wij zetten het bij onze leden op de agenda",
)
_ADDITIONS = {
    "replaces": ("Onze oude folder", "Het formulier van vorig jaar"),
    "for_whom": ("Winkels in het centrum", "Bedrijven met 2 tot 10 mensen"),
    "needs": ("Een lijst met namen, van de gemeente", "Een avond zaalruimte"),
}
SHARE_THAT_OBJECTS = 0.05
_OBJECTIONS = ("Wij hebben hier geen mensen voor", "Zo vertelt de klant het nog steeds twee keer")
_LETS_GO = ("Onze eigen intake", "Onze eigen folder", "")
_CONSULTS = ("ons bestuur", "het college", "de directie")


@dataclass
class Character:
    """One invented person."""

    number: int
    random: random.Random
    group: Group
    promised: bool = False
    plan: tuple[str, str, str] = ("", "", "")
    signed: set[str] = field(default_factory=set)
    weighed: set[str] = field(default_factory=set)

    @classmethod
    def invented(cls, seed: int, number: int) -> "Character":
        """The same person for the same seed and number."""
        return cls(number, random.Random(seed * 1000 + number), _GROUPS[number % len(_GROUPS)])  # noqa: S311


def join_form(who: Character, form: Form) -> dict[str, str]:
    """Comes as somebody of its group; a helper or an official picks a fitting organisation from the list."""
    filled = {"group": who.group.value}
    listed = [value for value in form.choices.get("partner", ()) if value not in ("", OTHER_PARTNER, NO_PARTNER)]
    public = [value for value in listed if value.startswith(_PUBLIC)]
    fitting = public if who.group is Group.GOVERNMENT else [value for value in listed if value not in public]
    if who.group is not Group.ENTREPRENEUR:
        if fitting:
            filled["partner"] = fitting[(who.number * 3) % len(fitting)]
        else:
            filled |= {"partner": OTHER_PARTNER, "new_partner": f"Bedrijf {who.number}"}
    if who.number % 2:
        filled["person"] = _NAMES[who.number % len(_NAMES)]
    return filled


def answer_form(who: Character, form: Form) -> dict[str, str] | None:
    """What it fills in, or None when this form is not for it."""
    match form.name.split("-", 1)[0], form.name:
        case "answer", "answer":
            return _answer(who, form)
        case "vote", _:
            return _vote(who, form)
        case "name", _:
            return {"name": who.random.choice(_MISSING), "kind": who.random.choice(form.choices["kind"])}
        case "commit", "commit" if not who.promised:
            who.promised = True
            return _promise(who)
        case "opinion", _:
            return _opinion(who, form)
        case "object", _ if form.name not in who.weighed:
            who.weighed.add(form.name)
            return {"because": who.random.choice(_OBJECTIONS)} if who.random.random() < SHARE_THAT_OBJECTS else None
        case "met", _:
            return {}
        case "sign", _ if form.action.endswith("/sign") and form.name not in who.signed:
            who.signed.add(form.name)
            return _sign(who)
        case _:
            return None


def _answer(who: Character, form: Form) -> dict[str, str]:
    filled = {}
    if themes := form.choices.get("theme"):
        filled["theme"] = who.random.choice(themes)
    if columns := form.choices.get("column"):
        filled["column"] = who.random.choice(columns)
    theme = filled.get("theme", "").casefold()
    fitting = [text for word, texts in _ANSWERS.items() if word and word in theme for text in texts]
    filled["text"] = who.random.choice(fitting or list(_ANSWERS[""]))
    if "second_text" in form.names:
        filled["second_text"] = who.random.choice(_SOLVERS)
    return filled


def _vote(who: Character, form: Form) -> dict[str, str]:
    if "choice" in form.choices:
        choices = form.choices["choice"]
        lean = min(len(choices) - 1, int(who.random.triangular(0, len(choices), len(choices) * 0.7)))
        return {"choice": choices[lean]}
    places = [name for name in form.choices if name.startswith("dots-")]
    first, second = who.random.sample(places, 2)
    return {first: "2", second: "1"} if "2" in form.choices[first] else {first: "1", second: "1"}


def _promise(who: Character) -> dict[str, str]:
    who.plan = who.random.choice(_PROMISES)
    return {"what": who.plan[0]}


def question_form(who: Character, form: Form) -> dict[str, str]:
    """What it answers to one question about its promise: it skips some, and stops when it has had enough."""
    chance = who.random.random()
    if chance < 0.08:
        return {"done": "yes"}
    question = form.values.get("question", "")
    filled = _answer_to(who, form, question) if chance < 0.8 else {}
    return filled or {"skip": "yes"}


def _answer_to(who: Character, form: Form, question: str) -> dict[str, str]:
    _, first_step, noticed_by = who.plan
    match question:
        case "due":
            return {"due": _in_days(who, 40, 120)}
        case "first_step":
            return {"first_step": first_step, "first_step_due": _in_days(who, 5, 13)}
        case "noticed_by":
            return {"noticed_by": noticed_by}
        case "with_whom":
            listed = [name for name in form.names if name.startswith(PARTNER)]
            return {who.random.choice(listed): "yes"} if listed else {}
        case "omslag" | "kind" | "peer_learning":
            return {question: who.random.choice(form.choices[question])}
        case "replaces" | "for_whom" | "needs":
            return {question: who.random.choice(_ADDITIONS[question])}
        case "obstacle":
            return {"obstacle": "Het is te druk", "response": "Dan bellen we een week later"}
        case "mandate":
            return {"mandate": "full"}
        case _:
            return {}


def _in_days(who: Character, least: int, most: int) -> str:
    return (dt.date.today() + dt.timedelta(days=who.random.randint(least, most))).isoformat()


def _opinion(who: Character, form: Form) -> dict[str, str]:
    return {"gradient": who.random.choices(form.choices["gradient"], (4, 6, 4, 1, 1))[0]}


def _sign(who: Character) -> dict[str, str]:
    filled = {"contribution": who.random.choice(_PARTS), "lets_go": who.random.choice(_LETS_GO), "mandate": "full"}
    if who.group is Group.GOVERNMENT or who.random.random() < 0.2:
        until = dt.date.today() + dt.timedelta(days=14)
        filled |= {
            "mandate": "reserved",
            "reserved_with": who.random.choice(_CONSULTS),
            "reserved_until": until.isoformat(),
        }
    return filled
