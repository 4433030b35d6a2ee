# SPDX-License-Identifier: MIT
"""A network as GraphML, the form that graph programs read."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from workstation.domain.network import EdgeKind

if TYPE_CHECKING:
    from workstation.domain.network import Network


def graphml(network: Network) -> str:
    """Nodes with `name`, `kind` and `claims`; edges with `kind`, `weight`, `questions`, `office`.

    Edges have a direction, from who belongs to whom he belongs; contradictions have none, and
    then the direction means nothing. Characters that XML has no place for are left out.
    """
    import networkx as nx  # type: ignore[import-untyped]

    graph = nx.MultiDiGraph()
    for node in network.nodes:
        graph.add_node(
            node.uid, name=_printable(node.name), kind=node.kind.value, claims=node.claims
        )
    for edge in network.edges:
        graph.add_edge(
            edge.one,
            edge.other,
            kind=edge.kind.value,
            directed=edge.kind is not EdgeKind.CONTRADICTS,
            weight=edge.weight,
            questions=" ".join(edge.questions),
            office=_printable(edge.office),
        )
    out = BytesIO()
    nx.write_graphml(graph, out, encoding="utf-8", prettyprint=True)
    return out.getvalue().decode("utf-8")


def _printable(text: str) -> str:
    return "".join(c for c in text if c >= " " and c not in "\ufffe\uffff")
