# SPDX-License-Identifier: MIT
# ruff: noqa: SIM905 (tables of words read better as words)
"""Figures as people write them: intervals plus wording plus what was counted (rule 8)."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Qualifier(StrEnum):
    """How exactly a figure is meant."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UP_TO = "up_to"
    BETWEEN = "between"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number somebody gave.

    `low` and `high` are the bounds it may mean, None being open. `start` and `end` are its
    place in the text. `part_of` is the wording of the larger figure this one is a part of.
    """

    as_written: str
    low: float | None
    high: float | None
    start: int
    end: int
    unit: str = ""
    qualifier: Qualifier = Qualifier.EXACT
    counted: str = ""
    place: str = ""
    part_of: str | None = None
    cumulative: bool = False


def parse_figures(text: str, start: int = 0, end: int | None = None) -> tuple[Figure, ...]:
    """The figures that stand in a part of a text, in order; years and dates are none.

    `part_of` is set for what the wording makes a part of the figure before it: "up to 6,500
    members, with 4,000 located along the border", "of whom 12", "two of the three bridges".
    """
    from workstation.domain.counts import read_figures

    return tuple(read_figures(text, start, len(text) if end is None else end))


def same_thing(one: Figure, other: Figure) -> bool:
    """Whether both count the same thing in the same unit, small words and plurals aside.

    A figure that does not say what it counts is never the same as another.
    """
    if one.unit != other.unit:
        return False
    first, second = counted_key(one.counted), counted_key(other.counted)
    return bool(first) and first == second


def disjoint(one: Figure, other: Figure) -> bool:
    """Whether no number fits both: "6,500" and "over 6,000" are not disjoint."""
    lows = (_bound(one.low, 0.0), _bound(other.low, 0.0))
    highs = (_bound(one.high, float("inf")), _bound(other.high, float("inf")))
    return lows[0] > highs[1] or lows[1] > highs[0]


def written_value(figure: Figure) -> float | None:
    """The number in the wording: 70 of "over 70", 40 of "about 40", 6,500 of "up to 6,500"."""
    low, high = figure.low, figure.high
    if low is None or high is None:
        return low if high is None else high
    if figure.qualifier is Qualifier.UP_TO:
        return high
    return low if figure.qualifier is Qualifier.OVER else (low + high) / 2


def show_figure(found: Figure) -> str:
    """The figure for people, as it was written, with its place when that is told apart."""
    words = " ".join(found.as_written.split())
    if found.counted and found.counted.lower() not in words.lower():
        words = f"{words} {found.counted}"
    return words


def _bound(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value


_SMALL = frozenset("the a an of in and other their its his her more new additional such".split())
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child"}


def counted_key(counted: str) -> tuple[str, ...]:
    """The words of what is counted: lower case, singular, small words left out, sorted."""
    words = [match.group().lower() for match in _WORD.finditer(counted)]
    return tuple(sorted(_singular(word) for word in words if word not in _SMALL))


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
