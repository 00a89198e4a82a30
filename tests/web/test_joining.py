"""Coming in: the code, the join form, the seat, and what protects the door."""

import re

import pytest

from tests.web.conftest import CODE, SIMULATED, Meeting, Phone
from workshop.core import events as e
from workshop.core.people import Seat
from workshop.core.terms import Group, PartnerKind, SeatKind, Shown
from workshop.web.joining import SIMULATED_HEADER


def seat(meeting: Meeting, phone: Phone) -> Seat:
    return meeting.room.session.seats[phone.number]


async def test_health(meeting: Meeting) -> None:
    phone = await meeting.phone()
    await phone.open("/health")
    assert (phone.status, phone.html) == (200, "ok")


async def test_the_right_code_leads_to_the_join_form(meeting: Meeting) -> None:
    phone = await meeting.phone()
    await phone.open("/")
    await phone.post("/", {"code": " kade "})
    assert phone.status == 200
    assert re.findall(rf'href="/{CODE}\?as=(\w+)"', phone.html) == ["entrepreneur", "helper", "government", "other"]


async def test_a_wrong_code_is_said_clearly(meeting: Meeting) -> None:
    phone = await meeting.phone()
    await phone.post("/", {"code": "XXXX"})
    assert phone.status == 422
    assert "Deze code klopt niet" in phone.html
    assert "Proef" not in phone.html
    await phone.open("/XXXX")
    assert phone.status == 404
    assert "Vul de code in" in phone.html


async def test_guessing_codes_is_slowed_down_but_a_seat_stays(meeting: Meeting) -> None:
    inside = await meeting.joined()
    guesser = await meeting.phone()
    statuses = set()
    for number in range(70):
        await guesser.open(f"/X{number:03}")
        statuses.add(guesser.status)
    assert statuses == {404, 429}
    await guesser.open()
    assert guesser.status == 200
    await inside.open()
    assert inside.status == 200


async def test_the_code_may_be_written_in_lower_case(meeting: Meeting) -> None:
    phone = await meeting.phone()
    await phone.open("/kade?as=helper")
    assert phone.status == 200
    assert phone.form("join")


async def test_l10_privacy_stands_before_the_first_input(meeting: Meeting) -> None:
    phone = await meeting.phone()
    await phone.open()
    first = min(phone.html.index("<form"), phone.html.index("?as="))
    for said in ("Iemand kan de gemeente vragen", "31 maart 2027", "Gemeente Zijlen", "niet beveiligd"):
        assert phone.html.index(said) < first


async def test_joining_with_an_organisation_of_the_list(meeting: Meeting) -> None:
    phone = await meeting.joined(person="Sam")
    taken = seat(meeting, phone)
    assert (taken.kind, taken.group, taken.partner, taken.person) == (
        SeatKind.PHONE,
        Group.HELPER,
        "bank-noord",
        "Sam",
    )
    assert f"Jouw nummer: {taken.number}" in phone.html
    assert len(taken.number) == 4
    assert "Bank Noord" in phone.html


async def test_an_entrepreneur_needs_no_organisation(meeting: Meeting) -> None:
    phone = await meeting.joined("entrepreneur", "")
    assert seat(meeting, phone).partner is None


async def test_an_organisation_that_is_not_listed_waits_for_release(meeting: Meeting) -> None:
    phone = await meeting.joined("helper", "", new_partner="Kapsalon Centraal")
    partner = meeting.room.session.partners["kapsalon-centraal"]
    assert (partner.shown, partner.kind) == (Shown.WAITING, PartnerKind.SERVICE_PROVIDER)
    other = await meeting.phone()
    await other.open(f"/{CODE}?as=helper")
    assert "Kapsalon" not in other.html
    await meeting.says(e.TextReleased(items=("kapsalon-centraal",)))
    await other.open(f"/{CODE}?as=helper")
    assert "Kapsalon Centraal" in other.html
    assert phone.status == 200


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"group": ""}, "Kies eerst wat je hier bent."),
        ({"group": "koning"}, "Kies een van de antwoorden die er staan."),
        ({"group": "helper"}, "Kies je organisatie in de lijst, of typ de naam."),
        ({"group": "helper", "partner": "+"}, "Vul een naam in."),
        ({"group": "helper", "partner": "no-such"}, "Deze organisatie staat niet in de lijst."),
        ({"group": "helper", "partner": "x" * 200}, "Dit konden we niet lezen."),
        ({"group": "helper", "partner": "-", "people": "veel"}, "Vul een getal in van 1 tot 60."),
        ({"group": "helper", "partner": "-", "people": "61"}, "Vul een getal in van 1 tot 60."),
    ],
)
async def test_a_refused_join_keeps_what_was_typed(meeting: Meeting, fields: dict[str, str], said: str) -> None:
    phone = await meeting.phone()
    await phone.open(f"/{CODE}?as=helper")
    await phone.send("join", **{"person": "Sam & Co"} | fields)
    assert phone.status == 422
    assert said in phone.html
    if fields["group"] == "helper":
        assert phone.form("join").values["person"] == "Sam & Co"
    assert not meeting.room.session.seats


