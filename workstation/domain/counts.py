# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905, E501 (tables of words read better as words)
"""Reading figures: amounts that count something, and what they are a part of."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from workstation.domain.amounts import CURRENCIES, LENGTHS, Amount, amounts
from workstation.domain.counted import counted_after, counted_before, is_plural
from workstation.domain.figures import Figure
from workstation.domain.nonfigures import is_label, says_too_little
from workstation.domain.numbers import NUMBER
from workstation.domain.whereabouts import place_beside
from workstation.domain.wordings import find_wordings

_COMPOUND = re.compile(
    r"[- ](?:strong|member|man|woman|person|seat|bed|vehicle|vessel|ship|truck|car|room|unit)\b"
)
_NO_COMPOUND = re.compile(r"[-–]\w|\w|[.,:/]\d|’s\b|'s\b")
_TOTAL = re.compile(
    r"\b(?:total|altogether|overall|so far|cumulative|toll to)\b[^.,;]{0,20}$", re.IGNORECASE
)
_TOTAL_AFTER = re.compile(r"[^.;]{0,40}\b(?:so far|in total|in all|altogether)\b", re.IGNORECASE)
_PART = re.compile(
    r"(?:,\s*(?:(?P<with>with)|including|among them|of (?:whom|which|them|those|these)|some of them)|"
    r"\bof (?:whom|which|them|these|those)|\bincluding|\bamong them)(?:,?\s(?:were|are))?\s$",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(
    r"\sof (?:(?P<them>whom|which|them)|these|those|the (?:sum|total|amount|number|dead|whole))\b",
    re.IGNORECASE,
)
_AMONG = re.compile(r"\s(?:among|of) (?:them|whom|these|those)\b")
_OF_WHOLE = re.compile(
    rf"\s(?:out )?of (?P<whole>(?:all )?(?:(?:the|its|their|his|her|our|these|those) )?(?:(?:[\w-]{{1,30}} )?[\w-]{{1,30}}[’']s? )?(?:some |about |around |nearly |more than |over |estimated |remaining |original |initial |total |other )?(?:{NUMBER}))(?![\w-]|[.,]\d)",
    re.IGNORECASE,
)
_OF_MONEY = re.compile(
    r"\s(?:(?:a|per|each|every) (?:day|week|month|year) )?(?:in|worth of) (?!(?:the|its|all|his|her|our)\b)(?=[a-z]{3})"
)
_ELLIPTIC = re.compile(r"[,.;!?”\"]|$")
_NO_ELLIPSIS = frozenset(
    "the these those at by in on of to from since until for all both other no".split()
)
_BE = re.compile(r"\s(?:were|are|was|is)\s")


def read_figures(text: str, start: int, end: int) -> Iterator[Figure]:
    """The figures in `[start, end)` of a text, in order."""
    dates: list[tuple[int, int]] | None = None
    previous: Figure | None = None
    done = start
    for amount in amounts(text, start, end):
        if amount.start < done:
            continue
        if dates is None:
            dates = find_wordings(text, start, end)
        if _is_dated(amount, dates) or is_label(text, amount, start, end):
            continue
        found = _figure(text, amount, previous, start, end)
        if found is not None and not _repeats(text, found, previous):
            previous = found if found.part_of is None else previous
            done = found.end
            yield found


def _is_dated(amount: Amount, dates: list[tuple[int, int]]) -> bool:
    """Whether the amount is a part of one of these wordings of dates, which are in order."""
    last = bisect_left(dates, (amount.end,)) - 1
    return last >= 0 and dates[last][1] > amount.start


def _figure(
    text: str, amount: Amount, previous: Figure | None, start: int, end: int
) -> Figure | None:
    joint = _COMPOUND.match(text, amount.end, end)
    if joint is None and _NO_COMPOUND.match(text, amount.end, end):
        return None
    counted, stop, whole = _what(text, amount, joint.start() + 1 if joint else amount.end, end)
    counted = counted or _counted_elsewhere(text, amount, previous, start, end)
    found = Figure(
        as_written=text[amount.start : stop],
        low=amount.low,
        high=amount.high,
        start=amount.start,
        end=stop,
        unit="share" if amount.is_share else amount.unit,
        qualifier=amount.qualifier,
        counted=counted,
        place=place_beside(text, amount.start, stop, previous.end if previous else start, end),
        part_of=whole,
        cumulative=_is_total(text, amount.start, stop, start, end),
    )
    found = found if whole else _as_part(text, amount, found, previous, start)
    return None if says_too_little(text, amount, found) else found


def _counted_elsewhere(
    text: str, amount: Amount, previous: Figure | None, start: int, end: int
) -> str:
    """What is counted when it stands before: "the toll rose to 58", "36 silos, but we saw nine"."""
    found = counted_before(text, max(start, amount.start - 160), amount.start)
    if found or previous is None or not _ELLIPTIC.match(text, amount.end, end):
        return found
    last = text[max(0, amount.start - 12) : amount.start].lower().split()
    near = amount.start - previous.end < 60 and not amount.unit and not previous.unit
    return previous.counted if near and last and last[-1] not in _NO_ELLIPSIS else ""


def _repeats(text: str, found: Figure, previous: Figure | None) -> bool:
    """Whether the figure before is only meant again: "two of the 33"."""
    same = previous is not None and (found.low, found.high) == (previous.low, previous.high)
    return same and not found.counted and text.endswith("the ", 0, found.start)


def _what(text: str, amount: Amount, at: int, end: int) -> tuple[str, int, str | None]:
    """What is counted, where it ends, and the whole it is a part of: "two of the three bridges"."""
    part = amount.kind not in ("range", "vague") and amount.unit in ("", "%")
    whole = _OF_WHOLE.match(text, at, end) if part else None
    if whole is not None:
        at = whole.end()
    elif amount.unit in LENGTHS:
        return "", at, None
    money = _OF_MONEY.match(text, at, end) if amount.unit in CURRENCIES else None
    at = money.end() if money else at
    tail = _PART_AFTER.match(text, at, end)
    first, stop = counted_after(text, tail.end() if tail and tail["them"] else at, end)
    if first == stop or (tail and tail["them"] and not is_plural(text[first:stop])):
        first = stop = at
    of_what = text[whole.start("whole") : stop] if whole else None
    own_figure = whole is not None and amount.is_share and first < stop  # "a third of the 40 men"
    return text[first:stop], amount.end if own_figure else stop, of_what


def _as_part(
    text: str, amount: Amount, found: Figure, previous: Figure | None, start: int
) -> Figure:
    """The figure as a part of the one before, when the words make it one."""
    if previous is None or amount.start - previous.end > 90:
        return found
    lead = _PART.search(text, max(start, previous.end, amount.start - 30), amount.start)
    if not (lead or _PART_AFTER.match(text, amount.end) or _AMONG.match(text, found.end)):
        return found
    fits = amount.is_share or found.unit == "%" or _top(previous) >= (found.low or 0)
    if not fits or (lead and lead["with"] and found.counted):
        return found
    counted = found.counted
    if not counted and (be := _BE.match(text, found.end)):
        first, stop = counted_after(text, be.end(), be.end() + 60)
        counted = text[first:stop] if is_plural(text[first:stop]) else ""
    return replace(found, part_of=previous.as_written, counted=counted or previous.counted)


def _top(found: Figure) -> float:
    return float("inf") if found.high is None else found.high


def _is_total(text: str, first: int, last: int, start: int, end: int) -> bool:
    before = _TOTAL.search(text, max(start, first - 40), first)
    return bool(before or _TOTAL_AFTER.match(text, last, min(end, last + 60)))
