# SPDX-License-Identifier: MIT
"""`workstation purge`: what must not be kept at all goes for good."""

from dataclasses import asdict
from pathlib import Path

import click

from workstation.analysis.thing_words import listing, things
from workstation.cli.common import as_json, case_argument, reading, waits, writing
from workstation.cli.output import emit_json
from workstation.domain.purging import Purge
from workstation.workspace import Workspace

_NAMED = ("source", "claim", "question", "actor")
_UID = 32  # characters


@click.command("purge")
@case_argument
@click.argument("noun")
@click.argument("thing")
@click.option("--yes", is_flag=True, help="Do it; without this, only what would go is told.")
@click.option("--with-backups", is_flag=True, help="Delete the copies beside the workspace, too.")
@as_json
def purge_command(
    case: Path, noun: str, thing: str, yes: bool, with_backups: bool, as_json: bool
) -> None:
    """Take THING (a NOUN: source, claim, question, actor, note …) out of CASE for good.

    Its values and bytes go, and no merge brings them back; this cannot be undone.
    """
    with (writing if yes else reading)(case) as workspace:
        uid = _uid(workspace, noun, thing)
        if yes:
            told = workspace.purging.purge(noun, uid, with_backups=with_backups)
        else:
            told = workspace.purging.preview(noun, uid)
    if as_json:
        emit_json(asdict(told))
    else:
        click.echo(purge_words(told, done=yes, with_backups=with_backups))
    waits(when=not yes)


def purge_words(told: Purge, *, done: bool, with_backups: bool = False) -> str:
    """What goes and what it leaves behind, in sentences."""
    rows = listing(things(number, noun) for noun, number in told.rows.items())
    lines = [f"{'Gone for good' if done else 'Would go for good'}: “{told.label}” ({rows})."]
    if told.named_in:
        lines.append(f"Rows that stay and name it in a list: {told.named_in:,}.")
    if told.backups and not (done and with_backups):
        lines.append(f"Copies beside the workspace still hold it: {', '.join(told.backups)}.")
    if not done:
        lines.append("Nothing was touched; add --yes to do it. It cannot be undone.")
    return "\n".join(lines)


def _uid(workspace: Workspace, noun: str, thing: str) -> str:
    """What a person means; what was removed from view, and all else, is named by its uid."""
    if noun not in _NAMED or len(thing) == _UID:
        return thing
    return str(getattr(workspace, f"{noun}s").named(thing).uid)
