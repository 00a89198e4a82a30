"""The line between phones and the room, which a test can cut: a proxy on the loopback."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from enum import Enum
from typing import Self

from tests.web.conftest import CODE, Front


class Line(Enum):
    """What becomes of what is sent."""

    WHOLE = "whole"
    ANSWERS_LOST = "the room hears, and nobody hears the room"
    SILENT = "everything vanishes, and nothing says so"
    REFUSED = "no connection at all"


class Cable:
    """Everything that goes from here to a room's listener, as long as the line is whole."""

    def __init__(self, front: Front) -> None:
        self.front = front
        self.state = Line.WHOLE
        self.port = 0
        self.sent_up = 0
        """Requests that send something, which reached the room."""
        self._writers: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None

    async def open(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/{CODE}"

    def become(self, state: Line) -> None:
        """From now on; connections that are open stay open unless there is none any more."""
        self.state = state
        if state is Line.REFUSED:
            self.drop()

    def drop(self) -> None:
        """Ends every connection that is open now."""
        for writer in tuple(self._writers):
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.state is Line.REFUSED:
            writer.transport.abort()
            return
        up_reader, up_writer = await asyncio.open_connection(self.front.host, self.front.port)
        both = {writer, up_writer}
        self._writers |= both
        try:
            up = asyncio.create_task(self._carry(reader, up_writer, upwards=True))
            down = asyncio.create_task(self._carry(up_reader, writer, upwards=False))
            await asyncio.wait({up, down}, return_when=asyncio.FIRST_COMPLETED)
            for task in (up, down):
                task.cancel()
            await asyncio.gather(up, down, return_exceptions=True)
        finally:
            self._writers -= both
            for one in both:
                one.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, upwards: bool) -> None:
        with suppress(ConnectionError):
            while data := await reader.read(65536):
                if self.state is Line.SILENT or (self.state is Line.ANSWERS_LOST and not upwards):
                    continue
                self.sent_up += upwards and data.startswith(b"POST ")
                writer.write(data)
                await writer.drain()

    async def close(self) -> None:
        self.drop()
        if self._server:
            self._server.close()


@asynccontextmanager
async def cable_to(front: Front) -> AsyncIterator[Cable]:
    cable = await Cable(front).open()
    try:
        yield cable
    finally:
        await cable.close()
