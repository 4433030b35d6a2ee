# SPDX-License-Identifier: MIT
"""The window's menus: every command by name, with its key."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from workstation.ui.kit.icons import icon
from workstation.ui.kit.theme import THEMES, Choice
from workstation.ui.opening import is_there
from workstation.ui.tabs import TABS

if TYPE_CHECKING:
    from workstation.ui.main_window import MainWindow


class Menus(QObject):
    """Builds the actions once and keeps their words and states up to date."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.all: list[QAction] = []
        self._needs_case: list[QAction] = []
        self._needs_writing: list[QAction] = []
        self._themes: dict[Choice, QAction] = {}
        self.root = QMenu(window)
        self._file()
        self._edit()
        self._view()
        self._go()
        self.here = self._menu("&Here")
        self._help()
        if sys.platform == "darwin":
            for entry in self.root.actions():
                window.menuBar().addAction(entry)
        window.addActions(self.all)

    def _menu(self, title: str) -> QMenu:
        return self.root.addMenu(title)

    def _add(
        self,
        menu: QMenu,
        text: str,
        act: Callable[[], object],
        key: str = "",
        picture: str = "",
    ) -> QAction:
        action = QAction(text, self._window)
        if picture:
            action.setIcon(icon(picture))
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False: act())
        menu.addAction(action)
        self.all.append(action)
        return action

    def _file(self) -> None:
        do, menu = self._window.commands, self._menu("&File")
        self._add(menu, "New workspace…", do.new, "Ctrl+N", "plus")
        self._add(menu, "Open…", do.choose_workspace, "Ctrl+O", "folder-open")
        self.recent = menu.addMenu("Open recent")
        self.recent.aboutToShow.connect(self._fill_recent)
        self._add(menu, "Open the example case", self._window.open_example, picture="book-open")
        menu.addSeparator()
        add = self._add(menu, "Add documents…", do.choose_documents, "Ctrl+D", "file-plus")
        folder = self._add(menu, "Add a folder…", do.choose_folder, "Ctrl+Shift+D")
        paste = self._add(menu, "Paste as source", do.paste, "Ctrl+V", "clipboard-paste")
        again = self._add(menu, "Read again with the newer engine…", do.read_again)
        menu.addSeparator()
        copy = self._add(menu, "Save a copy…", do.save_copy, "Ctrl+Shift+S", "copy")
        part = self._add(menu, "Save a part to share…", do.export_part)
        labelled = self._add(
            menu, "Export reviewed claims as labelled data…", do.export_labelled, "", "file-down"
        )
        check = self._add(menu, "Check the workspace", do.check, "", "shield-check")
        menu.addSeparator()
        self._merging(menu)
        menu.addSeparator()
        self.write_back = self._add(menu, "Write back now", self._window.afar.write_back)
        close = self._add(menu, "Close the workspace", self._window.close_workspace, "Ctrl+W", "x")
        self._add(menu, "Quit", self._window.close, "Ctrl+Q")
        self._needs_writing += [add, folder, paste, again]
        self._needs_case += [copy, part, labelled, check, close]

    def _merging(self, menu: QMenu) -> None:
        """The window's notices of merges keep their words and states up to date."""
        do = self._window.commands
        self.merge = self._add(menu, "Merge a file…", do.merge, "", "merge")
        self.take_back = self._add(menu, "Take back the last merge", do.take_back_merge)
        self.reports = self._add(menu, "Merge reports…", do.merge_reports)
        self.conflicts = self._add(menu, "Conflicts…", do.conflicts)
        told = self._add(menu, "Purged elsewhere…", do.purge_as_elsewhere)
        menu.setToolTipsVisible(True)  # why one of them cannot be chosen now
        self._needs_writing += [self.merge, told]
        self._needs_case += [self.reports, self.conflicts]

    def _edit(self) -> None:
        do, menu = self._window.commands, self._menu("&Edit")
        self.undo = self._add(menu, "Undo", do.undo, "Ctrl+Z", "undo-2")
        self.redo = self._add(menu, "Redo", do.redo, "Ctrl+Shift+Z", "redo-2")
        history = self._add(menu, "History…", do.history, "Ctrl+H", "history")
        menu.addSeparator()
        search = self._add(menu, "Search everything…", do.search, "Ctrl+K", "search")
        self._needs_case += [history, search]
        menu.addSeparator()
        preferences = self._add(menu, "Preferences…", do.preferences, "Ctrl+,", "settings")
        preferences.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _view(self) -> None:
        menu = self._menu("&View")
        group = QActionGroup(self)
        for choice, words in THEMES:
            action = self._add(menu, words, lambda c=choice: self._window.commands.choose_theme(c))  # type: ignore[misc]
            action.setCheckable(True)
            action.setChecked(self._window.theme.choice is choice)
            group.addAction(action)
            self._themes[choice] = action
        menu.addSeparator()
        self._add(menu, "Full screen", self._window.commands.toggle_full_screen, "F11")

    def _go(self) -> None:
        menu = self._menu("&Go")
        for place, kind in enumerate(TABS, 1):
            action = self._add(
                menu,
                kind.title,
                lambda name=kind.name: self._window.show_tab(name),  # type: ignore[misc]
                f"Ctrl+{place}",
            )
            self._needs_case.append(action)

    def _help(self) -> None:
        menu = self._menu("&Help")
        self._add(menu, "About", self._window.commands.about, picture="info")

    def _fill_recent(self) -> None:
        self.recent.clear()
        for name in self._window.settings.recent_files:
            path = Path(name)
            action = self.recent.addAction(path.stem)
            action.setToolTip(name)
            action.setEnabled(is_there(path))
            action.triggered.connect(lambda _=False, path=path: self._window.open_path(path))
        if self.recent.isEmpty():
            self.recent.addAction("Nothing yet").setEnabled(False)

    def show_here(self, actions: list[QAction]) -> None:
        """The actions of the tab that is shown."""
        self.here.clear()
        self.here.addActions(actions)
        self.here.menuAction().setVisible(bool(actions))

    def update_states(self) -> None:
        """Name what would be undone, and grey what cannot be done now."""
        session = self._window.session
        case = session.workspace if session else None
        self._themes[self._window.theme.choice].setChecked(True)
        for action in self._needs_case:
            action.setEnabled(case is not None)
        for action in self._needs_writing:
            action.setEnabled(case is not None and not case.read_only)
        self.write_back.setEnabled(case is not None and case.elsewhere is not None)
        self._window.merges.update()
        undo = case.history.next_undo if case else None
        redo = case.history.next_redo if case else None
        for action, word, what in ((self.undo, "Undo", undo), (self.redo, "Redo", redo)):
            action.setText(f"{word} “{what}”" if what else word)
            action.setEnabled(bool(what))
