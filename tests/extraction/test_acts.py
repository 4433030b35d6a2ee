# SPDX-License-Identifier: MIT
"""How often something was said, and the acts of single verbs."""

import pytest

from workstation.domain.claims import Act, Recurrence


@pytest.mark.parametrize(
    ("text", "repeated"),
    [
        ("Lena Dorn said that the road was shut.", False),
        ("Lena Dorn has repeatedly said that the road was shut.", True),
        ("Lena Dorn has said time and again that the road was shut.", True),
        ("Lena Dorn reiterated that the road was shut.", True),
        ("Lena Dorn again said that the road was shut.", True),
        ("Lena Dorn has insisted since 2022 that the road was shut.", True),
        ("Lena Dorn has insisted ever since that the road was shut.", True),
        ("For the third time this week, Lena Dorn denied the report.", True),
        ("Lena Dorn warned again that the dam could fail.", True),
        ("Lena Dorn has since denied that the road was shut.", False),
        ("Lena Dorn maintained throughout her trial that the road was shut.", True),
        ("Lena Dorn reiterated, for the third year running, that the road was shut.", True),
        ("Lena Dorn has demanded a truce, a plea she has made on four occasions.", True),
        ("Lena Dorn had admitted that it was hers, a fact she had denied for years.", False),
        ("Lena Dorn said that the army had repeatedly shut the road.", False),
        ("Lena Dorn said that prices rise every year.", False),
    ],
)
def test_recurrence(read, text, repeated):
    wanted = Recurrence.REPEATED if repeated else Recurrence.ONCE
    assert read(text)[0].recurrence is wanted


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Lena Dorn contradicted that account of the raid.", Act.DENIES),
        ("Lena Dorn complained that nobody had asked her.", Act.STATES),
        ("Lena Dorn swore that she had seen him.", Act.STATES),
        ("Lena Dorn swore to find him.", Act.PROMISES),
        ("The institute expects prices to rise.", Act.PREDICTS),
        ("The institute projects that prices will rise.", Act.PREDICTS),
        ("Lena Dorn undertook to publish the list.", Act.PROMISES),
        ("Lena Dorn told residents to leave the town.", Act.DEMANDS),
        ("Lena Dorn told residents that she would leave the town.", Act.STATES),
        ("Lena Dorn asked the court to stop the sale.", Act.DEMANDS),
        ("Lena Dorn recommended that the vote be held again.", Act.DEMANDS),
        ("The captain radioed that shots had hit the bridge.", Act.STATES),
        ("Lena Dorn retracted the message to her voters.", Act.WITHDRAWS),
    ],
)
def test_acts(read, text, act):
    (one,) = read(text)
    assert one.act is act
    assert one.speech


def test_the_answer_to_a_question_that_was_put(read):
    claims = read("Asked whether the vote had been fair, the minister declined to give a verdict.")
    (one,) = [made for made in claims if made.speech]
    assert one.act is Act.DECLINES
