"""The process that serves one room: phones on the chosen address, screens on 127.0.0.1, the log and the record on disk.

It never ends the session by itself: closing the meeting is the facilitator's, stopping the process is not closing it.
"""

import asyncio
import contextlib
import datetime as dt
import logging
import os
import signal
import socket
from pathlib import Path

from aiohttp import web

from workshop.core.events import SessionOpened
from workshop.core.record import record_of
from workshop.core.terms import Phase
from workshop.files.live import LiveRoom, remove_live, write_live
from workshop.files.sessions import read_record, same_record, write_record
from workshop.room.log import LogError
from workshop.room.room import Room, utc_now
from workshop.room.sqlite_log import SqliteLog
from workshop.run.address import LOOPBACK, bind, url_host
from workshop.run.closing import close_steps_in_time
from workshop.web.control import Control, Watchers, control_app
from workshop.web.door import Door
from workshop.web.limits import Listening, listen
from workshop.web.phones import phones_app

UNWATCHED = dt.timedelta(minutes=30)
"""A room that no console follows for so long stops; it can be resumed."""
AFTER_CLOSING = dt.timedelta(minutes=15)
"""Phones may still read and download for so long after the meeting was closed."""
SAVE_AFTER_SECONDS = 1.0
"""The record waits this long after a change of step, so that the phones get the new step first."""
WATCH_SECONDS = 5.0
"""How often the room looks whether it should stop."""
SNAPSHOT_SECONDS = 30
"""The record on disk is at most this much behind; it is written at every change of step as well."""

logger = logging.getLogger("workshop.room")


