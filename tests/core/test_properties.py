"""Whatever is proposed, by whomever, in whatever order: the fold stands, and everyone who folds sees the same."""

import copy
import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

from drill import examples
from given import STEPS, Given, scenario
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.core import events as e
from workshop.core import queries, timing
from workshop.core.fold import apply, begin
from workshop.core.promises import CommitmentText, SharedText, SignatureState
from workshop.core.record import record_of
from workshop.core.rules import check
from workshop.core.session import Session
from workshop.core.terms import Audience, ConsentStage, Group, Mandate, Scene, SeatKind, Shown, Status, StepKind

T = TypeVar("T")

SEATS = st.sampled_from(["K7M4", "B2C3", "C3D4", "KA01", "TA01", "X9X9"])
STEP = st.sampled_from([*(step["id"] for step in STEPS), "nergens"])
PARTNER = st.sampled_from(["bank-noord", "gemeente-zijlen", "voetbalclub-zijlen", "kerk", "niemand"])
ITEM = st.sampled_from(["I1", "I2", "I3", "N1", "T1", "T2", "T3", "A1", "A2", "A3", "kerk", "nieuw"])
PROMISE = st.sampled_from(["T1", "T2", "T3"])
AGREEMENT = st.sampled_from(["A1", "A1", "A2", "A3"])
TEXT = st.sampled_from(["Geld", "Tijd", "", " ", "\x1b[2J", "Kerk"])
DAY = st.sampled_from([dt.date(2027, 1, 1), dt.date(2027, 2, 1), dt.date(2026, 1, 1), dt.date.max, dt.date.min])
MAYBE_DAY = st.none() | DAY
WORDING = st.builds(
    CommitmentText,
    what=TEXT,
    with_whom=st.lists(PARTNER, max_size=2).map(tuple),
    mandate=st.sampled_from(Mandate),
    reserved_with=st.none() | TEXT,
)
SHARED = st.builds(SharedText, title=TEXT, result=TEXT, coordinator=st.none() | PARTNER, review_on=MAYBE_DAY)
NEW_PARTNER = st.builds(e.NewPartner, name=TEXT)
STEPPING: st.SearchStrategy[e.Event] = st.one_of(
    st.builds(kind, step=STEP)
    for kind in (
        e.StepStarted, e.StepStarted, e.StepClosing, e.StepClosed, e.StepReopened, e.ResultShown, e.ResultWithheld,
        e.StepSkipped, e.StepRestored,
    )
)  # fmt: skip
ANSWERS: st.SearchStrategy[e.Event] = st.one_of(
    st.builds(e.ContributionGiven, seat=SEATS, step=STEP, text=TEXT, audience=st.sampled_from(Audience)),
    st.builds(e.ContributionGiven, seat=SEATS, step=st.just("drempels"), text=TEXT),
    st.builds(e.ContributionChanged, contribution=ITEM, text=TEXT, audience=st.sampled_from(Audience)),
    st.builds(e.ContributionWithdrawn, contribution=ITEM),
    st.builds(
        e.VoteCast,
        seat=SEATS,
        step=STEP,
        choices=st.dictionaries(st.integers(-1, 6), st.integers(0, 3), max_size=3),
    ),
    st.builds(e.VoteCast, seat=SEATS, step=st.sampled_from(["begin", "eind"]), choices=st.just({3: 1})),
    st.builds(e.OrganisationNamed, seat=SEATS, step=st.just("netwerk"), name=TEXT),
)
PROMISES: st.SearchStrategy[e.Event] = st.one_of(
    st.builds(e.CommitmentMade, seat=st.none() | SEATS, owner=st.none() | PARTNER, wording=WORDING),
    st.builds(e.CommitmentReworded, commitment=PROMISE, wording=WORDING),
    st.builds(e.CommitmentConfirmed, commitment=PROMISE),
    st.builds(e.CommitmentWithdrawn, commitment=PROMISE, reason=TEXT),
    st.builds(e.CommitmentRestored, commitment=PROMISE),
    st.builds(e.FollowUpRecorded, promise=ITEM, status=st.sampled_from(Status), on=DAY, note=TEXT),
)
AGREEMENTS: st.SearchStrategy[e.Event] = st.one_of(
    st.builds(e.AgreementProposed, seat=st.none() | SEATS, text=SHARED),
    st.builds(e.AgreementReworded, agreement=AGREEMENT, text=SHARED),
    *(
        st.builds(kind, agreement=AGREEMENT)
        for kind in (
            e.AgreementFixed, e.AgreementFixed, e.AgreementLoosened, e.AgreementBroughtUp, e.AgreementWithdrawn,
            e.AgreementRestored,
        )
    ),
    *(
        st.builds(
            e.AgreementSigned,
            agreement=AGREEMENT,
            partner=PARTNER,
            version=st.integers(1, 3),
            contribution=st.sampled_from(["Wij bellen", "Wij schrijven", ""]),
            mandate=st.sampled_from(Mandate),
            reserved_with=st.none() | TEXT,
            reserved_until=MAYBE_DAY,
        )
        for _ in range(3)
    ),
    st.builds(e.ConsentMoved, agreement=AGREEMENT, stage=st.sampled_from(ConsentStage)),
    st.builds(e.OpinionGiven, agreement=AGREEMENT, seat=SEATS, gradient=st.integers(1, 5)),
    st.builds(e.ObjectionRaised, agreement=AGREEMENT, seat=SEATS, because=TEXT),
    st.builds(e.ObjectionMet, agreement=AGREEMENT, number=st.integers(0, 3), answer=TEXT),
    st.builds(e.ObjectionChanged, agreement=AGREEMENT, seat=SEATS, number=st.integers(0, 3), because=TEXT),
    st.builds(e.ObjectionSetAside, agreement=AGREEMENT, number=st.integers(0, 3), because=TEXT),
    st.builds(e.ObjectionTakenUp, agreement=AGREEMENT, number=st.integers(0, 3)),
    st.builds(
        e.PromiseHandedOver,
        promise=ITEM,
        partner=st.none() | PARTNER,
        to=st.none() | PARTNER,
        role=st.none() | TEXT,
        because=TEXT,
    ),
    st.builds(e.AgreementDeclined, agreement=AGREEMENT, partner=PARTNER, because=TEXT),
    st.builds(e.AgreementLeft, agreement=AGREEMENT, partner=PARTNER, because=TEXT),
)  # fmt: skip
MEETING: st.SearchStrategy[e.Event] = st.one_of(
    st.builds(
        e.SeatTaken,
        seat=SEATS,
        kind=st.sampled_from(SeatKind),
        group=st.sampled_from(Group),
        partner=st.none() | PARTNER,
        new_partner=st.none() | NEW_PARTNER,
        cookie_hash=st.none() | st.sampled_from(["een", "twee"]),
    ),
    st.builds(e.SeatLeft, seat=SEATS),
    st.builds(e.PartnerAdded, partner=NEW_PARTNER),
    st.builds(e.PartnersMerged, kept=PARTNER, merged=PARTNER),
    st.builds(e.PartnersSplit, merged=PARTNER),
    st.builds(e.SceneTurned, scene=st.sampled_from(Scene)),
    st.builds(e.PlanShortened, minutes=st.dictionaries(STEP, st.integers(0, 11), min_size=1, max_size=3)),
    st.builds(e.TextReleased, items=st.lists(ITEM, min_size=1, max_size=3).map(tuple)),
    st.builds(e.TextWithheld, items=st.lists(ITEM, min_size=1, max_size=3).map(tuple)),
    st.builds(e.TextHidden, item=ITEM),
    st.builds(e.ActionUndone, number=st.integers(0, 60)),
    st.builds(
        e.SessionOpened, session_id=st.just("twee"), scenario=st.just(scenario(steps=STEPS[:1])), join_code=st.just("X")
    ),
)
AUTHORS = st.sampled_from([e.FACILITATOR] * 4 + ["K7M4", "B2C3", "C3D4", "X9X9"] + [e.DOOR, e.ROOM, "seat:", "iemand"])
PLAUSIBLE = (
    "space", "space", "undo", "undo", "back", "answer", "answer", "answer", "change", "take back", "release", "release",
    "withhold", "hide", "promise", "reword", "confirm", "withdraw", "restore", "fix", "shape", "sign", "sign", "sign",
    "leave", "decline", "merge", "split", "consent", "opinion", "object", "met", "hand over", "hand over",
    "other objection", "go on", "go back",
    "aside", "readmit",
)  # fmt: skip
Happening = tuple[str, e.Event | tuple[str, int], int]
"""Who, what or what sort of thing, and how many seconds later."""
SENSE = st.tuples(st.sampled_from(PLAUSIBLE), st.integers(0, 40))
NONSENSE = st.one_of(STEPPING, ANSWERS, PROMISES, AGREEMENTS, MEETING)
HAPPENINGS: st.SearchStrategy[list[Happening]] = st.lists(
    st.tuples(
        AUTHORS,
        st.integers(0, 4).flatmap(lambda sort: NONSENSE if sort == 0 else SENSE),
        st.sampled_from([0, 1, 90]),
    ),
    min_size=12,
    max_size=50,
)
CLOSES = st.sampled_from([None, None, None, 40])
CONSENT = st.sampled_from([False, False, True])
RUN = settings(max_examples=examples(120), deadline=None, derandomize=True)


