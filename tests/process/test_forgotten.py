"""What a real room leaves on disk of the phones that came: no address and no agent, and nothing of who was erased."""

from pathlib import Path

import pytest
from phone import Phone
from world import World

from tests.process.test_kill import propose
from workshop.core.events import Event, SessionClosed, StepStarted

pytestmark = pytest.mark.process

NAME, FIRM, TEXT = "Wilhelmina Zwaluwstaart", "Kaashandel Kwartelnest", "Niemand neemt hier de telefoon op"
AGENT = "Kijkglas/7.1 (achtjarige telefoon)"
PROXIED = "203.0.113.77"


def found(folder: Path, *said: str) -> list[str]:
    """The files in which one of these stands, in one of the ways that text is kept."""
    ways = [way for one in said for way in (one.encode(), one.encode("utf-16-le"), ascii(one)[1:-1].encode())]
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and any(way in path.read_bytes() for way in ways)
    ]


async def leads(world: World, event: Event) -> None:
    """The facilitator does this."""
    console = world.console()
    try:
        await propose(console, event)
    finally:
        await console.close()


async def answered(world: World, phone: Phone) -> None:
    """A phone of somebody with a name and a firm, who answered."""
    await phone.look()
    async with phone._http.get(phone.join_url, params={"as": "entrepreneur"}) as response:
        phone.html = await response.text()
    assert await phone.send("join", new_partner=FIRM, person=NAME) == 200
    await leads(world, StepStarted(step="drempels"))
    await phone.look()
    assert await phone.send("answer", text=TEXT) == 200


async def test_l4_no_address_and_no_agent_is_written_down(world: World, tmp_path: Path) -> None:
    live = world.start()
    async with Phone(live.join_url) as phone:
        phone._http.headers.update({"User-Agent": AGENT, "X-Forwarded-For": PROXIED, "Forwarded": f"for={PROXIED}"})
        await answered(world, phone)
        assert await phone.post("answer", {"token": "wrong"}) == 403
        async with phone._http.get(live.join_url.replace(live.code, "ZZZZ")) as response:
            assert response.status == 404
    assert found(tmp_path, TEXT), "what was answered is on disk"
    assert found(tmp_path, AGENT, PROXIED) == []
    particulars = [path.name for path in (tmp_path / "state").rglob(f"{live.session_id}.live.json")]
    assert [Path(name).name for name in found(tmp_path, "127.0.0.1")] == particulars, "its own address, of the room"
    await leads(world, SessionClosed())
    assert found(tmp_path, AGENT, PROXIED) == []


@pytest.mark.parametrize("closed", [False, True], ids=["live", "closed"])
async def test_l7_after_erasing_a_search_for_the_name_finds_nothing(world: World, tmp_path: Path, closed: bool) -> None:
    live = world.start()
    async with Phone(live.join_url) as phone, Phone(live.join_url) as other:
        await answered(world, phone)
        await other.join("entrepreneur")
        await other.look()
        assert await other.send("answer", text="Dit blijft staan") == 200
        if closed:
            await leads(world, SessionClosed())
        assert found(tmp_path, NAME), "the name was on disk"
        assert found(tmp_path, TEXT)
        async with phone._http.get(f"{live.join_url}/me/data") as response:
            assert "attachment" in response.headers["Content-Disposition"]
            data = await response.text()
        assert all(said in data for said in (NAME, FIRM, TEXT))
        assert "Dit blijft staan" not in data
        async with phone._http.get(f"{live.join_url}/me") as response:
            phone.html = await response.text()
        assert await phone.send("erase") == 200
        assert "Je antwoorden zijn verwijderd" in phone.html
        assert found(tmp_path, NAME, FIRM, TEXT) == []
        assert found(tmp_path, "Dit blijft staan")
        if not closed:
            world.kill()
            world.resume()
            assert "Dit blijft staan" in await other.look()
            assert found(tmp_path, NAME, FIRM, TEXT) == []
