# SPDX-License-Identifier: MIT
"""Which contradictions are drawn."""

from itertools import combinations

from workstation.analysis.network.drawing import Sight, describe, draw, whole
from workstation.analysis.network.graphml import graphml
from workstation.analysis.network.strongest import drawn_words, strongest
from workstation.domain.network import Edge, EdgeKind, Network, Node
from workstation.domain.pictures import Path, Words

NAMES = [f"n{number:02}" for number in range(40)]
NODES = tuple(Node(name, name) for name in NAMES)
PAIRS = tuple(
    Edge(one, other, EdgeKind.CONTRADICTS, 1 + (number * 7) % 23)
    for number, (one, other) in enumerate(combinations(NAMES, 2))
)
TIE = Edge("n00", "n01", EdgeKind.SPEAKS_FOR)
CROWD = Network(NODES, (*PAIRS, TIE))
PLACES = {name: (200.0 * (number % 7), 170.0 * (number // 7)) for number, name in enumerate(NAMES)}


def pairs_of(edges):
    return [edge for edge in edges if edge.kind is EdgeKind.CONTRADICTS]


def test_few_are_all_drawn():
    few = Network(NODES, (*PAIRS[:60], TIE))
    assert strongest(few) == few.edges
    assert drawn_words(few) == ""


def test_of_many_the_strongest_and_the_own_strongest_of_everybody():
    drawn = strongest(CROWD)
    kept = pairs_of(drawn)
    assert TIE in drawn
    assert len(kept) == 60
    assert {uid for edge in kept for uid in (edge.one, edge.other)} == set(NAMES)
    for name in NAMES:
        most = max(edge.weight for edge in PAIRS if name in (edge.one, edge.other))
        assert most >= max(e.weight for e in kept if name in (e.one, e.other)) > 15


def test_the_order_given_does_not_matter():
    turned = Network(NODES, tuple(reversed(CROWD.edges)))
    assert set(strongest(turned)) == set(strongest(CROWD))


def test_what_is_left_out_is_told_and_exported():
    assert drawn_words(CROWD) == "the strongest 60 of 780 pairs in contradiction"
    assert "Drawn: the strongest 60 of 780 pairs" in describe(CROWD)
    legend = [s.text for s in whole(CROWD, PLACES).shapes if isinstance(s, Words)]
    assert "contradicts (the strongest 60 of 780 pairs in contradiction)" in legend
    assert graphml(CROWD).count("<edge ") == len(CROWD.edges)


def test_of_the_chosen_actor_all_are_drawn():
    picture = draw(CROWD, PLACES, Sight(1_600, 1_200, 600, 500), chosen="n20")
    strong = [
        s for s in picture.shapes if isinstance(s, Path) and s.stroke == "no" and len(s.points) == 2
    ]
    assert len(strong) == 39


def test_no_sign_covers_another_and_the_chosen_has_its_name():
    packed = {name: (3.0 * number, 2.0 * number) for number, name in enumerate(NAMES)}
    for places, chosen in ((PLACES, ""), (PLACES, "n20"), (packed, "n20")):
        shapes = draw(CROWD, places, Sight(1_600, 1_200, 600, 500), chosen).shapes
        signs = [s for s in shapes if isinstance(s, Words) and s.text.startswith("✕")]
        for one, other in combinations(signs, 2):
            assert abs(one.x - other.x) > 15 or abs(one.y - other.y) >= 15.9
        if chosen:
            assert chosen in [s.text for s in shapes if isinstance(s, Words)]
