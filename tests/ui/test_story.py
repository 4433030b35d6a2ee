# SPDX-License-Identifier: MIT
"""The whole way through the window, as an analyst goes it: from dropped files to one file."""

import os
from dataclasses import asdict
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from workstation.domain.claims import Status
from workstation.domain.comparison import RowState
from workstation.domain.likelihoods import Confidence
from workstation.domain.questions import PositionStatus
from workstation.ui.kit.judgement_dialog import Judgement
from workstation.ui.kit.question_dialog import QuestionDialog

pytestmark = pytest.mark.story

SEEDS = Path(__file__).parents[2] / "seeds"
PAPERS = (
    SEEDS / "csto" / "digest.txt",
    SEEDS / "sable-strait" / "05-courier-hospital.pdf",
    SEEDS / "sable-strait" / "06-union-mail.eml",
)
ATTACHED = "06-union-bulletin-october.txt"
QUESTION = "Are terrorist groups present in Afghanistan?"
DENIED = "terrorist groups are present in Afghanistan"
FOUND = "many TTP fighters move freely and have safe havens in Afghanistan"
FEBRUARY = "had gathered up to 6,500 members"
JUDGED = "It is very likely that terrorist groups are present in Afghanistan."
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Analyst:
    """Hands at the window, and eyes on what it shows."""

    def __init__(self, qtbot, window, path):
        self.qtbot, self.window, self.path = qtbot, window, path
        self.steps = 0

    @property
    def case(self):
        return self.window.session.workspace

    def tab(self, name):
        self.window.show_tab(name)
        self.settle()
        return self.window.tabs.tab(name)

    def settle(self):
        self.qtbot.waitUntil(lambda: not self.window.session.lanes.busy, timeout=20_000)

    def press(self, widget, *keys, modifier=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            click = self.qtbot.keyClicks if isinstance(key, str) else self.qtbot.keyClick
            click(widget, key, modifier)
            self.settle()

    def choose(self, picker, title):
        choices = picker.choices()
        row = next(n for n, one in enumerate(choices) if one.title.startswith(title))
        picker.list.itemClicked.emit(picker.list.item(row))
        self.settle()

    def look(self, what):
        """Keep a picture of this step, if somebody asked for pictures."""
        self.steps += 1
        folder = os.environ.get("WORKSTATION_STORY_PICTURES")
        if folder:
            self.window.toast.hide()
            for _ in range(5):  # what is new is laid out and painted
                QApplication.processEvents()
            self.window.grab().save(str(Path(folder) / f"{self.steps:02}-{what}.png"))

    def claim(self, words):
        (found,) = (c for c in all_claims(self.case) if words in c.content.exact)
        return found

    def take(self, words):
        """Take the claim with these words in hand on the Sources tab."""
        tab = self.tab("sources")
        tab.reveal(self.claim(words).uid)
        assert words in tab.review.claim.content.exact
        return tab

    def head(self):
        model = self.window.tabs.tab("comparison").model
        (head,) = (head for head in model.frame.rows if head.question.wording == QUESTION)
        return head

    def cell(self, speaker):
        """What the comparison shows in words for a speaker."""
        model = self.window.tabs.tab("comparison").model
        columns = {column.name: column.uid for column in model.frame.columns}
        return model.data(model.index_of(self.head().uid, columns[speaker]))


def all_claims(case):
    return case.claims.rows(case.claims.find())


def dump(case):
    """Everything people decide about, row ids aside."""
    rows = [
        *all_claims(case),
        *(placed.position for placed in case.questions.positions()),
        *case.questions.all(),
        *case.sources.rows(case.sources.find()),
        *case.briefs.all(),
        *(judged for q in case.questions.all() for judged in case.assessments.of(q.uid)),
    ]
    kept = ({**asdict(row), "id": 0, "noun": type(row).__name__} for row in rows)
    return sorted(kept, key=lambda fields: (fields["noun"], fields["uid"]))


def text_of(path):
    """The words of a PDF, with single spaces and no hyphens at the ends of lines."""
    document = pypdfium2.PdfDocument(path)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return " ".join("\n".join(pages).replace("\ufffe", "").replace("\u00ad", "").split())


@pytest.fixture
def analyst(qtbot, window, tmp_path):
    path = tmp_path / "case" / "groups.awdb"
    path.parent.mkdir()
    window.commands.make(path, "Groups in dispute", "TLP:GREEN")
    return Analyst(qtbot, window, path)


def test_from_dropped_files_to_one_file(analyst, qtbot, window, monkeypatch, tmp_path):
    drop_documents(analyst)
    analyst.look("suggestions")
    fresh = dump(analyst.case)
    made_before = len(analyst.case.history.changes(1000))
    review(analyst)
    fill_the_date(analyst)
    ask(analyst)
    place(analyst)
    compare(analyst)
    confirm(analyst)
    judge(analyst, monkeypatch)
    brief(analyst, monkeypatch, tmp_path / "brief.pdf")
    decided = dump(analyst.case)
    take_back(analyst, fresh, decided, len(analyst.case.history.changes(1000)) - made_before)
    close_and_reopen(analyst, decided)


def drop_documents(analyst):
    window = analyst.window
    assert window.tabs.shown == "sources"
    analyst.look("empty")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(paper)) for paper in PAPERS])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, data, buttons, keys)
    with analyst.qtbot.waitSignal(window.session.received, timeout=20_000) as received:
        window.dropEvent(drop)
    assert [one.result for one in received.args[0]] == ["added"] * 4
    analyst.settle()
    names = {source.name for source in analyst.case.sources.rows(analyst.case.sources.find())}
    assert names == {*(paper.name for paper in PAPERS), ATTACHED}
    tab = window.tabs.tab("sources")
    analyst.qtbot.waitUntil(lambda: len(tab.list.model.ids) == 4)
    assert analyst.case.sources.pending() == 0
    assert {claim.status for claim in all_claims(analyst.case)} == {Status.SUGGESTED}
    for source in analyst.case.sources.rows(analyst.case.sources.find()):
        assert analyst.case.claims.of_source(source.uid), source.name


