# SPDX-License-Identifier: MIT
"""Attributions without a verb of their own."""

import pytest


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("According to Lena Dorn, whom nobody asked, the road was shut.", "Lena Dorn",
         "the road was shut"),
        ("The text was, according to two people who helped to write it, toned down at once.",
         "two people who helped to write it", "The text was … toned down at once"),
        ("AFP quoted Lena Dorn as saying that the road was shut.", "Lena Dorn",
         "that the road was shut"),
        ("“The road was shut by rebels,” Lena Dorn was quoted by AFP as saying.", "Lena Dorn",
         "The road was shut by rebels"),
    ],
)  # fmt: skip
def test_sources(read, text, source, content):
    claims = read(text)
    assert (claims.source(), claims.content()) == (source, content)


def test_in_the_words_of(read):
    claims = read("The road is “a trap for the poor”, in the words of Lena Dorn.")
    assert (claims.source(), claims.content()) == ("Lena Dorn", "a trap for the poor")
