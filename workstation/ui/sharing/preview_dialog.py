# SPDX-License-Identifier: MIT
"""What merging a file would do, by kind of thing, before anything is touched."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QTableWidget, QTableWidgetItem, QWidget

from workstation.analysis.doubles_words import doubles_words, unread_words
from workstation.analysis.elsewhere_words import given_back_words, purged_words
from workstation.analysis.thing_words import plural
from workstation.domain.sharing import Preview
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import button, label, line
from workstation.ui.kit.words import number
from workstation.ui.sharing.doubles_dialog import DoublesDialog
from workstation.ui.sharing.preview_table import cell, counts_table
from workstation.ui.sharing.wording import HEADINGS, SAFE, kind_words, numbers, touched

_REST = "Whatever is not listed is the same in both, or is here alone and stays."


class PreviewDialog(Dialog):
    """A file that may be merged: what it is, and a table of what would happen."""

    def __init__(self, parent: QWidget | None, found: Preview) -> None:
        idle = found.changes_nothing
        self.purged: QPushButton | None = None
        super().__init__(
            parent,
            "Nothing to merge" if idle else f"Merge “{found.file}”?",
            "Close" if idle else "Merge",
            kind_words(found),
        )
        self.cancel.setVisible(not idle)
        if idle:
            self.body.addWidget(label("Everything in it is here already.", wrap=True))
            return
        self.table = _table(found)
        if self.table.rowCount():
            self.body.addWidget(self.table)
            self.body.addWidget(label(_REST, "caption", wrap=True))
        self._offer_doubles(found)
        for sentence in (*conflict_sentences(found), *other_sentences(found)):
            self.body.addWidget(label(sentence, wrap=True))
        if found.purged:
            self.purged = button("Look at what was purged there…")
            self.foot.insertWidget(0, self.purged)
        self.body.addWidget(label(SAFE, wrap=True))
        self.setMinimumWidth(760)
        self.go.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        found: Preview,
        then: Callable[[], object],
        purged: Callable[[], object] | None = None,
    ) -> "PreviewDialog":
        """Show what would happen; `then` is called if it should.

        `purged` is called if somebody wants to see what was purged there.
        """
        dialog = cls(parent, found)
        if dialog.purged is not None and purged is not None:
            dialog.purged.clicked.connect(lambda _=False: purged())
        if not found.changes_nothing:
            dialog.accepted.connect(then)
        dialog.open()
        return dialog

    @classmethod
    def look(cls, parent: QWidget, found: Preview) -> "PreviewDialog":
        """Only show what would happen."""
        dialog = cls(parent, found)
        dialog.setWindowTitle(f"What is in “{found.file}”")
        dialog.go.setText("Close")
        dialog.cancel.hide()
        dialog.open()
        return dialog

    def _offer_doubles(self, found: Preview) -> None:
        if words := doubles_words(found.doubles, "in it"):
            self.doubles = button(
                "Show them…", lambda: DoublesDialog.look(self, found.doubles), kind="link"
            )
            row = line(label(words, wrap=True), self.doubles)
            row.setStretch(0, 1)
            self.body.addLayout(row)
        if left := unread_words(found.doubles):
            self.body.addWidget(label(left, "caption", wrap=True))


def conflict_sentences(found: Preview) -> list[str]:
    """What will wait for somebody's decision."""
    told = []
    conflicts = sum(one.conflicts for one in found.nouns)
    if conflicts:
        fields = "one field" if conflicts == 1 else f"{number(conflicts)} fields"
        told.append(
            f"Of {fields} both values will be kept until somebody settles which one stands."
        )
    if any(one.deleted_there and one.changed_here for one in found.nouns):
        told.append("What was deleted there and changed here stays until somebody decides.")
    return told


def other_sentences(found: Preview) -> list[str]:
    """What comes back that was withheld here, and what was purged there."""
    told = [f"It {given_back_words(found.given_back)}."] if found.given_back else []
    if words := purged_words(found.purged):
        told.append(f"{words}. A merge leaves it here; whether it goes here too is yours to say.")
    return told


def _table(found: Preview) -> QTableWidget:
    rows = touched(found)
    table = counts_table("What the merge would do", len(rows))
    for at, one in enumerate(rows):
        table.setItem(at, 0, QTableWidgetItem(plural(one.noun).capitalize()))
        for column, value in enumerate(numbers(one), 1):
            table.setItem(at, column, cell(value, f"{plural(one.noun)}, {HEADINGS[column - 1]}"))
    return table
