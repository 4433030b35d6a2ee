# SPDX-License-Identifier: MIT
"""One statement that outlets report differently: a fault of reporting, not of two speakers."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from workstation.analysis.disagreements.camps import camp
from workstation.analysis.disagreements.figures import bounds as figure_bounds
from workstation.analysis.disagreements.stances import stance_of
from workstation.analysis.figures import comparable
from workstation.analysis.statements import alike
from workstation.analysis.words import content_keys
from workstation.domain.dates import overlap
from workstation.domain.disagreements import Finding, Rule
from workstation.domain.questions import Question
from workstation.domain.statements import Statement

_MOST = 60  # reports of one voice compared with one another


def reported_differently(question: Question, statements: Sequence[Statement]) -> Iterator[Finding]:
    """Same speaker, same time, near the same words, two sources, and not the same answer."""
    voices: defaultdict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        if one.is_current and one.is_identified and one.is_explicit:
            voices[one.voice].append(one)
    for voice in sorted(voices):
        reports = voices[voice]
        if len({one.source for one in reports}) < 2:
            continue
        pairs = [
            (one, other)
            for one, other in combinations(reports[:_MOST], 2)
            if reports_differ(one, other)
        ]
        if pairs:
            yield _finding(question, voice, pairs)


def reports_differ(one: Statement, other: Statement) -> bool:
    """Whether two sources make one utterance of one speaker say different things."""
    return (
        one.voice == other.voice
        and one.source != other.source
        and _differ(one, other)
        and _one_statement(one, other)
    )


def _differ(one: Statement, other: Statement) -> bool:
    """Whether the answers cannot both be what was said."""
    first, second = stance_of(one), stance_of(other)
    if first is not None and second is not None and one.answer == other.answer and first != second:
        return True
    if one.figure is not None and other.figure is not None:
        low, high = figure_bounds(one)
        other_low, other_high = figure_bounds(other)
        return comparable(one.figure, other.figure) and (low > other_high or other_low > high)
    if one.date is not None and other.date is not None:
        return not overlap(one.date, other.date)
    return bool(one.answer and other.answer and one.affirms and other.affirms) and (
        one.answer.casefold() != other.answer.casefold()
    )


def _one_statement(one: Statement, other: Statement) -> bool:
    """Whether both report one utterance: linked as such, or of one time and near the same words."""
    if one.origin and one.origin == other.origin:
        return True
    times = (one.earliest, one.latest, other.earliest, other.latest)
    if None in times or not _same_time(one, other):
        return False
    first, second = content_keys(one.words), content_keys(other.words)
    return alike(len(first & second), len(first), len(second))


def _same_time(one: Statement, other: Statement) -> bool:
    return (one.earliest or "") <= (other.latest or "") and (other.earliest or "") <= (
        one.latest or ""
    )


def _finding(
    question: Question, voice: str, pairs: Sequence[tuple[Statement, Statement]]
) -> Finding:
    """The reports by what they make the speaker say."""
    groups: defaultdict[str, list[Statement]] = defaultdict(list)
    for pair in pairs:
        for one in pair:
            groups[_label(one)].append(one)
    camps = tuple(camp(label, groups[label]) for label in sorted(groups))
    return Finding(Rule.REPORTED_DIFFERENTLY, question.uid, voice, camps, len(pairs))


def _label(one: Statement) -> str:
    if one.figure is not None:
        return one.figure.as_written
    if one.date is not None:
        return one.date.as_written
    stance = stance_of(one)
    return one.answer or (f"says {stance.value}" if stance is not None else "said")
