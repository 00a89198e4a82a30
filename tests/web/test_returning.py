"""The same seat on another phone: by its number and digits, or by the facilitator's yes; never by the number alone."""

import re
from collections import Counter

import pytest

from tests.web.conftest import CODE, Meeting, Phone, until
from tests.web.raw import Raw, door_of, post
from workshop.core import events as e
from workshop.core.terms import SeatKind
from workshop.room.client import Comeback
from workshop.web.comebacks import MOST_WAITING, WAITS_SECONDS, Comebacks, Digits
from workshop.web.door import Door


async def digits_of(phone: Phone) -> str:
    """As they stand on "Jouw gegevens"."""
    await phone.open(f"/{CODE}/me")
    found = re.search(r"Jouw cijfers: (\d{3} \d{3})", phone.html)
    assert found, phone.html
    return found[1]


async def comes_back(meeting: Meeting, number: str, digits: str = "") -> Phone:
    """Another phone that says it had that number."""
    phone = await meeting.phone()
    await phone.open()
    await phone.send("again", number=number, digits=digits)
    return phone


def holds(meeting: Meeting, phone: Phone) -> str | None:
    """The number under the page that this phone shows."""
    found = re.search(r"Jouw nummer: (\w{4})", phone.html)
    return found[1] if found else None


async def asked(meeting: Meeting) -> Comeback:
    """The one question that the facilitator can answer."""
    (one,) = meeting.at_work.door.comebacks
    return one


async def test_use_1_5_number_and_digits_bring_the_seat_back_and_the_old_phone_is_told(meeting: Meeting) -> None:
    old = await meeting.joined()
    digits = await digits_of(old)
    await old.open()
    new = await comes_back(meeting, old.number.lower(), digits)
    assert (new.status, holds(meeting, new)) == (200, old.number)
    assert len(meeting.room.session.seats) == 1
    await old.open()
    assert "Je doet nu mee op een andere telefoon" in old.html
    assert old.page.form("again"), "and it can come back in the same way"
    await old.send("again", number=old.number, digits=digits.replace(" ", ""))
    assert holds(meeting, old) == old.number
    await new.open()
    assert "Je doet nu mee op een andere telefoon" in new.html


async def test_use_1_5_the_old_phone_hears_it_at_once(meeting: Meeting) -> None:
    old = await meeting.joined()
    digits = await digits_of(old)
    async with old.browser.get(meeting.server.make_url(f"/{CODE}/live")) as stream:
        await comes_back(meeting, old.number, digits)
        heard = (await stream.content.read()).decode()
    assert "event: gone" in heard


async def test_use_1_5_the_number_alone_gives_no_seat_and_waits_for_the_facilitator(meeting: Meeting) -> None:
    old = await meeting.joined()
    new = await comes_back(meeting, old.number)
    assert (new.status, holds(meeting, new)) == (200, None)
    assert "Wacht even" in new.html
    assert old.number in new.html
    await new.open()
    assert "Wacht even" in new.html, "without script it can be looked at again"
    await old.open()
    assert holds(meeting, old) == old.number
    one = await asked(meeting)
    await meeting.says(e.SeatReclaimed(seat=one.seat, cookie_hash=one.cookie_hash))
    await new.open()
    assert holds(meeting, new) == old.number
    assert not meeting.at_work.door.comebacks
    await old.open()
    assert "Je doet nu mee op een andere telefoon" in old.html


async def test_use_1_5_a_question_about_a_seat_that_came_back_by_its_digits_is_gone(meeting: Meeting) -> None:
    # given: a phone that knows the number alone
    old = await meeting.joined()
    digits = await digits_of(old)
    await comes_back(meeting, old.number)
    await asked(meeting)
    # when: another one knows the digits
    new = await comes_back(meeting, old.number, digits)
    # then: nobody can give its seat away by an answer to the old question
    assert holds(meeting, new) == old.number
    assert not meeting.at_work.door.comebacks


async def test_use_1_5_the_facilitator_takes_the_yes_back(meeting: Meeting) -> None:
    old = await meeting.joined()
    new = await comes_back(meeting, old.number)
    one = await asked(meeting)
    given = await meeting.says(e.SeatReclaimed(seat=one.seat, cookie_hash=one.cookie_hash))
    await meeting.says(e.ActionUndone(number=given.number))
    await old.open()
    assert holds(meeting, old) == old.number
    await new.open()
    assert holds(meeting, new) is None


