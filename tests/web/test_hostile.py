"""Hostile text from a phone, followed to every place where somebody reads it: page, stage, record and reports (L24)."""

import csv
import datetime as dt
import html
import io
import re
import tomllib
import unicodedata
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import icalendar
import pytest
from hostile import BYTES, CODES, CONTROLS, HOSTILE
from markdown_it import MarkdownIt
from playwright.async_api import Browser, expect

from tests.web.browsing import join, phone_of, step
from tests.web.conftest import CODE, Meeting, Phone, opened_meeting
from tests.web.on_stage import stage_text
from tests.web.raw import FORM, Raw, cookies_of, form, request
from workshop.core import events as e
from workshop.core.clean import clean, clean_line
from workshop.core.record import Record, record_of
from workshop.core.session import Session
from workshop.core.terms import NoteKind
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
TOO_LONG = {"long word", "long wide"}
"""More than a field may hold; sent whole, it is refused and given back."""
ALSO = {"checked", "formaction", "inputmode", "open", "role", "spellcheck", "tabindex"}
"""Attributes of our own that only a refused or a late page has."""
PLANNED = {"gemeente-zijlen", "bank-noord", "ondernemersclub-vaartland"}
PRIVATE = {"person", "role", "role in agreement", "late", "problem"}
"""Fields that no page of a phone tells again, or only to who leads the meeting."""
Hold = Callable[..., Awaitable[Meeting]]


class Seen(HTMLParser):
    """The elements of a page, its attributes by name, where it leads, and the text that people read."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.attributes: set[str] = set()
        self.links: set[str] = set()
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.links |= {value or "" for name, value in attrs if name in ("href", "src", "action", "formaction")}
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
    name, title, line = (text if len(text) > 1000 else text[:most] for most in (60, 90, 280))
    phone, late = await meeting.joined(), await meeting.joined("entrepreneur", "")
    firm, typed = await meeting.phone(), await meeting.phone()
    seen = []
    await firm.open(f"/{CODE}?as=entrepreneur")
    await firm.send("join", new_partner=name, person=name, role=name, firm_on_screen="yes")
    await typed.open(f"/{CODE}?as=helper")
    await typed.send("join", new_partner=name, role=name)
    seen += [firm.html, typed.html]
    seen.append(await _sends(phone, "answer", text=text, second_text=text, theme=text))
    seen.append(await _sends(phone, "answer", text=text, second_text=text))
    seen.append(await _sends(phone, "report", f"/{CODE}/help", text=text))
    await late.open()
    await meeting.says(e.StepClosed(step="drempel"))
    await late.send("answer", text=text, second_text=text)
    seen.append(late.html)
    await meeting.says(e.StepStarted(step="netwerk"))
    seen.append(await _sends(phone, "name", name=name))
    await meeting.says(e.StepStarted(step="toezegging"))
    seen.append(await _sends(phone, "commit", what=text, due="20-12-2026"))
    await meeting.says(e.StepStarted(step="afspraak"))
    seen.append(await _sends(phone, "propose", title=title, result=text))
    await meeting.says(e.AgreementFixed(agreement="A1"))
    seen.append(await _sends(phone, "sign-A1", contribution=line, lets_go=line, role=name))
    for path in ("", "/promises", "/me", "/mine", f"?ask={html.escape(text[:20])}"):
        await phone.open(f"/{CODE}{path}")
        seen.append(phone.html)
    return seen


def _letters(text: str) -> str:
    """Without spaces and marks: the stage breaks lines, and draws marks over letters."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if not letter.isspace() and not unicodedata.combining(letter))


def _keys(value: object, place: str = "") -> set[str]:
    """The place of every key of a file, whichever row of a list it is in."""
    if isinstance(value, list):
        return set().union(*(_keys(one, place) for one in value))
    if not isinstance(value, dict):
        return set()
    return {f"{place}.{key}" for key in value}.union(*(_keys(one, f"{place}.{key}") for key, one in value.items()))


def _said(value: object) -> object:
    """Everything but the moments, of which a file keeps the seconds."""
    if isinstance(value, dict):
        return {key: _said(one) for key, one in value.items() if not isinstance(one, dt.datetime)}
    return [_said(one) for one in value] if isinstance(value, list | tuple) else value


async def released(meeting: Meeting) -> None:
    waiting = tuple(meeting.room.session.waiting)
    if waiting:
        await meeting.says(e.TextReleased(items=waiting))


@dataclass(frozen=True)
class Traces:
    """What is left of a meeting in which one text was typed in every field, and let through."""

    pages: list[str]
    session: Session
    record: Record


_traces: dict[str, Traces] = {}


async def traces_of(text: str) -> Traces:
    """A meeting is held once for each text; the tests only look at what is left of it."""
    if text not in _traces:
        async with opened_meeting() as meeting:
            pages = await everywhere(meeting, text)
            await released(meeting)
            _traces[text] = Traces(pages, meeting.room.session, record_of(meeting.room.session))
    return _traces[text]


