# SPDX-License-Identifier: MIT
"""The state of a row: the first that applies."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workstation.analysis.states import row_state
from workstation.analysis.tables import takes_part
from workstation.domain.claims import Standing, Status
from workstation.domain.comparison import RowState
from workstation.domain.dates import VagueDate
from workstation.domain.questions import QuestionKind, Stance


@pytest.fixture
def state(make):
    def of(*placed, kind=QuestionKind.YES_NO, include_suggested=False, **fields):
        asked = make.question(kind, **fields)
        shown = [one for one in placed if takes_part(one, include_suggested=include_suggested)]
        return row_state(asked, shown)

    return of


def two(make, one, other, **fields):
    """Two speakers in two outlets."""
    return (
        make.placed("a", speaker="x", publisher="p", **one, **fields),
        make.placed("b", speaker="y", publisher="q", **other, **fields),
    )


def test_yes_and_no_are_contested(make, state):
    found = state(*two(make, {"stance": Stance.YES}, {"stance": Stance.NO}))
    assert found == (RowState.CONTESTED, "1 says yes, 1 says no")


def test_implied_positions_count_and_are_said(make, state):
    found, why = state(
        *two(make, {"stance": Stance.YES, "implied": True}, {"stance": Stance.NO, "implied": True})
    )
    assert found is RowState.CONTESTED
    assert why.endswith("(2 implied)")


def test_a_replaced_position_no_longer_contests(make, state):
    before = make.placed("a", Stance.NO, speaker="x", statement_date=make.day("2023-02-01"))
    after = make.placed("b", Stance.YES, speaker="x", statement_date=make.day("2023-11-01"))
    other = make.placed("c", Stance.YES, speaker="y", publisher="q")
    assert state(before, other)[0] is RowState.CONTESTED
    assert state(before, after, other)[0] is RowState.AGREE


def test_a_retracted_claim_no_longer_contests(make, state):
    yes, no = two(
        make, {"stance": Stance.YES}, {"stance": Stance.NO, "standing": Standing.RETRACTED}
    )
    assert state(yes, no)[0] is RowState.ONE_SPEAKER


def test_rejected_claims_decide_nothing(make, state):
    assert state(make.placed(status=Status.REJECTED))[0] is RowState.NONE


def test_suggested_positions_decide_only_if_asked_for(make, state):
    yes, no = two(make, {"stance": Stance.YES}, {"stance": Stance.NO, "confirmed": False})
    assert state(yes, no)[0] is RowState.ONE_SPEAKER
    assert state(yes, no, include_suggested=True)[0] is RowState.CONTESTED


@pytest.mark.parametrize("other", [Stance.PARTLY, Stance.DOUBTS])
def test_other_answers_differ(make, state, other):
    assert state(*two(make, {"stance": Stance.YES}, {"stance": other}))[0] is RowState.DIFFER


@pytest.mark.parametrize("silent", [Stance.WILL_NOT_SAY, Stance.UNCLEAR])
def test_what_is_no_answer_decides_nothing(make, state, silent):
    found = state(*two(make, {"stance": Stance.YES}, {"stance": silent}))
    assert found[0] is RowState.ONE_SPEAKER
    assert state(make.placed(stance=silent))[0] is RowState.NONE


def test_one_speaker_comes_before_one_carrier(make, state):
    assert state(make.placed("a"), make.placed("b"))[0] is RowState.ONE_SPEAKER


def test_one_publisher_is_one_carrier(make, state):
    found = state(make.placed("a", speaker="x"), make.placed("b", speaker="y"))
    assert found[0] is RowState.ONE_CARRIER


def test_one_agency_in_two_papers_is_one_carrier(make, state):
    wire = {"relays": make.through("Agency")}
    assert state(*two(make, {}, {}, **wire))[0] is RowState.ONE_CARRIER
    assert state(*two(make, {}, {}))[0] is RowState.AGREE


def test_unknown_publishers_are_not_one(make, state):
    unknown = {"publisher": None, "publisher_name": ""}
    one = make.placed("a", speaker="x", source="s1", **unknown)
    other = make.placed("b", speaker="y", source="s2", **unknown)
    same = make.placed("b", speaker="y", source="s1", **unknown)
    assert state(one, other)[0] is RowState.AGREE
    assert state(one, same)[0] is RowState.ONE_CARRIER


def test_open_questions_have_no_state(make, state):
    row = two(make, {"stance": Stance.YES}, {"stance": Stance.NO})
    assert state(*row, kind=QuestionKind.OPEN) == (RowState.NONE, "")


def test_an_empty_row_has_none(state):
    assert state()[0] is RowState.NONE


def figures(make, one, other):
    return two(make, {"stance": None, "figure": one}, {"stance": None, "figure": other})


def test_only_disjoint_figures_of_one_thing_differ(make, state):
    some = make.figure("6,500 members", 6500, 6500)
    over = make.figure("over 6,000 members", 6000, None)
    fewer = make.figure("2,000 members", 2000, 2000)
    tents = make.figure("2,000 tents", 2000, 2000, "tents")
    kind = QuestionKind.FIGURE
    assert state(*figures(make, some, over), kind=kind)[0] is RowState.AGREE
    assert state(*figures(make, some, fewer), kind=kind)[0] is RowState.DIFFER
    assert state(*figures(make, some, tents), kind=kind)[0] is RowState.NONE


def dates(make, one, other):
    return two(make, {"stance": None, "date": one}, {"stance": None, "date": other})


def test_only_dates_that_do_not_overlap_differ(make, state):
    march, spring = make.day("2023-03-10"), make.day("2023-03-01", "2023-05-31")
    june = make.day("2023-06-01")
    kind = QuestionKind.DATE
    assert state(*dates(make, march, spring), kind=kind)[0] is RowState.AGREE
    assert state(*dates(make, spring, june), kind=kind)[0] is RowState.DIFFER
    assert state(*dates(make, june, VagueDate("in March")), kind=kind)[0] is RowState.NONE


def test_choices_differ_only_where_one_can_hold(make, state):
    row = two(make, {"stance": None, "answer": "drone"}, {"stance": None, "answer": "missile"})
    kind = QuestionKind.CHOICE
    assert state(*row, kind=kind)[0] is RowState.DIFFER
    assert state(*row, kind=kind, exclusive=False)[0] is RowState.NONE


def test_denying_the_answer_another_gives_is_contested(make, state):
    row = two(make, {"stance": None, "answer": "Drone"}, {"stance": Stance.NO, "answer": "drone"})
    assert state(*row, kind=QuestionKind.CHOICE, exclusive=False)[0] is RowState.CONTESTED


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
def test_order_never_matters_and_a_live_yes_and_no_always_contest(make, data):
    placed = [
        make.placed(
            str(n),
            data.draw(st.sampled_from(Stance)),
            speaker=data.draw(st.sampled_from(["x", "y", None])),
            implied=data.draw(st.booleans()),
            publisher=data.draw(st.sampled_from(["p", "q"])),
        )
        for n in range(data.draw(st.integers(0, 6)))
    ]
    found = row_state(make.question(), placed)
    assert found == row_state(make.question(), data.draw(st.permutations(placed)))
    stances = {one.position.stance for one in placed}
    assert (found[0] is RowState.CONTESTED) == (stances >= {Stance.YES, Stance.NO})
