# SPDX-License-Identifier: MIT
"""The network of a workspace: who belongs to whom, who contradicts whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.analysis.network.choosing import between, chosen, narrowed
from workstation.domain.network import Edge, EdgeKind, Network, NetworkFilter, Places
from workstation.errors import UserError
from workstation.services.disagreements import Disagreements
from workstation.services.exporting import write_whole
from workstation.storage import network

if TYPE_CHECKING:
    from pathlib import Path

    from workstation.storage.editing import Door

_MOST_EDGES = 20_000  # contradictions looked at; the most contradicted pairs come first


class Networks:
    """Actors as a graph."""

    def __init__(self, door: Door) -> None:
        self._store = door.store
        self._disagreements = Disagreements(door)

    def graph(self, wanted: NetworkFilter | None = None) -> Network:
        """The actors and ties that fit, the most tied first."""
        wanted = wanted or NetworkFilter()
        edges = narrowed([*self._contradictions(wanted), *self._ties(wanted)], wanted)
        edges = self._of_kinds(edges, wanted)
        uids, left_out = chosen(edges, wanted.limit, keep=wanted.around)
        nodes = network.nodes(self._store.read, uids)
        shown = between(edges, (node.uid for node in nodes))
        return Network(tuple(nodes), tuple(shown), left_out)

    def layout(self, graph: Network) -> Places:
        """Where each actor stands; the same graph is laid out the same every time."""
        from workstation.analysis.network.layout import layout

        return layout(graph)

    def _contradictions(self, wanted: NetworkFilter) -> list[Edge]:
        if EdgeKind.CONTRADICTS not in wanted.kinds:
            return []
        found = self._disagreements.edges(
            questions=wanted.questions or None,
            actors=(wanted.around,) if wanted.around else None,
            limit=_MOST_EDGES,
        )
        return [
            Edge(one, other, EdgeKind.CONTRADICTS, number, tuple(questions))
            for one, other, number, questions in found
        ]

    def _ties(self, wanted: NetworkFilter) -> list[Edge]:
        """Affiliations; on some questions only, those of whoever contradicts somebody there."""
        if not wanted.kinds - {EdgeKind.CONTRADICTS}:
            return []
        if wanted.questions:
            there = {uid for e in self._contradictions(wanted) for uid in (e.one, e.other)}
            return network.ties(self._store.read, there)
        around = None if wanted.around is None else (wanted.around,)
        return network.ties(self._store.read, around)

    def _of_kinds(self, edges: list[Edge], wanted: NetworkFilter) -> list[Edge]:
        if not wanted.actor_kinds:
            return edges
        uids = {uid for edge in edges for uid in (edge.one, edge.other)}
        kept = network.of_kinds(self._store.read, uids, wanted.actor_kinds)
        return between(edges, kept)

    def export(self, graph: Network, path: Path, *, theme: str = "print", form: str = "") -> Path:
        """Write the network as SVG or GraphML: the form asked for, else the file's suffix.

        Raises:
            UserError: another form, or the file cannot be written.
        """
        writers = {"svg": self._svg, "graphml": self._graphml}
        writer = writers.get(form or path.suffix.lower().lstrip("."))
        if writer is None:
            raise UserError(f"“{path.suffix}” is no form of a network; use .svg or .graphml.")
        text = writer(graph, theme)
        write_whole(path, lambda draft: _put(draft, text))
        return path

    def _svg(self, graph: Network, theme: str) -> str:
        from workstation.analysis.network.drawing import whole
        from workstation.analysis.svg import svg

        return svg(whole(graph, self.layout(graph)), theme)

    def _graphml(self, graph: Network, _theme: str) -> str:
        from workstation.analysis.network.graphml import graphml

        return graphml(graph)


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
