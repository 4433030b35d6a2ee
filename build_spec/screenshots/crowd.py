# SPDX-License-Identifier: MIT
"""A case with a crowd in it: an existing case's sources and claims many times over.

Only for pictures and measurements: rows are copied behind the back of the one door, so the
result has no history worth the name.
"""

import sqlite3
from pathlib import Path

_STEP = 1_000_000  # between the ids of one copy and the next
_TABLES = {
    "sources": {"title": "title || ' · ' || {n}", "sha256": "sha256 || {n}"},
    "texts": {"source_id": "source_id + {by}"},
    "claims": {"source_id": "source_id + {by}", "text_id": "text_id + {by}"},
}


def crowd(path: Path, claims: int = 100_000) -> None:
    """Multiply the sources of a closed workspace until it holds about so many claims."""
    db = sqlite3.connect(path)
    (held,) = db.execute("SELECT count(*) FROM claims").fetchone()
    for number in range(1, claims // max(held, 1) + 1):
        for table, changed in _TABLES.items():
            _copy(db, table, changed, number)
    db.commit()
    db.close()


def _copy(db: sqlite3.Connection, table: str, changed: dict[str, str], number: int) -> None:
    by = number * _STEP
    values = []
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    for column in columns:
        if column == "id":
            values.append(f"id + {by}")
        elif column == "uid":
            values.append("lower(hex(randomblob(16)))")
        else:
            values.append(changed.get(column, column).format(n=number, by=by))
    names = ", ".join(columns)
    chosen = ", ".join(values)
    db.execute(f"INSERT INTO {table} ({names}) SELECT {chosen} FROM {table} WHERE id < {_STEP}")  # noqa: S608
