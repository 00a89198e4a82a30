"""One simulated phone: raw HTTP/1.1 over two connections, by callbacks, so that a thousand cost next to nothing.

It does what the page makes a browser do: two join pages, the style, the form, the seat's page, its script, the stream.
"""

import asyncio
import re
from collections.abc import Callable
from typing import Protocol
from urllib.parse import urlencode

STREAM_END = b"\n\n\r\n"
"""The end of a whole event within chunked framing."""

_TOKEN = re.compile(rb'name="token" value="([^"]*)"')
_COOKIE = re.compile(rb"\r\nSet-Cookie: ([^;\r]*)", re.IGNORECASE)
_LENGTH = re.compile(rb"\r\nContent-Length: (\d+)", re.IGNORECASE)
_STATIC = re.compile(rb'(?:href|src)="(/static/phone\.(?:css|js)[^"]*)"')

GROUPS = ("entrepreneur", "helper", "government", "other")
PARTNERS = {"helper": "bank-noord", "government": "gemeente-zijlen"}


class Hall(Protocol):
    """What a phone tells the crowd it belongs to."""

    port: int
    code: str

    def viewed(self, phone: "Phone", event: bytes) -> None: ...

    def answered(self, phone: "Phone", status: int) -> None: ...

    def failed(self, phone: "Phone", what: str) -> None: ...

    def keep(self, name: str, response: bytes) -> None: ...

    def listen(self, phone: "Phone") -> None: ...


class Wire(asyncio.Protocol):
    """A connection that asks one thing after another."""

    def __init__(self, lost: Callable[[str], None]) -> None:
        self._lost = lost
        self._got = b""
        self._then: Callable[[int, bytes], None] | None = None
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport  # type: ignore[assignment]

    def ask(self, request: bytes, then: Callable[[int, bytes], None]) -> None:
        """Sends a request; `then` gets the status and the whole response."""
        self._then = then
        assert self.transport is not None
        self.transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._got += data
        end = self._got.find(b"\r\n\r\n")
        if end < 0:
            return
        length = _LENGTH.search(self._got, 0, end + 2)
        if len(self._got) < end + 4 + (int(length[1]) if length else 0):
            return
        whole, self._got, then = self._got, b"", self._then
        self._then = None
        if then is not None:
            then(int(whole[9:12]), whole)

    def connection_lost(self, error: Exception | None) -> None:
        self._lost("connection lost")


class StreamWire(Wire):
    """A connection on which events come in."""

    def __init__(self, lost: Callable[[str], None], event: Callable[[bytes], None]) -> None:
        super().__init__(lost)
        self._event = event

    def data_received(self, data: bytes) -> None:
        self._got += data
        if self._got.endswith(STREAM_END):
            whole, self._got = self._got, b""
            self._event(whole)


