# SPDX-License-Identifier: MIT
"""The list of disagreements: question, camps, rule and status of each, three lines a row."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from workstation.domain.disagreements import Disagreement, DisagreementStatus
from workstation.ui.kit import theme
from workstation.ui.kit.listing import Kind, Listing, paint_ground, paint_line
from workstation.ui.kit.paged import ROW_ROLE, Index
from workstation.ui.kit.words import count

_PAD = 12
_SIGNS = {
    DisagreementStatus.OPEN: ("○", "warning"),
    DisagreementStatus.REAL: ("✕", "no"),
    DisagreementStatus.EXPLAINED: ("✓", "yes"),
    DisagreementStatus.DISMISSED: ("–", "muted"),
}


def status_words(one: Disagreement) -> str:
    """The status with its sign: "○ open", "✓ explained (other time) · 2 new claims since"."""
    sign, _ = _SIGNS[one.status]
    because = f" ({one.explanation.value})" if one.explanation else ""
    new = f" · {count(one.fresh, 'new claim')} since" if one.fresh else ""
    return f"{sign} {one.status.value}{because}{new}"


class DisagreementList(Listing[Disagreement]):
    """The list.

    Signals:
        key_pressed: (letter, upper case)
    """

    key_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        kind = Kind[Disagreement](
            "Disagreements found",
            key=lambda one: one.uid,
            words=lambda one: (
                f"{one.wording} {one.in_short}; {one.rule.value}; {status_words(one)}"
            ),
            tip=lambda one: f"{one.wording}\n{one.in_short}",
        )
        super().__init__(kind, 260, parent)
        self.setItemDelegate(_Delegate(self))

    def step(self, by: int) -> None:
        """Go to the next or the previous one."""
        self.go_to(self.currentIndex().row() + by)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.key_pressed.emit(event.text().upper())
            return
        super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        body = QFontMetrics(theme.body(strong=True)).height()
        small = QFontMetrics(theme.caption()).height()
        return QSize(option.rect.width(), 2 * body + small + 2 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: Disagreement = index.data(ROW_ROLE)
        rect = option.rect
        painter.save()
        paint_ground(painter, option)
        _, role = _SIGNS[one.status]
        top = rect.top() + _PAD - 2
        for words, font, ink in (
            (one.in_short, theme.body(strong=True), "text"),
            (one.wording, theme.body(), "text"),
            (f"{status_words(one)} · {one.rule.value}", theme.caption(), role),
        ):
            height = QFontMetrics(font).height()
            where = QRect(rect.left() + 16, top, rect.width() - 28, height)
            paint_line(painter, where, words, font, ink)
            top += height
        painter.restore()
