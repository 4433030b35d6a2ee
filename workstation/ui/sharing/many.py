# SPDX-License-Identifier: MIT
"""Several files to be merged: each looked into, shown in one table, merged in their order."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from workstation.analysis.doubles_words import doubles_words
from workstation.domain.doubles import together
from workstation.domain.sharing import Looked, Preview, in_total
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import button, label, line
from workstation.ui.kit.words import count
from workstation.ui.sharing.preview_dialog import PreviewDialog, conflict_sentences
from workstation.ui.sharing.preview_table import cell, counts_table
from workstation.ui.sharing.wording import HEADINGS, SAFE_EACH, in_all

if TYPE_CHECKING:
    from workstation.domain.sealing import Keys
    from workstation.jobs import Ticket
    from workstation.ui.main_window import MainWindow
    from workstation.ui.session import Session

_EACH = (
    "They are merged in this order, each by itself. What two of them share counts in both rows, "
    "but comes over once."
)


def look(
    window: "MainWindow",
    session: "Session",
    keys: "Keys",
    then: Callable[[list[Path]], object],
) -> None:
    """Read what merging each of these files would do; `then` gets those that shall be merged."""
    paths = list(keys)

    def work(ticket: "Ticket") -> list[Looked]:
        return session.workspace.sharing.preview_all(paths, ticket, keys=keys)

    def show(found: list[Looked]) -> None:
        ManyDialog.ask(window, found, then)

    session.job(f"Looking into {len(paths)} files", work, show, nouns=())


class ManyDialog(Dialog):
    """A row for each file, their sum, and why some cannot be merged."""

    def __init__(self, parent: QWidget | None, found: Sequence[Looked]) -> None:
        self.found = list(found)
        self.ready = [one for one in found if one.found and not one.found.changes_nothing]
        heading = f"Merge {count(len(self.ready), 'file')}?" if self.ready else "Nothing to merge"
        super().__init__(parent, heading, "Merge" if self.ready else "Close", _EACH)
        self.cancel.setVisible(bool(self.ready))
        self._build()
        self.setMinimumWidth(800)
        self.go.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, found: Sequence[Looked], then: Callable[[list[Path]], object]
    ) -> "ManyDialog":
        """Show what would happen; `then` gets the files if they shall be merged."""
        dialog = cls(parent, found)
        if dialog.ready:
            dialog.accepted.connect(lambda: then([one.path for one in dialog.ready]))
        dialog.open()
        return dialog

    def _build(self) -> None:
        looked = [one for one in self.found if one.found]
        if looked:
            self.table = _table([one.found for one in looked if one.found])
            self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
            self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
            self.table.cellActivated.connect(lambda row, _: self._show(looked, row))
            self.body.addWidget(self.table)
            hint = label("Enter or a double click shows a file by kind of thing.", "caption")
            self.details = button(
                "Show the chosen file", lambda: self._show(looked, self.table.currentRow())
            )
            row = line(hint, self.details)
            row.setStretch(0, 1)
            self.body.addLayout(row)
        for one in self.found:
            if one.refused:
                self.body.addWidget(label(one.refused, "warning", wrap=True))
        for sentence in self._sentences():
            self.body.addWidget(label(sentence, wrap=True))

    def _sentences(self) -> list[str]:
        ready = [one.found for one in self.ready if one.found]
        total = Preview("", "", same_workspace=False, nouns=in_total(ready))
        twice = together(one.doubles for one in ready)
        told = [
            *conflict_sentences(total),
            doubles_words(twice, "in them"),
            SAFE_EACH if ready else "",
        ]
        return [one for one in told if one]

    def _show(self, looked: Sequence[Looked], row: int) -> None:
        if 0 <= row < len(looked) and (found := looked[row].found):
            PreviewDialog.look(self, found)


def _table(found: Sequence[Preview]) -> QTableWidget:
    rows = [(one.file, in_all(one.nouns)) for one in found]
    if len(found) > 1:
        rows.append(("In all", in_all(in_total(found))))
    table = counts_table("What merging the files would do", len(rows))
    for at, (name, numbers) in enumerate(rows):
        table.setItem(at, 0, QTableWidgetItem(name))
        for column, value in enumerate(numbers, 1):
            table.setItem(at, column, cell(value, f"{name}, {HEADINGS[column - 1]}"))
    return table
