# SPDX-License-Identifier: MIT
"""Asks who approved an edition and who receives it."""

from dataclasses import dataclass

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from workstation.ui.kit.asking import answer
from workstation.ui.kit.dialogs import Dialog


@dataclass(frozen=True, slots=True)
class Release:
    """What is printed on an edition besides its number and time."""

    approver: str
    recipients: str


class ReleaseDialog(Dialog):
    """Approver and recipients; both may stay empty."""

    def __init__(self, parent: QWidget | None, title: str, number: int, audience: str) -> None:
        super().__init__(
            parent,
            f"Release edition {number}",
            "Release",
            f"“{title or 'Untitled'}” is kept as it stands now. An edition never changes; "
            "what is corrected later goes into the next one.",
        )
        self.approver = QLineEdit()
        self.recipients = QLineEdit(audience)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for name, editor in (("Approved by", self.approver), ("Goes to", self.recipients)):
            editor.setAccessibleName(name)
            form.addRow(name, editor)
        self.body.addLayout(form)
        self.approver.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, title: str, number: int, audience: str = ""
    ) -> Release | None:
        """Let the analyst release edition `number`; None when cancelled."""
        return answer(cls(parent, title, number, audience), cls.release)

    def release(self) -> Release:
        """What is entered."""
        return Release(self.approver.text().strip(), self.recipients.text().strip())
