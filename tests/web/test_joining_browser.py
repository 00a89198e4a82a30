"""Coming in, coming back, sharing a phone, and leaving, in a real Chromium."""

import pytest
from playwright.async_api import Browser, Page, expect

from tests.web.browsing import ENTREPRENEUR, HELPER, join, phone_of, step
from tests.web.conftest import Meeting, until
from tests.web.on_stage import stage_text
from workshop.core import events as e
from workshop.core.names import fits
from workshop.core.people import Seat
from workshop.core.terms import Basis, Group, SeatKind

pytestmark = pytest.mark.browser


def seats(meeting: Meeting) -> list[Seat]:
    return meeting.room.session.active_seats()


async def test_within_two_taps_after_the_scan(meeting: Meeting, chromium: Browser) -> None:
    for group, second in ((HELPER, "Bank Noord"), (ENTREPRENEUR, "Doe mee"), ("anders", "Zeg ik liever niet")):
        async with phone_of(chromium) as page:
            taps = 0
            await page.goto(meeting.url)
            for role, name in (("link", group), ("button", second)):
                await page.get_by_role(role, name=name, exact=True).tap()  # type: ignore[arg-type]
                taps += 1
            await expect(page.get_by_role("heading", name="Je doet mee")).to_be_visible()
            assert taps == 2
    assert [(one.group, one.partner) for one in seats(meeting)] == [
        (Group.HELPER, "bank-noord"),
        (Group.ENTREPRENEUR, None),
        (Group.OTHER, None),
    ]


async def test_l1_all_that_must_be_known_stands_on_one_screen_before_the_first_tap(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium) as page:
        await page.goto(meeting.url)
        for said in (
            "Gemeente Zijlen",
            "Balie stadskantoor",
            "We maken samen afspraken",
            "taak als overheid",
            "31 maart",
        ):
            await expect(page.get_by_text(said)).to_be_in_viewport(ratio=1)
        await expect(page.locator("input:visible, textarea:visible, select:visible")).to_have_count(0)


async def test_l2_the_words_differ_with_the_basis_and_only_consent_speaks_of_consent(hold, chromium: Browser) -> None:  # type: ignore[no-untyped-def]
    said = set()
    for basis in Basis:
        privacy = {
            "controller": "Gemeente Zijlen",
            "contact": "Balie",
            "purpose": "Samen afspreken.",
            "basis": basis.value,
            "keep_until": "2027-03-31",
        }
        meeting = await hold(privacy=privacy)
        async with phone_of(chromium) as page:
            await page.goto(meeting.url)
            text = await page.locator("section.privacy").inner_text()
            assert ("toestemming" in text) == (basis is Basis.CONSENT)
            said.add(text)
    assert len(said) == len(Basis)


async def test_use_3_1_the_list_is_in_dutch_order_and_searched_by_any_quote_dash_or_letter(
    hold,
    chromium: Browser,  # type: ignore[no-untyped-def]
) -> None:
    # given
    names = ["Straße Advies", "‘s-Oudemeer Vooruit", "Échtveld", "'s-Gravenkade Samen", "VNO–NCW", "Bakken & Bæk"]
    meeting = await hold(partners=[{"name": name, "kind": "bank"} for name in [*names, "Zuîdwest Vaartland"]])
    async with phone_of(chromium) as page:
        await page.goto(f"{meeting.url}?as=helper")
        rows = page.locator("#picks li:visible")
        # then
        assert await rows.all_inner_texts() == [
            "Bakken & Bæk",
            "Échtveld",
            "'s-Gravenkade Samen",
            "‘s-Oudemeer Vooruit",
            "Straße Advies",
            "VNO–NCW",
            "Zuîdwest Vaartland",
        ]
        for typed, found in [
            ("'s-o", "‘s-Oudemeer Vooruit"),
            ("’s-g", "'s-Gravenkade Samen"),
            ("'s-g", "'s-Gravenkade Samen"),
            ("zuidwest-vaartland", "Zuîdwest Vaartland"),
            ("vno-ncw", "VNO–NCW"),
            ("vno ncw", "VNO–NCW"),
            ("baek", "Bakken & Bæk"),
            ("STRASSE", "Straße Advies"),
            ("echtveld", "Échtveld"),
        ]:
            # when
            await page.locator("#join-new_partner").fill(typed)
            # then: the script and the core find the same
            await expect(rows).to_have_text([found])
            assert [name for name in names if fits(typed, name)] in ([found], [])