async def test_the_same_phone_comes_back_to_its_seat(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await phone.open()
    assert phone.page.step == "lobby"
    await phone.open("/")
    assert phone.page.step == "lobby"
    assert len(meeting.room.session.seats) == 1


async def test_joining_twice_is_one_seat(meeting: Meeting) -> None:
    phone = await meeting.phone()
    await phone.open(f"/{CODE}?as=entrepreneur")
    form = phone.form("join").values
    for _ in range(3):
        await phone.post(f"/{CODE}/join", form)
        assert phone.status == 200
        assert phone.page.step == "lobby"
    assert len(meeting.room.session.seats) == 1


async def test_a_join_without_its_token_is_refused(meeting: Meeting) -> None:
    phone = await meeting.phone()
    await phone.open(f"/{CODE}?as=entrepreneur")
    await phone.send("join", token="0" * 64, person="Sam")
    assert phone.status == 403
    assert phone.form("join").values["person"] == "Sam"
    await phone.send("join")
    assert phone.status == 200


async def test_a_browser_without_cookies_is_told_so(meeting: Meeting) -> None:
    phone = await meeting.phone()
    await phone.post(f"/{CODE}/join", {"group": "entrepreneur"})
    assert phone.status == 403
    assert "Zet cookies aan" in phone.html


async def test_only_the_simulation_makes_simulated_seats(meeting: Meeting) -> None:
    for token, kind in (("wrong", SeatKind.PHONE), (SIMULATED, SeatKind.SIMULATED)):
        phone = await meeting.phone()
        await phone.open(f"/{CODE}?as=entrepreneur")
        form = phone.form("join").values
        await phone.post(f"/{CODE}/join", form, headers={SIMULATED_HEADER: token})
        assert seat(meeting, phone).kind is kind


async def test_the_log_holds_only_a_hash_of_the_cookie(meeting: Meeting) -> None:
    phone = await meeting.joined()
    cookie = next(one for one in phone.browser.cookie_jar if one.key.startswith("workshop"))
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    hashed = seat(meeting, phone).cookie_hash
    assert hashed
    assert cookie.value not in hashed
    assert len(hashed) == 64


async def test_l23_headers_are_on_every_answer(meeting: Meeting) -> None:
    phone = await meeting.joined()
    for path in (
        f"/{CODE}",
        "/",
        "/XXXX",
        "/health",
        f"/{CODE}/mine",
        f"/{CODE}/promises",
        "/static/nothing",
        "/a/b/c",
    ):
        await phone.open(path, allow_redirects=False)
        policy = phone.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert phone.headers["X-Content-Type-Options"] == "nosniff"
        assert phone.headers["Referrer-Policy"] == "no-referrer"
        assert phone.headers["Cache-Control"] == "no-store"
        assert "aiohttp" not in phone.headers["Server"]
    await phone.open("/static/phone.css")
    assert "max-age" in phone.headers["Cache-Control"]


async def test_english_is_one_link_away_and_is_remembered(meeting: Meeting) -> None:
    phone = await meeting.phone()
    await phone.open()
    assert '<html lang="nl"' in phone.html
    await phone.open(f"/{CODE}?as=entrepreneur&lang=en")
    assert '<html lang="en"' in phone.html
    await phone.send("join")
    assert "You are in" in phone.html
    assert '<html lang="en"' in phone.html


async def test_a_stranger_gets_no_stream_and_no_answers(meeting: Meeting) -> None:
    phone = await meeting.phone()
    for path in ("live", "mine"):
        await phone.open(f"/{CODE}/{path}")
        assert phone.status == 403
    await phone.open(f"/{CODE}/promises")
    assert phone.form("again")


async def test_huge_and_strange_bodies_are_refused(meeting: Meeting) -> None:
    phone = await meeting.joined()
    await phone.post(f"/{CODE}/answer", {"text": "x" * 20_000})
    assert phone.status == 413
    async with phone.browser.post(meeting.server.make_url(f"/{CODE}/answer"), json={}) as answer:
        assert answer.status == 415
    many = {f"f{number}": "1" for number in range(200)}
    await phone.post(f"/{CODE}/answer", many)
    assert phone.status == 400
    await phone.post(f"/{CODE}/nothing", {})
    assert phone.status == 404


@pytest.mark.parametrize("group", ["entrepreneur", "helper", "government", "other"])
@pytest.mark.parametrize("typed", ["Installatiebedrijf Nieuwkaden", "Installatiebedrijf Nieuwkade BV"])
async def test_use_3_2_an_invited_firm_is_asked_about_like_everybody_else(hold, group: str, typed: str) -> None:  # type: ignore[no-untyped-def]
    # given: a firm on the list, whose name is not on the big screen
    meeting = await hold(partners=[{"name": "Installatiebedrijf Nieuwkade", "kind": "entrepreneur"}])
    phone = await meeting.phone()
    await phone.open(f"/{CODE}?as={group}")
    # when
    await phone.send("join", partner="+", new_partner=typed)
    # then
    assert "Bedoel je Installatiebedrijf Nieuwkade?" in phone.html
    assert not meeting.room.session.seats


async def test_use_3_2_a_part_of_a_firms_name_asks_who_sees_that_firm_on_the_list(hold) -> None:  # type: ignore[no-untyped-def]
    # given: one firm that was invited, and one that an entrepreneur typed and nobody released
    meeting = await hold(partners=[{"name": "Scheepswerf Oudewaard", "kind": "entrepreneur"}])
    await meeting.joined("entrepreneur", "+", new_partner="Kapsalon Geheim")
    for typed, asked in [("scheepswerf", True), ("Kapsalon", False), ("Kapsalon Geheim BV", False)]:
        phone = await meeting.phone()
        await phone.open(f"/{CODE}?as=entrepreneur")
        # when
        await phone.send("join", partner="+", new_partner=typed)
        # then
        assert ("Bedoel je Scheepswerf Oudewaard?" in phone.html) == asked
        assert ("Geheim?" in phone.html) is False
        assert ("Je doet mee" in phone.html) != asked
