# SPDX-License-Identifier: MIT
"""How a source is set: title, facts, then its text as plain words in a column."""

from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from workstation.domain.sources import Source
from workstation.ui.kit import theme
from workstation.ui.kit.words import count, day, joined, language

COLUMN = 72  # characters
GUTTER = 28  # left of the words, for ticks
_SAMPLE = "Most of a newspaper's words are as long as these, with spaces between."
_SIZE = 1.25  # of the interface's text
_LEADING = 116  # per cent of the serif's own generous line: 1.5 times its size
_TOP = 28
_HEIGHTS = QTextBlockFormat.LineHeightTypes


def byline(source: Source) -> str:
    """Publisher, author, date, language and length: whatever is known."""
    known = (
        source.publisher_name,
        source.author,
        day(source.published_on),
        language(source.language),
        count(source.words, "word"),
    )
    return joined(known)


def column_width() -> float:
    """Pixels that 72 characters and the gutter take."""
    typical = QFontMetricsF(theme.reading(_SIZE)).horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    return typical * COLUMN + GUTTER


def fill(document: QTextDocument, source: Source, text: str) -> int:
    """Put title, facts and text into a document; gives the position where the text starts."""
    document.clear()
    document.setDefaultFont(theme.reading(_SIZE))
    frame = document.rootFrame().frameFormat()
    frame.setLeftMargin(GUTTER)
    frame.setTopMargin(_TOP)
    frame.setBottomMargin(2 * _TOP)
    document.rootFrame().setFrameFormat(frame)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    title = QTextCharFormat()
    title.setFont(theme.reading(1.7, strong=True))
    cursor.setBlockFormat(_paragraph(100, 6))
    cursor.insertText(_one_line(source.title or source.name or "Untitled"), title)
    small = QTextCharFormat()
    small.setFont(theme.caption())
    small.setForeground(theme.colour("muted"))
    cursor.insertBlock(_paragraph(100, 18))
    cursor.insertText(_one_line(byline(source)), small)
    plain = QTextCharFormat()
    plain.setFont(theme.reading(_SIZE))
    cursor.insertBlock(_paragraph(_LEADING, 12), plain)
    base = cursor.position()
    cursor.insertText(text, plain)
    cursor.endEditBlock()
    _narrow_blank_lines(document, base)
    return base


def _narrow_blank_lines(document: QTextDocument, base: int) -> None:
    """A blank line between paragraphs is a gap, not a line."""
    thin = QTextBlockFormat()
    thin.setLineHeight(2, _HEIGHTS.FixedHeight.value)
    thin.setBottomMargin(0)
    block = document.findBlock(base)
    while block.isValid():
        if block.length() == 1:
            QTextCursor(block).setBlockFormat(thin)
        block = block.next()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _paragraph(height: int, below: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(height, _HEIGHTS.ProportionalHeight.value)
    made.setBottomMargin(below)
    return made
