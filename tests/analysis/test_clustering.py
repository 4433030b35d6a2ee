# SPDX-License-Identifier: MIT
"""Loose claims in groups, each with a question worded out of their own words."""

import pytest

from workstation.analysis import wording
from workstation.analysis.clustering import propose
from workstation.domain.claims import Status
from workstation.domain.questions import QuestionKind

NAMES = {"Ostrova": "o", "Calder": "c"}


def proposed(make, *said, **fields):
    """The proposals for these words, each by a speaker of its own."""
    claims = [
        make.claim(f"c{at}", speaker=f"speaker {at}", words=words, **fields)
        for at, words in enumerate(said)
    ]
    return propose(claims, NAMES)


def test_claims_that_share_what_happens_are_one_question(make):
    (found,) = proposed(
        make,
        "the bridge at Ostrova had collapsed",
        "no bridge had given way at Ostrova",
        "the harvest was good this year",
    )
    assert found.wording == "Has the bridge at Ostrova collapsed?"
    assert (found.kind, found.claims, found.speakers) == (QuestionKind.YES_NO, ("c0", "c1"), 2)
    assert found.why == "2 claims by 2 speakers share “Ostrova” and “bridge”"


def test_claims_that_stand_alone_suggest_nothing(make):
    assert proposed(make, "the bridge had collapsed", "the harvest was good") == []
    assert proposed(make) == []


def test_rejected_claims_suggest_nothing(make):
    said = ("the bridge at Ostrova had collapsed", "the bridge at Ostrova had given way")
    assert proposed(make, *said, status=Status.REJECTED) == []


def test_the_same_of_several_doers_is_a_choice(make):
    (found,) = proposed(make, "Calder opened the gates", "Ostrova opened the gates")
    assert (found.wording, found.kind) == ("Who opened the gates?", QuestionKind.CHOICE)
    assert set(found.answers) == {"Calder", "Ostrova"}


def test_order_never_matters(make):
    said = ["the bridge at Ostrova had collapsed", "the bridge at Ostrova had given way"] * 2
    claims = [make.claim(f"c{at}", words=words) for at, words in enumerate(said)]
    assert propose(claims, NAMES) == propose(claims[::-1], NAMES)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("the dam had collapsed", "Has the dam collapsed?"),
        ("troops were in Ostrova because of the feast", "Were troops in Ostrova?"),
        ("a drone struck the market", "Did a drone strike the market?"),
        ("Calder would sign the treaty", "Will Calder sign the treaty?"),
        ("who opened the gates", ""),
        ("", ""),
    ],
)
def test_a_statement_is_turned_into_a_question(words, asked):
    assert wording.yes_no_of(words) == asked


def test_figures_ask_how_many(make):
    words = "the flood had displaced 12,000 people"
    figure = make.figure("12,000 people", 12000, 12000, "people")
    claim = make.claim(words=words, figures=(figure,))
    assert wording.how_many(claim, figure) == "How many people has the flood displaced?"
