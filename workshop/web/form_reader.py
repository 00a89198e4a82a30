"""Reads the forms of a page as a browser does, so that the simulation sends exactly what a person would."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Form:
    """One form. `values` is what it would send untouched; `choices` what each radio, select or named button offers.

    `names` holds every field.
    """

    action: str
    name: str
    values: dict[str, str] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)


@dataclass
class Page:
    """What matters of a page: its forms, the step it shows, and its event stream."""

    forms: list[Form] = field(default_factory=list)
    step: str = ""
    live: str | None = None

    def form(self, name: str) -> Form | None:
        return next((one for one in self.forms if one.name == name), None)


def read_page(html: str) -> Page:
    """The page behind a document's text."""
    reader = _Reader()
    reader.feed(html)
    return reader.page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._form: Form | None = None
        self._select: str | None = None
        self._textarea: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = {name: value or "" for name, value in attrs}
        match tag:
            case "form":
                self._form = Form(at.get("action", ""), at.get("data-form", ""))
                self.page.forms.append(self._form)
            case "input" | "select" | "textarea" | "option" | "button" if self._form is not None:
                self._field(self._form, tag, at)
        if "data-step" in at:
            self.page.step = at["data-step"]
        if "data-live" in at:
            self.page.live = at["data-live"]

    def _field(self, form: Form, tag: str, at: dict[str, str]) -> None:
        name, value = at.get("name", ""), at.get("value", "")
        if tag == "option" and self._select:
            form.choices[self._select].append(value)
            if "selected" in at or self._select not in form.values:
                form.values[self._select] = value
            return
        if tag == "button" and name:
            form.choices.setdefault(name, []).append(value)
        if tag in ("button", "option") or not name:
            return
        form.names.append(name)
        if tag == "select":
            self._select, form.choices[name] = name, []
        elif tag == "textarea":
            self._textarea, form.values[name] = name, ""
        elif at.get("type") == "radio":
            form.choices.setdefault(name, []).append(value)
            if "checked" in at:
                form.values[name] = value
        elif at.get("type") != "checkbox" or "checked" in at:
            form.values[name] = value

    def handle_endtag(self, tag: str) -> None:
        match tag:
            case "form":
                self._form = None
            case "select":
                self._select = None
            case "textarea":
                self._textarea = None

    def handle_data(self, data: str) -> None:
        if self._form is not None and self._textarea:
            self._form.values[self._textarea] += data
