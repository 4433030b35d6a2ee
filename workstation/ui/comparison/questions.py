# SPDX-License-Identifier: MIT
"""What a person does with questions: word, edit, reorder, remove, judge."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workstation.domain.questions import Question
from workstation.ui.kit.judgement_dialog import Judgement, JudgementDialog
from workstation.ui.kit.question_dialog import QuestionDialog, QuestionDraft, draft_of
from workstation.ui.session import Session

if TYPE_CHECKING:
    from workstation.ui.comparison.tab import ComparisonTab


class Questions(QObject):
    """The verbs on the rows of the table."""

    def __init__(self, session: Session, tab: "ComparisonTab") -> None:
        super().__init__(tab)
        self._session = session
        self._tab = tab

    def new(self) -> None:
        """Word a question and add it at the end."""
        QuestionDialog.ask(self._tab, self.add, groups=self._groups())

    def add(self, draft: QuestionDraft) -> None:
        """Add a question, then go to it."""
        self._session.write(
            draft.add_to,
            lambda change: self._tab.reveal(change.rows[0]),
        )

    def edit(self) -> None:
        """Change the wording, kind, definition or scope of the current question."""
        question = self._current()
        if question is not None:
            QuestionDialog.ask(
                self._tab,
                lambda draft: self.save(question, draft),
                draft_of(question),
                self._groups(),
                "Edit question",
            )

    def save(self, question: Question, draft: QuestionDraft) -> None:
        """Write what differs from the question as it was."""
        before = draft_of(question)
        fields = {
            name: getattr(draft, name)
            for name in QuestionDraft.__dataclass_fields__
            if getattr(draft, name) != getattr(before, name)
        }
        if fields:
            self._set(question, **fields)

    def set_field(self, field: str, text: str) -> None:
        """Write a field edited in place."""
        question = self._current()
        if question is not None:
            self._set(question, **{field: text})

    def _set(self, question: Question, **fields: object) -> None:
        self._session.write(lambda workspace: workspace.questions.set(question.uid, **fields))

    def move(self, by: int) -> None:
        """Move the current question up (-1) or down (1)."""
        question = self._current()
        order = [head.uid for head in self._tab.model.frame.rows if head.question is not None]
        if question is None:
            return
        to = order.index(question.uid) + by
        if not 0 <= to < len(order):
            return
        side = "before" if by < 0 else "after"
        self._session.write(
            lambda workspace: workspace.questions.move(question.uid, **{side: order[to]})
        )

    def remove(self) -> None:
        """Delete the current question; it can be undone."""
        question = self._current()
        if question is not None:
            self._session.write(lambda workspace: workspace.questions.remove([question.uid]))

    def purge(self) -> None:
        """Ask whether the current question should go for good."""
        if question := self._current():
            self._session.purge_requested.emit("question", [question.uid])

    def assess(self) -> None:
        """Ask for a judgement on the current question and record it."""
        question = self._current()
        if question is None:
            return
        history = self._session.workspace.assessments.of(question.uid)
        judgement = JudgementDialog.ask(
            self._tab,
            question,
            history[0] if history else None,
            self._session.settings.likelihood_scheme,
        )
        if judgement is not None:
            self.record(question.uid, judgement)

    def record(self, question: str, judgement: Judgement) -> None:
        """Write a judgement and remember its scheme for the next."""
        self._session.settings.likelihood_scheme = judgement.scheme
        self._session.write(
            lambda workspace: workspace.assessments.record(
                question,
                judgement=judgement.judgement,
                likelihood=judgement.likelihood,
                confidence=judgement.confidence,
                why=judgement.why,
                scheme=judgement.scheme,
                assumptions=judgement.assumptions,
                gaps=judgement.gaps,
            )
        )

    def _current(self) -> Question | None:
        head = self._tab.table.current_head()
        return head.question if head is not None else None

    def _groups(self) -> list[str]:
        return [head.group for head in self._tab.model.frame.rows]
