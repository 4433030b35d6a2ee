# SPDX-License-Identifier: MIT
"""The Conflicts panel over a real merge: reading, settling, leaving open, following."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from shiboken6 import isValid

from workstation.domain.sharing import Conflict
from workstation.settings import Settings
from workstation.ui.claims.columns import columns
from workstation.ui.claims.panel import facts
from workstation.ui.kit.theme import DARK, LIGHT, Choice, Theme
from workstation.ui.session import Session
from workstation.ui.sharing.conflict_card import marked_html
from workstation.ui.sharing.conflict_list import ConflictList, row_words
from workstation.ui.sharing.conflicts_panel import ConflictsPanel
from workstation.ui.sharing.telling import Mark, tell
from workstation.ui.sources.source_card import facts as source_facts
from workstation.ui.sources.wording import fields, source_fields
from workstation.workspace import Workspace


@pytest.fixture
def rest(qtbot):
    """Wait until the panel has caught up with what is chosen."""

    def wait(panel):
        def caught_up():
            one, told = panel.list.current(), panel.card.told
            assert not panel._session.lanes.busy
            assert not panel._rest.isActive()
            assert (one is None) == (told is None)
            assert one is None or told.conflict == one

        qtbot.waitUntil(caught_up)

    return wait


@pytest.fixture
def contested(case, question, copied):
    """A question whose scope was set twice, and a claim graded twice."""
    claim = case.claims.rows(case.claims.find())[0].uid
    path = copied(
        lambda theirs: theirs.questions.set(question, scope="the stern of the old ferry"),
        lambda theirs: theirs.claims.set(claim, credibility=2),
    )
    case.questions.set(question, scope="the bow of the old ferry")
    case.claims.set(claim, credibility=4)
    case.sharing.merge(path)
    return {"question": question, "claim": claim}


@pytest.fixture
def panel(session, contested, rest):
    made = ConflictsPanel(None, session)
    made.show()
    rest(made)
    yield made
    if isValid(made):
        made.close()


def choose(panel, rest, noun):
    rows = [one.noun for one in panel.list.shown.rows]
    panel.list.setCurrentIndex(panel.list.shown.index(rows.index(noun), 0))
    rest(panel)


def words(panel):
    return " ".join(one.text() for one in panel.card.findChildren(QLabel))


def test_each_field_is_listed_with_what_it_belongs_to(panel, qtmodeltester):
    shown = [row_words(one) for one in panel.list.shown.rows]
    assert shown[1] == "Was the boat old?; question · scope; open"
    assert shown[0].endswith("; claim · credibility; open")
    assert panel.counted.text() == "2 fields are in conflict"
    assert panel.list.accessibleName() == "Fields in conflict"
    qtmodeltester.check(panel.list.shown)


def test_the_card_says_who_set_which_and_marks_the_words_that_differ(panel, rest):
    choose(panel, rest, "question")
    told = panel.card.told
    assert {side.words for side in told.sides} == {
        "the bow of the old ferry",
        "the stern of the old ferry",
    }
    marked = {side.words[m.start : m.end] for side in told.sides for m in side.marks}
    assert marked == {"bow", "stern"}
    assert "A. Lind, " in words(panel)
    assert "B. Osei, " in words(panel)
    assert sum(side.stands for side in told.sides) == 1
    assert words(panel).count("shown meanwhile") == 1


def test_a_grade_is_shown_in_words_and_has_no_box(panel, rest):
    choose(panel, rest, "claim")
    assert {side.words for side in panel.card.told.sides} == {
        "2 (probably true)",
        "4 (doubtful)",
    }
    assert panel.card.box is None


def test_the_card_says_where_it_is_used(panel, rest, session, contested):
    choose(panel, rest, "claim")
    assert "Used" not in words(panel)
    session.write(
        lambda work: work.questions.place(contested["question"], contested["claim"], stance="yes")
    )
    session.write(lambda work: work.briefs.create([contested["question"]], title="The boat"))
    rest(panel)
    used = "Used in the comparison on “Was the boat old?” and in 1 brief (“The boat”)."
    assert used in words(panel)


def test_both_grades_stand_in_tables_and_cards(case, contested):
    one = case.claims.get(contested["claim"])
    assert columns({})[7].text(one) == "F2 / F4, open"
    assert dict(facts(one, {}))["Content"] == "2 probably true / 4 doubtful, open"
    assert fields(one, {})["credibility"] == "2 / 4, open"


def test_both_letters_and_markings_stand_with_the_source(case, copied):
    source = case.sources.rows(case.sources.find())[0].uid
    path = copied(lambda theirs: theirs.sources.set([source], reliability="B", marking="amber"))
    case.sources.set([source], reliability="C", marking="green")
    case.sharing.merge(path)
    one = case.sources.get(source)
    assert source_fields(one)["reliability"] == "B / C, open"
    assert source_fields(one)["marking"] == "TLP:AMBER / TLP:GREEN, open"
    assert "B / C, open" in source_facts(one)


def test_a_digit_keeps_a_side_and_the_next_one_comes(panel, rest, case, contested):
    choose(panel, rest, "claim")
    wanted = panel.card.told.sides[1].value
    QTest.keyClick(panel.list, Qt.Key.Key_2)
    QTest.keyClick(panel.list, Qt.Key.Key_2)  # too early: it must not settle the next one
    rest(panel)
    assert case.claims.get(contested["claim"]).credibility == wanted
    assert [one.noun for one in panel.list.shown.rows] == ["question"]
    assert panel.card.told.conflict.noun == "question"


def test_the_button_keeps_a_side_and_undo_brings_back_what_was_shown(
    panel, rest, session, contested, case
):
    choose(panel, rest, "question")
    assert panel.card.keeps[0].accessibleName().startswith("Keep this: the ")
    at, meanwhile = next(
        (at, side.value) for at, side in enumerate(panel.card.told.sides) if side.stands
    )
    wanted = panel.card.told.sides[1 - at].value
    panel.card.keeps[1 - at].click()
    rest(panel)
    assert case.questions.get(contested["question"]).scope == wanted
    assert [one.noun for one in panel.list.shown.rows] == ["claim"]
    session.undo()
    rest(panel)
    assert case.questions.get(contested["question"]).scope == meanwhile
    assert [one.noun for one in panel.list.shown.rows] == ["claim", "question"], "open again"


def test_other_words_can_be_written(qtbot, panel, rest, case, contested):
    choose(panel, rest, "question")
    assert not panel.card.own.isEnabled()
    panel.card.box.setPlainText("the whole ferry")
    assert panel.card.own.isEnabled()
    panel.card.box.setFocus()
    QTest.keyClick(panel.card.box, Qt.Key.Key_1)
    assert "1" in panel.card.box.toPlainText()
    panel.card.box.setPlainText("the whole ferry")
    QTest.keyClick(panel.card.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    asked = contested["question"]
    qtbot.waitUntil(lambda: case.questions.get(asked).scope == "the whole ferry")


def test_what_is_typed_stays_while_others_work(panel, rest, session, contested):
    choose(panel, rest, "question")
    panel.card.box.setPlainText("the whole")
    session.write(lambda work: work.actors.create("Orsan", "state"))
    rest(panel)
    assert panel.card.box.toPlainText() == "the whole"


def test_whoever_is_typing_goes_on_when_the_card_is_made_anew(
    qtbot, panel, rest, session, contested
):
    choose(panel, rest, "question")
    panel.activateWindow()
    panel.card.box.setFocus()
    qtbot.waitUntil(panel.card.is_typing)
    before = panel.card.box
    panel.card.box.setPlainText("the whole")
    session.write(lambda work: work.questions.set(contested["question"], wording="Was it old?"))
    qtbot.waitUntil(lambda: panel.card.box not in (None, before))
    assert panel.card.box.toPlainText() == "the whole"
    qtbot.waitUntil(panel.card.is_typing)


def test_marks_follow_the_theme(qapp, panel, rest):
    choose(panel, rest, "question")
    marked = [one for one in panel.card.findChildren(QLabel) if "<span" in one.text()]
    assert all(LIGHT.mark_open in one.text() for one in marked)
    theme = Theme(qapp, "dark")
    assert len(marked) == 2
    assert all(DARK.mark_open in one.text() for one in marked)
    theme.choose(Choice.LIGHT)
    qapp.setStyleSheet("")


def test_escape_leaves_the_box_first_and_closes_then(qtbot, panel, rest):
    choose(panel, rest, "question")
    panel.activateWindow()
    panel.card.box.setFocus()
    qtbot.waitUntil(panel.card.is_typing)
    QTest.keyClick(panel.card.box, Qt.Key.Key_Escape)
    assert panel.isVisible()
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(panel))


def test_leaving_one_open_goes_on_round(panel, rest):
    places = []
    for _ in range(2):
        places.append(panel.list.currentIndex().row())
        panel.card.left_open.emit()
        rest(panel)
    assert places == [0, 1]
    assert panel.list.currentIndex().row() == 0


def test_show_jumps_and_the_panel_stays(qtbot, panel, rest, session, contested):
    choose(panel, rest, "question")
    with qtbot.waitSignal(session.show_requested) as got:
        panel.card.show_thing.click()
    assert got.args == ["question", contested["question"]]
    assert panel.isVisible()
    with qtbot.waitSignal(session.show_requested):
        QTest.keyClick(panel.list, Qt.Key.Key_Return)


def test_it_follows_what_is_settled_elsewhere(panel, rest, session, contested):
    session.write(lambda work: work.questions.set(contested["question"], scope="all of it"))
    rest(panel)
    assert [one.noun for one in panel.list.shown.rows] == ["claim"]
    session.write(lambda work: work.claims.set(contested["claim"], credibility=3))
    rest(panel)
    assert panel.stack.currentWidget() is panel.empty
    assert panel.empty.accessibleName() == "Nothing is in conflict"


def test_what_was_settled_meanwhile_is_said(qtbot, panel, rest, case, contested):
    choose(panel, rest, "question")
    case.conflicts.resolve(contested["question"], "scope", "all of it")
    with qtbot.waitSignal(panel._session.trouble):
        panel.card.keep(1)
    rest(panel)
    assert panel.trouble.isVisible()
    assert [one.noun for one in panel.list.shown.rows] == ["claim"]


def test_read_only_nothing_is_settled(qtbot, case, contested, rest):
    case.close()
    session = Session(Workspace.open(case.path, read_only=True), Settings())
    panel = ConflictsPanel(None, session)
    rest(panel)
    assert not any(keep.isEnabled() for keep in panel.card.keeps)
    assert "It was opened read-only." in words(panel)
    panel.keep(1)
    assert not session.lanes.busy
    panel.close()
    session.close()


# deleted here, edited there


@pytest.fixture
def fate(case, question, copied):
    """A question that a colleague deleted while it was edited here."""
    path = copied(lambda theirs: theirs.questions.remove([question]))
    case.questions.set(question, scope="the bow", definition="built before 1990")
    case.sharing.merge(path)
    return question


@pytest.mark.parametrize(("number", "left"), [(1, 1), (2, 0)])
def test_what_was_deleted_there_and_changed_here_is_kept_or_deleted(
    session, case, fate, rest, number, left
):
    panel = ConflictsPanel(None, session)
    rest(panel)
    keep, delete = panel.card.told.sides
    assert keep.words == "scope: nothing → the bow\ndefinition: nothing → built before 1990"
    assert (keep.action, delete.action) == ("Keep it", "Delete it")
    assert keep.made[0].startswith("A. Lind, ")
    assert delete.made[0].startswith("B. Osei, ")
    panel.card.keeps[number - 1].click()
    rest(panel)
    assert len(case.questions.all()) == left
    assert panel.stack.currentWidget() is panel.empty
    panel.close()


# telling


def test_actors_are_called_by_their_names(case, copied):
    claim = case.claims.rows(case.claims.find())[0].uid
    calder = case.actors.named("Calder").uid
    other = case.actors.create("Coast guard").rows[0]
    path = copied(lambda theirs: theirs.claims.set(claim, speaker=other))
    case.claims.set(claim, speaker=calder)
    case.sharing.merge(path)
    (one,) = case.conflicts.all()
    told = tell(case, one)
    assert {side.words for side in told.sides} == {"Calder", "Coast guard"}
    assert told.sight == ("claim", claim)


def test_marked_words_are_escaped():
    assert marked_html("a <b>\nc", (Mark(2, 5, "words"),)).startswith("a <span")
    assert "&lt;b&gt;</span><br>c" in marked_html("a <b>\nc", (Mark(2, 5, "words"),))


def test_the_list_is_painted_in_every_state(qtbot):
    shown = ConflictList()
    qtbot.addWidget(shown)
    shown.show_rows([Conflict("question", "a" * 32, "scope", "", ()) for _ in range(3)])
    shown.resize(300, 200)
    picture = shown.grab().toImage()
    assert picture.pixelColor(150, 8).name() != LIGHT.text.lower()
    shown.go_on()
    assert shown.currentIndex().row() == 1
