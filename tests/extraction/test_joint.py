# SPDX-License-Identifier: MIT
"""Source phrases that name several speakers."""

import pytest


def test_two_names_are_two_speakers(read):
    claims = read("France and Spain said that the talks had failed.")
    assert claims.speakers() == ["France", "Spain"]
    assert claims.content(0) == claims.content(1)


def test_each_name_of_a_list_is_a_speaker(read):
    claims = read("The talks had failed, said France, Spain and Kenya.")
    assert claims.speakers() == ["France", "Spain", "Kenya"]
    claims = read(
        "Foreign Minister Lena Dorn and her Kenyan counterpart said that the talks had failed."
    )
    assert claims.speakers() == [None]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“The road is closed,” said Minister Lena Dorn, General Karim Vell and Anna Berg.",
         ["Lena Dorn", "Karim Vell", "Anna Berg"]),
        ("The Ministry of Health and Sport said that the road was closed.",
         ["Ministry of Health and Sport"]),
        ("Lena Dorn met the mayor, Karim Vell. Both said that the road was closed.", [None]),
        ("Lena Dorn and the mayor, Karim Vell, both said that the road was closed.",
         ["Lena Dorn", "Karim Vell"]),
    ],
)  # fmt: skip
def test_lists_and_names_with_and(read, text, speakers):
    assert read(text).speakers() == speakers
