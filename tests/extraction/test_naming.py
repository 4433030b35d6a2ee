# SPDX-License-Identifier: MIT
"""Source phrases that are names."""

import pytest

from workstation.domain.actors import ActorKind


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("Ostavia's foreign ministry said that the road was closed.",
         "Ostavia's foreign ministry", ActorKind.GOVERNMENT_BODY),
        ("South Korea's foreign ministry said that the road was closed.",
         "South Korea's foreign ministry", ActorKind.GOVERNMENT_BODY),
        ("South Korean authorities said that the road was closed.",
         "South Korean authorities", ActorKind.GOVERNMENT_BODY),
        ("The Sella regional administration said that the road was closed.",
         "Sella regional administration", ActorKind.GOVERNMENT_BODY),
        ("The mayor's office said that the road was closed.", "mayor's office",
         ActorKind.GOVERNMENT_BODY),
        ("The platform Chirp said that the road was closed.", "Chirp", ActorKind.ORGANISATION),
        ("Chief rescuer Danil Holm said that the road was closed.", "Danil Holm",
         ActorKind.PERSON),
        ("The local Homeland Party said that the road was closed.", "Homeland Party",
         ActorKind.ORGANISATION),
        ("Vell Sorgen, which owns the pit, said that the road was closed.", "Vell Sorgen",
         ActorKind.ORGANISATION),
        ("The delegation of Kenya said that the road was closed.", "Kenya", ActorKind.STATE),
        ("The Panel of Experts on Denn said that the road was closed.",
         "Panel of Experts on Denn", ActorKind.ORGANISATION),
    ],
)  # fmt: skip
def test_names(read, text, speaker, kind):
    claims = read(text)
    assert claims.speakers() == [speaker]
    assert claims.mention(speaker).kind is kind


@pytest.mark.parametrize(
    "body", ["South Korean authorities", "South Korea’s foreign ministry", "The South Korean army"]
)
def test_bodies_are_organs_of_their_states(read, body):
    claims = read(f"{body} said that the road was closed.")
    assert [(tie, whole) for _, tie, whole, _ in claims.bonds()] == [("is organ of", "South Korea")]


@pytest.mark.parametrize(
    "text",
    [
        "Two Western officials said that the road was closed.",
        "Residents of Sella said that the road was closed.",
        "Fishermen in Sella said that the road was closed.",
        "Kenyan prosecutors said that the road was closed.",
        "The clip of Lena Dorn, governor of the Denn Bank, was false. It was late, some said.",
        "Its director said that the road was closed.",
    ],
)
def test_no_names(read, text):
    assert set(read(text).speakers()) == {None}


def test_a_part_of_a_name_met_before(read):
    claims = read(
        "Work at Trident Harbour stopped. Trident said that the road was closed. Nils Arden, who "
        "runs it, wept. Arden said that it was mined."
    )
    assert claims.speakers() == ["Trident Harbour", "Nils Arden"]


def test_a_body_by_one_word_of_its_name(read):
    claims = read("The Northern Rivers Alliance met. The Alliance said that the road was closed.")
    assert claims.speakers() == ["Northern Rivers Alliance"]
    claims = read(
        "The Northern Rivers Alliance met the Hill Alliance.\n\nThe Alliance said that it had left."
    )
    assert claims.speakers() == [None]
