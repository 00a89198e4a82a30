"""Takes a picture of every state of the phone page at four sizes: ``python -m tests.web.screens [FOLDER]``.

The pictures go to ``screens/SIZE/NUMBER-STATE.png`` and are not kept in the repository; they are there to be looked at.
"""

import asyncio
import sys
from pathlib import Path

from needs import CHROMIUM_ARGUMENTS, need_chromium
from playwright.async_api import Browser, async_playwright

from tests.web.walk import walk
from tests.web.walked import walked_meeting

SIZES = ((320, 568), (360, 640), (390, 844), (1280, 800))


async def take(browser: Browser, folder: Path, width: int, height: int) -> int:
    """The number of pictures of this size."""
    target = folder / f"{width}x{height}"
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("*.png"):
        old.unlink()
    count = 0
    how = {"viewport": {"width": width, "height": height}, "reduced_motion": "reduce"}
    async with walked_meeting() as meeting:
        context = await browser.new_context(**how)  # type: ignore[arg-type]
        page = await context.new_page()

        async def look(name: str) -> None:
            nonlocal count
            count += 1
            await page.screenshot(path=target / f"{count:02}-{name}.png", full_page=True)

        await walk(meeting, page, look)
        await context.close()
    return count


async def main(folder: Path) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=need_chromium(), args=CHROMIUM_ARGUMENTS)
        for width, height in SIZES:
            print(f"{width}x{height}: {await take(browser, folder, width, height)} pictures", flush=True)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1] if len(sys.argv) > 1 else "screens")))
