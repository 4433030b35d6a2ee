# SPDX-License-Identifier: MIT
"""Placing the claim in hand on a question: Q, a question, then one key for what it says."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.domain.claims import Claim
from workstation.domain.questions import (
    STANCE_WORDS,
    Position,
    Question,
    QuestionKind,
    Stance,
)
from workstation.ui.kit.picker import Choice, Offer, Picker, fixed
from workstation.ui.kit.placing_model import answer_words
from workstation.ui.kit.question_dialog import QuestionDialog, QuestionDraft
from workstation.ui.kit.words import count
from workstation.ui.sources.review import Review

if TYPE_CHECKING:
    from workstation.ui.session import Session

KEYS = {
    "Y": Stance.YES,
    "N": Stance.NO,
    "P": Stance.PARTLY,
    "U": Stance.UNCLEAR,
    "?": Stance.DOUBTS,
    "W": Stance.WILL_NOT_SAY,
}
MOST = 9  # suggestions that have a number key
_HINT = " · ".join(f"{key} {STANCE_WORDS[stance]}" for key, stance in KEYS.items())


class Placing(QObject):
    """Knows the question that waits for a stance.

    Signals:
        hint_changed: (text) the keys that work now; "" for the usual ones.
    """

    hint_changed = Signal(str)

    def __init__(self, session: "Session", review: Review, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._review, self._parent = session, review, parent
        self._waiting: Question | None = None
        self._claim = ""
        self.opened: Picker | None = None

    @property
    def waiting(self) -> bool:
        """Whether the next key says what the claim answers."""
        return self._waiting is not None

    def ask(self, at: QWidget) -> None:
        """Choose a question for the claim in hand, those it seems to answer first.

        Wording a new one is the last choice. A number key places the claim as suggested.
        """
        claim = self._review.claim
        if claim is None or self._session.workspace.read_only:
            return
        questions = self._session.workspace.questions
        asked = {question.uid: question for question in questions.all()}
        fitting = [
            one
            for one in questions.suggest_for(claim.uid)[:MOST]
            if one.question not in claim.questions
        ]
        offer = self._offer(claim, asked, fitting)

        def choose(value: object) -> None:
            if isinstance(value, Position):
                self._take(value)
            elif isinstance(value, Question):
                self._chosen(value, claim, at)
            else:
                self._word(str(value), claim)

        self.opened = Picker.open_at(at, "Which question does it answer?", offer, choose)

    def _offer(
        self, claim: Claim, asked: dict[str, Question], fitting: Sequence[Position]
    ) -> Offer:
        """Suggested placements by number, then every question, then a new one."""
        suggested = [
            Choice(
                one,
                f"{number}  {asked[one.question].wording}",
                f"{answer_words(one)} · {one.reason}",
                key=str(number),
            )
            for number, one in enumerate(fitting, 1)
        ]
        every = [
            Choice(q, q.wording, count(q.positions, "position"), q.uid in claim.questions)
            for q in asked.values()
        ]

        def offer(typed: str) -> list[Choice]:
            ask = Choice(typed, "Ask a new question…")
            return [*fixed([*suggested, *every])(typed), ask]

        return offer

    def _take(self, position: Position) -> None:
        self._session.write(lambda workspace: workspace.questions.take([position]))

    def _word(self, typed: str, claim: Claim) -> None:
        def made(draft: QuestionDraft) -> None:
            self._session.write(
                draft.add_to,
                lambda change: self._chosen(
                    self._session.workspace.questions.get(change.rows[0]), claim, self._parent
                ),
            )

        QuestionDialog.ask(self._parent, made, QuestionDraft(typed))

    def _chosen(self, question: Question, claim: Claim, at: QWidget) -> None:
        if question.kind is QuestionKind.YES_NO:
            self._waiting, self._claim = question, claim.uid
            self.hint_changed.emit(f"“{question.wording}”   {_HINT} · Esc leave it")
        elif question.kind is QuestionKind.CHOICE and question.answers:
            offer = fixed([Choice(answer, answer) for answer in question.answers])
            self.opened = Picker.open_at(
                at,
                question.wording,
                offer,
                lambda answer: self._place(question, claim.uid, answer=str(answer)),
            )
        elif question.kind is QuestionKind.FIGURE:
            figure = claim.figures[0] if claim.figures else None
            self._place(question, claim.uid, figure=figure)
        elif question.kind is QuestionKind.DATE:
            self._place(question, claim.uid, date=claim.event_date or claim.statement_date)
        else:
            self._place(question, claim.uid)

    def key(self, text: str) -> bool:
        """Take the key that says what the claim answers; anything else gives up waiting."""
        question, stance = self._waiting, KEYS.get(text.upper())
        if question is None:
            return False
        self.leave()
        if stance is None:
            return False
        self._place(question, self._claim, stance=stance)
        return True

    def leave(self) -> None:
        """Stop waiting; nothing is placed."""
        self._waiting = None
        self.hint_changed.emit("")

    def _place(self, question: Question, claim: str, **says: object) -> None:
        self._session.write(
            lambda workspace: workspace.questions.place(question.uid, claim, **says)  # type: ignore[arg-type]
        )
