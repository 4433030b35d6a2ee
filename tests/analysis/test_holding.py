# SPDX-License-Identifier: MIT
"""What a later position takes the place of."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workstation.analysis.holding import answer_of, changes, replaced
from workstation.domain.questions import Directness, Stance

SILENT = (Stance.WILL_NOT_SAY, Stance.UNCLEAR)


def gives_up(early, late):
    """The rule of the design, spelt out for stances."""
    first, second = early.claim, late.claim
    return (
        first.speaker is not None
        and first.speaker == second.speaker
        and early.position.directness is late.position.directness is Directness.EXPLICIT
        and first.statement_date is not None
        and second.statement_date is not None
        and first.statement_date.latest < second.statement_date.earliest
        and early.position.stance is not late.position.stance
        and late.position.stance not in SILENT
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
@given(data=st.data())
def test_replacement_is_the_rule_pair_by_pair(make, data):
    days = st.one_of(
        st.none(),
        st.tuples(st.integers(10, 28), st.integers(0, 2)).map(
            lambda day: make.day(f"2023-03-{day[0]}", f"2023-03-{day[0] + day[1]}")
        ),
    )
    placed = [
        make.placed(
            str(n),
            data.draw(st.sampled_from(Stance)),
            speaker=data.draw(st.sampled_from(["x", "x", "y", None])),
            implied=data.draw(st.booleans()),
            confirmed=True,
            statement_date=data.draw(days),
        )
        for n in range(data.draw(st.integers(0, 8)))
    ]
    gone = replaced(placed)
    expected = {one.position.uid for one in placed if any(gives_up(one, other) for other in placed)}
    assert gone == expected
    steps = [one for chain in changes(placed) for one in chain]
    assert bool(steps) == bool(gone)
    assert {answer_of(one) for one in placed if one.position.uid in gone} <= set(
        map(answer_of, steps)
    )


def test_a_confirmed_position_takes_the_place_of_a_suggested_one_only(make):
    early, late = make.day("2023-02-01"), make.day("2023-11-01")
    guess = make.placed("a", Stance.NO, confirmed=False, statement_date=early)
    known = make.placed("b", Stance.YES, statement_date=late)
    assert replaced([guess, known]) == {guess.position.uid}
    known = make.placed("a", Stance.NO, statement_date=early)
    guess = make.placed("b", Stance.YES, confirmed=False, statement_date=late)
    assert replaced([guess, known]) == frozenset()


def test_positions_on_two_questions_never_meet(make):
    early, late = make.day("2023-02-01"), make.day("2023-11-01")
    one = make.placed("a", Stance.NO, statement_date=early)
    other = make.placed("b", Stance.YES, question="q2", statement_date=late)
    assert replaced([one, other]) == frozenset()
