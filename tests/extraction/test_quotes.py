# SPDX-License-Identifier: MIT
"""Where quotations open and close."""

import pytest

from workstation.extraction.quotes import quotations


def inner(text):
    return [text[slice(*q.inner)] for q in quotations(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "He said “all is well” today.",
        'He said "all is well" today.',
        "Er sagte: „all is well“ heute.",
        "Er sagte: »all is well« heute.",
        "Il dit « all is well » hier.",
        "He said ‘all is well’, then left.",
        "He said ''all is well'' today.",
        "彼は「all is well」と言った。",
    ],
)
def test_the_marks_of_many_languages(text):
    assert [words.strip() for words in inner(text)] == ["all is well"]


def test_apostrophes_open_nothing():
    assert inner("Dorn’s men didn’t see the soldiers’ camp, nor the farmers' field.") == []


def test_an_unclosed_quotation_runs_to_the_end():
    (quote,) = quotations("“We came. We saw.", 0, 17)
    assert not quote.closed
    assert quote.end == 17


def test_a_quotation_within_another_is_not_parted():
    assert inner("“He told me ‘no’ twice,” she said.") == ["He told me ‘no’ twice,"]


def test_a_straight_mark_behind_a_comma_ends_and_does_not_open():
    text = 'I am tired," said Lena Dorn. "We are no better off."'
    found = quotations(text, 0, len(text))
    assert [text[slice(*one.inner)] for one in found] == ["We are no better off."]
