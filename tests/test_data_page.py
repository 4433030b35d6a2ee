# SPDX-License-Identifier: MIT
"""The fields that `docs/data.md` promises are the fields that are printed."""

import json
import re
from pathlib import Path

import pytest

from workstation.cli.main import run

PAGE = (Path(__file__).parents[1] / "docs" / "data.md").read_text(encoding="utf-8")
SAID = "The mayor said on Monday that 12 people were hurt on the bridge."


def told(heading):
    """The first column of each table under a heading."""
    part = re.split(r"^## ", PAGE.split(f"\n## {heading}\n", 1)[1], flags=re.MULTILINE)[0]
    tables = re.findall(r"(?:^\|.*\n)+", part, flags=re.MULTILINE)
    return [set(re.findall(r"^\| `(\w+)` \|", table, flags=re.MULTILINE)) for table in tables]


@pytest.fixture
def printed(tmp_path, capsys):
    """A case with one claim, and what a command with `--json` prints about it."""
    case, document = tmp_path / "case.awdb", tmp_path / "news.txt"
    document.write_text(SAID, encoding="utf-8")
    assert run(["new", str(case)]) == 0

    def command(noun, verb, *arguments):
        capsys.readouterr()
        assert run([noun, verb, str(case), *arguments, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    command.added = command("sources", "add", str(document))
    command.case = str(case)
    return command


def test_documents_taken_in(printed):
    (fields,) = told("sources add")
    assert set(printed.added[0]) == fields


@pytest.mark.parametrize("noun", ["sources", "claims"])
def test_lists(printed, noun):
    (fields,) = told(f"{noun} list")
    assert set(printed(noun, "list")[0]) == fields


def test_history(printed):
    page = PAGE.split("\n## history list, history show\n", 1)[1].split("\n## ", 1)[0]
    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", page, flags=re.MULTILINE)
    fields = set(re.findall(r"`(\w+)`", " ".join(rows)))
    (first, *_) = printed("history", "list")
    assert set(first) == fields - {"steps", "rests_on_it", "hindrance"}
    assert set(printed("history", "show", first["uid"])) == fields


def test_suggested_positions(printed):
    (fields,) = told("questions suggest")
    assert run(["questions", "add", printed.case, "Were people hurt on the bridge?"]) == 0
    claim = printed("claims", "list")[0]["uid"]
    assert set(printed("questions", "suggest")[0]) == fields
    assert set(printed("questions", "suggest", "--claim", claim)[0]) == fields


def test_a_comparison(printed):
    table, rows, positions = told("comparison show")
    claim = printed("claims", "list")[0]["uid"]
    wording = "Were people hurt on the bridge?"
    assert run(["questions", "add", printed.case, wording]) == 0
    assert run(["questions", "place", printed.case, wording, claim, "--stance", "yes"]) == 0
    shown = printed("comparison", "show")
    (row,) = shown["rows"]
    ((position,),) = row["cells"].values()
    assert set(shown) == table
    assert set(row) == rows
    assert set(position) == positions
    assert (position["stance"], position["status"]) == ("yes", "confirmed")


def test_gaps(printed):
    gaps, inquiries = told("gaps list")
    wording = "Who closed the bridge?"
    claim = printed("claims", "list")[0]["uid"]
    assert run(["questions", "add", printed.case, wording, "--kind", "open"]) == 0
    assert run(["questions", "place", printed.case, wording, claim]) == 0
    assert run(["gaps", "record", printed.case, wording, "town archive"]) == 0
    (gap,) = printed("gaps", "list", "--all")
    assert set(gap) == gaps
    assert set(gap["inquiries"][0]) == inquiries


def test_labels(printed, tmp_path):
    texts, relations = told("claims export-labels")
    claim = printed("claims", "list")[0]["uid"]
    assert run(["claims", "accept", printed.case, claim]) == 0
    out = tmp_path / "labels.jsonl"
    assert run(["claims", "export-labels", printed.case, str(out), "--all"]) == 0
    line = json.loads(out.read_text(encoding="utf-8"))
    assert set(line) == texts - {"published_on"}
    assert set(line["relations"][0]) == relations


def test_extracted_relations(tmp_path):
    texts, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    texts.write_text(json.dumps({"id": "1", "text": SAID}) + "\n", encoding="utf-8")
    assert run(["extract", str(texts), str(out)]) == 0
    (fields,) = told("extract")
    (found,) = json.loads(out.read_text(encoding="utf-8"))["relations"]
    assert set(found) == fields
    assert SAID[slice(*found["source"][0])] == "The mayor"


def test_measures(tmp_path, capsys):
    labelled = {"source": [[0, 9]], "cue": [[10, 14]], "content": [[30, 63]]}
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"id": "1", "text": SAID, "relations": [labelled]}))
    capsys.readouterr()
    assert run(["extract", "--score", str(gold), "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    counts, rates, _ = told("extract --score")
    assert set(shown["counts"]) == counts
    assert set(shown["rates"]["full.lenient"]) == rates
    assert set(shown["means"]["cue_given.exact"]) == {"mean", "count"}


def test_originals_to_get(printed, tmp_path):
    (wanted,), (quotes,) = told("origins to-get"), told("origins link-original")
    for name, text in (
        ("post", "“No,” Ilan Roth said in an interview with the Dawn Post."),
        ("held", "No, never."),
    ):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        assert run(["sources", "add", printed.case, str(tmp_path / f"{name}.txt")]) == 0
    item = printed("origins", "to-get")[0]
    assert set(item) == wanted
    (quote,) = printed("origins", "link-original", item["name"], "held.txt")
    assert set(quote) == quotes


def test_ties_of_one_origin(printed, tmp_path):
    (fields,) = told("origins list")
    copy = tmp_path / "copy.txt"
    copy.write_text(SAID + " Nobody knows more.", encoding="utf-8")
    assert run(["sources", "add", printed.case, str(copy)]) == 0
    assert run(["origins", "join", printed.case, "same text", "news.txt", "copy.txt"]) == 0
    (tie,) = printed("origins", "list", "--kind", "same text")
    assert set(tie) == fields
    assert tie["status"] == "confirmed"
