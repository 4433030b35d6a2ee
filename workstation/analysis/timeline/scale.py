# SPDX-License-Identifier: MIT
"""The axis of a timeline: where a day stands, and which days are named at which zoom."""

from collections.abc import Iterator
from dataclasses import dataclass

from workstation.domain.dates import SHORT_MONTHS
from workstation.domain.daynumbers import number_of, parts_of

_ROOM = 58.0  # pixels a named day needs
_MONTH, _YEAR = 30.44, 365.25  # days, about


@dataclass(frozen=True, slots=True)
class Scale:
    """Days laid out along a width, from a day on (its fraction is a part of the day)."""

    start: float
    days: float
    width: float
    left: float = 0.0

    def x(self, day: float) -> float:
        """Where a day begins."""
        return self.left + (day - self.start) * self.width / self.days

    def day(self, x: float) -> float:
        """Which day stands there."""
        return self.start + (x - self.left) * self.days / self.width

    @property
    def end(self) -> float:
        """The day at the far end."""
        return self.start + self.days

    @property
    def right(self) -> float:
        """The far end."""
        return self.left + self.width


@dataclass(frozen=True, slots=True)
class Tick:
    """One named day of the axis."""

    day: int
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Two lines of names: the fine ones below, what they belong to above."""

    fine: tuple[Tick, ...]
    coarse: tuple[Tick, ...] = ()


def axis(scale: Scale) -> Axis:
    """The finest names there is room for: days, weeks, months, quarters or years."""
    least = _ROOM * scale.days / scale.width
    if least <= 7:
        return _of_days(scale, 1 if least <= 1 else 7)
    if least <= 3 * _MONTH:
        months = 1 if least <= _MONTH else 3
        fine = [Tick(day, SHORT_MONTHS[month - 1]) for day, _, month in _months(scale, months)]
        years = [Tick(day, str(year)) for day, year, _ in _months(scale, 12)]
        return Axis(tuple(fine), tuple(years))
    step = _year_step(least / _YEAR)
    return Axis(tuple(Tick(day, _year(year)) for day, year, _ in _months(scale, 12 * step)))


def _of_days(scale: Scale, step: int) -> Axis:
    first = int(scale.start) - int(scale.start - 1) % step  # weeks begin on Monday, day 1 was one
    days = range(first, int(scale.end) + 2, step)
    fine = []
    for day in days:
        _, month, number = parts_of(day)
        words = f"{number}" if step == 1 else f"{number} {SHORT_MONTHS[month - 1]}"
        fine.append(Tick(day, words))
    coarse = [
        Tick(day, f"{SHORT_MONTHS[month - 1]} {_year(year)}")
        for day, year, month in _months(scale, 1)
    ]
    return Axis(tuple(fine), tuple(coarse))


def _months(scale: Scale, step: int) -> Iterator[tuple[int, int, int]]:
    """Every so-manieth first of a month in sight, and the one before it."""
    year, month, _ = parts_of(int(scale.start))
    index = year * 12 + month - 1
    index -= index % step
    while True:
        year, month = divmod(index, 12)
        day = number_of(year, month + 1)
        if day > scale.end:
            return
        yield day, year, month + 1
        index += step


def _year_step(least: float) -> int:
    """The next of 1, 2, 5, 10, 20, 50 … years."""
    size = 1
    while True:
        for factor in (1, 2, 5):
            if factor * size >= least:
                return factor * size
        size *= 10


def _year(year: int) -> str:
    """A year as people write it; those before the year 1 as "44 BC"."""
    return str(year) if year > 0 else f"{1 - year} BC"
