# SPDX-License-Identifier: MIT
"""`workstation extract --score`: measures of the engine, or of predictions made before."""

import gzip
import json

import pytest

TEXT = "The mayor said the bridge was closed. “Nobody fell,” Verrin told reporters."
RELATIONS = [
    {"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 36]]},
    {"source": [[53, 59]], "cue": [[60, 64]], "content": [[38, 52]]},
]


def write(path, *lines):
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def gold(tmp_path):
    line = {"id": "a", "text": TEXT, "published_on": "2026-11-12", "relations": RELATIONS}
    return write(tmp_path / "gold.jsonl", line, {**line, "id": "b"})


@pytest.fixture
def found(tmp_path):
    return write(tmp_path / "found.jsonl", {"id": "b", "relations": RELATIONS[:1]})


def test_the_engine_runs_over_the_labelled_texts(do, gold):
    outcome = do("extract", "--score", gold, "--json")
    assert outcome.status == 0
    assert outcome.json["counts"]["gold"] == 4
    claims = outcome.json["rates"]["claims.lenient"]
    assert claims["precision"] == claims["recall"] == claims["f1"] == 1
    assert claims["interval"] is None


def test_it_scores_what_it_would_write(do, gold, tmp_path):
    out = tmp_path / "out.jsonl"
    assert do("extract", gold, out).status == 0
    assert do("extract", "--score", gold, out).out == do("extract", "--score", gold).out


def test_predictions_made_before(do, gold, found):
    outcome = do("extract", gold, found, "--score", "--json", "--ci", "20")
    assert set(outcome.json) == {"counts", "rates", "means"}
    assert outcome.json["counts"]["predicted"] == 1
    whole = outcome.json["rates"]["full.lenient"]
    assert (whole["precision"], whole["recall"]) == (1, 0.25)
    low, high = whole["interval"]
    assert 0 == low < whole["f1"] <= high
    assert outcome.json["rates"]["type.mixed.full"]["f1"] is None
    assert outcome.json["means"]["source_given.overlap"] == {"mean": 1, "count": 1}


def test_as_tables(do, gold, found, tmp_path):
    shown = do("extract", "--score", gold, found, "--ci", "20").out
    assert shown.startswith("Texts: 2. Relations: 4 labelled, 1 predicted.")
    (line,) = [line for line in shown.splitlines() if line.startswith("full.lenient")]
    assert line.split()[:6] == ["full.lenient", "1.000", "0.250", "0.400", "1", "4"]
    assert "type.mixed.full" in shown
    assert do("extract", "--score", gold, found, "--out", tmp_path / "scores.txt").out == ""
    assert "full.lenient" in (tmp_path / "scores.txt").read_text(encoding="utf-8")


def test_compressed_files_are_read(do, gold, found, tmp_path):
    packed = tmp_path / "gold.jsonl.gz"
    packed.write_bytes(gzip.compress(gold.read_bytes()))
    assert do("extract", "--score", packed, found).out == do("extract", "--score", gold, found).out
    assert do("extract", packed, tmp_path / "out.jsonl").status == 0
    packed.write_bytes(packed.read_bytes()[:-30])
    broken = do("extract", "--score", packed, found)
    assert broken.status == 1
    assert broken.err.count("\n") == 1


@pytest.mark.parametrize(
    ("labels", "predictions", "words"),
    [
        ("not json", "", "Line 1"),
        ("[]", "", "Line 1"),
        ("", "", "no labelled text"),
        ('{"id": 1, "text": "a"}', "", "“relations”"),
        ('{"id": 1, "text": "a", "relations": [{"content": [[0, 9]]}]}', "", "from 0 to 9"),
        (None, "not json", "Line 1"),
        (None, '{"id": "z", "relations": []}', "“z”"),
        (None, '{"id": "a", "relations": [], "text": "b"}', "another text"),
        (None, '{"id": "a", "relations": [{"cue": [[0, 999]]}]}', "from 0 to 999"),
        (None, '{"id": "a", "relations": []}\n{"id": "a", "relations": []}', "Line 2"),
    ],
)
def test_bad_input_is_one_sentence(do, gold, found, labels, predictions, words):
    if labels is not None:
        gold.write_text(labels, encoding="utf-8")
    found.write_text(predictions, encoding="utf-8")
    outcome = do("extract", "--score", gold, found)
    assert outcome.status == 1
    assert words in outcome.err
    assert outcome.err.count("\n") == 1
    assert outcome.out == ""


def test_a_missing_file_of_predictions(do, gold, tmp_path):
    outcome = do("extract", "--score", gold, tmp_path / "none.jsonl")
    assert outcome.status == 1
    assert "none.jsonl" in outcome.err


def test_wrong_usage(do, gold, found):
    assert do("extract", gold).status == 2
    assert do("extract", gold, found, "--json").status == 2
    assert do("extract", gold, found, "--ci", "10").status == 2
    assert do("extract", gold, found, "--score", "--claims").status == 2
    assert do("extract", gold, found, "--score", "--ci", "0").status == 2
