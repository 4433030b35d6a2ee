# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (patterns read better unbroken)
"""The table of date wordings: how each is put, and who reads it.

Patterns are lower case and stand without a leading "on", "in" or "since".
"""

import re
from datetime import timedelta
from functools import cache

from workstation.domain import datereaders as read
from workstation.domain import periods
from workstation.domain.datereaders import (
    COUNTS,
    FEASTS,
    MONTHS,
    PARTS,
    PLACES,
    SEASONS,
    THIRDS,
    WEEKDAYS,
    Reader,
    View,
)
from workstation.domain.periods import Bounds, bounded

_M = rf"(?P<month>{'|'.join(MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_MONTH = f"(?P<month>{'|'.join(MONTHS)})"
_D = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_LAST = r"(?P<last>[0-3]?\d)(?:st|nd|rd|th)?"
_Y = r"(?P<year>(?:1[6-9]|20|21)\d\d)"
_W = f"(?P<weekday>{'|'.join(WEEKDAYS)})"
_N = rf"(?P<n>\d{{1,3}}|(?:a )?(?:{'|'.join(COUNTS)})(?: of)?)"
_UNIT = r"(?P<unit>hour|day|week|month|quarter|year|decade)(?P<many>s?)"
_HOURS = r"(?: (?:morning|afternoon|evening|night))?"
_EDGE = r"(?:the )?(?P<edge>(?:start|beginning|middle|end)(?= of)|early|mid|late)(?: of| in)?[ -]"
_LEAD = r"(?P<lead>last|past|this|next|coming|this past|this coming)"
_SEASON = f"(?P<season>{'|'.join(SEASONS)})"
_DECADE = r"(?P<decade>(?:1[6-9]|20)\d0)s"
_DAY_UNIT = r"(?:day|night|morning|afternoon|evening)"
_ANY_UNIT = rf"(?:{_DAY_UNIT}|weekend|week|month|year|summer|winter)"
_STOP = r"(?=\s?[.,;:!?]|\s*$)"  # "two days after the vote" is no date of its own
TO = r"(?: (?:to|and|until|till|through) | ?[-–—] ?)"


def plain(source: str) -> str:
    """The pattern without names, so that it may stand in another one twice."""
    return re.sub(r"\(\?P<\w+>", "(?:", source)


_WHOLE = plain(  # what has a beginning, a middle and an end
    rf"(?:{_M},? (?:of )?{_Y}|(?:(?:last|this|next) )?(?:{_MONTH}|week|month|year|decade)|{_DECADE}"
    rf"|{_Y}|(?:(?:last|this|next) )?{_SEASON}(?: of {_Y})?)"
)


def read_period(words: str, view: View) -> Bounds | None:
    """What the words mean by the table, or None when it has no such wording."""
    for pattern, reader in _table():
        match = pattern.fullmatch(words)
        if match is not None:
            return reader(match, view)
    return None


def _inner(m: re.Match[str], view: View) -> Bounds:
    return read_period(m["rest"], view) or Bounds()


def _edge(m: re.Match[str], view: View) -> Bounds:
    """Early, in the middle of or late in something."""
    whole = _inner(m, view)
    if whole.earliest is None or whole.latest is None:
        return whole
    found = periods.part_of((whole.earliest, whole.latest), THIRDS[m["edge"]], 3)
    ahead = view.today is not None and found[0] > view.today
    if ahead and m["edge"] in ("early", "mid", "late") and m["rest"] in MONTHS and not view.future:
        return _edge(m, View(whole.earliest - timedelta(days=1)))
    return bounded(found, relative=whole.relative, ahead=whole.ahead or (whole.relative and ahead))


def _nth(m: re.Match[str], view: View) -> Bounds:
    """A half, quarter, week or so many months of something, or of the year that is meant."""
    part, place = m["part"], PLACES[m["nth"]]
    if not m["rest"]:
        count = 12 // PARTS[part]
        return read.nearest(
            lambda year: periods.months(year, place % PARTS[part] * count + 1, count), view
        )
    whole = _inner(m, view)
    if whole.earliest is None or whole.latest is None:
        return whole
    days = (whole.earliest, whole.latest)
    if part in PARTS:
        return bounded(periods.part_of(days, place, PARTS[part]), relative=whole.relative)
    words = part.split()
    count, unit = read.number(words[0]) if len(words) > 1 else 1, words[-1].removesuffix("s")
    begin = periods.forward(days[0], count * place, unit)
    end = periods.forward(begin, count, unit) - timedelta(days=1)
    if place < 0:
        begin, end = periods.back(days[1] + timedelta(days=1), count, unit), days[1]
    return bounded((begin, min(end, days[1])), relative=whole.relative)


