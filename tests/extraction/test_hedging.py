# SPDX-License-Identifier: MIT
"""The words that leave a statement open."""

import pytest


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("Lena Dorn said the army may have left.", ["may"]),
        ("Lena Dorn said the army had reportedly left.", ["reportedly"]),
        ("“Almost certainly the same men did it here,” Lena Dorn said.", ["Almost certainly"]),
        ("Lena Dorn said the road was shut on 6 May.", []),
        ("Lena Dorn said 40 suspected rebels were held.", []),
        ("Lena Dorn said the army could not reach the town.", []),
        ("Lena Dorn doubted that the army could hold the town.", []),
        ("Lena Dorn warned that the dam could fail.", ["could"]),
        ("Lena Dorn said 31 men had died, a figure that could not be independently verified.",
         ["could not be independently verified"]),
        ("Lena Dorn said 31 men had died; the agency was unable to verify this.", []),
        ("Lena Dorn said 31 men had died; the agency could not verify this.",
         ["could not verify"]),
    ],
)  # fmt: skip
def test_hedges(read, text, hedges):
    claims = read(text)
    assert [claims.text[a:b] for a, b in claims[0].hedge] == hedges


def test_only_the_nearest_statement_was_not_checked(read):
    claims = read(
        "The rebels said the town was theirs, and put the dead at 31, "
        "a figure that could not be verified."
    )
    assert [claims.words(one.hedge) for one in claims] == ["", "could not be verified"]
