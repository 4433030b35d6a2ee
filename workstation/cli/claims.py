# SPDX-License-Identifier: MIT
"""`workstation claims`: listing and deciding."""

from collections.abc import Sequence
from pathlib import Path

import click

from workstation.analysis.open_words import either, grade_words
from workstation.cli import shapes
from workstation.cli.common import as_json, case_argument, out_file, progress, reading, writing
from workstation.cli.output import emit, emit_json, table
from workstation.domain.claims import Status
from workstation.domain.dates import show_date
from workstation.domain.labels import LabelledText
from workstation.workspace import ClaimFilter


@click.group("claims")
def claims_command() -> None:
    """Who says what."""


@claims_command.command("list")
@case_argument
@click.option("--status", type=click.Choice(["suggested", "accepted", "rejected"]))
@click.option("--speaker", default="", help="Only claims of this actor.")
@click.option("--question", default="", help="Only claims placed on this question.")
@as_json
@out_file
def list_(
    case: Path, status: str | None, speaker: str, question: str, as_json: bool, out: Path | None
) -> None:
    """List claims in document order."""
    accepted = status == "accepted"
    with reading(case) as workspace:
        wanted = ClaimFilter(
            status=Status(status) if status and not accepted else None,
            accepted=accepted,
            speaker=workspace.actors.named(speaker).uid if speaker else None,
            question=workspace.questions.named(question).uid if question else None,
        )
        found = workspace.claims.rows(workspace.claims.find(wanted))
    if as_json:
        emit_json([shapes.claim(one) for one in found], out)
        return
    rows = [("Uid", "Status", "Speaker", "Act", "Content", "Said", "Grade", "Source")]
    rows += [
        (
            one.uid[-8:],
            either(one.status.value, one.conflicts, "status"),
            one.speaker_name or "unknown",
            one.act.value,
            one.content.exact,
            show_date(one.statement_date) if one.statement_date else "undated",
            grade_words(one),
            one.source_title,
        )
        for one in found
    ]
    emit(table(rows, most=3) if found else "No claims fit.", out)


@claims_command.command("accept")
@case_argument
@click.argument("claims", nargs=-1, required=True)
def accept(case: Path, claims: tuple[str, ...]) -> None:
    """Accept claims; several at once are recorded as bulk."""
    with writing(case) as workspace:
        uids = [workspace.claims.named(claim).uid for claim in claims]
        click.echo(workspace.claims.accept(uids).label + ".")


@claims_command.command("reject")
@case_argument
@click.argument("claims", nargs=-1, required=True)
def reject(case: Path, claims: tuple[str, ...]) -> None:
    """Say that these are no claims."""
    with writing(case) as workspace:
        uids = [workspace.claims.named(claim).uid for claim in claims]
        click.echo(workspace.claims.reject(uids).label + ".")


@claims_command.command("export-labels")
@case_argument
@click.argument("target", metavar="OUT.jsonl", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--source", "sources", multiple=True, help="Only this source; may be repeated.")
@click.option("--all", "decided", is_flag=True, help="Sources not read to the end, too.")
@click.option("--nested", is_flag=True, help="Inner statements too (X said Y had denied).")
def export_labels(
    case: Path, target: Path, sources: tuple[str, ...], decided: bool, nested: bool
) -> None:
    """Write what was decided as labelled texts, one JSON object a line.

    Each source that was read to the end is one text; “extract --score” takes the file.
    """
    with reading(case) as workspace, progress() as ticket:
        uids = [workspace.sources.named(source).uid for source in sources] or None
        found = workspace.claims.export_labelled(
            target, ticket, uids=uids, decided=decided, nested=nested
        )
    click.echo(_labels_written(found))


def _labels_written(found: Sequence[LabelledText]) -> str:
    accepted = sum(len(one.relations) for one in found)
    rejected = sum(len(one.rejected) for one in found)
    undecided = sum(one.undecided for one in found)
    return (
        f"Texts: {len(found)}; relations: {accepted} accepted, {rejected} rejected; "
        f"suggestions left out, undecided: {undecided}."
    )
