# SPDX-License-Identifier: MIT
"""`workstation questions`: asking, placing claims, judging."""

from pathlib import Path
from typing import Any

import click

from workstation.cli import shapes
from workstation.cli.common import as_json, case_argument, out_file, progress, reading, writing
from workstation.cli.output import emit, emit_json, table
from workstation.domain.likelihoods import SCHEMES, Confidence
from workstation.domain.questions import (
    STANCE_WORDS,
    Directness,
    Position,
    PositionStatus,
    QuestionKind,
    Stance,
)
from workstation.workspace import Workspace


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
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@click.option("--stance", type=click.Choice([stance.value for stance in Stance]))
@click.option("--answer", default="", help="The chosen answer, for a choice.")
@click.option("--implied", "reason", default="", help="Why the claim implies it.", metavar="WHY")
def place(
    case: Path, question: str, claims: tuple[str, ...], stance: str | None, answer: str, reason: str
) -> None:
    """Place each CLAIM on QUESTION, confirmed, as one change; its figure or date is taken along."""
    with writing(case) as workspace:
        asked = workspace.questions.named(question)
        positions = [
            Position(
                uid="",
                question=asked.uid,
                claim=claim.uid,
                stance=Stance(stance) if stance else None,
                directness=Directness.IMPLIED if reason else Directness.EXPLICIT,
                answer=answer,
                figure=claim.figures[0]
                if asked.kind is QuestionKind.FIGURE and claim.figures
                else None,
                date=claim.event_date if asked.kind is QuestionKind.DATE else None,
                reason=reason,
            )
            for claim in map(workspace.claims.named, claims)
        ]
        click.echo(workspace.questions.take(positions).label + ".")


@questions_command.command("suggest")
@case_argument
@click.option("--claim", help="What this claim may answer.")
@click.option("--question", help="Which claims may answer this question.")
@as_json
@out_file
def suggest(
    case: Path, claim: str | None, question: str | None, as_json: bool, out: Path | None
) -> None:
    """List suggested positions, each with its reason; without options those of every question."""
    with reading(case) as workspace:
        found = suggested(workspace, claim, question)
        by_uid = {one.uid: one for one in workspace.claims.many({p.claim for p in found})}
        asked = {one.uid: one for one in workspace.questions.all()}
        shown = [shapes.suggestion(one, by_uid[one.claim], asked[one.question]) for one in found]
    if as_json:
        emit_json(shown, out)
        return
    rows = [("Claim", "Speaker", "Question", "Answer", "Score", "Why")]
    rows += [
        (one["claim"][-8:], one["speaker_name"], one["wording"], answer_words(one),
         f"{one['score']:.2f}", one["reason"])
        for one in shown
    ]  # fmt: skip
    emit(table(rows) if shown else "Nothing is suggested.", out)


def suggested(workspace: Workspace, claim: str | None, question: str | None) -> list[Position]:
    """The suggested positions of a claim, of a question, or all, the best first."""
    if claim:
        found = workspace.questions.suggest_for(workspace.claims.named(claim).uid)
        if not question:
            return found
        uid = workspace.questions.named(question).uid
        return [one for one in found if one.question == uid]
    on = workspace.questions.named(question).uid if question else None
    waiting = [one.position for one in workspace.questions.positions(on)]
    waiting = [one for one in waiting if one.status is PositionStatus.SUGGESTED]
    return sorted(waiting, key=lambda one: (-one.score, one.uid))


def answer_words(shown: dict[str, Any]) -> str:
    """What a suggestion answers, in words: "says no (implied)"."""
    figure, date = shown["figure"], shown["date"]
    said = STANCE_WORDS[Stance(shown["stance"])] if shown["stance"] else shown["answer"]
    said = said or (figure and figure["as_written"]) or (date and date["as_written"]) or "–"
    return f"{said} (implied)" if shown["directness"] == "implied" else str(said)


@questions_command.command("propose")
@case_argument
@as_json
@out_file
def propose(case: Path, as_json: bool, out: Path | None) -> None:
    """Propose questions that accepted claims on no question have in common."""
    with reading(case) as workspace, progress() as ticket:
        found = workspace.questions.propose(ticket)
    if as_json:
        emit_json([shapes.proposal(one) for one in found], out)
        return
    rows = [("Question", "Kind", "Claims", "Why")]
    rows += [(one.wording, one.kind.value, str(len(one.claims)), one.why) for one in found]
    emit(table(rows) if found else "No accepted claims are left that belong together.", out)


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
