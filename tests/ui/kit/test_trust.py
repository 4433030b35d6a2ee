# SPDX-License-Identifier: MIT
"""How far a suggestion is to be trusted, said in words that promise no more than was measured."""

from dataclasses import replace

import pytest

from workstation.domain.claims import Claim
from workstation.domain.engines import RULES, TAGGER, EngineFacts
from workstation.domain.spans import span_of
from workstation.ui.kit.trust import (
    below_words,
    engine_detail,
    engine_words,
    found_words,
    missed_words,
    share_words,
    sure_words,
    why_words,
)

FACTS = EngineFacts(TAGGER, "2", 0.81, 0.83, "20 news articles")
UNMEASURED = EngineFacts(RULES, "1")
CLAIM = Claim(
    *(1, "c", "s", "", "t", "a", "A", "A", span_of("some words here", (0, 4))),
    engine="tagger 2",
    rule="that clause",
    confidence=0.82,
    reason="“he”: the nearest fitting person",
)


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (1.0, "nearly all"),
        (0.95, "about 19 in 20"),
        (0.82, "about 8 in 10"),
        (0.85, "about 9 in 10"),
        (0.5, "about 5 in 10"),
        (0.05, "about 1 in 20"),
        (0.0, "hardly any"),
    ],
)
def test_a_share_is_said_as_people_say_it(share, words):
    assert share_words(share) == words


def test_a_measured_engine_promises_what_was_measured():
    assert sure_words(CLAIM, FACTS) == "About 8 in 10 such suggestions are right"


@pytest.mark.parametrize("facts", [UNMEASURED, None])
def test_an_unmeasured_one_promises_nothing(facts):
    assert sure_words(CLAIM, facts) == "Rated about 8 in 10; not measured"


def test_own_voice_is_measured_by_itself():
    own = replace(CLAIM, engine="own voice 1", rule="own voice", confidence=0.8)
    assert sure_words(own, UNMEASURED) == "About 8 in 10 such suggestions are right"
    assert found_words(own, by_tagger=True).startswith("Suggested because you asked")


def test_what_people_make_is_not_rated():
    assert sure_words(replace(CLAIM, engine="", confidence=None), FACTS) == ""


def test_the_engine_says_how_much_it_overlooks():
    assert engine_words(FACTS) == "Tagger 2: 8 in 10 right, expect about 1 in 6 missed"
    assert "measured on 20 news articles" in engine_detail(FACTS)
    assert engine_words(UNMEASURED) == "Rules 1: how often it is right was not measured"


def test_an_engine_that_misses_most_says_so():
    assert missed_words(replace(FACTS, recall=0.3)) == "about 7 in 10 missed"
    assert missed_words(replace(FACTS, recall=0.0)) == ""


def test_trouble_stands_in_the_detail():
    assert engine_detail(replace(UNMEASURED, trouble="The model is missing.")).endswith("missing.")


@pytest.mark.parametrize(
    ("engine", "rule", "by_tagger", "words"),
    [
        ("", "", True, "Made by hand."),
        ("tagger 2", "that clause", True, "By tagger 2; the rule “that clause” agrees."),
        ("tagger 2", "", True, "By tagger 2 alone; no rule agrees."),
        ("rules 1", "colon", False, "By the rule “colon” (rules 1)."),
        ("rules 2", "colon", True, "By the rule “colon” (rules 2); the tagger did not find it."),
    ],
)
def test_who_found_it_and_who_agrees(engine, rule, by_tagger, words):
    claim = replace(CLAIM, engine=engine, rule=rule)
    assert found_words(claim, by_tagger=by_tagger) == words


def test_why_is_one_paragraph():
    assert why_words(CLAIM, FACTS, by_tagger=True) == (
        "By tagger 2; the rule “that clause” agrees. Speaker: “he”: the nearest fitting person. "
        "About 8 in 10 such suggestions are right."
    )


def test_what_is_folded_away_is_counted():
    assert below_words(12, unfolded=False) == "12 below your threshold · Show"
    assert below_words(12, unfolded=True).endswith("Fold away")
