"""Shared agreements on a phone, without script: consent, signing, the own part, copies (domain 2.4)."""

from typing import Any

import pytest

from tests.web.conftest import CODE, SCENARIO, Meeting, Phone
from workshop.core import events as e
from workshop.core import queries
from workshop.core.promises import Agreement, SignatureState
from workshop.core.terms import ConsentStage, Language
from workshop.web.agreements import compared

RULE = "We beslissen samen, en ieder mag bezwaar maken."
TRUST = {
    "nl": "Het is geen besluit en geen contract",
    "en": "not a decision",
}


def with_consent() -> list[dict[str, Any]]:
    extra = {"consent": True, "decision_rule": RULE, "threshold": 60}
    return [step | extra if step["id"] == "afspraak" else step for step in SCENARIO["steps"]]


def agreement(meeting: Meeting) -> Agreement:
    return meeting.room.session.agreements["A1"]


def states(meeting: Meeting) -> dict[str, SignatureState]:
    return {line.partner: line.state for line in queries.owner_lines(meeting.room.session, agreement(meeting))}


async def reworded(meeting: Meeting, **changes: Any) -> None:
    """The facilitator changes the text and fixes it again."""
    text = agreement(meeting).current.text().model_copy(update=changes)
    await meeting.says(e.AgreementReworded(agreement="A1", text=text), e.AgreementFixed(agreement="A1"))


async def to_sign(meeting: Meeting, *who: tuple[str, str]) -> list[Phone]:
    """Phones with a fixed agreement before them."""
    phones = [await meeting.joined(group, partner) for group, partner in who]
    await meeting.says(e.StepStarted(step="afspraak"), e.AgreementFixed(agreement="A1"))
    for phone in phones:
        await phone.open()
    return phones


BANK, TOWN = ("helper", "bank-noord"), ("government", "gemeente-zijlen")


async def test_f5_the_rule_stands_there_before_the_first_opinion_and_all_of_them_only_in_the_decision(hold) -> None:  # type: ignore[no-untyped-def]
    meeting = await hold(steps=with_consent())
    phones = [await meeting.joined(*BANK), await meeting.joined(*TOWN), await meeting.joined("entrepreneur", "")]
    await meeting.says(e.StepStarted(step="afspraak"))
    await phones[0].open()
    assert RULE in phones[0].html
    assert "minstens 60%" in phones[0].html
    assert phones[0].page.form("opinion-A1") is None
    await meeting.says(e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
    for phone, gradient in zip(phones, ("5", "3", "1"), strict=True):
        await phone.open()
        assert RULE in phone.html
        assert phone.form("opinion-A1").choices["gradient"] == ["5", "4", "3", "2", "1"]
        await phone.send("opinion-A1", gradient=gradient)
        assert "bar-count" not in phone.html
    await phones[2].send("opinion-A1", gradient="2")
    assert "Ik twijfel nog" in phones[2].html
    await meeting.says(e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION))
    await phones[0].open()
    assert [phones[0].html.count(f'bar-count">{count}<') for count in (0, 1)] == [2, 3]
    assert "2 van 3 kan hiermee leven." in phones[0].html
    assert phones[0].page.form("opinion-A1") is None


async def test_f5_an_objection_needs_a_reason_and_its_owner_takes_it_back(hold) -> None:  # type: ignore[no-untyped-def]
    meeting = await hold(steps=with_consent())
    bank, town = await meeting.joined(*BANK), await meeting.joined(*TOWN)
    await meeting.says(e.StepStarted(step="afspraak"), e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
    await bank.open()
    await bank.send("opinion-A1")
    assert bank.status == 422
    await bank.send("object-A1", because=" ")
    assert bank.status == 422
    assert "Schrijf erbij waarom" in bank.html
    await bank.send("object-A1", because="Wij hebben geen mensen")
    assert "Jouw bezwaar" in bank.html
    await meeting.says(e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION))
    await town.open()
    assert "Wij hebben geen mensen" not in town.html
    await bank.open()
    await bank.send("met-A1-1")
    assert agreement(meeting).standing_objections == []
    await meeting.says(e.AgreementFixed(agreement="A1"))
    await bank.open()
    assert bank.form("sign-A1")


