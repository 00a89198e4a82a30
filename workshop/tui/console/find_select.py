"""A choice from a list that is looked up by typing, as the phones look up an organisation."""

from textual.app import ComposeResult
from textual.widgets import Select
from textual.widgets._select import SelectCurrent, SelectOverlay

from workshop.core.names import fits, folded


class FindOverlay(SelectOverlay):
    """The open list: letters move the cursor to the first answer that fits, whatever quotes or accents it has."""

    def _find_search_match(self, query: str) -> int | None:
        shown = [str(option.prompt) for option in self._options]
        found = [place for place, text in enumerate(shown) if fits(query, text)]
        begins = [place for place in found if folded(shown[place]).startswith(folded(query))]
        return next(iter(begins or found), None)


class FindSelect(Select[str]):
    """A `Select` with that list."""

    def compose(self) -> ComposeResult:
        yield SelectCurrent(self.prompt)
        yield FindOverlay(type_to_search=True).data_bind(compact=Select.compact)
