# SPDX-License-Identifier: MIT
"""`workstation actors`: listing, joining and splitting."""

from pathlib import Path

import click

from workstation.analysis.open_words import plainly
from workstation.cli.common import as_json, case_argument, out_file, reading, writing
from workstation.cli.output import emit, emit_json, table


@click.group("actors")
def actors_command() -> None:
    """Whoever says something, or is spoken about."""


@actors_command.command("list")
@case_argument
@as_json
@out_file
def list_(case: Path, as_json: bool, out: Path | None) -> None:
    """List all actors by name."""
    with reading(case) as workspace:
        found = workspace.actors.all()
    if as_json:
        shown = [
            {
                "uid": one.uid,
                "name": one.name,
                "kind": one.kind.value,
                "aliases": list(one.aliases),
                "joined": list(one.joined),
                "claims": one.claims,
                "reliability": one.reliability,
                "suggested": one.suggested,
                "conflicts": plainly(one.conflicts),
            }
            for one in found
        ]
        emit_json(shown, out)
        return
    rows = [("Uid", "Name", "Kind", "Also called", "Claims")]
    rows += [
        (one.uid[-8:], one.name, one.kind.value, ", ".join(one.aliases), str(one.claims))
        for one in found
    ]
    emit(table(rows) if found else "No actors yet.", out)


@actors_command.command("join")
@case_argument
@click.argument("keep")
@click.argument("others", nargs=-1, required=True)
def join(case: Path, keep: str, others: tuple[str, ...]) -> None:
    """Say that OTHERS are the same actor as KEEP, whose name stands."""
    with writing(case) as workspace:
        uids = [workspace.actors.named(other).uid for other in others]
        click.echo(workspace.actors.join(workspace.actors.named(keep).uid, uids).label + ".")


@actors_command.command("split")
@case_argument
@click.argument("actor")
def split(case: Path, actor: str) -> None:
    """Take joined actors apart again."""
    with writing(case) as workspace:
        click.echo(workspace.actors.split(workspace.actors.named(actor).uid).label + ".")
