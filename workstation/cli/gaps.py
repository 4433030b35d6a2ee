# SPDX-License-Identifier: MIT
"""`workstation gaps`: where nothing is held, and the searches that found nothing."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from workstation.analysis.gaps import gap_words
from workstation.cli.common import as_json, case_argument, out_file, reading, writing
from workstation.cli.output import emit, emit_json, grid
from workstation.domain.comparison import Column
from workstation.domain.gaps import Gap, Heard
from workstation.domain.views import ColumnOrder, View
from workstation.workspace import Workspace


@click.group("gaps")
def gaps_command() -> None:
    """Where nothing is held; never what anybody kept silent about."""


@gaps_command.command("list")
@case_argument
@click.option("--question", help="Only this question.")
@click.option("--actor", help="Only this actor, heard on a question or not.")
@click.option("--all", "everything", is_flag=True, help="Also where something is held.")
@click.option("--limit", default=100, show_default=True, help="At most so many actors.")
@as_json
@out_file
def list_(
    case: Path,
    question: str | None,
    actor: str | None,
    everything: bool,
    limit: int,
    as_json: bool,
    out: Path | None,
) -> None:
    """What is held of whom on which question, and what else is known where nothing is."""
    with reading(case) as workspace:
        questions = [workspace.questions.named(question)] if question else workspace.questions.all()
        columns = _columns(workspace, actor, limit)
        found = workspace.gaps.of([one.uid for one in questions], columns)
    wordings = {one.uid: one.wording for one in questions}
    names = {column.uid: column.name for column in columns}
    shown = [gap for gap in found.values() if gap.empty or everything]
    if as_json:
        emit_json([_json(gap, wordings, names) for gap in shown], out)
        return
    rows = [(wordings[g.question], names[g.column], "; ".join(gap_words(g))) for g in shown]
    empty = "Nothing is missing here." if found else "No questions or nobody to ask yet."
    emit(grid([("Question", "Actor", "What is known"), *rows]) if rows else empty, out)


@gaps_command.command("record")
@case_argument
@click.argument("question")
@click.argument("words")
@click.option("--actor", help="Whom something was looked for; without it, nobody in particular.")
def record(case: Path, question: str, words: str, actor: str | None) -> None:
    """Keep that a search for QUESTION found nothing; WORDS say what was searched, and where."""
    with writing(case) as workspace:
        asked = workspace.questions.named(question)
        whom = workspace.actors.named(actor).uid if actor else None
        workspace.gaps.record(asked.uid, whom, words)
    click.echo(f"Recorded: a search on “{asked.wording}” that found nothing.")


def _columns(workspace: Workspace, actor: str | None, limit: int) -> list[Column]:
    """The actor asked for, else those who are heard most on any question."""
    if actor is not None:
        named = workspace.actors.named(actor)
        return [Column(named.uid, named.name, (named.uid,))]
    frame = workspace.comparison.frame(View(column_order=ColumnOrder.COUNT, max_columns=limit + 1))
    return list(frame.columns[:limit])


def _json(gap: Gap, wordings: dict[str, str], names: dict[str, str]) -> dict[str, Any]:
    return {
        "question": gap.question,
        "wording": wordings[gap.question],
        "actor": gap.column,
        "name": names[gap.column],
        "held": _heard(gap.held),
        "elsewhere": None if gap.elsewhere is None else _heard(gap.elsewhere),
        "inquiries": [asdict(one) for one in gap.inquiries],
    }


def _heard(heard: Heard) -> dict[str, Any]:
    return {"times": heard.times, "since": heard.since}
