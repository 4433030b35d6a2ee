# SPDX-License-Identifier: MIT
"""A few new texts beside many held ones: who is worth comparing with whom."""

import numpy as np

from tests.services.wires import OTHER, OWN, WIRE, carried, edited
from workstation.analysis.origins.near import SIZE, near
from workstation.analysis.origins.signatures import signature


def parts(texts):
    """Each text alone, as if it came in a part of its own; ids from 10 on."""
    return [[(10 + number, signature(text))] for number, text in enumerate(texts)]


def test_copies_are_found_most_alike_first_and_strangers_are_not():
    found = near([signature(edited()), signature(OTHER)], parts([OWN, WIRE]))
    assert found == [(0, 11)]
    assert near([signature(carried())], parts([OTHER, OWN])) == [(0, 11)]


def test_each_of_several_new_copies_finds_the_one_held():
    assert near([signature(WIRE)] * 3, parts([WIRE])) == [(0, 10), (1, 10), (2, 10)]


def test_many_held_copies_make_no_square_of_pairs():
    held = [[(number, signature(WIRE)) for number in range(500)]]
    assert near([signature(WIRE)] * 2, held) == [(0, 0), (1, 0)]


def test_what_is_no_signature_is_passed_over():
    assert near([b"", b"short"], parts([WIRE])) == []
    assert near([signature(WIRE)], [[(1, b""), (2, b"x" * (SIZE - 1))], []]) == []


def test_one_of_many_strangers_is_found():
    chance = np.random.default_rng(7)
    crowd = chance.integers(0, 1 << 32, (5_000, 256), dtype=np.uint32)
    held = [[(number, row.tobytes()) for number, row in enumerate(crowd)]]
    assert near([signature(WIRE), crowd[4_321].tobytes()], held) == [(1, 4_321)]
