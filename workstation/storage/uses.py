# SPDX-License-Identifier: MIT
"""Where something is used: the questions it bears on, and the briefs that print these."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.sharing import Uses
from workstation.storage.claims import VISIBLE

if TYPE_CHECKING:
    import sqlite3

_ANSWERED = f"""
SELECT DISTINCT x.question_id FROM positions x JOIN claims c ON c.id = x.claim_id
WHERE x.deleted = 0 AND x.status <> 'dismissed' AND c.status <> 'rejected' AND {VISIBLE} AND
"""
# The questions on which something of a row bears, by its noun.
_QUESTIONS = {
    "question": "SELECT id FROM questions WHERE uid = ?1",
    "position": f"{_ANSWERED} x.uid = ?1",
    "claim": f"{_ANSWERED} c.uid = ?1",
    "source": f"{_ANSWERED} c.source_id = (SELECT id FROM sources WHERE uid = ?1)",
    "actor": f"{_ANSWERED} (c.speaker_id = (SELECT id FROM actors WHERE uid = ?1) OR c.source_id "
    "IN (SELECT s.id FROM sources s JOIN actors a ON a.id = s.publisher_id WHERE a.uid = ?1))",
    "assessment": "SELECT question_id FROM assessments WHERE uid = ?1",
    "disagreement": "SELECT question_id FROM disagreements WHERE uid = ?1",
}


def uses_of(db: sqlite3.Connection, noun: str, uid: str) -> Uses:
    """Wordings of the questions and titles of the briefs in which a row is used, in order."""
    if noun == "brief":
        titles = db.execute("SELECT title FROM briefs WHERE uid = ?", (uid,))
        return Uses(briefs=tuple(title for (title,) in titles))
    if noun not in _QUESTIONS:
        return Uses()
    asked = db.execute(
        f"SELECT uid, wording FROM questions WHERE deleted = 0 AND id IN ({_QUESTIONS[noun]}) "
        "ORDER BY place, uid",
        (uid,),
    ).fetchall()
    briefs = db.execute(
        "SELECT title FROM briefs b WHERE deleted = 0 AND EXISTS (SELECT 1 FROM "
        "json_each(b.questions) q WHERE q.value IN (SELECT value FROM json_each(?))) ORDER BY id",
        (json.dumps([question for question, _ in asked]),),
    )
    return Uses(tuple(words for _, words in asked), tuple(title for (title,) in briefs))
