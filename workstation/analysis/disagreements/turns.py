# SPDX-License-Identifier: MIT
"""One speaker's later answer in place of an earlier: an update or a change of position."""

from collections import defaultdict
from collections.abc import Hashable, Iterable

from workstation.analysis.disagreements.latest import is_before
from workstation.analysis.disagreements.stances import stance_of
from workstation.analysis.figures import comparable
from workstation.domain.disagreements import Turn
from workstation.domain.statements import Statement


def turns(statements: Iterable[Statement]) -> list[Turn]:
    """What each voice said anew, oldest first; runs of one answer are given by their first."""
    voices: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in statements:
        if one.is_current and one.is_explicit and one.is_identified and one.latest is not None:
            voices[(one.voice, _kind(one))].append(one)
    found = []
    for (_, kind), voice in sorted(voices.items()):
        steps = _steps(voice)
        if kind and len(steps) > 1:
            found.append(Turn(steps[0].speaker, tuple(steps), is_update=kind != "stance"))
    return found


def _steps(voice: list[Statement]) -> list[Statement]:
    steps: list[Statement] = []
    for one in sorted(voice, key=lambda s: (s.latest or "", s.earliest or "", s.position)):
        if not steps:
            steps.append(one)
        elif is_before(steps[-1], one) and _answer(steps[-1]) != _answer(one):
            before, after = steps[-1].figure, one.figure
            if before is None or after is None or comparable(before, after):
                steps.append(one)
    return steps


def _kind(one: Statement) -> str:
    if one.figure is not None:
        return "figure"
    if one.date is not None:
        return "date"
    if one.answer or stance_of(one) is not None:
        return "stance"
    return ""


def _answer(one: Statement) -> Hashable:
    if one.figure is not None:
        return (one.figure.low, one.figure.high)
    if one.date is not None:
        return (one.date.earliest, one.date.latest)
    return (one.answer.casefold(), stance_of(one))
