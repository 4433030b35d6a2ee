# SPDX-License-Identifier: MIT
"""Copying for a document and for a sheet at once."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication


class Copied(QMimeData):
    """What this program put on the clipboard: HTML for a document, plain text for a sheet."""

    def __init__(self, html: str, text: str) -> None:
        super().__init__()
        self.setHtml(html)
        self.setText(text)


def copy(html: str, text: str) -> None:
    """Put both on the clipboard."""
    QApplication.clipboard().setMimeData(Copied(html, text))


def leave_text() -> None:
    """On leaving, let plain text stand for what was copied.

    Data made in Python must not outlive Python: some platforms let go of it only after that,
    which ends in a crash.
    """
    clipboard = QApplication.clipboard()
    if isinstance(clipboard.mimeData(), Copied):
        clipboard.setText(clipboard.text())
