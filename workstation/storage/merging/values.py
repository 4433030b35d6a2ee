# SPDX-License-Identifier: MIT
"""The value of a field from the edits of both files: what stands, and whether it is in conflict."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from workstation.domain.changes import base_edit, encode, in_conflict, standing_head, version_key
from workstation.domain.fields import is_quiet
from workstation.storage.births import born_by
from workstation.storage.edits import EDIT_COLUMNS, read_edit
from workstation.storage.merging.purged import is_barred
from workstation.storage.nouns import NOUNS, from_column

if TYPE_CHECKING:
    import sqlite3

    from workstation.domain.changes import Edit, Value
    from workstation.storage.merging.differing import Place


@dataclass(frozen=True, slots=True)
class Side:
    """One field of one row as one file has it."""

    value: Value
    engine: str
    edits: tuple[Edit, ...] = ()

    def with_birth(self, place: Place) -> tuple[Edit, ...]:
        """Its edits; without any, the base edit that stands for its value."""
        return self.edits or (base_edit(*place, self.value, self.engine),)


@dataclass(frozen=True, slots=True)
class United:
    """A field after the union: its value, whether it is in conflict, base edits to be added."""

    value: Value
    conflict: bool = False
    bases: tuple[Edit, ...] = field(default=())


def side(db: sqlite3.Connection, schema: str, place: Place) -> Side:
    """One side of a field; `schema` is main or them."""
    noun, uid, name = place
    spec = NOUNS[noun]
    column = spec.fields[name]
    # Where both names are attached, a table without one would be ours.
    (stored,) = db.execute(
        f"SELECT {column.column} FROM {schema}.{spec.table} WHERE uid = ?", (uid,)
    ).fetchone()
    if column.refers_to and stored is not None:
        (value,) = db.execute(
            f"SELECT uid FROM {schema}.{NOUNS[column.refers_to].table} WHERE id = ?", (stored,)
        ).fetchone()
    else:
        value = from_column(db, column, stored)
    rows = db.execute(
        f"SELECT {EDIT_COLUMNS} FROM {schema}.edits WHERE row_uid = ? AND field = ?", (uid, name)
    )
    made = Side(value, born_by(db, noun, uid, schema), tuple(map(read_edit, rows)))
    return made if schema == "main" else _without_purged(db, made, refers=bool(column.refers_to))


def _without_purged(db: sqlite3.Connection, theirs: Side, *, refers: bool) -> Side:
    """Their side without the values that were purged here, and without names of such rows."""
    return Side(
        None if refers and is_barred(db, theirs.value) else theirs.value,
        theirs.engine,
        tuple(
            replace(edit, value=None, stub=True)
            if is_barred(db, edit.uid) or (refers and is_barred(db, edit.value))
            else edit
            for edit in theirs.edits
        ),
    )


def unite(place: Place, ours: Side, theirs: Side) -> United:
    """The field once both files' edits are one."""
    noun, _, name = place
    if not ours.edits and not theirs.edits:
        if encode(ours.value) == encode(theirs.value):
            return United(ours.value)
        if is_quiet(noun, name) or (ours.engine and theirs.engine):
            return United(max((ours, theirs), key=_rank).value)
    mine, yours = ours.with_birth(place), theirs.with_birth(place)
    known = {edit.uid: edit for edit in mine}
    for edit in yours:
        if edit.uid not in known or known[edit.uid].stub:
            known[edit.uid] = edit
    edits = list(known.values())
    standing = standing_head(edits)
    assert standing is not None
    return United(
        standing.value,
        in_conflict(edits) and not is_quiet(noun, name),
        tuple(edit for edit in (*mine, *yours) if edit.depth == 0),
    )


def _rank(one: Side) -> tuple[object, str]:
    return version_key(one.engine), encode(one.value)


def stored(value: Value) -> str:
    """A value as it is kept to be brought back."""
    return json.dumps(value, ensure_ascii=False)
