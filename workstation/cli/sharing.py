# SPDX-License-Identifier: MIT
"""`workstation sharing`: looking at what another file holds, merging it, taking a merge back."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from workstation.analysis.elsewhere_words import given_back_words, purged_words
from workstation.analysis.thing_words import INNER, listing, things
from workstation.cli.common import (
    as_json,
    case_argument,
    first_day,
    last_day,
    options,
    out_file,
    progress,
    reading,
    writing,
)
from workstation.cli.doubles import doubles, preview_told
from workstation.cli.many import leave, looked_json, looked_words, outcome_line
from workstation.cli.merge_report import report
from workstation.cli.output import emit, emit_either, emit_json, table
from workstation.cli.sealing import (
    key_command,
    key_for,
    key_options,
    seal_of,
    seal_options,
    unseal_command,
)
from workstation.domain.history import moment
from workstation.domain.sharing import Looked, Merge, Outcome, Preview, Scope
from workstation.errors import UserError
from workstation.workspace import Workspace

_others = click.argument("others", nargs=-1, required=True, type=click.Path(path_type=Path))


_scope_options = options(
    click.option("--question", multiple=True, help="Only what is placed on this question."),
    click.option("--actor", multiple=True, help="Only what this actor says."),
    click.option("--source", multiple=True, help="Only what stands in this source."),
    click.option("--since", help="Only what was said on this day or later."),
    click.option("--until", help="Only what was said on this day or earlier."),
    click.option("--accepted", is_flag=True, help="Only claims that somebody has accepted."),
    click.option("--max-marking", default="", help="Nothing marked above this leaves."),
    click.option("--without-originals", is_flag=True, help="Leave the original files behind."),
    click.option("--without-history", is_flag=True, help="Leave former values behind."),
    click.option("--without-suggestions", is_flag=True, help="Leave suggestions behind."),
    click.option("--without-counts", is_flag=True, help="Do not say in the copy how much stays."),
)


@click.group("sharing")
def sharing_command() -> None:
    """Copies of a workspace that meet again."""


sharing_command.add_command(doubles)
sharing_command.add_command(key_command)
sharing_command.add_command(unseal_command)
sharing_command.add_command(report)


@sharing_command.command("export")
@case_argument
@click.argument("target", type=click.Path(path_type=Path))
@_scope_options
@seal_options
@click.option("--dry-run", is_flag=True, help="Only say what would leave and what would stay.")
@as_json
def export(
    case: Path,
    target: Path,
    seal: bool,
    passphrase_file: Path | None,
    recipients: Sequence[str],
    dry_run: bool,
    as_json: bool,
    **asked: Any,  # noqa: ANN401 - options
) -> None:
    """Write a copy of CASE, or of a part of it, that merges back."""
    with reading(case) as workspace, progress() as ticket:
        scope = _scope(workspace, **asked)
        told = workspace.sharing.leaving(scope)
        if not dry_run:
            how = seal_of(seal=seal, passphrase_file=passphrase_file, recipients=recipients)
            target = workspace.sharing.export(target, scope, ticket, seal=how)
    if as_json:
        emit_json([asdict(one) for one in told])
        return
    rows: list[tuple[str, ...]] = [("", "leaves", "stays")]
    rows += [
        (one.noun, f"{one.leaves:,}", f"{one.stays:,}") for one in told if one.leaves or one.stays
    ]
    click.echo(table(rows))
    if not dry_run:
        click.echo(str(target.resolve()))


def _scope(
    workspace: Workspace,
    *,
    question: Sequence[str],
    actor: Sequence[str],
    source: Sequence[str],
    since: str | None,
    until: str | None,
    accepted: bool,
    max_marking: str,
    without_originals: bool,
    without_history: bool,
    without_suggestions: bool,
    without_counts: bool,
) -> Scope:
    """The scope that options name."""
    return Scope(
        questions=tuple(workspace.questions.named(text).uid for text in question),
        actors=tuple(workspace.actors.named(text).uid for text in actor),
        sources=tuple(workspace.sources.named(text).uid for text in source),
        since=first_day(since) or "",
        until=last_day(until) or "",
        accepted=accepted,
        marking=max_marking,
        originals=not without_originals,
        history=not without_history,
        suggestions=not without_suggestions,
        tell_withheld=not without_counts,
    )


@sharing_command.command("preview")
@case_argument
@_others
@key_options
@as_json
@out_file
def preview(
    case: Path,
    others: tuple[Path, ...],
    as_json: bool,
    out: Path | None,
    **opening: Any,  # noqa: ANN401 - options
) -> None:
    """Say what merging OTHERS into CASE would do; nothing is touched."""
    keys = {other: key_for(other, **opening) for other in others}
    with reading(case) as workspace, progress() as ticket:
        if len(others) == 1:
            one = workspace.sharing.preview(others[0], ticket, key=keys[others[0]])
            looked = [Looked(others[0], one)]
            told = asdict(one) if as_json else preview_words(one)
        else:
            looked = workspace.sharing.preview_all(others, ticket, keys=keys)
            told = looked_json(looked) if as_json else looked_words(looked)
    found = [one.found for one in looked if one.found]
    if found or as_json:
        emit_either(told, out)
    conflicts = any(noun.conflicts for one in found for noun in one.nouns)
    leave([one.refused for one in looked if one.refused], len(found), waiting=conflicts)


@sharing_command.command("merge")
@case_argument
@_others
@key_options
@as_json
@out_file
def merge(
    case: Path,
    others: tuple[Path, ...],
    as_json: bool,
    out: Path | None,
    **opening: Any,  # noqa: ANN401 - options
) -> None:
    """Merge one or more files into CASE, in this order; a copy of it is made before each."""
    keys = {other: key_for(other, **opening) for other in others}
    with writing(case) as workspace, progress() as ticket:
        outcomes = workspace.sharing.merge_all(others, ticket, keys=keys)
        open_ones = len(workspace.conflicts.all())
    made = [one.merge for one in outcomes if one.merge]
    refused = [one.refused for one in outcomes if one.refused]
    if made or as_json:
        told = _merged_json(outcomes, open_ones) if as_json else _told(outcomes, open_ones)
        emit_either(told, out)
    leave(refused, len(made), waiting=open_ones > 0)


def _merged_json(outcomes: Sequence[Outcome], conflicts: int) -> dict[str, object]:
    return {
        "merges": [_merge_json(one.merge) for one in outcomes if one.merge],
        "conflicts": conflicts,
        "refused": [{"file": one.file, "reason": one.refused} for one in outcomes if one.refused],
    }


def _told(outcomes: Sequence[Outcome], conflicts: int) -> str:
    lines = [merge_words(one.merge) if one.merge else outcome_line(one) for one in outcomes]
    if conflicts:
        lines.append(f"In conflict: {conflicts}; see `workstation conflicts list`.")
    return "\n".join(lines)


@sharing_command.command("list")
@case_argument
@as_json
@out_file
def list_(case: Path, as_json: bool, out: Path | None) -> None:
    """List the merges made in this file, the last one first."""
    with reading(case) as workspace:
        made = workspace.sharing.merges()
    if as_json:
        emit_json([_merge_json(one) for one in made], out)
    else:
        emit("\n".join(map(merge_words, made)) or "Nothing was merged into it yet.", out)


@sharing_command.command("take-back")
@case_argument
def take_back(case: Path) -> None:
    """Take back the last merge: what it brought goes, what it changed returns."""
    with writing(case) as workspace:
        taken = workspace.sharing.take_back()
    click.echo(f"Taken back: the merge of “{taken.file}”.")


@sharing_command.command("write-back")
@case_argument
@click.option("--merge", "merging", is_flag=True, help="First merge what was changed there.")
def write_back(case: Path, merging: bool) -> None:
    """Write back what waits of a CASE that lies on a share or in a folder kept in step."""
    with writing(case) as workspace, progress() as ticket:
        there = workspace.elsewhere
        if there is None:
            raise UserError(f"“{case}” is worked on in place, so nothing waits to be written back.")
        if merging and (merge := there.merge(ticket)):
            click.echo(merge_words(merge))
        if not merging:
            there.write_back(ticket)
        click.echo(f"“{case.name}” is written back.")


def preview_words(found: Preview) -> str:
    """What a merge would do, in words."""
    kind = "a copy of this workspace" if found.same_workspace else "another workspace"
    head = f"“{found.file}” is {kind}: {found.title}."
    if found.changes_nothing:
        return f"{head}\nEverything in it is here already."
    rows: list[tuple[str, ...]] = [
        ("", "new", "changed there", "changed here", "deleted there", "in conflict", "same")
    ]
    for one in found.nouns:
        numbers = (one.new, one.changed_there, one.changed_here, one.deleted_there, one.conflicts)
        if any(numbers):
            rows.append((one.noun, *(f"{n:,}" for n in (*numbers, one.same))))
    lines = [head, *([table(rows)] if len(rows) > 1 else [])]
    if found.given_back:
        lines.append(f"It {given_back_words(found.given_back)}.")
    if words := purged_words(found.purged):
        lines.append(f"{words}; a merge leaves them here, `workstation purge --as-in` takes them.")
    if twice := preview_told(found.doubles):
        lines.append(f"\n{twice}")
    return "\n".join(lines)


def merge_words(made: Merge) -> str:
    """What a merge brought in, in a line."""
    brought = listing(things(number, noun) for noun, number in made.counts.items() if noun != INNER)
    when = moment(made.made_at)
    told = [brought or "no new rows"]
    if made.given_back:
        told.append(given_back_words(made.given_back, "gave back"))
    return f"“{made.file}” ({when}, {made.analyst}): {'; '.join(told)}."


def _merge_json(made: Merge) -> dict[str, object]:
    return {
        "uid": made.uid,
        "file": made.file,
        "analyst": made.analyst,
        "made_at": made.made_at,
        "counts": dict(made.counts),
    }
