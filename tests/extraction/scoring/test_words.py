# SPDX-License-Identifier: MIT
"""Words and quotations."""

import pytest

from workstation.extraction.scoring.words import quotations, tidy, words_of


def test_what_is_one_word():
    text = "U.S. envoys didn’t sign the 40-year-old pact (3.5 pages)."
    words = words_of(text)
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == [
        "U.S", "envoys", "didn’t", "sign", "the", "40-year-old", "pact", "3.5", "pages",
    ]  # fmt: skip
    assert words.spelled({0, 1}) == {"u.s", "envoys"}


def test_a_piece_has_the_words_it_touches():
    words = words_of("one, two three")
    assert words.at([(0, 3)]) == {0}
    assert words.at([(2, 6)]) == {0, 1}
    assert words.at([(3, 5)]) == set()
    assert words.at([(7, 14), (0, 1)]) == {0, 1, 2}
    assert words.run((7, 14)) == range(1, 3)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“a b” c", ["“a b"]),
        ('"a" b "c"', ['"a', '"c']),
        ("“a\nb” c", ["“a"]),
        ("b “a", ["“a"]),
        ("“a “b” c”", ["“a “b"]),
        ('“a" b', ["“a"]),
        ("it’s ‘a’", []),
    ],
)
def test_quotations(text, quoted):
    assert [text[start:end] for start, end in quotations(text)] == quoted


def test_tidy_pieces_are_trimmed_sorted_and_joined_over_white_space():
    text = "aa bb, cc \n dd"
    assert tidy([(11, 14), (0, 3)], text) == ((0, 2), (12, 14))
    assert tidy([(3, 6), (0, 2)], text) == ((0, 6),)
    assert tidy([(0, 5), (1, 2)], text) == ((0, 5),)
    assert tidy([(9, 12)], text) == ()
