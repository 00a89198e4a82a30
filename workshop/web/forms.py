"""Reads what a phone sent into an event. Pure: text is cleaned by the events, and the rules judge afterwards."""

import re
from collections.abc import Callable

from workshop.core import events as e
from workshop.core.facts import NAME_LETTERS
from workshop.core.likeness import near
from workshop.core.name_reading import in_full
from workshop.core.people import PartnerId, Seat, SeatNumber
from workshop.core.session import Session, name_key
from workshop.core.terms import Audience, Group, NoteKind, PartnerKind, PollForm, SeatKind, StepKind
from workshop.web import promise_forms as p
from workshop.web.agreements import visible
from workshop.web.fields import Fields, one_of, text
from workshop.web.pages import listed
from workshop.web.problem import Unclear
from workshop.web.questions import Asking

OTHER_PARTNER = "+"
"""The value of "staat er niet bij" in the list of organisations."""


NO_PARTNER = "-"
"""The value of "zeg ik liever niet"."""
MOST_AT_TABLE = 60


def join(fields: Fields, number: SeatNumber, cookie_hash: str, session: Session) -> e.SeatTaken:
    """The seat that the join form asks for. Raises Unclear."""
    group = one_of(Group, fields.get("group", ""), "group")
    if group is None:
        raise Unclear("problem-group", "group")
    chosen, typed = fields.get("partner", ""), text(fields, "new_partner")
    new_partner = None
    if chosen == OTHER_PARTNER or (not chosen and typed):
        if typed is None:
            raise Unclear("refusal-name-missing", "new_partner")
        kind_of = one_of(PartnerKind, fields.get("new_partner_kind", ""), "new_partner_kind") or _usual_kind(group)
        new_partner = e.NewPartner(name=typed, kind=kind_of)
    elif not chosen and group in (Group.HELPER, Group.GOVERNMENT):
        raise Unclear("problem-organisation", "new_partner")
    partner = chosen if chosen not in ("", OTHER_PARTNER, NO_PARTNER) else None
    people = _people(fields)
    return e.SeatTaken(
        seat=number,
        kind=SeatKind.TABLE if people > 1 else SeatKind.PHONE,
        group=group,
        partner=partner,
        new_partner=new_partner,
        person=None if _tells_belief(session, partner, new_partner) else text(fields, "person"),
        role=text(fields, "role"),
        people=people,
        cookie_hash=cookie_hash,
        firm_on_screen=bool(fields.get("firm_on_screen")),
    )


def _people(fields: Fields) -> int:
    """How many people share this phone (R3); 1 when nothing was typed."""
    typed = fields.get("people", "").strip()
    if not typed:
        return 1
    if not typed.isdecimal() or len(typed) > 3 or not 1 <= int(typed) <= MOST_AT_TABLE:
        raise Unclear("problem-people", "people")
    return int(typed)


def _tells_belief(session: Session, partner: PartnerId | None, new: e.NewPartner | None) -> bool:
    """Whether a name beside this organisation would tell somebody's belief: then it does not enter the log (L5)."""
    known = session.partner(partner or (session.partner_by_name.get(name_key(new.name)) if new else None))
    if known:
        return known.kind is PartnerKind.CHURCH
    return new is not None and (new.kind is PartnerKind.CHURCH or bool(_BELIEF.search(new.name)))


_BELIEF = re.compile(r"kerk|parochie|moskee|synagoge|tempel|gemeente gods|geloof|diaconie", re.IGNORECASE)
"""Words in a typed name that tell of a church or another community of belief; too many rather than too few (L5)."""


def meant(fields: Fields, session: Session) -> list[PartnerId]:
    """The organisations of the list that a typed name may be, the nearest first, while the phone has not said (R4)."""
    typed = text(fields, "new_partner")
    if not typed or fields.get("same") or fields.get("partner", "") not in ("", OTHER_PARTNER):
        return []
    if name_key(typed) in session.partner_by_name or len(typed) > NAME_LETTERS:
        return []
    own, others = (frozenset(one.value for one in listed(session, group)) for group in _groups_of(fields))
    known = {
        one.id: in_full(one.name, one.kind)
        for one in session.partners.values()
        if not one.merged_into and (visible(one) or one.id in own or one.id in others)
    }
    return near(typed, known, own)


def _groups_of(fields: Fields) -> tuple[Group, Group]:
    """The group whose list this phone sees, and one that sees the other list; a firm stands on the first's alone."""
    if fields.get("group") == Group.ENTREPRENEUR:
        return Group.ENTREPRENEUR, Group.HELPER
    return Group.HELPER, Group.ENTREPRENEUR


def settled(fields: Fields) -> Fields:
    """The join form once the phone has said which organisation it meant."""
    same = fields.get("same", "")
    return {**fields, "partner": same, "new_partner": ""} if same and same != OTHER_PARTNER else fields


