# SPDX-License-Identifier: MIT
"""Which prediction stands for which label."""

import pytest

from workstation.extraction.scoring.matching import likeness, pairs
from workstation.extraction.scoring.relations import worded
from workstation.extraction.scoring.words import words_of

TEXT = "Ann and Bo said one two three four five six"


@pytest.fixture
def made(relation):
    words = words_of(TEXT)

    def _made(*relations):
        return [worded(relation(*one, TEXT), words) for one in relations]

    return _made


def test_likeness_is_what_is_common_of_all():
    assert likeness(frozenset({1, 2, 3}), frozenset({2, 3, 4})) == 0.5
    assert likeness(frozenset({1}), frozenset({2})) == 0


def test_the_most_alike_go_first_and_each_once(made):
    gold = made(("Ann", "said", "one two three four"), ("Bo", "said", "three four five six"))
    found = made(("Bo", "said", "two three four five six"), ("Ann", "said", "one"))
    first, second = pairs(gold, found)
    assert (first.gold, first.predicted) == (gold[1], found[0])
    assert (second.gold, second.predicted) == (gold[0], found[1])
    assert (first.likeness, second.likeness) == (0.8, 0.25)
    assert (first.near, second.near) == (True, False)


def test_a_common_source_settles_a_tie(made):
    gold = made(("Ann", "said", "one two"), ("Bo", "said", "one two"))
    found = made(("Bo", "said", "one two"), ("Ann", "said", "one two"))
    assert all(pair.gold == pair.predicted for pair in pairs(gold, found))


def test_contents_without_a_common_word_make_no_pair(made):
    assert list(pairs(made(("Ann", "said", "one")), made(("Ann", "said", "two")))) == []


def test_what_a_pair_has_in_common(made):
    gold, found = made(("Ann and Bo", "said", "one two")), made(("Ann", "", "one two"))
    (pair,) = pairs(gold, found)
    assert (pair.source_met, pair.source_end_met, pair.cue_met) == (True, False, False)
    assert (pair.same_content, pair.same, pair.common) == (True, False, 2)
