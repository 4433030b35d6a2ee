# SPDX-License-Identifier: MIT
"""The foot of the review: what is folded away, who found it all, and the decision."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from workstation.domain.claims import Claim, Status
from workstation.domain.engines import EngineFacts
from workstation.ui.kit.fields import ElidedLabel, button, rule
from workstation.ui.kit.trust import below_words, engine_detail, engine_words


class ReviewFoot(QFrame):
    """Passes on what a person wants done with the claim in hand.

    Signals:
        verb_requested: (verb) a button was pressed.
    """

    verb_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.below = self._verb("", "unfold", kind="link")
        self.below.setStyleSheet("padding-left: 0")
        self.below.hide()
        self.engine = ElidedLabel("caption")
        self.engine.hide()
        self.finish = self._verb("All reviewed: mark the source as read", "mark_read", kind="link")
        self.place = self._verb("Place on a question…", "place", "Place it on a question (Q)")
        self.park = self._verb("Park", "park", "Leave it for later (Space)")
        self.reject = self._verb("Not a claim", "reject", "Not a claim (Backspace)")
        self.accept = self._verb("Accept", "accept", "Accept (Enter)", "primary")
        self.accept_all = self._verb("", "accept_all", "Accept in all of them (Shift+Enter)")
        self.accept_all.hide()
        self._build()

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(rule())
        rows = QVBoxLayout()
        whole.addLayout(rows)
        rows.setContentsMargins(16, 8, 16, 16)
        rows.setSpacing(8)
        more, main = QHBoxLayout(), QHBoxLayout()
        for row, parts in ((more, (self.place, self.park)), (main, (self.reject, self.accept))):
            row.setSpacing(8)
            for part in parts:
                row.addWidget(part, 0 if part is self.park else 1)
        rows.addWidget(self.engine)
        rows.addWidget(self.below)
        rows.addWidget(self.finish)
        rows.addLayout(more)
        rows.addLayout(main)
        rows.addWidget(self.accept_all)

    def _verb(self, text: str, verb: str, tip: str = "", kind: str = "") -> QPushButton:
        made = button(text, lambda: self.verb_requested.emit(verb), kind=kind, tip=tip)
        made.setFocusPolicy(made.focusPolicy().TabFocus)
        return made

    def show_engine(self, facts: EngineFacts | None) -> None:
        """Say who finds the suggestions, how often rightly, and how much is missed."""
        self.engine.setVisible(facts is not None)
        if facts is not None:
            self.engine.say(engine_words(facts))
            self.engine.setToolTip(engine_detail(facts))
            self.engine.setAccessibleName(engine_detail(facts))

    def show_below(self, below: int, *, unfolded: bool) -> None:
        """Say how many suggestions are folded away, and offer to show them."""
        self.below.setText(below_words(below, unfolded=unfolded))
        self.below.setAccessibleName(self.below.text())
        self.below.setVisible(below > 0)

    def show_claim(self, claim: Claim | None, *, finishable: bool, writable: bool) -> None:
        """Offer what can be decided about this claim; nothing without one."""
        status = claim.status if claim is not None else Status.SUGGESTED
        here = claim is not None
        self.accept.setVisible(here and not status.accepted)
        self.reject.setVisible(here and status is not Status.REJECTED)
        self.place.setVisible(here)
        self.park.setVisible(here and status is Status.SUGGESTED)
        self.park.setText("Take up again" if claim is not None and claim.parked else "Park")
        self.finish.setVisible(finishable)
        self.accept_all.hide()
        for part in (self.accept, self.reject, self.place, self.park, self.finish, self.accept_all):
            part.setEnabled(writable)

    def offer_all(self, sources: int) -> None:
        """Offer to accept the same in so many sources; not with one."""
        self.accept_all.setText(f"Accept in all {sources} sources")
        self.accept_all.setAccessibleName(self.accept_all.text())
        self.accept_all.setVisible(sources > 1)
