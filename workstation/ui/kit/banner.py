# SPDX-License-Identifier: MIT
"""A quiet line above the work: one sentence, perhaps one thing to do."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from workstation.ui.kit.fields import button, icon_button, label, restyle

_HEIGHT = 36
_NARROWEST = 200


class Banner(QFrame):
    """Hidden until it has something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self.setAccessibleName("Notice")
        self._action: Callable[[], object] | None = None
        self._words = label(wrap=True)
        self._do = button("", self._on_action, kind="link")
        self._close = icon_button("x", "Hide this notice", self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 8, 2)
        row.setSpacing(8)
        row.addWidget(self._words)
        row.addWidget(self._do)
        row.addStretch(1)
        row.addWidget(self._close)
        self.hide()

    def say(
        self,
        sentence: str,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        *,
        tone: str = "calm",
        closable: bool = True,
    ) -> None:
        """Show a sentence. Tones: calm, warning."""
        self._words.setText(sentence)
        self._action = on_action
        self._do.setText(action)
        self._do.setAccessibleName(action)
        self._do.setVisible(bool(action))
        self._close.setVisible(closable)
        self.setProperty("tone", tone)
        restyle(self)
        self._fit()
        self.show()

    def _fit(self) -> None:
        """Give the words their own width, or two lines where there is no room for that."""
        taken = sum(part.sizeHint().width() for part in (self._do, self._close))
        room = max(_NARROWEST, self.width() - taken - 56)
        whole = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 2
        self._words.setFixedWidth(min(whole, room))
        self.setFixedHeight(max(_HEIGHT, self._words.heightForWidth(self._words.width()) + 16))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sentence(self) -> str:
        """What it says now."""
        return self._words.text()

    def _on_action(self) -> None:
        if self._action is not None:
            self._action()
