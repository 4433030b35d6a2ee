# SPDX-License-Identifier: MIT
"""Wordings of dates: which days they mean, and where they stand."""

from datetime import date

import pytest

from workstation.domain import datereaders, datewords, wordings
from workstation.domain.wordings import find_wordings, read_wording

TODAY = date(2026, 3, 12)  # a Thursday


def read(wording, *, future=False):
    found = read_wording(wording, TODAY, future=future)
    return tuple(day.isoformat() if day else None for day in (found.earliest, found.latest))


@pytest.mark.parametrize(
    ("wording", "earliest", "latest"),
    [
        ("Tuesday, 4 May 2025", "2025-05-04", "2025-05-04"),
        ("May 4", "2025-05-04", "2025-05-04"),
        ("29 February", "2024-02-29", "2024-02-29"),
        ("4-6 May", "2025-05-04", "2025-05-06"),
        ("May 4–6, 2024", "2024-05-04", "2024-05-06"),
        ("between 3 and 7 June", "2025-06-03", "2025-06-07"),
        ("from 28 February to 3 March", "2026-02-28", "2026-03-03"),
        ("from May to July", "2025-05-01", "2025-07-31"),
        ("from November to February", "2025-11-01", "2026-02-28"),
        ("between March 2020 and May 2021", "2020-03-01", "2021-05-31"),
        ("2019–2021", "2019-01-01", "2021-12-31"),
        ("2023-24", "2023-01-01", "2024-12-31"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("in early May", "2025-05-01", "2025-05-10"),
        ("mid-June", "2025-06-11", "2025-06-20"),
        ("in late March", "2025-03-21", "2025-03-31"),
        ("early 2024", "2024-01-01", "2024-04-30"),
        ("late last year", "2025-09-01", "2025-12-31"),
        ("in the first half of 2024", "2024-01-01", "2024-06-30"),
        ("in the second quarter", "2025-04-01", "2025-06-30"),
        ("the last quarter of 2024", "2024-10-01", "2024-12-31"),
        ("Q3 2024", "2024-07-01", "2024-09-30"),
        ("the first week of June 2024", "2024-06-01", "2024-06-07"),
        ("the first three months of 2024", "2024-01-01", "2024-03-31"),
        ("last summer", "2025-06-01", "2025-08-31"),
        ("last winter", "2025-12-01", "2026-02-28"),
        ("winter 2023", "2023-12-01", "2024-02-29"),
        ("in the spring of 2024", "2024-03-01", "2024-05-31"),
    ],
)
def test_stretches_of_the_calendar(wording, earliest, latest):
    assert read(wording) == (earliest, latest)


@pytest.mark.parametrize(
    ("wording", "earliest", "latest"),
    [
        ("on Tuesday evening", "2026-03-10", "2026-03-10"),
        ("at dawn on Friday", "2026-03-06", "2026-03-06"),
        ("in the early hours of Friday", "2026-03-06", "2026-03-06"),
        ("last Thursday", "2026-03-05", "2026-03-05"),
        ("this Friday", "2026-03-13", "2026-03-13"),
        ("overnight", "2026-03-11", "2026-03-12"),
        ("the day before yesterday", "2026-03-10", "2026-03-10"),
        ("over the weekend", "2026-03-07", "2026-03-08"),
        ("last weekend", "2026-03-07", "2026-03-08"),
        ("last March", "2025-03-01", "2025-03-31"),
        ("next month", "2026-04-01", "2026-04-30"),
        ("earlier this month", "2026-03-01", "2026-03-12"),
        ("later this week", "2026-03-12", "2026-03-15"),
        ("24 hours ago", "2026-03-11", "2026-03-12"),
        ("two years ago", "2024-01-01", "2024-12-31"),
        ("more than a year ago", None, "2025-03-12"),
        ("in the last year", "2025-03-12", "2026-03-12"),
        ("in recent weeks", None, "2026-03-12"),
        ("in the next ten days", "2026-03-12", "2026-03-22"),
        ("within 18 months", "2026-03-12", "2027-09-12"),
        ("in the coming weeks", "2026-03-12", None),
    ],
)
def test_what_is_counted_from_a_day(wording, earliest, latest):
    assert read(wording) == (earliest, latest)
    assert read_wording(wording, None).earliest is None


@pytest.mark.parametrize(
    ("wording", "earliest", "latest"),
    [
        ("since Monday", "2026-03-09", None),
        ("since last March", "2025-03-01", None),
        ("since the start of the year", "2026-01-01", None),
        ("until the end of March", None, "2026-03-31"),
        ("by the end of the year", None, "2026-12-31"),
        ("by midnight on Sunday", None, "2026-03-08"),
        ("no later than 3 February", None, "2026-02-03"),
        ("before 2021", None, "2020-12-31"),
        ("before the end of the month", None, "2026-03-31"),
        ("after 4 May 2024", "2024-05-05", None),
        ("as of 1 October", "2025-10-01", "2025-10-01"),
    ],
)
def test_what_is_open_at_one_end(wording, earliest, latest):
    assert read(wording) == (earliest, latest)


@pytest.mark.parametrize(
    ("wording", "earliest", "latest"),
    [
        ("on Friday", "2026-03-13", "2026-03-13"),
        ("by Friday", None, "2026-03-13"),
        ("on 1 January", "2027-01-01", "2027-01-01"),
        ("in the summer", "2026-06-01", "2026-08-31"),
        ("in the third quarter", "2026-07-01", "2026-09-30"),
        ("at the weekend", "2026-03-14", "2026-03-15"),
        ("as of 1 October", "2026-10-01", None),
        ("from 1 October", "2026-10-01", None),
        ("since Monday", "2026-03-09", None),
        ("last March", "2025-03-01", "2025-03-31"),
        ("last Friday", "2026-03-06", "2026-03-06"),
    ],
)
def test_the_future_is_seen_forward_where_the_words_allow_it(wording, earliest, latest):
    assert read(wording, future=True) == (earliest, latest)


@pytest.mark.parametrize(
    "wording",
    ["the same day", "the previous day", "two weeks later", "a year earlier", "that night"],
)
def test_what_is_counted_from_another_event_has_no_bounds(wording):
    assert read(wording) == (None, None)
    assert find_wordings(f"It rained {wording}.") == [(10, 10 + len(wording))]


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        (
            "The port shut on 4 May 2025 and opened again in mid-June.",
            ["on 4 May 2025", "in mid-June"],
        ),
        (
            "From May to July, and between 3 and 7 June.",
            ["From May to July", "between 3 and 7 June"],
        ),
        ("They met on Monday and Tuesday.", ["on Monday", "Tuesday"]),
        ("It was built between 2019 and 2021.", ["between 2019 and 2021"]),
        ("He spoke late on Tuesday evening.", ["on Tuesday evening"]),
        ("Prices fell in the first half of 2024.", ["in the first half of 2024"]),
        ("They may march, and the second half was dull.", []),
        ("He told Marn Today that it will end this year.", ["this year"]),
        ("It came two days after the vote, in 2,000 villages.", []),
        ("A report of 9 September put it at 1999.5 tonnes.", ["9 September"]),
        (
            "By the end of the year, by 2030 or by Friday.",
            ["By the end of the year", "by 2030", "by Friday"],
        ),
        ("On May 17, 2001, she left.", ["On May 17, 2001"]),
    ],
)
def test_wordings_are_found_whole(text, wordings):
    assert [text[start:end] for start, end in find_wordings(text)] == wordings


def test_a_part_of_a_text_is_searched():
    text = "On Monday he left. On Friday he came."
    assert [text[a:b] for a, b in find_wordings(text, 10, 30)] == ["On Friday"]


def test_no_pattern_repeats_a_repeat(nested_repeats):
    assert nested_repeats(datereaders, datewords, wordings) == []


def test_twice_the_text_takes_twice_the_steps(steps):
    line = "On Monday and between 3 and 7 June 2024, in the first week of May, two days ago. "
    assert steps(lambda: find_wordings(line * 200)) < 2.2 * steps(lambda: find_wordings(line * 100))
