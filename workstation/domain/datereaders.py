# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""Which days a wording of a date means, seen from a day: one reader for each kind of wording."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from workstation.domain import periods
from workstation.domain.periods import UNKNOWN, Bounds, Days, bounded

MONTHS = tuple(
    "january february march april may june july august september october november december".split()
)
WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # northern; first month
COUNTS = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve a an several few couple".split(),
        (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 1, 7, 3, 2),
        strict=True,
    )
)
PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}
THIRDS = {"early": 0, "start": 0, "beginning": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
PARTS = {"half": 2, "third": 3, "quarter": 4}
_SHIFTS = {"last": -1, "past": -1, "next": 1, "coming": 1}
_NEAR = {
    "the day before yesterday": (-2, -2),
    "yesterday": (-1, -1),
    "last night": (-1, -1),
    "overnight": (-1, 0),
    "tomorrow": (1, 1),
}

FEASTS = {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24)}


@dataclass(frozen=True, slots=True)
class View:
    """From which day one looks, and whether forward."""

    today: date | None
    future: bool = False


Reader = Callable[[re.Match[str], View], Bounds]


def nearest(made: Callable[[int], Days], view: View, lead: str = "") -> Bounds:
    """Of what comes each year the one that is meant: the latest begun, or the next not over.

    "last" asks for the latest that is over, "next" for the next not begun, "this" for this year's.
    """
    if view.today is None:
        return UNKNOWN
    today, shift = view.today, _shift(lead)
    if lead == "this":
        return bounded(made(today.year), relative=True)
    found = list(_each_year(made, today.year))
    if shift > 0:
        days = next(one for one in found if one[0] > today)
    elif shift < 0:
        days = [one for one in found if one[1] < today][-1]
    elif view.future:
        days = next(one for one in found if one[1] >= today)
    else:
        days = [one for one in found if one[0] <= today][-1]
    return bounded(days, relative=True, ahead=shift > 0)


def _each_year(made: Callable[[int], Days], middle: int) -> Iterator[Days]:
    for year in range(middle - 8, middle + 9):
        try:
            yield made(year)
        except ValueError:  # 29 February in most years
            continue


def _shift(lead: str) -> int:
    return next((_SHIFTS[word] for word in lead.split() if word in _SHIFTS), 0)


