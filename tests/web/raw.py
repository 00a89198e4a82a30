"""A phone that is no browser: it sends whatever bytes it likes, and reads what comes back."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import quote_plus

from tests.web.conftest import CODE, Front, Meeting, Phone

FORM = "application/x-www-form-urlencoded"


@dataclass
class Answer:
    """What the server said. `headers` have small letters; of a header that came twice the last, but all cookies."""

    status: int
    headers: dict[str, str]
    body: bytes
    cookies: list[str] = field(default_factory=list)

    @property
    def html(self) -> str:
        return self.body.decode()


def request(
    method: str, target: str, body: bytes = b"", headers: Mapping[str, str] | None = None, *, cookies: str = ""
) -> bytes:
    """The bytes of a request, well-formed as long as its parts are."""
    lines = [f"{method} {target} HTTP/1.1", "Host: workshop"]
    lines += [f"Cookie: {cookies}"] if cookies else []
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    lines += [f"Content-Length: {len(body)}"] if body or method == "POST" else []
    return "\r\n".join(lines).encode("utf-8", "surrogateescape") + b"\r\n\r\n" + body


def form(fields: Mapping[str, str] | Iterable[tuple[str, str]]) -> bytes:
    """Fields as a browser sends them."""
    pairs = fields.items() if isinstance(fields, Mapping) else fields
    return "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in pairs).encode()


def post(target: str, fields: Mapping[str, str], cookies: str = "") -> bytes:
    return request("POST", target, form(fields), {"Content-Type": FORM}, cookies=cookies)


def cookies_of(phone: Phone) -> str:
    """The Cookie header that this phone would send."""
    return "; ".join(f"{one.key}={one.value}" for one in phone.browser.cookie_jar)


class Raw:
    """One connection, opened anew whenever the server has closed it. Use as an async context manager."""

    def __init__(self, front: Front) -> None:
        self.front = front
        self.opened = 0
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        if self._writer is not None:
            self._writer.transport.abort()
        self._reader = self._writer = None

    async def send(self, sent: bytes) -> None:
        """Sends bytes, and waits for nothing."""
        if self._writer is None:
            self._reader, self._writer = await asyncio.open_connection(self.front.host, self.front.port)
            self.opened += 1
        self._writer.write(sent)
        await self._writer.drain()

    async def ask(self, sent: bytes, seconds: float = 10.0) -> Answer | None:
        """The answer to these bytes; None when the connection was closed without one."""
        head_only = sent.startswith(b"HEAD ")
        try:
            async with asyncio.timeout(seconds):
                await self.send(sent)
                return await self.answer(head_only=head_only)
        except (ConnectionError, asyncio.IncompleteReadError):
            self.close()
            return None

    async def answer(self, *, head_only: bool = False) -> Answer:
        """The next answer on this connection; of a stream only its head."""
        reader = self._reader
        assert reader is not None
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        pairs = [(name.lower(), value.strip()) for name, _, value in (line.partition(":") for line in head[1:-2])]
        headers = dict(pairs)
        status = int(head[0].split(" ")[1])
        body = b""
        if not head_only and status not in (204, 304):
            body = await reader.readexactly(int(headers.get("content-length", "0")))
        if headers.get("connection") == "close" or "transfer-encoding" in headers:
            self.close()
        return Answer(status, headers, body, [value for name, value in pairs if name == "set-cookie"])

    async def ended(self, seconds: float = 10.0) -> bytes:
        """What still comes until the server closes; fails when it does not."""
        assert self._reader is not None
        try:
            async with asyncio.timeout(seconds):
                return await self._reader.read()
        except ConnectionError:
            return b""
        finally:
            self.close()


async def door_of(meeting: Meeting) -> tuple[str, str]:
    """The cookie of a phone that stands at the door, and its token."""
    async with Raw(meeting.server) as raw:
        answer = await raw.ask(request("GET", f"/{CODE}?as=helper"))
        assert answer is not None
        token = answer.html.split('name="token" value="')[1].split('"')[0]
        return answer.cookies[0].split(";")[0], token
