# SPDX-License-Identifier: MIT
"""What is reported speech and what only has its words."""

import pytest

from workstation.domain.claims import Act


def spoken(claims):
    return [claims.content(k) for k, one in enumerate(claims) if one.speech]


@pytest.mark.parametrize(
    "text",
    [
        "Lena Dorn did not say whether the army had left.",
        "Nobody at the ministry explained that the army had left.",
        "A diplomat who asked not to be named left the town.",
        "One envoy insisted on anonymity.",
        "The ministry will say that the army had left.",
        "Lena Dorn had expected the army to leave.",
        "The visit raised doubts about the plan.",
        "The bridge was asked about in parliament.",
        "Witnesses asked for it.",
    ],
)
def test_what_is_not_said(read, text):
    assert spoken(read(text)) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Lena Dorn did not confirm that the army had left.", Act.CONFIRMS),
        ("Lena Dorn did not deny that the army had left.", Act.DENIES),
        ("Nobody confirmed that the army had left.", Act.CONFIRMS),
        ("Lena Dorn does not doubt that the army had left.", Act.DOUBTS),
    ],
)
def test_what_is_said_by_not_saying_it(read, text, act):
    (one,) = read(text)
    assert (one.act, one.speech) == (act, True)


def test_a_question_that_was_put_is_not_its_answer(read_both):
    claims = read_both(
        "Asked whether he would return, the president said: “I will go home one day.”"
    )
    assert spoken(claims) == ["I will go home one day."]


def test_what_somebody_is_accused_of_saying_is_not_said(read_both):
    claims = read_both("The agent accuses the guards of demanding a bribe of 30,000 dollars.")
    assert len(spoken(claims)) == 1
