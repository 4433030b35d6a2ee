# SPDX-License-Identifier: MIT
"""Reading what a workspace says about itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


def facts(db: sqlite3.Connection, *columns: str) -> tuple[str, ...]:
    """Columns of the workspace row; empty before it is written."""
    row = db.execute(f"SELECT {', '.join(columns)} FROM workspace").fetchone()
    return tuple(row) if row else ("",) * len(columns)


def history_head(db: sqlite3.Connection) -> str:
    """Digest of the latest change: which state of the workspace this is."""
    row = db.execute("SELECT digest FROM changes ORDER BY id DESC LIMIT 1").fetchone()
    return str(row[0]) if row else ""
