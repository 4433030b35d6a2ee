# SPDX-License-Identifier: MIT
"""Gaps of a real case, and searches that are kept and taken away."""

from __future__ import annotations

from typing import Any

import pytest

from workstation.domain.comparison import Axis, Column
from workstation.domain.gaps import MOST_COUNTED, Heard
from workstation.errors import UserError


def column(uid: str) -> Column:
    return Column(uid, uid, (uid,))


@pytest.fixture
def placed(case: Any) -> Any:
    """Calder on the question of the cutter, the ministry on that of the dead."""
    case.work.claims.set(case.claims[1], statement_date="3 November 2023")
    case.work.questions.place(case.other, case.claims[0], answer="31")
    return case


def test_what_is_held_and_what_is_heard_elsewhere(placed: Any) -> None:
    questions, columns = (
        [placed.question, placed.other],
        [*map(column, (placed.calder, placed.ministry))],
    )
    found = placed.work.gaps.of(questions, columns)
    held = found[(placed.question, placed.calder)]
    assert (held.held, held.elsewhere) == (Heard(1, "2023-11-03"), None)
    empty = found[(placed.other, placed.calder)]
    assert (empty.empty, empty.elsewhere) == (True, Heard(1, "2023-11-03"))


def test_a_table_has_the_same_gaps(placed: Any) -> None:
    table = placed.work.comparison.table()
    questions = [row.question.uid for row in table.rows]
    found = placed.work.gaps.of(questions, table.columns)
    assert placed.work.gaps.of_table(table) == found
    cells = {(row.question.uid, uid): cell for row in table.rows for uid, cell in row.cells.items()}
    assert placed.work.gaps.of(questions, table.columns, cells=cells) == found


@pytest.mark.parametrize("axis", [Axis.SOURCE, Axis.PUBLISHER])
def test_sources_and_publishers_have_gaps_too(placed: Any, axis: Axis) -> None:
    table = placed.work.comparison.table(axis=axis)
    (one,) = table.columns
    questions = [row.question.uid for row in table.rows]
    found = placed.work.gaps.of(questions, table.columns, axis)
    assert {gap.held.times for gap in found.values()} == {1}
    assert placed.work.gaps.heard([one], axis) == {one.uid: Heard(2, "2023-11-03")}


def test_joined_actors_are_heard_as_one(placed: Any) -> None:
    placed.work.actors.join(placed.twin, [placed.calder])
    found = placed.work.gaps.of([placed.other], [column(placed.twin)])
    assert found[(placed.other, placed.twin)].elsewhere == Heard(1, "2023-11-03")


def test_whoever_had_no_room_is_nobody_in_particular(placed: Any) -> None:
    table = placed.work.comparison.table(max_columns=1)
    (others,) = table.columns
    assert others.rolled_up
    assert placed.work.gaps.heard([others]) == {}


def test_what_does_not_count_is_not_heard(placed: Any) -> None:
    placed.work.claims.reject([placed.claims[1]])
    assert placed.work.gaps.heard([column(placed.calder)]) == {}
    placed.work.questions.remove([placed.other])
    assert placed.work.gaps.heard([column(placed.ministry)]) == {}


def test_counting_goes_no_further_than_it_must(case: Any) -> None:
    start = case.work.claims.get(case.claims[1]).content.start
    pieces = [((start, start + 1 + length),) for length in range(24)]
    case.work.questions.place(case.other, case.claims[0], answer="31")
    for piece in pieces:
        uid = case.work.claims.mark(case.source, piece, speaker=case.ministry).rows[0]
        case.work.questions.place(case.question, uid, stance="no")
    found = case.work.gaps.heard([column(case.ministry)])
    assert found == {case.ministry: Heard(25)}
    assert found[case.ministry].times < MOST_COUNTED


def test_a_search_is_kept_and_taken_away(case: Any) -> None:
    gaps = case.work.gaps
    change = gaps.record(case.other, case.calder, "  agency archive, 2023 ")
    gaps.record(case.other, None, "port library")
    general, searched = gaps.inquiries(case.other)
    assert (searched.words, searched.actor_name) == ("agency archive, 2023", "Calder")
    assert (searched.made_by, general.actor) == ("A. Lind", None)
    assert change.rows == (searched.uid,)
    shown = gaps.of([case.other], [column(case.calder), column(case.ministry)])
    assert shown[(case.other, case.calder)].inquiries == (general, searched)
    assert shown[(case.other, case.ministry)].inquiries == (general,)
    gaps.remove(searched.uid)
    assert gaps.inquiries() == [general]
    case.work.history.undo()
    assert gaps.inquiries() == [general, searched]


def test_a_search_needs_words_and_a_question(case: Any) -> None:
    with pytest.raises(UserError, match="what was searched"):
        case.work.gaps.record(case.other, None, "  ")
    with pytest.raises(UserError, match="no question"):
        case.work.gaps.record("nowhere", None, "archive")
    assert case.work.gaps.inquiries() == []
