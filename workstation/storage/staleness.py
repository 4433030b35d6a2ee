# SPDX-License-Identifier: MIT
"""Which questions must be examined again for disagreements, after a change or a suggestion."""

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
        + f" UNION {_OF_CLAIMS} c.uid IN (SELECT one FROM links WHERE noun = 'claim' "
        "AND uid IN ({uids}) UNION SELECT other FROM links WHERE noun = 'claim' "
        "AND uid IN ({uids}))"
    ),
}
# Other fields of a source or question change nothing that a rule looks at.
_FIELDS = {
    "source": frozenset(("standing", "published_on", "publisher", "deleted")),
    "question": frozenset(("kind", "answers", "exclusive", "window_hours", "deleted")),
}


def mark_touched(db: sqlite3.Connection, touched: Iterable[tuple[str, str, str]]) -> None:
    """Mark the questions on which a change bears: its nouns, rows and fields."""
    rows: defaultdict[str, set[str]] = defaultdict(set)
    for noun, uid, field in touched:
        if noun in _QUESTIONS and field in _FIELDS.get(noun, (field,)):
            rows[noun].add(uid)
    for noun in sorted(rows):
        mark(db, noun, rows[noun])


def mark(db: sqlite3.Connection, noun: str, uids: Iterable[str]) -> None:
    """Mark the questions on which these rows bear, if rows of this noun bear on any."""
    if noun in _QUESTIONS:
        found = _QUESTIONS[noun].replace("{uids}", "SELECT value FROM json_each(?1)")
        db.execute(
            f"INSERT INTO unexamined (question_id) SELECT * FROM ({found}) WHERE true "
            "ON CONFLICT (question_id) DO UPDATE SET times = times + 1",
            (json.dumps(sorted(uids)),),
        )
