"""What the facilitator types or pastes is kept whole or refused, and names are found and asked as on phones."""

from typing import Any

import pytest
from textual import events
from textual.widgets import Input, Select, TextArea

from tests.tui.test_console_forms import fill, opens, saves, want
from workshop.core import events as e
from workshop.tui.console.choose import ChooseDialog
from workshop.tui.console.find_select import FindOverlay
from workshop.tui.console.form import FormDialog
from workshop.tui.console.wanted import Wanted


async def test_use_3_3_lines_pasted_in_a_field_of_one_line_are_joined(console: Any) -> None:
    async with console() as hall:
        # given
        await hall.happens(e.StepStarted(step="drempels"))
        await hall.press("e")
        await opens(hall, FormDialog)
        fill(hall, group="entrepreneur", text="te duur")
        field = hall.app.screen.query_one("#field-second_text", Input)
        field.focus()
        # when
        field.post_message(events.Paste("de gemeente\r\n\r\n  de bank\nen wij zelf"))
        await hall.until(lambda: "wij zelf" in field.value)
        await saves(hall)
        # then
        (given,) = hall.session.contributions.values()
        assert given.second_text == "de gemeente de bank en wij zelf"


@pytest.mark.parametrize("name", ["text", "second_text"])
async def test_use_3_3_what_is_too_long_stays_in_the_form_with_the_reason(console: Any, name: str) -> None:
    endless = "woorden " * 1250
    async with console() as hall:
        # given
        await hall.happens(e.StepStarted(step="drempels"))
        await hall.press("e")
        await opens(hall, FormDialog)
        fill(hall, **{"group": "entrepreneur", "text": "te duur", name: endless})
        first = hall.app.screen
        # when
        await hall.press("ctrl+s")
        await hall.until(lambda: isinstance(hall.app.screen, FormDialog) and hall.app.screen is not first)
        # then
        await hall.sees("Te veel letters: 9.999. Er passen er 280.")
        widget = hall.app.screen.query_one(f"#field-{name}")
        assert (widget.text if isinstance(widget, TextArea) else widget.value) == endless.strip()
        assert not hall.session.contributions
        # and: once it is shorter it is kept, for the one card that was taken
        fill(hall, **{name: "te duur"})
        await saves(hall)
        assert len(hall.session.contributions) == len(hall.session.seats) == 1


async def test_use_3_2_the_console_asks_which_organisation_is_meant(console: Any) -> None:
    async with console() as hall:
        # given
        await hall.happens(e.StepStarted(step="drempels"))
        await hall.press("e")
        await opens(hall, FormDialog)
        fill(hall, group="helper", new_partner="zijlen", text="te duur")
        # when
        await hall.press("ctrl+s")
        await opens(hall, ChooseDialog)
        # then
        await hall.sees("Welke organisatie is zijlen?", "Gemeente Zijlen", "Een andere: zijlen")
        await hall.press("enter")
        await hall.until(lambda: hall.session.contributions)
        assert [seat.partner for seat in hall.session.seats.values()] == ["gemeente-zijlen"]
        assert not [one for one in hall.session.partners.values() if one.added_in_room]


async def test_use_3_1_the_console_finds_an_organisation_as_a_phone_does(console: Any) -> None:
    async with console() as hall:
        # given
        for name in ("’s-Oudemeer Vooruit", "VNO–NCW", "Straße Advies", "Échtveld"):
            await hall.happens(e.PartnerAdded(partner=e.NewPartner(name=name)))
        await hall.happens(e.StepStarted(step="drempels"))
        await want(hall, Wanted.COMMITMENT)
        await opens(hall, ChooseDialog)
        await hall.press("enter")
        await opens(hall, FormDialog)
        hall.app.screen.query_one("#field-owner", Select).focus()
        for typed, found in (("'s-o", "’s-Oudemeer Vooruit"), ("vno-n", "VNO–NCW"), ("strasse", "Straße Advies")):
            # when
            await hall.press("enter")
            overlay = hall.app.screen.query_one("#field-owner").query_one(FindOverlay)
            await hall.until(lambda overlay=overlay: overlay.has_focus)
            place = overlay._find_search_match(typed)
            # then
            assert place is not None
            assert str(overlay.get_option_at_index(place).prompt) == found
            await hall.press("escape")
            await hall.until(lambda overlay=overlay: not overlay.has_focus)
        # and: the list is in the one order of all faces
        shown = [str(overlay.get_option_at_index(place).prompt) for place in range(1, overlay.option_count)]
        assert shown.index("Échtveld") < shown.index("Gemeente Zijlen") < shown.index("’s-Oudemeer Vooruit")


async def test_use_1_2_hundreds_of_typed_names_are_compared_beside_the_screen_and_listed_in_part(
    console: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    from workshop.core import likeness

    async with console(size=(120, 45), watching=1) as hall:
        # given
        compared: list[bool] = []
        whole = likeness.reading

        def reading(name: str) -> Any:
            compared.append(threading.current_thread() is threading.main_thread())
            return whole(name)

        monkeypatch.setattr(likeness, "reading", reading)
        await hall.happens(e.StepStarted(step="drempels"))
        # when
        for number in range(140):
            await hall.joins(f"P{number}", new_partner=e.NewPartner(name=f"Bureau {number}"))
        await hall.joins("Z", new_partner=e.NewPartner(name="zijlen"))
        # then: 100 are listed and the others counted, the pair is found, and the screen compared nothing
        await hall.sees("Dezelfde? Gemeente Zijlen en zijlen")
        await hall.until(lambda: len(hall.app._meeting.panel._rows["queue"]) == 100)
        queue = hall.app._meeting.panel.query_one("#queue")
        await hall.until(lambda: "en nog 41" in str(queue.get_option_at_index(100).prompt))
        assert compared
        assert not any(compared)
