"""A room behind HTTP, held by its token: what console and stage use."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp

from workshop.core.events import EVENT, Event, Stamped
from workshop.core.lengths import KEPT
from workshop.room.client import Answer, RoomGone, RoomStatus
from workshop.web.wire import HEARTBEAT_SECONDS, STATUS, answer_from_json

_LONGEST_LINE = 4 << 20
_ANSWER_SECONDS = 15


class RemoteClient:
    """Calls raise RoomGone while the room does not answer; call again to go on where it stopped."""

    def __init__(self, control_url: str, token: str) -> None:
        self._url = control_url.rstrip("/")
        self._headers = {"Authorization": f"Bearer {token}"}
        self._session: aiohttp.ClientSession | None = None

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(headers=self._headers, read_bufsize=_LONGEST_LINE)
        return self._session

    async def _post(self, path: str, body: str = "{}") -> str:
        return await self._ask("POST", path, data=body, headers={"Content-Type": "application/json"})

    async def _ask(self, method: str, path: str, **more: Any) -> str:
        timeout = aiohttp.ClientTimeout(total=_ANSWER_SECONDS)
        try:
            async with self._http().request(method, self._url + path, timeout=timeout, **more) as response:
                text = await response.text()
                if response.status != 200:
                    raise RoomGone(f"{response.status} {text[:200]}")
                return text
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise RoomGone(str(error)) from error

    async def propose(self, proposal_id: str, event: Event) -> Answer:
        body = json.dumps({"id": proposal_id, "event": EVENT.dump_python(event, mode="json")})
        return answer_from_json(await self._post("/propose", body))

    async def follow(self, after: int) -> AsyncIterator[list[Stamped]]:
        """Begins with an empty batch: the line is there. Ends with RoomGone when it is cut or silent too long."""
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=5, sock_read=3 * HEARTBEAT_SECONDS)
        try:
            async with self._http().get(f"{self._url}/events?after={after}", timeout=timeout) as response:
                if response.status != 200:
                    raise RoomGone(str(response.status))
                yield []
                waiting = b""
                async for chunk in response.content.iter_any():
                    *lines, waiting = (waiting + chunk).split(b"\n")
                    batch = [Stamped.model_validate_json(line, context=KEPT) for line in lines if line]
                    if batch:
                        yield batch
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise RoomGone(str(error)) from error
        raise RoomGone("the line was closed")

    async def save(self) -> str:
        return str(json.loads(await self._post("/save"))["path"])

    async def status(self) -> RoomStatus:
        return STATUS.validate_json(await self._ask("GET", "/status"))

    async def move(self, address: str) -> RoomStatus:
        return STATUS.validate_json(await self._post("/move", json.dumps({"address": address})))

    async def decline(self, comeback: int) -> None:
        await self._post("/decline", json.dumps({"comeback": comeback}))

    async def stop(self) -> None:
        await self._post("/stop")

    async def close(self) -> None:
        """Lets go of the connection."""
        if self._session is not None:
            await self._session.close()
            await asyncio.sleep(0)
