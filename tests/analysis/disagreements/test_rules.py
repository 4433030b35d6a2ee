# SPDX-License-Identifier: MIT
"""Each rule finds what it names, and nothing else."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.disagreements.conftest import counted, day, said
from workstation.analysis.disagreements.pairing import pairs
from workstation.analysis.disagreements.rules import RULES, examine
from workstation.domain.claims import Act
from workstation.domain.disagreements import Rule
from workstation.domain.questions import Question, QuestionKind


def found(question, *statements):
    return {(f.rule, f.subject): f for f in examine(question, statements)}


def rules(question, *statements):
    return {finding.rule for finding in examine(question, statements)}


def test_every_rule_has_a_sentence() -> None:
    assert set(RULES) == set(Rule)
    assert all(explained.sentence.endswith(".") for explained in RULES.values())


# yes and no


def test_yes_against_no(question) -> None:
    finding = found(question, said("a", "yes"), said("b", "no"), said("c", "no"))[(Rule.YES_NO, "")]
    assert [camp.label for camp in finding.camps] == ["says yes", "says no"]
    assert [camp.speakers for camp in finding.camps] == [("a",), ("b", "c")]
    assert finding.pairs == 2


def test_partly_doubts_and_silence_are_no_contradiction(question) -> None:
    others = ("partly", "doubts", "will_not_say", "unclear")
    assert rules(question, said("a", "yes"), *(said(o, o) for o in others)) == set()


def test_an_implied_side_makes_the_weaker_rule(question) -> None:
    assert rules(question, said("a", "yes"), said("b", "no", is_explicit=False)) == {
        Rule.YES_NO_IMPLIED
    }
    both = rules(question, said("a", "yes"), said("b", "no"), said("c", "no", is_explicit=False))
    assert both == {Rule.YES_NO, Rule.YES_NO_IMPLIED}


def test_one_speaker_does_not_contradict_himself(question) -> None:
    assert rules(question, said("a", "yes"), said("a", "no")) == set()


def test_a_later_change_of_position_ends_the_contradiction(question) -> None:
    early, other = said("a", "no", "2031-02-01"), said("b", "yes", "2031-03-01")
    assert rules(question, early, other) == {Rule.YES_NO}
    assert rules(question, early, other, said("a", "yes", "2031-04-01")) == set()


def test_a_suggestion_does_not_end_what_was_confirmed(question) -> None:
    late = said("a", "yes", "2031-04-01", is_confirmed=False)
    assert Rule.YES_NO in rules(
        question, said("a", "no", "2031-02-01"), said("b", "yes", "2031-03-01"), late
    )


def test_what_was_withdrawn_takes_no_part(question) -> None:
    assert rules(question, said("a", "yes"), said("b", "no", is_current=False)) == set()


# figures


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("31 people died", "120 people died", {Rule.FIGURES}),
        ("6,500 fighters", "over 6,000 fighters", set()),
        ("over 20 people", "120 people", {Rule.FAR_APART}),
        ("31 people died", "31 houses burnt", set()),
        ("1.5 million people", "1,500,000 people", set()),
        ("0 people died", "12 people died", {Rule.FIGURES}),
        ("dozens of people died", "30 people died", set()),
        ("6.5 thousand people", "dozens of people", {Rule.FIGURES}),
    ],
)
def test_two_figures(how_many, one, other, expected) -> None:
    first = said("a", on="2031-02-01", figure=counted(one))
    second = said("b", on="2031-02-01", figure=counted(other))
    assert rules(how_many, first, second) == expected


def test_camps_of_figures(how_many) -> None:
    figures = ("31 people", "38 people", "between 36 and 40 people", "120 people", "120 people")
    statements = [
        said(f"s{n}", on="2031-02-01", figure=counted(words)) for n, words in enumerate(figures)
    ]
    finding = found(how_many, *statements)[(Rule.FIGURES, "person")]
    assert [camp.label for camp in finding.camps] == ["31", "36–40", "120"]
    assert [len(camp.positions) for camp in finding.camps] == [1, 2, 2]


def test_a_moving_figure_is_compared_as_of_one_time(how_many) -> None:
    first = said("a", on="2031-02-01", figure=counted("31 people"))
    later = said("b", on="2031-02-09", figure=counted("120 people"))
    assert rules(how_many, first, later) == set()
    wide = Question(2, "f", "How many died?", QuestionKind.FIGURE, window_hours=24 * 30)
    assert rules(wide, first, later) == {Rule.FIGURES}


def test_of_each_speaker_only_the_latest_within_the_window(how_many) -> None:
    early = said("a", on="2031-02-01", figure=counted("31 people"))
    mended = said("a", on="2031-02-02", figure=counted("120 people"))
    other = said("b", on="2031-02-02", figure=counted("120 people"))
    assert rules(how_many, early, mended, other) == set()


def test_figures_of_different_places_are_not_compared(how_many) -> None:
    north = replace(counted("31 people"), place="Northhaven")
    south = replace(counted("120 people"), place="Southhaven")
    assert rules(how_many, said("a", figure=north), said("b", figure=south)) == set()
    assert rules(how_many, said("a", figure=north), said("b", figure=counted("120 people"))) == {
        Rule.FIGURES
    }


def test_a_part_is_not_compared_with_the_whole(how_many) -> None:
    part = replace(counted("31 people"), part_of="120 people")
    assert rules(how_many, said("a", figure=part), said("b", figure=counted("120 people"))) == set()


def test_a_denied_figure_is_nobodys_figure(how_many) -> None:
    denied = said("a", "no", figure=counted("31 people"))
    assert Rule.FIGURES not in rules(how_many, denied, said("b", figure=counted("120 people")))


# dates


def test_dates_that_cannot_be_one_day() -> None:
    when = Question(3, "d", "When did it sink?", QuestionKind.DATE)
    march = said("b", date=day("2031-03-01", "2031-03-31"))
    finding = found(when, said("a", date=day("2031-02-01")), march)[(Rule.DATES, "")]
    assert [camp.label for camp in finding.camps] == ["1 Feb 2031", "1 Mar 2031"]
    assert rules(when, said("a", date=day("2031-03-05")), march) == set()


def test_dates_without_bounds_or_beside_the_calendar_are_compared_with_none() -> None:
    when = Question(3, "d", "When did it sink?", QuestionKind.DATE)
    odd = (day(None), day("0000-01-01"), day("-0300-01-01"), day("99999-01-01"))
    statements = [said(f"s{n}", date=one) for n, one in enumerate(odd)]
    assert rules(when, said("a", date=day("2031-02-01")), *statements) == set()


# answers


def test_answers_that_exclude_each_other() -> None:
    who = Question(4, "c", "Who did it?", QuestionKind.CHOICE, answers=("Keld", "Ostra"))
    one, other = said("a", answer="Ostra"), said("b", answer="keld")
    finding = found(who, one, other)[(Rule.ANSWERS, "")]
    assert [camp.label for camp in finding.camps] == ["keld", "Ostra"]
    several = Question(
        4, "c", "Who?", QuestionKind.CHOICE, answers=("Keld", "Ostra"), exclusive=False
    )
    assert rules(several, one, other) == set()


def test_denying_an_answer_contradicts_who_gives_it() -> None:
    who = Question(4, "c", "Who did it?", QuestionKind.CHOICE, answers=("Keld", "Ostra"))
    subjects = found(who, said("a", answer="Ostra"), said("b", "no", answer="Ostra"))
    assert set(subjects) == {(Rule.YES_NO, "ostra")}


# reports and denials


def test_one_statement_reported_differently(how_many) -> None:
    words = "{} people had been pulled from the water near the northern pier"
    reports = [
        said("a", on="2031-02-01", figure=counted("31 people"), words=words.format(31)),
        said("a", on="2031-02-01", figure=counted("38 people"), words=words.format(38)),
    ]
    finding = found(how_many, *reports)[(Rule.REPORTED_DIFFERENTLY, "a")]
    assert [camp.label for camp in finding.camps] == ["31 people", "38 people"]
    assert finding.pairs == 1


def test_other_words_of_one_day_are_another_statement(how_many) -> None:
    reports = [
        said("a", on="2031-02-01", figure=counted("31 people"), words="31 people died at the pier"),
        said("a", on="2031-02-01", figure=counted("38 people"), words="the hospital treats 38"),
    ]
    assert rules(how_many, *reports) == set()


def test_a_known_origin_needs_no_words(question) -> None:
    reports = [said("a", "yes", origin="o"), said("a", "no", origin="o")]
    assert rules(question, *reports) == {Rule.REPORTED_DIFFERENTLY}


def test_a_denial_of_what_nobody_said(question) -> None:
    denial = said("a", "no", act=Act.DENIES)
    assert rules(question, denial) == {Rule.NOTHING_DENIED}
    assert Rule.NOTHING_DENIED not in rules(question, denial, said("b", "yes", is_current=False))
    assert rules(question, said("a", "no", act=Act.DENIES, answers_claim=True)) == set()


def test_open_questions_and_questions_without_claims_have_none(question) -> None:
    assert examine(question, []) == []
    open_one = Question(5, "o", "What next?", QuestionKind.OPEN)
    assert rules(open_one, said("a", "yes"), said("b", "no")) == set()


# what must always hold

_STATEMENTS = st.lists(
    st.tuples(
        st.sampled_from("abcd"),
        st.sampled_from(["yes", "no", None]),
        st.integers(0, 200),
        st.integers(1, 28),
        st.booleans(),
    ),
    max_size=24,
)


def _made(rows, question):
    made = []
    for speaker, stance, number, on, explicit in rows:
        figure = counted(f"{number} people") if question.kind is QuestionKind.FIGURE else None
        made.append(
            said(
                speaker,
                None if figure else stance,
                f"2031-02-{on:02d}",
                figure=figure,
                is_explicit=explicit,
            )
        )
    return made


@pytest.mark.parametrize("kind", [QuestionKind.YES_NO, QuestionKind.FIGURE])
@given(rows=_STATEMENTS, seed=st.integers(0, 99))
def test_order_does_not_matter_and_camps_hold_each_position_once(kind, rows, seed) -> None:
    question = Question(1, "q", "?", kind)
    statements = _made(rows, question)
    shuffled = statements[:]
    random.Random(seed).shuffle(shuffled)
    findings = examine(question, statements)
    assert findings == examine(question, shuffled)
    for finding in findings:
        positions = [p for camp in finding.camps for p in camp.positions]
        assert len(positions) == len(set(positions))
        by_position = {one.position: one for one in statements}
        assert len(list(pairs(question, finding, by_position))) == finding.pairs


def test_a_camp_is_named_by_the_numbers_written(how_many) -> None:
    vague = said("a", on="2031-02-01", figure=counted("dozens of people"))
    exact = said("b", on="2031-02-01", figure=counted("6,500 people"))
    finding = found(how_many, vague, exact)[(Rule.FIGURES, "person")]
    assert [camp.label for camp in finding.camps] == ["dozens of people", "6,500"]


@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from("abc"),
            st.sampled_from(["", "about ", "over ", "up to ", "more than "]),
            st.integers(0, 60),
            st.integers(0, 6),
        ),
        max_size=16,
    ),
    hours=st.sampled_from([0, 24, 48, 24 * 365]),
)
def test_pairs_of_moving_figures_are_counted_as_they_are_shown(rows, hours) -> None:
    question = Question(1, "q", "?", QuestionKind.FIGURE, window_hours=hours)
    statements = [
        said(who, on=f"2031-02-{on:02d}" if on else None, figure=counted(f"{how}{number} people"))
        for who, how, number, on in rows
    ]
    by_position = {one.position: one for one in statements}
    for finding in examine(question, statements):
        assert len(list(pairs(question, finding, by_position))) == finding.pairs


@given(rows=_STATEMENTS)
def test_figures_are_found_exactly_where_a_pair_is(rows) -> None:
    """The sweep finds what looking at every pair finds."""
    question = Question(1, "q", "?", QuestionKind.FIGURE, window_hours=0)
    statements = _made(rows, question)
    truth = {
        one.position
        for one in statements
        for other in statements
        if one.speaker != other.speaker
        and one.day == other.day
        and (one.figure.low > other.figure.high or other.figure.low > one.figure.high)
    }
    found_ones = {
        position
        for finding in examine(question, statements)
        if finding.rule is Rule.FIGURES
        for camp in finding.camps
        for position in camp.positions
    }
    assert found_ones == truth
