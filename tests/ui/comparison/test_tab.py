# SPDX-License-Identifier: MIT
"""The Comparison tab over a real case: reading, deciding, ordering, judging."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from workstation.analysis.stored_views import from_store
from workstation.domain.actors import Tie
from workstation.domain.comparison import Axis, Face
from workstation.domain.likelihoods import Confidence
from workstation.domain.questions import Directness, PositionStatus, Stance
from workstation.domain.views import Narrowing
from workstation.ui.comparison import gaps as gaps_module
from workstation.ui.comparison import leaving as leaving_module
from workstation.ui.comparison import questions as questions_module
from workstation.ui.comparison import viewing as viewing_module
from workstation.ui.comparison.tab import ComparisonTab
from workstation.ui.kit import picture as picture_module
from workstation.ui.kit.judgement_dialog import Judgement
from workstation.ui.kit.question_dialog import QuestionDraft


def choose_placed(qtbot, tab, question):
    """Make the first cell of a question current that holds something, and wait for its quotes."""
    head = next(head for head in tab.model.frame.rows if head.uid == question)
    faces = tab.model.faces_of(head)
    column = next(column.uid for column in tab.model.frame.columns if column.uid in faces)
    assert tab.table.choose(question, column)
    follow(qtbot, tab)


def follow(qtbot, tab):
    """Let the panels show what is chosen."""
    tab.following.show()
    qtbot.waitUntil(lambda: not tab.following.reading)


def position(session, question):
    return session.workspace.questions.positions(question)[0].position


def test_questions_and_speakers_are_shown(tab, asked):
    assert [head.uid for head in tab.model.frame.rows] == list(asked)
    assert {c.name for c in tab.model.frame.columns} == {"Interior ministry", "Calder"}
    assert "2 questions" in tab.toolbar.counts.toolTip()


def test_what_is_not_reviewed_is_said(tab):
    assert "not reviewed yet. Dotted positions are suggestions." in tab.banner.sentence()


def test_the_panel_shows_the_quote_with_its_publisher(qtbot, tab, asked):
    choose_placed(qtbot, tab, asked[0])
    (card,) = tab.details.cards()
    assert card.claim.content.exact == "31 people had died"
    assert tab.details.wording.text() == "Did 31 people die when the ferry sank?"


@pytest.mark.parametrize(
    "pressed",
    [("n", Stance.NO), ("p", Stance.PARTLY), ("?", Stance.DOUBTS), ("u", Stance.UNCLEAR)],
)
def test_a_letter_sets_the_stance(qtbot, tab, session, asked, settle, pressed):
    key, stance = pressed
    choose_placed(qtbot, tab, asked[0])
    QTest.keyClicks(tab.table, key)
    settle(session)
    assert position(session, asked[0]).stance is stance


def test_i_turns_a_position_into_an_implied_one(qtbot, tab, session, asked, settle):
    choose_placed(qtbot, tab, asked[0])
    QTest.keyClicks(tab.table, "i")
    settle(session)
    assert position(session, asked[0]).directness is Directness.IMPLIED


def test_backspace_takes_a_position_off_and_undo_brings_it_back(qtbot, tab, session, asked, settle):
    choose_placed(qtbot, tab, asked[0])
    before = position(session, asked[0])
    QTest.keyClick(tab.table, Qt.Key.Key_Backspace)
    settle(session)
    assert before.uid not in [p.position.uid for p in tab.following.placed()]
    session.undo()
    settle(session)
    assert position(session, asked[0]).status is PositionStatus.CONFIRMED


def test_enter_confirms_a_suggestion(qtbot, tab, session, case, settle):
    question = case.questions.add("Was the boat old?").rows[0]
    tab.reload()
    settle(session)
    (one,) = case.questions.positions(question)
    assert one.position.status is PositionStatus.SUGGESTED
    choose_placed(qtbot, tab, question)
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    settle(session)
    assert position(session, question).status is PositionStatus.CONFIRMED


def test_g_opens_the_quote_in_its_source(qtbot, tab, session, asked):
    choose_placed(qtbot, tab, asked[0])
    uid = tab.details.current_placed().claim.uid
    with qtbot.waitSignal(session.show_requested) as asked_for:
        QTest.keyClicks(tab.table, "g")
    assert asked_for.args == ["claim", uid]


def test_alt_down_moves_a_question_and_the_selection_goes_with_it(tab, session, asked, settle):
    tab.table.choose(asked[0])
    QTest.keyClick(tab.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(session)
    assert [head.uid for head in tab.model.frame.rows] == [asked[1], asked[0]]
    assert tab.table.current_head().question.uid == asked[0]


def test_a_question_made_by_hand_is_gone_to(tab, session, monkeypatch, settle):
    draft = QuestionDraft("Who owned the ferry?", definition="at the time")
    monkeypatch.setattr(
        questions_module.QuestionDialog, "ask", lambda _parent, then, **_: then(draft)
    )
    tab.questions.new()
    settle(session)
    assert tab.table.current_head().question.wording == "Who owned the ferry?"


def test_a_question_is_deleted_and_undone(tab, session, asked, settle):
    tab.table.choose(asked[1])
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    settle(session)
    assert [head.uid for head in tab.model.frame.rows] == [asked[0]]
    session.undo()
    settle(session)
    assert len(tab.model.frame.rows) == 2


def test_definition_is_written_where_it_stands(qtbot, tab, session, asked, settle):
    tab.table.choose(asked[0])
    follow(qtbot, tab)
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
    choose_placed(qtbot, tab, asked[0])
    for head in tab.model.frame.rows:
        for uid in tab.model.faces_of(head):
            index = tab.model.index_of(head.uid, uid)
            tab.table.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    tab.show_aside(True)
    qtbot.waitUntil(lambda: len(tab.aside.columns()) >= 2)
    assert len(tab.aside.columns()) == len(tab.following.placed())
    assert "31 people had died" in tab.aside.columns()[0].page.toPlainText()


def test_the_question_stays_in_sight_and_no_cell_hides_under_it(tab):
    tab.resize(700, 500)
    tab.table.setCurrentIndex(tab.model.index(0, tab.model.columnCount() - 1))
    tab.table.setCurrentIndex(tab.model.index(0, 1))
    left = tab.table.columnViewportPosition(1)
    assert left >= tab.table.columnWidth(0) - 1
    frozen = tab.table._frozen
    assert frozen.mapTo(tab.table, QPoint(0, 0)).x() == 0


def test_cells_of_a_frame_no_longer_shown_are_dropped(tab, frame):
    shown = dict(tab.model._faces)
    tab.model.fill(frame, [(0, 0)], {}, {("q0", "x"): Face()})
    assert tab.model._faces == shown


def test_the_view_is_remembered(tab, session, settle):
    tab.toolbar.choose(axis=Axis.PUBLISHER)
    settle(session)
    assert [c.name for c in tab.model.frame.columns] == ["Meridian News"]
    assert from_store(session.settings.views["comparison"]).axis is Axis.PUBLISHER


def test_transposed_the_speakers_are_lines(qtbot, tab, session, asked, settle):
    tab.toolbar.choose(transposed=True)
    settle(session)
    assert tab.model.rowCount() == 2
    assert tab.model.headerData(1, Qt.Orientation.Horizontal) == (
        "Did 31 people die when the ferry sank?"
    )
    choose_placed(qtbot, tab, asked[0])
    assert tab.details.current_placed().claim.content.exact == "31 people had died"


def test_a_filter_narrows_and_its_chip_takes_it_off(tab, session, asked, settle):
    tab.viewing.toggle_filters()
    tab.viewing.narrow(Narrowing(stances=(Stance.NO,)))
    settle(session)
    assert [c.name for c in tab.model.frame.columns] == ["Calder"]
    ((words, rest),) = tab.filters.active()
    assert words == "Stance: says no"
    assert tab.toolbar.filters.text() == "1 filter"
    tab.filters.narrowed.emit(rest)
    settle(session)
    assert len(tab.model.frame.columns) == 2


def test_chips_stay_in_sight_when_the_fields_are_put_away(tab, session, settle):
    tab.viewing.toggle_filters()
    tab.viewing.narrow(Narrowing(stances=(Stance.NO,)))
    settle(session)
    tab.viewing.toggle_filters()
    assert tab.filters.isVisible()
    assert not tab.filters.text.isVisible()
    tab.viewing.narrow(Narrowing())
    settle(session)
    assert not tab.filters.isVisible()


def test_typing_words_narrows(qtbot, tab, session, asked):
    QTest.keyClicks(tab.filters.text, "cutter")
    qtbot.waitUntil(lambda: [c.name for c in tab.model.frame.columns] == ["Calder"])


def test_filters_that_let_nothing_in_say_so(tab, session, settle):
    tab.viewing.narrow(Narrowing(groups=("nowhere",)))
    settle(session)
    assert tab.pages.currentWidget() is tab.pages.filtered


def test_columns_are_pinned_hidden_and_shown_again(tab, session, settle):
    calder = next(c for c in tab.model.frame.columns if c.name == "Calder")
    tab.viewing.pin_column(calder)
    settle(session)
    assert tab.model.frame.columns[0].uid == calder.uid
    tab.viewing.hide_column(calder)
    settle(session)
    assert len(tab.model.frame.columns) == 1
    assert tab.toolbar.hidden.text() == "1 hidden"
    tab.toolbar.unhide()
    settle(session)
    assert len(tab.model.frame.columns) == 2


def test_a_group_folds_into_a_line_and_enter_unfolds_it(tab, session, asked, settle):
    session.workspace.questions.set(asked[0], group="Losses")
    tab.reload()
    settle(session)
    tab.viewing.fold(tab.model.frame.rows[0])
    settle(session)
    assert tab.model.data(tab.model.index(0, 0)) == "▸ Losses · 1 question"
    tab.table.choose("group:Losses")
    QTest.keyClick(tab.table, Qt.Key.Key_Return)
    settle(session)
    assert len(tab.model.frame.rows) == 2


def test_a_body_opens_and_closes_in_its_heading(tab, session, case, settle):
    state = case.actors.create("Ostra", "state").rows[0]
    case.actors.affiliate(case.actors.named("Interior ministry").uid, Tie.ORGAN_OF, state)
    tab.toolbar.choose(roll_up=True)
    settle(session)
    at = next(n for n, c in enumerate(tab.model.frame.columns, 1) if c.name == "Ostra")
    assert tab.model.headerData(at, Qt.Orientation.Horizontal) == "▸ Ostra (1)"
    tab.viewing.on_heading_clicked(at)
    settle(session)
    names = [c.name for c in tab.model.frame.columns]
    assert names[at - 1 : at + 1] == ["Ostra", "Interior ministry"]
    tab.viewing.on_heading_clicked(at)
    settle(session)
    assert "Interior ministry" not in [c.name for c in tab.model.frame.columns]


def test_views_are_kept_and_shown_again(tab, session, settle, monkeypatch):
    tab.toolbar.choose(axis=Axis.SOURCE)
    monkeypatch.setattr(viewing_module.NameDialog, "ask", lambda *_, **__: "By source")
    tab.viewing.save()
    settle(session)
    (kept,) = session.workspace.views.all()
    tab.toolbar.choose(axis=Axis.ACTOR)
    tab.viewing.show_saved(kept)
    settle(session)
    assert [c.name for c in tab.model.frame.columns] == ["Ferry sinks"]
    tab.viewing.remove_saved(kept)
    settle(session)
    assert session.workspace.views.all() == []


def test_an_empty_cell_tells_what_is_held_elsewhere(
    qtbot, tab, session, asked, settle, monkeypatch
):
    calder = next(c for c in tab.model.frame.columns if c.name == "Calder")
    tab.table.choose(asked[0], calder.uid)
    follow(qtbot, tab)
    assert "Nothing held · heard 1 time on other questions" in tab.details.gap.text()
    monkeypatch.setattr(gaps_module.SearchDialog, "ask", lambda *_: "agency archive")
    tab.gaps.record()
    settle(session)
    assert "agency archive. Nothing found." in tab.details.gap.text()


def test_copying_puts_a_table_on_the_clipboard(qtbot, tab, session):
    tab.leaving.copy()
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: "Did a cutter hit the ferry?" in clipboard.text())
    assert "\t" in clipboard.text()
    assert "<table" in clipboard.mimeData().html()
    clipboard.clear()  # data of a Python object must not outlive the interpreter


def test_differences_are_underlined_side_by_side(qtbot, tab, asked):
    tab.table.selectAll()
    tab.show_aside(True)
    qtbot.waitUntil(lambda: len(tab.aside.columns()) >= 2)
    page = tab.aside.columns()[0].page
    cursor = page.document().find("31 people")
    assert cursor.charFormat().fontUnderline()


@pytest.mark.parametrize("form", ["csv", "html", "json", "svg", "png", "xlsx"])
def test_export_writes_the_view(tab, session, tmp_path, monkeypatch, settle, form):
    target = tmp_path / f"out.{form}"
    monkeypatch.setattr(leaving_module, "ask_save", lambda *args: args[-1](target))
    tab.leaving.export(form)
    settle(session)
    assert target.stat().st_size > 100


def test_a_table_too_large_to_be_read_as_png_is_refused(qtbot, tab, session, tmp_path, monkeypatch):
    monkeypatch.setattr(picture_module, "_LONGEST_SIDE", 300)
    with qtbot.waitSignal(session.trouble) as told:
        tab.leaving.save(tmp_path / "out.png")
    assert "too large for a PNG" in told.args[0]
    assert not (tmp_path / "out.png").exists()


def test_a_brief_is_made_of_what_is_in_view(qtbot, tab, session, asked):
    with qtbot.waitSignal(session.show_requested) as shown:
        tab.leaving.make_brief()
    assert shown.args[0] == "brief"
    (brief,) = session.workspace.briefs.all()
    assert tuple(brief.questions) == asked


def test_without_questions_the_view_says_what_belongs_there(qtbot, session, settle):
    empty = ComparisonTab(session)
    qtbot.addWidget(empty)
    settle(session)
    assert empty.pages.currentWidget() is empty.pages.empty
    assert empty.pages.empty.action_button.text() == "New question"


@pytest.mark.parametrize("width", [1100, 1300, 1500, 1900])
def test_a_count_is_shown_whole_or_not_at_all(tab, qtbot, width):
    tab.resize(width, 700)
    qtbot.waitUntil(lambda: tab.toolbar.width() == width)
    shown, whole = tab.toolbar.counts.text(), tab.toolbar.counts.toolTip()
    assert [part for part in shown.split(" · ") if part] == whole.split(" · ")[
        : len(shown.split(" · ")) if shown else 0
    ]
