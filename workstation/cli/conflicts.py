# SPDX-License-Identifier: MIT
"""`workstation conflicts`: fields of which two values are kept until a person settles them."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from workstation.cli.common import as_json, case_argument, out_file, reading, waits, writing
from workstation.cli.output import emit, emit_json, table
from workstation.domain.changes import Value
from workstation.domain.history import moment
from workstation.domain.sharing import Conflict, Contender
from workstation.errors import UserError
from workstation.workspace import Workspace


@click.group("conflicts")
def conflicts_command() -> None:
    """What two people decided differently."""


@conflicts_command.command("list")
@case_argument
@as_json
@out_file
def list_(case: Path, as_json: bool, out: Path | None) -> None:
    """List every field in conflict with its values, who set them and when."""
    with reading(case) as workspace:
        found = workspace.conflicts.all()
        uses = [workspace.conflicts.uses(one) for one in found] if as_json else []
    if as_json:
        shown = zip(found, uses, strict=True)
        emit_json([{**asdict(one), "used_in": asdict(use)} for one, use in shown], out)
    else:
        rows: list[tuple[str, ...]] = [("Row", "What", "Field", "No.", "Value", "Who", "When")]
        rows += [row for one in found for row in _rows(one)]
        emit(table(rows) if found else "Nothing is in conflict.", out)
    waits(when=bool(found))


@conflicts_command.command("resolve")
@case_argument
@click.argument("row")
@click.argument("field")
@click.option("--keep", type=int, help="The number of the value to keep, as listed.")
@click.option("--value", help="A value of your own instead, as text.")
def resolve(case: Path, row: str, field: str, keep: int | None, value: str | None) -> None:
    """Settle FIELD of ROW (a uid or a unique part of it)."""
    if (keep is None) == (value is None):
        raise UserError("Say which value stands: --keep with its number, or --value with another.")
    with writing(case) as workspace:
        one = _named(workspace, row, field)
        workspace.conflicts.resolve(one.row, one.field, value if keep is None else _kept(one, keep))
        left = len(workspace.conflicts.all())
    click.echo(f"Settled: {one.field.replace('_', ' ')} of “{one.label}”. Still open: {left}.")


def _named(workspace: Workspace, row: str, field: str) -> Conflict:
    found = [
        one
        for one in workspace.conflicts.all()
        if row.lower() in one.row and one.field == field.replace(" ", "_")
    ]
    if not found:
        raise UserError(f"“{field}” of “{row}” is not in conflict; `conflicts list` shows what is.")
    if len(found) > 1:
        raise UserError(
            f"“{row}” may mean {', '.join(one.row for one in found)}; give more of the uid."
        )
    return found[0]


def _kept(one: Conflict, number: int) -> Value:
    if not 1 <= number <= len(one.contenders):
        raise UserError(f"There are values 1 to {len(one.contenders)}; {number} is none of them.")
    if one.field == "deleted":  # the others are edits of other fields: whoever made them kept it
        return one.contenders[number - 1].value is True
    return one.contenders[number - 1].value


def _rows(one: Conflict) -> list[tuple[str, ...]]:
    return [
        (
            one.row[-8:] if number == 1 else "",
            f"{one.noun} “{one.label}”" if number == 1 else "",
            one.field if number == 1 else "",
            str(number),
            _words(contender),
            contender.analyst or "from the start",
            moment(contender.made_at) if contender.made_at else "",
        )
        for number, contender in enumerate(one.contenders, 1)
    ]


def _words(contender: Contender) -> str:
    value = contender.value
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
