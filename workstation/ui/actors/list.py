# SPDX-License-Identifier: MIT
"""The list of actors on the left: filter, order, count, and any number of rows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QVBoxLayout, QWidget

from workstation.domain.actors import Actor, ActorKind
from workstation.domain.filters import ActorFilter
from workstation.errors import UserError
from workstation.ui.actors.delegate import ActorDelegate
from workstation.ui.actors.kinds import kind_word
from workstation.ui.kit.fields import button, icon_button, label, line, search_box
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.paged import Column, PagedTableModel
from workstation.ui.kit.words import count
from workstation.ui.session import Session
from workstation.workspace import Workspace

if TYPE_CHECKING:
    from array import array

_ORDERS = {"name": "By name", "claims": "By claims", "kind": "By kind"}
_TYPING_MS = 150


class ActorList(QFrame):
    """Actors by name, claims or kind; several may be selected.

    Signals:
        current_changed: (uid) another actor has the mark; "" for none.
        selection_changed: other actors are selected.
        create_requested: somebody wants a new actor.
        loaded: the ids asked for last are shown.
    """

    current_changed = Signal(str)
    selection_changed = Signal()
    create_requested = Signal()
    loaded = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self._session = session
        self._order = str(session.settings.views.get("actors.order", "claims"))
        self._kind: ActorKind | None = None
        self._latest = Latest(self, session)
        self._wanted = ""
        self.model = PagedTableModel[Actor](
            [
                Column(
                    "Actor",
                    lambda actor: actor.name,
                    roles={Qt.ItemDataRole.ToolTipRole: _tip},
                )
            ],
            session.workspace.actors.rows,
            self,
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        self.search = search_box("Filter actors")
        self.order_button = button("", kind="quiet", icon="arrow-up-down", tip="Order and kind")
        self.order_button.setMenu(self._menu())
        self.count = label("", "caption")
        self.new_button = icon_button("plus", "New actor", self.create_requested.emit)
        self.view = QListView()
        self.view.setProperty("kind", "side")
        self.view.setAccessibleName("Actors")
        self.view.setModel(self.model)
        self.view.setItemDelegate(ActorDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMouseTracking(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(6)
        head = line(self.search, self.new_button, spacing=6)
        head.setContentsMargins(12, 0, 8, 0)
        below = line(self.count, spacing=4)
        below.addStretch(1)
        below.addWidget(self.order_button)
        below.setContentsMargins(16, 0, 8, 0)
        layout.addLayout(head)
        layout.addLayout(below)
        layout.addWidget(self.view, 1)
        self._name_order()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for key, words in _ORDERS.items():
            self._choice(menu, words, key == self._order, lambda key=key: self.order_by(key))
        menu.addSeparator()
        kinds = QActionGroup(self)
        for kind in (None, *ActorKind):
            words = "All kinds" if kind is None else kind_word(kind).capitalize()
            action = self._choice(
                menu, words, kind is None, lambda kind=kind: self.filter_kind(kind)
            )
            kinds.addAction(action)
        return menu

    def _choice(self, menu: QMenu, words: str, on: bool, do: object) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(do)
        return action

    def _connect(self) -> None:
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.reload)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.search.returnPressed.connect(self.view.setFocus)
        selection = self.view.selectionModel()
        selection.currentChanged.connect(lambda *_: self.current_changed.emit(self.current_uid()))
        selection.selectionChanged.connect(lambda *_: self.selection_changed.emit())

    # what is selected

    def current_uid(self) -> str:
        """The actor with the mark, "" for none."""
        index = self.view.currentIndex()
        actor = self.model.row(index.row()) if index.isValid() else None
        return actor.uid if actor else ""

    def selected(self) -> list[Actor]:
        """The selected actors in display order."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        return [actor for row in rows if (actor := self.model.row(row)) is not None]

    def reveal(self, uid: str) -> None:
        """Select this actor, clearing the filter when it hides it."""
        self._wanted = uid
        if not self._select_wanted():
            self._kind = None
            self.search.clear()
            self.reload()

    # what is shown

    def order_by(self, key: str) -> None:
        """Show the actors in another order."""
        self._order = key
        self._session.settings.views["actors.order"] = key
        self._name_order()
        self.reload()

    def filter_kind(self, kind: ActorKind | None) -> None:
        """Show actors of one kind, or all."""
        self._kind = kind
        self._name_order()
        self.reload()

    def reload(self) -> None:
        """Ask for ids again; the old ones stay until they arrive."""
        self._typing.stop()
        order = self._order
        wanted = ActorFilter(text=self.search.text().strip(), kind=self._kind)

        def find(workspace: Workspace) -> "array[int]":
            return workspace.actors.find(wanted, order=order, descending=order == "claims")

        self._latest.ask(find, self._show)

    def _show(self, ids: "array[int]") -> None:
        kept = {actor.id for actor in self.selected()}
        current = self.current_uid()
        scroll = self.view.verticalScrollBar().value()
        self.model.set_ids(ids)
        self._select(kept)
        self.view.verticalScrollBar().setValue(scroll)
        filtered = bool(self.search.text().strip() or self._kind)
        self.count.setText(count(len(ids), "actor") + (" found" if filtered else ""))
        self._wanted = self._wanted or current
        if not self._select_wanted() and len(ids) and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, 0))
        self._wanted = ""
        self.loaded.emit()

    def _select(self, ids: set[int]) -> None:
        selection = QItemSelection()
        for row_id in ids:
            place = self.model.place_of(row_id)
            if place is not None:
                selection.select(self.model.index(place, 0), self.model.index(place, 0))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().select(selection, flag)

    def _select_wanted(self) -> bool:
        if not self._wanted:
            return False
        try:
            actor = self._session.workspace.actors.get(self._wanted)
        except UserError:  # removed meanwhile
            return False
        place = self.model.place_of(actor.id)
        if place is None:
            return False
        index = self.model.index(place, 0)
        if self.view.currentIndex() != index:
            several = len(self.view.selectionModel().selectedIndexes()) > 1
            flag = QItemSelectionModel.SelectionFlag
            self.view.selectionModel().setCurrentIndex(
                index, flag.NoUpdate if several else flag.ClearAndSelect
            )
            self.view.scrollTo(index)
        return True

    def _name_order(self) -> None:
        kind = "" if self._kind is None else f" · {kind_word(self._kind)}"
        self.order_button.setText(f"{_ORDERS.get(self._order, '')}{kind}")


def _tip(actor: Actor) -> str:
    also = f"\nalso {', '.join(actor.aliases)}" if actor.aliases else ""
    return f"{actor.name}{' · suggested' if actor.suggested else ''}{also}"
