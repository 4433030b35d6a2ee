# SPDX-License-Identifier: MIT
"""The words of reported speech."""

import pytest

from workstation.extraction.scoring.speech import speech_words


@pytest.mark.parametrize(
    "words",
    [
        "say said says saying tell told write wrote written swear swore sworn found",
        "accuse accuses accused accusing deny denies denied denying",
        "admit admitted admitting quipped slammed insisting recalled according",
        "statement testimony tweets",
    ],
)
def test_speech(words):
    assert set(words.split()) <= speech_words()


def test_no_speech():
    attitudes = "want wants hoped believes support expected seemed endorsed the to said,"
    assert speech_words().isdisjoint(attitudes.split())
