# SPDX-License-Identifier: MIT
"""Is what a received workspace holds possible at all? Each question is one query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.errors import UserError
from workstation.storage.merging.tables import ORDER
from workstation.storage.nouns import NOUNS, Form

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_MOST_EDITS = 100_000  # of one field

_QUESTIONS = {
    "edits whose order is impossible": """
        SELECT 1 FROM edits e WHERE e.depth > 0 AND e.depth <> 1 + coalesce((
            SELECT max(p.depth) FROM json_each(e.parents) j JOIN edits p ON p.uid = j.value), -1)
        LIMIT 1""",
    "edits that rest on nothing": """
        SELECT 1 FROM edits e, json_each(e.parents) j
        WHERE j.value NOT IN (SELECT uid FROM edits) LIMIT 1""",
    "edits below the first": "SELECT 1 FROM edits WHERE depth < 0 OR depth > 1000000 LIMIT 1",
    "edits that are not written as they must be": """
        SELECT 1 FROM edits WHERE NOT json_valid(parents)
        OR (stub = 0 AND (value IS NULL OR NOT json_valid(value))) LIMIT 1""",
    "more edits of one field than anybody makes": f"""
        SELECT 1 FROM edits GROUP BY row_uid, field HAVING count(*) > {_MOST_EDITS} LIMIT 1""",
    "changes that are not written as they must be": """
        SELECT 1 FROM changes WHERE NOT json_valid(nouns) OR NOT json_valid(births)
        OR NOT json_valid(after) LIMIT 1""",
    "claims whose words stand nowhere": """
        SELECT 1 FROM claims c LEFT JOIN texts t ON t.id = c.text_id WHERE t.id IS NULL
        OR c.start_at < 0 OR c.end_at < c.start_at OR c.end_at > length(t.body) LIMIT 1""",
    "claims whose words are not those told": """
        SELECT 1 FROM claims WHERE exact IS NOT json_extract(content, '$.exact')
        OR start_at IS NOT json_extract(content, '$.pieces[0][0]') LIMIT 1""",
    "a source inside itself": """
        WITH RECURSIVE up (id, parent, steps) AS (
            SELECT id, parent_id, 0 FROM sources WHERE parent_id IS NOT NULL
            UNION ALL SELECT u.id, s.parent_id, u.steps + 1 FROM up u
            JOIN sources s ON s.id = u.parent WHERE s.parent_id IS NOT NULL AND u.steps < 200)
        SELECT 1 FROM up WHERE steps >= 200 LIMIT 1""",
}


def check_content(db: sqlite3.Connection, name: str) -> None:
    """Ask all questions of a file of the known schema.

    Raises:
        UserError: the answer to one of them is no; the sentence says to which.
    """
    for what, query in _questions():
        if db.execute(query).fetchone() is not None:
            raise UserError(
                f"“{name}” holds {what} and was not merged, because no workspace comes to be "
                "like that; ask its sender for a clean copy."
            )
    broken = db.execute("PRAGMA foreign_key_check").fetchone()
    if broken is not None:
        raise UserError(
            f"“{name}” holds rows that refer to nothing ({broken[0]}) and was not merged; ask its "
            "sender for a clean copy."
        )


def _questions() -> Iterator[tuple[str, str]]:
    for name in ORDER:
        noun = NOUNS[name]
        yield (
            f"{noun.table} without a proper uid",
            f"SELECT 1 FROM {noun.table} WHERE length(uid) <> 32 "
            f"OR trim(uid, '0123456789abcdef') <> '' LIMIT 1",
        )
        written = [f.column for f in noun.fields.values() if f.form is Form.JSON]
        if written:
            terms = " OR ".join(f"({c} IS NOT NULL AND NOT json_valid({c}))" for c in written)
            yield (
                f"{noun.table} that are not written as they must be",
                f"SELECT 1 FROM {noun.table} WHERE {terms} LIMIT 1",
            )
    yield from _QUESTIONS.items()
