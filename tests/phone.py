"""A phone without a screen: fills in the forms of the page as a browser without JavaScript would."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

import aiohttp


@dataclass
class Form:
    """One form of a page: where it goes and what it sends as it stands."""

    action: str
    fields: dict[str, str] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._select: str | None = None
        self._area: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(given.get("action", "")))
        if not self.forms:
            return
        form = self.forms[-1]
        name = given.get("name", "")
        if tag == "input" and given.get("type") in ("radio", "checkbox"):
            form.choices.setdefault(name, []).append(given.get("value", "on"))
            if "checked" in given:
                form.fields[name] = given.get("value", "on")
        elif tag in ("input", "textarea") and name:
            form.fields.setdefault(name, given.get("value", ""))
            self._area = name if tag == "textarea" else None
        elif tag == "select":
            self._select = name
            form.fields.setdefault(name, "")
        elif tag == "option" and self._select:
            form.choices.setdefault(self._select, []).append(given.get("value", ""))
            if "selected" in given:
                form.fields[self._select] = given.get("value", "")

    def handle_data(self, data: str) -> None:
        if self._area:
            self.forms[-1].fields[self._area] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = None
        elif tag == "textarea":
            self._area = None


def forms(html: str) -> list[Form]:
    """All forms of a page, in order."""
    parser = _Forms()
    parser.feed(html)
    return parser.forms


class Phone:
    """One participant. Use as an async context manager."""

    def __init__(self, join_url: str) -> None:
        self.join_url = join_url
        self.html = ""
        self._http = aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True))

    async def __aenter__(self) -> "Phone":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.close()

    async def look(self) -> str:
        """Loads the page."""
        async with self._http.get(self.join_url) as response:
            self.html = await response.text()
        return self.html

    def form(self, action: str) -> Form:
        """The form that goes to that address, as the page showed it last."""
        return next(form for form in forms(self.html) if form.action.endswith(f"/{action}"))

    async def send(self, action: str, **values: str) -> int:
        """Fills in the form for `action` and sends it; the status of the page that came back."""
        return await self.post(action, {**self.form(action).fields, **values})

    async def post(self, action: str, fields: dict[str, str]) -> int:
        """Sends these fields; also for sending the same thing twice."""
        base = self.join_url
        async with self._http.post(f"{base}/{action}", data=fields) as response:
            self.html = await response.text()
            return response.status

    async def join(self, group: str, partner: str = "") -> None:
        """Joins as somebody of that group and organisation."""
        async with self._http.get(self.join_url, params={"as": group}) as response:
            self.html = await response.text()
        status = await self.send("join", partner=partner)
        assert status == 200, self.html
