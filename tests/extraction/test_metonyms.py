# SPDX-License-Identifier: MIT
"""Capitals and seats that stand for a government, and when they are places."""

import pytest

from workstation.domain.actors import ActorKind


@pytest.mark.parametrize(
    ("text", "state", "reason"),
    [
        ("Kabul has denied that the road was closed.", "Afghanistan", "capital of Afghanistan"),
        ("Islamabad has accused Kabul of closing it.", "Pakistan", "standing for its government"),
        ("The Kremlin said that the road was closed.", "Russia", "seat of the government"),
        ("The White House said on Monday that the road was closed.", "United States", "seat"),
        ("Ostavia sent help. Its men came from Brenn, the capital of Ostavia. Brenn said that the "
         "road was closed.", "Ostavia", "capital of Ostavia"),
        ("The Ostavian capital, Brenn, is calm. Ostavia waits. Brenn said the road was closed.",
         "Ostavia", "capital of Ostavia"),
    ],
)  # fmt: skip
def test_capitals_and_seats_stand_for_governments(read, text, state, reason):
    claims = read(text)
    assert claims.speakers() == [state]
    assert reason in claims[0].reason
    assert claims.mention(state).kind is ActorKind.STATE


@pytest.mark.parametrize(
    "text",
    [
        "Sofia said that the road was closed.",
        "In Kabul, residents said that the road was closed.",
        "Kabul is a large city. It said that the road was closed.",
        "Kabul residents said that the road was closed.",
    ],
)
def test_a_capital_that_is_a_place_or_a_person_speaks_for_nobody(read, text):
    assert "Afghanistan" not in read(text).speakers()
    assert "Bulgaria" not in read(text).speakers()


def test_a_seat_has_a_spokesman(read):
    claims = read("Kremlin spokesman Karim Vell said that the road was closed.")
    assert (claims[0].speaker, claims[0].capacity_body) == ("Karim Vell", "Russia")


def test_the_capital_of_nobody_told_is_no_speaker(read):
    claims = read("From the capital, Brenn, came news. Brenn said that the road was closed.")
    assert claims.speakers() == [None]
