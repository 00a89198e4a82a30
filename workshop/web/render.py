"""Turns what a phone shows into HTML. Everything from people is escaped; a name that a template lacks is an error."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from hashlib import sha256

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from workshop.core import terms
from workshop.core.names import LETTERS, QUOTES, folded
from workshop.core.people import Seat, SeatNumber
from workshop.core.session import Session
from workshop.text import LANGUAGES, Words, catalogue
from workshop.text.dates import clock, local, long_date
from workshop.web import pages
from workshop.web.assets import stamp
from workshop.web.door import new_form_id, room_mark
from workshop.web.forms import MOST_AT_TABLE, NO_PARTNER, OTHER_PARTNER
from workshop.web.plates import FORM_ID, Plates, moment_key, own_texts, stand_in, with_stand_ins
from workshop.web.problem import Problem
from workshop.web.questions import PARTNER, Question


def phone_words(session: Session, language: str) -> Words:
    """The sentences of the phone page in one language, addressed as the scenario addresses people."""
    return catalogue(language, "phone", "terms", "refusals", address=session.scenario.address)


def _pair(text: str) -> tuple[str, str]:
    return text, text


def _option(choice: pages.Choice) -> tuple[str, str]:
    return choice.value, choice.label


@pass_context
def _term(context: Context, value: str, kind: str) -> tuple[str, str]:
    """A choice of a closed set with its name in the reader's language."""
    return value, context["t"](kind + value)


@pass_context
def _shift(context: Context, omslag: terms.Omslag) -> tuple[str, str]:
    """An omslag with its number, which tells it apart without colour."""
    return omslag.value, f"{omslag.number} {context['t']('omslag-' + omslag.value)}"


