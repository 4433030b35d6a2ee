# SPDX-License-Identifier: MIT
"""Finding things by words, through the full-text index."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workstation.domain.reports import Hit
from workstation.domain.spans import clean_text
from workstation.storage.claims import VISIBLE
from workstation.storage.nouns import name_key
from workstation.storage.queries import match_query

if TYPE_CHECKING:
    import sqlite3

RANKED = 20_000  # a term found more often is listed newest first: ranking it would take seconds

_CLAIMS = f"""
SELECT c.uid, coalesce(a.name, c.speaker_as_written), c.exact, s.uid, c.start_at, c.end_at
FROM claims_search f JOIN claims c ON c.id = f.rowid JOIN sources s ON s.id = c.source_id
LEFT JOIN actors a ON a.id = c.speaker_id
WHERE claims_search MATCH ? AND {VISIBLE} AND c.status <> 'rejected'
"""

_TEXTS = """
SELECT s.uid, coalesce(nullif(s.title, ''), s.name),
    snippet(texts_search, 0, '', '', ' … ', 24)
FROM texts_search f JOIN texts t ON t.id = f.rowid JOIN sources s ON s.id = t.source_id
WHERE texts_search MATCH ? AND s.deleted = 0
"""

_TITLES = """
SELECT s.uid, coalesce(nullif(s.title, ''), s.name), s.author
FROM sources_search f JOIN sources s ON s.id = f.rowid
WHERE sources_search MATCH ? AND s.deleted = 0
"""


def find(db: sqlite3.Connection, text: str, limit: int) -> list[Hit]:
    """Actors, questions, claims and sources that hold these words, best first in each noun."""
    text = clean_text(text)
    query = match_query(text)
    if not query or not name_key(text):
        return []
    found = [*_actors(db, text, limit), *_questions(db, text, limit)]
    for uid, speaker, exact, source, start, end in _matches(db, _CLAIMS, "claims", query, limit):
        why = "words of a claim"
        found.append(Hit("claim", uid, speaker, exact[:200], source, start, end, why))
    titled = set()
    for uid, title, author in _matches(db, _TITLES, "sources", query, limit):
        titled.add(uid)
        found.append(Hit("source", uid, title, author, uid, why="title of a source"))
    for uid, title, snippet in _matches(db, _TEXTS, "texts", query, limit):
        if uid not in titled:
            found.append(Hit("source", uid, title, snippet, uid, why="text of a source"))
    return found


def _matches(
    db: sqlite3.Connection, sql: str, table: str, query: str, limit: int
) -> list[tuple[Any, ...]]:
    """Matching rows, ranked unless the words are too common for that."""
    (common,) = db.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM {table}_search WHERE {table}_search MATCH ? LIMIT ?)",
        (query, RANKED + 1),
    ).fetchone()
    order = "f.rowid DESC" if common > RANKED else "f.rank"
    return db.execute(f"{sql} ORDER BY {order} LIMIT ?", (query, limit)).fetchall()


def _actors(db: sqlite3.Connection, text: str, limit: int) -> list[Hit]:
    key = f"%{name_key(text)}%"
    rows = db.execute(
        "SELECT a.uid, a.name, 'name of an actor' FROM actors a WHERE a.deleted = 0 "
        "AND a.name_key LIKE ? UNION ALL "
        "SELECT a.uid, a.name, 'also called ' || l.name FROM aliases l "
        "JOIN actors a ON a.id = l.actor_id WHERE l.deleted = 0 AND a.deleted = 0 "
        "AND l.name_key LIKE ? LIMIT ?",
        (key, key, limit),
    )
    seen: dict[str, Hit] = {}
    for uid, name, why in rows:
        seen.setdefault(uid, Hit("actor", uid, name, why=why))
    return list(seen.values())


def _questions(db: sqlite3.Connection, text: str, limit: int) -> list[Hit]:
    rows = db.execute(
        "SELECT uid, wording, definition FROM questions WHERE deleted = 0 "
        "AND instr(lower(wording), lower(?)) LIMIT ?",
        (text.strip(), limit),
    )
    return [Hit("question", uid, words, why_words, why="wording") for uid, words, why_words in rows]