@ALL
async def test_l24_a_page_holds_no_element_or_attribute_of_somebody_elses(text: str) -> None:
    harmless = (await traces_of("gewoon")).pages
    known = set().union(*(Seen(page).attributes for page in harmless))
    for page in (await traces_of(text)).pages:
        seen = Seen(page)
        assert set(seen.elements) <= ELEMENTS
        assert seen.elements.count("script") <= 2
        assert seen.attributes <= known | ALSO
        given_back = "errors" in page
        assert not (CODES if given_back else CONTROLS).search(seen.text)


def kept(session: Session) -> dict[str, list[str]]:
    """What the room keeps of what phones typed, field by field."""
    seats, given = session.seats.values(), session.contributions.values()
    signed = [mark for one in session.agreements.values() for mark in one.signatures]
    proposed = [one.current for one in session.agreements.values() if one.id != "A1"]
    fields: dict[str, list[str | None]] = {
        "answer": [one.text for one in given],
        "second answer": [one.second_text for one in given],
        "organisation": [one.name for one in session.partners.values() if one.id not in PLANNED],
        "person": [one.person for one in seats],
        "role": [one.role for one in seats],
        "network": [one.name for one in session.organisations.values()],
        "promise": [one.what for one in session.commitments.values()],
        "agreement": [one.title for one in proposed],
        "result": [one.result for one in proposed],
        "contribution": [one.contribution for one in signed],
        "lets go": [one.lets_go for one in signed],
        "role in agreement": [one.role for each in session.agreements.values() for one in each.owners],
        "late": [one.text for one in session.notes.values() if one.kind is NoteKind.LATE],
        "problem": [one.text for one in session.notes.values() if one.kind is NoteKind.PROBLEM],
    }
    return {name: [text for text in texts if text] for name, texts in fields.items()}


@pytest.mark.parametrize(("name", "text"), HOSTILE.items(), ids=HOSTILE)
async def test_l24_every_field_keeps_it_clean_and_shows_it_literally(name: str, text: str) -> None:
    traces = await traces_of(text)
    read = _letters("".join(Seen(page).text for page in traces.pages))
    whole = _letters(clean(text, letters=20_000, lines=1000)) * 2
    fields = kept(traces.session)
    for field, texts in fields.items():
        for one in texts:
            assert not CONTROLS.search(one.replace("\n", "")), field
            assert whole.startswith(_letters(one)), field
            assert field in PRIVATE or _letters(one) in read, field
    if name not in TOO_LONG and whole:
        assert [field for field, texts in fields.items() if not texts] == []


@pytest.mark.parametrize("sent", BYTES.values(), ids=BYTES)
async def test_l24_bytes_that_are_no_text_become_text_or_are_refused(
    meeting: Meeting, sent: str, tmp_path: Path
) -> None:
    phone = await meeting.joined()
    await meeting.says(e.StepStarted(step="drempel"))
    await phone.open()
    body = form({**phone.form("answer").values, "text": "HERE", "second_text": "HERE"}).replace(b"HERE", sent.encode())
    async with Raw(meeting.server) as raw:
        asked = request("POST", f"/{CODE}/answer", body, {"Content-Type": FORM}, cookies=cookies_of(phone))
        answer = await raw.ask(asked)
    assert answer is not None
    assert answer.status == 303
    (given,) = meeting.room.session.contributions.values()
    assert "x" in given.text
    assert not CONTROLS.search(given.text + (given.second_text or ""))
    await phone.open()
    assert html.escape(given.text) in phone.html
    record = record_of(meeting.room.session)
    write_record(record, tmp_path / "verslag.toml")
    assert same_record(read_record(tmp_path / "verslag.toml"), record)


async def test_l24_an_answer_without_end_is_given_back_and_a_form_without_end_is_refused_kindly(
    meeting: Meeting,
) -> None:
    phone = await meeting.joined()
    await meeting.says(e.StepStarted(step="drempel"))
    endless = HOSTILE["long word"]
    await _sends(phone, "answer", text=endless)
    assert phone.status == 422
    assert f">{endless}</textarea>" in phone.html
    await _sends(phone, "answer", text=endless, second_text=endless)
    assert phone.status == 413
    assert "Dit is te lang. Maak je tekst korter." in phone.html
    assert not meeting.room.session.contributions


@ALL
async def test_l24_what_was_typed_is_read_literally_on_page_and_stage(meeting: Meeting, text: str) -> None:
    phone = await meeting.joined()
    await meeting.says(e.StepStarted(step="drempel"))
    kept = clean(text)
    page = await _sends(phone, "answer", text=text)
    if not meeting.room.session.contributions:
        refused = "te lang" if phone.status == 413 else "Er passen er 280"
        assert ("Vul eerst iets in" if not kept else refused) in page
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
async def test_l24_the_record_says_it_literally_and_nothing_else_with_it(text: str, tmp_path: Path) -> None:
    record, other = (await traces_of(text)).record, (await traces_of("gewoon")).record
    written = record_text(record)
    assert not CONTROLS.search(written.replace("\n", ""))
    assert _keys(tomllib.loads(written)) <= _keys(tomllib.loads(record_text(other)))
    path = tmp_path / "verslag.toml"
    write_record(record, path)
    assert same_record(read_record(path), record)
    assert _said(read_record(path).model_dump()) == _said(record.model_dump())


