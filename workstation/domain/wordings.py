# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (patterns and tables of words read better unbroken)
"""Where wordings of dates stand in a text, and what each means."""

import re
from collections import deque
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from workstation.domain import datewords
from workstation.domain.datereaders import MONTHS, WEEKDAYS, View
from workstation.domain.datewords import plain, read_period
from workstation.domain.periods import Bounds, bounded

__all__ = ["Bounds", "find_wordings", "read_wording"]

# What opens an interval at one end.
_FROM = r"(?:ever )?since|as from|as of|from|starting(?: on)?|beginning(?: on)?"
_TILL = r"until|till|through|up to|by|no later than"
_BEFORE = r"before|prior to"
_OPEN = rf"{_FROM}|{_TILL}|{_BEFORE}|after"
# What only leads to a date.
_NEUTRAL = r"on|in|at|during|over|throughout|for|around|about|dated(?: from)?|dates from|dating from|between"
_HOUR = (
    r"(?:dawn|dusk|noon|midnight|nightfall|(?:the )?(?:(?:early|small) hours|morning|afternoon|evening|night))"
    r"(?: on| of)?"
)
# Behind these even a bare month or year is a date.
_LED = (
    r"in|for|during|throughout|over|at|as of|between|dat(?:ed|es|ing) from|ever since|since|as from|from|"
    rf"until|till|through|by|{_BEFORE}|after"
)
_OPENED = re.compile(rf"(?P<open>{_OPEN}) (?P<rest>.{{3,60}})")
_LEAD = re.compile(rf"(?:{_NEUTRAL}|the|{_HOUR})[ -]")
_TO = re.compile(datewords.TO)
_DAY = timedelta(days=1)


def read_wording(wording: str, today: date | None, *, future: bool = False) -> Bounds:
    """The bounds of one wording; all empty when it cannot be read or lacks a day to count from."""
    words = re.sub(r"\s+", " ", wording.lower()).strip(" ,.;")
    try:
        return _read(words[:100], View(today, future)) or Bounds()
    except (ValueError, OverflowError):
        return Bounds()


def _read(words: str, view: View) -> Bounds | None:
    opened = _OPENED.fullmatch(words)
    if opened is not None:
        return _opened(opened["open"], opened["rest"], view)
    rest = words
    while True:
        found = read_period(rest, view)
        lead = _LEAD.match(rest)
        if found is not None or lead is None:
            return found or _between(words, view)
        rest = rest[lead.end() :]


def _opened(lead: str, rest: str, view: View) -> Bounds | None:
    """What begins or ends with something: since, from, until, by, before, after."""
    parted = _between(rest, view) if lead == "from" else None
    since = lead.endswith("since")
    inner = parted or _read(rest, replace(view, future=view.future and not since))
    if inner is None or inner.earliest is None or inner.latest is None or parted:
        return inner
    if lead == "as of" and not view.future:
        return inner
    first, last = inner.earliest, inner.latest
    begin, end = inner.edtf.split("/")[0], inner.edtf.split("/")[-1]
    if lead == "after":
        first, begin = last + _DAY, str(last + _DAY)
    elif re.fullmatch(_BEFORE, lead) and "end of" not in rest:
        last, end = first - _DAY, str(first - _DAY)
    if lead == "after" or re.fullmatch(_FROM, lead):
        return replace(inner, earliest=first, latest=None, edtf=f"{begin}/..")
    return replace(inner, earliest=None, latest=last, edtf=f"../{end}")


def _between(words: str, view: View) -> Bounds | None:
    """From one to another; what the first lacks, it takes from the second."""
    words = words.removeprefix("between ").removeprefix("from ")
    for match in _TO.finditer(words):
        last = _read(words[match.end() :], view)
        if last is None or last.latest is None:
            continue
        first = _read(words[: match.start()], View(last.latest))
        if first is not None and first.earliest is not None and first.earliest <= last.latest:
            relative = first.relative and last.relative
            return bounded((first.earliest, last.latest), relative=relative, ahead=last.ahead)
    return None


