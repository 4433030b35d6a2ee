# SPDX-License-Identifier: MIT
"""The rules by name, each with the sentence that explains it, and applying them to a question."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workstation.analysis.disagreements.answers import exclusive_answers
from workstation.analysis.disagreements.dates import disjoint_dates
from workstation.analysis.disagreements.denials import nothing_denied
from workstation.analysis.disagreements.figures import disjoint_figures, figures_far_apart
from workstation.analysis.disagreements.latest import standing
from workstation.analysis.disagreements.reported import reported_differently
from workstation.analysis.disagreements.stances import yes_and_no, yes_and_no_implied
from workstation.domain.disagreements import Finding, Rule
from workstation.domain.questions import Question, QuestionKind
from workstation.domain.statements import Statement

Find = Callable[[Question, Sequence[Statement]], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Explained:
    """A rule's function and what it looks for, in a sentence."""

    find: Find
    sentence: str


RULES: Mapping[Rule, Explained] = {
    Rule.YES_NO: Explained(
        yes_and_no,
        "One speaker says yes and another says no to the same thing, both in so many words.",
    ),
    Rule.YES_NO_IMPLIED: Explained(
        yes_and_no_implied,
        "One speaker says yes and another says no, but one of them only implies it: a weaker sign.",
    ),
    Rule.FIGURES: Explained(
        disjoint_figures,
        "Two speakers count the same thing in the same place at the same time, and no number "
        "fits both.",
    ),
    Rule.FAR_APART: Explained(
        figures_far_apart,
        "Two figures of the same thing may both hold, but what is written differs by half as "
        "much again or more.",
    ),
    Rule.DATES: Explained(
        disjoint_dates, "Two speakers give dates of the same thing that cannot be the same day."
    ),
    Rule.ANSWERS: Explained(
        exclusive_answers, "Two speakers choose different answers of which only one can hold."
    ),
    Rule.REPORTED_DIFFERENTLY: Explained(
        reported_differently,
        "Two sources report what seems to be one statement of one speaker, and do not make him "
        "say the same.",
    ),
    Rule.NOTHING_DENIED: Explained(
        nothing_denied,
        "Somebody denies it, and nothing held here says it: whoever said it is still to be found.",
    ),
}


def examine(question: Question, statements: Iterable[Statement]) -> list[Finding]:
    """Everything the rules find among the statements on one question; open ones have no answers.

    Positions of claims that no longer stand take part in nothing but what was once said.
    """
    if question.kind is QuestionKind.OPEN:
        return []
    ordered = sorted(statements, key=lambda one: one.position)
    current = standing(ordered)
    found: list[Finding] = []
    for rule, explained in RULES.items():
        seen = ordered if rule is Rule.NOTHING_DENIED else current
        found += explained.find(question, seen)
    return found