def _usual_kind(group: Group) -> PartnerKind:
    match group:
        case Group.ENTREPRENEUR:
            return PartnerKind.ENTREPRENEUR
        case Group.HELPER:
            return PartnerKind.SERVICE_PROVIDER
        case Group.GOVERNMENT:
            return PartnerKind.MUNICIPALITY
        case Group.OTHER:
            return PartnerKind.OTHER


def answer(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """A new answer, or other words for one that stands."""
    words = {
        "text": fields.get("text", ""),
        "second_text": text(fields, "second_text"),
        "theme": text(fields, "theme"),
        "column": text(fields, "column"),
        "audience": one_of(Audience, fields.get("audience", ""), "audience") or Audience.SCREEN,
    }
    if contribution := text(fields, "contribution"):
        return e.ContributionChanged.model_validate({"contribution": contribution} | words)
    group = one_of(Group, fields.get("group", ""), "group")
    return e.ContributionGiven.model_validate(
        {"seat": seat.number, "step": fields.get("step", ""), "group": group} | words
    )


def late(action: str, fields: Fields, seat: Seat) -> e.NoteLeft | None:
    """The text of a form whose step has closed, for the facilitator alone (L14); None for what holds no text."""
    texts = {"answer": ("text", "second_text"), "name": ("name",)}.get(action, ())
    said = "\n".join(fields[field].strip() for field in texts if fields.get(field, "").strip())
    step = fields.get("step", "")[:80]
    return e.NoteLeft(seat=seat.number, kind=NoteKind.LATE, step=step, text=said) if said and step else None


def remove(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """The author takes an answer away."""
    return e.ContributionWithdrawn(contribution=fields.get("contribution", ""))


def vote(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """A whole vote: `choice` holds a place or scale point, `dots-N` the dots on place N."""
    step = session.scenario.step(fields.get("step", ""))
    choices: dict[int, int] = {}
    for name, value in fields.items():
        if not value.isdecimal() or len(value) > 2:
            continue
        if name == "choice":
            choices[int(value)] = 1
        elif name.startswith("dots-") and name[5:].isdecimal() and len(name) <= 7 and int(value):
            choices[int(name[5:])] = int(value)
    if step and step.kind is StepKind.POLL and step.form is not PollForm.CHOICE and not choices:
        raise Unclear("refusal-choice-missing", "choice")
    return e.VoteCast(seat=seat.number, step=fields.get("step", ""), choices=choices)


def name(fields: Fields, session: Session, seat: Seat) -> e.Event:
    """An organisation that knows many entrepreneurs and is not here."""
    kind = one_of(PartnerKind, fields.get("kind", ""), "kind") or PartnerKind.OTHER
    return e.OrganisationNamed(seat=seat.number, step=fields.get("step", ""), name=fields.get("name", ""), kind=kind)


ACTIONS: dict[str, Callable[[Fields, Session, Seat], e.Event | None]] = {
    "answer": answer,
    "remove": remove,
    "vote": vote,
    "name": name,
    "commit": p.commit,
    "fill": p.fill,
    "confirm": p.confirm,
    "withdraw": p.withdraw,
    "hand": p.hand_over,
    "propose": p.propose,
    "sign": p.sign,
    "letgo": p.let_go,
    "decline": p.decline,
    "leave": p.leave,
    "opinion": p.opinion,
    "object": p.objection,
    "met": p.objection_met,
}
"""What a seat can send: the last part of the address, and how it is read. Each may raise Unclear.

None stands for a form that changes nothing, such as a question that was skipped.
"""


def goes_on(action: str, fields: Fields, asking: Asking | None, subject: str | None) -> Asking | None:
    """The questions that follow a form that was taken: behind a new promise and behind each answer comes the next."""
    if action == "commit":
        return Asking(subject) if subject and not fields.get("commitment") else None
    if action == "fill" and asking:
        return None if fields.get("done") else asking.after(fields.get("question", ""))
    return asking if action == "confirm" else None


_SHOWN_AS = {
    "answer": ("answer", "contribution"),
    "remove": ("answer", "contribution"),
    "commit": ("commit", "commitment"),
    "confirm": ("commit", "commitment"),
    "withdraw": ("commit", "commitment"),
    "hand": ("hand", "promise"),
    "sign": ("sign", "agreement"),
    "letgo": ("letgo", "agreement"),
    "decline": ("sign", "agreement"),
    "leave": ("sign", "agreement"),
    "opinion": ("opinion", "agreement"),
    "object": ("object", "agreement"),
    "met": ("object", "agreement"),
}


_INSIDE = frozenset({"withdraw", "leave"})
"""Forms that stand beside another one on the same thing, and are named after it."""


def form_name(action: str, fields: Fields) -> str:
    """The name that the form of this request has on its page, such as ``commit-T3``."""
    if action == "fill":
        return f"ask-{fields.get('ask', '')}-{fields.get('question', '')}"
    shown, item = _SHOWN_AS.get(action, (action, ""))
    if action == "answer" and fields.get("group"):
        return f"answer-as-{fields['group']}"
    inside = f"-{action}" if action in _INSIDE else ""
    return f"{shown}-{fields[item]}{inside}" if fields.get(item) else shown
