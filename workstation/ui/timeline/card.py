# SPDX-License-Identifier: MIT
"""The chosen item of a timeline: the claim as a card, its positions and event; or the event."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from workstation.domain.claims import Claim
from workstation.domain.questions import STANCE_GLYPHS, STANCE_WORDS, Position
from workstation.domain.timeline import Event, Item
from workstation.errors import UserError
from workstation.ui.kit.fields import button, label
from workstation.ui.kit.quote_card import QuoteCard
from workstation.ui.kit.side import SideCard
from workstation.ui.kit.words import count

if TYPE_CHECKING:
    from workstation.workspace import Workspace

WIDTH = 340
_LINE = 44  # letters of a question on a button


class TimelineCard(SideCard):
    """What is chosen, in words.

    Signals:
        opened: (claim) its source is wanted.
        claim_asked: (claim) another claim is to be chosen.
        course_asked: (actor, question) the course of its speaker is wanted.
        tie_asked: (claim, the widget to open a menu at)
        event_edit_asked, event_remove_asked: (event)
    """

    opened = Signal(str)
    claim_asked = Signal(str)
    course_asked = Signal(str, str)
    tie_asked = Signal(str, object)
    event_edit_asked = Signal(str)
    event_remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Chosen on the timeline", parent)
        self.show_nothing()

    def show_item(self, workspace: "Workspace", item: Item | None) -> None:
        """Show a claim or an event; nothing if it is gone meanwhile."""
        if item is None:
            self.show_nothing()
            return
        try:
            if item.kind.value == "event":
                event = workspace.events.get(item.uid)
                self._show_event(event, workspace.claims.many(workspace.events.claims(event.uid)))
            else:
                self._show_claim(workspace, workspace.claims.get(item.uid), item)
        except UserError:
            self.show_nothing()

    def show_nothing(self) -> None:
        """Say what can be chosen and how to read the marks."""
        body = self.fresh()
        body.addWidget(label("Nothing chosen", "strong"))
        words = (
            "Click a mark, or go through them with the arrow keys. A mark is a day, a bar the "
            "days a vague date may mean; an open end fades. Dotted is suggested, struck through "
            "no longer stands, ◆ an event, ▲ a change of position."
        )
        body.addWidget(label(words, "muted", wrap=True))
        for stance, glyph in STANCE_GLYPHS.items():
            body.addWidget(label(f"{glyph}  {STANCE_WORDS[stance]}", "muted"))
        body.addWidget(label("▪  a figure or date, or no position", "muted"))
        body.addStretch(1)

    # building

    def _show_claim(self, workspace: "Workspace", claim: Claim, item: Item) -> None:
        body = self.fresh()
        if item.kind.value == "change":
            body.addWidget(label(item.words, "strong", wrap=True))
        card = QuoteCard(claim)
        card.opened.connect(lambda: self.opened.emit(claim.uid))
        body.addWidget(card)
        body.addWidget(label(claim.source_title, "caption", wrap=True))
        body.addWidget(button("Open in its source", lambda: self.opened.emit(claim.uid)))
        held = workspace.questions.of_claim(claim.uid)
        for position in held:
            wording = workspace.questions.get(position.question).wording
            self._add_position(body, claim, position, wording)
        event = workspace.events.of_claim(claim.uid)
        body.addSpacing(8)
        body.addWidget(label("About the event", "strong"))
        words = f"◆ {event.title}" if event else "Tie to an event…"
        tie = _link(words)
        tie.clicked.connect(lambda: self.tie_asked.emit(claim.uid, tie))
        body.addWidget(tie)
        body.addStretch(1)

    def _add_position(
        self, body: QVBoxLayout, claim: Claim, position: Position, wording: str
    ) -> None:
        stance = position.stance
        sign = f"{STANCE_GLYPHS[stance]} {STANCE_WORDS[stance]}" if stance else "– placed"
        suggested = " · suggested" if position.status.value == "suggested" else ""
        body.addSpacing(8)
        body.addWidget(label(wording, "strong", wrap=True))
        body.addWidget(label(f"{sign}{suggested}", "muted"))
        speaker = claim.speaker
        if speaker:
            name = claim.speaker_name
            then = lambda: self.course_asked.emit(speaker, position.question)  # noqa: E731
            body.addWidget(_link(f"Course of {name} on this", then))

    def _show_event(self, event: Event, claims: Sequence[Claim]) -> None:
        body = self.fresh()
        body.addWidget(label(event.title, "title", wrap=True))
        told = " · ".join(filter(None, (event.when or "undated", event.place)))
        body.addWidget(label(told, "caption", wrap=True))
        body.addWidget(button("Change…", lambda: self.event_edit_asked.emit(event.uid)))
        body.addWidget(button("Remove", lambda: self.event_remove_asked.emit(event.uid)))
        body.addSpacing(8)
        body.addWidget(label(f"{count(len(claims), 'claim')} about it", "strong"))
        for claim in claims:
            words = f"{claim.speaker_name}: {' '.join(claim.content.exact.split())}"
            body.addWidget(_link(words, partial(self.claim_asked.emit, claim.uid)))
        body.addStretch(1)


def _link(words: str, then: Callable[[], object] | None = None) -> QPushButton:
    """Words in one line that can be clicked or reached by Tab."""
    short = words if len(words) <= _LINE else f"{words[: _LINE - 1]}…"
    made = button(short, then, kind="link", tip=words, name=words)
    made.setStyleSheet("text-align: left;")
    return made
