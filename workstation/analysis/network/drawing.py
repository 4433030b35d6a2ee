# SPDX-License-Identifier: MIT
"""The network as a picture: shapes tell kinds of actors, strokes tell kinds of ties.

Names are written where they fit, those of the most tied actors first; zooming in makes room for
more. What is out of sight is not drawn.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import hypot, log2, sqrt

from workstation.analysis.lettering import text_width
from workstation.analysis.network.legend import legend
from workstation.analysis.network.marks import EDGES, actor_shape
from workstation.analysis.network.room import Room
from workstation.analysis.network.strongest import drawn_words, strongest
from workstation.domain.network import Edge, EdgeKind, Network, Node, Places
from workstation.domain.pictures import Anchor, Box, Path, Picture, Shape, Words

_MARGIN = 48.0
_LINE = 15.0  # height of a name
_LONGEST = 28  # characters of a name
_SMALL = 0.85  # of the body text
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66)  # where on a line its sign may stand
_SMALLEST, _LARGEST = 6.0, 15.0  # of an actor, from middle to edge
_Points = Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Sight:
    """The part of the ground that is seen: its middle, the zoom, and the size of the paper."""

    width: float
    height: float
    x: float = 0.0
    y: float = 0.0
    zoom: float = 1.0

    def at(self, place: tuple[float, float]) -> tuple[float, float]:
        """Where a place of the ground stands on the paper."""
        return (
            round((place[0] - self.x) * self.zoom + self.width / 2, 1),
            round((place[1] - self.y) * self.zoom + self.height / 2, 1),
        )

    def ground(self, point: tuple[float, float]) -> tuple[float, float]:
        """The place of the ground at a point of the paper."""
        return (
            (point[0] - self.width / 2) / self.zoom + self.x,
            (point[1] - self.height / 2) / self.zoom + self.y,
        )

    def sees(self, point: tuple[float, float]) -> bool:
        """Whether something at this point of the paper may be seen."""
        return (
            -_MARGIN <= point[0] <= self.width + _MARGIN
            and -_MARGIN <= point[1] <= self.height + _MARGIN
        )


def fitting(places: Places, width: float, height: float, most: float = 1.5) -> Sight:
    """The sight that shows everything."""
    if not places:
        return Sight(width, height)
    xs, ys = [x for x, _ in places.values()], [y for _, y in places.values()]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    zoom = min(
        most,
        (width - 4 * _MARGIN) / max(wide, 1.0),
        (height - 2 * _MARGIN) / max(high, 1.0),
    )
    x, y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    return Sight(width, height, x, y, max(zoom, 0.02))


def whole(network: Network, places: Places) -> Picture:
    """All of it with its legend, on paper large enough to read most names."""
    xs = [x for x, _ in places.values()] or [0.0]
    ys = [y for _, y in places.values()] or [0.0]
    width = max(640.0, max(xs) - min(xs) + 4 * _MARGIN)
    height = max(400.0, max(ys) - min(ys) + 4 * _MARGIN)
    drawn = draw(network, places, fitting(places, width, height, most=1.0))
    key = legend(network, _MARGIN / 2, height + 8)
    return Picture(
        width,
        height + key.height + 16,
        (*drawn.shapes, *key.shapes),
        drawn.title,
        drawn.description,
    )


def draw(network: Network, places: Places, sight: Sight, chosen: str = "") -> Picture:
    """What the sight sees of a network, the chosen actor with all its ties brought forward."""
    points = {uid: sight.at(place) for uid, place in places.items()}
    mine = [edge for edge in network.edges if chosen in (edge.one, edge.other)]
    near = {uid for edge in mine for uid in (edge.one, edge.other)}
    rest = [edge for edge in strongest(network) if chosen not in (edge.one, edge.other)]
    shapes: list[Shape] = []
    for edge in sorted(rest, key=_behind):
        shapes += _line(edge, points, sight, faded=bool(chosen))
    for edge in sorted(mine, key=_behind):
        shapes += _line(edge, points, sight)
    weights = _weights(network.edges)
    order = sorted(
        (node for node in network.nodes if node.uid in points and sight.sees(points[node.uid])),
        key=lambda node: (node.uid != chosen, node.uid not in near, -weights[node.uid], node.uid),
    )
    sizes = radii(network, sight.zoom)
    room = Room()
    for node in order:
        (x, y), size = points[node.uid], sizes[node.uid]
        room.take(x - size, y - size, x + size, y + size)
    grounds, names = _names(order, points, sizes, chosen, near, room)
    shapes += _signs(mine if chosen else rest, points, sight, room)
    shapes += grounds
    for node in reversed(order):
        faded = bool(chosen) and node.uid not in near and node.uid != chosen
        shapes += _node(
            node, points[node.uid], sizes[node.uid], is_chosen=node.uid == chosen, faded=faded
        )
    shapes += names
    return Picture(sight.width, sight.height, tuple(shapes), _title(network), describe(network))


def radii(network: Network, zoom: float) -> dict[str, float]:
    """How large each actor is drawn: its area by its share of the most claims anybody makes."""
    most = max((node.claims for node in network.nodes), default=0) or 1
    scale = min(1.3, max(0.55, sqrt(zoom)))
    return {
        node.uid: (_SMALLEST + (_LARGEST - _SMALLEST) * sqrt(node.claims / most)) * scale
        for node in network.nodes
    }


def actor_at(network: Network, places: Places, sight: Sight, point: tuple[float, float]) -> str:
    """Uid of the actor drawn at a point of the paper; empty where none is."""
    best, found = 1e9, ""
    sizes = radii(network, sight.zoom)
    for node in network.nodes:
        if node.uid not in places:
            continue
        x, y = sight.at(places[node.uid])
        distance = hypot(point[0] - x, point[1] - y)
        if distance <= sizes[node.uid] + 4 and distance < best:
            best, found = distance, node.uid
    return found


def describe(network: Network) -> str:
    """The network in a sentence, for whoever cannot see it."""
    contradictions = [e for e in network.edges if e.kind is EdgeKind.CONTRADICTS]
    ties = len(network.edges) - len(contradictions)
    names = {node.uid: node.name for node in network.nodes}
    worst = sorted(contradictions, key=lambda e: (-e.weight, names[e.one], names[e.other]))[:3]
    told = "; ".join(f"{names[e.one]} and {names[e.other]} ({e.weight})" for e in worst)
    sentence = (
        f"{len(network.nodes)} actors, {ties} affiliations, "
        f"{len(contradictions)} pairs who contradict each other"
    )
    drawn = drawn_words(network)
    few = f" Drawn: {drawn}." if drawn else ""
    return f"{sentence}: {told}.{few}" if told else f"{sentence}."


def _title(network: Network) -> str:
    return f"Network of {len(network.nodes)} actors"


def _behind(edge: Edge) -> tuple[bool, int, str, str]:
    return edge.kind is EdgeKind.CONTRADICTS, edge.weight, edge.one, edge.other


def _weights(edges: Iterable[Edge]) -> Counter[str]:
    weights: Counter[str] = Counter()
    for edge in edges:
        worth = 100 * edge.weight if edge.kind is EdgeKind.CONTRADICTS else 1
        weights[edge.one] += worth
        weights[edge.other] += worth
    return weights


def _seen(edge: Edge, points: _Points, sight: Sight) -> bool:
    return all(uid in points for uid in (edge.one, edge.other)) and (
        sight.sees(points[edge.one]) or sight.sees(points[edge.other])
    )


def _line(edge: Edge, points: _Points, sight: Sight, *, faded: bool = False) -> list[Shape]:
    """The line of a tie; an affiliation has an arrow in its middle."""
    if not _seen(edge, points, sight):
        return []
    start, end = points[edge.one], points[edge.other]
    look = EDGES[edge.kind]
    role = "line" if faded else look.role
    is_contradiction = edge.kind is EdgeKind.CONTRADICTS
    width = look.width + (log2(edge.weight) * 0.5 if is_contradiction else 0.0)
    line = Path((start, end), role, round(width, 1), look.style)
    return [line] if is_contradiction else [line, *_arrow(start, end, role)]


def _arrow(
    start: tuple[float, float],
    end: tuple[float, float],
    role: str,
) -> list[Shape]:
    """A small head in the middle that shows who belongs to whom."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    if length < _MARGIN:
        return []
    ux, uy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    tip = (round(x + 5 * ux, 1), round(y + 5 * uy, 1))
    left = (round(x - 4 * ux - 3.5 * uy, 1), round(y - 4 * uy + 3.5 * ux, 1))
    right = (round(x - 4 * ux + 3.5 * uy, 1), round(y - 4 * uy - 3.5 * ux, 1))
    return [Path((tip, left, right), role, 1.0, fill=role)]


