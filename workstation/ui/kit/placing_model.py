# SPDX-License-Identifier: MIT
"""Suggested placements as rows to tick off: claim, speaker, question, answer, why, score."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from workstation.domain.comparison import Placed
from workstation.domain.figures import show_figure
from workstation.domain.questions import (
    STANCE_GLYPHS,
    STANCE_WORDS,
    Directness,
    Position,
    Question,
    QuestionKind,
    Stance,
)
from workstation.ui.kit import theme
from workstation.ui.kit.stance import stance_colour

Index = QModelIndex | QPersistentModelIndex

HEADINGS = ("Claim", "Speaker", "Question", "It says", "Why", "Score")
CLAIM, SPEAKER, QUESTION, SAYS, WHY, SCORE = range(len(HEADINGS))
_ROLE = Qt.ItemDataRole
_TICKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class PlacingModel(QAbstractTableModel):
    """The suggestions that fit the filter, each ticked or not.

    Signals:
        ticks_changed: other rows are ticked.
    """

    ticks_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._every: list[Placed] = []
        self._shown: list[Placed] = []
        self._asked: dict[str, Question] = {}
        self._ticked: set[str] = set()

    def fill(self, every: Sequence[Placed], asked: Iterable[Question]) -> None:
        """Take other suggestions; those that were ticked and are still there stay so."""
        self._every = list(every)
        self._asked = {question.uid: question for question in asked}
        self._ticked &= {one.position.uid for one in every}
        self.narrow("", 0.0)

    def narrow(self, question: str, least: float) -> None:
        """Show the suggestions of one question ("" for all) from a score on."""
        self.beginResetModel()
        self._shown = [
            one
            for one in self._every
            if one.position.score >= least and question in ("", one.position.question)
        ]
        self.endResetModel()
        self.ticks_changed.emit()

    def chosen(self) -> list[Position]:
        """The positions shown and ticked, in their order."""
        return [one.position for one in self._shown if one.position.uid in self._ticked]

    def questions(self) -> list[tuple[Question, int]]:
        """The questions that have suggestions, in their order, and how many."""
        counts: dict[str, int] = {}
        for one in self._every:
            counts[one.position.question] = counts.get(one.position.question, 0) + 1
        return [(one, counts[uid]) for uid, one in self._asked.items() if uid in counts]

    def placed(self, row: int) -> Placed:
        """The suggestion of a row."""
        return self._shown[row]

    def question(self, row: int) -> Question:
        """The question of a row."""
        return self._asked[self._shown[row].position.question]

    def tick_all(self, *, ticked: bool) -> None:
        """Tick every row shown, or none."""
        self.tick(range(len(self._shown)), ticked=ticked)

    def tick(self, rows: Iterable[int], *, ticked: bool) -> None:
        """Tick some rows, or untick them."""
        uids = {self._shown[row].position.uid for row in rows}
        self._ticked = self._ticked | uids if ticked else self._ticked - uids
        self._announce()

    def is_ticked(self, row: int) -> bool:
        """Whether a row is ticked."""
        return self._shown[row].position.uid in self._ticked

    def says(self, row: int, stance: Stance) -> None:
        """Have a row say something else to a yes-or-no question; it is ticked by that."""
        if self.question(row).kind is not QuestionKind.YES_NO:
            return
        one = self._shown[row]
        changed = replace(one, position=replace(one.position, stance=stance))
        self._every[self._every.index(one)] = changed
        self._shown[row] = changed
        self.tick([row], ticked=True)

    def _announce(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, SCORE))
        self.ticks_changed.emit()

    # what Qt asks

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == _ROLE.DisplayRole:
            return HEADINGS[section]
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        ticks = Qt.ItemFlag.ItemIsUserCheckable if index.column() == CLAIM else Qt.ItemFlag(0)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | ticks

    @override
    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        one, column = self._shown[index.row()], index.column()
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return self._words(index.row(), column)
        if role == _ROLE.CheckStateRole and column == CLAIM:
            return _TICKED if self.is_ticked(index.row()) else _OPEN
        if role == _ROLE.ForegroundRole and column == SAYS:
            return stance_colour(one.position.stance)
        if role == _ROLE.ForegroundRole and column in (WHY, SCORE):
            return theme.colour("muted")
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        if role != _ROLE.CheckStateRole or index.column() != CLAIM:
            return False
        self.tick([index.row()], ticked=Qt.CheckState(value) is _TICKED)
        return True

    def _words(self, row: int, column: int) -> str:
        one = self._shown[row]
        return (
            one.claim.content.exact,
            one.claim.speaker_name,
            self.question(row).wording,
            answer_words(one.position),
            one.position.reason,
            f"{one.position.score:.2f}",
        )[column]


def answer_words(position: Position) -> str:
    """What a position answers, glyph and words: "✕ says no, implied"."""
    if position.stance is not None:
        words = f"{STANCE_GLYPHS[position.stance]} {STANCE_WORDS[position.stance]}"
    elif position.figure is not None:
        words = show_figure(position.figure)
    elif position.date is not None:
        words = position.date.as_written
    else:
        words = position.answer or "–"
    return f"{words}, implied" if position.directness is Directness.IMPLIED else words
