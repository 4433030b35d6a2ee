# SPDX-License-Identifier: MIT
"""The marks of a network: one shape a kind of actor, one stroke a kind of tie."""

from dataclasses import dataclass

from workstation.domain.actors import ActorKind
from workstation.domain.network import EdgeKind, Node
from workstation.domain.pictures import Box, Disc, Path, Shape, Stroke


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of tie is drawn."""

    role: str
    width: float
    style: Stroke


EDGES = {
    EdgeKind.CONTRADICTS: Look("no", 1.8, Stroke.SOLID),
    EdgeKind.HOLDS_OFFICE_IN: Look("muted", 1.0, Stroke.DASHED),
    EdgeKind.SPEAKS_FOR: Look("accent", 1.0, Stroke.DASHED),
    EdgeKind.ORGAN_OF: Look("muted", 1.0, Stroke.SOLID),
    EdgeKind.MEMBER_OF: Look("muted", 1.0, Stroke.DOTTED),
}

SQUARES = (ActorKind.STATE, ActorKind.GOVERNMENT_BODY)
DIAMONDS = (ActorKind.ARMED_GROUP,)
HEXAGONS = (ActorKind.INTERNATIONAL_BODY, ActorKind.ORGANISATION)
SHEETS = (ActorKind.MEDIA_OUTLET, ActorKind.DOCUMENT)


def actor_shape(
    node: Node,
    point: tuple[float, float],
    size: float,
    title: str,
    *,
    is_chosen: bool,
    faded: bool,
) -> list[Shape]:
    """The shape of an actor: square, diamond, hexagon, sheet, or a disc for people and others.

    The chosen actor is filled; the others are open, so that they are told apart in print too.
    """
    x, y = point
    fill = "accent" if is_chosen else "raised"
    stroke = "line" if faded else "accent" if is_chosen else "text"
    shape: Shape
    if node.kind in SQUARES or node.kind in SHEETS:
        wide = size * (0.8 if node.kind in SHEETS else 0.9)
        radius = 0.0 if node.kind in SQUARES else 3.0
        style = Stroke.DASHED if node.kind in SHEETS else Stroke.SOLID
        left, top = round(x - wide, 1), round(y - size * 0.9, 1)
        wide, high = round(2 * wide, 1), round(1.8 * size, 1)
        shape = Box(left, top, wide, high, fill, stroke, style, radius, 1.0, node.uid, title)
    elif node.kind in DIAMONDS or node.kind in HEXAGONS:
        corners = _DIAMOND if node.kind in DIAMONDS else _HEXAGON
        points = tuple((round(x + dx * size, 1), round(y + dy * size, 1)) for dx, dy in corners)
        shape = Path(points, stroke, 1.2, fill=fill, thing=node.uid)
    else:
        style = Stroke.SOLID if node.kind is ActorKind.PERSON else Stroke.DOTTED
        shape = Disc(x, y, round(size, 1), fill, stroke, style, node.uid, title)
    return [shape]


_DIAMOND = ((0.0, -1.15), (1.15, 0.0), (0.0, 1.15), (-1.15, 0.0))
_HEXAGON = ((-0.55, -0.95), (0.55, -0.95), (1.1, 0.0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0.0))
