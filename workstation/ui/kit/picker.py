# SPDX-License-Identifier: MIT
"""A small list that opens at a value: type to narrow, one click or Enter to choose."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.ui.kit import theme
from workstation.ui.kit.fields import ElidedLabel, search_box
from workstation.ui.kit.icons import paint_icon
from workstation.ui.kit.paged import Index

_CHOICE = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ROW = 28


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its value, its words, a remark, and whether it is chosen now.

    `key` chooses it at once while nothing has been typed.
    """

    value: object
    title: str
    detail: str = ""
    checked: bool = False
    key: str = ""


Offer = Callable[[str], Sequence[Choice]]


def fixed(choices: Sequence[Choice]) -> Offer:
    """An offer that typing merely narrows."""

    def narrowed(typed: str) -> list[Choice]:
        words = typed.casefold().split()
        return [c for c in choices if all(word in c.title.casefold() for word in words)]

    return narrowed


class Picker(QFrame):
    """Opens below its anchor and closes when something is chosen, on Escape, or elsewhere."""

    def __init__(
        self, anchor: QWidget, heading: str, offer: Offer, then: Callable[[object], object]
    ) -> None:
        super().__init__(anchor.window(), Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self.setAccessibleName(heading)
        self._offer, self._then = offer, then
        self.box = search_box("Type to narrow", heading)
        self.list = QListWidget()
        self.list.setAccessibleName(f"{heading}: choices")
        self.list.setItemDelegate(_ChoiceDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        said = ElidedLabel("caption")
        said.say(heading)
        column.addWidget(said)
        column.addWidget(self.box)
        column.addWidget(self.list)
        self.box.textChanged.connect(self._fill)
        self.box.installEventFilter(self)
        self.list.itemClicked.connect(self._choose)

    @classmethod
    def open_at(  # noqa: PLR0913 - an opener names all it opens with
        cls,
        anchor: QWidget,
        heading: str,
        offer: Offer,
        then: Callable[[object], object],
        *,
        placeholder: str = "Type to narrow",
        text: str = "",
        searchable: bool = True,
    ) -> "Picker":
        """Show it; `then` gets the value of what is chosen.

        Args:
            anchor: the widget it opens below.
            heading: what is being chosen.
            offer: the choices for what has been typed.
            then: called once with the chosen value.
            placeholder: what the box says while it is empty.
            text: what stands in the box at first.
            searchable: short lists need no box; keys still move in them.
        """
        made = cls(anchor, heading, offer, then)
        made.box.setPlaceholderText(placeholder)
        made.box.setVisible(searchable)
        made.box.setText(text)
        made._fill()
        made._settle(anchor)
        made.show()
        made.box.selectAll()
        (made.box if searchable else made.list).setFocus()
        if not searchable:
            made.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            made.list.installEventFilter(made)
            made.list.setFocus()
        return made

    def choices(self) -> list[Choice]:
        """What is offered now."""
        return [self.list.item(row).data(_CHOICE) for row in range(self.list.count())]

    def _fill(self) -> None:
        self.list.clear()
        current = 0
        for row, choice in enumerate(self._offer(self.box.text().strip())):
            item = QListWidgetItem(choice.title)
            item.setData(_CHOICE, choice)
            item.setToolTip(choice.detail)
            words = f"{choice.title}, {choice.detail}" if choice.detail else choice.title
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            self.list.addItem(item)
            if choice.checked:
                current = row
        self.list.setCurrentRow(current)

    def _settle(self, anchor: QWidget) -> None:
        rows = min(max(self.list.count(), 1), 10)
        self.list.setFixedHeight(rows * _ROW + 4)
        self.setFixedWidth(max(320, min(anchor.width(), 400)))
        self.adjustSize()
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + 2))
        screen = anchor.screen().availableGeometry()
        left = max(screen.left() + 4, min(corner.x(), screen.right() - self.width() - 4))
        top = corner.y()
        if top + self.height() > screen.bottom():
            top = anchor.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2
        self.move(left, max(screen.top() + 4, top))

    def _by_key(self, key: str) -> QListWidgetItem | None:
        items = (self.list.item(row) for row in range(self.list.count()))
        return next((item for item in items if item.data(_CHOICE).key == key), None)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        choice: Choice = item.data(_CHOICE)
        self.close()
        self._then(choice.value)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentItem())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
            if event.text() and not self.box.text() and (item := self._by_key(event.text())):
                self._choose(item)
                return True
            if watched is self.box and event.key() in _MOVES:
                self.list.event(event)
                return True
        return super().eventFilter(watched, event)


class _ChoiceDelegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice: Choice = index.data(_CHOICE)
        box: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        if marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 4, 4)
        if choice.checked:
            paint_icon(painter, "check", QRect(box.left() + 6, box.top() + 7, 14, 14).toRectF())
        painter.setFont(theme.caption())
        hint = min(painter.fontMetrics().horizontalAdvance(choice.detail) + 2, box.width() // 2)
        words = painter.fontMetrics().elidedText(choice.detail, Qt.TextElideMode.ElideRight, hint)
        painter.setPen(QPen(theme.colour("muted")))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(0, 0, -8, 0), Qt.AlignmentFlag.AlignRight | middle, words)
        painter.setFont(theme.body())
        painter.setPen(QPen(theme.colour("text")))
        room = box.adjusted(26, 0, -16 - hint, 0)
        title = painter.fontMetrics().elidedText(
            choice.title, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, title)
        painter.restore()
