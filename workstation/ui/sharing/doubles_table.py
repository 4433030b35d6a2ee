# SPDX-License-Identifier: MIT
"""Pairs that are probably one thing, as rows: what is here, what came, why; ticked off to join."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView
from typing_extensions import override

from workstation.analysis.doubles_words import pair_words
from workstation.domain.doubles import Double, End
from workstation.ui.kit import theme
from workstation.ui.kit.paged import Index

HEADINGS = ("Here", "There", "Probably", "Why")
HERE, THERE, KIND, WHY = range(len(HEADINGS))
_WIDTHS = {HERE: 270, THERE: 270, KIND: 136}
_ROLE = Qt.ItemDataRole
_TICKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_ROW = 32


class DoublesModel(QAbstractTableModel):
    """The pairs, each ticked or not; only those that may be joined can be ticked.

    Signals:
        ticks_changed: other pairs are ticked.
    """

    ticks_changed = Signal()

    def __init__(self, pairs: Iterable[Double], *, ticking: bool) -> None:
        super().__init__()
        self.pairs = list(pairs)
        self._ticking = ticking
        self._ticked: set[int] = set()

    def chosen(self) -> list[Double]:
        """The ticked pairs, in their order."""
        return [one for row, one in enumerate(self.pairs) if row in self._ticked]

    def tick(self, rows: Iterable[int], *, ticked: bool) -> None:
        """Tick some rows, or untick them."""
        self._ticked = self._ticked | set(rows) if ticked else self._ticked - set(rows)
        if self.pairs:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.pairs) - 1, HERE))
        self.ticks_changed.emit()

    def turn(self, rows: Iterable[int]) -> None:
        """Tick these rows; untick them where all of them are ticked."""
        wanted = set(rows)
        self.tick(wanted, ticked=not wanted <= self._ticked)

    # what Qt asks

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.pairs)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == _ROLE.DisplayRole:
            return HEADINGS[section]
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        ticks = self._ticking and index.column() == HERE
        more = Qt.ItemFlag.ItemIsUserCheckable if ticks else Qt.ItemFlag(0)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | more

    @override
    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        one, column = self.pairs[index.row()], index.column()
        words = (one.here.words, one.there.words, one.kind.value, one.reason)[column]
        if role == _ROLE.DisplayRole:
            return words
        if role == _ROLE.AccessibleTextRole:
            return pair_words(one) if column == HERE else words
        if role == _ROLE.CheckStateRole and column == HERE and self._ticking:
            return _TICKED if index.row() in self._ticked else _OPEN
        if role == _ROLE.ForegroundRole and column in (KIND, WHY):
            return theme.colour("muted")
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        if role != _ROLE.CheckStateRole or index.column() != HERE:
            return False
        self.tick([index.row()], ticked=Qt.CheckState(value) is _TICKED)
        return True


class DoublesTable(QTableView):
    """Space ticks what is selected.

    Signals:
        current_changed: (Double) another pair is current.
    """

    current_changed = Signal(object)

    def __init__(self, model: DoublesModel) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setAccessibleName("Probably the same")
        self.setShowGrid(False)
        self.setStyleSheet("QTableView::item { padding: 0 9px; }")  # as far in as the headings
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        heads = self.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.selectionModel().currentRowChanged.connect(
            lambda now, _: self.current_changed.emit(model.pairs[now.row()])
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._rows.turn(index.row() for index in self.selectionModel().selectedRows())
        else:
            super().keyPressEvent(event)


def end_words(end: End) -> str:
    """One side in full: its words, whose they are and where."""
    return f"{end.words}\n{end.about}" if end.about else end.words
