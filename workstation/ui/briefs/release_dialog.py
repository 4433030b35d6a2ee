# SPDX-License-Identifier: MIT
"""Asks who approved an edition and who receives it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from workstation.ui.kit.asking import answer
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label
from workstation.ui.kit.words import count

_NAMED = 4


@dataclass(frozen=True, slots=True)
class Release:
    """What is printed on an edition besides its number and time.

    `with_conflicts` says that what is in conflict is printed with all its values.
    """

    approver: str
    recipients: str
    with_conflicts: bool = False


class ReleaseDialog(Dialog):
    """Approver and recipients; both may stay empty.

    While the brief rests on what is in conflict, it is released only with all values printed.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        number: int,
        audience: str,
        disputed: Sequence[str] = (),
    ) -> None:
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
        self.both = QCheckBox("Print all values of what is in conflict")
        if disputed:
            self._add_conflicts(disputed)
        self.approver.setFocus()

    def _add_conflicts(self, disputed: Sequence[str]) -> None:
        """What is in conflict, and the choice without which there is no edition."""
        is_are = "is" if len(disputed) == 1 else "are"
        more = len(disputed) - _NAMED
        named = [*disputed[:_NAMED], *([f"and {more} more"] if more > 0 else [])]
        self.body.addSpacing(8)
        said = f"{count(len(disputed), 'value')} that this brief rests on {is_are} in conflict:"
        self.body.addWidget(label(said, "warning", wrap=True))
        self.body.addWidget(label("\n".join(named), "caption", wrap=True))
        self.body.addWidget(self.both)
        self.go.setEnabled(False)
        self.go.setToolTip("Settle what is in conflict, or let all values be printed")
        self.both.toggled.connect(self.go.setEnabled)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        title: str,
        number: int,
        audience: str = "",
        disputed: Sequence[str] = (),
    ) -> Release | None:
        """Let the analyst release edition `number`; None when cancelled.

        `disputed` names what the brief rests on that is in conflict.
        """
        return answer(cls(parent, title, number, audience, disputed), cls.release)

    def release(self) -> Release:
        """What is entered."""
        return Release(
            self.approver.text().strip(), self.recipients.text().strip(), self.both.isChecked()
        )
