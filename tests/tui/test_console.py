"""The facilitator's screen: one key for the next sensible thing, and a way back from everything."""

from collections import Counter
from itertools import product
from typing import Any

import pytest
from textual.command import CommandPalette
from textual.widgets import OptionList

from workshop.core import events as e
from workshop.core.terms import Phase, Scene
from workshop.files.scenarios import load_scenario, shipped_folder
from workshop.text import catalogue
from workshop.tui import follower
from workshop.tui.console.app import Left
from workshop.tui.console.choose import ChooseDialog, HelpDialog
from workshop.tui.console.wanted import IN_PALETTE
from workshop.tui.theme import DARK, LIGHT

SIZES = [(80, 24), (120, 30), (160, 45)]
URL = "http://192.168.178.123:8080/KADE"


@pytest.mark.parametrize("size", [(80, 24), (160, 45)], ids=str)
async def test_space_alone_walks_the_whole_meeting(console: Any, size: tuple[int, int]) -> None:
    plan = load_scenario(shipped_folder() / "oefening-10.toml")
    async with console(size=size, plan=plan) as hall:
        await hall.sees("spatie: begin")
        await hall.joins("P1", "bank-noord")
        seen = set()
        for _ in range(60):
            if isinstance(hall.app.screen, ChooseDialog):
                break
            await hall.press("space")
            seen.add((hall.session.current, hall.session.phase))
            assert "…" not in hall.text
        assert {step.id for step in plan.steps} == {step for step, _ in seen}
        assert {phase for _, phase in seen} == set(Phase)
        await hall.sees("Bijeenkomst afsluiten?", "Ja, afsluiten en opslaan")
        assert not hall.session.is_closed
        await hall.press("space")
        await hall.until(lambda: hall.session.is_closed)
        await hall.sees("afgesloten", "Verslag bewaard", "ctrl+q: stoppen")
        assert Counter(type(event) for event in hall.client.proposed)[e.StepStarted] == len(plan.steps)


async def test_the_meeting_stays_open_when_the_end_is_not_meant(console: Any) -> None:
    async with console() as hall:
        await hall.happens(e.StepStarted(step="eind"))
        await hall.press("space", "space", "space")
        await hall.sees("Bijeenkomst afsluiten?")
        await hall.press("escape")
        assert not hall.session.is_closed
        await hall.press("space", "down", "enter")
        assert not hall.session.is_closed
        await hall.sees("spatie: afsluiten")


async def test_the_foot_always_says_what_space_will_do(console: Any) -> None:
    async with console() as hall:
        await hall.joins("P1", "bank-noord")
        for said in ("begin", "sluit de vraag", "sluit nu", "toon de uitslag", "volgende stap"):
            await hall.sees(f"spatie: {said}   ? hulp")
            await hall.press("space")
        await hall.press("j")
        await hall.press("j")
        await hall.press("b", "b")
        await hall.sees("spatie: volgende stap")


async def test_a_clicker_does_the_same(console: Any) -> None:
    async with console() as hall:
        await hall.press("pagedown", "pagedown", "pagedown", "pagedown")
        assert hall.session.current == "verhaal"
        await hall.press("pageup")
        assert hall.session.current == "begin"


async def test_left_goes_back_and_nothing_is_lost(console: Any) -> None:
    async with console() as hall:
        await hall.joins("P1", "bank-noord")
        await hall.happens(e.StepStarted(step="drempels"))
        await hall.says("P1", "drempels", "geen tijd", theme="Geen tijd")
        await hall.press("left")
        assert hall.session.current == "verhaal"
        await hall.press("space")
        assert hall.session.current == "drempels"
        assert hall.session.phase is Phase.OPEN
        await hall.sees("1 antwoord van 1 plaats")
        await hall.press("left", "left", "left", "left")
        assert hall.session.current == "begin"


