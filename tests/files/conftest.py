"""What tests of files share."""

from pathlib import Path

import pytest
from paper import Writer


@pytest.fixture
def write(tmp_path: Path) -> type[Writer]:
    Writer.folder = tmp_path
    return Writer
