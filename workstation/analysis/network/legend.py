# SPDX-License-Identifier: MIT
"""What the shapes and strokes of a network mean; only of what it holds."""

from workstation.analysis.lettering import text_width
from workstation.analysis.network.marks import DIAMONDS, EDGES, HEXAGONS, SHEETS, SQUARES
from workstation.analysis.network.marks import actor_shape as shape_of
from workstation.analysis.network.strongest import drawn_words
from workstation.domain.actors import ActorKind
from workstation.domain.network import EdgeKind, Network, Node
from workstation.domain.pictures import Path, Picture, Shape, Words

_GAP, _LINE, _STROKE = 20.0, 22.0, 28.0
_MOST = 760.0  # width after which a new line begins

_SHAPES = (
    (SQUARES, "state or government body"),
    (DIAMONDS, "armed group"),
    (HEXAGONS, "organisation or international body"),
    (SHEETS, "outlet or document"),
    ((ActorKind.PERSON,), "person"),
    ((ActorKind.COLLECTIVE, ActorKind.UNKNOWN), "collective or not known"),
)


def legend(network: Network, x: float, y: float) -> Picture:
    """The legend with its upper left corner at a point; its height is what it takes."""
    place = _Place(x, y)
    shapes: list[Shape] = []
    for kind in EdgeKind:
        if any(edge.kind is kind for edge in network.edges):
            words = f"contradicts ({drawn_words(network) or 'number of disagreements'})"
            shapes += _stroke(kind, words if kind is EdgeKind.CONTRADICTS else kind.value, place)
    kinds = {node.kind for node in network.nodes}
    for shown, words in _SHAPES:
        if kinds & set(shown):
            shapes += _shape(shown[0], words, place)
    return Picture(_MOST, place.y + _LINE - y, tuple(shapes))


class _Place:
    """Where the next entry goes."""

    def __init__(self, x: float, y: float) -> None:
        self.left, self.x, self.y = x, x, y

    def take(self, width: float) -> tuple[float, float]:
        """The place of an entry so wide, on a new line if need be."""
        if self.x > self.left and self.x + width > _MOST:
            self.x, self.y = self.left, self.y + _LINE
        taken = (self.x, self.y)
        self.x += width + _GAP
        return taken


def _stroke(kind: EdgeKind, words: str, place: _Place) -> list[Shape]:
    x, y = place.take(_STROKE + 6 + text_width(words, 0.85))
    look = EDGES[kind]
    line = ((x, y + _LINE / 2), (x + _STROKE, y + _LINE / 2))
    label = Words(x + _STROKE + 6, y + _LINE / 2 + 4, words, "muted", 0.85)
    shapes: list[Shape] = [Path(line, look.role, look.width, look.style), label]
    if kind is EdgeKind.CONTRADICTS:
        shapes.append(Words(x + _STROKE / 2 - 4, y + _LINE / 2 + 4, "✕", "no", 0.85, bold=True))
    return shapes


def _shape(kind: ActorKind, words: str, place: _Place) -> list[Shape]:
    x, y = place.take(22 + text_width(words, 0.85))
    drawn = shape_of(
        Node("", "", kind), (x + 8, y + _LINE / 2), 7, words, is_chosen=False, faded=False
    )
    return [*drawn, Words(x + 22, y + _LINE / 2 + 4, words, "muted", 0.85)]
