# SPDX-License-Identifier: MIT
"""Whole months and years, their parts, counting back."""

from datetime import date

import pytest

from workstation.domain.periods import back, bounded, forward, months, part_of, unit_of, years

DAY = date(2026, 3, 12)  # a Thursday


def test_months_go_over_the_end_of_a_year():
    assert months(2026, 12, 3) == (date(2026, 12, 1), date(2027, 2, 28))
    assert months(2026, 14) == (date(2027, 2, 1), date(2027, 2, 28))


@pytest.mark.parametrize(
    ("unit", "first", "last"),
    [
        ("day", DAY, DAY),
        ("week", date(2026, 3, 9), date(2026, 3, 15)),
        ("weekend", date(2026, 3, 14), date(2026, 3, 15)),
        ("month", date(2026, 3, 1), date(2026, 3, 31)),
        ("quarter", date(2026, 1, 1), date(2026, 3, 31)),
        ("year", date(2026, 1, 1), date(2026, 12, 31)),
        ("decade", date(2020, 1, 1), date(2029, 12, 31)),
    ],
)
def test_the_unit_a_day_lies_in(unit, first, last):
    assert unit_of(DAY, unit) == (first, last)


def test_parts_of_months_weeks_and_years():
    assert part_of(months(2026, 5), 0, 3) == (date(2026, 5, 1), date(2026, 5, 10))
    assert part_of(months(2026, 5), 2, 3) == (date(2026, 5, 21), date(2026, 5, 31))
    assert part_of(years(2024), 1, 2) == months(2024, 7, 6)
    assert part_of(years(2024), -1, 4) == months(2024, 10, 3)
    assert part_of((DAY, DAY), 2, 3) == (DAY, DAY)


def test_counting_back_keeps_to_the_length_of_months():
    assert back(date(2026, 3, 31), 1, "month") == date(2026, 2, 28)
    assert back(DAY, 2, "week") == date(2026, 2, 26)
    assert forward(DAY, 18, "month") == date(2027, 9, 12)


def test_the_edtf_is_the_shortest_one():
    assert bounded(years(2024)).edtf == "2024"
    assert bounded(months(2024, 5)).edtf == "2024-05"
    assert bounded(months(2024, 5, 2)).edtf == "2024-05/2024-06"
    assert bounded((DAY, DAY)).edtf == "2026-03-12"
    assert bounded((DAY, date(2026, 3, 31))).edtf == "2026-03-12/2026-03-31"
