# SPDX-License-Identifier: MIT
"""Days as whole numbers, of any year: what a time axis counts with.

Day 1 is 1 January of the year 1, as `date.toordinal` has it; years before and beyond what
`datetime` knows go on the same way (proleptic Gregorian, with a year 0).
"""

import re
from datetime import date
from functools import lru_cache

_ISO = re.compile(r"^([+-]?\d{1,7})-(\d\d)-(\d\d)")
_CYCLE, _CYCLE_DAYS = 400, 146_097  # after so many years the calendar repeats


@lru_cache(maxsize=4096)
def day_number(iso: str | None) -> int | None:
    """The number of an ISO day; None for no day, or one that is not in the calendar."""
    found = _ISO.match(iso or "")
    if found is None:
        return None
    try:
        return number_of(*map(int, found.groups()))
    except ValueError:
        return None


def number_of(year: int, month: int = 1, day: int = 1) -> int:
    """The number of a day.

    Raises:
        ValueError: there is no such day.
    """
    cycle, within = divmod(year - 1, _CYCLE)
    return date(within + 1, month, day).toordinal() + cycle * _CYCLE_DAYS


def parts_of(number: int) -> tuple[int, int, int]:
    """Year, month and day of a number."""
    cycle, within = divmod(number - 1, _CYCLE_DAYS)
    found = date.fromordinal(within + 1)
    return found.year + cycle * _CYCLE, found.month, found.day


def iso_of(number: int) -> str:
    """A number as an ISO day."""
    year, month, day = parts_of(number)
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{day:02d}"
