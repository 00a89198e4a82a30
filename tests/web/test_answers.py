"""Answering without script: what is said, kept, refused and given back, for every kind of step."""

import re

import pytest

from tests.web.conftest import CODE, Meeting, Phone
from workshop.core import events as e
from workshop.core import queries
from workshop.core.promises import CommitmentText, SignatureState
from workshop.core.terms import Audience, Language, Mandate, StepKind
from workshop.room.log import Draft, LogError, MemoryLog

SAVED = "Opgeslagen"
NOT_SAVED = "Dit is nog niet opgeslagen"


async def at(meeting: Meeting, phone: Phone, step: str) -> None:
    await meeting.says(e.StepStarted(step=step))
    await phone.open()
    assert phone.page.step == step


class Gate(MemoryLog):
    """A log that can be made to wait or to fail."""

    def __init__(self) -> None:
        super().__init__()
        self.broken = False

    async def append(self, room, drafts: list[Draft]):  # type: ignore[no-untyped-def, override]
        if self.broken:
            raise LogError("disk full")
        return await super().append(room, drafts)


async def test_every_kind_of_step_has_a_page(meeting: Meeting) -> None:
    phone = await meeting.joined()
    seen = set()
    for step in meeting.room.session.scenario.steps:
        await at(meeting, phone, step.id)
        assert phone.status == 200
        assert step.question_for(meeting.room.session.seats[phone.number].group) in phone.html or step.quote
        seen.add(step.kind)
    assert seen == set(StepKind)


async def test_r1_a_late_joiner_lands_on_the_current_step_and_answers_at_once(meeting: Meeting) -> None:
    await meeting.says(e.StepStarted(step="drempel"))
    phone = await meeting.joined("entrepreneur", "")
    assert phone.page.step == "drempel"
    assert "Stap 2 van 9" in phone.html
    await phone.send("answer", text="Geen tijd")
    assert SAVED in phone.html


async def test_an_answer_is_saved_with_all_its_parts(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "drempel")
    await phone.send(
        "answer", text="Te druk", second_text="De bank", theme="Te weinig geld", column="stoppen", audience="record"
    )
    assert phone.status == 200
    assert SAVED in phone.html
    given = meeting.room.session.contributions["I1"]
    assert (given.text, given.second_text, given.theme, given.column) == (
        "Te druk", "De bank", "Te weinig geld", "stoppen",
    )  # fmt: skip
    assert given.audience is Audience.RECORD
    assert "alleen in het verslag" in phone.html


async def test_r16_the_phone_says_where_a_text_will_be_seen_before_sending(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "drempel")
    assert phone.form("answer").choices["audience"] == ["screen", "record", "moment"]
    for said in (
        "De gespreksleider leest alles, en kiest wat op het scherm komt.",
        "Iedereen, op het grote scherm",
        "Alleen in het verslag",
        "Niemand. We bewaren het niet.",
    ):
        assert phone.html.index(said) < phone.html.index("Sturen")


async def test_an_answer_can_be_changed_and_taken_away_until_the_step_closes(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "drempel")
    await phone.send("answer", text="Te druk")
    await phone.send("answer-I1", text="Veel te druk")
    assert meeting.room.session.contributions["I1"].text == "Veel te druk"
    await phone.send("answer-I1-remove")
    assert not meeting.room.session.contributions
    await phone.send("answer", text="Toch iets")
    changing = phone.form("answer-I2").values
    await meeting.says(e.StepClosed(step="drempel"))
    await phone.open()
    assert "Gesloten. Kijk naar het grote scherm." in phone.html
    assert not phone.page.forms
    await phone.post(f"/{CODE}/answer", changing | {"text": "Te laat getypt"})
    assert "Te laat, toch bewaard" in phone.html
    assert meeting.room.session.contributions["I2"].text == "Toch iets"
    assert [one.text for one in meeting.room.session.notes.values()] == ["Te laat getypt"]
    await phone.post(f"/{CODE}/answer", changing | {"id": "another-form-id", "text": "En nog iets"})
    assert phone.status == 422
    assert "Je hebt bij deze vraag al iets te laat gestuurd" in phone.html
    assert "En nog iets" in phone.html


