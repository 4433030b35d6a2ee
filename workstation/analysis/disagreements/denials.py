# SPDX-License-Identifier: MIT
"""A denial of something that nobody in the workspace has said."""

from collections.abc import Iterator, Sequence

from workstation.analysis.disagreements.camps import camp
from workstation.domain.claims import Act
from workstation.domain.disagreements import Finding, Rule
from workstation.domain.questions import Question, Stance
from workstation.domain.statements import Statement

_SAID = (Stance.YES, Stance.PARTLY, Stance.DOUBTS)


def nothing_denied(question: Question, statements: Sequence[Statement]) -> Iterator[Finding]:
    """Who denies answers somebody; here nobody held says what is denied: a gap to fill.

    What no longer stands still was said.
    """
    denials = [
        one
        for one in statements
        if one.is_current
        and one.act is Act.DENIES
        and one.stance is Stance.NO
        and not one.answers_claim
    ]
    if denials and not any(one.stance in _SAID or _gives(one) for one in statements):
        camps = (camp("denied, said by nobody held", denials),)
        yield Finding(Rule.NOTHING_DENIED, question.uid, "", camps, 0)


def _gives(one: Statement) -> bool:
    """Whether it gives an answer, a figure or a date of its own."""
    return one.affirms and bool(one.answer or one.figure or one.date)
