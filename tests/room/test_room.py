"""One live room: what a proposal is answered, once and for ever, and how a room comes back after a crash."""

import asyncio
import datetime as dt
import sqlite3
from collections.abc import AsyncIterator, Sequence

import pytest
from given import START, scenario

from workshop.core import events as e
from workshop.core.fold import apply, begin
from workshop.core.refusal import Refusal
from workshop.core.rules import check
from workshop.core.session import Session
from workshop.core.terms import Group, Phase
from workshop.room.client import Accepted, Answer, Conflict, RoomStatus
from workshop.room.local import LocalClient
from workshop.room.log import Appended, Draft, Log, LogError, MemoryLog
from workshop.room.room import Room, refused, stamped
from workshop.room.sqlite_log import SqliteLog

K7M4, B2C3 = e.seat_author("K7M4"), e.seat_author("B2C3")


class Clock:
    """Goes on a second each time somebody looks."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> dt.datetime:
        self.now += dt.timedelta(seconds=1)
        return self.now


def opened() -> e.SessionOpened:
    return e.SessionOpened(session_id="proef-1", scenario=scenario(), join_code="KADE")


@pytest.fixture
async def room(log: Log) -> AsyncIterator[Room]:
    """A room in which two phones have joined and the first question is open."""
    made = await Room.create(log, opened(), Clock())
    for seat in ("K7M4", "B2C3"):
        await accepted(made, e.DOOR, f"join-{seat}", taken(seat))
    await accepted(made, e.FACILITATOR, "begin", e.StepStarted(step="drempels"))
    yield made
    await made.close()


def taken(seat: str) -> e.SeatTaken:
    return e.SeatTaken(seat=seat, group=Group.HELPER, partner="bank-noord")


def said(text: str = "Geld", seat: str = "K7M4") -> e.ContributionGiven:
    return e.ContributionGiven(seat=seat, step="drempels", text=text)


def disk_is_full(*_: object) -> None:
    raise sqlite3.OperationalError("database or disk is full")


async def accepted(room: Room, by: str, proposal_id: str, event: e.Event) -> Accepted:
    answer = await room.propose(by, proposal_id, event)
    assert isinstance(answer, Accepted), answer
    return answer


def key(answer: Answer) -> str:
    refusal = refused(answer)
    assert refusal is not None, answer
    return refusal.key


async def folded(log: Log, count: int) -> Session:
    """The session that a face on this log has after so many events."""
    rows = [row async for batch in first(log, count) for row in batch]
    session = begin(stamped(rows[0]))
    for row in rows[1:]:
        apply(session, stamped(row))
    return session


async def first(log: Log, count: int) -> AsyncIterator[list]:  # type: ignore[type-arg]
    seen = 0
    async for batch in log.follow("proef-1", 0):
        seen += len(batch)
        yield batch
        if seen >= count:
            return


async def test_an_accepted_event_is_durable_folded_and_numbered(room: Room, log: Log) -> None:
    answer = await room.propose(K7M4, "p1", said())
    assert answer == Accepted(5, "I1")
    assert room.session.contributions["I1"].text == "Geld"
    assert await log.last("proef-1") == 5


async def test_r7_the_same_proposal_again_gets_the_first_answer_again(room: Room, log: Log) -> None:
    answers = [await room.propose(K7M4, "p1", said()) for _ in range(3)]
    assert answers == [Accepted(5, "I1")] * 3
    assert len(room.session.contributions) == 1
    assert await log.last("proef-1") == 5


async def test_r7_the_same_proposal_at_the_same_time_is_kept_once(room: Room, log: Log) -> None:
    answers = await asyncio.gather(*(room.propose(K7M4, "p1", said()) for _ in range(5)))
    assert answers == [Accepted(5, "I1")] * 5
    assert await log.last("proef-1") == 5


async def test_r7_the_first_answer_comes_again_also_after_the_step_has_closed(room: Room) -> None:
    before = await room.propose(K7M4, "p1", said())
    await accepted(room, e.FACILITATOR, "dicht", e.StepClosed(step="drempels"))
    assert await room.propose(K7M4, "p1", said()) == before
    assert key(await room.propose(K7M4, "p2", said())) == "step-closed"


async def test_the_same_id_with_another_text_is_a_conflict_and_never_saved(room: Room, log: Log) -> None:
    await room.propose(K7M4, "p1", said())
    assert await room.propose(K7M4, "p1", said("Iets anders")) == Conflict()
    assert [given.text for given in room.session.contributions.values()] == ["Geld"]
    assert await log.last("proef-1") == 5


async def test_two_texts_under_one_id_at_the_same_time_are_one_answer_and_one_conflict(room: Room) -> None:
    answers = await asyncio.gather(room.propose(K7M4, "p1", said()), room.propose(K7M4, "p1", said("Anders")))
    assert answers == [Accepted(5, "I1"), Conflict()]


async def test_an_id_belongs_to_its_author(room: Room) -> None:
    assert await room.propose(K7M4, "p1", said()) == Accepted(5, "I1")
    assert await room.propose(B2C3, "p1", said("Tijd", "B2C3")) == Accepted(6, "I2")


async def test_what_the_rules_refuse_at_once_never_enters_the_log(room: Room, log: Log) -> None:
    assert key(await room.propose(K7M4, "p1", e.StepClosed(step="drempels"))) == "facilitator-only"
    assert await log.last("proef-1") == 4
    await accepted(room, e.FACILITATOR, "p1", e.StepClosed(step="drempels"))


async def test_a_refused_proposal_may_be_made_again_under_its_id_when_it_is_possible(room: Room) -> None:
    await accepted(room, e.FACILITATOR, "dicht", e.StepClosed(step="drempels"))
    assert key(await room.propose(K7M4, "p1", said())) == "step-closed"
    await accepted(room, e.FACILITATOR, "open", e.StepReopened(step="drempels"))
    assert await room.propose(K7M4, "p1", said()) == Accepted(7, "I1")


async def test_two_who_want_one_seat_at_the_same_time_exactly_one_gets_it(room: Room) -> None:
    answers = await asyncio.gather(*(room.propose(e.DOOR, f"p{n}", taken("X1X1")) for n in range(4)))
    assert [isinstance(one, Accepted) for one in answers] == [True, False, False, False]
    assert {key(one) for one in answers[1:]} == {"seat-taken"}
    assert set(room.session.refused.values()) == {"seat-taken"}


async def test_an_answer_that_lands_behind_the_closing_is_refused_by_number(room: Room, log: Log) -> None:
    closing, late = await asyncio.gather(
        room.propose(e.FACILITATOR, "dicht", e.StepClosed(step="drempels")), room.propose(K7M4, "p1", said())
    )
    assert closing == Accepted(5, "drempels")
    assert key(late) == "step-closed"
    assert room.session.refused == {6: "step-closed"}
    assert await log.last("proef-1") == 6
    assert key(await room.propose(K7M4, "p1", said())) == "step-closed"
    assert await log.last("proef-1") == 6


async def test_many_at_the_same_time_need_few_writes(room: Room, log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    batches = []
    append = log.append

    async def counted(room_id: str, drafts: Sequence[Draft]) -> list[Appended]:
        batches.append(len(drafts))
        return await append(room_id, drafts)

    monkeypatch.setattr(log, "append", counted)
    answers = await asyncio.gather(*(room.propose(e.DOOR, f"p{n}", taken(f"S{n}")) for n in range(200)))
    assert all(isinstance(answer, Accepted) for answer in answers)
    assert sum(batches) == 200
    assert len(batches) <= 4


async def test_following_gives_every_event_behind_a_number(room: Room) -> None:
    following = room.follow(2)
    seen = await anext(following)
    while len(seen) < 2:
        seen += await anext(following)
    assert [(one.number, one.by, one.event.type) for one in seen] == [
        (3, e.DOOR, "seat_taken"), (4, e.FACILITATOR, "step_started"),
    ]  # fmt: skip
    waiting = asyncio.create_task(anext(following))
    await accepted(room, K7M4, "p1", said())
    (new,) = await waiting
    assert (new.number, new.id, new.by) == (5, "p1", K7M4)
    await following.aclose()  # type: ignore[attr-defined]


async def test_every_face_has_the_session_of_the_room(room: Room, log: Log) -> None:
    await asyncio.gather(
        room.propose(K7M4, "p1", said()),
        room.propose(e.FACILITATOR, "dicht", e.StepClosed(step="drempels")),
        room.propose(B2C3, "p1", said("Tijd", "B2C3")),
    )
    assert await folded(log, room.session.number) == room.session


async def test_r13_a_room_that_was_killed_comes_back_as_it_was(room: Room, log: Log) -> None:
    await room.propose(K7M4, "p1", said())
    again = await Room.resume(log, "proef-1", Clock())
    assert again.session == room.session
    assert again.session is not room.session
    assert (again.session.join_code, again.session.phase) == ("KADE", Phase.OPEN)
    assert await again.propose(K7M4, "p1", said()) == Accepted(5, "I1")
    assert await again.propose(K7M4, "p1", said("Anders")) == Conflict()
    assert again._task is not None
    again._task.cancel()


async def test_several_processes_may_serve_one_log_without_a_leader(room: Room, log: Log) -> None:
    other = await Room.resume(log, "proef-1", Clock())
    answers = await asyncio.gather(
        room.propose(e.DOOR, "hier", taken("X1X1")), other.propose(e.DOOR, "daar", taken("X1X1"))
    )
    assert sorted(isinstance(answer, Accepted) for answer in answers) == [False, True]
    await room.beyond(5)
    await other.beyond(5)
    assert other.session == room.session
    assert other._task is not None
    other._task.cancel()


async def test_a_room_made_twice_is_the_same_room(log: Log) -> None:
    first_one = await Room.create(log, opened(), Clock())
    again = await Room.create(log, opened(), Clock())
    assert again.session == first_one.session
    assert await log.last("proef-1") == 1
    for room in (first_one, again):
        assert room._task is not None
        room._task.cancel()


async def test_a_room_that_does_not_exist_cannot_be_resumed(log: Log) -> None:
    with pytest.raises(LogError):
        await Room.resume(log, "nergens")


@pytest.mark.parametrize("number", [1, 3])
async def test_a_log_that_cannot_be_read_is_said_and_not_waited_for(log: Log, number: int) -> None:
    room = await Room.create(log, opened(), Clock())
    for seat in ("K7M4", "B2C3"):
        await accepted(room, e.DOOR, f"join-{seat}", taken(seat))
    assert room._task is not None
    room._task.cancel()
    await log.redact("proef-1", {number: '{"type": "onbekend"}'})
    with pytest.raises(LogError):
        await Room.resume(log, "proef-1", Clock())


async def test_a_log_that_does_not_begin_with_an_opening_is_no_room(log: Log) -> None:
    body = e.EVENT.dump_json(taken("K7M4")).decode()
    await log.append("proef-1", [Draft("door|p1", START, e.DOOR, body)])
    with pytest.raises(LogError):
        await Room.resume(log, "proef-1", Clock())


async def test_a_room_that_reads_something_unknown_stops_answering_instead_of_waiting_for_ever() -> None:
    log = MemoryLog()
    room = await Room.create(log, opened(), Clock())
    await log.append("proef-1", [Draft("iemand|x", START, e.ROOM, '{"type": "onbekend"}')])
    with pytest.raises(LogError):
        await room.propose(e.DOOR, "p1", taken("K7M4"))
    await room.close()


async def test_what_could_not_be_kept_is_not_acknowledged_and_can_be_sent_again(
    disk: SqliteLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = await Room.create(disk, opened(), Clock())
    with monkeypatch.context() as full:
        full.setattr(disk, "_append", disk_is_full)
        with pytest.raises(LogError):
            await room.propose(e.DOOR, "p1", taken("K7M4"))
    assert room.session.number == 1
    assert await room.propose(e.DOOR, "p1", taken("K7M4")) == Accepted(2, "K7M4")
    await room.close()


async def test_the_clock_of_the_room_stamps_and_never_runs_backwards(log: Log) -> None:
    clock = Clock()
    room = await Room.create(log, opened(), clock)
    at = room.session.at
    clock.now -= dt.timedelta(hours=1)
    await accepted(room, e.DOOR, "p1", taken("K7M4"))
    assert room.session.at == at
    await room.close()


async def test_the_pre_check_and_the_fold_say_the_same(room: Room) -> None:
    for event in (said("Te vroeg", "B2C3"), e.SeatLeft(seat="B2C3"), e.SceneTurned(scene="join")):
        expected = check(room.session, K7M4, event)
        assert expected is not None
        assert await room.propose(K7M4, event.type, event) == expected


async def test_the_facilitators_hold_on_a_room_in_this_process(room: Room) -> None:
    client = LocalClient(room)
    assert await client.propose("p1", e.StepClosed(step="drempels")) == Accepted(5, "drempels")
    assert isinstance(await client.propose("p2", e.StepClosed(step="drempels")), Refusal)
    seen = [one.number for one in await anext(client.follow(4))]
    assert seen == [5]
    assert (await client.save(), await client.status()) == ("", RoomStatus())
    await client.stop()
    assert client.stopped.is_set()
