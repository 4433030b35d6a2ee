# SPDX-License-Identifier: MIT
"""Timelines of a workspace: what was said when, in lanes; one actor's course on one question."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from workstation.analysis.holding import changes
from workstation.analysis.timeline.courses import change_items, oldest_first
from workstation.domain.comparison import Placed
from workstation.domain.dates import show_date, show_edtf
from workstation.domain.daynumbers import day_number, iso_of
from workstation.domain.questions import Stance
from workstation.domain.timeline import (
    EVENTS,
    NOBODY,
    Bucket,
    Course,
    Item,
    ItemKind,
    Lane,
    Lanes,
    Timeline,
)
from workstation.domain.views import Clock, Narrowing
from workstation.errors import UserError
from workstation.services.exporting import write_whole
from workstation.storage import actors, claims, events, questions, timeline
from workstation.storage.codecs import date_from, load
from workstation.storage.timeline_asked import Asked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from workstation.domain.pictures import Picture
    from workstation.domain.views import Period
    from workstation.storage.editing import Door

MOST_LANES = 60
_FEW = 100  # so many claims of a lane are shown one by one
_UNDATED = 120  # so many undated ones are named
_COMPARED = 600  # so many claims are looked at for changes of position
_DAYS = 1_000  # in sight, up to which counts are those of days; then of months
_ALL = Narrowing()
_NAMELESS = {
    Lanes.ACTOR: "Not identified",
    Lanes.QUESTION: "No question",
    Lanes.SOURCE: "No source",
    Lanes.PUBLISHER: "No publisher",
}


class Timelines:
    """Everything one can see along time."""

    def __init__(self, door: Door) -> None:
        self._store = door.store

    def items(
        self,
        clock: Clock | str = Clock.STATEMENT,
        lanes: Lanes | str = Lanes.ACTOR,
        narrowing: Narrowing = _ALL,
        period: Period | None = None,
    ) -> Timeline:
        """What lies within a period, or everything: single claims where a lane holds few.

        Args:
            clock: which date of a claim counts.
            lanes: what the lanes are; at most `MOST_LANES` are read, the fullest.
            narrowing: which claims.
            period: only its days are looked at.
        """
        since, until = (period.since, period.until) if period else (None, None)
        asked = Asked(Clock(clock), Lanes(lanes), narrowing, since, until)
        seen = timeline.overview(self._store.read, asked, MOST_LANES)
        first, last = day_number(seen.first), day_number(seen.last)
        happened = self._happenings() if not narrowing.actors else []
        days = [d for one in happened for d in (one.earliest, one.latest) if d is not None]
        found, crowded = self._claims(asked, seen.lanes, _size(asked, first, last))
        named = self._undated(asked) if seen.undated else []
        return Timeline(
            clock=asked.clock,
            lanes=(*_event_lane(happened), *(_lane(one, asked.lanes) for one in seen.lanes)),
            items=(*happened, *found, *named),
            buckets=tuple(crowded),
            dated=seen.dated,
            undated=seen.undated + sum(not one.dated for one in happened),
            lanes_left_out=seen.left_out,
            first=min((d for d in (first, *days) if d is not None), default=None),
            last=max((d for d in (last, *days) if d is not None), default=None),
            today=dt.datetime.now(dt.UTC).date().toordinal(),
            whole=not crowded and not (since or until),
        )

    def _claims(
        self, asked: Asked, lanes: Sequence[timeline.LaneRow], size: int
    ) -> tuple[list[Item], list[Bucket]]:
        """Single claims of the lanes that hold few in the period, counts of the others."""
        db = self._store.read
        lane_of = {row: one.uid for one in lanes for row in one.rows}
        counts = timeline.buckets(db, asked, list(lane_of), size)
        held: defaultdict[str, int] = defaultdict(int)
        for row, _, count in counts:
            held[lane_of[row]] += count
        few = [row for row, uid in lane_of.items() if 0 < held[uid] <= _FEW]
        rows = timeline.items(db, asked, few) if few else []
        found = [_item(row, lane_of[row[2]], asked.clock) for row in rows]
        found += self._changes(rows, lane_of)
        crowded = (one for one in counts if held[lane_of[one[0]]] > _FEW)
        return found, list(_bucketed(crowded, lane_of))

    def _undated(self, asked: Asked) -> list[Item]:
        rows = timeline.items(self._store.read, asked, dated=False, limit=_UNDATED)
        return [replace(_item(row, "", asked.clock), words=_said(row)) for row in rows]

    def _happenings(self) -> list[Item]:
        return [
            Item(
                uid=one.uid,
                kind=ItemKind.EVENT,
                lane=EVENTS,
                words=one.title,
                when=one.when,
                who=one.place,
                earliest=day_number(one.earliest),
                latest=day_number(one.latest),
            )
            for one in events.every(self._store.read)
        ]

    def _changes(
        self, rows: Sequence[timeline.ItemRow], lane_of: dict[int | None, str]
    ) -> list[Item]:
        """The reversals among the claims shown, each in the lane of the later one."""
        voices: defaultdict[tuple[int, int], list[timeline.ItemRow]] = defaultdict(list)
        for row in rows:
            if row[8] is not None and row[11] is not None:
                voices[row[8], row[11]].append(row)
        candidates = [row for voice in voices.values() if _differs(voice) for row in voice]
        candidates = candidates[:_COMPARED]
        lanes = {row[1]: lane_of[row[2]] for row in candidates}
        placed = self._placed([row[1] for row in candidates])
        return [
            item
            for steps in changes(placed)
            for item in change_items(steps, lanes[steps[-1].claim.uid])
        ]

    def _placed(self, uids: Iterable[str]) -> list[Placed]:
        """The positions of these claims, with the claims."""
        db = self._store.read
        pairs = {
            position.uid: (position, number)
            for uid in dict.fromkeys(uids)
            for position, number in questions.positions(db, claim=uid)
        }
        by_id = {one.id: one for one in claims.rows(db, {number for _, number in pairs.values()})}
        return [Placed(position, by_id[number]) for position, number in pairs.values()]

    def course(self, actor: str, question: str) -> Course:
        """One actor on one question through time, the oldest statement first.

        Raises:
            UserError: there is no such actor or question.
        """
        db = self._store.read
        asked = next((one for one in questions.every(db) if one.uid == question), None)
        if asked is None:
            raise UserError(f"There is no question “{question}” in this workspace.")
        number = actors.id_of(db, actor)
        if number is None:
            raise UserError(f"There is no actor “{actor}” in this workspace.")
        who = actors.rows(db, [number])
        pairs = questions.positions(db, question=question)
        by_id = {one.id: one for one in claims.rows(db, {number for _, number in pairs})}
        placed = [Placed(position, by_id[number]) for position, number in pairs if number in by_id]
        mine = sorted((p for p in placed if p.speaker == who[0].uid), key=oldest_first)
        steps = changes(mine, exclusive=asked.exclusive)
        return Course(
            who[0].uid, who[0].name, asked, tuple(mine), tuple(tuple(one) for one in steps)
        )

    def courses(self, actor: str) -> list[tuple[str, str, int]]:
        """The questions an actor has a course on: uid, wording, how many positions."""
        return timeline.courses(self._store.read, actor)

    def export(self, picture: Picture, path: Path, *, theme: str = "print") -> Path:
        """Write the picture of a timeline as SVG.

        Raises:
            UserError: another form, or the file cannot be written.
        """
        from workstation.analysis.svg import svg

        if path.suffix.lower() != ".svg":
            raise UserError(f"A timeline is written as SVG; call the file “{path.stem}.svg”.")
        text = svg(picture, theme)
        write_whole(path, lambda draft: _put(draft, text))
        return path


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def _lane(found: timeline.LaneRow, kind: Lanes) -> Lane:
    return Lane(found.uid or NOBODY, found.name or _NAMELESS[kind], found.count)


def _event_lane(happened: Sequence[Item]) -> list[Lane]:
    return [Lane(EVENTS, "Events")] if any(one.dated for one in happened) else []


def _size(asked: Asked, first: int | None, last: int | None) -> int:
    """How many letters of a date tell the columns of counts apart: days, months or years."""
    if first is None or last is None:
        return 10
    days = min(last, day_number(asked.until) or last) - max(first, day_number(asked.since) or first)
    return 10 if days <= _DAYS else 7 if days <= 30 * _DAYS else 4


def _bucketed(
    found: Iterable[tuple[int | None, str, int]], lane_of: dict[int | None, str]
) -> Iterable[Bucket]:
    """The counts with their days; those of joined actors are added up."""
    sums: defaultdict[tuple[str, str], int] = defaultdict(int)
    for row, text, count in found:
        sums[lane_of[row], text] += count
    for (lane, text), count in sorted(sums.items()):
        first = day_number((text + "-01-01")[:10])
        if first is not None:
            yield Bucket(lane, first, _last_of(text, first), count)


def _last_of(text: str, first: int) -> int:
    """The last day of the day, month or year that is written so."""
    if len(text) == 10:
        return first
    later = iso_of(first + (31 if len(text) == 7 else 366))[: len(text)]
    following = day_number((later + "-01-01")[:10])
    assert following is not None
    return following - 1


def _item(row: timeline.ItemRow, lane: str, clock: Clock) -> Item:
    _, uid, _, earliest, latest, date, words, who, _, status, standing, *held = row
    _, placed, stance, directness, *_ = held
    return Item(
        uid=uid,
        kind=ItemKind.CLAIM,
        lane=lane,
        words=" ".join(words.split()),
        when=_when(date, clock),
        who=who,
        earliest=day_number(earliest),
        latest=day_number(latest),
        stance=Stance(stance) if stance else None,
        implied=directness == "implied",
        suggested=(placed or status) == "suggested" or status == "suggested",
        current=standing == "current",
    )


@lru_cache(maxsize=4096)
def _when(date: str | None, clock: Clock) -> str:
    if not date:
        return ""
    if clock is Clock.PUBLICATION:
        return show_edtf(date[:10])
    found = date_from(load(date))
    return show_date(found) if found else ""


def _differs(voice: Sequence[timeline.ItemRow]) -> bool:
    """Whether one speaker answers one question in more than one way: stance, answer, figure."""
    return len({(row[13], *row[15:]) for row in voice}) > 1


def _said(row: timeline.ItemRow) -> str:
    """An undated claim needs its speaker beside its words: its lane tells nothing."""
    return f"{row[7]}: {' '.join(row[6].split())}" if row[7] else " ".join(row[6].split())
