# SPDX-License-Identifier: MIT
"""Days of any year as numbers, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.daynumbers import day_number, iso_of, number_of, parts_of


@given(st.dates())
def test_as_the_calendar_has_them(day):
    assert day_number(day.isoformat()) == day.toordinal()
    assert iso_of(day.toordinal()) == day.isoformat()


@given(st.integers(-9_000_000, 9_000_000))
def test_there_and_back_in_any_year(number):
    assert number_of(*parts_of(number)) == number
    assert day_number(iso_of(number)) == number


def test_before_the_year_1_and_after_9999():
    assert iso_of(number_of(1) - 1) == "0000-12-31"
    assert day_number("-0043-03-15") == number_of(-43, 3, 15)
    assert day_number("12000-01-01") == number_of(12_000)


@pytest.mark.parametrize("text", [None, "", "soon", "2026-13-01", "2026-02-30", "2026-11"])
def test_what_is_no_day(text):
    assert day_number(text) is None
