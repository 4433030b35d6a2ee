# SPDX-License-Identifier: MIT
"""Taking rows out for good: their values and bytes go, stubs and tombstones stay (rule 17)."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from workstation.domain.changes import base_edit
from workstation.storage.births import born_by
from workstation.storage.merging.purged import naming
from workstation.storage.merging.tables import ORDER, is_required, references
from workstation.storage.nouns import NOUNS, from_column
from workstation.storage.staleness import mark

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

Rows = dict[str, list[int]]  # row ids by noun
_THESE = "IN (SELECT value FROM json_each(?1))"

_LISTS = (
    *(
        ("assessments", "claims_for"),
        ("assessments", "claims_against"),
        ("disagreements", "claims"),
    ),
    *(("briefs", "questions"), ("claims", "about"), ("claims", "addressee")),
)


def rows_that_go(db: sqlite3.Connection, things: Iterable[tuple[str, str]]) -> Rows:
    """These rows (noun and uid), and all that cannot be without them; empty when none is there."""
    going: Rows = {}
    for noun, uid in things:
        found = db.execute(f"SELECT id FROM {NOUNS[noun].table} WHERE uid = ?", (uid,)).fetchone()
        if found is not None:
            going.setdefault(noun, []).append(found[0])
    for name in ORDER:  # whoever refers comes later in this order
        for one in references(NOUNS[name]):
            gone = next((n for n in going if NOUNS[n].table == one.table), None)
            if gone is None or not is_required(db, NOUNS[name].table, one.column):
                continue
            rows = db.execute(
                f"SELECT id FROM {NOUNS[name].table} WHERE {one.column} IN "
                "(SELECT value FROM json_each(?))",
                (json.dumps(going[gone]),),
            )
            going[name] = sorted({*going.get(name, ()), *(number for (number,) in rows)})
    going = {name: numbers for name, numbers in going.items() if numbers}
    return _with_ties(db, going) if going else going


def _with_ties(db: sqlite3.Connection, going: Rows) -> Rows:
    """With the links and notes that are nothing without these rows."""
    for name, ends in (("link", ("one", "other")), ("note", ("row_uid",))):
        where = " OR ".join(f"{end} IN ({_uids(going)})" for end in ends)
        tied = db.execute(f"SELECT id FROM {NOUNS[name].table} WHERE {where}").fetchall()
        if tied:
            going[name] = sorted({*going.get(name, ()), *(number for (number,) in tied)})
    return going


def named_in(db: sqlite3.Connection, going: Rows) -> int:
    """How many rows that stay name something that goes in a list of theirs."""
    return sum(
        int(
            db.execute(
                f"SELECT count(*) FROM {table} t WHERE EXISTS (SELECT 1 FROM json_each(t.{column}) "
                f"j WHERE j.value IN ({_uids(going)}))"
            ).fetchone()[0]
        )
        for table, column in _LISTS
    )


def purge(db: sqlite3.Connection, going: Rows) -> None:
    """Take these rows out, with every value the history holds of them."""
    uids = [
        (noun, uid)
        for noun, numbers in going.items()
        for (uid,) in db.execute(
            f"SELECT uid FROM {NOUNS[noun].table} WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(numbers),),
        ).fetchall()
    ]
    for noun in going:
        mark(db, noun, [uid for name, uid in uids if name == noun])
    listed = json.dumps([uid for _, uid in uids])
    among = "(SELECT value FROM json_each(?))"
    empty(db, f"e.row_uid {_THESE} OR {naming(_THESE)}", listed)
    for table, column in (("merged_values", "row_uid"), ("conflicts", "row_uid")):
        db.execute(f"DELETE FROM {table} WHERE {column} IN {among}", (listed,))
    db.execute(  # taking a merge back would name it again
        "DELETE FROM merged_values WHERE value IN (SELECT json_quote(value) FROM json_each(?))",
        (listed,),
    )
    for end in ("one", "other"):
        db.execute(f"DELETE FROM alike WHERE {end} IN {among}", (listed,))
    _forget_computed(db, going)
    for name in reversed(ORDER):
        if name in going:
            _delete(db, name, going[name])
    bury(db, uids)


def bury(db: sqlite3.Connection, things: Iterable[tuple[str, str]]) -> None:
    """Set up tombstones of this file's own, so that no merge brings these back."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    db.executemany(
        "INSERT INTO tombstones (uid, noun, purged_at) VALUES (?, ?, ?) "
        "ON CONFLICT (uid) DO UPDATE SET here = 1",
        [(uid, noun, now) for noun, uid in things],
    )


