# SPDX-License-Identifier: MIT
"""Which contradictions are drawn where there are too many to tell apart."""

from collections.abc import Sequence

from workstation.domain.network import Edge, EdgeKind, Network

_LEAST = 60  # lines that can be told apart in any case


def strongest(network: Network) -> Sequence[Edge]:
    """All affiliations, and about as many contradictions as there are actors.

    Each actor keeps the pair in which it contradicts somebody most; then come those of most
    disagreements. What is left out is told and listed beside the picture, never lost.
    """
    pairs = [edge for edge in network.edges if edge.kind is EdgeKind.CONTRADICTS]
    most = max(_LEAST, len(network.nodes))
    if len(pairs) <= most:
        return network.edges
    pairs.sort(key=lambda edge: (-edge.weight, edge.one, edge.other))
    met: set[str] = set()
    own: list[Edge] = []
    others: list[Edge] = []
    for edge in pairs:
        (own if {edge.one, edge.other} - met else others).append(edge)
        met |= {edge.one, edge.other}
    ties = [edge for edge in network.edges if edge.kind is not EdgeKind.CONTRADICTS]
    return [*ties, *own, *others[: most - len(own)]]


def drawn_words(network: Network) -> str:
    """Which contradictions are drawn, where it is not all of them; empty where it is."""
    left_out = len(network.edges) - len(strongest(network))
    if not left_out:
        return ""
    pairs = sum(edge.kind is EdgeKind.CONTRADICTS for edge in network.edges)
    return f"the strongest {pairs - left_out:,} of {pairs:,} pairs in contradiction"
