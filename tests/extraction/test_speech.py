# SPDX-License-Identifier: MIT
"""Speech is told from wants, showings and the writer's own voice."""

import pytest


def spoken(claims):
    return [claims.words(one.content) for one in claims.extraction.attributions if one.is_claim]


@pytest.mark.parametrize(
    "text",
    [
        "A visit to the camp showed how little had been repaired.",
        "The minister refused to publicly say who had been there.",
        "Last week I reported that the bridge would be closed.",
        "Lena Dorn wants to visit the island in May.",
        "The mayor’s office did not respond to requests for comment.",
    ],
)
def test_these_are_nobodys_statements(read_both, text):
    assert spoken(read_both(text)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("A survey by the ministry showed that half of the wells were dry.", "half of the wells"),
        ("Lena Dorn tried to explain to the guards that the road was open.", "the road was open"),
        ("“I think the system is broken and nobody cares,” Lena Dorn said.", "I think the system"),
        ("The minister defended the closure of the old bridge.", "the closure of the old bridge"),
    ],
)
def test_these_are_said(read_both, text, said):
    (found,) = spoken(read_both(text))
    assert said in found
