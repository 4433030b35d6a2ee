# SPDX-License-Identifier: MIT
"""Small labels with a ground of their own: markings and amber warnings."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from workstation.domain.markings import TLP_COLOURS
from workstation.ui.kit import theme

_PAD = 8


def draw_chip(painter: QPainter, left: int, middle: int, text: str, *, tone: str = "") -> int:
    """Draw a small chip from `left`, centred on `middle`; gives its width.

    Tones: "warning" is amber, anything else quiet.
    """
    font = theme.caption()
    metrics = QFontMetrics(font)
    width, height = metrics.horizontalAdvance(text) + 2 * _PAD - 4, metrics.height() + 2
    box = QRectF(left, middle - height / 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("warning_ground" if tone == "warning" else "hover"))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(theme.colour("warning" if tone == "warning" else "muted"))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return int(width)


class Chip(QWidget):
    """A quiet or amber label."""

    def __init__(self, text: str = "", tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str, tone: str = "") -> None:
        """Change what it says."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What it says."""
        return self._text

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.caption())
        return QSize(metrics.horizontalAdvance(self._text) + 2 * _PAD - 4, metrics.height() + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_chip(painter, 0, self.height() // 2, self._text, tone=self._tone)
        painter.end()


class MarkingChip(Chip):
    """A TLP label in the colours its standard prescribes: on black, whatever the theme."""

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.caption(strong=True))
        return QSize(metrics.horizontalAdvance(self._text) + 2 * _PAD, 24)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRect(0, 0, self.width(), self.height())
        painter.fillRect(box, QColor("#000000"))
        painter.setPen(QColor(TLP_COLOURS.get(self._text, "#FFFFFF")))
        painter.setFont(theme.caption(strong=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()
