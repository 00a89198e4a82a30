"""The command palette in the language of the screen; its look is the same everywhere."""

from typing import Protocol, runtime_checkable

from textual.command import DiscoveryHit, Hit, Hits, Provider


@runtime_checkable
class Commanded(Protocol):
    """An app that has words for when no command fits what was typed."""

    nothing_found: str


class Commands(Provider):
    """All commands of the app; where none fits, Textual's own provider leaves it to a line in English."""

    async def discover(self) -> Hits:
        for title, about, run, _ in self.app.get_system_commands(self.screen):
            yield DiscoveryHit(title, run, help=about)

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        found = False
        for title, about, run, _ in self.app.get_system_commands(self.screen):
            score = matcher.match(title)
            if score > 0:
                found = True
                yield Hit(score, matcher.highlight(title), run, help=about)
        if not found and isinstance(self.app, Commanded):
            yield Hit(0.01, self.app.nothing_found, lambda: None)


PALETTE_LOOK = """
CommandPalette { background: $background; }
CommandPalette SearchIcon { display: none; }
CommandPalette > Vertical { margin-top: 1; background: $background; }
CommandPalette #--input, CommandPalette #--input.--list-visible {
    border: none; border-bottom: solid $foreground; background: $background;
}
CommandPalette OptionList, CommandPalette OptionList:focus {
    border: none; background: $background; scrollbar-size-vertical: 1;
}
CommandPalette > .command-palette--help-text { color: $foreground; text-style: not bold; }
"""
"""Style of the palette for an app's CSS."""
