# SPDX-License-Identifier: MIT
"""Names of days at every zoom: in order, far enough apart, true."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.analysis.timeline.scale import Scale, axis
from workstation.domain.daynumbers import number_of


@given(
    st.integers(number_of(-500), number_of(12_000)),
    st.floats(3, 2_000_000),
    st.integers(200, 4_000),
)
def test_names_have_room_and_are_in_order(start, days, width):
    scale = Scale(start, days, width)
    named = axis(scale)
    for ticks in (named.fine, named.coarse):
        places = [scale.x(tick.day) for tick in ticks]
        assert places == sorted(places)
    apart = [b.day - a.day for a, b in pairwise(named.fine)]
    assert all(scale.x(step) - scale.x(0) > 40 for step in apart)
    assert len(named.fine) <= width / 40 + 3


@pytest.mark.parametrize(
    ("days", "fine", "coarse"),
    [
        (10, "12", "Nov 2026"),
        (60, "9 Nov", "Nov 2026"),
        (300, "Nov", "2026"),
        (1_500, "Oct", "2026"),
        (5_000, "2026", ""),
        (40_000, "2020", ""),
        (400_000, "2000", ""),
    ],
)
def test_days_weeks_months_quarters_years(days, fine, coarse):
    middle = number_of(2026, 11, 12)
    named = axis(Scale(middle - days / 2, days, 1000))
    assert fine in [tick.text for tick in named.fine]
    assert not coarse or coarse in [tick.text for tick in named.coarse]


def test_years_before_the_first():
    named = axis(Scale(number_of(-44), 1_500, 800))
    assert "45 BC" in [tick.text for tick in named.fine] + [tick.text for tick in named.coarse]


@given(st.floats(-1000, 5000), st.floats(1, 1e6), st.floats(0, 1500))
def test_a_day_and_its_place_agree(start, days, x):
    scale = Scale(start, days, 900, 176)
    assert scale.x(scale.day(x)) == pytest.approx(x, abs=1e-3)
