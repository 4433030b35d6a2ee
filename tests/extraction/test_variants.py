# SPDX-License-Identifier: MIT
"""Spellings of one name, within one text only."""

import pytest

from workstation.domain.actors import ActorKind
from workstation.extraction import KnownActor
from workstation.extraction.variants import is_variant


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sirajuddin Vell", "Sirajudin Vell"),
        ("Tehreek-e-Denn", "Tahreek-e-Denn"),
        ("Tehrik-i-Denn", "Tehreek-e-Denn"),
        ("Mohammed Said", "Muhammad Said"),
        ("Khartum", "Khartoum"),
    ],
)
def test_spellings_of_one_name(one, other):
    assert is_variant(one, other)
    assert is_variant(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed Said", "Mahmoud Said"),
        ("Hassan Vell", "Hussein Vell"),
        ("Andrei Karimov", "Andrei Karimova"),
        ("Daniela Dorn", "Daniele Dorn"),
        ("Karim Vell", "Karam Vell"),
        ("Lena Dorn", "Lena Dorn"),
    ],
)
def test_different_names(one, other):
    assert not is_variant(one, other)


def test_another_spelling_in_one_text_is_an_alias(read):
    claims = read(
        "Commander Sirajuddin Haqani said the road was closed. Sirajudin Haqqani added that it was "
        "mined. Haqqani said that nobody had come."
    )
    assert claims.speakers() == ["Sirajuddin Haqani"] * 3
    assert claims.mention("Sirajuddin Haqani").aliases == ("Sirajudin Haqqani",)


def test_two_near_names_are_not_joined(read):
    claims = read(
        "Commander Sirajuddin Vell and Commander Sirajudin Wel met. "
        "Siraajuddin Vel said that it was mined."
    )
    assert len(claims) == 1
    assert claims[0].speaker


def test_actors_of_the_workspace_are_never_joined_by_sound(read):
    known = [KnownActor("Sirajuddin Vell", (), ActorKind.PERSON)]
    claims = read("Commander Sirajudin Vel said that the road was closed.", known=known)
    assert claims.speakers() == ["Sirajudin Vel"]
