# SPDX-License-Identifier: MIT
"""Where everything of a timeline stands: lanes, rows in them, and counts where it is crowded."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workstation.analysis.lettering import shortened, text_width
from workstation.analysis.timeline.packing import pack
from workstation.analysis.timeline.scale import Scale
from workstation.domain.timeline import Bucket, Item, ItemKind, Lane, Timeline

ROW = 22.0
PADDING = 5.0  # above and below the rows of a lane
MARK = 12.0  # the room of a mark
FADE = 26.0  # how far an open end goes on
CROWDED = 46.0  # the height of a lane of counts
UNDATED = Lane("undated", "Undated")
_LABEL, _CHANGED, _LEAST_LABEL, _SIZE = 190.0, 360.0, 56.0, 0.85
_CELL, _UNDATED_ROWS = 230.0, 40  # the room of an undated item, and how many below each other
_NAMED_ROWS, _BARE_ROWS = 6, 9  # a lane that needs more gives up its words, then its marks
_NAMED = 60  # so many items of a lane never have room for words
_COLUMN = 8.0  # pixels of one count


@dataclass(frozen=True, slots=True)
class Spot:
    """One item where it is drawn: its mark from `left` to `end`, with its words to `right`."""

    item: Item
    left: float
    end: float
    right: float
    y: float
    label: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A count from one x to another."""

    left: float
    right: float
    bucket: Bucket


