# SPDX-License-Identifier: MIT
"""Every stance has a sign of its own, filled and hollow."""

import pytest

from workstation.analysis.glyph_shapes import SIGN, sign_shapes
from workstation.domain.pictures import Disc, Path
from workstation.domain.questions import Stance


def test_no_two_signs_are_alike_without_their_colours():
    forms = set()
    for stance in Stance:
        shapes = sign_shapes(0, 0, stance)
        forms.add(str(shapes).replace(f"'{stance.value}'", "'role'"))
    assert len(forms) == len(Stance)


@pytest.mark.parametrize("stance", [Stance.YES, Stance.NO, Stance.PARTLY, Stance.DOUBTS])
def test_hollow_differs_from_filled(stance):
    assert sign_shapes(0, 0, stance, hollow=True) != sign_shapes(0, 0, stance)


def test_signs_stay_in_their_place():
    for stance in Stance:
        for shape in sign_shapes(50, 50, stance):
            if isinstance(shape, Disc):
                assert shape.radius <= SIGN / 2
            if isinstance(shape, Path):
                assert all(abs(at - 50) <= SIGN / 2 for point in shape.points for at in point)


def test_halves_are_the_right_and_the_left_one():
    (_, right), (_, left) = sign_shapes(0, 0, Stance.PARTLY), sign_shapes(0, 0, Stance.DOUBTS)
    assert min(x for x, _ in right.points) >= -0.001
    assert max(x for x, _ in left.points) <= 0.001
