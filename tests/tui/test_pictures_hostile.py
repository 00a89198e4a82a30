"""Whatever people type stands there literally, and no row ever gets wider or narrower than the screen (L24)."""

import datetime as dt
from typing import Any

import pytest
from drill import examples
from given import Given, scenario
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from workshop.core import events as e
from workshop.core import queries
from workshop.core.clean import clean
from workshop.core.promises import CommitmentText, SharedText
from workshop.core.terms import Group, Mandate, Omslag, Scene
from workshop.text import catalogue
from workshop.tui.canvas import Canvas, shorten, wrap
from workshop.tui.letters import can_draw
from workshop.tui.pictures import JoinInfo, View, draw_picture
from workshop.tui.theme import LIGHT, Ink

SIZES = [(80, 24), (160, 45), (40, 12), (7, 3), (1, 1)]
WORDS = catalogue("nl", "stage", "terms")
JOIN = JoinInfo("http://192.168.178.123:8080/KADE", "KADE")
HOSTILE = [
    "[red]x[/red] [/] [link=https://x.nl]y[/link] [@click=app.quit]z[/]",
    "\x1b[2J\x1b]52;c;aGFsbG8=\x07weg\x9b2J",
    "你好世界" * 15,
    "👩‍👩‍👧‍👦 ❤️ 🇳🇱 👍🏽 1️⃣ 🎉" * 5,
    "a" * 280,
    "\u202eomgekeerd\u202c \u200bnul \u3164leeg",
    "één\ntwee\r\ndrie\u2028vier\x0bvijf\tzes",
    "e\u0301\u0301\u0301\u0301\u0301 ก็็็็็",
]


def meeting(text: str) -> Given:
    """A meeting in which everybody says this, everywhere, and the facilitator lets all of it through."""
    hall = Given(scenario())
    for number, seat in enumerate(("P1", "P2", "P3")):
        new = e.NewPartner(name=f"{number}{text}"[:60])
        hall.join(seat, None, list(Group)[number], new_partner=new, person=text[:60], role=text[:60])
    wording = CommitmentText(what=text, omslag=Omslag.VRAAG, due=dt.date(2027, 1, 1), first_step=text)
    while not hall.session.is_closed:
        say_everywhere(hall, text, wording)
        if hall.session.waiting:
            hall.lead(e.TextReleased(items=tuple(hall.session.waiting)))
        _, event = queries.next_action(hall.session)
        look_everywhere(hall)
        hall.lead(event)
    look_everywhere(hall)
    return hall


def say_everywhere(hall: Given, text: str, wording: CommitmentText) -> None:
    session = hall.session
    step = session.step
    for seat in ("P1", "P2", "P3") if step else ():
        partner = session.seats[seat].partner
        hall.do(seat, e.ContributionGiven(seat=seat, step=step.id, text=text, second_text=text))
        hall.do(seat, e.OrganisationNamed(seat=seat, step=step.id, name=text[:60]))
        hall.do(seat, e.CommitmentMade(seat=seat, owner=partner, wording=wording))
        hall.do(seat, e.AgreementProposed(seat=seat, text=SharedText(title=text[:90], result=(f"{text} " * 3)[:600])))
        for agreement in queries.standing_agreements(session):
            signed = e.AgreementSigned(
                agreement=agreement.id, partner=partner or "", version=agreement.current.number, contribution=text,
                mandate=Mandate.RESERVED, reserved_with=text[:120], reserved_until=dt.date(2027, 1, 12),
            )  # fmt: skip
            hall.do(seat, signed)


def look_everywhere(hall: Given) -> None:
    session = hall.session
    for scene in Scene if session.current is None else (Scene.STEP, Scene.COVERAGE):
        session.scene = scene
        for width, height in SIZES:
            canvas = draw_picture(session, View(width, height, WORDS, session.at, JOIN, "spatie: begin", "weg"))
            rows_are_whole(canvas)
    session.scene = Scene.STEP


def rows_are_whole(canvas: Canvas) -> None:
    strips = canvas.strips(LIGHT)
    assert len(strips) == canvas.height
    for strip in strips:
        assert strip.cell_length == canvas.width == cell_len(strip.text)
        assert not [letter for letter in strip.text if letter < " " or "\x7f" <= letter < "\xa0"]


