# SPDX-License-Identifier: MIT
"""The brief as a page to write on; every part of it is kept as soon as it is written."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.assessments import Assessment
from workstation.domain.briefs import Brief
from workstation.domain.markings import TLP
from workstation.domain.questions import Question
from workstation.domain.reports import Edition
from workstation.ui.briefs.columns import ColumnChips
from workstation.ui.briefs.editions import Editions
from workstation.ui.briefs.question_list import QuestionList
from workstation.ui.briefs.questions import QuestionsModel
from workstation.ui.kit import theme
from workstation.ui.kit.fields import button, icon_button, label, line, rule
from workstation.ui.kit.in_place import InPlaceLine, InPlaceText

_PAUSE_MS = 400
_WIDTH = 620
TEMPLATES = {"two-page": "Two pages and annex", "long": "Long, with contents"}


class BriefForm(QScrollArea):
    """Title, reader, bottom line, questions with judgements, columns, gaps, editions.

    Signals:
        edited: (field, value) a part was written anew.
        judgement_requested: (question uid) a judgement is to be recorded.
        column_requested: another column is wanted.
        edition_requested: (Edition) an edition is to be saved as a file.
    """

    edited = Signal(str, object)
    judgement_requested = Signal(str)
    column_requested = Signal()
    edition_requested = Signal(object)

    def __init__(self, default_marking: str) -> None:
        super().__init__()
        self._default_marking = default_marking
        self.uid = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build()
        self._connect()

    # what it shows

    def show_brief(
        self, brief: Brief, names: Mapping[str, str], editions: Sequence[Edition], *, writable: bool
    ) -> None:
        """Show a brief; words that are being written stay."""
        another = brief.uid != self.uid
        if another:
            self.keep()
        self.uid = brief.uid
        self.title.show_text(brief.title, another=another)
        self.audience.show_text(brief.audience)
        self.bottom_line.show_text(brief.bottom_line, another=another)
        self.gaps.show_text("\n".join(brief.gaps), another=another)
        self.template.setCurrentIndex(max(0, self.template.findData(brief.template)))
        self.marking.setCurrentIndex(max(0, self.marking.findData(brief.marking)))
        self.columns.show_columns(brief.columns, names)
        self.editions.show_editions(editions)
        self._allow(writable=writable)
        if another:
            self.verticalScrollBar().setValue(0)

    def show_questions(
        self,
        questions: Sequence[Question],
        taken: Sequence[str],
        judgements: Mapping[str, Assessment],
    ) -> None:
        """Show which questions it takes, and how they are judged."""
        self.questions.show_questions(questions, taken, judgements)
        judged = sum(uid in judgements for uid in taken)
        self.question_count.setText(f"{len(taken)} of {len(questions)} · {judged} judged")
        if not self.question_list.currentIndex().isValid() and questions:
            self.question_list.setCurrentIndex(self.questions.index(0))

    def keep(self) -> None:
        """Hand on what is written but not yet kept."""
        self.audience.keep()
        for editor in (self.title, self.bottom_line, self.gaps):
            editor.keep()

    # building

    def _build(self) -> None:
        ground = QWidget()
        ground.setProperty("kind", "raised")
        outer = QHBoxLayout(ground)
        outer.setContentsMargins(28, 24, 28, 32)
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDTH)
        outer.addStretch(1)
        outer.addWidget(sheet, 100)
        outer.addStretch(1)
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._build_head()
        self._build_questions()
        self._build_rest()
        self._column.addStretch(1)
        self.setWidget(ground)

    def _build_head(self) -> None:
        self.title = InPlaceText("Title", "Untitled", pause_ms=_PAUSE_MS, single=True, lines=4)
        self.title.setFont(theme.title())
        self.audience = InPlaceLine("For whom", "a reader, a desk", may_be_empty=True)
        self.template = QComboBox()
        for key, words in TEMPLATES.items():
            self.template.addItem(words, key)
        self.marking = QComboBox()
        self.marking.addItem(f"As the case: {self._default_marking}", "")
        for marking in TLP:
            self.marking.addItem(marking, marking)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        rows: dict[str, QWidget] = {
            "For": self.audience,
            "Template": self.template,
            "Marking": self.marking,
        }
        for row, (name, editor) in enumerate(rows.items()):
            caption = label(name, "caption")
            caption.setBuddy(editor)
            editor.setAccessibleName("For whom" if name == "For" else name)
            grid.addWidget(caption, row, 0)
            grid.addWidget(editor, row, 1)
        self.bottom_line = InPlaceText("Bottom line", "In two sentences", pause_ms=_PAUSE_MS)
        self.bottom_line.setFont(theme.reading(1.08))
        self._column.addWidget(self.title)
        self._column.addLayout(grid)
        self._section("Bottom line")
        self._column.addWidget(self.bottom_line)

    def _build_questions(self) -> None:
        self.questions = QuestionsModel(self)
        self.question_list = QuestionList(self.questions)
        self.question_count = label("", "caption")
        self._section("Questions", self.question_count)
        self._column.addWidget(self.question_list)
        self.judge_button = button("Record a judgement…", self._on_judge, icon="scale")
        self.up_button = icon_button(
            "arrow-up", "Move up (Alt+Up)", lambda: self.question_list.shift(-1)
        )
        self.down_button = icon_button(
            "arrow-down", "Move down (Alt+Down)", lambda: self.question_list.shift(1)
        )
        foot = line(self.judge_button, spacing=4)
        foot.addStretch(1)
        foot.addWidget(self.up_button)
        foot.addWidget(self.down_button)
        self._column.addSpacing(4)
        self._column.addLayout(foot)

    def _build_rest(self) -> None:
        self.columns = ColumnChips()
        self.gaps = InPlaceText("What we do not know", "One gap a line", pause_ms=_PAUSE_MS)
        self.editions = Editions()
        self._section("Columns of the table", self.columns.add_button)
        self._column.addWidget(self.columns)
        self._section("What we do not know")
        self._column.addWidget(self.gaps)
        self._section("Editions")
        self._column.addWidget(self.editions)

    def _section(self, heading: str, right: QWidget | None = None) -> None:
        words = label(heading, "strong")
        words.setMinimumHeight(30)
        head = line(words)
        head.addStretch(1)
        if right is not None:
            head.addWidget(right)
        self._column.addSpacing(12)
        self._column.addWidget(rule())
        self._column.addLayout(head)

    def _connect(self) -> None:
        self.title.written.connect(lambda text: self.edited.emit("title", text))
        self.audience.written.connect(lambda text: self.edited.emit("audience", text))
        self.bottom_line.written.connect(lambda text: self.edited.emit("bottom_line", text))
        self.gaps.written.connect(lambda text: self.edited.emit("gaps", _lines(text)))
        self.template.activated.connect(
            lambda row: self.edited.emit("template", self.template.itemData(row))
        )
        self.marking.activated.connect(
            lambda row: self.edited.emit("marking", self.marking.itemData(row))
        )
        self.questions.chosen.connect(lambda uids: self.edited.emit("questions", uids))
        self.columns.chosen.connect(lambda uids: self.edited.emit("columns", uids))
        self.columns.add_requested.connect(self.column_requested)
        self.question_list.judgement_requested.connect(self.judgement_requested)
        self.editions.save_requested.connect(self.edition_requested)

    def _allow(self, *, writable: bool) -> None:
        for editor in (self.title, self.audience, self.bottom_line, self.gaps):
            editor.setReadOnly(not writable)
        for control in (
            *(self.template, self.marking, self.columns, self.judge_button),
            *(self.up_button, self.down_button),
        ):
            control.setEnabled(writable)
        self.questions.read_only = not writable

    def _on_judge(self) -> None:
        current = self.question_list.current_line()
        if current is not None:
            self.judgement_requested.emit(current.question.uid)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(words for line in text.splitlines() if (words := line.strip()))