@cache
def _wording() -> re.Pattern[str]:
    """One wording with what leads to it, and a second one that it reaches to."""
    alone = "|".join(plain(source) for source, _ in datewords.ALONE)
    led = "|".join(plain(source) for source, _ in datewords.LED)
    return re.compile(
        rf"(?:(?:(?P<led>{_LED})|{_OPEN}|{_NEUTRAL}) )?(?:{_HOUR} )?(?P<first>{alone}|(?(led)(?:{led})|(?!)))"
        rf"(?P<to>{datewords.TO}(?:{alone}|{led}))?(?![\w]|[-–,.:/]\d)",
        re.IGNORECASE,
    )


def _forms(words: str) -> frozenset[str]:
    """The words as they stand in a text: small, at the head of a sentence, in capitals."""
    return frozenset(f for word in words.split() for f in (word, word.capitalize(), word.upper()))


_SHORT = "jan feb mar apr jun jul aug sep sept oct nov dec christmas".split()
_NAMES = frozenset(  # never small, for "may" and "march" are words
    form for name in (*MONTHS, *WEEKDAYS, *_SHORT) for form in (name.capitalize(), name.upper())
)
# Every wording has one of these or a year, and begins with one of those, a name or digits.
_HEADS = _NAMES | _forms(
    "hour hours day days week weeks weekend month months quarter year years decade decades night morning afternoon "
    "evening yesterday today tonight tomorrow overnight spring summer autumn fall winter half recently q dawn dusk noon "
    "sunrise sunset midnight nightfall"
)
_STARTS = _NAMES | _forms(
    "on in at during over within throughout for around about as dated dates dating between ever since from starting "
    "beginning until till through up by no before prior after early late mid start middle end first second third fourth "
    "final last past previous this that the next coming yesterday today tonight tomorrow overnight spring summer autumn "
    "fall winter earlier later some roughly nearly almost just more at least only one two three four five six seven "
    "eight nine ten eleven twelve a an several few couple recent recently days weeks months years decades q"
)
_TITLES = frozenset(("Today", "Tomorrow", "Tonight"))
_WORD = re.compile(r"[A-Za-z]+|\d+")
_REACH = 7  # words before its head in which a wording may begin


def find_wordings(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Where the wordings of dates stand in a part of a text."""
    stop = len(text) if end is None else end
    if not any(map(_is_head, _WORD.findall(text, start, stop))):
        return []  # as in most sentences
    found: list[tuple[int, int]] = []
    starts: deque[int] = deque(maxlen=_REACH)
    done = start
    for token in _WORD.finditer(text, start, stop):
        word, at = token.group(), token.start()
        if at < done:
            continue
        if word in _STARTS or word.isdigit():
            starts.append(at)
        if (
            _is_head(word)
            and (span := _longest(text, starts, at, stop))
            and not _is_title(text, span)
        ):
            found.append(span)
            done = span[1]
            starts.clear()
    return found


def _is_head(word: str) -> bool:
    return word in _HEADS or (len(word) == 4 and word.isdigit())


def _is_title(text: str, span: tuple[int, int]) -> bool:
    """Whether "Today" is a part of a name, such as a newspaper's."""
    words = text[slice(*span)]
    return words in _TITLES and re.search(r"\w $", text[max(0, span[0] - 2) : span[0]]) is not None


def _longest(text: str, starts: deque[int], head: int, stop: int) -> tuple[int, int] | None:
    """The wording over this head that begins first."""
    for at in starts:
        match = _wording().match(text, at, stop) if head - at < 60 else None
        if match is None:
            continue
        apart = (match["to"] or "").startswith(" and") and match["led"] != "between"
        end = match.end("first") if apart else match.end()
        if end > head:
            return at, end
    return None
