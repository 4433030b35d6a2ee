# SPDX-License-Identifier: MIT
"""`workstation extract`: attributions in any texts, without a workspace."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from workstation.cli.common import progress
from workstation.errors import UserError


@click.command("extract")
@click.argument("source", metavar="IN.jsonl", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("target", metavar="OUT.jsonl", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--claims", is_flag=True, help="Only speech: leave out wants, hopes, supports.")
@click.option("--nested", is_flag=True, help="Inner statements too (X said Y had denied).")
def extract_command(source: Path, target: Path, claims: bool, nested: bool) -> None:
    """Find who says what in texts: one JSON object a line, in and out.

    In: {"id", "text", "published_on"?}. Out: {"id", "relations"}; offsets count code points.
    """
    from workstation.extraction import extract, relations
    from workstation.services.exporting import write_whole

    texts = list(_texts(source))

    def write(draft: Path) -> None:
        with draft.open("w", encoding="utf-8") as out, progress() as ticket:
            for number, one in enumerate(texts):
                ticket.step(number, len(texts), str(one["id"]))
                found = extract(one["text"], published_on=one.get("published_on"))
                flat = relations(found, claims_only=claims, nested=nested)
                line = {"id": one["id"], "relations": flat}
                out.write(json.dumps(line) + "\n")

    write_whole(target, write)


def _texts(path: Path) -> Iterator[dict[str, Any]]:
    try:
        # Not splitlines: U+2028 and its like may stand inside a JSON string.
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except FileNotFoundError:
        raise UserError(f"There is no file “{path}”.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"“{path}” cannot be read as UTF-8 text: {error}.") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            one = json.loads(line)
        except (ValueError, RecursionError):
            one = None
        if not isinstance(one, dict) or not isinstance(one.get("text"), str) or "id" not in one:
            raise UserError(f"Line {number} of “{path}” is not an object with “id” and “text”.")
        if not _is_day(one.get("published_on")):
            raise UserError(
                f"Line {number} of “{path}” has a “published_on” that is no day like 2026-11-12."
            )
        yield one


def _is_day(value: object) -> bool:
    """Whether it is an ISO day, or nothing."""
    from datetime import date

    if value is None:
        return True
    try:
        return isinstance(value, str) and date.fromisoformat(value) is not None
    except ValueError:
        return False
