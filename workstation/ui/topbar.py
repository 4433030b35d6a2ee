# SPDX-License-Identifier: MIT
"""The bar at the top: menu, tabs, search, marking."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton, QWidget
from typing_extensions import override

from workstation.ui.kit.chips import MarkingChip
from workstation.ui.kit.fields import button, icon_button, search_box
from workstation.ui.tabs import TABS

HEIGHT = 48


class TopBar(QFrame):
    """Chooses tabs and opens the palette.

    Signals:
        tab_chosen: (name)
        search_requested: somebody clicked or typed into the search box: (what was typed).
    """

    tab_chosen = Signal(str)
    search_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 16, 0)
        row.setSpacing(4)
        self.menu_button = icon_button("menu", "Menu (F10)", self._on_menu)
        self.menu_button.setShortcut("F10")
        self._menu: QMenu | None = None
        row.addWidget(self.menu_button)
        row.addSpacing(4)
        self._group = QButtonGroup(self)
        self._tabs: dict[str, QPushButton] = {}
        for kind in TABS:
            row.addWidget(self._tab(kind.name, kind.title))
        row.addStretch(1)
        self.search = search_box("Search everything   Ctrl+K", "Search everything")
        self.search.setMinimumWidth(80)  # beside the longest marking in the smallest window
        self.search.setMaximumWidth(280)
        self.search.setClearButtonEnabled(False)
        self.search.installEventFilter(self)
        row.addWidget(self.search, 4)
        row.addSpacing(8)
        self.marking = MarkingChip()
        self.marking.hide()
        row.addWidget(self.marking)

    def _tab(self, name: str, title: str) -> QPushButton:
        made = button(title, lambda: self.tab_chosen.emit(name), kind="tab", name=f"{title} tab")
        made.setCheckable(True)
        self._group.addButton(made)
        self._tabs[name] = made
        return made

    def set_menu(self, menu: QMenu) -> None:
        """The menu behind the first button."""
        self._menu = menu

    def show_tab(self, name: str) -> None:
        """Mark the tab that is shown."""
        self._tabs[name].setChecked(True)

    def set_case_open(self, *, is_open: bool) -> None:
        """Tabs and search only make sense with a case."""
        for tab in self._tabs.values():
            tab.setVisible(is_open)
        self.search.setVisible(is_open)
        self.marking.setVisible(is_open)

    def _on_menu(self) -> None:
        if self._menu is not None:
            self._menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and event.type() is QEvent.Type.MouseButtonPress:
            self.search_requested.emit("")
            return True
        if watched is self.search and event.type() is QEvent.Type.KeyPress:
            typed = event.text()  # type: ignore[attr-defined]
            if typed.isprintable() and typed.strip():
                self.search_requested.emit(typed)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Down):  # type: ignore[attr-defined]
                self.search_requested.emit("")
                return True
        return super().eventFilter(watched, event)
