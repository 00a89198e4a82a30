"""The review: which sheet comes when, and the only place from which it writes."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from textual import on, work
from textual.worker import get_current_worker

from workshop.core.refusal import Refusal
from workshop.core.terms import Status
from workshop.files.sessions import ChangedOnDisk, write_record
from workshop.text import catalogue
from workshop.text.dates import local, long_date
from workshop.tui.review.detail import DetailSheet
from workshop.tui.review.follow_up import Draft, FollowUpSheet, written_day
from workshop.tui.review.ledger import Line, promise_of
from workshop.tui.review.session import SessionSheet
from workshop.tui.review.sessions import DamagedSheet, SessionsSheet
from workshop.tui.review.shelf import Saved, WriteRecord, Written, record_follow_up, take, take_again
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
        self._drafts: dict[tuple[Path, str], Draft] = {}
        self._open: Saved | None = None
        self._at: Line | None = None
        self._warned = False

    def action_leave(self) -> None:
        """Ends the review; with text that was not saved, only when asked twice."""
        form = self.screen
        unsaved = bool(self._drafts) or (isinstance(form, FollowUpSheet) and bool(form.draft().note.strip()))
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

    @on(SessionSheet.FollowUpAsked)
    @on(DetailSheet.FollowUpAsked)
    def _follow_up_asked(self, event: SessionSheet.FollowUpAsked | DetailSheet.FollowUpAsked) -> None:
        saved = self._open
        assert saved is not None
        assert saved.record is not None
        self._at = event.line
        self._warned = False
        promise = event.line.promise
        meeting = saved.record.meeting
        earliest = min(meeting.date, local(meeting.started_at, meeting.zone).date())
        kept = self._drafts.get((saved.path, promise.id))
        draft = kept or Draft(promise.status, written_day(self._today), "")
        self.push_screen(FollowUpSheet(self.say, event.line, draft, earliest, self._today), self._form_left)

    def _form_left(self, draft: Draft | None) -> None:
        assert self._open is not None
        assert self._at is not None
        key = self._open.path, self._at.promise.id
        self._drafts.pop(key, None)
        if draft is not None and draft.note.strip():
            self._drafts[key] = draft
            self._say_so(self.say("review-draft-kept", id=self._at.promise.id))

    @on(FollowUpSheet.Save)
    async def _save(self, message: FollowUpSheet.Save) -> None:
        form, saved = self.screen, self._open
        assert isinstance(form, FollowUpSheet)
        assert saved is not None
        try:
            written = record_follow_up(saved, message.event, self._now(), self._write)
        except ChangedOnDisk:
            form.refuse(self.say("review-changed-on-disk"), changed=True)
            return
        except OSError as trouble:
            form.refuse(self.say("review-not-written", why=trouble.strerror or str(trouble)))
            return
        if isinstance(written, Refusal):
            form.refuse(self.say(f"refusal-{written.key}", **written.details))
            return
        await form.dismiss(None)
        await self._show_again()
        self._say_so(self._confirmation(saved, written))

    def _confirmation(self, saved: Saved, written: Written) -> str:
        event = written.event
        day = long_date(event.on, self._language)
        status = self.say(f"status-{event.status}")
        said = self.say("review-written", id=event.promise, status=status, date=day, file=str(saved.path))
        now = self._status_now(saved, event.promise)
        if now is not None and now is not event.status:
            said += " " + self.say("review-written-earlier", status=self.say(f"status-{now}"))
        if written.kept:
            said += " " + self.say("review-written-kept", file=written.kept.name)
        return said

    @staticmethod
    def _status_now(saved: Saved, promise_id: str) -> Status | None:
        assert saved.record is not None
        promise = promise_of(saved.record, promise_id)
        return promise.status if promise else None

    @on(FollowUpSheet.ReadAgain)
    async def _read_again(self) -> None:
        form, saved = self.screen, self._open
        assert isinstance(form, FollowUpSheet)
        assert saved is not None
        assert self._at is not None
        if not take_again(saved, self._language):
            form.refuse(f"{self.say('review-damaged-now')} {saved.fault}", changed=True)
        elif self._status_now(saved, self._at.promise.id) is None:
            form.refuse(self.say("review-promise-gone", id=self._at.promise.id))
        else:
            form.refuse(self.say("review-read"))
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