def steps_with_consent() -> tuple[dict[str, object], ...]:
    """The usual steps, with consent asked for the agreements."""
    asked = {"consent": True, "decision_rule": "Geen groot bezwaar", "threshold": 60}
    return tuple({**step, **asked} if step["kind"] == "agreement" else step for step in STEPS)


def meeting_under_way(*, consent: bool = False) -> Given:
    """Three phones of two partners, a card and a table; a promise and a fixed agreement, so that much is possible."""
    plan = scenario(steps=steps_with_consent()) if consent else scenario()
    meeting = Given(plan, rehearsal=True).join("K7M4", "bank-noord").join("B2C3", "bank-noord")
    meeting.join("C3D4", "gemeente-zijlen", Group.GOVERNMENT)
    meeting.join("KA01", kind=SeatKind.CARD).join("TA01", "voetbalclub-zijlen", kind=SeatKind.TABLE, people=6)
    meeting.lead(e.StepStarted(step="toezeggingen"), e.StepStarted(step="afspraken"))
    if not consent:
        meeting.lead(e.AgreementFixed(agreement="A1"))
    meeting.do("K7M4", e.CommitmentMade(seat="K7M4", owner="bank-noord", wording=CommitmentText(what="Bellen")))
    meeting.lead(e.StepStarted(step="drempels"))
    assert not meeting.refused
    return meeting


