# SPDX-License-Identifier: MIT
"""What the menus and the palette do that concerns the window or the whole workspace."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication

from workstation.errors import UserError
from workstation.ui import opening
from workstation.ui.intake import choose_documents
from workstation.ui.kit.dialogs import RECEIVED, WORKSPACES, ask_files, ask_folder, ask_save
from workstation.ui.kit.theme import Choice
from workstation.ui.session import EVERYTHING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from workstation.domain.sharing import Scope
    from workstation.ui.history.panel import HistoryPanel
    from workstation.ui.main_window import MainWindow
    from workstation.ui.sharing.conflicts_panel import ConflictsPanel


class Commands(QObject):
    """The verbs of the window; each does nothing while it makes no sense."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def new(self) -> None:
        """Ask for title, marking and place, then open the new case."""
        answer = opening.NewWorkspaceDialog.ask(self._window)
        if answer is None:
            return
        title, marking = answer
        ask_save(
            self._window,
            "Keep the workspace as",
            WORKSPACES,
            f"{title or 'case'}{opening.SUFFIX}",
            lambda path: self.make(path, title, marking),
        )

    def make(self, path: Path, title: str, marking: str) -> None:
        """Create a workspace at `path` and open it."""
        from workstation.workspace import Workspace

        try:
            self._window.enter(Workspace.create(path, title=title, marking=marking))
        except UserError as error:
            self._window.on_trouble(str(error))

    def choose_workspace(self) -> None:
        """Choose a workspace to open."""
        ask_files(
            self._window,
            "Open a workspace",
            RECEIVED,
            lambda paths: self._window.open_path(paths[0]),
        )

    def choose_documents(self) -> None:
        """Choose documents to add."""
        if session := self._window.session:
            choose_documents(self._window, session.intake)

    def choose_folder(self) -> None:
        """Choose a folder whose documents are added."""
        if session := self._window.session:
            ask_folder(self._window, "Add a folder", lambda path: session.intake.add([path]))

    def paste(self) -> None:
        """Take what was copied as a source."""
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> None:
        """Take what was dropped or copied as sources."""
        session = self._window.session
        if session is None:
            return
        if session.workspace.read_only:
            self._window.on_trouble(f"Nothing was added. {session.workspace.read_only_reason}")
        else:
            session.intake.take(data)

    def save_copy(self) -> None:
        """Save one complete copy of the workspace elsewhere."""
        session = self._window.session
        if session is None:
            return
        name = f"{session.workspace.path.stem} copy{opening.SUFFIX}"
        ask_save(self._window, "Save a copy", WORKSPACES, name, self.copy_to)

    def copy_to(self, path: Path) -> None:
        """Write the copy, in the background."""
        if session := self._window.session:
            session.job(
                "Saving a copy",
                lambda _: session.workspace.save_copy(path),
                lambda _: session.message.emit(f"Copy saved as {path.name}.", False),
                nouns=(),
            )

    def check(self) -> None:
        """Check the workspace and say what was found."""
        if session := self._window.session:
            from workstation.ui.check_dialog import CheckDialog

            session.job(
                "Checking the workspace",
                lambda ticket: session.workspace.checks.run(ticket=ticket),
                lambda faults: CheckDialog.tell(self._window, session, faults),
                nouns=(),
            )

    def read_again(self) -> None:
        """Show what the engine here would add to what an older one has read."""
        session = self._window.session
        if session is None or session.engine.facts is None:
            return
        if session.engine.outdated:
            from workstation.ui.reading_again import ReadingAgain

            ReadingAgain.ask(self._window, session, sorted(session.engine.outdated))
        else:
            label = session.engine.facts.label
            session.message.emit(f"Nothing to read again: {label} has read every source.", False)

    def export_labelled(self) -> None:
        """Ask which reviewed claims go where as labelled data."""
        if session := self._window.session:
            from workstation.ui.labelled import LabelledExport

            LabelledExport.ask(self._window, session)

    def preferences(self) -> None:
        """Ask for preferences and follow them."""
        from workstation.ui.preferences import Preferences

        window = self._window
        Preferences.ask(window, window.settings, window.session, self._on_preferred)

    def _on_preferred(self) -> None:
        self.choose_theme(Choice(self._window.settings.theme))
        self._window.menus.update_states()
        if session := self._window.session:
            session.changed.emit(EVERYTHING)

    def undo(self) -> None:
        """Take back the last change."""
        if session := self._window.session:
            session.undo()

    def redo(self) -> None:
        """Bring back what was taken back."""
        if session := self._window.session:
            session.redo()

    def history(self) -> None:
        """Show what was done beside the work, or bring that to the front."""
        from workstation.ui.history.panel import HistoryPanel

        self._show_beside(HistoryPanel)

    def _show_beside(self, kind: "type[HistoryPanel | ConflictsPanel]") -> None:
        """Show a panel beside the work, or bring it to the front."""
        window = self._window
        if window.session is None or window.tabs is None:
            return
        # It hangs on the tabs, which go with the workspace that it tells of.
        shown: QWidget | None = window.tabs.findChild(kind)
        panel = shown or kind(window.tabs, window.session)
        panel.addActions([window.menus.undo, window.menus.redo])
        panel.show()
        panel.raise_()
        panel.activateWindow()

    def merge(self) -> None:
        """Choose a file and show what merging it would do."""
        if session := self._window.session:
            from workstation.ui.sharing import merging

            merging.choose(self._window, session)

    def receive(self, paths: Sequence[Path]) -> None:
        """Workspaces were dropped: open one, or ask whether it should be merged; merge several."""
        window, session, path = self._window, self._window.session, paths[0]
        own = len(paths) == 1 and session is not None and session.workspace.path == path
        if session is None or session.workspace.read_only or own:
            window.open_path(path)
            return
        from workstation.ui.sharing import merging
        from workstation.ui.sharing.receiving import OpenOrMerge

        if len(paths) > 1:
            merging.look_at(window, session, paths)
            return
        OpenOrMerge.ask(
            window,
            path,
            lambda: window.open_path(path),
            lambda: merging.look(window, session, path),
        )

    def export_part(self, scope: "Scope | None" = None) -> None:
        """Save a part of the workspace to share; `scope` is chosen at first."""
        if session := self._window.session:
            from workstation.ui.sharing.export_dialog import ExportDialog

            ExportDialog.ask(self._window, session, scope)

    def purge(self, noun: str, uids: list[str]) -> None:
        """Ask whether rows of one kind should go for good."""
        session = self._window.session
        if session is None or not uids:
            return
        if session.workspace.read_only:
            self._window.on_trouble(f"Nothing was purged. {session.workspace.read_only_reason}")
            return
        from workstation.ui.kit.purge_dialog import PurgeDialog

        things = [(noun, uid) for uid in uids]
        session.read(
            lambda workspace: workspace.purging.preview_all(things).things,
            lambda found: PurgeDialog.ask(self._window, session, found),
        )

    def purge_as_elsewhere(self) -> None:
        """Show what is here and was purged in files merged before; it can be purged here too."""
        if session := self._window.session:
            from workstation.ui.sharing import purging

            purging.show_told(self._window, session)

    def take_back_merge(self) -> None:
        """Undo the last merge."""
        if session := self._window.session:
            from workstation.ui.sharing import merging

            merging.take_back(session)

    def merge_reports(self) -> None:
        """Show what every merge did."""
        if session := self._window.session:
            from workstation.ui.sharing.reports_dialog import ReportsDialog

            ReportsDialog.show_all(self._window, session)

    def conflicts(self) -> None:
        """Show what is in conflict beside the work, or bring that to the front."""
        from workstation.ui.sharing.conflicts_panel import ConflictsPanel

        self._show_beside(ConflictsPanel)

    def search(self, typed: str = "") -> None:
        """Open the palette."""
        if self._window.session is not None:
            from workstation.ui.command_palette import CommandPalette

            CommandPalette.open_over(self._window, typed)

    def choose_theme(self, choice: Choice) -> None:
        """Follow the system, or stay light or dark."""
        self._window.settings.theme = choice.value
        self._window.theme.choose(choice)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop doing so."""
        state = self._window.windowState()
        self._window.setWindowState(state ^ Qt.WindowState.WindowFullScreen)

    def about(self) -> None:
        """Say which versions this is."""
        from workstation.ui.about import AboutDialog

        AboutDialog.tell(self._window)
