# SPDX-License-Identifier: MIT
"""The legend below the reader: whose tick is whose, and what the two grounds mean."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workstation.ui.kit import theme

HEIGHT = 30
_LONGEST = 180


class Legend(QWidget):
    """One line; speakers for whom there is no room are counted."""

    def __init__(self) -> None:
        super().__init__()
        self._speakers: Sequence[tuple[str, int]] = ()
        self.setProperty("kind", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)

    def show_speakers(self, speakers: Sequence[tuple[str, int]]) -> None:
        """Name these speakers; the line vanishes without any."""
        self._speakers = speakers
        self.setAccessibleName("Speakers: " + ", ".join(name for name, _ in speakers))
        self.setToolTip("\n".join(name for name, _ in speakers))
        self.setVisible(bool(speakers))
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(100, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.caption())
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        left = self._grounds(painter, 16, middle)
        self._names(painter, left + 8, middle)
        painter.end()

    def _grounds(self, painter: QPainter, left: int, middle: float) -> int:
        for role, words in (("mark_open", "suggested"), ("mark", "accepted")):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(role))
            painter.drawRoundedRect(QRectF(left, middle - 6, 16, 12), 2, 2)
            left = self._words(painter, left + 22, middle, words) + 14
        return left

    def _names(self, painter: QPainter, left: int, middle: float) -> None:
        metrics = QFontMetrics(theme.caption())
        for place, (name, number) in enumerate(self._speakers):
            words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, _LONGEST)
            rest = len(self._speakers) - place
            needed = metrics.horizontalAdvance(words) + 30 + (70 if rest > 1 else 0)
            if left + needed > self.width():
                self._words(painter, left, middle, f"and {rest} more")
                return
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.speaker_colour(number))
            painter.drawRoundedRect(QRectF(left, middle - 6, 3, 12), 1.5, 1.5)
            left = self._words(painter, left + 8, middle, words) + 16

    def _words(self, painter: QPainter, left: int, middle: float, words: str) -> int:
        width = painter.fontMetrics().horizontalAdvance(words)
        painter.setPen(theme.colour("muted"))
        box = QRectF(left, middle - 12, width + 2, 24)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
        return left + width
