# SPDX-License-Identifier: MIT
"""The merges made in this file: local records, never shared."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from workstation.domain.fields import quiet_places
from workstation.domain.sharing import GivenBack, Merge
from workstation.domain.uids import new_uid

if TYPE_CHECKING:
    import sqlite3

# Which former values anybody is told of: circumstances of a row tell nothing.
TOLD = "(noun, field) NOT IN (VALUES {})".format(
    ", ".join(f"('{noun}', '{field}')" for noun, field in quiet_places())
)


def begin(db: sqlite3.Connection, file: str, analyst: str) -> int:
    """Write down that a file is being merged; the row id of the record."""
    cursor = db.execute(
        "INSERT INTO merges (uid, file, analyst_name, made_at) VALUES (?, ?, ?, ?)",
        (new_uid(), file, analyst, dt.datetime.now(dt.UTC).isoformat(timespec="seconds")),
    )
    return int(cursor.lastrowid or 0)


def forget(db: sqlite3.Connection, number: int) -> None:
    """Nothing came of it."""
    db.execute("DELETE FROM merges WHERE id = ?", (number,))


def every(db: sqlite3.Connection) -> list[Merge]:
    """All merges, the last one first."""
    found = db.execute(
        "SELECT m.id, m.uid, m.file, m.analyst_name, m.made_at, m.counts, "
        "(SELECT count(DISTINCT row_uid) FROM merged_values "
        f"WHERE merge_id = m.id AND {TOLD}), m.brought "
        "FROM merges m ORDER BY m.id DESC"
    )
    return [
        Merge(number, uid, file, who, at, json.loads(counts), changed, _given_back(brought))
        for number, uid, file, who, at, counts, changed, brought in found
    ]


def _given_back(brought: str) -> GivenBack:
    """What came back to rows that were held without it; originals of new sources came with them."""
    kept = json.loads(brought)
    low, high = kept.get("sources", (0, 0))
    originals = [number for number in kept.get("originals", ()) if not low < number <= high]
    return GivenBack(len(kept.get("filled", ())), len(kept.get("told", ())), len(originals))


def brought(db: sqlite3.Connection, number: int) -> dict[str, list[Any]]:
    """What a merge brought, by table: above which row id up to which it lies; and lists."""
    (text,) = db.execute("SELECT brought FROM merges WHERE id = ?", (number,)).fetchone()
    found: dict[str, list[Any]] = json.loads(text)
    return found
