# SPDX-License-Identifier: MIT
"""Finding, checking and loading the model."""

import json
import shutil

import pytest

from workstation.extraction import engines, extract
from workstation.extraction.tagger.model import ModelError, card, load
from workstation.resources import resource

TEXT = "The ministry said that the road was closed."


@pytest.fixture
def folder(tmp_path):
    """A copy of the model's folder that may be spoilt."""
    return shutil.copytree(resource("models"), tmp_path / "models")


def test_the_shipped_model_is_whole_and_small():
    assert load().card.version == card().version
    sizes = [path.stat().st_size for path in resource("models").iterdir()]
    assert sum(sizes) <= 30_000_000


def test_a_missing_model_is_named(tmp_path):
    with pytest.raises(ModelError, match="missing"):
        load(tmp_path)


@pytest.mark.parametrize("name", ["attribution.onnx", "attribution.tokenizer.json"])
def test_a_changed_or_swapped_file_is_refused(folder, name):
    path = folder / name
    spoilt = bytearray(path.read_bytes())
    spoilt[len(spoilt) // 2] ^= 1
    path.write_bytes(spoilt)
    with pytest.raises(ModelError, match="damaged"):
        load(folder)


@pytest.mark.parametrize("words", ["", "{", "[]", json.dumps({"version": "1"})])
def test_a_damaged_description_is_refused(folder, words):
    (folder / "attribution.json").write_text(words)
    with pytest.raises(ModelError, match="description"):
        card(folder)


def test_without_the_model_the_rules_read_and_it_is_said_why(without_model):
    found = extract(TEXT, language="en")
    assert found.engine == "rules"
    assert [one.engine for one in found.attributions] == ["rules"]
    facts = engines.facts()
    assert facts.name == "rules"
    assert "model file is missing" in facts.trouble


def test_with_the_model_nothing_is_in_the_way():
    assert engines.facts().trouble == ""
    assert engines.facts().name == "tagger"
