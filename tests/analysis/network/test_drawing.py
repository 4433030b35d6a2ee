# SPDX-License-Identifier: MIT
"""The network as a picture."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workstation.analysis.network.drawing import (
    Sight,
    actor_at,
    describe,
    draw,
    fitting,
    radii,
    whole,
)
from workstation.analysis.network.graphml import graphml
from workstation.domain.actors import ActorKind
from workstation.domain.network import Edge, EdgeKind, Network, Node
from workstation.domain.pictures import Box, Disc, Path, Stroke, Words

OSTRA = Node("o", "Ostran navy", ActorKind.GOVERNMENT_BODY, 12)
KELD = Node("k", "Keld harbour board", ActorKind.ORGANISATION, 3)
MARO = Node("m", "Ilse Maro", ActorKind.PERSON, 1)
SMALL = Network(
    (OSTRA, KELD, MARO),
    (
        Edge("o", "k", EdgeKind.CONTRADICTS, 3, ("q1", "q2", "q3")),
        Edge("m", "k", EdgeKind.SPEAKS_FOR),
    ),
)
PLACES = {"o": (0.0, 0.0), "k": (200.0, 0.0), "m": (200.0, 150.0)}
SIGHT = Sight(800, 600, 100, 75)


def test_a_contradiction_has_its_sign_and_number() -> None:
    words = [shape.text for shape in draw(SMALL, PLACES, SIGHT).shapes if isinstance(shape, Words)]
    assert "✕ 3" in words
    assert {"Ostran navy", "Keld harbour board", "Ilse Maro"} <= set(words)


def test_kinds_of_actors_have_shapes_of_their_own() -> None:
    things = {
        s.thing: type(s) for s in draw(SMALL, PLACES, SIGHT).shapes if not isinstance(s, Words)
    }
    assert things["o"] is Box
    assert things["k"] is Path
    assert things["m"] is Disc


def test_area_grows_with_a_share_of_the_most_claims() -> None:
    few = radii(SMALL, 1)
    many = radii(
        Network(tuple(replace(node, claims=node.claims * 1_000) for node in SMALL.nodes)), 1
    )
    assert few == many, "the largest is as large in a case of twelve claims as of twelve thousand"
    assert few["o"] > few["k"] > few["m"] > radii(Network((Node("n", "Nobody"),)), 1)["n"]


def test_ties_differ_by_stroke_and_not_by_colour_alone() -> None:
    lines = [s for s in draw(SMALL, PLACES, SIGHT).shapes if isinstance(s, Path) and not s.fill]
    assert {line.style for line in lines} == {Stroke.SOLID, Stroke.DASHED}


def test_names_that_would_cover_one_another_are_left_out() -> None:
    crowd = Network(tuple(Node(f"n{n}", f"Somebody {n}") for n in range(40)))
    places = {f"n{n}": (float(n), 0.0) for n in range(40)}
    names = [s for s in draw(crowd, places, Sight(800, 600)).shapes if isinstance(s, Words)]
    assert 1 <= len(names) < 10
    close = draw(crowd, places, Sight(60_000, 600, 20, 0, zoom=1_000))
    assert sum(isinstance(s, Words) for s in close.shapes) == 40


def test_what_is_out_of_sight_is_not_drawn() -> None:
    assert draw(SMALL, PLACES, Sight(100, 100, 9_000, 9_000)).shapes == ()


def test_the_actor_under_a_point() -> None:
    assert actor_at(SMALL, PLACES, SIGHT, SIGHT.at(PLACES["m"])) == "m"
    assert actor_at(SMALL, PLACES, SIGHT, (0, 0)) == ""


def test_the_sentence_for_who_cannot_see() -> None:
    told = describe(SMALL)
    assert "3 actors, 1 affiliations, 1 pairs who contradict each other" in told
    assert "Ostran navy and Keld harbour board (3)" in told


def test_the_whole_picture_has_its_legend() -> None:
    picture = whole(SMALL, PLACES)
    words = [s.text for s in picture.shapes if isinstance(s, Words)]
    assert "contradicts (number of disagreements)" in words
    assert "speaks for" in words
    assert "is organ of" not in words
    assert all(0 <= s.y <= picture.height for s in picture.shapes if isinstance(s, Words))


def test_an_empty_network_is_drawn() -> None:
    assert whole(Network(), {}).height > 0


@given(st.floats(-500, 500), st.floats(-500, 500), st.floats(0.05, 8))
def test_ground_and_paper_are_inverse(x: float, y: float, zoom: float) -> None:
    sight = Sight(640, 480, 10, -20, zoom)
    back = sight.ground(sight.at((x, y)))
    assert abs(back[0] - x) < 1.5 / zoom
    assert abs(back[1] - y) < 1.5 / zoom


def test_everything_fits_in_the_sight_made_for_it() -> None:
    sight = fitting(PLACES, 500, 300)
    assert all(
        0 < x < 500 and 0 < y < 300 for x, y in (sight.at(place) for place in PLACES.values())
    )


def test_graphml_holds_hostile_names() -> None:
    odd = Network(
        (Node("a", "A <b> & \x07 “c”"), Node("b", "ب")), (Edge("a", "b", EdgeKind.ORGAN_OF),)
    )
    text = graphml(odd)
    assert "A &lt;b&gt; &amp;  “c”" in text
    assert "is organ of" in text
