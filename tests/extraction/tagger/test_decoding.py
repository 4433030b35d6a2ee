# SPDX-License-Identifier: MIT
"""Chains of roles and the chunks they make."""

from itertools import pairwise, product

import numpy as np
import pytest

from workstation.extraction.tagger.decoding import CONTENT, CUE, SOURCE, best_roles, chunks
from workstation.extraction.tagger.encoding import Pieces


def pieces(spans, paragraphs=None):
    starts, ends = (np.array(column) for column in zip(*spans, strict=True))
    zeros = np.zeros(len(spans), np.int64)
    lines = zeros if paragraphs is None else np.array(paragraphs)
    return Pieces(zeros, zeros, starts, ends, zeros, lines)


def words(count):
    return [(2 * k, 2 * k + 1) for k in range(count)]


@pytest.mark.parametrize("seed", range(20))
def test_the_best_chain_is_the_one_brute_force_finds(seed):
    chance = np.random.default_rng(seed)
    scores = chance.normal(size=(3, 5, 3)).astype(np.float32)
    steps = chance.normal(size=(3, 3)).astype(np.float32)
    lengths = [5, 3, 1]
    found = best_roles(scores, steps, lengths)
    for row, length in enumerate(lengths):

        def worth(chain, row=row):
            own = sum(scores[row, at, role] for at, role in enumerate(chain))
            return own + sum(steps[a, b] for a, b in pairwise(chain))

        best = max(product(range(3), repeat=length), key=worth)
        assert tuple(found[row, :length]) == best


def test_chunks_of_each_role_with_their_certainty():
    roles = np.array([1, 2, 0, 3, 5, 6, 6], np.int8)
    sure = np.array([0.5, 1, 1, 0.9, 0.6, 0.6, 0.9], np.float32)
    found = chunks(roles, sure, pieces(words(7)), 0)
    assert [(one.role, one.low, one.high) for one in found] == [
        (SOURCE, 0, 2), (CUE, 3, 4), (CONTENT, 4, 7),
    ]  # fmt: skip
    assert found[2].sure == pytest.approx(0.7)


def test_a_new_beginning_parts_chunks_but_not_within_a_word():
    roles = np.array([5, 5, 5], np.int8)
    sure = np.ones(3, np.float32)
    glued = pieces([(0, 3), (3, 6), (7, 9)])
    assert [(c.low, c.high) for c in chunks(roles, sure, glued, 0)] == [(0, 2), (2, 3)]


def test_a_chunk_ends_with_its_paragraph():
    roles = np.array([5, 6, 6, 6], np.int8)
    found = chunks(roles, np.ones(4, np.float32), pieces(words(4), [0, 0, 1, 1]), 0)
    assert [(c.low, c.high) for c in found] == [(0, 2), (2, 4)]


def test_places_count_from_the_whole_text():
    roles = np.array([3], np.int8)
    (one,) = chunks(roles, np.ones(1, np.float32), pieces(words(9)), 8)
    assert (one.low, one.high) == (8, 9)