async def test_s10_groups_get_their_own_question(meeting: Meeting) -> None:
    helper, entrepreneur = await meeting.joined(), await meeting.joined("entrepreneur", "")
    await at(meeting, helper, "drempel")
    await entrepreneur.open()
    assert "Wat hoorde je vandaag?" in helper.html
    assert "<h1" in helper.html
    assert re.search(r"<h1[^>]*>Wat hoorde je vandaag\?</h1>", helper.html)
    assert re.search(r"<h1[^>]*>Wat houdt je tegen\?</h1>", entrepreneur.html)


async def test_s10_who_is_both_answers_both_questions(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "drempel")
    assert "Ben je ook ondernemer?" in phone.html
    await phone.send("answer", text="Dat hoorde ik")
    await phone.send("answer-as-entrepreneur", text="Dat houdt mij tegen")
    given = meeting.room.session.contributions
    assert [(one.text, one.group) for one in given.values()] == [
        ("Dat hoorde ik", "helper"),
        ("Dat houdt mij tegen", "entrepreneur"),
    ]


async def test_r11_more_answers_than_allowed_are_refused_kindly(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "drempel")
    form = phone.form("answer").values
    for number in range(3):
        await phone.post(f"/{CODE}/answer", form | {"id": f"answer-number-{number}", "text": f"antwoord {number}"})
    assert phone.status == 422
    assert "Je hebt al 2 antwoorden gegeven" in phone.html
    assert "antwoord 2" in phone.html


async def test_a_refusal_stands_on_top_and_beside_the_field(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "drempel")
    await phone.send("answer", text=" ", second_text="De bank & co")
    assert phone.status == 422
    assert NOT_SAVED in phone.html
    assert phone.html.count("Vul eerst iets in.") == 2
    assert 'aria-invalid="true"' in phone.html
    assert '<a href="#answer-text">' in phone.html
    assert phone.form("answer").values["second_text"] == "De bank & co"


async def test_the_same_form_twice_counts_once(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "drempel")
    form = phone.form("answer").values | {"text": "Te druk"}
    for _ in range(3):
        await phone.post(f"/{CODE}/answer", form)
        assert phone.status == 200
    assert len(meeting.room.session.contributions) == 1


async def test_an_old_form_with_another_text_is_a_conflict_that_keeps_the_text(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "drempel")
    form = phone.form("answer").values | {"text": "Te druk"}
    await phone.post(f"/{CODE}/answer", form)
    await phone.post(f"/{CODE}/answer", form | {"text": "Iets anders"})
    assert phone.status == 409
    again = phone.form("answer").values
    assert again["text"] == "Iets anders"
    assert again["id"] != form["id"]
    assert NOT_SAVED in phone.html
    await phone.send("answer")
    assert {one.text for one in meeting.room.session.contributions.values()} == {"Te druk", "Iets anders"}


async def test_a_form_without_its_token_is_given_back_with_the_text(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "drempel")
    await phone.send("answer", text="Te druk", token="0" * 64)
    assert phone.status == 403
    assert phone.form("answer").values["text"] == "Te druk"
    assert not meeting.room.session.contributions
    await phone.send("answer")
    assert SAVED in phone.html


async def test_saved_is_said_only_after_the_log_has_kept_it(hold) -> None:  # type: ignore[no-untyped-def]
    log = Gate()
    meeting = await hold(log)
    phone = await meeting.joined()
    await at(meeting, phone, "drempel")
    log.broken = True
    await phone.send("answer", text="Te druk")
    assert phone.status == 503
    assert "Nog niet opgeslagen" in phone.html
    assert 'class="saved"' not in phone.html
    assert phone.form("answer").values["text"] == "Te druk"
    log.broken = False
    await phone.send("answer")
    assert 'class="saved"' in phone.html


