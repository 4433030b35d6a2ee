# SPDX-License-Identifier: MIT
"""The questions of a brief: taken first, moved, ticked, judged."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from workstation.domain.assessments import Assessment
from workstation.domain.likelihoods import Confidence
from workstation.domain.questions import Question
from workstation.ui.briefs.question_list import QuestionList
from workstation.ui.briefs.questions import NO_JUDGEMENT, QuestionsModel, judged_words

QUESTIONS = [Question(n, f"q{n}", f"Question {n}?") for n in range(1, 5)]
JUDGED = Assessment(
    1, "a", "q2", "It is so.", "icd203-1", "likely", Confidence.LOW, made_on="2026-11-13"
)


@pytest.fixture
def model():
    made = QuestionsModel()
    made.show_questions(QUESTIONS, ("q3", "q2"), {"q2": JUDGED})
    return made


@pytest.fixture
def chosen(model):
    heard = []
    model.chosen.connect(heard.append)
    return heard


def order(model):
    return [line.question.uid for line in model.lines]


def test_the_model_keeps_the_rules_of_qt(model, qtmodeltester):
    qtmodeltester.check(model)


def test_taken_questions_come_first_in_the_brief_s_order(model):
    assert order(model) == ["q3", "q2", "q1", "q4"]
    assert model.taken() == ("q3", "q2")


def test_a_judgement_is_shown_with_confidence_apart(model):
    assert judged_words(JUDGED) == "likely (55–80 %) · confidence low"
    assert model.lines[0].judged == NO_JUDGEMENT
    assert "likely" in model.lines[1].judged


def test_ticking_takes_at_the_end_and_leaves_out(model, chosen):
    model.setData(model.index(2), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.setData(model.index(0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert chosen == [("q3", "q2", "q1"), ("q2",)]


def test_moving_stays_among_the_taken(model, chosen):
    assert model.shift(0, 1)
    assert chosen == [("q2", "q3")]
    assert not model.shift(1, 1)
    assert not model.shift(0, -1)
    assert not model.shift(3, -1)


def test_a_line_dropped_far_below_lands_behind_the_last_taken(model, chosen):
    assert model.moveRows(QModelIndex(), 0, 1, QModelIndex(), 4)
    assert chosen == [("q2", "q3")]
    assert order(model) == ["q2", "q3", "q1", "q4"]


def test_nothing_moves_in_a_read_only_case(model, chosen):
    model.read_only = True
    model.take(2, taken=True)
    assert not model.shift(0, 1)
    assert chosen == []


def test_keys_tick_move_and_ask(qtbot, model, chosen):
    view = QuestionList(model)
    qtbot.addWidget(view)
    view.setCurrentIndex(model.index(0))
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert chosen.pop() == ("q2", "q3")
    assert view.current_line().question.uid == "q3"
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert chosen.pop() == ("q2",)
    with qtbot.waitSignal(view.judgement_requested) as asked:
        view.activated.emit(view.currentIndex())
    assert asked.args == ["q3"]
    view.grab()
