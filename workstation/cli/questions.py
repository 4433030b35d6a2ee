# SPDX-License-Identifier: MIT
"""`workstation questions`: asking, placing claims, judging."""

from pathlib import Path

import click

from workstation.cli.common import as_json, case_argument, out_file, reading, writing
from workstation.cli.output import emit, emit_json, table
from workstation.domain.likelihoods import SCHEMES, Confidence
from workstation.domain.questions import Directness, QuestionKind, Stance


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


@questions_command.command("place")
@case_argument
@click.argument("question")
@click.argument("claim")
@click.option("--stance", type=click.Choice([stance.value for stance in Stance]))
@click.option("--answer", default="", help="The chosen answer, for a choice.")
@click.option("--implied", "reason", default="", help="Why the claim implies it.", metavar="WHY")
def place(
    case: Path, question: str, claim: str, stance: str | None, answer: str, reason: str
) -> None:
    """Place CLAIM on QUESTION, confirmed; its figure or date is taken along."""
    with writing(case) as workspace:
        asked = workspace.questions.named(question)
        placed = workspace.claims.named(claim)
        figure = placed.figures[0] if asked.kind is QuestionKind.FIGURE and placed.figures else None
        date = placed.event_date if asked.kind is QuestionKind.DATE else None
        change = workspace.questions.place(
            asked.uid,
            placed.uid,
            stance=stance,
            directness=Directness.IMPLIED if reason else Directness.EXPLICIT,
            answer=answer,
            figure=figure,
            date=date,
            reason=reason,
        )
        click.echo(change.label + ".")


@questions_command.command("assess")
@case_argument
@click.argument("question")
@click.argument("judgement")
@click.option("--likelihood", required=True, help="A term of the scheme, like “likely”.")
@click.option("--confidence", required=True, type=click.Choice([one.value for one in Confidence]))
@click.option("--why", default="", help="Why this confidence, as a sentence.")
@click.option("--scheme", type=click.Choice(list(SCHEMES)), default="icd203-1", show_default=True)
def assess(
    case: Path,
    question: str,
    judgement: str,
    likelihood: str,
    confidence: str,
    why: str,
    scheme: str,
) -> None:
    """Record your judgement on QUESTION; the machine never writes one."""
    with writing(case) as workspace:
        change = workspace.assessments.record(
            workspace.questions.named(question).uid,
            judgement=judgement,
            likelihood=likelihood,
            confidence=confidence,
            why=why,
            scheme=scheme,
        )
        click.echo(change.label + ".")
