# SPDX-License-Identifier: MIT
"""`workstation purge`: what must not be kept at all goes for good."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from workstation.analysis.purge_words import ELSEWHERE, FOREVER, going_words, left_words
from workstation.cli.common import as_json, case_argument, reading, waits, writing
from workstation.cli.output import emit_json
from workstation.cli.sealing import key_for, key_options
from workstation.domain.purging import Purge, Thing
from workstation.domain.sealing import Key
from workstation.workspace import Workspace

_NAMED = ("source", "claim", "question", "actor")
_UID = 32  # characters
_VALUE = "value"


@click.command("purge")
@case_argument
@click.argument("noun", required=False)
@click.argument("thing", required=False)
@click.option("--as-in", "other", type=click.Path(path_type=Path), help="What was purged there.")
@click.option("--as-elsewhere", is_flag=True, help="What was purged in files merged before.")
@click.option("--yes", is_flag=True, help="Do it; without this, only what would go is told.")
@click.option("--with-backups", is_flag=True, help="Delete the copies beside the workspace, too.")
@key_options
@as_json
def purge_command(
    case: Path,
    noun: str | None,
    thing: str | None,
    other: Path | None,
    as_elsewhere: bool,
    yes: bool,
    with_backups: bool,
    as_json: bool,
    **opening: Any,  # noqa: ANN401 - options
) -> None:
    """Take THING (a NOUN: source, claim, question, actor, note …) out of CASE for good.

    Its values and bytes go, and no merge brings them back; this cannot be undone. With the NOUN
    "value", THING is a change, and the former values that it set or replaced go.
    """
    if sum((bool(noun and thing), other is not None, as_elsewhere)) != 1:
        raise click.UsageError("Name a NOUN and a THING, or --as-in FILE, or --as-elsewhere.")
    key = key_for(other, **opening) if other is not None else None
    with (writing if yes else reading)(case) as workspace:
        asked = _asked(workspace, noun or "", thing or "", other, key)
        told = _do(workspace, asked, yes=yes, with_backups=with_backups)
    if as_json:
        emit_json(asdict(told))
    else:
        click.echo(purge_words(told, done=yes, with_backups=with_backups))
    waits(when=bool(told.things) and not yes)


def _asked(
    workspace: Workspace, noun: str, thing: str, other: Path | None, key: Key | None
) -> list[Thing]:
    """What is meant."""
    if other is not None:
        return workspace.purging.as_in(other, key=key)
    if noun == _VALUE:
        return workspace.purging.former(workspace.history.named(thing).uid)
    return (
        [Thing(noun, _uid(workspace, noun, thing), "")] if noun else workspace.purging.elsewhere()
    )


def _do(workspace: Workspace, asked: list[Thing], *, yes: bool, with_backups: bool) -> Purge:
    things = [(one.noun, one.uid) for one in asked]
    if not things:
        return Purge(())
    if yes:
        return workspace.purging.purge_all(things, with_backups=with_backups)
    return workspace.purging.preview_all(things)


def purge_words(told: Purge, *, done: bool, with_backups: bool = False) -> str:
    """What goes and what it leaves behind, in sentences."""
    if not told.things:
        return "Nothing of this kind is here."
    lines = [f"{'Gone for good' if done else 'Would go for good'}: {going_words(told)}."]
    lines += [f"- {one.label}" for one in told.things]
    lines += left_words(told, with_backups=done and with_backups)
    lines.append(ELSEWHERE)
    if not done:
        lines.append(f"Nothing was touched; add --yes to do it. {FOREVER}")
    return "\n".join(lines)


def _uid(workspace: Workspace, noun: str, thing: str) -> str:
    """What a person means; what was removed from view, and all else, is named by its uid."""
    if noun not in _NAMED or len(thing) == _UID:
        return thing
    return str(getattr(workspace, f"{noun}s").named(thing).uid)