async def test_use_1_5_a_no_is_told_and_the_phone_can_go_on_otherwise(meeting: Meeting) -> None:
    old = await meeting.joined()
    digits = await digits_of(old)
    new = await comes_back(meeting, old.number)
    meeting.at_work.joining.comebacks.decline((await asked(meeting)).id)
    await new.open()
    assert "De gespreksleider gaf dit nummer niet" in new.html
    await new.send("again", number=old.number, digits=digits)
    assert holds(meeting, new) == old.number


async def test_use_1_5_who_waits_may_remember_the_digits_or_begin_anew(meeting: Meeting) -> None:
    old = await meeting.joined()
    before = old.number
    new = await comes_back(meeting, before)
    await new.open(f"/{CODE}?again=yes")
    assert new.page.form("again")
    await new.open(f"/{CODE}?as=helper")
    await new.send("join", partner="bank-noord")
    assert holds(meeting, new) not in (None, before)
    assert not meeting.at_work.door.comebacks, "it asks for nothing any more"


@pytest.mark.parametrize(
    ("number", "digits", "said"),
    [
        ("XXXX", "", "Dit nummer klopt niet"),
        ("XXXX", "123456", "horen niet bij elkaar"),
        ("", "", "Dit nummer klopt niet"),
        ("C1", "", "Dit nummer klopt niet"),
    ],
)
async def test_use_1_5_what_is_wrong_is_said(meeting: Meeting, number: str, digits: str, said: str) -> None:
    await meeting.says(e.SeatTaken(seat="C1", kind=SeatKind.CARD, group="other"))
    phone = await comes_back(meeting, number, digits)
    assert (phone.status, said in phone.html) == (422, True)
    assert phone.form("again").values["number"] == number
    assert not meeting.at_work.door.comebacks


async def test_use_1_5_a_guesser_is_slowed_and_nobody_else(meeting: Meeting) -> None:
    """All come from one address, as behind a router."""
    inside, lost = await meeting.joined(), await meeting.joined()
    number, digits = lost.number, await digits_of(lost)
    cookie, token = await door_of(meeting)
    statuses = []
    async with Raw(meeting.server) as raw:
        for place in range(60):
            guess = {"token": token, "number": f"A{place:03}", "id": f"guess-{place:04}"}
            answer = await raw.ask(post(f"/{CODE}/again", guess, cookie))
            statuses.append(answer and answer.status)
    assert statuses[:20] == [422] * 20
    assert Counter(statuses[20:])[429] >= 20
    back = await comes_back(meeting, number, digits)
    assert holds(meeting, back) == number, "who has it right is never kept out"
    asks = await comes_back(meeting, inside.number)
    assert asks.status == 429, "questions to the facilitator are not to be had while guessing goes on"
    await inside.open()
    assert inside.status == 200


async def test_use_1_5_the_digits_of_a_seat_cannot_be_guessed(meeting: Meeting) -> None:
    """After three wrong ones the right ones do not help either; the facilitator still can."""
    lost, other = await meeting.joined(), await meeting.joined()
    first = next(iter(meeting.room.session.seats))
    digits = await digits_of(lost)
    wrong = f"{(int(digits.replace(' ', '')) + 1) % 10**6:06}"
    for _ in range(3):
        phone = await comes_back(meeting, first, wrong)
        assert (phone.status, "horen niet bij elkaar" in phone.html) == (422, True)
    phone = await comes_back(meeting, first, digits)
    assert (phone.status, "te vaak verkeerde cijfers" in phone.html) == (422, True)
    assert meeting.room.session.seats[first].cookie_hash
    back = await comes_back(meeting, other.number, await digits_of(other))
    assert holds(meeting, back) == other.number, "another seat is not locked"
    asks = await comes_back(meeting, first)
    assert "Wacht even" in asks.html
    await lost.open()
    assert lost.status == 200


