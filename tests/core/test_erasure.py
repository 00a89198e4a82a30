"""Forgetting a seat (L7): what goes, what stays, and that the redacted log still folds to the very same session."""

from given import Given
from hypothesis import given
from hypothesis import strategies as st

from tests.core.test_properties import HAPPENINGS, RUN, Happening, event_of, looked_at, meeting_under_way
from workshop.core import events as e
from workshop.core.erasure import redactions
from workshop.core.fold import Applied, apply, begin
from workshop.core.promises import CommitmentText
from workshop.core.record import record_of
from workshop.core.session import Session
from workshop.core.terms import Group, NoteKind, PartnerKind, Shown


def redacted(meeting: Given, subjects: dict[int, str | None]) -> list[e.Stamped]:
    """The log as it stands after everybody's erasures."""
    changed = redactions(meeting.log, meeting.session, subjects)
    return [one.model_copy(update={"event": changed.get(one.number, one.event)}) for one in meeting.log]


def folded(log: list[e.Stamped]) -> tuple[Session, dict[int, str | None]]:
    read = [e.Stamped.model_validate_json(one.model_dump_json()) for one in log]
    session = begin(read[0])
    applied: list[Applied] = [apply(session, one) for one in read[1:]]
    return session, {one.number: one.subject for one in applied}


def subjects_of(meeting: Given) -> dict[int, str | None]:
    return folded(meeting.log)[1]


@RUN
@given(
    before=HAPPENINGS,
    after=HAPPENINGS,
    seat=st.sampled_from(["K7M4", "B2C3", "C3D4", "KA01"]),
    closed=st.booleans(),
)
def test_l7_the_redacted_log_folds_to_the_same_session(
    before: list[Happening], after: list[Happening], seat: str, closed: bool
) -> None:
    meeting = meeting_under_way()
    for happening in before:
        meeting.do(*event_of(meeting.session, happening))
    if closed:
        meeting.lead(e.SessionClosed())
    meeting.do(e.FACILITATOR, e.SeatErased(seat=seat))
    for happening in after:
        meeting.do(*event_of(meeting.session, happening))

    log = redacted(meeting, subjects_of(meeting))
    again, subjects = folded(log)

    assert looked_at(again) == looked_at(meeting.session)
    assert record_of(again) == record_of(meeting.session)
    assert not redactions(log, again, subjects), "redacting twice changes nothing more"


def entrepreneur() -> Given:
    """Somebody with a firm of her own who has given something of every kind."""
    meeting = Given()
    firm = e.NewPartner(name="Kapsalon Quirijn", kind=PartnerKind.ENTREPRENEUR)
    meeting.do(
        e.DOOR,
        e.SeatTaken(
            seat="K7M4", group=Group.ENTREPRENEUR, new_partner=firm, person="Quirijn", role="kapper", cookie_hash="abc"
        ),
    )
    meeting.join("B2C3", "bank-noord", cookie_hash="def")
    meeting.lead(e.StepStarted(step="drempels"))
    meeting.do("K7M4", e.ContributionGiven(seat="K7M4", step="drempels", text="Quirijn zegt iets"))
    meeting.do("K7M4", e.ContributionChanged(contribution="I1", text="Quirijn zegt meer"))
    meeting.do("K7M4", e.ContributionGiven(seat="K7M4", step="drempels", text="Quirijn trekt dit in"))
    meeting.do("K7M4", e.ContributionWithdrawn(contribution="I2"))
    meeting.do("B2C3", e.ContributionGiven(seat="B2C3", step="drempels", text="Van de bank"))
    meeting.lead(e.TextReleased(items=("I1", "I3")), e.StepClosed(step="drempels"))
    meeting.do("K7M4", e.NoteLeft(seat="K7M4", kind=NoteKind.LATE, step="drempels", text="Quirijn is laat"))
    meeting.lead(e.StepStarted(step="begin"))
    meeting.do("K7M4", e.VoteCast(seat="K7M4", step="begin", choices={4: 1}))
    meeting.lead(e.StepStarted(step="netwerk"))
    meeting.do("K7M4", e.OrganisationNamed(seat="K7M4", step="netwerk", name="Club Quirijn"))
    meeting.lead(e.StepStarted(step="toezeggingen"))
    assert not meeting.refused
    return meeting


