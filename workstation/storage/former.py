# SPDX-License-Identifier: MIT
"""Former values of fields, which can be emptied for good while their row stays (rule 17)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.changes import claiming_heads, encode
from workstation.domain.purging import FORMER
from workstation.storage.edits import EDIT_COLUMNS, edits_of, read_edit
from workstation.storage.purging import bury, empty

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from workstation.domain.changes import Edit

_LISTED = "IN (SELECT value FROM json_each(?1))"
# What set such a value, what followed it, and what took either back or brought it back.
_AMONG = (
    f"(e.uid {_LISTED} OR EXISTS (SELECT 1 FROM json_each(e.parents) p WHERE p.value {_LISTED}))"
)


def of_change(db: sqlite3.Connection, number: int) -> list[Edit]:
    """The former values that a change set or replaced, each once, in order."""
    found = db.execute(
        f"SELECT {EDIT_COLUMNS} FROM edits WHERE change_id = ? AND field <> 'deleted' ORDER BY id",
        (number,),
    ).fetchall()
    values: dict[tuple[str, str, str], Edit] = {}
    for edit in map(read_edit, found):
        every = {one.uid: one for one in edits_of(db, edit.row, edit.field)}
        for uid in (*edit.parents, edit.uid):
            if uid in every and is_former(every[uid], every.values()):
                one = every[uid]
                values.setdefault((one.row, one.field, encode(one.value)), one)
    return list(values.values())


def is_former(edit: Edit, every: Iterable[Edit]) -> bool:
    """Whether nothing shows the value of an edit any more, and it holds one that says anything."""
    standing = {encode(head.value) for head in claiming_heads(list(every))}
    return (
        not edit.stub
        and edit.value not in (None, "", [], {})
        and (encode(edit.value) not in standing)
    )


def held(db: sqlite3.Connection, uid: str) -> Edit | None:
    """A former value by the uid of its edit; None when it is emptied, gone, or shown now."""
    row = db.execute(f"SELECT {EDIT_COLUMNS} FROM edits WHERE uid = ?", (uid,)).fetchone()
    if row is None:
        return None
    edit = read_edit(row)
    return edit if is_former(edit, edits_of(db, edit.row, edit.field)) else None


def purge(db: sqlite3.Connection, values: Iterable[Edit]) -> None:
    """Empty these values wherever the history holds them, and the words of changes about them."""
    for value in values:
        uids = list(_same(db, value))
        listed = json.dumps(uids)
        empty_words(db, listed)
        empty(db, f"e.uid {_LISTED}", listed)
        db.execute(
            "DELETE FROM merged_values WHERE row_uid = ? AND field = ?", (value.row, value.field)
        )
        bury(db, [(FORMER, uid) for uid in uids])


def empty_words(db: sqlite3.Connection, listed: str) -> None:
    """The words of changes that set or followed these edits, or took such back, may tell them."""
    db.execute(
        "WITH told AS (SELECT c.uid FROM changes c JOIN edits e ON e.change_id = c.id "
        f"WHERE {_AMONG}) UPDATE changes SET stub = 1, label = 'purged', births = '[]', "
        "nouns = '[]' WHERE uid IN (SELECT uid FROM told) OR undoes IN (SELECT uid FROM told)",
        (listed,),
    )


def _same(db: sqlite3.Connection, value: Edit) -> Iterator[str]:
    """The edits of a field that hold this value."""
    for edit in edits_of(db, value.row, value.field):
        if not edit.stub and encode(edit.value) == encode(value.value):
            yield edit.uid
