"""The minutes of a whole afternoon, read as a colleague would who was not there."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from workshop.core.record import Record
from workshop.core.terms import Shown
from workshop.report.formats import render
from workshop.report.markdown import literal
from workshop.report.minutes import minutes_markdown
from workshop.report.page import minutes_html
from workshop.text import catalogue

GOLDEN = Path(__file__).with_name("golden_minutes.md")
LANGUAGES = pytest.mark.parametrize("language", ["nl", "en"])


class _Text(HTMLParser):
    """What a reader sees of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._in_head = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_head |= tag == "head"
        if tag == "script":
            raise AssertionError("a script in the page")
        assert not any(name.startswith("on") for name, _ in attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "head":
            self._in_head = False

    def handle_data(self, data: str) -> None:
        if not self._in_head:
            self.seen.append(data)


def text_of(html: str) -> str:
    reader = _Text()
    reader.feed(html)
    return " ".join("".join(reader.seen).split())


def between(text: str, start: str, end: str) -> str:
    return text.split(start, 1)[1].split(end, 1)[0]


def test_the_minutes_are_those_of_the_golden_file(record: Record) -> None:
    assert minutes_markdown(record, "nl") == GOLDEN.read_text(encoding="utf-8")


@LANGUAGES
def test_page_and_markdown_tell_the_same(record: Record, language: str) -> None:
    """Apart from the list of contents, which only the page has."""
    rendered = MarkdownIt("commonmark", {"html": False}).enable("table").render(minutes_markdown(record, language))
    page = re.sub(r"(?s)<nav.*?</nav>", "", minutes_html(record, language))
    told = [re.sub(r"[\s/:—]", "", text_of(html)) for html in (rendered, page)]
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("100.000 zaken", "100.000 zaken"),
        ("1. Begin", "1\\. Begin"),
        ("2) Ga", "2\\) Ga"),
        ("3.", "3\\."),
        ("7.5", "7.5"),
    ],
)
def test_a_number_is_escaped_only_where_it_would_begin_a_list(text: str, written: str) -> None:
    assert literal(text) == written
    assert text_of(MarkdownIt("commonmark", {"html": False}).render(literal(text))) == text


def test_s16_story_and_barriers_come_first_and_status_last(record: Record) -> None:
    headings = re.findall(r"(?m)^## (.*)$", minutes_markdown(record, "nl"))
    order = ["Het verhaal van een ondernemer", "Welke drempels we hoorden", "Toezeggingen", "Hoe het verder ging"]
    assert sorted(order, key=headings.index) == order
    assert headings[-2:] == ["Hoe het verder ging", "Over dit verslag"]


def test_f8_report_separates_confirmed_from_unconfirmed(record: Record) -> None:
    minutes = minutes_markdown(record, "nl")
    confirmed = between(minutes, "## Toezeggingen", "## Nog te bevestigen")
    unconfirmed = between(minutes, "## Nog te bevestigen", "## Wat we samen afspreken")
    assert "#### ● T1 · Bank Noord" in confirmed
    assert "· Voetbalclub" not in confirmed
    assert "### ○ T4 · Voetbalclub Zijlen" in unconfirmed
    assert "namens de eigenaar" in unconfirmed
    assert "T1" not in unconfirmed


@LANGUAGES
def test_f10_a_reserved_signature_looks_different(record: Record, language: str) -> None:
    say = catalogue(language, "terms")
    page = minutes_html(record, language)
    assert f"◐ {say('signature-reserved')}" in page
    assert f"● {say('signature-signed')}" in page
    assert '<tr class="reserved">' in page
    assert '<article class="reserved">' in page
    assert f"◐ {say('signature-reserved')}" in minutes_markdown(record, language)


@LANGUAGES
def test_f11_trust_sentence_in_both_languages(record: Record, language: str) -> None:
    sentence = catalogue(language, "terms")("trust-only")
    assert sentence in minutes_markdown(record, language)
    assert sentence in text_of(minutes_html(record, language))


def test_f9_an_earlier_text_keeps_its_signatures(record: Record) -> None:
    earlier = between(minutes_markdown(record, "nl"), "#### Eerdere teksten van A1", "## Ingetrokken")
    assert "versie 1" in earlier
    assert "belt samen met de ondernemer" in earlier
    assert "● Bank Noord, 3 december 2026, 14:55" in earlier


