# SPDX-License-Identifier: MIT
"""Every position as one row of words."""

from workstation.analysis.position_rows import (
    POSITION_COLUMNS,
    Known,
    place_in_source,
    position_rows,
)
from workstation.domain.claims import Capacity, CapacityKind, Relay
from workstation.domain.comparison import Cell, Column, Comparison, Row


def told(make, known=None, **fields):
    placed = make.placed("a", **fields)
    columns = (Column("x", "Calder"), Column("y", "Ostran"))
    rows = (Row(make.question(), cells={"x": Cell((placed,)), "y": Cell()}),)
    (row,) = position_rows(Comparison(columns=columns, rows=rows), known or Known())
    return dict(zip(POSITION_COLUMNS, row, strict=True))


def test_who_said_what_where(make):
    row = told(
        make,
        Known({"m": "Interior ministry"}, {"t1": (0, 10)}),
        implied=True,
        confirmed=False,
        capacity=Capacity(CapacityKind.FOR, "m"),
        relays=(Relay("Coast Radio"), Relay("Harbour Wire")),
        statement_date=make.day("2023-02-01", "2023-02-28", "in February"),
        reliability="B",
        credibility=2,
    )
    assert (row["Column"], row["Capacity"]) == ("Calder", "for Interior ministry")
    assert (row["Directness"], row["Status"]) == ("implied", "suggested")
    assert row["Through"] == "Coast Radio; Harbour Wire"
    assert row["Stated (as written)"] == "in February"
    assert (row["Stated, earliest"], row["Stated, latest"]) == ("2023-02-01", "2023-02-28")
    assert (row["Grade"], row["Place in source"]) == ("B2", "p. 1, characters 0–25")


def test_a_figure_is_an_answer_and_a_stance_is_none(make):
    figure = make.figure("up to 40", None, 40)
    assert told(make, stance=None, figure=figure)["Answer"] == "up to 40 members"
    plain = told(make)
    assert (plain["Stance"], plain["Answer"]) == ("says yes", "")
    assert (plain["Grade"], plain["Capacity"]) == ("not assessed", "unclear")


def test_pages_are_counted_from_one(make):
    claim = make.claim(words="w" * 5)
    assert place_in_source(claim, ()) == "characters 0–5"
    assert place_in_source(claim, (0, 3)) == "p. 1, characters 0–5"
