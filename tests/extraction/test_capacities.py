# SPDX-License-Identifier: MIT
"""In whose name somebody speaks."""

import pytest

from workstation.domain.claims import CapacityKind


def test_personal_capacity(read):
    claims = read(
        "Speaking in a personal capacity, Minister Lena Dorn said that the road was closed. "
        "“I say this in my personal capacity,” said General Karim Vell. "
        "Minister Lena Dorn said that the judge had acted in a personal capacity."
    )
    assert [one.capacity for one in claims] == [
        CapacityKind.PERSONAL,
        CapacityKind.PERSONAL,
        CapacityKind.UNCLEAR,
    ]
    assert claims.words(claims[0].capacity_pieces) == "Speaking in a personal capacity"


def test_speaking_on_behalf_of_a_body(read):
    claims = read(
        "Karim Vell, speaking on behalf of the Denn Farmers Union, said that the road was closed."
    )
    assert claims[0].speaker == "Karim Vell"
    assert claims[0].capacity_body == "Denn Farmers Union"


@pytest.mark.parametrize(
    "text",
    [
        "Lena Dorn, who speaks for the Hill Guard, said that the road was closed. {}",
        "Hill Guard spokeswoman Lena Dorn said that the road was closed. {}",
        "The Hill Guard left. Its spokeswoman, Lena Dorn, said that the road was closed. {}",
        "The Hill Guard left. The guard's spokeswoman, Lena Dorn, said the road was closed. {}",
    ],
)
def test_whoever_speaks_for_a_body_goes_on_doing_so(read, text):
    claims = read(
        text.format("She said that it was mined. Later Dorn denied that anybody had come.")
    )
    assert [one.capacity_body for one in claims] == ["Hill Guard"] * 3
    assert claims.speakers() == ["Lena Dorn"] * 3


def test_an_office_alone_is_no_capacity(read):
    claims = read("The director of the Denn Institute, Lena Dorn, said that the road was closed.")
    assert claims[0].capacity is CapacityKind.UNCLEAR
    assert ("Lena Dorn", "holds office in", "Denn Institute", "director") in claims.bonds()


def test_speaking_for_oneself_does_not_last(read):
    claims = read(
        "Hill Guard spokeswoman Lena Dorn, speaking only for herself, said the road was closed. "
        "Dorn said that it was mined."
    )
    assert [one.capacity for one in claims] == [CapacityKind.PERSONAL, CapacityKind.FOR]


def test_a_spokesman_without_a_name_stays_unnamed(read):
    claims = read("A spokesman for the Hill Guard said that the road was closed. He was sure.")
    assert claims.speakers() == [None]
    assert claims[0].capacity_body == "Hill Guard"
