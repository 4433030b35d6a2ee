# SPDX-License-Identifier: MIT
"""Reading the saved views of a workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workstation.storage.codecs import load

if TYPE_CHECKING:
    import sqlite3


def views(db: sqlite3.Connection, tab: str) -> list[tuple[str, str, Any, str]]:
    """Uid, name, stored view and place of the saved views of a tab, in order."""
    found = db.execute(
        "SELECT uid, name, content, place FROM views WHERE tab = ? AND deleted = 0 "
        "ORDER BY place, uid",
        (tab,),
    )
    return [(uid, name, load(content), place) for uid, name, content, place in found]
