"""What the facilitator types: on behalf of somebody, promises, agreements. Nothing typed is lost by a mistake."""

import datetime as dt
from typing import Any

import pytest
from textual.widgets import Input, Select, TextArea

from workshop.core import events as e
from workshop.core import queries
from workshop.core.promises import CommitmentText, SignatureState
from workshop.core.terms import Group, Mandate, Omslag, SeatKind, Shown
from workshop.tui.console.choose import ChooseDialog
from workshop.tui.console.form import FormDialog
from workshop.tui.console.wanted import Wanted

SIZES = [(80, 24), (120, 30), (160, 45)]


async def want(hall: Any, wanted: Wanted) -> None:
    """Chooses a command as the palette does."""
    hall.app._want(wanted)
    await hall.until(lambda: len(hall.app.screen_stack) > 1)
    await hall.pilot.pause()


async def opens(hall: Any, dialog: type[Any]) -> None:
    await hall.until(lambda: isinstance(hall.app.screen, dialog))
    await hall.pilot.pause()


def fill(hall: Any, **values: str) -> None:
    """Fills in fields of the form in front."""
    for name, value in values.items():
        widget = hall.app.screen.query_one(f"#field-{name}")
        match widget:
            case Input() | Select():
                widget.value = value
            case TextArea():
                widget.text = value


async def saves(hall: Any) -> None:
    await hall.press("ctrl+s")
    await hall.until(lambda: not isinstance(hall.app.screen, FormDialog))
    await hall.caught_up()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_r2_a_card_answers_once_and_is_marked(console: Any, size: tuple[int, int], same_text: Any) -> None:
    async with console(size=size) as hall:
        await hall.happens(e.StepStarted(step="drempels"))
        await hall.press("e")
        await opens(hall, FormDialog)
        await hall.sees("Invullen voor iemand zonder telefoon", "Bewaar (ctrl+s)", "Terug (esc)")
        same_text(hall.text, f"console-on-behalf-{size[0]}")
        fill(
            hall, group="entrepreneur", partner="bank-noord", text="te duur", second_text="wij zelf", theme="Geen tijd"
        )
        await saves(hall)
        await hall.sees("Bewaard.")
        session = hall.session
        (seat,) = session.seats.values()
        assert (seat.number, seat.kind, seat.group, seat.partner) == (
            "C1", SeatKind.CARD, Group.ENTREPRENEUR, "bank-noord",
        )  # fmt: skip
        (given,) = session.contributions.values()
        assert given.on_behalf
        assert (given.text, given.second_text, given.theme) == ("te duur", "wij zelf", "Geen tijd")
        await hall.sees("1 antwoord van 1 plaats", "Geen tijd")


async def test_r2_the_same_card_is_counted_once_over_the_meeting(console: Any) -> None:
    async with console() as hall:
        await hall.press("space", "e")
        await opens(hall, FormDialog)
        fill(hall, choice="4")
        await saves(hall)
        await hall.press("e")
        await opens(hall, FormDialog)
        fill(hall, seat="C1", choice="2")
        await saves(hall)
        assert list(hall.session.seats) == ["C1"]
        assert hall.session.votes["begin"] == {"C1": {2: 1}}
        assert queries.attendance(hall.session).seats == 1


async def test_r2_a_card_of_a_new_organisation_owns_its_promise(console: Any) -> None:
    async with console() as hall:
        await hall.happens(e.StepStarted(step="toezeggingen"))
        await hall.press("e")
        await opens(hall, FormDialog)
        fill(hall, new_partner="Bakkersgilde", what="Wij bakken samen", omslag="vraag", due="3-3-2027")
        await saves(hall)
        (promise,) = hall.session.commitments.values()
        assert hall.session.partner(promise.owner).name == "Bakkersgilde"
        assert promise.on_behalf
        assert promise.confirmed_at is None
        assert (promise.omslag, promise.due) == (Omslag.VRAAG, dt.date(2027, 3, 3))


