# SPDX-License-Identifier: MIT
"""Keeping the report of merges as a file: to print, to send, to read elsewhere."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from workstation.ui.kit.dialogs import ask_save

if TYPE_CHECKING:
    from workstation.ui.session import Session

KINDS = "PDF, to print (*.pdf);;Page (*.html);;Markdown (*.md);;Plain words (*.txt)"


def save_report(parent: QWidget, session: "Session", merges: Sequence[str]) -> None:
    """Choose a file and a format, and write the report of these merges."""
    name = f"{session.workspace.path.stem} merge report.pdf"
    ask_save(
        parent, "Print or save the report", KINDS, name, lambda path: write(session, path, merges)
    )


def write(session: "Session", path: Path, merges: Sequence[str]) -> None:
    """Write the report in the background, in the format of the suffix."""
    session.job(
        f"Writing {path.name}",
        lambda _: session.workspace.sharing.write_report(path, *merges),
        lambda written: session.message.emit(f"Wrote {written.name}", False),
        nouns=(),
    )
