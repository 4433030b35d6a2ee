# SPDX-License-Identifier: MIT
"""What may explain that two statements do not agree: offered, never taken for granted."""

from collections.abc import Callable

from workstation.domain.dates import VagueDate, overlap, show_date
from workstation.domain.disagreements import Explanation, Offer
from workstation.domain.questions import Question
from workstation.domain.statements import Statement


def offers(question: Question, one: Statement, other: Statement) -> tuple[Offer, ...]:
    """The explanations that something in the two statements speaks for."""
    found = [
        Offer(explanation, words)
        for explanation, look in _LOOKS
        if (words := look(question, one, other))
    ]
    return tuple(found)


def _other_time(_question: Question, one: Statement, other: Statement) -> str:
    if one.event is not None and other.event is not None and not overlap(one.event, other.event):
        return f"speak of {show_date(one.event)} and of {show_date(other.event)}"
    first, second = _said(one), _said(other)
    if first is not None and second is not None and not overlap(first, second):
        return f"said on {show_date(first)} and on {show_date(second)}"
    return ""


def _said(one: Statement) -> VagueDate | None:
    if one.earliest is None or one.latest is None:
        return None
    edtf = one.latest if one.earliest == one.latest else f"{one.earliest}/{one.latest}"
    return VagueDate(edtf, edtf, one.earliest, one.latest)


def _other_place(_question: Question, one: Statement, other: Statement) -> str:
    if one.figure is None or other.figure is None:
        return ""
    first, second = one.figure.place.strip(), other.figure.place.strip()
    if first.casefold() == second.casefold():
        return ""
    told = [place for place in (first, second) if place]
    if len(told) == 1:
        return f"only one names a place: {told[0]}"
    return f"one is about {first}, the other about {second}"


def _other_group(_question: Question, one: Statement, other: Statement) -> str:
    if one.figure is None or other.figure is None:
        return ""
    first, second = one.figure.counted.strip(), other.figure.counted.strip()
    if first.casefold() != second.casefold():
        unnamed = "something not named"
        return f"one counts {first or unnamed}, the other {second or unnamed}"
    if one.figure.cumulative != other.figure.cumulative:
        return "one is a running total, the other is not"
    return ""


def _other_definition(question: Question, one: Statement, other: Statement) -> str:
    if not question.definition.strip():
        return "the question has no definition line yet"
    hedges = {one.hedge.strip(), other.hedge.strip()} - {""}
    if len(hedges) == 1 and one.hedge.strip() != other.hedge.strip():
        return f"only one hedges: “{hedges.pop()}”"
    return ""


def _corrected(_question: Question, one: Statement, other: Statement) -> str:
    gone = [side for side in (one, other) if not side.is_current]
    return "one of the two was corrected or taken back since" if gone else ""


_LOOKS: tuple[tuple[Explanation, Callable[[Question, Statement, Statement], str]], ...] = (
    (Explanation.OTHER_TIME, _other_time),
    (Explanation.OTHER_PLACE, _other_place),
    (Explanation.OTHER_GROUP, _other_group),
    (Explanation.OTHER_DEFINITION, _other_definition),
    (Explanation.CORRECTED, _corrected),
)
