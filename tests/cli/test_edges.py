# SPDX-License-Identifier: MIT
"""Where a command line meets the world: nothing to take in, odd characters, narrow terminals."""

import json

import pytest

from workstation.cli import cases
from workstation.cli.output import grid, table
from workstation.workspace import Workspace

HEAD = ["Question", "Orsan", "Calder", "The Harbour Wire", "State"]
ROW = ["Was it hit?", "says yes", "", "says no", "contested"]


def test_nothing_taken_in_is_one_sentence(do, tmp_path):
    case, folder, empty = tmp_path / "a.awdb", tmp_path / "none", tmp_path / "empty.txt"
    folder.mkdir()
    empty.touch()
    do("new", case)
    for path in (folder, empty, tmp_path / "missing.txt"):
        done = do("sources", "add", case, path)
        assert (done.status, done.err.count("\n")) == (1, 1)
        assert "Traceback" not in done.err


def test_a_later_document_is_placed_on_questions_that_stand(do, tmp_path, article):
    case = tmp_path / "a.awdb"
    do("new", case)
    do("questions", "add", case, "Did a cutter touch the bridge?")
    assert do("sources", "add", case, article, "--reliability", "b").status == 0
    (row,) = do("comparison", "show", case, "--json").json["rows"]
    assert any(row["cells"].values())
    assert do("sources", "list", case, "--json").json[0]["reliability"] == "B"


def test_a_comparison_without_questions_says_so(do, case):
    done = do("comparison", "show", case)
    assert (done.status, "No questions yet" in done.out) == (0, True)


def test_no_output_goes_over_a_workspace(do, case):
    before = case.read_bytes()
    assert do("claims", "list", case, "--json", "--out", case).status == 1
    assert case.read_bytes() == before


def test_extract_takes_a_line_separator_inside_a_text(do, tmp_path):
    given, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    one = {"id": "\ud800", "text": "\u2028The mayor said that the bridge was closed."}
    given.write_text(json.dumps(one).replace("\\u2028", "\u2028") + "\n", encoding="utf-8")
    assert do("extract", given, out).status == 0
    (line,) = out.read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["relations"]


@pytest.mark.parametrize("day", ["soon", 20261112, ""])
def test_extract_refuses_what_is_no_day(do, tmp_path, day):
    given, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    given.write_text(json.dumps({"id": 1, "text": "a", "published_on": day}), encoding="utf-8")
    done = do("extract", given, out)
    assert (done.status, "Line 1" in done.err, out.exists()) == (1, True, False)


def test_our_own_mistake_is_a_sentence_too(do, case, monkeypatch):
    monkeypatch.setattr(cases, "reading", lambda _: 1 / 0)
    done = do("search", case, "bridge")
    assert done.status == 1
    assert "fault of the program (ZeroDivisionError" in done.err
    assert "Traceback" not in done.err


def test_check_only_looks_while_somebody_else_writes(case, program):
    with Workspace.open(case) as held:
        held.rename("Held")
        done = program("check", case)
    assert (done.returncode, "only looked at" in done.stderr) == (0, True)


def test_many_columns_become_blocks_and_few_a_table():
    assert "─" in grid([HEAD, ROW], 120)
    block = grid([HEAD, ROW], 60)
    assert block.splitlines()[0] == "Was it hit? [contested]"
    assert "Calder" not in block
    said = [" ".join(line.split()) for line in block.splitlines()[1:]]
    assert said == ["Orsan says yes", "The Harbour Wire says no"]


def test_a_document_cannot_steer_the_terminal():
    assert "\x1b" not in table([["a"], ["b\x1b[2J\x9b2J"]])
    assert "\x9b" not in table([["a"], ["b\x1b[2J\x9b2J"]])


def test_a_list_keeps_its_rows_short():
    shown = table([["a", "b"], ["x", "word " * 40]], 30, most=3).splitlines()
    assert len(shown) == 5
    assert shown[-1].endswith("word…")
    assert all(len(line) <= 30 for line in shown)


def test_check_writes_a_clean_copy(do, case, tmp_path):
    target = tmp_path / "clean.awdb"
    done = do("check", case, "--clean-copy", target)
    assert (done.status, done.out.strip()) == (0, str(target))
    assert done.err == "Nothing was left behind.\n"
    assert do("check", target).out == "The file is sound.\n"
    assert do("check", case, "--clean-copy", target).status == 1
