# SPDX-License-Identifier: MIT
"""Two claims of one text: the same speaker, and words in common."""

import pytest

from workstation.analysis.origins.same_claim import Marked, overlap, told

KELD = frozenset(("keld",))


def marked(*pieces, names=KELD, actors=frozenset()):
    return Marked(pieces, frozenset(names), frozenset(actors))


@pytest.mark.parametrize(
    ("one", "other", "part"),
    [
        (marked((0, 10)), marked((0, 10)), 1.0),
        (marked((0, 10)), marked((5, 25)), 0.5),
        (marked((0, 10)), marked((10, 20)), 0.0),
        (marked((0, 10), (30, 40)), marked((12, 28)), 0.0),
        (marked((0, 10), (30, 40)), marked((5, 35)), 0.5),
        (marked((0, 10)), marked((0, 10), names=("ilse maro",)), 0.0),
        (marked((0, 10), names=(), actors=("a", "b")), marked((0, 10), actors=("b",)), 1.0),
        (marked((0, 10), names=()), marked((0, 10), names=()), 0.0),
    ],
)
def test_the_part_in_common_is_that_of_the_shorter_one(one, other, part):
    assert overlap(one, other) == overlap(other, one) == part


def test_it_is_told_in_words():
    assert "lies within" in told(1.0)
    assert told(0.5) == "one speaker, 50 % of the shorter claim in common"
