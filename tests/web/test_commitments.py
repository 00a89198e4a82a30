"""Promises on a phone, without script: short questions, hints, marks, confirming, handing over (domain 2.3)."""

import datetime as dt

from tests.web.conftest import CODE, SCENARIO, Meeting, Phone
from workshop.core import events as e
from workshop.core.promises import Commitment, CommitmentText
from workshop.core.terms import CommitmentKind, Mandate, Omslag

BANK, TOWN, CLUB = "bank-noord", "gemeente-zijlen", "ondernemersclub-vaartland"


async def promising(
    meeting: Meeting, what: str = "Wij bellen", group: str = "helper", partner: str = BANK, **more: str
) -> Phone:
    """A phone whose organisation has just promised something."""
    phone = await meeting.joined(group, partner)
    await meeting.says(e.StepStarted(step="toezegging"))
    await phone.open()
    await phone.send("commit", what=what, **more)
    assert phone.status == 200
    return phone


def promise(meeting: Meeting, name: str = "T1") -> Commitment:
    return meeting.room.session.commitments[name]


def question(phone: Phone) -> str:
    """The question that the page asks now; empty when it asks none."""
    form = next((one for one in phone.page.forms if one.name.startswith("ask-")), None)
    return form.values["question"] if form else ""


async def say(phone: Phone, **fields: str) -> None:
    """Answers the question of this page."""
    form = next(one for one in phone.page.forms if one.name.startswith("ask-"))
    await phone.send(form.name, **fields)


async def until_asked(phone: Phone, name: str) -> None:
    """Skips questions until this one."""
    while question(phone) not in (name, ""):
        await say(phone, skip="yes")
    assert question(phone) == name


async def test_f6_a_promise_with_only_who_and_what_is_saved_and_says_what_is_missing(meeting: Meeting) -> None:
    phone = await promising(meeting)
    assert "Opgeslagen als T1 · 2 van 6 compleet" in phone.html
    await phone.open()
    assert (
        "Nog aanvullen: wanneer klaar, samen met wie, eerste stap binnen 2 weken, wat een ondernemer merkt."
        in phone.html
    )
    assert promise(meeting).wording() == CommitmentText(what="Wij bellen")


async def test_f6_one_short_question_after_another_and_each_is_saved_at_once(meeting: Meeting) -> None:
    phone = await promising(meeting)
    soon = (promise(meeting).made_at.date() + dt.timedelta(days=7)).isoformat()
    for asked, answer, complete in (
        ("due", {"due": "20-12-2027"}, 3),
        ("first_step", {"first_step": "Een lijst maken", "first_step_due": soon}, 4),
        ("with_whom", {f"with_whom:{TOWN}": "yes", f"with_whom:{CLUB}": "yes"}, 5),
        ("noticed_by", {"noticed_by": "Er zijn tien gesprekken"}, 6),
        ("omslag", {"omslag": "vraag"}, 6),
        ("kind", {"kind": "refer"}, 6),
        ("for_whom", {"for_whom": "Winkels"}, 6),
        ("obstacle", {"obstacle": "Het is te druk", "response": "Dan bellen we later"}, 6),
        ("needs", {"needs": "Namen, van de gemeente"}, 6),
        ("mandate", {"mandate": "reserved", "reserved_with": "ons bestuur", "reserved_until": "2027-01-10"}, 6),
        ("peer_learning", {"peer_learning": "yes"}, 6),
    ):
        assert question(phone) == asked
        assert len([one for one in phone.page.forms if one.name.startswith("ask-")]) == 1
        await say(phone, **answer)
        assert f"Opgeslagen als T1 · {complete} van 6 compleet" in phone.html
    assert question(phone) == ""
    assert promise(meeting).wording() == CommitmentText(
        what="Wij bellen",
        omslag=Omslag.VRAAG,
        kind=CommitmentKind.REFER,
        for_whom="Winkels",
        with_whom=(TOWN, CLUB),
        due=dt.date(2027, 12, 20),
        first_step="Een lijst maken",
        first_step_due=dt.date.fromisoformat(soon),
        noticed_by="Er zijn tien gesprekken",
        obstacle="Het is te druk",
        response="Dan bellen we later",
        needs="Namen, van de gemeente",
        mandate=Mandate.RESERVED,
        reserved_with="ons bestuur",
        reserved_until=dt.date(2027, 1, 10),
        peer_learning=True,
    )
    for told in ("20 december 2027", "Gemeente Zijlen, Ondernemersclub Vaartland", "Winkels", "ons bestuur"):
        assert told in phone.html


