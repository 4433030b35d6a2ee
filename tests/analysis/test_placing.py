# SPDX-License-Identifier: MIT
"""Suggested positions and their suggested stances."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workstation.analysis.placing import suggest_positions
from workstation.analysis.signs import negation_reaches
from workstation.analysis.words import stem
from workstation.domain.claims import Act, Modality, Status, Voice
from workstation.domain.questions import Directness, PositionStatus, QuestionKind, Stance
from workstation.domain.uids import derived_uid

NAMES = {"Ostrova": "o", "River Front": "rf", "RF": "rf", "Hill Guard": "hg"}
FOREIGN = "the harvest festival opens in the capital on Sunday"


@pytest.fixture
def suggest(make):
    """The one suggestion for these words on the question, or None."""

    def of(words, *, asked=None, kind=QuestionKind.YES_NO, question=None, **fields):
        asked = question or make.question(
            kind, wording=asked or "Are armed groups present in Ostrova?"
        )
        claims = [make.claim("c1", words=words, **fields), make.claim("c2", words=FOREIGN)]
        found = {one.claim: one for one in suggest_positions(asked, claims, NAMES)}
        assert "c2" not in found
        return found.get("c1")

    return of


def test_a_suggestion_says_why_and_is_derived(suggest):
    found = suggest("armed groups are present in Ostrova")
    assert found.reason == "shares “armed groups present”, “Ostrova”"
    assert found.uid == derived_uid("position", "q1", "c1")
    assert found.status is PositionStatus.SUGGESTED
    assert (found.stance, found.directness) == (Stance.YES, Directness.EXPLICIT)
    assert found.score == 1.0


def test_names_and_aliases_are_one(suggest):
    asked = "Does the River Front hold hostages?"
    found = suggest("RF still holds forty hostages", asked=asked)
    assert found.reason == "shares “River Front”, “hold hostages”"


def test_what_a_claim_is_about_counts_as_named(suggest):
    asked = "Does the River Front hold hostages?"
    assert suggest("the group holds hostages", asked=asked, about=("rf",)).score == 1.0
    assert suggest("the group holds hostages", asked=asked).score < 1.0


def test_names_alone_are_not_enough(suggest):
    asked = "Does the River Front hold hostages in Ostrova?"
    assert suggest("the River Front thanked Ostrova", asked=asked) is None


def test_near_words_suggest_what_is_implied(suggest):
    found = suggest("militants reside in Ostrova")
    assert found.directness is Directness.IMPLIED
    assert "has “militants” for “armed”" in found.reason


def test_the_definition_helps(suggest, make):
    plain = make.question(wording="Are armed groups present in Ostrova?")
    defined = make.question(wording=plain.wording, definition="Units that carry rifles openly")
    words = "groups with rifles in Ostrova"
    assert suggest(words, question=defined).score > suggest(words, question=plain).score


@pytest.mark.parametrize(
    ("act", "modality", "stance"),
    [
        (Act.STATES, Modality.ACTUAL, Stance.YES),
        (Act.CONFIRMS, Modality.ACTUAL, Stance.YES),
        (Act.ACCUSES, Modality.ACTUAL, Stance.YES),
        (Act.DENIES, Modality.ACTUAL, Stance.NO),
        (Act.DOUBTS, Modality.ACTUAL, Stance.DOUBTS),
        (Act.DOUBTS, Modality.POSSIBLE, Stance.DOUBTS),
        (Act.DECLINES, Modality.ACTUAL, Stance.WILL_NOT_SAY),
        (Act.STATES, Modality.POSSIBLE, Stance.UNCLEAR),
        (Act.STATES, Modality.FUTURE, Stance.UNCLEAR),
        (Act.STATES, Modality.SHOULD, Stance.UNCLEAR),
        (Act.PREDICTS, Modality.ACTUAL, Stance.UNCLEAR),
        (Act.PROMISES, Modality.ACTUAL, Stance.UNCLEAR),
        (Act.DEMANDS, Modality.ACTUAL, Stance.UNCLEAR),
        (Act.WITHDRAWS, Modality.ACTUAL, Stance.UNCLEAR),
    ],
)
def test_the_stance_follows_act_and_modality(suggest, act, modality, stance):
    words = "armed groups are present in Ostrova"
    assert suggest(words, act=act, modality=modality).stance is stance


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("there are no armed groups in Ostrova", Stance.NO),
        ("armed groups aren’t a nuisance; groups in Ostrova weren’t armed", Stance.NO),
        ("armed groups are in Ostrova, and nobody is surprised", Stance.UNCLEAR),
        ("armed groups may be in Ostrova", Stance.UNCLEAR),
        ("armed groups came to Ostrova in May", Stance.YES),
        ("armed groups stay in Ostrova unless they are paid", Stance.UNCLEAR),
    ],
)
def test_negation_and_conditions_are_read(suggest, words, stance):
    assert suggest(words).stance is stance


def test_denying_a_negation_is_left_to_a_person(suggest):
    assert suggest("there are no armed groups in Ostrova", act=Act.DENIES).stance is Stance.UNCLEAR


def test_not_confirming_is_not_denying(suggest):
    found = suggest("armed groups are in Ostrova", act=Act.CONFIRMS, negated=True, cue="confirm")
    assert found.stance is Stance.UNCLEAR


def test_a_warning_says_so_only_by_implication(suggest):
    found = suggest("armed groups are present in Ostrova", act=Act.WARNS)
    assert (found.stance, found.directness) == (Stance.YES, Directness.IMPLIED)


def test_a_question_about_the_future_takes_predictions(suggest):
    asked = "Will armed groups enter Ostrova?"
    words = "armed groups enter Ostrova soon"
    found = suggest(words, asked=asked, act=Act.PREDICTS, modality=Modality.FUTURE)
    assert found.stance is Stance.YES
    possible = suggest(words, asked=asked, act=Act.PREDICTS, modality=Modality.POSSIBLE)
    assert possible.stance is Stance.UNCLEAR


def test_a_negated_question_gets_no_yes_or_no(suggest):
    asked = "Are there no armed groups in Ostrova?"
    assert suggest("armed groups are in Ostrova", asked=asked).stance is Stance.UNCLEAR


def test_a_negation_reaches_within_its_clause_only():
    shared = frozenset({stem("threat")})
    assert negation_reaches("there is no threat", shared) is True
    assert negation_reaches("there is no bread, but a threat", shared) is False
    assert negation_reaches("a threat is there", shared) is None


def test_one_word_of_a_claim_stands_for_one_of_the_question(suggest):
    asked = "Does Ostrova supply weapons?"
    assert suggest("armed men were in the north", asked=asked) is None
    assert suggest("Ostrova armed them with rifles", asked=asked).reason == (
        "shares “Ostrova”; has “armed” for “supply”, “rifles” for “weapons”"
    )


def test_the_thing_that_bears_a_name_stands_for_it(suggest):
    asked = "Has Dorn fever reached Ostrova?"
    known = suggest("the fever had reached Ostrova", asked=asked)
    assert known.score > suggest("a fever had reached Ostrova", asked=asked).score


def test_a_word_is_no_name_without_its_capital(make):
    asked = make.question(wording="Did Ostrova seal the border?")
    claims = [make.claim("c1", words="Ostrova had sealed the border")]
    claims.append(make.claim("c2", words="Ostrova would seal the border"))
    found = suggest_positions(asked, claims, {**NAMES, "Seal": "ship"})
    assert [one.score for one in found] == [1.0, 1.0]


def test_the_contrary_is_no_figure_and_no_date(suggest, make):
    asked = "How many miners are trapped?"
    figure = make.figure("31 miners", 31, 31, "miners")
    told = {"asked": asked, "kind": QuestionKind.FIGURE, "figures": (figure,)}
    assert suggest("31 miners were trapped", **told).figure == figure
    assert suggest("31 miners were brought out", **told) is None


def test_the_dead_may_be_whoever_is_counted(suggest, make):
    dead = make.figure("22 dead", 22, 22, "dead")
    told = {"kind": QuestionKind.FIGURE, "figures": (dead,)}
    words = "the losses of Ostrova stood at 22 dead"
    soldiers = "How many soldiers of Ostrova were killed?"
    assert suggest(words, asked=soldiers, **told).figure == dead
    assert suggest(words, asked="How many tanks did Ostrova lose?", **told) is None


def test_a_choice_that_is_unknown_is_unclear(make):
    asked = make.question(
        QuestionKind.CHOICE, wording="Where did the fire begin?", answers=("Ostrova", "Tarn")
    )
    claims = [make.claim("c1", words="it was unknown how and at what place the fire began")]
    assert [one.stance for one in suggest_positions(asked, claims, NAMES)] == [Stance.UNCLEAR]


def test_figures_of_the_counted_thing_only(suggest, make):
    asked = "How many members does the River Front have?"
    members = make.figure("up to 6,500 members", None, 6500, "members")
    tents = make.figure("40 tents", 40, 40, "tents")
    words = "the River Front has up to 6,500 members in 40 tents"
    found = suggest(words, asked=asked, kind=QuestionKind.FIGURE, figures=(tents, members))
    assert (found.figure, found.stance) == (members, None)
    assert suggest(words, asked=asked, kind=QuestionKind.FIGURE, figures=(tents,)) is None
    denied = suggest(
        words, asked=asked, kind=QuestionKind.FIGURE, figures=(members,), act=Act.DENIES
    )
    assert (denied.figure, denied.stance) == (None, Stance.UNCLEAR)


def test_a_figure_of_another_group_is_never_suggested(suggest, make):
    asked = "How many members does the River Front have in Ostrova?"
    other = make.figure("6,000 Hill Guard members", 6000, 6000, "Hill Guard members")
    words = "6,000 Hill Guard members live in Ostrova"
    assert suggest(words, asked=asked, kind=QuestionKind.FIGURE, figures=(other,)) is None


def test_a_whole_is_taken_before_its_part(suggest, make):
    asked = "How many members does the River Front have?"
    part = make.figure("4,000", 4000, 4000, "members", part_of="6,500")
    whole = make.figure("6,500 members", 6500, 6500, "members")
    words = "the River Front has 6,500 members, 4,000 of them in the north"
    found = suggest(words, asked=asked, kind=QuestionKind.FIGURE, figures=(part, whole))
    assert found.figure == whole


def test_dates_and_choices(suggest, make):
    when = make.day("2023-11-12")
    asked = "When was the bridge destroyed?"
    words = "the bridge was destroyed by a drone"
    kind = QuestionKind.DATE
    assert suggest(words, asked=asked, kind=kind, event_date=when).date == when
    assert suggest(words, asked=asked, kind=kind) is None
    choice = make.question(
        QuestionKind.CHOICE,
        wording="What destroyed the bridge?",
        answers=("a drone", "a cruise missile"),
    )
    found = suggest(words, question=choice)
    assert (found.answer, found.stance) == ("a drone", None)
    unclear = suggest("nobody knows who destroyed the bridge", question=choice)
    assert (unclear.answer, unclear.stance) == ("", Stance.UNCLEAR)
    assert suggest("the bridge was destroyed at night", question=choice) is None


def test_open_questions_get_no_stance(suggest):
    assert suggest("armed groups are in Ostrova", kind=QuestionKind.OPEN).stance is None


def test_rejected_claims_and_the_papers_own_words_stay_out(suggest):
    words = "armed groups are present in Ostrova"
    assert suggest(words, status=Status.REJECTED) is None
    assert suggest(words, voice=Voice.HEADLINE) is None
    assert suggest(words, voice=Voice.NARRATOR) is None


def test_the_best_come_first_and_no_more_than_asked_for(make):
    claims = [make.claim(f"c{n}", words="armed groups in Ostrova") for n in range(5)]
    claims.append(make.claim("best", words="armed groups are present in Ostrova"))
    found = suggest_positions(make.question(), claims, NAMES, limit=3)
    assert [one.claim for one in found] == ["best", "c0", "c1"]
    assert len(suggest_positions(make.question(), claims, NAMES, limit=None)) == 6


def test_a_question_without_words_or_claims_gets_nothing(make):
    assert suggest_positions(make.question(wording="Is it so?"), [make.claim()], NAMES) == []
    assert suggest_positions(make.question(), [], NAMES) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    wording=st.text(min_size=1, max_size=60),
    contents=st.lists(st.text(min_size=1, max_size=60), max_size=5),
    data=st.data(),
)
def test_any_text_is_borne_and_order_never_matters(make, wording, contents, data):
    claims = [make.claim(str(n), words=words) for n, words in enumerate(contents)]
    asked = make.question(wording=wording)
    found = suggest_positions(asked, claims, NAMES)
    assert found == suggest_positions(asked, data.draw(st.permutations(claims)), NAMES)
    assert all(0 < one.score <= 1 and one.reason for one in found)
