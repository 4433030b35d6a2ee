# SPDX-License-Identifier: MIT
"""Which actors and ties a network shows."""

from hypothesis import given
from hypothesis import strategies as st

from workstation.analysis.network.choosing import between, chosen, narrowed
from workstation.domain.network import Edge, EdgeKind, NetworkFilter

CONTRADICTS, ORGAN = EdgeKind.CONTRADICTS, EdgeKind.ORGAN_OF


def test_those_in_most_contradictions_come_first() -> None:
    edges = [
        Edge("a", "b", CONTRADICTS, 1),
        Edge("c", "d", CONTRADICTS, 5),
        *(Edge(f"m{n}", "z", EdgeKind.MEMBER_OF) for n in range(9)),
    ]
    uids, left_out = chosen(edges, 4)
    assert uids == ["c", "d", "a", "b"]
    assert left_out == 10


def test_nobody_is_left_alone() -> None:
    edges = [Edge("a", "b", CONTRADICTS, 9), Edge("c", "d", ORGAN)]
    uids, _ = chosen(edges, 3)
    assert set(uids) == {"a", "b"}


def test_the_actor_asked_for_stays() -> None:
    edges = [Edge(f"a{n}", f"b{n}", CONTRADICTS, 9) for n in range(5)]
    edges.append(Edge("me", "a0", ORGAN))
    uids, _ = chosen(edges, 3, keep="me")
    assert uids[0] == "me"
    assert "a0" in uids


def test_narrowing_by_kind_and_round_one_actor() -> None:
    edges = [Edge("a", "b", CONTRADICTS), Edge("a", "c", ORGAN), Edge("b", "c", ORGAN)]
    assert narrowed(edges, NetworkFilter(kinds=frozenset([ORGAN]))) == edges[1:]
    assert narrowed(edges, NetworkFilter(around="b")) == [edges[0], edges[2]]


def test_an_actor_tied_to_itself_and_one_tie_twice() -> None:
    edges = [
        Edge("a", "a", ORGAN),
        Edge("a", "b", ORGAN, office="press"),
        Edge("a", "b", ORGAN, office="navy"),
    ]
    assert narrowed(edges, NetworkFilter()) == [edges[1]]


@given(st.lists(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")), max_size=30))
def test_within_the_limit_everybody_shown_has_a_neighbour(pairs: list[tuple[str, str]]) -> None:
    edges = narrowed([Edge(one, other, ORGAN) for one, other in pairs], NetworkFilter())
    uids, left_out = chosen(edges, 4)
    assert len(uids) <= 4
    assert len(uids) + left_out == len({uid for e in edges for uid in (e.one, e.other)})
    shown = between(edges, uids)
    assert {uid for e in shown for uid in (e.one, e.other)} == set(uids)
