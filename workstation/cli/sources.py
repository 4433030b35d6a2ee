# SPDX-License-Identifier: MIT
"""`workstation sources`: taking documents in and looking at them."""

from pathlib import Path

import click

from workstation.analysis.open_words import either
from workstation.cli import shapes
from workstation.cli.common import (
    as_json,
    case_argument,
    out_file,
    progress,
    reading,
    tell_engine,
    waits,
    writing,
)
from workstation.cli.output import emit, emit_json, table
from workstation.domain.reports import Facts, Received, Result
from workstation.domain.sources import Source
from workstation.errors import UserError

jobs_option = click.option(
    "--jobs", type=click.IntRange(1, 64), help="Texts read at once; one a core unless told."
)


@click.group("sources")
def sources_command() -> None:
    """Documents as received."""


@sources_command.command("add")
@case_argument
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--published-on", metavar="DATE", help="When all of these were published (ISO day).")
@click.option("--publisher", default="", help="Who published all of these.")
@click.option("--reliability", default="", help="Reliability letter of all of these, A to F.")
@click.option("--marking", default="", help="TLP label of all of these.")
@jobs_option
@click.option("--no-extract", is_flag=True, help="Do not suggest claims yet.")
@as_json
@out_file
def add(
    case: Path,
    paths: tuple[Path, ...],
    published_on: str | None,
    publisher: str,
    reliability: str,
    marking: str,
    jobs: int | None,
    no_extract: bool,
    as_json: bool,
    out: Path | None,
) -> None:
    """Take in files and folders; bad ones are listed and the rest goes on."""
    facts = Facts(
        publisher=publisher,
        published_on=published_on,
        reliability=reliability.upper(),
        marking=marking,
    )
    with writing(case) as workspace, progress() as ticket:
        received = workspace.sources.add(
            paths, facts=facts, extract=not no_extract, jobs=jobs, ticket=ticket
        )
        uids = [one.uid for one in received if one.result is Result.ADDED and one.uid]
        if not no_extract and uids:
            workspace.questions.suggest(ticket, sources=uids)
        unread = [one for one in workspace.sources.many(uids) if one.trouble]
    if as_json:
        emit_json([shapes.received(one) for one in received], out)
    else:
        emit(_report(received), out)
    refused = sum(one.result is Result.REFUSED for one in received)
    if refused == len(received):
        raise UserError(_nothing(received))
    _tell_unread(unread)
    if not no_extract:
        tell_engine()
    waits(when=bool(refused or unread))


def _tell_unread(sources: list[Source]) -> None:
    """Name the documents that are here and could not be read, on stderr."""
    for one in sources:
        click.echo(f"“{one.title}” could not be read for claims: {one.trouble}", err=True)


def _nothing(received: list[Received]) -> str:
    """Why nothing could be taken in."""
    if not received:
        return "There are no documents there; name files, or folders that hold some."
    if len(received) > 1:
        return f"None of {len(received)} documents could be taken in."
    return f"“{received[0].path}” could not be taken in: {received[0].reason}"


def _report(received: list[Received]) -> str:
    lines = [f"{one.result.value:<9}  {one.path}  {one.reason}".rstrip() for one in received]
    counts = [
        f"{count} {result.value}"
        for result in Result
        if (count := sum(one.result is result for one in received))
    ]
    return "\n".join([*lines, (", ".join(counts) or "No documents found") + "."])


@sources_command.command("list")
@case_argument
@as_json
@out_file
def list_(case: Path, as_json: bool, out: Path | None) -> None:
    """List all sources."""
    with reading(case) as workspace:
        found = workspace.sources.rows(workspace.sources.find())
    if as_json:
        emit_json([shapes.source(one) for one in found], out)
        return
    rows = [("Uid", "Title", "Publisher", "Published", "Grade", "Claims")]
    rows += [
        (
            one.uid[-8:],
            one.title or one.name,
            one.publisher_name or "publisher missing",
            one.published_on or "date missing",
            either(one.reliability, one.conflicts, "reliability"),
            f"{one.decided} of {one.claims} reviewed",
        )
        for one in found
    ]
    emit(table(rows) if found else "No sources yet; take some in with “sources add”.", out)


@sources_command.command("show")
@case_argument
@click.argument("source")
@as_json
@out_file
def show(case: Path, source: str, as_json: bool, out: Path | None) -> None:
    """Show one source with its text."""
    with reading(case) as workspace:
        found = workspace.sources.named(source)
        text = workspace.sources.text(found.uid).text
    if as_json:
        emit_json({**shapes.source(found), "text": text}, out)
        return
    facts = [found.publisher_name, found.author, found.published_on or "date missing", found.url]
    emit("\n".join([found.title, " · ".join(fact for fact in facts if fact), "", text]), out)


@sources_command.command("remove")
@case_argument
@click.argument("sources", nargs=-1, required=True)
def remove(case: Path, sources: tuple[str, ...]) -> None:
    """Remove sources with their claims from view."""
    with writing(case) as workspace:
        uids = [workspace.sources.named(source).uid for source in sources]
        click.echo(workspace.sources.remove(uids).label + ".")


@sources_command.command("extract")
@case_argument
@click.argument("sources", nargs=-1)
@click.option("--again", is_flag=True, help="Also what another engine has read; or SOURCES again.")
@jobs_option
def extract(case: Path, sources: tuple[str, ...], again: bool, jobs: int | None) -> None:
    """Suggest claims where that was not done yet, or in these SOURCES.

    With --again undecided suggestions that are not found any more go; what people decided stays.
    """
    with writing(case) as workspace, progress() as ticket:
        uids = [workspace.sources.named(source).uid for source in sources] or None
        new = workspace.sources.extract(uids, ticket, again=again, jobs=jobs)
        workspace.questions.suggest(ticket, sources=uids)
        unread = [one for one in workspace.sources.unread() if not uids or one.uid in uids]
    _tell_new(new)
    _tell_unread(unread)
    tell_engine()
    waits(when=bool(unread))


@sources_command.command("own-voice")
@case_argument
@click.argument("sources", nargs=-1, required=True)
@click.option("--headline-only", is_flag=True, help="Suggest headlines alone.")
def own_voice(case: Path, sources: tuple[str, ...], headline_only: bool) -> None:
    """Suggest what these publications say themselves, as claims of their publishers."""
    with writing(case) as workspace, progress() as ticket:
        uids = [workspace.sources.named(source).uid for source in sources]
        new = workspace.sources.suggest_own_voice(uids, narrator=not headline_only, ticket=ticket)
    _tell_new(new)


def _tell_new(count: int) -> None:
    click.echo("1 new suggestion." if count == 1 else f"{count} new suggestions.")
