# SPDX-License-Identifier: MIT
"""Sweeps over intervals find what looking at every pair finds."""

from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.disagreements.conftest import said
from workstation.analysis.disagreements.bounds import camps_of, far
from workstation.analysis.disagreements.camps import pairs_between

_INTERVALS = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(0, 60), st.integers(0, 60)), max_size=20
)


def made(rows):
    """Statements with their intervals and the values written in them."""
    bounds = {}
    for speaker, low, width in rows:
        bounds[said(speaker)] = (float(low), float(low + width))
    return bounds


@given(_INTERVALS)
def test_in_a_camp_all_overlap(rows) -> None:
    bounds = made(rows)
    camps = camps_of(bounds, bounds.__getitem__)
    assert sorted(s.position for camp in camps for s in camp) == sorted(s.position for s in bounds)
    for camp in camps:
        for one in camp:
            for other in camp:
                assert bounds[one][0] <= bounds[other][1]


@given(_INTERVALS)
def test_far_apart_means_some_pair_overlaps_and_is_far(rows) -> None:
    bounds = made(rows)
    value = {one: (low + high) / 2 for one, (low, high) in bounds.items()}
    told = [one for one in bounds if value[one] > 0]
    truth = {
        one.position
        for one in told
        for other in told
        if one.speaker != other.speaker
        and bounds[one][0] <= bounds[other][1]
        and bounds[other][0] <= bounds[one][1]
        and max(value[one], value[other]) >= 1.5 * min(value[one], value[other])
    }
    found = far(told, bounds.__getitem__, value.__getitem__, 1.5)
    assert {one.position for one in found} == truth


@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=6), max_size=5))
def test_pairs_are_counted_as_if_one_by_one(groups) -> None:
    camps = [[said(speaker) for speaker in group] for group in groups]
    truth = sum(
        one.speaker != other.speaker
        for at, camp in enumerate(camps)
        for other_camp in camps[at + 1 :]
        for one in camp
        for other in other_camp
    )
    assert pairs_between(camps) == truth
