# SPDX-License-Identifier: MIT
"""Copies that leave: whole or in part, never more than chosen, and they merge back."""

import sqlite3

import pytest

from tests.services.sharing.conftest import OSEI, TEXT, dump
from workstation.domain.sharing import Scope
from workstation.errors import UserError
from workstation.workspace import Facts, Workspace

SECRET = "The sluice keeper was paid in silver"
SECRET_TITLE = "Whispered at the weir"


def reopened(path):
    return Workspace.open(path, analyst=OSEI)


@pytest.fixture
def marked(mine):
    """A second source, its claim and much else marked above what may leave."""
    facts = Facts(publisher="Silver Herald", published_on="2031-02-04")
    text = f"{SECRET}, a clerk said."
    source = mine.sources.add_text(text, title=SECRET_TITLE, facts=facts, extract=False).uid
    mine.sources.set([source], marking="TLP:RED")
    clerk = mine.actors.create("Clerk of the weir").rows[0]
    mine.actors.set(clerk, marking="TLP:RED")
    claim = mine.claims.mark(source, ((0, len(SECRET)),), speaker=clerk).rows[0]
    question = mine.questions.add("Who paid the sluice keeper?").rows[0]
    mine.questions.set(question, marking="TLP:RED")
    mine.questions.place(question, claim, stance="yes")
    open_question = mine.questions.all()[0].uid
    mine.questions.set(open_question, scope="where the sluice keeper sleeps")
    mine.questions.set(open_question, scope="the upper dam")
    mine.notes.add("claim", claim, "Ask the sluice keeper's brother.")
    return mine


def test_a_whole_copy_holds_everything(mine, tmp_path):
    mine.questions.set(mine.questions.all()[0].uid, scope="the upper dam")
    with reopened(mine.sharing.export(tmp_path / "whole.awdb")) as copy:
        assert dump(copy) == dump(mine)
        assert copy.filtered == ""
        assert copy.history.verify() is None
        source = copy.sources.rows(copy.sources.find())[0].uid
        assert copy.sources.text(source).text == TEXT
        assert copy.search.find("water board"), "the search index came along"


def test_nothing_marked_above_leaves_not_even_in_free_pages(marked, tmp_path):
    path = marked.sharing.export(tmp_path / "green.awdb", Scope(marking="TLP:GREEN"))
    content = path.read_bytes()
    for words in (SECRET, SECRET_TITLE, "Clerk of the weir", "Who paid", "brother", "sleeps"):
        assert words.encode() not in content, words
        assert words.encode("utf-16-le") not in content, words
    with reopened(path) as copy:
        assert not copy.search.find("sluice"), "nor in its index"
        assert len(copy.claims.find()) == 3
        assert [one.wording for one in copy.questions.all()] == ["Did the dam hold?"]
        assert copy.questions.all()[0].scope == "the upper dam"
        assert copy.filtered == (
            "This is a filtered copy: nothing marked above TLP:GREEN. "
            "Withheld: 1 source, 1 claim, 1 question."
        )
        assert copy.history.verify() is None
        assert copy.checks.run() == []


def test_the_sender_may_keep_to_himself_how_much_stays(marked, tmp_path):
    scope = Scope(marking="TLP:GREEN", tell_withheld=False)
    with reopened(marked.sharing.export(tmp_path / "green.awdb", scope)) as copy:
        assert copy.filtered == "This is a filtered copy: nothing marked above TLP:GREEN."


def test_a_part_of_a_part_says_both(marked, tmp_path):
    path = marked.sharing.export(tmp_path / "green.awdb", Scope(marking="TLP:GREEN"))
    with reopened(path) as copy:
        scope = Scope(accepted=True, tell_withheld=False)
        with reopened(copy.sharing.export(tmp_path / "part.awdb", scope)) as part:
            assert part.filtered == (
                "This is a filtered copy: accepted claims only. It was taken from a filtered copy: "
                "nothing marked above TLP:GREEN. Withheld: 1 source, 1 claim, 1 question."
            )


def test_a_claim_leaves_without_the_event_that_may_not(marked, copied, tmp_path):
    third = copied("third")
    event = marked.events.add("The silver was handed over").rows[0]
    marked.events.set(event, marking="TLP:RED")
    first = next(iter(marked.claims.rows(marked.claims.find())))
    marked.claims.set(first.uid, event=event)
    path = marked.sharing.export(tmp_path / "green.awdb", Scope(marking="TLP:GREEN"))
    assert b"handed over" not in path.read_bytes()
    before = dump(marked)
    with reopened(path) as copy:
        assert copy.claims.get(first.uid).uid == first.uid
        assert copy.checks.run() == []
    marked.sharing.merge(path)
    assert dump(marked) == before
    third.sharing.merge(path)  # whose file knows nothing of the event
    assert third.claims.get(first.uid).uid == first.uid
    assert third.checks.run() == []


