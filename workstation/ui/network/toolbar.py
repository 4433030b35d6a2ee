# SPDX-License-Identifier: MIT
"""The line above the network: which actors and ties are shown."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from workstation.domain.actors import ActorKind
from workstation.domain.network import EdgeKind, Network, NetworkFilter
from workstation.ui.kit.fields import ElidedLabel, button, label
from workstation.ui.kit.menus import menu_button, radio, tick
from workstation.ui.kit.words import count, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workstation.domain.questions import Question

LIMITS = (50, 200, 500, 2_000)
FORMATS = {
    "svg": "Picture (SVG)",
    "png": "Picture (PNG)",
    "graphml": "Graph (GraphML)",
}
_LONGEST = 60  # letters of a question in a menu

T = TypeVar("T")


class Toolbar(QFrame):
    """Title, counts, and what is shown.

    Signals:
        filter_changed: another network is wanted.
        fit_asked: everything is to be seen.
        export_asked: (suffix)
    """

    filter_changed = Signal()
    fit_asked = Signal()
    export_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = NetworkFilter()
        self.questions: Sequence[Question] = ()
        self.setProperty("kind", "side")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        self.title, self.counts = label("Network", "title"), ElidedLabel("caption")
        self.ties = menu_button("Which ties are shown", self._fill_ties)
        self.kinds = menu_button("Which actors are shown", self._fill_kinds)
        self.asked = menu_button("Who contradicts whom on which question", self._fill_questions)
        self.limit = menu_button("How many actors are shown", self._fill_limits)
        self.around = button("", self.widen, icon="x", tip="Show everybody again")
        self.around.hide()
        self.fit = button("Fit", self.fit_asked.emit, icon="target", tip="See everything (0)")
        self.export = menu_button("Save this view as a file", self._fill_export, "Export")
        row.addWidget(self.title)
        row.addWidget(self.counts, 1)
        row.addStretch()
        for made in (self.around, self.ties, self.kinds, self.asked, self.limit):
            row.addWidget(made)
        row.addWidget(self.fit)
        row.addWidget(self.export)
        self._say()

    def show_counts(self, network: Network) -> None:
        """Say how much is shown."""
        actors = count(len(network.nodes), "actor")
        more = f" of {number(len(network.nodes) + network.left_out)}" if network.left_out else ""
        pairs = sum(edge.kind is EdgeKind.CONTRADICTS for edge in network.edges)
        told = f" · {count(pairs, 'pair')} in contradiction" if pairs else ""
        self.counts.say(f"{actors}{more}{told}")
        self.export.setEnabled(bool(network.nodes))

    def narrow(self, uid: str, name: str) -> None:
        """Only this actor and whom it is tied to."""
        self.around.setText(f"Around {name}")
        self.around.show()
        self._want(around=uid)

    def widen(self) -> None:
        """Everybody again."""
        self.around.hide()
        self._want(around=None)

    def _want(self, **changes: object) -> None:
        self.wanted = replace(self.wanted, **changes)  # type: ignore[arg-type]  # its own fields
        self._say()
        self.filter_changed.emit()

    def _say(self) -> None:
        """Let the buttons say what is chosen."""
        wanted = self.wanted
        every = len(EdgeKind)
        ties = len(wanted.kinds)
        self.ties.setText("All ties" if ties == every else f"{ties} of {every} ties")
        kinds = len(wanted.actor_kinds)
        self.kinds.setText("All actors" if not kinds else f"{count(kinds, 'kind')} of actor")
        asked = len(wanted.questions)
        self.asked.setText("All questions" if not asked else count(asked, "question"))
        self.limit.setText(f"Up to {number(wanted.limit)}")

    def _fill_ties(self, menu: QMenu) -> None:
        for kind in EdgeKind:
            kinds = _flip(self.wanted.kinds, kind)
            tick(menu, kind.value, kind in self.wanted.kinds, partial(self._want, kinds=kinds))

    def _fill_kinds(self, menu: QMenu) -> None:
        chosen = self.wanted.actor_kinds
        tick(menu, "all", not chosen, partial(self._want, actor_kinds=frozenset()))
        menu.addSeparator()
        for kind in ActorKind:
            kinds = _flip(chosen, kind)
            tick(menu, kind.value, kind in chosen, partial(self._want, actor_kinds=kinds))

    def _fill_questions(self, menu: QMenu) -> None:
        chosen = frozenset(self.wanted.questions)
        tick(menu, "all", not chosen, partial(self._want, questions=()))
        menu.addSeparator()
        for question in self.questions:
            words = question.wording
            words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
            uids = tuple(sorted(_flip(chosen, question.uid)))
            tick(menu, words, question.uid in chosen, partial(self._want, questions=uids))

    def _fill_limits(self, menu: QMenu) -> None:
        entries = {limit: f"Up to {number(limit)} actors" for limit in LIMITS}
        radio(menu, entries, self.wanted.limit, lambda limit: self._want(limit=limit))

    def _fill_export(self, menu: QMenu) -> None:
        for suffix, words in FORMATS.items():
            action = menu.addAction(f"{words}…")
            action.triggered.connect(lambda _=False, s=suffix: self.export_asked.emit(s))


def _flip(chosen: frozenset[T], one: T) -> frozenset[T]:
    """The set with one taken out if it is in, else put in; an empty one means all."""
    return chosen - {one} if one in chosen else chosen | {one}
