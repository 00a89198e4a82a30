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
import threading
from pathlib import Path

from workshop.core.events import SessionOpened
from workshop.core.terms import SeatKind
from workshop.files.live import LiveRoom, live_path, remove_live, write_live
from workshop.room.client import RoomStatus, Trouble
from workshop.room.clock import SteadyClock
from workshop.room.log import LogError
from workshop.room.room import Room
from workshop.room.sqlite_log import SqliteLog
from workshop.run.address import LOOPBACK, AddressError, remember
from workshop.run.clock_watch import ClockWatch
from workshop.run.closing import close_steps_in_time
from workshop.run.log_guard import LogGuard
from workshop.run.reach import Reach
from workshop.run.record_keeper import RecordKeeper
from workshop.run.unattended import Unattended
from workshop.web.callers import Callers
from workshop.web.control import Control, Watchers, control_app
from workshop.web.door import Door
from workshop.web.limits import Limits, Listening, listen
from workshop.web.phones import PHONES, phones_app

AFTER_CLOSING = dt.timedelta(minutes=15)
"""Phones may still read and download for so long after the meeting was closed."""
SCREENS = Limits(connections=24, per_address=24, for_first_request=5.0)
"""A console, a stage and whoever looks whether the room is alive; what is left over is not taken from the phones."""
WATCH_SECONDS = 1.0
"""How often the room looks whether it should stop, and whether phones come elsewhere now."""

logger = logging.getLogger("workshop.room")