async def test_questions_are_skipped_stopped_and_taken_up_again(meeting: Meeting) -> None:
    phone = await promising(meeting)
    before = meeting.room.session.number
    await say(phone, skip="yes")
    assert question(phone) == "first_step"
    await say(phone)
    assert question(phone) == "with_whom"
    await say(phone, done="yes")
    assert question(phone) == ""
    assert meeting.room.session.number == before
    assert f'href="/{CODE}?ask=T1#ask"' in phone.html
    await phone.open(f"/{CODE}?ask=T1")
    assert question(phone) == "due"
    await phone.open(f"/{CODE}/promises?ask=T1&skipped=due.first_step")
    assert question(phone) == "with_whom"
    await say(phone, **{f"with_whom:{TOWN}": "yes"})
    assert question(phone) == "noticed_by"
    assert "Terug naar de bijeenkomst" in phone.html


async def test_what_the_step_says_already_is_not_asked(hold) -> None:  # type: ignore[no-untyped-def]
    steps = [one | ({"omslag": "aanbod"} if one["id"] == "toezegging" else {}) for one in SCENARIO["steps"]]
    phone = await promising(await hold(steps=steps))
    while question(phone):
        assert question(phone) != "omslag"
        await say(phone, skip="yes")
    assert "2 Makkelijker hulp vinden" in phone.html


async def test_an_answer_that_cannot_be_read_stays_at_its_question(meeting: Meeting) -> None:
    phone = await promising(meeting)
    await say(phone, due="volgende week")
    assert phone.status == 422
    assert question(phone) == "due"
    assert phone.form("ask-T1-due").values["due"] == "volgende week"
    await until_asked(phone, "mandate")
    await say(phone, mandate="reserved")
    assert phone.status == 422
    assert "met wie je eerst overlegt" in phone.html


async def test_the_questions_about_a_promise_of_another_are_not_asked(meeting: Meeting) -> None:
    await promising(meeting)
    other = await meeting.joined("helper", CLUB)
    await other.open(f"/{CODE}?ask=T1")
    assert question(other) == ""
    assert "Wij bellen" not in other.html
    form = other.form("commit").values
    await other.post(f"/{CODE}/fill", form | {"ask": "T1", "question": "due", "due": "2027-12-20"})
    assert other.status == 422
    assert "Deze toezegging is van een ander" in other.html
    assert promise(meeting).due is None


async def test_everything_can_be_changed_later(meeting: Meeting) -> None:
    phone = await promising(meeting)
    await phone.open(f"/{CODE}/promises")
    await phone.send("commit-T1", what="Wij bellen twintig mensen", needs="Tijd", mandate="full", peer_learning="yes")
    await phone.send("commit-T1", **{f"with_whom:{TOWN}": "yes"})
    assert (promise(meeting).needs, promise(meeting).peer_learning) == ("Tijd", True)
    assert promise(meeting).with_whom == (TOWN,)
    assert phone.form("commit-T1").values[f"with_whom:{TOWN}"] == "yes"
    form = {key: value for key, value in phone.form("commit-T1").values.items() if not key.startswith("with_whom:")}
    await phone.post(f"/{CODE}/commit", form)
    assert promise(meeting).with_whom == ()


async def test_f7_a_vague_verb_gets_a_hint_and_is_saved(meeting: Meeting) -> None:
    phone = await promising(meeting, "Wij onderzoeken hoe het beter kan")
    assert "Opgeslagen als T1" in phone.html
    assert "Wat ziet een ondernemer hiervan?" in phone.html
    await phone.open()
    await phone.send("commit-T1", what="Wij bellen elke week tien winkels")
    assert "Wat ziet een ondernemer hiervan?" not in phone.html


