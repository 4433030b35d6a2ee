# SPDX-License-Identifier: MIT
"""Paints the face of a cell: glyph, word, date, grade and count, on three lines."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from workstation.domain.comparison import Face
from workstation.domain.questions import Directness
from workstation.ui.comparison.faces import LINES, Line, count_words, grade_words, lines_of
from workstation.ui.comparison.lettering import RIGHT, elided, letters, paint_words, wrapped, write
from workstation.ui.kit import theme
from workstation.ui.kit.stance import SIGN, draw_glyph, stance_colour

_GAP = 7  # between glyph and word


def paint_face(painter: QPainter, rect: QRect, face: Face) -> None:
    """Draw the lines of a face, with grade and count at the right."""
    fonts = letters()
    beside = (grade_words(face), count_words(face))
    room = [_paint_beside(painter, rect, at, words) for at, words in enumerate(beside)]
    line_rect = QRect(rect.left(), rect.top(), rect.width(), fonts.line)
    for line in lines_of(face):
        at = (line_rect.top() - rect.top()) // fonts.line
        spare = room[at] if at < len(room) else 0
        used = _paint_line(painter, line_rect.adjusted(0, 0, -spare, 0), line)
        line_rect.translate(0, used * fonts.line)


def _paint_beside(painter: QPainter, rect: QRect, at: int, words: str) -> int:
    """Grade and count at the right; gives the room they take."""
    if not words:
        return 0
    fonts = letters()
    painter.setFont(fonts.small)
    painter.setPen(theme.colour("muted"))
    where = QRect(rect.left(), rect.top() + at * fonts.line, rect.width(), fonts.line)
    write(painter, where, words, at=RIGHT)
    return elided(words, fonts.small.toString(), 10_000)[1] + 8


def _paint_line(painter: QPainter, rect: QRect, line: Line) -> int:
    """One line of a face; gives how many lines it took."""
    fonts = letters()
    if line.small:
        paint_words(painter, rect, line.text, fonts.small, theme.colour("muted"))
        return 1
    font = fonts.strong if line.strong else fonts.plain
    if line.wrapped:
        return _paint_wrapped(painter, rect, line, font)
    ink = stance_colour(line.sign.stance) if line.sign else theme.colour("text")
    left = _paint_glyph(painter, rect, line)
    width = paint_words(painter, rect.adjusted(left, 0, 0, 0), line.text, font, ink)
    start = rect.left() + left
    _decorate(painter, QRect(start, rect.top(), width, rect.height()), line, ink)
    rest = rect.adjusted(left + width + 6, 0, 0, 0)
    if line.tail and elided(line.tail, fonts.small.toString(), rest.width())[0] == line.tail:
        paint_words(painter, rest, line.tail, fonts.small, theme.colour("muted"))
    return 1


def _paint_glyph(painter: QPainter, rect: QRect, line: Line) -> int:
    if line.sign is None or line.sign.stance is None:
        return 0
    centre = QPointF(rect.left() + SIGN / 2, rect.center().y() + 0.5)
    hollow = line.sign.directness is Directness.IMPLIED
    painter.setOpacity(0.55 if line.struck else 1.0)
    draw_glyph(painter, centre, line.sign.stance, hollow=hollow)
    painter.setOpacity(1.0)
    return SIGN + _GAP


def _paint_wrapped(painter: QPainter, rect: QRect, line: Line, font: QFont) -> int:
    fonts, ink = letters(), theme.colour("text")
    rows = wrapped(line.text, font.toString(), rect.width(), LINES - 1)
    for at, words in enumerate(rows):
        where = rect.translated(0, at * fonts.line)
        width = paint_words(painter, where, words, font, ink)
        _decorate(painter, QRect(where.left(), where.top(), width, where.height()), line, ink)
    return len(rows)


def _decorate(painter: QPainter, rect: QRect, line: Line, ink: QColor) -> None:
    """Dots under what is suggested, a stroke through what is no longer held."""
    if line.dotted:
        painter.setPen(QPen(ink, 1.2, Qt.PenStyle.DotLine))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if line.struck:
        painter.setPen(QPen(ink, 1.4))
        middle = rect.center().y() + 1
        painter.drawLine(rect.left(), middle, rect.right(), middle)