def test_use_1_5_the_chance_in_the_docstring_is_right() -> None:
    """Guesses that one seat stands in three hours, as the limit lets them through."""
    now = 0.0
    digits = Digits()
    digits._wrong.clock = lambda: now
    guesses = 0
    for second in range(0, 3 * 3600 + 1, 10):
        now = float(second)
        while digits.may_be_tried("K7M4"):
            digits.was_wrong("K7M4")
            guesses += 1
    assert guesses == 9
    assert "9 in 10^6" in (Digits.__doc__ or "")
    assert f"{300 * guesses / 10**6:.2%}" == "0.27%"


def test_use_1_5_digits_are_made_from_the_room_and_the_seat_and_nothing_else() -> None:
    one, other = Door(b"a" * 32), Door(b"b" * 32)
    made = {one.digits(f"S{number}") for number in range(1_000)}
    assert len(made) > 990
    assert all(re.fullmatch(r"\d{6}", digits) for digits in made)
    assert one.digits("K7M4") == Door(b"a" * 32).digits("K7M4")
    assert one.digits("K7M4") != other.digits("K7M4")
    for said in ("", "0", "\ud800", "1" * 7, f"{one.digits('K7M4')}0"):
        assert not one.is_digits("K7M4", said)


async def test_use_1_5_the_last_page_shows_the_digits_and_they_bring_back_who_wants_to_erase(meeting: Meeting) -> None:
    old = await meeting.joined()
    digits = await digits_of(old)
    await meeting.says(e.SessionClosed())
    await old.open()
    assert f"Jouw cijfers: {digits}" in old.html
    await old.open(f"/{CODE}/mine")
    assert digits in old.html, "the script gets them too"
    new = await meeting.phone()
    await new.open()
    assert "Bedankt voor het meedoen" in new.html
    await new.send("again", number=old.number)
    assert new.status == 422, "the facilitator has gone home"
    await new.send("again", number=old.number, digits=digits)
    await new.open(f"/{CODE}/me")
    await new.send("erase")
    assert "Je antwoorden zijn verwijderd" in new.html


async def test_use_1_5_no_page_of_somebody_else_holds_the_digits(meeting: Meeting) -> None:
    one, other = await meeting.joined(), await meeting.joined()
    digits = await digits_of(one)
    for path in ("", "/mine", "/promises", "/help"):
        await one.open(f"/{CODE}{path}")
        assert digits not in one.html, "only where they are looked for"
        await other.open(f"/{CODE}{path}")
        assert digits not in other.html


def test_use_1_5_one_phone_asks_for_one_seat_and_one_address_not_without_end(meeting: Meeting) -> None:
    now = 0.0
    session = meeting.room.session
    for number in range(60):
        session.seats[f"S{number}"] = session.seats["K7M4"].model_copy(update={"number": f"S{number}"})
    questions = Comebacks(session, lambda: now)
    assert questions.ask("S0", "koek", "here")
    assert questions.ask("S1", "koek", "here")
    assert [one.seat for one in questions.waiting()] == ["S1"]
    assert sum(questions.ask(f"S{number}", f"koek {number}", "here") for number in range(20)) == 3
    assert all(questions.ask(f"S{number}", f"elders {number}", f"there {number}") for number in range(26))
    assert len(questions.waiting()) == MOST_WAITING
    assert questions.ask("S59", "nog iemand", "elsewhere"), "who asks once is not kept out by who asks much"
    assert len(questions.waiting()) == MOST_WAITING
    assert questions.waits_for("nog iemand") == "S59"
    assert questions.waits_for("elders 3") == "S3"
    assert [questions.waits_for(f"koek {number}") for number in range(3)].count(None) == 1
    session.seats["S1"].left_at = session.at
    assert "S1" not in {one.seat for one in questions.waiting()}
    now += WAITS_SECONDS + 1
    assert not questions.waiting()


@pytest.fixture
async def meeting(meeting: Meeting, request: pytest.FixtureRequest) -> Meeting:
    """For the test without a server around it there is somebody in the room."""
    if not request.node.name.startswith("test_use_1_5_one_phone"):
        return meeting
    event = e.SeatTaken(seat="K7M4", group="other", cookie_hash="iemand")
    await meeting.room.propose(e.DOOR, "join", event)
    await until(lambda: "K7M4" in meeting.room.session.seats)
    return meeting
