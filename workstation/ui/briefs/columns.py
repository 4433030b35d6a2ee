# SPDX-License-Identifier: MIT
"""The columns of a brief's table: at most six actors, the rest are "others"."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QLayoutItem, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.kit.fields import button, icon_button, label

MOST = 6


class ColumnChips(QWidget):
    """One chip for each column, in the order they were added.

    Signals:
        chosen: (uids) a column was taken away.
        add_requested: somebody wants another column.
    """

    chosen = Signal(tuple)
    add_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._uids: tuple[str, ...] = ()
        self.add_button = button("Add a column", self.add_requested.emit, kind="link")
        self.note = label("", "caption", wrap=True)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._holder)
        column.addWidget(self.note)

    def show_columns(self, uids: tuple[str, ...], names: Mapping[str, str]) -> None:
        """Show these columns by their names."""
        self._uids = uids
        while item := self._flow.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for uid in uids:
            self._flow.addWidget(self._chip(uid, names.get(uid, "an actor that is gone")))
        self._holder.setVisible(bool(uids))
        full = len(uids) >= MOST
        self.add_button.setEnabled(not full)
        self.note.setText(
            "Six columns fit on a page; all further actors are counted as “others”."
            if full
            else ""
            if uids
            else "Those who say most on these questions; the rest are counted as “others”."
        )
        self.note.setVisible(bool(self.note.text()))

    def _chip(self, uid: str, name: str) -> QWidget:
        chip = QFrame()
        chip.setProperty("kind", "card")
        row = QHBoxLayout(chip)
        row.setContentsMargins(10, 1, 2, 1)
        row.setSpacing(2)
        words = label(name)
        words.setMaximumWidth(220)
        words.setToolTip(name)
        row.addWidget(words)
        row.addWidget(icon_button("x", f"Take away the column {name}", lambda: self._remove(uid)))
        return chip

    def _remove(self, uid: str) -> None:
        self.chosen.emit(tuple(other for other in self._uids if other != uid))


class FlowLayout(QLayout):
    """Widgets beside one another, going on in the next line where there is no more room."""

    def __init__(self, parent: QWidget, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        left, top, tall = rect.left(), rect.top(), 0
        for item in self._items:
            hint = item.sizeHint()
            if left > rect.left() and left + hint.width() > rect.right() + 1:
                left, top, tall = rect.left(), top + tall + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(left, top), hint))
            left += hint.width() + self.spacing()
            tall = max(tall, hint.height())
        return top + tall - rect.top()
