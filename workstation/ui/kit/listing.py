# SPDX-License-Identifier: MIT
"""A list of some things of one kind, each painted in a few lines; whoever is current stays so."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from workstation.ui.kit import theme
from workstation.ui.kit.paged import ROW_ROLE, Index

T = TypeVar("T")


@dataclass(frozen=True)
class Kind(Generic[T]):
    """What a list is of: its name, and what is asked of each thing.

    `key` tells a thing from the others, `words` are read aloud, `tip` is shown on hovering.
    """

    name: str
    key: Callable[[T], Hashable]
    words: Callable[[T], str]
    tip: Callable[[T], str]


class ListingModel(QAbstractListModel, Generic[T]):
    """The things in the order in which they are shown."""

    def __init__(self, kind: Kind[T]) -> None:
        super().__init__()
        self._kind = kind
        self.rows: list[T] = []

    def show(self, rows: Sequence[T]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        one = self.rows[index.row()]
        if role == ROW_ROLE:
            return one
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._kind.words(one)
        return self._kind.tip(one) if role == Qt.ItemDataRole.ToolTipRole else None


class Listing(QListView, Generic[T]):
    """The list; subclasses set a delegate and hand keys on.

    Signals:
        current_changed: another one is current.
    """

    current_changed = Signal()

    def __init__(self, kind: Kind[T], width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.shown: ListingModel[T] = ListingModel(kind)
        self.setModel(self.shown)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setMinimumWidth(width)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(kind.name)
        self.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())

    def show_rows(self, rows: Sequence[T]) -> None:
        """Show these; the current one stays so, or whatever stands in its place now."""
        before, place = self.current(), self.currentIndex().row()
        self.shown.show(rows)
        keys = [self._kind.key(one) for one in rows]
        if before is not None and self._kind.key(before) in keys:
            place = keys.index(self._kind.key(before))
        if rows:
            self.go_to(max(0, min(place, len(rows) - 1)))

    def current(self) -> T | None:
        """The current one."""
        at = self.currentIndex().row()
        return self.shown.rows[at] if 0 <= at < len(self.shown.rows) else None

    def go_to(self, place: int) -> None:
        """Make the one in this place current, if there is one."""
        if 0 <= place < len(self.shown.rows):
            self.setCurrentIndex(self.shown.index(place, 0))


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """The ground of a row as it is chosen or hovered over, and the line under it."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    ground = "selection" if chosen else "hover" if over else "raised"
    painter.fillRect(option.rect, theme.colour(ground))
    painter.setPen(theme.colour("line"))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def paint_line(painter: QPainter, where: QRect, words: str, font: QFont, role: str) -> None:
    """One line of words, cut off with an ellipsis where there is no room."""
    painter.setFont(font)
    painter.setPen(theme.colour(role))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
