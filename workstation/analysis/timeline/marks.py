# SPDX-License-Identifier: MIT
"""The marks of a timeline: signs of stances, bars of vague dates, events, changes, counts.

What is suggested is dotted, what no longer stands is struck through, an implied position is
hollow; open ends fade into an arrow. Colour only repeats it.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from workstation.analysis.glyph_shapes import SIGN, sign_shapes
from workstation.analysis.timeline.lanes import FADE, MARK, Column, Spot
from workstation.analysis.timeline.scale import Scale
from workstation.domain.dates import show_edtf
from workstation.domain.daynumbers import iso_of, parts_of
from workstation.domain.pictures import Box, Disc, Path, Shape, Stroke, Words
from workstation.domain.questions import STANCE_WORDS
from workstation.domain.timeline import Item, ItemKind
from workstation.domain.views import Clock

_BAR, _THIN = 12.0, 2.5
_SMALL = 0.85
_TALL = 26.0  # the highest column of counts


def title_of(item: Item) -> str:
    """An item in words, for a tool tip and for those who do not see it."""
    stance = STANCE_WORDS[item.stance] if item.stance else ""
    doubts = ["implied"] * item.implied + ["suggested"] * item.suggested
    doubts += ["no longer stands"] * (not item.current)
    parts = (item.when or "undated", item.who, stance, item.words, ", ".join(doubts))
    return " · ".join(part for part in parts if part)


def shapes(spot: Spot, scale: Scale, *, chosen: bool) -> Iterator[Shape]:
    """Everything drawn for one item."""
    if chosen:
        left = max(spot.left, scale.left)
        width = max(min(spot.right, scale.right), left + MARK) - left
        yield Box(left - 3, spot.y - 10, width + 6, 20, "selection", "accent", radius=4)
    role = _role(spot.item)
    if spot.item.kind is ItemKind.CHANGE:
        yield from _change(spot, scale)
    elif spot.end - spot.left > MARK:
        yield from _bar(spot, scale, role)
    x = max(spot.left, scale.left if spot.end - spot.left > MARK else spot.left) + MARK / 2
    yield from _sign(spot.item, x, spot.y, role)
    yield from _words(spot, scale)


def _role(item: Item) -> str:
    return (
        item.stance.value if item.stance else "accent" if item.kind is ItemKind.EVENT else "muted"
    )


def _words(spot: Spot, scale: Scale) -> Iterator[Shape]:
    if not spot.label:
        return
    long = spot.end - spot.left > MARK
    x = max(spot.left, scale.left) + MARK + 4 if long else spot.end + 3
    item = spot.item
    role = "muted" if item.suggested else "text"
    bold = item.kind is not ItemKind.CLAIM
    yield Words(
        x, spot.y + 4, spot.label, role, _SMALL, bold, struck=not item.current, thing=item.uid
    )


def _bar(spot: Spot, scale: Scale, role: str) -> Iterator[Shape]:
    """A stretch of days; an open end fades and points on."""
    item = spot.item
    left, right = max(spot.left, scale.left - 4), min(spot.end, scale.right + 4)
    style = Stroke.DOTTED if item.suggested else Stroke.SOLID
    height = _THIN if item.clock else _BAR
    top = spot.y - height / 2
    first = left + FADE if item.earliest is None else left
    last = right - FADE if item.latest is None else right
    fill = role if item.clock else "mark"
    if last > first:
        yield Box(
            first, top, last - first, height, fill, role, style, height / 2, 1.0, item.uid,
            title_of(item),
        )  # fmt: skip
    for is_open, base, way in ((item.earliest is None, first, -1), (item.latest is None, last, 1)):
        if is_open:
            yield from _fading(base, spot.y, way, height, role)


def _fading(x: float, y: float, way: int, height: float, role: str) -> Iterator[Shape]:
    step = FADE / 3
    for number, opacity in enumerate((0.6, 0.35, 0.15)):
        left = x + number * step if way > 0 else x - (number + 1) * step
        yield Box(left, y - height / 2, step, height, role, opacity=opacity)
    tip = x + way * FADE
    yield Path(((tip - way * 5, y - 4), (tip, y), (tip - way * 5, y + 4)), role, 1.4)


def _sign(item: Item, x: float, y: float, role: str) -> Iterator[Shape]:
    if item.kind is ItemKind.CHANGE:
        return
    if item.suggested:
        yield Disc(x, y, SIGN / 2 + 2.5, stroke=role, style=Stroke.DOTTED, title=title_of(item))
    if item.kind is ItemKind.EVENT:
        yield Path(tuple((x + dx * 6, y + dy * 6) for dx, dy in _DIAMOND), role, 1.4, fill="raised")
    elif item.clock is not None:
        yield from _clock(item, x, y, role)
    elif item.stance is None:
        yield Box(x - 2.5, y - 2.5, 5, 5, role, role, thing=item.uid, title=title_of(item))
    else:
        yield from sign_shapes(x, y, item.stance, hollow=item.implied)
    if not item.current:
        yield Path(((x - 8, y + 5), (x + 8, y - 5)), "text", 1.4)


def _clock(item: Item, x: float, y: float, role: str) -> Iterator[Shape]:
    """The three clocks of one claim are told apart by their form: ring, disc, square."""
    if item.clock is Clock.PUBLICATION:
        yield Box(x - 4, y - 4, 8, 8, "raised", role, title=title_of(item))
    else:
        fill = role if item.clock is Clock.STATEMENT else "raised"
        yield Disc(x, y, 4, fill, role, thing=item.uid, title=title_of(item))


_DIAMOND = ((0, -1), (1, 0), (0, 1), (-1, 0))


def _change(spot: Spot, scale: Scale) -> Iterator[Shape]:
    """An arrow from the last day of the old position to the first of the new one."""
    left, right = max(spot.left, scale.left), min(spot.end, scale.right)
    y = spot.y + 8
    yield Path(((left, y), (right, y)), "warning", 1.6, Stroke.DASHED, thing=spot.item.uid)
    if spot.end <= scale.right:
        yield Path(((right - 5, y - 4), (right, y), (right - 5, y + 4)), "warning", 1.6)
    x = left + MARK / 2
    yield Path(
        ((x - 4, spot.y + 3), (x, spot.y - 5), (x + 4, spot.y + 3)), "warning", fill="warning"
    )


def counts(columns: Sequence[Column], floor: float) -> Iterator[Shape]:
    """Columns of counts; the highest stands for the most."""
    most = max((one.bucket.count for one in columns), default=1)
    for one in columns:
        height = max(2.0, _TALL * one.bucket.count / most)
        width = max(1.0, one.right - one.left - 1)
        title = column_words(one)
        yield Box(one.left, floor - height, width, height, "accent", opacity=0.75, title=title)


def column_words(one: Column) -> str:
    """A count in words: "12 Nov 2026: 240 claims"."""
    days, number = _days(one.bucket.first, one.bucket.last), one.bucket.count
    return f"{days}: {number:,} {'claim' if number == 1 else 'claims'}"


@lru_cache(maxsize=8192)
def _days(first: int, last: int) -> str:
    return show_day(first) if first == last else f"{show_day(first)} – {show_day(last)}"


def show_day(day: int) -> str:
    """A day for people, of any year."""
    year, _, _ = parts_of(day)
    iso = iso_of(day)
    return show_edtf(iso) if year > 0 else f"{show_edtf('2000' + iso[-6:])[:-5]} {1 - year} BC"
