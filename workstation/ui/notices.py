# SPDX-License-Identifier: MIT
"""What the window says once about the engine: that it is the lesser one, or that it is newer."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workstation.ui.kit.words import count

if TYPE_CHECKING:
    from workstation.ui.main_window import MainWindow
    from workstation.ui.session import Session


class EngineNotices(QObject):
    """Fills the window's banner for the engine; each thing is said once while it runs."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._told: set[str] = set()

    def follow(self, session: "Session") -> None:
        """Say what there is to say about this session's engine as soon as it is known."""
        self._window.engine_banner.hide()
        session.engine.known.connect(lambda: self._say(session))
        session.engine.ask()

    def _say(self, session: "Session") -> None:
        facts, banner = session.engine.facts, self._window.engine_banner
        if facts is None:
            return
        old = 0 if session.workspace.read_only else len(session.engine.outdated)
        if facts.trouble and self._first(facts.trouble):
            banner.say(facts.trouble, tone="warning")
        elif old and self._first(f"{session.workspace.path} {facts.label}"):
            banner.say(
                f"An older engine than {facts.label} has read {count(old, 'source')}",
                "See what this one would add…",
                self._window.commands.read_again,
            )
        elif not old and not facts.trouble:
            banner.hide()

    def _first(self, what: str) -> bool:
        """Whether this has not been said yet."""
        first = what not in self._told
        self._told.add(what)
        return first
