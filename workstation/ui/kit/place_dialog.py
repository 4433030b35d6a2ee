# SPDX-License-Identifier: MIT
"""Asks which question some claims are placed on, and what they say to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)
from typing_extensions import override

from workstation.domain.questions import (
    STANCE_WORDS,
    Directness,
    Question,
    QuestionKind,
    Stance,
)
from workstation.ui.kit.dialogs import Dialog
from workstation.ui.kit.fields import label, search_box
from workstation.ui.kit.question_dialog import QuestionDialog, QuestionDraft

if TYPE_CHECKING:
    from workstation.domain.changes import Change
    from workstation.workspace import Workspace

STANCE_KEYS = {
    Stance.YES: "Y",
    Stance.NO: "N",
    Stance.PARTLY: "P",
    Stance.DOUBTS: "D",
    Stance.WILL_NOT_SAY: "W",
    Stance.UNCLEAR: "U",
}

_UID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Placing:
    """Where claims go and what they say there; `draft` is set for a question to be made."""

    question: str = ""
    draft: QuestionDraft | None = None
    stance: Stance | None = None
    directness: Directness = Directness.EXPLICIT
    answer: str = ""
    reason: str = ""

    def on_new(self, draft: QuestionDraft) -> "Placing":
        """The same on a question to be made; only yes-or-no questions take a stance."""
        yes_no = draft.kind is QuestionKind.YES_NO
        return replace(self, draft=draft, stance=self.stance if yes_no else None)

    def place(self, workspace: "Workspace", claims: Sequence[str]) -> "Change":
        """Place the claims, making the question first if need be; for use inside a write."""
        question = self.draft.add_to(workspace).rows[0] if self.draft else self.question
        return workspace.questions.place(
            question,
            claims,
            stance=self.stance,
            directness=self.directness,
            answer=self.answer,
            reason=self.reason,
        )


class PlaceDialog(Dialog):
    """A search box over the questions, then the stance; "New question…" is one of them."""

    def __init__(
        self, parent: QWidget | None, questions: Sequence[Question], claims: int, wording: str
    ) -> None:
        what = "this claim" if claims == 1 else f"{claims:,} claims"
        super().__init__(parent, f"Place {what} on a question", "Place")
        self._questions = {question.uid: question for question in questions}
        self._wording = wording
        self._build()
        self._connect()
        self._show_found("")
        self.search.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        questions: Sequence[Question],
        then: Callable[[Placing], object],
        claims: int = 1,
        wording: str = "",
    ) -> None:
        """Let the analyst choose.

        Args:
            parent: the window it belongs to.
            questions: those there are, in order.
            then: gets the choice, if the analyst goes through with it.
            claims: how many claims will be placed.
            wording: the words of the claim, a start for a new question.
        """
        dialog = cls(parent, questions, claims, wording)
        dialog.accepted.connect(lambda: dialog.finish(parent, then))
        dialog.open()

    def finish(self, parent: QWidget | None, then: Callable[[Placing], object]) -> None:
        """Hand over the choice; a question that does not exist yet is worded first."""
        placing = self.placing()
        if placing.question:
            then(placing)
            return
        start = QuestionDraft(" ".join(self.search.text().split()) or self._wording)
        groups = [question.group for question in self._questions.values()]
        QuestionDialog.ask(parent, lambda draft: then(placing.on_new(draft)), start, groups)

    def placing(self) -> Placing:
        """What is chosen now; without a question, one is still to be worded."""
        uid = self._chosen()
        question = self._questions.get(uid)
        kind = question.kind if question else QuestionKind.YES_NO
        button = self.stances.checkedButton() if kind is QuestionKind.YES_NO else None
        answers = kind in (QuestionKind.CHOICE, QuestionKind.OPEN)
        return Placing(
            question=uid,
            stance=Stance(button.property("value")) if button else None,
            directness=Directness.IMPLIED if self.implied.isChecked() else Directness.EXPLICIT,
            answer=self.answer.currentText().strip() if answers else "",
            reason=" ".join(self.reason.text().split()) if self.implied.isChecked() else "",
        )

    def _chosen(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_UID)) if item else ""

    def _build(self) -> None:
        self.search = search_box("Search questions, or type a new one", "Search questions")
        self.list = QListWidget()
        self.list.setAccessibleName("Questions found")
        self.list.setWordWrap(True)
        self.says = label("It says", "caption")
        self.answer = QComboBox()
        self.answer.setEditable(True)
        self.answer.setAccessibleName("Answer")
        self.implied = QCheckBox("Implied: somebody has to conclude it from the words")
        for widget in (self.search, self.list, self.says, self._stance_rows()):
            self.body.addWidget(widget)
        self.body.addWidget(self.answer)
        self.body.addWidget(self.implied)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("How does the claim imply it?")
        self.reason.setAccessibleName("How the claim implies it")
        self.reason.hide()
        self.body.addWidget(self.reason)
        self.resize(540, 520)

    def _stance_rows(self) -> QWidget:
        self.stance_box = QWidget()
        grid = QGridLayout(self.stance_box)
        grid.setContentsMargins(0, 0, 0, 0)
        self.stances = QButtonGroup(self)
        for at, (stance, words) in enumerate(STANCE_WORDS.items()):
            button = QRadioButton(words)
            button.setProperty("value", stance.value)
            button.setToolTip(f"Alt+{STANCE_KEYS[stance]}")
            button.setShortcut(f"Alt+{STANCE_KEYS[stance]}")
            self.stances.addButton(button)
            grid.addWidget(button, at // 3, at % 3)
        self.stances.buttons()[0].setChecked(True)
        return self.stance_box

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show_found)
        self.search.installEventFilter(self)
        self.implied.toggled.connect(self.on_implied)
        self.reason.textChanged.connect(lambda _: self._judge_completeness())
        self.list.currentItemChanged.connect(lambda *_: self._show_for_question())
        self.list.itemDoubleClicked.connect(lambda _item: self.accept())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in moves
        ):
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def on_implied(self, implied: bool) -> None:
        """What is concluded needs its reason."""
        self.reason.setVisible(implied)
        if implied:
            self.reason.setFocus()
        self._judge_completeness()

    def _judge_completeness(self) -> None:
        self.go.setEnabled(not self.implied.isChecked() or bool(self.reason.text().strip()))

    def _show_found(self, text: str) -> None:
        self.list.clear()
        words = text.casefold().split()
        for question in self._questions.values():
            wording = question.wording.casefold()
            if all(word in wording for word in words):
                self._add(question.wording, question.uid)
        self._add(f"New question “{text}”…" if text.strip() else "New question…", "")
        self.list.setCurrentRow(0)

    def _add(self, words: str, uid: str) -> None:
        item = QListWidgetItem(words)
        item.setData(_UID, uid)
        self.list.addItem(item)

    def _show_for_question(self) -> None:
        question = self._questions.get(self._chosen())
        kind = question.kind if question else QuestionKind.YES_NO
        self.stance_box.setVisible(kind is QuestionKind.YES_NO)
        choice = kind in (QuestionKind.CHOICE, QuestionKind.OPEN)
        self.says.setVisible(choice or kind is QuestionKind.YES_NO)
        self.answer.setVisible(choice)
        self.answer.clear()
        self.answer.addItems(question.answers if question else ())
        if kind is QuestionKind.OPEN:
            self.answer.setEditText("")
