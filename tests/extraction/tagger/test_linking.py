# SPDX-License-Identifier: MIT
"""Cue, source and content brought together by what points at what."""

import numpy as np
import pytest

from workstation.extraction.tagger.decoding import CONTENT, CUE, SOURCE, Chunk
from workstation.extraction.tagger.encoding import Pieces
from workstation.extraction.tagger.linking import ties


def scene(count, aims, paragraphs=None):
    """Pieces of one window, and the share of aim between them: {(from, to): share}."""
    zeros = np.zeros(count, np.int64)
    starts = np.arange(count) * 2
    lines = zeros if paragraphs is None else np.array(paragraphs)
    shares = np.zeros((count + 1, count + 1), np.float32)
    for (one, other), share in aims.items():
        shares[one + 1, other + 1] = share
    return shares, Pieces(zeros, zeros, starts, starts + 1, zeros, lines)


def test_a_content_joins_the_cue_it_points_at():
    source, cue, other, content = (
        Chunk(SOURCE, 0, 1, 1.0), Chunk(CUE, 1, 2, 1.0), Chunk(CUE, 3, 4, 1.0),
        Chunk(CONTENT, 4, 6, 1.0),
    )  # fmt: skip
    aims, pieces = scene(6, {(4, 1): 0.8, (5, 1): 0.8, (4, 3): 0.1, (1, 0): 0.9})
    (tie,) = ties([source, cue, other, content], aims, 0, pieces)
    assert (tie.cue, tie.source, tie.contents) == (cue, source, [content])
    assert tie.aim == pytest.approx(0.8)
    assert tie.owned == pytest.approx(0.9)


def test_a_cue_that_points_at_the_end_mark_has_no_source():
    source, cue, content = Chunk(SOURCE, 0, 1, 1.0), Chunk(CUE, 2, 3, 1.0), Chunk(CONTENT, 3, 4, 1)
    aims, pieces = scene(4, {(3, 2): 1.0, (2, -1): 0.7, (2, 0): 0.3})
    (tie,) = ties([source, cue, content], aims, 0, pieces)
    assert tie.source is None


def test_two_contents_of_one_cue_and_two_cues_of_one_source():
    source = Chunk(SOURCE, 0, 1, 1.0)
    first, second = Chunk(CUE, 1, 2, 1.0), Chunk(CUE, 4, 5, 1.0)
    a, b, c = (Chunk(CONTENT, at, at + 1, 1.0) for at in (2, 3, 5))
    aims, pieces = scene(6, {(2, 1): 1, (3, 1): 1, (5, 4): 1, (1, 0): 1, (4, 0): 1})
    found = ties([source, first, a, b, second, c], aims, 0, pieces)
    assert [(tie.source, tie.contents) for tie in found] == [(source, [a, b]), (source, [c])]


def test_a_content_without_a_cue_takes_a_free_source_of_its_paragraph():
    source, content = Chunk(SOURCE, 0, 1, 1.0), Chunk(CONTENT, 2, 4, 1.0)
    aims, pieces = scene(4, {})
    assert ties([source, content], aims, 0, pieces)[0].source == source
    aims, pieces = scene(4, {}, [0, 0, 1, 1])
    assert ties([source, content], aims, 0, pieces)[0].source is None


def test_a_cue_without_content_is_no_relation():
    aims, pieces = scene(2, {})
    assert ties([Chunk(CUE, 0, 1, 1.0)], aims, 0, pieces) == []