async def test_use_1_7_one_objection_for_each_voice_that_can_be_changed_and_set_aside(hold) -> None:  # type: ignore[no-untyped-def]
    meeting = await hold(steps=with_consent())
    bank, colleague, town = await meeting.joined(*BANK), await meeting.joined(*BANK), await meeting.joined(*TOWN)
    await meeting.says(e.StepStarted(step="afspraak"), e.ConsentMoved(agreement="A1", stage=ConsentStage.OPINIONS))
    for phone in (bank, colleague, town):
        await phone.open()
    await bank.send("object-A1", because="Wij hebben geen mensen")
    await colleague.send("object-A1", because="Wij ook niet")
    assert colleague.status == 422
    await colleague.open()
    assert colleague.page.form("object-A1") is None
    assert "Er staat al een bezwaar van jou of van je organisatie." in colleague.html
    await bank.send("object-A1", because="Wij hebben geen geld")
    assert [one.because for one in agreement(meeting).standing_objections] == ["Wij hebben geen geld"]
    await meeting.says(
        e.ObjectionSetAside(agreement="A1", number=1, because="De gemeente betaalt het"),
        e.ConsentMoved(agreement="A1", stage=ConsentStage.DECISION),
    )
    await bank.open()
    assert "De gespreksleider heeft dit opzijgezet: De gemeente betaalt het" in bank.html
    assert bank.page.form("object-A1") is None
    await town.open()
    assert "De gespreksleider heeft een bezwaar opzijgezet: De gemeente betaalt het" in town.html
    assert "Wij hebben geen geld" not in town.html
    assert town.form("object-A1")
    await meeting.says(e.AgreementFixed(agreement="A1"))
    assert agreement(meeting).fixed_at is not None


async def test_use_1_7_who_has_proposed_an_agreement_is_asked_for_no_other(meeting: Meeting) -> None:
    bank, colleague = await meeting.joined(*BANK), await meeting.joined(*BANK)
    await meeting.says(e.StepStarted(step="afspraak"))
    for phone in (bank, colleague):
        await phone.open()
    await bank.send("propose", title="Samen bellen")
    assert bank.page.form("propose") is None
    await colleague.send("propose", title="Nog een afspraak")
    assert colleague.status == 422
    assert "Jouw organisatie stelde al een afspraak voor." in colleague.html


async def test_f9_one_word_changed_asks_every_owner_again_on_the_phone(meeting: Meeting) -> None:
    bank, town = await to_sign(meeting, BANK, TOWN)
    for phone in (bank, town):
        await phone.send("sign-A1", contribution="Wij bellen mee", mandate="full")
    await reworded(meeting, result="We bellen elkaar.")
    for phone in (bank, town):
        await phone.open()
        assert "bevestig opnieuw" in phone.html
        assert "<del>samen</del><ins>elkaar</ins>" in phone.html
        assert "Wat stond er eerst?" in phone.html
        assert "We bellen samen." in phone.html
        assert "Tekst 1 · " in phone.html
        await phone.send("sign-A1", mandate="full")
        assert "Opgeslagen: jullie doen mee" in phone.html
    assert set(states(meeting).values()) == {SignatureState.SIGNED}
    assert [signed.version for signed in agreement(meeting).signatures] == [1, 1, 2, 2]


async def test_f9_everything_that_a_signature_covers_is_on_the_phone(meeting: Meeting) -> None:
    (bank,) = await to_sign(meeting, BANK)
    await reworded(
        meeting, means="Twee uur per week", stalling="Wie stokt, belt", leaving="Een maand", decision_rule="Samen"
    )
    await bank.open()
    for said in ("Twee uur per week", "Wie stokt, belt", "Een maand", "Samen"):
        assert said in bank.html


