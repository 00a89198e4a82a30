"""The review: which sheet comes when, and the only place from which it writes."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from textual import on, work
from textual.worker import get_current_worker

from workshop.core.events import FollowUpRecorded
from workshop.core.refusal import Refusal
from workshop.files.sessions import ChangedOnDisk, write_record
from workshop.report.edition import Edition
from workshop.text import catalogue
from workshop.text.system import said_of
from workshop.tui.review.choose import ChooseSheet
from workshop.tui.review.desk import Desk
from workshop.tui.review.detail import DetailSheet
from workshop.tui.review.form import Draft, Form, FormSheet, Plan
from workshop.tui.review.forms import FormAsked, Wanted, form_for, makes_sense, of_whom
from workshop.tui.review.ledger import promise_of
from workshop.tui.review.session import SessionSheet
from workshop.tui.review.sessions import DamagedSheet, SessionsSheet
from workshop.tui.review.shelf import Saved, WriteRecord, Written, record_events, take, take_again
from workshop.tui.sheets import Sheet, SheetApp


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class ReviewApp(SheetApp[None]):
    """`paths` are session files, as `files.places.list_saved` gives them; `folder` is named when there are none.

    A single session is opened at once. `now` stamps what is recorded, `today` decides what is late.
    """

    def __init__(
        self,
        paths: Sequence[Path],
        *,
        today: dt.date,
        language: str = "nl",
        folder: Path | None = None,
        now: Callable[[], dt.datetime] = _utc_now,
        write: WriteRecord = write_record,
    ) -> None:
        super().__init__(catalogue(language, "home", "review", "terms", "refusals"))
        self._paths = list(paths)
        self._today = today
        self._language = language
        self._folder = folder
        self._now = now
        self._write = write
        self._drafts: dict[tuple[Path, str, str], Draft] = {}
        self._open: Saved | None = None
        self._asked: tuple[Wanted, str, str] | None = None
        self._form_key = ""
        self._warned = False

    def action_leave(self) -> None:
        """Ends the review; with text that was not saved, only when asked twice."""
        form = self.screen
        unsaved = bool(self._drafts) or (isinstance(form, FormSheet) and bool(form.draft()))
        if unsaved and not self._warned and isinstance(form, Sheet):
            self._warned = True
            form.say_so(self.say("review-unsaved"), needs_you=True)
        else:
            self.exit()

    def get_default_screen(self) -> SessionsSheet:
        """The list of sessions lies under everything else."""
        return SessionsSheet(self.say, self._today, self._folder)

    def on_ready(self) -> None:
        self._load()

    @work(thread=True)
    def _load(self) -> None:
        """Reads the files beside the screen, so that a thousand of them do not keep it from answering."""
        worker = get_current_worker()
        saved: list[Saved] = []
        for path in self._paths:
            if worker.is_cancelled:
                return
            saved.append(take(path, self._language))
        self.call_from_thread(self._show_sessions, saved)

    def _show_sessions(self, saved: list[Saved]) -> None:
        sheet = self.screen_stack[0]
        assert isinstance(sheet, SessionsSheet)
        sheet.show(saved)
        if len(saved) == 1 and saved[0].record:
            self._open_session(saved[0])

    @on(SessionsSheet.Opened)
    def _opened(self, event: SessionsSheet.Opened) -> None:
        if event.saved.record is None:
            self.push_screen(DamagedSheet(self.say, event.saved))
        else:
            self._open_session(event.saved)

    def _open_session(self, saved: Saved) -> None:
        self._open = saved
        self.push_screen(SessionSheet(self.say, saved, self._today), lambda _: self._draw_list())

    def _draw_list(self) -> None:
        sheet = self.screen_stack[0]
        if isinstance(sheet, SessionsSheet):
            sheet.draw()

    @on(SessionSheet.PromiseOpened)
    def _promise_opened(self, event: SessionSheet.PromiseOpened) -> None:
        assert self._open is not None
        self.push_screen(DetailSheet(self.say, self._open, event.line))

    @on(FormAsked)
    def _form_asked(self, event: FormAsked) -> None:
        desk = self._desk()
        promise = promise_of(desk.edition.record, event.promise)
        if promise is None or not makes_sense(event.wanted, promise):
            return
        options = of_whom(desk, event.wanted, promise)
        if options is None or len(options) == 1:
            self._open_form(event.wanted, promise.id, options[0][0] if options else "")
            return

        def take_one(place: int | None) -> None:
            if place is not None:
                self._open_form(event.wanted, event.promise, options[place][0])

        title = self.say(f"review-whose-{event.wanted}")
        worded = [words for _, words in options]
        self.push_screen(ChooseSheet(self.say, title, worded, 0, "review-whose-help"), take_one)

    def _desk(self) -> Desk:
        assert self._open is not None
        assert self._open.record is not None
        return Desk(self.say, Edition(self._open.record, self._language), self._today, str(self._open.path))

    def _form(self) -> Form | None:
        """The form that was asked for, on the promise as it is now; None when that is gone or it makes no sense."""
        assert self._asked is not None
        wanted, promise_id, of = self._asked
        desk = self._desk()
        promise = promise_of(desk.edition.record, promise_id)
        if promise is None or not makes_sense(wanted, promise):
            return None
        options = of_whom(desk, wanted, promise)
        if options is not None and of not in dict(options):
            return None
        return form_for(desk, wanted, promise, of)

    def _open_form(self, wanted: Wanted, promise: str, of: str) -> None:
        assert self._open is not None
        self._asked = wanted, promise, of
        self._warned = False
        form = self._form()
        if form is None:
            return
        self._form_key = form.key
        draft = self._drafts.get((self._open.path, promise, form.key), {})
        self.push_screen(FormSheet(self.say, form, draft, self._today), self._form_left)

    def _form_left(self, draft: Draft | None) -> None:
        assert self._open is not None
        assert self._asked is not None
        promise = self._asked[1]
        key = self._open.path, promise, self._form_key
        self._drafts.pop(key, None)
        if draft:
            self._drafts[key] = draft
            self._say_so(self.say("review-draft-kept", id=promise))

    @on(FormSheet.Save)
    async def _save(self, message: FormSheet.Save) -> None:
        form, saved = self.screen, self._open
        assert isinstance(form, FormSheet)
        assert saved is not None
        try:
            written = record_events(saved, message.plan.events, self._now(), self._write)
        except ChangedOnDisk:
            form.refuse(self.say("review-changed-on-disk"), changed=True)
            return
        except OSError as trouble:
            form.refuse(self.say("review-not-written", why=said_of(trouble, catalogue(self._language, "system"))))
            return
        if isinstance(written, Refusal):
            form.refuse(self.say(f"refusal-{written.key}", **written.details))
            return
        await form.dismiss(None)
        await self._show_again()
        self._say_so(self._confirmation(saved, message.plan, written))

    def _confirmation(self, saved: Saved, plan: Plan, written: Written) -> str:
        said = plan.said
        noted = plan.events[-1]
        assert saved.record is not None
        if isinstance(noted, FollowUpRecorded):
            promise = promise_of(saved.record, noted.promise)
            if promise is not None and promise.status is not noted.status:
                said += " " + self.say("review-written-earlier", status=self.say(f"status-{promise.status}"))
        if written.kept:
            why_kept = "review-written-kept-older" if written.was_older else "review-written-kept"
            said += " " + self.say(why_kept, file=written.kept.name)
        return said

    @on(FormSheet.ReadAgain)
    async def _read_again(self) -> None:
        sheet, saved = self.screen, self._open
        assert isinstance(sheet, FormSheet)
        assert saved is not None
        assert self._asked is not None
        if not take_again(saved, self._language):
            sheet.refuse(f"{self.say('review-damaged-now')} {saved.fault}", changed=True)
            return
        form = self._form()
        if form is None:
            gone = promise_of(self._desk().edition.record, self._asked[1]) is None
            sheet.refuse(self.say("review-promise-gone" if gone else "review-no-longer", id=self._asked[1]))
        else:
            await sheet.renew(form)
            sheet.refuse(self.say("review-read"))
        await self._show_again()

    async def _show_again(self) -> None:
        """Draws the sheets below anew."""
        for sheet in self.screen_stack:
            if isinstance(sheet, SessionSheet):
                sheet.show()
            elif isinstance(sheet, DetailSheet):
                await sheet.show()

    def _say_so(self, said: str) -> None:
        if isinstance(self.screen, SessionSheet | DetailSheet):
            self.screen.say_so(said)
