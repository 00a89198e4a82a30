"""How an answer of the room travels between the control listener and the screens."""

import json

from pydantic import TypeAdapter

from workshop.core.refusal import Refusal
from workshop.room.client import Accepted, Answer, Conflict, RoomStatus

STATUS: TypeAdapter[RoomStatus] = TypeAdapter(RoomStatus)
"""Reads and writes how a room is."""
HEARTBEAT_SECONDS = 5
"""A sign of life on a quiet line; a screen that misses three of them looks for the room again."""


def answer_to_json(answer: Answer) -> dict[str, object]:
    """An answer as it travels."""
    match answer:
        case Accepted():
            return {"accepted": {"number": answer.number, "subject": answer.subject}}
        case Refusal():
            return {"refused": {"key": answer.key, "details": dict(answer.details)}}
        case _:
            return {"conflict": True}


def answer_from_json(text: str) -> Answer:
    """An answer as it was sent. Raises ValueError for anything else."""
    said = json.loads(text)
    match said:
        case {"accepted": {"number": int(number), "subject": subject}}:
            return Accepted(number, subject)
        case {"refused": {"key": str(key), "details": details}}:
            return Refusal(key, details)
        case {"conflict": True}:
            return Conflict()
        case _:
            raise ValueError(text[:200])
