# SPDX-License-Identifier: MIT
"""The first part of placing: suggested placements, ticked off and confirmed together."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QSlider,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workstation.domain.questions import Stance
from workstation.ui.kit.fields import button, label, line
from workstation.ui.kit.place_dialog import STANCE_KEYS
from workstation.ui.kit.placing_model import (
    CLAIM,
    QUESTION,
    SAYS,
    SCORE,
    SPEAKER,
    WHY,
    PlacingModel,
)
from workstation.ui.kit.words import count

_KEYS = {key: stance for stance, key in STANCE_KEYS.items()} | {"?": Stance.DOUBTS}
_LOWEST, _HIGHEST = 50, 100  # hundredths of the score
_WIDTHS = {CLAIM: 280, SPEAKER: 130, QUESTION: 220, SAYS: 130, SCORE: 64}


class PlacingTable(QWidget):
    """A table to tick, narrowed by question and score.

    Signals:
        chosen_changed: other rows will be confirmed.
    """

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = PlacingModel()
        self.questions = QComboBox()
        self.questions.setAccessibleName("Suggestions of which question")
        self.questions.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.least = QSlider(Qt.Orientation.Horizontal)
        self.least.setRange(_LOWEST, _HIGHEST)
        self.least.setFixedWidth(140)
        self.least.setAccessibleName("Least score")
        self._least_words = label("", "caption")
        self.table = _Table(self.model)
        self._build()
        self._connect()
        self._narrow()

    def preview(self) -> str:
        """What confirming will do, in a sentence."""
        chosen = self.model.chosen()
        if not chosen:
            return "Tick what is right; nothing is placed until you confirm it."
        asked = len({one.question for one in chosen})
        be = "position" if len(chosen) == 1 else "positions"
        return f"{len(chosen):,} {be} on {count(asked, 'question')} will be confirmed."

    def show_questions(self) -> None:
        """Offer the questions that have suggestions; the one chosen stays if it still has."""
        held = self.questions.currentData()
        self.questions.blockSignals(True)
        self.questions.clear()
        self.questions.addItem("All questions", "")
        for question, times in self.model.questions():
            self.questions.addItem(f"{question.wording} ({times:,})", question.uid)
        self.questions.setCurrentIndex(max(0, self.questions.findData(held)))
        self.questions.blockSignals(False)
        self._narrow()

    def _build(self) -> None:
        every = button("Tick all shown", lambda: self.model.tick_all(ticked=True), kind="quiet")
        none = button("Untick all shown", lambda: self.model.tick_all(ticked=False), kind="quiet")
        above = line(self.questions, self._least_words, self.least, every, none)
        above.setStretch(0, 1)
        keys = "Space tick · Y N P ? U say otherwise · Enter confirm"
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 8, 0, 0)
        body.addLayout(above)
        body.addWidget(self.table, 1)
        body.addWidget(label(keys, "caption"))

    def _connect(self) -> None:
        self.questions.currentIndexChanged.connect(lambda _at: self._narrow())
        self.least.valueChanged.connect(lambda _value: self._narrow())
        self.model.ticks_changed.connect(self.chosen_changed)

    def _narrow(self) -> None:
        least = self.least.value() / 100
        self._least_words.setText(f"Score at least {least:.2f}")
        self.model.narrow(str(self.questions.currentData() or ""), least)


class _Table(QTableView):
    """Space ticks what is selected; a stance key says otherwise for the current row."""

    def __init__(self, model: PlacingModel) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setAccessibleName("Suggested placements")
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        stance = _KEYS.get(event.text().upper())
        if event.key() == Qt.Key.Key_Space and rows:
            ticked = all(self._rows.is_ticked(row) for row in rows)
            self._rows.tick(rows, ticked=not ticked)
        elif stance is not None and rows:
            for row in rows:
                self._rows.says(row, stance)
        else:
            super().keyPressEvent(event)
