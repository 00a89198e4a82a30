"""The door in the core: another code, a wider door, and seats that nobody sits at set aside and let in again."""

import copy

import pytest
from given import Given, scenario
from hypothesis import given
from hypothesis import strategies as st

from workshop.core import events as e
from workshop.core import queries
from workshop.core.fold import apply, begin
from workshop.core.promises import CommitmentText, SharedText
from workshop.core.record import record_of
from workshop.core.session import Session
from workshop.core.terms import Group, NoteKind, Shown
from workshop.core.turnout import turnout

FLOOD = ("F001", "F002", "F003")


def flooded() -> Given:
    """Two people and a flood of three invented seats, which said what there is to say."""
    meeting = Given().join("K7M4", "bank-noord").join("B2C3", "gemeente-zijlen")
    for number, seat in enumerate(FLOOD):
        meeting.join(seat, group=Group.ENTREPRENEUR, new_partner=e.NewPartner(name=f"Firma {number}"),
                     firm_on_screen=True)  # fmt: skip
    meeting.lead(e.StepStarted(step="begin"))
    for seat in ("K7M4", "B2C3", *FLOOD):
        meeting.do(seat, e.VoteCast(seat=seat, step="begin", choices={5 if seat in FLOOD else 1: 1}))
    meeting.lead(e.StepStarted(step="netwerk"))
    for seat in ("K7M4", *FLOOD):
        meeting.do(seat, e.OrganisationNamed(seat=seat, step="netwerk", name=f"Club {seat}"))
    meeting.lead(e.StepStarted(step="toezeggingen"))
    meeting.do("F001", e.CommitmentMade(seat="F001", owner="B1", wording=CommitmentText(what="Reclame")))
    meeting.lead(e.StepStarted(step="afspraken"))
    meeting.do("F002", e.AgreementProposed(seat="F002", text=SharedText(title="Koop bij mij", result="Winst.")))
    meeting.lead(e.StepStarted(step="drempels"))
    for seat in ("K7M4", *FLOOD):
        meeting.do(seat, e.ContributionGiven(seat=seat, step="drempels", text=f"Tekst van {seat}"))
    meeting.lead(e.TextReleased(items=("I1", "I2")))
    meeting.do("F003", e.NoteLeft(seat="F003", kind=NoteKind.PROBLEM, text="Knop doet niets"))
    assert not meeting.refused
    return meeting


def state(session: Session) -> dict[str, object]:
    """What the meeting is, apart from its place in the log."""
    plain = {name: getattr(session, name) for name in session.__dataclass_fields__}
    plain["waiting"] = set(session.waiting)
    return {name: value for name, value in plain.items() if name not in ("number", "at", "undo")}


def test_use_1_4_a_flood_that_is_set_aside_leaves_screen_record_and_counts() -> None:
    meeting = flooded()
    meeting.lead(e.SeatsSetAside(seats=FLOOD))
    session, record = meeting.session, record_of(meeting.session)
    assert queries.attendance(session).people == 2
    assert {bar.label: bar.count for bar in queries.vote_bars(session, session.scenario.steps[0])}["5"] == 0
    assert queries.answered(session, session.scenario.step("drempels")) == 1  # type: ignore[arg-type]
    assert turnout(session, session.scenario.step("netwerk")).people == 1  # type: ignore[arg-type]
    assert [one.text for one in record.contributions] == ["Tekst van K7M4"]
    assert [one.name for one in record.named] == ["Club K7M4"]
    assert not [one for one in record.partners if one.name.startswith("Firma")]
    assert not record.commitments
    assert [one.id for one in record.agreements] == ["A1"]
    assert not record.private_notes
    assert {group.group: group.seats for group in record.by_group} == {Group.HELPER: 2}
    assert not {"B1", "B2", "B3", "I2", "I3", "I4", "N2", "T1"} & set(session.waiting)
    assert "Firma" not in record.model_dump_json()


def test_use_1_4_hiding_a_flood_is_undone_as_if_it_had_not_happened() -> None:
    meeting = flooded()
    before = copy.deepcopy(state(meeting.session))
    applied = meeting.do(e.FACILITATOR, e.SeatsSetAside(seats=FLOOD))
    meeting.lead(e.ActionUndone(number=applied.number))
    assert not meeting.refused
    assert state(meeting.session) == before


