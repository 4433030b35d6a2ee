# SPDX-License-Identifier: MIT
"""Dates of the same thing that may not be the same day (rule 7)."""

from collections.abc import Iterator, Sequence
from datetime import date

from workstation.analysis.disagreements.bounds import Bounds, apart, camps_of
from workstation.analysis.disagreements.camps import camp
from workstation.analysis.disagreements.counting import disjoint_pairs
from workstation.analysis.disagreements.latest import held
from workstation.domain.dates import show_date
from workstation.domain.disagreements import Camp, Finding, Rule
from workstation.domain.questions import Question
from workstation.domain.statements import Statement


def disjoint_dates(question: Question, statements: Sequence[Statement]) -> Iterator[Finding]:
    """Their ranges do not overlap; a date without bounds is compared with none."""
    dated = [
        one
        for one in held(statements, lambda one: one.date)
        if one.affirms and one.date is not None and (one.date.earliest or one.date.latest)
    ]
    groups = camps_of(apart(dated, bounds), bounds)
    number = disjoint_pairs(dated, bounds)
    if number:
        camps = tuple(_camp(group) for group in groups)
        yield Finding(Rule.DATES, question.uid, "", camps, number)


def bounds(one: Statement) -> Bounds:
    """First and last day as numbers; open ends reach to the ends of time."""
    found = one.date
    if found is None:
        return float("-inf"), float("inf")
    return (
        _ordinal(found.earliest, float("-inf")),
        _ordinal(found.latest, float("inf")),
    )


def _ordinal(day: str | None, otherwise: float) -> float:
    """A day as a number; days that no calendar has stand in their order beside it."""
    if day is None:
        return otherwise
    try:
        return float(date.fromisoformat(day).toordinal())
    except ValueError:
        return otherwise


def _camp(group: Sequence[Statement]) -> Camp:
    """The narrowest range names the camp: all others hold it or touch it."""
    told = [one for one in group if one.date is not None]
    narrowest = min(told, key=lambda one: (bounds(one)[1] - bounds(one)[0], one.position))
    return camp(show_date(narrowest.date) if narrowest.date is not None else "", group)
