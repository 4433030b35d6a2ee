# SPDX-License-Identifier: MIT
"""Nothing in a row touches, and no more rows are made than needed."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workstation.analysis.timeline.packing import pack

spans = st.tuples(st.integers(-500, 500), st.integers(0, 200)).map(lambda s: (s[0], s[0] + s[1]))


@given(st.lists(spans, max_size=60), st.integers(0, 20))
def test_no_two_of_a_row_touch(extents, gap):
    rows = pack(extents, gap)
    assert len(rows) == len(extents)
    by_row = {}
    for extent, row in zip(extents, rows, strict=True):
        by_row.setdefault(row, []).append(extent)
    for held in by_row.values():
        held.sort()
        assert all(one[1] + gap <= other[0] for one, other in pairwise(held))


@given(st.lists(spans, min_size=1, max_size=60))
def test_as_many_rows_as_overlap_at_once(extents):
    rows = pack(extents)
    points = sorted({start for start, _ in extents})
    most = max(sum(s <= at < e or s == at for s, e in extents) for at in points)
    assert max(rows) + 1 <= most


def test_what_follows_stands_in_the_first_row():
    assert pack([(10, 20), (0, 9), (30, 31)], gap=1) == [0, 0, 0]
