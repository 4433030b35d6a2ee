# SPDX-License-Identifier: MIT
"""`workstation claims export-labels`: what was decided, as labelled data."""

import json

import pytest


@pytest.fixture
def reviewed(do, case):
    """The case with a first suggestion rejected and the others accepted, not read to the end."""
    found = do("claims", "list", case, "--json").json
    assert do("claims", "reject", case, found[0]["uid"]).status == 0
    assert do("claims", "accept", case, *(one["uid"] for one in found[1:])).status == 0
    return case


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_labels_of_what_was_decided(do, reviewed, tmp_path):
    out = tmp_path / "labels.jsonl"
    outcome = do("claims", "export-labels", reviewed, out, "--all")
    assert outcome.status == 0
    assert outcome.out.startswith("Texts: 1; relations: ")
    (line,) = lines(out)
    source = do("sources", "show", reviewed, "bridge.txt", "--json").json
    assert (line["id"], line["text"]) == (source["uid"], source["text"])
    assert "published_on" not in line
    stored = {one["status"]: one for one in do("claims", "list", reviewed, "--json").json}
    (rejected,) = line["rejected"]
    assert rejected["content"] == stored["rejected"]["spans"]["content"]
    assert {one["status"] for one in line["relations"]} == {"accepted"}
    assert all(one["speech"] and one["in_bulk"] for one in line["relations"])
    assert (line["undecided"], line["marking"]) == (0, "TLP:CLEAR")


def test_score_takes_the_file(do, reviewed, tmp_path):
    out = tmp_path / "labels.jsonl"
    assert do("claims", "export-labels", reviewed, out, "--all").status == 0
    (line,) = lines(out)
    shown = do("extract", "--score", out, out, "--json").json
    assert shown["counts"]["gold"] == len(line["relations"])
    assert shown["rates"]["full.strict"]["f1"] == 1
    assert do("extract", "--score", out, "--claims").status == 0


def test_only_what_was_read_to_the_end_without_all(do, reviewed, tmp_path):
    out = tmp_path / "labels.jsonl"
    nothing = do("claims", "export-labels", reviewed, out)
    assert nothing.status == 1
    assert "no reviewed text" in nothing.err
    named = do("claims", "export-labels", reviewed, out, "--source", "bridge.txt")
    assert named.status == 1
    assert "read to the end" in named.err
    assert named.err.count("\n") == 1
    assert not out.exists()


def test_read_sources_with_their_day(do, reviewed, tmp_path):
    from workstation.workspace import Workspace

    with Workspace.open(reviewed) as work:
        uid = work.sources.named("bridge.txt").uid
        work.sources.set([uid], review="read", published_on="2026-11-12")
    out = tmp_path / "labels.jsonl"
    assert do("claims", "export-labels", reviewed, out, "--source", "bridge.txt").status == 0
    assert [line["published_on"] for line in lines(out)] == ["2026-11-12"]


def test_a_workspace_is_not_written_over(do, reviewed):
    before = reviewed.read_bytes()
    outcome = do("claims", "export-labels", reviewed, reviewed, "--all")
    assert outcome.status == 1
    assert reviewed.read_bytes() == before


def test_nothing_decided(do, case, tmp_path):
    outcome = do("claims", "export-labels", case, tmp_path / "labels.jsonl", "--all")
    assert outcome.status == 1
    assert "no reviewed text" in outcome.err
