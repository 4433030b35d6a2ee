# SPDX-License-Identifier: MIT
"""Whether two statements of different camps are themselves what the rule names.

Camps are groups; not every pair across them was compared, or conflicts.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable

from workstation.analysis.disagreements import dates, figures, reported
from workstation.analysis.disagreements.bounds import BoundsOf
from workstation.analysis.disagreements.latest import days_before, standing
from workstation.domain.disagreements import Finding, Rule
from workstation.domain.questions import Question
from workstation.domain.statements import Statement

Conflict = Callable[[Statement, Statement], bool]


def conflict(question: Question, finding: Finding, statements: Iterable[Statement]) -> Conflict:
    """What tells whether two statements of a finding stand against each other.

    Args:
        question: what is asked.
        finding: whose pairs are told.
        statements: all that is said on the question.
    """
    if finding.rule is Rule.REPORTED_DIFFERENTLY:
        return reported.reports_differ
    if finding.rule is Rule.YES_NO_IMPLIED:
        return _not_both_explicit
    if finding.rule is Rule.DATES:
        return lambda one, other: _different(one, other) and _disjoint(one, other, dates.bounds)
    if finding.rule not in (Rule.FIGURES, Rule.FAR_APART):
        return _different
    return _of_figures(question, finding, statements)


def _of_figures(question: Question, finding: Finding, statements: Iterable[Statement]) -> Conflict:
    members = dict(figures.things(standing(statements))).get(finding.subject, [])
    compared = _as_of_one_time(members, question.window_hours)
    wants_disjoint = finding.rule is Rule.FIGURES

    def conflicts(one: Statement, other: Statement) -> bool:
        if not _different(one, other) or not compared(one, other):
            return False
        if _disjoint(one, other, figures.bounds) or wants_disjoint:
            return wants_disjoint and _disjoint(one, other, figures.bounds)
        low, high = sorted((figures.value(one), figures.value(other)))
        return low * figures.FAR <= high

    return conflicts


def _as_of_one_time(members: Iterable[Statement], hours: int) -> Conflict:
    """Whether both stood within one window, each as the latest of its voice."""
    days: defaultdict[str, set[str]] = defaultdict(set)
    for one in members:
        if one.day is not None:
            days[one.voice].add(one.day)
    in_order = {voice: sorted(own) for voice, own in days.items()}
    last = max((own[-1] for own in in_order.values()), default="")

    def stands(one: Statement, on: str) -> bool:
        if one.day is None:
            return on == last
        own = in_order.get(one.voice, [])
        after = bisect_right(own, one.day)
        replaced = after < len(own) and own[after] <= on
        return days_before(on, hours) <= one.day and not replaced

    def compared(one: Statement, other: Statement) -> bool:
        on = max(last if side.day is None else side.day for side in (one, other))
        return stands(one, on) and stands(other, on)

    return compared


def _different(one: Statement, other: Statement) -> bool:
    return one.speaker != other.speaker


def _not_both_explicit(one: Statement, other: Statement) -> bool:
    return _different(one, other) and not (one.is_explicit and other.is_explicit)


def _disjoint(one: Statement, other: Statement, bounds_of: BoundsOf) -> bool:
    (low, high), (other_low, other_high) = bounds_of(one), bounds_of(other)
    return high < other_low or other_high < low
