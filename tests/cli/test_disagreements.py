# SPDX-License-Identifier: MIT
"""Disagreements from the command line."""

import pytest

_TEXT = """The Calder Coast Guard said that its cutter had touched the bridge.
The Orsan Port Authority said that no cutter had touched the bridge.
"""
_ASKED = "Did a cutter touch the bridge?"


@pytest.fixture
def contested(do, tmp_path):
    """A case in which two bodies answer one question, one yes and one no."""
    case, article = tmp_path / "case.awdb", tmp_path / "article.txt"
    article.write_text(_TEXT)
    assert do("new", case).status == 0
    assert do("sources", "add", case, article, "--published-on", "2023-11-12").status == 0
    assert do("questions", "add", case, _ASKED).status == 0
    claims = do("claims", "list", case, "--json").json
    for claim, stance in zip(claims, ("yes", "no"), strict=True):
        placed = do("questions", "place", case, _ASKED, claim["uid"], "--stance", stance)
        assert placed.status == 0
    return case


def one(do, case, *narrowed):
    (found,) = do(
        "disagreements", "list", case, "--rule", "says yes, says no", "--json", *narrowed
    ).json
    return found


def test_listed_and_shown_with_quotes(do, contested):
    found = one(do, contested, "--question", _ASKED, "--confirmed")
    assert [camp["label"] for camp in found["camps"]] == ["says yes", "says no"]
    shown = do("disagreements", "show", contested, found["uid"]).out
    assert "Calder Coast Guard" in shown
    assert "against" in shown
    (pair,) = do("disagreements", "show", contested, found["uid"], "--json").json["pair_list"]
    assert len(pair["claims"]) == 2


def test_deciding_needs_a_reason(do, contested):
    uid = one(do, contested)["uid"]
    refused = do("disagreements", "set", contested, uid, "--status", "dismissed")
    assert refused.status == 1
    assert "Say why" in refused.err
    why = ("--status", "explained", "--because", "other time")
    assert do("disagreements", "set", contested, uid, *why).status == 0
    decided = one(do, contested, "--status", "explained")
    assert decided["explanation"] == "other time"


def test_examining_says_what_is_open(do, contested):
    examined = do("disagreements", "examine", contested)
    assert examined.status == 3
    assert "Examined 1 question; 1 disagreement is open" in examined.out
    assert "Examined 0 questions" in do("disagreements", "examine", contested).out


def test_an_empty_case_has_none(do, tmp_path):
    do("new", tmp_path / "empty.awdb")
    assert "No disagreements" in do("disagreements", "list", tmp_path / "empty.awdb").out
    assert do("disagreements", "show", tmp_path / "empty.awdb", "nothing").status == 1
