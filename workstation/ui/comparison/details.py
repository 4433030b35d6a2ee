# SPDX-License-Identifier: MIT
"""The panel beside the table: the question, the judgement in force, the quotes behind a cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workstation.analysis.counts import counts_sentence, independence_words
from workstation.analysis.open_words import either, told
from workstation.domain.assessments import Assessment
from workstation.domain.comparison import Placed
from workstation.domain.disagreements import Disagreement, DisagreementStatus
from workstation.domain.frames import Quotes, State
from workstation.domain.questions import Question
from workstation.ui.comparison.cards import Cards
from workstation.ui.comparison.inline_text import InlineText
from workstation.ui.comparison.wording import judgement_words
from workstation.ui.kit.fields import button, frame, icon_button, label, rule
from workstation.ui.kit.quote_card import QuoteCard
from workstation.ui.kit.words import count

WIDTH = 340


@dataclass(frozen=True, slots=True)
class Shown:
    """What the panel shows: a question, perhaps one column of it, and what is held there.

    `gap` says what is known where nothing is held, and which searches found nothing; `changes`
    who took another position in the course of time.
    """

    question: Question
    state: State
    heading: str
    quotes: Quotes
    latest: Assessment | None = None
    gap: str = ""
    changes: str = ""


class Details(QFrame):
    """The quotes of the chosen cell or row, with what can be decided about them.

    Signals:
        edited: (field, text) the definition or scope of the question has other words.
        edit_asked, assess_asked, open_asked, aside_asked: a button was pressed.
        confirmed, dismissed: (placed) a card's button was pressed.
        stance_asked: (placed, widget) a card's sign was clicked.
        disagreements_asked: (question uid) its disagreements are wanted.
        search_asked: a search that found nothing is to be recorded.
    """

    edited = Signal(str, str)
    edit_asked = Signal()
    assess_asked = Signal()
    open_asked = Signal()
    aside_asked = Signal()
    confirm_all_asked = Signal()
    confirmed = Signal(object)
    dismissed = Signal(object)
    stance_asked = Signal(object, object)
    disagreements_asked = Signal(str)
    search_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setAccessibleName("Question and quotes")
        self.setMinimumWidth(280)
        self._shown: Shown | None = None
        self._build()

    # what is shown

    @property
    def shown(self) -> Shown | None:
        """What the panel shows."""
        return self._shown

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._shown = None
        self._fill_cards(Quotes())
        self._inside.hide()
        self._foot.hide()
        self._nothing.show()

    def show_cell(self, shown: Shown) -> None:
        """Show a question with the quotes of a cell or of the whole row."""
        keep = self.current_placed()
        if self._shown is None or self._shown.question.uid != shown.question.uid:
            self.disagreements.hide()  # those of the question before; these are being read
        self._shown = shown
        self._nothing.hide()
        self._inside.show()
        self._foot.show()
        self._fill_question(shown)
        self._fill_judgement(shown.latest)
        self._fill_gap(shown)
        self._fill_cards(shown.quotes)
        if not self._cards.choose_again(keep, self.suggested()):
            self._scroll.verticalScrollBar().setValue(0)

    def cards(self) -> Sequence[QuoteCard]:
        """The cards in order."""
        return self._cards.all()

    def current_placed(self) -> Placed | None:
        """The position the keys act on."""
        return self._cards.placed()

    def step(self, by: int) -> None:
        """Go to the next or the previous card."""
        self._cards.step(by)

    def suggested(self) -> tuple[str, ...]:
        """Uids of what is shown, cards or not, that nobody has confirmed."""
        return self._shown.quotes.suggested if self._shown else ()

    # building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._nothing = label("Choose a cell to read the quotes behind it.", "muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(32, 32, 32, 32)
        self._inside = QWidget()
        self._inside.setLayout(self._inner())
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._inside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._build_foot())
        self.show_nothing()

    def _inner(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(4)
        self.wording = label("", "title", wrap=True)
        edit = icon_button("pencil", "Edit the question (F2)", self.edit_asked.emit)
        head.addWidget(self.wording, 1)
        head.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.definition = InlineText("Definition", "Add a definition: what counts, what does not")
        self.scope = InlineText("Scope", "Add a scope: which place, which period")
        for name, editor in (("definition", self.definition), ("scope", self.scope)):
            editor.edited.connect(lambda text, name=name: self.edited.emit(name, text))
            column.addWidget(editor)
        self.state = label("", "caption", wrap=True)
        column.addWidget(self.state)
        self.disagreements = button("", self._ask_disagreements, kind="link")
        column.addWidget(self.disagreements)
        column.addWidget(self._judgement_box())
        self.heading = label("", "strong", wrap=True)
        self.confirm_button = button("", self.confirm_all_asked.emit, kind="link", tip="Enter")
        column.addSpacing(4)
        over = QHBoxLayout()
        over.addWidget(self.heading, 1)
        over.addWidget(self.confirm_button)
        column.addLayout(over)
        self.basis = label("", "caption", wrap=True)
        column.addWidget(self.basis)
        self.changes = label("", wrap=True)
        column.addWidget(self.changes)
        self.gap = label("", "muted", wrap=True)
        column.addWidget(self.gap)
        self.search = button(
            "Record a search that found nothing…", self.search_asked.emit, kind="link"
        )
        column.addWidget(self.search)
        column.addWidget(self._build_cards())
        column.addStretch(1)
        return column

    def _build_cards(self) -> QWidget:
        self._cards = Cards()
        self._cards.chosen.connect(lambda card: self._scroll.ensureWidgetVisible(card, 0, 16))
        self._cards.opened.connect(self.open_asked)
        self._cards.confirmed.connect(self.confirmed)
        self._cards.dismissed.connect(self.dismissed)
        self._cards.stance_asked.connect(self.stance_asked)
        return self._cards

    def _judgement_box(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(rule())
        self.judgement = label("", wrap=True)
        self.judgement_note = label("", "caption", wrap=True)
        column.addSpacing(4)
        column.addWidget(self.judgement)
        column.addWidget(self.judgement_note)
        column.addSpacing(4)
        column.addWidget(rule())
        return box

    def _build_foot(self) -> QWidget:
        self._foot = frame("side")
        column = QVBoxLayout(self._foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        self.open_button = button(
            "Open in sources", self.open_asked.emit, tip="Open in sources (G)"
        )
        self.assess_button = button("Assess…", self.assess_asked.emit, kind="primary")
        row.addWidget(self.open_button, 1)
        row.addWidget(self.assess_button, 1)
        column.addLayout(row)
        return self._foot

    # filling

    def _fill_question(self, shown: Shown) -> None:
        question = shown.question
        self.wording.setText(question.wording)
        for editor, text in ((self.definition, question.definition), (self.scope, question.scope)):
            if not editor.editing():
                editor.set_text(text)
        words = shown.state.told
        self.state.setText(words)
        self.state.setVisible(bool(words))
        self.heading.setText(shown.heading)

    def show_disagreements(self, question: str, found: Sequence[Disagreement]) -> None:
        """Say how many disagreements there are on a question, if it is still the one shown."""
        if self._shown is None or self._shown.question.uid != question:
            return
        waiting = sum(one.status is DisagreementStatus.OPEN for one in found)
        told = f"{count(len(found), 'disagreement')}, {waiting} open" if found else ""
        camps = f": {found[0].in_short}" if len(found) == 1 else ""
        self.disagreements.setVisible(bool(found))
        self.disagreements.setText(told)
        self.disagreements.setToolTip(f"{told}{camps}")

    def _ask_disagreements(self) -> None:
        if self._shown is not None:
            self.disagreements_asked.emit(self._shown.question.uid)

    def _fill_gap(self, shown: Shown) -> None:
        """What stands behind the quotes; where there are none, what else is known."""
        counts, waiting = shown.quotes.counts, len(shown.quotes.suggested)
        parts = [counts_sentence(counts), independence_words(counts)] if counts.reports else []
        parts += [f"{waiting:,} suggested"] if waiting else []
        self.basis.setText(" · ".join(part for part in parts if part))
        self.basis.setVisible(bool(shown.quotes.total))
        self.changes.setText(shown.changes)
        self.changes.setVisible(bool(shown.changes))
        self.gap.setText(shown.gap)
        self.gap.setVisible(bool(shown.gap))
        self.search.setVisible(not shown.quotes.total)

    def _fill_judgement(self, latest: Assessment | None) -> None:
        if latest is None:
            self.judgement.setText("No judgement recorded")
            self.judgement_note.hide()
            return
        self.judgement.setText(either(latest.judgement, latest.conflicts, "judgement"))
        self.judgement_note.setToolTip("\n".join(told(latest.conflicts)))
        self.judgement_note.setText(judgement_words(latest))
        self.judgement_note.show()

    def _fill_cards(self, quotes: Quotes) -> None:
        self._cards.fill(quotes)
        waiting = len(quotes.suggested)
        self.confirm_button.setVisible(waiting > 1)
        self.confirm_button.setText(f"Confirm {waiting:,} suggested")
        self.open_button.setEnabled(bool(quotes.placed))
