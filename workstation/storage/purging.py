# SPDX-License-Identifier: MIT
"""Taking rows out for good: their values and bytes go, stubs and tombstones stay (rule 17)."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

from workstation.storage.merging.tables import ORDER, is_required, references
from workstation.storage.nouns import NOUNS
from workstation.storage.staleness import mark

if TYPE_CHECKING:
    import sqlite3

Rows = dict[str, list[int]]  # row ids by noun

_LISTS = (
    *(
        ("assessments", "claims_for"),
        ("assessments", "claims_against"),
        ("disagreements", "claims"),
    ),
    *(("briefs", "questions"), ("claims", "about"), ("claims", "addressee")),
)


def rows_that_go(db: sqlite3.Connection, noun: str, uid: str) -> Rows:
    """The row, and all that cannot be without it, by noun; empty when it is not there."""
    found = db.execute(f"SELECT id FROM {NOUNS[noun].table} WHERE uid = ?", (uid,)).fetchone()
    going: Rows = {noun: [found[0]]} if found else {}
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
    if going:
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
    _forget_words(db, listed)
    db.execute(
        f"UPDATE edits SET stub = 1, value = NULL, salt = '' WHERE row_uid IN {among}", (listed,)
    )
    for table, column in (("merged_values", "row_uid"), ("conflicts", "row_uid")):
        db.execute(f"DELETE FROM {table} WHERE {column} IN {among}", (listed,))
    for end in ("one", "other"):
        db.execute(f"DELETE FROM alike WHERE {end} IN {among}", (listed,))
    _forget_computed(db, going)
    for name in reversed(ORDER):
        if name in going:
            _delete(db, name, going[name])
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    db.executemany(
        "INSERT OR IGNORE INTO tombstones (uid, noun, purged_at) VALUES (?, ?, ?)",
        [(uid, noun, now) for noun, uid in uids],
    )


def clean(db: sqlite3.Connection) -> None:
    """Write the file anew, so that no free page holds what went; outside of any transaction."""
    db.execute("INSERT INTO texts_search (texts_search) VALUES ('optimize')")
    db.execute("INSERT INTO claims_search (claims_search) VALUES ('optimize')")
    db.execute("INSERT INTO sources_search (sources_search) VALUES ('optimize')")
    db.execute("VACUUM")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _forget_words(db: sqlite3.Connection, listed: str) -> None:
    """The words of changes that made or touched these rows may tell what they were."""
    db.execute(
        "UPDATE changes SET stub = 1, label = 'purged', births = '[]', nouns = '[]' WHERE id IN ("
        "SELECT e.change_id FROM edits e WHERE e.row_uid IN (SELECT value FROM json_each(?1)) "
        "UNION SELECT c.id FROM changes c, json_each(c.births) b "
        "WHERE json_extract(b.value, '$[1]') IN (SELECT value FROM json_each(?1)))",
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
                db.execute(
                    f"UPDATE {NOUNS[other].table} SET {one.column} = NULL "
                    f"WHERE {one.column} IN (SELECT value FROM json_each(?))",
                    (listed,),
                )
    if name == "actor":
        db.execute(
            "UPDATE actors SET stands_for_id = NULL "
            "WHERE stands_for_id IN (SELECT value FROM json_each(?))",
            (listed,),
        )
    db.execute(f"DELETE FROM {table} WHERE id IN (SELECT value FROM json_each(?))", (listed,))


def _uids(going: Rows) -> str:
    return " UNION ALL ".join(
        f"SELECT uid FROM {NOUNS[noun].table} WHERE id IN ({', '.join(map(str, numbers))})"
        for noun, numbers in going.items()
    )
