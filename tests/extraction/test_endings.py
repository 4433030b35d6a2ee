# SPDX-License-Identifier: MIT
"""Where what is said ends."""

import pytest


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lena Dorn put the dead at 31, a figure that nobody checked.", "the dead at 31"),
        ("Lena Dorn has demanded a truce, a plea she makes every week.", "a truce"),
        ("Lena Dorn retracted the phrase on Monday evening.", "the phrase"),
        ("Lena Dorn denied the charge last Friday.", "the charge"),
        ("Lena Dorn denies everything.", "everything"),
        ("Lena Dorn said the road was shut; Karim Vell was not there.", "the road was shut"),
        ("The deputies, who have demanded a new inquiry, called the offer a bribe.",
         "a new inquiry"),
        ("The dam held; the town, Lena Dorn said, was dry.", "the town … was dry"),
    ],
)  # fmt: skip
def test_endings(read, text, content):
    assert read(text).content() == content
