# SPDX-License-Identifier: MIT
"""One open workspace as the window knows it: its lanes, and the news of what changed."""

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.settings import Settings
from workstation.ui.engine import Engine
from workstation.ui.examining import Examining
from workstation.ui.intake import Intake
from workstation.ui.jobs import Job, Lanes

if TYPE_CHECKING:
    from workstation.domain.changes import Change
    from workstation.workspace import Workspace

T = TypeVar("T")

EVERYTHING = frozenset(
    (
        *("source", "actor", "alias", "affiliation", "claim", "question", "position"),
        *("assessment", "note", "brief", "edition", "link", "workspace"),
    )
)


class Session(QObject):
    """A workspace, the person's settings, and every way a screen may act on them.

    Small reads of a screenful go straight to `workspace`; whatever writes or may take long
    goes through here.

    Signals:
        changed: (frozenset of nouns) something was written; screens decide what to read again.
        show_requested: (noun, uid) some other screen should show this.
        message: (text, undoable) what just happened, for the toast.
        trouble: (sentence) something in the user's world is in the way.
        received: (list of Received) documents were taken in, or refused.
        job_started: (Job) long work began.
        share_requested: (Scope) a part of the case should be saved to share.
        purge_requested: (noun, uids) rows may have to go for good; the analyst is asked.
        status_changed: (text) the keys that work where the focus is now.
    """

    changed = Signal(object)
    show_requested = Signal(str, str)
    message = Signal(str, bool)
    trouble = Signal(str)
    received = Signal(object)
    job_started = Signal(object)
    share_requested = Signal(object)
    purge_requested = Signal(str, object)
    status_changed = Signal(str)

    def __init__(
        self, workspace: "Workspace", settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.settings = settings
        self.lanes = Lanes(self)
        self.intake = Intake(self)
        self.engine = Engine(self)
        self.examining = Examining(self)
        self.closed = False

    def write(
        self,
        act: "Callable[[Workspace], Change]",
        done: "Callable[[Change], object] | None" = None,
        *,
        quiet: bool = False,
    ) -> Job:
        """Make a change in the write lane, announce it, and say so with an Undo.

        Args:
            act: the verb; its `Change` comes back.
            done: called on the main thread after everybody has heard of the change.
            quiet: no toast.
        """
        job = self.lanes.write(lambda _: act(self.workspace))

        def announce(change: "Change") -> None:
            self.changed.emit(frozenset(change.nouns))
            if not quiet:
                self.message.emit(change.label, True)
            if done is not None:
                done(change)

        return self._attend(job, announce)

    def read(
        self,
        ask: "Callable[[Workspace], T]",
        done: Callable[[T], object],
    ) -> Job:
        """Read something that may take long in the read pool; `done` gets it."""
        return self._attend(self.lanes.read(lambda _: ask(self.workspace)), done)

    def job(
        self,
        title: str,
        work: Callable[[Ticket], T],
        done: Callable[[T], object] | None = None,
        *,
        nouns: Iterable[str] = EVERYTHING,
    ) -> Job:
        """Long work in a lane of its own, with progress after 600 ms and a way to cancel.

        Args:
            title: what is being done, in words.
            work: gets a ticket and passes it on.
            done: called with the result after everybody has heard of the change.
            nouns: what may have changed, even if it is cancelled half-way.
        """
        job = self.lanes.long(work, title)
        self.job_started.emit(job)
        touched = frozenset(nouns)
        job.cancelled.connect(lambda: self._announce(touched))

        def end(result: T) -> None:
            self._announce(touched)
            if done is not None:
                done(result)

        return self._attend(job, end)

    def _announce(self, nouns: frozenset[str]) -> None:
        if nouns:
            self.changed.emit(nouns)

    def undo(self) -> None:
        """Take back the last change."""
        if self.workspace.history.next_undo:
            self._step(lambda workspace: workspace.history.undo(), "Undone")

    def redo(self) -> None:
        """Bring back what was taken back last."""
        if self.workspace.history.next_redo:
            self._step(lambda workspace: workspace.history.redo(), "Done again")

    def _step(self, act: "Callable[[Workspace], Change]", word: str) -> None:
        self.write(
            act,
            lambda change: self.message.emit(f"{word}: {change.label}", False),
            quiet=True,
        )

    def show(self, noun: str, uid: str) -> None:
        """Ask whichever screen knows this noun to show it."""
        self.show_requested.emit(noun, uid)

    def _attend(self, job: Job, done: Callable[[Any], object]) -> Job:
        job.succeeded.connect(done)
        job.failed.connect(self.on_failed)
        return job

    def on_failed(self, error: BaseException) -> None:
        """Tell the user's world from our mistakes (design section 9)."""
        if isinstance(error, UserError):
            self.trouble.emit(str(error))
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    def close(self) -> None:
        """Cancel, drain the lanes, close the workspace."""
        if not self.closed:
            self.closed = True
            self.lanes.close(self.workspace.close)