async def test_use_3_2_a_near_name_is_asked_with_all_that_it_may_be(hold, chromium: Browser) -> None:  # type: ignore[no-untyped-def]
    # given
    names = ["Bergen (NH.)", "Bergen (L.)", "Gemeente Zijlen", "Ondernemersloket 1"]
    meeting = await hold(partners=[{"name": name, "kind": "municipality"} for name in names])
    async with phone_of(chromium) as page:
        for typed, question, answers in [
            ("Zijlen", "Bedoel je Gemeente Zijlen?", ["Ja, Gemeente Zijlen"]),
            ("gem. bergen", "Welke organisatie bedoel je?", ["Bergen (L.)", "Bergen (NH.)"]),
            ("onderne", "Bedoel je Ondernemersloket 1?", ["Ja, Ondernemersloket 1"]),
        ]:
            # when
            await page.goto(f"{meeting.url}?as=helper")
            await page.locator("#join-new_partner").fill(typed)
            await page.get_by_role("button", name="Verder").tap()
            # then
            await expect(page.get_by_role("heading", level=1)).to_have_text(question)
            await expect(page.locator("main button")).to_have_text([*answers, "Nee, een andere organisatie"])
        # and: another number is another organisation
        await page.goto(f"{meeting.url}?as=helper")
        await page.locator("#join-new_partner").fill("Ondernemersloket 3")
        await page.get_by_role("button", name="Verder").tap()
        await expect(page.locator(".meeting")).to_contain_text("Ondernemersloket 3")


async def test_the_list_of_organisations_is_searched_by_typing(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await page.goto(meeting.url)
        await page.get_by_role("link", name=HELPER).tap()
        await page.get_by_label("Bij welke organisatie hoor je?").press_sequentially("club vaart")
        await expect(page.locator("#picks li:visible")).to_have_text(["Ondernemersclub Vaartland"])
        await expect(page.locator("#found")).to_have_text("1 organisatie gevonden.")
        await page.get_by_role("button", name="Ondernemersclub Vaartland").tap()
        await expect(page.locator(".meeting")).to_contain_text("Ondernemersclub Vaartland")


async def test_a_name_that_is_not_listed_joins_with_enter(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await page.goto(f"{meeting.url}?as=helper")
        await page.get_by_label("Bij welke organisatie hoor je?").fill("Weekmarkt Zijlen")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", name="Je doet mee")).to_be_visible()
    assert meeting.room.session.partners["weekmarkt-zijlen"].added_in_room


@pytest.mark.parametrize("wants", [False, True])
async def test_a_firm_is_on_the_big_screen_only_when_it_wants_to(
    meeting: Meeting, chromium: Browser, wants: bool
) -> None:
    async with phone_of(chromium) as page:
        await page.goto(f"{meeting.url}?as=entrepreneur")
        await page.get_by_label("Hoe heet je bedrijf?").fill("Kapsalon Centraal")
        if wants:
            await page.get_by_text("De naam van mijn bedrijf mag op het grote scherm").tap()
        await page.get_by_role("button", name="Doe mee").tap()
        await expect(page.get_by_role("heading", name="Je doet mee")).to_be_visible()
    session = meeting.room.session
    assert ("B1" in session.waiting) == wants, "a firm that wants to be seen waits for release like other names"
    await meeting.says(e.TextReleased(items=("B1",)))
    assert ("Kapsalon Centraal" in stage_text(session)) == wants


async def test_r1_who_joins_in_step_6_answers_it_at_once_with_two_lines_of_context(
    meeting: Meeting, chromium: Browser
) -> None:
    for name in ("verhaal", "drempel", "peiling", "keuze", "stippen", "netwerk"):
        await meeting.says(e.StepStarted(step=name))
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await expect(page.locator(".arrival p")).to_have_text(
            ["Welkom. We zijn bij stap 6 van 9. Je kunt meteen meedoen.", "Hiervoor ging het over: Stippen"]
        )
        await page.get_by_label("Welke organisatie of club?").fill("Weekmarkt")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator("[data-own]").get_by_text("Opgeslagen")).to_be_visible()
        await step(page, meeting, "toezegging")
        await expect(page.locator(".arrival")).to_have_count(0)
    assert len(meeting.room.session.organisations) == 1


async def test_r3_a_table_shares_a_phone_and_the_result_counts_phones_and_people(
    meeting: Meeting, chromium: Browser
) -> None:
    for people in ("6", ""):
        async with phone_of(chromium) as page:
            await page.goto(f"{meeting.url}?as=helper")
            await page.locator("details.more > summary").tap()
            await page.get_by_label("Met hoeveel mensen").fill(people)
            await page.get_by_role("button", name="Bank Noord").tap()
            await expect(page.get_by_text("Jouw nummer")).to_be_visible()
            await step(page, meeting, "keuze")
            await page.get_by_text("Links").tap()
            await page.get_by_role("button", name="Sturen").tap()
            await expect(page.locator("[data-own]").first).to_be_visible()
    assert [(one.kind, one.people) for one in seats(meeting)] == [(SeatKind.TABLE, 6), (SeatKind.PHONE, 1)]
    await meeting.says(e.StepClosed(step="keuze"), e.ResultShown(step="keuze"))
    assert "2 telefoons, 7 mensen" in stage_text(meeting.room.session)


async def number_of(page: Page) -> str:
    return (await page.locator("footer").get_by_text("Jouw nummer").inner_text()).split()[-1]


async def test_the_same_seat_after_refresh_and_restart_and_by_its_number_in_another_browser(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium) as first, phone_of(chromium) as other:
        await join(first, meeting)
        number = await number_of(first)
        await first.reload()
        assert await number_of(first) == number
        kept = await first.context.storage_state()
        async with phone_of(chromium, storage_state=kept) as restarted:
            await restarted.goto(meeting.url)
            assert await number_of(restarted) == number
        await step(first, meeting, "drempel")
        await first.get_by_label("Jouw antwoord").fill("Te druk")
        await first.get_by_role("button", name="Sturen").tap()
        await expect(first.locator(".own-text").first).to_have_text("Te druk")

        digits = meeting.at_work._visits.door.digits(number)
        await other.goto(meeting.url)
        await other.get_by_text("Deed je al mee? Vul je nummer in.").tap()
        await other.get_by_label("Jouw nummer").fill(f" {number.lower()} ")
        await other.get_by_label("Jouw 6 cijfers").fill(digits)
        await other.get_by_role("button", name="Verder").tap()
        assert await number_of(other) == number
        await expect(other.locator(".own-text").first).to_have_text("Te druk")
        await expect(first.get_by_text("Je doet nu mee op een andere telefoon")).to_be_visible()
    assert len(meeting.room.session.seats) == 1


async def test_use_1_5_a_phone_that_waits_goes_on_by_itself_when_the_facilitator_says_yes(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium) as first, phone_of(chromium) as other:
        await join(first, meeting)
        number = await number_of(first)
        await other.goto(meeting.url)
        await other.get_by_text("Deed je al mee? Vul je nummer in.").tap()
        await other.get_by_label("Jouw nummer").fill(number)
        await other.get_by_role("button", name="Verder").tap()
        await expect(other.get_by_role("heading", name="Wacht even")).to_be_visible()
        (asked,) = meeting.at_work.door.comebacks
        await meeting.says(e.SeatReclaimed(seat=asked.seat, cookie_hash=asked.cookie_hash))
        assert await number_of(other) == number
        await expect(first.get_by_text("Je doet nu mee op een andere telefoon")).to_be_visible()


async def test_use_1_4_an_open_page_goes_on_when_the_code_is_changed(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "drempel")
        await page.get_by_label("Jouw antwoord").fill("Half af")
        await meeting.says(e.JoinCodeChanged(code="ROZE"))
        await page.reload()
        assert page.url.endswith("/ROZE")
        await expect(page.get_by_label("Jouw antwoord")).to_have_value("Half af")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator(".own-text").first).to_have_text("Half af")
    assert len(seats(meeting)) == 1


