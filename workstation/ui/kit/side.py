# SPDX-License-Identifier: MIT
"""A panel that tells of one thing at a time: a column that scrolls and is made anew for each."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class SideCard(QFrame):
    """The frame of such a panel; who fills it begins with `fresh()`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setAccessibleName(name)
        self.setMinimumWidth(240)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def fresh(self) -> QVBoxLayout:
        """An empty column in place of what was shown."""
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(16, 12, 16, 12)
        body.setSpacing(6)
        self._scroll.setWidget(inside)
        return body