@dataclass(frozen=True, slots=True)
class LaidLane:
    """A lane with what is in sight of it: spots, or columns of counts."""

    lane: Lane
    top: float
    height: float
    spots: tuple[Spot, ...] = ()
    columns: tuple[Column, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Laid:
    """All lanes from top to bottom."""

    lanes: tuple[LaidLane, ...]
    height: float

    def spots(self) -> Iterable[Spot]:
        """Every single item in sight."""
        return (spot for lane in self.lanes for spot in lane.spots)


def laid(timeline: Timeline, scale: Scale) -> Laid:
    """Lay out what lies within the scale; undated items get a lane of their own at the foot."""
    items: defaultdict[str, list[Item]] = defaultdict(list)
    for item in timeline.items:
        items[item.lane if item.dated else UNDATED.key].append(item)
    buckets: defaultdict[str, list[Bucket]] = defaultdict(list)
    for bucket in timeline.buckets:
        buckets[bucket.lane].append(bucket)
    made, top = [], 0.0
    for lane in timeline.lanes:
        one = _lane(lane, top, items[lane.key], buckets[lane.key], scale)
        made.append(one)
        top += one.height
    if timeline.undated:
        one = _undated(timeline.undated, top, items[UNDATED.key], scale)
        made.append(one)
        top += one.height
    return Laid(tuple(made), top)


def extent(item: Item, scale: Scale) -> tuple[float, float]:
    """From where to where the mark of a dated item goes."""
    first, last = item.earliest, item.latest
    if first is None:
        assert last is not None
        right = scale.x(last + 1)
        return right - MARK - FADE, right
    if item.kind is ItemKind.CHANGE and last is not None:
        return scale.x(first + 0.5), max(scale.x(last + 0.5), scale.x(first + 0.5) + MARK)
    left = scale.x(first)
    if last is None:
        return left, left + MARK + FADE
    right = scale.x(last + 1)
    if first == last or right - left < MARK:
        middle = (left + right) / 2
        return middle - MARK / 2, middle + MARK / 2
    return left, right


def _lane(
    lane: Lane, top: float, items: Sequence[Item], buckets: Sequence[Bucket], scale: Scale
) -> LaidLane:
    if buckets:
        days = [(one.first, one.count) for one in buckets if one.first == one.last]
        longer = [one for one in buckets if one.first != one.last]
        counted = [*_gathered(lane, days, scale), *longer]
        return LaidLane(lane, top, CROWDED, columns=_columns(counted, scale))
    is_long = text_width(lane.name, bold=True) > scale.left - 20
    least = CROWDED if is_long else 0.0  # two lines of a name
    extents = [(item, *extent(item, scale)) for item in items]
    seen = [one for one in extents if one[2] > scale.left and one[1] < scale.right]
    for labelled, most in ((True, _NAMED_ROWS), (False, _BARE_ROWS)):
        if labelled and len(seen) > _NAMED:
            continue
        spots = [_spot(*one, scale, labelled=labelled) for one in seen]
        rows = pack([(spot.left, spot.right) for spot in spots], gap=6 if labelled else 2)
        count = max(rows, default=0) + 1
        if count <= most:
            placed = tuple(map(_at, spots, (top + PADDING + (row + 0.5) * ROW for row in rows)))
            height = max(count * ROW + 2 * PADDING, least)
            return LaidLane(lane, top, height, placed)
    single = ((_last_day(item), 1) for item, _, _ in seen)
    counted = _gathered(lane, single, scale)
    return LaidLane(lane, top, CROWDED, columns=_columns(counted, scale))


def _last_day(item: Item) -> int:
    day = item.latest if item.latest is not None else item.earliest
    assert day is not None  # what is not dated is in no lane
    return day


def _spot(item: Item, left: float, end: float, scale: Scale, *, labelled: bool) -> Spot:
    # A bar that comes from out of sight has its words where it comes into sight.
    if not labelled or not item.words:
        return Spot(item, left, end, end, 0)
    at = max(left, scale.left) + MARK + 4 if end - left > MARK else end + 3
    room = _CHANGED if item.kind is ItemKind.CHANGE else _LABEL
    if at + room > scale.right:  # in steps, so that moving about finds most labels made already
        room = min(room, max(_LEAST_LABEL, (scale.right - at) // 8 * 8))
    words, width = _label(item.words, room)
    return Spot(item, left, end, max(end, at + width), 0, words)


@lru_cache(maxsize=16_384)
def _label(words: str, room: float) -> tuple[str, float]:
    """Words as far as they have room, and how wide that is."""
    label = shortened(words, room, _SIZE)
    return label, text_width(label, _SIZE)


def _at(spot: Spot, y: float) -> Spot:
    return Spot(spot.item, spot.left, spot.end, spot.right, y, spot.label)


def _gathered(lane: Lane, counts: Iterable[tuple[int, int]], scale: Scale) -> list[Bucket]:
    """Counts of days gathered into columns of so many pixels each, or a day."""
    days = max(1, round(_COLUMN * scale.days / scale.width))
    sums: defaultdict[int, int] = defaultdict(int)
    for day, count in counts:
        sums[day // days] += count
    return [
        Bucket(lane.key, at * days, (at + 1) * days - 1, count)
        for at, count in sorted(sums.items())
    ]


def _columns(buckets: Iterable[Bucket], scale: Scale) -> tuple[Column, ...]:
    columns = (Column(scale.x(one.first), scale.x(one.last + 1), one) for one in buckets)
    return tuple(one for one in columns if one.right > scale.left and one.left < scale.right)


def _undated(count: int, top: float, items: Sequence[Item], scale: Scale) -> LaidLane:
    """Undated items in columns, each with its date as written and its words."""
    across = max(1, int((scale.width - 8) // _CELL))
    shown = items[: _UNDATED_ROWS * across]
    spots = []
    for number, item in enumerate(shown):
        row, column = divmod(number, across)
        words = " · ".join(filter(None, (item.when, item.words)))
        label, width = _label(words, _CELL - MARK - 18)
        left = scale.left + 8 + column * _CELL
        right = left + MARK + 3 + width
        y = top + PADDING + (row + 0.5) * ROW
        spots.append(Spot(item, left, left + MARK, right, y, label))
    more = count - len(spots)
    rows = max(1, -(-len(spots) // across)) + bool(more)
    height = max(rows * ROW + 2 * PADDING, CROWDED)
    lane = Lane(UNDATED.key, UNDATED.name, count)
    return LaidLane(lane, top, height, tuple(spots), more=more)