@pass_context
def _placed(context: Context, choices: list[tuple[str, str]], shuffle: str) -> list[tuple[int, tuple[str, str]]]:
    """Choices with their place, from 1; with `shuffle`, a step's id, in the order of the seat that the page is for."""
    placed = list(enumerate(choices, 1))
    me = context.get("me")
    if shuffle and me:
        placed.sort(key=lambda one: pages.rank(str(one[0]), me.seat.number, shuffle))
    return placed


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("workshop.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(pair=_pair, option=_option, term=_term, shift=_shift, placed=_placed, folded=folded)
    environment.globals.update(
        Group=list(terms.Group),
        Omslag=list(terms.Omslag),
        PartnerKind=list(terms.PartnerKind),
        CommitmentKind=list(terms.CommitmentKind),
        ConsentStage=list(terms.ConsentStage),
        Question=list(Question),
        OTHER_PARTNER=OTHER_PARTNER,
        NO_PARTNER=NO_PARTNER,
        MOST_AT_TABLE=MOST_AT_TABLE,
        PARTNER=PARTNER,
        LETTERS=" ".join(letter + typed for letter, typed in LETTERS.items()),
        QUOTES=QUOTES,
        shuffled=pages.shuffled,
    )
    return environment


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a page is made: language, the room's address, and what signs the forms (empty in shared fragments).

    `plates` are those of the room, for pages that many phones ask for at the same time. `secured`: by https. `digits`
    are those of the reader's seat.
    """

    language: str
    code: str
    token: str = ""
    plates: Plates | None = None
    secured: bool = False
    digits: str = ""
    new_id: Callable[[], str] = new_form_id

    @property
    def anybody(self) -> "Reader":
        """Whoever reads this language; the token's place is 0, and ids are for later."""
        return replace(self, token=stand_in(0), plates=None, digits="", new_id=lambda: FORM_ID)


def _context(session: Session, reader: Reader, problem: Problem | None) -> dict[str, object]:
    words = phone_words(session, reader.language)

    def typed(form: str, field: str, default: str = "") -> str:
        """What stood in a field when it was refused, or else the default."""
        return problem.typed.get(field, "") if problem and problem.form == form else default

    def id_of(form: str) -> str:
        """The same again for what the disk refused: should it have been kept after all, it is not kept twice."""
        kept = problem.typed.get("id") if problem and problem.form == form and problem.key == "problem-log" else None
        return kept or reader.new_id()

    def date(day: dt.date | None) -> str:
        return long_date(day, reader.language) if day else ""

    def moment(at: dt.datetime) -> str:
        here = local(at, session.scenario.zone)
        return f"{long_date(here.date(), reader.language)}, {clock(here)}"

    return {
        "t": words,
        "code": reader.code,
        "room": room_mark(session),
        "token": reader.token,
        "id_of": id_of,
        "language": reader.language,
        "secured": reader.secured,
        "digits": f"{reader.digits[:3]} {reader.digits[3:]}".strip(),
        "scenario": session.scenario,
        "stamp": partial(stamp, style=session.scenario.style),
        "rehearsal": session.rehearsal,
        "spoken": "" if reader.language == session.scenario.language else session.scenario.language.value,
        "bad": problem,
        "back": "",
        "still": False,
        "typed": typed,
        "date": date,
        "moment": moment,
    }


def _rendered(template: str, context: Mapping[str, object], problem: Problem | None, *, late: bool = False) -> str:
    """The template filled in. A problem whose form is not on the page any more is told above it, with the text."""
    made = _templates().get_template(template)
    html = made.render(context, stray=None, late=late)
    if problem is None or f'data-form="{problem.form}"' in html:
        return html
    return made.render(context, stray=problem, late=late)


def warm_up(session: Session) -> None:
    """Reads every sentence and compiles every template, so that nobody is the first to wait in front of a full room."""
    for language in (session.scenario.language.value, *LANGUAGES):
        phone_words(session, language)
    environment = _templates()
    for name in environment.list_templates():
        environment.get_template(name)


def fragment(session: Session, view: pages.View, reader: Reader) -> str:
    """This moment for every phone of a group: nothing personal, no ids, no tokens."""
    html = _rendered("view.html", _context(session, reader, None) | {"v": view, "me": None}, None)
    return "\n".join(line for line in html.splitlines() if line.strip())


def version(fragment_html: str) -> str:
    """Tells two fragments apart, so that a phone need not draw again what it shows already.

    That somebody has answered shows nowhere, so it makes no other version.
    """
    return sha256(fragment_html.replace(" data-answered", "", 1).encode()).hexdigest()[:12]


def whole_page(
    session: Session,
    view: pages.View,
    mine: pages.Mine,
    reader: Reader,
    problem: Problem | None,
    version_now: str,
    *,
    late: bool = False,
) -> str:
    """The page of a seat, complete without script. `version_now` is that of the fragment it corresponds to.

    With `late` it says that a text came after its step had closed, and was kept.
    """
    if reader.plates and not problem and (key := moment_key(view, mine, for_script=False)):

        def anybodys() -> str:
            return whole_page(session, view, with_stand_ins(mine), reader.anybody, None, version_now, late=late)

        return reader.plates.filled(
            ("page", reader.language, reader.code, version_now, late, key), anybodys, reader.token, *own_texts(mine)
        )
    context = _context(session, reader, problem) | {"v": view, "me": mine}
    inner = _rendered("view.html", context, problem, late=late)
    return _templates().get_template("page.html").render(context, inner=inner, version=version_now)


def own_slots(
    session: Session,
    view: pages.View,
    mine: pages.Mine,
    reader: Reader,
    problem: Problem | None,
    *,
    late: bool = False,
) -> str:
    """Only what is personal in this moment, for the script to put in its place; `late` as for `whole_page`."""
    if reader.plates and not problem and (key := moment_key(view, mine, for_script=True)):

        def anybodys() -> str:
            return own_slots(session, view, with_stand_ins(mine), reader.anybody, None, late=late)

        return reader.plates.filled(
            ("mine", reader.language, reader.code, late, key), anybodys, reader.token, *own_texts(mine)
        )
    context = _context(session, reader, problem) | {"v": view, "me": mine}
    return _rendered("mine.html", context, problem, late=late)


def start_page(session: Session, reader: Reader, problem: Problem | None, told: str = "") -> str:
    """The first page: who runs this and why, as what somebody comes, and the way back to a seat (L1, L10).

    `told` is what stands above it (``moved``, ``declined``). Once the meeting is over the way back is all there is.
    """
    over = session.is_closed
    if reader.plates and not problem:
        key = ("start", reader.language, reader.code, reader.secured, told, over)
        return reader.plates.filled(key, lambda: start_page(session, reader.anybody, None, told), reader.token)
    return _templates().get_template("start.html").render(_context(session, reader, problem), told=told, over=over)


def wait_page(session: Session, reader: Reader, number: SeatNumber) -> str:
    """Somebody asked for a seat of before, and the facilitator has not answered yet."""
    return _templates().get_template("wait.html").render(_context(session, reader, None), number=number)


def join_page(session: Session, reader: Reader, group: terms.Group, problem: Problem | None) -> str:
    """The second page: of which organisation somebody comes."""
    partners = pages.listed(session, group)
    if reader.plates and not problem:
        key = ("join", reader.language, reader.code, group, partners)
        return reader.plates.filled(key, lambda: join_page(session, reader.anybody, group, None), reader.token)
    context = _context(session, reader, problem) | {"group": group, "partners": partners}
    return _templates().get_template("join.html").render(context)


def own_page(session: Session, seat: Seat | None, reader: Reader, problem: Problem | None) -> str:
    """What is kept, how long, and what the owner of a seat can do about it (L7)."""
    partner = session.partner(seat.partner) if seat else None
    context = _context(session, reader, problem) | {"seat": seat, "organisation": partner.name if partner else None}
    context |= {"over": session.is_closed}
    return _templates().get_template("me.html").render(context, stray=None)


def help_page(session: Session, seat: Seat | None, reader: Reader, problem: Problem | None, *, sent: bool) -> str:
    """How accessible the page is, and where to say that something does not work (L17)."""
    return _templates().get_template("help.html").render(_context(session, reader, problem), seat=seat, sent=sent)


def which_page(session: Session, reader: Reader, typed: Mapping[str, str], meant: list[pages.Choice]) -> str:
    """Asks which organisation of the list somebody means who typed a name that is near (R4)."""
    context = _context(session, reader, None) | {"kept": typed, "meant": meant}
    return _templates().get_template("which.html").render(context)


def promises_page(session: Session, mine: pages.Mine, reader: Reader, problem: Problem | None) -> str:
    """The seat's own promises and agreements, also when the meeting has gone on or is over."""
    context = _promises(session, mine, reader, problem)
    inner = _rendered("promises.html", context, problem)
    return _templates().get_template("page.html").render(context, inner=inner, version="")


def promises_slots(session: Session, mine: pages.Mine, reader: Reader, problem: Problem | None) -> str:
    """What may have changed on that page, for the script."""
    return _rendered("promises.html", _promises(session, mine, reader, problem) | {"apart": True}, problem)


def _promises(session: Session, mine: pages.Mine, reader: Reader, problem: Problem | None) -> dict[str, object]:
    view = pages.promises_view(session)
    own = {"v": view, "me": mine, "back": "promises", "still": True, "apart": False}
    return _context(session, reader, problem) | own


def code_page(session: Session, language: str, problem: Problem | None) -> str:
    """Where the code is typed. It tells nothing of the meeting to whom does not know it."""
    return _templates().get_template("code.html").render(_context(session, Reader(language, ""), problem))


def message_page(session: Session, language: str, code: str, key: str) -> str:
    """One sentence and the way back, for what cannot be shown as a form again."""
    context = _context(session, Reader(language, code), None) | {"message": key, "over": session.is_closed}
    return _templates().get_template("message.html").render(context)
