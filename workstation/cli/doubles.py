# SPDX-License-Identifier: MIT
"""`workstation sharing doubles`: what came with a merge and was probably here already."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from workstation.analysis.doubles_words import doubles_words, unlisted_words, unread_words
from workstation.cli.common import as_json, case_argument, out_file, reading, writing
from workstation.cli.output import emit, emit_json, table
from workstation.domain.doubles import Double, Doubles, End
from workstation.services.naming import the_one
from workstation.workspace import Workspace

_SHOWN = 20  # pairs in a preview


@click.command("doubles")
@case_argument
@click.argument("merge", default="")
@click.option("--join", "wanted", multiple=True, help="Say that this pair is one (its uid).")
@click.option("--join-all", is_flag=True, help="Say so of every pair that is listed.")
@as_json
@out_file
def doubles(
    case: Path,
    merge: str,
    wanted: tuple[str, ...],
    join_all: bool,
    as_json: bool,
    out: Path | None,
) -> None:
    """List what MERGE brought into CASE and was probably there; the last merge if none is named."""
    if wanted or join_all:
        _join(case, merge, wanted, every=join_all)
        return
    with reading(case) as workspace:
        found = workspace.sharing.doubles(merge)
    if as_json:
        emit_json(asdict(found), out)
    else:
        emit(told(found, "that came over") or "Nothing that came over was probably here.", out)


def _join(case: Path, merge: str, wanted: Sequence[str], *, every: bool) -> None:
    with writing(case) as workspace:
        listed = workspace.sharing.doubles(merge).listed
        chosen = listed if every else [_named(listed, text) for text in wanted]
        click.echo(_joined(workspace, chosen))


def _joined(workspace: Workspace, chosen: Sequence[Double]) -> str:
    if not chosen:
        return "Nothing that came over was probably here."
    pairs = [(one.kind, one.here.uid, one.there.uid) for one in chosen]
    return f"{workspace.origins.join_pairs(pairs).label}."


def _named(listed: Sequence[Double], text: str) -> Double:
    fits = [one for one in listed if text.lower() in one.uid]
    uid = the_one("pair", text, [(one.uid, one.here.words) for one in fits[:9]])
    return next(one for one in listed if one.uid == uid)


def told(found: Doubles, where: str, most: int | None = None) -> str:
    """What is probably here twice, in words and pair by pair; empty when nothing is."""
    rest = unread_words(found)
    if not found.total:
        return rest
    rows: list[tuple[str, ...]] = [("Uid", "Kind", "Here", "There", "Why")]
    rows += [_row(one) for one in found.listed[:most]]
    shown = table(rows, most=3)
    left = found.total - len(rows) + 1
    more = f"{left:,} more are not shown." if most and left else unlisted_words(found)
    head = doubles_words(found, where)
    return "\n".join(part for part in (head, shown, more, rest) if part)


def preview_told(found: Doubles) -> str:
    """The same for a preview, with the first pairs only."""
    return told(found, "in it", _SHOWN)


def _row(one: Double) -> tuple[str, ...]:
    return (one.uid[:8], one.kind.value, _side(one.here), _side(one.there), one.reason)


def _side(end: End) -> str:
    return f"{end.words} ({end.about})" if end.about else end.words
