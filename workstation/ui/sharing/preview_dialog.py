# SPDX-License-Identifier: MIT
"""What merging a file would do, by kind of thing, before anything is touched."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from workstation.analysis.thing_words import plural
from workstation.domain.sharing import Preview
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label
from workstation.ui.kit.words import number
from workstation.ui.sharing.wording import HEADINGS, SAFE, kind_words, numbers, touched

_ROW, _MOST_ROWS = 32, 9
_REST = "Whatever is not listed is the same in both, or is here alone and stays."


class PreviewDialog(Dialog):
    """A file that may be merged: what it is, and a table of what would happen."""

    def __init__(self, parent: QWidget | None, found: Preview) -> None:
        idle = found.changes_nothing
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
        self.body.addWidget(self.table)
        self.body.addWidget(label(_REST, "caption", wrap=True))
        for sentence in conflict_sentences(found):
            self.body.addWidget(label(sentence, wrap=True))
        self.body.addWidget(label(SAFE, wrap=True))
        self.setMinimumWidth(760)
        self.go.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, found: Preview, then: Callable[[], object]) -> "PreviewDialog":
        """Show what would happen; `then` is called if it should."""
        dialog = cls(parent, found)
        if not found.changes_nothing:
            dialog.accepted.connect(then)
        dialog.open()
        return dialog


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


def _table(found: Preview) -> QTableWidget:
    rows = touched(found)
    table = QTableWidget(len(rows), 1 + len(HEADINGS))
    table.setAccessibleName("What the merge would do")
    table.setHorizontalHeaderLabels(["", *HEADINGS])
    for at, one in enumerate(rows):
        table.setItem(at, 0, QTableWidgetItem(plural(one.noun).capitalize()))
        for column, value in enumerate(numbers(one), 1):
            table.setItem(at, column, _cell(value, f"{plural(one.noun)}, {HEADINGS[column - 1]}"))
    _dress(table, len(rows))
    return table


def _cell(value: int, meaning: str) -> QTableWidgetItem:
    made = QTableWidgetItem(number(value) if value else "–")
    made.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    made.setData(Qt.ItemDataRole.AccessibleTextRole, f"{meaning}: {number(value)}")
    return made


def _dress(table: QTableWidget, rows: int) -> None:
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setStyleSheet("QTableView::item { padding: 0 12px; }")  # as far in as the headings
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW)
    heads = table.horizontalHeader()
    heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    heads.setSectionsClickable(False)
    heads.setHighlightSections(False)
    heads.setFixedHeight(_ROW)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for column in range(1, table.columnCount()):
        if (head := table.horizontalHeaderItem(column)) is not None:
            head.setTextAlignment(right)
    table.setFixedHeight(_ROW * (1 + min(rows, _MOST_ROWS)) + 2)
