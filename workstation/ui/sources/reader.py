# SPDX-License-Identifier: MIT
"""The reader: a source's text as received, with its claims marked.

Text goes in as plain text only; nothing in a document is ever taken for markup. Words are
never taken back out of the widget, only places (design rule 1).
"""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget
from typing_extensions import override

from workstation.domain.claims import Claim
from workstation.domain.sources import Source, Text
from workstation.domain.spans import Piece
from workstation.ui.kit import theme
from workstation.ui.kit.fields import button
from workstation.ui.kit.offsets import Offsets
from workstation.ui.sources.marks import (
    Placing,
    selections,
    shown,
    speaker_key,
    speakers,
)
from workstation.ui.sources.page import GUTTER, column_width, fill


class Reader(QTextEdit):
    """Shows one text; keys other than for reading go to whoever filters events.

    Signals:
        claim_clicked: (uid) a marked claim was clicked.
        mark_requested: (start, end) these words should become a claim.
    """

    claim_clicked = Signal(str)
    mark_requested = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claims: Sequence[Claim] = ()
        self._current = ""
        self._text: Text | None = None
        self._placing = Placing(Offsets(""), 0)
        self._page_starts: list[tuple[int, int]] = []
        self.setProperty("kind", "reader")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Text of the source")
        self.document().setDocumentMargin(0)
        self.viewport().setMouseTracking(True)
        self._new = button("New claim", self._on_new, kind="primary", icon="plus")
        self._new.setParent(self.viewport())
        self._new.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._new.hide()
        self.can_mark = True
        self.selectionChanged.connect(self._on_selection)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._place_button())

    # showing

    def show_text(self, source: Source, text: Text) -> None:
        """Show a source from its beginning."""
        self._text = text
        self._claims, self._current = (), ""
        self._new.hide()
        self.setExtraSelections([])
        base = fill(self.document(), source, text.text)
        self._placing = Placing(Offsets(text.text), base)
        self._page_starts = [
            (self._placing.to_qt(start), page) for page, start in enumerate(text.pages, 1)
        ]
        self.moveCursor(QTextCursor.MoveOperation.Start)
        cursor = self.textCursor()
        cursor.setPosition(base)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(0)

    def clear_text(self) -> None:
        """Show nothing."""
        self._text = None
        self._claims, self._current = (), ""
        self._placing = Placing(Offsets(""), 0)
        self._page_starts = []
        self._new.hide()
        self.setExtraSelections([])
        self.clear()

    def show_claims(self, claims: Sequence[Claim], current: str) -> None:
        """Mark these claims, one of them in hand; the scroll stays where it is."""
        self._claims, self._current = claims, current
        self.setExtraSelections(selections(self.document(), self._placing, claims, current))
        self.viewport().update()

    def reveal(self, piece: Piece) -> None:
        """Scroll just far enough that these words can be read with some around them."""
        top = self._rect_at(piece[0]).top()
        foot = self._rect_at(piece[1]).bottom()
        line = self.fontMetrics().height() * 3
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if top < line:
            bar.setValue(bar.value() + top - line)
        elif foot > height - line:
            bar.setValue(bar.value() + min(foot - height + line, top - line))

    def restyle(self, source: Source) -> None:
        """The theme or the source's facts changed: set the text again, the scroll kept."""
        if self._text is None:
            return
        claims, current, scroll = self._claims, self._current, self.verticalScrollBar().value()
        self.show_text(source, self._text)
        self.show_claims(claims, current)
        self.verticalScrollBar().setValue(scroll)

    # places

    def caret(self) -> int:
        """The place in the text at which the keyboard's caret stands."""
        return self._placing.from_qt(self.textCursor().position())

    def selected_piece(self) -> Piece | None:
        """The selected words without the blanks around them; None without any."""
        cursor = self.textCursor()
        if self._text is None or not cursor.hasSelection():
            return None
        start = self._placing.from_qt(cursor.selectionStart())
        end = self._placing.from_qt(cursor.selectionEnd())
        words = self._text.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        return (start, end) if start < end else None

    def claim_at(self, place: int) -> str:
        """The claim whose content is at this place; the shortest, if several are."""
        here = [
            claim
            for claim in shown(self._claims)
            if any(start <= place < end for start, end in claim.content.pieces)
        ]
        here.sort(key=lambda claim: claim.content.end - claim.content.start)
        return here[0].uid if here else ""

    def _rect_at(self, place: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._placing.to_qt(place))
        return self.cursorRect(cursor)

    # the new claim

    def _on_selection(self) -> None:
        self._new.setVisible(self.can_mark and self.selected_piece() is not None)
        self._place_button()

    def _place_button(self) -> None:
        if not self._new.isVisible():
            return
        self._new.adjustSize()
        rect = self.cursorRect(self.textCursor())
        left = min(max(rect.left(), GUTTER), self.viewport().width() - self._new.width() - 4)
        self._new.move(left, rect.bottom() + 6)

    def _on_new(self) -> None:
        piece = self.selected_piece()
        if piece is not None:
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
            self.mark_requested.emit(*piece)

    # events

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        side = max(16, int((self.width() - column_width()) / 2))
        self.setViewportMargins(side, 0, side, 0)
        super().resizeEvent(event)
        self._place_button()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            uid = self._claim_under(event.position().toPoint())
            if uid:
                self.claim_clicked.emit(uid)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            over = bool(self._claim_under(event.position().toPoint()))
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def _claim_under(self, point: QPoint) -> str:
        position = (
            self.document()
            .documentLayout()
            .hitTest(
                point + QPoint(0, self.verticalScrollBar().value()), Qt.HitTestAccuracy.ExactHit
            )
        )
        if position < self._placing.base:
            return ""
        return self.claim_at(self._placing.from_qt(position))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()  # Space is for parking, not for scrolling
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ticks(painter)
        self._paint_pages(painter)
        painter.end()

    def _paint_ticks(self, painter: QPainter) -> None:
        numbers = speakers(shown(self._claims))
        painter.setPen(Qt.PenStyle.NoPen)
        height = self.viewport().height()
        for claim in shown(self._claims):
            top = self._rect_at(claim.content.start).top()
            foot = self._rect_at(claim.content.end).bottom()
            if foot < 0 or top > height:
                continue
            now = claim.uid == self._current
            painter.setBrush(theme.speaker_colour(numbers[speaker_key(claim)]))
            box = QRectF(4 if now else 6, top + 3, 5 if now else 3, foot - top - 6)
            painter.drawRoundedRect(box, 1.5, 1.5)

    def _paint_pages(self, painter: QPainter) -> None:
        painter.setFont(theme.caption())
        painter.setPen(theme.colour("muted"))
        width = self.viewport().width()
        for position, page in self._page_starts[1:]:
            cursor = QTextCursor(self.document())
            cursor.setPosition(position)
            top = self.cursorRect(cursor).top()
            if -20 < top < self.viewport().height():
                words = f"page {page}"
                room = painter.fontMetrics().horizontalAdvance(words)
                painter.drawLine(GUTTER, top - 5, width - room - 12, top - 5)
                painter.drawText(width - room - 4, top - 1, words)
