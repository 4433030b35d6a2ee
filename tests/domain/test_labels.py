# SPDX-License-Identifier: MIT
"""What was decided about the claims of a source, as labels."""

from dataclasses import replace

import pytest

from workstation.domain.claims import Claim, Status, Voice
from workstation.domain.labels import Label, labelled_text
from workstation.domain.sources import Source, Text
from workstation.domain.spans import span_of

WORDS = "Ann and Bo said Cy had denied that the port closed, and that it rained."
TEXT = Text("t", "s", WORDS)
SOURCE = Source(1, "s", "Port", published_on="2026-11-12", marking="TLP:GREEN")
SAID = ((11, 15),)
DENIED = ((23, 29),)


def at(words):
    start = WORDS.index(words)
    return start, start + len(words)


def claim(uid, content, *, speaker="", cue=(), status=Status.ACCEPTED, **more):
    return Claim(
        **{"id": 1, "source": "s", "source_title": "Port", "text": "t", "speaker": None, **more},
        uid=uid,
        speaker_name=speaker,
        speaker_as_written=speaker,
        speaker_pieces=(at(speaker),) if speaker else (),
        content=span_of(WORDS, at(content)),
        cue_pieces=cue,
        status=status,
    )


def labels(*claims, **how):
    return labelled_text(SOURCE, TEXT, claims, **how)


def test_facts_of_the_source_come_along():
    found = labels()
    assert (found.source, found.text, found.published_on) == ("s", WORDS, "2026-11-12")
    assert found.marking == "TLP:GREEN"
    assert found.relations == found.rejected == ()


def test_taken_rejected_and_undecided_stand_apart():
    found = labels(
        claim("a", "it rained", speaker="Bo", cue=SAID),
        claim("b", "the port closed", speaker="Cy", cue=DENIED, status=Status.REJECTED),
        claim("c", "had denied", status=Status.SUGGESTED),
    )
    assert found.relations == (Label((at("Bo"),), SAID, (at("it rained"),), Status.ACCEPTED),)
    assert found.rejected == (
        Label((at("Cy"),), DENIED, (at("the port closed"),), Status.REJECTED),
    )
    assert found.undecided == 1


def test_a_claim_made_by_hand_has_what_it_has():
    found = labels(claim("a", "it rained"), claim("b", "the port closed"))
    assert [one.content for one in found.relations] == [
        (at("it rained"),),
        (at("the port closed"),),
    ]
    assert {(one.source, one.cue) for one in found.relations} == {((), ())}


def test_speakers_and_contents_of_one_cue_come_together():
    near = "the port closed, and that it"
    (one,) = labels(
        claim("a", "the port closed, and", speaker="Ann", cue=SAID),
        claim("b", "the port closed, and", speaker="Bo", cue=SAID),
        claim("c", "it", speaker="Bo", cue=SAID),
    ).relations
    assert one == Label((at("Ann"), at("Bo")), SAID, (at(near),), Status.ACCEPTED)


def test_pieces_of_one_claim_stay_apart():
    pieces = (at("the port"), at("closed"))
    parted = replace(claim("a", "it", cue=SAID), content=span_of(WORDS, *pieces))
    (one,) = labels(parted).relations
    assert one.content == pieces


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        ((Status.ACCEPTED_IN_BULK, Status.ACCEPTED_IN_BULK), Status.ACCEPTED_IN_BULK),
        ((Status.ACCEPTED_IN_BULK, Status.ACCEPTED), Status.ACCEPTED),
    ],
)
def test_one_claim_accepted_singly_makes_the_label_so(statuses, status):
    contents = ("the port closed", "it rained")
    pairs = zip("ab", contents, statuses, strict=True)
    (one,) = labels(*(claim(u, c, cue=SAID, status=s) for u, c, s in pairs)).relations
    assert one.status is status


def test_inner_statements_are_left_out_unless_asked_for():
    outer = claim("a", "Cy had denied that the port closed", cue=SAID, reports="b")
    inner = claim("b", "the port closed", speaker="Cy", cue=DENIED)
    twin = claim("c", "the port closed", speaker="Cy", cue=DENIED)
    assert [one.cue for one in labels(outer, inner, twin).relations] == [SAID]
    assert [one.cue for one in labels(outer, inner, twin, nested=True).relations] == [SAID, DENIED]


def test_an_inner_statement_whose_outer_one_was_rejected_stays():
    outer = claim("a", "Cy had denied", cue=SAID, reports="b", status=Status.REJECTED)
    inner = claim("b", "the port closed", speaker="Cy", cue=DENIED)
    assert [one.cue for one in labels(outer, inner).relations] == [DENIED]


def test_what_the_publication_says_itself_is_no_label():
    voices = (Voice.NARRATOR, Voice.HEADLINE)
    found = labels(*(claim(voice.value, "it rained", voice=voice) for voice in voices))
    assert found.relations == ()


def test_a_claim_of_another_text_is_left_out():
    assert labels(claim("a", "it rained", text="other")).relations == ()
