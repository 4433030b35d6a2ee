# SPDX-License-Identifier: MIT
"""What reads here: the engine's own facts, and which sources an older one has read."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workstation.domain.engines import TAGGER, EngineFacts

if TYPE_CHECKING:
    from workstation.ui.session import Session
    from workstation.workspace import Workspace

_TOUCHES = frozenset(("source", "workspace"))

Known = tuple[EngineFacts, frozenset[str]]


class Engine(QObject):
    """What is known of the engine that reads here.

    It is asked in the lane of long work: the first question loads the engine's model, and
    reading documents must not load it a second time meanwhile.

    Signals:
        known: `facts` and `outdated` have been read.
    """

    known = Signal()

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self.facts: EngineFacts | None = None
        self.outdated: frozenset[str] = frozenset()
        session.changed.connect(self._on_changed)

    def measured_for(self, source: str) -> EngineFacts | None:
        """The facts, as far as they hold for what this source gave: not for an older engine's."""
        return None if source in self.outdated else self.facts

    def reads_by_tagger(self, source: str) -> bool:
        """Whether the tagger at work here has read this source."""
        tagger = self.facts is not None and self.facts.name == TAGGER
        return tagger and source not in self.outdated

    def ask(self) -> None:
        """Read the facts, and which sources could be read better by now."""
        workspace = self._session.workspace
        job = self._session.lanes.long(lambda _: _known(workspace), "Loading the engine")
        job.succeeded.connect(self._on_known)
        job.failed.connect(self._session.on_failed)

    def _on_known(self, known: Known) -> None:
        self.facts, outdated = known
        self.outdated = frozenset() if self.facts.trouble else outdated  # never to the lesser one
        self.known.emit()

    def _on_changed(self, nouns: frozenset[str]) -> None:
        if self.facts is not None and nouns & _TOUCHES:
            self.ask()


def _known(workspace: "Workspace") -> Known:
    return workspace.sources.engine(), frozenset(workspace.sources.outdated())
