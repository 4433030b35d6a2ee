# SPDX-License-Identifier: MIT
"""Rates and means add up."""

import pytest

from workstation.extraction.scoring import Counts, Mean, Rate, Scores, score, total


def test_rates():
    rate = Rate(right=1, predicted=2, found=1, gold=4)
    assert (rate.precision, rate.recall) == (0.5, 0.25)
    assert rate.f1 == pytest.approx(1 / 3)


def test_nothing_to_divide_by_is_no_number():
    assert (Rate().precision, Rate().recall, Rate().f1) == (None, None, None)
    assert (Rate(gold=3).precision, Rate(gold=3).f1) == (None, 0.0)
    assert Mean().value is None


def test_totals_are_sums():
    one = Scores(Counts(1, 2, 3), {"a": Rate(1, 2, 1, 4)}, {"m": Mean(0.5, 1)})
    other = Scores(Counts(1, 5, 7, 1), {"a": Rate(3, 3, 2, 2)}, {"m": Mean(1, 2)})
    assert total([one, other]) == Scores(
        Counts(2, 7, 10, 1), {"a": Rate(4, 5, 3, 6)}, {"m": Mean(1.5, 3)}
    )
    assert total([]) == Scores()


def test_the_same_text_twice_has_the_same_rates(gold, found):
    once = score(gold, found)
    twice = total([once, once])
    assert {n: r.f1 for n, r in twice.rates.items()} == pytest.approx(
        {n: r.f1 for n, r in once.rates.items()}
    )