async def test_f7_the_list_of_vague_verbs_is_the_scenarios(hold) -> None:  # type: ignore[no-untyped-def]
    meeting = await hold(vague_verbs=["optuigen"])
    phone = await promising(meeting, "Wij onderzoeken het")
    assert "Wat ziet een ondernemer hiervan?" not in phone.html
    await phone.open()
    await phone.send("commit-T1", what="Wij gaan een loket optuigen")
    assert "Wat ziet een ondernemer hiervan?" in phone.html


async def test_f8_what_was_typed_on_behalf_waits_for_the_owners_own_yes(meeting: Meeting) -> None:
    phone = await meeting.joined()
    wording = CommitmentText(what="Wij bellen")
    await meeting.says(e.StepStarted(step="toezegging"), e.CommitmentMade(owner=BANK, wording=wording))
    await phone.open()
    assert "Dit is ingevuld voor Bank Noord." in phone.html
    assert "Klopt deze tekst?" in phone.html
    assert phone.form("commit-T1")
    await phone.send("commit-T1-confirm")
    assert promise(meeting).confirmed_at
    assert "Klopt deze tekst?" not in phone.html


async def test_f8_nobody_confirms_or_overwrites_a_text_that_was_not_on_the_phone(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await meeting.says(
        e.StepStarted(step="toezegging"), e.CommitmentMade(owner=BANK, wording=CommitmentText(what="Wij bellen"))
    )
    await phone.open()
    confirm, change = phone.form("commit-T1-confirm").values, phone.form("commit-T1").values
    await meeting.says(e.CommitmentReworded(commitment="T1", wording=CommitmentText(what="Wij bellen elke dag")))
    await phone.post(f"/{CODE}/confirm", confirm)
    assert phone.status == 422
    assert "De tekst is net veranderd" in phone.html
    assert "Wij bellen elke dag" in phone.html
    assert promise(meeting).confirmed_at is None
    await phone.post(f"/{CODE}/commit", change | {"what": "Wij schrijven"})
    assert phone.status == 422
    assert promise(meeting).what == "Wij bellen elke dag"
    assert phone.form("commit-T1").values["what"] == "Wij schrijven"


async def test_s11_something_new_is_asked_what_it_replaces_and_may_be_saved_without(meeting: Meeting) -> None:
    phone = await promising(meeting)
    await until_asked(phone, "kind")
    assert phone.form("ask-T1-kind").choices["kind"] == ["stop", "merge", "refer", "keep", "new"]
    await say(phone, kind="new")
    assert question(phone) == "replaces"
    assert "Wat vervangt het?" in phone.html
    assert "Schrijf erbij wat het vervangt." in phone.html
    await say(phone, skip="yes")
    assert promise(meeting).kind is CommitmentKind.NEW
    await phone.open(f"/{CODE}?ask=T1&skipped=due.first_step.with_whom.noticed_by.omslag")
    await say(phone, replaces="Onze folder")
    assert promise(meeting).replaces == "Onze folder"
    assert "Schrijf erbij wat het vervangt." not in phone.html


async def test_s11_stopping_asks_for_no_replacement(meeting: Meeting) -> None:
    phone = await promising(meeting)
    await until_asked(phone, "kind")
    await say(phone, kind="stop")
    assert question(phone) == "for_whom"


async def test_s12_working_together_alone_gets_a_hint_until_another_is_named(meeting: Meeting) -> None:
    phone = await promising(meeting)
    await until_asked(phone, "omslag")
    await say(phone, omslag="samenwerking")
    assert "Samenwerken kan niet alleen. Met wie?" in phone.html
    await phone.open(f"/{CODE}?ask=T1&skipped=due.first_step")
    assert not any(name.endswith(f":{BANK}") for name in phone.form("ask-T1-with_whom").names)
    await say(phone, **{f"with_whom:{TOWN}": "yes"})
    assert "Samenwerken kan niet alleen" not in phone.html


async def test_s13_a_promise_is_marked_as_learning_from_each_other(meeting: Meeting) -> None:
    phone = await promising(meeting)
    await until_asked(phone, "peer_learning")
    await say(phone, peer_learning="yes")
    assert promise(meeting).peer_learning
    assert "ondernemers leren van elkaar" in phone.html


async def test_s18_only_a_government_seat_is_asked_to_stand_up_for_it(meeting: Meeting) -> None:
    bank = await promising(meeting)
    while question(bank):
        assert question(bank) != "ambassador"
        await say(bank, skip="yes")
    town = await meeting.joined("government", TOWN)
    await town.send("commit", what="Ik open elke maand een winkel die meedoet")
    await until_asked(town, "ambassador")
    assert "Ik maak me hier sterk voor" in town.html
    await say(town, ambassador="yes")
    assert promise(meeting, "T2").ambassador


async def test_s19_a_promise_is_handed_over_and_confirmed_by_its_new_owner(meeting: Meeting) -> None:
    bank, town = await promising(meeting), await meeting.joined("government", TOWN)
    await bank.open(f"/{CODE}/promises")
    await bank.send("hand-T1")
    assert bank.status == 422
    await bank.send("hand-T1", to=TOWN, role="bedrijfscontact", because="Zij zitten dichterbij")
    assert bank.status == 200
    assert "Wij bellen" not in bank.html
    handed = promise(meeting)
    assert (handed.owner, handed.role, handed.confirmed_at) == (TOWN, "bedrijfscontact", None)
    assert [(past.field, past.was) for past in handed.history] == [("owner", BANK), ("role", "")]
    await meeting.says(e.StepStarted(step="verhaal"))
    await town.open()
    assert "Een andere organisatie draagt iets aan jullie over" in town.html
    await town.open(f"/{CODE}/promises")
    assert "Dit was van Bank Noord. Jullie nemen het over." in town.html
    await town.send("commit-T1-confirm")
    assert promise(meeting).confirmed_at


async def test_s19_another_role_goes_on_within_the_organisation(meeting: Meeting) -> None:
    bank = await promising(meeting)
    await bank.open(f"/{CODE}/promises")
    await bank.send("hand-T1", role="adviseur")
    assert (promise(meeting).owner, promise(meeting).role) == (BANK, "adviseur")
    assert "adviseur" in bank.html


async def test_r15_a_withdrawn_promise_keeps_its_reason_when_one_was_given(meeting: Meeting) -> None:
    phone = await promising(meeting)
    await phone.open(f"/{CODE}/promises")
    await phone.send("commit-T1-withdraw", because="Onze collega vertrekt")
    assert promise(meeting).withdrawn_because == "Onze collega vertrekt"
    assert "ingetrokken" in phone.html


async def test_r4_a_name_that_is_nearly_known_is_asked_about_before_anything_is_made(meeting: Meeting) -> None:
    for answer, partner in ((BANK, "Bank Noord"), ("+", "bank noord bv")):
        phone = await meeting.phone()
        await phone.open(f"/{CODE}?as=helper")
        seats = len(meeting.room.session.seats)
        await phone.send("join", partner="+", new_partner="bank noord bv", person="Sam")
        assert "Bedoel je Bank Noord?" in phone.html
        assert "Je typte: bank noord bv" in phone.html
        assert len(meeting.room.session.seats) == seats
        assert "bank-noord-bv" not in meeting.room.session.partners
        await phone.send("join", same=answer)
        seat = meeting.room.session.seats[phone.number]
        joined = meeting.room.session.partner(seat.partner)
        assert joined
        assert (joined.name, seat.person, seat.group) == (partner, "Sam", "helper")


async def test_r4_a_name_that_waits_for_release_is_not_offered(meeting: Meeting) -> None:
    await meeting.joined("helper", "+", new_partner="Kapsalon Geheim")
    phone = await meeting.joined("helper", "+", new_partner="kapsalon geheim bv")
    assert "Bedoel je" not in phone.html
    assert "Je doet mee" in phone.html
