# SPDX-License-Identifier: MIT
"""Quotes side by side, each in the text it stands in."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.analysis.differing import Difference, Mark
from workstation.domain.comparison import Placed
from workstation.domain.spans import Piece, Span
from workstation.ui.kit import theme
from workstation.ui.kit.fields import icon_button, label
from workstation.ui.kit.quote_card import carried_words, sign_of
from workstation.ui.kit.stance import SignLabel
from workstation.ui.kit.words import count

FEWEST, MOST = 2, 6
AROUND = 700  # characters of the text kept on either side of a quote
_COLUMN = 240  # narrowest

ReadText = Callable[[str], str]
Differing = Callable[[Sequence[str]], Sequence[Sequence[Mark]]]

_LEGEND = "Underlined: not in all quotes · waved: figures that differ · dashed: dates that differ"
_LINES = {
    Difference.WORDS: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Difference.FIGURE: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Difference.DATE: QTextCharFormat.UnderlineStyle.DashUnderline,
}


class SideBySide(QFrame):
    """Up to six quotes beside one another, each scrolled to its place.

    Signals:
        closed: the pane is to go away.
        opened: (claim uid) a source is wanted.
    """

    closed = Signal()
    opened = Signal(str)

    def __init__(
        self, read_text: ReadText, differing: Differing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setAccessibleName("Quotes side by side")
        self._read_text = read_text
        self._differing = differing
        self._columns: list[ContextColumn] = []
        self._build()

    def _build(self) -> None:
        self._title = label("Side by side", "strong")
        self._note = label("", "caption")
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 8, 6)
        head.addWidget(self._title)
        head.addSpacing(12)
        head.addWidget(self._note)
        head.addStretch(1)
        head.addWidget(icon_button("x", "Close (Escape)", self.closed.emit))
        self._row = QHBoxLayout()
        self._row.setContentsMargins(16, 0, 16, 12)
        self._row.setSpacing(12)
        inside = QWidget()
        inside.setLayout(self._row)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)

    def columns(self) -> "Sequence[ContextColumn]":
        """The quotes shown, in order."""
        return tuple(self._columns)

    def show_quotes(self, placed: Sequence[Placed]) -> None:
        """Show these quotes; those beyond six are only counted."""
        if [one.position.uid for one in placed[:MOST]] == [c.uid for c in self._columns]:
            return
        for old in self._columns:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        shown = placed[:MOST]
        marks: Sequence[Sequence[Mark]] = [()] * len(shown)
        if len(shown) >= FEWEST:
            marks = self._differing([one.claim.uid for one in shown])
        self._columns = [
            ContextColumn(one, self._read_text, mine)
            for one, mine in zip(shown, marks, strict=True)
        ]
        for made in self._columns:
            made.opened.connect(self.opened)
            self._row.addWidget(made, 1)
        self._note.setText(self._note_words(len(placed)))

    def _note_words(self, chosen: int) -> str:
        if chosen < FEWEST:
            return "Choose more cells with Shift or Ctrl to compare them"
        more = chosen - MOST
        rest = f"{count(more, 'quote')} more not shown · " if more > 0 else ""
        return f"{rest}{_LEGEND}"


class ContextColumn(QFrame):
    """One quote in its text.

    Signals:
        opened: (claim uid) a double click; the source is wanted.
    """

    opened = Signal(str)

    def __init__(self, placed: Placed, read_text: ReadText, marks: Sequence[Mark] = ()) -> None:
        super().__init__()
        self._marks = marks
        self.uid = placed.position.uid
        self._claim = placed.claim
        self._words = read_text(placed.claim.source)
        self.setProperty("kind", "card")
        self.setMinimumWidth(_COLUMN)
        claim = placed.claim
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        name = label(claim.speaker_name or claim.speaker_as_written, "strong")
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        column.addWidget(name)
        column.addWidget(SignLabel(sign_of(placed.position, claim)))
        self.page = QTextBrowser()
        self.page.setProperty("kind", "reader")
        self.page.setFont(theme.reading())
        self.page.setAccessibleName(f"{name.text()} in {claim.source_title}")
        self.page.setOpenLinks(False)
        self.page.setMinimumHeight(48)
        self.page.document().setDocumentMargin(0)
        column.addWidget(self.page, 1)
        column.addWidget(
            label(f"{claim.source_title} · {carried_words(claim)}", "caption", wrap=True)
        )
        self._fill()

    def _fill(self) -> None:
        content = self._claim.content
        start, end = excerpt(self._words, content.start, content.end)
        self.page.setPlainText(self._words[start:end])
        cursor = QTextCursor(self.page.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(145, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(spaced)
        ink = QTextCharFormat()
        ink.setForeground(theme.colour("muted"))
        cursor.mergeCharFormat(ink)
        marked = QTextCharFormat()
        marked.setBackground(QColor(theme.colour("mark")))
        marked.setForeground(theme.colour("text"))
        for piece_start, piece_end in content.pieces:
            _select(cursor, self._words, start, piece_start, piece_end)
            cursor.mergeCharFormat(marked)
        self._mark_differences(cursor, start)
        self._show_quote()

    def _mark_differences(self, cursor: QTextCursor, start: int) -> None:
        """Underline what the other quotes put otherwise, each kind in its own way."""
        content = self._claim.content
        for mark in self._marks:
            line = QTextCharFormat()
            line.setUnderlineStyle(_LINES[mark.kind])
            line.setUnderlineColor(theme.colour("accent"))
            if mark.kind is not Difference.WORDS:
                line.setFontWeight(QFont.Weight.DemiBold)
            for first, last in in_text(content, mark.start, mark.end):
                _select(cursor, self._words, start, first, last)
                cursor.mergeCharFormat(line)

    def _show_quote(self) -> None:
        content = self._claim.content
        start, _ = excerpt(self._words, content.start, content.end)
        cursor = self.page.textCursor()
        cursor.setPosition(_units(self._words[start : content.start]))
        self.page.setTextCursor(cursor)
        top = self.page.cursorRect().top() - 4
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.value() + top)

    @override
    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._show_quote()

    @override
    def mouseDoubleClickEvent(self, event: object) -> None:
        self.opened.emit(self._claim.uid)


def _one_line(text: str) -> QLabel:
    """A caption that never asks for more room; all of it is in the tool tip."""
    made = label(text, "caption")
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    made.setToolTip(text)
    return made


def in_text(content: Span, start: int, end: int) -> list[Piece]:
    """Where a part of the exact words stands in the text; pieces are joined with " … " there."""
    found = []
    at = 0
    for piece_start, piece_end in content.pieces:
        length = piece_end - piece_start
        first, last = max(start, at), min(end, at + length)
        if first < last:
            found.append((piece_start + first - at, piece_start + last - at))
        at += length + len(" … ")
    return found


def excerpt(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of text shown around a quote, from paragraph to paragraph where it can be."""
    first = max(0, start - AROUND)
    if first:
        line = text.find("\n", first, start)
        first = line + 1 if line >= 0 else first
    last = min(len(text), end + AROUND)
    if last < len(text):
        line = text.rfind("\n", end, last)
        last = line if line >= 0 else last
    return first, last


def _select(cursor: QTextCursor, text: str, first: int, start: int, end: int) -> None:
    """Select a piece; Qt counts UTF-16 units where we count code points."""
    begin = _units(text[first:start])
    cursor.setPosition(begin)
    cursor.setPosition(begin + _units(text[start:end]), QTextCursor.MoveMode.KeepAnchor)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
