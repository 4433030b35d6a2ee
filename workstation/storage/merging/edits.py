# SPDX-License-Identifier: MIT
"""Bringing over changes and edits: the history of both files becomes one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.storage.editing import frontier
from workstation.storage.merging.purged import BARRED, GONE, bars, naming

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
    filled = tellable(db)
    told = ", ".join(
        f"{name} = (SELECT c.{name} FROM them.changes c WHERE c.uid = changes.uid)"
        for name in ("label", "nouns", "births", "stub")
    )
    db.execute(
        f"UPDATE main.changes SET {told} WHERE uid IN (SELECT value FROM json_each(?))",
        (json.dumps(filled),),
    )
    return filled


def tellable(db: sqlite3.Connection) -> list[str]:
    """Uids of changes whose words are withheld here, and which the other file may tell.

    Where some edits of a change were here before others, their order is not that in which its
    digest was made, so that it stays as it is.
    """
    found = db.execute(
        "SELECT m.uid, m.id, c.id FROM main.changes m JOIN them.changes c ON c.uid = m.uid "
        f"WHERE m.stub = 1 AND c.stub = 0 AND NOT {_withheld(db)}"
    ).fetchall()
    return [uid for uid, ours, theirs in found if _keeps_order(db, ours, theirs)]


def _keeps_order(db: sqlite3.Connection, ours: int, theirs: int) -> bool:
    """Whether the edits of a change stand as they do there once those that lack have come."""
    here, there = (
        [
            uid
            for (uid,) in db.execute(
                f"SELECT uid FROM {schema}.edits WHERE change_id = ? ORDER BY id", (number,)
            )
        ]
        for schema, number in (("main", ours), ("them", theirs))
    )
    return [*here, *(uid for uid in there if uid not in set(here))] == there


def fillable(db: sqlite3.Connection) -> list[str]:
    """Uids of edits whose value is withheld here, and which the other file has in full."""
    found = db.execute(
        "SELECT m.uid FROM main.edits m JOIN them.edits e ON e.uid = m.uid "
        f"WHERE m.stub = 1 AND e.stub = 0 AND NOT e.row_uid {BARRED} AND NOT {_emptied_for(db)}"
    )
    return [uid for (uid,) in found]


def _withheld(db: sqlite3.Connection) -> str:
    """Which changes may not say what they were: those that touch what was purged here."""
    if not bars(db):
        return "0"
    emptied = f"EXISTS (SELECT 1 FROM them.edits e WHERE e.change_id = c.id AND {_emptied_for(db)})"
    return f"({touches(BARRED)} OR {emptied})"


def _emptied_for(db: sqlite3.Connection) -> str:
    """Which edits may not come with their value: it, or what it names, was purged here."""
    return f"(e.uid {BARRED} OR {naming(BARRED)})" if bars(db) else "0"


def bring_edits(db: sqlite3.Connection) -> tuple[Range, list[str]]:
    """Put in the edits that are missing here, and give stubs their values back.

    Returns:
        The row ids that the new edits got, and the uids of the stubs that were filled.
    """
    low = _highest(db, "edits")
    filled = fillable(db)
    # Of what was purged there only stubs are left, which would stand for the values here.
    may_come = f"NOT e.row_uid {BARRED} AND NOT e.row_uid {GONE}"
    put_edits(db, _emptied_for(db), f"{may_come} AND e.uid NOT IN (SELECT uid FROM main.edits)")
    db.execute(
        "UPDATE main.edits SET stub = 0, "
        "value = (SELECT e.value FROM them.edits e WHERE e.uid = edits.uid), "
        "salt = (SELECT e.salt FROM them.edits e WHERE e.uid = edits.uid) "
        "WHERE uid IN (SELECT value FROM json_each(?))",
        (json.dumps(filled),),
    )
    return (low, _highest(db, "edits")), filled


def add_bases(db: sqlite3.Connection, bases: Iterable[Edit], low: int) -> None:
    """Put in the base edits of births that differ, or that an edit now follows.

    One that has just come as a stub, above the row id `low`, gets the value that is known here.
    """
    db.executemany(
        "INSERT INTO main.edits (uid, noun, row_uid, field, value, engine) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE "
        "SET value = excluded.value, stub = 0 WHERE stub = 1 AND id > ?",
        [
            (one.uid, one.noun, one.row, one.field, json.dumps(one.value), one.engine, low)
            for one in bases
            if not one.stub
        ],
    )


def _highest(db: sqlite3.Connection, table: str) -> int:
    return int(db.execute(f"SELECT coalesce(max(id), 0) FROM main.{table}").fetchone()[0])
