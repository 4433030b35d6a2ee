# SPDX-License-Identifier: MIT
"""`workstation network`: who belongs to whom, who contradicts whom."""

from dataclasses import asdict
from pathlib import Path

import click

from workstation.cli.common import as_json, case_argument, options, out_file, reading
from workstation.cli.output import emit, emit_json, grid
from workstation.domain.actors import ActorKind
from workstation.domain.network import EdgeKind, Network, NetworkFilter
from workstation.workspace import Workspace

_filtered = options(
    click.option(
        "--tie",
        "ties",
        multiple=True,
        type=click.Choice([kind.value for kind in EdgeKind]),
        help="Only this kind of tie; may be given several times.",
    ),
    click.option(
        "--kind",
        "kinds",
        multiple=True,
        type=click.Choice([kind.value for kind in ActorKind]),
        help="Only actors of this kind; may be given several times.",
    ),
    click.option("--question", "questions", multiple=True, help="Only who differs on this."),
    click.option("--around", help="Only this actor and whom it is tied to."),
    click.option("--limit", default=200, show_default=True, help="At most so many actors."),
)


@click.group("network")
def network_command() -> None:
    """Who belongs to whom, who contradicts whom."""


@network_command.command("list")
@case_argument
@_filtered
@as_json
@out_file
def list_(
    case: Path,
    ties: tuple[str, ...],
    kinds: tuple[str, ...],
    questions: tuple[str, ...],
    around: str | None,
    limit: int,
    as_json: bool,
    out: Path | None,
) -> None:
    """List the ties between actors."""
    with reading(case) as workspace:
        wanted = _wanted(workspace, ties, kinds, questions, around, limit)
        found = workspace.network.graph(wanted)
    if as_json:
        emit_json(as_plain(found), out)
    else:
        emit(as_text(found), out)


@network_command.command("export")
@case_argument
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--theme", type=click.Choice(["light", "dark", "print"]), default="print")
@click.option("--format", "form", type=click.Choice(["svg", "graphml"]))
@_filtered
def export(
    case: Path,
    out: Path,
    theme: str,
    form: str | None,
    ties: tuple[str, ...],
    kinds: tuple[str, ...],
    questions: tuple[str, ...],
    around: str | None,
    limit: int,
) -> None:
    """Write the network as a picture (SVG) or for graph programs (GraphML)."""
    with reading(case) as workspace:
        wanted = _wanted(workspace, ties, kinds, questions, around, limit)
        found = workspace.network.graph(wanted)
        workspace.network.export(found, out, theme=theme, form=form or "")
    click.echo(str(out.resolve()))


def _wanted(
    workspace: Workspace,
    ties: tuple[str, ...],
    kinds: tuple[str, ...],
    questions: tuple[str, ...],
    around: str | None,
    limit: int,
) -> NetworkFilter:
    return NetworkFilter(
        kinds=frozenset(map(EdgeKind, ties)) or frozenset(EdgeKind),
        actor_kinds=frozenset(map(ActorKind, kinds)),
        questions=tuple(workspace.questions.named(name).uid for name in questions),
        around=None if around is None else workspace.actors.named(around).uid,
        limit=limit,
    )


def as_text(found: Network) -> str:
    """The ties for a terminal, contradictions first."""
    if not found.edges:
        return "Nobody is tied to anybody here, and nobody contradicts anybody."
    names = {node.uid: node.name for node in found.nodes}
    ordered = sorted(
        found.edges, key=lambda e: (e.kind is not EdgeKind.CONTRADICTS, -e.weight, names[e.one])
    )
    rows = [["Actor", "Tie", "Actor", "Disagreements"]]
    for edge in ordered:
        number = str(edge.weight) if edge.kind is EdgeKind.CONTRADICTS else ""
        tie = edge.kind.value
        if edge.office:
            tie = f"{tie} ({edge.office})"
        rows.append([names[edge.one], tie, names[edge.other], number])
    more = f"\n\n{found.left_out:,} more actors; --limit shows them." if found.left_out else ""
    return grid(rows) + more


def as_plain(found: Network) -> dict[str, object]:
    """The network as one JSON document; fields are only ever added."""
    return {
        "nodes": [asdict(node) for node in found.nodes],
        "edges": [asdict(edge) for edge in found.edges],
        "left_out": found.left_out,
    }
