# SPDX-License-Identifier: MIT
"""Asks for a question: its wording, what answers look like, definition and scope."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from workstation.domain.questions import Question, QuestionKind
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label

if TYPE_CHECKING:
    from workstation.domain.changes import Change
    from workstation.workspace import Workspace

KIND_WORDS: Mapping[QuestionKind, str] = {
    QuestionKind.YES_NO: "Yes or no",
    QuestionKind.CHOICE: "One of listed answers",
    QuestionKind.FIGURE: "A figure",
    QuestionKind.DATE: "A date",
    QuestionKind.OPEN: "Open, in words",
}

_WORDING_HINTS: Mapping[QuestionKind, str] = {
    QuestionKind.YES_NO: "Were troops on the northern bank of the river?",
    QuestionKind.CHOICE: "Who opened the dam’s gates?",
    QuestionKind.FIGURE: "How many people were displaced?",
    QuestionKind.DATE: "When did the shelling start?",
    QuestionKind.OPEN: "What should be done about the dam?",
}

_LONGEST = 24 * 365  # hours


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question as somebody words it."""

    wording: str
    kind: QuestionKind = QuestionKind.YES_NO
    definition: str = ""
    scope: str = ""
    answers: tuple[str, ...] = ()
    exclusive: bool = True
    other: bool = False
    window_hours: int = 24
    group: str = ""

    def add_to(self, workspace: "Workspace") -> "Change":
        """Create the question; for use inside a write."""
        return workspace.questions.add(
            self.wording,
            kind=self.kind.value,
            definition=self.definition,
            scope=self.scope,
            answers=self.answers,
            exclusive=self.exclusive,
            other=self.other,
            window_hours=self.window_hours,
            group=self.group,
        )


class QuestionDialog(Dialog):
    """One question, new or existing."""

    def __init__(
        self, parent: QWidget | None, draft: QuestionDraft, groups: Sequence[str], title: str
    ) -> None:
        super().__init__(
            parent, title, "Add question" if title.startswith("New") else "Save question"
        )
        self._build(groups)
        self._fill(draft)
        self._connect()
        self._show_for_kind()
        self.wording.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        then: Callable[[QuestionDraft], object],
        draft: QuestionDraft | None = None,
        groups: Sequence[str] = (),
        title: str = "New question",
    ) -> None:
        """Let the analyst word a question.

        Args:
            parent: the window it belongs to.
            then: gets the question as worded, if the analyst goes through with it.
            draft: what to start from, for instance a wording taken from a claim.
            groups: names of the groups in use, offered for completion.
            title: what the dialog is for.
        """
        dialog = cls(parent, draft or QuestionDraft(""), groups, title)

        def on_accepted() -> None:
            worded = dialog.draft()
            if worded is not None:
                then(worded)

        dialog.accepted.connect(on_accepted)
        dialog.open()

    def draft(self) -> QuestionDraft | None:
        """What is written so far; None while it makes no question."""
        wording = " ".join(self.wording.text().split())
        kind = QuestionKind(self.kind.currentData())
        answers = self._answers() if kind is QuestionKind.CHOICE else ()
        if not wording or (kind is QuestionKind.CHOICE and len(answers) < 2):
            return None
        return QuestionDraft(
            wording=wording,
            kind=kind,
            definition=" ".join(self.definition.toPlainText().split()),
            scope=" ".join(self.scope.text().split()),
            answers=answers,
            exclusive=self.exclusive.isChecked(),
            other=self.other.isChecked(),
            window_hours=self.hours.value(),
            group=" ".join(self.group.currentText().split()),
        )

    # building

    def _build(self, groups: Sequence[str]) -> None:
        self.wording = QLineEdit()
        self.kind = QComboBox()
        for kind, words in KIND_WORDS.items():
            self.kind.addItem(words, kind.value)
        self.answers = _writing("One answer a line", 4)
        self.exclusive = QCheckBox("Only one of them can hold")
        self.other = QCheckBox("It may also be something else (“other”)")
        self.hours = QSpinBox(minimum=1, maximum=_LONGEST, suffix=" hours")
        self.hours.setToolTip("Figures further apart than this are not compared")
        self.warning = label("", "warning", wrap=True)
        self.definition = _writing("What counts and what does not, so that answers compare", 2)
        self.scope = QLineEdit()
        self.scope.setPlaceholderText("Place and period, such as: whole country, since August 2021")
        self.group = QComboBox()
        self.group.setEditable(True)
        self.group.addItems(["", *sorted({group for group in groups if group})])
        self.body.addLayout(self._form())
        self.setMinimumWidth(560)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        self._form_layout = form
        for name, editor in (
            ("Question", self.wording),
            ("", self.warning),
            ("Answers are", self.kind),
            ("Answers", self.answers),
            ("", self.exclusive),
            ("", self.other),
            ("Compare within", self.hours),
            ("Definition", self.definition),
            ("Scope", self.scope),
            ("Group", self.group),
        ):
            if name:
                editor.setAccessibleName(name)
            form.addRow(name, editor)
        return form

    def _fill(self, draft: QuestionDraft) -> None:
        self.wording.setText(draft.wording)
        self.kind.setCurrentIndex(max(0, self.kind.findData(draft.kind.value)))
        self.answers.setPlainText("\n".join(draft.answers))
        self.exclusive.setChecked(draft.exclusive)
        self.other.setChecked(draft.other)
        self.hours.setValue(draft.window_hours)
        self.definition.setPlainText(draft.definition)
        self.scope.setText(draft.scope)
        self.group.setCurrentText(draft.group)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(lambda _at: self._show_for_kind())
        self.wording.textChanged.connect(lambda _text: self._judge_completeness())
        self.answers.textChanged.connect(self._judge_completeness)

    # slots

    def _show_for_kind(self) -> None:
        kind = QuestionKind(self.kind.currentData())
        for editor in (self.answers, self.exclusive, self.other):
            self._form_layout.setRowVisible(editor, kind is QuestionKind.CHOICE)
        self._form_layout.setRowVisible(self.hours, kind is QuestionKind.FIGURE)
        self.wording.setPlaceholderText(_WORDING_HINTS[kind])
        self._judge_completeness()

    def _judge_completeness(self) -> None:
        self.go.setEnabled(self.draft() is not None)
        self._warn_of_negation()

    def _warn_of_negation(self) -> None:
        """Yes to a negative question is easily taken for no: say so while it is worded."""
        from workstation.analysis.polarity import negative

        is_yes_no = self.kind.currentData() == QuestionKind.YES_NO.value
        word = negative(self.wording.text()) if is_yes_no else ""
        self._form_layout.setRowVisible(self.warning, bool(word))
        self.warning.setText(
            f"“{word}” makes this a negative question, and yes is then easily taken for no. "
            "Better ask whether it is so."
        )

    def _answers(self) -> tuple[str, ...]:
        lines = (" ".join(line.split()) for line in self.answers.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))


def draft_of(question: Question) -> QuestionDraft:
    """An existing question, to be edited."""
    return QuestionDraft(
        wording=question.wording,
        kind=question.kind,
        definition=question.definition,
        scope=question.scope,
        answers=question.answers,
        exclusive=question.exclusive,
        other=question.other,
        window_hours=question.window_hours,
        group=question.group,
    )


def _writing(hint: str, lines: int) -> QPlainTextEdit:
    editor = QPlainTextEdit()
    editor.setPlaceholderText(hint)
    editor.setTabChangesFocus(True)
    editor.setFixedHeight(editor.fontMetrics().lineSpacing() * lines + 16)
    return editor
