# SPDX-License-Identifier: MIT
"""Spans: what a stored text is, and that offsets survive any input."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.spans import CONTEXT, clean_text, overlap, reanchor, span_of

ANY_TEXT = st.text(st.characters(codec=None), max_size=200) | st.text(
    st.sampled_from("ab \n\r\t\x00\x0b\x1f\x7f\ufeff\ud800\udfff\ufffe\U0001fffe\ufdd0é\u0301😀"),
    max_size=60,
)


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("\ufeffTitle\r\nA\rB\n", "Title\nA\nB\n"),
        ("a\x00b\x07c\x1fd", "a\ufffdb\ufffdc\ufffdd"),
        ("tab\tstays", "tab\tstays"),
        ("\x0b\x0c", "\ufffd\ufffd"),
        ("\ud83d alone", "\ufffd alone"),
        ("\ufffe\uffff\U0010ffff\ufdd0", "\ufffd" * 4),
        ("Cafe\u0301 is not composed", "Cafe\u0301 is not composed"),
        ("in\ufeffside stays", "in\ufeffside stays"),
        ("😀 \u200f عربي", "😀 \u200f عربي"),
    ],
)
def test_clean_text_by_rule_1(raw: str, stored: str) -> None:
    assert clean_text(raw) == stored


@given(ANY_TEXT)
def test_clean_text_is_storable_and_stable(raw: str) -> None:
    text = clean_text(raw)
    text.encode("utf-8")
    assert "\r" not in text
    assert "\x00" not in text
    assert not any(unicodedata.category(c) == "Cs" for c in text)
    assert clean_text("x" + text) == "x" + text


@given(ANY_TEXT)
def test_clean_text_replaces_one_for_one(raw: str) -> None:
    lines_evened = raw.removeprefix("\ufeff").replace("\r\n", "\n")
    assert len(clean_text(raw)) == len(lines_evened)


@given(ANY_TEXT.filter(bool), st.data())
def test_a_span_holds_the_very_words_and_their_context(raw: str, data: st.DataObject) -> None:
    text = clean_text(raw) or "x"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = span_of(text, (start, end))
    assert span.exact == text[start:end]
    assert text[: span.start].endswith(span.prefix)
    assert text[span.end :].startswith(span.suffix)
    assert len(span.prefix) >= min(CONTEXT, start)
    assert len(span.suffix) >= min(CONTEXT, len(text) - end)
    assert span.fits(text)


def test_a_span_of_pieces_joins_them_visibly() -> None:
    span = span_of("He said it, and she agreed.", (0, 7), (12, 26))
    assert span.exact == "He said … and she agreed"
    assert (span.start, span.end) == (0, 26)
    assert span.fits("He said it, and she agreed.")
    assert not span.fits("He says it, and she agreed.")
    assert not span.fits("He said it")


@pytest.mark.parametrize(
    "pieces", [(), ((3, 3),), ((4, 2),), ((0, 99),), ((-1, 2),), ((2, 5), (4, 6)), ((4, 6), (0, 2))]
)
def test_impossible_pieces_are_refused(pieces: tuple[tuple[int, int], ...]) -> None:
    with pytest.raises(ValueError, match="piece"):
        span_of("ten digits", *pieces)


LONG = "The minister denied the report on Monday. Nobody else was asked about the affair."


def test_reanchor_finds_the_same_words_in_the_same_context() -> None:
    span = span_of(LONG, (42, 48))
    moved = reanchor(span, "New headline\n\n" + LONG)
    assert moved is not None
    assert moved.exact == "Nobody"
    assert moved.start == 42 + len("New headline\n\n")


def test_reanchor_never_guesses() -> None:
    span = span_of(LONG, (42, 48))
    assert reanchor(span, LONG + " " + LONG) is None, "twice there"
    assert reanchor(span, LONG.replace("denied", "denies")) is None, "its context changed"
    assert reanchor(span_of(LONG, (0, 3), (4, 12)), LONG) is None, "pieces are for a person"


def test_what_is_printable_needs_no_cleaning() -> None:
    unfit = [*range(9), *range(0x0B, 0x20), *range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0)]
    unfit += [plane << 16 | last for plane in range(17) for last in (0xFFFE, 0xFFFF)]
    assert not any(chr(code).isprintable() for code in unfit)


def pieces(cuts: list[int]) -> list[tuple[int, int]]:
    """Disjoint pieces in order, out of places in a text."""
    places = sorted(set(cuts))
    return list(zip(places[::2], places[1::2], strict=False))


CUTS = st.lists(st.integers(0, 60), max_size=8).map(pieces)


@given(CUTS, CUTS)
def test_overlap_is_the_share_of_code_points_that_both_hold(
    one: list[tuple[int, int]], other: list[tuple[int, int]]
) -> None:
    first, second = ({at for a, b in held for at in range(a, b)} for held in (one, other))
    whole = len(first | second)
    assert overlap(one, other) == (len(first & second) / whole if whole else 0.0)
