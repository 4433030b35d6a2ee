# SPDX-License-Identifier: MIT
"""Reading links, the undirected ties between two rows of one noun (rule 16)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


def among(db: sqlite3.Connection, kind: str, rows: Iterable[str]) -> list[str]:
    """Uids of the active links of a kind that have both their ends among these rows."""
    found = db.execute(
        "WITH ends AS (SELECT value FROM json_each(?2)) "
        "SELECT uid FROM links WHERE kind = ?1 AND active = 1 "
        "AND one IN (SELECT value FROM ends) AND other IN (SELECT value FROM ends)",
        (kind, json.dumps(list(rows))),
    )
    return [uid for (uid,) in found]


def deleted_of(db: sqlite3.Connection, kind: str, row: str) -> list[str]:
    """Uids of the deleted links of a kind that end in this row."""
    found = db.execute(
        "SELECT uid FROM links WHERE deleted = 1 AND kind = ? AND ? IN (one, other)", (kind, row)
    )
    return [uid for (uid,) in found]
