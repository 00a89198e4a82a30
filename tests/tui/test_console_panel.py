"""What only the facilitator sees: guarded where the room may look along, and never released unseen (R10, R16-R18)."""

from typing import Any

import pytest
from given import STEPS, scenario

from workshop.core import events as e
from workshop.core.record import record_of
from workshop.core.terms import Audience, Shown
from workshop.tui import watch
from workshop.tui.console.meeting import Layout

SIZES = [(80, 24), (120, 30), (160, 45)]
NOTES = "Geef eerst de bakker het woord."


def plan(**changes: Any) -> Any:
    """The small meeting with notes at its question."""
    steps = tuple({**step, "notes": NOTES} if step["id"] == "drempels" else step for step in STEPS)
    return scenario(steps=steps, sensitive=("Het loket ging dicht.",), **changes)


async def with_answers(hall: Any, *texts: str) -> list[str]:
    """Brings the meeting to its question, answered by one phone each; the ids of the answers."""
    await hall.happens(e.StepStarted(step="drempels"))
    items = []
    for number, text in enumerate(texts):
        await hall.joins(f"P{number}", "bank-noord")
        items.append(await hall.says(f"P{number}", "drempels", text))
    return items


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_r18_without_a_stage_p_asks_first(console: Any, size: tuple[int, int], same_text: Any) -> None:
    async with console(size=size, plan=plan()) as hall:
        await with_answers(hall, "een geheim antwoord")
        await hall.press("p")
        assert hall.app._meeting.layout_now is Layout.GUARD
        await hall.sees("Staat dit scherm op de beamer?", "workshop stage")
        assert "een geheim antwoord" not in hall.text
        assert "Wat houdt" not in hall.text
        same_text(hall.text, f"console-guard-{size[0]}")
        await hall.press("p")
        await hall.sees("een geheim antwoord", "1 tekst wacht", NOTES, "Draaiboek")
        await hall.press("p")
        assert hall.app._meeting.layout_now is Layout.PICTURE
        await hall.misses("een geheim antwoord")


async def test_r18_escape_covers_the_panel(console: Any) -> None:
    async with console(plan=plan()) as hall:
        for keys in (("p",), ("p", "p")):
            await hall.press(*keys, "escape")
            assert hall.app._meeting.layout_now is Layout.PICTURE


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_r18_with_a_stage_the_panel_shows_itself(console: Any, size: tuple[int, int], same_text: Any) -> None:
    async with console(size=size, plan=plan(), watching=1) as hall:
        await with_answers(hall, "te weinig handen", "te veel folders")
        await hall.sees("2 teksten wachten", "te veel folders", NOTES)
        expected = Layout.BESIDE if size[0] >= 120 else Layout.PANEL
        assert hall.app._meeting.layout_now is expected
        if expected is Layout.BESIDE:
            await hall.sees("2 antwoorden van")
        else:
            assert "antwoorden van" not in hall.text
        same_text(hall.text, f"console-panel-{size[0]}")


