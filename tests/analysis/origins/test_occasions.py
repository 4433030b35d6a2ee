# SPDX-License-Identifier: MIT
"""Interviews and statements are recognised by the words of the sentence, and by nothing less."""

import pytest

from workstation.analysis.origins.occasions import Occasion, occasion, sentence_round
from workstation.domain.reports import GetKind

INTERVIEW, STATEMENT = GetKind.INTERVIEW, GetKind.STATEMENT


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Mr Roth said in an interview with the Dawn Post.", Occasion(INTERVIEW, "Dawn Post")),
        ("Roth told Harbour Wire in an interview that …", Occasion(INTERVIEW, "Harbour Wire")),
        ("In a rare radio interview, she said no.", Occasion(INTERVIEW)),
        ("The ministry said in a written statement that", Occasion(STATEMENT)),
        (
            "it said in a statement published on Telegram that",
            Occasion(STATEMENT, "Telegram"),
        ),
        ("In a joint communiqué the two sides agreed", Occasion(STATEMENT)),
        ("He declined to be interviewed.", None),
        ("The statement was long in coming.", None),
        ("", None),
    ],
)
def test_the_occasion_of_words(sentence, found):
    assert occasion(sentence) == found


def test_the_sentence_round_a_claim():
    text = "One came. In a statement, Orsan said no. “Never!” it added.\nLast"
    start = text.index("Orsan")
    assert sentence_round(text, start, start + 13) == "In a statement, Orsan said no."
    assert sentence_round(text, len(text) - 2, len(text)) == "Last"
