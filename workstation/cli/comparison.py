# SPDX-License-Identifier: MIT
"""`workstation comparison`: the table of who says what."""

from pathlib import Path
from typing import Any

import click

from workstation.cli.common import as_json, case_argument, out_file, reading
from workstation.cli.output import emit, emit_json, grid
from workstation.cli.view_options import view_of, view_options
from workstation.domain.comparison import Comparison
from workstation.domain.parts import nothing_here
from workstation.domain.views import View
from workstation.errors import UserError
from workstation.workspace import Workspace

FORMS = ("table", "json", "csv", "tsv", "html", "xlsx", "svg")


@click.group("comparison")
def comparison_command() -> None:
    """Who says what, side by side."""


@comparison_command.command("show")
@case_argument
@view_options
@click.option("--format", "form", type=click.Choice(FORMS))
@as_json
@out_file
def show(
    case: Path,
    form: str | None,
    as_json: bool,
    out: Path | None,
    **options: Any,  # noqa: ANN401 - those of a view
) -> None:
    """Show the comparison, suggested positions included."""
    suffix = out.suffix.lstrip(".").lower() if out is not None else ""
    form = "json" if as_json else form or (suffix if suffix in FORMS else "table")
    with reading(case) as workspace:
        view = view_of(workspace, options)
        found = workspace.comparison.table(view)
        if form == "table":
            emit(as_text(workspace, found, view), out)
        elif out is not None:
            workspace.comparison.export(found, out, form, view)
        elif form == "json":
            emit_json(workspace.comparison.as_json(found, view))
        elif form in ("csv", "tsv", "html"):
            emit(getattr(workspace.comparison, f"as_{form}")(found, view))
        else:
            raise UserError(f"This form needs a file: add --out FILE.{form}.")


@comparison_command.command("views")
@case_argument
@as_json
@out_file
def views(case: Path, as_json: bool, out: Path | None) -> None:
    """List the saved views."""
    with reading(case) as workspace:
        kept = workspace.views.all()
    if as_json:
        emit_json([{"uid": one.uid, "name": one.name} for one in kept], out)
    else:
        emit("\n".join(one.name for one in kept) or "No views are saved yet.", out)


def as_text(workspace: Workspace, found: Comparison, view: View | None = None) -> str:
    """The comparison for a terminal, with what is not yet reviewed under it."""
    if not found.rows:
        if workspace.questions.all():
            return "No question fits; take a filter off."
        return "No questions yet; ask one with “questions add”."
    nothing = nothing_here(part=found.part)
    rows = grid(workspace.comparison.as_table(found, view), nothing=nothing)
    hidden = found.hidden_columns + found.hidden_rows
    notes = [f"{hidden} hidden"] if hidden else []
    last = [workspace.comparison.banner(found), *filter(None, [workspace.filtered])]
    return "\n".join([rows, "", *notes, found.basis, *last])
