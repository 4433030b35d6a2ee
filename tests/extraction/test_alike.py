# SPDX-License-Identifier: MIT
"""How much of their contents two relations share."""

import pytest

from workstation.extraction.alike import clipped, holds, is_free, is_part, share
from workstation.extraction.finding import Found


def found(content, cue=((0, 1),), inside=None):
    return Found((), cue, content, "", inside=inside)


def test_shares_are_common_code_points_over_all():
    assert share(((0, 10),), ((0, 10),)) == 1
    assert share(((0, 10),), ((5, 15),)) == pytest.approx(1 / 3)
    assert share((), ()) == 0


def test_a_part_is_the_smaller_half_of_what_is_round_it():
    assert is_part(((10, 14),), ((10, 20), (30, 40)))
    assert not is_part(((10, 38),), ((10, 20), (30, 40)))
    assert not is_part(((5, 14),), ((10, 40),))


def test_what_is_told_within_a_statement_leaves_it_free():
    outer, inner = found(((10, 60),)), found(((40, 55),), ((30, 35),))
    assert holds(outer, inner)
    assert is_free(outer, [inner])
    assert not is_free(outer, [found(((40, 55),), ((70, 75),))])


def test_a_content_is_clipped_to_what_holds_it():
    assert clipped(found(((0, 10), (20, 30))), ((5, 25),)).content == ((5, 10), (20, 25))
    assert clipped(found(((0, 10),)), ((20, 30),)).content == ((0, 10),)
