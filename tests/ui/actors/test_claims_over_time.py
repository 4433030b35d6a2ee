# SPDX-License-Identifier: MIT
"""Claims over time: grouped by month, and nothing dated that nobody dated."""

from workstation.domain.claims import Claim
from workstation.domain.dates import VagueDate
from workstation.domain.spans import Span
from workstation.ui.actors.claims_over_time import Month, TimeModel, by_month, month_of


def said(number, date, published_on="2026-11-12"):
    span = Span(((0, 5),), "words")
    return Claim(
        number,
        f"c{number}",
        "s",
        "Title",
        "t",
        "a",
        "Calder",
        "Calder",
        span,
        statement_date=date,
        published_on=published_on,
    )


def day(iso):
    return VagueDate(iso, iso, iso, iso)


def test_a_heading_stands_wherever_another_month_begins():
    claims = [said(1, day("2026-11-12")), said(2, day("2026-11-02")), said(3, day("2026-10-30"))]
    lines = by_month(claims)
    assert [isinstance(line, Month) for line in lines] == [True, False, False, True, False]


def test_what_nobody_dated_comes_last_under_one_heading():
    claims = [said(1, None), said(2, day("2026-11-02")), said(3, VagueDate("in February"))]
    lines = by_month(claims)
    assert lines[1] == claims[1]
    assert lines[2] == Month("Undated")
    assert lines[3:] == [claims[0], claims[2]]


def test_the_day_of_publication_is_no_date_of_the_statement():
    assert month_of(said(1, None)) == "Undated"


def test_the_model_keeps_the_rules_of_qt(qtmodeltester):
    model = TimeModel()
    model.set_claims([said(1, day("2026-11-12")), said(2, None, None)])
    assert model.rowCount() == 4
    qtmodeltester.check(model)