def _signs(edges: Iterable[Edge], points: _Points, sight: Sight, room: Room) -> list[Shape]:
    """The sign and number of each contradiction, as near the middle of its line as there is room.

    The strongest come first; where a line has no room at all its width alone tells its weight.
    """
    shapes: list[Shape] = []
    for edge in sorted(edges, key=_behind, reverse=True):
        if edge.kind is not EdgeKind.CONTRADICTS or not _seen(edge, points, sight):
            continue
        (x, y), (u, v) = points[edge.one], points[edge.other]
        if hypot(u - x, v - y) <= 3 * _MARGIN / 2:
            continue
        words = f"✕ {edge.weight}" if edge.weight > 1 else "✕"
        width = text_width(words, _SMALL, bold=True) + 8
        for part in _ALONG:
            middle, down = x + (u - x) * part, y + (v - y) * part
            left, top = round(middle - width / 2, 1), round(down - 8, 1)
            if room.take(left, top, left + width, top + 16):
                shapes += [
                    Box(left, top, round(width, 1), 16, "surface", radius=6),
                    Words(
                        *(round(middle, 1), round(down + 4, 1), words, "no", _SMALL),
                        bold=True,
                        anchor=Anchor.MIDDLE,
                    ),
                ]
                break
    return shapes


def _node(
    node: Node, point: tuple[float, float], size: float, *, is_chosen: bool, faded: bool
) -> list[Shape]:
    claims = f"{node.claims:,} claim{'' if node.claims == 1 else 's'}"
    title = f"{node.name} · {node.kind.value} · {claims}"
    return actor_shape(node, point, round(size, 1), title, is_chosen=is_chosen, faded=faded)


