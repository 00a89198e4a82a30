"""Noting how a promise stands: it is in the file, or nothing is lost (F14)."""

import datetime as dt
import errno
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea
from tui.review_story import NOW, TODAY, opened, press, written
from tui.screen_text import same_as_snapshot, screen_text

from workshop.core.record import Record
from workshop.core.terms import Status
from workshop.files.sessions import read_record, write_record
from workshop.tui.review.detail import DetailSheet
from workshop.tui.review.fields import parse_day
from workshop.tui.review.form import FormSheet
from workshop.tui.review.session import SessionSheet


def status(path: Path, promise: str) -> Status:
    saved = read_record(path)
    return next(one.status for one in (*saved.commitments, *saved.agreements) if one.id == promise)


def form(pilot: Pilot[None]) -> FormSheet:
    assert isinstance(pilot.app.screen, FormSheet), screen_text(pilot.app)
    return pilot.app.screen


def note(pilot: Pilot[None], words: str) -> None:
    form(pilot).query_one(TextArea).text = words


def day(pilot: Pilot[None], typed: str) -> None:
    form(pilot).query_one(Input).value = typed


@pytest.mark.parametrize("size", [(80, 24), (120, 30), (160, 45)], ids=str)
async def test_the_form_fits(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened([written(tmp_path)], size) as pilot:
        await press(pilot, "end home n")
        assert same_as_snapshot(pilot.app, f"review-form-{size[0]}")


async def test_f14_a_status_with_note_and_date_is_in_the_file(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path]) as pilot:
        await press(pilot, "n down")
        note(pilot, "Zeven starters zijn gebeld.\nEentje kreeg een maatje.")
        day(pilot, "1-3-2027")
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, SessionSheet)
        seen = screen_text(pilot.app)
        assert "Bewaard: T2 staat op “bezig”" in seen
        assert "1 maart 2027" in seen
    saved = read_record(path).commitments[1]
    assert saved.status is Status.UNDER_WAY
    assert [(one.on, one.note) for one in saved.follow_ups] == [
        (dt.date(2027, 3, 1), "Zeven starters zijn gebeld.\nEentje kreeg een maatje.")
    ]
    assert saved.follow_ups[0].at == NOW


@pytest.mark.parametrize("place", range(6))
async def test_f14_every_neutral_status_can_be_noted(tmp_path: Path, place: int) -> None:
    path = written(tmp_path)
    async with opened([path]) as pilot:
        await press(pilot, "n" + " down" * place + " ctrl+s")
        assert isinstance(pilot.app.screen, SessionSheet)
    assert status(path, "T2") is list(Status)[place]


async def test_an_agreement_is_followed_up_from_its_detail(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path]) as pilot:
        await press(pilot, "down enter n down down ctrl+s")
        assert isinstance(pilot.app.screen, DetailSheet)
        seen = screen_text(pilot.app)
        assert "gelukt" in seen.splitlines()[0]
        assert "Bewaard: A1" in seen
        await press(pilot, "escape")
        assert "2 gelukt" in screen_text(pilot.app)
    assert status(path, "A1") is Status.DONE


async def test_arrows_and_enter_alone_reach_every_field(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path]) as pilot:
        await press(pilot, "n down enter")
        assert isinstance(pilot.app.focused, Input)
        await press(pilot, "down")
        assert isinstance(pilot.app.focused, TextArea)
        await press(pilot, "h a enter o k up up")
        assert isinstance(pilot.app.focused, Input)
        await press(pilot, "down down down enter")
        assert isinstance(pilot.app.screen, SessionSheet)
    assert read_record(path).commitments[1].follow_ups[0].note == "ha\nok"


@pytest.mark.parametrize(
    ("typed", "told"),
    [("morgen", "begrijp ik niet"), ("31-2-2027", "begrijp ik niet"), ("4-3-2027", "moet nog komen"),
     ("2-12-2026", "voor de bijeenkomst"), ("", "begrijp ik niet")],
)  # fmt: skip
async def test_a_day_that_cannot_be_is_explained(tmp_path: Path, typed: str, told: str) -> None:
    path = written(tmp_path)
    async with opened([path]) as pilot:
        await press(pilot, "n down")
        day(pilot, typed)
        await press(pilot, "ctrl+s")
        assert told in screen_text(pilot.app)
        assert isinstance(pilot.app.focused, Input)
    assert status(path, "T2") is Status.NOT_STARTED


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("2027-03-01", dt.date(2027, 3, 1)), ("1-3-2027", dt.date(2027, 3, 1)), (" 01-03-2027 ", dt.date(2027, 3, 1)),
     ("1/3/2027", dt.date(2027, 3, 1)), ("20270301", None), ("1-13-2027", None), ("1-3-27", None), ("²-3-2027", None),
     ("2027-W09-1", None)],
)  # fmt: skip
def test_days_as_people_type_them(typed: str, meant: dt.date | None) -> None:
    assert parse_day(typed) == meant


async def test_a_note_that_is_too_long_is_not_cut_silently(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path]) as pilot:
        await press(pilot, "n down")
        note(pilot, "woord " * 200)
        await press(pilot, "ctrl+s")
        assert "te lang" in screen_text(pilot.app)
        assert form(pilot).query_one(TextArea).text == "woord " * 200
    assert status(path, "T2") is Status.NOT_STARTED