def test_f9_two_texts_are_compared_word_by_word() -> None:
    assert compared("We bellen samen.", "We bellen samen binnen een dag.") == (
        ("same", "We bellen samen"),
        ("new", " binnen een dag"),
        ("same", "."),
    )


async def test_f10_a_reserved_yes_looks_different_and_names_its_date(meeting: Meeting) -> None:
    bank, town = await to_sign(meeting, BANK, TOWN)
    await bank.send("sign-A1", contribution="Wij bellen", mandate="full")
    await town.send(
        "sign-A1",
        contribution="Wij ook",
        mandate="reserved",
        reserved_with="het college",
        reserved_until="2026-12-17",
    )
    assert "Overleg met het college. Je weet het uiterlijk 17 december 2026." in town.html
    assert 'class="state-reserved"' in town.html
    assert "overlegt eerst" in town.html
    assert 'class="state-signed"' in town.html


@pytest.mark.parametrize("language", list(Language))
async def test_f11_the_page_says_that_it_is_trust(hold, language: Language) -> None:  # type: ignore[no-untyped-def]
    meeting = await hold(language=language)
    (phone,) = await to_sign(meeting, BANK)
    assert TRUST[language] in phone.html
    await phone.open(f"/{CODE}/promises")
    assert TRUST[language] in phone.html


async def test_f12_two_phones_of_one_organisation_give_one_signature_line(meeting: Meeting) -> None:
    one, two = await to_sign(meeting, BANK, BANK)
    for phone, contribution in ((one, "Wij bellen"), (two, "Wij bellen mee")):
        await phone.open()
        await phone.send("sign-A1", contribution=contribution, mandate="full")
    assert states(meeting) == {"bank-noord": SignatureState.SIGNED}
    assert two.html.count('data-owner="bank-noord"') == 1


async def test_s17_what_is_let_go_is_filled_in_with_the_yes_or_afterwards(meeting: Meeting) -> None:
    bank, town = await to_sign(meeting, BANK, TOWN)
    await bank.send("sign-A1", contribution="Wij bellen", lets_go="Onze folder", role="adviseur", mandate="full")
    assert "Onze folder" in bank.html
    assert bank.page.form("letgo-A1") is None
    reserved = {"reserved_with": "het college", "reserved_until": "2026-12-17"}
    await town.send("sign-A1", contribution="Wij ook", mandate="reserved", **reserved)
    assert "Vul dit aan binnen 2 weken" in town.html
    assert "hoe we beslissen" in town.html
    await town.send("letgo-A1")
    assert town.status == 422
    await town.send("letgo-A1", lets_go="Ons eigen loket")
    assert states(meeting)["gemeente-zijlen"] is SignatureState.RESERVED
    assert [(own.lets_go, own.role) for own in agreement(meeting).owners] == [
        ("Onze folder", "adviseur"),
        ("Ons eigen loket", None),
    ]
    assert "Overleg met het college" in town.html


async def test_s17_letting_go_on_an_old_page_signs_no_other_text(meeting: Meeting) -> None:
    (bank,) = await to_sign(meeting, BANK)
    await bank.send("sign-A1", contribution="Wij bellen", mandate="full")
    old = bank.form("letgo-A1").values | {"lets_go": "Onze folder"}
    await reworded(meeting, result="Iets heel anders.")
    await bank.post(f"/{CODE}/letgo", old)
    assert bank.status == 422
    assert "De tekst is net veranderd" in bank.html
    assert states(meeting) == {"bank-noord": SignatureState.AGAIN}


