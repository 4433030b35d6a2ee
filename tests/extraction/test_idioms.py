# SPDX-License-Identifier: MIT
"""Cues of several words, by the rules alone: what they do, where they end, what is said."""

import pytest

from workstation.domain.claims import Act
from workstation.extraction.idioms import idiom


@pytest.mark.parametrize(
    ("text", "cue", "content", "act"),
    [
        ("Lena Dorn voiced deep concern that the truce is over.", "voiced deep concern",
         "that the truce is over", Act.VOICES_CONCERN),
        ("The mission is deeply concerned at cases of fraud.", "is deeply concerned",
         "cases of fraud", Act.VOICES_CONCERN),
        ("The council noted with alarm that the river had fallen.", "noted with alarm",
         "that the river had fallen", Act.VOICES_CONCERN),
        ("The union remains sceptical about the pledge.", "remains sceptical", "the pledge",
         Act.DOUBTS),
        ("The farmers cast doubt on the figures.", "cast doubt", "the figures", Act.DOUBTS),
        ("The ministry brushed aside the accusation.", "brushed aside", "the accusation",
         Act.DENIES),
        ("The army has ruled out a retreat.", "has ruled out", "a retreat", Act.DENIES),
        ("The bank contested the estimate.", "contested", "the estimate", Act.DENIES),
        ("Lena Dorn walked back part of that account.", "walked back", "part of that account",
         Act.WITHDRAWS),
        ("The party has since taken back its claim that the vote was rigged.",
         "has since taken back", "its claim that the vote was rigged", Act.WITHDRAWS),
        ("The station withdrew its report that a guard had died.", "withdrew",
         "its report that a guard had died", Act.WITHDRAWS),
        ("The ministry has pointed the finger at Kenya.", "has pointed the finger", "Kenya",
         Act.ACCUSES),
        ("The company lays the blame on the other side.", "lays the blame", "the other side",
         Act.ACCUSES),
        ("The agency sounded the alarm over the dam.", "sounded the alarm", "the dam",
         Act.WARNS),
        ("The agency issued a stark warning that the dam may fail.", "issued a stark warning",
         "that the dam may fail", Act.WARNS),
        ("The rebels gave an ultimatum to the government.", "gave an ultimatum",
         "the government", Act.THREATENS),
        ("The church appealed for calm.", "appealed for", "calm", Act.DEMANDS),
        ("The opposition insists on a new vote.", "insists on", "a new vote", Act.DEMANDS),
        ("The council has called three times for a timetable.", "has called", "a timetable",
         Act.DEMANDS),
        ("The chair gave assurances that the road would open.", "gave assurances",
         "that the road would open", Act.PROMISES),
        ("The rebels put the number of dead at 31.", "put", "the number of dead at 31",
         Act.STATES),
        ("The bankers spoke of 9,000 people in the queue.", "spoke of",
         "9,000 people in the queue", Act.STATES),
        ("The minister made the claim that the road was shut.", "made the claim",
         "that the road was shut", Act.STATES),
        ("The ministry holds that the dam is lawful.", "holds", "that the dam is lawful",
         Act.STATES),
    ],
)  # fmt: skip
def test_what_idioms_do(read, text, cue, content, act):
    claims = read(text)
    assert [one.inner for one in claims.extraction.attributions][1:] in ([], [True])
    assert (claims.words(claims[0].cue), claims.content()) == (cue, content)
    assert claims[0].act is act
    assert claims[0].speech


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Lena Dorn declined to comment on the report.", "declined to comment", "the report"),
        ("Lena Dorn refused to say what had been paid.", "refused to say",
         "what had been paid"),
        ("Lena Dorn would not be drawn on the talks.", "would not be drawn", "the talks"),
        ("Lena Dorn won’t discuss the arrests.", "won’t discuss", "the arrests"),
        ("The bank did not wish to comment on the letter.", "did not wish to comment",
         "the letter"),
        ("The bank would neither confirm nor deny that it had paid.",
         "would neither confirm nor deny", "that it had paid"),
        ("On the arrests she would not comment.", "would not comment", "the arrests"),
        ("On whether the army had left, she would not be drawn.", "would not be drawn",
         "whether the army had left"),
        ("Her own report she will not discuss.", "will not discuss", "Her own report"),
        ("Asked if the king had agreed, his office had no comment.", "had no comment",
         "if the king had agreed"),
    ],
)  # fmt: skip
def test_declining_to_comment(read, text, cue, content):
    claims = read(text)
    one = next(k for k, made in enumerate(claims) if made.act is Act.DECLINES)
    assert (claims.words(claims[one].cue), claims.content(one)) == (cue, content)
    assert not claims[one].negated


@pytest.mark.parametrize(
    "text",
    [
        "The army withdrew its troops from the valley.",
        "The rebels took back the town after a week.",
        "The storm put thousands of people at risk.",
        "The children walked back to the camp.",
        "The firm issued shares worth 30 million.",
        "The officer made a phone call to the camp.",
        "The guard would not give way.",
    ],
)
def test_what_only_looks_like_one(read, text):
    assert not [one for one in read(text) if one.speech]


def test_a_refusal_to_rule_out_is_a_negated_denial(read):
    for text in ("The army refused to rule out a raid.", "The army did not rule out a raid."):
        (one,) = read(text)
        assert (one.act, one.negated) == (Act.DENIES, True)


def test_an_idiom_tells_how_many_words_are_its_cue():
    words = ["they", "would", "not", "comment", "on", "it"]
    found = idiom(words, words.index("not"))
    assert (found.verb.act, found.length) == (Act.DECLINES, 2)
    assert idiom(words, 0) is None


def test_on_before_a_day_is_no_part_of_an_idiom(read):
    (one,) = read(
        "The ministry insisted on Monday that the road was closed."
    ).extraction.attributions
    assert one.act is Act.STATES
