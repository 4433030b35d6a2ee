# SPDX-License-Identifier: MIT
"""The item model of the comparison: questions by columns, or columns by questions.

It holds the frame of a comparison, and of its cells only blocks round what has been in sight;
`need` says which are missing. It computes nothing itself.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from workstation.domain.comparison import Column, Face
from workstation.domain.frames import Frame, RowHead, State
from workstation.ui.comparison.wording import column_words, face_words, head_words

BLOCK = 12  # rows and columns read together
_MOST_BLOCKS = 64  # kept in memory

_Index = QModelIndex | QPersistentModelIndex
Faces = Mapping[tuple[str, str], Face]
Block = tuple[int, int]


_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable  # asked of each cell painted


class ComparisonModel(QAbstractTableModel):
    """Section 0 names what a line is; the others are the cells.

    Lines are questions and sections columns of the comparison, or the other way round where the
    view is transposed.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frame = Frame()
        self._states: dict[str, State] = {}
        self._faces: dict[tuple[str, str], Face] = {}
        self._blocks: OrderedDict[Block, None] = OrderedDict()

    @property
    def frame(self) -> Frame:
        """What is shown."""
        return self._frame

    @property
    def transposed(self) -> bool:
        """Whether the lines are columns of the comparison."""
        return self._frame.view.transposed

    def show(self, frame: Frame) -> bool:
        """Show another frame; whether the shape stayed, and with it every index.

        Cells of the same shape stay until others arrive, so that nothing flickers.
        """
        same = _shape(frame) == _shape(self._frame)
        if same:
            self._frame = frame
            self._blocks.clear()
            self._announce_all()
            last = self.columnCount() - 1
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)  # names may differ
            return True
        self.beginResetModel()
        self._frame = frame
        self._states, self._faces = {}, {}
        self._blocks.clear()
        self.endResetModel()
        return False

    # blocks

    def need(self, lines: range, sections: range) -> list[Block]:
        """The blocks that must be read before these lines and sections are whole."""
        rows, columns = (sections, lines) if self.transposed else (lines, sections)
        wanted = [
            (row, column)
            for row in _blocks_of(rows, len(self._frame.rows))
            for column in _blocks_of(columns, len(self._frame.columns))
        ]
        for block in wanted:
            if block in self._blocks:
                self._blocks.move_to_end(block)
        return [block for block in wanted if block not in self._blocks]

    def within(self, blocks: Iterable[Block]) -> tuple[list[str], list[str]]:
        """Uids of the questions and columns of some blocks."""
        listed = list(blocks)
        rows = [head.uid for at in _starts(b[0] for b in listed) for head in self._heads(at)]
        columns = [c.uid for at in _starts(b[1] for b in listed) for c in self._columns(at)]
        return rows, columns

    def fill(
        self, frame: Frame, blocks: Iterable[Block], states: Mapping[str, State], faces: Faces
    ) -> None:
        """Take what was read of some blocks, unless another frame is shown by now."""
        if frame is not self._frame:
            return
        for block in blocks:
            self._forget(block)
            self._blocks[block] = None
        self._states.update(states)
        self._faces.update(faces)
        while len(self._blocks) > _MOST_BLOCKS:
            oldest, _ = self._blocks.popitem(last=False)
            self._forget(oldest)
        self._announce_all()

    def _heads(self, block: int) -> list[RowHead]:
        some = self._frame.rows[block * BLOCK : (block + 1) * BLOCK]
        return [head for head in some if head.question is not None]

    def _columns(self, block: int) -> tuple[Column, ...]:
        return self._frame.columns[block * BLOCK : (block + 1) * BLOCK]

    def _forget(self, block: Block) -> None:
        for head in self._heads(block[0]):
            for column in self._columns(block[1]):
                self._faces.pop((head.uid, column.uid), None)

    def _announce_all(self) -> None:
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # what stands where

    def head(self, index: _Index) -> RowHead | None:
        """The question or folded group of an index; None where an index has none."""
        at = index.column() - 1 if self.transposed else index.row()
        return self._frame.rows[at] if 0 <= at < len(self._frame.rows) else None

    def column(self, index: _Index) -> Column | None:
        """The column of an index; None where an index has none."""
        at = index.row() if self.transposed else index.column() - 1
        return self._frame.columns[at] if 0 <= at < len(self._frame.columns) else None

    def faces_of(self, head: RowHead) -> dict[str, Face]:
        """By column, the faces of a question read so far."""
        columns = self._frame.columns
        found = ((one.uid, self._faces.get((head.uid, one.uid))) for one in columns)
        return {uid: face for uid, face in found if face is not None}

    def state(self, head: RowHead) -> State:
        """The state of a row; an empty one until it has been read."""
        return self._states.get(head.uid, State())

    def face(self, index: _Index) -> Face | None:
        """The face of a cell; None where nothing is held or read yet."""
        head, column = self.head(index), self.column(index)
        return self._faces.get((head.uid, column.uid)) if head and column else None

    def is_read(self, index: _Index) -> bool:
        """Whether the cell of an index has been read."""
        at = (
            (index.column() - 1, index.row())
            if self.transposed
            else (
                index.row(),
                index.column() - 1,
            )
        )
        return (at[0] // BLOCK, at[1] // BLOCK) in self._blocks

    def index_of(self, question: str, column: str = "") -> QModelIndex:
        """Where a question (and a column) is shown; invalid if it is not."""
        rows = [head.uid for head in self._frame.rows]
        columns = [one.uid for one in self._frame.columns]
        if question not in rows:
            return QModelIndex()
        row = rows.index(question)
        at = columns.index(column) if column in columns else -1
        if self.transposed:
            return self.index(max(at, 0), row + 1)
        return self.index(row, at + 1)

    # what Qt asks

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        lines = self._frame.columns if self.transposed else self._frame.rows
        return 0 if parent.isValid() else len(lines)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        sections = self._frame.rows if self.transposed else self._frame.columns
        return 0 if parent.isValid() else len(sections) + 1

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
        if index.column() > 0:
            face = self.face(index)
            return face_words(face) if face else ""
        column = self.column(index)
        if column is not None:
            return column_words(column)
        head = self.head(index)
        if head is None:
            return ""
        return head_words(head, self.state(head))

    def _tip(self, index: _Index) -> str:
        head = self.head(index)
        if index.column() == 0 and head is not None and head.question is not None:
            asked = head.question
            parts = (asked.wording, asked.definition, asked.scope, self.state(head).told)
            return "\n".join(part for part in parts if part)
        return self._words(index)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if section == 0:
            return "Speaker" if self.transposed else "Question"
        if self.transposed:
            heads = self._frame.rows
            return head_words(heads[section - 1]) if section <= len(heads) else None
        columns = self._frame.columns
        return (
            column_words(columns[section - 1], self._frame.view.opened)
            if (section <= len(columns))
            else None
        )

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS


def _blocks_of(wanted: range, size: int) -> range:
    """Numbers of the blocks that hold some of `size` things."""
    first, last = max(wanted.start, 0), min(wanted.stop, size)
    return range(first // BLOCK, (last - 1) // BLOCK + 1) if last > first else range(0)


def _starts(blocks: Iterable[int]) -> list[int]:
    return sorted(set(blocks))


def _shape(frame: Frame) -> tuple[object, ...]:
    return (
        frame.view.transposed,
        tuple(head.uid for head in frame.rows),
        tuple(column.uid for column in frame.columns),
    )
