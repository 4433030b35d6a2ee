# SPDX-License-Identifier: MIT
"""What was done, and how it is taken back: undo and redo, kept in the file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workstation.domain.changes import Change, Edit, change_digest, standing_head, value_digest
from workstation.errors import UserError
from workstation.storage.editing import EDIT_COLUMNS, edits_of, metadata_of, read_edit

if TYPE_CHECKING:
    import sqlite3

from workstation.storage.editing import Door, Writing

_COLUMNS = "uid, label, analyst, analyst_name, made_at, nouns, births, undoes, redo, batch"
_DEPTH = 500  # changes looked at to find what can be undone


def changes(db: sqlite3.Connection, limit: int = 200) -> list[Change]:
    """The latest changes, newest first."""
    rows = db.execute(f"SELECT id, {_COLUMNS} FROM changes ORDER BY id DESC LIMIT ?", (limit,))
    return [_change(db, *row) for row in rows.fetchall()]


def stacks(db: sqlite3.Connection) -> tuple[list[str], list[str]]:
    """Uids of the changes that can be undone and redone, the next one last.

    An undo moves a change to the other stack, a redo moves it back; anything new empties the
    redo stack.
    """
    rows = db.execute(
        "SELECT uid, undoes, redo FROM changes WHERE merge_id IS NULL ORDER BY id DESC LIMIT ?",
        (_DEPTH,),
    ).fetchall()
    done: list[str] = []
    undone: list[str] = []
    for uid, undoes, redo in reversed(rows):
        if undoes is None:
            done.append(uid)
            undone.clear()
        elif redo:
            _move(undoes, undone, done)
        else:
            _move(undoes, done, undone)
    return done, undone


def _move(uid: str, source: list[str], target: list[str]) -> None:
    if uid in source:
        source.remove(uid)
    target.append(uid)


def label_of(db: sqlite3.Connection, uid: str) -> str:
    """The words of a change."""
    found = db.execute("SELECT label FROM changes WHERE uid = ?", (uid,)).fetchone()
    return str(found[0])


def undo(door: Door) -> Change:
    """Take back the latest change that still stands, with the others of its batch.

    Raises:
        UserError: there is none, or something later rests on it.
    """
    done, _ = stacks(door.store.read)
    if not done:
        raise UserError("There is nothing to undo.")
    return _reverse_batch(door, done, redo=False)


def redo(door: Door) -> Change:
    """Bring back the change taken back last, with the others of its batch.

    Raises:
        UserError: there is none.
    """
    _, undone = stacks(door.store.read)
    if not undone:
        raise UserError("There is nothing to redo.")
    return _reverse_batch(door, undone, redo=True)


def _reverse_batch(door: Door, stack: list[str], *, redo: bool) -> Change:
    batch = _batch_of(door.store.read, stack[-1])
    with door.store.write():  # all of the batch, or nothing
        last = _reverse(door, stack.pop(), redo=redo)
        while batch is not None and stack and _batch_of(door.store.read, stack[-1]) == batch:
            last = _reverse(door, stack.pop(), redo=redo)
    return last


def _batch_of(db: sqlite3.Connection, uid: str) -> str | None:
    found = db.execute("SELECT batch FROM changes WHERE uid = ?", (uid,)).fetchone()
    batch: str | None = found[0]
    return batch


def _reverse(door: Door, uid: str, *, redo: bool) -> Change:
    """Undo a change, or redo it, by a new change that restores the values."""
    db = door.store.read
    words = f"{'Redo' if redo else 'Undo'} “{label_of(db, uid)}”"
    with door.change(words, undoes=uid, redo=redo) as writing:
        number, births = writing.db.execute(
            "SELECT id, births FROM changes WHERE uid = ?", (uid,)
        ).fetchone()
        for noun, row in reversed(json.loads(births)):
            _bring_or_take(writing, noun, row, present=redo)
        rows = writing.db.execute(
            f"SELECT {EDIT_COLUMNS} FROM edits WHERE change_id = ? ORDER BY id",
            (number,),
        ).fetchall()
        for edit in map(read_edit, rows if redo else reversed(rows)):
            _restore(writing, edit, forward=redo)
    return door.done


def _bring_or_take(writing: Writing, noun: str, row: str, *, present: bool) -> None:
    if present:
        writing.set(noun, row, "deleted", value=False)
    else:
        writing.delete(noun, row)


def _restore(writing: Writing, edit: Edit, *, forward: bool) -> None:
    """Set the field to the edit's own value, or to what stood before it."""
    before = _before(edits_of(writing.db, edit.row, edit.field), edit)
    after = edit.value
    expected, wanted = (before, after) if forward else (after, before)
    standing = standing_head(edits_of(writing.db, edit.row, edit.field))
    if standing is not None and standing.value != expected:
        raise UserError(
            f"This cannot be taken back, because {edit.field.replace('_', ' ')} of the same "
            f"{edit.noun} was changed later; change it by hand."
        )
    if edit.field == "deleted" and wanted:
        writing.delete(edit.noun, edit.row)
    else:
        writing.set(edit.noun, edit.row, edit.field, wanted)


def _before(edits: list[Edit], edit: Edit) -> Any:
    """The value of a field before an edit of it."""
    parents = [other for other in edits if other.uid in edit.parents]
    standing = standing_head(parents)
    return standing.value if standing is not None else None


def verify(db: sqlite3.Connection) -> Change | None:
    """The first change whose digest does not fit what the file holds; None when all fit."""
    digests: dict[str, str] = {}
    rows = db.execute(
        f"SELECT id, {_COLUMNS}, after, digest, stub, merge_id FROM changes ORDER BY id"
    ).fetchall()
    for number, *columns, after, digest, stub, merge in rows:
        change = _change(db, number, *columns)
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


def _change(db: sqlite3.Connection, number: int, *columns: Any) -> Change:
    uid, label, analyst, name, made_at, nouns, births, undoes, again, batch = columns
    rows = dict.fromkeys(row for _, row in json.loads(births))
    rows |= dict.fromkeys(
        row
        for (row,) in db.execute(
            "SELECT row_uid FROM edits WHERE change_id = ? ORDER BY id", (number,)
        )
    )
    return Change(
        uid,
        label,
        analyst,
        name,
        made_at,
        tuple(json.loads(nouns)),
        tuple(rows),
        undoes,
        bool(again),
        batch,
    )
