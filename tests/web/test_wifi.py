"""The Wi-Fi's password is for the big screen and the cards: no phone is told it (L3, R6)."""

from tests.web.conftest import CODE, SCENARIO, Phone, opened_meeting
from tests.web.test_live import stream_of
from workshop.core import events as e
from workshop.core.terms import Scene

SECRET = "Welkom2026!"
PAGES = ("mine", "promises", "promises/mine", "me", "me/data", "help")


async def look(phone: Phone) -> None:
    for path in ("/", f"/{CODE}", *(f"/{CODE}/{name}" for name in PAGES)):
        await phone.open(path)
        assert phone.status == 200, path
        assert SECRET not in phone.html, path


async def test_l3_no_page_stream_or_download_of_a_phone_holds_the_password() -> None:
    async with opened_meeting(wifi="Vaartland-Gast", wifi_password=SECRET) as meeting:
        assert meeting.room.session.scenario.wifi_password == SECRET
        stranger, joined = await meeting.phone(), await meeting.joined()
        for path in (f"/{CODE}", f"/{CODE}?as=helper"):
            await stranger.open(path)
            assert stranger.status == 200
            assert SECRET not in stranger.html
        await look(joined)
        await meeting.says(e.SceneTurned(scene=Scene.JOIN))
        await look(joined)
        async with stream_of(joined) as stream:
            assert SECRET.encode() not in await stream.next()
            for step in SCENARIO["steps"]:
                await meeting.says(e.StepStarted(step=step["id"]))
                assert SECRET.encode() not in await stream.next()
                await look(joined)
