# SPDX-License-Identifier: MIT
"""Merging a file from the window: choose, look, merge in the background, report; take back."""

from pathlib import Path
from typing import TYPE_CHECKING

from workstation.domain.history import NOUN_WORDS
from workstation.ui.kit.dialogs import WORKSPACES, ask_files
from workstation.ui.sharing.preview_dialog import PreviewDialog
from workstation.ui.sharing.report_dialog import Merged, MergeReport
from workstation.ui.sharing.wording import TAKEN_BACK

if TYPE_CHECKING:
    from workstation.domain.sharing import Merge, Preview
    from workstation.jobs import Ticket
    from workstation.ui.main_window import MainWindow
    from workstation.ui.session import Session

_ANYTHING = frozenset(NOUN_WORDS)  # a merge may touch every kind of thing


def choose(window: "MainWindow", session: "Session") -> None:
    """Choose a file; what merging it would do is shown next."""
    ask_files(window, "Merge a file", WORKSPACES, lambda paths: look(window, session, paths[0]))


def look(window: "MainWindow", session: "Session", path: Path) -> None:
    """Read what merging a file would do and ask whether it should be done."""

    def show(found: "Preview") -> None:
        if not job.ticket.cancelled:
            PreviewDialog.ask(window, found, lambda: merge(window, session, path, found))

    job = session.read(lambda workspace: workspace.sharing.preview(path), show)
    job.title = f"Looking into {path.name}"
    session.job_started.emit(job)  # a large file takes a while to be checked


def merge(window: "MainWindow", session: "Session", path: Path, found: "Preview") -> None:
    """Merge a file in the background and report what came of it."""
    changed = sum(one.changed_there for one in found.nouns if one.noun != "text")

    def work(ticket: "Ticket") -> Merged:
        made = session.workspace.sharing.merge(path, ticket)
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
