# SPDX-License-Identifier: MIT
"""Which figures may be compared."""

from hypothesis import given
from hypothesis import strategies as st

from workstation.analysis.figures import comparable, conflict
from workstation.domain.figures import Figure


def members(low, high, **fields):
    return Figure("some", low, high, 0, 4, counted="members", **fields)


def test_a_part_never_conflicts_with_its_whole():
    whole, part = members(None, 6500), members(9000, 9000, part_of="6,500")
    assert not comparable(whole, part)
    assert not conflict(whole, part)
    assert conflict(members(9000, 9000), whole)


def test_figures_of_different_places_are_left_apart():
    north, south = members(1, 1, place="the North"), members(2, 2, place="the South")
    assert not conflict(north, south)
    assert conflict(north, members(2, 2, place="The  north"))
    assert conflict(north, members(2, 2))


bounds = st.one_of(st.none(), st.integers(0, 9).map(float))
figures = st.builds(members, bounds, bounds, place=st.sampled_from(["", "north", "south"]))


@given(figures, figures)
def test_neither_side_comes_first(one, other):
    assert comparable(one, other) == comparable(other, one)
    assert conflict(one, other) == conflict(other, one)
