"""A text that is too long makes no event, and says which field it was and by how much (3.3)."""

import pytest
from given import Given
from pydantic import ValidationError

from workshop.core import events as e
from workshop.core.lengths import KEPT, too_long
from workshop.core.promises import CommitmentText, SharedText


def test_use_3_3_the_field_and_the_letters_are_named() -> None:
    made = [
        (lambda: e.CommitmentMade(wording=CommitmentText(what="Bellen", first_step="a" * 281)), "first_step", 280),
        (lambda: e.AgreementProposed(text=SharedText(title="a" * 91)), "title", 90),
        (lambda: e.AgreementProposed(text=SharedText(title="Samen", result="a" * 601)), "result", 600),
        (lambda: e.NewPartner(name="é" * 61), "name", 60),
        (lambda: e.ContributionGiven(seat="A", step="s", text="a " * 141 + "b"), "text", 280),
    ]
    for make, field, most in made:
        with pytest.raises(ValidationError) as caught:
            make()
        refusal = too_long(caught.value)
        assert refusal is not None
        assert (refusal.details["field"], refusal.details["most"]) == (field, most)
        assert refusal.details["over"] == int(refusal.details["letters"]) - most


def test_use_3_3_other_faults_of_an_event_are_no_length() -> None:
    with pytest.raises(ValidationError) as caught:
        e.EVENT.validate_python({"type": "seat_left"})
    assert too_long(caught.value) is None


def test_use_3_3_what_a_log_holds_is_read_and_folds() -> None:
    body = e.EVENT.dump_python(
        e.CommitmentMade.model_construct(owner="bank-noord", wording=CommitmentText(what="w" * 300)), mode="json"
    )
    with pytest.raises(ValidationError):
        e.EVENT.validate_python(body)
    meeting = Given().lead(e.StepStarted(step="toezeggingen"))
    assert meeting.do(e.FACILITATOR, e.EVENT.validate_python(body, context=KEPT)).refusal is None
    assert meeting.session.commitments["T1"].what == "w" * 280


def test_use_3_3_words_of_a_promise_that_were_written_by_hand_can_be_changed_and_taken_back() -> None:
    """The inverse of a change holds the words as they stood, however long the file made them."""
    meeting = Given().lead(
        e.StepStarted(step="toezeggingen"), e.CommitmentMade(owner="bank-noord", wording=CommitmentText(what="Bellen"))
    )
    commitment = meeting.session.commitments["T1"]
    commitment.what = "w" * 900
    meeting.lead(e.CommitmentReworded(commitment="T1", wording=CommitmentText(what="Anders")))
    meeting.lead(e.ActionUndone(number=meeting.session.undo[-1].number))
    assert commitment.what == "w" * 900
