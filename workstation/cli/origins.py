# SPDX-License-Identifier: MIT
"""`workstation origins`: copies, versions, and statements reported in many places."""

from dataclasses import asdict
from pathlib import Path

import click

from workstation.cli.common import (
    as_json,
    case_argument,
    out_file,
    progress,
    reading,
    waits,
    writing,
)
from workstation.cli.output import emit, emit_json, table
from workstation.domain.origins import GROUPING, Group, Kept, Link, LinkKind, LinkStatus
from workstation.workspace import Workspace

_KINDS = [kind.value for kind in LinkKind]
_EXCERPT = 60


@click.group("origins")
def origins_command() -> None:
    """Where things come from: what was copied, said once, or put out anew."""


@origins_command.command("find")
@case_argument
def find(case: Path) -> None:
    """Look for common origins; texts looked at before are not read again."""
    with writing(case) as workspace, progress() as ticket:
        new = workspace.origins.suggest(ticket)
    click.echo(f"{new:,} new ties suggested." if new != 1 else "1 new tie suggested.")


@origins_command.command("list")
@case_argument
@click.option("--kind", type=click.Choice(_KINDS), help="Only ties of this kind.")
@click.option("--status", type=click.Choice([status.value for status in LinkStatus]))
@as_json
@out_file
def list_(
    case: Path, kind: str | None, status: str | None, as_json: bool, out: Path | None
) -> None:
    """List the groups of one origin, largest first; with --status the single ties."""
    kinds = [LinkKind(kind)] if kind else list(LinkKind)
    with reading(case) as workspace:
        ties = [tie for one in kinds for tie in workspace.origins.find(one, status)]
        if as_json:
            emit_json([_plain(tie) for tie in ties], out)
            return
        if status:
            emit(_ties(workspace, ties), out)
            return
        groups = [g for one in kinds if one in GROUPING for g in workspace.origins.groups(one)]
        emit(_groups(workspace, groups), out)


@origins_command.command("confirm")
@case_argument
@click.argument("links", nargs=-1, required=True)
def confirm(case: Path, links: tuple[str, ...]) -> None:
    """Say that these ties hold."""
    with writing(case) as workspace:
        uids = [workspace.origins.named(one).uid for one in links]
        click.echo(workspace.origins.confirm(uids).label + ".")


@origins_command.command("dismiss")
@case_argument
@click.argument("links", nargs=-1, required=True)
def dismiss(case: Path, links: tuple[str, ...]) -> None:
    """Say that these ties do not hold; they are not suggested again."""
    with writing(case) as workspace:
        uids = [workspace.origins.named(one).uid for one in links]
        click.echo(workspace.origins.dismiss(uids).label + ".")


@origins_command.command("join")
@case_argument
@click.argument("kind", type=click.Choice(_KINDS))
@click.argument("things", nargs=-1, required=True)
@click.option("--reason", default="", help="Why.")
def join(case: Path, kind: str, things: tuple[str, ...], reason: str) -> None:
    """Tie sources or claims by hand: the first with each of the others."""
    with writing(case) as workspace:
        uids = [_thing(workspace, LinkKind(kind), one) for one in things]
        click.echo(workspace.origins.join(kind, uids, reason).label + ".")


@origins_command.command("split")
@case_argument
@click.argument("kind", type=click.Choice([kind.value for kind in GROUPING]))
@click.argument("thing")
def split(case: Path, kind: str, thing: str) -> None:
    """Take a source or claim out of its group, for good."""
    with writing(case) as workspace:
        uid = _thing(workspace, LinkKind(kind), thing)
        click.echo(workspace.origins.split(kind, uid).label + ".")


@origins_command.command("to-get")
@case_argument
@as_json
@out_file
def to_get(case: Path, as_json: bool, out: Path | None) -> None:
    """List the outlets, documents, interviews and statements that are quoted and not held."""
    with reading(case) as workspace:
        found = workspace.sources.to_get()
    if as_json:
        emit_json([asdict(item) for item in found], out)
        return
    rows = [("Uid", "Kind", "What", "Claims", "Sources")]
    rows += [
        (item.uid[:8], item.kind.value, item.name, str(item.claims), str(len(item.sources)))
        for item in found
    ]
    emit(table(rows) if found else "Nothing is quoted that is not held.", out)


@origins_command.command("link-original")
@case_argument
@click.argument("name")
@click.argument("source")
@as_json
def link_original(case: Path, name: str, source: str, as_json: bool) -> None:
    """Say that SOURCE is the original called NAME, and compare its quotes with it."""
    with writing(case) as workspace:
        item = workspace.origins.originals.named(name)
        uid = workspace.sources.named(source).uid
        label = workspace.origins.link_original(item.uid, uid).label
        quotes = workspace.origins.compare_original(item.uid, uid)
    if as_json:
        emit_json([asdict(quote) for quote in quotes])
        return
    rows = [("Kept", "Quoted", "There")]
    rows += [(quote.kept.value, quote.words, quote.passage) for quote in quotes]
    click.echo(f"{label}.\n\n{table(rows)}")
    waits(when=any(quote.kept is not Kept.VERBATIM for quote in quotes))


def _thing(workspace: Workspace, kind: LinkKind, name: str) -> str:
    """The source or claim a person means."""
    if kind.noun == "source":
        return workspace.sources.named(name).uid
    return workspace.claims.named(name).uid


def _plain(tie: Link) -> dict[str, object]:
    return {
        "uid": tie.uid,
        "kind": tie.kind.value,
        "noun": tie.kind.noun,
        "one": tie.one,
        "other": tie.other,
        "status": tie.status.value,
        "score": tie.score,
        "reason": tie.reason,
    }


def _shown(workspace: Workspace, kind: LinkKind, uids: list[str]) -> dict[str, str]:
    """What to call sources or claims by, by uid."""
    if kind.noun == "source":
        return {one.uid: one.title for one in workspace.sources.many(uids)}
    found = workspace.claims.many(uids)
    return {c.uid: f"{c.speaker_name}: {c.content.exact[:_EXCERPT]}" for c in found}


def _groups(workspace: Workspace, groups: list[Group]) -> str:
    if not groups:
        return "Nothing is known to have a common origin; “origins find” looks for it."
    rows = [("Kind", "Read first", "Members", "Since", "Status")]
    for group in groups:
        name = _shown(workspace, group.kind, [group.lead]).get(group.lead, group.lead)
        members = str(len(group.members))
        rows.append((group.kind.value, name, members, group.since or "", group.status.value))
    return table(rows)


def _ties(workspace: Workspace, ties: list[Link]) -> str:
    if not ties:
        return "No such ties."
    rows = [("Uid", "Kind", "One", "Other", "Why")]
    for tie in ties:
        names = _shown(workspace, tie.kind, [tie.one, tie.other])
        ends = (names.get(tie.one, tie.one), names.get(tie.other, tie.other))
        rows.append((tie.uid[:8], tie.kind.value, *ends, tie.reason))
    return table(rows)
