# SPDX-License-Identifier: MIT
"""Merging a file from the window: choose, look, merge in the background, report; take back."""

from pathlib import Path
from typing import TYPE_CHECKING

from workstation.domain.history import NOUN_WORDS
from workstation.errors import WrongKeyError
from workstation.ui.kit.dialogs import RECEIVED, ask_files
from workstation.ui.sharing.preview_dialog import PreviewDialog
from workstation.ui.sharing.report_dialog import Merged, MergeReport
from workstation.ui.sharing.unlocking import with_key
from workstation.ui.sharing.wording import TAKEN_BACK

if TYPE_CHECKING:
    from workstation.domain.sealing import Key
    from workstation.domain.sharing import Merge, Preview
    from workstation.jobs import Ticket
    from workstation.ui.main_window import MainWindow
    from workstation.ui.session import Session
    from workstation.workspace import Workspace

_ANYTHING = frozenset(NOUN_WORDS)  # a merge may touch every kind of thing


def choose(window: "MainWindow", session: "Session") -> None:
    """Choose a file; what merging it would do is shown next."""
    ask_files(window, "Merge a file", RECEIVED, lambda paths: look(window, session, paths[0]))


def look(window: "MainWindow", session: "Session", path: Path, trouble: str = "") -> None:
    """Read what merging a file would do and ask whether it should be done.

    What opens a sealed one is asked for first, once more where `trouble` says why.
    """
    with_key(window, path, lambda key: _look(window, session, path, key), trouble)


def _look(window: "MainWindow", session: "Session", path: Path, key: "Key | None") -> None:
    def show(found: "Preview | WrongKeyError") -> None:
        if isinstance(found, WrongKeyError):
            look(window, session, path, str(found))
        elif not job.ticket.cancelled:
            PreviewDialog.ask(window, found, lambda: merge(window, session, path, found, key))

    def read(workspace: "Workspace") -> "Preview | WrongKeyError":
        try:
            return workspace.sharing.preview(path, key=key)
        except WrongKeyError as error:
            return error

    job = session.read(read, show)
    job.title = f"Looking into {path.name}"
    session.job_started.emit(job)  # a large file takes a while to be checked


def merge(
    window: "MainWindow",
    session: "Session",
    path: Path,
    found: "Preview",
    key: "Key | None" = None,
) -> None:
    """Merge a file in the background and report what came of it."""
    changed = sum(one.changed_there for one in found.nouns if one.noun != "text")

    def work(ticket: "Ticket") -> Merged:
        made = session.workspace.sharing.merge(path, ticket, key=key)
        return Merged(made, changed, len(session.workspace.conflicts.all()))

    session.job(
        f"Merging {path.name}", work, lambda made: _report(window, session, made), nouns=_ANYTHING
    )


def _report(window: "MainWindow", session: "Session", made: Merged) -> None:
    dialog = MergeReport(window, made)
    dialog.conflicts_requested.connect(window.commands.conflicts)
    dialog.take_back_requested.connect(lambda: take_back(session))
    dialog.open()


def take_back(session: "Session") -> None:
    """Undo the last merge, unless something rests on it, which is then said."""

    def work(_: "Ticket") -> "Merge":
        return session.workspace.sharing.take_back()

    def tell(taken: "Merge") -> None:
        session.message.emit(TAKEN_BACK.format(file=taken.file), False)

    session.job("Taking the merge back", work, tell, nouns=_ANYTHING)
