# SPDX-License-Identifier: MIT
"""When it was said and when it happened (rule 7), in the wordings of reports."""

import pytest

PUBLISHED = "2026-03-12"  # a Thursday


@pytest.fixture
def dates(read):
    """The bounds of statement and event of the first claim."""

    def _dates(text, published_on=PUBLISHED):
        claim = read(text, published_on=published_on)[0]
        return tuple(
            date and (date.earliest, date.latest)
            for date in (claim.statement_date, claim.event_date)
        )

    return _dates


MARCH_2025 = ("2025-03-01", "2025-03-31")
TUESDAY = ("2026-03-10", "2026-03-10")


@pytest.mark.parametrize(
    ("text", "said", "happened"),
    [
        ("The ministry said on Tuesday that three ships were hit last March.", TUESDAY, MARCH_2025),
        ("Three ships were hit last March, the ministry said on Tuesday.", TUESDAY, MARCH_2025),
        ("On Tuesday the ministry said that the port was shut.", TUESDAY, None),
        ("The ministry said that the port was shut on Tuesday.", None, TUESDAY),
        ("“We were hit yesterday,” the mayor said on Tuesday.", TUESDAY, ("2026-03-09",) * 2),
        (
            "The ministry has said since 2022 that the border is closed.",
            ("2022-01-01", None),
            None,
        ),
        ("The minister, who took office in 2021, said that the port was shut.", None, None),
        (
            "The Union suspended Marn in 2024, and the ministry said that it was wrong.",
            None,
            None,
        ),
        ("The ministry said that the mine, which opened in 1990, was safe.", None, None),
        (
            "The ministry said that the bridge, built in 1990, fell last March.",
            None,
            MARCH_2025,
        ),
        ("The ministry said that the toll of Monday's fire rose last March.", None, MARCH_2025),
    ],
)
def test_which_date_belongs_to_what(dates, text, said, happened):
    assert dates(text) == (said, happened)


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("The army said that the road would open on Friday.", ("2026-03-13", "2026-03-13")),
        ("The army said that the road opened on Friday.", ("2026-03-06", "2026-03-06")),
        ("The army said that it could have been hit on Friday.", ("2026-03-06", "2026-03-06")),
        ("The army promised that guards will have arms by 1 May.", (None, "2026-05-01")),
        ("The army promised to open the road by the end of the year.", (None, "2026-12-31")),
        ("The army promised to free the men held since Monday.", ("2026-03-09", None)),
        ("The army threatened to close the road within two weeks.", (PUBLISHED, "2026-03-26")),
        ("The army predicted that snow would fall next week.", ("2026-03-16", "2026-03-22")),
        ("The army said that the road had been shut since Monday.", ("2026-03-09", None)),
        ("The army said that 40 men died this month.", ("2026-03-01", PUBLISHED)),
        ("The army said that the grant remains open until May 2027.", (None, "2027-05-31")),
        ("The army said that it left two weeks later.", (None, None)),
    ],
)
def test_what_lies_ahead_is_open_and_what_is_done_is_capped(dates, text, happened):
    assert dates(text)[1] == happened


def test_without_publication_no_year_is_invented(dates):
    said, happened = dates("On Tuesday the army said that the road was shut in March.", None)
    assert said == happened == (None, None)
    assert dates("On 3 June 2025 the army said that the road was shut on Monday.", None) == (
        ("2025-06-03", "2025-06-03"),
        ("2025-06-02", "2025-06-02"),
    )
