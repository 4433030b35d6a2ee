# SPDX-License-Identifier: MIT
"""What a check of the workspace found, in words, and the offer to repair it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidget, QWidget

from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.words import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workstation.domain.reports import Fault
    from workstation.ui.session import Session


class CheckDialog(Dialog):
    """Lists the faults; nothing to list is said in one sentence."""

    def __init__(self, parent: QWidget | None, faults: "Sequence[Fault]") -> None:
        sound = not faults
        super().__init__(
            parent,
            "The workspace is sound" if sound else f"{count(len(faults), 'fault')} found",
            "Close" if sound else "Repair what can be repaired",
            "File, references, search index, quotes and original documents agree."
            if sound
            else "Nothing has been changed yet.",
        )
        self.cancel.setVisible(not sound)
        if faults:
            found = QListWidget()
            found.setAccessibleName("Faults found")
            found.setWordWrap(True)
            found.addItems([fault.sentence for fault in faults])
            self.body.addWidget(found)

    @classmethod
    def tell(cls, parent: QWidget | None, session: "Session", faults: "Sequence[Fault]") -> None:
        """Show what was found; repair it if asked to."""
        dialog = cls(parent, faults)
        if faults:
            dialog.accepted.connect(
                lambda: session.job(
                    "Repairing the workspace",
                    lambda ticket: session.workspace.checks.run(repair=True, ticket=ticket),
                    lambda _: session.message.emit("The workspace was repaired.", False),
                )
            )
        dialog.open()
