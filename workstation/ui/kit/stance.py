# SPDX-License-Identifier: MIT
"""The signs of stances: always a glyph and a word, the colour third."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from workstation.domain.comparison import Sign
from workstation.domain.questions import STANCE_GLYPHS, STANCE_WORDS, Directness, Stance
from workstation.ui.kit import theme

SIGN = 9  # across, in pixels

GLYPHS = STANCE_GLYPHS

_ROLES = {
    Stance.YES: "yes",
    Stance.NO: "no",
    Stance.PARTLY: "partly",
    Stance.DOUBTS: "doubts",
    Stance.WILL_NOT_SAY: "withheld",
    Stance.UNCLEAR: "withheld",
}

KEYS = {"Y": Stance.YES, "N": Stance.NO, "P": Stance.PARTLY, "U": Stance.UNCLEAR, "?": None}


def stance_colour(stance: Stance | None) -> QColor:
    """The colour of a stance in the theme of the moment; figures and dates take the text's."""
    return theme.colour(_ROLES[stance] if stance else "text")


def draw_glyph(
    painter: QPainter, centre: QPointF, stance: Stance | None, *, hollow: bool = False
) -> None:
    """Draw the sign of a stance: filled when explicit, hollow when implied."""
    if stance is None:
        return
    ink = stance_colour(stance)
    half = SIGN / 2 - 0.5
    box = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if stance is Stance.NO:
        painter.setPen(QPen(ink, 1.2 if hollow else 2.0))
        painter.drawLine(box.topLeft(), box.bottomRight())
        painter.drawLine(box.bottomLeft(), box.topRight())
    elif stance is Stance.UNCLEAR:
        painter.setFont(theme.body(strong=True))
        painter.drawText(box.adjusted(-4, -6, 4, 6), Qt.AlignmentFlag.AlignCenter, "~")
    else:
        _draw_round(painter, box, stance, ink, hollow=hollow)
    painter.restore()


def _draw_round(
    painter: QPainter, box: QRectF, stance: Stance, ink: QColor, *, hollow: bool
) -> None:
    if stance is Stance.YES and not hollow:
        painter.setBrush(ink)
    painter.drawEllipse(box)
    if stance in (Stance.PARTLY, Stance.DOUBTS):
        start = 270 if stance is Stance.PARTLY else 90  # the right half, the left half
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if hollow else ink)
        painter.drawPie(box, start * 16, 180 * 16)


def draw_sign(painter: QPainter, rect: QRectF, sign: Sign) -> float:
    """Draw glyph and words of a sign along the middle of `rect`; gives the width used.

    Suggested signs are dotted below and lighter, those no longer current struck through.
    """
    ink = stance_colour(sign.stance)
    left = rect.left()
    middle = rect.center().y()
    if sign.stance is not None:
        hollow = sign.directness is Directness.IMPLIED
        draw_glyph(painter, QPointF(left + SIGN / 2, middle), sign.stance, hollow=hollow)
        left += SIGN + 7
    font = theme.body(strong=not sign.suggested)
    font.setStrikeOut(not sign.current)
    metrics = QFontMetrics(font)
    room = int(rect.right() - left)
    words = metrics.elidedText(sign_words(sign), Qt.TextElideMode.ElideRight, room)
    painter.save()
    painter.setFont(font)
    painter.setPen(ink)
    where = QRectF(left, rect.top(), room, rect.height())
    painter.drawText(where, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
    width = metrics.horizontalAdvance(words)
    if sign.suggested:
        painter.setPen(QPen(ink, 1.2, Qt.PenStyle.DotLine))
        foot = middle + metrics.height() / 2 + 0.5
        painter.drawLine(QPointF(left, foot), QPointF(left + width, foot))
    painter.restore()
    return left + width - rect.left()


def sign_words(sign: Sign) -> str:
    """What a sign says: its own words, else the stance's."""
    return sign.text or (STANCE_WORDS[sign.stance] if sign.stance else "")


class SignLabel(QWidget):
    """A sign standing by itself, in a card or a list."""

    def __init__(self, sign: Sign | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = sign
        self._name()

    def set_sign(self, sign: Sign | None) -> None:
        """Show another sign, or none."""
        self._sign = sign
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(sign_words(self._sign) if self._sign else "")

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.body(strong=True))
        words = sign_words(self._sign) if self._sign else ""
        return QSize(metrics.horizontalAdvance(words) + SIGN + 10, metrics.height() + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sign is None:
            return
        painter = QPainter(self)
        draw_sign(painter, QRectF(self.rect()), self._sign)
        painter.end()
