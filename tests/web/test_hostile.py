"""Hostile text from a phone, followed to every place where somebody reads it: page, stage, record and reports (L24)."""

import csv
import html
import io
import re
import tomllib
import unicodedata
from collections.abc import Awaitable, Callable
from html.parser import HTMLParser
from pathlib import Path

import icalendar
import pytest
from hostile import CODES, CONTROLS, HOSTILE
from markdown_it import MarkdownIt
from playwright.async_api import Browser

from tests.web.browsing import phone_of
from tests.web.conftest import CODE, Meeting, Phone
from tests.web.on_stage import stage_text
from workshop.core import events as e
from workshop.core.clean import clean, clean_line
from workshop.core.record import record_of
from workshop.files.sessions import read_record, record_text, same_record, write_record
from workshop.report.formats import render

ALL = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
ELEMENTS = frozenset(
    re.findall(
        r"\w+",
        "html head meta title link script body a header main footer p h1 h2 h3 div section article ul ol li form input "
        "button label textarea select option fieldset legend span small strong em details summary svg path rect br "
        "aside dl dt dd del ins",
    )
)
ALSO = {"checked", "formaction", "inputmode", "open", "role", "spellcheck", "tabindex"}
"""Attributes of our own that only a refused or a late page has."""
Hold = Callable[..., Awaitable[Meeting]]


class Seen(HTMLParser):
    """The elements of a page, its attributes by name, and the text that people read."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes |= {name for name, _ in attrs if not name.startswith(("data-", "aria-"))}

    def handle_data(self, data: str) -> None:
        self.text += data


async def _sends(phone: Phone, form: str, path: str = f"/{CODE}", **fields: str) -> str:
    """What came back; hostile text may be refused, never lead elsewhere."""
    await phone.open(path)
    await phone.send(form, **fields)
    assert phone.status in (200, 413, 422)
    return phone.html


async def everywhere(meeting: Meeting, text: str) -> list[str]:
    """Types it in every field there is; the pages that came back."""
    await meeting.says(e.StepStarted(step="drempel"))
    phone, firm, typed = await meeting.joined(), await meeting.phone(), await meeting.phone()
    seen = []
    await firm.open(f"/{CODE}?as=entrepreneur")
    await firm.send("join", new_partner=text, person=text, role=text, firm_on_screen="yes")
    await typed.open(f"/{CODE}?as=helper")
    await typed.send("join", new_partner=text, role=text)
    seen += [firm.html, typed.html]
    seen.append(await _sends(phone, "answer", text=text, second_text=text, theme=text))
    seen.append(await _sends(phone, "answer", text=text, second_text=text))
    seen.append(await _sends(phone, "report", f"/{CODE}/help", text=text))
    await meeting.says(e.StepStarted(step="netwerk"))
    seen.append(await _sends(phone, "name", name=text))
    await meeting.says(e.StepStarted(step="toezegging"))
    seen.append(await _sends(phone, "commit", what=text))
    await meeting.says(e.StepStarted(step="afspraak"))
    seen.append(await _sends(phone, "propose", title=text, result=text))
    await meeting.says(e.AgreementFixed(agreement="A1"))
    seen.append(await _sends(phone, "sign-A1", contribution=text, lets_go=text, role=text))
    for path in ("", "/promises", "/me", "/mine", f"?ask={html.escape(text[:20])}"):
        await phone.open(f"/{CODE}{path}")
        seen.append(phone.html)
    return seen


def _letters(text: str) -> str:
    """Without spaces and marks: the stage breaks lines, and draws marks over letters."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if not letter.isspace() and not unicodedata.combining(letter))


async def released(meeting: Meeting) -> None:
    waiting = tuple(meeting.room.session.waiting)
    if waiting:
        await meeting.says(e.TextReleased(items=waiting))


@ALL
async def test_l24_a_page_holds_no_element_or_attribute_of_somebody_elses(hold: Hold, text: str) -> None:
    harmless = await everywhere(await hold(), "gewoon")
    known = set().union(*(Seen(page).attributes for page in harmless))
    for page in await everywhere(await hold(), text):
        seen = Seen(page)
        assert set(seen.elements) <= ELEMENTS
        assert seen.elements.count("script") <= 2
        assert seen.attributes <= known | ALSO
        given_back = "errors" in page
        assert not (CODES if given_back else CONTROLS).search(seen.text)


