# SPDX-License-Identifier: MIT
"""`workstation comparison`: the table of who says what."""

from pathlib import Path

import click

from workstation.cli.common import as_json, case_argument, out_file, reading
from workstation.cli.output import emit, emit_json, grid
from workstation.domain.comparison import Axis, Comparison
from workstation.errors import UserError
from workstation.workspace import Workspace


@click.group("comparison")
def comparison_command() -> None:
    """Who says what, side by side."""


@comparison_command.command("show")
@case_argument
@click.option("--by", type=click.Choice([axis.value for axis in Axis]), default="actor")
@click.option("--roll-up", is_flag=True, help="Count speakers for the body they speak for.")
@click.option("--accepted", is_flag=True, help="Only accepted claims.")
@click.option("--format", "form", type=click.Choice(["table", "json", "csv", "xlsx"]))
@as_json
@out_file
def show(
    case: Path,
    by: str,
    roll_up: bool,
    accepted: bool,
    form: str | None,
    as_json: bool,
    out: Path | None,
) -> None:
    """Show the comparison, suggested positions included."""
    form = (
        "json"
        if as_json
        else form or (out.suffix.lstrip(".").lower() if out and out.suffix != ".txt" else "table")
    )
    with reading(case) as workspace:
        found = workspace.comparison.table(axis=by, roll_up=roll_up, accepted_only=accepted)
        if form == "table":
            emit(as_text(workspace, found), out)
        elif form == "json":
            emit_json(workspace.comparison.as_json(found), out)
        elif out is None and form == "xlsx":
            raise UserError("A spreadsheet needs a file: add --out FILE.xlsx.")
        elif out is None:
            emit(workspace.comparison.as_csv(found))
        else:
            workspace.comparison.export(found, out, form)


def as_text(workspace: Workspace, found: Comparison) -> str:
    """The comparison for a terminal, with what is not yet reviewed under it."""
    if not found.rows:
        return "No questions yet; ask one with “questions add”."
    rows = grid(workspace.comparison.as_table(found))
    return "\n".join([rows, "", found.basis, workspace.comparison.banner(found)])