@pytest.mark.parametrize(
    "scope",
    [
        Scope(marking="TLP:GREEN"),
        Scope(history=False),
        Scope(originals=False),
        Scope(accepted=True),
        Scope(suggestions=False),
        Scope(marking="TLP:AMBER", history=False),
    ],
    ids=["marking", "no history", "no originals", "accepted", "no suggestions", "both"],
)
def test_a_filtered_copy_merges_back_without_false_conflicts(marked, tmp_path, scope):
    path = marked.sharing.export(tmp_path / "part.awdb", scope)
    before = dump(marked)
    assert marked.sharing.preview(path).changes_nothing
    marked.sharing.merge(path)
    assert dump(marked) == before
    assert marked.filtered == ""


def test_work_on_a_filtered_copy_comes_home(marked, tmp_path):
    path = marked.sharing.export(tmp_path / "green.awdb", Scope(marking="TLP:GREEN"))
    with reopened(path) as copy:
        asked = copy.questions.all()[0].uid
        copy.questions.set(asked, definition="no water over it")
        copy.questions.add("Who opened the gate?")
    marked.sharing.merge(path)
    assert marked.questions.get(asked).definition == "no water over it"
    assert marked.questions.get(asked).scope == "the upper dam"
    assert marked.conflicts.all() == []
    assert len(marked.questions.all()) == 3
    assert marked.history.verify() is None


def test_a_copy_of_some_questions_holds_what_they_rest_on(marked, tmp_path):
    asked = marked.questions.all()[0].uid
    claim = next(iter(marked.claims.rows(marked.claims.find())))
    marked.questions.place(asked, claim.uid, stance="yes")
    scope = Scope(questions=(asked,), suggestions=False)
    with reopened(marked.sharing.export(tmp_path / "q.awdb", scope)) as copy:
        assert [one.uid for one in copy.questions.all()] == [asked]
        assert [one.uid for one in copy.claims.rows(copy.claims.find())] == [claim.uid]
        assert "some questions only" in copy.filtered


def test_what_leaves_is_told_first(marked):
    told = {one.noun: one for one in marked.sharing.leaving(Scope(marking="TLP:GREEN"))}
    assert (told["claim"].leaves, told["claim"].stays) == (3, 1)
    assert (told["note"].leaves, told["note"].stays) == (0, 1)


def test_a_judgement_that_rests_on_what_is_withheld_stays(marked, tmp_path):
    asked = marked.questions.all()[0].uid
    secret = next(
        one for one in marked.claims.rows(marked.claims.find()) if one.content.exact == SECRET
    )
    marked.assessments.record(
        asked,
        judgement="It held.",
        scheme="phia",
        likelihood="unlikely",
        confidence="low",
        why="one clerk",
        claims_for=[secret.uid],
    )
    path = marked.sharing.export(tmp_path / "green.awdb", Scope(marking="TLP:GREEN"))
    with reopened(path) as copy:
        assert copy.assessments.of(asked) == []


def test_what_is_there_is_never_overwritten(mine, tmp_path):
    target = tmp_path / "there.awdb"
    target.write_text("precious")
    with pytest.raises(UserError, match="exists already"):
        mine.sharing.export(target)
    assert target.read_text() == "precious"
    with pytest.raises(UserError, match="no marking"):
        mine.sharing.export(tmp_path / "x.awdb", Scope(marking="TLP:PURPLE"))
    assert [one.name for one in tmp_path.glob("*draft*")] == []


def test_no_side_files_are_left(mine, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    mine.sharing.export(folder / "copy.awdb")
    assert [one.name for one in folder.iterdir()] == ["copy.awdb"]
    db = sqlite3.connect(folder / "copy.awdb")
    assert db.execute("PRAGMA freelist_count").fetchone() == (0,)
    db.close()


def test_tables_and_briefs_of_a_filtered_copy_say_what_they_are_of(marked, tmp_path):
    asked = marked.questions.all()[0].uid
    first = next(iter(marked.claims.rows(marked.claims.find())))
    marked.questions.place(asked, first.uid, stance="yes")
    path = marked.sharing.export(tmp_path / "green.awdb", Scope(marking="TLP:GREEN"))
    with reopened(path) as copy:
        table = copy.comparison.export(copy.comparison.table(), tmp_path / "table.csv")
        assert "This is a filtered copy" in table.read_text(encoding="utf-8-sig")
        brief = copy.briefs.create([asked], title="The dam").rows[0]
        copy.briefs.write(brief, tmp_path / "brief.md")
        assert "filtered copy" in (tmp_path / "brief.md").read_text(encoding="utf-8")