_ABOUT = r"(?:(?:about|around|some|roughly|nearly|almost|just|(?P<over>more than|over|at least)) )?"
_NTH = r"(?:the )?(?P<nth>first|second|third|fourth|final|last)"
Row = tuple[str, Reader]

# What is a date wherever it stands.
ALONE: tuple[Row, ...] = (
    (r"\d{4}-\d\d-\d\d", read.iso_day),
    (rf"{_D}{TO}{_LAST}(?: of)? {_M}(?:,? {_Y})?", read.days_of_month),
    (rf"{_M} {_D}{TO}{_LAST}(?:,? {_Y})?(?!\d)", read.days_of_month),
    (rf"(?:{_W},? (?:the )?)?{_D}(?: of)? {_M}(?:,? {_Y})?", read.days_of_month),
    (rf"(?:{_W},? )?{_M} {_D}(?:,? {_Y})?(?!\d)", read.days_of_month),
    (rf"{_M}{TO}{_M.replace('month', 'until')},? {_Y}", read.two_months),
    (rf"{_EDGE}(?:the )?(?P<rest>{_WHOLE})", _edge),
    (rf"{_M},? (?:of )?{_Y}", read.month_of_year),
    (
        rf"{_NTH} (?P<part>half|third|quarter|(?:{plain(_N)} )?(?:day|week|month|year)s?) of (?:the )?(?P<rest>{_WHOLE})",
        _nth,
    ),
    (rf"q(?P<q>[1-4])(?: (?:of )?{_Y})?", read.numbered_quarter),
    (
        rf"(?P<near>the day before yesterday|yesterday|last night|overnight|today|tonight|tomorrow){_HOURS}",
        read.near_day,
    ),
    (r"(?P<near>this) (?:morning|afternoon|evening)", read.near_day),
    (rf"(?:early |late )?(?:{_LEAD} )?{_W}{_HOURS}", read.weekday),
    (rf"{_LEAD} {_MONTH}", read.bare_month),
    (rf"(?:the )?{_SEASON} (?:of )?{_Y}", read.season),
    (rf"{_LEAD} {_SEASON}", read.season),
    (
        r"(?:(?P<side>earlier|later|early|late) )?(?P<which>last|this|next) (?P<unit>weekend|week|month|quarter|year|decade)",
        read.unit,
    ),
    (r"(?P<side>earlier|later) in the (?P<unit>week|month|year|decade)", read.unit),
    (rf"{_ABOUT}{_N} {_UNIT} ago", read.time_ago),
    (rf"(?:the|this) (?:past|last) (?:{_N} )?{_UNIT}", read.past_time),
    (
        rf"(?:the|that) (?:same|previous|preceding|following) {_ANY_UNIT}|that {_ANY_UNIT}",
        read.elsewhere,
    ),
    (rf"the next {_DAY_UNIT}|the {_ANY_UNIT} (?:before|after){_STOP}", read.elsewhere),
    (
        rf"(?:just |some |only )?{plain(_N)} {plain(_UNIT)} (?:earlier|later|afterwards|(?:before|after){_STOP})",
        read.elsewhere,
    ),
    (rf"(?:the )?(?:next|coming) (?:{_N} )?{_UNIT}", read.coming_time),
    (rf"within (?:the )?(?:next |coming )?{_N} {_UNIT}", read.coming_time),
    (r"(?:the )?(?:recent|past) (?:days|weeks|months|years|decades)|recently", read.recent_time),
    (rf"(?:the )?{_DECADE}", read.whole_decade),
)
# What is one only behind "in", "since", "by" …
LED: tuple[Row, ...] = (
    (rf"{_NTH} (?P<part>half|quarter)(?P<rest>)", _nth),
    (rf"(?:the )?{_SEASON}", read.season),
    (r"(?:the )?weekend", read.weekend),
    (r"(?P<near>dawn|dusk|sunrise|sunset|noon|midnight|nightfall)", read.near_day),
    (rf"(?P<feast>{'|'.join(sorted(FEASTS, reverse=True))})", read.feast),
    (rf"{_Y}[-–/](?P<and>\d\d)", read.whole_year),
    (_Y, read.whole_year),
    (_MONTH, read.bare_month),
)
# What is not looked for by itself: in "the end of the week", or too vague.
INNER: tuple[Row, ...] = (
    (r"(?P<unit>week|month|quarter|year|decade)", read.unit),
    (r"(?P<n>(?P<over>))(?P<unit>day|week|month|year|decade)s ago", read.time_ago),
)


@cache
def _table() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    return tuple((re.compile(source), reader) for source, reader in (*ALONE, *LED, *INNER))