async def test_one_phone_cannot_flood_the_room(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "peiling")
    form = phone.form("vote").values | {"choice": "4"}
    statuses = []
    for _ in range(40):
        await phone.post(f"/{CODE}/vote", form)
        statuses.append(phone.status)
    assert statuses[0] == 200
    assert statuses[-1] == 429
    other = await meeting.joined("entrepreneur", "")
    await other.send("vote", choice="2")
    assert other.status == 200


async def test_a_vote_is_cast_and_changed(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "peiling")
    await phone.send("vote")
    assert phone.status == 422
    assert "Kies eerst een antwoord." in phone.html
    await phone.send("vote", choice="4")
    assert "4 van 5" in phone.html
    await phone.send("vote", choice="2")
    assert meeting.room.session.votes["peiling"][phone.number] == {2: 1}


async def test_dots_are_given_in_an_own_stable_order(meeting: Meeting) -> None:
    phones = [await meeting.joined("entrepreneur", "") for _ in range(6)]
    await meeting.says(e.StepStarted(step="stippen"))
    orders = set()
    for phone in phones:
        await phone.open()
        order = re.findall(r'data-place="(\d)"', phone.html)
        await phone.open()
        assert re.findall(r'data-place="(\d)"', phone.html) == order
        assert sorted(order) == list("12345")
        orders.add(tuple(order))
    assert len(orders) > 1
    await phones[-1].send("vote", **{"dots-1": "2", "dots-2": "2"})
    assert phones[-1].status == 422
    assert "Je hebt 3 stippen" in phones[-1].html
    await phones[-1].send("vote", **{"dots-1": "2", "dots-2": "1"})
    assert meeting.room.session.votes["stippen"][phones[-1].number] == {1: 2, 2: 1}
    assert "2 stippen" in phones[-1].html


@pytest.mark.parametrize(("step", "fields"), [("peiling", {"choice": "4"}), ("stippen", {"dots-1": "2"})])
async def test_f3_no_count_is_in_the_page_before_the_result_is_shown(
    meeting: Meeting, step: str, fields: dict[str, str]
) -> None:
    voter, watcher = await meeting.joined(), await meeting.joined("entrepreneur", "")
    await at(meeting, voter, step)
    await watcher.open()
    before = _without_secrets(watcher.html)
    await voter.send("vote", **fields)
    await watcher.open()
    assert _without_secrets(watcher.html).replace(" data-answered", "") == before
    await meeting.says(e.StepClosing(step=step), e.StepClosed(step=step))
    await watcher.open()
    assert "bar-count" not in watcher.html
    await meeting.says(e.ResultShown(step=step))
    await watcher.open()
    assert "bar-count" in watcher.html


def _without_secrets(html: str) -> str:
    return re.sub(r'(name="id" value|data-version)="[^"]*"', "", html)


async def test_organisations_that_are_missed_are_named(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "netwerk")
    await phone.send("name", name="Weekmarkt", kind="other")
    await phone.send("name", name="Kapsalon", kind="")
    assert [one.name for one in meeting.room.session.organisations.values()] == ["Weekmarkt", "Kapsalon"]
    assert "Weekmarkt" in phone.html
    await phone.send("name", name="")
    assert phone.status == 422


async def test_l24_hostile_text_is_shown_literally(meeting: Meeting) -> None:
    phone = await meeting.joined("helper", "+", new_partner='"><img src=x>')
    await at(meeting, phone, "drempel")
    await phone.send("answer", text="<script>alert(1)</script>\x1b[2J[red]x‮", second_text="{{ 7*7 }}")
    assert "<script>alert" not in phone.html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in phone.html
    assert "\x1b" not in phone.html
    assert "‮" not in phone.html
    assert "{{ 7*7 }}" in phone.html
    assert "<img" not in phone.html


