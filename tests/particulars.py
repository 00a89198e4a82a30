"""What stands in the live file of a room for tests, before it has been served."""

import datetime as dt
from pathlib import Path

from workshop.files.live import LiveRoom


def particulars(tmp_path: Path) -> LiveRoom:
    return LiveRoom(
        session_id="proef",
        title="Proef",
        scenario_path="proef.toml",
        code="KADE",
        address="127.0.0.1",
        port=0,
        secret="00" * 32,
        console_token="c",
        stage_token="s",
        simulated_token="n",
        log_path=str(tmp_path / "proef.db"),
        record_path=str(tmp_path / "verslag.toml"),
        opened_at=dt.datetime(2026, 12, 3, 12, tzinfo=dt.UTC),
    )