class RoomServer:
    """Serves one room until it is told to stop. Made by `open_room`."""

    def __init__(self, live: LiveRoom, state: Path, room: Room, log: SqliteLog, clock: SteadyClock) -> None:
        self.live = live
        self.room = room
        self.log_guard = LogGuard(log)
        self._clock_watch = ClockWatch(room, clock)
        self.keeper = RecordKeeper(room, Path(live.record_path), live.record_hashes, self._tell, finished=live.finished)
        door = Door(bytes.fromhex(live.secret), live.simulated_token if live.rehearsal else None)
        callers = Callers.trusting(live.trusted_proxies)
        app = phones_app(room, door, self._forget, live.public_url, callers)
        self._phones = app[PHONES]
        again = bool(live.join_url)
        self.reach = Reach(
            app,
            lambda: room.session.join_code,
            live.address,
            live.port,
            live.asked,
            live.public_url,
            lost_port=live.lost_port,
            again=again,
        )
        self._state = state
        seconds = asyncio.get_running_loop().time
        self._watchers = Watchers(seconds)
        self.phones = app[PHONES].live
        self._unattended = Unattended(self._watchers, lambda: self.phones.has_people, seconds, rehearsal=live.rehearsal)
        self._stop = asyncio.Event()
        self._closed_since: float | None = None
        self._telling = threading.Lock()

    async def serve(self) -> LiveRoom:
        """Listens, tells in the live file where, and returns when the room has stopped."""
        control = _loopback(self.live.control_port)
        await self.reach.open()
        screens = await self._listen_to_screens(control)
        told = self.reach.port if self.reach.address else "none"
        logger.info("phones come to port %s; the log has %d events", told, self.room.session.number)
        self._tell(control_url=f"http://{LOOPBACK}:{control.getsockname()[1]}", control_port=control.getsockname()[1])
        self._on_signals()
        tasks = [
            asyncio.create_task(close_steps_in_time(self.room), name="closing"),
            asyncio.create_task(self.keeper.keep(), name="record"),
            asyncio.create_task(self._watch(), name="watch"),
            asyncio.create_task(self.reach.watch(), name="reach"),
            asyncio.create_task(self._tell_of_events(), name="events"),
        ]
        for task in tasks:
            task.add_done_callback(_tell_of_end)
        try:
            await self._stop.wait()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await self._end(screens)
        return self.live

    def _tell(self, **more: object) -> None:
        """Keeps in the live file how the room can be found, now and after a restart; the newest is written last."""
        with self._telling:
            at = {"address": self.reach.address, "port": self.reach.port, "join_url": self.reach.join_url}
            at |= {"lost_port": self.reach.lost_port, "code": self.room.session.join_code}
            live = self.live.model_copy(
                update={
                    "pid": os.getpid(),
                    "finished": self.keeper.finished,
                    "entered": self._is_entered,
                    "record_hashes": self.keeper.hashes,
                    **at,
                    **more,
                },
            )
            write_live(self._state, live)
            self.live = live

    @property
    def _is_entered(self) -> bool:
        session = self.room.session
        return self.live.entered or bool(session.seats or session.commitments)

    @property
    def _is_told(self) -> bool:
        """Whether what was told last is still where screens and a restart look for it."""
        return live_path(self._state, self.live.session_id).exists()

    async def _listen_to_screens(self, listener: socket.socket) -> Listening:
        control = Control(
            self.room,
            self.live.console_token,
            self.live.stage_token,
            self.keeper.save,
            lambda: self._stop_for("a screen asked for it"),
            self._status,
            self._move,
            self.live.secret,
            self._watchers,
            self._phones.joining.comebacks.decline,
        )
        return await listen(control_app(control), listener, SCREENS)

    def _status(self) -> RoomStatus:
        troubles = self.keeper.troubles | self.reach.troubles | self.log_guard.troubles
        troubles |= {self.room.trouble} if self.room.trouble else set()
        troubles |= {Trouble.GUESSING} if self._phones.is_being_guessed else set()
        by_tunnel = bool(self.live.public_url) or self.reach.address == LOOPBACK
        joined = any(seat.kind in (SeatKind.PHONE, SeatKind.TABLE) for seat in self.room.session.seats.values())
        return RoomStatus(
            stages=self._watchers.stages,
            door=self._phones.door,
            address=self.reach.address,
            join_url=self.reach.join_url,
            arrived=self.reach.arrived or (by_tunnel and joined),
            networks=self.reach.networks,
            lost_port=self.reach.lost_port,
            troubles=tuple(one for one in Trouble if one in troubles),
        )

    async def _move(self, address: str) -> None:
        """The facilitator's own choice, which is remembered. Raises ValueError for what is no address of the laptop."""
        if address not in {one.address for one in self.reach.networks}:
            raise ValueError(address)
        try:
            await self.reach.move(address)
        except AddressError as error:
            raise ValueError(address) from error
        remember(address)

    def _on_signals(self) -> None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            with contextlib.suppress(NotImplementedError):
                loop.add_signal_handler(number, self._stop_for, number.name)

    def _stop_for(self, reason: str) -> None:
        logger.info("the room stops: %s", reason)
        self._stop.set()

    async def _tell_of_events(self) -> None:
        """For who looks for a fault (``--debug``): what kinds of events come, and nothing of what is in them."""
        if logger.isEnabledFor(logging.DEBUG):
            with contextlib.suppress(LogError):
                async for batch in self.room.follow(self.room.session.number):
                    for one in batch:
                        logger.debug("event %d: %s", one.number, type(one.event).__name__)

    async def _forget(self) -> None:
        """Makes an erasure true on disk: in the log, and in the record, also when that was finished (L7)."""
        await self.room.forget_erased()
        if self.room.session.is_closed:
            await self.keeper.finish()
        else:
            await self.keeper.try_to_save()

    async def _watch(self) -> None:
        now = asyncio.get_running_loop().time
        while True:
            told = (self.live.code, self.live.join_url, self.live.finished, self.live.entered)
            now_so = (self.room.session.join_code, self.reach.join_url, self.keeper.finished, self._is_entered)
            put_back = await self.log_guard.look()
            if put_back or not self._is_told or told != now_so:
                with contextlib.suppress(OSError):
                    self._tell()
            await self._clock_watch.look()
            if self.room.owes_erasures:
                with contextlib.suppress(LogError):
                    await self._forget()
            if self._closed_since is None and self.room.session.is_closed:
                self._closed_since = now()
            if self._closed_since is not None and now() - self._closed_since > AFTER_CLOSING.total_seconds():
                self._stop_for("the meeting was closed")
            if self._unattended.is_over():
                self._stop_for("nobody leads the meeting any more; it can be resumed")
            await asyncio.sleep(WATCH_SECONDS)

    async def _end(self, screens: Listening) -> None:
        await self.keeper.end()
        await self.reach.close()
        await screens.cleanup()
        await self.room.close()
        self.live = self.live.model_copy(update={"pid": 0, "control_url": "", "finished": self.keeper.finished})
        with contextlib.suppress(OSError):
            write_live(self._state, self.live)
        if self.live.finished:
            remove_live(self.live, self._state)


def _tell_of_end(task: asyncio.Task[None]) -> None:
    """A part of the room that breaks off says so: nobody waits for it."""
    if not task.cancelled() and task.exception() is not None:
        logger.error("%s broke off", task.get_name(), exc_info=task.exception())


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


async def open_room(
    live: LiveRoom, state: Path, *, opened: SessionOpened | None = None, clock: SteadyClock | None = None
) -> RoomServer:
    """The server of a new room (with `opened`) or of one that was interrupted. Raises LogInUse and LogError."""
    clock = clock or SteadyClock()
    log = SqliteLog(Path(live.log_path))
    try:
        if opened is not None and await log.last(live.session_id) == 0:
            room = await Room.create(log, opened, clock)
        else:
            room = await Room.resume(log, live.session_id, clock)
    except BaseException:
        await log.close()
        raise
    shift = room.session.clock_shift
    clock.move(-shift)
    clock.not_before(room.session.at - shift)
    return RoomServer(live, state, room, log, clock)
