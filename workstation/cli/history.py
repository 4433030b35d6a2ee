# SPDX-License-Identifier: MIT
"""`workstation history`: what was done, taking it back, and whether the record fits."""

from pathlib import Path

import click

from workstation.cli.common import (
    as_json,
    case_argument,
    first_day,
    last_day,
    out_file,
    reading,
    waits,
    writing,
)
from workstation.cli.output import emit, emit_json, table
from workstation.domain.changes import Change
from workstation.domain.history import NOUN_WORDS, HistoryFilter, Step, StepKind, moment, named
from workstation.workspace import Workspace

_STEPS = 200  # told on a terminal; JSON has all

change_argument = click.argument("change")


@click.group("history")
def history_command() -> None:
    """What was done, by whom and when; taking it back."""


@history_command.command("list")
@case_argument
@click.option("--noun", type=click.Choice(list(NOUN_WORDS)), help="Only what touched these.")
@click.option("--analyst", default="", help="Only what this person did: a name or part of a uid.")
@click.option("--since", help="Only from this day, month or year on.")
@click.option("--until", help="Only up to this day, month or year.")
@click.option(
    "--limit", default=200, show_default=True, type=click.IntRange(1), help="At most so many."
)
@as_json
@out_file
def list_(
    case: Path,
    noun: str | None,
    analyst: str,
    since: str | None,
    until: str | None,
    limit: int,
    as_json: bool,
    out: Path | None,
) -> None:
    """List changes, newest first."""
    with reading(case) as workspace:
        history = workspace.history
        who = history.analyst_named(analyst).uid if analyst else ""
        days = first_day(since), last_day(until)
        ids = history.find(HistoryFilter(noun or "", who, *days))
        found = history.rows(ids[:limit], None if as_json else 1)
    if as_json:
        emit_json([_shape(one) for one in found], out)
    else:
        emit(_as_text(found, len(ids) - len(found)), out)


@history_command.command("show")
@case_argument
@change_argument
@as_json
@out_file
def show(case: Path, change: str, as_json: bool, out: Path | None) -> None:
    """Show one change step by step, and what rests on it."""
    with reading(case) as workspace:
        history = workspace.history
        one = history.named(change)
        steps = history.steps(one.uid, most=None if as_json else _STEPS)
        left = history.count_steps(one.uid) - len(steps)
        hindrance = history.hindrance(one.uid)
        resting = [] if one.undone else history.rests_on(one.uid)
    if as_json:
        shape = _shape(one)
        shape["steps"] = [_step_shape(step) for step in steps]
        shape["rests_on_it"] = [later.uid for later in resting]
        shape["hindrance"] = hindrance
        emit_json(shape, out)
        return
    lines = [f"{named(one)}{', taken back' if one.undone else ''}", f"uid {one.uid}", ""]
    lines += [_step_line(step) for step in steps] or ["It changed nothing."]
    lines += [f"and {left:,} more"] if left else []
    lines += ["", hindrance] if hindrance else []
    emit("\n".join(lines), out)


@history_command.command("undo")
@case_argument
@click.argument("change", required=False)
def undo(case: Path, change: str | None) -> None:
    """Take back the last change, or CHANGE, when nothing later rests on it."""
    with writing(case) as workspace:
        uid = None if change is None else workspace.history.named(change).uid
        click.echo(_done(workspace, workspace.history.undo(uid)))


@history_command.command("redo")
@case_argument
def redo(case: Path) -> None:
    """Bring back what was taken back last."""
    with writing(case) as workspace:
        click.echo(_done(workspace, workspace.history.redo()))


@history_command.command("verify")
@case_argument
def verify(case: Path) -> None:
    """Check every change against its digest; this is not a signature."""
    with reading(case) as workspace:
        change = workspace.history.verify()
    if change is None:
        click.echo("Every change fits its digest.")
        return
    click.echo(f"The history does not fit from {named(change)} on.")
    waits(when=True)


def _done(workspace: Workspace, change: Change) -> str:
    following = workspace.history.next_undo
    return f"{change.label}." + (f" Next to undo: “{following}”." if following else "")


def _as_text(found: list[Change], left: int) -> str:
    if not found:
        return "No changes fit."
    rows = [("Uid", "When", "Who", "What")]
    rows += [
        (
            one.uid[-8:],
            moment(one.made_at),
            one.analyst_name,
            f"{one.label}, taken back" if one.undone else one.label,
        )
        for one in found
    ]
    shown = table(rows, most=3)
    return f"{shown}\nand {left:,} more; --limit shows them" if left else shown


def _step_line(step: Step) -> str:
    name = " ".join(step.name.split())
    thing = f"{NOUN_WORDS[step.noun]} “{name}”" if name else NOUN_WORDS[step.noun]
    if step.kind is StepKind.SET:
        return " ".join(f"{thing}: {step.field}: {step.before} → {step.after}".split())
    told = "" if step.after == step.kind.value else f": {step.after}"
    return " ".join(f"{thing} {step.kind.value}{told}".split())


def _step_shape(step: Step) -> dict[str, str]:
    return {
        "noun": step.noun,
        "row": step.row,
        "name": step.name,
        "kind": step.kind.value,
        "field": step.field,
        "before": step.before,
        "after": step.after,
    }


def _shape(change: Change) -> dict[str, object]:
    return {
        "uid": change.uid,
        "label": change.label,
        "analyst": change.analyst_name,
        "analyst_uid": change.analyst,
        "made_at": change.made_at,
        "nouns": list(change.nouns),
        "rows": list(change.rows),
        "undoes": change.undoes,
        "redo": change.redo,
        "undone": change.undone,
    }
