# SPDX-License-Identifier: MIT
"""Intervals from repeated draws."""

from dataclasses import replace

import pytest

from workstation.extraction.scoring import MAIN, intervals, score, total


@pytest.fixture
def scores(gold, found):
    """Ten texts, some found wholly, some in part, some not at all."""
    answers = (gold, found, replace(gold, relations=()))
    return {str(number): score(gold, answers[number % 3]) for number in range(10)}


def test_bounds_lie_round_the_figure(scores):
    rates = total(scores.values()).rates
    bounds = intervals(scores, 200)
    assert set(bounds) == set(MAIN)
    for name, (low, high) in bounds.items():
        assert 0 <= low <= rates[name].f1 <= high <= 1
        assert low < high


def test_the_same_draws_come_whatever_the_order(scores):
    turned = dict(reversed(scores.items()))
    assert intervals(scores, 20) == intervals(turned, 20)


def test_texts_that_are_all_alike_leave_no_doubt(gold):
    bounds = intervals({n: score(gold, gold) for n in range(3)}, 5)
    assert set(bounds.values()) == {(1.0, 1.0)}
