# SPDX-License-Identifier: MIT
"""Taking a merge back: what it brought in goes, what it changed returns (rule 18)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.changes import deletion
from workstation.storage import conflicts
from workstation.storage.editing import Record
from workstation.storage.edits import edits_of_row
from workstation.storage.merging import purged
from workstation.storage.merging.merges import brought as brought_by
from workstation.storage.merging.tables import ORDER, references
from workstation.storage.merging.values import side, unite
from workstation.storage.nouns import NOUNS
from workstation.storage.settling import settle_joins
from workstation.storage.staleness import mark

if TYPE_CHECKING:
    import sqlite3

    from workstation.storage.merging.differing import Place


def rests_on(db: sqlite3.Connection, merge: int) -> str:
    """Words of a change made here since that rests on what the merge brought; empty if none."""
    brought = brought_by(db, merge)
    low, high = brought["edits"]
    found = db.execute(
        "SELECT c.label FROM edits e JOIN changes c ON c.id = e.change_id, json_each(e.parents) p "
        "JOIN edits b ON b.uid = p.value WHERE c.merge_id IS NULL AND e.id > ? "
        "AND b.id > ? AND b.id <= ? LIMIT 1",
        (high, low, high),
    ).fetchone()
    if found is not None:
        return str(found[0])
    for name in ORDER:
        table = NOUNS[name].table
        found = db.execute(
            "SELECT c.label FROM edits e JOIN changes c ON c.id = e.change_id "
            f"WHERE c.merge_id IS NULL AND e.id > ? AND EXISTS (SELECT 1 FROM {table} t "
            "WHERE t.uid = e.row_uid AND t.id > ? AND t.id <= ?) LIMIT 1",
            (high, *brought[table]),
        ).fetchone()
        if found is not None:
            return str(found[0])
        for one in references(NOUNS[name]):
            first, last = brought[one.table]
            _, newest = brought[NOUNS[name].table]
            row = db.execute(
                f"SELECT uid FROM {NOUNS[name].table} WHERE {one.column} > ? AND {one.column} <= ? "
                "AND (id > ? OR id <= ?) LIMIT 1",
                (first, last, newest, brought[NOUNS[name].table][0]),
            ).fetchone()
            if row is not None:
                return f"a {name} made since"
    return ""


def take_back(db: sqlite3.Connection, merge: int) -> None:
    """Undo the merge; the caller has made sure that nothing rests on it."""
    brought, record = brought_by(db, merge), Record(db)
    values = db.execute(
        "SELECT noun, row_uid, field, value FROM merged_values WHERE merge_id = ? ORDER BY id DESC",
        (merge,),
    ).fetchall()
    for noun, uid, _, _ in values:
        mark(db, noun, (uid,))
    _forget_questions(db, brought)
    low, high = brought["edits"]
    edited = db.execute(
        "SELECT DISTINCT noun, row_uid, field FROM edits WHERE id > ? AND id <= ?", (low, high)
    ).fetchall()
    db.execute("DELETE FROM edits WHERE id > ? AND id <= ?", (low, high))
    db.execute(
        "UPDATE edits SET stub = 1, value = NULL, salt = '' "
        "WHERE uid IN (SELECT value FROM json_each(?))",
        (json.dumps(brought["filled"]),),
    )
    db.execute(
        "UPDATE changes SET stub = 1, label = 'withheld', nouns = '[]', births = '[]' "
        "WHERE uid IN (SELECT value FROM json_each(?))",
        (json.dumps(brought["told"]),),
    )
    for noun, uid, field, value in values:
        if field == "deleted":
            record.compute(noun, uid, deleted=int(json.loads(value)))
        else:
            record.put(noun, uid, {field: json.loads(value)})
    db.execute(
        "DELETE FROM originals WHERE source_id IN (SELECT value FROM json_each(?))",
        (json.dumps(brought["originals"]),),
    )
    _delete_rows(db, brought)
    low, high = brought["changes"]
    db.execute("DELETE FROM changes WHERE id > ? AND id <= ?", (low, high))
    purged.forget(db, brought["tombstones"])
    db.execute("DELETE FROM merged_values WHERE merge_id = ?", (merge,))
    db.execute("DELETE FROM merges WHERE id = ?", (merge,))
    _find_conflicts_again(db, edited)
    settle_joins(record)


def _forget_questions(db: sqlite3.Connection, brought: dict[str, list[int]]) -> None:
    """Mark the questions that lose positions; those that go take their findings along."""
    low, high = brought["positions"]
    db.execute(
        "INSERT INTO unexamined (question_id) SELECT DISTINCT question_id FROM positions "
        "WHERE id > ? AND id <= ? ON CONFLICT (question_id) DO UPDATE SET times = times + 1",
        (low, high),
    )


def _delete_rows(db: sqlite3.Connection, brought: dict[str, list[int]]) -> None:
    for table, column in (
        ("findings", "question_id"),
        ("row_states", "question_id"),
        ("faces", "question_id"),
        ("faced", "question_id"),
        ("unexamined", "question_id"),
    ):
        db.execute(
            f"DELETE FROM {table} WHERE {column} > ? AND {column} <= ?", brought["questions"]
        )
    db.execute("DELETE FROM signatures WHERE text_id > ? AND text_id <= ?", brought["texts"])
    db.execute(
        "UPDATE actors SET stands_for_id = NULL WHERE stands_for_id > ? AND stands_for_id <= ?",
        brought["actors"],
    )
    for name in reversed(ORDER):
        noun = NOUNS[name]
        for one in references(noun):
            if one.to_itself:
                db.execute(
                    f"UPDATE {noun.table} SET {one.column} = NULL WHERE id > ? AND id <= ?",
                    brought[noun.table],
                )
        db.execute(f"DELETE FROM {noun.table} WHERE id > ? AND id <= ?", brought[noun.table])


def _find_conflicts_again(db: sqlite3.Connection, edited: list[Place]) -> None:
    """What is in conflict follows from the edits that are left; what went may have settled it."""
    rows = {(noun, uid, "deleted") for noun, uid, _ in edited}
    for noun, uid, field in sorted({*conflicts.every(db), *edited, *rows}):
        place = (noun, uid, field)
        row = db.execute(f"SELECT 1 FROM {NOUNS[noun].table} WHERE uid = ?", (uid,)).fetchone()
        if row is None:
            conflicts.close(db, uid, field)
            continue
        ours = side(db, "main", place)
        is_open = (
            deletion(edits_of_row(db, uid))[1]
            if field == "deleted"
            else unite(place, ours, ours).conflict
        )
        if is_open:
            conflicts.mark(db, noun, uid, field)
        else:
            conflicts.close(db, uid, field)
