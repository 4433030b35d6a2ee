# SPDX-License-Identifier: MIT
"""Reading edits: of one field, and of a whole row."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workstation.domain.changes import Edit

if TYPE_CHECKING:
    import sqlite3

EDIT_COLUMNS = "uid, noun, row_uid, field, value, parents, depth, stub, engine"


def edits_of(db: sqlite3.Connection, uid: str, field: str) -> list[Edit]:
    """All edits of one field of one row, base edits included."""
    rows = db.execute(
        f"SELECT {EDIT_COLUMNS} FROM edits WHERE row_uid = ? AND field = ?", (uid, field)
    )
    return [read_edit(row) for row in rows]


def edits_of_row(db: sqlite3.Connection, uid: str, schema: str = "main") -> list[Edit]:
    """All edits of a row in one file; `schema` is main or them."""
    rows = db.execute(f"SELECT {EDIT_COLUMNS} FROM {schema}.edits WHERE row_uid = ?", (uid,))
    return [read_edit(row) for row in rows]


def read_edit(row: Any) -> Edit:
    """An edit from `EDIT_COLUMNS`."""
    uid, noun, row_uid, field, value, parents, depth, stub, engine = row
    loaded = None if value is None else json.loads(value)
    return Edit(
        uid, noun, row_uid, field, loaded, tuple(json.loads(parents)), depth, bool(stub), engine
    )
