# SPDX-License-Identifier: MIT
"""Files are there whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workstation.errors import UserError
from workstation.services.exporting import write_whole

if TYPE_CHECKING:
    from pathlib import Path


def test_a_failed_export_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("old")

    def fail(draft: Path) -> None:
        draft.write_text("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(UserError, match="No space left"):
        write_whole(path, fail)
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["table.csv"]
    with pytest.raises(UserError, match="could not be written"):
        write_whole(tmp_path / "nowhere" / "table.csv", fail)
