# SPDX-License-Identifier: MIT
"""Merges and conflicts in sentences."""

import pytest

from workstation.domain.history import NOUN_WORDS
from workstation.ui.sharing import wording


@pytest.mark.parametrize(
    ("brought", "changed", "conflicts", "said"),
    [
        ({"claims": 12, "sources": 3, "texts": 3}, 0, 2,
         "12 claims and 3 sources brought in; 2 fields are in conflict."),
        ({"aliases": 1, "inquiries": 2, "gradings": 1}, 1, 0,
         "1 alias, 2 searches in vain and 1 grade brought in; 1 thing had been changed there."),
        ({}, 0, 1, "1 field is in conflict."),
        ({}, 0, 0, "Nothing new came over."),
    ],
)  # fmt: skip
def test_what_came_over(brought, changed, conflicts, said):
    assert wording.brought_words(brought, changed, conflicts) == said


def test_every_kind_of_thing_can_be_told():
    assert {wording.things(2, noun) for noun in NOUN_WORDS} >= {"2 judgements", "2 aliases"}
