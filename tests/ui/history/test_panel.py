# SPDX-License-Identifier: MIT
"""The History panel over a real case: reading, narrowing, jumping, taking back."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from shiboken6 import isValid

from workstation.settings import Settings
from workstation.ui.history.columns import initials
from workstation.ui.history.panel import HistoryPanel
from workstation.ui.history.telling import MORE, PART, SHOW
from workstation.ui.session import Session
from workstation.workspace import Workspace


@pytest.fixture
def rest(qtbot, settle):
    """Wait until the panel has caught up with what is chosen."""

    def wait(panel):
        def caught_up():
            change, told = panel.change(), panel.details.told
            assert not panel._session.lanes.busy
            assert not panel._rest.isActive()
            assert (change is None) == (told is None)
            assert change is None or told.change.uid == change.uid

        qtbot.waitUntil(caught_up)

    return wait


@pytest.fixture
def panel(qtbot, session, case, rest):
    case.questions.add("Was the boat old?")
    made = HistoryPanel(None, session)
    made.show()
    rest(made)
    yield made
    if isValid(made):
        made.close()


def labels(panel):
    return [panel.model.row(at).change.label for at in range(panel.model.rowCount())]


def choose(panel, rest, start):
    panel.table.selectRow(next(n for n, one in enumerate(labels(panel)) if one.startswith(start)))
    rest(panel)


def test_every_change_is_listed_newest_first(panel, case, qtmodeltester):
    assert labels(panel) == [one.label for one in case.history.changes()]
    assert panel.filters.counts.text() == f"{len(labels(panel))} changes"
    assert panel.model.index(0, 1).data() == "AL"
    assert "A. Lind" in panel.details.page.toPlainText()
    qtmodeltester.check(panel.model)


def test_initials():
    assert [initials(name) for name in ("A. Lind", "anna maria von lind", "", "…")] == [
        "AL", "AMV", "?", "?",
    ]  # fmt: skip


def test_noun_analyst_and_days_narrow_the_list(panel, rest):
    total = len(labels(panel))
    panel.filters.narrow(noun="question")
    rest(panel)
    assert labels(panel) == ["Add question “Was the boat old?”"]
    assert panel.filters.counts.text() == f"1 of {total} changes"
    panel.filters.narrow(noun="", analyst="b" * 32)
    rest(panel)
    assert labels(panel) == []
    assert panel.details.told is None
    assert not panel.details.undo.isEnabled()
    panel.filters.reset()
    rest(panel)
    assert len(labels(panel)) == total
    panel.filters.until.setText("2019")
    QTest.keyClick(panel.filters.until, Qt.Key.Key_Return)
    rest(panel)
    assert labels(panel) == []
    assert panel.isVisible()


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("soon", "", "“soon” is no day; write it like 2026-11-12."),
        ("", "never", "“never” is no day; write it like 2026-11-12."),
        ("2026", "2025", "The last day lies before the first; exchange them."),
    ],
)
def test_what_is_no_day_is_said_and_narrows_nothing(panel, since, until, said):
    before = labels(panel)
    panel.filters.since.setText(since)
    panel.filters.until.setText(until)
    panel.filters.take_days()
    assert panel.filters.trouble.text() == said
    assert panel.filters.trouble.isVisible()
    assert labels(panel) == before
    panel.filters.reset()
    assert not panel.filters.trouble.isVisible()


def test_the_pickers_choose(panel, rest):
    panel.filters.noun.click()
    panel.filters.opened.box.setText("question")
    QTest.keyClick(panel.filters.opened.box, Qt.Key.Key_Return)
    rest(panel)
    assert panel.filters.wanted.noun == "question"
    panel.filters.analyst.click()
    panel.filters.opened.box.setText("lind")
    QTest.keyClick(panel.filters.opened.box, Qt.Key.Key_Return)
    rest(panel)
    assert panel.filters.analyst.text() == "A. Lind"
    assert len(labels(panel)) == 1


def test_a_change_is_told_with_before_and_after(panel, session, case, rest):
    claim = case.claims.rows(case.claims.find())[0]
    session.write(lambda workspace: workspace.claims.set(claim.uid, credibility=2))
    rest(panel)
    choose(panel, rest, "Set credibility")
    words = panel.details.page.toPlainText()
    assert "31 people had died" in words
    assert "6 (truth cannot be judged) → 2 (probably true)" in words


def test_u_takes_a_change_back_and_the_panel_follows(panel, session, case, rest):
    choose(panel, rest, "Add question")
    QTest.keyClick(panel.table, Qt.Key.Key_U)
    rest(panel)
    assert case.questions.all() == []
    assert labels(panel)[0] == "Undo “Add question “Was the boat old?””"
    assert panel.change().label == "Add question “Was the boat old?”"
    assert "taken back" in panel.model.index(1, 2).data()
    assert "was taken back already" in panel.details.reason.text()
    panel.table.selectRow(0)
    rest(panel)
    panel.details.undo.click()
    rest(panel)
    assert len(case.questions.all()) == 1


def test_what_rests_on_a_change_is_said_and_the_button_is_off(panel, session, case, rest):
    claim = case.claims.rows(case.claims.find())[0]
    for digit in (3, 2):
        session.write(lambda work, digit=digit: work.claims.set(claim.uid, credibility=digit))
    rest(panel)
    panel.table.selectRow(1)
    rest(panel)
    assert not panel.details.undo.isEnabled()
    assert "by “Set credibility of a claim” (A. Lind, " in panel.details.reason.text()
    before = labels(panel)
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    rest(panel)
    assert labels(panel) == before


def test_a_refusal_that_comes_late_is_said_in_the_panel(qtbot, panel, session, case, rest):
    claim = case.claims.rows(case.claims.find())[0]
    first = case.claims.set(claim.uid, credibility=3)
    panel.reload()
    rest(panel)
    choose(panel, rest, first.label)
    case.claims.set(claim.uid, credibility=2)  # behind the panel's back
    with qtbot.waitSignal(session.trouble):
        panel.undo()
    assert "was changed later" in panel.details.reason.text()


def test_enter_shows_the_thing(qtbot, panel, session, case, rest):
    choose(panel, rest, "Add question")
    with qtbot.waitSignal(session.show_requested) as shown:
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert shown.args == ["question", case.questions.all()[0].uid]
    assert panel.isVisible()


def test_a_link_shows_its_thing(qtbot, panel, session, case, rest):
    calder = case.actors.named("Calder").uid
    with qtbot.waitSignal(session.show_requested) as shown:
        panel.details.page.anchorClicked.emit(QUrl(f"{SHOW}actor:{calder}"))
    assert shown.args == ["actor", calder]


def test_what_is_gone_cannot_be_shown_and_is_said(qtbot, panel, session, case, rest):
    choose(panel, rest, "Add question")
    case.questions.remove([case.questions.all()[0].uid])
    with qtbot.waitSignal(session.message) as said:
        panel.show_thing()
    assert "not there any more" in said.args[0]


def test_a_long_change_is_shown_in_parts(panel, session, case, rest):
    def many(workspace):
        with workspace._door.change("A great deal") as writing:
            for at in range(PART + 20):
                writing.create("actor", name=f"Actor {at}", kind="person")
        return workspace._door.done

    session.write(many)
    rest(panel)
    choose(panel, rest, "A great deal")
    assert len(panel.details.told.steps) == PART
    assert "and 20 more." in panel.details.page.toPlainText()
    panel.details.page.anchorClicked.emit(QUrl(MORE))
    rest(panel)
    assert len(panel.details.told.steps) == PART + 20
    assert "more." not in panel.details.page.toPlainText()


def test_words_of_a_document_are_no_markup(panel, session, case, rest):
    session.write(lambda workspace: workspace.actors.create("<img src='x'><b>Bold</b>"))
    rest(panel)
    panel.table.selectRow(0)
    rest(panel)
    assert "<b>Bold</b>" in panel.details.page.toPlainText()


def test_escape_closes(qtbot, panel):
    with qtbot.waitSignal(panel.destroyed):
        QTest.keyClick(panel.table, Qt.Key.Key_Escape)


def test_a_read_only_case_can_be_read(qtbot, qapp, case, rest):
    case.close()
    workspace = Workspace.open(case.path, read_only=True)
    session = Session(workspace, Settings())
    made = HistoryPanel(None, session)
    qtbot.addWidget(made)
    rest(made)
    assert labels(made)
    assert made.details.reason.text() == "It was opened read-only."
    assert not made.details.undo.isEnabled()
    session.close()


def test_an_empty_case_says_what_belongs_there(qtbot, qapp, tmp_path, rest):
    workspace = Workspace.create(tmp_path / "empty.awdb")
    session = Session(workspace, Settings())
    made = HistoryPanel(None, session)
    qtbot.addWidget(made)
    rest(made)
    assert made._stack.currentWidget() is made._empty
    session.close()


def test_the_window_opens_one_panel_and_closes_it_with_the_case(qtbot, window, case, settle):
    case.close()
    window.open_path(case.path)
    settle(window.session)
    window.menus.all[[one.text() for one in window.menus.all].index("History…")].trigger()
    window.commands.history()
    panels = window.findChildren(HistoryPanel)
    assert len(panels) == 1
    assert panels[0].isVisible()
    assert window.menus.undo in panels[0].actions()
    settle(window.session)
    with qtbot.waitSignal(panels[0].destroyed):
        window.close_workspace()
