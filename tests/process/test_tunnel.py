"""A room behind a tunnel, in a real process: who guesses is told apart, and no address is left anywhere (L4, L22)."""

import asyncio
import http.client
from pathlib import Path

import pytest
from world import World, a_port

from workshop.files.live import live_path, read_live
from workshop.run.address import AddressError
from workshop.run.launch import LaunchError, Wishes, resume_room, start_room

pytestmark = pytest.mark.process

SCENARIO = Path(__file__).parents[2] / "scenarios" / "oefening-10.toml"
HOME, OFFICE = "198.51.100.7", "203.0.113.9"


def ask(port: int, path: str, came_from: str) -> int:
    phone = http.client.HTTPConnection("127.0.0.1", port)
    phone.request("GET", path, headers={"X-Forwarded-For": f"192.0.2.1, {came_from}"})
    try:
        return phone.getresponse().status
    finally:
        phone.close()


def test_use_1_10_a_room_that_is_resumed_with_its_proxy_named_tells_guessers_apart(world: World) -> None:
    wishes = Wishes(world.sessions, "127.0.0.1", a_port(), "https://zaal.example", rehearsal=True)
    live = world.live = start_room(SCENARIO, wishes)
    assert {ask(live.port, "/XXXX", HOME) for _ in range(90)} == {404, 429}
    assert ask(live.port, "/XXXX", OFFICE) == 429, "all who come by it are one"
    assert ask(live.port, f"/{live.code}", OFFICE) == 200
    with pytest.raises(LaunchError, match="cli-proxy-too-late"):
        resume_room(live, proxies=("127.0.0.1",))

    world.kill()
    left = read_live(live_path(world.state, live.session_id))
    assert left
    with pytest.raises(AddressError, match="cli-no-proxy"):
        resume_room(left, proxies=("tunnel",))
    live = world.live = resume_room(left, proxies=("127.0.0.1",))
    assert live.trusted_proxies == ("127.0.0.1",)
    assert {ask(live.port, "/XXXX", HOME) for _ in range(90)} == {404, 429}
    assert ask(live.port, "/XXXX", OFFICE) == 404
    asyncio.run(stopped(world))
    for path in world.state.iterdir():
        assert not any(one.encode() in path.read_bytes() for one in (HOME, OFFICE)), path


async def stopped(world: World) -> None:
    console = world.console()
    await console.stop()
    await console.close()
