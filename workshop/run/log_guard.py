"""Looks whether the log's file is still there, has it written anew when it is not, and says so."""

import asyncio
import logging

from workshop.room.client import Trouble
from workshop.room.log import LogError
from workshop.room.sqlite_log import SqliteLog

TOLD_SECONDS = 300
"""For so long the facilitator reads that the log had to be written anew."""

logger = logging.getLogger("workshop.room")


class LogGuard:
    """`troubles` is what the facilitator must know of the file of this log."""

    def __init__(self, log: SqliteLog) -> None:
        self._log = log
        self._clock = asyncio.get_running_loop().time
        self._gone = False
        self._known = 0
        self._told_until = 0.0

    @property
    def troubles(self) -> set[Trouble]:
        """Nothing, or that the log is gone, or that it was and is there again."""
        if self._gone:
            return {Trouble.LOG_GONE}
        return {Trouble.LOG_AGAIN} if self._clock() < self._told_until else set()

    async def look(self) -> bool:
        """Whether the file was written anew since the last look."""
        try:
            await self._log.look()
        except LogError:
            if not self._gone:
                logger.exception("the log's file is gone and no new one can be made")
            self._gone = True
            return False
        self._gone = False
        if self._known == self._log.times_put_back:
            return False
        self._known = self._log.times_put_back
        self._told_until = self._clock() + TOLD_SECONDS
        logger.warning("the log's file was gone; everything stands in a new one")
        return True
