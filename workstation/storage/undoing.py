# SPDX-License-Identifier: MIT
"""Undo and redo, kept in the file: a change is taken back by a new change."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation.domain.changes import (
    ancestors,
    claiming_heads,
    encode,
    following,
    standing_head,
    unaware,
)
from workstation.domain.fields import is_quiet
from workstation.domain.history import named
from workstation.errors import UserError
from workstation.storage.edits import EDIT_COLUMNS, edits_of, edits_of_row, read_edit
from workstation.storage.history import label_of, number_of, reversals, rows
from workstation.storage.resting import NOT_TAKEN_BACK, check_nothing_rests

if TYPE_CHECKING:
    import sqlite3

    from workstation.domain.changes import Change, Edit, Value
    from workstation.storage.editing import Door, Writing

_DEPTH = 500  # changes looked at to find what can be undone


def stacks(db: sqlite3.Connection) -> tuple[list[str], list[str]]:
    """Uids of the changes that can be undone and redone, the next one last.

    An undo moves a change to the other stack, a redo moves it back; anything new empties the
    redo stack.
    """
    found = db.execute(
        "SELECT uid, undoes, redo FROM changes WHERE merge_id IS NULL ORDER BY id DESC LIMIT ?",
        (_DEPTH,),
    ).fetchall()
    done: list[str] = []
    undone: list[str] = []
    for uid, undoes, redo in reversed(found):
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


def undo(door: Door) -> Change:
    """Take back the latest change that still stands, with the others of its batch.

    Raises:
        UserError: there is none, or something later rests on it.
    """
    done, _ = stacks(door.store.read)
    if not done:
        raise UserError("There is nothing to undo.")
    return reverse(door, done[-1])


def redo(door: Door) -> Change:
    """Bring back the change taken back last, with the others of its batch.

    Raises:
        UserError: there is none.
    """
    db = door.store.read
    _, undone = stacks(db)
    if not undone:
        raise UserError("There is nothing to redo.")
    record, _ = reversals(db)[undone[-1]]
    return reverse(door, rows(db, [record])[0].uid)


def reverse(door: Door, uid: str) -> Change:
    """Take back any change, however old, with the others of its batch; an undo is redone.

    Raises:
        UserError: it has been taken back already, or something later rests on it.
    """
    with door.store.write() as writing:  # all of the batch, or nothing
        group = group_of(writing.conn, uid)
        check_nothing_rests(writing.conn, group.records)
        return [_reverse(door, one, redo=group.again) for one in group.originals][-1]


@dataclass(frozen=True, slots=True)
class Group:
    """What is reversed together, in order.

    `again` says that the originals, taken back, are brought back. `records` are the row ids of
    what holds the values that will be put aside: the originals themselves, or their last undo.
    """

    originals: list[str]
    records: list[int]
    again: bool


def group_of(db: sqlite3.Connection, uid: str) -> Group:
    """What is reversed with a change: itself and the others of its batch in the same state.

    Raises:
        UserError: the change has been taken back already.
    """
    number = number_of(db, uid)
    if number is None:
        raise UserError(f"There is no change “{uid}” in this workspace.")
    (change,) = rows(db, [number], most=1)
    if change.undone:
        raise UserError(_already(change))
    if db.execute("SELECT stub FROM changes WHERE id = ?", (number,)).fetchone()[0]:
        raise UserError(f"{NOT_TAKEN_BACK}, because what it did was withheld from this copy.")
    again = change.undoes is not None and not change.redo
    original = uid if change.undoes is None else change.undoes
    members = _batch_of(db, original)
    known = reversals(db, min(number for _, number in members))
    same = [one for one in members if (one[0] in known and not known[one[0]][1]) is again]
    if not again:
        same.reverse()
    records = [known[one][0] if again else number for one, number in same]
    return Group([one for one, _ in same], records, again)


def _already(change: Change) -> str:
    if change.undoes is None:
        return f"{named(change)} was taken back already; undo that to bring it back."
    return f"{named(change)} has been followed by another undo or redo of the same; choose that."


def _batch_of(db: sqlite3.Connection, uid: str) -> list[tuple[str, int]]:
    """Uid and row id of a change and the others of its batch, in the order they were made."""
    batch, number = db.execute("SELECT batch, id FROM changes WHERE uid = ?", (uid,)).fetchone()
    if batch is None:
        return [(uid, number)]
    return db.execute(
        "SELECT uid, id FROM changes WHERE batch = ? ORDER BY id", (batch,)
    ).fetchall()


def _reverse(door: Door, uid: str, *, redo: bool) -> Change:
    """Undo a change, or redo it, by a new change that restores the values."""
    words = f"{'Redo' if redo else 'Undo'} “{label_of(door.store.read, uid)}”"
    with door.change(words, undoes=uid, redo=redo) as writing:
        number, births = writing.db.execute(
            "SELECT id, births FROM changes WHERE uid = ?", (uid,)
        ).fetchone()
        for noun, row in reversed(json.loads(births)):
            _bring_or_take(writing, noun, row, present=redo)
        edits = writing.db.execute(
            f"SELECT {EDIT_COLUMNS} FROM edits WHERE change_id = ? ORDER BY id",
            (number,),
        ).fetchall()
        for edit in map(read_edit, edits if redo else reversed(edits)):
            _restore(writing, edit, forward=redo)
    return door.done


def _bring_or_take(writing: Writing, noun: str, row: str, *, present: bool) -> None:
    if present:
        writing.set(noun, row, "deleted", value=False)
    else:
        writing.delete(noun, row)


def _restore(writing: Writing, edit: Edit, *, forward: bool) -> None:
    """Set the field to the edit's own value, or to what stood before it.

    What two people decided differently before it is in conflict again (rule 15); what somebody
    else decided beside it is left alone.
    """
    edits = edits_of(writing.db, edit.row, edit.field)
    if edit.stub or _is_emptied(edits, edit):
        raise UserError(f"{NOT_TAKEN_BACK}, because what it held was emptied for good.")
    own, before = following(edits, edit), before_edit(edits, edit)
    expected, wanted = (before, [edit.value]) if forward else ([edit.value], before)
    standing = standing_head(own)
    if standing is not None and standing.value != expected[-1]:
        raise UserError(_changed_later(writing.db, edit, standing))
    if edit.field != "deleted":
        writing.put_back(edit.noun, edit.row, edit.field, wanted, own)
    elif forward or not _reopen_deletion(writing, edit, before, own):
        if wanted[-1]:
            writing.delete(edit.noun, edit.row)
        else:
            writing.set(edit.noun, edit.row, "deleted", value=False)


def _reopen_deletion(writing: Writing, edit: Edit, before: list[Value], own: list[Edit]) -> bool:
    """Let it be open again whether a row is deleted, if that is what the edit settled.

    Whatever was changed without knowing of the deletion is said once more, and so is the deletion.
    """
    row = edits_of_row(writing.db, edit.row)
    known = ancestors({one.uid: one for one in row}, edit.uid)
    contested = unaware([one for one in row if one.uid in known])
    for head in contested:
        if head.field != "deleted":
            heads = following([one for one in row if one.field == head.field], head)
            standing = max(heads, key=lambda one: (one.depth, one.uid))
            writing.put_back(edit.noun, edit.row, head.field, [standing.value], heads)
    if contested:
        writing.put_back(edit.noun, edit.row, "deleted", before, own)
    return bool(contested)


def _changed_later(db: sqlite3.Connection, edit: Edit, standing: Edit) -> str:
    field = edit.field.replace("_", " ")
    why = f"because {field} of the same {edit.noun} was changed later"
    found = db.execute("SELECT change_id FROM edits WHERE uid = ?", (standing.uid,)).fetchone()
    if found is None or found[0] is None:
        return f"{NOT_TAKEN_BACK}, {why}; change it by hand."
    return f"{NOT_TAKEN_BACK}, {why}, by {named(rows(db, found)[0])}; change it by hand."


def _is_emptied(edits: list[Edit], edit: Edit) -> bool:
    """Whether the value that stood before an edit is not held any more."""
    standing = standing_head([other for other in edits if other.uid in edit.parents])
    return standing is not None and standing.stub


def before_edit(edits: list[Edit], edit: Edit) -> list[Value]:
    """The value of a field before an edit of it; several were in conflict, the last standing in."""
    parents = [other for other in edits if other.uid in edit.parents]
    ranked = sorted(claiming_heads(parents), key=lambda one: (one.depth, one.uid), reverse=True)
    values = list({encode(one.value): one.value for one in ranked}.values())
    if is_quiet(edit.noun, edit.field):
        values = values[:1]
    return values[::-1] or [None]
