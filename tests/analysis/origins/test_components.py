# SPDX-License-Identifier: MIT
"""Things hang together tie by tie, and never against a person's word."""

from hypothesis import given
from hypothesis import strategies as st

from workstation.analysis.origins.components import Components

ENDS = st.sampled_from("abcdefg")
TIES = st.lists(st.tuples(ENDS, ENDS), max_size=12)


def test_what_is_parted_holds_for_whole_groups():
    groups = Components([("a", "b"), ("c", "d")], apart=[("a", "d")])
    assert groups.parted("b", "c")
    assert not groups.parted("b", "e")
    assert groups.groups() == [["a", "b"], ["c", "d"]]


@given(TIES)
def test_the_order_of_ties_makes_no_difference(ties):
    forward, backward = Components(ties), Components([(b, a) for a, b in reversed(ties)])
    assert sorted(forward.groups()) == sorted(backward.groups())
    assert all(forward.together(one, other) for one, other in ties)


@given(TIES, TIES)
def test_no_group_ever_holds_what_is_apart(ties, apart):
    apart = [(one, other) for one, other in apart if one != other]
    groups = Components((), apart)
    for one, other in ties:
        if not groups.parted(one, other):
            groups.join(one, other)
    assert not any(groups.together(one, other) for one, other in apart)
