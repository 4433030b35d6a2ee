# SPDX-License-Identifier: MIT
"""What a person calls a row: the wording of a question, the name of an actor, a claim's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.storage.nouns import NOUNS

if TYPE_CHECKING:
    import sqlite3

_LONGEST = 80
NAMES = {
    "workspace": "title",
    "source": "coalesce(nullif(title, ''), name)",
    "text": "(SELECT coalesce(nullif(s.title, ''), s.name) FROM sources s WHERE s.id = source_id)",
    "actor": "name",
    "alias": "name",
    "affiliation": "(SELECT a.name FROM actors a WHERE a.id = actor_id) || ' ' || tie || ' ' || "
    "(SELECT b.name FROM actors b WHERE b.id = body_id)",
    "grading": "(SELECT a.name FROM actors a WHERE a.id = actor_id) || ': ' || letter",
    "event": "title",
    "claim": "exact",
    "question": "wording",
    "position": "(SELECT c.exact FROM claims c WHERE c.id = claim_id) || ' → ' || "
    "(SELECT q.wording FROM questions q WHERE q.id = question_id)",
    "disagreement": "rule || ': ' || "
    "coalesce((SELECT q.wording FROM questions q WHERE q.id = question_id), '')",
    "view": "name",
    "inquiry": "words",
    "link": "kind",
    "assessment": "judgement",
    "note": "words",
    "brief": "title",
    "block": "kind",
    "edition": "'edition ' || number",
}


def name_of(db: sqlite3.Connection, noun: str, uid: str) -> str:
    """What the row is called, cut to a line; empty when it is not there."""
    found = db.execute(
        f"SELECT {NAMES[noun]} FROM {NOUNS[noun].table} WHERE uid = ?", (uid,)
    ).fetchone()
    words = " ".join(str(found[0] or "").split()) if found else ""
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