@ALL
async def test_l24_what_was_typed_is_read_literally_on_page_and_stage(meeting: Meeting, text: str) -> None:
    phone = await meeting.joined()
    await meeting.says(e.StepStarted(step="drempel"))
    kept = clean(text)
    page = await _sends(phone, "answer", text=text)
    if not meeting.room.session.contributions:
        assert ("Vul eerst iets in" if not kept else "te lang") in page
        return
    given = next(iter(meeting.room.session.contributions.values()))
    assert given.text == kept
    assert html.escape(kept).replace("&#x27;", "&#39;").replace("&quot;", "&#34;") in page
    await released(meeting)
    await meeting.says(e.StepClosed(step="drempel"), e.ResultShown(step="drempel"))
    shown = stage_text(meeting.room.session)
    assert not CONTROLS.search(shown.replace("\n", ""))
    assert _letters(kept)[:20] in _letters(shown)


@ALL
async def test_l24_the_record_says_it_literally_and_nothing_else_with_it(hold: Hold, text: str, tmp_path: Path) -> None:
    meeting, other = await hold(), await hold()
    await everywhere(meeting, text)
    await released(meeting)
    record = record_of(meeting.room.session)
    written = record_text(record)
    assert not CONTROLS.search(written.replace("\n", ""))
    keys = set(tomllib.loads(written))
    await everywhere(other, "gewoon")
    assert keys <= set(tomllib.loads(record_text(record_of(other.room.session))))
    path = tmp_path / "verslag.toml"
    write_record(record, path)
    assert same_record(read_record(path), record)


@ALL
async def test_l24_no_report_holds_a_link_an_image_markup_or_a_line_of_its_own(meeting: Meeting, text: str) -> None:
    await everywhere(meeting, text)
    await released(meeting)
    record = record_of(meeting.room.session)
    page = Seen(render(record, "html", "nl"))
    assert "script" not in page.elements
    assert not page.attributes & {"onerror", "onclick", "onfocus", "autofocus", "src"}
    for token in MarkdownIt().enable("table").parse(render(record, "md", "nl")):
        for inline in token.children or ():
            assert inline.type not in ("image", "html_inline")
            assert inline.type != "link_open" or str(inline.attrs["href"]).startswith("#")
        assert token.type != "html_block"
    table = render(record, "csv", "nl").removeprefix("\ufeff")
    rows = list(csv.reader(io.StringIO(table, newline=""), delimiter=";"))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert not [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))]
    calendar = icalendar.Calendar.from_ical(render(record, "ics", "nl"))
    assert not calendar.walk("VALARM")
    assert all(
        name in {"VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT"}
        for name in (one.name for one in calendar.walk())
    )


@pytest.mark.browser
async def test_l24_in_a_real_browser_nothing_runs_nothing_is_fetched_and_nothing_sticks_out(
    meeting: Meeting, chromium: Browser
) -> None:
    elsewhere: list[str] = []
    async with phone_of(chromium, viewport={"width": 320, "height": 568}) as page:
        page.on("request", lambda request: elsewhere.append(request.url))
        page.on("dialog", lambda dialog: elsewhere.append(dialog.message))
        for name, text in HOSTILE.items():
            await page.context.clear_cookies()
            await page.goto(f"{meeting.url}?as=helper")
            await page.locator("#join-new_partner").fill(clean_line(text)[:60] or "leeg")
            await page.locator(".find button").click()
            if await page.locator('form[data-form="join"] button.second').count() and "as=" in page.url:
                await page.get_by_role("button", name="Zeg ik liever niet").click()
            if await page.get_by_role("button", name="Ja, ").count():
                await page.get_by_role("button", name="Ja, ").click()
            await page.get_by_text("Jouw nummer").wait_for()
            if meeting.room.session.current is None:
                await meeting.says(e.StepStarted(step="drempel"))
            box = page.locator("#answer-text")
            await box.wait_for()
            await box.fill(text)
            await page.locator("#form-answer > button").click()
            await page.locator("[data-own], .errors").first.wait_for()
            assert await page.title() in ("Proef", "Fout · Proef", "Let op · Proef"), name
            assert await page.evaluate("document.documentElement.scrollWidth") <= 320, name
        await released(meeting)
        await meeting.says(e.StepClosed(step="drempel"), e.ResultShown(step="drempel"))
        await page.locator(".texts li").first.wait_for()
        assert await page.evaluate("document.documentElement.scrollWidth") <= 320
    host = meeting.url.rpartition("/")[0]
    assert [url for url in elsewhere if not url.startswith(host)] == []