def clean(db: sqlite3.Connection) -> None:
    """Write the file anew, so that no free page holds what went; outside of any transaction."""
    db.execute("INSERT INTO texts_search (texts_search) VALUES ('optimize')")
    db.execute("INSERT INTO claims_search (claims_search) VALUES ('optimize')")
    db.execute("INSERT INTO sources_search (sources_search) VALUES ('optimize')")
    db.execute("VACUUM")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def empty(db: sqlite3.Connection, which: str, listed: str) -> None:
    """Empty edits `e` to stubs, with the words of their changes, which may tell what they held.

    The words of changes that made such rows go, too.

    Args:
        db: the file.
        which: a condition on an edit `e`; its ?1 is the list.
        listed: uids, as JSON.
    """
    db.execute(
        "UPDATE changes SET stub = 1, label = 'purged', births = '[]', nouns = '[]' WHERE id IN ("
        f"SELECT e.change_id FROM edits e WHERE {which} "
        "UNION SELECT c.id FROM changes c, json_each(c.births) b "
        "WHERE json_extract(b.value, '$[1]') IN (SELECT value FROM json_each(?1)))",
        (listed,),
    )
    db.execute(
        "UPDATE edits SET stub = 1, value = NULL, salt = '' "
        f"WHERE id IN (SELECT e.id FROM edits e WHERE {which})",
        (listed,),
    )


def _forget_computed(db: sqlite3.Connection, going: Rows) -> None:
    """What was computed of these rows, and of the questions they bear on."""
    for noun, table, column in (
        ("source", "originals", "source_id"),
        ("text", "signatures", "text_id"),
        ("question", "findings", "question_id"),
        ("question", "row_states", "question_id"),
        ("question", "faces", "question_id"),
        ("question", "faced", "question_id"),
        ("question", "unexamined", "question_id"),
    ):
        db.execute(
            f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))",
            (json.dumps(going.get(noun, [])),),
        )
    for table in ("findings", "row_states", "faces"):
        db.execute(f"DELETE FROM {table} WHERE question_id IN (SELECT question_id FROM unexamined)")


def _delete(db: sqlite3.Connection, name: str, numbers: list[int]) -> None:
    """Delete rows; whatever else may do without them refers to nothing instead."""
    table, listed = NOUNS[name].table, json.dumps(numbers)
    for other in ORDER:
        for one in references(NOUNS[other]):
            if one.table == table and not is_required(db, NOUNS[other].table, one.column):
                _refer_to_nothing(db, other, one.column, listed)
    if name == "actor":
        db.execute(
            "UPDATE actors SET stands_for_id = NULL "
            "WHERE stands_for_id IN (SELECT value FROM json_each(?))",
            (listed,),
        )
    db.execute(f"DELETE FROM {table} WHERE id IN (SELECT value FROM json_each(?))", (listed,))


def _refer_to_nothing(db: sqlite3.Connection, noun: str, column: str, listed: str) -> None:
    """Rows of a noun may do without these; the stub of their birth value keeps its place."""
    table = NOUNS[noun].table
    where = f"{column} IN (SELECT value FROM json_each(?))"
    ((name, field),) = (pair for pair in NOUNS[noun].fields.items() if pair[1].column == column)
    found = db.execute(
        f"SELECT uid, {column} FROM {table} WHERE {where} "
        "AND uid NOT IN (SELECT row_uid FROM edits WHERE field = ?)",
        (listed, name),
    ).fetchall()
    for uid, number in found:
        base = base_edit(noun, uid, name, from_column(db, field, number), born_by(db, noun, uid))
        db.execute(
            "INSERT INTO edits (uid, noun, row_uid, field, stub, engine) VALUES (?, ?, ?, ?, 1, ?)",
            (base.uid, noun, uid, name, base.engine),
        )
    db.execute(f"UPDATE {table} SET {column} = NULL WHERE {where}", (listed,))


def _uids(going: Rows) -> str:
    return " UNION ALL ".join(
        f"SELECT uid FROM {NOUNS[noun].table} WHERE id IN ({', '.join(map(str, numbers))})"
        for noun, numbers in going.items()
    )
