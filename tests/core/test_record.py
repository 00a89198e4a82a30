"""What is kept of a meeting, and going on with it months later."""

import datetime as dt

from given import START, Given

from workshop.core import events as e
from workshop.core.fold import apply
from workshop.core.promises import CommitmentText
from workshop.core.record import Record, record_of, reopen
from workshop.core.terms import Group, SeatKind, Status


def meeting() -> Given:
    held = Given().join("K7M4", "bank-noord", person="Anna de Wit", role="directeur", cookie_hash="geheim")
    held.join("B2C3", "gemeente-zijlen", Group.GOVERNMENT).join("TA01", kind=SeatKind.TABLE, people=6)
    held.lead(e.StepSkipped(step="netwerk"), e.StepStarted(step="begin"))
    for seat, choice in (("K7M4", 2), ("B2C3", 4)):
        held.do(seat, e.VoteCast(seat=seat, step="begin", choices={choice: 1}))
    return held


def step_of(held: Given, step_id: str) -> list[int]:
    found = next(step for step in record_of(held.session).steps if step.id == step_id)
    return [result.votes for result in found.results]


def test_the_record_tells_who_took_part_without_names_or_cookies() -> None:
    record = record_of(meeting().session)
    assert (record.meeting.phones, record.meeting.tables, record.meeting.people) == (2, 1, 8)
    assert {(one.group, one.seats, one.people) for one in record.by_group} == {
        (Group.HELPER, 2, 7),
        (Group.GOVERNMENT, 1, 1),
    }
    text = record.model_dump_json()
    assert "Anna" not in text
    assert "geheim" not in text


def test_f3_counts_of_an_open_vote_are_in_no_record_either() -> None:
    held = meeting()
    assert step_of(held, "begin") == []
    held.lead(e.StepClosed(step="begin"))
    assert step_of(held, "begin") == [0, 1, 0, 1, 0]


def test_the_pairs_of_a_pulse_stand_with_the_second_one() -> None:
    held = meeting().lead(e.StepStarted(step="eind"))
    held.do("K7M4", e.VoteCast(seat="K7M4", step="eind", choices={5: 1}))
    by_id = {step.id: step for step in record_of(held.session).steps}
    assert by_id["eind"].pairs == 1
    assert by_id["eind"].up is None, "one pair would tell who moved (F4)"
    assert by_id["begin"].pairs is None


def test_f4_from_five_pairs_on_the_movement_is_told() -> None:
    held = Given()
    for number in range(5):
        held.join(f"P{number}", "bank-noord")
    for step, choice in (("begin", 2), ("eind", 4)):
        held.lead(e.StepStarted(step=step))
        for number in range(5):
            held.do(f"P{number}", e.VoteCast(seat=f"P{number}", step=step, choices={choice: 1}))
        held.lead(e.StepClosed(step=step))
    told = {step.id: step for step in record_of(held.session).steps}["eind"]
    assert (told.pairs, told.up, told.same, told.down) == (5, 5, 0, 0)


def test_what_was_skipped_and_what_was_never_reached_is_told_at_the_end() -> None:
    held = meeting()
    assert [step.id for step in record_of(held.session).steps if step.skipped] == ["netwerk"]
    held.lead(e.SessionClosed())
    assert "eind" in [step.id for step in record_of(held.session).steps if step.skipped]


def test_r17_removed_texts_are_left_out() -> None:
    held = meeting().lead(e.StepStarted(step="drempels"))
    held.do("K7M4", e.ContributionGiven(seat="K7M4", step="drempels", text="Belediging"))
    held.lead(e.TextHidden(item="I1"))
    assert "Belediging" not in record_of(held.session).model_dump_json()


def closed() -> Record:
    held = meeting().lead(e.StepStarted(step="toezeggingen"))
    held.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=CommitmentText(what="Bellen")))
    held.lead(e.SessionClosed())
    return Record.model_validate_json(record_of(held.session).model_dump_json(by_alias=True))


def recorded(number: int, event: e.Event) -> e.Stamped:
    at = START + dt.timedelta(days=90)
    return e.Stamped(number=number, at=at, by=e.FACILITATOR, id=f"n{number}", event=event)


def test_f15_a_follow_up_months_later_stands_in_the_reopened_record() -> None:
    record = closed()
    session = reopen(record)
    event = e.FollowUpRecorded(promise="T1", status=Status.DONE, on=dt.date(2027, 3, 3), note="Gelukt")
    assert apply(session, recorded(1, event)).refusal is None
    assert record.commitments[0].status is Status.DONE
    assert record.commitments[0].follow_ups[0].note == "Gelukt"


def test_a_reopened_meeting_takes_follow_ups_and_nothing_else() -> None:
    session = reopen(closed())
    assert session.is_closed
    for number, event in enumerate((e.StepStarted(step="begin"), e.AgreementBroughtUp(agreement="A1")), 1):
        refusal = apply(session, recorded(number, event)).refusal
        assert refusal is not None
        assert refusal.key == "session-closed"


def test_a_reopened_record_says_the_same() -> None:
    record = closed()
    again = record_of(reopen(record))
    assert again.partners == record.partners
    assert again.commitments == record.commitments
    assert again.agreements == record.agreements
    assert again.meeting.started_at.date() == record.meeting.started_at.date()
