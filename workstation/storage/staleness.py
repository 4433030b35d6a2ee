# SPDX-License-Identifier: MIT
"""Which questions must be examined again for disagreements, after a change or a suggestion.

A grade is no matter of rules: it only makes the faces old that show it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_OF_CLAIMS = "SELECT x.question_id FROM positions x JOIN claims c ON c.id = x.claim_id WHERE "
_JOINED = (
    "(SELECT m.id FROM actors m JOIN actors k "
    "ON coalesce(m.stands_for_id, m.id) = coalesce(k.stands_for_id, k.id) OR m.id = k.id "
    "WHERE k.uid IN ({uids}))"
)
# Whoever speaks, is spoken for or prints it.
_FROM = (
    f"{_OF_CLAIMS} c.speaker_id IN {_JOINED} UNION {_OF_CLAIMS} c.capacity_body_id IN {_JOINED} "
    f"UNION {_OF_CLAIMS} c.source_id IN (SELECT id FROM sources WHERE publisher_id IN {_JOINED})"
)
# Every claim that is tied to an end of these links, however far along other links.
_HOLDS = "l.noun = 'claim' AND l.active = 1 AND l.deleted = 0"
_TIED = (
    "(WITH RECURSIVE tied (uid) AS (SELECT one FROM links WHERE noun = 'claim' AND uid IN ({uids}) "
    "UNION SELECT other FROM links WHERE noun = 'claim' AND uid IN ({uids}) "
    f"UNION SELECT l.other FROM tied t JOIN links l ON l.one = t.uid WHERE {_HOLDS} "
    f"UNION SELECT l.one FROM tied t JOIN links l ON l.other = t.uid WHERE {_HOLDS}) "
    "SELECT uid FROM tied)"
)

# The questions on which something of these rows bears, by the noun of the rows.
_QUESTIONS = {
    "question": "SELECT id FROM questions WHERE uid IN ({uids})",
    "position": "SELECT question_id FROM positions WHERE uid IN ({uids})",
    "claim": f"{_OF_CLAIMS} c.uid IN ({{uids}})",
    "source": f"{_OF_CLAIMS} c.source_id IN (SELECT id FROM sources WHERE uid IN ({{uids}}))",
    "link": (
        _FROM.replace(
            "{uids}",
            "SELECT one FROM links WHERE noun = 'actor' AND uid IN ({uids}) UNION "
            "SELECT other FROM links WHERE noun = 'actor' AND uid IN ({uids})",
        )
        + f" UNION {_OF_CLAIMS} c.uid IN {_TIED}"
    ),
}
# Other fields of a source or question change nothing that a rule looks at.
_FIELDS = {
    "source": frozenset(("standing", "published_on", "publisher", "deleted")),
    "question": frozenset(("kind", "answers", "exclusive", "window_hours", "deleted")),
}
# The questions whose faces show the reliability of these sources or publishers.
_GRADED = {
    "source": _QUESTIONS["source"],
    "actor": f"{_OF_CLAIMS} c.source_id IN (SELECT s.id FROM sources s "
    "JOIN actors p ON p.id = s.publisher_id WHERE p.uid IN ({uids}))",
}


def mark_touched(db: sqlite3.Connection, touched: Iterable[tuple[str, str, str]]) -> None:
    """Mark the questions on which a change bears: its nouns, rows and fields."""
    rows: defaultdict[str, set[str]] = defaultdict(set)
    graded: defaultdict[str, set[str]] = defaultdict(set)
    for noun, uid, field in touched:
        if noun in _QUESTIONS and field in _FIELDS.get(noun, (field,)):
            rows[noun].add(uid)
        elif noun in _GRADED and field == "reliability":
            graded[noun].add(uid)
    for noun in sorted(rows):
        mark(db, noun, rows[noun])
    for noun in sorted(graded):
        _mark("faced", db, _GRADED[noun], graded[noun])


def mark(db: sqlite3.Connection, noun: str, uids: Iterable[str]) -> None:
    """Mark the questions on which these rows bear, if rows of this noun bear on any."""
    if noun in _QUESTIONS:
        _mark("unexamined", db, _QUESTIONS[noun], uids)


def _mark(table: str, db: sqlite3.Connection, questions: str, uids: Iterable[str]) -> None:
    found = questions.replace("{uids}", "SELECT value FROM json_each(?1)")
    db.execute(
        f"INSERT INTO {table} (question_id) SELECT DISTINCT * FROM ({found}) WHERE true "
        "ON CONFLICT (question_id) DO UPDATE SET times = times + 1",
        (json.dumps(sorted(uids)),),
    )
