# SPDX-License-Identifier: MIT
"""A workspace dropped on one that is open: should it be merged, or opened in its place?"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import button

_WORDS = (
    "It can be merged into the case that is open, or opened in its place. "
    "Before a merge you see what it would do."
)


class OpenOrMerge(Dialog):
    """Both ways, and neither."""

    def __init__(self, parent: QWidget | None, path: Path) -> None:
        super().__init__(parent, f"What shall be done with “{path.name}”?", "Merge…", _WORDS)
        self.opening = button("Open it")
        self.foot.insertWidget(self.foot.indexOf(self.go), self.opening)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        path: Path,
        open_it: Callable[[], object],
        merge_it: Callable[[], object],
    ) -> "OpenOrMerge":
        """Ask, and do what is wanted."""
        dialog = cls(parent, path)

        def instead() -> None:
            dialog.reject()
            open_it()

        dialog.opening.clicked.connect(instead)
        dialog.accepted.connect(merge_it)
        dialog.open()
        return dialog
