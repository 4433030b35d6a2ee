# SPDX-License-Identifier: MIT
"""Nothing from a document computes in a spreadsheet."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.analysis.inert import MOST_CHARACTERS, fitting, inert, one_line

FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20\ufe63\ufe66")
UNSEEN = " \u00a0\u3000\u200b\u2028\ufeff\x07\x85"
starts = st.text(st.sampled_from((*FORMULA, *UNSEEN, "a", "1", "'")), max_size=4)


@given(starts, st.text(max_size=8))
def test_no_cell_starts_a_formula(start, words):
    cell = inert(start + words)
    seen = cell.lstrip().lstrip(UNSEEN)
    assert not unicodedata.normalize("NFKC", seen).startswith(("=", "+", "-", "@"))
    assert not cell.startswith(("\t", "\r", "\n", "\x00"))
    assert cell in (start + words, f"'{start}{words}")


@pytest.mark.parametrize("words", ["says no", "● says yes", "31", "", "a=b", "“=x”", "وزارة"])
def test_ordinary_words_stay_as_they_are(words):
    assert inert(words) == words


@given(st.text())
def test_a_pasted_cell_is_one_line(words):
    assert len(one_line(words).splitlines()) <= 1
    assert "\t" not in one_line(words)


@pytest.mark.parametrize("letter", ["w", "\U0001f600"])
def test_a_cell_is_cut_where_its_room_ends(letter):
    cut = fitting(letter * 40_000)
    assert len(cut.encode("utf-16-le")) // 2 <= MOST_CHARACTERS
    assert "shortened" in cut
    assert fitting(letter * 100) == letter * 100
