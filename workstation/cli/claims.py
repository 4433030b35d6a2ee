# SPDX-License-Identifier: MIT
"""`workstation claims`: listing and deciding."""

from pathlib import Path

import click

from workstation.cli import shapes
from workstation.cli.common import as_json, case_argument, out_file, reading, writing
from workstation.cli.output import emit, emit_json, table
from workstation.domain.claims import Status
from workstation.domain.dates import show_date
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
    rows = [("Uid", "Status", "Speaker", "Act", "Content", "Said", "Source")]
    rows += [
        (
            one.uid[-8:],
            one.status.value,
            one.speaker_name or "unknown",
            one.act.value,
            one.content.exact,
            show_date(one.statement_date) if one.statement_date else "undated",
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
