# SPDX-License-Identifier: MIT
"""Reading what an export says beside the claims: names, titles, where pages start."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


def actor_names(db: sqlite3.Connection, uids: Iterable[str]) -> dict[str, str]:
    """What these actors are called; a joined one as what it stands for."""
    found = db.execute(
        "SELECT a.uid, coalesce(j.name, a.name) FROM json_each(?) w "
        "JOIN actors a ON a.uid = w.value LEFT JOIN actors j ON j.id = a.stands_for_id",
        (json.dumps(list(uids)),),
    )
    return dict(found.fetchall())


def source_titles(db: sqlite3.Connection, uids: Iterable[str]) -> dict[str, str]:
    """What these sources are called."""
    found = db.execute(
        "SELECT s.uid, coalesce(nullif(s.title, ''), s.name) FROM json_each(?) w "
        "JOIN sources s ON s.uid = w.value",
        (json.dumps(list(uids)),),
    )
    return dict(found.fetchall())


def page_starts(db: sqlite3.Connection, texts: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Where the pages of these texts start; texts without pages are left out."""
    found = db.execute(
        "SELECT t.uid, t.pages FROM json_each(?) w JOIN texts t ON t.uid = w.value "
        "WHERE t.pages <> '[]'",
        (json.dumps(list(texts)),),
    )
    return {uid: tuple(json.loads(pages)) for uid, pages in found}
