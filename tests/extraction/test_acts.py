# SPDX-License-Identifier: MIT
"""The acts of single verbs, and of the answer to a question."""

import pytest

from workstation.domain.claims import Act


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
