"""Saved sessions are found, opened and read; story and barriers come before the promises (S16)."""

import datetime as dt
from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.widgets import OptionList
from tui.review_story import NOW, opened, press, record, written
from tui.screen_text import same_as_snapshot, screen_text

from workshop.core.promises import CommitmentText
from workshop.core.record import Record
from workshop.files.sessions import write_record
from workshop.tui.review.detail import DetailSheet
from workshop.tui.review.session import SessionSheet
from workshop.tui.review.sessions import DamagedSheet, SessionsSheet
from workshop.tui.review.table import PromiseTable
from workshop.tui.theme import DARK, LIGHT

SIZES = [(80, 24), (120, 30), (160, 45)]
HOSTILE = "[/] [link=https://x.nl] [@click=app.quit]x[/] $x 'a' \\["


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_s16_a_session_opens_with_the_story_and_the_barriers(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened([written(tmp_path)], size) as pilot:
        assert same_as_snapshot(pilot.app, f"review-session-{size[0]}")
        seen = screen_text(pilot.app)
        assert seen.index("Te veel loketten") < seen.index("nog niet begonnen")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_list_tells_rehearsals_and_interim_records_apart(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(three_and_a_damaged_one(tmp_path), size) as pilot:
        assert isinstance(pilot.app.screen, SessionsSheet)
        assert same_as_snapshot(pilot.app, f"review-list-{size[0]}")


def three_and_a_damaged_one(folder: Path) -> list[Path]:
    paths = [folder / name for name in ("een.toml", "twee.toml", "drie.toml", "stuk.toml")]
    write_record(record(title="Een oefening vooraf", rehearsal=True), paths[0])
    write_record(record(title="De grote bijeenkomst", place=None), paths[1])
    early = record(title="Een die nog loopt", date=dt.date(2027, 2, 1))
    write_record(
        Record.model_validate(early.model_dump() | {"meeting": early.meeting.model_copy(update={"complete": False})}),
        paths[2],
    )
    paths[3].write_text('schema = 1\n[bijeenkomst]\ntitel = "half', encoding="utf-8")
    return paths


async def test_a_damaged_file_is_explained_and_the_others_still_open(tmp_path: Path) -> None:
    async with opened(three_and_a_damaged_one(tmp_path)) as pilot:
        await press(pilot, "end enter")
        assert isinstance(pilot.app.screen, DamagedSheet)
        assert "stuk.toml" in screen_text(pilot.app)
        await press(pilot, "escape home enter")
        assert isinstance(pilot.app.screen, SessionSheet)


async def test_an_empty_list_says_where_sessions_come_from(tmp_path: Path) -> None:
    async with opened([], folder=Path("/home/wilma/sessions")) as pilot:
        assert same_as_snapshot(pilot.app, "review-empty-80")
        await press(pilot, "enter down question_mark escape")


async def test_a_file_that_is_gone_is_a_line_in_the_list(tmp_path: Path) -> None:
    async with opened([tmp_path / "weg.toml"]) as pilot:
        assert "weg.toml" in screen_text(pilot.app)


@pytest.mark.parametrize(("keys", "name"), [("enter", "t2"), ("down enter", "a1"), ("down down enter", "t1"),
                                            ("down down down enter", "t3"), ("end enter", "t4")])  # fmt: skip
async def test_a_promise_is_told_in_full(tmp_path: Path, keys: str, name: str) -> None:
    async with opened([written(tmp_path)], (120, 60)) as pilot:
        await press(pilot, keys)
        assert isinstance(pilot.app.screen, DetailSheet)
        assert same_as_snapshot(pilot.app, f"review-detail-{name}")


async def test_a_long_promise_can_be_read_to_its_end_on_a_small_screen(tmp_path: Path) -> None:
    async with opened([written(tmp_path)]) as pilot:
        await press(pilot, "down enter")
        assert "Eerdere teksten" not in screen_text(pilot.app)
        await press(pilot, "end")
        assert "versie 1" in screen_text(pilot.app)


async def test_the_promises_change_order_and_can_be_narrowed_down(tmp_path: Path) -> None:
    async with opened([written(tmp_path)]) as pilot:
        await press(pilot, "p")
        assert same_as_snapshot(pilot.app, "review-by-partner-80")
        await press(pilot, "o")
        assert same_as_snapshot(pilot.app, "review-by-omslag-80")
        await press(pilot, "k down enter")
        seen = screen_text(pilot.app)
        assert "alleen: te laat" in seen
        assert "Voetbalclub" not in seen
        await press(pilot, "k home enter")
        assert "Voetbalclub" in screen_text(pilot.app)


async def test_the_cursor_stays_at_its_promise_when_the_order_changes(tmp_path: Path) -> None:
    async with opened([written(tmp_path)]) as pilot:
        await press(pilot, "end o enter")
        assert "Ik laat drie andere bakkers" in screen_text(pilot.app)


async def test_a_meeting_without_promises_says_so(tmp_path: Path) -> None:
    bare = record()
    bare.commitments.clear()
    bare.agreements.clear()
    for step in bare.steps:
        step.quote = step.speaker = None
        step.results.clear()
    write_record(bare, tmp_path / "leeg.toml")
    async with opened([tmp_path / "leeg.toml"]) as pilot:
        assert same_as_snapshot(pilot.app, "review-nothing-80")
        await press(pilot, "n d p o k enter escape")


async def test_nothing_is_cut_off_when_the_window_shrinks_and_grows(tmp_path: Path) -> None:
    async with opened([written(tmp_path)], (160, 45)) as pilot:
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        small = screen_text(pilot.app)
        await pilot.resize_terminal(120, 30)
        await pilot.pause()
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert screen_text(pilot.app) == small
        assert all(len(row) <= 80 for row in small.splitlines())


async def test_help_and_palette_speak_the_language_of_the_screen(tmp_path: Path) -> None:
    async with opened([written(tmp_path)]) as pilot:
        await press(pilot, "question_mark")
        assert same_as_snapshot(pilot.app, "review-help-80")
        await press(pilot, "escape ctrl+p")
        await pilot.pause()
        assert isinstance(pilot.app.screen, CommandPalette)
        seen = screen_text(pilot.app)
        assert "Zoek wat je wilt doen" in seen
        assert "Zet de beloften bij elkaar per partner" in seen


async def test_the_palette_does_what_it_says(tmp_path: Path) -> None:
    async with opened([written(tmp_path)]) as pilot:
        await press(pilot, "ctrl+p p a r t n e r")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await press(pilot, "enter")
        await pilot.pause()
        assert "per partner" in screen_text(pilot.app)


async def test_the_palette_says_in_our_words_that_nothing_fits(tmp_path: Path) -> None:
    async with opened([written(tmp_path)]) as pilot:
        await press(pilot, "ctrl+p q q z")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "Niets gevonden" in screen_text(pilot.app)


async def test_a_dark_screen_is_one_command_away(tmp_path: Path) -> None:
    async with opened([written(tmp_path)]) as pilot:
        light = screen_text(pilot.app)
        await pilot.app.run_action("toggle_dark")
        await pilot.pause()
        assert pilot.app.theme == DARK.name
        assert screen_text(pilot.app) == light
        words = pilot.app.screen.query_one(PromiseTable).get_row_at(0)[2]
        assert DARK.needs_you in str(words.spans)
        await pilot.app.run_action("toggle_dark")
        assert pilot.app.theme == LIGHT.name


async def test_english_all_the_way(tmp_path: Path) -> None:
    async with opened([written(tmp_path)], language="en") as pilot:
        assert same_as_snapshot(pilot.app, "review-session-en-80")
        await press(pilot, "down enter")
        assert "on trust" in screen_text(pilot.app)
        await press(pilot, "n")
        assert "How does it stand?" in screen_text(pilot.app)


async def test_names_kept_too_long_are_pointed_out(tmp_path: Path) -> None:
    late = record()
    late.meeting.keep_until = dt.date(2027, 1, 31)
    write_record(late, tmp_path / "lang.toml")
    async with opened([tmp_path / "lang.toml"]) as pilot:
        assert "31 januari 2027" in screen_text(pilot.app)


def hostile(value: object, key: str = "") -> object:
    """Every free text of a record turned into something that markup would trip over."""
    if isinstance(value, dict):
        return {name: hostile(one, name) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [hostile(one, key) for one in value]
    return HOSTILE if key in FREE_TEXTS and isinstance(value, str) else value


FREE_TEXTS = {
    "title", "region", "place", "facilitator", "vision", "quote", "speaker", "question", "option", "name", "what",
    "first_step", "noticed_by", "obstacle", "response", "needs", "role", "for_whom", "reserved_with", "note", "result",
    "decision_rule", "means", "stalling", "leaving", "contribution", "lets_go", "because", "was", "software",
    "text", "second_text", "withdrawn_because",
}  # fmt: skip


async def test_l24_hostile_text_is_shown_as_it_stands_everywhere(tmp_path: Path) -> None:
    path = tmp_path / "[b][link=x].toml"
    bad = Record.model_validate(hostile(record().model_dump(by_alias=True)))
    for commitment in bad.commitments:
        commitment.note = commitment.needs = commitment.role = commitment.for_whom = HOSTILE
        past = bad.commitments[2].history[0]
        for name in (*CommitmentText.model_fields, HOSTILE):
            commitment.history.append(past.model_copy(update={"field": name, "was": HOSTILE}))
    bad.commitments[0].withdrawn_at, bad.commitments[0].withdrawn_because = NOW, HOSTILE
    write_record(bad, path)
    async with opened([path, path], (160, 60)) as pilot:
        assert HOSTILE in screen_text(pilot.app)
        await press(pilot, "enter")
        for _ in range(pilot.app.screen.query_one(PromiseTable).row_count):
            await press(pilot, "enter")
            assert HOSTILE in screen_text(pilot.app)
            await press(pilot, "escape down")
        await press(pilot, "n")
        assert HOSTILE in screen_text(pilot.app)
        await press(pilot, "escape")
        await press(pilot, "p o k")
        assert HOSTILE in screen_text(pilot.app)
        await press(pilot, "end enter ctrl+p")
        await pilot.pause()


async def test_every_way_out_leads_back_to_the_list(tmp_path: Path) -> None:
    async with opened([written(tmp_path)]) as pilot:
        await press(pilot, "enter n escape escape escape")
        assert isinstance(pilot.app.screen, SessionsSheet)
        assert pilot.app.screen.query_one(OptionList).highlighted == 0
        await press(pilot, "ctrl+q")
    assert pilot.app.return_code == 0
