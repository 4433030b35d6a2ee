# SPDX-License-Identifier: MIT
"""`workstation events`: what happened, or is said to have, and the claims about it."""

from dataclasses import asdict
from pathlib import Path

import click

from workstation.cli.common import as_json, case_argument, out_file, reading, writing
from workstation.cli.output import emit, emit_json, grid
from workstation.domain.timeline import Event


@click.group("events")
def events_command() -> None:
    """What happened, or is said to have."""


@events_command.command("add")
@case_argument
@click.argument("title")
@click.option("--when", "happened", default="", help="The date in words: “early March 2025”.")
@click.option("--place", default="", help="Where it happened.")
def add(case: Path, title: str, happened: str, place: str) -> None:
    """Record an event; its uid is printed."""
    with writing(case) as workspace:
        change = workspace.events.add(title, happened=happened, place=place)
    click.echo(change.rows[0])


@events_command.command("list")
@case_argument
@as_json
@out_file
def list_(case: Path, as_json: bool, out: Path | None) -> None:
    """List the events, the earliest first."""
    with reading(case) as workspace:
        found = workspace.events.all()
    if as_json:
        emit_json([asdict(one) for one in found], out)
    else:
        emit(as_text(found), out)


@events_command.command("tie")
@case_argument
@click.argument("event")
@click.argument("claims", nargs=-1, required=True)
def tie(case: Path, event: str, claims: tuple[str, ...]) -> None:
    """Say that claims are about an event; an EVENT of “none” unties them."""
    with writing(case) as workspace:
        uid = None if event == "none" else workspace.events.named(event).uid
        change = workspace.events.tie([workspace.claims.named(c).uid for c in claims], uid)
    click.echo(change.label)


@events_command.command("remove")
@case_argument
@click.argument("event")
def remove(case: Path, event: str) -> None:
    """Remove an event; claims about it stay."""
    with writing(case) as workspace:
        change = workspace.events.remove(workspace.events.named(event).uid)
    click.echo(change.label)


def as_text(found: list[Event]) -> str:
    """The events for a terminal."""
    if not found:
        return "No events yet; “events add” records one."
    rows = [["When", "What", "Where", "Claims"]]
    rows += [[one.when or "undated", one.title, one.place, str(one.claims)] for one in found]
    return grid(rows)
