# SPDX-License-Identifier: MIT
"""Bringing over the rows that only the other file has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.storage.merging.purged import BARRED
from workstation.storage.merging.tables import ORDER, columns, pair_new, references
from workstation.storage.nouns import NOUNS

if TYPE_CHECKING:
    import sqlite3

    from workstation.jobs import Ticket
    from workstation.storage.nouns import Noun

Range = tuple[int, int]  # row ids above the first, up to the second
_NOT_PURGED = f"NOT o.uid {BARRED}"


def bring_rows(db: sqlite3.Connection, ticket: Ticket, *, chosen: bool = False) -> dict[str, Range]:
    """Put in every row of `them` that is missing here; by table, the row ids they got.

    With `chosen`, only those that have been chosen (`choosing.choose`).
    """
    brought: dict[str, Range] = {}
    for number, name in enumerate(ORDER):
        noun = NOUNS[name]
        ticket.step(number, len(ORDER), noun.table)
        low = _highest(db, noun.table)
        _bring(db, noun, chosen=chosen)
        pair_new(db, noun.table, low)
        brought[noun.table] = (low, _highest(db, noun.table))
        _refer_to_itself(db, noun, low)
    return brought


def bring_originals(db: sqlite3.Connection) -> list[int]:
    """Put in the original bytes that are missing here; row ids of their sources."""
    missing = (
        "FROM them.originals o JOIN temp.pairs_sources p ON p.theirs = o.source_id "
        "WHERE p.ours NOT IN (SELECT source_id FROM main.originals)"
    )
    numbers = [number for (number,) in db.execute(f"SELECT p.ours {missing}")]
    db.execute(
        "INSERT INTO main.originals (source_id, packing, size, bytes) "
        f"SELECT p.ours, o.packing, o.size, o.bytes {missing}"
    )
    return numbers


def _bring(db: sqlite3.Connection, noun: Noun, *, chosen: bool) -> None:
    refers = {one.column: one for one in references(noun)}
    names = columns(db, noun)
    values, joins = [], []
    for name in names:
        one = refers.get(name)
        if one is None:
            values.append(f"o.{name}")
        elif one.to_itself:
            values.append("NULL")
        else:
            values.append(f"p_{name}.ours")
            joins.append(f"LEFT JOIN temp.pairs_{one.table} p_{name} ON p_{name}.theirs = o.{name}")
    among = f"o.id IN (SELECT id FROM temp.keep_{noun.table})" if chosen else _NOT_PURGED
    db.execute(
        f"INSERT INTO main.{noun.table} ({', '.join(names)}) SELECT {', '.join(values)} "
        f"FROM them.{noun.table} o {' '.join(joins)} WHERE {among} AND NOT EXISTS "
        f"(SELECT 1 FROM temp.pairs_{noun.table} p WHERE p.theirs = o.id) ORDER BY o.id"
    )


def _refer_to_itself(db: sqlite3.Connection, noun: Noun, low: int) -> None:
    """Rows that refer to rows of their own table, once all of these are here."""
    for one in references(noun):
        if one.to_itself:
            db.execute(
                f"UPDATE main.{noun.table} SET {one.column} = ("
                f"SELECT p.ours FROM them.{noun.table} o "
                f"JOIN temp.pairs_{noun.table} p ON p.theirs = o.{one.column} "
                f"WHERE o.uid = {noun.table}.uid) WHERE id > ?",
                (low,),
            )


def _highest(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f"SELECT coalesce(max(id), 0) FROM main.{table}").fetchone()[0])
