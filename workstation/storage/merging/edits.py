# SPDX-License-Identifier: MIT
"""Bringing over changes and edits: the history of both files becomes one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.storage.editing import frontier

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from workstation.domain.changes import Edit
    from workstation.storage.merging.rows import Range

CHANGE = (
    "uid, label, analyst, analyst_name, made_at, nouns, births, batch, undoes, redo, digest, after"
)
EDIT = "uid, noun, row_uid, field, value, parents, depth, salt, digest, stub, engine"


def heads_after(db: sqlite3.Connection) -> list[str]:
    """The changes that nothing follows once both histories are one."""
    theirs = [
        uid
        for (uid,) in db.execute(
            "SELECT uid FROM them.changes WHERE uid NOT IN (SELECT uid FROM main.changes) "
            "AND uid NOT IN (SELECT a.value FROM them.changes c, json_each(c.after) a)"
        )
    ]
    ours = [
        uid
        for uid in frontier(db)
        if not theirs
        or db.execute("SELECT 1 FROM them.changes WHERE uid = ?", (uid,)).fetchone() is None
    ]
    return sorted({*ours, *theirs})


def bring_changes(db: sqlite3.Connection, merge: int) -> Range:
    """Put in the changes that are missing here, marked as brought by this merge."""
    low = _highest(db, "changes")
    db.execute(
        f"INSERT INTO main.changes ({CHANGE}, stub, merge_id) "
        f"SELECT {CHANGE}, stub, ? FROM them.changes "
        "WHERE uid NOT IN (SELECT uid FROM main.changes) ORDER BY id",
        (merge,),
    )
    return low, _highest(db, "changes")


def fill_changes(db: sqlite3.Connection) -> list[str]:
    """Give changes whose words were withheld here theirs back; uids of those changes."""
    filled = [
        uid
        for (uid,) in db.execute(
            "SELECT m.uid FROM main.changes m JOIN them.changes c ON c.uid = m.uid "
            "WHERE m.stub = 1 AND c.stub = 0"
        )
    ]
    told = ", ".join(
        f"{name} = (SELECT c.{name} FROM them.changes c WHERE c.uid = changes.uid)"
        for name in ("label", "nouns", "births", "stub")
    )
    db.execute(
        f"UPDATE main.changes SET {told} WHERE uid IN (SELECT value FROM json_each(?))",
        (json.dumps(filled),),
    )
    return filled


def bring_edits(db: sqlite3.Connection) -> tuple[Range, list[str]]:
    """Put in the edits that are missing here, and give stubs their values back.

    Returns:
        The row ids that the new edits got, and the uids of the stubs that were filled.
    """
    low = _highest(db, "edits")
    names = ", ".join(f"e.{name}" for name in EDIT.split(", "))
    db.execute(
        f"INSERT INTO main.edits ({EDIT}, change_id) SELECT {names}, "
        "(SELECT m.id FROM main.changes m WHERE m.uid = c.uid) FROM them.edits e "
        "LEFT JOIN them.changes c ON c.id = e.change_id "
        "WHERE e.uid NOT IN (SELECT uid FROM main.edits) ORDER BY e.id"
    )
    filled = [
        uid
        for (uid,) in db.execute(
            "SELECT m.uid FROM main.edits m JOIN them.edits e ON e.uid = m.uid "
            "WHERE m.stub = 1 AND e.stub = 0"
        )
    ]
    db.execute(
        "UPDATE main.edits SET stub = 0, "
        "value = (SELECT e.value FROM them.edits e WHERE e.uid = edits.uid), "
        "salt = (SELECT e.salt FROM them.edits e WHERE e.uid = edits.uid) "
        "WHERE uid IN (SELECT value FROM json_each(?))",
        (json.dumps(filled),),
    )
    return (low, _highest(db, "edits")), filled


def add_bases(db: sqlite3.Connection, bases: Iterable[Edit]) -> None:
    """Put in the base edits of births that differ, or that an edit now follows."""
    db.executemany(
        "INSERT OR IGNORE INTO main.edits (uid, noun, row_uid, field, value, engine) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        [
            (one.uid, one.noun, one.row, one.field, json.dumps(one.value), one.engine)
            for one in bases
        ],
    )


def _highest(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f"SELECT coalesce(max(id), 0) FROM main.{table}").fetchone()[0])
