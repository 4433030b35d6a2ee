# SPDX-License-Identifier: MIT
"""Where actors stand."""

import random
from math import dist

from workstation.analysis.network.layout import layout
from workstation.domain.network import Edge, EdgeKind, Network, Node


def network(edges: list[tuple[str, str]], alone: tuple[str, ...] = ()) -> Network:
    uids = sorted({uid for pair in edges for uid in pair} | set(alone))
    return Network(
        tuple(Node(uid, uid.upper()) for uid in uids),
        tuple(Edge(one, other, EdgeKind.ORGAN_OF) for one, other in edges),
    )


def crowd(size: int) -> list[tuple[str, str]]:
    chance = random.Random(7)
    return [(f"n{number}", f"n{chance.randrange(number)}") for number in range(1, size)]


def test_an_empty_network_has_no_places() -> None:
    assert layout(Network()) == {}


def test_everybody_has_a_place_of_his_own() -> None:
    places = layout(network(crowd(300), alone=("x", "y")))
    assert len(places) == 302
    assert len(set(places.values())) == 302


def test_the_order_of_rows_does_not_matter() -> None:
    edges = crowd(150)
    shuffled = edges[:]
    random.Random(1).shuffle(shuffled)
    one, other = network(edges), network(shuffled)
    other = Network(other.nodes[::-1], other.edges)
    assert layout(one) == layout(other)


def test_those_tied_stand_nearer_than_others() -> None:
    ring = [("a", "b"), ("b", "c"), ("a", "c"), ("d", "e"), ("e", "f"), ("d", "f"), ("c", "d")]
    places = layout(network(ring))
    assert dist(places["a"], places["b"]) < dist(places["a"], places["f"])


def test_unconnected_parts_do_not_overlap() -> None:
    places = layout(network([("a", "b"), ("b", "c"), ("x", "y"), ("y", "z")]))
    boxes = []
    for part in ("abc", "xyz"):
        xs, ys = zip(*(places[uid] for uid in part), strict=True)
        boxes.append((min(xs), min(ys), max(xs), max(ys)))
    (l1, t1, r1, d1), (l2, t2, r2, d2) = boxes
    assert r1 < l2 or r2 < l1 or d1 < t2 or d2 < t1


def test_nobody_stands_on_another() -> None:
    places = sorted(layout(network(crowd(60))).values())
    nearest = min(dist(one, other) for at, one in enumerate(places) for other in places[at + 1 :])
    assert nearest > 50