def _month_number(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def iso_day(m: re.Match[str], _: View) -> Bounds:
    """A day in figures: "2026-05-04"."""
    day = date.fromisoformat(m.group())
    return bounded((day, day))


def days_of_month(m: re.Match[str], view: View) -> Bounds:
    """A day or days of a month, with or without a year: "4 May 2026", "4-6 May"."""
    words = m.groupdict()
    month, first = _month_number(m["month"]), int(m["day"])
    last = int(words.get("last") or first)
    if words.get("year"):
        return bounded((date(int(m["year"]), month, first), date(int(m["year"]), month, last)))
    found = nearest(lambda year: (date(year, month, first), date(year, month, last)), view)
    return replace(found, month=0 if view.today else month, day=0 if view.today else first)


def month_of_year(m: re.Match[str], _: View) -> Bounds:
    """A month with its year: "May 2026"."""
    return bounded(periods.months(int(m["year"]), _month_number(m["month"])))


def bare_month(m: re.Match[str], view: View) -> Bounds:
    """A month without a year: "May", "last March"."""
    month = _month_number(m["month"])
    found = nearest(lambda year: periods.months(year, month), view, m.groupdict().get("lead") or "")
    return found if view.today else replace(found, month=month)


def two_months(m: re.Match[str], _: View) -> Bounds:
    """Two months of one year: "May to July 2024", "November-January 2025"."""
    first, last, year = _month_number(m["month"]), _month_number(m["until"]), int(m["year"])
    begin = periods.months(year - (first > last), first)
    return bounded((begin[0], periods.months(year, last)[1]))


def whole_year(m: re.Match[str], _: View) -> Bounds:
    """A year, or a season of two: "2023", "2023-24"."""
    return bounded(periods.years(int(m["year"]), 2 if m.groupdict().get("and") else 1))


def whole_decade(m: re.Match[str], _: View) -> Bounds:
    """As in "the 1990s"."""
    return bounded(periods.years(int(m["decade"]), 10))


def season(m: re.Match[str], view: View) -> Bounds:
    """As in "last summer", "winter 2023"."""
    words = m.groupdict()
    first = SEASONS[m["season"]]
    if words.get("year"):
        return bounded(periods.months(int(m["year"]), first, 3))
    return nearest(lambda year: periods.months(year, first, 3), view, words.get("lead") or "")


def weekday(m: re.Match[str], view: View) -> Bounds:
    """As in "tuesday", "next Friday"."""
    if view.today is None:
        return UNKNOWN
    lead = m["lead"] or ""
    before = view.today.weekday() - WEEKDAYS.index(m["weekday"])
    if lead == "this":
        day = view.today - timedelta(days=before)
    elif _shift(lead) > 0 or (view.future and not lead):
        day = view.today + timedelta(days=-before % 7 or 7)
    else:
        day = view.today - timedelta(days=before % 7 or 7 * bool(lead))
    return bounded((day, day), relative=True, ahead=_shift(lead) > 0)


def near_day(m: re.Match[str], view: View) -> Bounds:
    """As in "yesterday", "overnight"."""
    if view.today is None:
        return UNKNOWN
    first, last = (view.today + timedelta(days=n) for n in _NEAR.get(m["near"], (0, 0)))
    return bounded((first, last), relative=True, ahead=first > view.today)


def unit(m: re.Match[str], view: View) -> Bounds:
    """This, last or next week, month, year …; "the week" alone is this one."""
    if view.today is None:
        return UNKNOWN
    words = m.groupdict()
    shift = _SHIFTS.get(words.get("which") or "", 0)
    first, last = periods.unit_of(periods.forward(view.today, shift, m["unit"]), m["unit"])
    side = "" if shift else words.get("side") or ""
    if side.startswith("earlier"):
        last = view.today
    if side.startswith("later"):
        first = view.today
    return bounded((first, last), relative=True, ahead=shift > 0 or side.startswith("later"))


def weekend(_: re.Match[str], view: View) -> Bounds:
    """The weekend that is nearest."""
    if view.today is None:
        return UNKNOWN
    ahead = view.future and view.today.weekday() < 5
    day = view.today if ahead else view.today - timedelta(days=(view.today.weekday() - 5) % 7)
    return bounded(periods.unit_of(day, "weekend"), relative=True)


def number(words: str) -> int:
    """The count in "three weeks", "a couple of days"."""
    words = words.removeprefix("a ").removesuffix(" of")
    return int(words) if words.isdigit() else COUNTS[words]


def _hours(count: int, unit: str) -> tuple[int, str]:
    return (-(-count // 24), "day") if unit == "hour" else (count, unit)


def time_ago(m: re.Match[str], view: View) -> Bounds:
    """As in "three weeks ago"; of weeks and longer the one around that day."""
    if view.today is None:
        return UNKNOWN
    count, unit = _hours(number(m["n"] or "one"), m["unit"])
    day = periods.back(view.today, count, unit)
    if m["over"] or not m["n"]:
        return replace(UNKNOWN, latest=day, edtf=f"../{day}")
    if m["unit"] == "hour":
        return bounded((day, view.today), relative=True)
    if unit == "week":
        return bounded((day - timedelta(days=3), day + timedelta(days=3)), relative=True)
    return bounded(periods.unit_of(day, "year" if unit == "decade" else unit), relative=True)


def past_time(m: re.Match[str], view: View) -> Bounds:
    """As in "the past two years"."""
    if view.today is None:
        return UNKNOWN
    if m["many"] and not m["n"]:
        return replace(UNKNOWN, latest=view.today)
    day = periods.back(view.today, *_hours(number(m["n"] or "one"), m["unit"]))
    return bounded((day, view.today), relative=True)


def coming_time(m: re.Match[str], view: View) -> Bounds:
    """As in "the next ten days", "within a month"."""
    if view.today is None:
        return UNKNOWN
    if m["many"] and not m["n"]:
        return replace(UNKNOWN, earliest=view.today, edtf=f"{view.today}/..", ahead=True)
    day = periods.forward(view.today, *_hours(number(m["n"] or "one"), m["unit"]))
    return bounded((view.today, day), relative=True, ahead=True)


def recent_time(_: re.Match[str], view: View) -> Bounds:
    """As in "recently", "in recent weeks"."""
    return replace(UNKNOWN, latest=view.today)


def elsewhere(_: re.Match[str], __: View) -> Bounds:
    """Counted from another event: "two weeks later", "the same day"."""
    return UNKNOWN


def numbered_quarter(m: re.Match[str], view: View) -> Bounds:
    """As in "q3 2024"."""
    first = int(m["q"]) * 3 - 2
    if m["year"]:
        return bounded(periods.months(int(m["year"]), first, 3))
    return nearest(lambda year: periods.months(year, first, 3), view)


def feast(m: re.Match[str], view: View) -> Bounds:
    """Days with a name and a fixed date."""
    month, day = FEASTS[m["feast"]]
    return nearest(lambda year: (date(year, month, day), date(year, month, day)), view)
