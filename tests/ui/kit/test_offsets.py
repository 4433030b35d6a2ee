# SPDX-License-Identifier: MIT
"""Places in a text and in Qt's document are the same places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.ui.kit.offsets import Offsets


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text())
def test_every_place_goes_there_and_back(text):
    offsets = Offsets(text)
    for place in range(len(text) + 1):
        unit = offsets.to_qt(place)
        assert unit == units(text[:place])
        assert offsets.from_qt(unit) == place


def test_inside_a_surrogate_pair_is_the_character_itself():
    offsets = Offsets("a😀b😀")
    assert [offsets.from_qt(unit) for unit in range(7)] == [0, 1, 1, 2, 3, 3, 4]


@pytest.mark.parametrize("unit", [99, -3])
def test_places_outside_are_held_inside(unit):
    assert Offsets("a😀b").from_qt(unit) in (0, 3)
