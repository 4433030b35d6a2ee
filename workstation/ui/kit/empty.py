# SPDX-License-Identifier: MIT
"""What an empty view says: what belongs there, and the one action that fills it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.kit.fields import button, label
from workstation.ui.kit.fields import column as lines
from workstation.ui.kit.icons import paint_icon

_LEAST = 200  # pixels of words


class _Picture(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(40, 40)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, self._icon, QRectF(self.rect()).adjusted(2, 2, -2, -2), "muted")
        painter.end()


class EmptyView(QWidget):
    """A picture, a heading, one or two sentences, one button."""

    def __init__(
        self,
        icon: str,
        heading: str,
        sentence: str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 64)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(_Picture(icon), alignment=middle)
        self._heading, self._words = label("", "title", wrap=True), label("", "muted", wrap=True)
        for part in (self._heading, self._words):
            part.setAlignment(middle)
            part.setMaximumWidth(440)
            part.setMinimumWidth(_LEAST)
        row = QHBoxLayout()  # an aligned label would be given the height of one line
        row.addStretch(1)
        row.addLayout(lines(self._heading, self._words, spacing=12), 100)
        row.addStretch(1)
        column.addLayout(row)
        self.action_button = button(action, on_action, kind="primary")
        self.action_button.setVisible(bool(action))
        column.addSpacing(4)
        column.addWidget(self.action_button, alignment=middle)
        column.addStretch(1)
        self.say(heading, sentence)

    def say(self, heading: str, sentence: str) -> None:
        """Say something else of what belongs here."""
        self._heading.setText(heading)
        self._words.setText(sentence)
        self.setAccessibleName(heading)
        self.setAccessibleDescription(sentence)