async def test_a_file_that_changed_meanwhile_is_never_overwritten(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path]) as pilot:
        await press(pilot, "n down")
        note(pilot, "Dit mag niet weg.")
        path.write_text(path.read_text("utf-8").replace("niemand kwam kijken", "iemand kwam kijken"), "utf-8")
        theirs = path.read_bytes()
        await press(pilot, "ctrl+s")
        assert same_as_snapshot(pilot.app, "review-changed-80")
        assert path.read_bytes() == theirs
        await press(pilot, "enter")
        assert "opnieuw gelezen" in screen_text(pilot.app)
        assert form(pilot).query_one(TextArea).text == "Dit mag niet weg."
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, SessionSheet)
        assert "iemand kwam kijken" in screen_text(pilot.app)
    assert status(path, "T2") is Status.UNDER_WAY
    assert "iemand kwam kijken" in path.read_text("utf-8")


async def test_reading_again_a_file_that_is_damaged_now_keeps_what_was_typed(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path]) as pilot:
        await press(pilot, "n down")
        note(pilot, "Dit mag niet weg.")
        path.write_text("dit is geen verslag", "utf-8")
        await press(pilot, "ctrl+s enter")
        assert "niet te lezen" in screen_text(pilot.app)
        assert form(pilot).query_one(TextArea).text == "Dit mag niet weg."
    assert path.read_text("utf-8") == "dit is geen verslag"


async def test_a_promise_that_is_no_longer_in_the_file(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path]) as pilot:
        await press(pilot, "n down")
        theirs = read_record(path)
        theirs.commitments = [one for one in theirs.commitments if one.id != "T2"]
        write_record(theirs, path)
        await press(pilot, "ctrl+s enter")
        assert "T2 staat niet meer in het bestand" in screen_text(pilot.app)
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, FormSheet)


def full_disk(record: Record, path: Path, expect_hash: str | None = None) -> str:
    raise OSError(errno.ENOSPC, "No space left on device")


def read_only(record: Record, path: Path, expect_hash: str | None = None) -> str:
    raise PermissionError(errno.EACCES, "Permission denied")


@pytest.mark.parametrize("trouble", [full_disk, read_only])
async def test_a_disk_that_refuses_loses_nothing(tmp_path: Path, trouble: Any) -> None:
    path = written(tmp_path)
    before = path.read_bytes()
    async with opened([path], write=trouble) as pilot:
        await press(pilot, "n down")
        note(pilot, "Dit mag niet weg.")
        await press(pilot, "ctrl+s")
        assert "Bewaren lukt niet" in screen_text(pilot.app)
        assert form(pilot).query_one(TextArea).text == "Dit mag niet weg."
        await press(pilot, "escape")
        assert "gelukt" not in screen_text(pilot.app).splitlines()[10]
        assert "Je tekst bij T2 staat nog klaar" in screen_text(pilot.app)
        await press(pilot, "n")
        assert form(pilot).query_one(TextArea).text == "Dit mag niet weg."
        assert form(pilot).answers()["status"] == Status.UNDER_WAY
    assert path.read_bytes() == before


async def test_comments_of_somebody_are_kept_beside_the_file(tmp_path: Path) -> None:
    path = written(tmp_path)
    path.write_text(path.read_text("utf-8") + "\n# bel de bank nog\n", "utf-8")
    async with opened([path], (120, 30)) as pilot:
        await press(pilot, "n down ctrl+s")
        assert f"{path.name}.oud" in screen_text(pilot.app)
    assert "bel de bank nog" in path.with_name(f"{path.name}.oud").read_text("utf-8")


async def test_an_older_day_is_history_and_does_not_change_how_it_stands(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path]) as pilot:
        await press(pilot, "end n home down")
        day(pilot, "2027-01-05")
        await press(pilot, "ctrl+s")
        seen = " ".join(screen_text(pilot.app).split())
        assert "Daarom blijft de stand “gelukt”" in seen
    assert status(path, "T4") is Status.DONE


async def test_two_notes_after_each_other_are_both_there(tmp_path: Path) -> None:
    path = written(tmp_path)
    async with opened([path]) as pilot:
        await press(pilot, "n down")
        day(pilot, "1-2-2027")
        await press(pilot, "ctrl+s down")
        rows = [one.id for one in read_record(path).commitments if one.follow_ups]
        assert rows == ["T2", "T4"]
        await press(pilot, "home k home enter")
        await press(pilot, "n")
        day(pilot, TODAY.isoformat())
        await press(pilot, "ctrl+s")
    saved = read_record(path)
    assert sum(len(one.follow_ups) for one in (*saved.commitments, *saved.agreements)) == 3


async def test_hostile_notes_are_kept_and_shown_as_they_are(tmp_path: Path) -> None:
    path = written(tmp_path)
    words = "[/] [link=https://x.nl] =1+1 <b>"
    async with opened([path]) as pilot:
        await press(pilot, "enter n down")
        note(pilot, words + "\x1b]52;c;x")
        await press(pilot, "ctrl+s")
        await press(pilot, "end")
        assert words in screen_text(pilot.app)
        assert "\x1b" not in screen_text(pilot.app)


async def test_quitting_with_text_that_is_not_saved_asks_once(tmp_path: Path) -> None:
    async with opened([written(tmp_path)]) as pilot:
        await press(pilot, "n")
        note(pilot, "Dit mag niet weg.")
        await press(pilot, "ctrl+q")
        assert "nog niet bewaard" in " ".join(screen_text(pilot.app).split())
        await press(pilot, "escape ctrl+q")
    assert pilot.app.return_code == 0
