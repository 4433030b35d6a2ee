# SPDX-License-Identifier: MIT
"""Reading what rests on a source or claim: claims, positions, judgements, briefs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.claims import Standing
from workstation.domain.questions import STANCE_WORDS, Stance
from workstation.domain.standings import Rest, Resting
from workstation.storage.claims import VISIBLE
from workstation.storage.nouns import NOUNS

if TYPE_CHECKING:
    import sqlite3

_OWN = {
    "source": "SELECT c.uid FROM claims c JOIN sources s ON s.id = c.source_id "
    "WHERE s.uid = ? AND c.deleted = 0 AND c.status <> 'rejected'",
    "claim": "SELECT uid FROM claims WHERE uid = ? AND deleted = 0",
}
_SPEAKER = "coalesce(j.name, a.name, c.speaker_as_written)"
_SPEAKERS = "LEFT JOIN actors a ON a.id = c.speaker_id LEFT JOIN actors j ON j.id = a.stands_for_id"
# Found by way of the indexes, each on its own; together SQLite would look at every claim.
_CLAIMS = f"""
WITH own AS MATERIALIZED (SELECT value AS uid FROM json_each(?1)), resting AS (
    SELECT c.id FROM own JOIN claims c ON c.answers = own.uid
    UNION SELECT c.id FROM own JOIN claims c ON c.reports = own.uid
    UNION SELECT c.id FROM own JOIN claims o ON o.uid = own.uid JOIN claims c ON c.uid = o.reports
    UNION SELECT c.id FROM own JOIN claims c ON c.uid = own.uid WHERE ?2)
SELECT c.uid, c.exact, {_SPEAKER}, coalesce(nullif(s.title, ''), s.name)
FROM resting r JOIN claims c ON c.id = r.id JOIN sources s ON s.id = c.source_id {_SPEAKERS}
WHERE {VISIBLE} AND c.status <> 'rejected'
ORDER BY c.source_id, c.start_at
"""
_POSITIONS = f"""
SELECT x.uid, q.uid, q.wording, x.stance, x.answer, x.status, {_SPEAKER} FROM positions x
JOIN claims c ON c.id = x.claim_id JOIN questions q ON q.id = x.question_id {_SPEAKERS}
WHERE c.uid IN (SELECT value FROM json_each(?)) AND x.deleted = 0 AND q.deleted = 0
    AND x.status <> 'dismissed' ORDER BY q.place, x.id
"""
_ASSESSMENTS = """
SELECT a.uid, a.judgement, q.uid, q.wording
FROM assessments a JOIN questions q ON q.id = a.question_id
WHERE a.deleted = 0 AND q.deleted = 0 AND (
    q.uid IN (SELECT value FROM json_each(?2))
    OR EXISTS (SELECT 1 FROM json_each(a.claims_for) f
        WHERE f.value IN (SELECT value FROM json_each(?1)))
    OR EXISTS (SELECT 1 FROM json_each(a.claims_against) f
        WHERE f.value IN (SELECT value FROM json_each(?1))))
ORDER BY a.made_on DESC, a.id DESC
"""
_BRIEFS = """
SELECT b.uid, b.title, (SELECT count(*) FROM editions e WHERE e.brief_id = b.id AND e.deleted = 0)
FROM briefs b WHERE b.deleted = 0 AND EXISTS (SELECT 1 FROM json_each(b.questions) asked
    WHERE asked.value IN (SELECT value FROM json_each(?)))
ORDER BY b.id DESC
"""


def resting(db: sqlite3.Connection, noun: str, uid: str) -> Resting:
    """Everything that rests on a source or claim."""
    own = json.dumps([claim for (claim,) in db.execute(_OWN[noun], (uid,))])
    claims = [
        Rest("claim", claim, words, f"{speaker} · {title}" if speaker else title)
        for claim, words, speaker, title in db.execute(_CLAIMS, (own, noun == "source"))
    ]
    positions, questions = [], []
    for position, question, wording, stance, answer, status, who in db.execute(_POSITIONS, (own,)):
        words = answer or (STANCE_WORDS[Stance(stance)] if stance else "placed")
        held = f"{who or 'speaker not known'}: {words} ({status})"
        positions.append(Rest("position", position, held, wording))
        if status == "confirmed":
            questions.append(question)
    assessments, judged_on = [], []
    for judged, words, question, wording in db.execute(_ASSESSMENTS, (own, json.dumps(questions))):
        assessments.append(Rest("assessment", judged, words, wording))
        judged_on.append(question)
    # A brief prints the judgement on each of its questions, whatever that rests on.
    asked = json.dumps([*questions, *judged_on])
    briefs = [
        Rest("brief", brief, title, f"{editions} released" if editions else "not released")
        for brief, title, editions in db.execute(_BRIEFS, (asked,))
    ]
    return Resting(tuple(claims), tuple(positions), tuple(assessments), tuple(briefs))


def marked(db: sqlite3.Connection, noun: str, uid: str) -> tuple[Standing, str | None, str | None]:
    """The standing of a source or claim, the day of it, and the uid of what replaces it."""
    standing, on, replaced_by = db.execute(
        f"SELECT standing, standing_on, replaced_by FROM {NOUNS[noun].table} WHERE uid = ?", (uid,)
    ).fetchone()
    return Standing(standing), on, replaced_by


def leads_to(db: sqlite3.Connection, noun: str, uid: str, wanted: str) -> bool:
    """Whether one is the other, or is replaced by it in the end."""
    found = db.execute(
        "WITH RECURSIVE later (uid) AS (VALUES (?1) UNION SELECT x.replaced_by "
        f"FROM later JOIN {NOUNS[noun].table} x ON x.uid = later.uid "
        "WHERE x.replaced_by IS NOT NULL) SELECT 1 FROM later WHERE uid = ?2",
        (uid, wanted),
    )
    return found.fetchone() is not None


def question_of(db: sqlite3.Connection, noun: str, uid: str) -> str:
    """Uid of the question a position or judgement is on; empty if it is not there."""
    table = {"position": "positions", "assessment": "assessments"}[noun]
    row = db.execute(
        f"SELECT q.uid FROM {table} x JOIN questions q ON q.id = x.question_id WHERE x.uid = ?",
        (uid,),
    ).fetchone()
    return "" if row is None else str(row[0])
