# SPDX-License-Identifier: MIT
"""Merging and settling conflicts from the command line."""

import shutil

import pytest

from workstation.workspace import Workspace


@pytest.fixture
def copies(do, tmp_path):
    """Two copies of a case with one question, whose scope both have changed."""
    mine, theirs = tmp_path / "mine.awdb", tmp_path / "theirs.awdb"
    assert do("new", mine).status == 0
    assert do("questions", "add", mine, "Did the dam hold?").status == 0
    shutil.copyfile(mine, theirs)
    for path, scope in ((mine, "lower dam"), (theirs, "upper dam")):
        with Workspace.open(path) as case:
            case.questions.set(case.questions.all()[0].uid, scope=scope)
    assert do("questions", "add", theirs, "Who opened the gate?").status == 0
    return mine, theirs


def test_a_preview_tells_and_waits_for_a_person(do, copies):
    shown = do("sharing", "preview", *copies)
    assert shown.status == 3
    assert "a copy of this workspace" in shown.out
    told = do("sharing", "preview", *copies, "--json").json
    (asked,) = (one for one in told["nouns"] if one["noun"] == "question")
    assert (asked["new"], asked["changed_there"], asked["conflicts"]) == (1, 1, 1)


def test_merging_settling_and_taking_back(do, copies):
    mine, theirs = copies
    merged = do("sharing", "merge", mine, theirs)
    assert merged.status == 3
    assert "1 question." in merged.out
    assert "In conflict: 1" in merged.out
    (conflict,) = do("conflicts", "list", mine, "--json").json
    assert {one["value"] for one in conflict["contenders"]} == {"lower dam", "upper dam"}
    assert do("conflicts", "list", mine).status == 3
    assert do("sharing", "take-back", mine).status == 0
    assert do("conflicts", "list", mine).out.strip() == "Nothing is in conflict."
    assert do("sharing", "merge", mine, theirs).status == 3
    row = conflict["row"]
    assert do("conflicts", "resolve", mine, row, "scope", "--keep", "3").status == 1
    assert do("conflicts", "resolve", mine, row, "scope").status == 1
    assert do("conflicts", "resolve", mine, row, "scope", "--value", "both dams").status == 0
    assert do("conflicts", "resolve", mine, row, "scope", "--keep", "1").status == 1
    (asked, _) = do("questions", "list", mine, "--json").json
    assert asked["scope"] == "both dams"
    assert do("sharing", "merge", mine, theirs).status == 0, "what is settled stays settled"
    assert do("sharing", "take-back", mine).status == 0


def test_merges_are_listed(do, copies):
    mine, theirs = copies
    assert "Nothing was merged" in do("sharing", "list", mine).out
    do("sharing", "merge", mine, theirs)
    (made,) = do("sharing", "list", mine, "--json").json
    assert made["counts"] == {"question": 1}


def test_what_is_no_workspace_is_refused_in_a_sentence(do, copies, tmp_path):
    mine, _ = copies
    (tmp_path / "note.txt").write_text("Nothing of the kind.")
    refused = do("sharing", "merge", mine, tmp_path / "note.txt")
    assert refused.status == 1
    assert "Traceback" not in refused.err
    assert do("sharing", "merge", mine, tmp_path / "gone.awdb").status == 1


def test_a_part_leaves_and_the_rest_is_told(do, copies, tmp_path):
    _, theirs = copies
    asked = ("--question", "Who opened the gate?", "--max-marking", "green")
    told = do("sharing", "export", theirs, tmp_path / "part.awdb", *asked, "--dry-run", "--json")
    (questions,) = (one for one in told.json if one["noun"] == "question")
    assert (questions["leaves"], questions["stays"]) == (1, 1)
    assert not (tmp_path / "part.awdb").exists()
    written = do("sharing", "export", theirs, tmp_path / "part.awdb", *asked)
    assert written.status == 0
    assert written.out.splitlines()[-1] == str((tmp_path / "part.awdb").resolve())
    (left,) = do("questions", "list", tmp_path / "part.awdb", "--json").json
    assert left["wording"] == "Who opened the gate?"
    assert do("sharing", "export", theirs, tmp_path / "part.awdb").status == 1
    refused = do("sharing", "export", theirs, tmp_path / "x.awdb", "--max-marking", "purple")
    assert refused.status == 1


