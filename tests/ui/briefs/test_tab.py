# SPDX-License-Identifier: MIT
"""The Briefs tab on a real case: writing, judging, releasing, printing, undoing."""

import gc
import weakref

from PySide6.QtCore import QModelIndex

from workstation.domain.likelihoods import Confidence
from workstation.domain.reports import Written
from workstation.ui.briefs import tab as tab_module
from workstation.ui.briefs.release_dialog import Release, ReleaseDialog
from workstation.ui.briefs.tab import BriefsTab
from workstation.ui.kit.actor_picker import ActorPicker, NewActor
from workstation.ui.kit.judgement_dialog import Judgement, JudgementDialog

LONG = 20_000  # milliseconds; setting pages on a busy machine


def test_an_empty_case_offers_the_one_action(qtbot, tab, session, case):
    assert tab.stack.currentWidget() is tab.empty
    with qtbot.waitSignal(session.changed):
        tab.empty.action_button.click()
    assert len(case.briefs.all()) == 1
    assert tab.stack.currentWidget() is tab.splitter


def test_a_brief_from_a_view_takes_its_questions_and_columns(qtbot, tab, session, case):
    questions = [question.uid for question in case.questions.all()][:1]
    columns = [case.actors.named("Calder").uid]
    with qtbot.waitSignal(session.changed):
        tab.create_from(questions, columns)
    made = case.briefs.all()[0]
    assert (list(made.questions), list(made.columns)) == (questions, columns)
    qtbot.waitUntil(lambda: tab.form.uid == made.uid)


def test_a_pause_in_typing_keeps_the_words_and_sets_the_pages(qtbot, tab, brief_now):
    before = tab.panel.preview._pages
    tab.form.title.selectAll()
    qtbot.keyClicks(tab.form.title, "Was there a collision")
    qtbot.waitUntil(lambda: brief_now().title == "Was there a collision", timeout=LONG)
    assert tab.form.title.toPlainText() == "Was there a collision"
    qtbot.waitUntil(lambda: tab.panel.preview._pages != before, timeout=LONG)


def test_every_part_is_kept(qtbot, tab, brief_now):
    tab.form.bottom_line.setPlainText("Nobody knows.")
    tab.form.bottom_line.keep()
    tab.form.gaps.setPlainText("No radar record\n\n No list ")
    tab.form.gaps.keep()
    tab.form.audience.setText("Crisis cell")
    tab.form.audience.editingFinished.emit()
    tab.form.template.activated.emit(tab.form.template.findData("long"))
    tab.form.marking.activated.emit(tab.form.marking.findData("TLP:RED"))
    qtbot.waitUntil(lambda: brief_now().marking == "TLP:RED", timeout=LONG)
    kept = brief_now()
    assert kept.bottom_line == "Nobody knows."
    assert kept.gaps == ("No radar record", "No list")
    assert (kept.audience, kept.template) == ("Crisis cell", "long")


def test_questions_are_left_out_and_moved(qtbot, tab, brief_now, session):
    first, second = brief_now().questions
    with qtbot.waitSignal(session.changed):
        tab.form.questions.moveRows(QModelIndex(), 0, 1, QModelIndex(), 2)
    assert brief_now().questions == (second, first)
    with qtbot.waitSignal(session.changed):
        tab.form.questions.take(0, taken=False)
    assert brief_now().questions == (first,)
    assert tab.form.question_count.text() == "1 of 2 · 0 judged"
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert brief_now().questions == (second, first)


def test_a_judgement_is_the_analyst_s_and_stated_when_missing(
    qtbot, tab, brief_now, session, case, monkeypatch
):
    made = Judgement("It was near.", "icd203-1", "likely", Confidence.LOW, "one carrier")
    monkeypatch.setattr(JudgementDialog, "ask", lambda *_: made)
    question = brief_now().questions[0]
    assert tab.form.questions.lines[0].judged == "No judgement recorded"
    with qtbot.waitSignal(session.changed):
        tab.judge_action.trigger()
    held = case.assessments.of(question)[0]
    assert (held.likelihood, held.confidence, held.why) == ("likely", "low", "one carrier")
    assert tab.form.questions.lines[0].judged == "likely (55–80 %) · confidence low"