def test_l7_nothing_of_the_seat_is_left_in_session_record_and_log() -> None:
    meeting = entrepreneur()
    meeting.do("K7M4", e.SeatErased(seat="K7M4"))

    assert not meeting.refused
    log = redacted(meeting, subjects_of(meeting))
    said = [one.model_dump_json() for one in log] + [record_of(meeting.session).model_dump_json(), str(meeting.session)]
    assert not [text for text in said if "quirijn" in text.casefold() or "kapper" in text or '"abc"' in text]
    assert [one.text for one in meeting.session.contributions.values()] == ["Van de bank"]
    assert meeting.session.votes["begin"] == {}
    assert [one.seat for one in record_of(meeting.session).erased] == ["K7M4"]
    assert "B1" not in {one.id for one in record_of(meeting.session).partners}


def test_l7_what_an_organisation_promised_stays_and_a_promise_of_ones_own_goes() -> None:
    meeting = Given().join("K7M4", None, Group.ENTREPRENEUR).join("B2C3", "bank-noord")
    meeting.lead(e.StepStarted(step="toezeggingen"))
    meeting.do("K7M4", e.CommitmentMade(seat="K7M4", wording=CommitmentText(what="Quirijn belt")))
    meeting.do("B2C3", e.CommitmentMade(seat="B2C3", owner="bank-noord", wording=CommitmentText(what="De bank belt")))
    meeting.do("K7M4", e.SeatErased(seat="K7M4"))
    meeting.do("B2C3", e.SeatErased(seat="B2C3"))

    assert [one.what for one in record_of(meeting.session).commitments] == ["De bank belt"]
    assert meeting.session.commitments["T1"].shown is Shown.HIDDEN


def test_l7_a_firm_stays_while_a_colleague_is_there() -> None:
    meeting = entrepreneur()
    firm = e.NewPartner(name="kapsalon quirijn")
    meeting.do(e.DOOR, e.SeatTaken(seat="C3D4", group=Group.ENTREPRENEUR, new_partner=firm, cookie_hash="ghi"))
    meeting.do("K7M4", e.SeatErased(seat="K7M4"))

    assert meeting.session.partners["B1"].name == "Kapsalon Quirijn"
    meeting.do("C3D4", e.SeatErased(seat="C3D4"))
    assert "Quirijn" not in meeting.session.partners["B1"].name
    log = redacted(meeting, subjects_of(meeting))
    assert not [one for one in log if "quirijn" in one.model_dump_json().casefold()]
    assert looked_at(folded(log)[0]) == looked_at(meeting.session)


def test_l7_a_phone_may_be_forgotten_when_the_meeting_is_over_and_only_by_itself() -> None:
    meeting = entrepreneur().lead(e.SessionClosed())
    meeting.do("B2C3", e.SeatErased(seat="K7M4"))
    assert meeting.refused == ["not-your-seat"]
    meeting.do("K7M4", e.SeatErased(seat="K7M4"))
    assert "K7M4" in meeting.session.erased
    meeting.do("K7M4", e.SeatErased(seat="K7M4"))
    assert meeting.refused == ["not-your-seat", "unknown-seat"]