@given(st.lists(st.sampled_from([(place, back) for place in range(3) for back in (False, True)]), max_size=12))
def test_use_1_4_in_whatever_order_seats_go_and_come_the_end_is_as_the_beginning(turns: list[tuple[int, bool]]) -> None:
    meeting = flooded()
    before = copy.deepcopy(state(meeting.session))
    for place, back in turns:
        kind = e.SeatsReadmitted if back else e.SeatsSetAside
        meeting.do(e.FACILITATOR, kind(seats=(FLOOD[place],)))
    if meeting.session.aside:
        meeting.lead(e.SeatsReadmitted(seats=tuple(meeting.session.aside)))
    meeting.session.refused.clear()
    assert state(meeting.session) == before


def test_use_1_4_a_seat_that_was_set_aside_says_nothing_more_and_may_go_and_be_forgotten() -> None:
    meeting = flooded().lead(e.SeatsSetAside(seats=FLOOD))
    for event in (
        e.ContributionGiven(seat="F001", step="drempels", text="Nog een"),
        e.ContributionChanged(contribution="I2", text="Anders"),
        e.CommitmentMade(seat="F001", owner="B1", wording=CommitmentText(what="Reclame")),
        e.NoteLeft(seat="F001", kind=NoteKind.PROBLEM, text="Hallo"),
    ):
        applied = meeting.do("F001", event)
        assert applied.refusal
        assert applied.refusal.key == "set-aside"
    assert not meeting.do("F002", e.SeatLeft(seat="F002")).refusal
    assert not meeting.do("F001", e.SeatErased(seat="F001")).refusal
    meeting.lead(e.ActionUndone(number=meeting.session.undo[-1].number))
    assert "I2" not in meeting.session.contributions
    assert "F001" not in meeting.session.votes["begin"], "what was erased does not come back"


def test_use_1_4_names_of_a_flood_are_offered_nowhere_until_it_is_let_in() -> None:
    meeting = flooded().lead(e.SeatsSetAside(seats=FLOOD))
    assert {one.name for one in meeting.session.known_partners()} == {
        "Bank Noord",
        "Gemeente Zijlen",
        "Voetbalclub Zijlen",
    }
    meeting.lead(e.SeatsReadmitted(seats=FLOOD))
    assert "Firma 1" in {one.name for one in meeting.session.known_partners()}


def test_use_1_4_an_organisation_that_somebody_else_speaks_for_as_well_stays() -> None:
    meeting = flooded().join("D4E5", "B1", Group.ENTREPRENEUR)
    meeting.join("F004", "bank-noord")
    meeting.lead(e.SeatsSetAside(seats=(*FLOOD, "F004")))
    partners = meeting.session.partners
    assert (partners["B1"].present, partners["B1"].shown) == (True, Shown.WAITING)
    assert (partners["B2"].present, partners["B2"].shown) == (False, Shown.HIDDEN)
    assert (partners["bank-noord"].present, partners["bank-noord"].shown) == (True, Shown.RELEASED)
    meeting.join("E5F6", group=Group.ENTREPRENEUR, new_partner=e.NewPartner(name="Firma 1"), firm_on_screen=True)
    assert (partners["B2"].present, partners["B2"].shown) == (True, Shown.WAITING), "a real firm of that name came"


def test_use_1_4_an_objection_of_a_flood_blocks_nothing_until_it_is_let_in() -> None:
    asked = {"consent": True, "decision_rule": "Geen groot bezwaar", "threshold": 60}
    steps = tuple(
        {**step.model_dump(exclude_defaults=True), **(asked if step.kind == "agreement" else {})}
        for step in scenario().steps
    )
    meeting = Given(scenario(steps=steps)).join("K7M4", "bank-noord").join("F001", "gemeente-zijlen")
    meeting.lead(e.StepStarted(step="afspraken"), e.ConsentMoved(agreement="A1", stage="opinions"))
    meeting.do("F001", e.OpinionGiven(agreement="A1", seat="F001", gradient=1))
    meeting.do("F001", e.ObjectionRaised(agreement="A1", seat="F001", because="Nee"))
    meeting.lead(e.SeatsSetAside(seats=("F001",)))
    agreement = meeting.session.agreements["A1"]
    assert not agreement.standing_objections
    assert not meeting.session.opinions["A1"]
    meeting.lead(e.ActionUndone(number=meeting.session.undo[-1].number))
    assert [one.because for one in agreement.standing_objections] == ["Nee"]
    assert meeting.session.opinions["A1"] == {"F001": 1}
    assert not meeting.refused


