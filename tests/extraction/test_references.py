# SPDX-License-Identifier: MIT
"""Whom descriptions mean, and when that stays open."""

import pytest


def test_descriptions_take_what_fits(read):
    claims = read(
        "The Denn Health Ministry opened a school. The ministry said that it was full. "
        "The group said that it was empty."
    )
    assert claims.speakers() == ["Denn Health Ministry", None]
    assert "nearest" in claims[0].reason


def test_the_group_is_the_subject_not_whom_it_speaks_about(read):
    claims = read(
        "The Orva Liberation Front (OLF) celebrated the Taliban victory. "
        "In a statement, the group declared the Taliban victory as a gift."
    )
    assert claims.speakers() == ["Orva Liberation Front"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The rescue was led by Father Karim Vell. The priest said the road was closed.",
         "Karim Vell"),
        ("Soldiers removed President Lena Dorn. The deposed president said the road was closed.",
         "Lena Dorn"),
        ("Kenya's government met the Hill Front. Later the government said the road was closed.",
         "Kenya's government"),
        ("The mining company Auvrel closed. The company said that the road was open.", "Auvrel"),
        ("The Denn Army met the Sella Salvation Army.\n\nThe army said the road was closed.", None),
    ],
)  # fmt: skip
def test_descriptions(read, text, speaker):
    assert read(text).speakers() == [speaker]


def test_two_that_fit_are_told(read):
    claims = read("The Denn Army met the Sella Army. A week passed.\n\nThe army said it had left.")
    assert "may be" in claims[0].reason
