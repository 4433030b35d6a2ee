# SPDX-License-Identifier: MIT
"""What a person decides about positions: confirm, take off, another stance."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.domain.changes import Change
from workstation.domain.claims import Status
from workstation.domain.comparison import Placed
from workstation.domain.filters import ClaimFilter
from workstation.domain.questions import Directness, Question, QuestionKind
from workstation.ui.comparison.stances import KEYS, Setting, pop_up, stance_menu
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.ui.comparison.tab import ComparisonTab
    from workstation.workspace import Workspace


class Deciding(QObject):
    """Turns keys and buttons into verbs of the workspace."""

    def __init__(self, session: Session, tab: "ComparisonTab") -> None:
        super().__init__(tab)
        self._session = session
        self._tab = tab

    def confirm(self, placed: Sequence[Placed]) -> None:
        """Confirm these positions as they stand."""
        self._confirm([one.uid for one in placed if not one.is_confirmed])

    def _confirm(self, uids: Sequence[str]) -> None:
        if uids:
            self._session.write(lambda workspace: workspace.questions.confirm(uids))

    def dismiss(self, placed: Sequence[Placed]) -> None:
        """Take these positions off their questions."""
        uids = [one.position.uid for one in placed]
        if uids:
            self._session.write(lambda workspace: workspace.questions.dismiss(uids))

    def confirm_shown(self) -> None:
        """Confirm every suggestion in the panel: the button says how many that are."""
        self._confirm(self._tab.details.suggested())

    def confirm_current(self) -> None:
        """Enter: the current quote; with several cells chosen, all their suggestions."""
        if len(self._tab.table.selected()) > 1:
            self.confirm_shown()
            return
        one = self._tab.details.current_placed()
        if one is not None:
            self.confirm([one])

    def dismiss_current(self) -> None:
        """Backspace: take the current quote off the question."""
        one = self._tab.details.current_placed()
        if one is not None:
            self.dismiss([one])

    def on_letter(self, letter: str) -> None:
        """A stance key; ? opens the choice where the answer is no stance; I for implied."""
        one = self._tab.details.current_placed()
        if one is None:
            return
        if letter in KEYS and self._question(one).kind is QuestionKind.YES_NO:
            self.set(one, Setting(stance=KEYS[letter]))
        elif letter == "?":
            self.choose_stance(one, self._tab.details)
        elif letter == "I":
            implied = one.position.directness is Directness.IMPLIED
            turned = Directness.EXPLICIT if implied else Directness.IMPLIED
            self.set(one, Setting(directness=turned))

    def choose_stance(self, one: Placed, at: QWidget) -> None:
        """Open the menu of what the claim may say to the question."""
        menu = stance_menu(
            self._tab, self._question(one), one.position, lambda setting: self.set(one, setting)
        )
        pop_up(menu, at)

    def set(self, one: Placed, setting: Setting) -> None:
        """Give a position another stance, directness or answer; it is confirmed by that."""
        self._session.write(lambda workspace: set_position(workspace, one, setting))

    def review(self) -> None:
        """Show the first claim that nobody has decided about."""

        def first(workspace: "Workspace") -> str:
            ids = workspace.claims.find(ClaimFilter(status=Status.SUGGESTED))
            return workspace.claims.rows(ids[:1])[0].uid if ids else ""

        self._session.read(first, self._show_claim)

    def _show_claim(self, uid: str) -> None:
        if uid:
            self._session.show_requested.emit("claim", uid)

    def _question(self, one: Placed) -> Question:
        rows = self._tab.model.frame.rows
        return next(h.question for h in rows if h.question and h.uid == one.position.question)


def set_position(workspace: "Workspace", one: Placed, setting: Setting) -> Change:
    """Write a setting; for use inside a write."""
    if setting.answer:
        return workspace.questions.place(
            one.position.question,
            one.claim.uid,
            answer=setting.answer,
            directness=one.position.directness,
            reason=one.position.reason or "as suggested",
        )
    return workspace.questions.confirm(
        [one.position.uid], stance=setting.stance, directness=setting.directness
    )