def test_a_cancelled_judgement_records_nothing(tab, brief_now, case, monkeypatch):
    monkeypatch.setattr(JudgementDialog, "ask", lambda *_: None)
    tab.judge(brief_now().questions[0])
    assert case.assessments.of(brief_now().questions[0]) == []


def test_columns_are_picked_and_taken_away(qtbot, tab, brief_now, session, case, monkeypatch):
    calder = case.actors.named("Calder").uid
    monkeypatch.setattr(ActorPicker, "ask", lambda *_: calder)
    with qtbot.waitSignal(session.changed):
        tab.form.columns.add_button.click()
    assert brief_now().columns == (calder,)
    monkeypatch.setattr(ActorPicker, "ask", lambda *_: NewActor("Ostra"))
    with qtbot.waitSignal(session.changed):
        tab.add_column()
    assert brief_now().columns == (calder, case.actors.named("Ostra").uid)
    with qtbot.waitSignal(session.changed):
        tab.form.columns._remove(calder)
    assert len(brief_now().columns) == 1


def test_an_edition_is_released_with_its_approver(
    qtbot, tab, brief_now, session, case, monkeypatch
):
    monkeypatch.setattr(ReleaseDialog, "ask", lambda *_: Release("M. Oran", "Crisis cell"))
    with qtbot.waitSignal(session.changed, timeout=LONG):
        tab.release_action.trigger()
    edition = case.briefs.editions(brief_now().uid)[0]
    assert (edition.number, edition.approver, edition.recipients) == (1, "M. Oran", "Crisis cell")
    assert tab.form.editions.words[0].startswith("Edition 1 · ")


def test_the_brief_is_written_where_asked(qtbot, tab, brief_now, session, tmp_path, monkeypatch):
    target = tmp_path / "out.pdf"
    monkeypatch.setattr(
        tab_module, "ask_save", lambda _parent, _title, _kinds, _name, then: then(target)
    )
    with qtbot.waitSignal(session.message, timeout=LONG) as said:
        tab.write_action.trigger()
    assert target.read_bytes().startswith(b"%PDF")
    assert said.args[0].startswith("Wrote out.pdf, ")


def test_a_web_page_and_plain_text_are_written_too(
    qtbot, tab, brief_now, session, tmp_path, monkeypatch
):
    offered = []

    def save(_parent, _title, kinds, name, then):
        offered.append((kinds, name))
        then(tmp_path / name)

    monkeypatch.setattr(tab_module, "ask_save", save)
    for action in (tab.html_action, tab.text_action):
        with qtbot.waitSignal(session.message, timeout=LONG):
            action.trigger()
    title = "Was a cutter near the ferry"  # a question mark is no part of a file name
    assert [name for _, name in offered] == [f"{title}.html", f"{title}.md"]
    assert all((tmp_path / name).stat().st_size for _, name in offered)


def test_characters_the_fonts_lack_are_listed(tab, brief_now, tmp_path):
    tab.on_written(Written(tmp_path / "out.pdf", 4, ("\U0001f6a2",)))
    assert "U+1F6A2" in tab.panel.notice.sentence()
    assert not tab.panel.notice.isHidden()
    tab.on_written(Written(tmp_path / "out.pdf", 4))
    assert tab.panel.notice.isHidden()


def test_removing_can_be_undone(qtbot, tab, brief, session, case):
    with qtbot.waitSignal(session.changed):
        tab.remove_action.trigger()
    assert tab.stack.currentWidget() is tab.empty
    assert tab.panel.preview.page_count == 0
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert [held.uid for held in case.briefs.all()] == [brief]
    assert tab.stack.currentWidget() is tab.splitter


def test_the_tab_is_freed_when_it_goes(qtbot, session):
    gone = BriefsTab(session)
    seen = weakref.ref(gone)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    del gone
    gc.collect()
    assert seen() is None


def test_a_brief_undone_while_its_pages_are_set_is_no_trouble(tab, session, brief, settle):
    heard = []
    session.trouble.connect(heard.append)
    session.undo()
    tab.panel._ask()
    settle(session)
    assert session.workspace.briefs.all() == []
    assert heard == []