@pytest.mark.parametrize("text", HOSTILE, ids=["markup", "escape", "cjk", "emoji", "long", "bidi", "breaks", "marks"])
def test_l24_hostile_text_keeps_every_row_whole(text: str) -> None:
    hall = meeting(text)
    assert hall.session.is_closed
    assert hall.session.commitments


def test_l24_markup_is_shown_as_it_was_typed() -> None:
    hall = Given(scenario())
    hall.join("P1", "bank-noord").lead(e.StepStarted(step="drempels"))
    given_id = hall.do("P1", e.ContributionGiven(seat="P1", step="drempels", text=HOSTILE[0])).subject
    hall.lead(e.TextReleased(items=(given_id or "",)))
    seen = draw_picture(hall.session, View(160, 45, WORDS, hall.session.at, JOIN)).text()
    assert HOSTILE[0] in seen


def test_a_quote_without_room_is_left_out_whole() -> None:
    hall = Given(scenario())
    hall.join("P1", "bank-noord").lead(e.StepStarted(step="drempels"))
    for text in ("lang " * 50, "kort"):
        hall.do("P1", e.ContributionGiven(seat="P1", step="drempels", text=text))
    hall.lead(e.TextReleased(items=tuple(hall.session.waiting)))
    seen = draw_picture(hall.session, View(80, 18, WORDS, hall.session.at, JOIN)).text()
    assert "“kort”" in seen
    assert "lang" not in seen


@pytest.mark.parametrize("owners", [0, 1, 5, 12, 30])
@pytest.mark.parametrize("size", [(80, 24), (120, 30), (160, 45)], ids=str)
def test_no_owner_of_an_agreement_goes_missing(draw: Any, owners: int, size: tuple[int, int]) -> None:
    hall = Given(scenario())
    hall.lead(e.StepStarted(step="afspraken"), e.AgreementFixed(agreement="A1"))
    for number in range(owners):
        hall.lead(e.PartnerAdded(partner=e.NewPartner(name=f"Vereniging nummer {number}e")))
        partner = list(hall.session.partners)[-1]
        hall.lead(e.AgreementSigned(agreement="A1", partner=partner, version=1, contribution="Wij doen mee"))
    for events in ((), (e.StepClosed(step="afspraken"), e.ResultShown(step="afspraken"))):
        hall.lead(*events)
        canvas = draw(hall.session, size)
        assert not canvas.cut
        assert not canvas.overlaps
        shown = canvas.words.count("Vereniging nummer ")
        more = WORDS("stage-and-more", count=owners - shown)
        assert shown == owners or more in canvas.words


def test_a_long_agreement_is_read_in_full(draw: Any) -> None:
    hall = Given(scenario())
    result = " ".join(f"woord{number}" for number in range(70))[:590]
    text = SharedText(
        title="Wij vertellen het één keer en daarna nooit meer aan iemand anders in de hele regio", result=result
    )
    hall.lead(e.StepStarted(step="afspraken"), e.AgreementReworded(agreement="A1", text=text))
    for size in ((80, 24), (120, 30), (160, 45)):
        assert result in draw(hall.session, size).words


def test_figures_with_long_words_do_not_run_into_each_other(draw: Any) -> None:
    figure = {"value": "100.000", "meaning": "bedrijven " * 12, "source": "een bron met een lange naam " * 3}
    step = {"id": "cijfers", "title": "Cijfers", "kind": "talk", "form": "figures", "minutes": 2}
    for count in range(1, 6):
        hall = Given(scenario(steps=({**step, "figures": (figure,) * count},)))
        hall.lead(e.StepStarted(step="cijfers"))
        for size in ((80, 24), (120, 30), (160, 45)):
            canvas = draw(hall.session, size)
            assert not canvas.cut
            assert not canvas.overlaps


def test_an_option_of_forty_letters_is_not_cut(draw: Any) -> None:
    options = tuple(f"{number} " + "m" * 38 for number in range(1, 10))
    step = {"id": "eerst", "title": "Eerst", "kind": "prioritise", "minutes": 2, "question": "Wat?", "options": options}
    hall = Given(scenario(steps=(step,)))
    hall.join("P1", "bank-noord").lead(e.StepStarted(step="eerst"))
    for events in ((), (e.StepClosed(step="eerst"), e.ResultShown(step="eerst"))):
        hall.lead(*events)
        canvas = draw(hall.session, (80, 24))
        assert not canvas.cut
        assert all(option in canvas.words for option in options)


