# SPDX-License-Identifier: MIT
"""Editors that look like text until somebody writes in them."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from typing_extensions import override

# Palette roles, not colours: the sheet stays right when the theme changes.
_SHEET = """
QLineEdit, QPlainTextEdit { background: transparent; border: 1px solid transparent; }
QLineEdit:hover, QPlainTextEdit:hover { border-color: palette(mid); }
QLineEdit:focus, QPlainTextEdit:focus { border-color: palette(link); background: palette(base); }
QLineEdit { padding: 3px 6px; margin-left: -9px; }
QPlainTextEdit { padding: 2px; margin-left: -7px; }
"""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class InPlaceLine(QLineEdit):
    """One line; Enter or leaving it keeps the words, Escape gives the old ones back.

    Signals:
        written: (text) other words than before are to be kept.
    """

    written = Signal(str)

    def __init__(
        self, name: str, hint: str = "", *, tip: str = "", may_be_empty: bool = False
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setToolTip(tip)
        self.setStyleSheet(_SHEET)
        self._may_be_empty = may_be_empty
        self._kept = ""
        self.editingFinished.connect(self.keep)

    def show_text(self, text: str) -> None:
        """Show these words, unless somebody is writing others."""
        writing = self.hasFocus() and self.text() != self._kept
        self._kept = text
        if not writing and text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def keep(self) -> None:
        """Hand on what is written, if it is new and may be kept."""
        text = " ".join(self.text().split())
        if not text and not self._may_be_empty:
            self.setText(self._kept)
        elif text != self._kept:
            self._kept = text
            self.written.emit(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._kept)
            self.clearFocus()
        else:
            super().keyPressEvent(event)


class InPlaceText(QPlainTextEdit):
    """Several lines, as tall as its words; kept when left, or after a pause if asked to.

    Args:
        name: what a screen reader says.
        hint: what stands there while it is empty.
        pause_ms: keep the words after so long without a key; 0 waits until it is left.
        single: Enter leaves it instead of breaking the line.
        lines: height at which it begins to scroll.

    Signals:
        written: (text) other words than before are to be kept.
    """

    written = Signal(str)

    def __init__(
        self, name: str, hint: str = "", *, pause_ms: int = 0, single: bool = False, lines: int = 10
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setStyleSheet(_SHEET)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._single, self._lines, self._kept = single, lines, ""
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self.keep)
        if pause_ms:
            self.textChanged.connect(self._pause.start)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def words(self) -> str:
        """What is written now; a single line stays one, whatever was pasted."""
        text = self.toPlainText().strip()
        return " ".join(text.split()) if self._single else text

    def show_text(self, text: str, *, another: bool = False) -> None:
        """Show these words, unless somebody is writing others about the same thing."""
        writing = not another and self.hasFocus() and self.words() != self._kept
        self._kept = text
        if not writing and text != self.words():
            self.setPlainText(text)
        self._pause.stop()

    def keep(self) -> None:
        """Hand on what is written, if it is new."""
        self._pause.stop()
        if self.words() != self._kept:
            self._kept = self.words()
            self.written.emit(self._kept)

    def _fit(self) -> None:
        wanted = self._line_count()
        scrolls = wanted > self._lines
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff
        )
        lines = min(self._lines, max(1, wanted))
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 16)

    def _line_count(self) -> int:
        """Lines at this width; asking for a paragraph's box lays it out if nobody has yet."""
        layout, block, lines = self.document().documentLayout(), self.document().begin(), 0
        while block.isValid():
            layout.blockBoundingRect(block)
            lines += block.layout().lineCount()
            block = block.next()
        return lines

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._single and event.key() in _ENTER:
            self.keep()
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()
