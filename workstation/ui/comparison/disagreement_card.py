# SPDX-License-Identifier: MIT
"""One disagreement: its rule, its camps, its pairs with both quotes, and the decision about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workstation.domain.claims import Act
from workstation.domain.disagreements import (
    Camp,
    Disagreement,
    DisagreementStatus,
    Explanation,
    Offer,
    Pair,
    Turn,
)
from workstation.domain.figures import show_figure
from workstation.domain.questions import STANCE_WORDS
from workstation.domain.statements import Statement
from workstation.ui.comparison.disagreement_list import status_words
from workstation.ui.kit.fields import button, label, rule
from workstation.ui.kit.flow import FlowLayout
from workstation.ui.kit.side import SideCard
from workstation.ui.kit.words import count, day

_MOST_NAMES = 8
_MOST_LETTERS = 400


@dataclass(frozen=True, slots=True)
class Told:
    """A disagreement with what the card tells of it; names of actors by uid."""

    one: Disagreement
    pairs: Sequence[Pair]
    turns: Sequence[Turn]
    names: Mapping[str, str]
    sentence: str

    def name(self, speaker: str) -> str:
        """What a speaker is called."""
        return self.names.get(speaker, speaker.removeprefix("written:")) or "speaker not known"


class DisagreementCard(SideCard):
    """What is known of one disagreement, and deciding about it.

    Signals:
        opened: (claim uid) a quote is wanted in its source.
        question_chosen: (question uid)
        decided: (status, explanation or nothing, reason)
        pair_decided: (pair uid, status, explanation or nothing, reason)
    """

    opened = Signal(str)
    question_chosen = Signal(str)
    decided = Signal(str, str, str)
    pair_decided = Signal(str, str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Disagreement", parent)
        self.reason = QLineEdit()
        self._told: Told | None = None
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._told = None
        body = self.fresh()
        body.addWidget(label("Choose a disagreement to read what is said.", "muted", wrap=True))
        body.addStretch(1)

    def tell(self, told: Told) -> None:
        """Show a disagreement; the same once more leaves what is being typed alone."""
        if told == self._told:
            return
        typed = self.reason.text() if self._told and self._told.one.uid == told.one.uid else ""
        self._told = told
        body = self.fresh()
        self._add_head(body, told)
        self._add_camps(body, told)
        self._add_decision(body, told.one, typed)
        self._add_pairs(body, told)
        self._add_turns(body, told)
        body.addStretch(1)

    def open_first(self) -> None:
        """Open the first quote in its source."""
        if self._told and self._told.one.claims:
            self.opened.emit(self._told.one.claims[0])

    def ask_reason(self, status: DisagreementStatus) -> None:
        """Decide so, with the reason that is typed; without one, ask for it."""
        if self.reason.text().strip():
            self.decided.emit(status.value, "", self.reason.text().strip())
        else:
            self.reason.setPlaceholderText(
                f"Why is it {status.value}? Then press the button again."
            )
            self.reason.setFocus()

    # building

    def _add_head(self, body: QVBoxLayout, told: Told) -> None:
        one = told.one
        asked = button(one.wording, lambda: self.question_chosen.emit(one.question), kind="link")
        asked.setStyleSheet("text-align: left; padding: 0;")
        asked.setToolTip("Show the question in the table")
        body.addWidget(asked)
        body.addWidget(label(one.in_short, "title", wrap=True))
        body.addWidget(label(told.sentence, "muted", wrap=True))

    def _add_camps(self, body: QVBoxLayout, told: Told) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        for camp in told.one.camps[:6]:
            row.addWidget(self._camp(camp, told), 1, Qt.AlignmentFlag.AlignTop)
        body.addLayout(row)
        more = len(told.one.camps) - 6
        if more > 0:
            body.addWidget(label(f"{count(more, 'more camp')}", "caption"))

    def _camp(self, camp: Camp, told: Told) -> QWidget:
        box = QFrame()
        box.setProperty("kind", "card")
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(2)
        column.addWidget(label(camp.label, "strong", wrap=True))
        for speaker in camp.speakers[:_MOST_NAMES]:
            column.addWidget(label(told.name(speaker), wrap=True))
        rest = len(camp.speakers) - _MOST_NAMES
        if rest > 0:
            column.addWidget(label(f"and {count(rest, 'other')}", "caption"))
        suggested = len(camp.positions) - camp.confirmed
        if suggested:
            column.addWidget(label(f"{suggested} suggested", "caption"))
        return box

    def _add_decision(self, body: QVBoxLayout, one: Disagreement, typed: str) -> None:
        body.addWidget(rule())
        by = f" · {one.decided_by}, {day(one.decided_on)}" if one.decided_by else ""
        body.addWidget(label(f"{status_words(one)}{by}", "strong", wrap=True))
        if one.reason:
            body.addWidget(label(one.reason, wrap=True))
        self.reason = QLineEdit(typed)
        self.reason.setPlaceholderText("Reason, in your own words")
        self.reason.setAccessibleName("Reason")
        body.addWidget(self.reason)
        verbs = QWidget()
        flow = FlowLayout(verbs, spacing=8)
        for status, words in (
            (DisagreementStatus.REAL, "Real (R)"),
            (DisagreementStatus.DISMISSED, "Dismiss (X)"),
            (DisagreementStatus.OPEN, "Open again (O)"),
        ):
            if status is not one.status:
                flow.addWidget(button(words, partial(self._decide, status)))
        for explanation in Explanation:
            made = button(
                f"Explained: {explanation.value}",
                partial(self._explain, explanation),
            )
            flow.addWidget(made)
        body.addWidget(verbs)

    def _explain(self, explanation: Explanation) -> None:
        reason = self.reason.text().strip()
        self.decided.emit(DisagreementStatus.EXPLAINED.value, explanation.value, reason)

    def _take(self, pair: Pair, offer: Offer) -> None:
        """Mark one pair as explained by what is offered, in the words of the offer."""
        explained = DisagreementStatus.EXPLAINED.value
        self.pair_decided.emit(pair.uid, explained, offer.explanation.value, offer.words)

    def _decide(self, status: DisagreementStatus) -> None:
        if status is DisagreementStatus.DISMISSED:
            self.ask_reason(status)
        else:
            self.decided.emit(status.value, "", self.reason.text().strip())

    def _add_pairs(self, body: QVBoxLayout, told: Told) -> None:
        if not told.pairs:
            return
        body.addWidget(rule())
        shown = len(told.pairs)
        of = f" of {told.one.pairs:,}" if told.one.pairs > shown else ""
        body.addWidget(label(f"{count(shown, 'pair')}{of}", "strong"))
        for pair in told.pairs:
            body.addWidget(self._pair(pair, told))

    def _pair(self, pair: Pair, told: Told) -> QWidget:
        box = QFrame()
        box.setProperty("kind", "card")
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        quotes = QHBoxLayout()
        quotes.setSpacing(16)
        for one in (pair.one, pair.other):
            quotes.addLayout(self._quote(one, told), 1)
        column.addLayout(quotes)
        offers = QWidget()
        flow = FlowLayout(offers, spacing=6)
        for offer in pair.offers:
            made = button(
                f"{offer.explanation.value}?",
                partial(self._take, pair, offer),
                kind="chip",
                tip=f"{offer.words}: mark this pair as explained by it",
            )
            flow.addWidget(made)
        if pair.status is not DisagreementStatus.OPEN:
            flow.addWidget(label(f"{pair.status.value}: {pair.reason}", "caption"))
        if pair.offers or pair.status is not DisagreementStatus.OPEN:
            column.addWidget(offers)
        return box

    def _quote(self, one: Statement, told: Told) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        implied = "" if one.is_explicit else " · implied"
        suggested = "" if one.is_confirmed else " · suggested"
        column.addWidget(label(told.name(one.speaker), "strong", wrap=True))
        act = "" if one.act is Act.STATES else f" · {one.act.value}"
        held = f"{answer_words(one)}{act}{implied}{suggested}"
        column.addWidget(label(held, "caption", wrap=True))
        text = label(_shortened(one.words), wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(text)
        when = f"said {day(one.latest)} · " if one.latest else ""
        opened = button(f"{when}Open in sources", lambda: self.opened.emit(one.claim), kind="link")
        opened.setStyleSheet("text-align: left; padding: 0;")
        column.addWidget(opened)
        column.addStretch(1)
        return column

    def _add_turns(self, body: QVBoxLayout, told: Told) -> None:
        if not told.turns:
            return
        body.addWidget(rule())
        body.addWidget(label("Changed since, no disagreement", "strong"))
        for turn in told.turns:
            body.addWidget(label(turn_words(turn, told), wrap=True))


def _shortened(words: str) -> str:
    """The words on one line, as much of them as a card has room for."""
    line = " ".join(words.split())
    return line if len(line) <= _MOST_LETTERS else f"{line[:_MOST_LETTERS]}…"


def answer_words(one: Statement) -> str:
    """What a statement answers."""
    if one.figure is not None:
        return show_figure(one.figure)
    if one.date is not None:
        return one.date.as_written
    if one.answer:
        return one.answer
    return STANCE_WORDS[one.stance] if one.stance is not None else "placed"


def turn_words(turn: Turn, told: Told) -> str:
    """A change in words: "Calder, position: says no (1 Feb 2031) → says yes (3 Mar 2031)"."""
    steps = " → ".join(f"{answer_words(one)} ({day(one.latest)})" for one in turn.steps)
    kind = "update" if turn.is_update else "change of position"
    return f"{told.name(turn.speaker)}, {kind}: {steps}"
