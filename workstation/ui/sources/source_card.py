# SPDX-License-Identifier: MIT
"""How one source looks in the list: title, facts, what is missing, how far it is reviewed."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workstation.analysis.open_words import either
from workstation.domain.claims import Standing
from workstation.domain.sources import ReviewState, Source
from workstation.ui.kit import theme
from workstation.ui.kit.chips import draw_chip
from workstation.ui.kit.paged import ROW_ROLE, Index
from workstation.ui.kit.words import count, day, joined

_PAD = 10
_GAP = 3
_NAME_LEAST = 60  # pixels


def facts(source: Source) -> str:
    """Publisher, date and grade: whatever of them is known."""
    grade = source.reliability if source.reliability != "F" else ""
    grade = either(grade, source.conflicts, "reliability")
    known = (source.publisher_name, day(source.published_on), grade)
    return joined(known) or source.name or "pasted text"


def fitted_facts(source: Source, metrics: QFontMetrics, room: int) -> str:
    """The facts in so much room: a long publisher is shortened before date and grade are."""
    whole, name = facts(source), source.publisher_name
    over = metrics.horizontalAdvance(whole) - room
    if over > 0 and name and whole != name:
        left = metrics.horizontalAdvance(name) - over
        short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(left, _NAME_LEAST))
        whole = short + whole.removeprefix(name)
    return metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)


@dataclass(slots=True)
class Reading:
    """What is known of the engine's work: the source being read now, those read by an older one."""

    now: str = ""
    outdated: frozenset[str] = frozenset()


def progress_words(source: Source, reading: Reading) -> str:
    """How far engine and person have come with it."""
    standing = source.standing.value if source.standing is not Standing.CURRENT else ""
    standing = either(standing, source.conflicts, "standing")
    if reading.now == source.uid:
        return joined((standing, "being read now …"))
    if source.trouble:
        return joined((standing, f"could not be read: {source.trouble}"))
    if not source.extracted:
        return joined((standing, "waiting to be read"))
    older = "older engine" if source.uid in reading.outdated else ""
    return joined((standing, _reviewed(source), older))


def _reviewed(source: Source) -> str:
    if source.review is ReviewState.READ:
        return f"read to the end by {source.read_by}" if source.read_by else "read to the end"
    total = source.suggested + source.decided
    if not total:
        return "no suggestions"
    if not source.decided:
        return f"new · {count(source.suggested, 'suggestion')}"
    return f"{source.decided} of {total} reviewed"


def missing_words(source: Source) -> str:
    """What the amber chip says: "date missing", "date, publisher missing"."""
    return f"{', '.join(source.missing)} missing" if source.missing else ""


def spoken(source: Source, reading: Reading) -> str:
    """All of the card in one sentence, for screen readers."""
    progress = progress_words(source, reading)
    parts = (source.title, facts(source), missing_words(source), progress)
    return ", ".join(part for part in parts if part)


class SourceCard(QStyledItemDelegate):
    """Paints cards of one height, so that any number of them scrolls."""

    def __init__(self, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._size = QSize()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if self._size.isEmpty():
            title = QFontMetrics(theme.body(strong=True)).height()
            small = QFontMetrics(theme.caption()).height()
            self._size = QSize(200, 2 * title + 2 * small + 2 * _GAP + 2 * _PAD + 8)
        return self._size

    def forget_size(self) -> None:
        """The font has changed."""
        self._size = QSize()

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        source: Source | None = index.data(ROW_ROLE)
        if source is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect.adjusted(8, 1, -8, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._ground(painter, option, box, chosen=chosen)
        inner = box.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD)
        below = self._title(painter, inner, source, chosen=chosen)
        below = self._facts(painter, inner, below, source)
        self._progress(painter, inner, below, source)
        painter.restore()

    @staticmethod
    def _ground(
        painter: QPainter, option: QStyleOptionViewItem, box: QRect, *, chosen: bool
    ) -> None:
        state = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection" if chosen else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus and chosen:
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    @staticmethod
    def _title(painter: QPainter, box: QRect, source: Source, *, chosen: bool) -> int:
        """Up to two lines; gives where they end."""
        font = theme.body(strong=chosen)
        painter.setPen(theme.colour("text"))
        lines = two_lines(source.title or source.name or "Untitled", font, box.width())
        height = QFontMetrics(font).height()
        painter.setFont(font)
        top = box.top()
        for words in lines:
            painter.drawText(QRect(box.left(), top, box.width(), height), 0, words)
            top += height
        return top + _GAP

    @staticmethod
    def _facts(painter: QPainter, box: QRect, top: int, source: Source) -> int:
        metrics = QFontMetrics(theme.caption())
        chip = missing_words(source)
        room = box.width() - (metrics.horizontalAdvance(chip) + 24 if chip else 0)
        words = fitted_facts(source, metrics, max(room, 60))
        painter.setFont(theme.caption())
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRect(box.left(), top, box.width(), metrics.height()), 0, words)
        if chip:
            left = box.left() + metrics.horizontalAdvance(words) + 8
            draw_chip(painter, left, top + metrics.height() // 2, chip, tone="warning")
        return top + metrics.height() + _GAP

    def _progress(self, painter: QPainter, box: QRect, top: int, source: Source) -> None:
        metrics = QFontMetrics(theme.caption())
        odd = source.standing is not Standing.CURRENT or bool(source.trouble)
        now = self._reading.now == source.uid
        painter.setFont(theme.caption())
        painter.setPen(theme.colour("accent" if now else "warning" if odd else "muted"))
        words = progress_words(source, self._reading)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(QRect(box.left(), top, box.width(), metrics.height()), 0, words)
        total = source.suggested + source.decided
        if not 0 < source.decided < total:
            return
        bar = QRectF(box.left(), top + metrics.height() + 3, box.width(), 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("line"))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        bar.setWidth(bar.width() * source.decided / total)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(bar, 1.5, 1.5)


def two_lines(text: str, font: QFont, width: int) -> list[str]:
    """The text broken into at most two lines, the second one shortened to fit."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    first.setPosition(QPointF(0, 0))
    taken = first.textLength()
    layout.endLayout()
    rest = text[taken:].strip()
    if not rest:
        return [text]
    metrics = QFontMetrics(font)
    return [text[:taken].rstrip(), metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
