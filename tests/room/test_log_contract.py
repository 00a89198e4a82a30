"""What every store promises to a room: one order, one number per key, nothing lost, nothing kept that was erased."""

import asyncio
import datetime as dt

import pytest

from workshop.room.log import Appended, Draft, Log, Row

AT = dt.datetime(2026, 12, 3, 12, 30, tzinfo=dt.UTC)
SECOND = dt.timedelta(seconds=1)


def draft(key: str, body: str = "{}", at: dt.datetime = AT) -> Draft:
    return Draft(key, at, "seat:K7M4", body)


async def read(log: Log, count: int, after: int = 0, room: str = "a") -> list[Row]:
    """The next `count` rows behind `after`, waiting for those that are still to come."""
    rows: list[Row] = []
    following = log.follow(room, after)
    while len(rows) < count:
        rows += await anext(following)
    await following.aclose()  # type: ignore[attr-defined]
    return rows


async def fill(log: Log, count: int) -> None:
    await log.append("a", [draft(f"k{number}", f"body {number}") for number in range(1, count + 1)])


async def test_events_are_numbered_from_one_in_the_order_of_the_batch(log: Log) -> None:
    first = await log.append("a", [draft("een", "1"), draft("twee", "2")])
    second = await log.append("a", [draft("drie", "3")])

    assert [one.number for one in (*first, *second)] == [1, 2, 3]
    assert all(one.created and one.same_body for one in (*first, *second))
    rows = await read(log, 3)
    assert [(row.number, row.key, row.by, row.body) for row in rows] == [
        (1, "een", "seat:K7M4", "1"), (2, "twee", "seat:K7M4", "2"), (3, "drie", "seat:K7M4", "3"),
    ]  # fmt: skip


async def test_a_known_key_keeps_its_first_place_and_tells_whether_the_body_is_the_same(log: Log) -> None:
    await log.append("a", [draft("een", "1"), draft("twee", "2")])
    answers = await log.append("a", [draft("een", "1", AT + SECOND), draft("twee", "anders"), draft("drie", "3")])
    assert answers == [Appended(1, AT, False, True), Appended(2, AT, False, False), Appended(3, AT, True, True)]
    assert [row.body for row in await read(log, 3)] == ["1", "2", "3"]


async def test_a_key_that_comes_twice_in_one_batch_is_kept_once(log: Log) -> None:
    answers = await log.append("a", [draft("een", "1"), draft("een", "1"), draft("een", "2"), draft("twee")])
    assert [(one.number, one.created, one.same_body) for one in answers] == [
        (1, True, True), (1, False, True), (1, False, False), (2, True, True),
    ]  # fmt: skip
    assert await log.last("a") == 2


async def test_of_a_large_batch_every_key_is_kept_once_wherever_it_comes_again(log: Log) -> None:
    await fill(log, 200)
    keys = [f"k{number}" for number in (*range(101, 701), *range(401, 501))]
    answers = await log.append("a", [draft(key, f"body {key[1:]}") for key in keys])
    assert [one.number for one in answers] == [int(key[1:]) for key in keys]
    assert [one.created for one in answers] == [False] * 100 + [True] * 500 + [False] * 100
    assert all(one.same_body for one in answers)
    rows = await read(log, 700)
    assert [(row.number, row.key, row.body) for row in rows] == [(n, f"k{n}", f"body {n}") for n in range(1, 701)]


async def test_time_never_runs_backwards(log: Log) -> None:
    await log.append("a", [draft("een", at=AT), draft("twee", at=AT - SECOND)])
    answers = await log.append("a", [draft("drie", at=AT - 5 * SECOND), draft("vier", at=AT + SECOND)])
    assert [one.at for one in answers] == [AT, AT + SECOND]
    assert [row.at for row in await read(log, 4)] == [AT, AT, AT, AT + SECOND]


async def test_nothing_to_append_is_nothing_appended(log: Log) -> None:
    assert await log.append("a", []) == []
    assert await log.last("a") == 0


async def test_rooms_do_not_know_each_other(log: Log) -> None:
    await fill(log, 3)
    answers = await log.append("b", [draft("k1", "van b")])
    assert answers[0].number == 1
    assert (await log.last("a"), await log.last("b"), await log.last("c")) == (3, 1, 0)
    assert [row.body for row in await read(log, 1, room="b")] == ["van b"]


@pytest.mark.parametrize("after", [0, 1, 4])
async def test_following_starts_behind_any_number(log: Log, after: int) -> None:
    await fill(log, 5)
    assert [row.number for row in await read(log, 5 - after, after)] == list(range(after + 1, 6))


async def test_a_follower_sees_what_is_appended_while_it_waits(log: Log) -> None:
    await fill(log, 2)
    waiting = asyncio.create_task(read(log, 4, after=2))
    for number in range(3, 7):
        await log.append("a", [draft(f"k{number}")])
    assert [row.number for row in await waiting] == [3, 4, 5, 6]


async def test_a_follower_may_be_there_before_the_room(log: Log) -> None:
    waiting = asyncio.create_task(read(log, 1))
    await asyncio.sleep(0)
    await fill(log, 1)
    assert [row.number for row in await waiting] == [1]


async def test_two_followers_see_the_same_at_their_own_pace(log: Log) -> None:
    quick = asyncio.create_task(read(log, 40))
    for number in range(1, 21):
        await log.append("a", [draft(f"k{2 * number - 1}"), draft(f"k{2 * number}")])
    slow = await read(log, 40)
    assert await quick == slow
    assert [row.number for row in slow] == list(range(1, 41))


async def test_writers_at_the_same_time_share_one_order(log: Log) -> None:
    answers = await asyncio.gather(*(log.append("a", [draft(f"k{n}", str(n))]) for n in range(50)))
    assert sorted(one.number for (one,) in answers) == list(range(1, 51))
    rows = await read(log, 50)
    assert [row.number for row in rows] == list(range(1, 51))
    assert {row.number: row.body for row in rows} == {one.number: str(n) for n, (one,) in enumerate(answers)}


async def test_l7_redacting_replaces_bodies_and_keeps_numbers_keys_and_order(log: Log) -> None:
    await fill(log, 4)
    await log.redact("a", {2: "zwart", 4: "zwart", 9: "bestaat niet", 0: "bestaat niet"})
    rows = await read(log, 4)
    assert [(row.number, row.key, row.body) for row in rows] == [
        (1, "k1", "body 1"), (2, "k2", "zwart"), (3, "k3", "body 3"), (4, "k4", "zwart"),
    ]  # fmt: skip
    assert (await log.append("a", [draft("k5")]))[0].number == 5


async def test_l7_a_redacted_event_is_not_taken_again(log: Log) -> None:
    await fill(log, 2)
    await log.redact("a", {2: "zwart"})
    assert await log.append("a", [draft("k2", "body 2")]) == [Appended(2, AT, False, False)]


async def test_erasing_removes_a_room_and_leaves_the_others(log: Log) -> None:
    await fill(log, 3)
    await log.append("b", [draft("k1")])
    await log.erase("a")
    await log.erase("nooit geweest")
    assert (await log.last("a"), await log.last("b")) == (0, 1)
    assert (await log.append("a", [draft("opnieuw")]))[0].number == 1


async def test_a_follower_that_is_behind_ends_when_its_room_is_erased(log: Log) -> None:
    await fill(log, 3)
    following = log.follow("a", 0)
    await anext(following)
    await log.append("a", [draft("k4")])
    await log.erase("a")
    assert [rows async for rows in following] == []
