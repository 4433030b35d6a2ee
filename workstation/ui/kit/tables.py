# SPDX-License-Identifier: MIT
"""The table view every screen uses, over a `PagedTableModel`."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget
from typing_extensions import override

from workstation.ui.kit import theme
from workstation.ui.kit.paged import PagedTableModel, R

if TYPE_CHECKING:
    from array import array

ROW_HEIGHT = 36
_SELECT_ROWS = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class PagedTable(QTableView):
    """Rows without boxes; headings sort; columns are chosen on the heading's menu.

    Signals:
        sort_requested: (key, descending) a heading was clicked; the screen brings new ids.
        selection_changed: the selected ids are others.
        current_changed: (id) the row with the keyboard's mark; -1 for none.
        opened: (id) Enter or a double click.
    """

    sort_requested = Signal(str, bool)
    selection_changed = Signal()
    current_changed = Signal(int)
    opened = Signal(int)

    def __init__(self, model: PagedTableModel[R], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paged = model
        self.empty_text = ""
        self.setModel(model)
        self.setAccessibleName(name)
        self._dress()
        self._connect()

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.hide()
        heads = self.horizontalHeader()
        heads.setFixedHeight(36)
        heads.setHighlightSections(False)
        heads.setSectionsMovable(True)
        heads.setStretchLastSection(True)
        heads.setSectionsClickable(True)
        heads.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        for place, column in enumerate(self.paged.columns):
            self.setColumnWidth(place, column.width)
            self.setColumnHidden(place, column.hidden)

    def _connect(self) -> None:
        heads = self.horizontalHeader()
        heads.sectionClicked.connect(self._on_heading_clicked)
        heads.customContextMenuRequested.connect(self._on_heading_menu)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.selectionModel().currentRowChanged.connect(
            lambda now, _: self.current_changed.emit(
                self.paged.id_at(now.row()) if now.isValid() else -1
            )
        )
        self.activated.connect(lambda index: self.opened.emit(self.paged.id_at(index.row())))

    def show_sorted(self, key: str, *, descending: bool) -> None:
        """Mark the heading that the rows are now ordered by."""
        keys = [column.sort_key for column in self.paged.columns]
        heads = self.horizontalHeader()
        heads.setSortIndicatorShown(key in keys)
        if key in keys:
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            heads.setSortIndicator(keys.index(key), order)

    @override
    def selectRow(self, row: int) -> None:
        # Qt's own asks the heading which column lies at its edge, and gets none before layout.
        flags = QItemSelectionModel.SelectionFlag
        index = self.paged.index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def selected_ids(self) -> list[int]:
        """Ids of the selected rows, in display order."""
        ids = self.paged.ids
        selection = self.selectionModel().selection()
        blocks = sorted((b.top(), b.bottom()) for b in map(selection.at, range(selection.size())))
        chosen = (ids[place] for top, bottom in blocks for place in range(top, bottom + 1))
        return list(dict.fromkeys(chosen))

    def current_id(self) -> int:
        """The id under the keyboard's mark; -1 for none."""
        index = self.currentIndex()
        return self.paged.id_at(index.row()) if index.isValid() else -1

    def show_ids(self, ids: "array[int]") -> None:
        """Show other rows, keeping the selection, the mark and the scroll where they can be."""
        chosen, current = set(self.selected_ids()), self.current_id()
        scroll = self.verticalScrollBar().value()
        self.paged.set_ids(ids)
        if chosen or current >= 0:
            self._restore(ids, chosen, current)
        self.verticalScrollBar().setValue(scroll)

    def _restore(self, ids: "array[int]", chosen: set[int], current: int) -> None:
        selection = QItemSelection()
        last = len(self.paged.columns) - 1
        left = set(chosen)
        for place, row_id in enumerate(ids):
            if row_id in left:
                left.discard(row_id)
                selection.select(self.paged.index(place, 0), self.paged.index(place, last))
            if row_id == current:
                mark = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(self.paged.index(place, 0), mark)
            if not left and (current < 0 or row_id == current):
                break
        self.selectionModel().select(selection, _SELECT_ROWS)

    def reveal_id(self, row_id: int) -> bool:
        """Select and scroll to a row; False when it is not among those shown."""
        place = self.paged.place_of(row_id)
        if place is None:
            return False
        self.selectRow(place)
        self.scrollTo(self.paged.index(place, 0), QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def layout_state(self) -> str:
        """Widths, order and choice of columns, as one word to be remembered."""
        return bytes(self.horizontalHeader().saveState().toBase64().data()).decode("ascii")

    def restore_layout(self, state: str) -> None:
        """Bring back what `layout_state` gave; anything else is ignored."""
        if state:
            self.horizontalHeader().restoreState(QByteArray.fromBase64(state.encode("ascii")))

    def _on_heading_clicked(self, section: int) -> None:
        key = self.paged.columns[section].sort_key
        if not key:
            return
        heads = self.horizontalHeader()
        again = heads.isSortIndicatorShown() and heads.property("key") == key
        descending = bool(again) and not bool(heads.property("descending"))
        heads.setProperty("key", key)
        heads.setProperty("descending", descending)
        self.show_sorted(key, descending=descending)
        self.sort_requested.emit(key, descending)

    def _on_heading_menu(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, column in enumerate(self.paged.columns):
            action = QAction(column.title, menu, checkable=True)
            action.setChecked(not self.isColumnHidden(place))
            action.toggled.connect(lambda on, place=place: self.setColumnHidden(place, not on))
            menu.addAction(action)
        menu.popup(self.horizontalHeader().mapToGlobal(where))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.paged.ids or not self.empty_text:
            return
        painter = QPainter(self.viewport())
        painter.setPen(theme.colour("muted"))
        painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.empty_text)
        painter.end()
