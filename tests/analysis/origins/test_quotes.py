# SPDX-License-Identifier: MIT
"""Quotes beside their original: kept word for word, changed, or not in it at all."""

import pytest

from workstation.analysis.origins.quotes import Original
from workstation.domain.origins import Kept

SPEECH = (
    "Good evening. I want to be plain with you: the strait is open, and it will stay open "
    "through the winter.\nForty-one of our vessels were searched last month without any cause; "
    "we have written to the council about each of them. Thank you."
)


@pytest.fixture
def original():
    return Original(SPEECH)


@pytest.mark.parametrize(
    "words",
    [
        "the strait is open, and it will stay open",
        "The strait is open and it will\nstay open",
        "the strait is open … we have written to the council",
    ],
)
def test_signs_spacing_and_gaps_are_no_difference(original, words):
    found = original.compare("c", words)
    assert found.kept is Kept.VERBATIM
    assert SPEECH[slice(*found.place)] == found.passage
    assert found.passage.casefold().startswith("the strait is open")


def test_what_was_changed_is_marked_on_both_sides(original):
    words = "fifty of our vessels were searched last month without cause"
    found = original.compare("c", words)
    assert found.kept is Kept.DIFFERS
    assert [words[slice(*piece)] for piece in found.lost] == ["fifty"]
    assert [found.passage[slice(*piece)] for piece in found.gained] == ["Forty-one", "any"]
    assert SPEECH[slice(*found.place)] == found.passage


def test_pieces_out_of_order_are_not_verbatim(original):
    found = original.compare("c", "we have written to the council … the strait is open")
    assert found.kept is not Kept.VERBATIM


@pytest.mark.parametrize("words", ["nobody asked the harbour master", "…", "", "it will be"])
def test_what_does_not_stand_there_is_not_found(original, words):
    assert original.compare("c", words).kept is Kept.NOT_FOUND


def test_an_empty_original_holds_nothing():
    assert Original("").compare("c", "the strait is open").kept is Kept.NOT_FOUND
