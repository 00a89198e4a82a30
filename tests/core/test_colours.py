"""An organiser's colour is readable on the phone page, or is refused with one that is (L13, L18)."""

import re
from pathlib import Path

import pytest
from drill import examples
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from workshop.core.colours import (
    DARK,
    INKS,
    LIGHT,
    NEEDED,
    Paper,
    contrast,
    dark_version,
    is_color,
    is_readable,
    lowest_contrast,
    luminance,
    mix,
    nearest_readable,
    page_palettes,
    palette,
)
from workshop.core.scenario import Style

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
PAPERS = st.sampled_from([LIGHT, DARK])
RUN = settings(max_examples=examples(200), deadline=None, derandomize=True)
CSS = (Path(__file__).parents[2] / "workshop" / "web" / "static" / "phone.css").read_text(encoding="utf-8")


def by_hand(name: str) -> tuple[str, str]:
    """A colour of the phone page as its style sheet has it: by light and by dark."""
    light, dark, *_ = re.findall(rf"^\s*--{name}: (#[0-9a-f]{{6}});", CSS, re.MULTILINE)
    return light, dark


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#FFFFFF", 4.54),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_l18_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


@RUN
@given(COLORS, COLORS)
def test_l18_contrast_is_symmetric_and_runs_from_1_to_21(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.000001
    assert contrast(one, one) == 1
    assert 0 <= luminance(one) <= 1


@RUN
@given(COLORS, COLORS, st.floats(0, 1))
def test_l18_a_mix_lies_between_what_was_mixed(one: str, other: str, share: float) -> None:
    mixed = mix(one, other, share)
    assert is_color(mixed)
    assert (mix(one, other, 1), mix(one, other, 0)) == (one, other)
    for place in (1, 3, 5):
        low, high = sorted(int(color[place : place + 2], 16) for color in (one, other))
        assert low <= int(mixed[place : place + 2], 16) <= high


@RUN
@given(COLORS, PAPERS)
@example("#ffffff", LIGHT)
@example("#000000", DARK)
def test_l18_the_colour_that_is_suggested_passes_and_one_that_passes_is_left_alone(color: str, paper: Paper) -> None:
    near = nearest_readable(color, paper)
    assert lowest_contrast(near, paper) >= NEEDED
    assert (near == color) == is_readable(color, paper)
    if near != color:
        assert (luminance(near) < luminance(color)) == (paper is LIGHT)


@RUN
@given(COLORS)
def test_l18_text_on_the_page_of_a_colour_can_be_read_by_light_and_by_dark(color: str) -> None:
    style = Style(color=nearest_readable(color, LIGHT))
    for place, (own, paper) in enumerate(zip(page_palettes(style), (LIGHT, DARK), strict=True)):
        for ground in (paper.sheet, paper.desk, own.tint, own.accent_ink):
            assert contrast(own.accent, ground) >= NEEDED
        assert contrast(by_hand("ink")[place], own.tint) >= NEEDED
        assert contrast(by_hand("soft")[place], own.tint) >= NEEDED


@RUN
@given(COLORS, PAPERS)
def test_l18_the_ink_is_the_one_that_reads_best(color: str, paper: Paper) -> None:
    chosen = palette(color, paper).accent_ink
    assert all(contrast(chosen, color) >= contrast(ink, color) for ink in INKS)


def test_l18_the_paper_is_that_of_the_phone_page() -> None:
    assert by_hand("sheet") == (LIGHT.sheet, DARK.sheet)
    assert by_hand("desk") == (LIGHT.desk, DARK.desk)


def test_l18_a_dark_colour_of_ones_own_comes_before_one_that_is_made() -> None:
    made = page_palettes(Style(color="#1d4a45"))[1].accent
    assert made == dark_version("#1d4a45") != "#1d4a45"
    assert page_palettes(Style(color="#1d4a45", color_dark="#8fd0c2"))[1].accent == "#8fd0c2"


@pytest.mark.parametrize(
    "fields",
    [{"color": "#ffd400"}, {"color": "#1d4a45", "color_dark": "#1d4a45"}, {"color": "groen"}, {"color": "#1d4a4"}],
)
def test_l18_no_scenario_exists_with_a_colour_that_cannot_be_read(fields: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Style.model_validate(fields)
