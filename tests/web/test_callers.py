"""By which address a request is counted, and that a right code is never refused, whatever others guess."""

import logging

import pytest
from aiohttp.test_utils import make_mocked_request
from hypothesis import given
from hypothesis import strategies as st
from multidict import CIMultiDict

from tests.web.conftest import CODE, Front, Meeting
from tests.web.raw import Raw, post, request
from workshop.web import visits
from workshop.web.callers import FORWARDED, Callers, read_address
from workshop.web.door import Door
from workshop.web.pace import Pace
from workshop.web.phones import PHONES, phones_app

HOME, OFFICE = "198.51.100.7", "203.0.113.9"


def counted(peer: str, *forwarded: str, proxies: tuple[str, ...] = ()) -> str:
    headers = CIMultiDict((FORWARDED, one) for one in forwarded)
    asked = make_mocked_request("GET", "/", headers=headers).clone(remote=peer)
    return Callers.trusting(proxies).address(asked)


@pytest.mark.parametrize(
    ("peer", "forwarded", "proxies", "expected"),
    [
        (HOME, (), (), HOME),
        (HOME, (OFFICE,), (), HOME),
        ("127.0.0.1", (OFFICE,), (), "127.0.0.1"),
        ("127.0.0.1", (OFFICE,), ("127.0.0.1",), OFFICE),
        ("127.0.0.1", (), ("127.0.0.1",), "127.0.0.1"),
        (HOME, (OFFICE,), ("127.0.0.1",), HOME),
        ("127.0.0.1", (f"1.1.1.1, {OFFICE}",), ("127.0.0.1",), OFFICE),
        ("127.0.0.1", (f"1.1.1.1, {OFFICE}, 10.1.2.3",), ("127.0.0.1", "10.0.0.0/8"), OFFICE),
        ("127.0.0.1", ("1.1.1.1", OFFICE), ("127.0.0.1",), OFFICE),
        ("127.0.0.1", ("10.9.9.9, 10.1.2.3",), ("127.0.0.1", "10.0.0.0/8"), "10.9.9.9"),
        ("127.0.0.1", (f"{OFFICE}:4711",), ("127.0.0.1",), OFFICE),
        ("127.0.0.1", (f"{OFFICE}, unknown",), ("127.0.0.1",), "127.0.0.1"),
        ("127.0.0.1", ("<script>",), ("127.0.0.1",), "127.0.0.1"),
        ("127.0.0.1", ("[2001:db8:1:2:3::4]:443",), ("127.0.0.1",), "2001:db8:1:2::/64"),
        ("::ffff:127.0.0.1", (OFFICE,), ("127.0.0.1",), OFFICE),
        ("::1", (OFFICE,), ("::1",), OFFICE),
        ("::1", (), (), "::1"),
        ("fe80::1%eth0", (), (), "fe80::/64"),
        ("2001:db8::1", (), (), "2001:db8::/64"),
        ("", (), (), ""),
    ],
)
def test_use_1_10_the_rightmost_forwarded_address_that_is_not_ours_counts(
    peer: str, forwarded: tuple[str, ...], proxies: tuple[str, ...], expected: str
) -> None:
    assert counted(peer, *forwarded, proxies=proxies) == expected


@given(st.text(max_size=200), st.lists(st.text(max_size=60), max_size=3))
def test_use_1_10_no_forwarded_text_breaks_the_counting(left: str, more: list[str]) -> None:
    """What a phone writes before the proxy adds its address changes nothing."""
    read_address(left)
    said = [*(one.replace(",", ";") for one in (left, *more)), OFFICE]
    assert counted("127.0.0.1", ", ".join(said), proxies=("127.0.0.1",)) == OFFICE


@pytest.mark.parametrize("name", ["tunnel", "", "10.0.0.0/99", "1.2.3"])
def test_use_1_10_what_is_no_address_names_no_proxy(name: str) -> None:
    with pytest.raises(ValueError, match=r"does not appear|Invalid|not permitted|not be empty|netmask"):
        Callers.trusting([name])


async def test_use_1_10_a_right_code_is_never_refused_whatever_was_guessed(meeting: Meeting) -> None:
    """Behind a tunnel everybody is 127.0.0.1; so is everybody in a hall behind one router."""
    async with Raw(meeting.server) as raw:
        for number in range(150):
            assert await raw.ask(request("GET", f"/A{number:03}"))
        wrong = await raw.ask(post("/", {"code": "B000"}))
        typed = await raw.ask(post("/", {"code": CODE}))
        opened = await raw.ask(request("GET", f"/{CODE}?as=helper"))
    assert wrong
    assert wrong.status == 429
    assert typed
    assert (typed.status, typed.headers["location"]) == (303, f"/{CODE}")
    assert opened
    assert opened.status == 200
    await meeting.joined()


async def test_use_1_10_who_guesses_is_told_to_the_facilitator(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The right code is not refused, so another one is the remedy."""
    phones = meeting.at_work
    async with Raw(meeting.server) as raw:
        for path in ("/XXXX", "/favicon.ico", f"/{CODE}"):
            assert await raw.ask(request("GET", path))
        assert not phones.is_being_guessed, "a slip of the finger is no guessing"
        for number in range(150):
            assert await raw.ask(request("GET", f"/A{number:03}"))
    assert phones.is_being_guessed
    monkeypatch.setattr(visits, "SECONDS_OF_GUESSING", 0)
    assert not phones.is_being_guessed


async def test_use_1_10_no_flood_of_strangers_keeps_out_who_has_the_code(meeting: Meeting) -> None:
    meeting.at_work._visits.strangers = Pace(burst=1, per_second=0)
    async with Raw(meeting.server) as raw:
        assert await raw.ask(request("GET", "/"))
        stranger = await raw.ask(request("GET", "/"))
        typed = await raw.ask(post("/", {"code": CODE}))
        wrong = await raw.ask(request("GET", "/XXXX/me"))
    assert stranger
    assert (stranger.status, 'name="code"' in stranger.html) == (429, True)
    assert typed
    assert typed.status == 303
    assert wrong
    assert wrong.status == 429
    await meeting.joined()


async def test_use_1_10_behind_a_named_proxy_each_guesser_is_one_and_nothing_is_kept(
    meeting: Meeting, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    callers = Callers.trusting(["127.0.0.1"])
    front = await Front.open(phones_app(meeting.room, Door(b"secret of this room" * 2), callers=callers))
    try:
        async with Raw(front) as raw:

            async def guess(address: str) -> int:
                answer = await raw.ask(request("GET", "/XXXX", headers={FORWARDED: f"192.0.2.1, {address}"}))
                assert answer
                return answer.status

            assert {await guess(HOME) for _ in range(150)} == {404, 429}
            assert await guess(OFFICE) == 404
        assert set(front.app[PHONES]._visits.guesses._left) == {HOME, OFFICE}
    finally:
        await front.close()
    assert not any(address in caplog.text for address in (HOME, OFFICE))
