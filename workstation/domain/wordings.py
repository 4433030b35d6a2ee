# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""Reading the wording of a date: absolute, relative, with or without a year."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = tuple(
    "january february march april may june july august september october november december".split()
)
WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
_M = (
    r"(?P<month>jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|"
    r"aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)
_D = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_Y = r"(?P<year>(?:1[6-9]|20|21)\d\d)"
_COUNTS = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve a an several few".split(),
        (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 1, 7, 3),
        strict=True,
    )
)
_N = r"(?P<n>\d{1,3}|" + "|".join(_COUNTS) + ")"
_UNIT = r"(?P<unit>day|week|month|year|decade)s?"
_PART = r"(?:\s+(?:morning|afternoon|evening|night))?"


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a wording means; `relative` when it was counted from another day.

    `month` and `day` are set for a wording that names them without a year.
    """

    earliest: date | None = None
    latest: date | None = None
    edtf: str = ""
    relative: bool = False
    month: int = 0
    day: int = 0


@dataclass(frozen=True, slots=True)
class _View:
    """From which day one looks, and whether forward."""

    today: date | None
    future: bool


_Reader = Callable[[re.Match[str], _View], Bounds]


def read_wording(wording: str, today: date | None, *, future: bool = False) -> Bounds:
    """The bounds of one wording; all empty when it cannot be read or lacks a day to count from."""
    words = re.sub(r"\s+", " ", wording.lower()).strip(" ,.;")
    words = re.sub(
        r"^(?:(?:on|in|at|by|during|of|late|early|mid|the|as of|around|dated)[ -])+", "", words
    )
    view = _View(today, future)
    for pattern, reader in _PATTERNS:
        match = pattern.fullmatch(words)
        if match is not None:
            try:
                return reader(match, view)
            except (ValueError, OverflowError):
                return Bounds()
    return Bounds()


def _month_number(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


def _whole_day(day: date, *, relative: bool = False) -> Bounds:
    return Bounds(day, day, day.isoformat(), relative)


def _whole_month(year: int, month: int, *, relative: bool = False) -> Bounds:
    last = date(year, month, monthrange(year, month)[1])
    return Bounds(last.replace(day=1), last, f"{year:04}-{month:02}", relative)


def _whole_year(year: int, *, relative: bool = False) -> Bounds:
    return Bounds(date(year, 1, 1), date(year, 12, 31), f"{year:04}", relative)


def _span(first: date | None, last: date | None, *, relative: bool = True) -> Bounds:
    edtf = f"{first or '..'}/{last or '..'}"
    return Bounds(first, last, edtf, relative)


def _iso(m: re.Match[str], _: _View) -> Bounds:
    return _whole_day(date.fromisoformat(m.group()))


def _full(m: re.Match[str], _: _View) -> Bounds:
    return _whole_day(date(int(m["year"]), _month_number(m["month"]), int(m["day"])))


def _month_year(m: re.Match[str], _: _View) -> Bounds:
    return _whole_month(int(m["year"]), _month_number(m["month"]))


def _year(m: re.Match[str], _: _View) -> Bounds:
    return _whole_year(int(m["year"]))


def _day_month(m: re.Match[str], view: _View) -> Bounds:
    month, day = _month_number(m["month"]), int(m["day"])
    if view.today is None:
        return Bounds(relative=True, month=month, day=day)
    found = date(view.today.year, month, day)
    if not view.future and found > view.today:
        found = date(view.today.year - 1, month, day)
    elif view.future and found < view.today:
        found = date(view.today.year + 1, month, day)
    return _whole_day(found, relative=True)


def _month(m: re.Match[str], view: _View) -> Bounds:
    month = _month_number(m["month"])
    if view.today is None:
        return Bounds(relative=True, month=month)
    year, lead = view.today.year, (m.groupdict().get("lead") or "").strip()
    ahead = view.future or lead == "next"
    if ahead and (month < view.today.month or (lead == "next" and month == view.today.month)):
        year += 1
    elif not ahead and (month > view.today.month or (lead == "last" and month == view.today.month)):
        year -= 1
    return _whole_month(year, month, relative=True)


def _weekday(m: re.Match[str], view: _View) -> Bounds:
    if view.today is None:
        return Bounds(relative=True)
    wanted, lead = WEEKDAYS.index(m["weekday"]), (m["lead"] or "").strip()
    back = (view.today.weekday() - wanted) % 7
    if lead == "next" or (view.future and lead != "last"):
        return _whole_day(view.today + timedelta(days=(-back) % 7 or 7), relative=True)
    return _whole_day(
        view.today - timedelta(days=back or (7 if lead == "last" else 0)), relative=True
    )


def _near(m: re.Match[str], view: _View) -> Bounds:
    if view.today is None:
        return Bounds(relative=True)
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(m["near"], 0)
    return _whole_day(view.today + timedelta(days=shift), relative=True)


def _unit(m: re.Match[str], view: _View) -> Bounds:
    """This, last or next week, month or year; "earlier this week" ends today."""
    if view.today is None:
        return Bounds(relative=True)
    shift = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(m["which"], 0)
    today, unit = view.today, m["unit"]
    if unit in ("week", "weekend"):
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=shift)
        first = monday + timedelta(days=5) if unit == "weekend" else monday
        found = _span(first, monday + timedelta(days=6))
    elif unit == "month":
        index = today.year * 12 + today.month - 1 + shift
        found = _whole_month(index // 12, index % 12 + 1, relative=True)
    else:
        found = _whole_year(today.year + shift, relative=True)
    if (m["part"] or "").startswith("earlier") and found.earliest and shift == 0:
        return _span(found.earliest, today)
    return found


def _back(today: date, count: int, unit: str) -> date:
    if unit in ("day", "week"):
        return today - timedelta(days=count * (7 if unit == "week" else 1))
    months = count * {"month": 1, "year": 12, "decade": 120}[unit]
    index = today.year * 12 + today.month - 1 - months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS[word]


def _ago(m: re.Match[str], view: _View) -> Bounds:
    if view.today is None:
        return Bounds(relative=True)
    day = _back(view.today, _count(m["n"]), m["unit"])
    if m["unit"] == "day":
        return _whole_day(day, relative=True)
    if m["unit"] == "week":
        return _span(day - timedelta(days=3), day + timedelta(days=3))
    if m["unit"] == "month":
        return _whole_month(day.year, day.month, relative=True)
    return _whole_year(day.year, relative=True)


def _past(m: re.Match[str], view: _View) -> Bounds:
    if view.today is None:
        return Bounds(relative=True)
    return _span(_back(view.today, _count(m["n"] or "one"), m["unit"]), view.today)


def _recent(_: re.Match[str], view: _View) -> Bounds:
    return Bounds(None, view.today, "", relative=True)


def _since(m: re.Match[str], view: _View) -> Bounds:
    inner = read_wording(m["rest"], view.today)
    if inner.earliest is None:
        return Bounds(relative=inner.relative, month=inner.month, day=inner.day)
    return Bounds(inner.earliest, None, f"{inner.edtf.split('/')[0]}/..", inner.relative)


def _until(m: re.Match[str], view: _View) -> Bounds:
    inner = read_wording(m["rest"], view.today, future=view.future)
    if inner.latest is None:
        return Bounds(relative=inner.relative, month=inner.month, day=inner.day)
    return Bounds(None, inner.latest, f"../{inner.edtf.split('/')[-1]}", inner.relative)


def _between(m: re.Match[str], view: _View) -> Bounds:
    first, last = read_wording(m["one"], view.today), read_wording(m["two"], view.today)
    if first.earliest is None or last.latest is None or first.earliest > last.latest:
        return Bounds()
    edtf = f"{first.edtf.split('/')[0]}/{last.edtf.split('/')[-1]}"
    return Bounds(first.earliest, last.latest, edtf, first.relative or last.relative)


_SOURCES: tuple[tuple[str, _Reader], ...] = (
    (r"\d{4}-\d\d-\d\d", _iso),
    (rf"{_D}(?: of)? {_M},? {_Y}", _full),
    (rf"{_M} {_D},? {_Y}", _full),
    (rf"{_M},? (?:of )?{_Y}", _month_year),
    (_Y, _year),
    (rf"{_D}(?: of)? {_M}", _day_month),
    (rf"{_M} {_D}", _day_month),
    (rf"(?P<lead>(?:last|this|next) )?{_M}", _month),
    (
        rf"(?P<lead>(?:last|this|next) )?(?:late |early )?(?P<weekday>{'|'.join(WEEKDAYS)}){_PART}",
        _weekday,
    ),
    (
        r"(?:earlier )?(?P<near>yesterday|today|tomorrow|tonight|overnight|last night)" + _PART,
        _near,
    ),
    (r"this (?:morning|afternoon|evening)(?P<near>)", _near),
    (
        r"(?P<part>earlier |later |late |early )?(?P<which>this|last|previous|next|coming) "
        r"(?P<unit>weekend|week|month|year)",
        _unit,
    ),
    (rf"{_N} {_UNIT} (?:ago|earlier)", _ago),
    (rf"(?:over |within |for )?(?:the )?(?:past|last) (?:{_N} )?{_UNIT}", _past),
    (r"recent (?:days|weeks|months|years)|recently", _recent),
    (r"(?:since|ever since) (?P<rest>.{3,40})", _since),
    (r"(?:until|till|up to) (?P<rest>.{3,40})", _until),
    (r"(?:between|from) (?P<one>.{3,30}?) (?:and|to|until) (?P<two>.{3,30})", _between),
    (r"(?P<one>(?:19|20)\d\d)\s?[-–]\s?(?P<two>(?:19|20)\d\d)", _between),
)
_PATTERNS = tuple((re.compile(source), reader) for source, reader in _SOURCES)

_MONTH_NAMES = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_MONTH_ANY = rf"(?:{_MONTH_NAMES}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
_DAYS = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_NUMBER = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|a|an)"
)
_FIND = re.compile(
    r"\b(?:"
    r"\d{4}-\d\d-\d\d"
    rf"|(?:[Bb]etween|[Ff]rom) (?:{_MONTH_NAMES} )?(?:19|20)\d\d (?:and|to|until) (?:{_MONTH_NAMES} )?(?:19|20)\d\d"
    rf"|(?:[Ss]ince |[Uu]ntil )?(?:(?:on|On|the|in|In) )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH_NAMES}(?:,? (?:19|20)\d\d)?"
    rf"|(?:[Ss]ince |[Uu]ntil )?(?:(?:on|On|in|In) )?{_MONTH_ANY} \d{{1,2}}(?:st|nd|rd|th)?(?!\d|,\d)(?:,? (?:19|20)\d\d)?"
    rf"|(?:[Ss]ince |[Uu]ntil )?(?:(?:in|In) )?(?:early |late |mid-)?{_MONTH_ANY},? (?:of )?(?:19|20)\d\d"
    rf"|(?:[Ss]ince |[Uu]ntil )?(?:[Ll]ast |[Nn]ext |[Tt]his ){_MONTH_NAMES}"
    rf"|(?:[Ii]n |[Ss]ince |[Uu]ntil )(?:early |late |mid-)?{_MONTH_NAMES}"
    rf"|(?:[Oo]n )?(?:[Ll]ast |[Nn]ext |late |early |Late |Early )?{_DAYS}(?: (?:morning|afternoon|evening|night))?"
    r"|[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Oo]vernight|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)"
    r"|(?:[Ee]arlier |[Ll]ater |[Ll]ate |[Ee]arly )?(?:[Tt]his|[Ll]ast|[Nn]ext) (?:weekend|week|month|year)\b"
    rf"|(?:[Ii]n |[Oo]ver |[Ww]ithin )the (?:past|last) (?:{_NUMBER} )?(?:day|week|month|year|decade)s?"
    rf"|{_NUMBER} (?:day|week|month|year)s? (?:ago|earlier)"
    r"|[Ii]n recent (?:days|weeks|months|years)|[Rr]ecently"
    r"|(?:[Ii]n |[Ss]ince |[Uu]ntil |[Dd]uring )(?:early |late |mid-)?(?:19|20)\d\d\b"
    r")"
)


def find_wordings(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Where the wordings of dates stand in a part of a text."""
    return [
        match.span() for match in _FIND.finditer(text, start, len(text) if end is None else end)
    ]
