# SPDX-License-Identifier: MIT
"""Placing many claims: ticking suggestions, the preview, and asking proposed questions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import ARTICLE
from workstation.domain.questions import PositionStatus, QuestionKind, Stance
from workstation.ui.kit.placing_dialog import PlacingDialog
from workstation.ui.kit.placing_model import QUESTION, SAYS

DIED, HIT, OLD = "How many people died?", "Did a cutter hit the ferry?", "Was the boat old?"


@pytest.fixture
def asked(case):
    """Three questions, each with one suggestion, by wording."""
    kinds = {DIED: "figure", HIT: "yes_no", OLD: "yes_no"}
    return {
        wording: case.questions.add(wording, kind=kind).rows[0] for wording, kind in kinds.items()
    }


@pytest.fixture
def dialog(qtbot, session, asked):
    made = PlacingDialog(None, session)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made.placing.model.rowCount() == len(asked))
    return made


def row_of(dialog, wording):
    model = dialog.placing.model
    rows = range(model.rowCount())
    return next(row for row in rows if model.index(row, QUESTION).data() == wording)


def press(dialog, row, key):
    dialog.placing.table.selectRow(row)
    QTest.keyClick(dialog.placing.table, key)


def test_nothing_is_ticked_until_somebody_does(dialog):
    assert dialog.placing.model.chosen() == []
    assert "nothing is placed" in dialog.preview.text()
    assert not dialog.go.isEnabled()


def test_the_preview_counts_what_will_be_confirmed(dialog):
    dialog.placing.model.tick_all(ticked=True)
    assert dialog.preview.text() == "3 positions on 3 questions will be confirmed."
    assert dialog.go.text() == "Confirm 3"
    press(dialog, row_of(dialog, OLD), Qt.Key.Key_Space)
    assert dialog.preview.text() == "2 positions on 2 questions will be confirmed."


def test_everything_is_confirmed_as_one_change(qtbot, dialog, case, asked):
    dialog.placing.model.tick_all(ticked=True)
    before = len(case.history.changes())
    dialog.confirm()
    qtbot.waitUntil(lambda: len(case.history.changes()) == before + 1)
    held = [one.position for one in case.questions.positions(suggested=False)]
    assert {one.question for one in held} == set(asked.values())
    case.history.undo()
    assert case.questions.positions(suggested=False) == []


def test_a_stance_key_says_otherwise_and_ticks(dialog):
    row = row_of(dialog, HIT)
    press(dialog, row, Qt.Key.Key_N)
    (chosen,) = dialog.placing.model.chosen()
    assert chosen.stance is Stance.NO
    assert dialog.placing.model.index(row, SAYS).data() == "✕ says no"
    press(dialog, row_of(dialog, DIED), Qt.Key.Key_N)
    assert len(dialog.placing.model.chosen()) == 1


def test_one_question_or_a_least_score_narrows(dialog, asked):
    dialog.placing.questions.setCurrentIndex(dialog.placing.questions.findData(asked[HIT]))
    assert dialog.placing.model.rowCount() == 1
    dialog.placing.model.tick_all(ticked=True)
    dialog.placing.questions.setCurrentIndex(0)
    assert len(dialog.placing.model.chosen()) == 1
    score = dialog.placing.model.placed(row_of(dialog, DIED)).position.score
    dialog.placing.least.setValue(100)
    shown = dialog.placing.model.rowCount()
    assert (shown == 0) is (score < 1.0) or shown > 0


def test_a_tick_in_the_box_counts(dialog):
    model = dialog.placing.model
    index = model.index(0, 0)
    assert model.setData(index, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert not model.setData(model.index(0, QUESTION), 2, Qt.ItemDataRole.CheckStateRole)


@pytest.fixture
def loose(qtbot, case, source, session):
    """A dialog over claims that answer nothing yet."""
    words = "the boat was old."
    start = ARTICLE.index(words)
    case.claims.mark(source, ((start, start + len(words)),))
    case.claims.accept([claim.uid for claim in case.claims.rows(case.claims.find())])
    made = PlacingDialog(None, session)
    qtbot.addWidget(made)
    made.parts.setCurrentIndex(1)
    qtbot.waitUntil(lambda: made.parts.tabText(1) == "New questions (1)")
    return made


def test_a_proposed_question_is_edited_and_asked(qtbot, case, loose):
    part = loose.proposals
    assert part.current().wording == "Was the boat old?"
    part.wording.setText("Was the boat older than ten years?")
    part.ask()
    qtbot.waitUntil(lambda: len(case.questions.waiting()) == 2)
    (question,) = case.questions.all()
    assert question.wording == "Was the boat older than ten years?"
    held = case.questions.positions(question.uid)
    assert {one.position.status for one in held} == {PositionStatus.SUGGESTED}
    assert part.list.count() == 0


def test_a_proposal_needs_words_claims_and_answers(loose):
    part = loose.proposals
    part.wording.setText("  ")
    assert not part.go.isEnabled()
    part.wording.setText("Who owned the boat?")
    part.kind.setCurrentIndex(part.kind.findData(QuestionKind.CHOICE.value))
    assert not part.go.isEnabled()
    part.answers.setPlainText("Calder\nOstra")
    assert part.current().answers == ("Calder", "Ostra")
    for row in range(part.claims.count()):
        part.claims.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert part.current() is None


def test_a_negative_wording_is_warned_of(loose):
    part = loose.proposals
    part.wording.setText("Was the boat not old?")
    assert "“not” makes this a negative question" in part.warning.text()
    assert not part.warning.isHidden()
    part.wording.setText("Was the boat old?")
    assert part.warning.isHidden()
