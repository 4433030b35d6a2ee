# SPDX-License-Identifier: MIT
"""The item model of the comparison: rows are questions, columns are who or what holds positions.

It holds one `Comparison` as computed by the workspace and computes nothing itself.
"""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from workstation.domain.comparison import Cell, Column, Comparison, Row
from workstation.ui.comparison.wording import face_words, row_words

_Index = QModelIndex | QPersistentModelIndex


class ComparisonModel(QAbstractTableModel):
    """Column 0 is the question; the others are the columns of the comparison."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Comparison()

    @property
    def comparison(self) -> Comparison:
        """What is shown."""
        return self._shown

    def show(self, comparison: Comparison) -> bool:
        """Show another comparison; whether the shape stayed, and with it every index."""
        same = _shape(comparison) == _shape(self._shown)
        if same:
            self._shown = comparison
            self._announce_all()
            return True
        self.beginResetModel()
        self._shown = comparison
        self.endResetModel()
        return False

    def _announce_all(self) -> None:
        if self._shown.rows:
            last = self.index(len(self._shown.rows) - 1, len(self._shown.columns))
            self.dataChanged.emit(self.index(0, 0), last)

    def row(self, index: _Index) -> Row | None:
        """The question of an index."""
        return self._shown.rows[index.row()] if index.isValid() else None

    def column(self, index: _Index) -> Column | None:
        """The column of an index; None in the question column."""
        return self._shown.columns[index.column() - 1] if index.column() > 0 else None

    def cell(self, index: _Index) -> Cell | None:
        """The cell of an index; None in the question column and where nothing is held."""
        row, column = self.row(index), self.column(index)
        return row.cells.get(column.uid) if row and column else None

    def index_of(self, question: str, column: str = "") -> QModelIndex:
        """Where a question (and a column) is shown; invalid if it is not."""
        rows = [row.question.uid for row in self._shown.rows]
        columns = ["", *(c.uid for c in self._shown.columns)]
        if question not in rows:
            return QModelIndex()
        return self.index(rows.index(question), columns.index(column) if column in columns else 0)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown.rows)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown.columns) + 1

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(index)
        return None

    def _words(self, index: _Index) -> str:
        row, cell = self._shown.rows[index.row()], self.cell(index)
        if index.column() == 0:
            return row_words(row)
        return face_words(cell.face) if cell else ""

    def _tip(self, index: _Index) -> str:
        row, cell = self._shown.rows[index.row()], self.cell(index)
        if index.column() == 0:
            return "\n".join(part for part in (row.question.wording, row.why) if part)
        return face_words(cell.face) if cell else ""

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            if section == 0:
                return "Question"
            if section <= len(self._shown.columns):
                return self._shown.columns[section - 1].name
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _shape(comparison: Comparison) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return (
        tuple(row.question.uid for row in comparison.rows),
        tuple(column.uid for column in comparison.columns),
    )
