"""Two phones sign while the facilitator rewords: the log's order alone decides, and each phone is told the truth."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from tests.web.conftest import CODE, SCENARIO, SIMULATED, Front, Meeting, Phone, until
from workshop.core import events as e
from workshop.core.events import FACILITATOR
from workshop.core.promises import SharedText, SignatureState
from workshop.core.queries import owner_lines
from workshop.core.scenario import Scenario
from workshop.core.session import Session
from workshop.room.client import Accepted
from workshop.room.log import Appended, Draft
from workshop.room.room import Room
from workshop.room.sqlite_log import SqliteLog
from workshop.web.door import Door
from workshop.web.phones import phones_app

SAVED, CHANGED, NOT_FIXED = "Opgeslagen: jullie doen mee", "De tekst is net veranderd", "De tekst staat nog niet vast"
AGAIN = "bevestig opnieuw"
ACTORS = ("bank", "club", "facilitator")


class Gate(SqliteLog):
    """The laptop's own log, before which proposals queue while it is shut."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.open = asyncio.Event()
        self.open.set()
        self.held = 0

    async def append(self, room: str, drafts: list[Draft]) -> list[Appended]:
        self.held = len(drafts)
        await self.open.wait()
        self.held = 0
        return await super().append(room, drafts)


class Signing:
    """A real room with an agreement that can be signed, and two phones that look at it."""

    def __init__(self, meeting: Meeting, log: Gate, bank: Phone, club: Phone) -> None:
        self.meeting, self.log, self.phones = meeting, log, {"bank": bank, "club": club}

    @property
    def session(self) -> Session:
        return self.meeting.room.session

    def states(self) -> dict[str, SignatureState]:
        return {line.partner: line.state for line in owner_lines(self.session, self.session.agreements["A1"])}

    async def sign(self, who: str) -> None:
        phone = self.phones[who]
        await phone.send("sign-A1", contribution=f"Wij bellen, zegt {who}", mandate="full")

    async def reword(self) -> None:
        text = SharedText(title="Eén keer vertellen", result="We bellen elkaar.", coordinator="bank-noord")
        answer = await self.meeting.room.propose(
            FACILITATOR, "the-other-text", e.AgreementReworded(agreement="A1", text=text)
        )
        assert isinstance(answer, Accepted)

    def act(self, who: str) -> Awaitable[None]:
        return self.reword() if who == "facilitator" else self.sign(who)

    @property
    def queued(self) -> int:
        return self.log.held + len(self.meeting.room._coalescer._waiting)


@pytest.fixture
async def signing(tmp_path: Path) -> AsyncIterator[Callable[[], Awaitable[Signing]]]:
    opened: list[Meeting] = []

    async def begin() -> Signing:
        log = Gate(tmp_path / f"{len(opened)}.log")
        first = e.SessionOpened(session_id="proef", scenario=Scenario.model_validate(SCENARIO), join_code=CODE)
        room = await Room.create(log, first)
        server = await Front.open(phones_app(room, Door(b"secret of this room" * 2, SIMULATED)))
        meeting = Meeting(room, server)
        opened.append(meeting)
        bank, club = await meeting.joined(), await meeting.joined(partner="ondernemersclub-vaartland")
        await meeting.says(e.StepStarted(step="afspraak"), e.AgreementFixed(agreement="A1"))
        for phone in (bank, club):
            await phone.open()
        return Signing(meeting, log, bank, club)

    yield begin
    for meeting in opened:
        for phone in meeting.phones:
            await phone.browser.close()
        await meeting.server.close()
        await meeting.room.close()


def _told_the_truth(told: Signing, who: str, after_reword: bool) -> None:
    phone = told.phones[who]
    partner = "bank-noord" if who == "bank" else "ondernemersclub-vaartland"
    if after_reword:
        assert phone.status == 422, who
        assert NOT_FIXED in phone.html, who
        assert f"Wij bellen, zegt {who}" in phone.html, "what was typed is still there"
        assert SAVED not in phone.html, who
        assert partner not in told.states()
    else:
        assert phone.status == 200, who
        assert (SAVED in phone.html) or (AGAIN in phone.html), who
        assert told.states()[partner] is SignatureState.AGAIN


@pytest.mark.parametrize("order", list(itertools.permutations(ACTORS)), ids="-".join)
async def test_whichever_order_the_log_gives_two_signatures_and_a_rewording(
    signing: Callable[[], Awaitable[Signing]], order: tuple[str, ...]
) -> None:
    told = await signing()
    told.log.open.clear()
    acts = []
    for place, who in enumerate(order, 1):
        acts.append(asyncio.ensure_future(told.act(who)))
        await until(lambda place=place: told.queued == place)  # type: ignore[misc]
    told.log.open.set()
    await asyncio.gather(*acts)
    reworded = order.index("facilitator")
    for who in ("bank", "club"):
        _told_the_truth(told, who, after_reword=order.index(who) > reworded)
    assert SignatureState.SIGNED not in told.states().values(), "nobody has signed a text that it did not see"
    await told.meeting.says(e.AgreementFixed(agreement="A1"))
    for who, phone in told.phones.items():
        await phone.open()
        assert "We bellen elkaar." in phone.html
        assert (AGAIN in phone.html) == (order.index(who) < reworded)
        await told.sign(who)
        assert SAVED in phone.html
    assert set(told.states().values()) == {SignatureState.SIGNED}


async def test_a_phone_with_the_old_text_before_it_is_told_that_it_changed(
    signing: Callable[[], Awaitable[Signing]],
) -> None:
    told = await signing()
    await told.sign("bank")
    assert SAVED in told.phones["bank"].html
    await told.reword()
    await told.meeting.says(e.AgreementFixed(agreement="A1"))
    await told.sign("club")
    assert told.phones["club"].status == 422
    assert CHANGED in told.phones["club"].html
    assert SAVED not in told.phones["club"].html
    assert told.states() == {"bank-noord": SignatureState.AGAIN}
    await told.phones["bank"].open()
    assert AGAIN in told.phones["bank"].html


async def test_all_at_once_ends_in_one_of_the_two_legal_ways(signing: Callable[[], Awaitable[Signing]]) -> None:
    for start in itertools.permutations(ACTORS):
        told = await signing()
        await asyncio.gather(*(told.act(who) for who in start))
        for who, partner in (("bank", "bank-noord"), ("club", "ondernemersclub-vaartland")):
            phone, state = told.phones[who], told.states().get(partner)
            assert (phone.status, state) in ((200, SignatureState.AGAIN), (422, None)), (start, who)
        assert [version.number for version in told.session.agreements["A1"].versions] == [1, 2]
