# SPDX-License-Identifier: MIT
"""The letters of the table: its fonts, and words elided, broken and drawn as they fit.

Whatever runs from right to left is drawn so, but stands at the left like everything else.
"""

from functools import lru_cache
from unicodedata import bidirectional

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

from workstation.ui.kit import theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Letters:
    """The fonts of a cell with their measures; made anew when the system font changes."""

    def __init__(self) -> None:
        self.plain = theme.body()
        self.strong = theme.body(strong=True)
        self.small = theme.caption()
        self.small_strong = theme.caption(strong=True)
        self.line = QFontMetrics(self.strong).height() + 1


@lru_cache(maxsize=2)
def _letters_for(_font: str) -> Letters:
    return Letters()


def letters() -> Letters:
    """The fonts as the system has them now."""
    return _letters_for(QApplication.font().toString())


@lru_cache(maxsize=20_000)
def elided(text: str, font: str, width: int) -> tuple[str, int]:
    """The text as it fits, and how wide that is; measured once for each width."""
    face = QFont()
    face.fromString(font)
    metrics = QFontMetrics(face)
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))
    return words, metrics.horizontalAdvance(words)


@lru_cache(maxsize=5_000)
def wrapped(text: str, font: str, width: int, lines: int) -> tuple[str, ...]:
    """The text broken into lines; the last one is elided if there is more."""
    face = QFont()
    face.fromString(font)
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        start = line.textStart()
        if len(found) == lines - 1:
            found.append(elided(text[start:], font, width)[0])
            break
        found.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(found)


@lru_cache(maxsize=20_000)
def direction_of(text: str) -> Qt.LayoutDirection:
    """The direction a text runs in: that of its first letter that has one."""
    for character in text:
        if (kind := bidirectional(character)) in ("R", "AL"):
            return Qt.LayoutDirection.RightToLeft
        if kind == "L":
            break
    return Qt.LayoutDirection.LeftToRight


def write(
    painter: QPainter, rect: QRect, words: str, *, of: str = "", at: Qt.AlignmentFlag = _LEFT
) -> None:
    """Draw words that fit; `of` is the text they are a line of."""
    painter.setLayoutDirection(direction_of(of or words))
    painter.drawText(rect, at | Qt.AlignmentFlag.AlignAbsolute, words)


def paint_words(painter: QPainter, rect: QRect, text: str, font: QFont, ink: QColor) -> int:
    """Draw words as they fit; gives how wide they are."""
    words, width = elided(text, font.toString(), rect.width())
    painter.setFont(font)
    painter.setPen(ink)
    write(painter, rect, words, of=text)
    return width