def test_use_1_4_another_code_is_in_the_log_and_can_be_taken_back() -> None:
    meeting = Given()
    applied = meeting.do(e.FACILITATOR, e.JoinCodeChanged(code="ROZE"))
    assert (meeting.session.join_code, meeting.session.codes) == ("ROZE", ["KADE", "ROZE"])
    assert record_of(meeting.session).meeting.join_code == "ROZE"
    again = begin(meeting.log[0])
    apply(again, e.Stamped.model_validate_json(meeting.log[1].model_dump_json()))
    assert again.codes == meeting.session.codes
    meeting.lead(e.ActionUndone(number=applied.number))
    assert (meeting.session.join_code, meeting.session.codes) == ("KADE", ["ROZE", "KADE"])


@pytest.mark.parametrize("code", ["", "kade", "KADEN", "KA1E", "K\nDE", "ÄRGE", "KADE\n"])
def test_use_1_4_a_code_that_cannot_be_said_is_refused(code: str) -> None:
    meeting = Given()
    meeting.do(e.FACILITATOR, e.JoinCodeChanged(code=code))
    assert meeting.refused == ["code-unclear"]
    assert meeting.session.join_code == "KADE"


def test_use_1_4_the_door_is_as_wide_as_was_said_last_and_undo_narrows_it() -> None:
    meeting = Given().lead(e.DoorWidened(times=2), e.DoorWidened(times=4))
    assert meeting.session.door_times == 4
    meeting.lead(e.ActionUndone(number=meeting.session.undo[-1].number))
    assert meeting.session.door_times == 2


def test_use_1_5_the_browser_that_had_the_seat_is_known_as_moved_until_it_has_one_again() -> None:
    meeting = Given().join("K7M4", cookie_hash="oud")
    meeting.do(e.DOOR, e.SeatReclaimed(seat="K7M4", cookie_hash="nieuw"))
    assert meeting.session.moved == {"oud": "K7M4"}
    meeting.do(e.DOOR, e.SeatReclaimed(seat="K7M4", cookie_hash="oud"))
    assert meeting.session.moved == {"nieuw": "K7M4"}
    meeting.do("K7M4", e.SeatErased(seat="K7M4"))
    assert not meeting.session.moved


def test_use_1_5_the_facilitator_gives_a_seat_back_and_may_take_that_back() -> None:
    meeting = under_rules(2).join("K7M4", cookie_hash="oud").lead(e.SeatReclaimed(seat="K7M4", cookie_hash="nieuw"))
    assert meeting.session.seat_by_cookie == {"nieuw": "K7M4"}
    meeting.lead(e.ActionUndone(number=meeting.session.undo[-1].number))
    assert meeting.session.seat_by_cookie == {"oud": "K7M4"}
    assert meeting.session.moved == {"nieuw": "K7M4"}
    assert not meeting.refused


def test_use_1_5_undo_takes_no_seat_from_a_browser_that_has_another_by_now() -> None:
    meeting = under_rules(2).join("K7M4", cookie_hash="oud").lead(e.SeatReclaimed(seat="K7M4", cookie_hash="nieuw"))
    meeting.join("B2C3", cookie_hash="oud")
    meeting.lead(e.ActionUndone(number=meeting.session.undo[-1].number))
    assert meeting.session.seat_by_cookie == {"nieuw": "K7M4", "oud": "B2C3"}


def under_rules(rules: int) -> Given:
    """A meeting that was opened under the rules of that number."""
    meeting = Given()
    meeting.session.rules = rules
    return meeting


def test_use_0_2_under_the_first_rules_the_facilitator_gives_no_seat_back() -> None:
    meeting = under_rules(1).join("K7M4", cookie_hash="oud").lead(e.SeatReclaimed(seat="K7M4", cookie_hash="nieuw"))
    assert meeting.refused == ["facilitator-only"]


@pytest.mark.parametrize(("rules", "refused"), [(1, ["session-closed"]), (2, [])])
def test_use_1_5_after_the_end_somebody_may_still_come_back_to_erase(rules: int, refused: list[str]) -> None:
    meeting = under_rules(rules).join("K7M4", cookie_hash="oud").lead(e.SessionClosed())
    meeting.do(e.DOOR, e.SeatReclaimed(seat="K7M4", cookie_hash="nieuw"))
    assert meeting.refused == refused
