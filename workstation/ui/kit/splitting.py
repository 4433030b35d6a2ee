# SPDX-License-Identifier: MIT
"""Splitters that stand where a person last put them."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from workstation.settings import Settings


def beside(main: QWidget, side: QWidget, settings: Settings, name: str, width: int) -> QSplitter:
    """The work with a panel so wide at its right; it stands where a person last put it."""
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setHandleWidth(1)
    splitter.addWidget(main)
    splitter.addWidget(side)
    splitter.setStretchFactor(0, 1)
    splitter.setCollapsible(0, False)
    splitter.setSizes([1440 - width, width])
    remember(splitter, settings, name)
    return splitter


def remember(splitter: QSplitter, settings: Settings, name: str) -> None:
    """Put a splitter where it was left, and keep where it is moved to, under this name."""
    stored = settings.window.get(name, "")
    if stored:
        splitter.restoreState(QByteArray.fromBase64(stored.encode("ascii", "ignore")))

    def keep() -> None:
        state = splitter.saveState().toBase64().data()
        settings.window[name] = bytes(state).decode("ascii")

    splitter.splitterMoved.connect(keep)
