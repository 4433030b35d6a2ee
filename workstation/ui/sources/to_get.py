# SPDX-License-Identifier: MIT
"""Originals to get: what is quoted here and not held, folded below the list of sources."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from workstation.domain.reports import ToGet
from workstation.ui.kit.words import count, joined
from workstation.ui.sources.folded import Folded

if TYPE_CHECKING:
    from workstation.ui.session import Session

READS = frozenset(("source", "claim", "actor", "link"))
_PAUSE_MS = 1_000  # a burst of decisions is counted once


def words(item: ToGet) -> str:
    """What is missing, and how much rests on it."""
    claims = count(item.claims, "claim")
    return joined((item.name, f"{claims} in {count(len(item.sources), 'source')}"))


class OriginalsToGet(Folded):
    """What is quoted and not held, most quoted first; each stands for a claim that quotes it."""

    def __init__(self, session: "Session") -> None:
        super().__init__("Originals to get", "Quoted here, but no source of theirs is held.")
        self._session = session
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.reload)

    def refresh(self, nouns: frozenset[str]) -> None:
        """Count again soon, if these kinds of change may have touched it."""
        if nouns & READS:
            self._pause.start()

    def reload(self) -> None:
        """Count again, in the read pool."""
        self._session.read(lambda workspace: workspace.sources.to_get(), self.show_items)

    def show_items(self, items: Sequence[ToGet]) -> None:
        """List these; without any there is nothing to see."""
        tip = "Click to read what came through it."
        self.show_rows((words(item), tip, item.example) for item in items)
