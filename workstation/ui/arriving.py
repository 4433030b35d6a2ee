# SPDX-License-Identifier: MIT
"""A case on its way into the window: fetched if need be, read-only if somebody else writes it."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workstation.errors import Cancelled, LockedError, UnsoundError, UserError
from workstation.ui import opening
from workstation.ui.jobs import Job, Lanes
from workstation.ui.kit.dialogs import WORKSPACES, ask_save

if TYPE_CHECKING:
    from workstation.jobs import Ticket
    from workstation.ui.main_window import MainWindow
    from workstation.workspace import Workspace

    Make = Callable[[Ticket], Workspace]


class Arrival(QObject):
    """Opens cases for the window; what has to be fetched first, in the background."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._lanes = Lanes(self)
        self._job: Job | None = None

    def open(
        self, path: Path, locked: Callable[[LockedError], object] | None = None, said: str = ""
    ) -> None:
        """Open a case for writing.

        Args:
            path: the case.
            locked: what to do when somebody else writes it; without, the person is asked.
            said: said in a toast once it is open.
        """
        from workstation.workspace import Workspace

        if self._window.afar.must_write_back():
            self._window.afar.leave_then(lambda: self.open(path, locked, said))
            return
        self._make(
            path,
            lambda ticket: Workspace.open(path, ticket=ticket),
            partial(self._enter, said),
            locked or partial(self._ask_to_read, path),
        )

    def close(self) -> None:
        """Stop what is under way."""
        self._lanes.close()

    def _enter(self, said: str, workspace: "Workspace") -> None:
        self._window.enter(workspace)
        if said:
            self._window.toast.say(said)

    def _ask_to_read(self, path: Path, error: LockedError) -> None:
        if not opening.ReadOnlyDialog.ask(self._window, str(error)):
            return
        from workstation.workspace import Workspace

        why = f"{error.owner} is writing this case, so it is open read-only."
        self._make(
            path,
            lambda ticket: Workspace.look(path, why, ticket=ticket),
            partial(self._window.enter, held=True),
            lambda again: self._window.on_trouble(str(again)),
        )

    def _make(
        self,
        path: Path,
        make: "Make",
        then: "Callable[[Workspace], object]",
        locked: Callable[[LockedError], object],
    ) -> None:
        """Open at once what lies here; fetch and open in the background what does not."""
        from workstation.jobs import Ticket
        from workstation.workspace import Workspace

        hindered = partial(self._on_hindered, path, locked)
        if not Workspace.lies_elsewhere(path):
            try:
                workspace = make(Ticket())
            except UserError as error:
                hindered(error)
            else:
                then(workspace)
            return
        if self._job is not None and self._job.running:
            self._job.cancel()
        job = self._job = self._lanes.long(partial(_fetch, make), f"Fetching {path.name}")
        job.succeeded.connect(then)
        job.failed.connect(hindered)
        self._window.foot.watch(job)

    def _on_hindered(
        self, path: Path, locked: Callable[[LockedError], object], error: BaseException
    ) -> None:
        if isinstance(error, LockedError):
            locked(error)
        elif isinstance(error, UnsoundError):
            opening.CleanCopyDialog.ask(self._window, str(error), lambda: self._ask_where(path))
        elif isinstance(error, UserError):
            self._window.on_trouble(str(error))
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    def _ask_where(self, path: Path) -> None:
        name = f"{path.stem} clean{opening.SUFFIX}"
        keep = partial(self._copy_cleanly, path)
        ask_save(self._window, "Keep the clean copy as", WORKSPACES, name, keep)

    def _copy_cleanly(self, path: Path, target: Path) -> None:
        """Write the clean copy in the background and open it."""
        from workstation.workspace import Workspace

        job = self._lanes.long(
            lambda ticket: Workspace.clean_copy(path, target, ticket), "Writing a clean copy"
        )
        job.succeeded.connect(lambda _: self.open(target))
        job.failed.connect(partial(self._on_hindered, target, partial(self._ask_to_read, target)))
        self._window.foot.watch(job)


def _fetch(make: "Make", ticket: "Ticket") -> "Workspace":
    workspace = make(ticket)
    if ticket.cancelled:  # nobody is left to close it
        workspace.close()
        raise Cancelled
    return workspace
