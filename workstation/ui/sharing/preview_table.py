# SPDX-License-Identifier: MIT
"""The table of numbers in a preview: a name at the left, a column for each thing a merge does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from workstation.ui.kit.words import number
from workstation.ui.sharing.wording import HEADINGS

_ROW, _MOST_ROWS = 32, 9
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def counts_table(name: str, rows: int) -> QTableWidget:
    """An empty table of so many rows, no higher than a screen takes."""
    table = QTableWidget(rows, 1 + len(HEADINGS))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(["", *HEADINGS])
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
    for column in range(1, table.columnCount()):
        if (head := table.horizontalHeaderItem(column)) is not None:
            head.setTextAlignment(_RIGHT)
    table.setFixedHeight(_ROW * (1 + min(rows, _MOST_ROWS)) + 2)
    return table


def cell(value: int, meaning: str) -> QTableWidgetItem:
    """A number at the right, read aloud with what it counts."""
    made = QTableWidgetItem(number(value) if value else "–")
    made.setTextAlignment(_RIGHT)
    made.setData(Qt.ItemDataRole.AccessibleTextRole, f"{meaning}: {number(value)}")
    return made
