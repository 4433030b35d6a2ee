# SPDX-License-Identifier: MIT
"""Parts of the card: a heading with its one action, and lines below it."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workstation.ui.kit.fields import button, label, rule


class Section(QWidget):
    """A heading, an action at its right, and lines that are filled anew each time."""

    def __init__(
        self, heading: str, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        words = label(heading, "strong")
        words.setMinimumHeight(30)
        head.addWidget(words)
        head.addStretch(1)
        self.action = button(action, on_action, kind="link")
        self.action.setVisible(bool(action))
        head.addWidget(self.action)
        self._layout.addWidget(rule())
        self._layout.addLayout(head)
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        self._layout.addLayout(self._lines)
        self.words: list[str] = []
        self.below = ""  # the muted line of the last one

    def clear(self) -> None:
        """Take all lines away."""
        self.words.clear()
        while item := self._lines.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def add_below(self, widget: QWidget) -> None:
        """Put a widget below the lines, for good."""
        self._layout.addWidget(widget)

    def say(self, words: str) -> None:
        """A muted sentence, for when there is nothing."""
        self.words.append(words)
        self._lines.addWidget(label(words, "caption", wrap=True))

    def add(
        self,
        words: str,
        below: str = "",
        on_link: Callable[[str], object] | None = None,
        buttons: tuple[QWidget, ...] = (),
    ) -> None:
        """A line of rich text (see `linked`), a muted one below it, buttons at its right."""
        self.words.append(words)
        self.below = below
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(_rich(words, "", on_link))
        if below:
            column.addWidget(_rich(below, "caption", on_link))
        row.addLayout(column, 1)
        for made in buttons:
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.addWidget(holder)


def linked(words: str, target: str) -> str:
    """Rich text of a link: `target` is what the link's slot is given."""
    return f'<a style="text-decoration:none" href="{escape(target)}">{escape(words)}</a>'


def _rich(words: str, kind: str, on_link: Callable[[str], object] | None) -> QLabel:
    made = label("", kind, wrap=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(words)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
    if on_link is not None:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        if "<a " in words:
            made.setTextInteractionFlags(
                Qt.TextInteractionFlag.LinksAccessibleByMouse
                | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            )
        made.linkActivated.connect(on_link)
    return made