@pytest.mark.parametrize(
    ("step", "values"),
    [
        ("begin", {"choice": "5"}),
        ("eerst", {"dots-1": "2", "dots-2": "1"}),
        ("netwerk", {"name": "Marktkooplui", "kind": "wholesaler"}),
        ("toezeggingen", {"what": "Wij bellen terug", "partner": "bank-noord"}),
    ],
)
async def test_r2_every_kind_of_step_can_be_answered_on_behalf(console: Any, step: str, values: dict[str, str]) -> None:
    async with console() as hall:
        await hall.happens(e.StepStarted(step=step))
        await hall.press("e")
        await opens(hall, FormDialog)
        fill(hall, **values)
        await saves(hall)
        current = hall.session.scenario.step(step)
        assert queries.answered(hall.session, current) == 1


@pytest.mark.parametrize("step", [None, "verhaal", "afspraken"])
async def test_where_nothing_can_be_entered_e_says_so(console: Any, step: str | None) -> None:
    async with console() as hall:
        if step:
            await hall.happens(e.StepStarted(step=step))
        await hall.press("e")
        await hall.sees("Hier valt niets in te vullen.")


async def test_letters_in_a_field_are_letters(console: Any) -> None:
    async with console() as hall:
        await hall.happens(e.StepStarted(step="drempels"))
        await hall.press("e")
        await opens(hall, FormDialog)
        proposed = len(hall.client.proposed)
        hall.app.screen.query_one("#field-text", TextArea).focus()
        await hall.press(*"bjpru", "space", "question_mark", "left", *"ex")
        assert hall.app.screen.query_one("#field-text", TextArea).text == "bjpru ex?"
        hall.app.screen.query_one("#field-new_partner", Input).focus()
        await hall.press(*"bju", "space", "x")
        assert hall.app.screen.query_one("#field-new_partner", Input).value == "bju x"
        assert len(hall.client.proposed) == proposed
        await hall.press("escape")
        assert not hall.session.seats


async def test_a_date_that_is_none_keeps_the_form_open(console: Any) -> None:
    async with console() as hall:
        await hall.happens(e.StepStarted(step="toezeggingen"))
        await hall.press("e")
        await opens(hall, FormDialog)
        fill(hall, what="Wij bellen terug", partner="bank-noord", due="ooit [/]")
        await hall.press("ctrl+s")
        await hall.sees('"ooit [/]" is geen datum.')
        assert isinstance(hall.app.screen, FormDialog)
        fill(hall, due="2027-02-01")
        await saves(hall)
        assert hall.session.commitments["T1"].due == dt.date(2027, 2, 1)


async def test_what_was_typed_survives_a_refusal(console: Any) -> None:
    async with console() as hall:
        await hall.happens(e.StepStarted(step="afspraken"), e.AgreementFixed(agreement="A1"))
        await want(hall, Wanted.SIGN)
        fill(hall, partner="bank-noord", contribution="Wij bellen", reserved_with="het bestuur")
        await hall.press("ctrl+s")
        await hall.sees("Vul in met wie je eerst overlegt")
        await opens(hall, FormDialog)
        assert hall.app.screen.query_one("#field-contribution", TextArea).text == "Wij bellen"
        assert hall.app.screen.query_one("#field-partner", Select).value == "bank-noord"
        fill(hall, reserved_until="12-1-2027")
        await saves(hall)
        assert hall.session.agreements["A1"].state_of("bank-noord") is SignatureState.RESERVED


async def test_what_was_typed_survives_a_room_that_is_gone(console: Any) -> None:
    async with console() as hall:
        await hall.happens(e.StepStarted(step="drempels"))
        await hall.press("e")
        await opens(hall, FormDialog)
        fill(hall, text="een lang verhaal", partner="bank-noord")
        hall.client.gone = True
        await hall.pilot.press("ctrl+s")
        await hall.until(lambda: len(hall.client.proposed) == 1)
        await opens(hall, FormDialog)
        assert hall.app.screen.query_one("#field-text", TextArea).text == "een lang verhaal"
        hall.client.gone = False
        await saves(hall)
        assert [given.text for given in hall.session.contributions.values()] == ["een lang verhaal"]
        assert list(hall.session.seats) == ["C1"]


async def promised(hall: Any) -> None:
    """Brings the meeting to its promises with one that waits for release."""
    await hall.joins("P1", "bank-noord")
    await hall.happens(e.StepStarted(step="toezeggingen"))
    wording = CommitmentText(what="Wij bellen terug", omslag=Omslag.AANBOD, for_whom="starters")
    await hall.happens(e.CommitmentMade(seat="P1", owner="bank-noord", wording=wording), by="seat:P1")


