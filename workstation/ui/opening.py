# SPDX-License-Identifier: MIT
"""The questions that may come up when a workspace is opened or made."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from workstation.domain.markings import TLP
from workstation.sharing.headers import is_sealed
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label

SUFFIX = ".awdb"


def is_case(path: Path) -> bool:
    """Whether this is a workspace by its name, or a sealed file."""
    return path.suffix == SUFFIX or is_sealed(path)


def is_there(path: Path) -> bool:
    """Whether a case can be opened: its file is to be found, or changes of it wait here."""
    from workstation.workspace import Workspace

    return Workspace.is_there(path)


class ReadOnlyDialog(Dialog):
    """Somebody else writes this workspace: read it meanwhile?"""

    @classmethod
    def ask(cls, parent: QWidget | None, sentence: str) -> bool:
        """Whether to open it read-only."""
        dialog = cls(parent, "This workspace is in use", "Open read-only", sentence)
        return bool(dialog.exec())


class CleanCopyDialog(Dialog):
    """An older workspace holds what refers to nothing: write a clean copy of it?"""

    @classmethod
    def ask(
        cls, parent: QWidget | None, sentence: str, then: Callable[[], object]
    ) -> "CleanCopyDialog":
        """Show what is in the way; `then` is called if a copy is wanted."""
        dialog = cls(parent, "This workspace is not sound", "Save a clean copy…", sentence)
        dialog.accepted.connect(then)
        dialog.open()
        return dialog


class NewWorkspaceDialog(Dialog):
    """Title and marking of a new case; the file is chosen next."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            parent,
            "New workspace",
            "Choose where to keep it…",
            "A workspace is one file that holds a whole case.",
        )
        self.name = QLineEdit()
        self.name.setPlaceholderText("Ferry in the Sable Strait")
        self.name.setAccessibleName("Title of the case")
        self.marking = QComboBox()
        self.marking.addItems(list(TLP))
        self.marking.setAccessibleName("Marking")
        for caption, field in (("Title of the case", self.name), ("Marking", self.marking)):
            words = label(caption, "caption")
            words.setBuddy(field)
            self.body.addWidget(words)
            self.body.addWidget(field)

    @classmethod
    def ask(cls, parent: QWidget | None) -> tuple[str, str] | None:
        """Title and marking, or None."""
        dialog = cls(parent)
        if not dialog.exec():
            return None
        return dialog.name.text().strip(), dialog.marking.currentText()
