# SPDX-License-Identifier: MIT
"""Somebody says yes and somebody says no to the same thing."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from workstation.analysis.disagreements.camps import camp, pairs_between
from workstation.analysis.disagreements.latest import held
from workstation.domain.disagreements import Finding, Rule
from workstation.domain.questions import Question, Stance
from workstation.domain.statements import Statement

Sides = tuple[list[Statement], list[Statement]]


def yes_and_no(question: Question, statements: Sequence[Statement]) -> Iterator[Finding]:
    """Both say so themselves."""
    for subject, (yes, no) in sides(statements):
        said = [one for one in yes if one.is_explicit], [one for one in no if one.is_explicit]
        number = pairs_between(said)
        if number:
            yield _finding(Rule.YES_NO, question, subject, said, number)


def yes_and_no_implied(question: Question, statements: Sequence[Statement]) -> Iterator[Finding]:
    """One of them at least only implies it: a weaker rule of its own."""
    for subject, both in sides(statements):
        said = tuple([one for one in side if one.is_explicit] for side in both)
        number = pairs_between(both) - pairs_between(said)
        if number:
            yield _finding(Rule.YES_NO_IMPLIED, question, subject, both, number)


def sides(statements: Sequence[Statement]) -> Iterator[tuple[str, Sides]]:
    """Who says yes and who says no, for each answer spoken of ("" for the question itself)."""
    subjects: defaultdict[str, Sides] = defaultdict(lambda: ([], []))
    for one in held(statements, stance_of):
        stance = stance_of(one)
        if stance is not None and one.figure is None and one.date is None:
            yes, no = subjects[one.answer.casefold()]
            (yes if stance is Stance.YES else no).append(one)
    for subject in sorted(subjects):
        yield subject, subjects[subject]


def stance_of(one: Statement) -> Stance | None:
    """Yes or no; a chosen answer without a stance is a yes to it."""
    if one.stance in (Stance.YES, Stance.NO):
        return one.stance
    return Stance.YES if one.answer and one.stance is None else None


def _finding(
    rule: Rule, question: Question, subject: str, both: Sequence[list[Statement]], pairs: int
) -> Finding:
    yes, no = both
    of = f" to “{yes[0].answer or no[0].answer}”" if subject else ""
    camps = (camp(f"says yes{of}", yes), camp(f"says no{of}", no))
    return Finding(rule, question.uid, subject, camps, pairs)