def plausible(session: Session, what: str, n: int) -> tuple[str, e.Event]:
    """Something that people do, with whatever there is to do it with; `n` chooses."""

    def one_of(things: Iterable[T]) -> T:
        chosen = list(things)
        return chosen[n % len(chosen)]

    seat = one_of(session.active_seats() or session.seats.values())
    hand = seat.kind in (SeatKind.CARD, SeatKind.TABLE)
    by = e.FACILITATOR if hand else e.seat_author(seat.number)
    texts = [*session.contributions, *session.organisations, *session.commitments, *session.agreements]
    wording = CommitmentText(what=f"Wij bellen {n}", mandate=Mandate.FULL)
    agreement = one_of(session.agreements.values())
    partner = session.partner_id(seat.partner) or "bank-noord"
    match what:
        case "space":
            return e.FACILITATOR, queries.next_action(session, leaving_open=True)[1]
        case "undo":
            return e.FACILITATOR, e.ActionUndone(number=session.undo[-1].number if session.undo else 0)
        case "back":
            return e.FACILITATOR, e.StepStarted(step=one_of(session.steps))
        case "answer":
            step = session.step or session.scenario.steps[0]
            if step.kind.is_vote:
                return by, e.VoteCast(seat=seat.number, step=step.id, choices={1 + n % 2: 1})
            if step.kind is StepKind.NETWORK:
                return by, e.OrganisationNamed(seat=seat.number, step=step.id, name=f"Club {n}")
            return by, e.ContributionGiven(seat=seat.number, step=step.id, text=f"Tekst {n}")
        case "change" | "take back" if session.contributions:
            item = one_of(session.contributions.values())
            event: e.Event = e.ContributionWithdrawn(contribution=item.id)
            if what == "change":
                event = e.ContributionChanged(contribution=item.id, text=f"Anders {n}")
            return e.seat_author(item.seat), event
        case "release":
            return e.FACILITATOR, e.TextReleased(items=tuple(session.waiting) or (agreement.id,))
        case "withhold":
            return e.FACILITATOR, e.TextWithheld(items=(one_of(texts), texts[0]))
        case "hide":
            return e.FACILITATOR, e.TextHidden(item=one_of(texts))
        case "promise":
            by_hand = e.CommitmentMade(owner=partner, wording=wording)
            own = e.CommitmentMade(seat=seat.number, owner=seat.partner, wording=wording)
            return by, by_hand if hand else own
        case "reword" | "confirm" | "withdraw" | "restore":
            made = one_of(session.commitments)
            if what == "reword":
                return one_of((e.FACILITATOR, by)), e.CommitmentReworded(commitment=made, wording=wording)
            if what == "restore":
                return e.FACILITATOR, e.CommitmentRestored(commitment=made)
            kind = e.CommitmentConfirmed if what == "confirm" else e.CommitmentWithdrawn
            return by, kind(commitment=made)
        case "fix":
            return e.FACILITATOR, e.AgreementFixed(agreement=agreement.id)
        case "shape":
            text = SharedText(title=f"Titel {n % 3}", result="Wie belt, krijgt antwoord.")
            return e.FACILITATOR, e.AgreementReworded(agreement=agreement.id, text=text)
        case "sign":
            return by, e.AgreementSigned(
                agreement=agreement.id,
                partner=partner,
                version=agreement.current.number,
                contribution=f"Wij bellen {n % 4}",
                mandate=one_of(Mandate),
                reserved_with="de directie",
                reserved_until=dt.date(2027, 1, 1),
            )
        case "leave":
            return by, e.AgreementLeft(agreement=agreement.id, partner=partner)
        case "consent":
            return e.FACILITATOR, e.ConsentMoved(agreement=agreement.id, stage=one_of(ConsentStage))
        case "opinion":
            return by, e.OpinionGiven(agreement=agreement.id, seat=seat.number, gradient=1 + n % 5)
        case "object":
            return by, e.ObjectionRaised(agreement=agreement.id, seat=seat.number, because=f"Te duur {n}")
        case "met":
            number = len(agreement.objections)
            return e.FACILITATOR, e.ObjectionMet(agreement=agreement.id, number=number, answer="Tekst aangepast")
        case "other objection" | "go on" | "go back" if agreement.objections:
            raised = one_of(agreement.objections)
            about = {"agreement": agreement.id, "number": raised.number}
            if what == "go back":
                return e.FACILITATOR, e.ObjectionTakenUp.model_validate(about)
            if what == "go on":
                return e.FACILITATOR, e.ObjectionSetAside.model_validate(about | {"because": f"Besproken {n}"})
            changed = about | {"seat": raised.seat, "because": f"Nog duurder {n}"}
            return e.seat_author(raised.seat), e.ObjectionChanged.model_validate(changed)
        case "hand over":
            promise = one_of([*session.commitments, agreement.id])
            to = one_of(session.partners)
            return by, e.PromiseHandedOver(promise=promise, partner=partner, to=to, role=f"adviseur {n}")
        case "aside":
            return e.FACILITATOR, e.SeatsSetAside(seats=(seat.number, one_of(session.seats)))
        case "readmit":
            return e.FACILITATOR, e.SeatsReadmitted(seats=(one_of(session.aside or session.seats),))
        case "decline":
            return by, e.AgreementDeclined(agreement=agreement.id, partner=partner)
        case "merge":
            return e.FACILITATOR, e.PartnersMerged(kept=partner, merged=one_of(session.partners))
        case _:
            merged = [one.id for one in session.partners.values() if one.merged_into]
            return e.FACILITATOR, e.PartnersSplit(merged=one_of(merged or ["bank-noord"]))


