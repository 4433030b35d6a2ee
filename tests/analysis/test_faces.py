# SPDX-License-Identifier: MIT
"""What a cell shows."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workstation.analysis.faces import cell_face, grade_range
from workstation.analysis.holding import answer_of
from workstation.domain.claims import Recurrence, Standing
from workstation.domain.dates import VagueDate
from workstation.domain.open_values import Held, Open
from workstation.domain.questions import Directness, Stance

FEB, NOV = ("2023-02-01", "2023-02-28", "Feb"), ("2023-11-01", "2023-11-30", "Nov")


def face(*placed, rolled_up=False, **how):
    return cell_face(placed, rolled_up=rolled_up, **how)


def stances(found):
    return [sign.stance for sign in found.signs]


def test_an_empty_cell_shows_nothing(make):
    assert face() == face(rolled_up=True)
    assert face().signs == ()
    assert face().grade == ""


def test_every_distinct_stance_is_shown_newest_first(make):
    found = face(
        make.placed("a", Stance.YES, implied=True, statement_date=make.day("2023-03-01")),
        make.placed("b", Stance.NO, statement_date=make.day("2023-09-01")),
        make.placed("c", Stance.DOUBTS),
    )
    assert stances(found) == [Stance.NO, Stance.YES, Stance.DOUBTS]
    assert found.more == 0
    assert found.count == 3


def test_at_most_three_signs_and_the_rest_is_counted(make):
    found = face(*(make.placed(str(n), stance) for n, stance in enumerate(Stance)))
    assert len(found.signs) == 3
    assert found.more == 3


def test_two_statements_of_one_stance_are_one_sign(make):
    found = face(
        make.placed("a", words="we saw armed men in the north"),
        make.placed("b", words="fighters remain close to the river"),
    )
    assert stances(found) == [Stance.YES]
    assert "2 statements" in found.detail


def test_a_later_explicit_answer_replaces_an_earlier_one(make):
    found = face(
        make.placed("a", Stance.NO, statement_date=make.day(*FEB)),
        make.placed("b", Stance.YES, statement_date=make.day(*NOV)),
    )
    assert found.change.startswith("changed: no (Feb")
    assert "→ yes (Nov" in found.change
    assert [(sign.stance, sign.replaced) for sign in found.signs] == [
        (Stance.YES, False),
        (Stance.NO, True),
    ]


def test_a_change_back_is_told_whole(make):
    found = face(
        make.placed("a", Stance.YES, statement_date=make.day("2023-01-05")),
        make.placed("b", Stance.NO, statement_date=make.day("2023-02-05")),
        make.placed("c", Stance.YES, statement_date=make.day("2023-03-05")),
    )
    assert found.change.count("→") == 2
    assert [(sign.stance, sign.replaced) for sign in found.signs] == [
        (Stance.YES, False),
        (Stance.NO, True),
    ]


def test_a_long_course_is_told_by_its_ends(make):
    stances = [Stance.NO, Stance.YES] * 5
    found = face(
        *(
            make.placed(str(n), stance, statement_date=make.day(f"2023-{n + 1:02}-01"))
            for n, stance in enumerate(stances)
        )
    )
    assert found.change == (
        "changed: no (1 Jan 2023) → 7 more → no (1 Sep 2023) → yes (1 Oct 2023)"
    )


def unchanged(one, other):
    found = face(one, other, single_speaker=True)
    return found.change == "" and not any(sign.replaced for sign in found.signs)


def test_what_does_not_replace(make):
    early = {"stance": Stance.NO, "statement_date": make.day(*FEB)}
    late = {"stance": Stance.YES, "statement_date": make.day(*NOV)}
    put = make.placed
    body = make.speaking_for("army")
    assert unchanged(put("a", **early), put("b", speaker="other", **late))
    assert unchanged(put("a", **early), put("b", capacity=body, **late))
    assert unchanged(put("a", **early), put("b", implied=True, **late))
    assert unchanged(put("a", implied=True, **early), put("b", **late))
    assert unchanged(put("a", **early), put("b", confirmed=False, **late))
    assert unchanged(put("a", speaker=None, **early), put("b", speaker=None, **late))
    assert unchanged(put("a", **early), put("b", standing=Standing.RETRACTED, **late))
    assert unchanged(put("a", **early), put("b", Stance.YES))
    overlapping = make.day("2023-02-20", "2023-11-30")
    assert unchanged(put("a", **early), put("b", Stance.YES, statement_date=overlapping))
    assert unchanged(
        put("a", **early), put("b", Stance.WILL_NOT_SAY, statement_date=late["statement_date"])
    )


def test_a_date_without_a_year_replaces_nothing(make):
    assert unchanged(
        make.placed("a", Stance.NO, statement_date=VagueDate("In February")),
        make.placed("b", Stance.YES, statement_date=make.day(*NOV)),
    )


def test_chosen_answers_replace_only_where_one_can_hold(make):
    two = (
        make.placed("a", None, answer="drone", statement_date=make.day(*FEB)),
        make.placed("b", None, answer="missile", statement_date=make.day(*NOV)),
    )
    assert face(*two).change
    assert not face(*two, exclusive=False).change


def test_figures_replace_only_figures_of_the_same_thing(make):
    def two(counted):
        return (
            make.placed("a", None, figure=make.figure("40", 40, 40), statement_date=make.day(*FEB)),
            make.placed(
                "b", None, figure=make.figure("50", 50, 50, counted), statement_date=make.day(*NOV)
            ),
        )

    assert face(*two("members")).change
    assert not face(*two("tents")).change


def test_signs_say_how_they_are_held(make):
    found = face(
        make.placed("a", Stance.YES, implied=True, confirmed=False),
        make.placed("b", Stance.NO, standing=Standing.RETRACTED),
    )
    by_stance = {sign.stance: sign for sign in found.signs}
    assert by_stance[Stance.YES].directness is Directness.IMPLIED
    assert by_stance[Stance.YES].suggested
    assert by_stance[Stance.YES].current
    assert not by_stance[Stance.NO].suggested
    assert not by_stance[Stance.NO].current


def test_a_confirmed_position_outranks_suggested_ones_of_its_stance(make):
    found = face(
        make.placed("a", confirmed=True, implied=True),
        make.placed("b", confirmed=False, implied=False, statement_date=make.day(*NOV)),
    )
    assert not found.signs[0].suggested
    assert found.signs[0].directness is Directness.IMPLIED


def test_figures_dates_and_answers_are_words(make):
    figure = make.figure("up to 6,500 members", None, 6500)
    assert "6,500" in face(make.placed(stance=None, figure=figure)).signs[0].text
    assert face(make.placed(stance=None, answer="a drone")).signs[0].text == "a drone"
    assert face(make.placed(stance=None, answer="a drone")).signs[0].stance is None
    dated = face(make.placed(stance=None, date=make.day("2023-11-12")))
    assert "2023" in dated.signs[0].text


def test_denying_an_answer_is_not_giving_it(make):
    sign = face(make.placed(stance=Stance.NO, answer="a drone")).signs[0]
    assert sign.stance is Stance.NO
    assert sign.text == "says no: a drone"


def test_an_open_question_shows_the_words(make):
    found = face(make.placed(stance=None, words="the border will stay closed " * 5))
    assert found.signs[0].text.startswith("the border")
    assert len(found.signs[0].text) < 70


def test_a_roll_up_never_has_one_face(make):
    found = face(
        make.placed("a", speaker="x"),
        make.placed("b", speaker="y"),
        make.placed("c", Stance.NO, speaker="z"),
        rolled_up=True,
    )
    assert found.summary == "2 say yes, 1 says no · 3 speakers"
    assert found.signs == ()
    assert face(make.placed(), rolled_up=True).summary == "1 says yes · 1 speaker"


def test_several_speakers_never_have_one_face_anywhere(make):
    found = face(make.placed("a", speaker="x"), make.placed("b", Stance.NO, speaker="y"))
    assert found.summary == "1 says yes, 1 says no · 2 speakers"


def test_a_roll_up_counts_a_changed_mind_once(make):
    found = face(
        make.placed("a", Stance.NO, statement_date=make.day(*FEB)),
        make.placed("b", Stance.YES, statement_date=make.day(*NOV)),
        make.placed("c", Stance.YES, speaker="other"),
        rolled_up=True,
    )
    assert found.summary == "2 say yes, 1 no longer held · 2 speakers"


def test_repetition_without_a_date_is_said(make):
    assert face(make.placed(recurrence=Recurrence.REPEATED)).detail == "repeated, undated"
    dated = face(make.placed(recurrence=Recurrence.REPEATED, statement_date=make.day(*NOV)))
    assert dated.detail.endswith("· repeated")


def test_grades_are_a_range_and_missing_ones_are_said(make):
    good = make.placed("a", reliability="B", credibility=2)
    bad = make.placed("b", reliability="C", credibility=4)
    assert grade_range([bad, good]) == "B2–C4"
    assert grade_range([good]) == "B2"
    assert grade_range([make.placed("c")]) == "not assessed"
    assert grade_range([good, make.placed("c")]) == "B2, 1 not assessed"


@st.composite
def cells(draw, make):
    days = st.one_of(
        st.none(),
        st.integers(1, 28).map(lambda n: make.day(f"2023-03-{n:02}")),
        st.just(VagueDate("May")),
    )
    number = draw(st.integers(1, 8))
    return [
        make.placed(
            str(n),
            draw(st.sampled_from(Stance)),
            confirmed=draw(st.booleans()),
            implied=draw(st.booleans()),
            speaker=draw(st.sampled_from(["x", "y", None])),
            statement_date=draw(days),
            standing=draw(st.sampled_from([Standing.CURRENT, Standing.RETRACTED])),
        )
        for n in range(number)
    ]


FIXTURES = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


@FIXTURES
@given(data=st.data(), rolled_up=st.booleans())
def test_nothing_held_is_ever_lost_and_order_never_matters(make, data, rolled_up):
    placed = data.draw(cells(make))
    found = cell_face(placed, rolled_up=rolled_up)
    held = {answer_of(one) for one in placed}
    assert found == cell_face(data.draw(st.permutations(placed)), rolled_up=rolled_up)
    assert found.count == len(placed)
    if found.summary:
        words = found.summary.split(" · ")[0].split(", ")
        told = [word for word in words if "no longer held" not in word]
        assert len(told) + found.more == len(held)
    else:
        assert len(found.signs) + found.more == len(held)
        assert len(set(stances(found))) == len(found.signs) <= 3


def test_suggested_positions_are_counted_apart(make):
    known, guess = make.placed("a"), make.placed("b", confirmed=False)
    assert face(known, guess, single_speaker=True).detail == "1 suggested"
    assert "suggested" not in face(guess).detail
    assert face(known, guess, rolled_up=True).summary == "1 says yes · 1 speaker · 1 suggested"


# in conflict


def test_a_stance_in_conflict_is_shown_with_the_other(make):
    found = face(contested(make, "a", "stance", Stance.YES, Stance.NO), make.placed("b", Stance.NO))
    assert {(sign.stance, sign.open) for sign in found.signs} == {
        (Stance.NO, False),
        (Stance.YES, True),
    }
    alone = face(contested(make, "a", "stance", Stance.YES, Stance.NO))
    assert [(sign.text, sign.open) for sign in alone.signs] == [
        ("says yes", True),
        ("says no", True),
    ]


def test_a_status_in_conflict_marks_the_sign(make):
    (sign,) = face(contested(make, "a", "status", "confirmed", "dismissed")).signs
    assert (sign.stance, sign.open) == (Stance.YES, True)


def test_among_many_voices_what_is_in_conflict_is_counted_apart(make):
    found = face(
        contested(make, "a", "stance", Stance.YES, Stance.NO),
        make.placed("b", Stance.YES, speaker="other"),
    )
    assert found.summary == "2 say yes, 1 says no · 2 speakers · 1 open"


def test_a_grade_in_conflict_reads_as_both(make):
    one = graded(make, "a", credibility=(2, 3))
    assert grade_range([one]) == "B2 / B3, open"
    other = make.placed("b", reliability="D", credibility=4)
    assert grade_range([one, other]) == "B2–D4, 1 open"
    assert grade_range([other, graded(make, "a", reliability=("B", "C"))]) == "B2–D4, 1 open"


def contested(make, uid, field, *values):
    one = make.placed(uid)
    opens = (Open(field, tuple(Held(value) for value in values)),)
    return replace(one, position=replace(one.position, conflicts=opens))


def graded(make, uid, **fields):
    opens = tuple(Open(name, tuple(map(Held, values))) for name, values in fields.items())
    return make.placed(uid, reliability="B", credibility=2, conflicts=opens)