@ALL
async def test_l24_no_report_holds_a_link_an_image_or_markup_of_somebody_elses(text: str) -> None:
    told, plain = (await traces_of(text)).record, (await traces_of("gewoon")).record
    page, known = Seen(render(told, "html", "nl")), Seen(render(plain, "html", "nl"))
    assert set(page.elements) <= set(known.elements)
    assert page.attributes <= known.attributes
    assert {link for link in page.links if not link.startswith("#")} <= known.links
    assert not CONTROLS.search(page.text.replace("\n", ""))
    assert _marks(render(told, "md", "nl")) <= _marks(render(plain, "md", "nl")) | {"hardbreak", "softbreak"}


@ALL
async def test_l24_the_table_has_the_same_rows_and_no_formula(text: str) -> None:
    rows, known = [_table((await traces_of(typed)).record) for typed in (text, "gewoon")]
    assert {len(row) for row in rows} == {len(known[0])}
    assert len(rows) == len(known) or not clean(text) or len(text) > 1000
    assert rows[0] == known[0]
    assert not [cell for row in rows for cell in row if re.match(r"\s*[=+\-@\t\r＝＋－＠]", cell)]


@ALL
async def test_l24_the_calendar_has_no_property_of_somebody_elses(text: str) -> None:
    record, known = (await traces_of(text)).record, render((await traces_of("gewoon")).record, "ics", "nl")
    told = render(record, "ics", "nl")
    physical = told.removesuffix("\r\n").split("\r\n")
    assert all(len(line.encode()) <= 75 for line in physical)
    assert not CONTROLS.search("".join(physical))
    properties, expected = _properties(told), _properties(known)
    assert properties == expected if record.commitments else set(properties) <= set(expected)
    summaries = [str(event["SUMMARY"]) for event in icalendar.Calendar.from_ical(told).walk("VEVENT")]
    for one in record.commitments:
        assert any(_letters(one.what)[:40] in _letters(summary) for summary in summaries)


def _marks(markdown: str) -> set[str]:
    """What a renderer makes of it: kinds of tokens, and where links lead."""
    marks = set()
    for token in MarkdownIt().enable(["table", "strikethrough"]).parse(markdown):
        marks |= {token.type} | {inline.type for inline in token.children or ()}
        marks |= {str(inline.attrs) for inline in token.children or () if inline.type in ("link_open", "image")}
    return marks


def _table(record: Record) -> list[list[str]]:
    table = render(record, "csv", "nl").removeprefix("\ufeff")
    return list(csv.reader(io.StringIO(table, newline=""), delimiter=";"))


def _properties(calendar: str) -> list[str]:
    return [line.partition(":")[0] for line in calendar.replace("\r\n ", "").splitlines()]


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
            await box.fill(text[:1000])
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


@pytest.mark.browser
async def test_l24_no_page_runs_it_leads_elsewhere_or_scrolls_sideways(hold: Hold, chromium: Browser) -> None:
    for name in ("script", "attribute", "closing tags", "markdown html", "long word", "long wide"):
        meeting = await hold()
        await everywhere(meeting, HOSTILE[name][:280])
        await released(meeting)
        elsewhere: list[str] = []
        async with phone_of(chromium, viewport={"width": 320, "height": 568}) as page:
            page.on("request", lambda request, found=elsewhere: found.append(request.url))
            page.on("dialog", lambda dialog, found=elsewhere: found.append(dialog.message))
            jar = meeting.phones[0].browser.cookie_jar
            cookies = [{"name": one.key, "value": one.value, "url": meeting.url} for one in jar]
            await page.context.add_cookies(cookies)  # type: ignore[arg-type]
            for path in ("", "/promises", "/me", "/help"):
                await page.goto(f"{meeting.url}{path}")
                await page.locator("main").wait_for()
                assert "gestolen" not in await page.title()
                assert await page.evaluate("document.documentElement.scrollWidth") <= 320, (name, path)
        host = meeting.url.rpartition("/")[0]
        assert [url for url in elsewhere if not url.startswith(host)] == []


@pytest.mark.browser
async def test_l24_a_field_takes_whatever_is_pasted_and_what_weighs_too_much_stays_in_it(
    meeting: Meeting, chromium: Browser
) -> None:
    async with phone_of(chromium) as page:
        await join(page, meeting)
        await step(page, meeting, "drempel")
        box = page.locator("#answer-text")
        await box.fill(HOSTILE["long word"])
        assert len(await box.input_value()) == 10_000
        await expect(page.locator(".over")).to_have_text("Te lang. Letters te veel: 9720.")
        await box.fill(HOSTILE["long wide"])
        async with page.expect_response(lambda answer: answer.request.method == "POST") as answered:
            await page.locator("#form-answer > button").click()
        assert (await answered.value).status == 413
        await expect(page.locator("#say")).not_to_be_empty()
        await expect(box).to_be_visible()
        await expect(box).to_have_value(HOSTILE["long wide"])
        assert not meeting.room.session.contributions
