# SPDX-License-Identifier: MIT
# ruff: noqa: E501 (long samples)
"""Spans stay inside any text whatever, and time stays in proportion to it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workstation.domain.spans import span_of
from workstation.extraction import extract, relations

PIECES = st.sampled_from(
    [
        "Lena Dorn", " said ", "that ", "the army ", "“", "”", '"', "«", "»", "„", "「", "」", "‘", "’",
        "''", "``", ", ", ". ", ": ", "; ", "\n", "\n\n", "he ", "She ", "The group ", "according to ",
        "denied ", "accused ", "of ", "claims ", "(ABC) ", "Alpha Beta Corps ", "and ", "TASS ",
        "told ", "who ", "6,500 ", "up to ", "members ", "In March ", "yesterday ", "\x00", "\ud800",
        "\u202e", "قال ", "сказал ", " — ", "…", "U.S. ", "minister ", "A UN report ", "😀", "\t", "’s ",
    ]
)  # fmt: skip


def check(text, **options):
    found = extract(text, **options)
    for one in found.attributions:
        span_of(text, *one.content)
        for pieces in (one.speaker_pieces, one.cue, one.hedge, one.capacity_pieces):
            assert all(0 <= start < end <= len(text) for start, end in pieces)
        for figure in one.figures:
            assert 0 <= figure.start < figure.end <= len(text)
        assert one.reports is None or 0 <= one.reports < len(found.attributions)
        assert one.answers is None or 0 <= one.answers < len(found.attributions)
    keys = {mention.key for mention in found.mentions}
    for mention in found.mentions:
        assert all(0 <= start < end <= len(text) for start, end in mention.pieces)
    assert {one.speaker for one in found.attributions} <= keys | {None}
    assert {bond.body for bond in found.bonds} | {bond.actor for bond in found.bonds} <= keys
    for one in relations(found, claims_only=False, nested=True):
        for role in ("source", "cue", "content"):
            assert all(0 <= start < end <= len(text) for start, end in one[role])


@settings(max_examples=250, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join), st.sampled_from(["", "en", "ru", "ar"]))
def test_spans_stay_inside_texts_made_of_our_words(text, language):
    check(text, language=language, published_on="2026-11-23")


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=300))
def test_spans_stay_inside_any_text(text):
    check(text, language="en")


@pytest.mark.parametrize(
    "text",
    [
        "", "“" * 50_000, '" a' * 20_000, "." * 50_000, "A," * 20_000, "word" * 20_000,
        "said " * 10_000, "“He said that " * 5_000, "Alpha Beta (AB) " * 5_000, "(" * 50_000,
        "in March " * 8_000, "1,000 " * 8_000, "9" * 50_000, "He said and that the army had left, " * 3_000,
        "x" * 200_000, "the group said that the council denied it. " * 800, "\n" * 50_000,
    ],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_hostile_texts_are_read_to_the_end(text):
    check(text, language="en")


def test_work_grows_with_the_text_not_with_its_square():
    """Counted in calls, since clocks are no measure on a busy machine."""
    import sys

    def calls(text):
        count = 0

        def tick(frame, event, arg):
            nonlocal count
            count += event == "call"

        sys.setprofile(tick)
        try:
            extract(text, language="en")
        finally:
            sys.setprofile(None)
        return count

    text = "Minister Lena Dorn said that she told Karim Vell that the group had left. "
    extract(text, language="en")  # what is loaded and compiled at first is not counted
    assert calls(text * 200) < 12 * calls(text * 20)
