"""A field of one line that keeps every word of what is pasted into it."""

from textual import events
from textual.widgets import Input


class LineInput(Input):
    """Several pasted lines become one; how long it may be is judged when it is sent, not while it is pasted."""

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        line = " ".join(part.strip() for part in event.text.splitlines() if part.strip())
        if line and self.selection.is_empty:
            self.insert_text_at_cursor(line)
        elif line:
            self.replace(line, *self.selection)
