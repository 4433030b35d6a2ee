# SPDX-License-Identifier: MIT
"""The course of one actor on one question as a timeline: its positions, changes, three clocks."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from workstation.analysis.holding import answer_of
from workstation.domain.comparison import Placed
from workstation.domain.dates import VagueDate, show_date
from workstation.domain.daynumbers import day_number
from workstation.domain.questions import Directness, Stance
from workstation.domain.timeline import Course, Item, ItemKind, Lane, Timeline
from workstation.domain.views import Clock

_CLOCKS = {
    Clock.EVENT: "happened",
    Clock.STATEMENT: "said",
    Clock.PUBLICATION: "published",
}
_COURSE = "course"


def change_items(steps: Sequence[Placed], lane: str) -> Iterator[Item]:
    """Each reversal, from the last day of one position to the first of the next."""
    for before, after in pairwise(steps):
        first, last = before.claim.statement_date, after.claim.statement_date
        yield Item(
            uid=after.claim.uid,
            kind=ItemKind.CHANGE,
            lane=lane,
            words=f"changed: {_step(before)} → {_step(after)}",
            when=show_date(last) if last else "",
            who=after.claim.speaker_name or after.claim.speaker_as_written,
            earliest=day_number(first.latest if first else None),
            latest=day_number(last.earliest if last else None),
            stance=after.position.stance,
            suggested=not (before.is_confirmed and after.is_confirmed),
        )


def as_timeline(course: Course, today: int = 0) -> Timeline:
    """The course as lanes: its positions with what changed, then each claim on its clocks."""
    items = [item for steps in course.changes for item in change_items(steps, _COURSE)]
    lanes = [Lane(_COURSE, course.actor_name, len(course.placed))]
    for one in course.placed:
        items.append(_item(one, _COURSE, one.claim.statement_date))
        lanes.append(Lane(one.claim.uid, _lane_name(one)))
        items += _clocks(one)
    days = [day for item in items for day in (item.earliest, item.latest) if day is not None]
    undated = [item for item in items if not item.dated]
    return Timeline(
        clock=Clock.STATEMENT,
        lanes=tuple(lanes),
        items=tuple(items),
        dated=len(course.placed) - len(undated),
        undated=len(undated),
        first=min(days, default=None),
        last=max(days, default=None),
        today=today,
        title=f"{course.actor_name} on “{course.question.wording}”",
    )


def oldest_first(one: Placed) -> tuple[bool, str, str]:
    """Key that puts the oldest statement first and undated ones last."""
    date = one.claim.statement_date
    day = (date.earliest or date.latest or "") if date else ""
    return not day, day, one.position.uid


def course_words(course: Course) -> list[str]:
    """What changed, a sentence each: "changed: no (Feb 2024) → yes (Nov 2024)"."""
    return ["changed: " + " → ".join(_step(one) for one in steps) for steps in course.changes]


def _step(one: Placed) -> str:
    """A position with its date: "no (Feb 2024)"."""
    answer, date = answer_of(one), one.claim.statement_date
    is_plain = answer.kind == "stance" and answer.stance in (Stance.YES, Stance.NO)
    text = answer.stance.value if is_plain and answer.stance else answer.text
    return f"{text} ({show_date(date)})" if date else text


def _lane_name(one: Placed) -> str:
    date = one.claim.statement_date
    return f"{answer_of(one).text} · {show_date(date) if date else 'undated'}"


def _item(one: Placed, lane: str, date: VagueDate | None, clock: Clock | None = None) -> Item:
    claim, position = one.claim, one.position
    when = show_date(date) if date else "undated"
    words = " ".join(claim.content.exact.split())
    return Item(
        uid=claim.uid,
        kind=ItemKind.CLAIM,
        lane=lane,
        words=f"{_CLOCKS[clock]} {when}" if clock else words,
        when=when,
        who=claim.speaker_name or claim.speaker_as_written,
        earliest=day_number(date.earliest if date else None),
        latest=day_number(date.latest if date else None),
        stance=position.stance,
        implied=position.directness is Directness.IMPLIED,
        suggested=not one.is_confirmed,
        current=one.is_current,
        clock=clock,
    )


def _clocks(one: Placed) -> Iterator[Item]:
    """The dates a claim has, one line each; what has no day on a clock is left out there."""
    claim = one.claim
    published = claim.published_on
    dates = {
        Clock.EVENT: claim.event_date,
        Clock.STATEMENT: claim.statement_date,
        Clock.PUBLICATION: VagueDate(published, published, published, published)
        if published
        else None,
    }
    for clock, date in dates.items():
        item = _item(one, claim.uid, date, clock)
        if item.dated:
            yield item
