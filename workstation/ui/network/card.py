# SPDX-License-Identifier: MIT
"""The chosen actor of a network: whom it contradicts on what, and whom it belongs to."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.analysis.network.strongest import drawn_words
from workstation.domain.network import Edge, EdgeKind, Network
from workstation.ui.kit.fields import button, label
from workstation.ui.kit.side import SideCard
from workstation.ui.kit.words import count

WIDTH = 320
_INDENT = 20
_MOST_PAIRS, _MOST_QUESTIONS = 30, 3  # listed; the disagreements themselves show all


class NetworkCard(SideCard):
    """What is known of one actor's ties.

    Signals:
        opened: (uid) the actor's card is wanted.
        actor_asked: (uid) another actor is to be chosen.
        question_asked: (uid) a question is to be shown.
        narrow_asked: (uid, name) only this actor and its neighbours.
    """

    opened = Signal(str)
    actor_asked = Signal(str)
    question_asked = Signal(str)
    narrow_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Chosen actor", parent)
        self.show_nobody()

    def show_nobody(self, drawn: str = "") -> None:
        """Say what can be chosen here, and `drawn`, which pairs are drawn if not all are."""
        body = self.fresh()
        body.addWidget(label("Nobody chosen", "strong"))
        words = (
            "Click an actor, or move with the arrow keys, to see whom it contradicts and whom it "
            "belongs to. Squares are states and government bodies, diamonds armed groups, "
            "hexagons organisations, discs persons."
        )
        body.addWidget(label(words, "muted", wrap=True))
        if drawn:
            told = f"Drawn: {drawn}. Choose an actor to see all of its own."
            body.addWidget(label(told, "caption", wrap=True))
        body.addStretch(1)

    def show_actor(self, network: Network, uid: str, wordings: Mapping[str, str]) -> None:
        """Show the ties of an actor, if there is one; `wordings` are those of questions by uid."""
        node = next((one for one in network.nodes if one.uid == uid), None)
        if node is None:
            self.show_nobody(drawn_words(network))
            return
        names = {one.uid: one.name for one in network.nodes}
        body = self.fresh()
        body.addWidget(label(node.name, "title", wrap=True))
        body.addWidget(label(f"{node.kind.value} · {count(node.claims, 'claim')}", "caption"))
        body.addWidget(button("Open actor", lambda: self.opened.emit(uid), icon="user"))
        body.addWidget(
            button(
                "Only its neighbours", lambda: self.narrow_asked.emit(uid, node.name), icon="link"
            )
        )
        mine = [edge for edge in network.edges if uid in (edge.one, edge.other)]
        against = [edge for edge in mine if edge.kind is EdgeKind.CONTRADICTS]
        body.addSpacing(8)
        body.addWidget(label("Contradicts" if against else "Contradicts nobody here", "strong"))
        against.sort(key=lambda e: (-e.weight, names[_far(e, uid)]))
        for edge in against[:_MOST_PAIRS]:
            self._add_contradiction(body, edge, uid, names, wordings)
        _add_rest(body, len(against) - _MOST_PAIRS, "actor", 0)
        ties = [edge for edge in mine if edge.kind is not EdgeKind.CONTRADICTS]
        if ties:
            body.addSpacing(8)
            body.addWidget(label("Affiliations", "strong"))
        for edge in sorted(ties, key=lambda e: (e.kind, names[_far(e, uid)])):
            far = _far(edge, uid)
            words = _tie_words(edge, uid, names[far])
            body.addWidget(_link(words, partial(self.actor_asked.emit, far)))
        body.addStretch(1)

    def _add_contradiction(
        self,
        body: QVBoxLayout,
        edge: Edge,
        uid: str,
        names: Mapping[str, str],
        wordings: Mapping[str, str],
    ) -> None:
        far = _far(edge, uid)
        words = f"✕ {names[far]} · {count(edge.weight, 'open disagreement')}"
        body.addWidget(_link(words, lambda: self.actor_asked.emit(far)))
        asked = [uid for uid in edge.questions if uid in wordings]
        for question in asked[:_MOST_QUESTIONS]:
            show = partial(self.question_asked.emit, question)
            body.addWidget(_link(wordings[question], show, _INDENT))
        _add_rest(body, len(asked) - _MOST_QUESTIONS, "question", _INDENT)


def _add_rest(body: QVBoxLayout, more: int, noun: str, indent: int) -> None:
    """Say how many are left out of a list, if any are."""
    if more > 0:
        told = label(f"and {count(more, f'other {noun}')}", "caption")
        told.setContentsMargins(indent + 6, 0, 0, 0)
        body.addWidget(told)


def _far(edge: Edge, uid: str) -> str:
    """The other end of a tie."""
    return edge.other if edge.one == uid else edge.one


def _tie_words(edge: Edge, uid: str, name: str) -> str:
    """A tie as seen from one end: "is organ of Ostra", "← speaks for this: Ilse Maro"."""
    office = f" ({edge.office})" if edge.office else ""
    if edge.one == uid:
        return f"{edge.kind.value} {name}{office}"
    return f"{name} {edge.kind.value} this actor{office}"


def _link(words: str, then: Callable[[], object], indent: int = 0) -> QWidget:
    """Words on one line that can be clicked or reached by Tab; whole in the tool tip."""
    made = button(words, then, kind="link", tip=words)
    made.setStyleSheet(f"text-align: left; padding-left: {indent}px;")
    room = WIDTH - 48 - indent
    made.setText(made.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))
    return made