async def test_s19_another_role_takes_over_within_an_owner_of_an_agreement(meeting: Meeting) -> None:
    (bank,) = await to_sign(meeting, BANK)
    await bank.send("sign-A1", contribution="Wij bellen", role="directeur", mandate="full")
    await bank.open(f"/{CODE}/promises")
    await bank.send("hand-A1", role="adviseur", because="De directeur vertrekt")
    assert agreement(meeting).owners[0].role == "adviseur"
    assert [(past.field, past.was) for past in agreement(meeting).history] == [("role:bank-noord", "directeur")]
    assert states(meeting) == {"bank-noord": SignatureState.SIGNED}


async def test_r15_co_owners_see_who_joined_and_left_and_need_not_sign_again(meeting: Meeting) -> None:
    bank, town = await to_sign(meeting, BANK, TOWN)
    await bank.send("sign-A1", contribution="Wij bellen", mandate="full")
    await town.send("sign-A1", contribution="Wij ook", mandate="full")
    await bank.open()
    assert 'data-owner="gemeente-zijlen" data-state="signed"' in bank.html
    await town.send("sign-A1-leave", because="Geen budget")
    await bank.open()
    assert "uitgestapt" in bank.html
    assert "Gemeente Zijlen" in bank.html
    assert "Geen budget" not in bank.html
    assert "Opgeslagen: jullie doen mee" in bank.html
    assert states(meeting) == {"bank-noord": SignatureState.SIGNED}
    assert agreement(meeting).owners[1].because == "Geen budget"


async def test_who_was_not_meant_is_asked_whether_it_wants_to_join(meeting: Meeting) -> None:
    bank, town = await to_sign(meeting, BANK, TOWN)
    assert "Wil jouw organisatie ook meedoen?" not in bank.html
    assert "Wil jouw organisatie ook meedoen?" in town.html


async def test_r16_the_page_gives_no_name_away_that_waits_for_release(meeting: Meeting) -> None:
    new = await meeting.joined("helper", "+", new_partner="Kapsalon Zilverdraad")
    other = await meeting.joined(*BANK)
    await meeting.says(e.StepStarted(step="afspraak"), e.AgreementFixed(agreement="A1"))
    await new.open()
    await new.send("sign-A1", contribution="Wij knippen", mandate="full")
    await other.open()
    assert "zilverdraad" not in other.html.casefold()
    assert "Opgeslagen: jullie doen mee" in new.html


@pytest.mark.parametrize(("kind", "type_of"), [("html", "text/html"), ("ics", "text/calendar")])
async def test_a_signatory_takes_a_copy_home_and_nobody_else_does(meeting: Meeting, kind: str, type_of: str) -> None:
    bank, town = await to_sign(meeting, BANK, TOWN)
    await bank.send("sign-A1", contribution="Wij bellen mee", mandate="full")
    path = f"/{CODE}/copy/A1.{kind}"
    for when in ("open", "closed"):
        await bank.open(path)
        assert bank.status == 200, when
        assert bank.headers["Content-Type"].startswith(type_of)
        assert bank.headers["Content-Disposition"] == f'attachment; filename="afspraak-A1.{kind}"'
        await town.open(path)
        assert town.status == 403
        assert "Alleen wie meedoet" in town.html
        if when == "open":
            await meeting.says(e.SessionClosed())
    await bank.open(f"/{CODE}/promises")
    assert f'href="/{CODE}/copy/A1.html"' in bank.html
    stranger = await meeting.phone()
    await stranger.open(path)
    assert "Wij bellen mee" not in stranger.html
    await bank.open(f"/{CODE}/copy/A9.{kind}")
    assert bank.status == 404


async def test_a_copy_is_complete_in_itself(meeting: Meeting) -> None:
    (bank,) = await to_sign(meeting, BANK)
    await bank.send("sign-A1", contribution="Wij bellen mee", mandate="full")
    await bank.open(f"/{CODE}/copy/A1.html")
    assert "Wij bellen mee" in bank.html
    assert "Eén keer vertellen" in bank.html
    assert 'src="' not in bank.html
    assert "<link" not in bank.html
