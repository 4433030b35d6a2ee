# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""Dates as people write them: bounds plus wording (design rule 7, standards 11)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from workstation.domain.wordings import Bounds, read_wording


class DateBasis(StrEnum):
    """Where the bounds of a date come from."""

    STATED = "stated"
    DERIVED = "derived"  # from the publication or statement date
    ANALYST = "analyst"


@dataclass(frozen=True, slots=True)
class VagueDate:
    """A date as written, with the days it may mean.

    `earliest` and `latest` are ISO days, both included; None is an open bound. A wording
    without a year has null bounds until the publication date is known.
    """

    as_written: str
    edtf: str = ""
    earliest: str | None = None
    latest: str | None = None
    basis: DateBasis = DateBasis.STATED


def resolve_date(
    wording: str,
    *,
    published_on: str | None = None,
    received_on: str | None = None,
    future: bool = False,
) -> VagueDate:
    """What a wording means, seen from the day it was published (rule 7).

    Completed events are capped at publication, or at the day of receipt while that is not known;
    not so what is promised or predicted (`future`), nor what may go on ("since 2021"). Inside
    reported speech pass the day of the statement as `published_on`. A wording that cannot be
    read, or has no day to count from, keeps null bounds.
    """
    today = _day(published_on)
    bounds = read_wording(wording, today, future=future)
    basis = DateBasis.DERIVED if bounds.relative else DateBasis.STATED
    earliest, latest, edtf = bounds.earliest, bounds.latest, bounds.edtf
    cap = None if future or bounds.ahead else today or _day(received_on)
    if (
        cap is not None
        and latest is not None
        and latest > cap
        and earliest is not None
        and earliest <= cap
    ):
        latest = cap
    return VagueDate(wording, edtf, _iso(earliest), _iso(latest), basis)


def resolve_again(
    found: VagueDate,
    *,
    published_on: str | None = None,
    received_on: str | None = None,
    future: bool = False,
) -> VagueDate:
    """The same wording read again, as after a publication date was filled in.

    What an analyst set stays.
    """
    if found.basis is DateBasis.ANALYST:
        return found
    return resolve_date(
        found.as_written, published_on=published_on, received_on=received_on, future=future
    )


def overlap(one: VagueDate, other: VagueDate) -> bool:
    """Whether both may mean the same day; two dates conflict only if they may not."""
    return (one.earliest or "0000") <= (other.latest or "9999") and (other.earliest or "0000") <= (
        one.latest or "9999"
    )


@lru_cache(20_000)  # a table of a large case shows the same few days again and again
def show_date(found: VagueDate) -> str:
    """The date for people: "12 Nov 2026", "Nov 2026", "Feb, year unknown"."""
    if found.earliest is None and found.latest is None:
        return _undated(found.as_written)
    if "/" not in found.edtf and len(found.edtf) in (4, 7, 10) and "X" not in found.edtf:
        return show_edtf(found.edtf)
    if found.earliest is None:
        lead = "until" if found.edtf else "by"  # "recently" has no beginning
        return f"{lead} {show_edtf(found.latest or '')}"
    if found.latest is None or found.edtf.endswith("/.."):
        lead = "since" if "since" in found.as_written.lower() else "from"
        return f"{lead} {show_edtf(found.edtf.split('/')[0] or found.earliest)}"
    if found.earliest == found.latest:
        return show_edtf(found.earliest)
    return _range(found.earliest, found.latest)


def show_edtf(edtf: str) -> str:
    """A day, month or year of EDTF for people."""
    parts = edtf.split("-")
    words = [str(int(parts[2]))] if len(parts) > 2 else []
    words += [SHORT_MONTHS[int(parts[1]) - 1]] if len(parts) > 1 else []
    return " ".join([*words, parts[0]])


SHORT_MONTHS = tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


def _range(earliest: str, latest: str) -> str:
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if (last + timedelta(days=1)).day == 1 and first.day == 1:
        if first.month == 1 and last.month == 12:
            return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        return _months(earliest[:7], latest[:7])
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{show_edtf(latest)}"
    begin = show_edtf(earliest)
    if first.year == last.year:
        begin = begin.removesuffix(f" {first.year}")
    return f"{begin} – {show_edtf(latest)}"


def _months(first: str, last: str) -> str:
    """Whole months: "Jan–Jun 2024", "Dec 2023 – Feb 2024"."""
    if first == last:
        return show_edtf(first)
    if first[:4] == last[:4]:
        return f"{show_edtf(first).split()[0]}–{show_edtf(last)}"
    return f"{show_edtf(first)} – {show_edtf(last)}"


def _undated(wording: str) -> str:
    bounds = read_wording(wording, None)
    if bounds.month:
        month = SHORT_MONTHS[bounds.month - 1]
        return f"{bounds.day} {month}, year unknown" if bounds.day else f"{month}, year unknown"
    words = wording.strip()
    for lead in ("On ", "In ", "on ", "in "):
        words = words.removeprefix(lead)
    if not words:
        return "undated"
    return f"{words[0].lower() if words.split()[0].lower() in _LOWER else words[0]}{words[1:]}, undated"


_LOWER = frozenset(
    "earlier last this next yesterday today tomorrow late early recently overnight the since".split()
)


def _day(iso: str | None) -> date | None:
    """The day of an ISO text; None when it is no whole day."""
    try:
        return date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


__all__ = [
    "Bounds",
    "DateBasis",
    "VagueDate",
    "overlap",
    "resolve_again",
    "resolve_date",
    "show_date",
    "show_edtf",
]
