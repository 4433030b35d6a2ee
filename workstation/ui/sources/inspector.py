# SPDX-License-Identifier: MIT
"""The inspector on the right: the suggestion in hand, its fields, and the decision."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.claims import Claim, Status
from workstation.ui.kit.empty import EmptyView
from workstation.ui.kit.fields import FieldGrid, button, frame, label
from workstation.ui.kit.words import count
from workstation.ui.sources.claim_card import ClaimCard
from workstation.ui.sources.queue import Queue
from workstation.ui.sources.wording import fields, uncertain

WIDTH = 340
_NAMED = 3  # titles of other sources

_FIELDS = (
    ("speaker", "Speaker", "S"),
    ("capacity", "Capacity", ""),
    ("act", "Act", "A"),
    ("statement_date", "Statement", "D"),
    ("event_date", "Event", ""),
    ("about", "About", ""),
    ("figures", "Figures", "F"),
    ("relays", "Relays", "R"),
    ("standing", "Standing", "T"),
    ("credibility", "Credibility", "1–6"),
    ("marking", "Marking", ""),
)


def headings(queue: Queue, claim: Claim) -> tuple[str, str]:
    """The small line and the heading over the card."""
    place = f"{queue.number} of {len(queue.claims)}"
    if claim.status is Status.REJECTED:
        return f"Suggestion {place}", "Not a claim"
    if claim.status.accepted:
        return f"Claim {place}", claim.status.value.capitalize()
    parked = " · parked" if claim.parked else ""
    return f"Suggestion {place}{parked}", "Is this a claim?"


def also_in(others: Sequence[Claim]) -> str:
    """Where else the very same is reported; "" for nowhere."""
    titles = {claim.source: claim.source_title for claim in others}
    if not titles:
        return ""
    named = list(titles.values())[:_NAMED]
    more = f" and {len(titles) - _NAMED} more" if len(titles) > _NAMED else ""
    return f"Also in {count(len(titles), 'source')}: {', '.join(named)}{more}"


class ClaimInspector(QWidget):
    """Shows one claim of a queue and passes on what a person wants done with it.

    Signals:
        edit_requested: (field) a value was clicked.
        verb_requested: (verb) a button was pressed: accept, reject, reset, park, place, compare.
    """

    edit_requested = Signal(str)
    verb_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = label("", "caption")
        self._heading = label("", "title")
        self.card = ClaimCard()
        self.grid = FieldGrid()
        for field, name, key in _FIELDS:
            self.grid.add(field, name, key)
        self.grid.edit_requested.connect(self.edit_requested)
        self.also = label("", "caption", wrap=True)
        self.also.hide()
        self._why = label("", "caption", wrap=True)
        self._why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._build()

    def _build(self) -> None:
        inner = QWidget()
        inner.setProperty("kind", "surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(10)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._count)
        head.addWidget(self._heading)
        column.addLayout(head)
        for part in (self.card, self.also, self.grid, self._why):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        self._pages = QStackedWidget()
        self._pages.addWidget(scroll)
        self._nothing = EmptyView(
            "list-checks",
            "No suggestions here",
            "Select words in the text to mark who says what yourself.",
        )
        self._pages.addWidget(self._nothing)
        frame_ = QVBoxLayout(self)
        frame_.setContentsMargins(0, 0, 0, 0)
        frame_.setSpacing(0)
        frame_.addWidget(self._pages, 1)
        frame_.addWidget(self._foot())

    def _foot(self) -> QWidget:
        self._buttons = frame("side")
        rows = QVBoxLayout(self._buttons)
        rows.setContentsMargins(16, 8, 16, 16)
        rows.setSpacing(8)
        more, main = QHBoxLayout(), QHBoxLayout()
        self.park = self._verb("Park", "park", "Leave it for later (Space)", "")
        self.place = self._verb("Place on a question…", "place", "Place it on a question (Q)", "")
        more.setSpacing(8)
        more.addWidget(self.place, 1)
        more.addWidget(self.park)
        self.finish = self._verb(
            "All reviewed: mark the source as read", "mark_read", "Read to the end", "link"
        )
        rows.addWidget(self.finish)
        self.accept_all = self._verb("", "accept_all", "", "")
        self.accept_all.hide()
        self.reject = self._verb("Not a claim", "reject", "Not a claim (Backspace)", "")
        self.accept = self._verb("Accept", "accept", "Accept (Enter)", "primary")
        main.setSpacing(8)
        main.addWidget(self.reject, 1)
        main.addWidget(self.accept, 1)
        rows.addLayout(more)
        rows.addLayout(main)
        rows.addWidget(self.accept_all)
        return self._buttons

    def _verb(self, text: str, verb: str, tip: str, kind: str) -> QPushButton:
        made = button(text, lambda: self.verb_requested.emit(verb), kind=kind, tip=tip)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def show_nothing(self) -> None:
        """There is no claim to show."""
        self._pages.setCurrentWidget(self._nothing)
        self._buttons.hide()

    def show_claim(
        self,
        queue: Queue,
        claim: Claim,
        text: str,
        tick: int,
        names: dict[str, str],
    ) -> None:
        """Show the claim in hand.

        Args:
            queue: where it stands in.
            claim: the claim itself.
            text: the whole text it stands in.
            tick: the number its speaker's colour goes by.
            names: actors by uid.
        """
        self._pages.setCurrentIndex(0)
        self._buttons.show()
        small, large = headings(queue, claim)
        self._count.setText(small)
        self._heading.setText(large)
        self.card.show_claim(claim, text, tick)
        unsure = uncertain(claim)
        for field, words in fields(claim, names).items():
            self.grid.set(field, words, uncertain=field in unsure)
        self.show_alike(claim, ())
        decided = claim.status is not Status.SUGGESTED
        self.accept.setVisible(not claim.status.accepted)
        self.reject.setVisible(claim.status is not Status.REJECTED)
        self.park.setVisible(not decided)
        self.park.setText("Take up again" if claim.parked else "Park")

    def show_why(self, why: str, *, finishable: bool) -> None:
        """Say why it was suggested, and whether nothing is left to review in this source."""
        self._why.setText(f"Why: {why}" if why else "")
        self.finish.setVisible(finishable)

    def show_alike(self, claim: Claim, others: Sequence[Claim]) -> None:
        """Say in which other sources the very same is reported, and offer to accept it there."""
        sources = also_in(others)
        self.also.setText(sources)
        self.also.setToolTip("\n".join(dict.fromkeys(one.source_title for one in others)))
        self.also.setVisible(bool(sources))
        open_ = {one.source for one in (claim, *others) if one.status is Status.SUGGESTED}
        offered = claim.status is Status.SUGGESTED and claim.speaker is not None and len(open_) > 1
        self.accept_all.setText(f"Accept in all {len(open_)} sources")
        self.accept_all.setAccessibleName(self.accept_all.text())
        self.accept_all.setVisible(offered)

    def set_writable(self, *, writable: bool) -> None:
        """Grey what changes things while the workspace is read-only."""
        for part in (self.grid, self._buttons):
            part.setEnabled(writable)
