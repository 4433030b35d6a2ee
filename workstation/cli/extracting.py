# SPDX-License-Identifier: MIT
"""`workstation extract`: attributions in any texts, without a workspace, and how good they are."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workstation.cli.common import as_json, out_file, progress, tell_engine
from workstation.cli.lines import objects
from workstation.errors import UserError

if TYPE_CHECKING:
    from workstation.cli.scores import Bounds
    from workstation.extraction.scoring import Document, Scores

_FILE = click.Path(path_type=Path, dir_okay=False)
_DRAWS = click.IntRange(1, 100_000)


@click.command("extract")
@click.argument("source", metavar="IN.jsonl", type=_FILE)
@click.argument("target", metavar="[OUT.jsonl]", type=_FILE, required=False)
@click.option("--claims", is_flag=True, help="Only speech: leave out wants, hopes, supports.")
@click.option("--nested", is_flag=True, help="Inner statements too (X said Y had denied).")
@click.option("--score", is_flag=True, help="Print how well what is labelled is found.")
@click.option("--ci", "draws", type=_DRAWS, metavar="N", help="95 % bounds of F1, by N draws.")
@as_json
@out_file
def extract_command(
    source: Path,
    target: Path | None,
    claims: bool,
    nested: bool,
    score: bool,
    draws: int | None,
    as_json: bool,
    out: Path | None,
) -> None:
    """Find who says what in texts: one JSON object a line, in and out.

    In: {"id", "text", "published_on"?}. Out: {"id", "relations"}; offsets count code points.

    With --score the first file holds labelled texts, {"id", "text", "relations"}, and the
    second, if there is one, predictions for them; without it they are extracted now.
    """
    _check_usage(target, score, scoring=bool(draws or as_json or out), engine=claims or nested)
    if target is None or not score:
        tell_engine()
    how = {"claims_only": claims, "nested": nested}
    if score:
        from workstation.cli import scores

        scores.show(*_measured(source, target, how, draws or 0), out, as_json=as_json)
    elif target is not None:
        _extract(source, target, how)


def _check_usage(target: Path | None, score: bool, *, scoring: bool, engine: bool) -> None:
    if not score and target is None:
        raise click.UsageError("Name the file to write; or add --score to print measures.")
    if not score and scoring:
        raise click.UsageError("--ci, --json and --out go with --score.")
    if score and target is not None and engine:
        raise click.UsageError("--claims and --nested do not go with predictions made before.")


def _extract(source: Path, target: Path, how: Mapping[str, bool]) -> None:
    from workstation.services.exporting import write_whole

    texts = [one for _, one in _texts(source)]

    def write(draft: Path) -> None:
        with draft.open("w", encoding="utf-8") as out, progress() as ticket:
            for number, one in enumerate(texts):
                ticket.step(number, len(texts), str(one["id"]))
                line = {"id": one["id"], "relations": _relations(one, how)}
                out.write(json.dumps(line) + "\n")

    write_whole(target, write)


def _relations(one: Mapping[str, Any], how: Mapping[str, bool]) -> list[dict[str, Any]]:
    from workstation.extraction import extract, relations

    return relations(extract(one["text"], published_on=one.get("published_on")), **how)


def _measured(
    gold: Path, predictions: Path | None, how: Mapping[str, bool], draws: int
) -> tuple["Scores", "Bounds"]:
    from workstation.extraction import scoring

    lines = list(_texts(gold))
    texts = scoring.labelled(lines)
    if not texts:
        raise UserError(f"“{gold}” holds no labelled text.")
    if predictions is None:
        found = _found(lines, texts, how)
    else:
        found = scoring.predictions(objects(predictions), texts)
    each = {one.id: scoring.score(one, other) for one, other in zip(texts, found, strict=True)}
    return scoring.total(each.values()), scoring.intervals(each, draws) if draws else {}


def _found(
    lines: list[tuple[str, dict[str, Any]]], texts: list["Document"], how: Mapping[str, bool]
) -> list["Document"]:
    """What the engine finds in labelled texts."""
    from workstation.extraction import scoring

    found = []
    with progress() as ticket:
        for number, ((where, line), text) in enumerate(zip(lines, texts, strict=True)):
            ticket.step(number, len(texts), str(text.id))
            found.append(scoring.predicted(where, _relations(line, how), text))
    return found


def _texts(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for where, one in objects(path):
        if not isinstance(one.get("text"), str) or "id" not in one:
            raise UserError(f"{where} is not an object with “id” and “text”.")
        if not _is_day(one.get("published_on")):
            raise UserError(f"{where} has a “published_on” that is no day like 2026-11-12.")
        yield where, one


def _is_day(value: object) -> bool:
    """Whether it is an ISO day, or nothing."""
    from datetime import date

    if value is None:
        return True
    try:
        return isinstance(value, str) and date.fromisoformat(value) is not None
    except ValueError:
        return False
