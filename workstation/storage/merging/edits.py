# SPDX-License-Identifier: MIT
"""Bringing over changes and edits: the history of both files becomes one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.storage.editing import frontier
from workstation.storage.merging.tables import BARRED

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


def touches(rows: str) -> str:
    """A condition on a change `c` of theirs: it made or set a row whose uid is such."""
    return (
        f"(EXISTS (SELECT 1 FROM them.edits e WHERE e.change_id = c.id AND e.row_uid {rows}) "
        f"OR EXISTS (SELECT 1 FROM json_each(c.births) b "
        f"WHERE json_extract(b.value, '$[1]') {rows}))"
    )


def put_changes(
    db: sqlite3.Connection, withheld: str, where: str = "1", merge: int | None = None
) -> None:
    """Put in changes of theirs; those of which the words are withheld as stubs.

    Args:
        db: with the other file attached as `them`.
        withheld: a condition on a change `c`.
        where: another one, for which changes are put in.
        merge: row id of the merge that brings them.
    """
    empty = {"label": "'withheld'", "nouns": "'[]'", "births": "'[]'"}
    values = ", ".join(_emptied(name, empty) for name in CHANGE.split(", "))
    db.execute(
        "WITH told AS MATERIALIZED ("
        f"SELECT c.*, {withheld} AS withheld FROM them.changes c WHERE {where}) "
        f"INSERT INTO main.changes ({CHANGE}, stub, merge_id) "
        f"SELECT {values}, max(stub, withheld), ? FROM told ORDER BY id",
        (merge,),
    )


def put_edits(db: sqlite3.Connection, withheld: str, where: str) -> None:
    """Put in edits of theirs; those of which the value is withheld as stubs.

    `withheld` and `where` are conditions on an edit `e`; changes have been put in.
    """
    empty = {"value": "NULL", "salt": "''", "stub": "1"}
    values = ", ".join(_emptied(name, empty) for name in EDIT.split(", "))
    db.execute(
        "WITH told AS MATERIALIZED ("
        f"SELECT e.*, {withheld} AS withheld FROM them.edits e WHERE {where}) "
        f"INSERT INTO main.edits ({EDIT}, change_id) SELECT {values}, "
        "(SELECT m.id FROM main.changes m JOIN them.changes c ON c.uid = m.uid "
        "WHERE c.id = told.change_id) FROM told ORDER BY id"
    )


def _emptied(name: str, empty: dict[str, str]) -> str:
    return f"CASE WHEN withheld THEN {empty[name]} ELSE {name} END" if name in empty else name


def bring_changes(db: sqlite3.Connection, merge: int) -> Range:
    """Put in the changes that are missing here, marked as brought by this merge."""
    low = _highest(db, "changes")
    put_changes(db, _withheld(db), "c.uid NOT IN (SELECT uid FROM main.changes)", merge)
    return low, _highest(db, "changes")


def fill_changes(db: sqlite3.Connection) -> list[str]:
    """Give changes whose words were withheld here theirs back; uids of those changes."""
    found = db.execute(
        "SELECT m.uid FROM main.changes m JOIN them.changes c ON c.uid = m.uid "
        f"WHERE m.stub = 1 AND c.stub = 0 AND NOT {_withheld(db)}"
    )
    filled = [uid for (uid,) in found]
    told = ", ".join(
        f"{name} = (SELECT c.{name} FROM them.changes c WHERE c.uid = changes.uid)"
        for name in ("label", "nouns", "births", "stub")
    )
    db.execute(
        f"UPDATE main.changes SET {told} WHERE uid IN (SELECT value FROM json_each(?))",
        (json.dumps(filled),),
    )
    return filled


def _withheld(db: sqlite3.Connection) -> str:
    """Which changes may not say what they were: those that touch what was purged here."""
    barred = db.execute("SELECT 1 FROM temp.barred LIMIT 1").fetchone()
    return touches(BARRED) if barred else "0"


def bring_edits(db: sqlite3.Connection) -> tuple[Range, list[str]]:
    """Put in the edits that are missing here, and give stubs their values back.

    Returns:
        The row ids that the new edits got, and the uids of the stubs that were filled.
    """
    low = _highest(db, "edits")
    may_come = f"NOT e.row_uid {BARRED}"
    put_edits(db, "0", f"{may_come} AND e.uid NOT IN (SELECT uid FROM main.edits)")
    found = db.execute(
        "SELECT m.uid FROM main.edits m JOIN them.edits e ON e.uid = m.uid "
        f"WHERE m.stub = 1 AND e.stub = 0 AND {may_come}"
    )
    filled = [uid for (uid,) in found]
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