async def test_r14_a_promise_is_edited_and_waits_for_its_owner(console: Any) -> None:
    async with console() as hall:
        await promised(hall)
        await want(hall, Wanted.COMMITMENT)
        await hall.sees("Nieuwe toezegging", "T1  (wacht op vrijgeven")
        await hall.press("down", "enter")
        await hall.sees("Aanpassen", "Intrekken")
        await hall.press("enter")
        await opens(hall, FormDialog)
        assert hall.app.screen.query_one("#field-what", TextArea).text == "Wij bellen terug"
        fill(hall, what="Wij bellen elke starter terug", due="1-2-2027")
        await saves(hall)
        promise = hall.session.commitments["T1"]
        assert (promise.what, promise.due, promise.omslag) == (
            "Wij bellen elke starter terug", dt.date(2027, 2, 1), Omslag.AANBOD,
        )  # fmt: skip
        assert promise.for_whom == "starters"
        assert promise.confirmed_at is None


async def test_r15_a_promise_is_withdrawn_and_brought_back(console: Any) -> None:
    async with console() as hall:
        await promised(hall)
        await want(hall, Wanted.COMMITMENT)
        await hall.press("down", "enter")
        await hall.sees("Aanpassen", "Intrekken")
        await hall.press("end", "enter")
        await hall.sees("T1 is ingetrokken.")
        assert not hall.session.commitments["T1"].stands
        await hall.press("u")
        assert hall.session.commitments["T1"].stands


async def test_a_new_promise_needs_an_owner(console: Any) -> None:
    async with console() as hall:
        await hall.happens(e.StepStarted(step="toezeggingen"))
        await want(hall, Wanted.COMMITMENT)
        await hall.press("enter")
        await opens(hall, FormDialog)
        fill(hall, what="Wij bellen terug")
        await hall.press("ctrl+s")
        await hall.sees("Kies van welke organisatie dit is.")
        await opens(hall, FormDialog)
        fill(hall, owner="bank-noord")
        await saves(hall)
        promise = hall.session.commitments["T1"]
        assert promise.on_behalf
        assert promise.shown is Shown.RELEASED
        await hall.sees("1 toezegging van 1 deelnemer")


async def choose_agreement(hall: Any, *keys: str) -> None:
    await want(hall, Wanted.AGREEMENT)
    await hall.press("enter")
    await hall.sees("Aanpassen", "Op het grote scherm zetten", "Intrekken")
    await hall.press(*keys)


async def test_an_agreement_is_edited_fixed_and_signed(console: Any) -> None:
    async with console() as hall:
        await hall.happens(e.StepStarted(step="afspraken"))
        await choose_agreement(hall, "enter")
        await opens(hall, FormDialog)
        assert hall.app.screen.query_one("#field-coordinator", Select).value == "bank-noord"
        fill(hall, title="Eén keer vertellen is genoeg", review_on="3-3-2027")
        await saves(hall)
        agreement = hall.session.agreements["A1"]
        assert (agreement.current.number, agreement.current.title) == (2, "Eén keer vertellen is genoeg")
        await want(hall, Wanted.SIGN)
        fill(hall, partner="bank-noord", contribution="Wij bellen")
        await hall.press("ctrl+s")
        await hall.sees("De tekst staat nog niet vast.")
        await hall.press("escape")
        await choose_agreement(hall, "down", "down", "enter")
        await hall.until(lambda: hall.session.agreements["A1"].fixed_at)
        for partner, contribution in (("bank-noord", "Wij bellen"), ("gemeente-zijlen", "Wij wijzen de weg")):
            await want(hall, Wanted.SIGN)
            fill(hall, partner=partner, contribution=contribution)
            await saves(hall)
        assert queries.is_shared(hall.session, hall.session.agreements["A1"])
        assert all(signed.on_behalf for signed in hall.session.agreements["A1"].signatures)
        await hall.sees("Bank Noord — Wij bellen", "Gemeente Zijlen — Wij wijzen de weg", "doet mee 13:30")


