# SPDX-License-Identifier: MIT
"""The line above the network: which actors and ties are shown."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from workstation.domain.actors import ActorKind
from workstation.domain.network import EdgeKind, Network, NetworkFilter
from workstation.ui.kit.fields import button, label
from workstation.ui.kit.words import count, number

if TYPE_CHECKING:
    from workstation.domain.questions import Question

LIMITS = (50, 200, 500, 2_000)
FORMATS = {
    "svg": "Picture (SVG)",
    "png": "Picture (PNG)",
    "graphml": "Graph (GraphML)",
}
_LONGEST = 60  # letters of a question in a menu


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
        self.title, self.counts = label("Network", "title"), label("", "caption")
        self.ties = self._menu("Which ties are shown", self._fill_ties)
        self.kinds = self._menu("Which actors are shown", self._fill_kinds)
        self.asked = self._menu("Who contradicts whom on which question", self._fill_questions)
        self.limit = self._menu("How many actors are shown", self._fill_limits)
        self.around = button("", self.widen, icon="x", tip="Show everybody again")
        self.around.hide()
        self.fit = button("Fit", self.fit_asked.emit, icon="target", tip="See everything (0)")
        self.export = self._menu("Save this view as a file", self._fill_export, "Export")
        row.addWidget(self.title)
        row.addWidget(self.counts)
        row.addStretch(1)
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
        self.counts.setText(f"{actors}{more}{told}")
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

    def _menu(self, name: str, fill: Callable[[QMenu], None], text: str = "") -> QPushButton:
        made = button(text, icon="chevron-down", tip=name, name=name)
        made.setLayoutDirection(made.layoutDirection().RightToLeft)  # the chevron after the words
        menu = QMenu(made)
        menu.setLayoutDirection(self.layoutDirection())
        menu.aboutToShow.connect(lambda: fill(menu))
        made.setMenu(menu)
        return made

    def _fill_ties(self, menu: QMenu) -> None:
        menu.clear()
        for kind in EdgeKind:
            on = kind in self.wanted.kinds
            _tick(
                menu,
                kind.value,
                on,
                lambda kind=kind: self._want(kinds=_flip(self.wanted.kinds, kind)),
            )

    def _fill_kinds(self, menu: QMenu) -> None:
        menu.clear()
        chosen = self.wanted.actor_kinds
        _tick(menu, "all", not chosen, lambda: self._want(actor_kinds=frozenset()))
        menu.addSeparator()
        for kind in ActorKind:
            then = lambda kind=kind: self._want(actor_kinds=_flip(chosen, kind))  # noqa: E731
            _tick(menu, kind.value, kind in chosen, then)

    def _fill_questions(self, menu: QMenu) -> None:
        menu.clear()
        chosen = self.wanted.questions
        _tick(menu, "all", not chosen, lambda: self._want(questions=()))
        menu.addSeparator()
        for question in self.questions:
            words = question.wording
            words = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
            then = lambda uid=question.uid: self._want(  # noqa: E731
                questions=tuple(sorted(_flip(frozenset(chosen), uid)))
            )
            _tick(menu, words.replace("&", "&&"), question.uid in chosen, then)

    def _fill_limits(self, menu: QMenu) -> None:
        menu.clear()
        for limit in LIMITS:
            on = limit == self.wanted.limit
            _tick(menu, f"Up to {number(limit)} actors", on, lambda n=limit: self._want(limit=n))

    def _fill_export(self, menu: QMenu) -> None:
        menu.clear()
        for suffix, words in FORMATS.items():
            action = menu.addAction(f"{words}…")
            action.triggered.connect(lambda _=False, s=suffix: self.export_asked.emit(s))


def _flip(chosen: frozenset, one: object) -> frozenset:  # type: ignore[type-arg]  # of any one kind
    """The set with one taken out if it is in, else put in; an empty one means all."""
    return chosen - {one} if one in chosen else chosen | {one}


def _tick(menu: QMenu, words: str, on: bool, then: Callable[[], object]) -> None:
    action = QAction(words, menu, checkable=True)
    action.setChecked(on)
    action.triggered.connect(lambda _=False: then())
    menu.addAction(action)
