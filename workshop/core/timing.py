"""Where the meeting is in its time: what a step has used, how late the whole is, and when it will end.

All are pure functions of the session and a moment. A step's timer rests while the alderman's screen is up (R5); the
end of the meeting does not move with it.
"""

import datetime as dt
import math
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from workshop.core.scenario import Step
from workshop.core.session import Session

_ABOUT = dt.timedelta(minutes=45)
"""A meeting that begins so near to its announced hour has to end at its announced end."""
_NONE = dt.timedelta()
MINUTE = dt.timedelta(minutes=1)


def time_in_step(session: Session, step: Step, now: dt.datetime) -> dt.timedelta:
    """How long the room has been in a step, all visits together."""
    state = session.state(step.id)
    running = now - state.entered_at if state.entered_at else _NONE
    return state.spent + max(running, _NONE)


def time_with_alderman(session: Session, now: dt.datetime) -> dt.timedelta:
    """How long the alderman's screen has been up since the first step began, all times together."""
    running = now - session.alderman_since if session.alderman_since else _NONE
    return session.alderman_spent + max(running, _NONE)


def time_left_in(session: Session, step: Step, now: dt.datetime) -> dt.timedelta:
    """What the plan still allows for a step; never negative."""
    return max(session.minutes(step) * MINUTE - time_in_step(session, step, now), _NONE)


def begun_at(session: Session) -> dt.datetime | None:
    """When the first step started; None in the lobby."""
    return min((state.started_at for state in session.steps.values() if state.started_at), default=None)


def promised_end(session: Session) -> dt.datetime | None:
    """When people may expect to go home: after the announced hour when the meeting began about then, otherwise after
    its real beginning. None in the lobby.
    """
    begun = begun_at(session)
    if begun is None:
        return None
    announced = _announced(session)
    near = announced is not None and not session.rehearsal and abs(begun - announced) <= _ABOUT
    return (announced if announced and near else begun) + session.scenario.minutes * MINUTE


def zone_of(session: Session) -> ZoneInfo | None:
    """The meeting's zone; None when this machine does not know it."""
    try:
        return ZoneInfo(session.scenario.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _announced(session: Session) -> dt.datetime | None:
    at, zone = session.scenario.starts_at, zone_of(session)
    if at is None or zone is None:
        return None
    try:
        return dt.datetime.combine(session.held_on, at, zone).astimezone(dt.UTC)
    except OverflowError:  # an hour of the first or the last day that there is
        return None


def time_to_go(session: Session, now: dt.datetime) -> dt.timedelta:
    """What the plan still asks for: the rest of this step and all that follow but those that are skipped."""
    step = session.step
    if step is None:
        return _NONE
    steps = session.scenario.steps
    ahead = [one for one in steps[steps.index(step) :] if not session.state(one.id).skipped]
    return sum((time_left_in(session, one, now) for one in ahead), _NONE)


def overrun(session: Session, now: dt.datetime) -> dt.timedelta:
    """How far behind the promised end the plan would end now; negative when it would end early."""
    end = promised_end(session)
    return _NONE if end is None else now + time_to_go(session, now) - end


def minutes_late(session: Session, now: dt.datetime) -> int:
    """Minutes behind, a part of one counting as one; whole ones ahead are negative.

    For the facilitator alone: the room is not shown an overrun.
    """
    return math.ceil(overrun(session, now) / MINUTE)
