# SPDX-License-Identifier: MIT
"""The tabs: their names, what they show, and how each is built when first needed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, cast

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from workstation.ui.session import Session


class Tab(Protocol):
    """What the window asks of a tab, besides being a widget.

    A tab may also have `keys`, the line of keys shown in the window's foot.
    """

    def reveal(self, uid: str) -> None:
        """Bring this thing into view and select it."""
        ...

    def refresh(self, nouns: frozenset[str]) -> None:
        """Read again what these kinds of change may have touched."""
        ...

    def actions(self) -> list[QAction]:
        """What can be done here, for the menu and the palette."""
        ...


@dataclass(frozen=True, slots=True)
class TabKind:
    """One tab of the bar; `nouns` are the things it can reveal."""

    name: str
    title: str
    nouns: frozenset[str]
    build: Callable[[Session], QWidget]


def _sources(session: Session) -> QWidget:
    from workstation.ui.sources.tab import SourcesTab

    return SourcesTab(session)


def _actors(session: Session) -> QWidget:
    from workstation.ui.actors.tab import ActorsTab

    return ActorsTab(session)


def _claims(session: Session) -> QWidget:
    from workstation.ui.claims.tab import ClaimsTab

    return ClaimsTab(session)


def _comparison(session: Session) -> QWidget:
    from workstation.ui.comparison.tab import ComparisonTab

    return ComparisonTab(session)


def _timeline(session: Session) -> QWidget:
    from workstation.ui.timeline.tab import TimelineTab

    return TimelineTab(session)


def _network(session: Session) -> QWidget:
    from workstation.ui.network.tab import NetworkTab

    return NetworkTab(session)


def _briefs(session: Session) -> QWidget:
    from workstation.ui.briefs.tab import BriefsTab

    return BriefsTab(session)


TABS = (
    TabKind("sources", "Sources", frozenset(("source", "claim", "note")), _sources),
    TabKind("actors", "Actors", frozenset(("actor", "alias", "affiliation")), _actors),
    TabKind("claims", "Claims", frozenset(), _claims),
    TabKind(
        "comparison",
        "Comparison",
        frozenset(("question", "position", "assessment")),
        _comparison,
    ),
    TabKind("timeline", "Timeline", frozenset(("event",)), _timeline),
    TabKind("network", "Network", frozenset(), _network),
    TabKind("briefs", "Briefs", frozenset(("brief", "edition")), _briefs),
)


class TabStack(QStackedWidget):
    """The tabs of one session: built when first shown, refreshed when in sight."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._built: dict[str, QWidget] = {}
        self._stale: dict[str, frozenset[str]] = {}
        self.shown = ""

    def tab(self, name: str) -> Tab:
        """The tab of this name, built when it is first asked for."""
        if name not in self._built:
            kind = next(kind for kind in TABS if kind.name == name)
            self._built[name] = kind.build(self._session)
            self.addWidget(self._built[name])
        return cast("Tab", self._built[name])

    def show_tab(self, name: str) -> Tab:
        """Bring a tab to the front, up to date, and give it the keyboard."""
        tab = self.tab(name)
        stale = self._stale.pop(name, frozenset())
        if stale:
            tab.refresh(stale)
        self.shown = name
        self.setCurrentWidget(self._built[name])
        self._built[name].setFocus()
        return tab

    def refresh(self, nouns: frozenset[str]) -> None:
        """Refresh the tab in sight now; the others when they are shown."""
        for name in self._built:
            if name == self.shown:
                self.tab(name).refresh(nouns)
            else:
                self._stale[name] = self._stale.get(name, frozenset()) | nouns
