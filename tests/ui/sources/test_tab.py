# SPDX-License-Identifier: MIT
"""The Sources tab on a real workspace: reading, review by keys, corrections, intake."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.ui.conftest import ARTICLE, DENIED, OLD, SAID
from workstation.domain.actors import ActorKind
from workstation.domain.claims import Standing, Status
from workstation.domain.questions import Stance
from workstation.ui.kit.actor_picker import NewActor
from workstation.ui.kit.standing_dialog import StandingDialog
from workstation.ui.sources.fill_dialog import FillDialog


def exact(tab):
    return tab.review.claim.content.exact


def statuses(case):
    return [claim.status for claim in case.claims.rows(case.claims.find())]


def choose(picker, title):
    item = next(c for c in picker.choices() if c.title.startswith(title))
    row = picker.choices().index(item)
    picker.list.itemClicked.emit(picker.list.item(row))


def test_the_first_suggestion_is_in_hand(tab):
    assert exact(tab) == SAID
    assert tab.reader.toPlainText().endswith(ARTICLE.splitlines()[-1])


def test_enter_and_backspace_decide_and_go_on(tab, press, case):
    press(Qt.Key.Key_Return)
    assert exact(tab) == DENIED
    press(Qt.Key.Key_Backspace)
    assert exact(tab) == OLD
    assert statuses(case) == [Status.ACCEPTED, Status.REJECTED, Status.SUGGESTED]


def test_space_parks_and_the_scroll_stays(tab, press, case):
    before = tab.reader.verticalScrollBar().value()
    press(" ")
    assert exact(tab) == DENIED
    assert case.claims.rows(case.claims.find())[0].parked
    assert tab.reader.verticalScrollBar().value() == before


def test_next_and_previous(tab, press):
    press("n", "n")
    assert exact(tab) == OLD
    press("p")
    assert exact(tab) == DENIED


def test_an_unknown_speaker_stops_at_the_picker(qtbot, tab, press, case, session, settle):
    press("n", "n", Qt.Key.Key_Return)
    assert statuses(case)[2] is Status.SUGGESTED
    choose(tab.picking.opened, "Calder")
    settle(session)
    assert tab.review.claim.speaker_name == "Calder"
    press(Qt.Key.Key_Return)
    assert statuses(case)[2] is Status.ACCEPTED


def test_a_speaker_may_be_new(tab, press, case, session, settle):
    press("s")
    tab.picking.opened.box.setText("A survivor of the ferry")
    assert isinstance(tab.picking.opened.choices()[-1].value, NewActor)
    choose(tab.picking.opened, "New actor")
    settle(session)
    assert tab.review.claim.speaker_name == "A survivor of the ferry"
    assert case.actors.named("A survivor of the ferry").kind is ActorKind.UNKNOWN


@pytest.mark.parametrize(
    ("field", "choice"),
    [
        ("act", ("confirms", "confirms")),
        ("credibility", ("2", "2 · Probably true")),
        ("marking", ("TLP:RED", "TLP:RED")),
        ("capacity", ("Personally", "personally")),
        ("statement_date", ("12 Nov 2026", "12 Nov 2026")),
        ("about", ("Calder", "Calder")),
        ("relays", ("Calder", "Calder")),
    ],
)
def test_two_clicks_correct_a_field(qtbot, tab, session, settle, field, choice):
    title, shown = choice
    qtbot.mouseClick(tab.inspector.grid.value(field), Qt.MouseButton.LeftButton)
    choose(tab.picking.opened, title)
    settle(session)
    assert tab.inspector.grid.value(field).value() == shown


def test_t_marks_what_no_longer_stands_with_what_rests_on_it(tab, press, session, settle, qapp):
    press("t")
    (dialog,) = (w for w in qapp.topLevelWidgets() if isinstance(w, StandingDialog))
    dialog.standing.setCurrentIndex(dialog.standing.findData(Standing.RETRACTED))
    dialog.day.setText("someday")
    assert not dialog.go.isEnabled()
    assert "is no day" in dialog.note.text()
    dialog.day.setText("12 Nov 2026")
    dialog.reason.setText("the ministry took it back")
    dialog.accept()
    settle(session)
    assert tab.inspector.grid.value("standing").value() == "retracted"
    (note,) = session.workspace.notes.of("claim", tab.review.claim.uid)
    assert note.words == "the ministry took it back"
    session.undo()
    settle(session)
    assert tab.inspector.grid.value("standing").value() == "current"


def test_a_digit_grades_the_content(tab, press):
    press("3")
    assert tab.review.claim.credibility == 3


def test_boundaries_move_by_a_word(tab, press):
    press("[")
    assert exact(tab) == f"that {SAID}"
    press("}", "}")
    assert exact(tab).endswith("died. Nobody")
    press("]", "{")
    assert exact(tab) == f"{SAID}."


def test_split_at_the_caret_and_join_again(tab, press):
    place = ARTICLE.index("people")
    cursor = tab.reader.textCursor()
    cursor.setPosition(tab.reader.document().find("people").selectionStart())
    tab.reader.setTextCursor(cursor)
    assert tab.reader.caret() == place
    press("x")
    assert exact(tab) == "31"
    press("j")
    assert exact(tab) == SAID


def test_q_then_a_number_places_it_as_suggested(tab, press, case, session, settle):
    question = case.questions.add("Did more than 30 people die?").rows[0]
    press("q")
    first = tab.placing.opened.choices()[0]
    assert first.title == "1  Did more than 30 people die?"
    assert first.detail.startswith("● says yes")
    QTest.keyClick(tab.placing.opened.box, "1")
    settle(session)
    (placed,) = case.questions.positions(question, suggested=False)
    assert placed.position.stance is Stance.YES
    assert "people die" in placed.position.reason


def test_q_then_a_key_places_it(tab, press, case, session, settle):
    question = case.questions.add("Did more than 30 people die?").rows[0]
    press("q")
    choose(tab.placing.opened, "Did more")
    assert tab.placing.waiting
    press("y")
    (placed,) = case.questions.positions(question, suggested=False)
    assert placed.position.stance is Stance.YES
    assert not tab.placing.waiting
    with_question = []
    session.show_requested.connect(lambda *what: with_question.append(what))
    press("g")
    assert with_question == [("question", question)]


def test_selected_words_become_a_claim(qtbot, tab, session, settle):
    found = tab.reader.document().find("Nobody knows more")
    tab.reader.setTextCursor(found)
    button = next(b for b in tab.reader.findChildren(QPushButton) if b.text() == "New claim")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(session)
    assert exact(tab) == "Nobody knows more"
    assert tab.review.claim.status is Status.ACCEPTED


def test_words_are_sliced_from_the_text_beyond_an_astral_character(tab):
    found = tab.reader.document().find("interior ministry")
    tab.reader.setTextCursor(found)
    start, end = tab.reader.selected_piece()
    assert ARTICLE[start:end] == "interior ministry"


def test_a_click_takes_a_claim_in_hand(qtbot, tab):
    found = tab.reader.document().find("cutter")
    where = tab.reader.cursorRect(QTextCursor(found)).center()
    qtbot.mouseClick(tab.reader.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert exact(tab) == DENIED


def test_markup_in_a_document_stays_words(tab, session, case, settle, qtbot):
    words = "<b>Bold</b> <img src='file:///etc/passwd'> said Orsan."
    uid = case.sources.add_text(words, title="<i>Odd</i>", extract=False).uid
    tab.reveal(uid)
    assert words in tab.reader.toPlainText()
    assert "<i>Odd</i>" in tab.reader.toPlainText()


def test_a_claim_is_revealed_in_its_source(tab, case):
    claim = case.claims.rows(case.claims.find())[1]
    tab.reveal(claim.uid)
    assert exact(tab) == DENIED


def test_undo_brings_the_suggestion_back(tab, press, case, session, settle):
    press(Qt.Key.Key_Return)
    session.undo()
    settle(session)
    assert statuses(case)[0] is Status.SUGGESTED


def test_facts_are_filled_in_for_many(tab, case, session, settle, monkeypatch):
    other = case.sources.add_text("Nothing was said here.", extract=False).uid
    uids = [other, tab.review.source.uid]
    monkeypatch.setattr(
        "workstation.ui.sources.fill_dialog.FillDialog.ask",
        lambda *_: {"published_on": "2026-11-01", "publisher": "Harbour Wire"},
    )
    tab.fill(uids)
    settle(session)
    assert {case.sources.get(uid).publisher_name for uid in uids} == {"Harbour Wire"}
    assert case.sources.get(other).missing == ()


def test_an_intake_is_reported_in_words(tab, session, settle, tmp_path):
    (tmp_path / "good.txt").write_text("Orsan said that 40 had died.", encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    session.intake.add([tmp_path / "good.txt", tmp_path / "empty.txt"])
    settle(session)
    assert tab.report.words.text() == "1 document added · 1 could not be read"
    assert tab.report.details.count() == 1
    assert tab.report.details.item(0).text().startswith("empty.txt: ")


def test_every_control_has_a_name(tab):
    nameless = [
        button
        for button in tab.findChildren(QPushButton)
        if not button.accessibleName() and not button.text() and not button.isHidden()
    ]
    assert nameless == []
    assert all(w.textFormat() != Qt.TextFormat.AutoText for w in tab.findChildren(QLabel))


def test_qt_finds_nothing_wrong_with_the_list(tab, qtmodeltester):
    qtmodeltester.check(tab.list.model)


def test_when_all_is_reviewed_the_source_can_be_marked_read(tab, press, case, session, settle):
    press(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Backspace)
    assert tab.review.queue.left == 0
    assert not tab.inspector.foot.finish.isHidden()
    tab.do("mark_read")
    settle(session)
    assert case.sources.get(tab.review.source.uid).review == "read"
    assert tab.inspector.foot.finish.isHidden()


def test_several_sources_offer_to_be_filled_in_together(tab, case, session, settle):
    case.sources.add_text("Nothing was said here.", extract=False)
    tab.list.reload()
    settle(session)
    assert tab.list.fill.isHidden()
    tab.list.view.selectAll()
    assert not tab.list.fill.isHidden()
    assert tab.list.counted.text() == "2 of 2 sources selected"


def test_the_filter_narrows_and_says_how_many(qtbot, tab, case, session, settle):
    case.sources.add_text("Orsan spoke of tides.", title="Tides", extract=False)
    tab.list.filter.setText("tides")
    qtbot.waitUntil(lambda: tab.list.counted.text() == "1 source found")
    assert tab.list.current() == case.sources.named("Tides").uid


def test_right_to_left_paragraphs_stand_on_the_right(tab, case):
    words = "قال الوزير إن العبارة غرقت."
    uid = case.sources.add_text(f"{words}\nCalder denied it.", extract=False).uid
    tab.reveal(uid)
    block = tab.reader.document().lastBlock()
    assert block.previous().textDirection() is Qt.LayoutDirection.RightToLeft
    assert block.textDirection() is Qt.LayoutDirection.LeftToRight
    tab.reader.setTextCursor(tab.reader.document().find("العبارة"))
    start, end = tab.reader.selected_piece()
    assert words[start:end] == "العبارة"


def test_a_line_holds_about_72_characters_in_a_wide_window(qtbot, tab, case):
    words = "Most of what is said in a newspaper is said in words like these ones. " * 4
    tab.resize(1900, 700)
    tab.reveal(case.sources.add_text(words, extract=False).uid)
    line = tab.reader.document().lastBlock().layout().lineAt
    qtbot.waitUntil(lambda: 60 <= line(0).textLength() <= 76)


def test_the_facts_page_is_built_when_it_is_wanted(qtbot, tab, session, settle):
    assert "facts" not in vars(tab)
    tab._switch.setCurrentIndex(1)
    assert tab.facts.isVisible()
    tab.facts.edit("reliability")
    choose(tab.facts.opened, "B")
    settle(session)
    assert tab.review.source.reliability == "B"


def test_the_fill_dialog_gives_only_what_was_filled_in(qtbot):
    dialog = FillDialog(None, 3, ["Meridian News"])
    qtbot.addWidget(dialog)
    dialog.published_on.setText(" 2026-11-12 ")
    dialog.publisher.setCurrentText("Dawn Post")
    assert dialog.facts() == {"published_on": "2026-11-12", "publisher": "Dawn Post"}