def test_a_promise_without_an_omslag_is_there_too(draw: Any) -> None:
    hall = Given(scenario()).lead(e.StepStarted(step="toezeggingen"))
    hall.lead(e.CommitmentMade(owner="bank-noord", wording=CommitmentText(what="Wij bellen terug")))
    for size in ((80, 24), (160, 45)):
        words = draw(hall.session, size).words
        assert "T1 Bank Noord: Wij bellen terug" in words
        assert "1 toezegging van 1 deelnemer" in words
        assert "Begin klein" not in words


@pytest.mark.parametrize("step", ["drempels", "eerst", "begin", "netwerk"])
def test_a_closed_question_without_answers_says_so(draw: Any, step: str) -> None:
    hall = Given(scenario())
    hall.join("P1", "bank-noord").lead(e.StepStarted(step=step))
    assert "telefoon" in draw(hall.session, (80, 24)).words.replace("1 telefoon", "")
    hall.lead(e.StepClosed(step=step))
    closed = draw(hall.session, (80, 24)).words.replace("1 telefoon", "")
    assert "Niemand heeft geantwoord" in closed
    assert "telefoon" not in closed


cleaned = st.text(max_size=60).map(clean)
places = st.integers(-5, 90)


@st.composite
def strokes(draw: st.DrawFn) -> tuple[str, tuple[Any, ...], dict[str, Any]]:
    kind = draw(st.sampled_from(["write", "write_right", "centre", "fill", "big", "bar"]))
    x, y, ink = draw(places), draw(places), draw(st.sampled_from(list(Ink)))
    match kind:
        case "write":
            return kind, (x, y, draw(cleaned), ink), {"columns": draw(st.none() | places)}
        case "write_right":
            return kind, (x, y, draw(cleaned), ink), {}
        case "centre":
            return kind, (y, draw(cleaned), ink), {}
        case "fill":
            return kind, (x, y, draw(places), draw(places), ink, draw(st.sampled_from(" █▀▄"))), {}
        case "bar":
            return kind, (x, y, draw(places), draw(st.floats(-2, 3)), ink), {"apart": draw(st.booleans())}
        case _:
            lines = draw(st.lists(st.text(max_size=12).filter(can_draw), max_size=2))
            return kind, (x, y, lines, ink), {}


@settings(max_examples=examples(150), deadline=None)
@given(st.integers(0, 90), st.integers(0, 30), st.lists(strokes(), max_size=12))
def test_a_canvas_takes_anything_and_keeps_its_size(
    width: int, height: int, drawn: list[tuple[str, tuple[Any, ...], dict[str, Any]]]
) -> None:
    canvas = Canvas(width, height)
    for name, arguments, named in drawn:
        getattr(canvas, name)(*arguments, **named)
    rows_are_whole(canvas)
    assert len(canvas.text().split("\n")) == max(1, height)


@settings(max_examples=examples(200), deadline=None)
@given(cleaned, st.integers(0, 40))
def test_shortened_text_fits_and_says_that_it_was_cut(text: str, columns: int) -> None:
    short = shorten(text, columns)
    assert cell_len(short) <= columns
    assert short == text.replace("\n", " ") or columns == 0 or short.endswith("…")


@settings(max_examples=examples(200), deadline=None)
@given(cleaned, st.integers(2, 40))
def test_wrapped_lines_fit_and_lose_nothing(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(cell_len(line) <= columns for line in lines)
    seen = [letter for letter in text if cell_len(letter) and not letter.isspace()]
    assert [letter for letter in "".join(lines) if cell_len(letter) and not letter.isspace()] == seen


def test_a_wide_letter_that_is_half_covered_goes_whole() -> None:
    canvas = Canvas(6, 1)
    canvas.write(0, 0, "你好世")
    canvas.write(1, 0, "a")
    canvas.write(4, 0, "b")
    assert canvas.text() == " a好b"
    rows_are_whole(canvas)
