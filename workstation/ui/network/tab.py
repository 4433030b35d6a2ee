# SPDX-License-Identifier: MIT
"""The Network tab: actors, how they belong together, and who contradicts whom."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workstation.analysis.network.drawing import whole
from workstation.domain.network import Network, Places
from workstation.domain.questions import Question
from workstation.ui.kit.dialogs import ask_save
from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.latest import Latest
from workstation.ui.kit.picture import png
from workstation.ui.kit.splitting import beside
from workstation.ui.network.canvas import NetworkCanvas
from workstation.ui.network.card import WIDTH, NetworkCard
from workstation.ui.network.toolbar import FORMATS, Toolbar
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.workspace import Workspace

_CONCERNS = frozenset(
    (
        *("actor", "affiliation", "claim", "position", "question", "disagreement", "link"),
        *("source", "workspace"),
    )
)
_Loaded = tuple[Network, Places, list[Question]]


class NetworkTab(QWidget):
    """Actors as a graph."""

    keys = "Arrows choose · Enter open actor · + − zoom · 0 see all · Ctrl+arrows move · Esc nobody"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._latest = Latest(self, session)
        self._wanted = ""
        self.setAccessibleName("Network")
        self.toolbar = Toolbar()
        self.canvas = NetworkCanvas()
        self.card = NetworkCard()
        self._build()
        self._connect()
        self._actions = self._make_actions()
        self.setFocusProxy(self.canvas)
        self.reload()

    # what the window asks

    def reveal(self, uid: str) -> None:
        """Choose an actor, as soon as it is there."""
        if uid in self.canvas.places:
            self.canvas.reveal(uid)
        else:
            self._wanted = uid

    def refresh(self, nouns: frozenset[str]) -> None:
        """Read again if these kinds of change touch the network."""
        if nouns & _CONCERNS:
            self.reload()

    def actions(self) -> list[QAction]:
        """What can be done here."""
        return self._actions

    # building

    def _build(self) -> None:
        self._across = beside(
            self.canvas, self.card, self._session.settings, "network.splitter", WIDTH
        )
        self._empty = EmptyView(
            "swords",
            "No ties to show",
            "Affiliations of actors and those who contradict each other appear here. Place claims "
            "on questions, or add an affiliation to an actor; or let more ties be shown.",
            "Show all ties",
            self.show_all,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._across)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.toolbar.filter_changed.connect(self.reload)
        self.toolbar.fit_asked.connect(self.canvas.fit)
        self.toolbar.export_asked.connect(self.export)
        self.canvas.chosen.connect(self.on_chosen)
        self.canvas.opened.connect(self.open_actor)
        self.card.opened.connect(self.open_actor)
        self.card.actor_asked.connect(self.canvas.reveal)
        self.card.narrow_asked.connect(self.toolbar.narrow)
        self.card.question_asked.connect(lambda uid: self._session.show("question", uid))

    def _make_actions(self) -> list[QAction]:
        entries = [
            ("See the whole network\t0", self.canvas.fit),
            ("Show all ties of everybody", self.show_all),
            *((f"Export: {words}…", lambda s=s: self.export(s)) for s, words in FORMATS.items()),
        ]
        made = []
        for text, act in entries:
            action = QAction(text, self)
            action.triggered.connect(lambda _=False, act=act: act())
            made.append(action)
        return made

    # reading

    def reload(self) -> None:
        """Read and lay out again; what is shown stays until it is there."""
        wanted = self.toolbar.wanted

        def ask(workspace: "Workspace") -> _Loaded:
            graph = workspace.network.graph(wanted)
            return graph, workspace.network.layout(graph), workspace.questions.all()

        self._latest.ask(ask, self.on_loaded)

    def on_loaded(self, loaded: _Loaded) -> None:
        """Show a network."""
        graph, places, questions = loaded
        self.toolbar.questions = questions
        self.toolbar.show_counts(graph)
        self._stack.setCurrentWidget(self._across if graph.nodes else self._empty)
        self.canvas.show_network(graph, places)
        if self._wanted in places:
            self.canvas.reveal(self._wanted)
            self._wanted = ""
        self.on_chosen(self.canvas.current)

    # doing

    def on_chosen(self, uid: str) -> None:
        """Let the card follow."""
        wordings = {one.uid: one.wording for one in self.toolbar.questions}
        self.card.show_actor(self.canvas.network, uid, wordings)

    def open_actor(self, uid: str) -> None:
        """Show the actor's card in its tab."""
        self._session.show("actor", uid)

    def show_all(self) -> None:
        """Take every narrowing off."""
        self.toolbar.wanted = type(self.toolbar.wanted)()
        self.toolbar.widen()

    def export(self, suffix: str) -> None:
        """Save the whole network as a file."""
        graph, places = self.canvas.network, self.canvas.places

        def save(path: Path) -> None:
            if suffix == "png":
                self._say_saved(png(whole(graph, places), path, "light"))
            else:
                self._session.read(lambda w: w.network.export(graph, path), self._say_saved)

        kinds = f"{FORMATS[suffix]} (*.{suffix})"
        ask_save(self, "Export the network", kinds, f"network.{suffix}", save)

    def _say_saved(self, path: Path) -> None:
        self._session.message.emit(f"Saved the network as {path}", False)
