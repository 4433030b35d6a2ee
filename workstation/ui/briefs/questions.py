# SPDX-License-Identifier: MIT
"""The questions a brief answers: which, in which order, and how they are judged."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from workstation.analysis.open_words import either
from workstation.domain.assessments import Assessment
from workstation.domain.likelihoods import SCHEMES
from workstation.domain.questions import Question
from workstation.ui.kit.paged import ROW_ROLE

Index = QModelIndex | QPersistentModelIndex
NO_JUDGEMENT = "No judgement recorded"


@dataclass(frozen=True, slots=True)
class Line:
    """One question of the workspace, taken into the brief or not."""

    question: Question
    taken: bool
    judgement: Assessment | None = None

    @property
    def judged(self) -> str:
        """The judgement in force in words, confidence apart."""
        if self.judgement is None:
            return NO_JUDGEMENT
        return judged_words(self.judgement)


def judged_words(assessment: Assessment) -> str:
    """Likelihood with its range, then confidence: "likely (55–80 %) · confidence low"."""
    scheme = SCHEMES.get(assessment.scheme)
    term = scheme.term(assessment.likelihood) if scheme else None
    opens = assessment.conflicts
    likelihood = either(assessment.likelihood, opens, "likelihood")
    extent = f" ({term.range})" if term and likelihood == assessment.likelihood else ""
    confidence = either(assessment.confidence.value, opens, "confidence")
    return f"{likelihood}{extent} · confidence {confidence}"


class QuestionsModel(QAbstractListModel):
    """Taken questions first, in the brief's order; then the others.

    Signals:
        chosen: (uids) the person took, left out or moved a question.
    """

    chosen = Signal(tuple)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.read_only = False

    def show_questions(
        self,
        questions: Sequence[Question],
        taken: Sequence[str],
        judgements: Mapping[str, Assessment],
    ) -> None:
        """Show the questions of the workspace as this brief takes them."""
        known = {question.uid: question for question in questions}
        first = [Line(known[uid], True, judgements.get(uid)) for uid in taken if uid in known]
        rest = [
            Line(question, False, judgements.get(question.uid))
            for question in questions
            if question.uid not in taken
        ]
        lines = [*first, *rest]
        if [line.question.uid for line in lines] == [line.question.uid for line in self.lines]:
            self.lines = lines
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def taken(self) -> tuple[str, ...]:
        """Uids of the taken questions, in order."""
        return tuple(line.question.uid for line in self.lines if line.taken)

    def take(self, row: int, taken: bool) -> None:
        """Take a question into the brief, at the end, or leave it out."""
        line = self.lines[row]
        if self.read_only or line.taken == taken:
            return
        uids = [uid for uid in self.taken() if uid != line.question.uid]
        self.chosen.emit((*uids, line.question.uid) if taken else tuple(uids))

    def shift(self, row: int, by: int) -> bool:
        """Move a taken question up (-1) or down (1); False where there is no room."""
        last = len(self.taken()) - 1
        if self.read_only or not 0 <= row <= last or not 0 <= row + by <= last:
            return False
        to = row + by + (1 if by > 0 else 0)
        return self.moveRows(QModelIndex(), row, 1, QModelIndex(), to)

    # Qt

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()] if index.isValid() else None
        answer = _ANSWERS.get(role)
        return answer(line) if answer and line else None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or self.read_only:
            return False
        self.take(index.row(), Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled  # between the lines, never onto one
        basic = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        if self.read_only:
            return basic
        taken = self.lines[index.row()].taken
        return basic | flag.ItemIsUserCheckable | (flag.ItemIsDragEnabled if taken else basic)

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def moveRows(self, source: Index, row: int, count: int, target: Index, before: int) -> bool:
        # A line dropped among those not taken lands at the end of the taken ones.
        before = min(before, len(self.taken()))
        if count != 1 or before in (row, row + 1) or not 0 <= row < len(self.taken()):
            return False
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), before)
        line = self.lines.pop(row)
        self.lines.insert(before - (1 if before > row else 0), line)
        self.endMoveRows()
        self.chosen.emit(self.taken())
        return True


def _tip(line: Line) -> str:
    parts = [line.question.wording, line.question.definition, line.question.scope]
    if line.judgement is not None:
        parts.append(f"{line.judgement.judgement} — {line.judged}")
    return "\n".join(part for part in parts if part)


_ANSWERS: dict[int, Callable[[Line], object]] = {
    ROW_ROLE: lambda line: line,
    Qt.ItemDataRole.DisplayRole: lambda line: line.question.wording,
    Qt.ItemDataRole.AccessibleTextRole: lambda line: f"{line.question.wording}, {line.judged}",
    Qt.ItemDataRole.ToolTipRole: _tip,
    Qt.ItemDataRole.CheckStateRole: lambda line: (
        Qt.CheckState.Checked if line.taken else Qt.CheckState.Unchecked
    ),
}