async def test_a_promise_is_made_completed_withdrawn_and_reached_later(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "toezegging")
    await phone.send("commit", what="")
    assert phone.status == 422
    await phone.send("commit", what="Wij bellen tien ondernemers", due="20-12-2026", with_whom="gemeente-zijlen")
    assert "4 van 6 compleet" in phone.html
    made = meeting.room.session.commitments["T1"]
    assert (made.owner, str(made.due), made.with_whom) == ("bank-noord", "2026-12-20", ("gemeente-zijlen",))
    await phone.open()
    await phone.send("commit-T1", first_step="We maken een lijst", noticed_by="Er zijn tien gesprekken")
    assert "6 van 6 compleet" in phone.html
    await at(meeting, phone, "verhaal")
    assert f'href="/{CODE}/promises"' in phone.html
    await phone.open(f"/{CODE}/promises")
    await phone.send("commit-T1", what="Wij bellen twintig ondernemers")
    assert phone.status == 200
    assert "Wij bellen twintig ondernemers" in phone.html
    await phone.send("commit-T1-withdraw")
    assert not made.stands
    assert "ingetrokken" in phone.html


async def test_an_unclear_date_keeps_the_promise_as_typed(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "toezegging")
    await phone.send("commit", what="Wij bellen", due="volgende week")
    assert phone.status == 422
    assert "Deze datum begrijpen we niet" in phone.html
    assert phone.form("commit").values["what"] == "Wij bellen"
    await phone.send("commit", due="1-1-2020")
    assert phone.status == 422
    assert "Deze dag is al voorbij" in phone.html
    await phone.send("commit", due="", mandate="reserved")
    assert phone.status == 422
    assert "met wie je eerst overlegt" in phone.html


async def test_f8_a_promise_that_was_changed_asks_its_owner(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "toezegging")
    await phone.send("commit", what="Wij bellen")
    await meeting.says(e.CommitmentReworded(commitment="T1", wording=CommitmentText(what="Wij bellen elke week")))
    await at(meeting, phone, "verhaal")
    assert "Er staat een tekst die jij nog moet bevestigen" in phone.html
    await phone.open(f"/{CODE}/promises")
    await phone.send("commit-T1-confirm")
    assert meeting.room.session.commitments["T1"].confirmed_at
    assert "Klopt deze tekst?" not in phone.html


async def agreement(meeting: Meeting) -> list[queries.OwnerLine]:
    return queries.owner_lines(meeting.room.session, meeting.room.session.agreements["A1"])


async def test_an_agreement_is_signed_reserved_declined_and_left(meeting: Meeting) -> None:
    bank, town = await meeting.joined(), await meeting.joined("government", "gemeente-zijlen")
    club = await meeting.joined("helper", "ondernemersclub-vaartland")
    alone = await meeting.joined("entrepreneur", "")
    await at(meeting, bank, "afspraak")
    assert "De tekst staat nog niet vast" in bank.html
    await meeting.says(e.AgreementFixed(agreement="A1"))
    for phone in (bank, town, club, alone):
        await phone.open()
    assert "geen besluit en geen contract" in alone.html
    assert not alone.page.forms
    assert "Bank Noord" in bank.html
    await bank.send("sign-A1")
    assert bank.status == 422
    assert "Vul in wat de organisatie doet." in bank.html
    await bank.send("sign-A1", contribution="Wij bellen mee", lets_go="Onze intake", mandate="full")
    assert "Opgeslagen: jullie doen mee" in bank.html
    await town.send("sign-A1", contribution="Wij bellen ook", mandate="reserved")
    assert town.status == 422
    assert town.form("sign-A1").values["contribution"] == "Wij bellen ook"
    await town.send("sign-A1", reserved_with="het college", reserved_until="2026-12-17", mandate="reserved")
    assert "Overleg met het college. Je weet het uiterlijk 17 december 2026." in town.html
    await club.send("sign-A1", action=f"/{CODE}/decline", because="Geen mensen")
    assert "jullie doen niet mee" in club.html
    lines = await agreement(meeting)
    assert [(line.partner, line.state) for line in lines] == [
        ("bank-noord", SignatureState.SIGNED),
        ("gemeente-zijlen", SignatureState.RESERVED),
    ]
    assert meeting.room.session.agreements["A1"].signatures[1].mandate is Mandate.RESERVED
    await bank.open()
    await bank.send("sign-A1-leave")
    assert [line.partner for line in await agreement(meeting)] == ["gemeente-zijlen"]


