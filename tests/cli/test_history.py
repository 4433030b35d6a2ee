# SPDX-License-Identifier: MIT
"""`workstation history`: listing, showing, taking back by name, and bringing back."""

import json
import re

import pytest

from workstation.domain.changes import Analyst
from workstation.workspace import Workspace

SET, ASKED = "Set credibility of a claim", "Add question “Was the bridge hit?”"


@pytest.fixture
def lived(case):
    """The case after two people have worked on it."""
    with Workspace.open(case, analyst=Analyst("a" * 32, "A. Lind")) as work:
        work.questions.add("Was the bridge hit?")
        claim = work.claims.rows(work.claims.find())[0]
        work.claims.set(claim.uid, credibility=3)
    with Workspace.open(case, analyst=Analyst("b" * 32, "B. Osei")) as work:
        work.claims.set(claim.uid, credibility=2)
    return case


def uids(done):
    return [one["uid"] for one in done.json]


def test_the_newest_stands_first(do, lived):
    found = do("history", "list", lived, "--json").json
    assert [one["label"] for one in found][:3] == [SET, SET, ASKED]
    assert found[0]["analyst"] == "B. Osei"
    assert found[0]["nouns"] == ["claim"]
    assert found[0]["undone"] is False
    shown = do("history", "list", lived, "--limit", "1").out
    assert "B. Osei" in shown
    assert re.search(r"and \d+ more; --limit shows them", shown)


def test_filters_narrow_the_list(do, lived):
    every = uids(do("history", "list", lived, "--json"))
    of_one = uids(do("history", "list", lived, "--analyst", "b. osei", "--json"))
    assert of_one == every[:1]
    assert uids(do("history", "list", lived, "--noun", "question", "--json")) == every[2:3]
    assert do("history", "list", lived, "--until", "1999").out == "No changes fit.\n"
    assert len(uids(do("history", "list", lived, "--since", "2020", "--json"))) == len(every)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--since", "soon"), "“soon” is no day; write it like 2026-11-12."),
        (("--since", "2026", "--until", "2020"), "The last day lies before the first"),
        (("--analyst", "Nobody"), "There is no analyst “Nobody”"),
    ],
)
def test_what_cannot_be_meant_is_one_sentence(do, lived, options, said):
    done = do("history", "list", lived, *options)
    assert (done.status, done.out, done.err.count("\n")) == (1, "", 1)
    assert said in done.err


def test_a_noun_that_is_none_is_wrong_usage(do, lived):
    assert do("history", "list", lived, "--noun", "mood").status == 2


def test_a_change_is_shown_step_by_step(do, lived):
    newest = uids(do("history", "list", lived, "--json"))[0]
    shown = do("history", "show", lived, newest[-8:]).out
    assert shown.startswith("“Set credibility of a claim” (B. Osei, ")
    assert "credibility: 3 (possibly true) → 2 (probably true)" in shown
    told = do("history", "show", lived, newest, "--json").json
    assert told["rests_on_it"] == []
    assert told["steps"] == [
        {
            **told["steps"][0],
            "noun": "claim",
            "kind": "set",
            "field": "credibility",
            "before": "3 (possibly true)",
            "after": "2 (probably true)",
        }
    ]


def test_what_rests_on_a_change_is_said(do, lived):
    newest, earlier = uids(do("history", "list", lived, "--json"))[:2]
    assert do("history", "show", lived, earlier, "--json").json["rests_on_it"] == [newest]
    done = do("history", "undo", lived, earlier)
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert "by “Set credibility of a claim” (B. Osei, " in done.err
    assert "take that back first" in done.err


def test_an_old_change_is_taken_back_and_brought_back(do, lived):
    asked = uids(do("history", "list", lived, "--noun", "question", "--json"))[0]
    done = do("history", "undo", lived, asked)
    assert done.out == f"Undo “{ASKED}”. Next to undo: “Set credibility of a claim”.\n"
    assert do("questions", "list", lived, "--json").json == []
    assert f"{ASKED}, taken back" in do("history", "list", lived).out
    assert do("history", "redo", lived).status == 0
    assert len(do("questions", "list", lived, "--json").json) == 1
    assert do("history", "verify", lived).out == "Every change fits its digest.\n"


def test_without_a_name_the_last_one_is_taken_back(do, lived):
    assert do("history", "undo", lived).out.startswith("Undo “Set credibility of a claim”.")
    assert do("history", "undo", lived).out.startswith("Undo “Set credibility of a claim”.")
    assert do("history", "undo", lived).out.startswith(f"Undo “{ASKED}”.")


def test_a_name_that_fits_several_lists_them(do, lived):
    done = do("history", "show", lived, uids(do("history", "list", lived, "--json"))[0][:1])
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert "may mean several: " in done.err
    assert do("history", "undo", lived, "zz").err.startswith("There is no change “zz”")


def test_the_list_goes_into_a_file(do, lived, tmp_path):
    out = tmp_path / "history.json"
    assert do("history", "list", lived, "--json", "--out", out).out == ""
    assert json.loads(out.read_text(encoding="utf-8"))
