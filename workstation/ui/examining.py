# SPDX-License-Identifier: MIT
"""Applying the rules to whatever a change touched, behind the person's back, once work rests."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from workstation.ui.jobs import Job
    from workstation.ui.session import Session

_REST_MS = 2_000


class Examining(QObject):
    """Keeps what the rules find, so that nobody has to wait for it when he asks.

    Until then whoever asks gets it found for him; nothing shown is ever old.
    """

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._job: Job | None = None
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resting.timeout.connect(self.start)
        session.changed.connect(lambda _: self._resting.start())
        self._resting.start()

    def start(self) -> None:
        """Look at what was touched; when that is done at what was touched meanwhile."""
        session = self._session
        if session.closed or session.workspace.read_only:
            return
        if self._job is not None:
            self._resting.start()
            return
        workspace = session.workspace
        self._job = session.lanes.long(
            lambda ticket: workspace.disagreements.examine(ticket=ticket),
            "Looking for disagreements",
        )
        self._job.failed.connect(session.on_failed)
        self._job.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        self._job = None
