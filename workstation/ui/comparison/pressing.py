# SPDX-License-Identifier: MIT
"""What keys and double clicks do in the table and on the cards beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from workstation.ui.comparison.tab import ComparisonTab

KEYS = (
    "Enter confirm · Backspace take off · Y N P U ? W stance · I implied · [ ] quote · "
    "G open in sources · B side by side · O open body"
)


class Pressing(QObject):
    """Turns keys into verbs of the tab."""

    def __init__(self, tab: "ComparisonTab") -> None:
        super().__init__(tab)
        self._tab = tab

    def on_key(self, key: int, text: str) -> None:
        """A key was pressed; while quotes are being read it waits for those it means."""
        tab = self._tab
        if tab.following.reading and not self._acts_on_table(key, text):
            tab.following.keep_key(key, text)
            return
        plain: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Return: self.on_enter,
            Qt.Key.Key_Enter: self.on_enter,
            Qt.Key.Key_Backspace: tab.deciding.dismiss_current,
            Qt.Key.Key_Delete: self.on_delete,
            Qt.Key.Key_Escape: lambda: tab.show_aside(False),
        }
        letters: dict[str, Callable[[], object]] = {
            "[": lambda: tab.details.step(-1),
            "]": lambda: tab.details.step(1),
            "G": tab.open_source,
            "B": lambda: tab.show_aside(not tab.aside.isVisible()),
            "A": tab.questions.assess,
            "O": tab.open_body,
        }
        act = plain.get(Qt.Key(key)) or letters.get(text.upper())
        if act is not None:
            act()
        else:
            tab.deciding.on_letter(text.upper())

    def _acts_on_table(self, key: int, text: str) -> bool:
        """Whether a key means the row or column itself, not a quote of it."""
        if key == Qt.Key.Key_Delete:
            return self._tab.table.current_column() is None
        return key == Qt.Key.Key_Escape or text.upper() in ("A", "B", "O")

    def on_enter(self) -> None:
        """Enter confirms the current quote; on a folded group it unfolds it."""
        if not self._unfold():
            self._tab.deciding.confirm_current()

    def on_delete(self) -> None:
        """Delete takes away a question when its own column is current, else a position."""
        if self._tab.table.current_column() is None:
            self._tab.questions.remove()
        else:
            self._tab.deciding.dismiss_current()

    def on_double_click(self) -> None:
        """Open the quote in its source; unfold a group."""
        if not self._unfold():
            self._tab.open_source()

    def _unfold(self) -> bool:
        """Unfold the current group; False where a question is current."""
        head = self._tab.table.current_head()
        if head is None or head.question is not None:
            return False
        self._tab.viewing.fold(head)
        return True
