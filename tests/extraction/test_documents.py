# SPDX-License-Identifier: MIT
"""Documents that say something."""

import pytest

from workstation.domain.actors import ActorKind


@pytest.mark.parametrize(
    ("text", "speaker", "body"),
    [
        ("A UN report found that the road was closed.", "UN report", "UN"),
        ("The Denn Institute's study, Empty Roads, found that the road was closed.",
         "Empty Roads", "Denn Institute"),
        ("The Denn Commission met. The commission's interim report found the road was closed.",
         None, "Denn Commission"),
        ("A leaked UN report found that the road was closed.", None, "UN"),
        ("A leaked memo found that the road was closed.", None, None),
        ("A study published on Friday by the Denn Institute found that the road was closed.",
         None, "Denn Institute"),
    ],
)  # fmt: skip
def test_documents_and_whose_they_are(read, text, speaker, body):
    claims = read(text)
    assert [one.speaker for one in claims] == [speaker]
    assert claims[0].capacity_body == body
    if speaker:
        assert claims.mention(speaker).kind is ActorKind.DOCUMENT


def test_what_follows_keeps_the_body(read):
    claims = read(
        "A study by the Denn Institute found that the road was closed. It says that it was mined."
    )
    assert [one.capacity_body for one in claims] == ["Denn Institute", "Denn Institute"]
