# SPDX-License-Identifier: MIT
"""Word pieces with their marks, and the windows they are read in."""

import pytest

from workstation.extraction.sentences import paragraphs
from workstation.extraction.tagger.encoding import WINDOW, encoded, windows
from workstation.extraction.tagger.model import load


@pytest.fixture(scope="module")
def splitter():
    return load().splitter


def read(text, splitter):
    return encoded(text, paragraphs(text), splitter)


def test_places_are_code_points_of_the_text_as_given(splitter):
    text = "𝔘nser Çelik said 🚢 “no”."
    found = read(text, splitter)
    words = [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)]
    assert "".join(words) == text.replace(" ", "")


def test_case_line_and_quotation_are_marked(splitter):
    text = "NATO said\n“Go home, 3 times.”"
    found = read(text, splitter)
    places = zip(found.starts, found.ends, strict=True)
    told = {text[a:b]: mark for (a, b), mark in zip(places, found.marks, strict=True)}
    assert told["NATO"] == 3 + 4
    assert told["said"] == 1
    assert told["“"] == 0 + 4 + 8
    assert told["Go"] == 2 + 8
    assert told["3"] == 0 + 8


@pytest.mark.parametrize("marks", ["“”", '""', "«»", "„“"])
def test_all_quotation_marks_are_read_as_one_pair(splitter, marks):
    plain = read("“We shall leave the town now,” he said.", splitter)
    other = read(f"{marks[0]}We shall leave the town now,{marks[1]} he said.", splitter)
    assert other.ids.tolist() == plain.ids.tolist()
    assert other.marks.tolist() == plain.marks.tolist()


def test_windows_hold_every_piece_once_and_end_with_a_paragraph(splitter):
    text = "\n\n".join(["The army left the town and nobody knows why it did so."] * 60)
    found = read(text, splitter)
    cuts = windows(found)
    assert [low for low, _ in cuts] == [0, *(high for _, high in cuts[:-1])]
    assert cuts[-1][1] == len(found)
    assert all(high - low <= WINDOW for low, high in cuts)
    assert all(found.paragraphs[high - 1] != found.paragraphs[high] for _, high in cuts[:-1])


def test_a_paragraph_too_long_is_cut_after_a_sentence(splitter):
    text = "The army left the town. " * 100
    found = read(text, splitter)
    cuts = windows(found)
    assert len(cuts) > 2
    assert all(text[found.ends[high - 1] - 1] == "." for _, high in cuts)


def test_words_without_any_end_are_cut_all_the_same(splitter):
    found = read("army " * 1000, splitter)
    cuts = windows(found)
    assert cuts[0] == (0, WINDOW)
    assert cuts[-1][1] == len(found) == 1000


@pytest.mark.parametrize("text", ["", " \n ", "\ud800 lone", "\x00\x07", "a" * 5000])
def test_odd_texts_are_encoded(splitter, text):
    found = read(text, splitter)
    assert (found.ends <= len(text)).all()
    assert windows(found) == ([(0, len(found))] if len(found) else [])
