# SPDX-License-Identifier: MIT
"""Words made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.analysis.words import beginnings, content_keys, content_words, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("harbouring", "harbored"),
        ("attacks", "attacked"),
        ("groups", "Group"),
        ("neighbour’s", "neighbors"),
        ("casualties", "casualty"),
        ("Afghanistan", "Afghan"),
        ("denial", "DENIAL"),
        ("begun", "begins"),
        ("withdrew", "withdrawing"),
        ("expelled", "expels"),
        ("instalment", "install"),
        ("gunmen", "gunman"),
        ("lives", "life"),
        ("told", "telling"),
    ],
)
def test_forms_of_one_word_meet(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("press", "present"), ("party", "part"), ("no", "not")])
def test_other_words_stay_apart(one, other):
    assert stem(one) != stem(other)


def test_a_stem_knows_what_its_forms_begin_with():
    assert beginnings(stem("began")) == {"begin", "began", "begun"}
    assert beginnings("harbor") == {"harbor"}


def test_small_words_carry_nothing_and_numbers_count_for_statements():
    assert [written for _, written in content_words("Is the bridge 40 m long?")] == [
        "bridge",
        "m",
        "long",
    ]
    assert content_keys("of the 40") == {"40"}


@given(st.text(max_size=40))
def test_any_word_has_a_stable_key(word):
    assert stem(word) == stem(word)
    assert content_keys(word) == content_keys(word.upper().lower()) or not word.isascii()
