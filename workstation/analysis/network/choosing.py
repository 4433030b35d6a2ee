# SPDX-License-Identifier: MIT
"""Which actors and ties a network shows: the most tied first, nobody alone."""

from collections import Counter
from collections.abc import Iterable

from workstation.domain.network import Edge, EdgeKind, NetworkFilter

_CONTRADICTION = 1_000_000  # one contradiction outweighs any number of affiliations


def narrowed(edges: Iterable[Edge], wanted: NetworkFilter) -> list[Edge]:
    """The edges of the kinds wanted, round one actor if one is given; none from an actor to itself.

    Ties of one pair and kind are one edge: affiliations of different offices are not told apart.
    """
    found: dict[tuple[str, str, EdgeKind], Edge] = {}
    for edge in edges:
        if edge.kind not in wanted.kinds or edge.one == edge.other:
            continue
        if wanted.around is not None and wanted.around not in (edge.one, edge.other):
            continue
        found.setdefault((edge.one, edge.other, edge.kind), edge)
    return list(found.values())


def chosen(edges: Iterable[Edge], limit: int, keep: str | None = None) -> tuple[list[str], int]:
    """Uids of the actors shown, and how many are left out.

    Those in most contradictions come first, then those with most affiliations; `keep` always
    stays. An actor whose neighbours are all left out would stand alone and goes too.
    """
    weights: Counter[str] = Counter()
    neighbours: dict[str, set[str]] = {}
    for edge in edges:
        weight = edge.weight * (_CONTRADICTION if edge.kind is EdgeKind.CONTRADICTS else 1)
        for one, other in ((edge.one, edge.other), (edge.other, edge.one)):
            weights[one] += weight
            neighbours.setdefault(one, set()).add(other)
    ordered = sorted(weights, key=lambda uid: (uid != keep, -weights[uid], uid))
    kept = set(ordered[: max(limit, 2)])
    kept = {uid for uid in kept if neighbours[uid] & kept}
    return [uid for uid in ordered if uid in kept], len(ordered) - len(kept)


def between(edges: Iterable[Edge], actors: Iterable[str]) -> list[Edge]:
    """The edges that have both their ends among these actors."""
    kept = set(actors)
    return [edge for edge in edges if edge.one in kept and edge.other in kept]