def review(analyst):
    tab = analyst.take("there is no overarching problem")
    first = tab.review.claim
    analyst.press(tab.reader, "3", Qt.Key.Key_Return)
    assert analyst.case.claims.get(first.uid).credibility == 3
    assert analyst.case.claims.get(first.uid).status is Status.ACCEPTED
    second = tab.review.claim
    assert second.uid != first.uid
    analyst.press(tab.reader, Qt.Key.Key_Backspace)
    assert analyst.case.claims.get(second.uid).status is Status.REJECTED
    analyst.take(FOUND)
    analyst.press(tab.reader, "s")
    tab.picking.opened.box.setText("UN monitoring team")
    analyst.choose(tab.picking.opened, "New actor")
    assert tab.review.claim.speaker_name == "UN monitoring team"
    analyst.press(tab.reader, "2", Qt.Key.Key_Return)
    assert analyst.case.claims.counts()[Status.ACCEPTED] == 2
    analyst.look("reviewed")


def fill_the_date(analyst):
    tab = analyst.take(FEBRUARY)
    said = tab.review.claim.statement_date
    assert (said.as_written, said.earliest) == ("In February", None)
    tab._switch.setCurrentIndex(1)
    analyst.look("facts")
    tab.facts.edit("published_on")
    tab.facts.opened.box.setText("2024-11-21")
    analyst.choose(tab.facts.opened, "“2024-11-21”")
    tab._switch.setCurrentIndex(0)
    assert tab.review.source.missing == ()
    assert tab.review.claim.statement_date.edtf == "2024-02"
    assert "2024" in tab.inspector.grid.value("statement_date").value()
    analyst.look("dated")


def ask(analyst):
    tab = analyst.tab("comparison")
    assert analyst.window.foot.keys() == ""
    analyst.look("no-questions")
    tab.questions.new()
    (dialog,) = tab.findChildren(QuestionDialog)
    analyst.qtbot.keyClicks(dialog.wording, QUESTION)
    dialog.scope.setText("Afghanistan, since August 2021")
    dialog.go.click()
    analyst.settle()
    assert analyst.head().question.scope == "Afghanistan, since August 2021"
    assert analyst.window.foot.keys().startswith("Enter confirm")
    suggested = analyst.case.questions.positions(analyst.head().uid)
    assert {p.position.status for p in suggested} == {PositionStatus.SUGGESTED}
    analyst.look("asked")


