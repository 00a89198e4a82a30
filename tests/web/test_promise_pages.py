"""What others promised does not make a page grow: it holds a few promises with their forms, and the way to the rest."""

import re

import pytest

from tests.web.conftest import CODE, Meeting, Phone
from workshop.core import events as e
from workshop.core.promises import CommitmentText
from workshop.core.terms import Group
from workshop.web import pages
from workshop.web.agreements import MOST_OWNERS
from workshop.web.promises import MOST_ON_A_PAGE

MOST_BYTES = 100_000
PROMISES = 126


async def crowded(meeting: Meeting) -> Phone:
    """A phone of an organisation for which 126 things have been promised, two of them by this phone."""
    phone = await meeting.joined("helper", "bank-noord")
    await meeting.says(e.StepStarted(step="toezegging"))
    words = "Wij bellen elke maand met tien ondernemers. " * 6
    for number in range(PROMISES - 2):
        await meeting.says(e.CommitmentMade(owner="bank-noord", wording=CommitmentText(what=f"{number} {words}"[:280])))
    await phone.open()
    for number in range(2):
        await phone.send("commit", what=f"Eigen {number}", ask="")
        await phone.open()
    return phone


async def test_use_1_1_a_page_of_126_promises_stays_small_and_leads_to_all_of_them(meeting: Meeting) -> None:
    phone = await crowded(meeting)
    seen: set[str] = set()
    place, addresses = f"/{CODE}/promises", []
    while place:
        await phone.open(place)
        addresses.append(place)
        assert len(phone.html.encode()) < MOST_BYTES
        here = set(re.findall(r'<article class="own" id="(T\d+)"', phone.html))
        assert 0 < len(here) <= MOST_ON_A_PAGE
        seen |= here
        more = re.search(r'href="([^"]*\?from=\d+)">En nog \d+', phone.html)
        place = more[1] if more else ""
    assert seen == set(meeting.room.session.commitments)
    assert len(addresses) == -(-PROMISES // MOST_ON_A_PAGE)
    assert f"Je ziet {PROMISES} tot en met {PROMISES} van {PROMISES}." in phone.html


async def test_use_1_1_the_step_and_what_the_script_asks_for_stay_small_too(meeting: Meeting) -> None:
    phone = await crowded(meeting)
    for place in (f"/{CODE}", f"/{CODE}/mine", f"/{CODE}/promises/mine"):
        await phone.open(place)
        assert len(phone.html.encode()) < MOST_BYTES, place
        assert f"En nog {PROMISES - MOST_ON_A_PAGE}" in phone.html


async def test_use_1_1_what_waits_for_a_yes_comes_first_and_then_what_the_seat_promised_itself(
    meeting: Meeting,
) -> None:
    phone = await crowded(meeting)
    session = meeting.room.session
    for commitment in session.commitments.values():
        commitment.confirmed_at = commitment.made_at
    session.commitments["T40"].confirmed_at = None
    shown = [one.id for one in pages.mine(session, phone.number).commitments]
    assert shown[:3] == ["T40", f"T{PROMISES - 1}", f"T{PROMISES}"]


async def test_use_1_1_a_form_of_a_later_page_goes_back_to_that_page(meeting: Meeting) -> None:
    phone = await crowded(meeting)
    await phone.open(f"/{CODE}/promises?from=10")
    (first, *_) = re.findall(r'<article class="own" id="(T\d+)"', phone.html)
    await phone.send(f"commit-{first}", what=" ")
    assert phone.status == 422
    assert "Vul eerst iets in" in phone.html
    assert f'id="{first}"' in phone.html
    await phone.send(f"commit-{first}", what="Anders gezegd")
    assert phone.status == 200
    assert "Je ziet 11 tot en met 15" in phone.html
    assert meeting.room.session.commitments[first].what == "Anders gezegd"


@pytest.mark.parametrize("place", ["0", "-3", "9999999", "126", "x", "5&from=7", ""])
async def test_use_1_1_any_place_at_all_shows_a_page(meeting: Meeting, place: str) -> None:
    phone = await crowded(meeting)
    await phone.open(f"/{CODE}/promises?from={place}")
    assert phone.status == 200
    assert 0 < phone.html.count('<article class="own"') <= MOST_ON_A_PAGE


async def test_use_1_1_questions_about_a_promise_on_a_later_page_are_asked(meeting: Meeting) -> None:
    phone = await crowded(meeting)
    session = meeting.room.session
    last = session.commitments["T100"]
    last.confirmed_at = last.made_at
    await phone.open(f"/{CODE}/promises?ask=T100")
    assert phone.page.form("ask-T100-due")


async def test_use_1_1_who_has_made_what_the_step_allows_is_asked_for_no_more(meeting: Meeting) -> None:
    phone = await meeting.joined("helper", "bank-noord")
    await meeting.says(e.StepStarted(step="toezegging"))
    most = meeting.room.session.scenario.step("toezegging").answers_per_seat  # type: ignore[union-attr]
    for number in range(most):
        await phone.open()
        form = phone.form("commit")
        await phone.send("commit", what=f"Wij bellen {number}")
    await phone.open()
    assert phone.page.form("commit") is None
    assert '<p class="wait">' in phone.html
    await phone.open(f"/{CODE}/promises")
    assert phone.page.form("commit") is None
    await phone.post(f"/{CODE}/commit", form.values | {"what": "Nog een", "id": "one-more-than-allowed"})
    assert phone.status == 422
    assert f"Je hebt al {most} toezeggingen gedaan." in phone.html
    assert "Nog een" in phone.html, "what was typed is still there"


async def test_use_1_1_a_list_to_pick_from_holds_all_that_were_invited_and_few_that_were_typed(
    meeting: Meeting,
) -> None:
    invited = len(pages.partners(meeting.room.session))
    for number in range(400):
        await meeting.says(e.PartnerAdded(partner=e.NewPartner(name=f"Verzonnen Advies {number}")))
    assert len(pages.partners(meeting.room.session)) == invited + pages.MOST_TYPED
    assert len(pages.listed(meeting.room.session, Group.HELPER)) <= invited + pages.MOST_TYPED


async def test_use_1_1_an_agreement_of_many_organisations_names_some_and_counts_the_rest(meeting: Meeting) -> None:
    phone = await meeting.joined("helper", "bank-noord")
    await meeting.says(e.StepStarted(step="afspraak"), e.AgreementFixed(agreement="A1"))
    for number in range(80):
        await meeting.says(e.PartnerAdded(partner=e.NewPartner(name=f"Adviesbureau {number}")))
    typed = [one.id for one in meeting.room.session.partners.values() if one.added_in_room]
    assert len(typed) == 80
    for partner in typed:
        await meeting.says(e.AgreementSigned(agreement="A1", partner=partner, version=1, contribution="Wij bellen"))
    await meeting.says(e.TextWithheld(items=tuple(typed[:-3])))
    for partner in typed[:40]:
        await meeting.says(e.AgreementLeft(agreement="A1", partner=partner))
    await phone.open()
    assert phone.html.count('<li class="state-') == MOST_OWNERS * 2
    assert "en nog 20" in phone.html
    assert all(f"Adviesbureau {number} " in phone.html for number in (77, 78, 79)), "who may be named comes first"
    assert len(phone.html.encode()) < MOST_BYTES


async def test_use_1_1_who_leaves_and_comes_back_again_and_again_stands_there_once(meeting: Meeting) -> None:
    phone = await meeting.joined("helper", "bank-noord")
    await meeting.says(e.StepStarted(step="afspraak"), e.AgreementFixed(agreement="A1"))
    sign = e.AgreementSigned(agreement="A1", partner="bank-noord", version=1, contribution="Wij bellen")
    for _ in range(5):
        await meeting.says(sign, e.AgreementLeft(agreement="A1", partner="bank-noord"))
    await phone.open()
    assert phone.html.count('<li class="state-left"') == 1
