# SPDX-License-Identifier: MIT
"""Where a row can be looked at: a screen shows it, or shows what it hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.storage.nouns import NOUNS

if TYPE_CHECKING:
    import sqlite3

_SHOWN = frozenset(("source", "claim", "actor", "question", "event", "brief"))
# The field that leads on to what is shown.
_LEADS_BY = {
    "text": "source",
    "alias": "actor",
    "affiliation": "actor",
    "grading": "actor",
    "position": "question",
    "disagreement": "question",
    "inquiry": "question",
    "assessment": "question",
    "block": "brief",
    "edition": "brief",
}
_TIES = {
    "link": "SELECT noun, one FROM links WHERE uid = ? AND deleted = 0",
    "note": "SELECT noun, row_uid FROM notes WHERE uid = ? AND deleted = 0",
}


def sight_of(db: sqlite3.Connection, noun: str, uid: str) -> tuple[str, str] | None:
    """Noun and uid of what a screen can show for a row; None when that is removed."""
    if noun in _SHOWN:
        return (noun, uid) if _is_in_sight(db, noun, uid) else None
    if noun in _TIES:
        found = db.execute(_TIES[noun], (uid,)).fetchone()
        # A note on a note would lead in a circle at the worst, so one step is all.
        return sight_of(db, *found) if found and found[0] not in _TIES else None
    if noun not in _LEADS_BY:
        return None
    target = _LEADS_BY[noun]
    found = db.execute(
        f"SELECT t.uid FROM {NOUNS[noun].table} r JOIN {NOUNS[target].table} t "
        f"ON t.id = r.{target}_id WHERE r.uid = ?",
        (uid,),
    ).fetchone()
    return sight_of(db, target, found[0]) if found else None


def _is_in_sight(db: sqlite3.Connection, noun: str, uid: str) -> bool:
    """Whether a row is there, and a claim's source too."""
    also = "AND source_id IN (SELECT id FROM sources WHERE deleted = 0)" if noun == "claim" else ""
    sql = f"SELECT 1 FROM {NOUNS[noun].table} WHERE uid = ? AND deleted = 0 {also}"
    return db.execute(sql, (uid,)).fetchone() is not None
