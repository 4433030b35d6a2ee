# SPDX-License-Identifier: MIT
"""Figures: bounds, qualifiers, what is counted, where, part of what (rule 8)."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain import amounts, counted, counts, nonfigures, numbers, whereabouts
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
        ("from 12 to 15 ships sailed", 12, 15, Qualifier.BETWEEN, "ships"),
        ("2 to 3 million refugees", 2e6, 3e6, Qualifier.BETWEEN, "refugees"),
        ("two or three boats", 2, 3, Qualifier.BETWEEN, "boats"),
        ("as many as 40 trucks", 0, 40, Qualifier.UP_TO, "trucks"),
        ("no fewer than 12 shells", 12, None, Qualifier.OVER, "shells"),
        ("some 300 men", 270, 330, Qualifier.ABOUT, "men"),
        ("just over 300 men", 300, 330, Qualifier.ABOUT, "men"),
        ("40 or more goats", 40, None, Qualifier.OVER, "goats"),
        ("40-odd ships", 36, 44, Qualifier.ABOUT, "ships"),
        ("up to a dozen arrests", 0, 12, Qualifier.UP_TO, "arrests"),
        ("more than two dozen boats", 24, None, Qualifier.OVER, "boats"),
        ("several hundred pilgrims", 300, 999, Qualifier.VAGUE, "pilgrims"),
        ("a handful of rebels", 2, 9, Qualifier.VAGUE, "rebels"),
        ("scores of houses", 40, 199, Qualifier.VAGUE, "houses"),
        ("three hundred and forty miners", 340, 340, Qualifier.EXACT, "miners"),
        ("zero casualties", 0, 0, Qualifier.EXACT, "casualties"),
        ("1 200 people", 1200, 1200, Qualifier.EXACT, "people"),
        ("12 more soldiers", 12, 12, Qualifier.EXACT, "soldiers"),
        ("2000 people fled", 2000, 2000, Qualifier.EXACT, "people"),
        ("a 40-strong unit", 40, 40, Qualifier.EXACT, "strong unit"),
        ("one soldier died", 1, 1, Qualifier.EXACT, "soldier"),
        ("14 Leopard 2 tanks", 14, 14, Qualifier.EXACT, "Leopard 2 tanks"),
        ("five heavily armed men fired", 5, 5, Qualifier.EXACT, "heavily armed men"),
        ("12 customs officers resigned", 12, 12, Qualifier.EXACT, "customs officers"),
        ("12 ships pass each day", 12, 12, Qualifier.EXACT, "ships"),
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


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("the number of dead stood at 31", "dead"),
        ("the toll rose to 58 on Thursday", "toll"),
        ("her staff of 14 were followed", "staff"),
        ("inflation of 35 to 40 per cent next year", "inflation"),
        ("they put the loss at 40", "loss"),
    ],
)
def test_what_is_counted_may_stand_before_the_number(text, counted):
    assert one(text).counted == counted


def test_an_elliptic_number_counts_what_the_one_before_counts():
    asked, seen = parse_figures("We asked for 36 silos and we saw nine.")
    assert asked.counted == seen.counted == "silos"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("12 tents burned in the northern hills", "in the northern hills"),
        ("40 people were killed near Denn on Monday", "near Denn"),
        ("In Marn, at least 12 shops were looted", "In Marn"),
        ("two of the five wells in Orva give bad water", "in Orva"),
        ("40 tents in Denn, Marn and Orva", "in Denn, Marn and Orva"),
        ("over 60 men, along with their families, live in Denn", "in Denn"),
        ("12 men died in March", ""),
        ("12 men died when a roof fell in Denn", ""),
    ],
)
def test_where_it_is_counted(text, place):
    assert parse_figures(text)[0].place == place


def test_parts_of_a_whole_in_other_words():
    some, half = parse_figures("some 23,000 people fled, more than half of them children")
    assert (half.low, half.unit, half.counted) == (0.5, "share", "children")
    assert half.part_of == some.as_written
    bribes, fifth = parse_figures(
        "It paid $4 million in bribes, and a fifth of the sum went abroad"
    )
    assert (bribes.counted, fifth.part_of) == ("bribes", bribes.as_written)
    assert one("31 of 44 contracts").part_of == "44 contracts"
    assert one("1,000 of the estimated 4,500 men").part_of == "the estimated 4,500 men"
    assert one("14 of the mine's 36 sensors").part_of == "the mine's 36 sensors"
    held, women = parse_figures("at least 270 villagers, 19 women among them, are held")
    assert women.part_of == held.as_written


def test_shares_units_and_money():
    assert one("three in four voters").low == 0.75
    assert one("nine out of ten wells").low == 0.9
    assert one("sales fell by a fifth").unit == "share"
    assert one("12 tonnes of wheat").unit == "tonnes"
    assert one("12 tonnes of wheat").counted == "wheat"
    assert (one("40 kilometres north of Denn").unit, one("40 km away").counted) == ("km", "")
    assert one("€40 million").unit == one("40 million euros").unit == "€"
    assert (one("$2-3bn in aid").low, one("$2-3bn in aid").counted) == (2e9, "aid")
    assert one("2.5 percentage points").unit == "percentage points"
    rise = parse_figures("prices rose from 12 to 15 euros")
    assert [found.low for found in rise] == [12, 15]
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
        "between 4 and 6 May",
        "a two-hour meeting",
        "a 12-point plan",
        "the third bridge",
        "a third had been left out",
        "in the 1990s",
        "a 2021 report",
        "the 2024 elections",
        "Articles 5 and 6",
        "section 12(b)",
        "a Leopard 2 was hit",
        "T-72 tanks",
        "at 14:30",
        "children under five",
        "they won 3-1",
        "twice",
        "three times as many",
        "155-mm shells",
        "he is 45",
        "every one of them",
        "not one gram",
        "1,5",
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


def test_no_pattern_repeats_a_repeat(nested_repeats):
    assert nested_repeats(amounts, counted, counts, nonfigures, numbers, whereabouts) == []


def test_twice_the_text_takes_twice_the_steps(steps):
    line = "Up to 40 men in Denn, of whom 12 were boys, saw dozens of ships 1,000,000,000 "
    assert steps(lambda: parse_figures(line * 200)) < 2.2 * steps(lambda: parse_figures(line * 100))
