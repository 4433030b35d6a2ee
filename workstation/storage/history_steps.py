# SPDX-License-Identifier: MIT
"""Reading one change step by step: the rows it made, and each field it set with what was before."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.changes import standing_head
from workstation.domain.history import EMPTIED, FACTS, RawStep, StepKind
from workstation.storage.edits import EDIT_COLUMNS, read_edit
from workstation.storage.nouns import NOUNS, from_column
from workstation.storage.row_names import name_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from workstation.domain.changes import Edit, Value


def count_steps(db: sqlite3.Connection, number: int) -> int:
    """How many steps a change has."""
    (count,) = db.execute(
        "SELECT json_array_length(births) + (SELECT count(*) FROM edits WHERE change_id = c.id) "
        "FROM changes c WHERE id = ?",
        (number,),
    ).fetchone()
    return int(count)


def steps(db: sqlite3.Connection, number: int, first: int = 0, most: int = -1) -> list[RawStep]:
    """Some of the steps of a change: the rows it made, then what it set, in order."""
    (births,) = db.execute("SELECT births FROM changes WHERE id = ?", (number,)).fetchone()
    made = json.loads(births)
    wanted = made[first:] if most < 0 else made[first : first + most]
    found = [_made(db, noun, row) for noun, row in wanted]
    if most < 0 or len(found) < most:
        left = most if most < 0 else most - len(found)
        edits = db.execute(
            f"SELECT {EDIT_COLUMNS} FROM edits WHERE change_id = ? ORDER BY id LIMIT ? OFFSET ?",
            (number, left, max(0, first - len(made))),
        )
        found += _set(db, [read_edit(row) for row in edits])
    return found


def first_thing(db: sqlite3.Connection, number: int) -> str:
    """What the first row that a change touched is called; empty when it touched none."""
    found = db.execute(
        "SELECT json_extract(births, '$[0][0]'), json_extract(births, '$[0][1]') FROM changes "
        "WHERE id = ?1 AND births <> '[]' UNION ALL SELECT * FROM (SELECT noun, row_uid "
        "FROM edits WHERE change_id = ?1 ORDER BY id LIMIT 1) LIMIT 1",
        (number,),
    ).fetchone()
    return row_name(db, *found) if found else ""


def names(db: sqlite3.Connection, wanted: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What rows are called, by uid; the noun may be empty where it is not known."""
    return {uid: row_name(db, noun or noun_of(db, uid), uid) for noun, uid in wanted}


def row_name(db: sqlite3.Connection, noun: str, uid: str) -> str:
    """What a row is called; a link by both its ends. Empty when it is not there."""
    if noun != "link":
        return name_of(db, noun, uid) if noun in NOUNS else ""
    found = db.execute("SELECT noun, one, other FROM links WHERE uid = ?", (uid,)).fetchone()
    return f"{name_of(db, *found[:2])} and {name_of(db, found[0], found[2])}" if found else ""


def noun_of(db: sqlite3.Connection, uid: str) -> str:
    """The noun of a row of this uid; empty when there is none."""
    for noun in NOUNS.values():
        if db.execute(f"SELECT 1 FROM {noun.table} WHERE uid = ?", (uid,)).fetchone():
            return noun.name
    return ""


def _made(db: sqlite3.Connection, noun: str, row: str) -> RawStep:
    facts: dict[str, Value] = {}
    for field in FACTS.get(noun, ()):
        base = db.execute(
            "SELECT value FROM edits WHERE row_uid = ? AND field = ? AND depth = 0 LIMIT 1",
            (row, field),
        ).fetchone()
        value = _current(db, noun, row, field) if base is None else json.loads(base[0] or "null")
        if value not in (None, "", [], {}):
            facts[field] = value
    return RawStep(noun, row, StepKind.MADE, after=facts)


def _current(db: sqlite3.Connection, noun: str, row: str, field: str) -> Value:
    spec = NOUNS[noun].fields[field]
    found = db.execute(
        f"SELECT {spec.column} FROM {NOUNS[noun].table} WHERE uid = ?", (row,)
    ).fetchone()
    return from_column(db, spec, found[0]) if found else None


def _set(db: sqlite3.Connection, edits: list[Edit]) -> list[RawStep]:
    """The steps of edits, each with the value that stood before it."""
    wanted = json.dumps([parent for edit in edits for parent in edit.parents])
    found = db.execute(
        f"SELECT {EDIT_COLUMNS} FROM edits WHERE uid IN (SELECT value FROM json_each(?))",
        (wanted,),
    )
    known = {edit.uid: edit for edit in map(read_edit, found)}
    return [_step(edit, [known[uid] for uid in edit.parents if uid in known]) for edit in edits]


def _step(edit: Edit, parents: list[Edit]) -> RawStep:
    if edit.field == "deleted" and not edit.stub:
        kind = StepKind.REMOVED if edit.value else StepKind.BACK
        return RawStep(edit.noun, edit.row, kind)
    before = standing_head([parent for parent in parents if parent.field == edit.field])
    return RawStep(
        edit.noun,
        edit.row,
        StepKind.SET,
        edit.field,
        None if before is None else EMPTIED if before.stub else before.value,
        EMPTIED if edit.stub else edit.value,
    )
