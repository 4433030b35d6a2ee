# SPDX-License-Identifier: MIT
"""Figures: bounds, qualifiers, what is counted, where, part of what (rule 8)."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.figures import (
    Qualifier,
    disjoint,
    parse_figures,
    same_thing,
    show_figure,
)


def one(text):
    found = parse_figures(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier", "counted"),
    [
        ("up to 900 fighters crossed", 0, 900, Qualifier.UP_TO, "fighters"),
        ("over 1,200 border guards left", 1200, None, Qualifier.OVER, "border guards"),
        ("at least 12 soldiers were killed", 12, None, Qualifier.OVER, "soldiers"),
        ("more than 40 homes burned", 40, None, Qualifier.OVER, "homes"),
        ("nearly 300 homes", 270, 300, Qualifier.ABOUT, "homes"),
        ("between 40 and 50 fighters", 40, 50, Qualifier.BETWEEN, "fighters"),
        ("40 to 50 fighters", 40, 50, Qualifier.BETWEEN, "fighters"),
        ("40–50 fighters", 40, 50, Qualifier.BETWEEN, "fighters"),
        ("1.5 million refugees", 1_500_000, 1_500_000, Qualifier.EXACT, "refugees"),
        ("dozens of people", 24, 99, Qualifier.VAGUE, "people"),
        ("hundreds of thousands of people", 200_000, 999_999, Qualifier.VAGUE, "people"),
        ("twenty-five villages", 25, 25, Qualifier.EXACT, "villages"),
        ("three members of a rebel group", 3, 3, Qualifier.EXACT, "members of a rebel group"),
        ("fewer than 20 tanks", 0, 20, Qualifier.UP_TO, "tanks"),
    ],
)
def test_figures_and_what_they_count(text, low, high, qualifier, counted):
    found = one(text)
    assert (found.low, found.high) == (low, high)
    assert found.qualifier is qualifier
    assert found.counted == counted
    assert text[found.start : found.end] == found.as_written


def test_about_is_ten_percent_either_way():
    found = one("about 500 tents")
    assert math.isclose(found.low, 450)
    assert math.isclose(found.high, 550)


def test_a_part_names_the_whole_and_takes_what_it_counts():
    text = "The militia has up to 800 members, with 300 based along the Orva river in Denn."
    whole, part = parse_figures(text)
    assert whole.part_of is None
    assert (part.low, part.part_of, part.counted) == (300, "up to 800 members", "members")
    assert part.place.startswith("along the Orva river")


def test_part_of_by_other_wordings():
    assert one("two of the three bridges").part_of == "the three bridges"
    dead, children = parse_figures("40 people died, of whom 12 were children")
    assert children.part_of == dead.as_written
    camp, men = parse_figures("He counted 50 tents, and later 70 men")
    assert men.part_of is None
    assert camp.counted == "tents"


def test_shares_units_and_money():
    share = one("more than a third of the harvest")
    assert share.unit == "share"
    assert math.isclose(share.low, 1 / 3)
    assert one("12 percent of voters").unit == "%"
    assert one("a loan of $2.5 million").unit == "$"
    assert one("a loan of $2.5 million").low == 2_500_000


def test_a_running_total_is_cumulative():
    assert one("bringing the total to 90 dead").cumulative
    assert not one("90 dead").cumulative


@pytest.mark.parametrize(
    "text",
    [
        "in 2021 he left",
        "on 12 November she came",
        "at 5 p.m. sharp",
        "Karim, 45, said so",
        "a 40-year-old farmer",
        "Resolution 2231 holds",
        "no one came",
        "two weeks ago",
        "between 2019 and 2021",
        "November 12, 2026",
    ],
)
def test_dates_times_ages_and_labels_are_no_figures(text):
    assert parse_figures(text) == ()


def test_only_figures_of_the_same_thing_are_compared():
    guards = one("up to 900 guards")
    more = one("over 600 guards")
    assert same_thing(guards, more)
    assert not disjoint(guards, more)
    assert disjoint(one("40 guards"), one("over 60 guards"))
    assert not same_thing(guards, one("900 guns"))
    assert not same_thing(one("about 40"), one("about 40"))
    assert same_thing(one("one village"), one("several villages"))


def test_figures_are_shown_as_written():
    assert show_figure(one("over 600 guards")) == "over 600 guards"
    text = "The militia has up to 800 members, with 300 based along the river."
    assert show_figure(parse_figures(text)[1]) == "300 members"


@given(st.text(alphabet="0123456789,.- ofthemillonandtup%$£–\n", max_size=80))
def test_any_text_is_searched_without_failing(text):
    for found in parse_figures(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.low is None or found.high is None or found.low <= found.high
