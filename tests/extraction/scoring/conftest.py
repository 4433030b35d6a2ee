# SPDX-License-Identifier: MIT
"""A short text with three labelled relations and three predictions, small enough to count by hand.

Its words by number: The 0, mayor 1, said 2, the 3, bridge 4, is 5, safe 6, and 7, open 8, We 9,
wait 10, Verrin 11, told 12, reporters 13, The 14, union 15, wants 16, more 17, pay 18.
"""

import pytest

from workstation.extraction.scoring.labels import Document, Relation

TEXT = (
    "The mayor said the bridge is safe and open. “We wait,” Verrin told reporters. "
    "The union wants more pay."
)


@pytest.fixture
def place():
    """Where words stand in a text, as the pieces of one role; no words, no pieces."""

    def _place(words, text=TEXT):
        start = text.index(words)
        return ((start, start + len(words)),) if words else ()

    return _place


@pytest.fixture
def relation(place):
    """A relation from the words of its source, cue and content."""

    def _relation(source, cue, content, text=TEXT):
        return Relation(*(place(words, text) for words in (source, cue, content)))

    return _relation


@pytest.fixture
def gold(relation):
    return Document(
        "a",
        TEXT,
        (
            relation("The mayor", "said", "the bridge is safe and open"),
            relation("Verrin", "told", "“We wait,”"),
            relation("The union", "wants", "more pay"),
        ),
    )


@pytest.fixture
def found(relation):
    return Document(
        "a",
        TEXT,
        (
            relation("mayor", "said", "the bridge is safe"),
            relation("reporters", "told", "We wait"),
            relation("", "", "Verrin told"),
        ),
    )
