# SPDX-License-Identifier: MIT
"""Wordings of dates, their bounds, and how they are shown (rule 7)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.dates import (
    DateBasis,
    VagueDate,
    overlap,
    resolve_again,
    resolve_date,
    show_date,
)
from workstation.domain.wordings import find_wordings

PUBLISHED = "2026-11-23"  # a Monday


@pytest.mark.parametrize(
    ("wording", "edtf", "earliest", "latest"),
    [
        ("12 November 2026", "2026-11-12", "2026-11-12", "2026-11-12"),
        ("Nov. 12, 2026", "2026-11-12", "2026-11-12", "2026-11-12"),
        ("2026-11-12", "2026-11-12", "2026-11-12", "2026-11-12"),
        ("in August 2021", "2021-08", "2021-08-01", "2021-08-31"),
        ("2021", "2021", "2021-01-01", "2021-12-31"),
        ("between 2019 and 2021", "2019/2021", "2019-01-01", "2021-12-31"),
        ("since 2021", "2021/..", "2021-01-01", None),
        ("until August 2021", "../2021-08", None, "2021-08-31"),
    ],
)
def test_absolute_wordings_need_no_publication(wording, edtf, earliest, latest):
    found = resolve_date(wording)
    assert (found.edtf, found.earliest, found.latest) == (edtf, earliest, latest)
    assert found.basis is DateBasis.STATED


@pytest.mark.parametrize(
    ("wording", "earliest", "latest"),
    [
        ("yesterday", "2026-11-22", "2026-11-22"),
        ("on Tuesday", "2026-11-17", "2026-11-17"),
        ("on Monday", "2026-11-23", "2026-11-23"),
        ("last Monday", "2026-11-16", "2026-11-16"),
        ("Earlier this week", "2026-11-23", "2026-11-23"),
        ("last week", "2026-11-16", "2026-11-22"),
        ("last month", "2026-10-01", "2026-10-31"),
        ("last March", "2026-03-01", "2026-03-31"),
        ("In February", "2026-02-01", "2026-02-28"),
        ("in December", "2025-12-01", "2025-12-31"),
        ("5 December", "2025-12-05", "2025-12-05"),
        ("three days ago", "2026-11-20", "2026-11-20"),
        ("in the past two years", "2024-11-23", "2026-11-23"),
        ("since 2021", "2021-01-01", None),
        ("this year", "2026-01-01", PUBLISHED),
    ],
)
def test_relative_wordings_count_from_publication(wording, earliest, latest):
    assert resolve_date(wording).earliest is None or wording.startswith("since")
    found = resolve_date(wording, published_on=PUBLISHED)
    assert (found.earliest, found.latest) == (earliest, latest)


def test_the_future_is_open_for_promises():
    assert resolve_date("in February", published_on=PUBLISHED, future=True).earliest == "2027-02-01"
    assert resolve_date("2026", published_on=PUBLISHED, future=True).latest == "2026-12-31"
    assert resolve_date("2026", published_on=PUBLISHED).latest == PUBLISHED
    assert resolve_date("2026", received_on="2026-05-04").latest == "2026-05-04"


def test_what_lies_ahead_by_its_own_words_is_not_capped():
    assert resolve_date("next week", published_on=PUBLISHED).latest == "2026-12-06"
    assert resolve_date("until the end of 2027", published_on=PUBLISHED).latest == "2027-12-31"
    assert resolve_date("later this week", published_on=PUBLISHED).latest == "2026-11-29"


def test_without_a_year_nothing_is_printed_that_nobody_stated():
    assert show_date(resolve_date("In February")) == "Feb, year unknown"
    assert show_date(resolve_date("on 5 September")) == "5 Sep, year unknown"
    assert show_date(resolve_date("Earlier this week")) == "earlier this week, undated"
    assert show_date(resolve_date("on Tuesday")) == "Tuesday, undated"
    assert show_date(VagueDate("")) == "undated"


@pytest.mark.parametrize(
    ("wording", "shown"),
    [
        ("12 November 2026", "12 Nov 2026"),
        ("November 2026", "Nov 2026"),
        ("2021", "2021"),
        ("since August 2021", "since Aug 2021"),
        ("until 2021", "until 31 Dec 2021"),
        ("between 2019 and 2021", "2019–2021"),
        ("last week", "16–22 Nov 2026"),
        ("three weeks ago", "30 Oct – 5 Nov 2026"),
        ("in the first half of 2024", "Jan–Jun 2024"),
        ("winter 2023", "Dec 2023 – Feb 2024"),
        ("in early May", "1–10 May 2026"),
        ("recently", "by 23 Nov 2026"),
        ("in the coming weeks", "from 23 Nov 2026"),
        ("after 4 May 2024", "from 5 May 2024"),
    ],
)
def test_dates_are_shown_for_people(wording, shown):
    assert show_date(resolve_date(wording, published_on="2026-11-23")) == shown


def test_filling_in_publication_resolves_again_but_never_an_analysts_date():
    before = resolve_date("In March")
    assert resolve_again(before, published_on=PUBLISHED).earliest == "2026-03-01"
    assert resolve_again(resolve_again(before, published_on=PUBLISHED)).earliest is None
    own = VagueDate("In March", "2019-03", "2019-03-01", "2019-03-31", DateBasis.ANALYST)
    assert resolve_again(own, published_on=PUBLISHED) == own


def test_only_ranges_that_cannot_meet_conflict():
    march, april = resolve_date("March 2026"), resolve_date("April 2026")
    assert not overlap(march, april)
    assert overlap(march, resolve_date("2026"))
    assert overlap(march, resolve_date("In April"))
    assert overlap(resolve_date("since 2021"), april)


def test_impossible_dates_have_no_bounds():
    assert resolve_date("31 February 2026").earliest is None
    assert resolve_date("last month", published_on="not a day").earliest is None
    assert resolve_date("99999 years ago", published_on=PUBLISHED).earliest is None


def test_wordings_are_found_in_a_text():
    text = "In March he left; on 5 May 2024 she came. Earlier this week it rained, since 2021."
    found = [text[start:end] for start, end in find_wordings(text)]
    assert found == ["In March", "on 5 May 2024", "Earlier this week", "since 2021"]


@given(st.text(max_size=60), st.none() | st.dates().map(str), st.booleans())
def test_any_wording_is_read_without_failing(wording, published, future):
    found = resolve_date(wording, published_on=published, future=future)
    assert show_date(found)
    if found.earliest and found.latest:
        assert found.earliest <= found.latest
