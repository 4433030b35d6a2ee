# SPDX-License-Identifier: MIT
"""Moving from item to item: in time order, from lane to lane, and where to look for one."""

from dataclasses import replace

from workstation.analysis.timeline.drawing import Sight
from workstation.domain.timeline import Item, Timeline


def in_order(timeline: Timeline) -> list[Item]:
    """All items as time goes, undated ones last; those of one day from lane to lane."""
    places = {lane.key: place for place, lane in enumerate(timeline.lanes)}
    last = len(places)

    def key(item: Item) -> tuple[bool, int, int, str]:
        return (not item.dated, _day(item), places.get(item.lane, last), item.uid)

    return sorted(timeline.items, key=key)


def across(timeline: Timeline, current: Item | None, way: int) -> Item | None:
    """The next item (1) or the one before (-1); from nowhere the first or the last."""
    ordered = in_order(timeline)
    if not ordered:
        return None
    if current not in ordered:
        return ordered[0 if way > 0 else -1]
    at = ordered.index(current) + way
    return ordered[at] if 0 <= at < len(ordered) else None


def beside(timeline: Timeline, current: Item | None, way: int) -> Item | None:
    """The item nearest in time in the next lane below (1) or above (-1) that has any."""
    if current is None:
        return across(timeline, None, way)
    order = [lane.key for lane in timeline.lanes]
    at = order.index(current.lane) if current.dated and current.lane in order else len(order)
    lanes = order[at + 1 :] if way > 0 else order[:at][::-1]
    for lane in lanes:
        there = [item for item in timeline.items if item.lane == lane and item.dated]
        if there:
            return min(there, key=lambda item: (abs(_day(item) - _day(current)), item.uid))
    undated = [item for item in timeline.items if not item.dated]
    return undated[0] if way > 0 and current.dated and undated else None


def reached(sight: Sight, item: Item) -> Sight:
    """The sight moved so that the item's beginning is in it; the same if it is already."""
    if not item.dated:
        return sight
    day = _day(item)
    if sight.start <= day <= sight.start + sight.days * 0.95:
        return sight
    return replace(sight, start=day - sight.days / 2)


def _day(item: Item) -> int:
    day = item.earliest if item.earliest is not None else item.latest
    return 0 if day is None else day
