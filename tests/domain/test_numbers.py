# SPDX-License-Identifier: MIT
"""Numbers in digits and words."""

import math
import re

import pytest

from workstation.domain.numbers import (
    NUMBER,
    RATIO,
    SHARE,
    VAGUE,
    ratio_of,
    share_of,
    vague_of,
    value_of,
)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,200", 1200),
        ("1,5 million", 1_500_000),
        ("12,75 billion", 12_750_000_000),
        ("1\u202f200\u202f000", 1_200_000),
        ("1 200", 1200),
        ("1.5 million", 1_500_000),
        ("2.3bn", 2_300_000_000),
        ("40m", 40_000_000),
        ("twenty-three", 23),
        ("three hundred and forty", 340),
        ("three hundred and forty-two thousand", 342_000),
        ("one thousand two hundred", 1200),
        ("one and a half million", 1_500_000),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("a hundred", 100),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("zero", 0),
    ],
)
def test_digits_and_words_have_a_value(words, value):
    assert re.fullmatch(NUMBER, words)
    assert value_of(words) == value


@pytest.mark.parametrize("words", ["1,5", "12,34", "the", "second", "hundreds"])
def test_what_is_no_english_number(words):
    assert not re.fullmatch(NUMBER, words)


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("dozens", (24, 99)),
        ("scores", (40, 199)),
        ("hundreds", (200, 999)),
        ("tens of thousands", (20_000, 99_999)),
        ("hundreds of thousands", (200_000, 999_999)),
        ("several", (3, 9)),
        ("several hundred", (300, 999)),
        ("a couple of dozen", (24, 47)),
        ("a handful", (2, 9)),
        ("millions", (2_000_000, None)),
    ],
)
def test_indefinite_amounts_have_bounds(words, bounds):
    assert re.fullmatch(VAGUE, words)
    assert vague_of(words) == bounds


@pytest.mark.parametrize(
    ("words", "part"),
    [("half", 0.5), ("a third", 1 / 3), ("two-thirds", 2 / 3), ("three quarters", 0.75)],
)
def test_shares(words, part):
    assert re.fullmatch(SHARE, words)
    assert math.isclose(share_of(words), part)


def test_ratios():
    assert re.fullmatch(RATIO, "three in four")
    assert ratio_of("three in four") == 0.75
    assert ratio_of("one out of every ten") == 0.1
