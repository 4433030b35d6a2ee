# SPDX-License-Identifier: MIT
"""Paragraphs and sentences."""

from workstation.extraction.sentences import MAX_SENTENCE, paragraphs


def cut(text):
    return [text[s.start : s.end] for block in paragraphs(text) for s in block.sentences]


def test_abbreviations_and_initials_end_nothing():
    text = "Gen. A. B. Rusk met Mr. Dorn in the U.S. embassy. They talked. It rained."
    assert cut(text) == [
        "Gen. A. B. Rusk met Mr. Dorn in the U.S. embassy.",
        "They talked.",
        "It rained.",
    ]


def test_a_quotation_of_several_sentences_stays_whole():
    text = "Dorn said: “We came. We saw. We left.” Then he sat down."
    assert cut(text) == ["Dorn said: “We came. We saw. We left.”", "Then he sat down."]


def test_a_cue_after_a_closed_question_belongs_to_it():
    assert len(cut("“Who will pay?” Dorn asked. Nobody spoke.")) == 2
    assert len(cut("“We will not pay.” The minister left the room.")) == 2


def test_hard_wrapped_lines_are_one_paragraph():
    text = "The minister said that the\nborder would stay open.\n\nNobody believed him."
    assert len(paragraphs(text)) == 2
    assert len(paragraphs("A headline without a stop\nThe minister spoke.")) == 2


def test_an_endless_line_is_cut():
    pieces = cut("word " * 5000)
    assert all(len(piece) <= MAX_SENTENCE for piece in pieces)
    assert sum(len(piece.split()) for piece in pieces) == 5000


def test_nothing_gives_nothing():
    assert paragraphs("") == []
    assert paragraphs(" \n\t\n ") == []


WRAPPED = """The ministry said on Monday that the road between the two towns was
closed and that nobody could say for how long it would stay so. The mayor of
Sella said the opposite, and added that the governor had told him so himself.

A second paragraph begins after an empty line and is wrapped in the same way as
Marn province is named at the beginning of a line, which no rule about capital
letters could know for a continuation, and one more line ends it in the middle
of nothing."""


def test_a_text_wrapped_hard_is_joined_whatever_a_line_begins_with():
    first, second = paragraphs(WRAPPED)
    assert WRAPPED[second.start : second.end].startswith("A second")
    assert [WRAPPED[s.start : s.start + 9] for s in first.sentences] == ["The minis", "The mayor"]


def test_lines_that_are_paragraphs_stay_apart():
    text = "A headline\nThe ministry said so.\nThe mayor said the opposite.\nNobody else.\nEnd"
    assert len(paragraphs(text)) == 5


def test_headers_above_long_paragraphs_stay_apart():
    body = "At least forty people died when the ferry sank, according to the hospital. " * 3
    head = ["The Velin Courier", "13 November 2026", "Hospital counts at least 40 dead as Orsan"]
    text = "\n".join([*head, "accuses Calder", "By Anselm Roke", body, body, body])
    found = [text[block.start : block.end] for block in paragraphs(text)]
    assert found[:2] == head[:2]
    assert found[-4] == "By Anselm Roke"
