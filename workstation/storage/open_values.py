# SPDX-License-Identifier: MIT
"""Reading the values of fields in conflict, to be shown wherever the fields are (rule 15)."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation.domain.changes import claiming_heads, encode
from workstation.domain.open_values import Held, Open
from workstation.storage.editing import EDIT_COLUMNS, read_edit

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from workstation.domain.changes import Edit
    from workstation.domain.open_values import Opens

Maker = tuple[str, str]  # name and time; empty for what a row was born with

_MADE = "c.uid, c.undoes, c.redo, coalesce(c.analyst_name, ''), coalesce(c.made_at, '')"
_OPEN = f"""
SELECT {", ".join(f"e.{name}" for name in EDIT_COLUMNS.split(", "))}, {_MADE}
FROM json_each(?) w JOIN conflicts o ON o.row_uid = w.value
JOIN edits e ON e.row_uid = o.row_uid AND e.field = o.field
LEFT JOIN changes c ON c.id = e.change_id
WHERE o.field <> 'deleted'
"""


@dataclass(frozen=True, slots=True)
class _Made:
    """The change an edit belongs to; a birth value belongs to none."""

    change: str | None
    undoes: str | None
    redo: int | None
    who: str
    when: str


def rows_in_conflict(db: sqlite3.Connection) -> frozenset[str]:
    """Uids of all rows of which a field is in conflict; seldom more than a few."""
    found = db.execute("SELECT DISTINCT row_uid FROM conflicts WHERE field <> 'deleted'")
    return frozenset(uid for (uid,) in found)


def values_in_conflict(db: sqlite3.Connection, uids: Iterable[str]) -> dict[str, Opens]:
    """By uid of those of these rows that have fields in conflict: the fields with their values.

    One query, and next to none where nothing is in conflict.
    """
    if db.execute("SELECT 1 FROM conflicts LIMIT 1").fetchone() is None:
        return {}
    edits: defaultdict[tuple[str, str], list[Edit]] = defaultdict(list)
    made: dict[str, _Made] = {}
    for row in db.execute(_OPEN, (json.dumps(sorted(set(uids))),)):
        edit = read_edit(row[:-5])
        edits[edit.row, edit.field].append(edit)
        made[edit.uid] = _Made(*row[-5:])
    found: defaultdict[str, list[Open]] = defaultdict(list)
    for (uid, field), those in sorted(edits.items()):
        found[uid].append(Open(field, _held(those, made)))
    return {uid: tuple(opens) for uid, opens in found.items()}


def makers(db: sqlite3.Connection, edits: Sequence[Edit]) -> dict[str, Maker]:
    """Who set these edits of one row and when, by uid of the edit.

    Whoever takes something back sets no value of his own: what it brought back keeps its maker.
    """
    uids = json.dumps([edit.uid for edit in edits])
    made = {
        uid: _Made(*columns)
        for uid, *columns in db.execute(
            f"SELECT e.uid, {_MADE} FROM json_each(?) w JOIN edits e ON e.uid = w.value "
            "LEFT JOIN changes c ON c.id = e.change_id",
            (uids,),
        )
    }
    known = {edit.uid: edit for edit in edits}
    return {edit.uid: _maker(edit, known, made) for edit in edits}


def _held(edits: Sequence[Edit], made: Mapping[str, _Made]) -> tuple[Held, ...]:
    """The different values of a field, in an order that is the same everywhere."""
    known = {edit.uid: edit for edit in edits}
    together: defaultdict[str, list[Edit]] = defaultdict(list)
    for edit in claiming_heads(edits):
        together[encode(edit.value)].append(edit)
    return tuple(
        Held(
            those[0].value,
            tuple(sorted({who for edit in those if (who := _maker(edit, known, made)[0])})),
        )
        for _, those in sorted(together.items())
    )


def _maker(edit: Edit, known: Mapping[str, Edit], made: Mapping[str, _Made]) -> Maker:
    """Who set the value of an edit: for what was brought back, whoever had set it before."""
    own = made[edit.uid]
    if own.undoes is None:
        return own.who, own.when
    field = [one for one in known.values() if one.field == edit.field]
    brought_back = [one for one in field if made[one.uid].change == own.undoes]
    if not own.redo:
        parents = {uid for one in brought_back or [edit] for uid in one.parents}
        brought_back = [one for one in field if one.uid in parents]
    before = next((one for one in brought_back if one.value == edit.value), None)
    return _maker(before, known, made) if before else (own.who, own.when)
