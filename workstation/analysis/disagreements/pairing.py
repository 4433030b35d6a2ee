# SPDX-License-Identifier: MIT
"""The pairs of a disagreement, one after another, without making them all."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from workstation.analysis.disagreements.conflicts import conflict
from workstation.analysis.disagreements.explanations import offers
from workstation.domain.disagreements import Finding, Pair, Rule
from workstation.domain.questions import Question
from workstation.domain.statements import Statement
from workstation.domain.uids import derived_uid


def pairs(
    question: Question, finding: Finding, statements: Mapping[str, Statement]
) -> Iterator[Pair]:
    """Pairs of different camps that are what the rule names.

    Args:
        question: what is asked.
        finding: whose camps are paired.
        statements: by uid of their position; pairs of missing ones are left out.
    """
    conflicts = conflict(question, finding, statements.values())
    for first, second in combinations(finding.camps, 2):
        for position in first.positions:
            for against in second.positions:
                one, other = statements.get(position), statements.get(against)
                if one is None or other is None or not conflicts(one, other):
                    continue
                uid = pair_uid(finding.rule, one, other)
                yield Pair(uid, one, other, offers(question, one, other))


def pair_uid(rule: Rule, one: Statement, other: Statement) -> str:
    """What a decision about one pair hangs on: the rule and the two claims."""
    return derived_uid("disagreement", rule.value, *sorted((one.claim, other.claim)))


def finding_uid(finding: Finding) -> str:
    """What a decision about a disagreement hangs on; it stays while claims come and go."""
    return derived_uid("disagreement", finding.rule.value, finding.question, finding.subject)