async def test_f9_a_word_changed_after_signing_asks_for_a_new_yes(console: Any) -> None:
    async with console() as hall:
        await hall.happens(
            e.StepStarted(step="afspraken"),
            e.AgreementFixed(agreement="A1"),
            e.AgreementSigned(agreement="A1", partner="bank-noord", version=1, contribution="Wij bellen"),
        )
        await hall.sees("doet mee 13:30")
        await choose_agreement(hall, "enter")
        await opens(hall, FormDialog)
        fill(hall, title="Twee keer vertellen")
        await saves(hall)
        await hall.sees("opnieuw bevestigen")


async def test_an_agreement_is_loosened_and_withdrawn(console: Any) -> None:
    async with console() as hall:
        await hall.happens(e.StepStarted(step="afspraken"), e.AgreementFixed(agreement="A1"))
        await choose_agreement(hall, "down", "down", "enter")
        await hall.until(lambda: not hall.session.agreements["A1"].fixed_at)
        await choose_agreement(hall, "end", "enter")
        await hall.until(lambda: not hall.session.agreements["A1"].stands)
        await hall.sees("Nog geen afspraak.")


async def test_a_new_agreement_comes_on_screen_and_can_be_brought_up(console: Any) -> None:
    async with console() as hall:
        await hall.happens(e.StepStarted(step="afspraken"))
        await want(hall, Wanted.AGREEMENT)
        await hall.press("end", "enter")
        await opens(hall, FormDialog)
        fill(hall, title="Maatjes", result="Ondernemers kijken bij elkaar.")
        await saves(hall)
        await want(hall, Wanted.AGREEMENT)
        await hall.press("down", "enter")
        await opens(hall, ChooseDialog)
        await hall.press("down", "enter")
        await hall.sees("Ondernemers kijken bij elkaar.", "2/2")


async def test_a_reserved_mandate_is_told_with_its_date(console: Any) -> None:
    async with console() as hall:
        await hall.happens(e.StepStarted(step="afspraken"), e.AgreementFixed(agreement="A1"))
        await want(hall, Wanted.SIGN)
        fill(
            hall,
            partner="bank-noord",
            contribution="Wij bellen",
            reserved_with="de directie",
            reserved_until="12-1-2027",
        )
        await saves(hall)
        assert hall.session.agreements["A1"].signatures[0].mandate is Mandate.RESERVED
        await hall.sees("overlegt eerst, uiterlijk 12 jan")


async def test_a_step_is_skipped_and_brought_back(console: Any) -> None:
    async with console() as hall:
        await want(hall, Wanted.SKIP)
        await hall.sees("Een stap overslaan", "Wat vind je nu? (3 min)")
        assert "Wat ga jij doen?" not in hall.text
        await hall.press("enter")
        await hall.until(lambda: hall.session.state("begin").skipped)
        await want(hall, Wanted.SKIP)
        await hall.press("enter")
        await hall.until(lambda: not hall.session.state("begin").skipped)


async def test_a_question_is_opened_again(console: Any) -> None:
    async with console() as hall:
        await hall.press("space", "space")
        hall.app._want(Wanted.REOPEN)
        await hall.until(lambda: hall.session.phase == "open")
        hall.app._want(Wanted.REOPEN)
        await hall.sees("Dat kan nu niet bij deze stap.")


async def test_the_record_is_saved_in_between(console: Any) -> None:
    async with console() as hall:
        hall.app._want(Wanted.SAVE)
        await hall.sees("Verslag bewaard:")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_forms_look_as_they_did(console: Any, same_text: Any, size: tuple[int, int]) -> None:
    async with console(size=size) as hall:
        await promised(hall)
        await want(hall, Wanted.COMMITMENT)
        same_text(hall.text, f"console-choose-{size[0]}")
        await hall.press("enter")
        await opens(hall, FormDialog)
        same_text(hall.text, f"console-commitment-{size[0]}")


async def test_enter_and_tab_lead_through_the_form_to_its_button(console: Any) -> None:
    async with console() as hall:
        await hall.happens(e.StepStarted(step="netwerk"))
        await hall.press("e")
        await opens(hall, FormDialog)
        hall.app.screen.query_one("#field-name", Input).focus()
        await hall.press(*"markt", "enter", "tab")
        assert hall.app.screen.focused is not None
        assert hall.app.screen.focused.id == "save"
        await hall.press("enter")
        await hall.until(lambda: hall.session.organisations)
