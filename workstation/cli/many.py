# SPDX-License-Identifier: MIT
"""Several files to be merged, in words and JSON; one that is refused stops no other."""

from collections.abc import Sequence
from dataclasses import asdict

import click

from workstation.analysis.thing_words import INNER
from workstation.cli.common import NOT_DONE, waits
from workstation.cli.output import table
from workstation.domain.sharing import Looked, NounPreview, Outcome, in_total


def looked_json(found: Sequence[Looked]) -> dict[str, object]:
    """What several previews say as one JSON document."""
    files = [
        {"path": str(one.path), "refused": one.refused}
        | (asdict(one.found) if one.found else {"file": one.path.name})
        for one in found
    ]
    total = in_total(one.found for one in found if one.found)
    return {"files": files, "total": [asdict(one) for one in total]}


def looked_words(found: Sequence[Looked]) -> str:
    """A row for each file and one for all, then why some are refused."""
    looked = [one.found for one in found if one.found]
    heads = ("new", "changed there", "changed here", "deleted there", "in conflict", "same")
    rows: list[tuple[str, ...]] = [("", *heads, "double")]
    rows += [(one.file, *_numbers(one.nouns), f"{one.doubles.total:,}") for one in looked]
    twice = f"{sum(one.doubles.total for one in looked):,}"
    rows.append(("in all", *_numbers(in_total(looked)), twice))
    refused = [one.refused for one in found if one.refused]
    return "\n".join([*([table(rows)] if looked else []), *refused])


def _numbers(nouns: Sequence[NounPreview]) -> list[str]:
    names = ("new", "changed_there", "changed_here", "deleted_there", "conflicts", "same")
    told = [one for one in nouns if one.noun != INNER]
    return [f"{sum(getattr(one, name) for one in told):,}" for name in names]


def leave(refused: Sequence[str], done: int, *, waiting: bool) -> None:
    """End with the status that fits: 1 where nothing could be done, 3 where something waits."""
    if refused and not done:
        for reason in refused:
            click.echo(reason, err=True)
        click.get_current_context().exit(NOT_DONE)
    waits(when=waiting or bool(refused))


def outcome_line(one: Outcome) -> str:
    """A file that was not merged, in a sentence."""
    return one.refused or f"“{one.file}” was left alone, because the merge was stopped before it."
