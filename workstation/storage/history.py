# SPDX-License-Identifier: MIT
"""Reading what was done: changes by filter, page and name, and whether their digests fit."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workstation.domain.changes import Analyst, Change, change_digest, value_digest
from workstation.domain.history import begin_of
from workstation.storage.editing import metadata_of
from workstation.storage.queries import Conditions, ids

if TYPE_CHECKING:
    import sqlite3
    from array import array
    from collections.abc import Iterable

    from workstation.domain.history import HistoryFilter

_COLUMNS = "uid, label, analyst, analyst_name, made_at, nouns, births, undoes, redo, batch"
_MEANT = 9  # candidates looked for; more say no more than that there are several

Reversals = dict[str, tuple[int, bool]]


def find(db: sqlite3.Connection, wanted: HistoryFilter) -> array[int]:
    """Row ids of the changes that fit, newest first."""
    where = Conditions()
    where.add_if(f'"{wanted.noun}"' if wanted.noun else "", "instr(nouns, ?)")
    where.add_if(wanted.analyst, "analyst = ?")
    where.add_if(begin_of(wanted.since) if wanted.since else "", "made_at >= ?")
    where.add_if(begin_of(wanted.until, after=1) if wanted.until else "", "made_at < ?")
    return ids(db, f"SELECT id FROM changes WHERE {where} ORDER BY id DESC", where.values)


def changes(db: sqlite3.Connection, limit: int = 200) -> list[Change]:
    """The latest changes, newest first."""
    return rows(db, ids(db, "SELECT id FROM changes ORDER BY id DESC LIMIT ?", (limit,)))


def rows(
    db: sqlite3.Connection,
    wanted: Iterable[int],
    reversed_by: Reversals | None = None,
    most: int = -1,
) -> list[Change]:
    """The changes of these ids, in their order; of each at most so many uids of rows, if said."""
    numbers = [int(number) for number in wanted]
    found = db.execute(
        f"SELECT id, {_COLUMNS} FROM changes WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(numbers),),
    ).fetchall()
    known = reversals(db, min(numbers, default=0)) if reversed_by is None else reversed_by
    read = {row[0]: _change(db, *row, known=known, most=most) for row in found}
    return [read[number] for number in numbers if number in read]


def number_of(db: sqlite3.Connection, uid: str) -> int | None:
    """The row id of a change; None when there is none of this uid."""
    found = db.execute("SELECT id FROM changes WHERE uid = ?", (uid,)).fetchone()
    return None if found is None else int(found[0])


def label_of(db: sqlite3.Connection, uid: str) -> str:
    """The words of a change."""
    found = db.execute("SELECT label FROM changes WHERE uid = ?", (uid,)).fetchone()
    return str(found[0])


def candidates(db: sqlite3.Connection, text: str) -> list[tuple[str, str]]:
    """Uid and label of the changes a person may mean by a uid or a part of it, newest first."""
    exact = db.execute("SELECT uid, label FROM changes WHERE uid = ?", (text.lower(),)).fetchall()
    return (
        exact
        or db.execute(
            "SELECT uid, label FROM changes WHERE instr(uid, ?) ORDER BY id DESC LIMIT ?",
            (text.lower(), _MEANT),
        ).fetchall()
    )


def analysts(db: sqlite3.Connection) -> list[Analyst]:
    """Everybody who changed something, under the name used last, by name."""
    found = db.execute("SELECT analyst, analyst_name, max(id) FROM changes GROUP BY analyst")
    return sorted((Analyst(uid, name) for uid, name, _ in found), key=lambda one: one.name)


def reversals(db: sqlite3.Connection, since: int = 0) -> Reversals:
    """For each change taken back or brought back since: the record that did it last.

    Each as its row id, and whether the change stands again.
    """
    found = db.execute(
        "SELECT undoes, max(id), redo FROM changes WHERE undoes IS NOT NULL AND id > ? "
        "GROUP BY undoes",
        (since,),
    )
    return {undoes: (number, bool(redo)) for undoes, number, redo in found}


def extent(db: sqlite3.Connection) -> tuple[int, int]:
    """How many changes there are and the last one's row id: whether what was read is still so."""
    (last,) = db.execute("SELECT coalesce(max(id), 0) FROM changes").fetchone()
    (count,) = db.execute("SELECT count(*) FROM changes").fetchone()
    return count, last


def is_undone(change: Change, known: Reversals) -> bool:
    """Whether a change has been taken back; of an undo or redo, whether a later one followed."""
    if change.undoes is None:
        return change.uid in known and not known[change.uid][1]
    return known.get(change.undoes, (change.id, False))[0] != change.id


def verify(db: sqlite3.Connection) -> Change | None:
    """The first change whose digest does not fit what the file holds; None when all fit."""
    digests: dict[str, str] = {}
    found = db.execute(
        f"SELECT id, {_COLUMNS}, after, digest, stub, merge_id FROM changes ORDER BY id"
    ).fetchall()
    for number, *columns, after, digest, stub, merge in found:
        change = _change(db, number, *columns, known={})
        parts = _edit_digests(db, number)
        before = sorted(json.loads(after))
        # A change follows only what stands before it; nothing is followed by the first of a file.
        in_order = all(uid in digests for uid in before) and bool(before or merge or not digests)
        previous = "".join(digests.get(uid, "") for uid in before)
        fits = stub or (
            parts is not None
            and digest == change_digest(metadata_of(change, columns[6]), parts, previous)
        )
        if not (in_order and fits):
            return change
        digests[change.uid] = digest
    return None


def _edit_digests(db: sqlite3.Connection, number: int) -> list[str] | None:
    """The digests of a change's edits; None when a value does not fit its digest."""
    found = []
    for value, salt, digest, stub in db.execute(
        "SELECT value, salt, digest, stub FROM edits WHERE change_id = ? ORDER BY id", (number,)
    ):
        if not stub and value_digest(salt, json.loads(value)) != digest:
            return None
        found.append(digest)
    return found


def _change(
    db: sqlite3.Connection, number: int, *columns: Any, known: Reversals, most: int = -1
) -> Change:
    uid, label, analyst, name, made_at, nouns, births, undoes, again, batch = columns
    touched = dict.fromkeys(row for _, row in json.loads(births))
    touched |= dict.fromkeys(
        row
        for (row,) in db.execute(
            "SELECT row_uid FROM edits WHERE change_id = ? ORDER BY id LIMIT ?", (number, most)
        )
    )
    change = Change(
        uid,
        label,
        analyst,
        name,
        made_at,
        tuple(json.loads(nouns)),
        tuple(touched),
        undoes,
        bool(again),
        batch,
        number,
    )
    return replace(change, undone=is_undone(change, known))
