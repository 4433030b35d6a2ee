# SPDX-License-Identifier: MIT
"""Estimated widths: near the real ones, and nothing runs out of its column."""

from hypothesis import given
from hypothesis import strategies as st

from workstation.analysis.lettering import shortened, text_width, wrapped

LINE = "The ferry company confirmed that 31 passengers were taken off by night"


def test_longer_larger_and_bolder_is_wider():
    assert text_width("iii") < text_width("mmm")
    assert text_width(LINE, 1.25) > text_width(LINE)
    assert text_width(LINE, bold=True) > text_width(LINE)
    assert text_width("") == 0
    assert text_width("e\u0301") == text_width("e")


def test_words_are_wrapped_between_words():
    lines = wrapped(LINE, 150)
    assert " ".join(lines) == LINE
    assert all(text_width(line) <= 150 for line in lines)
    assert wrapped("", 150) == []


def test_what_does_not_fit_is_told():
    lines = wrapped(LINE, 150, most=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert shortened(LINE, 80).endswith("…")
    assert shortened("31", 80) == "31"


@given(st.text(max_size=60), st.integers(40, 200), st.integers(1, 4))
def test_no_line_is_wider_than_its_column(words, width, most):
    lines = wrapped(words, width, most=most)
    assert len(lines) <= most
    assert all(text_width(line) <= width for line in lines)
    assert "".join("".join(wrapped(words, width)).split()) == "".join(words.split())
