# SPDX-License-Identifier: MIT
"""The account of a merge as a paper that one can read, print and keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.analysis.counts import several
from workstation.analysis.thing_words import INNER, listing, plural, things
from workstation.domain.history import NOUN_WORDS, StepKind, moment
from workstation.domain.merge_accounts import MOST_NAMED
from workstation.domain.papers import Grid, Paper, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from workstation.domain.history import Step
    from workstation.domain.merge_accounts import Came, Claimed, MergeAccount

_CHANGED = ("What", "Field", "Before", "After")
_CONTESTED = ("What", "Field", "The values", "Now")
_SHARES, _SHARES_OF_VALUES = (2, 1, 1.6, 1.6), (2, 1, 2.6, 0.6)
_HELD = "What this workspace alone holds was not touched."


def merge_paper(
    told: Sequence[MergeAccount], workspace: str, *, marking: str = "", withheld: str = ""
) -> Paper:
    """The accounts of one or several merges, in their order.

    Args:
        told: the accounts.
        workspace: what the case is called.
        marking: the strictest of what is told.
        withheld: the sentence of a workspace that is a part.
    """
    if len(told) == 1:
        title, parts = f"The merge of “{told[0].merge.file}”", _parts(told[0], 2)
    else:
        title = f"The merges of {several(len(told), 'file')}"
        parts = [part for one in told for part in _chapter(one)]
    facts = _facts(told[0]) if len(told) == 1 else (f"Into “{workspace}”",)
    return Paper(title, facts, tuple(parts), workspace, marking, withheld)


def _chapter(told: MergeAccount) -> list[Part]:
    facts = (" · ".join(_facts(told)),)
    return [Part(f"“{told.merge.file}”", facts), *_parts(told, 3)]


def _facts(told: MergeAccount) -> tuple[str, ...]:
    """When, by whom, whose work."""
    made = told.merge
    whose = listing(f"{who} ({several(number, 'change')})" for who, number in told.work_of)
    facts = (moment(made.made_at), f"merged by {made.analyst}")
    return (*facts, f"work of {whose}") if whose else facts


def _parts(told: MergeAccount, level: int) -> list[Part]:
    """What came in, what it changed here, what is in conflict, what stayed, the way back."""
    return [
        _came(told.came, level),
        *_named(told.came, level + 1),
        _changed(told, level),
        _contested(told, level),
        Part("What was left alone", tuple(_left(told)), level=level),
        Part("How to take it back", (_back(told),), level=level),
    ]


def _came(came: Sequence[Came], level: int) -> Part:
    counts = listing(things(one.number, one.noun) for one in came if one.noun != INNER)
    return Part("What came in", (f"{counts}." if counts else "Nothing new.",), level=level)


def _named(came: Iterable[Came], level: int) -> list[Part]:
    return [
        Part(
            plural(one.noun).capitalize(),
            _rest(one.number, len(one.names)) if one.number > MOST_NAMED else (),
            one.names,
            level=level,
        )
        for one in came
        if one.noun != INNER and one.names
    ]


def _rest(number: int, listed: int) -> tuple[str, ...]:
    """That not all are listed; nothing when they are."""
    return (f"The first {listed:,} of {number:,}.",) if number > listed else ()


def _changed(told: MergeAccount, level: int) -> Part:
    if not told.changed:
        return Part("What it changed here", ("Nothing that was held before.",), level=level)
    rows = tuple((_thing(one.noun, one.name), *_becoming(one)) for one in told.changed)
    number = several(told.values, "value")
    lines = (f"{number} of {several(told.merge.changed, 'thing')} held before.",)
    rest = _rest(told.values, len(rows))
    return Part(
        "What it changed here", lines + rest, grid=Grid(_CHANGED, rows, _SHARES), level=level
    )


def _becoming(step: Step) -> tuple[str, str, str]:
    if step.kind is StepKind.SET:
        return step.field, step.before, step.after
    return ("", "here", "removed") if step.kind is StepKind.REMOVED else ("", "removed", "here")


def _contested(told: MergeAccount, level: int) -> Part:
    heading = "What is in conflict"
    if not told.contested:
        return Part(heading, ("Nothing.",), level=level)
    rows = tuple(
        (
            _thing(one.noun, one.name),
            one.field,
            " / ".join(_claimed(one.values)),
            "settled" if one.settled else "open",
        )
        for one in told.contested
    )
    lines = (f"{several(told.conflicts, 'field')}; both values are kept until somebody decides.",)
    rest = _rest(told.conflicts, len(rows))
    return Part(heading, lines + rest, grid=Grid(_CONTESTED, rows, _SHARES_OF_VALUES), level=level)


def _claimed(values: Iterable[Claimed]) -> list[str]:
    """Each value once, with everybody who set it."""
    by: dict[str, list[str]] = {}
    for one in values:
        who = [f"{one.analyst}, {moment(one.made_at)}"] if one.made_at else []
        by.setdefault(one.words, []).extend(who)
    return [f"{words} ({'; '.join(who)})" if who else words for words, who in by.items()]


def _thing(noun: str, name: str) -> str:
    return f"{NOUN_WORDS[noun]}: {name}" if name else NOUN_WORDS[noun]


def _left(told: MergeAccount) -> Iterable[str]:
    alike = listing(things(number, noun) for noun, number in told.alike if noun != INNER)
    if alike:
        yield f"Held by both and left as they were: {alike}."
    yield _HELD
    if told.barred:
        yield f"{several(told.barred, 'thing')} purged here did not come in again."


def _back(told: MergeAccount) -> str:
    copy = "The copy made before it is in the backups."
    if told.stays:
        return f"It cannot be taken back now, because {told.stays}. {copy}"
    return (
        "File › Take back the last merge, or “workstation sharing take-back CASE”, undoes it "
        f"whole, as long as nothing done since rests on it. {copy}"
    )
