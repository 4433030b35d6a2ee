# SPDX-License-Identifier: MIT
"""What merging has done, with what may be wanted next."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workstation.analysis.doubles_words import doubles_words
from workstation.domain.doubles import Doubles
from workstation.domain.sharing import Merge, Outcome
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import button, label, line
from workstation.ui.kit.words import count
from workstation.ui.sharing.wording import brought_words, conflict_count, outcome_words


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of each file, the fields in conflict now, and what is probably here twice."""

    outcomes: tuple[Outcome, ...]
    conflicts: int
    doubles: Doubles | None = None

    @property
    def merges(self) -> list[Merge]:
        """The merges that were made."""
        return [one.merge for one in self.outcomes if one.merge]


class MergeReport(Dialog):
    """Says in sentences what came over; the last merge can be taken back from here.

    Signals:
        conflicts_requested: the fields in conflict are wanted.
        doubles_requested: what is probably here twice should be looked through.
        take_back_requested: the last merge should be undone.
        save_requested: the report should be written into a file.
    """

    conflicts_requested = Signal()
    doubles_requested = Signal()
    take_back_requested = Signal()
    save_requested = Signal()

    def __init__(self, parent: QWidget | None, made: Merged) -> None:
        waiting = made.conflicts > 0
        super().__init__(
            parent, _heading(made), "Show conflicts" if waiting else "Close", _words(made)
        )
        if len(made.outcomes) > 1:
            for one in made.outcomes:
                self.body.addWidget(label(outcome_words(one), wrap=True))
        if made.doubles and made.doubles.total:
            self._offer(made.doubles)
        self.cancel.setText("Close")
        self.cancel.setAccessibleName("Close")
        self.cancel.setVisible(waiting)
        if waiting:
            self.accepted.connect(self.conflicts_requested)
        last = "Take the merge back" if len(made.merges) == 1 else "Take the last one back"
        self.take_back = button(last, self._on_take_back, icon="undo-2")
        self.take_back.setVisible(bool(made.merges))
        self.foot.insertWidget(0, self.take_back)
        self.save = button("Print or save…", self.save_requested.emit, icon="printer")
        self.save.setVisible(bool(made.merges))
        self.foot.insertWidget(1, self.save)
        self.setMinimumWidth(620)

    def _offer(self, found: Doubles) -> None:
        self.body.addWidget(label(doubles_words(found, "that came over"), wrap=True))
        self.join = button(
            f"Join {count(found.total, 'probable double')}…", self._on_doubles, icon="link"
        )
        row = line(self.join)
        row.addStretch(1)
        self.body.addLayout(row)

    def _on_doubles(self) -> None:
        self.reject()
        self.doubles_requested.emit()

    def _on_take_back(self) -> None:
        self.reject()
        self.take_back_requested.emit()


def _heading(made: Merged) -> str:
    if len(made.outcomes) == 1:
        return f"“{made.outcomes[0].file}” has been merged"
    merged = len(made.merges)
    if merged == len(made.outcomes):
        return f"{count(merged, 'file')} have been merged"
    verb = "has" if merged == 1 else "have"
    return f"{merged or 'None'} of {count(len(made.outcomes), 'file')} {verb} been merged"


def _words(made: Merged) -> str:
    if len(made.outcomes) == 1 and made.merges:
        one = made.merges[0]
        return brought_words(one.counts, one.changed, made.conflicts, one.given_back)
    return f"{conflict_count(made.conflicts)}." if made.conflicts else ""
