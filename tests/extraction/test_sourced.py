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
