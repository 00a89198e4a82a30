"""What is too long for a field is refused with a reason, and stands in its field again: no word goes silently."""

from collections.abc import Callable

import pytest

from tests.web.conftest import CODE, Meeting, Phone
from workshop.core import events as e
from workshop.core.promises import CommitmentText

ENDLESS = ("woorden die iemand plakte " * 400)[:10_000].strip()
STEP = "drempel"


async def _answering(meeting: Meeting) -> Phone:
    phone = await meeting.joined()
    await meeting.says(e.StepStarted(step=STEP))
    await phone.open()
    return phone


async def _naming(meeting: Meeting) -> Phone:
    phone = await meeting.joined()
    await meeting.says(e.StepStarted(step="netwerk"))
    await phone.open()
    return phone


async def _promising(meeting: Meeting) -> Phone:
    phone = await meeting.joined()
    await meeting.says(e.StepStarted(step="toezegging"))
    await phone.open()
    return phone


async def _promised(meeting: Meeting) -> Phone:
    phone = await _promising(meeting)
    await phone.send("commit", what="Wij bellen terug")
    await phone.open(f"/{CODE}/promises")
    return phone


async def _agreeing(meeting: Meeting) -> Phone:
    phone = await meeting.joined()
    await meeting.says(e.StepStarted(step="afspraak"), e.AgreementFixed(agreement="A1"))
    await phone.open()
    return phone


async def _agreed(meeting: Meeting) -> Phone:
    phone = await _agreeing(meeting)
    await phone.send("sign-A1", contribution="Wij bellen", mandate="full")
    await phone.open(f"/{CODE}/promises")
    return phone


async def _reporting(meeting: Meeting) -> Phone:
    phone = await meeting.joined()
    await phone.open(f"/{CODE}/help")
    return phone


async def _joining(meeting: Meeting) -> Phone:
    phone = await meeting.phone()
    await phone.open(f"/{CODE}?as=helper")
    return phone


FIELDS: list[tuple[Callable[..., object], str, str, int]] = [
    (_answering, "answer", "text", 280),
    (_answering, "answer", "second_text", 280),
    (_naming, "name", "name", 60),
    (_promising, "commit", "what", 280),
    (_promised, "commit-T1", "first_step", 280),
    (_promised, "commit-T1-withdraw", "because", 280),
    (_promised, "hand-T1", "because", 280),
    (_promised, "hand-T1", "role", 60),
    (_agreeing, "propose", "title", 90),
    (_agreeing, "propose", "result", 600),
    (_agreeing, "sign-A1", "contribution", 280),
    (_agreeing, "sign-A1", "lets_go", 280),
    (_agreeing, "sign-A1", "role", 60),
    (_agreed, "sign-A1-leave", "because", 280),
    (_reporting, "report", "text", 600),
    (_joining, "join", "new_partner", 60),
    (_joining, "join", "person", 60),
    (_joining, "join", "role", 60),
]

BESIDE = {
    "answer": {"text": "ja"},
    "join": {"new_partner": "Bank Zuid"},
    "hand-T1": {"role": "balie"},
    "propose": {"title": "Samen bellen"},
    "sign-A1": {"contribution": "Wij bellen", "mandate": "full"},
}
"""What else each form cannot do without."""


@pytest.mark.parametrize(("begin", "form", "name", "most"), FIELDS, ids=lambda one: getattr(one, "__name__", str(one)))
async def test_use_3_3_what_is_too_long_is_refused_and_given_back_whole_without_script(
    meeting: Meeting, begin: Callable[..., object], form: str, name: str, most: int
) -> None:
    # given
    phone = await begin(meeting)  # type: ignore[misc]
    before = meeting.room.session.number
    # when: ten thousand letters are pasted
    also = BESIDE.get(form, {})
    await phone.send(form, **(also | {name: ENDLESS}))
    # then: nothing is kept, the page says how much is too long, and every word of it is still there
    assert phone.status == 422
    assert meeting.room.session.number == before
    assert f"Er passen er {most}." in phone.html
    assert f"#{form}-{name}" in phone.html
    assert phone.form(form).values[name] == ENDLESS
    # and: what fits is taken
    await phone.send(form, **(also | {name: ENDLESS[: most - 1].strip()}))
    assert phone.status < 400
    assert "Er passen er" not in phone.html


async def test_use_3_3_lines_that_are_too_many_go_on_behind_the_last(meeting: Meeting) -> None:
    # given
    phone = await _answering(meeting)
    lines = [f"regel {number}" for number in range(9)]
    # when
    await phone.send("answer", text="\r\n".join(lines))
    # then
    (given,) = meeting.room.session.contributions.values()
    assert given.text == "\n".join([*lines[:5], " ".join(lines[5:])])


async def test_use_3_3_both_texts_of_an_answer_that_came_late_are_kept(meeting: Meeting) -> None:
    # given
    phone = await _answering(meeting)
    await meeting.says(e.StepClosed(step=STEP))
    first, second = "a" * 280, "b" * 280
    # when
    await phone.send("answer", text=first, second_text=second)
    # then
    (note,) = meeting.room.session.notes.values()
    assert note.text == f"{first}\n{second}"


async def test_use_3_3_a_log_with_a_text_that_is_too_long_by_now_is_read(meeting: Meeting) -> None:
    """What was taken once is never refused again, whatever the limits have become."""
    # given
    from workshop.room.log import Row
    from workshop.room.room import stamped

    event = e.CommitmentMade.model_construct(wording=CommitmentText(what="w" * 400))
    row = Row(number=9, at=meeting.room.session.at, by=e.FACILITATOR, key="k", body=e.EVENT.dump_json(event).decode())
    # then
    read = stamped(row).event
    assert isinstance(read, e.CommitmentMade)
    assert read.wording.what == "w" * 280
