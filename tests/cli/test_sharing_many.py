# SPDX-License-Identifier: MIT
"""Several files, and what is probably here twice, from the command line."""

import shutil

import pytest

from tests.services.wires import WIRE, edited
from workstation.workspace import Facts, Workspace


@pytest.fixture
def mine(do, tmp_path):
    path = tmp_path / "mine.awdb"
    do("new", path)
    do("questions", "add", path, "Did the dam hold?")
    return path


@pytest.fixture
def copied(mine):
    """A function that makes a copy of the case and does something in it."""

    def copy(name, act):
        path = shutil.copyfile(mine, mine.with_name(f"{name}.awdb"))
        with Workspace.open(path) as case:
            act(case)
        return path

    return copy


@pytest.fixture
def letter(tmp_path):
    path = tmp_path / "letter.awdb"
    path.write_text("Dear all", encoding="utf-8")
    return path


def take_in(case, text, title, publisher):
    facts = Facts(publisher=publisher)
    case.sources.add_text(text, title=title, facts=facts, extract=False)


def test_several_files_are_looked_into_and_merged(do, mine, copied, letter):
    files = [
        copied("one", lambda case: case.questions.add("Who opened the gate?")),
        letter,
        copied("two", lambda case: case.actors.create("Gate crew")),
    ]
    shown = do("sharing", "preview", mine, *files)
    assert shown.status == 3
    assert "in all" in shown.out
    assert "letter.awdb" in shown.out
    told = do("sharing", "preview", mine, *files, "--json").json
    assert [one["file"] for one in told["files"]] == ["one.awdb", "letter.awdb", "two.awdb"]
    assert [bool(one["refused"]) for one in told["files"]] == [False, True, False]
    assert sum(one["new"] for one in told["total"]) == 2
    merged = do("sharing", "merge", mine, *files, "--json")
    assert merged.status == 3
    assert [one["file"] for one in merged.json["merges"]] == ["one.awdb", "two.awdb"]
    assert [one["file"] for one in merged.json["refused"]] == ["letter.awdb"]
    assert len(do("questions", "list", mine, "--json").json) == 2


def test_where_nothing_can_be_merged_the_status_is_1(do, mine, letter):
    for verb in ("preview", "merge"):
        refused = do("sharing", verb, mine, letter, letter.with_name("gone.awdb"))
        assert (refused.status, refused.out.strip()) == (1, "")
        assert "letter.awdb" in refused.err
        assert "gone.awdb" in refused.err


def test_doubles_are_shown_before_listed_after_and_joined(do, mine, copied):
    theirs = copied("theirs", lambda case: take_in(case, edited(), "Disaster", "The Dial"))
    with Workspace.open(mine) as case:
        take_in(case, WIRE, "Ferry sinks", "Coast Wire")
    shown = do("sharing", "preview", mine, theirs)
    assert "1 source in it is probably here already." in shown.out
    assert "Ferry sinks (Coast Wire)" in " ".join(shown.out.split())
    (pair,) = do("sharing", "preview", mine, theirs, "--json").json["doubles"]["listed"]
    assert (pair["kind"], pair["there"]["words"]) == ("same text", "Disaster")
    assert do("sharing", "merge", mine, theirs).status == 0
    assert do("sharing", "doubles", mine, "--json").json["listed"] == [pair]
    assert "that came over" in do("sharing", "doubles", mine).out
    assert do("sharing", "doubles", mine, "--join", "nothing").status == 1
    joined = do("sharing", "doubles", mine, "--join", pair["uid"][:8])
    assert joined.out.strip() == "Tie “same text”."
    assert "Nothing that came over" in do("sharing", "doubles", mine, "theirs.awdb").out
    assert "Nothing that came over" in do("sharing", "doubles", mine, "--join-all").out
    (tie,) = do("origins", "list", mine, "--status", "confirmed", "--json").json
    assert tie["uid"] == pair["uid"]


def test_a_merge_is_reported_in_words_json_and_files(do, mine, copied, tmp_path):
    theirs = copied("theirs", lambda case: case.questions.add("Who opened the gate?"))
    assert do("sharing", "report", mine).status == 1
    do("sharing", "merge", mine, theirs)
    told = do("sharing", "report", mine)
    assert (told.status, "- Who opened the gate?" in told.out) == (0, True)
    (account,) = do("sharing", "report", mine, "theirs.awdb", "--json").json
    assert account["came"] == [{"noun": "question", "number": 1, "names": ["Who opened the gate?"]}]
    target = tmp_path / "report.pdf"
    assert do("sharing", "report", mine, "--out", target).out.strip() == str(target.resolve())
    assert target.read_bytes().startswith(b"%PDF")
    assert do("sharing", "report", mine, "--out", tmp_path / "report.doc").status == 1
