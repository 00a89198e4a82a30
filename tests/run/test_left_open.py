"""A scenario is started again: the meeting that was left open, or the file as it is by now (R13)."""

import asyncio
from pathlib import Path

import pytest
from particulars import particulars
from phone import Phone
from world import SCENARIOS, World

from workshop.core.terms import Language
from workshop.files.live import LiveRoom, live_path, live_rooms, read_live, write_live
from workshop.run import commands, launch
from workshop.run.launch import Wishes
from workshop.run.left_open import drop, has_changed, scenario_mark
from workshop.text import catalogue

WORDS = catalogue("nl", "cli")


class Desk:
    """Stands in for what follows: which room was resumed, which begun, and what was asked."""

    def __init__(self, path: Path, state: Path) -> None:
        self.path = path
        self.state = state
        self.asked: list[str] = []
        self.resumed: list[str] = []
        self.begun = 0
        self.answers = ""
        self.terminal = True

    def leave(self, name: str = "proef", **more: object) -> LiveRoom:
        about = {"session_id": name, "scenario_path": str(self.path), "scenario_mark": scenario_mark(self.path)}
        live = particulars(self.state).model_copy(update=about | more)
        Path(live.log_path).touch()
        write_live(self.state, live)
        return live

    def edit(self) -> None:
        self.path.write_text(self.path.read_text(encoding="utf-8") + "# iets anders\n", encoding="utf-8")

    def start(self) -> None:
        commands.start_meeting(str(self.path), Wishes(), Language.DUTCH)

    @property
    def left(self) -> list[str]:
        return sorted(room.session_id for room in live_rooms(self.state))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    state = tmp_path / "state"
    state.mkdir()
    monkeypatch.setenv("WORKSHOP_STATE_DIR", str(state))
    path = tmp_path / "draaiboek.toml"
    path.write_text((SCENARIOS / "oefening-10.toml").read_text(encoding="utf-8"), encoding="utf-8")
    desk = Desk(path, state)

    def answer(question: str) -> str:
        desk.asked.append(question.strip())
        return desk.answers

    def begin(*_: object, **__: object) -> LiveRoom:
        desk.begun += 1
        return particulars(state)

    def resume(live: LiveRoom, *_: object, **__: object) -> LiveRoom:
        desk.resumed.append(live.session_id)
        return live

    monkeypatch.setattr("builtins.input", answer)
    monkeypatch.setattr(launch, "start_room", begin)
    monkeypatch.setattr(launch, "resume_room", resume)
    monkeypatch.setattr(commands, "_lead", lambda *_, **__: False)
    monkeypatch.setattr(commands, "has_terminal", lambda: True)
    monkeypatch.setattr(commands, "_warm_up", lambda: None)
    monkeypatch.setattr("sys.stdin.isatty", lambda: desk.terminal)
    return desk


def test_use_3_9_an_edited_scenario_drops_the_room_that_nobody_entered(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.leave(entered=False)
    desk.edit()
    desk.start()
    assert (desk.begun, desk.resumed, desk.asked, desk.left) == (1, [], [], [])
    assert WORDS("cli-dropped", title="Proef") in capsys.readouterr().out


@pytest.mark.parametrize(("answer", "resumed"), [("", []), ("n", []), ("j", ["proef"])])
def test_use_3_9_a_room_with_people_is_kept_and_the_question_says_that_the_file_has_changed(
    desk: Desk, answer: str, resumed: list[str]
) -> None:
    desk.leave(entered=True)
    desk.edit()
    desk.answers = answer
    desk.start()
    assert desk.asked == [WORDS("cli-left-open-edited", title="Proef")]
    assert desk.resumed == resumed
    assert desk.left == ["proef"], "nothing that was said is lost"


@pytest.mark.parametrize(("answer", "resumed"), [("", ["proef"]), ("n", []), ("j", ["proef"])])
def test_an_unedited_scenario_goes_on_with_what_was_left(desk: Desk, answer: str, resumed: list[str]) -> None:
    desk.leave(entered=False)
    desk.answers = answer
    desk.start()
    assert desk.asked == [WORDS("cli-left-open", title="Proef")]
    assert (desk.resumed, desk.left) == (resumed, ["proef"])


def test_use_3_9_a_rehearsal_is_never_gone_on_with_as_the_meeting_itself(desk: Desk) -> None:
    desk.leave(entered=True, rehearsal=True)
    desk.start()
    assert (desk.asked, desk.begun) == ([], 1)


def test_use_3_9_without_a_terminal_nothing_is_asked_and_nothing_with_people_dropped(desk: Desk) -> None:
    desk.leave("leeg", entered=False)
    desk.leave("vol", entered=True)
    desk.edit()
    desk.terminal = False
    desk.start()
    assert (desk.asked, desk.begun) == ([], 1)
    assert "vol" in desk.left


def test_a_room_of_before_this_was_kept_counts_as_entered_and_unedited(desk: Desk) -> None:
    live = desk.leave(scenario_mark="")
    assert live.entered
    desk.edit()
    assert not has_changed(live)


@pytest.mark.process
async def test_use_3_9_a_running_room_is_stopped_and_dropped_with_the_record_it_wrote_itself(world: World) -> None:
    live = await asyncio.to_thread(world.start)
    assert not live.entered
    console = world.console()
    record = Path(await console.save())
    await console.close()
    assert record.exists()
    await asyncio.to_thread(drop, live)
    assert not record.exists()
    assert not list(world.state.glob(f"{live.session_id}*"))


@pytest.mark.process
async def test_use_3_9_a_room_knows_that_somebody_entered(world: World) -> None:
    live = await asyncio.to_thread(world.start)
    async with Phone(live.join_url) as phone:
        await phone.join("entrepreneur")
    place = live_path(world.state, live.session_id)
    async with asyncio.timeout(60):
        while not ((found := read_live(place)) and found.entered):
            await asyncio.sleep(0.01)