@pytest.mark.parametrize(("key", "scene"), [("b", Scene.BLANK), ("j", Scene.JOIN)])
async def test_a_key_turns_the_picture_and_the_same_key_turns_it_back(console: Any, key: str, scene: Scene) -> None:
    async with console() as hall:
        await hall.press("space", key)
        assert hall.session.scene is scene
        await hall.press(key)
        assert hall.session.scene is Scene.STEP
        await hall.press(key, "space")
        assert hall.session.scene is Scene.STEP
        assert hall.session.current == "begin"
        assert hall.session.phase is Phase.OPEN


async def test_a_second_press_while_the_first_is_on_its_way_does_nothing(console: Any) -> None:
    async with console() as hall:
        await hall.press("space")
        hall.client.gate.clear()
        proposed = len(hall.client.proposed)
        for _ in range(4):
            await hall.pilot.press("space")
        hall.client.gate.set()
        await hall.until(lambda: hall.session.phase is Phase.CLOSED)
        await hall.caught_up()
        assert len(hall.client.proposed) == proposed + 1


async def test_a_second_press_does_not_open_a_second_dialog(console: Any) -> None:
    async with console() as hall:
        await hall.happens(e.StepStarted(step="toezeggingen"))
        meeting = hall.app.screen
        for _ in range(3):
            meeting.action_ask("on_behalf")
        await hall.until(lambda: len(hall.app.screen_stack) > 1)
        await hall.pilot.pause()
        assert len(hall.app.screen_stack) == 2


async def test_u_takes_back_and_says_so(console: Any) -> None:
    async with console() as hall:
        await hall.press("space", "space", "space")
        assert hall.session.phase is Phase.SHOWN
        await hall.press("u")
        assert hall.session.phase is Phase.CLOSED
        await hall.sees("Ongedaan gemaakt. De uitslag", "verborgen.")
        await hall.press("u", "u", "u", "u")
        await hall.sees("Er is niets om ongedaan te maken.")


async def test_a_refusal_is_worded(console: Any) -> None:
    async with console() as hall:
        await hall.press("space")
        assert not await hall.app.desk.propose(e.ResultShown(step="begin"))
        await hall.sees("Dat kan nu niet bij deze stap.")
        assert not await hall.app.desk.propose(e.AgreementWithdrawn(agreement="A9"))
        await hall.sees("Dit bestaat niet (meer).")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_help_fits_and_closes(console: Any, same_text: Any, size: tuple[int, int]) -> None:
    async with console(size=size) as hall:
        await hall.press("question_mark")
        assert isinstance(hall.app.screen, HelpDialog)
        await hall.sees("Toetsen", "esc = terug")
        same_text(hall.text, f"console-help-{size[0]}")
        for key in ("escape", "space", "enter", "question_mark") if size == SIZES[0] else ("escape",):
            if not isinstance(hall.app.screen, HelpDialog):
                await hall.press("question_mark")
            await hall.press(key)
            assert not isinstance(hall.app.screen, HelpDialog)
        assert hall.session.current is None


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_the_palette_holds_our_commands_alone(console: Any, language: str) -> None:
    async with console(size=(120, 45), language=language) as hall:
        words = catalogue(language, "console")
        await hall.press("ctrl+p")
        assert isinstance(hall.app.screen, CommandPalette)
        await hall.sees(words("console-search"))
        titles = [words(f"console-{wanted.value.replace('_', '-')}") for wanted in IN_PALETTE]
        options = hall.app.screen.query_one(OptionList)
        await hall.until(lambda: options.option_count == len(titles))
        shown = [str(options.get_option_at_index(place).prompt) for place in range(options.option_count)]
        assert all(any(title in one for one in shown) for title in titles)
        assert "Search for commands" not in hall.text
        await hall.pilot.press(*"qqzz")
        await hall.sees(words("console-nothing-found"))
        assert "No matches" not in hall.text


async def test_the_palette_does_what_it_says(console: Any) -> None:
    async with console() as hall:
        await hall.press("space", "ctrl+p", *"zwart")
        await hall.until(lambda: hall.app.screen.query_one(OptionList).option_count == 1)
        await hall.press("enter")
        await hall.until(lambda: hall.session.scene is Scene.BLANK)


