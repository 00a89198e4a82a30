"""The screen of `workshop` without arguments: start a meeting, go on with one, or look back."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from workshop.core.scenario import Scenario
from workshop.files.live import LiveRoom
from workshop.text import Words, catalogue
from workshop.text.dates import clock, short_date
from workshop.tui.canvas import shorten
from workshop.tui.letters import draw_line, fit
from workshop.tui.sheets import Foot, Notice, Sheet, SheetApp

_ABOUT_COLUMNS = 35
_ROWS_FOR_AIR = 28


class HomeKind(StrEnum):
    """What somebody wants to do."""

    START = "start"
    DEMO = "demo"
    RESUME = "resume"
    REVIEW = "review"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class HomeChoice:
    """`value` is the name of a scenario for START, the id of a session for RESUME, and empty otherwise."""

    kind: HomeKind
    value: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the list. Without a choice it is a heading, says why there is nothing, or is air."""

    title: str
    about: str = ""
    choice: HomeChoice | None = None
    heading: bool = False


def offers(
    say: Words, scenarios: Sequence[tuple[str, Scenario]], rooms: Sequence[LiveRoom], saved: int
) -> list[list[Offer]]:
    """The three groups, each under its heading."""
    start = [
        Offer(plan.title, say("home-scenario", minutes=plan.minutes, region=plan.region), _start(name))
        for name, plan in scenarios
    ] or [Offer(say("home-no-scenarios"))]
    start.append(Offer(say("home-demo"), say("home-demo-about"), HomeChoice(HomeKind.DEMO)))
    resume = [Offer(room.title, _state(say, room), HomeChoice(HomeKind.RESUME, room.session_id)) for room in rooms] or [
        Offer(say("home-no-rooms"))
    ]
    if saved:
        review = Offer(say("home-saved", n=saved), say("home-saved-about"), HomeChoice(HomeKind.REVIEW))
    else:
        review = Offer(say("home-nothing-saved"))
    return [
        [Offer(say("home-start"), heading=True), *start],
        [Offer(say("home-resume"), heading=True), *resume],
        [Offer(say("home-review"), heading=True), review],
    ]


def _start(name: str) -> HomeChoice:
    return HomeChoice(HomeKind.START, name)


def _state(say: Words, room: LiveRoom) -> str:
    opened = room.opened_at.astimezone()
    state = say("home-closed" if room.finished else "home-runs" if room.runs else "home-interrupted")
    if room.rehearsal:
        state = f"{state}, {say('home-rehearsal')}"
    return say("home-opened", state=state, date=short_date(opened.date(), say.language), time=clock(opened))


class Offers(OptionList):
    """Everything that can be chosen; headings and explanations are passed over."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "home-choose")]
    DEFAULT_CSS = """
    Offers { height: 1fr; margin: 0 0 1 0; }
    Offers > .option-list--option { padding: 0 2; }
    """

    class Chosen(Message):
        """Somebody made up their mind."""

        def __init__(self, choice: HomeChoice) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, groups: list[list[Offer]]) -> None:
        super().__init__(markup=False)
        self._groups = groups
        self._offers: list[Offer] = []

    def on_mount(self) -> None:
        self._fill()
        wanted = next((place for place, one in enumerate(self._offers) if _is(one, HomeKind.RESUME)), None)
        first = next((place for place, one in enumerate(self._offers) if one.choice), None)
        self.highlighted = wanted if wanted is not None else first

    def on_resize(self) -> None:
        at = self.highlighted
        self._fill()
        self.highlighted = at

    def _fill(self) -> None:
        self.clear_options()
        self._offers = [offer for group in self._groups for offer in (*group, Offer(""))]
        titles = [cell_len(offer.title) for offer in self._offers if offer.choice]
        room = max(30, self.size.width - 6)
        wide = min(max(titles, default=0), room - _ABOUT_COLUMNS - 5)
        self.add_options(Option(_words(offer, wide, room), disabled=offer.choice is None) for offer in self._offers)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        choice = self._offers[event.option_index].choice
        if choice:
            self.post_message(self.Chosen(choice))


def _is(offer: Offer, kind: HomeKind) -> bool:
    return offer.choice is not None and offer.choice.kind is kind


def _words(offer: Offer, wide: int, room: int) -> Content:
    if offer.heading:
        return Content.styled(offer.title, "bold")
    title = shorten(offer.title, wide if offer.about else room)
    gap = " " * (wide - cell_len(title) + 3) if offer.about else ""
    return Content(f"  {title}{gap}{shorten(offer.about, room - wide - 5)}")


class Name(Static):
    """The name of the product in big letters, or plain where there is no room for them."""

    DEFAULT_CSS = "Name { height: auto; padding: 1 2 1 2; }"

    def __init__(self, name: str, about: str) -> None:
        super().__init__(markup=False)
        self._product, self._about = name, about

    def tell(self, columns: int, rows: int) -> None:
        """Writes the name for a screen of that size."""
        big = fit(self._product, columns - 4, 4) if rows >= 20 else None
        drawn = [row for line in big for row in draw_line(line)] if big else [self._product]
        air = "\n\n" if rows >= _ROWS_FOR_AIR else "\n"
        self.update(Content.assemble(("\n".join(drawn), "bold"), air, self._about))


class HomeSheet(Sheet[None]):
    """Name, offers, keys."""

    help_text = "home-help"

    def __init__(self, say: Words, groups: list[list[Offer]]) -> None:
        super().__init__(say)
        self._groups = groups

    def compose(self) -> ComposeResult:
        yield Name(self.say("home-name"), self.say("home-about"))
        yield Offers(self._groups)
        yield Notice()
        yield Foot(self.say)

    def on_resize(self) -> None:
        self.query_one(Name).tell(self.size.width, self.size.height)


class HomeApp(SheetApp[HomeChoice]):
    """Ends with what was chosen; leaving it is a choice too."""

    def __init__(
        self,
        scenarios: Sequence[tuple[str, Scenario]],
        rooms: Sequence[LiveRoom],
        saved: int,
        *,
        language: str = "nl",
    ) -> None:
        super().__init__(catalogue(language, "home"))
        self._groups = offers(self.say, scenarios, rooms, saved)

    def get_default_screen(self) -> HomeSheet:
        return HomeSheet(self.say, self._groups)

    def action_leave(self) -> None:
        """Ends the program."""
        self.exit(HomeChoice(HomeKind.QUIT))

    @on(Offers.Chosen)
    def _chosen(self, event: Offers.Chosen) -> None:
        self.exit(event.choice)
