"""A page that is filled in from a plate is the page that would have been rendered for that phone."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.web.conftest import CODE, Meeting
from workshop.core import events as e
from workshop.core.events import seat_author
from workshop.core.terms import Audience
from workshop.room.client import Accepted
from workshop.web import pages, plates, render
from workshop.web.plates import Plates

HOSTILE = ["<b>&\"'</b>", "\ue0000\ue001", "{{ token }}", "\\1 \\g<0>", " ", "é\u0301", "gewoon"]


def without_ids(html: str) -> str:
    return re.sub(r'name="id" value="[0-9a-f]{24}"', 'name="id"', html)


def in_any_order(slots: str) -> tuple[str, list[str]]:
    """The markup without its choices, and those: the script puts them in the seat's order."""
    html = re.sub(r'(type="radio"[^>]*?) id="[^"]*"', r"\1", without_ids(slots))
    choice = re.compile(r"<label class=.choice.*?</label>")
    return choice.sub("", html), sorted(choice.findall(html))


async def gives(meeting: Meeting, seat: str, number: int, **given: object) -> None:
    event = e.ContributionGiven.model_validate({"step": "drempel", "seat": seat, **given})
    assert isinstance(await meeting.room.propose(seat_author(seat), f"gives-{seat}-{number}", event), Accepted)


def same_for(meeting: Meeting, language: str, kept: Plates) -> int:
    """Compares every page of every seat with and without plates; how many."""
    session = meeting.room.session
    compared = 0
    for number, seat in session.seats.items():
        plain = render.Reader(language, CODE, f"token-{number}<>&")
        plated = replace(plain, plates=kept)
        view = pages.view(session, pages.view_group(session, seat.group))
        mine = pages.mine(session, number)
        for late in (False, True):
            pairs = [
                [render.whole_page(session, view, mine, one, None, "v1", late=late) for one in (plain, plated)],
                [render.start_page(session, one, None) for one in (plain, plated)],
                [render.join_page(session, one, seat.group, None) for one in (plain, plated)],
            ]
            for one, other in pairs:
                assert without_ids(one) == without_ids(other)
            one, other = (render.own_slots(session, view, mine, reader, None, late=late) for reader in (plain, plated))
            assert in_any_order(one) == in_any_order(other)
            compared += len(pairs) + 1
    return compared


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_what_comes_from_a_plate_is_what_would_have_been_rendered(meeting: Meeting, language: str) -> None:
    kept = Plates()
    for group, partner in (("helper", "bank-noord"), ("helper", ""), ("entrepreneur", ""), ("government", "")):
        await meeting.joined(group, partner or "-")
    seats = list(meeting.room.session.seats)
    compared = same_for(meeting, language, kept)
    for step in ("verhaal", "drempel", "peiling", "stippen", "netwerk", "toezegging", "eerder"):
        await meeting.says(e.StepStarted(step=step))
        compared += same_for(meeting, language, kept)
        if step == "drempel":
            for number, text in enumerate(HOSTILE[:2]):
                for seat in seats[:3]:
                    await gives(
                        meeting, seat, number, text=f"{text} {seat}", theme="Te weinig geld" if number else None
                    )
                    compared += same_for(meeting, language, kept)
            await gives(meeting, seats[3], 9, text="A", second_text=HOSTILE[2], audience=Audience.RECORD)
            await meeting.says(e.TextReleased(items=("I1",)))
            compared += same_for(meeting, language, kept)
            await meeting.says(e.StepClosed(step="drempel"), e.ResultShown(step="drempel"))
            compared += same_for(meeting, language, kept)
            await meeting.says(e.StepReopened(step="drempel"))
            compared += same_for(meeting, language, kept)
    assert compared > 200
    assert len(kept._kept) < compared / 3, "and most of them were copies"


@given(st.lists(st.one_of(st.text(), st.sampled_from(HOSTILE)), min_size=3, max_size=3))
def test_l24_what_is_filled_in_is_escaped_and_never_read_as_a_place(texts: list[str]) -> None:
    made = "".join(f"<p>{plates.stand_in(place)}</p>" for place in (2, 0, 1, 0))
    page = Plates().filled("key", lambda: made, *texts)
    assert page == "".join(f"<p>{plates.escape(texts[place])}</p>" for place in (2, 0, 1, 0))


def test_each_form_of_a_copy_has_an_id_of_its_own() -> None:
    kept = Plates()
    found = [kept.filled("key", lambda: f"{plates.FORM_ID} {plates.FORM_ID}").split() for _ in range(3)]
    assert len({one for ids in found for one in ids}) == 6


def test_there_are_never_more_plates_than_fit() -> None:
    kept = Plates()
    for number in range(plates.MOST_PLATES * 2 + 1):
        assert kept.filled(number, lambda: str(number)) == str(number)  # noqa: B023
    assert len(kept._kept) <= plates.MOST_PLATES
