# SPDX-License-Identifier: MIT
"""Splitters that stand where a person last put them."""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter

from workstation.settings import Settings


def remember(splitter: QSplitter, settings: Settings, name: str) -> None:
    """Put a splitter where it was left, and keep where it is moved to, under this name."""
    stored = settings.window.get(name, "")
    if stored:
        splitter.restoreState(QByteArray.fromBase64(stored.encode("ascii", "ignore")))

    def keep() -> None:
        state = splitter.saveState().toBase64().data()
        settings.window[name] = bytes(state).decode("ascii")

    splitter.splitterMoved.connect(keep)