def test_s11_stop_and_merge_counted_beside_new(record: Record) -> None:
    minutes = minutes_markdown(record, "nl")
    assert "| Soort | stoppen | samenvoegen | doorverwijzen | houden | nieuw |" in minutes
    assert "| Aantal | 1 | 1 | 0 | 1 | 1 |" in minutes
    assert "Minder aanbod: 2 (stoppen 1, samenvoegen 1). Nieuw aanbod: 1." in minutes


def test_s13_share_without_verdict(record: Record) -> None:
    minutes = minutes_markdown(record, "nl")
    assert "Bij 2 van de 4 toezeggingen leren ondernemers van elkaar." in minutes
    assert "%" not in minutes


def test_f6_what_is_missing_is_an_invitation(record: Record) -> None:
    minutes = minutes_markdown(record, "nl")
    assert "**Nog aanvullen**" in minutes
    assert "6 van 6 compleet." in minutes
    assert "3 van 6 compleet. Nog aanvullen: samen met wie" in minutes


@LANGUAGES
def test_f14_no_verdict_words(record: Record, language: str) -> None:
    told = render(record, "md", language).casefold()
    for verdict in ("mislukt", "gefaald", "onvoldoende", "helaas", "slecht", "failed", "failure", "unfortunately"):
        assert verdict not in told


def test_s12_working_together_alone_is_said(record: Record) -> None:
    assert "**Samen met:** nog alleen" in minutes_markdown(record, "nl")


def test_f4_a_pulse_is_told_by_distribution_and_pairs(record: Record) -> None:
    polls = between(minutes_markdown(record, "nl"), "## Peilingen", "## Wat eerst moet")
    assert "Uitslag (n = 3)" in polls
    assert "2 plaatsen antwoordden twee keer. Dat zijn er te weinig" in polls
    assert "hoger, " not in polls
    assert "gemiddeld" not in polls


def test_r16_only_what_was_on_the_big_screen_is_quoted(record: Record) -> None:
    minutes = minutes_markdown(record, "nl")
    assert "Overal hetzelfde vertellen." in minutes
    for unseen in ("Nog niet vrijgegeven.", "Wachtende naam"):
        assert unseen not in render(record, "md", "nl")
        assert unseen not in render(record, "html", "nl")
    assert "De tekst was niet op het grote scherm." in minutes


def test_r17_a_removed_name_is_in_no_export(record: Record) -> None:
    next(one for one in record.partners if one.id == "bank-noord").shown = Shown.HIDDEN
    for told in (render(record, "md", "nl"), render(record, "html", "nl"), render(record, "ics", "nl")):
        assert "Bank Noord" not in told


def test_f3_an_open_vote_is_not_told(midway: Record) -> None:
    minutes = minutes_markdown(midway, "nl")
    assert "**Tussenstand:**" in minutes
    assert "Deze stap loopt nog." in minutes
    assert "Uitslag" not in minutes


def test_a_meeting_in_which_nothing_happened_reads_well(empty: Record) -> None:
    minutes = minutes_markdown(empty, "nl")
    assert "**Oefening:**" in minutes
    sections = re.split(r"(?m)^#+ ", minutes)[1:]
    headings_alone = [section.strip() for section in sections if "\n" not in section.strip()]
    assert headings_alone == [], "a heading with nothing under it"
    assert "Er zijn geen toezeggingen gedaan." in minutes
    assert "Niemand heeft zich gemeld." in minutes
    assert "nog geen bladen" in render(empty, "html", "nl")


@LANGUAGES
def test_the_first_moment_can_be_told(begun: Record, language: str) -> None:
    assert render(begun, "md", language).startswith("# ")
    assert render(begun, "html", language).startswith("<!doctype html>")
    assert catalogue(language, "report")("present-none-yet") in minutes_markdown(begun, language)


def test_both_languages_have_the_same_sentences() -> None:
    folder = Path(__file__).parents[2] / "workshop" / "text"
    keys = [
        re.findall(r"(?m)^([a-z][\w-]*) =", (folder / one / "report.ftl").read_text("utf-8")) for one in ("nl", "en")
    ]
    assert keys[0] == keys[1]
    assert len(set(keys[0])) == len(keys[0])


def test_every_sentence_is_used() -> None:
    root = Path(__file__).parents[2] / "workshop"
    source = "".join(path.read_text("utf-8") for path in (root / "report").glob("*.*"))
    keys = re.findall(r"(?m)^([a-z][\w-]*) =", (root / "text" / "nl" / "report.ftl").read_text("utf-8"))
    built = ("someone-", "present-")
    unused = [key for key in keys if f'"{key}"' not in source and f"'{key}'" not in source]
    unused = [key for key in unused if not key.startswith(built) and not key.endswith("-yet")]
    assert unused == []
