# SPDX-License-Identifier: MIT
"""Originals to get: what is quoted here and not held, folded below the list of sources."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu

from workstation.domain.filters import SourceFilter
from workstation.domain.origins import Kept, Quoted
from workstation.domain.reports import ToGet
from workstation.ui.kit.picker import Choice, Picker
from workstation.ui.kit.words import count, day, joined
from workstation.ui.sources.folded import Folded

if TYPE_CHECKING:
    from workstation.ui.session import Session

READS = frozenset(("source", "claim", "actor", "link"))
_PAUSE_MS = 1_000  # a burst of decisions is counted once
_OFFERED = 30  # sources in the picker; typing narrows it


def words(item: ToGet) -> str:
    """What is missing, and how much rests on it."""
    claims = count(item.claims, "claim")
    return joined((item.name, f"{claims} in {count(len(item.sources), 'source')}"))


def compared(name: str, quotes: Sequence[Quoted]) -> tuple[str, list[str]]:
    """How the quotes stand in their original: a line, and one for each of them."""
    kinds = [(kept, sum(quote.kept is kept for quote in quotes)) for kept in Kept]
    parts = [f"{size} {kept.value}" for kept, size in kinds if size]
    return joined((f"{name}, beside its original", *parts)), [_line(quote) for quote in quotes]


def _line(quote: Quoted) -> str:
    if quote.kept is Kept.DIFFERS:
        return f"Differs: “{quote.words}”. There: “{quote.passage}”."
    return f"{quote.kept.value.capitalize()}: “{quote.words}”."


class OriginalsToGet(Folded):
    """What is quoted and not held, most quoted first; each stands for a claim that quotes it.

    Signals:
        compared: (summary, lines) an original was linked, and how the quotes stand in it.
    """

    compared = Signal(str, list)

    def __init__(self, session: "Session") -> None:
        super().__init__(
            "Originals to get",
            "Quoted here, but not held. Click to read a quote; the menu links one to a source.",
        )
        self._session = session
        self._items: Sequence[ToGet] = ()
        self.opened: Picker | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.reload)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu)

    def refresh(self, nouns: frozenset[str]) -> None:
        """Count again soon, if these kinds of change may have touched it."""
        if nouns & READS:
            self._pause.start()

    def reload(self) -> None:
        """Count again, in the read pool."""
        self._session.read(lambda workspace: workspace.sources.to_get(), self.show_items)

    def show_items(self, items: Sequence[ToGet]) -> None:
        """List these; without any there is nothing to see."""
        self._items = items
        tip = "Click to read what came through it."
        self.show_rows((words(item), tip, item.example) for item in items)

    # linking one to a source

    def _on_menu(self, at: QPoint) -> None:
        row = self.list.itemAt(at)
        if row is not None:
            self.menu(self._items[self.list.row(row)]).popup(self.list.viewport().mapToGlobal(at))

    def menu(self, item: ToGet) -> QMenu:
        """What can be done with one of them."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Read what came through it", partial(self.chosen.emit, item.example))
        link = menu.addAction("Link to a source…", partial(self.ask_source, item))
        link.setEnabled(not self._session.workspace.read_only)
        return menu

    def ask_source(self, item: ToGet) -> None:
        """Let a person choose the source that is the original."""
        self.opened = Picker.open_at(
            self.fold,
            f"Which source is “{item.name}”?",
            partial(self._offer, item),
            lambda source: self.link(item, str(source)),
        )

    def _offer(self, item: ToGet, typed: str) -> list[Choice]:
        workspace = self._session.workspace
        ids = workspace.sources.find(SourceFilter(text=typed), "added", descending=True)
        return [
            Choice(
                source.uid,
                source.title or source.name,
                joined((source.publisher_name, day(source.published_on))),
            )
            for source in workspace.sources.rows(ids[:_OFFERED])
            if source.uid not in item.sources
        ]

    def link(self, item: ToGet, source: str) -> None:
        """Say that this source is the original, and compare the quotes with it."""
        self._session.write(
            lambda workspace: workspace.origins.link_original(item.uid, source),
            lambda _: self._compare(item, source),
        )

    def _compare(self, item: ToGet, source: str) -> None:
        self._session.read(
            lambda workspace: workspace.origins.compare_original(item.uid, source),
            lambda quotes: self.compared.emit(*compared(item.name, quotes)),
        )
