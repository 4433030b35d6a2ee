# SPDX-License-Identifier: MIT
"""Asks the analyst for a judgement on a question; nothing in it is ever filled in by a rule."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.assessments import Assessment
from workstation.domain.likelihoods import SCHEMES, Confidence
from workstation.domain.questions import Question
from workstation.ui.kit.asking import answer
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label
from workstation.ui.kit.words import day

_CONFIDENCE_MEANS = {
    Confidence.LOW: "scant or doubtful sources",
    Confidence.MODERATE: "credible, but not enough to rule out others",
    Confidence.HIGH: "good and independent sources",
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the analyst wrote: the sentence, how likely, and apart from it how well founded."""

    judgement: str
    scheme: str
    likelihood: str
    confidence: Confidence
    why: str = ""
    assumptions: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()


class JudgementDialog(Dialog):
    """One judgement: sentence, likelihood term of a scheme, confidence and its reason."""

    def __init__(
        self, parent: QWidget | None, question: Question, latest: Assessment | None, scheme_key: str
    ) -> None:
        notes = " · ".join(part for part in (question.definition, question.scope) if part)
        super().__init__(parent, question.wording, "Record judgement", notes)
        self.setWindowTitle("Record a judgement")
        self._build()
        self._connect()
        self._fill(latest, scheme_key)
        self._judge_completeness()
        self.sentence.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        question: Question,
        latest: Assessment | None = None,
        scheme_key: str = "icd203-1",
    ) -> Judgement | None:
        """Let the analyst judge.

        Args:
            parent: the window it belongs to.
            question: what is judged.
            latest: the judgement in force, shown as a starting point.
            scheme_key: the likelihood scheme to offer first.

        Returns:
            The judgement, or None when the analyst recorded none.
        """
        return answer(cls(parent, question, latest, scheme_key), cls.judgement)

    def judgement(self) -> Judgement | None:
        """What is written so far; None while something needed is missing."""
        term = self._terms.checkedButton()
        confidence = self._confidences.checkedButton()
        sentence = self.sentence.toPlainText().strip()
        if term is None or confidence is None or not sentence:
            return None
        return Judgement(
            judgement=" ".join(sentence.split()),
            scheme=self.scheme.currentData(),
            likelihood=term.text(),
            confidence=Confidence(confidence.property("value")),
            why=self.why.text().strip(),
            assumptions=_lines(self.assumptions),
            gaps=_lines(self.gaps),
        )

    def choose(self, likelihood: str, confidence: Confidence) -> None:
        """Check the buttons of these two."""
        for button in self._terms.buttons():
            button.setChecked(button.text() == likelihood)
        for button in self._confidences.buttons():
            button.setChecked(button.property("value") == confidence.value)

    # building

    def _build(self) -> None:
        self.earlier = label("", "caption", wrap=True)
        self.body.addWidget(self.earlier)
        self.sentence = _writing("In one sentence, and in your own words", 3)
        self._field(self.body, "Judgement", self.sentence)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(self._likelihood_column(), 1)
        columns.addLayout(self._confidence_column(), 1)
        self.body.addSpacing(4)
        self.body.addLayout(columns)
        self.missing = label("", "caption")
        self.foot.insertWidget(0, self.missing)
        self.resize(780, 0)

    def _likelihood_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(label("How likely", "strong"), 1)
        self.scheme = QComboBox()
        self.scheme.setAccessibleName("Likelihood scheme")
        for scheme in SCHEMES.values():
            self.scheme.addItem(scheme.name, scheme.key)
        head.addWidget(self.scheme)
        column.addLayout(head)
        self._terms = QButtonGroup(self)
        self._term_grid = QGridLayout()
        self._term_grid.setVerticalSpacing(10)
        self._term_grid.setColumnStretch(0, 1)
        column.addLayout(self._term_grid)
        column.addStretch(1)
        return column

    def _confidence_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label("How well founded", "strong"))
        self._confidences = QButtonGroup(self)
        for confidence, meaning in _CONFIDENCE_MEANS.items():
            button = QRadioButton(f"{confidence.value.capitalize()} confidence")
            button.setProperty("value", confidence.value)
            button.setToolTip(meaning.capitalize())
            self._confidences.addButton(button)
            column.addWidget(button)
        self.why = QLineEdit()
        self.why.setPlaceholderText("two independent counts agree; no list has been seen")
        self._field(column, "Because", self.why)
        self.assumptions = _writing("One a line", 2)
        self._field(column, "Assumptions", self.assumptions)
        self.gaps = _writing("One a line", 2)
        self._field(column, "What we do not know", self.gaps)
        column.addStretch(1)
        return column

    def _field(self, layout: QVBoxLayout, name: str, editor: QWidget) -> None:
        caption = label(name, "caption")
        caption.setBuddy(editor)
        editor.setAccessibleName(name)
        layout.addWidget(caption)
        layout.addWidget(editor)

    def _connect(self) -> None:
        self.scheme.currentIndexChanged.connect(self.on_scheme_changed)
        self.sentence.textChanged.connect(self._judge_completeness)
        self._terms.buttonToggled.connect(self._judge_completeness)
        self._confidences.buttonToggled.connect(self._judge_completeness)

    def _fill(self, latest: Assessment | None, scheme_key: str) -> None:
        key = latest.scheme if latest and latest.scheme in SCHEMES else scheme_key
        self.scheme.setCurrentIndex(max(0, self.scheme.findData(key)))
        self.on_scheme_changed()
        self.earlier.setVisible(latest is not None)
        if latest is None:
            return
        by = f" by {latest.made_by}" if latest.made_by else ""
        self.earlier.setText(
            f"Starts from the judgement of {day(latest.made_on[:10])}{by}, "
            "which stays in the history."
        )
        self.sentence.setPlainText(latest.judgement)
        self.why.setText(latest.why)
        self.assumptions.setPlainText("\n".join(latest.assumptions))
        self.gaps.setPlainText("\n".join(latest.gaps))
        self.choose(latest.likelihood, latest.confidence)

    # slots

    def on_scheme_changed(self) -> None:
        """Show the terms of the chosen scheme; a term of another one is not carried over."""
        while item := self._term_grid.takeAt(0):
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        for button in self._terms.buttons():
            self._terms.removeButton(button)
        for row, term in enumerate(SCHEMES[self.scheme.currentData()].terms):
            button = QRadioButton(term.term)
            button.setAccessibleName(f"{term.term}, {term.range}")
            self._terms.addButton(button)
            self._term_grid.addWidget(button, row, 0)
            extent = label(term.range, "caption")
            extent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._term_grid.addWidget(extent, row, 1)
        self._judge_completeness()

    def _judge_completeness(self) -> None:
        wanted = []
        if not self.sentence.toPlainText().strip():
            wanted.append("a sentence")
        if self._terms.checkedButton() is None:
            wanted.append("how likely")
        if self._confidences.checkedButton() is None:
            wanted.append("how well founded")
        self.go.setEnabled(not wanted)
        self.missing.setText(f"Still needed: {', '.join(wanted)}" if wanted else "")


def _writing(hint: str, lines: int) -> QPlainTextEdit:
    editor = QPlainTextEdit()
    editor.setPlaceholderText(hint)
    editor.setTabChangesFocus(True)
    editor.setFixedHeight(editor.fontMetrics().lineSpacing() * lines + 16)
    return editor


def _lines(editor: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line.strip() for line in editor.toPlainText().splitlines() if line.strip())
