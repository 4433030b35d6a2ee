# SPDX-License-Identifier: MIT
"""What is probably here twice: looked at before a merge, joined after it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from workstation.analysis.doubles_words import doubles_words, unlisted_words, unread_words
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import button, label, line
from workstation.ui.kit.words import count
from workstation.ui.sharing.doubles_table import DoublesModel, DoublesTable, end_words

if TYPE_CHECKING:
    from workstation.domain.doubles import Double, Doubles
    from workstation.ui.session import Session

BEFORE = "They can be joined once the file has been merged. Nothing is joined by itself."
AFTER = (
    "Tick what is one thing. Both stay as they are and are tied together, so that they count "
    "once; Undo takes the tie away again."
)


class DoublesDialog(Dialog):
    """A table of pairs, the current one in full below; ticked ones are joined.

    Args:
        parent: over which it stands.
        found: what is listed.
        joining: whether it can be joined, else only looked at.
    """

    def __init__(self, parent: QWidget | None, found: "Doubles", *, joining: bool) -> None:
        where = "that came over" if joining else "in it"
        super().__init__(parent, "Probably the same", "Join", doubles_words(found, where))
        self.model = DoublesModel(found.listed, ticking=joining)
        self.table = DoublesTable(self.model)
        self.here, self.there = label("", wrap=True), label("", wrap=True)
        self._build(found, joining=joining)
        self.model.ticks_changed.connect(self._say)
        self.table.current_changed.connect(self._tell)
        self.table.selectRow(0)
        self.table.setFocus()
        self._say()

    @classmethod
    def look(cls, parent: QWidget, found: "Doubles") -> "DoublesDialog":
        """Show what will be here twice."""
        dialog = cls(parent, found, joining=False)
        dialog.open()
        return dialog

    @classmethod
    def ask(cls, parent: QWidget, session: "Session", found: "Doubles") -> "DoublesDialog":
        """Show what is here twice, and join what is ticked as one change."""
        dialog = cls(parent, found, joining=True)

        def join() -> None:
            pairs = [(one.kind, one.here.uid, one.there.uid) for one in dialog.model.chosen()]
            session.write(lambda workspace: workspace.origins.join_pairs(pairs))

        dialog.accepted.connect(join)
        dialog.open()
        return dialog

    def _build(self, found: "Doubles", *, joining: bool) -> None:
        everything = range(len(found.listed))
        every = button("Tick all", lambda: self.model.tick(everything, ticked=True), kind="quiet")
        none = button("Untick all", lambda: self.model.tick(everything, ticked=False), kind="quiet")
        above = line(label(AFTER if joining else BEFORE, wrap=True), *([every, none] * joining))
        above.setStretch(0, 1)
        self.body.addLayout(above)
        self.body.addWidget(self.table, 1)
        both = QHBoxLayout()
        for name, told in (("Here", self.here), ("There", self.there)):
            told.setAccessibleName(name)
            told.setMinimumHeight(4 * told.fontMetrics().lineSpacing())
            both.addWidget(told, 1)
        self.body.addLayout(both)
        for words in (unlisted_words(found), unread_words(found)):
            if words:
                self.body.addWidget(label(words, "caption", wrap=True))
        self.cancel.setText("Close")
        self.cancel.setAccessibleName("Close")
        self.go.setVisible(joining)
        self.setMinimumSize(640, 420)
        self.resize(900, 520)

    def _tell(self, one: "Double") -> None:
        self.here.setText(end_words(one.here))
        self.there.setText(end_words(one.there))

    def _say(self) -> None:
        chosen = len(self.model.chosen())
        self.go.setText(f"Join {count(chosen, 'pair')}" if chosen else "Join")
        self.go.setEnabled(chosen > 0)