def event_of(session: Session, happening: Happening) -> tuple[str, e.Event]:
    by, what, _ = happening
    return plausible(session, *what) if isinstance(what, tuple) else (by, what)


def copied(session: Session) -> Session:
    return copy.deepcopy(session, {id(session.scenario): session.scenario})


def happen(meeting: Given, happenings: list[Happening], close_after: int | None) -> None:
    """All of it, and then perhaps the end and what can follow; ends early when the space bar has closed the meeting."""
    for count, happening in enumerate(happenings):
        if count == close_after:
            meeting.lead(e.SessionClosed())
        by, event = event_of(meeting.session, happening)
        meeting.do(by, event, after=dt.timedelta(seconds=happening[2]))


@RUN
@given(happenings=HAPPENINGS, close_after=CLOSES, consent=CONSENT)
def test_no_sequence_breaks_the_fold_and_what_is_refused_changes_nothing(
    happenings: list[Happening], close_after: int | None, consent: bool
) -> None:
    meeting = meeting_under_way(consent=consent)
    for count, happening in enumerate(happenings):
        if count == close_after:
            meeting.lead(e.SessionClosed())
        by, event = event_of(meeting.session, happening)
        author = by if by in (e.FACILITATOR, e.ROOM, e.DOOR) or ":" in by else e.seat_author(by)
        expected = check(meeting.session, author, event)
        before = copied(meeting.session)

        applied = meeting.do(by, event, after=dt.timedelta(seconds=happening[2]))

        assert applied.refusal == expected
        if applied.refusal:
            before.number, before.at = meeting.session.number, meeting.session.at
            before.refused[applied.number] = applied.refusal.key
            assert meeting.session == before
        else:
            assert_history_grew(before, meeting.session)