def test_purging_tells_first_and_then_does_it(do, copies):
    mine, _ = copies
    told = do("purge", mine, "question", "Did the dam hold?")
    assert told.status == 3
    assert "Nothing was touched" in told.out
    assert len(do("questions", "list", mine, "--json").json) == 1
    assert do("purge", mine, "question", "Did the dam hold?", "--yes").status == 0
    assert do("questions", "list", mine, "--json").json == []
    assert do("purge", mine, "question", "Did the dam hold?").status == 1
    assert do("purge", mine, "link", "x").status == 1


@pytest.fixture
def contested(do, copies):
    """A brief on a question whose scope is in conflict; the case and the brief's uid."""
    mine, theirs = copies
    assert do("sharing", "merge", mine, theirs).status == 3
    (row,) = (one for one in do("conflicts", "list", mine, "--json").json)
    assert row["used_in"] == {"questions": ["Did the dam hold?"], "briefs": []}
    made = do("briefs", "new", mine, "Did the dam hold?")
    return mine, made.out.strip()


def test_an_edition_waits_for_what_is_in_conflict(do, contested, tmp_path):
    mine, brief = contested
    refused = do("briefs", "release", mine, brief)
    assert refused.status == 1
    assert "rests on a value that is in conflict: scope of “Did the dam hold?”" in refused.err
    assert do("briefs", "release", mine, brief, "--with-conflicts").status == 0
    written = do("briefs", "write", mine, brief, tmp_path / "dam.md")
    assert written.status == 3
    assert "printed with all values: scope of “Did the dam hold?”" in written.err
    words = (tmp_path / "dam.md").read_text("utf-8")
    assert "1 value in conflict, each printed with all its values" in words
    row = do("conflicts", "list", mine, "--json").json[0]["row"]
    assert do("conflicts", "resolve", mine, row, "scope", "--keep", "1").status == 0
    assert do("briefs", "release", mine, brief).status == 0
    assert do("purge", mine).status == 2


def test_what_was_purged_elsewhere_is_listed_and_purged_when_asked(do, copies):
    mine, theirs = copies
    do("purge", theirs, "question", "Did the dam hold?", "--yes")
    told = do("sharing", "preview", mine, theirs)
    assert "1 question held here was purged there" in told.out
    asked = do("purge", mine, "--as-in", theirs)
    assert asked.status == 3
    assert "- Did the dam hold?" in asked.out
    assert do("purge", mine, "--as-elsewhere").out.startswith("Nothing of this kind")
    do("sharing", "merge", mine, theirs)
    assert do("purge", mine, "--as-elsewhere", "--yes").status == 0
    assert "Did the dam hold?" not in do("questions", "list", mine).out


def test_a_former_value_is_purged_by_its_change(do, copies):
    mine, _ = copies
    with Workspace.open(mine) as work:
        asked = work.questions.all()[0].uid
        made = work.questions.set(asked, scope="the lower dam")
        work.questions.set(asked, scope="the upper dam")
    assert "the lower dam" in do("purge", mine, "value", made.uid).out
    assert do("purge", mine, "value", made.uid, "--yes").status == 0
    assert do("purge", mine, "value", made.uid).out.startswith("Nothing of this kind")
    assert b"the lower dam" not in mine.read_bytes()


def test_a_filtered_copy_says_so_in_the_terminal(do, copies, tmp_path):
    mine, _ = copies
    part = tmp_path / "part.awdb"
    do("sharing", "export", mine, part, "--max-marking", "TLP:GREEN")
    for command in (("comparison", "show"), ("disagreements", "list")):
        assert "This is a filtered copy" in do(*command, part).out
        assert "This is a filtered copy" not in do(*command, mine).out
