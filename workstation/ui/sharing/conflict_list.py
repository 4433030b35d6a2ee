# SPDX-License-Identifier: MIT
"""The list of fields in conflict: what each belongs to, and that it is open."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from workstation.analysis.history_words import field_words
from workstation.domain.sharing import Conflict
from workstation.ui.kit import theme
from workstation.ui.kit.paged import Index
from workstation.ui.sharing.wording import place_words

_ROLE = Qt.ItemDataRole.UserRole
_PAD = 10
_SIGN = 6  # the sign may come from another font, which the metrics do not know
_OPEN = "○ open"
_UNNAMED = "without a name"


def row_words(one: Conflict) -> str:
    """A row as it is read aloud: "Did the dam hold?; question · scope; open"."""
    field = field_words(one.noun, one.field)
    return f"{one.label or _UNNAMED}; {place_words(one, field)}; open"


class ConflictModel(QAbstractListModel):
    """Conflicts in the order in which they are read."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Conflict] = []

    def show(self, rows: Sequence[Conflict]) -> None:
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
        if role == _ROLE:
            return one
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row_words(one)
        return one.label if role == Qt.ItemDataRole.ToolTipRole else None


class ConflictList(QListView):
    """The list; digits are handed on, as they choose a side.

    Signals:
        current_changed: another one is current.
        digit_pressed: (number)
    """

    current_changed = Signal()
    digit_pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = ConflictModel()
        self.setModel(self.shown)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setMinimumWidth(220)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Fields in conflict")
        self.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())

    def show_rows(self, rows: Sequence[Conflict]) -> None:
        """Show these; the current one stays so, or whatever stands in its place now."""
        before, place = self.current(), self.currentIndex().row()
        self.shown.show(rows)
        places = [(one.row, one.field) for one in rows]
        if before is not None and (before.row, before.field) in places:
            place = places.index((before.row, before.field))
        if rows:
            self.setCurrentIndex(self.shown.index(max(0, min(place, len(rows) - 1)), 0))

    def current(self) -> Conflict | None:
        """The current one."""
        at = self.currentIndex().row()
        return self.shown.rows[at] if 0 <= at < len(self.shown.rows) else None

    def go_on(self) -> None:
        """Go to the next one; after the last comes the first."""
        if self.shown.rows:
            at = (self.currentIndex().row() + 1) % len(self.shown.rows)
            self.setCurrentIndex(self.shown.index(at, 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal():
            self.digit_pressed.emit(int(event.text()))
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """What it belongs to above, kind and field below, the state at the end."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words = QFontMetrics(theme.body()).height() + QFontMetrics(theme.caption()).height()
        return QSize(option.rect.width(), words + 2 * _PAD + 2)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: Conflict = index.data(_ROLE)
        rect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "selection" if chosen else "hover" if over else "raised"
        painter.save()
        painter.fillRect(rect, theme.colour(ground))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(16, _PAD, -12, -_PAD)
        name = QFontMetrics(theme.body(strong=True)).height()
        upper = QRect(inside.left(), inside.top(), inside.width(), name)
        lower = QRect(inside.left(), upper.bottom() + 2, inside.width(), inside.bottom() - name)
        lower.setBottom(inside.bottom())
        end = QFontMetrics(theme.caption()).horizontalAdvance(_OPEN) + _SIGN
        place = place_words(one, field_words(one.noun, one.field))
        _line(painter, upper, one.label or _UNNAMED, strong=True)
        _line(painter, lower.adjusted(0, 0, -end - 8, 0), place, role="muted")
        _line(painter, lower.adjusted(lower.width() - end, 0, 0, 0), _OPEN, role="warning")
        painter.restore()


def _line(
    painter: QPainter, where: QRect, words: str, *, role: str = "text", strong: bool = False
) -> None:
    font = theme.body(strong=True) if strong else theme.caption()
    painter.setFont(font)
    painter.setPen(theme.colour(role))
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
