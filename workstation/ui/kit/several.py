# SPDX-License-Identifier: MIT
"""Choosing several of many: a list with ticks that typing narrows."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import button, label, line, search_box
from workstation.ui.kit.picker import Choice
from workstation.ui.kit.words import number

_VALUE = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SeveralDialog(Dialog):
    """Ticks stay while the list is narrowed; nothing ticked means that all are meant.

    Keys: typing narrows, arrows move, Space ticks while the list has the focus.
    """

    def __init__(
        self,
        parent: QWidget | None,
        heading: str,
        choices: Sequence[Choice],
        chosen: Collection[str],
    ) -> None:
        super().__init__(parent, heading, "Choose")
        self.search = search_box("Type to narrow", heading)
        self.list = QListWidget()
        self.list.setProperty("kind", "titles")
        self.list.setAccessibleName(heading)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.ensurePolished()
        self.told = label("", "muted")
        self.none = button("Untick all", self._untick, kind="link")
        for choice in choices:
            item = QListWidgetItem(choice.title)
            item.setToolTip(choice.title)
            item.setData(_VALUE, choice.value)
            ticked = choice.value in chosen
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        foot = line(self.told, self.none)
        foot.insertStretch(1, 1)
        for widget in (self.search, self.list):
            self.body.addWidget(widget)
        self.body.addLayout(foot)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list.itemChanged.connect(lambda _: self._count())
        self.resize(520, 520)
        self._count()
        self.search.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        heading: str,
        choices: Sequence[Choice],
        chosen: Collection[str],
        then: Callable[[tuple[str, ...]], object],
    ) -> "SeveralDialog":
        """Let some be ticked; `then` gets their values in the order of the list."""
        dialog = cls(parent, heading, choices, chosen)
        dialog.accepted.connect(lambda: then(dialog.ticked()))
        dialog.open()
        return dialog

    def ticked(self) -> tuple[str, ...]:
        """The values that are ticked, in the order of the list."""
        return tuple(
            str(item.data(_VALUE))
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        )

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(at) for at in range(self.list.count())]

    def _narrow(self, typed: str) -> None:
        words = typed.casefold().split()
        for item in self._items():
            item.setHidden(not all(word in item.text().casefold() for word in words))

    def _untick(self) -> None:
        self.list.blockSignals(True)
        for item in self._items():
            item.setCheckState(Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._count()

    def _count(self) -> None:
        ticked = len(self.ticked())
        total = number(self.list.count())
        self.told.setText(f"{number(ticked)} of {total} ticked" if ticked else f"All {total}")
        self.none.setVisible(ticked > 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.setFocus()
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)