class Phone:
    """Joins, listens, and answers when it is told to."""

    def __init__(self, hall: Hall, number: int) -> None:
        self.hall = hall
        self.number = number
        self.view = b""
        self.asked: list[str] = []
        """Ids of the answers that it sent, and those of them that were acknowledged."""
        self.acknowledged: list[str] = []
        self.wires: list[Wire] = []
        self._cookie = ""
        self._token = ""
        self._static: dict[str, str] = {}
        self._ready = b""

    def _lost(self, what: str) -> None:
        self.hall.failed(self, what)

    def _head(self, first: str, more: str = "") -> str:
        cookie = f"Cookie: {self._cookie}\r\n" if self._cookie else ""
        return f"{first} HTTP/1.1\r\nHost: 127.0.0.1:{self.hall.port}\r\nAccept-Encoding: gzip\r\n{cookie}{more}"

    def _get(self, path: str) -> bytes:
        return f"{self._head('GET ' + path)}\r\n".encode()

    def _post(self, action: str, fields: dict[str, str]) -> bytes:
        body = urlencode({"token": self._token} | fields)
        more = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
        more += "X-Requested-With: workshop\r\n" if action != "join" else ""
        return f"{self._head(f'POST /{self.hall.code}/{action}', more)}\r\n{body}".encode()

    async def join(self) -> None:
        """Connects and sets the chain of requests going."""
        loop = asyncio.get_running_loop()
        try:
            _, wire = await loop.create_connection(lambda: Wire(self._lost), "127.0.0.1", self.hall.port)
        except OSError as error:
            self._lost(f"no connection: {error}")
            return
        self.wires.append(wire)
        wire.ask(self._get(f"/{self.hall.code}"), self._on_page)

    def _expect(self, name: str, wanted: int, status: int, response: bytes) -> bool:
        if self.number == 0:
            self.hall.keep(name, response)
        if status != wanted:
            self.hall.failed(self, f"{name}: {status}")
        return status == wanted

    def _on_page(self, status: int, response: bytes) -> None:
        if not self._expect("page", 200, status, response):
            return
        cookie, token = _COOKIE.search(response), _TOKEN.search(response)
        if cookie is None or token is None:
            self.hall.failed(self, "page without cookie or token")
            return
        self._cookie, self._token = cookie[1].decode(), token[1].decode()
        self.wires[0].ask(self._get(self._address(response, "css")), self._on_style)

    @staticmethod
    def _address(response: bytes, kind: str) -> str:
        found = [one.decode() for one in _STATIC.findall(response)]
        return next((one for one in found if f".{kind}" in one), f"/static/phone.{kind}")

    def _on_style(self, status: int, response: bytes) -> None:
        if self._expect("css", 200, status, response):
            self.wires[0].ask(self._get(f"/{self.hall.code}?as={self._group}"), self._on_form)

    @property
    def _group(self) -> str:
        return GROUPS[self.number % len(GROUPS)]

    def _on_form(self, status: int, response: bytes) -> None:
        if self._expect("form", 200, status, response):
            partner = PARTNERS.get(self._group, "")
            form = {"id": f"join-{self.number:08}", "group": self._group, "partner": partner, "person": ""}
            self.wires[0].ask(self._post("join", form), self._on_joined)

    def _on_joined(self, status: int, response: bytes) -> None:
        if self._expect("join", 303, status, response):
            self.wires[0].ask(self._get(f"/{self.hall.code}"), self._on_seat)

    def _on_seat(self, status: int, response: bytes) -> None:
        if self._expect("seat", 200, status, response):
            self.wires[0].ask(self._get(self._address(response, "js")), self._on_script)

    def _on_script(self, status: int, response: bytes) -> None:
        if self._expect("js", 200, status, response):
            self.hall.listen(self)

    async def listen(self) -> None:
        """Opens the event stream; the first view that comes makes this phone a joined one."""
        loop = asyncio.get_running_loop()
        try:
            _, wire = await loop.create_connection(
                lambda: StreamWire(self._lost, self._on_event), "127.0.0.1", self.hall.port
            )
        except OSError as error:
            self._lost(f"no stream: {error}")
            return
        self.wires.append(wire)
        wire.ask(self._get(f"/{self.hall.code}/live"), lambda status, response: None)

    def _on_event(self, event: bytes) -> None:
        if b'data-step="' in event:
            self.view = event
            self.hall.viewed(self, event)

    def prepare(self, step: str, round_number: int) -> None:
        """Writes down an answer, so that only its sending is measured."""
        name = f"answer-{round_number:03}-{self.number:06}"
        text = f"Antwoord {round_number} van telefoon {self.number}: te veel loketten en te weinig tijd."
        self._ready = self._post("answer", {"id": name, "step": step, "text": text})
        self.asked.append(name)

    def answer(self) -> None:
        """Sends what was written down."""
        self.wires[0].ask(self._ready, self._on_answered)

    def _on_answered(self, status: int, response: bytes) -> None:
        if self._expect("answer", 200, status, response):
            self.acknowledged.append(self.asked[-1])
        self.hall.answered(self, status)
