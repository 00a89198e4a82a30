"""What a phone asks for in a meeting of earlier rules, where somebody has already promised something by 9999."""

from pathlib import Path

import pytest

from workshop.core import events as e
from workshop.core.fold import apply, begin
from workshop.core.session import Session
from workshop.web import copies, pages, render

KEPT = Path(__file__).parents[1] / "kept" / "log-rules-1.jsonl"


@pytest.fixture
def session() -> Session:
    log = [e.Stamped.model_validate_json(line) for line in KEPT.read_text(encoding="utf-8").splitlines()]
    found = begin(log[0])
    for stamped in log[1:]:
        apply(found, stamped)
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", ["A1.ics", "A1.html"])
def test_use_1_3_a_phones_copy_of_an_agreement_is_made(session: Session, name: str, language: str) -> None:
    seat = session.seats["K7M4"]
    owned = copies.owned(session, seat, name)
    assert owned is not None
    answer = copies.copy_of(session, *owned, seat, language, "afspraak")
    assert answer.status == 200
    assert isinstance(answer.body, bytes)
    assert b"9999" in answer.body


@pytest.mark.parametrize("language", ["nl", "en"])
def test_use_1_3_the_pages_of_that_seat_are_made(session: Session, language: str) -> None:
    mine = pages.mine(session, "K7M4")
    html = render.promises_page(session, mine, render.Reader(language, "KADE", "t"), None)
    assert "9999" in html
