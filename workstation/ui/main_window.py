# SPDX-License-Identifier: MIT
"""The window: one workspace at a time, each with a session and tabs of its own."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.errors import UserError
from workstation.settings import Settings
from workstation.sharing.headers import is_sealed
from workstation.ui import example, opening
from workstation.ui.afar import Afar
from workstation.ui.arriving import Arrival
from workstation.ui.commands import Commands
from workstation.ui.foot import Foot
from workstation.ui.intake import acceptable, dropped_paths
from workstation.ui.kit.banner import Banner
from workstation.ui.kit.theme import Theme
from workstation.ui.kit.toast import Toast
from workstation.ui.menus import Menus
from workstation.ui.notices import EngineNotices
from workstation.ui.session import Session
from workstation.ui.sharing.notices import MergeNotices
from workstation.ui.sharing.unlocking import Unsealing
from workstation.ui.start import StartView
from workstation.ui.tabs import TABS, TabStack
from workstation.ui.topbar import TopBar
from workstation.ui.waiting import Waiting

if TYPE_CHECKING:
    from workstation.workspace import Workspace

TITLE = "Analyst Workstation"


class MainWindow(QMainWindow):
    """Composes bar, notices, tabs and foot around a session.

    `session` and `tabs` are None while no workspace is open.
    """

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.settings = settings
        self.theme = theme
        self.session: Session | None = None
        self.tabs: TabStack | None = None
        self.example = example.Example(self)
        self.setWindowTitle(TITLE)
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 600)
        self._build()
        self.commands = Commands(self)
        self.notices = EngineNotices(self)
        self.merges = MergeNotices(self)
        self.unsealing = Unsealing(self)
        self.arrival, self.waiting, self.afar = Arrival(self), Waiting(self), Afar(self)
        self.menus = Menus(self)
        self.topbar.set_menu(self.menus.root)
        self._connect()
        self._restore_geometry()
        self._show_start()

    def _build(self) -> None:
        self.topbar, self.foot = TopBar(), Foot()
        self.banner, self.trouble, self.engine_banner = Banner(), Banner(), Banner()
        self.conflict_banner, self.afar_banner = Banner(), Banner()
        self._work = QStackedWidget()
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.topbar)
        for banner in (self.trouble, self.banner, self.afar_banner):
            column.addWidget(banner)
        for banner in (self.engine_banner, self.conflict_banner):
            column.addWidget(banner)
        column.addWidget(self._work, 1)
        column.addWidget(self.foot)
        self.setCentralWidget(ground)
        self.toast = Toast(ground)

    def _connect(self) -> None:
        self.example.ready.connect(self.open_path)
        self.example.trouble.connect(self.on_trouble)
        self.toast.undo_requested.connect(self.commands.undo)
        self.topbar.tab_chosen.connect(self.show_tab)
        self.topbar.search_requested.connect(self.commands.search)

    # workspaces

    def open_first(self, path: Path | None) -> None:
        """Open what was asked for, else the last workspace, else the example case."""
        recent = [Path(name) for name in self.settings.recent_files[:1]]
        wanted = path or next((p for p in recent if opening.is_there(p)), None)
        if wanted is None:
            self.open_example()
        else:
            self.open_path(wanted)

    def open_path(self, path: Path) -> None:
        """Open a workspace in place of the one that is open."""
        if self.session is not None and path.resolve() == self.session.workspace.path.resolve():
            return
        if is_sealed(path):
            self.unsealing.ask(path)
            return
        self.arrival.open(path)

    def open_example(self) -> None:
        """Open the example case, making it first if need be."""
        path = example.existing()
        if path is not None:
            self.open_path(path)
            return
        if self.session is None:
            self._show_start("Preparing the example case …")
        self.foot.watch(self.example.prepare())

    def enter(self, workspace: "Workspace", *, held: bool = False) -> None:
        """Show this workspace in place of the one that is open; `held`: somebody else writes it."""
        told = self.leave()
        session = self.session = Session(workspace, self.settings, self)
        session.changed.connect(self.on_changed)
        session.message.connect(lambda text, undoable: self.toast.say(text, undoable=undoable))
        session.trouble.connect(self.on_trouble)
        session.show_requested.connect(self.reveal)
        session.job_started.connect(self.foot.watch)
        session.share_requested.connect(self.commands.export_part)
        session.purge_requested.connect(self.commands.purge)
        session.status_changed.connect(self.foot.show_keys)
        session.received.connect(lambda _: self.show_tab("sources"))
        self.tabs = TabStack(session)
        self._put(self.tabs)
        self.settings.remember(workspace.path)
        self.setWindowTitle(f"{workspace.title or workspace.path.stem} — {TITLE}")
        self.topbar.marking.set_text(workspace.default_marking)
        self.topbar.set_case_open(is_open=True)
        self._show_notices(workspace, held=held)
        self.show_tab(self._first_tab(workspace))
        self.menus.update_states()
        self.notices.follow(session)
        self.merges.follow(session)
        self.afar.follow(session)
        session.intake.read_pending()
        if told:
            self.on_trouble(told)

    def _first_tab(self, workspace: "Workspace") -> str:
        if example.is_example(workspace.path):
            return "comparison"
        last = str(self.settings.views.get("tab", "sources"))
        return last if last in {kind.name for kind in TABS} else "sources"

    def _show_notices(self, workspace: "Workspace", *, held: bool) -> None:
        self.trouble.hide()
        self.banner.hide()
        if example.is_example(workspace.path):
            self.banner.say("This is an example case", "Start your own", self.commands.new)
            return
        locked = workspace.read_only_reason if workspace.read_only else ""
        told = " ".join(words for words in (workspace.filtered, locked) if words)
        if held:
            self.waiting.offer(told)
        elif told:
            self.banner.say(told, tone="warning", closable=False)

    def leave(self) -> str:
        """Close the workspace that is open: cancel, drain, one complete file.

        Returns:
            What could not be done then, in a sentence; else nothing.
        """
        if self.session is None:
            return ""
        self._remember()
        self.waiting.forget()
        told = ""
        try:
            self.session.close()
        except UserError as error:
            told = str(error)
        self.session.deleteLater()
        self.session = self.tabs = None
        return told

    def close_workspace(self) -> None:
        """Close the workspace, written back if it lies elsewhere, and show what can be opened."""
        self.afar.leave_then()

    def leave_to_start(self) -> None:
        """Leave the workspace at once and show what can be opened."""
        told = self.leave()
        self._show_start()
        if told:
            self.on_trouble(told)

    def _put(self, widget: QWidget) -> None:
        """Show this in the middle, and nothing else."""
        old = self._work.currentWidget()
        self._work.setCurrentIndex(self._work.addWidget(widget))
        if old is not None:
            self._work.removeWidget(old)
            old.deleteLater()

    def _show_start(self, notice: str = "") -> None:
        self.setWindowTitle(TITLE)
        self.banner.hide()
        self.engine_banner.hide()
        self.afar_banner.hide()
        self.topbar.set_case_open(is_open=False)
        commands, recent = self.commands, self.settings.recent_files
        start = StartView(commands.new, commands.choose_workspace, self.open_path, recent)
        start.say(notice)
        self._put(start)
        self.foot.show_keys("Ctrl+N new · Ctrl+O open")
        self.menus.show_here([])
        self.menus.update_states()

    # tabs

    def show_tab(self, name: str) -> None:
        """Bring a tab to the front, up to date."""
        if self.tabs is None:
            return
        tab = self.tabs.show_tab(name)
        self.topbar.show_tab(name)
        self.foot.show_keys(str(getattr(tab, "keys", "")))
        self.menus.show_here(tab.actions())

    def reveal(self, noun: str, uid: str) -> None:
        """Show a thing in the tab that knows its noun."""
        name = next((kind.name for kind in TABS if noun in kind.nouns), "")
        if name and self.tabs is not None:
            self.show_tab(name)
            self.tabs.tab(name).reveal(uid)

    def on_changed(self, nouns: frozenset[str]) -> None:
        """Refresh what is in sight."""
        if self.tabs is not None:
            self.tabs.refresh(nouns)
        self.menus.update_states()

    def on_trouble(self, sentence: str) -> None:
        """Say calmly what is in the way."""
        self.trouble.say(sentence, tone="warning")

    # events

    def _remember(self) -> None:
        geometry = self.saveGeometry().toBase64().data()
        self.settings.window["main"] = bytes(geometry).decode("ascii")
        if self.tabs is not None:
            self.settings.views["tab"] = self.tabs.shown

    def _restore_geometry(self) -> None:
        self.resize(1440, 900)
        stored = self.settings.window.get("main", "")
        if stored:
            self.restoreGeometry(QByteArray.fromBase64(stored.encode("ascii")))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if acceptable(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        cases = [p for p in dropped_paths(event.mimeData()) if opening.is_case(p)]
        if cases:
            self.commands.receive(cases)
        else:
            self.commands.take(event.mimeData())
        event.acceptProposedAction()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.afar.must_write_back():
            event.ignore()
            self.afar.leave_then(self.close)
            return
        self._remember()
        self.leave()
        self.arrival.close()
        self.example.close()
        self.unsealing.close()
        self.settings.save()
        super().closeEvent(event)