async def test_f9_a_changed_text_asks_to_confirm_again(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "afspraak")
    await meeting.says(e.AgreementFixed(agreement="A1"))
    await phone.open()
    old = phone.form("sign-A1").values | {"contribution": "Wij bellen mee", "mandate": "full"}
    await phone.post(f"/{CODE}/sign", old)
    text = meeting.room.session.agreements["A1"].current.text()
    changed = text.model_copy(update={"result": "We bellen binnen een dag."})
    await meeting.says(e.AgreementReworded(agreement="A1", text=changed), e.AgreementFixed(agreement="A1"))
    await phone.post(f"/{CODE}/sign", old | {"id": "another-form-id"})
    assert phone.status == 422
    assert "De tekst is net veranderd" in phone.html
    await phone.open()
    assert "bevestig opnieuw" in phone.html
    await phone.send("sign-A1", mandate="full")
    assert (await agreement(meeting))[0].state is SignatureState.SIGNED


async def test_a_new_agreement_is_proposed_and_waits_for_release(meeting: Meeting) -> None:
    bank, town = await meeting.joined(), await meeting.joined("government", "gemeente-zijlen")
    await at(meeting, bank, "afspraak")
    await bank.send("propose", title="")
    assert bank.status == 422
    await bank.send("propose", title="Samen één loket", result="Eén nummer", omslag="")
    await town.open()
    assert "Samen één loket" not in town.html
    await meeting.says(e.TextReleased(items=("A2",)))
    await town.open()
    assert "Samen één loket" in town.html


async def test_an_unreleased_organisation_is_not_named_on_other_phones(meeting: Meeting) -> None:
    new, other = await meeting.joined("helper", "+", new_partner="Kapsalon Geheim"), await meeting.joined()
    await at(meeting, new, "afspraak")
    await meeting.says(e.AgreementFixed(agreement="A1"))
    await new.open()
    await new.send("sign-A1", contribution="Wij knippen", mandate="full")
    await other.open()
    assert "Geheim" not in other.html
    assert "een organisatie" in other.html


async def test_only_released_texts_reach_other_phones(meeting: Meeting) -> None:
    writer, reader = await meeting.joined(), await meeting.joined("entrepreneur", "")
    await at(meeting, writer, "drempel")
    await writer.send("answer", text="Eerste tekst")
    await writer.send("answer", text="Tweede tekst")
    await meeting.says(e.TextReleased(items=("I2",)), e.StepClosed(step="drempel"), e.ResultShown(step="drempel"))
    await reader.open()
    assert "Tweede tekst" in reader.html
    assert "Eerste tekst" not in reader.html


async def test_the_session_ends_with_thanks_and_promises_stay(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "toezegging")
    await phone.send("commit", what="Wij bellen")
    await phone.open()
    form = phone.form("commit").values
    await meeting.says(e.SessionClosed())
    await phone.open()
    assert phone.page.step == "over"
    assert "17 december 2026" in phone.html
    await phone.post(f"/{CODE}/commit", form | {"what": "Nog een", "id": "later-than-the-end"})
    assert phone.status == 422
    assert "De bijeenkomst is afgesloten" in phone.html
    assert "Nog een" in phone.html
    await phone.open(f"/{CODE}/promises")
    assert "Wij bellen" in phone.html
    assert not phone.page.forms
    newcomer = await meeting.phone()
    await newcomer.open()
    assert [form.name for form in newcomer.page.forms] == ["again"], "only who was here comes back, to what it promised"
    assert "Bedankt" in newcomer.html


async def test_an_english_meeting_speaks_english(hold) -> None:  # type: ignore[no-untyped-def]
    meeting = await hold(language=Language.ENGLISH)
    phone = await meeting.joined()
    assert '<html lang="en"' in phone.html
    await at(meeting, phone, "drempel")
    await phone.send("answer", text="")
    assert "Fill something in first." in phone.html


async def test_words_of_the_scenario_keep_their_language(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await at(meeting, phone, "peiling")
    await phone.open(f"/{CODE}?lang=en")
    assert '<h1 tabindex="-1" lang="nl">Ik wil samenwerken.</h1>' in phone.html
