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
