# SPDX-License-Identifier: MIT
"""Listed answers of which only one can hold."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from workstation.analysis.disagreements.camps import camp, pairs_between
from workstation.analysis.disagreements.latest import held
from workstation.domain.disagreements import Finding, Rule
from workstation.domain.questions import Question, QuestionKind
from workstation.domain.statements import Statement


def exclusive_answers(question: Question, statements: Sequence[Statement]) -> Iterator[Finding]:
    """Different answers to a choice that allows one."""
    if question.kind is not QuestionKind.CHOICE or not question.exclusive:
        return
    groups: defaultdict[str, list[Statement]] = defaultdict(list)
    for one in held(statements, lambda one: one.answer.casefold()):
        if one.affirms and one.answer:
            groups[one.answer.casefold()].append(one)
    order = [answer.casefold() for answer in question.answers]
    listed = sorted(
        groups, key=lambda key: (key not in order, key in order and order.index(key), key)
    )
    number = pairs_between([groups[key] for key in listed])
    if number:
        camps = tuple(camp(groups[key][0].answer, groups[key]) for key in listed)
        yield Finding(Rule.ANSWERS, question.uid, "", camps, number)
