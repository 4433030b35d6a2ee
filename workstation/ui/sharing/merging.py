# SPDX-License-Identifier: MIT
"""Merging a file from the window: choose, look, merge in the background, report; take back."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.domain.history import NOUN_WORDS
from workstation.domain.sharing import Outcome
from workstation.errors import WrongKeyError
from workstation.ui.kit.dialogs import RECEIVED, ask_files
from workstation.ui.sharing import many
from workstation.ui.sharing.doubles_dialog import DoublesDialog
from workstation.ui.sharing.preview_dialog import PreviewDialog
from workstation.ui.sharing.purging import show_there
from workstation.ui.sharing.report_dialog import Merged, MergeReport
from workstation.ui.sharing.report_saving import save_report
from workstation.ui.sharing.unlocking import with_key
from workstation.ui.sharing.wording import TAKEN_BACK

if TYPE_CHECKING:
    from workstation.domain.sealing import Key, Keys
    from workstation.domain.sharing import Merge, Preview
    from workstation.jobs import Ticket
    from workstation.ui.main_window import MainWindow
    from workstation.ui.session import Session
    from workstation.workspace import Workspace

_ANYTHING = frozenset(NOUN_WORDS)  # a merge may touch every kind of thing


def choose(window: "MainWindow", session: "Session") -> None:
    """Choose files; what merging them would do is shown next."""
    ask_files(window, "Merge files", RECEIVED, lambda paths: look_at(window, session, paths))


def look_at(window: "MainWindow", session: "Session", paths: Sequence[Path]) -> None:
    """Read what merging one or several files would do and ask whether it should be done."""
    if len(paths) == 1:
        look(window, session, paths[0])
    else:
        _look_at_all(window, session, list(dict.fromkeys(paths)), {})


def _look_at_all(
    window: "MainWindow", session: "Session", left: list[Path], keys: "dict[Path, Key | None]"
) -> None:
    """Ask for one after another what opens it; look into all when that is known."""
    if not left:
        many.look(window, session, keys, lambda chosen: merge_all(window, session, chosen, keys))
        return
    path, *others = left
    with_key(window, path, lambda key: _look_at_all(window, session, others, {**keys, path: key}))


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
            PreviewDialog.ask(
                window,
                found,
                lambda: merge(window, session, path, key),
                lambda: show_there(window, session, path, key),
            )

    def read(workspace: "Workspace") -> "Preview | WrongKeyError":
        try:
            return workspace.sharing.preview(path, key=key)
        except WrongKeyError as error:
            return error

    job = session.read(read, show)
    job.title = f"Looking into {path.name}"
    session.job_started.emit(job)  # a large file takes a while to be checked


def merge(window: "MainWindow", session: "Session", path: Path, key: "Key | None" = None) -> None:
    """Merge a file in the background and report what came of it."""

    def work(ticket: "Ticket") -> Merged:
        made = session.workspace.sharing.merge(path, ticket, key=key)
        return _merged(session.workspace, [Outcome(path.name, made)])

    _do(window, session, f"Merging {path.name}", work)


def merge_all(
    window: "MainWindow", session: "Session", paths: Sequence[Path], keys: "Keys"
) -> None:
    """Merge files one after another in the background and report what came of all of them."""

    def work(ticket: "Ticket") -> Merged:
        made = session.workspace.sharing.merge_all(paths, ticket, keys=keys)
        return _merged(session.workspace, made)

    _do(window, session, f"Merging {len(paths)} files", work)


def _merged(workspace: "Workspace", outcomes: Sequence[Outcome]) -> Merged:
    made = [one.merge.uid for one in outcomes if one.merge]
    doubles = workspace.sharing.doubles(*made) if made else None
    return Merged(tuple(outcomes), len(workspace.conflicts.all()), doubles)


def _do(
    window: "MainWindow", session: "Session", title: str, work: Callable[["Ticket"], Merged]
) -> None:
    session.job(title, work, lambda made: report(window, session, made), nouns=_ANYTHING)


def report(window: "MainWindow", session: "Session", made: Merged) -> None:
    """Say what came of it, with what may be wanted next."""
    dialog = MergeReport(window, made)
    dialog.conflicts_requested.connect(window.commands.conflicts)
    dialog.take_back_requested.connect(lambda: take_back(session))
    uids = [one.uid for one in made.merges]
    dialog.save_requested.connect(lambda: save_report(dialog, session, uids))
    if made.doubles is not None:
        found = made.doubles
        dialog.doubles_requested.connect(lambda: DoublesDialog.ask(window, session, found))
    dialog.open()


def take_back(session: "Session") -> None:
    """Undo the last merge, unless something rests on it, which is then said."""

    def work(_: "Ticket") -> "Merge":
        return session.workspace.sharing.take_back()

    def tell(taken: "Merge") -> None:
        session.message.emit(TAKEN_BACK.format(file=taken.file), False)

    session.job("Taking the merge back", work, tell, nouns=_ANYTHING)
