# SPDX-License-Identifier: MIT
"""The comparison's table: its first column and its header stay while the rest scrolls."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)
from typing_extensions import override

from workstation.domain.comparison import Column
from workstation.domain.frames import RowHead
from workstation.ui.comparison.frozen import FrozenColumn, dress
from workstation.ui.comparison.headings import Headings
from workstation.ui.comparison.model import ComparisonModel

QUESTION_WIDTH = 262
_NARROWEST, _WIDEST = 150, 250

_Index = QModelIndex | QPersistentModelIndex
_MOVES = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
}


class ComparisonTable(QTableView):
    """Questions × columns.

    A second view of the same model lies over the first column, so that the wording stays in
    sight; it shares the selection and takes no focus of its own.

    Signals:
        chosen: the selection or the current cell changed.
        moved: Alt+Up (-1) or Alt+Down (1) on the current question.
        pressed_key: a key (and its text) the tab may answer.
        heading_clicked: (section)
        heading_menu_asked: (section, where) the menu of a heading is wanted.
        line_menu_asked: (index, where) the menu of a cell or question is wanted.
        sight_changed: other lines or sections may be in sight.
    """

    chosen = Signal()
    moved = Signal(int)
    pressed_key = Signal(int, str)
    heading_clicked = Signal(int)
    heading_menu_asked = Signal(int, QPoint)
    line_menu_asked = Signal(QModelIndex, QPoint)
    sight_changed = Signal()

    def __init__(self, model: ComparisonModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compared = model
        self._question_width = QUESTION_WIDTH
        self._fitted = True  # until somebody drags a column
        self._fitting = False
        self.setAccessibleName("Comparison table")
        self._headings = Headings(self)
        self.setHorizontalHeader(self._headings)
        self._frozen = FrozenColumn(self)
        for view in (self, self._frozen):
            dress(view)
            view.setModel(model)
        self._frozen.setSelectionModel(self.selectionModel())
        self._connect(model)
        self.arrange()

    def _connect(self, model: ComparisonModel) -> None:
        selection = self.selectionModel()
        selection.selectionChanged.connect(lambda *_: self.chosen.emit())
        selection.currentChanged.connect(lambda *_: self.on_current_changed())
        model.modelReset.connect(self.arrange)
        model.headerDataChanged.connect(self.arrange)
        self.horizontalHeader().sectionResized.connect(self.on_section_resized)
        self._frozen.horizontalHeader().sectionResized.connect(self.on_frozen_resized)
        for view in (self, self._frozen):
            self._connect_menus(view)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(lambda _: self.sight_changed.emit())
        self._frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(self._frozen.verticalScrollBar().setValue)

    def _connect_menus(self, view: QTableView) -> None:
        header = view.horizontalHeader()
        header.sectionClicked.connect(self.heading_clicked)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda at: self.heading_menu_asked.emit(
                header.logicalIndexAt(at), header.mapToGlobal(at)
            )
        )
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(
            lambda at: self.line_menu_asked.emit(view.indexAt(at), view.viewport().mapToGlobal(at))
        )

    def in_sight(self) -> tuple[range, range]:
        """The lines and sections that are in sight, counted without the frozen section."""
        right, bottom = self.viewport().width() - 1, self.viewport().height() - 1
        lines = _between(self.rowAt(0), self.rowAt(bottom), self._compared.rowCount())
        left = self.columnAt(self._frozen.width() + 1)
        sections = _between(left, self.columnAt(right), self._compared.columnCount())
        return lines, range(max(sections.start - 1, 0), max(sections.stop - 1, 0))

    # what is chosen

    def current_head(self) -> RowHead | None:
        """The current question or folded group."""
        index = self.currentIndex()
        return self._compared.head(index) if index.isValid() else None

    def current_column(self) -> Column | None:
        """The current column; None where the question itself is current."""
        index = self.currentIndex()
        return self._compared.column(index) if index.isValid() else None

    def selected(self) -> list[tuple[RowHead, Column | None]]:
        """What is selected in reading order; the question itself has no column."""
        indexes = sorted(
            self.selectionModel().selectedIndexes(), key=lambda i: (i.row(), i.column())
        )
        return [
            (head, self._compared.column(index))
            for index in indexes
            if (head := self._compared.head(index)) is not None and head.question is not None
        ]

    def choose(self, question: str, column: str = "") -> bool:
        """Make a cell current by its uids; whether it is shown at all."""
        index = self._compared.index_of(question, column)
        if index.isValid():
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.scrollTo(index)
        return index.isValid()

    # looks

    def delegate_all(self, delegate: QStyledItemDelegate) -> None:
        """Let one delegate paint both views."""
        self.setItemDelegate(delegate)
        self._frozen.setItemDelegate(delegate)

    def set_row_height(self, height: int) -> None:
        """All rows are of one height: nothing has to be measured to scroll."""
        for view in (self, self._frozen):
            header = view.verticalHeader()
            header.setMinimumSectionSize(height)
            header.setDefaultSectionSize(height)

    def arrange(self) -> None:
        """Fit both views to the model as it now is."""
        header = self._frozen.horizontalHeader()
        for section in range(1, self._compared.columnCount()):
            if not header.isSectionHidden(section):
                header.hideSection(section)
        self._fit_columns()
        self._place_frozen()

    def _fit_columns(self) -> None:
        """Share the room between the columns, unless somebody chose their widths."""
        columns = self._compared.columnCount() - 1
        self._fitting = True
        self.setColumnWidth(0, self._question_width)
        self._frozen.setColumnWidth(0, self._question_width)
        if self._fitted and columns > 0:
            room = (self.viewport().width() - self._question_width) // columns
            width = max(_NARROWEST, min(_WIDEST, room))
            self.horizontalHeader().setDefaultSectionSize(width)
        two = self._headings.needs_two()
        for headings in (self._headings, self._frozen.headings):
            headings.fit(two=two)
        self._fitting = False

    def _place_frozen(self) -> None:
        frame = self.frameWidth()
        height = self.viewport().height() + self.horizontalHeader().height()
        self._frozen.setGeometry(frame, frame, self.columnWidth(0), height)

    # events

    def on_current_changed(self) -> None:
        """Repaint the frozen column's focus and tell the tab."""
        self._frozen.viewport().update()
        self.chosen.emit()

    def on_section_resized(self, section: int, _old: int, new: int) -> None:
        """Keep the frozen column as wide as the first."""
        if self._fitting:
            return
        if section == 0:
            self._question_width = new
            self._frozen.setColumnWidth(0, new)
        else:
            self._fitted = False
            self._fit_columns()
        self._place_frozen()

    def on_frozen_resized(self, section: int, _old: int, new: int) -> None:
        """The person dragged the edge of the frozen column."""
        if section == 0 and not self._fitting:
            self._question_width = new
            self._fit_columns()
            self._place_frozen()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        self._place_frozen()
        self.sight_changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        key = Qt.Key(event.key())
        if alt and key in _MOVES:
            self.moved.emit(_MOVES[key])
            event.accept()
            return
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if plain and (event.text() or key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)):
            self.pressed_key.emit(event.key(), event.text())
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Never scroll sideways for the question, and never leave a cell under it."""
        if index.column() == 0:
            index = self._compared.index(index.row(), self._first_open_column())
            if index.column() == 0:
                return
        super().scrollTo(index, hint)
        hidden = self._frozen.width() - self.columnViewportPosition(index.column())
        if hidden > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)

    def _first_open_column(self) -> int:
        """A column that is in sight now, so that scrolling to its row moves no column."""
        last = self._compared.columnCount() - 1
        at = self.columnAt(self._frozen.width() + 1)
        return at if 0 < at <= last else max(0, last)


def _between(first: int, last: int, size: int) -> range:
    """From the first to the last of those in sight; -1 stands for none there."""
    if not size or first < 0:
        return range(0)
    return range(first, (last if last >= 0 else size - 1) + 1)
