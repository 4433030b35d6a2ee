# SPDX-License-Identifier: MIT
"""`workstation standings`: what no longer stands, and what rests on it."""

from dataclasses import asdict
from pathlib import Path

import click

from workstation.cli.common import as_json, case_argument, out_file, reading, waits, writing
from workstation.cli.output import emit, emit_json
from workstation.domain.claims import Standing
from workstation.domain.standings import Resting
from workstation.workspace import Workspace

_noun = click.argument("noun", type=click.Choice(["source", "claim"]))


@click.group("standings")
def standings_command() -> None:
    """What no longer stands, and what rests on it."""


@standings_command.command("show")
@case_argument
@_noun
@click.argument("thing")
@as_json
@out_file
def show(case: Path, noun: str, thing: str, as_json: bool, out: Path | None) -> None:
    """List everything that rests on a source or claim."""
    with reading(case) as workspace:
        found = workspace.standings.rests_on(noun, _uid(workspace, noun, thing))
    if as_json:
        emit_json({key: list(rests) for key, rests in asdict(found).items()}, out)
    else:
        emit(as_text(found), out)


@standings_command.command("set")
@case_argument
@_noun
@click.argument("thing")
@click.argument("standing", type=click.Choice([one.value for one in Standing]))
@click.option("--on", default="", help="The day it was said; today if not given.")
@click.option("--replaced-by", help="What stands instead.")
@click.option("--reason", default="", help="Kept as a note.")
def set_(
    case: Path,
    noun: str,
    thing: str,
    standing: str,
    on: str,
    replaced_by: str | None,
    reason: str,
) -> None:
    """Say that a source or claim was corrected, retracted, withdrawn, superseded, or stands."""
    with writing(case) as workspace:
        uid = _uid(workspace, noun, thing)
        instead = _uid(workspace, noun, replaced_by) if replaced_by else None
        workspace.standings.set(noun, uid, standing, on=on, replaced_by=instead, reason=reason)
        found = workspace.standings.rests_on(noun, uid)
    click.echo(as_text(found))
    waits(when=found.needs_a_look and standing != Standing.CURRENT.value)


def _uid(workspace: Workspace, noun: str, thing: str) -> str:
    if noun == "source":
        return workspace.sources.named(thing).uid
    return workspace.claims.named(thing).uid


def as_text(found: Resting) -> str:
    """What rests on it, by kind."""
    lines = []
    for name, rests in found.groups:
        lines.append(f"{name} ({len(rests)})")
        lines += [f"  {' '.join(one.words.split())} · {one.where}" for one in rests]
    return "\n".join(lines) or "Nothing rests on it."
