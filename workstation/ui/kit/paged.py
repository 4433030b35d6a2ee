# SPDX-License-Identifier: MIT
"""Tables over any number of rows: ids for all of them, pages for those in sight."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

PAGE = 16  # rows: about a screenful, so that a jump reads little it does not show
PAGES = 128  # kept in memory

ROW_ROLE = Qt.ItemDataRole.UserRole  # the row itself (a dataclass), for delegates

Index = QModelIndex | QPersistentModelIndex


class Row(Protocol):
    """Anything with an integer id."""

    @property
    def id(self) -> int:
        """Row id within its file."""
        ...


R = TypeVar("R", bound=Row)

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column: its heading, its words, and the order that its heading asks for.

    `roles` answers other item roles (a colour, a tool tip, a font) from the row. An empty
    `sort_key` makes the heading passive.
    """

    title: str
    text: Callable[[R], str]
    sort_key: str = ""
    alignment: Qt.AlignmentFlag = _LEFT
    width: int = 120
    roles: Mapping[int, Callable[[R], object]] = field(default_factory=dict)
    hidden: bool = False  # at first; people may show it


class PagedTableModel(QAbstractTableModel, Generic[R]):
    """Rows by id, fetched a page at a time when they are painted.

    Args:
        columns: what to show of a row.
        fetch: rows of these ids; ids that no longer exist may be left out.
    """

    def __init__(
        self,
        columns: Sequence[Column[R]],
        fetch: Callable[["array[int]"], Sequence[R]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, dict[int, R]] = OrderedDict()
        self.page_reads = 0

    @property
    def ids(self) -> "array[int]":
        """The ids in display order."""
        return self._ids

    def set_ids(self, ids: "array[int]") -> None:
        """Show these rows in this order."""
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """Read again what is in sight; the order stays as it is."""
        self._pages.clear()
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row(self, number: int) -> R | None:
        """The row at this place; None when it is gone from the workspace."""
        if not 0 <= number < len(self._ids):
            return None
        page = number // PAGE
        rows = self._pages.get(page)
        if rows is None:
            rows = self._read(page)
        else:
            self._pages.move_to_end(page)
        return rows.get(self._ids[number])

    def id_at(self, number: int) -> int:
        """The id at this place."""
        return self._ids[number]

    def place_of(self, row_id: int) -> int | None:
        """Where this id stands now; None when it is not shown."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return None

    def _read(self, page: int) -> dict[int, R]:
        wanted = self._ids[page * PAGE : (page + 1) * PAGE]
        rows = {row.id: row for row in self._fetch(wanted)}
        self.page_reads += 1
        self._pages[page] = rows
        if len(self._pages) > PAGES:
            self._pages.popitem(last=False)
        return rows

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[index.column()].alignment if index.isValid() else None
        column = self.columns[index.column()] if index.isValid() else None
        if column is None or (role not in _ANSWERED and role not in column.roles):
            return None
        row = self.row(index.row())
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        answer = column.roles.get(role)
        return answer(row) if answer else column.text(row)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].alignment
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _ROW_FLAGS


_ROW_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)
_ANSWERED = frozenset(
    (
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(ROW_ROLE),
    )
)
