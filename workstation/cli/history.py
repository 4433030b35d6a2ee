# SPDX-License-Identifier: MIT
"""`workstation history`: what was done, and whether the record fits."""

from pathlib import Path

import click

from workstation.cli.common import as_json, case_argument, out_file, reading, waits
from workstation.cli.output import emit, emit_json, table


@click.group("history")
def history_command() -> None:
    """What was done, by whom and when."""


@history_command.command("list")
@case_argument
@click.option("--limit", default=200, show_default=True, help="At most so many changes.")
@as_json
@out_file
def list_(case: Path, limit: int, as_json: bool, out: Path | None) -> None:
    """List the latest changes, newest first."""
    with reading(case) as workspace:
        found = workspace.history.changes(limit)
    if as_json:
        shown = [
            {
                "uid": one.uid,
                "label": one.label,
                "analyst": one.analyst_name,
                "made_at": one.made_at,
                "nouns": list(one.nouns),
                "rows": list(one.rows),
                "undoes": one.undoes,
            }
            for one in found
        ]
        emit_json(shown, out)
        return
    rows = [("When", "Who", "What")]
    rows += [(one.made_at[:19].replace("T", " "), one.analyst_name, one.label) for one in found]
    emit(table(rows) if found else "Nothing was changed yet.", out)


@history_command.command("verify")
@case_argument
def verify(case: Path) -> None:
    """Check every change against its digest; this is not a signature."""
    with reading(case) as workspace:
        change = workspace.history.verify()
    if change is None:
        click.echo("Every change fits its digest.")
        return
    when = change.made_at[:19].replace("T", " ")
    click.echo(f"The history does not fit from “{change.label}” ({when}) on.")
    waits(when=True)
