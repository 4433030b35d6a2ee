# SPDX-License-Identifier: MIT
"""Opening, creating and copying workspaces, with the questions that may come up."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from workstation.domain.markings import TLP
from workstation.errors import LockedError
from workstation.sharing.headers import is_sealed
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label

if TYPE_CHECKING:
    from workstation.workspace import Workspace

SUFFIX = ".awdb"


def is_case(path: Path) -> bool:
    """Whether this is a workspace by its name, or a sealed file."""
    return path.suffix == SUFFIX or is_sealed(path)


def open_workspace(parent: QWidget | None, path: Path) -> "Workspace | None":
    """Open a workspace; offers read-only when somebody else is writing it.

    Returns:
        The workspace, or None when the person would rather not read only.

    Raises:
        UserError: it cannot be opened; the sentence says why.
    """
    from workstation.workspace import Workspace

    try:
        return Workspace.open(path)
    except LockedError as error:
        if not ReadOnlyDialog.ask(parent, str(error)):
            return None
        return Workspace.open(path, read_only=True)


class ReadOnlyDialog(Dialog):
    """Somebody else writes this workspace: read it meanwhile?"""

    @classmethod
    def ask(cls, parent: QWidget | None, sentence: str) -> bool:
        """Whether to open it read-only."""
        dialog = cls(parent, "This workspace is in use", "Open read-only", sentence)
        return bool(dialog.exec())


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
