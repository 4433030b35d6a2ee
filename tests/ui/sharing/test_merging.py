# SPDX-License-Identifier: MIT
"""Merging from the window: look, merge, report, take back; what is said when it cannot be."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel

from tests.ui.sharing.conftest import OSEI
from workstation.domain.sharing import NounPreview, Preview
from workstation.ui.command_palette import CommandPalette
from workstation.ui.sharing import merging
from workstation.ui.sharing.conflicts_panel import ConflictsPanel
from workstation.ui.sharing.preview_dialog import PreviewDialog, conflict_sentences
from workstation.ui.sharing.receiving import OpenOrMerge
from workstation.ui.sharing.report_dialog import MergeReport
from workstation.workspace import Workspace


@pytest.fixture(autouse=True)
def read(case, source):
    """Read what there is before anything is copied, so that no machine makes a difference."""
    case.sources.extract([source])


def words(dialog):
    return " ".join(one.text() for one in dialog.findChildren(QLabel))


def wordings(window):
    return {one.wording for one in window.session.workspace.questions.all()}


def add(wording):
    return lambda theirs: theirs.questions.add(wording)


@pytest.fixture
def merged(qtbot, opened, shown):
    """A function that merges a file through the window; the report that is shown."""

    def merge(path):
        window = opened()
        merging.look(window, window.session, path)
        shown(PreviewDialog).go.click()
        report = shown(MergeReport)
        qtbot.waitUntil(window.menus.take_back.isEnabled)
        return report

    return merge


def test_the_preview_says_what_would_happen_and_touches_nothing(copied, opened, shown):
    path = copied(add("Who steered it?"))
    window = opened()
    before = path.read_bytes()
    merging.look(window, window.session, path)
    dialog = shown(PreviewDialog)
    assert "is a copy of this workspace, called “case”" in words(dialog)
    assert "A copy of this workspace is made first" in words(dialog)
    table = dialog.table
    rows = [[table.item(row, at).text() for at in range(7)] for row in range(table.rowCount())]
    assert rows == [["Questions", "1", *"––––", "1"]]
    assert table.accessibleName() == "What the merge would do"
    dialog.cancel.click()
    assert path.read_bytes() == before
    assert wordings(window) == {"Was the boat old?"}


def test_another_workspace_is_called_that(opened, question, shown, tmp_path):
    path = tmp_path / "other.awdb"
    with Workspace.create(path, title="The dam", analyst=OSEI) as other:
        other.actors.create("Keld", "state")
    window = opened()
    merging.look(window, window.session, path)
    assert "“other.awdb” holds another workspace, called “The dam”." in words(shown(PreviewDialog))


def test_what_is_here_already_is_not_merged_again(copied, opened, shown, settle):
    path = copied()
    window = opened()
    merging.look(window, window.session, path)
    dialog = shown(PreviewDialog)
    assert "Everything in it is here already." in words(dialog)
    assert not dialog.cancel.isVisible()
    dialog.go.click()
    settle(window.session)
    assert window.session.workspace.sharing.merges() == []


def test_a_merge_is_made_announced_and_reported(merged, copied, window):
    path = copied(add("Who steered it?"), lambda theirs: theirs.actors.create("Crew"))
    report = merged(path)
    assert "1 actor and 1 question brought in" in words(report)
    assert report.go.text() == "Close"
    assert wordings(window) == {"Was the boat old?", "Who steered it?"}
    assert window.menus.take_back.isEnabled()
    assert "B. Osei" in {one.analyst_name for one in window.session.workspace.history.changes()}
    assert window.session.workspace.backups()


def test_it_is_taken_back_from_the_report(qtbot, merged, copied, window, settle):
    report = merged(copied(add("Who steered it?")))
    report.take_back.click()
    qtbot.waitUntil(lambda: window.toast.text() == "The merge of “theirs.awdb” was taken back.")
    qtbot.waitUntil(lambda: not window.menus.take_back.isEnabled())
    assert wordings(window) == {"Was the boat old?"}


def test_it_is_taken_back_from_the_menu_unless_something_rests_on_it(
    qtbot, merged, copied, window, settle
):
    merged(copied(add("Who steered it?"))).go.click()
    assert "merged by" in window.menus.take_back.toolTip()
    added = next(
        one for one in window.session.workspace.questions.all() if "steered" in one.wording
    )
    window.session.write(lambda workspace: workspace.questions.set(added.uid, scope="the ferry"))
    settle(window.session)
    window.menus.take_back.trigger()
    qtbot.waitUntil(window.trouble.isVisible)
    assert "rests on it" in window.trouble.sentence()
    window.commands.undo()
    settle(window.session)
    assert "Who steered it?" in wordings(window)


def test_conflicts_are_reported_and_shown(merged, copied, window, question, case, shown):
    path = copied(lambda theirs: theirs.questions.set(question, scope="the stern"))
    case.questions.set(question, scope="the bow")
    report = merged(path)
    assert "1 field is in conflict" in words(report)
    report.go.click()
    assert shown(ConflictsPanel).parent() is window.tabs


@pytest.mark.parametrize("kind", ["letter", "own"])
def test_a_file_that_cannot_be_merged_is_one_sentence(
    qtbot, opened, question, tmp_path, kind, window
):
    bad = tmp_path / "letter.awdb"
    bad.write_text("Dear all", encoding="utf-8")
    opened()
    path = bad if kind == "letter" else window.session.workspace.path
    merging.look(window, window.session, path)
    qtbot.waitUntil(window.trouble.isVisible)
    assert path.name in window.trouble.sentence()
    assert window.findChildren(PreviewDialog) == []
    assert wordings(window) == {"Was the boat old?"}


def test_a_file_that_goes_bad_meanwhile_leaves_all_as_it_was(qtbot, copied, opened, shown):
    path = copied(add("Who steered it?"))
    window = opened()
    merging.look(window, window.session, path)
    dialog = shown(PreviewDialog)
    path.write_text("Dear all", encoding="utf-8")
    dialog.go.click()
    qtbot.waitUntil(window.trouble.isVisible)
    assert wordings(window) == {"Was the boat old?"}
    assert not window.menus.take_back.isEnabled()


def test_stopping_while_it_is_looked_into_shows_nothing(copied, opened, settle):
    path = copied(add("Who steered it?"))
    window = opened()
    started = []
    window.session.job_started.connect(started.append)
    merging.look(window, window.session, path)
    assert started[0].title == "Looking into theirs.awdb"
    started[0].cancel()
    settle(window.session)
    assert window.findChildren(PreviewDialog) == []


def test_the_file_is_chosen_from_menu_or_palette(copied, opened, shown, monkeypatch):
    path = copied(add("Who steered it?"))
    monkeypatch.setattr(merging, "ask_files", lambda *asked: asked[-1]([path]))
    window = opened()
    palette = CommandPalette.open_over(window, "merge a file")
    assert palette.list.item(0).text() == "Merge a file…"
    palette.close()
    window.menus.merge.trigger()
    assert shown(PreviewDialog).go.text() == "Merge"


def test_read_only_says_why_nothing_can_be_merged(opened, question):
    window = opened(read_only=True)
    assert not window.menus.merge.isEnabled()
    assert window.menus.merge.toolTip() == "It was opened read-only."
    assert not window.menus.take_back.isEnabled()
    assert window.menus.conflicts.isEnabled()


def test_without_a_case_nothing_can_be_merged(opened, question):
    window = opened()
    window.close_workspace()
    for action in (window.menus.merge, window.menus.take_back, window.menus.conflicts):
        assert not action.isEnabled()


def drop(window, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))


def test_a_dropped_workspace_is_merged_or_opened(copied, opened, shown, settle):
    path = copied(add("Who steered it?"))
    window = opened()
    drop(window, path)
    shown(OpenOrMerge).go.click()
    shown(PreviewDialog).cancel.click()
    drop(window, path)
    shown(OpenOrMerge).opening.click()
    settle(window.session)
    assert window.session.workspace.path == path


def test_where_nothing_can_be_merged_a_dropped_workspace_is_opened(copied, opened, window, settle):
    path = copied()
    opened(read_only=True)
    drop(window, path)
    settle(window.session)
    assert window.session.workspace.path == path
    window.close_workspace()
    drop(window, path)
    assert window.session.workspace.path == path
    settle(window.session)


def test_a_preview_lists_only_kinds_of_which_something_is(qtbot):
    nouns = (
        NounPreview("source", same=3),
        NounPreview("text", new=2),
        NounPreview("inquiry", new=1, conflicts=2),
    )
    dialog = PreviewDialog(None, Preview("x.awdb", "X", same_workspace=True, nouns=nouns))
    qtbot.addWidget(dialog)
    assert dialog.table.rowCount() == 1
    assert dialog.table.item(0, 0).text() == "Searches in vain"
    assert "Of 2 fields both values will be kept" in words(dialog)


@pytest.mark.parametrize(
    ("nouns", "said"),
    [
        ((), []),
        ((NounPreview("claim", conflicts=1),), ["Of one field both values"]),
        ((NounPreview("claim", deleted_there=1, changed_here=1),), ["What was deleted there"]),
    ],
)
def test_a_preview_says_what_will_wait(nouns, said):
    found = Preview("x.awdb", "X", same_workspace=True, nouns=nouns)
    sentences = conflict_sentences(found)
    assert len(sentences) == len(said)
    assert all(one.startswith(start) for one, start in zip(sentences, said, strict=True))


# what the window says of conflicts


@pytest.fixture
def contested(case, question, copied):
    """The case with its question's scope in conflict."""
    path = copied(lambda theirs: theirs.questions.set(question, scope="the stern"))
    case.questions.set(question, scope="the bow")
    case.sharing.merge(path)
    return question


def test_menu_and_banner_count_the_conflicts(qtbot, opened, contested, shown):
    window = opened()
    banner = window.conflict_banner
    qtbot.waitUntil(banner.isVisible)
    assert banner.sentence() == "1 field is in conflict after a merge"
    assert window.menus.conflicts.text() == "Conflicts (1)…"
    banner._do.click()
    assert shown(ConflictsPanel).windowTitle() == "Conflicts"
    window.menus.conflicts.trigger()
    assert len(window.findChildren(ConflictsPanel)) == 1
    window.session.write(lambda work: work.conflicts.resolve(contested, "scope", "the bow"))
    qtbot.waitUntil(banner.isHidden)
    assert window.menus.conflicts.text() == "Conflicts…"
    assert window.menus.undo in window.findChild(ConflictsPanel).actions()


def test_a_banner_hidden_by_hand_stays_so(qtbot, opened, contested):
    window = opened()
    qtbot.waitUntil(window.conflict_banner.isVisible)
    window.conflict_banner._close.click()
    window.merges.read()
    qtbot.waitUntil(lambda: not window.session.lanes.busy)
    assert not window.conflict_banner.isVisible()
    window.close_workspace()
    assert window.menus.conflicts.text() == "Conflicts…"
