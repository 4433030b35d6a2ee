# SPDX-License-Identifier: MIT
"""Sentences with neighbours, and boundaries moved word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.ui.sources.context import around, moved

TEXT = "One came. Two said that three left. “Four!” Five stayed.\nSix went. 7 too."


def at(words):
    start = TEXT.index(words)
    return start, start + len(words)


def cut(context):
    low, high = context.sentence
    return TEXT[context.start : low], TEXT[low:high], TEXT[high : context.end]


def test_the_sentence_and_one_neighbour_on_either_side():
    assert cut(around(TEXT, *at("three left"))) == (
        "One came. ",
        "Two said that three left. ",
        "“Four!” ",
    )


def test_words_over_two_sentences_keep_both():
    before, sentence, _ = cut(around(TEXT, at("One")[0], at("said")[1]))
    assert (before, sentence) == ("", "One came. Two said that three left. ")


@pytest.mark.parametrize(
    ("edge", "by", "now"),
    [
        ("start", -1, "that three left."),
        ("start", 1, "left."),
        ("end", 1, "three left. “Four!”"),
        ("end", -1, "three"),
    ],
)
def test_a_boundary_moves_by_a_word(edge, by, now):
    ((start, end),) = moved(TEXT, (at("three left."),), edge, by)
    assert TEXT[start:end] == now


def test_one_word_is_never_emptied():
    assert moved(TEXT, (at("three"),), "start", 1) == (at("three"),)
    assert moved(TEXT, (at("three"),), "end", -1) == (at("three"),)


@given(st.text(max_size=80), st.data())
def test_any_text_gives_places_inside_it(text, data):
    end = data.draw(st.integers(0, len(text)))
    start = data.draw(st.integers(0, end))
    found = around(text, start, end)
    assert 0 <= found.start <= found.sentence[0] <= start
    assert end <= found.sentence[1] <= found.end <= len(text)
    if start < end:
        for edge in ("start", "end"):
            for by in (-1, 1):
                ((low, high),) = moved(text, ((start, end),), edge, by)
                assert 0 <= low < high <= len(text)