async def test_every_command_of_the_palette_runs(console: Any) -> None:
    async with console() as hall:
        await hall.joins("P1", "bank-noord")
        await hall.happens(e.StepStarted(step="drempels"))
        for wanted in IN_PALETTE:
            hall.app._want(wanted)
            await hall.caught_up()
            while len(hall.app.screen_stack) > 1:
                await hall.press("escape")
        assert hall.app.is_running
        assert not hall.session.is_closed


async def test_dark_and_light(console: Any) -> None:
    async with console() as hall:
        for name in (DARK.name, LIGHT.name):
            hall.app._want(next(one for one in IN_PALETTE if one == "dark"))
            await hall.pilot.pause()
            assert hall.app.theme == name


@pytest.mark.parametrize(
    ("keys", "left"), [(("enter",), Left.STOPPED), (("down", "enter"), Left.RUNNING), (("down", "down", "enter"), None)]
)
async def test_ctrl_q_asks_what_becomes_of_the_room(console: Any, keys: tuple[str, ...], left: Left | None) -> None:
    async with console() as hall:
        await hall.press("ctrl+q")
        await hall.sees("Stoppen?", "Zaal sluiten en stoppen", "de zaal blijft draaien", "Blijven", "workshop resume")
        for key in keys:
            await hall.pilot.press(key)
        if left is None:
            await hall.misses("Stoppen?")
            assert hall.app.is_running
        else:
            await hall.until(lambda: not hall.app.is_running)
    assert hall.app.return_value is left
    assert hall.client.stopped.is_set() == (left is Left.STOPPED)


async def test_ctrl_q_twice_asks_once(console: Any) -> None:
    async with console() as hall:
        await hall.press("ctrl+q", "ctrl+q", "ctrl+q")
        assert len(hall.app.screen_stack) == 2
        await hall.press("escape")
        assert len(hall.app.screen_stack) == 1
        await hall.press("ctrl+q")
        await hall.sees("Stoppen?")


async def test_after_the_end_ctrl_q_needs_no_question(console: Any) -> None:
    async with console() as hall:
        await hall.happens(e.SessionClosed())
        await hall.pilot.press("ctrl+q")
        await hall.until(lambda: not hall.app.is_running)
    assert hall.app.return_value is Left.STOPPED


async def test_the_console_says_that_the_room_is_gone_and_recovers(console: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(follower, "RETRY_SECONDS", 0.01)
    async with console() as hall:
        await hall.press("space")
        hall.client.lose()
        await hall.sees("Geen verbinding met de zaal.")
        before = hall.session.number
        for key in ("space", "b", "u", "left", "ctrl+q", "escape"):
            await hall.pilot.press(key)
        assert hall.session.number == before
        hall.client.find()
        await hall.until(lambda: hall.app._picture.notice == "")
        await hall.press("space")
        await hall.until(lambda: hall.session.phase is Phase.CLOSED)


@pytest.mark.parametrize(
    ("key", "size", "dark"), list(product([None, "j"], [(80, 24), (160, 45)], [False, True])), ids=str
)
async def test_qr_is_read_from_the_console_at_every_size_and_theme(
    console: Any, decode: Any, key: str | None, size: tuple[int, int], dark: bool
) -> None:
    async with console(size=size, dark=dark) as hall:
        await hall.sees("inloop")
        if key:
            await hall.press(key)
            await hall.misses("inloop")
        assert decode(hall.app.screen._compositor.render_strips()) == [URL]


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_console_looks_as_it_did(console: Any, same_text: Any, size: tuple[int, int]) -> None:
    async with console(size=size) as hall:
        await hall.joins("P1", "bank-noord")
        await hall.press("space", "space")
        await hall.sees("spatie: sluit nu")
        same_text(hall.text, f"console-picture-{size[0]}")


@pytest.mark.parametrize(("key", "scene"), [("j", Scene.STEP), ("b", Scene.BLANK)])
async def test_escape_goes_back_to_the_step_but_leaves_black_black(console: Any, key: str, scene: Scene) -> None:
    async with console() as hall:
        await hall.press("space", key)
        assert hall.session.scene is not Scene.STEP
        await hall.press("escape")
        assert hall.session.scene is scene
