# SPDX-License-Identifier: MIT
"""The command line says, once, when the rules alone suggest."""

import json

import pytest

from workstation.cli.main import run


@pytest.fixture
def texts(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"id": 1, "text": "Lena Dorn said that the road was shut."}))
    return path


def test_a_missing_model_is_told_once_and_the_rules_read(without_model, texts, tmp_path, capsys):
    out = tmp_path / "out.jsonl"
    assert run(["extract", str(texts), str(out)]) == 0
    told = capsys.readouterr().err
    assert told.count("the model file is missing") == 1
    (relation,) = json.loads(out.read_text())["relations"]
    assert relation["engine"] == "rules"


def test_nothing_is_told_when_the_model_reads(texts, tmp_path, capsys):
    out = tmp_path / "out.jsonl"
    assert run(["extract", str(texts), str(out)]) == 0
    assert "model" not in capsys.readouterr().err
    (relation,) = json.loads(out.read_text())["relations"]
    assert relation["engine"] == "tagger"
