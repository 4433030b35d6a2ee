# SPDX-License-Identifier: MIT
"""The panel beside the claims: the current one in its context, and what is decided about many."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workstation.analysis.open_words import both
from workstation.domain.claims import Claim
from workstation.domain.gradings import CREDIBILITY, RELIABILITY
from workstation.domain.open_values import held_of
from workstation.ui.claims.columns import speaker_words, status_words
from workstation.ui.kit.dating import date_words
from workstation.ui.kit.fields import button, frame, label, rule
from workstation.ui.kit.quote_card import QuoteCard
from workstation.ui.kit.words import act_words, count, day

WIDTH = 340


class ClaimPanel(QFrame):
    """The claim under the keyboard's mark; its buttons act on all that are chosen.

    Signals:
        verb_requested: (verb) accept, reject, speaker, place, question, open.
    """

    verb_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setAccessibleName("Claim")
        self.setMinimumWidth(280)
        self.card: QuoteCard | None = None
        self._build()
        self.show_claim(None, {}, "")

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._nothing = label("Choose a claim to read it in its context.", "muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(32, 32, 32, 32)
        self._inside = QWidget()
        self._inner = QVBoxLayout(self._inside)
        self._inner.setContentsMargins(16, 16, 16, 16)
        self._inner.setSpacing(12)
        self._title = label("", "strong", wrap=True)
        self._inner.addWidget(self._title)
        self._place = QVBoxLayout()
        self._inner.addLayout(self._place)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        self._inner.addLayout(self._facts)
        self._why = label("", "caption", wrap=True)
        self._inner.addWidget(self._why)
        self._inner.addStretch(1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._inside)
        column.addWidget(self._nothing, 1)
        column.addWidget(scroll, 1)
        column.addWidget(self._build_foot())

    def _build_foot(self) -> QWidget:
        self._foot = frame("side")
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(8)
        rows: tuple[tuple[tuple[str, str, str, str], ...], ...] = (
            (
                ("speaker", "Set speaker…", "S", ""),
                ("place", "Place on a question…", "Q", ""),
            ),
            (
                ("reject", "Reject", "Backspace", ""),
                ("accept", "Accept", "Enter", "primary"),
            ),
        )
        self.buttons = {}
        for entries in rows:
            row = QHBoxLayout()
            row.setSpacing(8)
            for verb, words, key, kind in entries:
                made = button(words, kind=kind, tip=key)
                made.clicked.connect(lambda _=False, verb=verb: self.verb_requested.emit(verb))
                self.buttons[verb] = made
                row.addWidget(made, 1)
            inside.addLayout(row)
        column.addLayout(inside)
        return self._foot

    def show_chosen(self, chosen: int) -> None:
        """Let the buttons say how many claims they act on."""
        many = f" {count(chosen, 'claim')}" if chosen > 1 else ""
        self.buttons["accept"].setText(f"Accept{many}")
        self.buttons["reject"].setText(f"Reject{many}")
        for made in self.buttons.values():
            made.setEnabled(chosen > 0)

    def show_claim(self, claim: Claim | None, wordings: Mapping[str, str], why: str) -> None:
        """Show one claim, or that none is chosen."""
        if self.card is not None:
            self._place.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
            self.card = None
        for part in (self._scroll, self._foot):
            part.setVisible(claim is not None)
        self._nothing.setVisible(claim is None)
        if claim is None:
            return
        self._title.setText(claim.source_title)
        self.card = QuoteCard(claim)
        self.card.opened.connect(lambda: self.verb_requested.emit("open"))
        self._place.addWidget(self.card)
        self._fill_facts(claim, wordings)
        self._why.setText(why)

    def _fill_facts(self, claim: Claim, wordings: Mapping[str, str]) -> None:
        while item := self._facts.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for row, (name, words) in enumerate(facts(claim, wordings)):
            value = label(words, wrap=True)
            caption = label(name, "caption")
            self._facts.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(value, row, 1)


def facts(claim: Claim, wordings: Mapping[str, str]) -> list[tuple[str, str]]:
    """What is known of a claim, in words; what is not known is left out."""
    asked = [wordings[uid] for uid in claim.questions if uid in wordings]
    rows = [
        ("Status", status_words(claim)),
        ("Speaker", speaker_words(claim)),
        ("Act", act_words(claim.act) + (f" (“{claim.cue}”)" if claim.cue else "")),
        ("Said", date_words(claim.statement_date)),
        ("Event", date_words(claim.event_date) if claim.event_date else ""),
        ("Figures", ", ".join(figure.as_written for figure in claim.figures)),
        ("Through", ", ".join(relay.as_written for relay in claim.relays)),
        ("Hedge", claim.hedge),
        ("Published", day(claim.published_on)),
        ("Source", _graded(claim, "reliability", RELIABILITY.get(claim.reliability, ""))),
        ("Content", _graded(claim, "credibility", CREDIBILITY.get(claim.credibility, ""))),
        ("Questions", "\n".join(asked)),
    ]
    return [(name, words) for name, words in rows if words]


def _graded(claim: Claim, field: str, shown: str) -> str:
    """A part of the grade in words; where it is in conflict, each letter or digit with its own."""
    words = {**RELIABILITY, **{str(digit): words for digit, words in CREDIBILITY.items()}}
    held = [str(one.value) for one in held_of(claim.conflicts, field)]
    return both(f"{one} {words[one].lower()}" for one in held) if held else shown
