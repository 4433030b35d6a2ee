# SPDX-License-Identifier: MIT
"""The second part of placing: questions that loose claims suggest, edited and asked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.claims import Claim
from workstation.domain.proposals import Proposal
from workstation.domain.questions import QuestionKind
from workstation.ui.kit.fields import button, label
from workstation.ui.kit.question_dialog import KIND_WORDS
from workstation.ui.kit.words import count

_ROLE = Qt.ItemDataRole.UserRole


class ProposalsPart(QWidget):
    """Proposed questions left, the one in hand right with its claims.

    Signals:
        asked: (Proposal) as edited, with the claims that are ticked.
    """

    asked = Signal(object)

    def __init__(self, negative: Callable[[str], str]) -> None:
        """`negative` gives the word that makes a wording negative, or ""."""
        super().__init__()
        self._negative = negative
        self._claims: Mapping[str, Claim] = {}
        self.list = QListWidget()
        self.list.setAccessibleName("Proposed questions")
        self.list.setWordWrap(True)
        self.wording = QLineEdit()
        self.wording.setAccessibleName("Wording of the question")
        self.kind = QComboBox()
        self.kind.setAccessibleName("What its answers are")
        for kind, words in KIND_WORDS.items():
            self.kind.addItem(words, kind.value)
        self.answers = QPlainTextEdit()
        self.answers.setPlaceholderText("One answer a line")
        self.answers.setAccessibleName("Answers")
        self.answers.setFixedHeight(72)
        self.why = label("", "caption", wrap=True)
        self.warning = label("", "warning", wrap=True)
        self.claims = QListWidget()
        self.claims.setAccessibleName("Claims that may answer it")
        self.claims.setWordWrap(True)
        self.go = button("Ask this question", self.ask, icon="message-circle-question")
        self.nothing = label("Looking for questions…", "muted", wrap=True)
        for shown in (self.list, self.claims):
            shown.setSpacing(3)
        self._build()
        self._connect()
        self._show_current()

    def fill(self, proposals: Sequence[Proposal], claims: Mapping[str, Claim]) -> None:
        """Show these proposals with their claims."""
        self._claims = claims
        self.list.clear()
        for proposal in proposals:
            item = QListWidgetItem(
                f"{proposal.wording}\n{count(len(proposal.claims), 'claim')}, "
                f"{count(proposal.speakers, 'speaker')}"
            )
            item.setData(_ROLE, proposal)
            self.list.addItem(item)
        self.nothing.setText(
            "No accepted claims are left that belong together: all are placed, or stand alone."
        )
        self.list.setCurrentRow(0)
        self._show_current()

    def current(self) -> Proposal | None:
        """The proposal in hand as edited; None where there is none, or it makes no question."""
        if self.list.currentRow() < 0:
            return None
        kind = QuestionKind(self.kind.currentData())
        answers = self._answers() if kind is QuestionKind.CHOICE else ()
        wording, claims = " ".join(self.wording.text().split()), self._ticked()
        if not wording or not claims or (kind is QuestionKind.CHOICE and len(answers) < 2):
            return None
        original: Proposal = self.list.currentItem().data(_ROLE)
        return replace(original, wording=wording, kind=kind, claims=claims, answers=answers)

    def ask(self) -> None:
        """Hand over the question in hand and go on to the next."""
        proposal = self.current()
        if proposal is not None:
            self.list.takeItem(self.list.currentRow())
            self.asked.emit(proposal)

    def _build(self) -> None:
        self._hand = QWidget()
        hand = QVBoxLayout(self._hand)
        hand.setContentsMargins(16, 0, 0, 0)
        for widget in (self.wording, self.warning, self.kind, self.answers, self.why):
            hand.addWidget(widget)
        hand.addWidget(self.claims, 1)
        hand.addWidget(self.go, 0, Qt.AlignmentFlag.AlignRight)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(self.list)
        across.addWidget(self._hand)
        across.setHandleWidth(1)
        across.setSizes([320, 560])
        self._across = across
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 8, 0, 0)
        body.addWidget(across, 1)
        body.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda *_: self._show_current())
        self.wording.textChanged.connect(lambda _text: self._judge())
        self.kind.currentIndexChanged.connect(lambda _at: self._judge())
        self.answers.textChanged.connect(self._judge)
        self.claims.itemChanged.connect(lambda _item: self._judge())

    def _show_current(self) -> None:
        some = self.list.currentRow() >= 0
        self._across.setVisible(some)
        self.nothing.setVisible(not some)
        if not some:
            return
        proposal: Proposal = self.list.currentItem().data(_ROLE)
        self.claims.clear()
        for uid in proposal.claims:
            if (claim := self._claims.get(uid)) is not None:
                self._add_claim(claim)
        self.wording.setText(proposal.wording)
        self.kind.setCurrentIndex(self.kind.findData(proposal.kind.value))
        self.answers.setPlainText("\n".join(proposal.answers))
        self.why.setText(proposal.why)
        self._judge()

    def _add_claim(self, claim: Claim) -> None:
        item = QListWidgetItem(f"{claim.content.exact}\n{claim.speaker_name}")
        item.setData(_ROLE, claim.uid)
        item.setCheckState(Qt.CheckState.Checked)
        self.claims.addItem(item)

    def _judge(self) -> None:
        """Offer to ask what makes a question; warn of one that yes and no would be mixed up in."""
        kind = QuestionKind(self.kind.currentData())
        self.answers.setVisible(kind is QuestionKind.CHOICE)
        word = self._negative(self.wording.text()) if kind is QuestionKind.YES_NO else ""
        self.warning.setVisible(bool(word))
        self.warning.setText(
            f"“{word}” makes this a negative question, and yes is then easily taken for no. "
            "Better ask whether it is so."
        )
        self.go.setEnabled(self.current() is not None)

    def _answers(self) -> tuple[str, ...]:
        lines = (" ".join(line.split()) for line in self.answers.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    def _ticked(self) -> tuple[str, ...]:
        items = (self.claims.item(row) for row in range(self.claims.count()))
        return tuple(
            str(item.data(_ROLE)) for item in items if item.checkState() is Qt.CheckState.Checked
        )
