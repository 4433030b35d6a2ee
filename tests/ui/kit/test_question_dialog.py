# SPDX-License-Identifier: MIT
"""Wording a question, and choosing the one that claims are placed on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workstation.domain.questions import Directness, Question, QuestionKind, Stance
from workstation.ui.kit.place_dialog import PlaceDialog, Placing
from workstation.ui.kit.question_dialog import QuestionDialog, QuestionDraft, draft_of

ASKED = [
    Question(1, "q1", "Was the bridge open?"),
    Question(2, "q2", "Who opened the gates?", QuestionKind.CHOICE, answers=("Ostra", "Velmark")),
]


@pytest.fixture
def dialog(qtbot):
    made = QuestionDialog(None, QuestionDraft(""), ["The dam"], "New question")
    qtbot.addWidget(made)
    return made


@pytest.fixture
def place(qtbot):
    made = PlaceDialog(None, ASKED, 3, "the gates were open")
    qtbot.addWidget(made)
    return made


def test_without_words_there_is_no_question(dialog):
    assert dialog.draft() is None
    assert not dialog.go.isEnabled()


def test_a_question_keeps_its_definition_scope_and_group(dialog):
    dialog.wording.setText("  Was the  bridge open? ")
    dialog.definition.setPlainText("to aid\nconvoys")
    dialog.scope.setText("November 2026")
    dialog.group.setCurrentText("The dam")
    assert dialog.draft() == QuestionDraft(
        "Was the bridge open?",
        definition="to aid convoys",
        scope="November 2026",
        group="The dam",
    )


def test_a_choice_needs_two_answers(dialog):
    dialog.wording.setText("Who opened the gates?")
    dialog.kind.setCurrentIndex(dialog.kind.findData(QuestionKind.CHOICE.value))
    dialog.answers.setPlainText("Ostra\n Ostra ")
    assert not dialog.go.isEnabled()
    dialog.answers.setPlainText("Ostra\nVelmark")
    assert dialog.go.isEnabled()
    assert dialog.draft().answers == ("Ostra", "Velmark")


def test_a_choice_may_be_open_to_other_answers_and_to_several(dialog):
    dialog.wording.setText("Who opened the gates?")
    dialog.kind.setCurrentIndex(dialog.kind.findData(QuestionKind.CHOICE.value))
    dialog.answers.setPlainText("Ostra\nVelmark")
    dialog.exclusive.setChecked(False)
    dialog.other.setChecked(True)
    assert (dialog.draft().exclusive, dialog.draft().other) == (False, True)


def test_a_figure_says_how_far_apart_figures_are_compared(dialog):
    dialog.wording.setText("How many people were displaced?")
    assert dialog.hours.isHidden()
    dialog.kind.setCurrentIndex(dialog.kind.findData(QuestionKind.FIGURE.value))
    assert not dialog.hours.isHidden()
    dialog.hours.setValue(72)
    assert dialog.draft().window_hours == 72


@pytest.mark.parametrize(
    ("wording", "kind", "warned"),
    [
        ("Was the bridge not open?", QuestionKind.YES_NO, True),
        ("Was the bridge open?", QuestionKind.YES_NO, False),
        ("Who did not cross the bridge?", QuestionKind.OPEN, False),
    ],
)
def test_a_negative_yes_or_no_question_warns(dialog, wording, kind, warned):
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind.value))
    dialog.wording.setText(wording)
    assert dialog.warning.isHidden() is not warned
    assert dialog.go.isEnabled(), "it is a warning, not a refusal"


def test_asking_hands_over_what_was_accepted(qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(QuestionDialog, "open", lambda self: self.accept())
    QuestionDialog.ask(None, heard.append, draft_of(ASKED[1]))
    assert heard == [draft_of(ASKED[1])]


def test_search_narrows_and_always_offers_a_new_one(place):
    place.search.setText("gates")
    words = [place.list.item(at).text() for at in range(place.list.count())]
    assert words == ["Who opened the gates?", "New question “gates”…"]


def test_arrows_move_in_the_list_while_typing(place):
    QTest.keyClick(place.search, Qt.Key.Key_Down)
    assert place.placing().question == "q2"


def test_a_yes_or_no_question_takes_a_stance(place):
    buttons = {button.text(): button for button in place.stances.buttons()}
    buttons["says no"].setChecked(True)
    assert place.placing() == Placing("q1", stance=Stance.NO)


def test_a_choice_takes_an_answer_and_no_stance(place):
    place.list.setCurrentRow(1)
    place.answer.setCurrentText("Velmark")
    assert place.placing() == Placing("q2", answer="Velmark")


def test_what_is_implied_needs_its_reason(place):
    place.implied.setChecked(True)
    assert not place.go.isEnabled()
    place.reason.setText("convoys crossed it")
    assert place.go.isEnabled()
    placing = place.placing()
    assert (placing.directness, placing.reason) == (Directness.IMPLIED, "convoys crossed it")


def test_a_new_question_is_worded_before_anything_is_placed(place, monkeypatch):
    draft = QuestionDraft("How high was the water?", QuestionKind.FIGURE)
    monkeypatch.setattr(QuestionDialog, "ask", lambda _parent, then, *_: then(draft))
    heard = []
    place.list.setCurrentRow(place.list.count() - 1)
    place.finish(None, heard.append)
    assert heard == [Placing(draft=draft, stance=None)]
