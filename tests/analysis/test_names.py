# SPDX-License-Identifier: MIT
"""Names in running words."""

import pytest

from workstation.analysis.names import Names
from workstation.analysis.words import WORD

NAMES = Names(
    {"Halvia": "h", "Pakistan": "p", "Halvia Coast Guard": "g", "the Front": "f", "it": "x"}
)


@pytest.mark.parametrize(
    ("words", "uid"),
    [
        ("Halvia", "h"),
        ("Halvia’s", "h"),
        ("HALVIA", "h"),
        ("Halvian", "h"),
        ("Pakistani", "p"),
        ("Halvia Coast Guard", "g"),
        ("Front", "f"),
    ],
)
def test_a_name_is_known_in_every_form(words, uid):
    assert [found for _, found in NAMES.at(WORD.findall(words), 0)] == [uid]


@pytest.mark.parametrize("words", ["halvian", "it", "Coast Guard", "Halo", "Pak"])
def test_other_words_are_no_names(words):
    assert NAMES.at(WORD.findall(words), 0) == []


def test_a_longer_name_holds_the_shorter_ones():
    assert NAMES.of("the Halvia Coast Guard") == {"h", "g"}
    assert NAMES.called("h") == ["Halvia"]
