# SPDX-License-Identifier: MIT
"""What a merge has done, with what may be wanted next."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.sharing import Merge
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import button
from workstation.ui.sharing.wording import brought_words


@dataclass(frozen=True, slots=True)
class Merged:
    """A merge made, how many things held before it changed, and the fields in conflict now."""

    merge: Merge
    changed: int
    conflicts: int


class MergeReport(Dialog):
    """Says in a sentence what came over; the merge can be taken back from here.

    Signals:
        conflicts_requested: the fields in conflict are wanted.
        take_back_requested: the merge should be undone.
    """

    conflicts_requested = Signal()
    take_back_requested = Signal()

    def __init__(self, parent: QWidget | None, made: Merged) -> None:
        waiting = made.conflicts > 0
        super().__init__(
            parent,
            f"“{made.merge.file}” has been merged",
            "Show conflicts" if waiting else "Close",
            brought_words(made.merge.counts, made.changed, made.conflicts),
        )
        self.cancel.setText("Close")
        self.cancel.setAccessibleName("Close")
        self.cancel.setVisible(waiting)
        if waiting:
            self.accepted.connect(self.conflicts_requested)
        self.take_back = button("Take the merge back", self._on_take_back, icon="undo-2")
        self.foot.insertWidget(0, self.take_back)

    def _on_take_back(self) -> None:
        self.reject()
        self.take_back_requested.emit()
