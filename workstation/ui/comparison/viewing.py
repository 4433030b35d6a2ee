# SPDX-License-Identifier: MIT
"""What a person does with the view itself: open, pin, hide, fold, filter, keep under a name."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from workstation.analysis.stored_views import to_store
from workstation.domain.comparison import Axis, Column
from workstation.domain.filters import ActorFilter, SourceFilter
from workstation.domain.frames import RowHead
from workstation.domain.views import ColumnOrder, Narrowing, SavedView, View
from workstation.ui.comparison.filters import choices_of
from workstation.ui.comparison.toolbar import filter_count_words
from workstation.ui.kit.name_dialog import NameDialog
from workstation.ui.kit.picker import Choice, Offer
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.ui.comparison.tab import ComparisonTab

_OFFERED = 40


class Viewing(QObject):
    """The verbs on the view."""

    def __init__(self, session: Session, tab: "ComparisonTab") -> None:
        super().__init__(tab)
        self._session = session
        self._tab = tab

    @property
    def view(self) -> View:
        """How the comparison is looked at now."""
        return self._tab.toolbar.view

    def changed(self) -> None:
        """Remember the view and read again."""
        self._session.settings.views["comparison"] = to_store(self.view)
        self.show_filters()
        self._tab.reload()

    # filters

    def narrow(self, narrowing: Narrowing) -> None:
        """Filter otherwise."""
        self._tab.toolbar.choose(narrowing=narrowing)

    def show_filters(self) -> None:
        """Let the strip and the button say what is filtered."""
        tab = self._tab
        tab.filters.show_narrowing(self.view.narrowing)
        active = len(tab.filters.active())
        tab.toolbar.filters.setText(filter_count_words(active))
        tab.filters.open(tab.toolbar.filters.isChecked())

    def toggle_filters(self) -> None:
        """Show the filters, or put them away; what is filtered stays."""
        shown = not self._tab.filters.are_open
        self._tab.toolbar.filters.setChecked(shown)
        self.show_filters()
        if shown:
            self._tab.filters.text.setFocus()

    def offers(self) -> dict[str, Offer]:
        """What the pickers of the filter offer for what is typed."""
        return {"actors": self._actors, "publishers": self._actors, "sources": self._sources}

    def _actors(self, typed: str) -> list[Choice]:
        actors = self._session.workspace.actors
        found = actors.find(ActorFilter(text=typed), order="name")[:_OFFERED]
        return choices_of((one.uid, one.name, one.kind.value) for one in actors.rows(found))

    def _sources(self, typed: str) -> list[Choice]:
        sources = self._session.workspace.sources
        found = sources.find(SourceFilter(text=typed))[:_OFFERED]
        return choices_of((one.uid, one.title, one.publisher_name) for one in sources.rows(found))

    # saved views

    def show_saved(self, one: SavedView) -> None:
        """Look at it as was saved."""
        self._tab.toolbar.set_view(one.view)

    def save(self) -> None:
        """Keep the view under a name that is asked for."""
        names = [one.name for one in self._session.workspace.views.all()]
        name = NameDialog.ask(self._tab, "Save this view", "Save", taken=names)
        if name:
            view = self.view
            self._session.write(lambda workspace: workspace.views.save(name, view))

    def remove_saved(self, one: SavedView) -> None:
        """Take a saved view away; it can be undone."""
        self._session.write(lambda workspace: workspace.views.remove(one.uid))

    # columns and rows

    def open_column(self, column: Column | None) -> None:
        """Show the parts of a body beside it, or fold them again."""
        if column is None or not column.parts:
            return
        opened = self.view.opened
        if column.uid in opened:
            left = tuple(
                u for u in opened if u != column.uid and not u.startswith(f"{column.uid}/")
            )
            self._tab.toolbar.choose(opened=left)
        else:
            self._tab.toolbar.choose(opened=(*opened, column.uid))

    def pin_column(self, column: Column) -> None:
        """Let a column stand first, or no longer."""
        self._tab.toolbar.choose(pinned_columns=_flipped(self.view.pinned_columns, column.uid))

    def hide_column(self, column: Column) -> None:
        """Leave a column out."""
        self._tab.toolbar.choose(hidden_columns=_flipped(self.view.hidden_columns, column.uid))

    def pin_row(self, head: RowHead) -> None:
        """Let a question stand first, or no longer."""
        self._tab.toolbar.choose(pinned_rows=_flipped(self.view.pinned_rows, head.uid))

    def hide_row(self, head: RowHead) -> None:
        """Leave a question out."""
        self._tab.toolbar.choose(hidden_rows=_flipped(self.view.hidden_rows, head.uid))

    def fold(self, head: RowHead | None) -> None:
        """Fold the group of a question into one line, or unfold it."""
        if head is not None and head.group:
            self._tab.toolbar.choose(folded=_flipped(self.view.folded, head.group))

    # menus

    def on_heading_clicked(self, section: int) -> None:
        """A click on a body's heading opens or closes it."""
        self.open_column(self._column_at(section))

    def heading_menu(self, section: int, where: QPoint) -> None:
        """The menu of a heading: a column's, or a question's where the view is transposed."""
        model = self._tab.model
        index = model.index(0, max(section, 0))
        column = self._column_at(section)
        head = model.head(index) if section > 0 and model.transposed else None
        self._pop_up(column, head, where)

    def line_menu(self, index: QModelIndex, where: QPoint) -> None:
        """The menu of a line: of its question or column."""
        if index.isValid():
            model = self._tab.model
            self._pop_up(model.column(index), model.head(index), where)

    def _column_at(self, section: int) -> Column | None:
        frame = self._tab.model.frame
        at = section - 1
        fits = not frame.view.transposed and 0 <= at < len(frame.columns)
        return frame.columns[at] if fits else None

    def _pop_up(self, column: Column | None, head: RowHead | None, where: QPoint) -> None:
        menu = QMenu(self._tab)
        menu.aboutToHide.connect(menu.deleteLater)
        if head is not None:
            self._add_row_verbs(menu, head)
        if column is not None:
            menu.addSeparator()
            self._add_column_verbs(menu, column)
        if menu.actions():
            menu.popup(where)

    def _add_column_verbs(self, menu: QMenu, column: Column) -> None:
        view = self.view
        if column.parts:
            words = "Close" if column.uid in view.opened else f"Open: {column.parts} parts"
            _add(menu, words, lambda: self.open_column(column))
        pinned = column.uid in view.pinned_columns
        _add(menu, "Unpin column" if pinned else "Pin column", lambda: self.pin_column(column))
        _add(menu, "Hide column", lambda: self.hide_column(column))
        if view.axis is Axis.ACTOR and ":" not in column.uid:
            actor = column.uid.rpartition("/")[2]
            _add(menu, "Show actor", lambda: self._session.show("actor", actor))
        _add(
            menu,
            "Sort columns by name",
            lambda: self._tab.toolbar.choose(column_order=ColumnOrder.NAME),
        )

    def _add_row_verbs(self, menu: QMenu, head: RowHead) -> None:
        if head.question is None:
            _add(menu, f"Unfold {head.group}", lambda: self.fold(head))
            return
        pinned = head.uid in self.view.pinned_rows
        _add(menu, "Unpin question" if pinned else "Pin question", lambda: self.pin_row(head))
        _add(menu, "Hide question", lambda: self.hide_row(head))
        if head.group:
            _add(menu, f"Fold group “{head.group}”", lambda: self.fold(head))
        menu.addSeparator()
        _add(menu, "Edit question…", self._tab.questions.edit, "F2")
        _add(menu, "Disagreements on it", lambda: self._tab.show_disagreements(head.uid))
        _add(menu, "Record a search that found nothing…", self._tab.gaps.record)


def _flipped(chosen: tuple[str, ...], one: str) -> tuple[str, ...]:
    return tuple(u for u in chosen if u != one) if one in chosen else (*chosen, one)


def _add(menu: QMenu, words: str, then: Callable[[], object], key: str = "") -> None:
    action = menu.addAction(words.replace("&", "&&"))
    if key:
        action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda _=False: then())
