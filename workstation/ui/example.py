# SPDX-License-Identifier: MIT
"""The example case: made in the background when it is first asked for."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from workstation import settings
from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.ui.jobs import Job, Lanes


def folder() -> Path:
    """Where this person's example case is kept."""
    return settings.folder() / "example"


def is_example(path: Path) -> bool:
    """Whether this workspace is the example case."""
    return path.resolve().parent == folder().resolve()


def existing() -> Path | None:
    """The example case, if it has been made."""
    return next(iter(sorted(folder().glob("*.awdb"))), None)


def _make(ticket: Ticket) -> Path:
    from workstation.workspace import Workspace

    return Workspace.demonstration(folder(), ticket)


class Example(QObject):
    """Makes the example case, once at a time.

    Signals:
        ready: (path) it can be opened.
        trouble: (sentence) it could not be made.
    """

    ready = Signal(object)
    trouble = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = Lanes(self)
        self.job: Job | None = None

    def prepare(self) -> Job:
        """Begin, or go on, making it."""
        if self.job is None or not self.job.running:
            self.job = self._lanes.long(_make, "Preparing the example case")
            self.job.succeeded.connect(self.ready)
            self.job.failed.connect(self._on_failed)
        return self.job

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self.trouble.emit(f"The example case could not be made. {error}")
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    def close(self) -> None:
        """Stop making it; nothing half made is left."""
        self._lanes.close()
