# SPDX-License-Identifier: MIT
"""Which fields of which rows are in conflict: heads of different values, both kept (rule 15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.storage.staleness import mark_touched

if TYPE_CHECKING:
    import sqlite3


def is_open(db: sqlite3.Connection, uid: str, field: str) -> bool:
    """Whether a field of a row is in conflict."""
    found = db.execute("SELECT 1 FROM conflicts WHERE row_uid = ? AND field = ?", (uid, field))
    return found.fetchone() is not None


def mark(db: sqlite3.Connection, noun: str, uid: str, field: str) -> None:
    """A field of a row is in conflict from now on; whatever shows it is to be found again."""
    marked = db.execute(
        "INSERT OR IGNORE INTO conflicts (row_uid, field, noun) VALUES (?, ?, ?)",
        (uid, field, noun),
    )
    if marked.rowcount:
        mark_touched(db, [(noun, uid, field)])


def close(db: sqlite3.Connection, uid: str, field: str) -> None:
    """A field of a row is in conflict no more."""
    closed = db.execute(
        "DELETE FROM conflicts WHERE row_uid = ? AND field = ? RETURNING noun", (uid, field)
    ).fetchall()
    mark_touched(db, [(noun, uid, field) for (noun,) in closed])


def every(db: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Noun, row and field of all conflicts."""
    return db.execute("SELECT noun, row_uid, field FROM conflicts ORDER BY 1, 2, 3").fetchall()
