"""The big screen in a window of its own: follows the room, shows what the room may see, and changes nothing."""

from typing import Any

from workshop.core import events as e
from workshop.core.terms import Scene
from workshop.tui import follower
from workshop.tui.theme import DARK, LIGHT


async def test_the_stage_follows_the_room(stage: Any) -> None:
    async with stage() as hall:
        await hall.sees("inloop", "Nog niemand binnen")
        await hall.joins("P1", "bank-noord")
        await hall.sees("Net binnen: Bank Noord", "1 telefoon")
        await hall.happens(e.StepStarted(step="drempels"))
        await hall.sees("1 Vooruitkijken en luisteren", "Antwoord op je telefoon.")
        item = await hall.says("P1", "drempels", "te weinig tijd", theme="Geen tijd")
        await hall.sees("1 antwoord van 1 plaats")
        assert "te weinig tijd" not in hall.text
        await hall.happens(e.TextReleased(items=(item,)))
        await hall.sees("“te weinig tijd”")
        await hall.happens(e.TextHidden(item=item))
        await hall.misses("te weinig tijd")


async def test_the_stage_shows_every_scene(stage: Any) -> None:
    async with stage() as hall:
        await hall.happens(e.StepStarted(step="toezeggingen"), e.SceneTurned(scene=Scene.COVERAGE))
        await hall.sees("Begin klein.")
        await hall.happens(e.SceneTurned(scene=Scene.BLANK))
        await hall.until(lambda: not hall.text.strip())
        await hall.happens(e.SceneTurned(scene=Scene.JOIN))
        await hall.sees("192.168.178.123:8080/KADE", "█▀▀▀▀▀█")
        await hall.happens(e.SceneTurned(scene=Scene.STEP))
        await hall.sees("Wat ga jij doen?")
        await hall.happens(e.SessionClosed())
        await hall.sees("afgesloten")


async def test_the_stage_says_that_the_room_is_gone_and_goes_on(stage: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(follower, "RETRY_SECONDS", 0.01)
    async with stage() as hall:
        await hall.happens(e.StepStarted(step="verhaal"))
        await hall.sees("Aan het woord: een bakker")
        hall.client.lose()
        await hall.sees("Even geen verbinding met de zaal.", "Aan het woord: een bakker")
        hall.client.find()
        await hall.misses("Even geen verbinding")
        await hall.happens(e.StepStarted(step="netwerk"))
        await hall.sees("Wie willen we nog vragen?")


async def test_no_key_of_the_stage_changes_the_session(stage: Any) -> None:
    async with stage() as hall:
        await hall.happens(e.StepStarted(step="drempels"))
        before = hall.session.number
        for key in [*"bejprsuwx", "space", "enter", "left", "pageup", "pagedown", "ctrl+p", "escape", "delete"]:
            await hall.pilot.press(key)
        await hall.pilot.pause()
        assert hall.client.proposed == []
        assert hall.session.number == before
        await hall.sees("1 Vooruitkijken en luisteren")


async def test_d_turns_the_stage_dark_and_back(stage: Any) -> None:
    async with stage() as hall:
        light = hall.text
        await hall.press("d")
        assert hall.app.theme == DARK.name
        assert hall.text == light
        await hall.press("d")
        assert hall.app.theme == LIGHT.name


async def test_the_stage_asks_for_larger_letters_on_a_large_window(stage: Any) -> None:
    async with stage(size=(160, 45)) as hall:
        await hall.sees("Vergroot de letters")


async def test_the_stage_looks_as_it_did(stage: Any, same_text: Any) -> None:
    async with stage() as hall:
        await hall.joins("P1", "bank-noord")
        await hall.happens(e.StepStarted(step="drempels"))
        item = await hall.says("P1", "drempels", "Ik kom er niet aan toe", second_text="Wij zelf", theme="Geen tijd")
        await hall.happens(e.TextReleased(items=(item,)))
        await hall.sees("“Ik kom er niet aan toe” → Wij zelf")
        same_text(hall.text, "stage-80")


async def test_the_stage_ends_with_q(stage: Any) -> None:
    async with stage() as hall:
        await hall.pilot.press("q")
        await hall.until(lambda: not hall.app.is_running)
    assert hall.app.return_code == 0
