# SPDX-License-Identifier: MIT
"""What cues mean that the tagger found, and how they are parted from their contents."""

import pytest

from workstation.domain.claims import Act
from workstation.extraction.meaning import meaning


def means(text, cue, content, *, quoted=False):
    def place(words):
        at = text.index(words)
        return ((at, at + len(words)),)

    found = meaning(text, place(cue), place(content), quoted=quoted)
    words = [" ".join(text[a:b] for a, b in pieces) for pieces in (found.cue, found.content)]
    return found, *words


@pytest.mark.parametrize(
    ("text", "cue", "content", "act", "fitted", "rest"),
    [
        ("Dorn expressed concern that it may end.", "expressed", "concern that it may end",
         Act.VOICES_CONCERN, "expressed concern", "that it may end"),
        ("Dorn would not be drawn on the talks.", "would not", "be drawn on the talks",
         Act.DECLINES, "would not be drawn", "the talks"),
        ("Dorn declined to name the buyer.", "declined", "to name the buyer",
         Act.DECLINES, "declined to name", "the buyer"),
        ("Dorn has withdrawn his claim that it sank.", "has withdrawn his claim",
         "that it sank", Act.WITHDRAWS, "has withdrawn", "his claim that it sank"),
        ("Dorn put the dead at 31.", "put", "the dead at 31", Act.STATES, "put",
         "the dead at 31"),
        ("Dorn points out that it sank.", "points out", "that it sank", Act.STATES,
         "points out", "that it sank"),
        ("Dorn repeated his demand that it sink.", "repeated his demand", "that it sink",
         Act.DEMANDS, "repeated his demand", "that it sink"),
        ("his warning that it may sink", "his warning", "that it may sink", Act.WARNS,
         "his warning", "that it may sink"),
        ("Dorn swore that it sank.", "swore", "that it sank", Act.STATES, "swore",
         "that it sank"),
        ("Dorn swore to sink it.", "swore", "to sink it", Act.PROMISES, "swore", "to sink it"),
        ("Dorn told them to sink it.", "told them", "to sink it", Act.DEMANDS, "told them",
         "to sink it"),
    ],
)  # fmt: skip
def test_acts_and_where_cues_end(text, cue, content, act, fitted, rest):
    found, new_cue, new_content = means(text, cue, content)
    assert found.verb.act is act
    assert found.verb.speech
    assert (new_cue, new_content) == (fitted, rest)


@pytest.mark.parametrize(
    ("text", "cue", "content", "negated"),
    [
        ("Dorn did not confirm the raid.", "did not confirm", "the raid", True),
        ("Dorn added, not quite joking, that it sank.", "added, not quite joking,",
         "that it sank", False),
        ("Dorn would not comment on it.", "would not comment on", "it", False),
        ("Dorn refused to rule out a raid.", "refused to rule out", "a raid", True),
    ],
)  # fmt: skip
def test_what_is_negated(text, cue, content, negated):
    assert means(text, cue, content)[0].negated is negated


def test_an_unknown_verb_is_speech_only_round_a_quotation():
    assert not means("Dorn built the bridge.", "built", "the bridge")[0].verb.speech
    assert means("Dorn snarled “Go.”", "snarled", "Go.", quoted=True)[0].verb.speech


def test_an_idiom_that_leaves_nothing_said_is_no_speech():
    found, _, content = means("Dorn issued a warning for the coast.", "issued", "a warning")
    assert not found.verb.speech
    assert content == "a warning"


def test_the_day_of_a_denial_and_the_source_of_hearsay_are_no_content():
    assert means("Dorn withdrew that remark on Monday.", "withdrew", "that remark on Monday")[
        2
    ] == ("that remark")
    text = "According to a man who would give no name, it sank."
    assert means(text, "According to", "who would give no name, it sank")[2] == "it sank"