def assert_history_grew(before: Session, after: Session) -> None:
    for old, new in ((before.commitments, after.commitments), (before.agreements, after.agreements)):
        assert list(new)[: len(old)] == list(old)
    assert set(before.seats) <= set(after.seats)
    assert set(before.partners) <= set(after.partners)
    for key, commitment in before.commitments.items():
        now = after.commitments[key]
        assert now.history[: len(commitment.history)] == commitment.history
        assert now.follow_ups[: len(commitment.follow_ups)] == commitment.follow_ups
    for key, agreement in before.agreements.items():
        kept = after.agreements[key]
        assert kept.versions[: len(agreement.versions)] == agreement.versions
        assert kept.signatures[: len(agreement.signatures)] == agreement.signatures
        assert kept.history[: len(agreement.history)] == agreement.history
        assert len(kept.objections) >= len(agreement.objections)
        for was, own in zip(agreement.owners, kept.owners, strict=False):
            assert (was.partner, was.since) == (own.partner, own.since)
            assert was.left_at is None or own.left_at == was.left_at
        assert kept.follow_ups[: len(agreement.follow_ups)] == agreement.follow_ups


@RUN
@given(happenings=HAPPENINGS, close_after=CLOSES, consent=CONSENT)
def test_f12_no_organisation_counts_twice_and_f9_a_signature_counts_only_for_its_words(
    happenings: list[Happening], close_after: int | None, consent: bool
) -> None:
    meeting = meeting_under_way(consent=consent)
    happen(meeting, happenings, close_after)
    session = meeting.session
    for agreement in session.agreements.values():
        lines = queries.owner_lines(session, agreement)
        assert len({session.partner_id(line.partner) for line in lines}) == len(lines)
        for line in lines:
            given_for = [
                (one.version, one.text_fingerprint)
                for one in agreement.signatures
                if session.partner_id(one.partner) == line.partner
            ]
            if line.state in (SignatureState.SIGNED, SignatureState.RESERVED):
                assert (agreement.current.number, agreement.current.fingerprint) in given_for
        covering = {session.partner_id(one.partner) for one in agreement.signatures
                    if one.text_fingerprint == agreement.current.fingerprint}  # fmt: skip
        assert not queries.is_shared(session, agreement) or len(covering) >= 2


@RUN
@given(happenings=HAPPENINGS, close_after=CLOSES)
def test_every_question_has_an_answer_at_every_moment(happenings: list[Happening], close_after: int | None) -> None:
    meeting = meeting_under_way()
    happen(meeting, happenings, close_after)
    session = meeting.session

    for leaving_open in (False, True):
        action, event = queries.next_action(session, leaving_open=leaving_open)
        assert event or not leaving_open, "there is always a way on"
        assert session.is_closed or event is None or check(session, e.FACILITATOR, event) is None, action
    for step in session.scenario.steps:
        queries.vote_bars(session, step)
        queries.votes_by_group(session, step)
        queries.answered(session, step)
        queries.silent_partners(session, step)
        assert timing.time_in_step(session, step, session.at) >= dt.timedelta()
    queries.pulse_shift(session)
    queries.coverage(session)
    queries.previous_step(session)
    timing.minutes_late(session, session.at)
    assert queries.attendance(session).seats == len(session.active_seats())
    record = record_of(session)
    assert not any(one.shown is Shown.HIDDEN for one in (*record.contributions, *record.commitments))
    texts = session.contributions | session.commitments | session.agreements | session.organisations | session.partners
    assert all(texts[item].shown is Shown.WAITING for item in session.waiting)


def looked_at(session: Session) -> tuple[object, ...]:
    """The session with the order of everything that faces show."""
    orders = (session.waiting, session.contributions, session.commitments, session.partners, session.seats)
    return session, *(list(one) for one in orders)


@RUN
@given(happenings=HAPPENINGS, close_after=CLOSES, cut=st.integers(0, 80))
def test_folding_again_from_json_in_other_batches_gives_the_same_session(
    happenings: list[Happening], close_after: int | None, cut: int
) -> None:
    meeting = meeting_under_way()
    happen(meeting, happenings, close_after)

    read = [e.Stamped.model_validate_json(stamped.model_dump_json()) for stamped in meeting.log]
    assert read == meeting.log
    again = begin(read[0])
    for batch in (read[1:cut], read[max(cut, 1) :]):
        for stamped in batch:
            apply(again, stamped)

    assert looked_at(again) == looked_at(meeting.session)
    assert record_of(again) == record_of(meeting.session)
