# SPDX-License-Identifier: MIT
"""Words that are edited where they stand."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.kit import theme
from workstation.ui.kit.fields import restyle

_LINES = 3


class InlineText(QWidget):
    """A caption that turns into a box when clicked; Ctrl+Enter or leaving it keeps the words.

    Signals:
        edited: (text) other words were entered.
    """

    edited = Signal(str)

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._hint, self._text = name, hint, ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._label = _Caption()
        self._label.asked.connect(self.start)
        self._box = QPlainTextEdit()
        self._box.setAccessibleName(name)
        self._box.setTabChangesFocus(True)
        self._box.setFixedHeight(self._box.fontMetrics().lineSpacing() * _LINES + 16)
        self._box.installEventFilter(self)
        self._box.hide()
        column.addWidget(self._label)
        column.addWidget(self._box)
        self.set_text("")

    def set_text(self, text: str) -> None:
        """Show these words, unless somebody is typing."""
        self._text = text
        self._label.setText(f"{self._name}: {text}" if text else self._hint)
        self._label.setAccessibleName(f"{self._name}: {text or 'none'}")
        self._label.setToolTip(f"Click to edit the {self._name.lower()}")

    def text(self) -> str:
        """The words as they are kept."""
        return self._text

    def editing(self) -> bool:
        """Whether somebody is typing."""
        return not self._box.isHidden()

    def start(self) -> None:
        """Let the words be edited."""
        self._box.setPlainText(self._text)
        self._label.hide()
        self._box.show()
        self._box.setFocus()
        self._box.selectAll()

    def finish(self, *, keep: bool) -> None:
        """Stop editing and say so if the words are others."""
        if not self.editing():
            return
        text = " ".join(self._box.toPlainText().split())
        self._box.hide()
        self._label.show()
        if keep and text != self._text:
            self.set_text(text)
            self.edited.emit(text)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._box and isinstance(event, QKeyEvent) and _is_press(event):
            if event.key() == Qt.Key.Key_Escape:
                self.finish(keep=False)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.finish(keep=True)
                return True
        if watched is self._box and event.type() == QEvent.Type.FocusOut:
            self.finish(keep=True)
        return super().eventFilter(watched, event)


class _Caption(QLabel):
    """Muted words that can be clicked or opened with Enter.

    Signals:
        asked: editing is wanted.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("kind", "caption")
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.asked.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setStyleSheet(f"color: {theme.roles().accent}")
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.setStyleSheet("")
        restyle(self)
        super().focusOutEvent(event)


def _is_press(event: QEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress
