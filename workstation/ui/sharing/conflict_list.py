# SPDX-License-Identifier: MIT
"""The list of fields in conflict: what each belongs to, and that it is open."""

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from workstation.analysis.history_words import field_words
from workstation.domain.sharing import Conflict
from workstation.ui.kit import theme
from workstation.ui.kit.listing import Kind, Listing, paint_ground, paint_line
from workstation.ui.kit.paged import ROW_ROLE, Index
from workstation.ui.sharing.wording import place_words

_PAD = 10
_SIGN = 6  # the sign may come from another font, which the metrics do not know
_OPEN = "○ open"
_UNNAMED = "without a name"


def row_words(one: Conflict) -> str:
    """A row as it is read aloud: "Did the dam hold?; question · scope; open"."""
    field = field_words(one.noun, one.field)
    return f"{one.label or _UNNAMED}; {place_words(one, field)}; open"


class ConflictList(Listing[Conflict]):
    """The list; digits are handed on, as they choose a side.

    Signals:
        digit_pressed: (number)
    """

    digit_pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        kind = Kind[Conflict](
            "Fields in conflict",
            key=lambda one: (one.row, one.field),
            words=row_words,
            tip=lambda one: one.label,
        )
        super().__init__(kind, 220, parent)
        self.setItemDelegate(_Delegate(self))

    def go_on(self) -> None:
        """Go to the next one; after the last comes the first."""
        if self.shown.rows:
            self.go_to((self.currentIndex().row() + 1) % len(self.shown.rows))

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
        one: Conflict = index.data(ROW_ROLE)
        painter.save()
        paint_ground(painter, option)
        inside = option.rect.adjusted(16, _PAD, -12, -_PAD)
        name = QFontMetrics(theme.body(strong=True)).height()
        upper = QRect(inside.left(), inside.top(), inside.width(), name)
        lower = QRect(inside.left(), upper.bottom() + 2, inside.width(), inside.bottom() - name)
        lower.setBottom(inside.bottom())
        end = QFontMetrics(theme.caption()).horizontalAdvance(_OPEN) + _SIGN
        place = place_words(one, field_words(one.noun, one.field))
        paint_line(painter, upper, one.label or _UNNAMED, theme.body(strong=True), "text")
        beside, at_end = (
            lower.adjusted(0, 0, -end - 8, 0),
            lower.adjusted(lower.width() - end, 0, 0, 0),
        )
        paint_line(painter, beside, place, theme.caption(), "muted")
        paint_line(painter, at_end, _OPEN, theme.caption(), "warning")
        painter.restore()
