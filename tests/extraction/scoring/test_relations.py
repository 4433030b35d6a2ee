# SPDX-License-Identifier: MIT
"""Relations in words."""

import pytest

from workstation.domain.claims import Form
from workstation.extraction.scoring.labels import Relation
from workstation.extraction.scoring.relations import Cue, worded
from workstation.extraction.scoring.words import words_of


def test_words_chunks_and_tidied_content(gold):
    one = worded(gold.relations[1], words_of(gold.text))
    assert (one.source, one.cue, one.content) == ({11}, {12}, {9, 10})
    assert one.chunks["content"] == {(9, 10)}
    assert one.exact == gold.relations[1].content
    assert one.kinds == ("type.direct", "cue.speech")


def test_pieces_parted_by_white_space_are_one_chunk(gold, place):
    parted = Relation(content=(*place("bridge"), *place("is"), *place("and")))
    assert worded(parted, words_of(gold.text)).chunks["content"] == {(4, 5), (7, 7)}


@pytest.mark.parametrize(
    ("content", "form"),
    [("We wait", Form.DIRECT), ("open. “We", Form.MIXED), ("more pay", Form.INDIRECT)],
)
def test_forms(relation, gold, content, form):
    assert worded(relation("", "", content), words_of(gold.text)).form is form


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("said", Cue.SPEECH),
        ("According to", Cue.SPEECH),
        ("in a statement", Cue.SPEECH),
        ("wants", Cue.OTHER),
        ("hopes to", Cue.OTHER),
        ("", Cue.NONE),
        (",", Cue.NONE),
    ],
)
def test_kinds_of_cue(cue, kind):
    text = f"Ann {cue} it"
    pieces = ((4, 4 + len(cue)),) if cue else ()
    assert worded(Relation(cue=pieces), words_of(text)).cue_kind is kind
