# SPDX-License-Identifier: MIT
"""The signs of stances as shapes, so that they look alike whatever fonts are at hand."""

from math import cos, pi, sin

from workstation.domain.pictures import Anchor, Disc, Path, Shape, Words
from workstation.domain.questions import Stance

SIGN = 9.0  # across, in pixels

_STEPS = 12
# From where a half is filled, in half turns clockwise from the top.
_HALVES = {Stance.PARTLY: 0, Stance.DOUBTS: 1}


def sign_shapes(x: float, y: float, stance: Stance, *, hollow: bool = False) -> tuple[Shape, ...]:
    """The sign of a stance with its centre at a point: filled if explicit, hollow if implied."""
    role, half = stance.value, SIGN / 2
    if stance is Stance.NO:
        width = 1.2 if hollow else 2.0
        reach = half - 0.5
        return (
            Path(((x - reach, y - reach), (x + reach, y + reach)), role, width),
            Path(((x - reach, y + reach), (x + reach, y - reach)), role, width),
        )
    if stance is Stance.UNCLEAR:
        return (Words(x, y + half, "~", role, bold=not hollow, anchor=Anchor.MIDDLE),)
    filled = stance is Stance.YES and not hollow
    ring = Disc(x, y, half - 0.5, fill=role if filled else "", stroke=role)
    if hollow or stance not in _HALVES:
        return (ring,)
    return (ring, Path(_half_disc(x, y, half - 0.5, _HALVES[stance]), role, fill=role))


def _half_disc(x: float, y: float, radius: float, turn: int) -> tuple[tuple[float, float], ...]:
    """The right half (0) or the left one (1) of a disc, as a polygon."""
    angles = (pi * (turn + step / _STEPS) for step in range(_STEPS + 1))
    return tuple((x + radius * sin(angle), y - radius * cos(angle)) for angle in angles)
