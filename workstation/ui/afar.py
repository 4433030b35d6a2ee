# SPDX-License-Identifier: MIT
"""A case that lies on a share or in a folder kept in step: what is said of it, and writing back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.domain.history import NOUN_WORDS
from workstation.errors import WaitingError
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import button
from workstation.ui.sharing.preview_dialog import PreviewDialog

if TYPE_CHECKING:
    from workstation.domain.sharing import Preview
    from workstation.jobs import Ticket
    from workstation.ui.main_window import MainWindow
    from workstation.ui.session import Session
    from workstation.workspace import Elsewhere

EXPLAINED = "elsewhere"  # in the settings, once it has been read
NOW = "Write back now"
_ANYTHING = frozenset(NOUN_WORDS)  # a merge may touch every kind of thing


class Afar(QObject):
    """Fills the banner about the working copy and sees that it is written back."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def follow(self, session: "Session") -> None:
        """Say where this session's case lies: why a copy is worked on until that was read."""
        there, banner = session.workspace.elsewhere, self._window.afar_banner
        if there is None:
            banner.hide()
        elif EXPLAINED not in session.settings.explained:
            told = " ".join((there.reason, *_news(there)))
            banner.say(told, "I have read this", self._on_read, closable=False)
        else:
            self._say_quietly(there)

    def _on_read(self) -> None:
        self._window.settings.explained.append(EXPLAINED)
        self._window.settings.save()
        if there := self._there():
            self._say_quietly(there)

    def _say_quietly(self, there: "Elsewhere") -> None:
        quiet = f"You work on a copy: the case lies {there.place} and is written back on closing."
        tone = "warning" if there.waiting else "calm"
        told = " ".join((*_news(there), quiet))
        self._window.afar_banner.say(told, NOW, self.write_back, tone=tone)

    def _there(self) -> "Elsewhere | None":
        session = self._window.session
        return session.workspace.elsewhere if session is not None else None

    # writing back

    def write_back(self) -> None:
        """Bring what was done so far to where the case lies."""
        self._write_back(self._on_written, self._on_waiting)

    def must_write_back(self) -> bool:
        """Whether something done here is not where the case lies."""
        there = self._there()
        return there is not None and not there.is_written

    def leave_then(self, then: Callable[[], object] = lambda: None) -> None:
        """Leave the case that is open, written back if it lies elsewhere; then do something.

        Nothing is left or done if the person would rather stay.
        """

        def leave() -> None:
            self._window.leave_to_start()
            then()

        def ask(error: WaitingError) -> None:
            dialog = NotWritten(self._window, error, leaving=True)
            dialog.merging.clicked.connect(lambda: self._look(leave, ask))
            dialog.leaving.clicked.connect(leave)
            dialog.open()

        if self.must_write_back():
            self._write_back(leave, ask)
        else:
            leave()

    def _write_back(
        self, done: Callable[[], object], waiting: Callable[[WaitingError], object]
    ) -> None:
        self._bring("Writing back", lambda there, ticket: there.write_back(ticket), done, waiting)

    def _bring(
        self,
        title: str,
        act: "Callable[[Elsewhere, Ticket], object]",
        done: Callable[[], object],
        waiting: Callable[[WaitingError], object],
    ) -> None:
        """Do something with the file there in the background."""
        session, there = self._window.session, self._there()
        if session is None or there is None:
            return

        def work(ticket: "Ticket") -> WaitingError | None:
            try:
                act(there, ticket)
            except WaitingError as error:
                return error
            return None

        def end(error: WaitingError | None) -> None:
            if error is None:
                done()
            else:
                waiting(error)

        session.job(f"{title} {there.path.name}", work, end, nouns=_ANYTHING)

    def _on_written(self) -> None:
        if (session := self._window.session) and (there := self._there()):
            session.message.emit(f"{there.path.name} is written back.", False)
            self._say_quietly(there)

    def _on_waiting(self, error: WaitingError) -> None:
        if not error.changed_there:
            self._window.on_trouble(str(error))
            return
        dialog = NotWritten(self._window, error, leaving=False)
        dialog.merging.clicked.connect(lambda: self._look(self._on_written, self._on_waiting))
        dialog.open()

    def _look(self, done: Callable[[], object], waiting: Callable[[WaitingError], object]) -> None:
        """Show what merging the file there would do, and merge it if it should be."""

        def merge() -> None:
            self._bring("Merging", lambda there, ticket: there.merge(ticket), done, waiting)

        def show(found: "Preview") -> None:
            if found.changes_nothing or not found.same_workspace:
                merge()  # there is nothing to look at; what is in the way is said
            else:
                PreviewDialog.ask(self._window, found, merge)

        session, there = self._window.session, self._there()
        if session is not None and there is not None:
            job = session.read(lambda _: there.preview(), show)
            job.title = f"Looking into {there.path.name}"
            session.job_started.emit(job)


def _news(there: "Elsewhere") -> list[str]:
    """What has to be told each time."""
    told = []
    if there.waiting:
        told.append(f"Your changes of {there.waiting} are not written back yet.")
    if there.others:
        told.append(f"{there.others}, somebody has a copy in work too; both can be merged.")
    return told


class NotWritten(Dialog):
    """The case could not be written back: merge, leave with the changes waiting, or stay.

    Its buttons close it; whoever shows it connects what they do.
    """

    def __init__(self, parent: QWidget | None, error: WaitingError, *, leaving: bool) -> None:
        both = error.changed_there
        heading = "The case was changed there too" if both else "The case is not written back"
        super().__init__(parent, heading, "See what changed there…", str(error))
        self.merging = self.go
        self.leaving = button("Leave; my changes wait", kind="" if both else "primary")
        self.merging.setVisible(both)
        self.leaving.setVisible(leaving)
        self.leaving.clicked.connect(self.accept)
        self.foot.insertWidget(self.foot.indexOf(self.go), self.leaving)
        if not leaving:
            self.cancel.setText("Later")
        if not both:
            self.leaving.setDefault(True)
