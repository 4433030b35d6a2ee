# SPDX-License-Identifier: MIT
"""The tables a merge unites, in the order in which their rows refer to one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation.storage.nouns import NOUNS

if TYPE_CHECKING:
    import sqlite3

    from workstation.storage.nouns import Noun

ORDER = (
    *("actor", "source", "text", "alias", "affiliation", "grading", "event", "claim", "question"),
    *("position", "disagreement", "view", "inquiry", "link", "assessment", "note", "brief"),
    *("block", "edition"),
)
# Found again from links, so that no file can claim who stands for whom.
_LEFT_OUT = frozenset(("id", "stands_for_id"))


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that holds the row id of another table."""

    column: str
    table: str
    to_itself: bool


def references(noun: Noun) -> list[Reference]:
    """The references of a noun's rows."""
    return [
        Reference(field.column, NOUNS[field.refers_to].table, field.refers_to == noun.name)
        for field in noun.fields.values()
        if field.refers_to
    ]


def is_required(db: sqlite3.Connection, table: str, column: str) -> bool:
    """Whether a column may not be empty, so that a row cannot be without what it names."""
    found = db.execute(
        'SELECT "notnull" FROM pragma_table_info(?) WHERE name = ?', (table, column)
    ).fetchone()
    return bool(found and found[0])


def pair_all(db: sqlite3.Connection) -> None:
    """Make the tables that say which row of theirs is which of ours."""
    for name in ORDER:
        table = NOUNS[name].table
        db.execute(f"DROP TABLE IF EXISTS temp.pairs_{table}")
        db.execute(f"CREATE TEMP TABLE pairs_{table} (theirs INTEGER PRIMARY KEY, ours INTEGER)")
        db.execute(
            f"INSERT INTO temp.pairs_{table} SELECT o.id, m.id FROM them.{table} o "
            f"JOIN main.{table} m ON m.uid = o.uid"
        )


def note_fresh(db: sqlite3.Connection) -> None:
    """Make the tables that say which rows of theirs this file lacks; pairs have been made."""
    for name in ORDER:
        table = NOUNS[name].table
        db.execute(f"DROP TABLE IF EXISTS temp.fresh_{table}")
        db.execute(f"CREATE TEMP TABLE fresh_{table} (id INTEGER PRIMARY KEY)")
        db.execute(
            f"INSERT INTO temp.fresh_{table} SELECT o.id FROM them.{table} o "
            f"WHERE o.id NOT IN (SELECT theirs FROM temp.pairs_{table})"
        )


def fresh(table: str) -> str:
    """The rows `o` of theirs that this file lacks, as a part of a FROM that is gone through first.

    Left to itself, SQLite would put off asking which rows are meant until the end.
    """
    return f"temp.fresh_{table} n CROSS JOIN them.{table} o ON o.id = n.id"


def pair_new(db: sqlite3.Connection, table: str, low: int) -> None:
    """The same for rows of ours above a row id, which have just come over."""
    db.execute(
        f"INSERT INTO temp.pairs_{table} SELECT o.id, m.id FROM main.{table} m "
        f"JOIN them.{table} o ON o.uid = m.uid WHERE m.id > ?",
        (low,),
    )


def drop_pairs(db: sqlite3.Connection) -> None:
    """Take the pairs away."""
    for name in ORDER:
        db.execute(f"DROP TABLE IF EXISTS temp.pairs_{NOUNS[name].table}")


def columns(db: sqlite3.Connection, noun: Noun) -> list[str]:
    """The columns of a noun's table that a merge copies."""
    names = [str(row[1]) for row in db.execute(f"PRAGMA main.table_info({noun.table})")]
    return [name for name in names if name not in _LEFT_OUT]
