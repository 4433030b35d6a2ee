# SPDX-License-Identifier: MIT
"""Asks for an actor, and for one of the questions it holds positions on."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from workstation.ui.kit.actor_picker import candidates
from workstation.ui.kit.picker import Choice, Picker, fixed
from workstation.ui.kit.words import count
from workstation.ui.session import Session


class ActorQuestion:
    """Two small lists, one after the other, below a button."""

    def __init__(self, session: Session, anchor: QWidget) -> None:
        self._session = session
        self._anchor = anchor

    def ask(self, then: Callable[[str, str], object]) -> None:
        """Ask for both; `then` gets the uids of actor and question."""
        self.ask_actor(lambda uid, name: self._ask_question(uid, name, then))

    def ask_actor(self, then: Callable[[str, str], object]) -> None:
        """Ask for an actor; `then` gets uid and name."""
        actors = [one for one in self._session.workspace.actors.all() if one.claims]

        def offer(typed: str) -> list[Choice]:
            found = candidates(actors, typed)
            return [Choice((a.uid, a.name), a.name, count(a.claims, "claim")) for a in found]

        def chosen(value: object) -> None:
            assert isinstance(value, tuple)
            then(*value)

        Picker.open_at(self._anchor, "Whose claims?", offer, chosen, placeholder="Name or alias")

    def _ask_question(self, actor: str, name: str, then: Callable[[str, str], object]) -> None:
        held = self._session.workspace.timeline.courses(actor)
        if not held:
            told = f"{name} holds no position on a question yet; place a claim of theirs first."
            self._session.message.emit(told, False)
            return
        choices = [Choice(uid, wording, count(number, "position")) for uid, wording, number in held]
        Picker.open_at(
            self._anchor,
            f"{name} on which question?",
            fixed(choices),
            lambda q: then(actor, str(q)),
        )