async def test_l22_guessing_seat_numbers_is_slowed_down(meeting: Meeting, chromium: Browser) -> None:
    phone = await meeting.phone()
    await phone.open()
    statuses = []
    for _ in range(25):
        await phone.send("again", number="ZZZZ")
        statuses.append(phone.status)
    assert statuses[:20] == [422] * 20
    assert set(statuses[20:]) == {429}
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await expect(page.get_by_role("heading", name="Je doet mee")).to_be_visible()


async def test_leaving_keeps_the_answers_and_frees_the_phone(meeting: Meeting, chromium: Browser) -> None:
    async with phone_of(chromium) as page, phone_of(chromium) as second:
        await join(page, meeting)
        await step(page, meeting, "drempel")
        await page.get_by_label("Jouw antwoord").fill("Te druk")
        await page.get_by_role("button", name="Sturen").tap()
        await expect(page.locator(".own-text").first).to_be_visible()
        await second.context.add_cookies(await page.context.cookies())
        await second.goto(meeting.url)
        await page.get_by_role("link", name="Jouw gegevens").tap()
        await page.get_by_text("Stoppen met meedoen").tap()
        await page.get_by_role("button", name="Ja, ik stop").tap()
        await expect(page.get_by_role("heading", name="Je doet niet meer mee")).to_be_visible()
        await expect(second.get_by_role("heading", name="Doe mee")).to_be_visible()
        await join(page, meeting)
    assert len(seats(meeting)) == 1
    assert len(meeting.room.session.seats) == 2
    assert meeting.room.session.contributions["I1"].text == "Te druk"


async def test_l5_no_person_is_kept_beside_a_church(hold, chromium: Browser) -> None:  # type: ignore[no-untyped-def]
    meeting = await hold(partners=[{"name": "De Brug", "kind": "church"}])
    for typed in (None, "Parochie Zijlen"):
        async with phone_of(chromium) as page:
            await page.goto(f"{meeting.url}?as=other")
            await page.locator("details.more > summary").tap()
            await expect(page.get_by_text("Hoor je bij een kerk of een ander geloof?")).to_be_visible()
            await page.get_by_label("Je naam").fill("Quirijn")
            if typed:
                await page.get_by_label("Bij welke organisatie hoor je?").fill(typed)
                await page.get_by_role("button", name="Verder").tap()
            else:
                await page.get_by_role("button", name="De Brug").tap()
            await expect(page.get_by_role("heading", name="Je doet mee")).to_be_visible()
    log = [stamped async for stamped in first_batch(meeting)]
    assert not [one for one in log if "Quirijn" in one]
    await until(lambda: len(seats(meeting)) == 2)
    assert [one.person for one in seats(meeting)] == [None, None]


async def first_batch(meeting: Meeting):  # type: ignore[no-untyped-def]
    async for batch in meeting.room.follow(0):
        for stamped in batch:
            yield stamped.model_dump_json()
        return