class RoomServer:
    """Serves one room until it is told to stop. Made by `open`."""

    def __init__(self, live: LiveRoom, state: Path, room: Room) -> None:
        self.live = live
        self.room = room
        self._state = state
        self._watchers = Watchers()
        self._stop = asyncio.Event()
        self._saving = asyncio.Lock()
        self._saved_at = 0
        self._runners: list[web.AppRunner | Listening] = []

    async def serve(self) -> LiveRoom:
        """Listens, tells in the live file where, and returns when the room has stopped."""
        listener = bind(self.live.address, self.live.port or None) if self.live.address else None
        control = _loopback(self.live.control_port)
        door = Door(bytes.fromhex(self.live.secret), self.live.simulated_token if self.live.rehearsal else None)
        particulars = Control(
            self.room, self.live.console_token, self.live.stage_token, self._save, self._stop.set, self._watchers
        )
        if listener:
            app = phones_app(self.room, door, self._forget, self.live.public_url)
            self._runners.append(await listen(app, listener))
        await self._listen(control_app(particulars), control)
        port = listener.getsockname()[1] if listener else 0
        base = self.live.public_url or f"http://{url_host(self.live.address)}:{port}"
        self.live = self.live.model_copy(
            update={
                "port": port,
                "join_url": f"{base}/{self.live.code}" if listener else "",
                "control_url": f"http://{LOOPBACK}:{control.getsockname()[1]}",
                "control_port": control.getsockname()[1],
                "pid": os.getpid(),
            }
        )
        self._write_live()
        self._on_signals()
        tasks = [
            asyncio.create_task(close_steps_in_time(self.room), name="closing"),
            asyncio.create_task(self._keep_record(), name="record"),
            asyncio.create_task(self._watch(), name="watch"),
        ]
        try:
            await self._stop.wait()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self._end()
        return self.live

    def _write_live(self) -> None:
        write_live(self._state, self.live)

    async def _listen(self, app: web.Application, listener: socket.socket) -> None:
        runner = web.AppRunner(app, access_log=None, keepalive_timeout=75, shutdown_timeout=0.5)
        await runner.setup()
        await web.SockSite(runner, listener, backlog=4096).start()
        self._runners.append(runner)

    def _on_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            with contextlib.suppress(NotImplementedError):
                loop.add_signal_handler(number, self._stop.set)

    async def _save(self) -> str:
        """Writes the record as it stands. Raises OSError when the disk refuses; the old file stays whole."""
        async with self._saving:
            path = Path(self.live.record_path)
            number = self.room.session.number
            record = record_of(self.room.session)
            await asyncio.to_thread(write_record, record, path)
            self._saved_at = number
            return str(path)

    async def _keep_record(self) -> None:
        session = self.room.session
        place: tuple[str | None, Phase | None, bool] | None = None
        while True:
            now_at = (session.current, session.phase, session.is_closed)
            if session.is_closed and not self.live.finished:
                await self._finish()
            elif now_at != place and session.number > self._saved_at:
                await asyncio.sleep(SAVE_AFTER_SECONDS)
                await self._try_to_save()
            place = now_at
            try:
                async with asyncio.timeout(SNAPSHOT_SECONDS):
                    await self._next_place(place)
            except TimeoutError:
                if session.number > self._saved_at:
                    await self._try_to_save()
            except LogError:
                logger.exception("the log cannot be read any more")
                self._stop.set()
                return

    async def _next_place(self, place: tuple[str | None, Phase | None, bool]) -> None:
        session = self.room.session
        while (session.current, session.phase, session.is_closed) == place:
            await self.room.beyond(session.number)

    async def _try_to_save(self) -> None:
        try:
            await self._save()
        except OSError:
            logger.exception("the record could not be written; the log has everything")

    async def _finish(self) -> None:
        """Writes the record of a closed meeting, reads it back and compares; only then the log may go."""
        try:
            path = Path(await self._save())
            read = await asyncio.to_thread(read_record, path)
        except (OSError, ValueError):
            logger.exception("the record of the closed meeting could not be written; the log is kept")
            return
        if same_record(read, record_of(self.room.session)):
            self.live = self.live.model_copy(update={"finished": True})
            self._write_live()
        else:
            logger.error("the record differs from the session; the log is kept")

    async def _forget(self) -> None:
        """Makes an erasure true on disk: in the log, and in the record, also when that was finished (L7)."""
        await self.room.forget_erased()
        if self.room.session.is_closed:
            self.live = self.live.model_copy(update={"finished": False})
            await self._finish()
        else:
            await self._try_to_save()

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            closed_at = self.room.session.closed_at
            if closed_at and utc_now() - closed_at > AFTER_CLOSING:
                self._stop.set()
            alone = not self._watchers.consoles and utc_now() - self._watchers.alone_since > UNWATCHED
            if alone:
                logger.info("no console for %s; the room stops and can be resumed", UNWATCHED)
                self._stop.set()

    async def _end(self) -> None:
        if self.room.session.is_closed and not self.live.finished:
            await self._finish()
        elif not self.room.session.is_closed and self.room.session.number > self._saved_at:
            await self._try_to_save()
        for runner in self._runners:
            await runner.cleanup()
        await self.room.close()
        self.live = self.live.model_copy(update={"pid": 0, "control_url": ""})
        if self.live.finished:
            remove_live(self.live, self._state)
        else:
            self._write_live()


def _loopback(port: int) -> socket.socket:
    """The same port as before when it is free, so that a console that still stands there finds the room again."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    with contextlib.suppress(OSError):
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
    except OSError:
        listener.bind((LOOPBACK, 0))
    listener.listen(64)
    listener.setblocking(False)
    return listener


async def open_room(live: LiveRoom, state: Path, *, opened: SessionOpened | None = None) -> RoomServer:
    """The server of a new room (with `opened`) or of one that was interrupted. Raises LogInUse and LogError."""
    log = SqliteLog(Path(live.log_path))
    try:
        if opened is not None and await log.last(live.session_id) == 0:
            room = await Room.create(log, opened)
        else:
            room = await Room.resume(log, live.session_id)
    except BaseException:
        await log.close()
        raise
    return RoomServer(live, state, room)
