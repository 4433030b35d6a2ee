# SPDX-License-Identifier: MIT
"""What comes up first in a whole case: contested, new, uncertain; identical reports once."""

from dataclasses import replace

import pytest

from workstation.domain.claims import Claim, Status
from workstation.domain.comparison import Cell, Placed, Row, RowState
from workstation.domain.questions import Position, PositionStatus, Question, QuestionKind, Stance
from workstation.domain.spans import span_of
from workstation.ui.sources.ordering import Order, Round, contested, novel, once, uncertain
from workstation.ui.sources.rounds import read_round

WORDS = {
    1: "the harbour stayed open all night",
    2: "a cutter had rammed the ferry",
    3: "the harbour stayed open all night",
    4: "seven witnesses contradict Calder",
}


def claim(number, **fields):
    text = WORDS[number]
    span = span_of(text, (0, len(text)))
    made = Claim(number, f"c{number}", f"s{number}", "", "t", "a", "A", "A", span)
    return replace(made, **fields)


@pytest.fixture
def claims():
    return [claim(number) for number in WORDS]


def row(state, *placed):
    question = Question(1, "q", "Was it rammed?", QuestionKind.YES_NO)
    cell = Cell(
        tuple(
            Placed(Position(f"p{c.id}", "q", c.uid, PositionStatus.SUGGESTED, stance), c)
            for c, stance in placed
        )
    )
    return Row(question, state, {"a": cell}, "1 says yes, 1 says no")


def test_those_who_take_a_side_come_first(claims):
    one, two, three, four = claims
    sides = row(RowState.CONTESTED, (four, Stance.YES), (two, Stance.NO), (three, Stance.DOUBTS))
    found = contested(claims, [sides, row(RowState.AGREE, (one, Stance.YES))])
    assert list(found.ids) == [2, 4, 3, 1]
    assert found.notes[2] == "“Was it rammed?” Contested: 1 says yes, 1 says no"
    assert 1 not in found.notes


def test_words_said_nowhere_else_come_first(claims):
    found = novel(claims, claims)
    assert list(found.ids) == [2, 4, 1, 3]
    assert found.notes[2] == "New: its words are said in no other source"
    assert 1 not in found.notes


def test_the_least_certain_come_first_and_the_unrated_last(claims):
    rated = [replace(c, confidence=x) for c, x in zip(claims, (0.9, None, 0.2, 0.5), strict=True)]
    assert list(uncertain(rated).ids) == [3, 4, 1, 2]


def test_identical_reports_stand_once(claims):
    assert [c.id for c in once(claims)] == [1, 2, 4]
    strangers = [replace(c, speaker=None) for c in claims]
    assert len(once(strangers)) == 4


def test_after_the_last_a_round_begins_anew():
    found = Round(uncertain([claim(1), claim(2), claim(4)]).ids)
    assert found.onward() == [0, 1, 2]
    assert found.at(1).onward() == [2, 0, 1]
    assert found.at(1).holds(2)
    assert not found.holds(1)


def test_a_round_holds_what_waits(case):
    waiting = case.claims.rows(case.claims.find())
    case.claims.accept([waiting[0].uid])
    case.claims.park(waiting[1].uid)
    for order in (Order.CONTESTED, Order.NOVELTY, Order.UNCERTAIN):
        assert list(read_round(case, order, 0.0).ids) == [waiting[2].id]
    assert waiting[0].status is Status.SUGGESTED
