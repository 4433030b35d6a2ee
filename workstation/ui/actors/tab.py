# SPDX-License-Identifier: MIT
"""The Actors tab: list, card, and what the actor said."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.actors import Actor
from workstation.ui.actors.card import ActorCard
from workstation.ui.actors.claims_over_time import ClaimsOverTime
from workstation.ui.actors.join_panel import JoinPanel
from workstation.ui.actors.list import ActorList
from workstation.ui.actors.small_dialogs import NewActorDialog
from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.icons import icon
from workstation.ui.kit.splitting import remember
from workstation.ui.session import Session

_CONCERNS = frozenset(("actor", "alias", "affiliation", "claim", "source", "link", "workspace"))


class ActorsTab(QWidget):
    """Everybody who says something or is spoken about."""

    keys = "F2 rename · Ctrl+J join the selected · Del remove a name · Enter on a claim: open it"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown = ""
        self._build()
        self._make_actions()
        self._connect()
        self.setFocusProxy(self.list.view)
        self.list.reload()

    def _build(self) -> None:
        self.list = ActorList(self._session)
        self.card = ActorCard(self._session)
        self.joining = JoinPanel()
        self.over_time = ClaimsOverTime(self._session)
        self.empty = EmptyView(
            "users",
            "Nobody here yet",
            "Actors are found when documents are read: persons, states, groups, outlets. "
            "You can also name one yourself.",
            "New actor",
            self.new_actor,
        )
        self.middle = QStackedWidget()
        for view in (self.empty, self.card, self.joining):
            self.middle.addWidget(view)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for pane, least in ((self.list, 220), (self.middle, 360), (self.over_time, 260)):
            pane.setMinimumWidth(least)
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([280, 820, 340])
        remember(self.splitter, self._session.settings, "actors.splitter")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def _make_actions(self) -> None:
        self.create_action = self._action("New actor…", "user-plus", "", self.new_actor)
        self.rename_action = self._action("Rename", "pencil", "F2", self.card.rename)
        self.alias_action = self._action("Add a name", "plus", "", self.card.aliases.on_add)
        self.tie_action = self._action(
            "Add an affiliation…", "link", "", self.card.affiliations.on_add
        )
        self.grade_action = self._action(
            "Grade as a publisher…", "shield-check", "", self.card.reliability.on_grade
        )
        self.join_action = self._action("Join actors", "merge", "Ctrl+J", self.joining.join)
        self.split_action = self._action(
            "Split joined actors", "split", "", self.card.joined.on_split
        )
        self.remove_action = self._action("Remove actor", "trash-2", "", self.remove)

    def _action(self, text: str, picture: str, key: str, do: object) -> QAction:
        action = QAction(icon(picture), text, self)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: do())  # type: ignore[operator]
        self.addAction(action)
        return action

    def _connect(self) -> None:
        self.list.current_changed.connect(lambda _: self._show_selected())
        self.list.selection_changed.connect(self._show_selected)
        self.list.loaded.connect(self._show_selected)
        self.list.create_requested.connect(self.new_actor)
        self.card.actor_requested.connect(self.reveal)
        self.card.source_requested.connect(lambda uid: self._session.show("source", uid))
        self.joining.join_requested.connect(self.join)
        self.over_time.opened.connect(lambda uid: self._session.show("claim", uid))

    # what the window asks

    def reveal(self, uid: str) -> None:
        """Select this actor."""
        self.list.reveal(uid)

    def refresh(self, nouns: frozenset[str]) -> None:
        """Read again what such changes may have touched."""
        if nouns & _CONCERNS:
            self._shown = ""
            self.list.reload()

    def actions(self) -> list[QAction]:
        """What can be done here."""
        return self.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly)

    # verbs

    def new_actor(self) -> None:
        """Ask for a name and kind, and make the actor."""
        asked = NewActorDialog.ask(self, self._unfound())
        if asked is None:
            return
        name, kind = asked
        self._session.write(
            lambda workspace: workspace.actors.create(name, kind),
            lambda change: self.reveal(change.rows[0]),
        )

    def join(self, kept: str, others: list[str]) -> None:
        """Let several actors stand as one."""
        self._session.write(
            lambda workspace: workspace.actors.join(kept, others),
            lambda _: self.reveal(kept),
        )

    def remove(self) -> None:
        """Remove the actor; Undo brings it back."""
        actor = self.card.actor
        if actor is not None:
            self._session.write(lambda workspace: workspace.actors.remove([actor.uid]))

    def _unfound(self) -> str:
        """A name that was searched for in vain is likely to be the new one."""
        return "" if len(self.list.model.ids) else self.list.search.text().strip()

    # showing

    def _show_selected(self) -> None:
        selected = self.list.selected()
        if len(selected) > 1:
            self._show_several(selected)
        elif selected:
            self._show_one(selected[0].uid)
        else:
            self._show_none()
        one, writable = len(selected) == 1, not self._session.workspace.read_only
        for action in (self.rename_action, self.alias_action, self.tie_action):
            action.setEnabled(one and writable)
        self.grade_action.setEnabled(one and writable)
        self.remove_action.setEnabled(one and writable)
        self.split_action.setEnabled(one and writable and bool(selected[0].joined))
        self.join_action.setEnabled(len(selected) > 1 and writable)
        self.create_action.setEnabled(writable)

    def _show_one(self, uid: str) -> None:
        self.middle.setCurrentWidget(self.card)
        self.over_time.show()
        if uid == self._shown:
            return
        self._shown = uid
        actor = self._session.workspace.actors.get(uid)
        self.card.show_actor(actor)
        self.over_time.show_of(actor.uid, actor.name)

    def _show_several(self, selected: list[Actor]) -> None:
        self._shown = ""
        self.joining.show_actors(selected)
        self.middle.setCurrentWidget(self.joining)
        self.over_time.clear()

    def _show_none(self) -> None:
        self._shown = ""
        self.card.actor = None
        filtered = bool(self.list.search.text().strip())
        self.empty.setVisible(not filtered)
        self.middle.setCurrentWidget(self.empty)
        self.over_time.clear()
        self.over_time.setVisible(bool(len(self.list.model.ids)))
