"""What the page says of its connection is true of the way by which this phone came (L22)."""

from collections.abc import AsyncIterator

import pytest

from tests.web.conftest import CODE, Front, Meeting
from tests.web.raw import Raw, request
from workshop.web.door import Door
from workshop.web.phones import phones_app

UNSECURED, SECURED = "De verbinding is niet beveiligd", "De verbinding is beveiligd"


@pytest.fixture(params=["https://zaal.example", "http://zaal.example"])
async def fronted(meeting: Meeting, request: pytest.FixtureRequest) -> AsyncIterator[tuple[Meeting, bool]]:
    """The room with a tunnel in front of it, and whether that is secured."""
    front = await Front.open(phones_app(meeting.room, Door(b"secret of this room" * 2), public_url=request.param))
    yield Meeting(meeting.room, front), request.param.startswith("https")
    await front.close()


@pytest.mark.parametrize("page", ["", "/me"])
async def test_l22_who_comes_by_https_is_not_told_that_others_can_read_along(
    fronted: tuple[Meeting, bool], page: str
) -> None:
    meeting, https = fronted
    for host, secured in (("zaal.example", https), ("192.168.1.23:8080", False), ("evil.example", False)):
        async with Raw(meeting.server) as raw:
            asked = request("GET", f"/{CODE}{page}").replace(b"Host: workshop", f"Host: {host}".encode())
            answer = await raw.ask(asked)
            assert answer
            assert (SECURED in answer.html, UNSECURED in answer.html) == (secured, not secured)
            assert all(("Secure" in cookie) == secured for cookie in answer.cookies)