async def test_r18_the_panel_goes_when_the_last_stage_does(console: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(watch, "POLL_SECONDS", 0.01)
    async with console(size=(120, 30), plan=plan()) as hall:
        await with_answers(hall, "een geheim antwoord")
        assert "een geheim antwoord" not in hall.text
        hall.client.watching = 1
        await hall.sees("een geheim antwoord")
        hall.client.watching = 0
        await hall.misses("een geheim antwoord")
        assert hall.app._meeting.layout_now is Layout.PICTURE


async def test_a_smaller_window_keeps_the_panel_and_the_keys(console: Any) -> None:
    async with console(size=(160, 45), plan=plan(), watching=1) as hall:
        await with_answers(hall, "te weinig handen")
        await hall.sees("te weinig handen")
        await hall.pilot.resize_terminal(80, 24)
        await hall.until(lambda: hall.app._meeting.layout_now is Layout.PANEL)
        await hall.sees("te weinig handen")
        assert all(len(row) <= 80 for row in hall.text.splitlines())
        await hall.press("p")
        await hall.sees("1 antwoord")
        await hall.press("space")
        await hall.sees("spatie: sluit nu")


async def test_r16_r_releases_what_the_panel_shows(console: Any) -> None:
    async with console(size=(120, 30), plan=plan(), watching=1) as hall:
        items = await with_answers(hall, "te weinig handen", "te veel folders")
        await hall.sees("2 teksten wachten")
        await hall.press("r")
        await hall.sees("“te weinig handen”", "“te veel folders”", "2 teksten staan op het grote scherm.")
        assert hall.client.proposed[-1] == e.TextReleased(items=tuple(items))
        await hall.sees("Er wacht niets op vrijgeven.")
        proposed = len(hall.client.proposed)
        await hall.press("r")
        assert len(hall.client.proposed) == proposed


async def test_r16_r_releases_nothing_that_came_after_the_panel_was_drawn(console: Any) -> None:
    async with console(size=(120, 30), plan=plan(), watching=1) as hall:
        items = await with_answers(hall, "te weinig handen")
        await hall.sees("1 tekst wacht")
        panel = hall.app._meeting.panel
        panel.update_from = lambda *_: None
        await hall.joins("LAAT")
        late = await hall.says("LAAT", "drempels", "een scheldwoord")
        await hall.press("r")
        assert hall.session.contributions[items[0]].shown is Shown.RELEASED
        assert hall.session.contributions[late].shown is Shown.WAITING


async def test_r16_r_releases_nothing_that_is_scrolled_out_of_view(console: Any) -> None:
    async with console(size=(80, 24), plan=plan(), watching=1) as hall:
        items = await with_answers(hall, *(f"antwoord {number} " + "met veel woorden " * 9 for number in range(9)))
        await hall.sees("9 teksten wachten", "antwoord 0 met")
        await hall.until(lambda: hall.app._meeting.panel.shown_items)
        seen = [item for number, item in enumerate(items) if f"antwoord {number} met" in hall.text]
        await hall.press("r")
        released = [item for item in items if hall.session.contributions[item].shown is Shown.RELEASED]
        assert released
        assert set(released) <= set(seen)
        assert len(released) < len(items)
        for _ in range(40):
            if not hall.session.waiting:
                break
            await hall.until(lambda: len(hall.app._meeting.panel._rows["queue"]) == len(hall.session.waiting))
            await hall.until(lambda: hall.app._meeting.panel.shown_items)
            await hall.press("r")
        assert not hall.session.waiting


async def test_r16_r_opens_the_panel_before_it_releases_anything(console: Any) -> None:
    async with console(plan=plan()) as hall:
        await with_answers(hall, "een geheim antwoord")
        await hall.press("r")
        assert hall.app._meeting.layout_now is Layout.GUARD
        assert hall.client.proposed == []


async def test_r16_enter_releases_the_one_under_the_cursor(console: Any) -> None:
    async with console(size=(120, 30), plan=plan(), watching=1) as hall:
        items = await with_answers(hall, "een", "twee", "drie")
        await hall.sees("3 teksten wachten")
        await hall.press("down", "enter")
        await hall.sees("“twee”", "2 teksten wachten")
        assert [hall.session.contributions[item].shown for item in items].count(Shown.RELEASED) == 1


async def test_r17_x_removes_and_u_brings_back(console: Any) -> None:
    async with console(size=(120, 30), plan=plan(), watching=1) as hall:
        items = await with_answers(hall, "een scheldwoord", "iets aardigs")
        await hall.sees("2 teksten wachten")
        await hall.press("x")
        await hall.sees("1 tekst wacht", "1 antwoord")
        assert hall.session.contributions[items[0]].shown is Shown.HIDDEN
        await hall.misses("een scheldwoord")
        await hall.press("u")
        await hall.sees("een scheldwoord", "2 teksten wachten")
        assert hall.session.contributions[items[0]].shown is Shown.WAITING


async def test_use_2_12_what_goes_into_the_minutes_alone_can_be_read_and_removed(console: Any) -> None:
    async with console(size=(120, 30), plan=plan(), watching=1) as hall:
        await with_answers(hall)
        await hall.joins("P0", "bank-noord")
        item = await hall.says("P0", "drempels", "een scheldwoord", audience=Audience.RECORD)
        await hall.sees("Niet voor het scherm (1)", "alleen in het verslag: een scheldwoord")
        hall.app.query_one("#private").focus()
        await hall.press("x")
        await hall.misses("een scheldwoord")
        assert hall.session.contributions[item].shown is Shown.HIDDEN
        assert not record_of(hall.session).contributions


async def test_r17_a_released_text_can_be_taken_back_with_u(console: Any) -> None:
    async with console(size=(120, 30), plan=plan(), watching=1) as hall:
        await with_answers(hall, "een scheldwoord")
        await hall.sees("1 tekst wacht")
        await hall.press("r")
        await hall.sees("“een scheldwoord”")
        await hall.press("u")
        await hall.misses("“een scheldwoord”")
        await hall.sees("1 tekst wacht")


async def test_r10_the_panel_names_who_is_silent_and_who_has_no_promise(console: Any) -> None:
    async with console(size=(160, 45), plan=plan(), watching=1) as hall:
        await hall.joins("P1", "bank-noord")
        await hall.joins("P2", "gemeente-zijlen")
        await hall.happens(e.StepStarted(step="drempels"))
        await hall.says("P1", "drempels", "geen tijd")
        await hall.sees("Nog niet gehoord: Gemeente Zijlen")
        await hall.happens(e.StepStarted(step="toezeggingen"))
        await hall.sees("Bank Noord: nog niets", "Gemeente Zijlen: nog niets")


async def test_an_empty_panel_says_so(console: Any) -> None:
    async with console(size=(120, 30), plan=plan(), watching=1) as hall:
        await hall.sees("Er wacht niets op vrijgeven.", "Niets. Mooi zo.", "Draaiboek", "Inloop.")


async def test_s22_what_is_sensitive_is_in_the_panel_alone(console: Any) -> None:
    async with console(size=(160, 45), plan=plan(), watching=1) as hall:
        await hall.sees("Het loket ging dicht.")
        await hall.press("p")
        await hall.misses("Het loket ging dicht.")


@pytest.mark.parametrize(
    "text",
    ["[red]x[/red] [/] [@click=app.quit]y[/]", "\x1b[2Jweg", "你好" * 60, "👩‍👩‍👧 🇳🇱 🎉" * 9, "a" * 280],
    ids=["markup", "escape", "cjk", "emoji", "long"],
)
async def test_l24_hostile_text_in_the_queue(console: Any, text: str) -> None:
    async with console(size=(80, 24) if len(text) % 2 else (120, 30), plan=plan(), watching=1) as hall:
        await hall.joins("P9", None, new_partner=e.NewPartner(name=f"Club {text}"[:40]))
        items = await with_answers(hall, text)
        await hall.sees("2 teksten wachten")
        assert "\x1b" not in hall.text
        if "[red]" in text:
            await hall.sees("[red]x[/red]")
        for _ in range(4):
            await hall.press("r")
        await hall.until(lambda: hall.session.contributions[items[0]].shown is Shown.RELEASED)
        await hall.press("j", "j", "p", "p")
        assert hall.app.is_running