def place(analyst):
    for words, key in ((DENIED, "n"), (FOUND, "y")):
        tab = analyst.take(words)
        analyst.press(tab.reader, "q")
        analyst.choose(tab.placing.opened, QUESTION)
        assert tab.placing.waiting
        analyst.press(tab.reader, key)
        assert not tab.placing.waiting
        assert analyst.claim(words).status is Status.ACCEPTED
    analyst.look("placed")


def compare(analyst):
    analyst.tab("comparison")
    assert analyst.tab("comparison").model.state(analyst.head()).state is RowState.CONTESTED
    assert analyst.cell("Taliban").startswith("says no")
    assert analyst.cell("UN monitoring team").startswith("says yes")
    analyst.look("contested")


def confirm(analyst):
    tab, question = analyst.tab("comparison"), analyst.head().uid
    frame = tab.model.frame
    column, waiting = next(
        (column.uid, placed.position)
        for column in frame.columns
        for placed in analyst.case.comparison.quotes(frame, [(question, column.uid)]).placed
        if not placed.is_confirmed
    )
    assert tab.table.choose(question, column)
    analyst.qtbot.waitUntil(lambda: not tab.following.reading)
    assert tab.details.current_placed().position.uid == waiting.uid
    analyst.press(tab.table, Qt.Key.Key_Return)
    held = {p.position.uid: p.position for p in analyst.case.questions.positions(question)}
    assert held[waiting.uid].status is PositionStatus.CONFIRMED
    analyst.look("confirmed")


def judge(analyst, monkeypatch):
    made = Judgement(
        JUDGED,
        "icd203-1",
        "very likely",
        Confidence.MODERATE,
        why="One digest carries all of it.",
        gaps=("The UN report itself is not held.",),
    )
    monkeypatch.setattr("workstation.ui.comparison.questions.JudgementDialog.ask", lambda *_: made)
    tab = analyst.tab("comparison")
    assert tab.details.judgement.text() == "No judgement recorded"
    analyst.press(tab.table, "a")
    analyst.qtbot.waitUntil(lambda: tab.details.judgement.text() == JUDGED)
    assert (
        "Moderate confidence: One digest carries all of it. " in tab.details.judgement_note.text()
    )
    analyst.look("judged")


def brief(analyst, monkeypatch, path):
    analyst.tab("comparison").leaving.make_brief()
    analyst.settle()
    window = analyst.window
    assert window.tabs.shown == "briefs"
    tab = window.tabs.tab("briefs")
    analyst.qtbot.waitUntil(lambda: tab.panel.preview.page_count > 0, timeout=20_000)
    analyst.look("brief")
    monkeypatch.setattr("workstation.ui.briefs.tab.ask_save", lambda *given: given[-1](path))
    tab.panel.write_button.click()
    analyst.settle()
    words = text_of(path)
    judged = JUDGED.replace("very likely", "very likely (80–95 %)")
    for wanted in (QUESTION, judged, DENIED, FOUND, "The UN report itself is not held."):
        assert wanted in words, wanted
    assert words.count("TLP:GREEN") >= 2


def take_back(analyst, fresh, decided, steps):
    table = analyst.tab("comparison").table
    analyst.window.activateWindow()
    analyst.qtbot.waitUntil(analyst.window.isActiveWindow)
    assert steps >= 10
    for _ in range(steps):
        analyst.press(table, Qt.Key.Key_Z, modifier=CTRL)
    assert dump(analyst.case) == fresh
    assert analyst.window.trouble.isHidden()
    analyst.look("taken-back")
    for _ in range(steps):
        analyst.press(table, Qt.Key.Key_Z, modifier=CTRL | SHIFT)
    assert dump(analyst.case) == decided
    assert analyst.case.history.verify() is None


def close_and_reopen(analyst, decided):
    window = analyst.window
    window.close()
    assert [one.name for one in analyst.path.parent.iterdir() if one.is_file()] == ["groups.awdb"]
    window.show()
    window.open_path(analyst.path)
    assert window.windowTitle().startswith("Groups in dispute — ")
    assert window.tabs.shown == "comparison"
    analyst.settle()
    assert dump(analyst.case) == decided
    assert analyst.tab("comparison").model.state(analyst.head()).state is RowState.CONTESTED
    assert window.tabs.tab("comparison").details.judgement.text() == JUDGED
