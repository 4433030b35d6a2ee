# SPDX-License-Identifier: MIT
"""The one place that waits for a dialog: every `ask()` that returns its answer goes through it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

D = TypeVar("D", bound=QDialog)
T = TypeVar("T")


def answer(dialog: D, read: Callable[[D], T]) -> T | None:
    """Show a dialog and wait; what `read` makes of it when it was accepted, else None.

    The dialog is freed afterwards, whatever happened.
    """
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # `read` still needs it
    try:
        return read(dialog) if dialog.exec() else None
    finally:
        dialog.deleteLater()
