# SPDX-License-Identifier: MIT
"""Draws a timeline: lane heads at the left, the axis above, what is in sight between them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workstation.analysis.lettering import shortened, text_width, wrapped
from workstation.analysis.timeline.lanes import UNDATED, Laid, LaidLane, laid
from workstation.analysis.timeline.marks import counts, shapes
from workstation.analysis.timeline.scale import Axis, Scale, axis
from workstation.domain.pictures import Anchor, Box, Path, Picture, Shape, Stroke, Words
from workstation.domain.timeline import NOBODY, Item, ItemKind, Lane, Timeline
from workstation.domain.views import Clock

HEAD, TOP = 224.0, 46.0
_LEAST_HEAD = 110.0
_SMALL = 0.85
_WORDS, _CHANGES, _MOST_WORDS, _BEFORE = 215.0, 340.0, 0.38, 0.03  # pixels, and shares of the width
_PAGE, _PAGE_HIGH = 760.0, 1.2  # pixels across a page, and how much higher it may be
_PAGE_UNDATED = 24  # so many undated items are named on a page
_LINE = 17.0  # between the lines of a lane's name
_LEAST_DAYS, _MOST_DAYS = 3.0, 4_000_000.0
CLOCK_WORDS = {
    Clock.EVENT: "when it happened",
    Clock.STATEMENT: "when it was said",
    Clock.PUBLICATION: "when it was published",
}


@dataclass(frozen=True, slots=True)
class Sight:
    """What is looked at: days from `start`, in a frame, `scroll` pixels down."""

    start: float
    days: float
    width: float
    height: float
    scroll: float = 0.0

    @property
    def head(self) -> float:
        """The room of the lane heads; less in a narrow frame."""
        return max(_LEAST_HEAD, min(HEAD, self.width * 0.2))

    @property
    def scale(self) -> Scale:
        """The days along the frame, right of the lane heads."""
        return Scale(self.start, self.days, max(self.width - self.head, 40.0), self.head)

    def zoomed(self, factor: float, x: float) -> "Sight":
        """Nearer (above 1) or further, the day under `x` staying there."""
        days = min(_MOST_DAYS, max(_LEAST_DAYS, self.days / factor))
        share = (max(x, self.head) - self.head) / self.scale.width
        return replace(self, start=self.start + (self.days - days) * share, days=days)

    def moved(self, pixels: float) -> "Sight":
        """So many pixels later."""
        return replace(self, start=self.start + pixels * self.days / self.scale.width)


def fitting(timeline: Timeline, width: float, height: float) -> Sight:
    """See everything that is dated, with a little room round it."""
    first = timeline.first if timeline.first is not None else timeline.today - 15
    last = timeline.last if timeline.last is not None else max(timeline.today, first)
    days = max(float(last + 1 - first), 7.0)
    # Words stand to the right of the last mark; columns of counts have none.
    room = max(width - Sight(0, 1, width, height).head, 40.0)
    changes = any(one.kind is ItemKind.CHANGE for one in timeline.items)
    words = _CHANGES if changes else _WORDS
    share = _BEFORE if timeline.buckets else min(words / room, _MOST_WORDS)
    days /= 1 - share - _BEFORE
    return Sight(first - days * _BEFORE, days, width, height)


def whole(timeline: Timeline, width: float = 1200.0, sight: Sight | None = None) -> Picture:
    """The timeline with all its lanes, for a file: of the days in sight, else of everything."""
    sight = sight or fitting(timeline, width, 0)
    placed = laid(timeline, sight.scale)
    return draw(timeline, placed, replace(sight, height=placed.height + TOP + 4, scroll=0.0))


def on_paper(timeline: Timeline) -> Picture:
    """The timeline for a page: wide enough for its height, so that it stays on one."""
    undated = [one for one in timeline.items if not one.dated]
    shown = (*(one for one in timeline.items if one.dated), *undated[:_PAGE_UNDATED])
    timeline = replace(timeline, items=shown)
    picture = whole(timeline, _PAGE)
    if picture.height > _PAGE_HIGH * _PAGE:
        picture = whole(timeline, picture.height / _PAGE_HIGH)
    return picture


def draw(timeline: Timeline, placed: Laid, sight: Sight, chosen: Item | None = None) -> Picture:
    """What is in sight, the chosen item marked; heads and axis stay where they are."""
    if not placed.lanes:
        return Picture(sight.width, sight.height, (), timeline.title, "Nothing along time here.")
    scale = sight.scale
    down = TOP - sight.scroll
    seen = [one for one in placed.lanes if -one.height < one.top + down < sight.height]
    drawn: list[Shape] = [*_future(timeline, sight)]
    named = axis(scale)
    drawn += _grid(named, sight)
    for one in seen:
        drawn += _moved(_lane(one, scale, chosen), down)
    drawn += _heads(seen, sight, down)
    drawn += _axis(timeline, named, sight)
    title = f"{timeline.title}, {CLOCK_WORDS[timeline.clock]}"
    return Picture(sight.width, sight.height, tuple(drawn), title, describe(timeline))


def describe(timeline: Timeline) -> str:
    """What the timeline shows, in a sentence."""
    lanes = ", ".join(f"{lane.name} ({lane.count:,})" for lane in timeline.lanes[:8])
    more = f" and {len(timeline.lanes) - 8:,} more lanes" if len(timeline.lanes) > 8 else ""
    undated = f" {timeline.undated:,} undated." if timeline.undated else ""
    return (
        f"{timeline.dated:,} dated claims in {len(timeline.lanes):,} lanes: {lanes}{more}.{undated}"
    )


def _future(timeline: Timeline, sight: Sight) -> Iterator[Shape]:
    scale = sight.scale
    x = max(scale.x(timeline.today + 1), scale.left)
    if timeline.today and x < scale.right:
        yield Box(x, TOP, scale.right - x, sight.height - TOP, "mark", opacity=0.45)
        if x > scale.left:
            yield Path(((x, TOP), (x, sight.height)), "accent", 1.0, Stroke.DASHED)


def _grid(named: Axis, sight: Sight) -> Iterator[Shape]:
    for tick in named.fine:
        x = sight.scale.x(tick.day)
        if sight.scale.left <= x <= sight.scale.right:
            yield Path(((x, TOP), (x, sight.height)), "line")


def _lane(one: LaidLane, scale: Scale, chosen: Item | None) -> Iterator[Shape]:
    foot = one.top + one.height
    yield Path(((0, foot), (scale.right, foot)), "line")
    if one.lane.key == UNDATED.key:  # no line of the axis means anything here
        yield Box(scale.left, one.top + 1, scale.width, one.height - 1, "surface")
    if one.columns:
        yield from counts(one.columns, foot - 4)
    for spot in one.spots:
        if spot.left < scale.right:
            yield from shapes(spot, scale, chosen=spot.item == chosen)
    if one.more:
        words = f"and {one.more:,} more without a date"
        yield Words(scale.left + 8, foot - 10, words, "muted", _SMALL)


def _heads(seen: list[LaidLane], sight: Sight, down: float) -> Iterator[Shape]:
    head = sight.head
    yield Box(0, TOP, head, sight.height - TOP, "raised")
    for one in seen:
        y = one.top + down
        foot = y + one.height
        yield from _name(one, head, y)
        yield Path(((0, foot), (head, foot)), "line")
    yield Path(((head, TOP), (head, sight.height)), "line")


def _name(one: LaidLane, head: float, y: float) -> Iterator[Shape]:
    """The name in as many lines as there is room for, then how much the lane holds."""
    lane, bold = one.lane, one.lane.key != NOBODY
    most = max(1, int((one.height - 8) // _LINE))
    lines = wrapped(lane.name, head - 20, bold=bold, most=min(most, 3))
    for number, line in enumerate(lines):
        yield Words(12, y + 20 + number * _LINE, line, bold=bold)
    if lane.count and len(lines) < most:
        words = _count(lane, crowded=bool(one.columns))
        yield Words(12, y + 20 + len(lines) * _LINE, words, "muted", _SMALL)


def _count(lane: Lane, *, crowded: bool) -> str:
    words = "1 claim" if lane.count == 1 else f"{lane.count:,} claims"
    return f"{words} · zoom in" if crowded else words


def _axis(timeline: Timeline, named: Axis, sight: Sight) -> Iterator[Shape]:
    scale = sight.scale
    yield Box(0, 0, sight.width, TOP, "surface")
    yield Words(
        12, 18, shortened(CLOCK_WORDS[timeline.clock], scale.left - 16, _SMALL), "muted", _SMALL
    )
    for number, tick in enumerate(named.coarse):
        x = max(scale.x(tick.day), scale.left)
        following = named.coarse[number + 1 :]
        end = scale.x(following[0].day) if following else scale.right
        if end - x > text_width(tick.text, _SMALL, bold=True) + 8:
            yield Words(x + 4, 18, tick.text, "text", _SMALL, bold=True)
    now = scale.x(timeline.today + 1) if timeline.today else 0.0
    for tick in named.fine:
        x = scale.x(tick.day)
        if scale.left <= x <= scale.right - 20 and not now - 90 < x < now - 4:
            yield Words(x + 4, 37, tick.text, "muted", _SMALL)
    if scale.left + 40 < now < scale.right:
        yield Words(now - 4, 37, "today", "accent", _SMALL, anchor=Anchor.END)
    yield Path(((0, TOP), (sight.width, TOP)), "line")


def _moved(drawn: Iterator[Shape], down: float) -> Iterator[Shape]:
    """The same shapes, further down."""
    for shape in drawn:
        if isinstance(shape, Path):
            yield replace(shape, points=tuple((x, y + down) for x, y in shape.points))
        else:
            yield replace(shape, y=shape.y + down)
