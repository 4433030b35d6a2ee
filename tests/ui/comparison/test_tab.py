# SPDX-License-Identifier: MIT
"""The Comparison tab over a real case: reading, deciding, ordering, judging."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest

from workstation.domain.likelihoods import Confidence
from workstation.domain.questions import Directness, PositionStatus, Stance
from workstation.ui.comparison import questions as questions_module
from workstation.ui.comparison import tab as tab_module
from workstation.ui.comparison.tab import ComparisonTab
from workstation.ui.comparison.toolbar import Choice
from workstation.ui.kit.judgement_dialog import Judgement
from workstation.ui.kit.question_dialog import QuestionDraft


def choose_placed(tab, question):
    """Make the first cell of a question current that holds something."""
    row = next(r for r in tab.model.comparison.rows if r.question.uid == question)
    column = next(uid for uid in (c.uid for c in tab.model.comparison.columns) if uid in row.cells)
    assert tab.table.choose(question, column)
    tab.show_chosen()


def position(session, question):
    return session.workspace.questions.positions(question)[0].position


def test_questions_and_speakers_are_shown(tab, asked):
    rows = tab.model.comparison.rows
    assert [row.question.uid for row in rows] == list(asked)
    assert {c.name for c in tab.model.comparison.columns} == {"Interior ministry", "Calder"}
    assert "2 questions" in tab.toolbar.counts.toolTip()


def test_what_is_not_reviewed_is_said(tab):
    assert "not reviewed yet. Dotted positions are suggestions." in tab.banner.sentence()


def test_the_panel_shows_the_quote_with_its_publisher(tab, asked):
    choose_placed(tab, asked[0])
    (card,) = tab.details.cards()
    assert card.claim.content.exact == "31 people had died"
    assert tab.details.wording.text() == "Did 31 people die when the ferry sank?"


@pytest.mark.parametrize(
    ("key", "stance"),
    [("n", Stance.NO), ("p", Stance.PARTLY), ("?", Stance.DOUBTS), ("u", Stance.UNCLEAR)],
)
def test_a_letter_sets_the_stance(tab, session, asked, settle, key, stance):
    choose_placed(tab, asked[0])
    QTest.keyClicks(tab.table, key)
    settle(session)
    assert position(session, asked[0]).stance is stance


def test_i_turns_a_position_into_an_implied_one(tab, session, asked, settle):
    choose_placed(tab, asked[0])
    QTest.keyClicks(tab.table, "i")
    settle(session)
    assert position(session, asked[0]).directness is Directness.IMPLIED


def test_backspace_takes_a_position_off_and_undo_brings_it_back(tab, session, asked, settle):
    choose_placed(tab, asked[0])
    before = position(session, asked[0])
    QTest.keyClick(tab.table, Qt.Key.Key_Backspace)
    settle(session)
    assert before.uid not in [p.position.uid for p in tab.placed()]
    session.undo()
    settle(session)
    assert position(session, asked[0]).status is PositionStatus.CONFIRMED


def test_enter_confirms_a_suggestion(tab, session, case, settle):
    question = case.questions.add("Is the boat old, as a survivor said of it?").rows[0]
    tab.reload()
    settle(session)
    (one,) = [
        p for p in case.questions.positions(question) if p.claim.content.exact == "the boat was old"
    ]
    assert one.position.status is PositionStatus.SUGGESTED
    choose_placed(tab, question)
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    settle(session)
    assert position(session, question).status is PositionStatus.CONFIRMED


def test_g_opens_the_quote_in_its_source(qtbot, tab, session, asked):
    choose_placed(tab, asked[0])
    uid = tab.details.current_placed().claim.uid
    with qtbot.waitSignal(session.show_requested) as asked_for:
        QTest.keyClicks(tab.table, "g")
    assert asked_for.args == ["claim", uid]


def test_alt_down_moves_a_question_and_the_selection_goes_with_it(tab, session, asked, settle):
    tab.table.choose(asked[0])
    QTest.keyClick(tab.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(session)
    assert [row.question.uid for row in tab.model.comparison.rows] == [asked[1], asked[0]]
    assert tab.row().question.uid == asked[0]


def test_a_question_made_by_hand_is_gone_to(tab, session, monkeypatch, settle):
    draft = QuestionDraft("Who owned the ferry?", definition="at the time")
    monkeypatch.setattr(
        questions_module.QuestionDialog, "ask", lambda _parent, then, **_: then(draft)
    )
    tab.questions.new()
    settle(session)
    assert tab.row().question.wording == "Who owned the ferry?"


def test_a_question_is_deleted_and_undone(tab, session, asked, settle):
    tab.table.choose(asked[1])
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    settle(session)
    assert [row.question.uid for row in tab.model.comparison.rows] == [asked[0]]
    session.undo()
    settle(session)
    assert len(tab.model.comparison.rows) == 2


def test_definition_is_written_where_it_stands(tab, session, asked, settle):
    tab.table.choose(asked[0])
    tab.show_chosen()
    tab.details.definition.start()
    QTest.keyClicks(tab.details.definition._box, "deaths by drowning")
    QTest.keyClick(tab.details.definition._box, Qt.Key.Key_Return)
    settle(session)
    assert session.workspace.questions.get(asked[0]).definition == "deaths by drowning"


def test_a_judgement_is_recorded_and_shown(tab, session, asked, settle, monkeypatch):
    judgement = Judgement("31 died.", "phia", "highly likely", Confidence.LOW, "one source")
    monkeypatch.setattr(questions_module.JudgementDialog, "ask", lambda *_: judgement)
    tab.table.choose(asked[0])
    tab.questions.assess()
    settle(session)
    assert tab.details.judgement.text() == "31 died."
    assert "Low confidence: one source." in tab.details.judgement_note.text()
    assert session.settings.likelihood_scheme == "phia"


def test_several_cells_stand_side_by_side(qtbot, tab, asked):
    choose_placed(tab, asked[0])
    for row in tab.model.comparison.rows:
        for uid in row.cells:
            index = tab.model.index_of(row.question.uid, uid)
            tab.table.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    tab.show_aside(True)
    qtbot.waitUntil(lambda: len(tab.aside.columns()) == len(tab.placed()))
    assert len(tab.aside.columns()) >= 2
    assert "31 people had died" in tab.aside.columns()[0].page.toPlainText()


def test_the_question_stays_in_sight_and_no_cell_hides_under_it(tab):
    tab.resize(700, 500)
    tab.table.setCurrentIndex(tab.model.index(0, tab.model.columnCount() - 1))
    tab.table.setCurrentIndex(tab.model.index(0, 1))
    left = tab.table.columnViewportPosition(1)
    assert left >= tab.table.columnWidth(0) - 1
    frozen = tab.table._frozen
    assert frozen.mapTo(tab.table, QPoint(0, 0)).x() == 0


def test_a_late_answer_is_dropped(tab, comparison):
    shown = tab.model.comparison
    tab.on_loaded(tab._request - 1, comparison)
    assert tab.model.comparison is shown


def test_choices_are_remembered(tab, session, settle):
    tab.toolbar.choose(axis="publisher")
    settle(session)
    assert [c.name for c in tab.model.comparison.columns] == ["Meridian News"]
    assert Choice.remembered(session.settings.views["comparison"]).axis == "publisher"
    assert Choice.remembered({"axis": "nonsense"}) == Choice()


def test_export_writes_the_view(qtbot, tab, session, tmp_path, monkeypatch, settle):
    target = tmp_path / "out.csv"
    monkeypatch.setattr(tab_module, "ask_save", lambda *args: args[-1](target))
    tab.export("csv")
    settle(session)
    assert "Did a cutter hit the ferry?" in target.read_text(encoding="utf-8-sig")


def test_a_brief_is_made_of_what_is_in_view(qtbot, tab, session, asked):
    with qtbot.waitSignal(session.show_requested) as shown:
        tab.make_brief()
    assert shown.args[0] == "brief"
    (brief,) = session.workspace.briefs.all()
    assert tuple(brief.questions) == asked


def test_without_questions_the_view_says_what_belongs_there(qtbot, session, settle):
    empty = ComparisonTab(session)
    qtbot.addWidget(empty)
    settle(session)
    assert empty._stack.currentWidget() is empty._empty
    assert empty._empty.action_button.text() == "New question"


@pytest.mark.parametrize("width", [1100, 1300, 1500, 1900])
def test_a_count_is_shown_whole_or_not_at_all(tab, qtbot, width):
    tab.resize(width, 700)
    qtbot.waitUntil(lambda: tab.toolbar.width() == width)
    shown, whole = tab.toolbar.counts.text(), tab.toolbar.counts.toolTip()
    assert [part for part in shown.split(" · ") if part] == whole.split(" · ")[
        : len(shown.split(" · ")) if shown else 0
    ]