def test_l7_a_forgotten_firm_that_a_promise_of_others_names_stays_in_the_record_without_its_name() -> None:
    meeting = entrepreneur()
    other = CommitmentText(what="De bank belt", with_whom=("B1",))
    meeting.do("B2C3", e.CommitmentMade(seat="B2C3", owner="bank-noord", wording=other))
    meeting.lead(
        e.CommitmentMade(owner="B1", wording=CommitmentText(what="Iets")), e.CommitmentWithdrawn(commitment="T2")
    )
    meeting.do("K7M4", e.SeatErased(seat="K7M4"))

    assert not meeting.refused
    record = record_of(meeting.session)
    named = {one.owner for one in record.commitments} | {one for made in record.commitments for one in made.with_whom}
    assert named <= {one.id for one in record.partners}
    assert "quirijn" not in record.model_dump_json().casefold()


def test_l7_a_browser_that_took_another_seat_keeps_it_when_the_earlier_one_is_forgotten() -> None:
    meeting = Given().join("K7M4", "bank-noord", cookie_hash="abc")
    meeting.do("K7M4", e.SeatLeft(seat="K7M4"))
    meeting.join("B2C3", "bank-noord", cookie_hash="abc")
    meeting.lead(e.SeatErased(seat="K7M4"))

    assert meeting.session.seat_by_cookie == {"abc": "B2C3"}
    assert looked_at(folded(redacted(meeting, subjects_of(meeting)))[0]) == looked_at(meeting.session)
    meeting.do("B2C3", e.SeatErased(seat="B2C3"))
    log = redacted(meeting, subjects_of(meeting))
    assert not [one for one in log if '"abc"' in one.model_dump_json()]
    assert looked_at(folded(log)[0]) == looked_at(meeting.session)


def test_l7_somebody_who_took_a_seat_with_an_old_browser_of_a_forgotten_one_stays() -> None:
    meeting = Given().join("K7M4", "bank-noord", cookie_hash="abc")
    meeting.do(e.DOOR, e.SeatReclaimed(seat="K7M4", cookie_hash="def"))
    meeting.join("B2C3", "bank-noord", cookie_hash="abc")
    meeting.do("B2C3", e.SeatLeft(seat="B2C3"))
    meeting.do("K7M4", e.SeatErased(seat="K7M4"))

    again = folded(redacted(meeting, subjects_of(meeting)))[0]
    assert list(again.seats) == ["K7M4", "B2C3"]
    assert looked_at(again) == looked_at(meeting.session)


def test_use_1_5_a_browser_whose_later_seat_moved_is_told_so_although_its_earlier_one_is_forgotten() -> None:
    meeting = Given().join("K7M4", "bank-noord", cookie_hash="abc")
    meeting.do("K7M4", e.SeatLeft(seat="K7M4"))
    meeting.join("B2C3", "bank-noord", cookie_hash="abc")
    meeting.do(e.DOOR, e.SeatReclaimed(seat="B2C3", cookie_hash="def"))
    meeting.lead(e.SeatErased(seat="K7M4"))

    again = folded(redacted(meeting, subjects_of(meeting)))[0]
    assert again.moved == {"abc": "B2C3"}
    assert looked_at(again) == looked_at(meeting.session)


def test_l7_what_the_facilitator_writes_in_a_promise_after_its_author_was_erased_stays() -> None:
    """A promise that was withdrawn, forgotten, restored and worded anew: its words are not those of the erased seat."""
    meeting = meeting_under_way()
    made = meeting.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=CommitmentText(what="Bellen")))
    promise = made.subject or ""
    meeting.lead(e.CommitmentWithdrawn(commitment=promise, reason="Geld"))
    meeting.do(e.FACILITATOR, e.SeatErased(seat="K7M4"))
    assert meeting.session.commitments[promise].what != "Bellen"
    meeting.lead(e.CommitmentRestored(commitment=promise))
    meeting.lead(e.CommitmentReworded(commitment=promise, wording=CommitmentText(what="Samen bellen")))
    log = redacted(meeting, subjects_of(meeting))
    again, _ = folded(log)
    assert again.commitments[promise].what == "Samen bellen"
    assert again == meeting.session
    assert "Geld" not in str(log)
