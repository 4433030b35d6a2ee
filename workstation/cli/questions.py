# SPDX-License-Identifier: MIT
"""`workstation questions`: asking and listing."""

from pathlib import Path

import click

from workstation.cli.common import as_json, case_argument, out_file, reading, writing
from workstation.cli.output import emit, emit_json, table
from workstation.domain.questions import QuestionKind


@click.group("questions")
def questions_command() -> None:
    """What is asked."""


@questions_command.command("add")
@case_argument
@click.argument("wording")
@click.option("--kind", type=click.Choice([kind.value for kind in QuestionKind]), default="yes_no")
@click.option("--definition", default="", help="What makes answers comparable.")
@click.option("--scope", default="", help="Place and period.")
@click.option("--answer", "answers", multiple=True, help="One listed answer of a choice.")
@click.option("--group", default="", help="Heading under which it stands.")
def add(
    case: Path,
    wording: str,
    kind: str,
    definition: str,
    scope: str,
    answers: tuple[str, ...],
    group: str,
) -> None:
    """Ask something; positions are suggested by shared words."""
    with writing(case) as workspace:
        change = workspace.questions.add(
            wording, kind=kind, definition=definition, scope=scope, answers=answers, group=group
        )
        click.echo(change.rows[0])


@questions_command.command("list")
@case_argument
@as_json
@out_file
def list_(case: Path, as_json: bool, out: Path | None) -> None:
    """List all questions in order."""
    with reading(case) as workspace:
        found = workspace.questions.all()
    if as_json:
        shown = [
            {
                "uid": one.uid,
                "wording": one.wording,
                "kind": one.kind.value,
                "definition": one.definition,
                "scope": one.scope,
                "answers": list(one.answers),
                "group": one.group,
                "positions": one.positions,
            }
            for one in found
        ]
        emit_json(shown, out)
        return
    rows = [("Uid", "Question", "Kind", "Positions")]
    rows += [(q.uid[-8:], q.wording, q.kind.value, str(q.positions)) for q in found]
    emit(table(rows) if found else "No questions yet; ask one with “questions add”.", out)
