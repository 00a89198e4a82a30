"""Whatever happens in a meeting, and whatever people type, comes back from the file."""

import datetime as dt
import tomllib
from pathlib import Path

from drill import examples
from given import STEPS, Given, scenario
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshop.core import events as e
from workshop.core.promises import CommitmentText, SharedText
from workshop.core.record import record_of
from workshop.core.terms import CommitmentKind, Group, Mandate, Omslag, SeatKind, Status
from workshop.files.sessions import as_saved, read_record, same_record, write_record

HOSTILE = [
    '"""',
    "'''",
    "\\",
    "\\u0041",
    "[red]x[/]",
    "\x7f",
    "\x1b[2J",
    "\u202e",
    "\U0001f469\u200d\U0001f467",
    "é",
    "e\u0301",
    "\n",
    "\r\n",
    " ",
    "=1+1",
    "[[stap]]",
    "# x",
    "<script>",
    "nee",
    "ja",
    "\u2028",
    "\ud7ff",
    '"',
]
TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=8), max_size=6).map("".join)
SEATS = st.sampled_from(["K7M4", "B2C3", "KA01"])
PARTNERS = st.sampled_from(["bank-noord", "gemeente-zijlen", "voetbalclub-zijlen"])
STEP_IDS = st.sampled_from([step["id"] for step in STEPS])
DAYS = st.none() | st.dates(dt.date(2026, 1, 1), dt.date(2030, 1, 1))
ITEMS = st.sampled_from(["I1", "I2", "T1", "T2", "A1", "A2", "N1", "nieuw"])
WORDINGS = st.builds(
    CommitmentText,
    what=TEXTS,
    omslag=st.none() | st.sampled_from(Omslag),
    kind=st.none() | st.sampled_from(CommitmentKind),
    replaces=st.none() | TEXTS,
    with_whom=st.lists(PARTNERS, max_size=2).map(tuple),
    due=DAYS,
    first_step=st.none() | TEXTS,
    first_step_due=DAYS,
    mandate=st.sampled_from(Mandate),
    reserved_with=st.none() | TEXTS,
    peer_learning=st.booleans(),
)
SHARED = st.builds(SharedText, title=TEXTS, result=TEXTS, coordinator=st.none() | PARTNERS, review_on=DAYS)
EVENTS: st.SearchStrategy[e.Event] = st.one_of(
    st.builds(e.StepStarted, step=STEP_IDS),
    st.builds(e.StepClosed, step=STEP_IDS),
    st.builds(e.ResultShown, step=STEP_IDS),
    st.builds(e.StepSkipped, step=STEP_IDS),
    st.builds(e.ContributionGiven, seat=SEATS, step=STEP_IDS, text=TEXTS, second_text=st.none() | TEXTS),
    st.builds(e.VoteCast, seat=SEATS, step=STEP_IDS, choices=st.just({1: 1})),
    st.builds(e.OrganisationNamed, seat=SEATS, step=STEP_IDS, name=TEXTS),
    st.builds(e.PartnerAdded, partner=st.builds(e.NewPartner, name=TEXTS)),
    st.builds(e.PartnersMerged, kept=PARTNERS, merged=PARTNERS),
    st.builds(e.TextReleased, items=st.tuples(ITEMS)),
    st.builds(e.TextHidden, item=ITEMS),
    st.builds(e.CommitmentMade, seat=st.none() | SEATS, owner=PARTNERS, wording=WORDINGS),
    st.builds(e.CommitmentReworded, commitment=ITEMS, wording=WORDINGS),
    st.builds(e.CommitmentWithdrawn, commitment=ITEMS, reason=TEXTS),
    st.builds(e.AgreementProposed, text=SHARED, omslag=st.none() | st.sampled_from(Omslag)),
    st.builds(e.AgreementReworded, agreement=ITEMS, text=SHARED),
    st.builds(e.AgreementFixed, agreement=ITEMS),
    st.builds(e.AgreementSigned, agreement=ITEMS, partner=PARTNERS, version=st.integers(1, 2), contribution=TEXTS),
    st.builds(e.AgreementDeclined, agreement=ITEMS, partner=PARTNERS, because=TEXTS),
    st.builds(e.AgreementLeft, agreement=ITEMS, partner=PARTNERS, because=TEXTS),
    st.builds(
        e.FollowUpRecorded,
        promise=ITEMS,
        status=st.sampled_from(Status),
        on=st.dates(dt.date(2026, 1, 1), dt.date(2030, 1, 1)),
        note=TEXTS,
    ),
    st.builds(e.SessionClosed),
)
BY = st.sampled_from([e.FACILITATOR, e.FACILITATOR, "K7M4", "B2C3"])


@settings(max_examples=examples(200), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    happened=st.lists(st.tuples(BY, EVENTS), max_size=40), zone=st.sampled_from(["Europe/Amsterdam", "Asia/Kathmandu"])
)
def test_whatever_happened_comes_back(tmp_path: Path, happened: list[tuple[str, e.Event]], zone: str) -> None:
    meeting = Given(scenario(zone=zone))
    meeting.join("K7M4", "bank-noord").join("B2C3", group=Group.ENTREPRENEUR).join("KA01", kind=SeatKind.CARD)
    meeting.lead(e.StepStarted(step="toezeggingen"))
    for by, event in happened:
        meeting.do(by, event)
    record = record_of(meeting.session)
    path = tmp_path / "a.toml"
    write_record(record, path)
    assert read_record(path) == record
    assert tomllib.loads(path.read_text(encoding="utf-8"))


@given(text=TEXTS)
def test_text_that_nobody_cleaned_becomes_harmless_and_stays_the_same(text: str) -> None:
    record = record_of(Given(scenario(steps=STEPS[:1])).session)
    record.meeting.note, record.meeting.facilitator = text, text or "x"
    once = as_saved(record)
    assert as_saved(once) == once
    assert same_record(once, record)
    assert "\x1b" not in once.meeting.note
