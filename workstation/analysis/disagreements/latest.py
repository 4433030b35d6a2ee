# SPDX-License-Identifier: MIT
"""What each speaker still says: a later answer stands for an earlier one of the same voice."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from workstation.domain.statements import Statement

AnswerOf = Callable[[Statement], Hashable]


def standing(statements: Iterable[Statement]) -> list[Statement]:
    """Statements that stand: of claims and sources that were not corrected or taken back."""
    return [one for one in statements if one.is_current]


def held(statements: Iterable[Statement], answer_of: AnswerOf) -> list[Statement]:
    """What is still held: not given up for a later, surely different answer of the same voice.

    Only explicit statements of identified speakers replace and are replaced, and a suggested
    position never takes the place of a confirmed one.
    """
    voices: defaultdict[str, list[Statement]] = defaultdict(list)
    kept: list[Statement] = []
    for one in statements:
        if one.is_identified and one.is_explicit:
            voices[one.voice].append(one)
        else:
            kept.append(one)
    for voice in voices.values():
        kept += _not_given_up(voice, answer_of)
    return sorted(kept, key=lambda one: one.position)


def _not_given_up(voice: Sequence[Statement], answer_of: AnswerOf) -> Iterator[Statement]:
    if len(voice) == 1:
        yield voice[0]
        return
    lasts = [one for one in voice if one.earliest is not None]
    for one in voice:
        answer = answer_of(one)
        if not any(
            is_before(one, later)
            and answer_of(later) != answer
            and (later.is_confirmed or not one.is_confirmed)
            for later in lasts
        ):
            yield one


def is_before(one: Statement, other: Statement) -> bool:
    """Whether the one was surely said before the other."""
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def windows(statements: Sequence[Statement], hours: int) -> Iterator[list[Statement]]:
    """The statements as of each day and the hours before it, of each voice only its latest.

    Statements whose day is not known count as of the last day.
    """
    dated = sorted(
        (one for one in statements if one.day is not None),
        key=lambda one: (one.day or "", one.position),
    )
    undated = [one for one in statements if one.day is None]
    days = sorted({one.day for one in dated if one.day is not None})
    first = last = 0
    for day in days:
        begin = days_before(day, hours)
        while (dated[first].day or "") < begin:
            first += 1
        while last < len(dated) and (dated[last].day or "") <= day:
            last += 1
        rest = undated if day == days[-1] else []
        yield _latest_of_each([*dated[first:last], *rest])
    if not days and undated:
        yield undated


def days_before(day: str, hours: int) -> str:
    """The first day of the window that ends on this day."""
    try:
        return (date.fromisoformat(day) - timedelta(days=max(0, hours) // 24)).isoformat()
    except (ValueError, OverflowError):
        return day  # no day of the calendar has a day before it


def _latest_of_each(statements: Sequence[Statement]) -> list[Statement]:
    """The last of each voice, all that were made on its last day."""
    days: dict[str, str] = {}
    for one in statements:
        days[one.voice] = max(days.get(one.voice, ""), one.day or "")
    return [one for one in statements if one.day is None or one.day == days[one.voice]]