def _names(
    order: Iterable[Node],
    points: _Points,
    sizes: Mapping[str, float],
    chosen: str,
    near: Collection[str],
    room: Room,
) -> tuple[list[Shape], list[Shape]]:
    """The names that fit below their actors without covering anything, and that of the chosen.

    Each has a ground of its own, so that no line runs through it.
    """
    grounds: list[Shape] = []
    names: list[Shape] = []
    for node in order:
        x, y = points[node.uid]
        words = node.name if len(node.name) <= _LONGEST else f"{node.name[: _LONGEST - 1]}…"
        bold = node.uid == chosen
        width = text_width(words, _SMALL, bold=bold)
        left, top = x - width / 2 - 2, y + sizes[node.uid] + 2
        is_free = room.take(left, top, left + width + 4, top + _LINE)
        if not is_free and node.uid != chosen:
            continue
        role = "text" if not chosen or bold or node.uid in near else "muted"
        ground = Box(
            round(left, 1), round(top, 1), round(width + 4, 1), _LINE, "surface", opacity=0.8
        )
        name = Words(
            *(x, round(top + 11, 1), words, role, _SMALL),
            bold=bold,
            anchor=Anchor.MIDDLE,
            thing=node.uid,
        )
        grounds.append(ground)
        names.append(name)
    return grounds, names
