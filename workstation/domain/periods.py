# SPDX-License-Identifier: MIT
"""Stretches of days: whole months and years, their parts, and counting back and forward."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

Days = tuple[date, date]  # first and last, both included
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a wording means; `relative` when it was counted from another day.

    `month` and `day` are set for a wording that names them without a year. `ahead` is whether
    the wording itself looks forward, as "next week" does.
    """

    earliest: date | None = None
    latest: date | None = None
    edtf: str = ""
    relative: bool = False
    month: int = 0
    day: int = 0
    ahead: bool = False


UNKNOWN = Bounds(relative=True)  # counted from a day that is not known


def bounded(days: Days, *, relative: bool = False, ahead: bool = False) -> Bounds:
    """These days as bounds, with their EDTF."""
    return Bounds(*days, _edtf(*days), relative, ahead=ahead)


def months(year: int, month: int, count: int = 1) -> Days:
    """So many whole months from this one on; a month may lie beyond December."""
    first, last = (divmod(year * 12 + month - 1 + k, 12) for k in (0, count - 1))
    end = date(last[0], last[1] + 1, monthrange(last[0], last[1] + 1)[1])
    return date(first[0], first[1] + 1, 1), end


def years(first: int, count: int = 1) -> Days:
    """So many whole years."""
    return date(first, 1, 1), date(first + count - 1, 12, 31)


def unit_of(day: date, unit: str) -> Days:
    """The week, weekend, month, quarter, year or decade a day lies in."""
    if unit in ("week", "weekend"):
        monday = day - timedelta(days=day.weekday())
        return monday + timedelta(days=5 if unit == "weekend" else 0), monday + timedelta(days=6)
    if unit not in _MONTHS:
        return day, day
    count = _MONTHS[unit]
    index = day.year * 12 + day.month - 1 if count < 12 else day.year * 12
    index -= index % count
    return months(index // 12, index % 12 + 1, count)


def part_of(days: Days, place: int, parts: int) -> Days:
    """One of equal parts of a stretch; of years in months, of all else in days."""
    first, last = days
    place %= parts
    size = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.day == 1 and (last + _DAY).day == 1 and size % parts == 0:
        return months(first.year, first.month + place * size // parts, size // parts)
    length = max(1, ((last - first).days + 1) // parts)
    begin = min(first + timedelta(days=place * length), last)
    return begin, last if place == parts - 1 else min(begin + timedelta(days=length - 1), last)


def back(day: date, count: int, unit: str) -> date:
    """The day so many days, weeks, months … before."""
    if unit not in _MONTHS:
        return day - timedelta(days=count * (7 if unit.startswith("week") else 1))
    index = day.year * 12 + day.month - 1 - count * _MONTHS[unit]
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def forward(day: date, count: int, unit: str) -> date:
    """The day so many days, weeks, months … after."""
    return back(day, -count, unit)


def _edtf(first: date, last: date) -> str:
    """The shortest EDTF of these days: a day, month or year, or a range of these."""
    if first == last:
        return first.isoformat()
    size = 10
    if first.day == 1 and (last + _DAY).day == 1:
        size = 4 if first.month == 1 and last.month == 12 else 7
    begin, end = first.isoformat()[:size], last.isoformat()[:size]
    return begin if begin == end else f"{begin}/{end}"
