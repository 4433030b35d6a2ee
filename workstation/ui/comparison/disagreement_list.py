# SPDX-License-Identifier: MIT
"""The list of disagreements: question, camps, rule and status of each, three lines a row."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
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

from workstation.domain.disagreements import Disagreement, DisagreementStatus
from workstation.ui.kit import theme
from workstation.ui.kit.words import count

ROLE = Qt.ItemDataRole.UserRole
_PAD = 12
_SIGNS = {
    DisagreementStatus.OPEN: ("○", "warning"),
    DisagreementStatus.REAL: ("✕", "no"),
    DisagreementStatus.EXPLAINED: ("✓", "yes"),
    DisagreementStatus.DISMISSED: ("–", "muted"),
}
_Index = QModelIndex | QPersistentModelIndex


def status_words(one: Disagreement) -> str:
    """The status with its sign: "○ open", "✓ explained (other time) · 2 new claims since"."""
    sign, _ = _SIGNS[one.status]
    because = f" ({one.explanation.value})" if one.explanation else ""
    new = f" · {count(one.fresh, 'new claim')} since" if one.fresh else ""
    return f"{sign} {one.status.value}{because}{new}"


class DisagreementModel(QAbstractListModel):
    """Disagreements in the order they were found."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Disagreement] = []

    def show(self, rows: Sequence[Disagreement]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        one = self.rows[index.row()]
        if role == ROLE:
            return one
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{one.wording} {one.in_short}; {one.rule.value}; {status_words(one)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{one.wording}\n{one.in_short}"
        return None


class DisagreementList(QListView):
    """The list.

    Signals:
        current_changed: another one is current.
        key_pressed: (letter, upper case)
    """

    current_changed = Signal()
    key_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = DisagreementModel()
        self.setModel(self._shown)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setMinimumWidth(260)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Disagreements found")
        self.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())

    def show_rows(self, rows: Sequence[Disagreement]) -> None:
        """Show these; the current one stays current if it is among them."""
        before = self.current()
        place = self.currentIndex().row()
        self._shown.show(rows)
        uids = [one.uid for one in rows]
        if before is not None and before.uid in uids:
            place = uids.index(before.uid)
        if rows:
            self.setCurrentIndex(self._shown.index(max(0, min(place, len(rows) - 1)), 0))

    def current(self) -> Disagreement | None:
        """The current one."""
        at = self.currentIndex().row()
        return self._shown.rows[at] if 0 <= at < len(self._shown.rows) else None

    def step(self, by: int) -> None:
        """Go to the next or the previous one."""
        at = self.currentIndex().row() + by
        if 0 <= at < len(self._shown.rows):
            self.setCurrentIndex(self._shown.index(at, 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.key_pressed.emit(event.text().upper())
            return
        super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        body = QFontMetrics(theme.body(strong=True)).height()
        small = QFontMetrics(theme.caption()).height()
        return QSize(option.rect.width(), 2 * body + small + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        one = index.data(ROLE)
        rect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "selection" if chosen else "hover" if over else "raised"
        painter.save()
        painter.fillRect(rect, theme.colour(ground))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        _, role = _SIGNS[one.status]
        top = rect.top() + _PAD - 2
        lines = (
            (one.in_short, theme.body(strong=True), "text"),
            (one.wording, theme.body(), "text"),
            (f"{status_words(one)} · {one.rule.value}", theme.caption(), role),
        )
        for words, font, ink in lines:
            metrics = QFontMetrics(font)
            where = QRect(rect.left() + 16, top, rect.width() - 28, metrics.height())
            painter.setFont(font)
            painter.setPen(theme.colour(ink))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, where.width())
            painter.drawText(
                where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown
            )
            top += metrics.height()
        painter.restore()
