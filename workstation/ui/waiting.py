# SPDX-License-Identifier: MIT
"""A case that somebody else writes: opened for writing as soon as it is free, if that is wanted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from workstation.errors import LockedError
    from workstation.ui.main_window import MainWindow
    from workstation.workspace import Workspace

OFFER = "Open for writing when it is free"
FREE = "The case is free: it is open for writing now."
STOP = "Stop waiting"
_LOOK_MS = 2_000


class Waiting(QObject):
    """Says who has the case, and looks from time to time whether he has it still."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._told = ""
        self._waits = False
        self._look = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)

    def offer(self, told: str) -> None:
        """Say what keeps the case from being written, and offer to wait."""
        self._told, self._waits = told, False
        self._look.stop()
        self._window.banner.say(told, OFFER, self.start, tone="warning", closable=False)

    def start(self) -> None:
        """Begin to wait."""
        self._waits = True
        told = f"{self._told} It will be opened for writing as soon as it is free."
        self._window.banner.say(told, STOP, self.stop, tone="warning", closable=False)
        self._on_look()

    def stop(self) -> None:
        """Wait no longer."""
        self.offer(self._told)

    def forget(self) -> None:
        """The case has been left."""
        self._waits = False
        self._look.stop()

    def _on_look(self) -> None:
        session = self._window.session
        if session is not None and not session.closed:
            session.read(_is_free, self._on_known)

    def _on_known(self, free: bool) -> None:
        session = self._window.session
        if session is None or not self._waits:
            return
        if free:
            self._window.arrival.open(session.workspace.path, self._on_locked, FREE)
        else:
            self._look.start()

    def _on_locked(self, error: "LockedError") -> None:
        """Somebody was faster."""
        self._told = f"{error.owner} is writing this case, so it is open read-only."
        self.start()


def _is_free(workspace: "Workspace") -> bool:
    return workspace.is_free(workspace.path)
