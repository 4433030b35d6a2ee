# SPDX-License-Identifier: MIT
"""The line above the table: how it is looked at, and what can be done with it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QPushButton, QWidget
from typing_extensions import override

from workstation.domain.comparison import Axis
from workstation.domain.frames import Frame
from workstation.domain.views import ColumnOrder, RowOrder, SavedView, View
from workstation.ui.comparison.wording import AXIS_NOUNS, counts_words
from workstation.ui.kit.fields import button, label
from workstation.ui.kit.menus import menu_button, radio, tick
from workstation.ui.kit.words import count

_WIDE, _LEAST = 1240, 120  # pixels
_BETWEEN = " · "

FORMATS = {
    "xlsx": "Spreadsheet (XLSX)",
    "csv": "Table (CSV)",
    "html": "Page (HTML)",
    "svg": "Picture (SVG)",
    "png": "Picture (PNG)",
    "json": "Data (JSON)",
}
MODES = {"table": "Table", "disagreements": "Disagreements"}
_COLUMN_ORDERS = {
    ColumnOrder.GROUP: "By group of questions",
    ColumnOrder.COUNT: "Most positions first",
    ColumnOrder.NAME: "By name",
    ColumnOrder.NEWEST: "Newest statement first",
}
_ROW_ORDERS = {
    RowOrder.PLACE: "As arranged",
    RowOrder.STATE: "Contested first",
    RowOrder.WORDING: "By wording",
    RowOrder.COUNT: "Most positions first",
    RowOrder.NEWEST: "Newest statement first",
}


class Toolbar(QFrame):
    """What is shown, counts, and at most seven actions.

    Signals:
        view_changed: the comparison is to be looked at otherwise.
        mode_chosen: (name) the table or the disagreements are wanted.
        filter_asked: the filters are to be shown or put away.
        saved_chosen, saved_removed: (SavedView) from the list of views.
        save_asked: the view is to be kept under a name.
        question_asked, brief_asked, place_asked: a button was pressed.
        export_asked: (suffix) the view is wanted as a file; "copy" for the clipboard.
    """

    view_changed = Signal()
    mode_chosen = Signal(str)
    filter_asked = Signal()
    saved_chosen = Signal(object)
    saved_removed = Signal(object)
    save_asked = Signal()
    question_asked = Signal()
    brief_asked = Signal()
    place_asked = Signal()
    export_asked = Signal(str)

    def __init__(self, view: View, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self.list_views: Callable[[], list[SavedView]] = list
        self._frame = Frame()
        self.setProperty("kind", "side")
        self.counts = label("", "caption")
        self._count_words = ""
        self._build()
        self.show_view()

    def show_counts(self, frame: Frame) -> None:
        """Say how much is shown."""
        self._frame = frame
        self._count_words = counts_words(frame) if frame.rows else ""
        self.counts.setToolTip(self._count_words)
        hidden = frame.hidden_columns + frame.hidden_rows
        self.hidden.setText(f"{hidden} hidden")
        self.hidden.setVisible(hidden > 0)
        for made in (self.export, self.brief):
            made.setEnabled(bool(frame.rows))
        self._fit()

    def choose(self, **changes: object) -> None:
        """Look at it otherwise."""
        self.set_view(replace(self.view, **changes))  # type: ignore[arg-type]  # its own fields

    def set_view(self, view: View) -> None:
        """Look at it so."""
        if view != self.view:
            self.view = view
            self.show_view()
            self.view_changed.emit()

    def show_view(self) -> None:
        """Let the buttons say what is chosen."""
        one, _ = AXIS_NOUNS[self.view.axis]
        rolled = ", rolled up" if self.view.roll_up and self.view.axis is Axis.ACTOR else ""
        self.look.setText(f"By {one}{rolled}")

    def show_mode(self, name: str) -> None:
        """Mark what is shown."""
        self._modes[name].setChecked(True)
        for made in (self.counts, self.look, self.filters, self.saved, self.export):
            made.setVisible(name == "table")

    def unhide(self) -> None:
        """Bring back what was hidden by hand."""
        self.choose(hidden_columns=(), hidden_rows=())

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        group = QButtonGroup(self)
        self._modes: dict[str, QPushButton] = {}
        for name, words in MODES.items():
            made = button(words, partial(self.mode_chosen.emit, name), kind="tab")
            made.setCheckable(True)
            group.addButton(made)
            self._modes[name] = made
            row.addWidget(made)
        self._modes["table"].setChecked(True)
        self.hidden = button("", self.unhide, kind="link", tip="Show what was hidden again")
        self.hidden.hide()
        self.look = menu_button("How the table is looked at", self._look_menu)
        self.filters = button(
            "Filter", self.filter_asked.emit, icon="filter", tip="Filter (Ctrl+F)"
        )
        self.filters.setCheckable(True)
        self.saved = menu_button("Saved views", self._saved_menu, "Views")
        self.export = menu_button("Save or copy this view", self._export_menu, "Export")
        self.place = button(
            "Place claims…", self.place_asked.emit, tip="Place claims on questions, many at once"
        )
        self.brief = button("Brief", self.brief_asked.emit, icon="file-text")
        self.new = button("New question", self.question_asked.emit, kind="primary", icon="plus")
        row.addWidget(self.counts)
        row.addWidget(self.hidden)
        row.addStretch(1)
        self._buttons = (
            *(self.look, self.filters, self.saved, self.export),
            *(self.place, self.brief, self.new),
        )
        for made in self._buttons:
            row.addWidget(made)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)

    def _look_menu(self, menu: QMenu) -> None:
        view = self.view
        axes = {axis: f"By {one}" for axis, (one, _) in AXIS_NOUNS.items()}
        radio(menu, axes, view.axis, lambda axis: self.choose(axis=axis, opened=()))
        menu.addSeparator()
        tick(menu, "Speakers down, questions across", view.transposed, self._flip("transposed"))
        rolled = tick(menu, "Roll up to bodies", view.roll_up, self._flip("roll_up"))
        rolled.setEnabled(view.axis is Axis.ACTOR)
        tick(menu, "Show gaps", view.gaps, self._flip("gaps"))
        menu.addSeparator()
        columns = menu.addMenu("Order columns")
        radio(columns, _COLUMN_ORDERS, view.column_order, lambda o: self.choose(column_order=o))
        rows = menu.addMenu("Order questions")
        radio(rows, _ROW_ORDERS, view.row_order, lambda o: self.choose(row_order=o))
        menu.addSeparator()
        groups = sorted({head.group for head in self._frame.rows if head.group})
        folded = menu.addAction("Fold all groups")
        folded.triggered.connect(lambda: self.choose(folded=tuple(groups)))
        folded.setEnabled(bool(groups))
        unfolded = menu.addAction("Unfold all groups")
        unfolded.triggered.connect(lambda: self.choose(folded=()))
        unfolded.setEnabled(bool(view.folded))
        again = menu.addAction("Show what is hidden")
        again.triggered.connect(self.unhide)
        again.setEnabled(bool(view.hidden_columns or view.hidden_rows))

    def _flip(self, field: str) -> Callable[[], None]:
        return lambda: self.choose(**{field: not getattr(self.view, field)})

    def _saved_menu(self, menu: QMenu) -> None:
        kept = self.list_views()
        for one in kept:
            words = one.name.replace("&", "&&")
            tick(menu, words, one.view == self.view, partial(self.saved_chosen.emit, one))
        if kept:
            menu.addSeparator()
        menu.addAction("Save this view as…").triggered.connect(
            lambda _=False: self.save_asked.emit()
        )
        if kept:
            removing = menu.addMenu("Remove a view")
            for one in kept:
                action = removing.addAction(one.name.replace("&", "&&"))
                action.triggered.connect(lambda _=False, one=one: self.saved_removed.emit(one))
        menu.addAction("The plain table").triggered.connect(lambda: self.set_view(View()))

    def _export_menu(self, menu: QMenu) -> None:
        copy = menu.addAction("Copy for a document or sheet\tCtrl+C")
        copy.triggered.connect(lambda: self.export_asked.emit("copy"))
        menu.addSeparator()
        for suffix, words in FORMATS.items():
            action = menu.addAction(f"{words}…")
            action.triggered.connect(lambda _=False, s=suffix: self.export_asked.emit(s))

    def _fit(self) -> None:
        """Say less where there is less room; nothing is ever pushed out of the window."""
        wide = self.width() >= _WIDE
        self.place.setText("Place claims…" if wide else "Place…")
        self.new.setText("New question" if wide else "New")
        shown = (*self._modes.values(), *self._buttons, self.hidden)
        taken = sum(made.sizeHint().width() + 8 for made in shown if made.isVisibleTo(self))
        room = self.width() - taken - 48
        width = self.counts.fontMetrics().horizontalAdvance
        parts = self._count_words.split(_BETWEEN)
        while parts and width(_BETWEEN.join(parts)) > room:
            parts.pop()  # a count is shown whole or not at all; the tool tip has them all
        self.counts.setText(_BETWEEN.join(parts))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def filter_count_words(number: int) -> str:
    """What the button of the filters says."""
    return count(number, "filter") if number else "Filter"
