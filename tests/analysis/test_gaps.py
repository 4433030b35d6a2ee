# SPDX-License-Identifier: MIT
"""Gaps say what is held and what is known elsewhere, never that anybody is silent."""

from workstation.analysis.gaps import cells_of, gap_words, gaps, held_in, inquiry_words
from workstation.domain.comparison import Cell, Column, Comparison, Row
from workstation.domain.gaps import MOST_COUNTED, Gap, Heard, Inquiry

COLUMNS = (Column("a", "Calder", ("a",)), Column("b", "Coast guard", ("b1", "b2"), rolled_up=True))
SEARCH = Inquiry(
    "i", "q1", "agency archive", "b1", "Harbour master", "2026-11-12T09:00", "N. Adler"
)


def found(*inquiries, held=None, elsewhere=None):
    return gaps(["q1"], COLUMNS, held=held or {}, elsewhere=elsewhere or {}, inquiries=inquiries)


def test_an_empty_cell_says_that_nothing_is_held():
    empty = found()[("q1", "a")]
    assert empty.empty
    assert gap_words(empty) == ("nothing held",)


def test_whoever_is_heard_elsewhere_is_told_where_nothing_is_held():
    elsewhere = {"a": Heard(9, "2023-11-03"), "b": Heard(1)}
    both = found(held={("q1", "b"): Heard(2, "2023-02-01")}, elsewhere=elsewhere)
    assert gap_words(both[("q1", "a")]) == (
        "nothing held",
        "heard 9 times on other questions since 3 Nov 2023",
    )
    assert gap_words(both[("q1", "b")]) == ("held twice since 1 Feb 2023",)


def test_counting_stops_and_says_so():
    many = Gap("q1", "a", elsewhere=Heard(MOST_COUNTED))
    assert gap_words(many)[1] == "heard 100 times or more on other questions, undated"


def test_a_search_stands_where_it_was_made():
    general = Inquiry("j", "q1", "port library")
    both = found(SEARCH, general)
    assert both[("q1", "a")].inquiries == (general,)
    assert both[("q1", "b")].inquiries == (SEARCH, general)
    assert (
        inquiry_words(SEARCH) == "searched 12 Nov 2026 by N. Adler: agency archive, nothing found"
    )


def test_a_search_stands_in_the_column_of_a_part_too():
    part = Column("state/b1", "Harbour", ("x",), level=1, parent="state")
    whole = gaps(["q1"], [part], held={}, elsewhere={}, inquiries=[SEARCH])
    assert whole[("q1", "state/b1")].inquiries == (SEARCH,)


def test_what_a_table_holds(make):
    said = [
        make.placed("c1", speaker="x", statement_date=make.day("2023-02-01", "2023-02-28")),
        make.placed("c2", speaker="x", statement_date=make.day("2023-11-01")),
    ]
    cells = {"x": Cell(tuple(said)), "y": Cell((make.placed("c3", speaker="y"),)), "z": Cell()}
    table = Comparison(rows=(Row(make.question(), cells=cells),))
    assert held_in(cells_of(table)) == {("q1", "x"): Heard(2, "2023-02-28"), ("q1", "y"): Heard(1)}
