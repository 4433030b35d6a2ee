# SPDX-License-Identifier: MIT
"""A toast: what just happened, with Undo beside it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.kit.fields import button, label

SHOWN_MS = 6000
_MARGIN = 44


class Toast(QFrame):
    """Floats over the foot of its parent for a few seconds; longer under the pointer.

    Signals:
        undo_requested: somebody pressed Undo.
    """

    undo_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._home = parent
        self.setProperty("kind", "toast")
        self.setAccessibleName("Message")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = label()
        self._undo = button("Undo", self._on_undo)
        self._undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._undo)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, *, undoable: bool = False) -> None:
        """Show a message; a newer one takes its place."""
        self._words.setText(text)
        self._undo.setVisible(undoable)
        self.adjustSize()
        self._settle()
        self.show()
        self.raise_()
        self._timer.start()

    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def _on_undo(self) -> None:
        self.hide()
        self.undo_requested.emit()

    def _settle(self) -> None:
        home = self._home
        width = min(self.sizeHint().width(), home.width() - 2 * _MARGIN)
        self.resize(width, self.sizeHint().height())
        self.move((home.width() - width) // 2, home.height() - self.height() - _MARGIN)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    @override
    def enterEvent(self, event: object) -> None:
        self._timer.stop()

    @override
    def leaveEvent(self, event: object) -> None:
        self._timer.start()
