# SPDX-License-Identifier: MIT
"""What an empty view says: what belongs there, and the one action that fills it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.kit.fields import button, label
from workstation.ui.kit.icons import paint_icon


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
        head = label(heading, "title")
        column.addWidget(head, alignment=middle)
        words = label(sentence, "muted", wrap=True)
        words.setAlignment(middle)
        words.setMaximumWidth(440)
        words.setMinimumWidth(min(440, 8 * len(sentence)))
        row = QHBoxLayout()  # an aligned label would be given the height of one line
        row.addStretch(1)
        row.addWidget(words, 100)
        row.addStretch(1)
        column.addLayout(row)
        self.action_button = button(action, on_action, kind="primary")
        self.action_button.setVisible(bool(action))
        column.addSpacing(4)
        column.addWidget(self.action_button, alignment=middle)
        column.addStretch(1)
        self.setAccessibleName(heading)
