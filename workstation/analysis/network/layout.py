# SPDX-License-Identifier: MIT
"""Where actors stand: near whom they are tied to, and the same at every opening.

Forces (Fruchterman and Reingold) lay out one community of actors at a time and then the
communities among one another (Louvain), so that thousands are laid out in seconds and what
belongs together stands together. Everything starts from fixed seeds and sorted uids.
"""

from __future__ import annotations

from math import ceil, sqrt
from typing import TYPE_CHECKING

from workstation.analysis.network.strongest import strongest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from networkx import Graph  # type: ignore[import-untyped]

    from workstation.domain.network import Network, Places

_SEED = 20_261_112
_TOGETHER = 60  # actors laid out at once; more are parted into communities
_ROOM = 90.0  # pixels between two actors, about
_LEAST = 72.0  # pixels between two actors, at least
_MOST_SPREAD = 400  # actors; of larger groups only the outline can be read
_STEPS, _FEWEST_STEPS = 80, 10  # of the forces; a larger group takes fewer
_ROUNDS = 40  # in which neighbours are moved apart


def layout(network: Network) -> Places:
    """A place for every actor, in pixels, the middle of all at (0, 0)."""
    import networkx as nx

    graph = nx.Graph()
    graph.add_nodes_from(sorted(node.uid for node in network.nodes))
    graph.add_edges_from(sorted((edge.one, edge.other) for edge in strongest(network)))
    parts = [sorted(part) for part in nx.connected_components(graph)]
    parts.sort(key=lambda part: (-len(part), part))
    return _packed([_of_part(graph.subgraph(part)) for part in parts])


def _of_part(graph: Graph) -> Places:
    """Places within one connected part, as if it stood alone."""
    import networkx as nx

    if graph.number_of_nodes() <= _TOGETHER:
        return _by_forces(graph)
    found = nx.community.louvain_communities(graph, seed=_SEED)
    communities = sorted((sorted(members) for members in found), key=lambda m: (-len(m), m))
    if len(communities) == 1:
        return _by_forces(graph)
    inner = [_by_forces(graph.subgraph(members)) for members in communities]
    homes = {uid: _key(number) for number, members in enumerate(communities) for uid in members}
    middles = _apart(_by_forces(_quotient(graph, homes)), [_radius(places) for places in inner])
    return {
        uid: (x + middles[_key(number)][0], y + middles[_key(number)][1])
        for number, places in enumerate(inner)
        for uid, (x, y) in places.items()
    }


def _key(community: int) -> str:
    """A community as a node, in the order of its number."""
    return f"{community:06d}"


def _quotient(graph: Graph, homes: dict[str, str]) -> Graph:
    """The communities as nodes, tied as often as their members are."""
    import networkx as nx

    ties = nx.Graph()
    ties.add_nodes_from(sorted(set(homes.values())))
    for one, other in sorted(graph.edges()):
        first, second = homes[one], homes[other]
        if first != second:
            before = ties.get_edge_data(first, second, {"weight": 0})["weight"]
            ties.add_edge(first, second, weight=before + 1)
    return ties


def _by_forces(graph: Graph) -> Places:
    """Places by forces alone, scaled so that every actor has its room."""
    import networkx as nx

    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(graph.nodes()))
    ordered.add_weighted_edges_from(
        (one, other, data.get("weight", 1)) for one, other, data in sorted(graph.edges(data=True))
    )
    size = ordered.number_of_nodes()
    if size == 1:
        return dict.fromkeys(ordered.nodes(), (0.0, 0.0))
    start = nx.circular_layout(ordered)
    scale = _ROOM * sqrt(size) / 1.6
    steps = max(_FEWEST_STEPS, min(_STEPS, _STEPS * _MOST_SPREAD // size))
    found = nx.spring_layout(ordered, pos=start, seed=_SEED, scale=scale, iterations=steps)
    return _spread({key: (float(x), float(y)) for key, (x, y) in found.items()})


def _spread(places: Places) -> Places:
    """The places with neighbours moved apart until each has room for its name."""
    keys = sorted(places)
    if len(keys) > _MOST_SPREAD:
        return places  # names are read by zooming in; every pair would take too long
    now = {key: places[key] for key in keys}
    for _ in range(_ROUNDS):
        moved = False
        for at, one in enumerate(keys):
            for other in keys[at + 1 :]:
                (x, y), (ox, oy) = now[one], now[other]
                dx, dy = ox - x, oy - y
                distance = sqrt(dx * dx + dy * dy)
                if distance >= _LEAST:
                    continue
                moved = True
                # Two on one spot part along a direction that their order decides.
                ux, uy = (dx / distance, dy / distance) if distance > 1e-6 else (1.0, at % 2 - 0.5)
                push = (_LEAST - distance) / 2 + 0.5
                now[one] = (x - ux * push, y - uy * push)
                now[other] = (ox + ux * push, oy + uy * push)
        if not moved:
            break
    return now


def _radius(places: Places) -> float:
    return max((sqrt(x * x + y * y) for x, y in places.values()), default=0.0) + _ROOM / 2


def _apart(middles: Places, radii: Sequence[float]) -> Places:
    """The middles of circles moved outward together until no two circles overlap."""
    stretch = 1.0
    keys = sorted(middles)
    for at, one in enumerate(keys):
        for beside, other in enumerate(keys[at + 1 :], at + 1):
            dx = middles[one][0] - middles[other][0]
            dy = middles[one][1] - middles[other][1]
            distance = sqrt(dx * dx + dy * dy) or 1.0
            stretch = max(stretch, min((radii[at] + radii[beside]) / distance, _MOST_STRETCH))
    return {key: (x * stretch, y * stretch) for key, (x, y) in middles.items()}


_MOST_STRETCH = 8.0


def _packed(parts: Sequence[Places]) -> Places:
    """The parts side by side in rows of about one width, largest first; nothing overlaps."""
    boxes = [_box(places.values()) for places in parts]
    area = sum((right - left + _ROOM) * (down - top + _ROOM) for left, top, right, down in boxes)
    width = max([ceil(sqrt(area * 1.6)), *(int(b[2] - b[0] + _ROOM) for b in boxes)], default=0)
    packed: Places = {}
    x = y = row = 0.0
    for places, (left, top, right, down) in zip(parts, boxes, strict=True):
        if x > 0 and x + (right - left) > width:
            x, y, row = 0.0, y + row, 0.0
        for uid, (px, py) in places.items():
            packed[uid] = (px - left + x, py - top + y)
        x += right - left + _ROOM
        row = max(row, down - top + _ROOM)
    left, top, right, down = _box(packed.values())
    dx, dy = (left + right) / 2, (top + down) / 2
    return {uid: (round(px - dx, 1), round(py - dy, 1)) for uid, (px, py) in packed.items()}


def _box(points: Iterable[tuple[float, float]]) -> tuple[float, float, float, float]:
    found: Collection[tuple[float, float]] = list(points)
    if not found:
        return 0.0, 0.0, 0.0, 0.0
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return min(xs), min(ys), max(xs), max(ys)
