"""The HTML file: accessible, self-contained, and deaf to markup in what people typed."""

import itertools
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from markdown_it import MarkdownIt
from playwright.async_api import Browser

from workshop.core.record import Record
from workshop.report.formats import render
from workshop.report.markdown import literal
from workshop.report.page import minutes_html
from workshop.report.sheets import partner_sheets_html

HOSTILE = ("<script>alert(1)</script>", "[x](javascript:1)", "| pipes | `and` &amp; *stars*", "# head", "1. one")


class _Tags(HTMLParser):
    """All tags with their attributes, and the text of the whole page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, *names: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag in names]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_l16_the_page_is_accessible_and_needs_nothing_else(record: Record, language: str) -> None:
    html = render(record, "html", language)
    page = _Tags(html)
    assert page.all("html")[0]["lang"] == language
    assert len(page.all("h1")) == 1
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert page.all("th")
    assert all(header.get("scope") in ("col", "row") for header in page.all("th"))
    assert len(page.all("caption")) == len(page.all("table"))
    assert not page.all("script", "link", "img", "iframe", "form")
    assert not [tag for tag, attributes in page.tags if "style" in attributes or "src" in attributes]
    assert not re.search(r"https?://|@import|url\(", html)
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {link["href"] for link in page.all("a")} <= {f"#{one}" for one in ids}


def test_hostile_text_is_literal_in_the_page(hostile: Record) -> None:
    html = render(hostile, "html", "nl")
    page = _Tags(html)
    assert not page.all("script", "b")
    assert not [link for link in page.all("a") if not (link["href"] or "").startswith("#")]
    for text in (*HOSTILE, "<b>Vet & co</b>", "</pre>"):
        assert text in page.text


def test_hostile_text_is_literal_in_markdown(hostile: Record) -> None:
    markdown = render(hostile, "md", "nl")
    assert "<script" not in markdown.split("```")[0]
    page = _Tags(MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(markdown))
    assert not page.all("script", "a", "b", "ol")
    assert len(page.all("h1")) == 1
    for text in (*HOSTILE, "<b>Vet & co</b>"):
        assert text in page.text
    widths = {len(re.findall(r"(?<!\\)\|", row)) for row in re.findall(r"(?m)^\|.*pipes.*$", markdown)}
    assert widths == {4}, "a pipe in a text makes no column"


@pytest.mark.parametrize(
    "text", [*HOSTILE, "- x", "+ x", "=== x", "&lt; &#60; & &x", "a_b_c ~~d~~ $e$", "\\*", "![x](y)"]
)
def test_literal_shows_exactly_these_letters(text: str) -> None:
    rendered = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(literal(text))
    assert rendered.startswith("<p>")
    assert _Tags(rendered).text.strip() == text


def test_each_partner_with_something_has_a_page(record: Record) -> None:
    page = _Tags(partner_sheets_html(record, "nl"))
    breaks = [attributes for attributes in page.all("hr") if attributes.get("class") == "new-page"]
    assert len(breaks) == 4
    assert "Provincie" not in page.text


@pytest.mark.browser
async def test_axe_finds_nothing_and_the_policy_lets_the_style_through(
    record: Record, tmp_path: Path, chromium: Browser
) -> None:
    target = tmp_path / "verslag.html"
    target.write_text(render(record, "html", "nl"), encoding="utf-8")
    complaints: list[str] = []
    page = await chromium.new_page(viewport={"width": 320, "height": 800})
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: complaints.append(request.url) if "file:" not in request.url else None)
    await page.goto(target.as_uri())
    wide = await page.evaluate("document.documentElement.scrollWidth")
    colour = await page.evaluate("getComputedStyle(document.querySelector('h2')).color")
    await page.close()
    free = await chromium.new_page(viewport={"width": 320, "height": 800}, bypass_csp=True)
    await free.goto(target.as_uri())
    results = await Axe().run(free)
    await free.close()
    assert results.violations_count == 0, results.generate_report()
    assert wide <= 320
    assert colour == "rgb(21, 74, 117)"
    assert complaints == []


def test_the_policy_allows_one_style_and_nothing_else(record: Record) -> None:
    policy = next(one for one in _Tags(minutes_html(record, "nl")).all("meta") if "http-equiv" in one)["content"]
    assert policy
    assert re.fullmatch(r"default-src 'none'; style-src 'sha256-[\w+/]+='; base-uri 'none'; form-action 'none'", policy)


def test_a_report_loads_neither_textual_nor_aiohttp() -> None:
    code = "import sys, workshop.report.formats; sys.exit(bool({'textual', 'aiohttp'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
