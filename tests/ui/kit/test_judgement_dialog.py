# SPDX-License-Identifier: MIT
"""The judgement dialog: complete or not recorded, and never filled in by a rule."""

import gc
import weakref

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from workstation.domain.assessments import Assessment
from workstation.domain.likelihoods import SCHEMES, Confidence
from workstation.domain.questions import Question
from workstation.ui.kit.judgement_dialog import Judgement, JudgementDialog

QUESTION = Question(1, "q1", "Did the ferry carry too many people?", definition="over 120")
LATEST = Assessment(
    1, "a1", "q1", "It was overloaded.", "phia", "unlikely", Confidence.LOW, made_on="2026-11-12"
)


def test_nothing_is_judged_until_a_person_judges(qtbot):
    dialog = JudgementDialog(None, QUESTION, None, "icd203-1")
    qtbot.addWidget(dialog)
    assert dialog.judgement() is None
    assert not dialog.go.isEnabled()
    assert dialog.missing.text() == "Still needed: a sentence, how likely, how well founded"


def test_a_complete_judgement_keeps_likelihood_and_confidence_apart(qtbot):
    dialog = JudgementDialog(None, QUESTION, None, "icd203-2")
    qtbot.addWidget(dialog)
    dialog.sentence.setPlainText("The ferry carried\ntoo many people.")
    dialog.choose("probable", Confidence.MODERATE)
    dialog.why.setText("two counts agree")
    dialog.gaps.setPlainText("No passenger list\n\nNo radar record")
    assert dialog.go.isEnabled()
    assert dialog.judgement() == Judgement(
        "The ferry carried too many people.",
        "icd203-2",
        "probable",
        Confidence.MODERATE,
        "two counts agree",
        gaps=("No passenger list", "No radar record"),
    )


def test_another_scheme_asks_for_its_own_term(qtbot):
    dialog = JudgementDialog(None, QUESTION, LATEST, "icd203-1")
    qtbot.addWidget(dialog)
    assert dialog.judgement() is not None
    dialog.scheme.setCurrentIndex(dialog.scheme.findData("icd203-1"))
    assert dialog.judgement() is None
    dialog.choose(SCHEMES["icd203-1"].terms[0].term, Confidence.LOW)
    judgement = dialog.judgement()
    assert judgement is not None
    assert judgement.likelihood == "almost no chance"


@pytest.mark.parametrize("accept", [True, False])
def test_ask_answers_and_is_freed(qtbot, accept):
    seen = []

    def answer():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, JudgementDialog)
        seen.append(weakref.ref(dialog))
        dialog.accept() if accept else dialog.reject()

    QTimer.singleShot(0, answer)
    answered = JudgementDialog.ask(None, QUESTION, LATEST, "phia")
    assert (answered is not None) == accept
    gc.collect()
    qtbot.waitUntil(lambda: seen[0]() is None)
