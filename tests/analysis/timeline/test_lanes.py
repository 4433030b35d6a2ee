# SPDX-License-Identifier: MIT
"""Every item is drawn or counted, whatever is looked at."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workstation.analysis.timeline.drawing import Sight, draw, fitting, whole
from workstation.analysis.timeline.lanes import UNDATED, extent, laid
from workstation.analysis.timeline.scale import Scale
from workstation.domain.pictures import Box, Disc, Path, Stroke, Words
from workstation.domain.questions import Stance
from workstation.domain.timeline import Bucket, Item, ItemKind, Lane, Timeline

DAY = 739_900


def item(number=0, first=DAY, last=DAY, lane="a", **more):
    kind = more.pop("kind", ItemKind.CLAIM)
    words = more.pop("words", f"words {number}")
    return Item(f"uid{number}", kind, lane, words, earliest=first, latest=last, **more)


def timeline(*items, buckets=(), undated=0, today=0):
    days = [d for one in items for d in (one.earliest, one.latest) if d is not None]
    first, last = min(days, default=None), max(days, default=None)
    lanes = (Lane("a", "Calder"), Lane("b", "Ostra"))
    return Timeline(lanes=lanes, items=items, buckets=buckets, undated=undated,
                    first=first, last=last, today=today)  # fmt: skip


dates = st.tuples(
    st.one_of(st.none(), st.integers(DAY, DAY + 400)), st.one_of(st.none(), st.integers(0, 90))
)
many = st.lists(st.tuples(dates, st.sampled_from("ab")), max_size=250)


@given(many)
def test_every_item_is_drawn_or_counted(found):
    items = []
    for number, ((first, length), lane) in enumerate(found):
        last = None if length is None else (first or DAY) + length
        items.append(item(number, first, last, lane))
    undated = sum(not one.dated for one in items)
    made = timeline(*items, undated=undated)
    placed = laid(made, fitting(made, 1000, 600).scale)
    drawn = sum(len(lane.spots) + lane.more for lane in placed.lanes)
    counted = sum(column.bucket.count for lane in placed.lanes for column in lane.columns)
    assert drawn + counted == len(items)


@given(many)
def test_lanes_follow_one_another_and_hold_their_rows(found):
    items = [
        item(number, first, None if length is None else (first or DAY) + length, lane)
        for number, ((first, length), lane) in enumerate(found)
    ]
    placed = laid(timeline(*items), Scale(DAY, 400, 800, 176))
    top = 0.0
    for lane in placed.lanes:
        assert lane.top == top
        assert all(lane.top < spot.y < lane.top + lane.height for spot in lane.spots)
        by_row = {}
        for spot in lane.spots:
            by_row.setdefault(spot.y, []).append((spot.left, spot.right))
        for held in by_row.values():
            held.sort()
            assert all(a[1] <= b[0] for a, b in pairwise(held))
        top += lane.height
    assert placed.height == top


def test_a_day_is_a_mark_and_a_vague_date_a_bar():
    scale = Scale(DAY, 100, 1000)
    left, right = extent(item(first=DAY + 10, last=DAY + 10), scale)
    assert (left + right) / 2 == 105
    assert extent(item(first=DAY + 10, last=DAY + 29), scale) == (100, 300)


def test_open_ends_go_on_and_point():
    made = timeline(item(first=DAY, last=None), item(1, first=None, last=DAY + 50))
    shapes = whole(made).shapes
    assert sum(isinstance(one, Box) and one.opacity == 0.15 for one in shapes) == 2


def test_a_crowd_is_counted_and_seen_again_when_near():
    items = [item(n, DAY + n // 12, DAY + n // 12) for n in range(240)]
    made = timeline(*items)
    far = laid(made, Scale(DAY - 4000, 8000, 800, 176)).lanes[0]
    assert (len(far.spots), sum(c.bucket.count for c in far.columns)) == (0, 240)
    near = laid(made, Scale(DAY, 1, 800, 176)).lanes[0]
    assert near.columns or near.spots
    titles = [one.title for one in whole(made).shapes if isinstance(one, Box)]
    assert any(title.endswith("claims") for title in titles)


def test_counts_of_the_file_are_drawn_as_they_are():
    made = timeline(buckets=(Bucket("a", DAY, DAY + 29, 1200),))
    (column,) = laid(made, Scale(DAY - 10, 100, 1000)).lanes[0].columns
    assert (column.left, column.right, column.bucket.count) == (100, 400, 1200)


def test_counts_a_day_are_gathered_as_single_claims_are():
    """So that lanes of thousands and lanes of hundreds can be compared by eye."""
    scale = Scale(DAY, 400, 800)
    days = range(DAY, DAY + 300)
    made = timeline(
        *(item(n, DAY + n % 300, DAY + n % 300, "b") for n in range(1_200)),
        buckets=tuple(Bucket("a", day, day, 40) for day in days),
    )
    counted, single = laid(made, scale).lanes[:2]
    places = [[(column.left, column.right) for column in one.columns] for one in (counted, single)]
    assert places[0] == places[1]
    assert all(right - left >= 8 for left, right in places[0])
    assert sum(column.bucket.count for column in counted.columns) == 12_000
    assert sum(column.bucket.count for column in single.columns) == 1_200


def test_an_overview_of_counts_keeps_no_room_for_words():
    single = timeline(item(first=DAY, last=DAY + 99))
    crowded = replace(single, buckets=(Bucket("a", DAY, DAY + 99, 300),))
    words, counts = fitting(single, 1000, 600), fitting(crowded, 1000, 600)
    assert 100 < counts.days < 110 < words.days


def test_undated_ones_have_a_lane_with_their_wording():
    made = timeline(item(first=None, last=None, when="Feb, year unknown"), undated=5)
    lane = laid(made, Scale(DAY, 100, 800, 176)).lanes[-1]
    assert (lane.lane.key, lane.more) == (UNDATED.key, 4)
    assert lane.spots[0].label.startswith("Feb, year unknown")


def test_what_is_told_by_colour_is_told_by_form_too():
    def shapes(**more):
        return whole(timeline(item(stance=Stance.YES, **more))).shapes

    dotted = [one for one in shapes(suggested=True) if isinstance(one, Disc)]
    assert any(one.style is Stroke.DOTTED for one in dotted)
    assert any(isinstance(one, Words) and one.struck for one in shapes(current=False))
    assert not any(isinstance(one, Disc) and one.fill == "yes" for one in shapes(implied=True))
    assert any(isinstance(one, Disc) and one.fill == "yes" for one in shapes())


def test_the_future_is_shaded():
    made = timeline(item(), item(1, DAY + 90, DAY + 90), today=DAY + 30)
    texts = [one.text for one in whole(made).shapes if isinstance(one, Words)]
    assert "today" in texts
    assert "today" not in [
        one.text for one in whole(timeline(item())).shapes if isinstance(one, Words)
    ]


def test_only_what_is_in_sight_is_drawn():
    items = [item(n, DAY + n, DAY + n) for n in range(6)]
    made = timeline(*items)
    sight = Sight(DAY + 200, 30, 800, 400)
    texts = {
        one.text
        for one in draw(made, laid(made, sight.scale), sight).shapes
        if isinstance(one, Words)
    }
    assert not any(text.startswith("words") for text in texts)
    assert "Calder" in texts


def test_a_change_points_from_the_old_to_the_new():
    made = timeline(item(kind=ItemKind.CHANGE, last=DAY + 40, words="changed: no → yes"))
    arrows = [
        one for one in whole(made).shapes if isinstance(one, Path) and one.stroke == "warning"
    ]
    assert any(one.style is Stroke.DASHED for one in arrows)


def test_zoom_keeps_the_day_under_the_pointer():
    sight = Sight(DAY, 100, 1000, 500)
    day = sight.scale.day(600)
    assert abs(sight.zoomed(2.5, 600).scale.day(600) - day) < 1e-6
