# SPDX-License-Identifier: MIT
"""What stands on a text before it is read again, and what people have built on it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from workstation.domain.engines import OWN_VOICE

if TYPE_CHECKING:
    import sqlite3

    from workstation.domain.spans import Piece


class Standing(NamedTuple):
    """A claim on a text, deleted ones included.

    `decided`: a person has made, edited or judged it. `held`: a person's work rests on it.
    `asked`: it is the publication's own statement, suggested because somebody asked for these.
    """

    uid: str
    pieces: tuple[Piece, ...]
    decided: bool
    held: bool
    shown: bool
    asked: bool


_EDITED = "EXISTS (SELECT 1 FROM edits e WHERE e.row_uid = {row}.uid AND e.depth > 0)"
_DECIDED = f"({{row}}.status <> 'suggested' OR {_EDITED})"

_STANDING = f"""
SELECT c.uid, c.content, c.deleted, c.engine,
    c.engine = '' OR {_DECIDED.format(row="c")},
    EXISTS (SELECT 1 FROM positions x WHERE x.claim_id = c.id AND {_DECIDED.format(row="x")})
    OR EXISTS (SELECT 1 FROM notes n WHERE n.row_uid = c.uid)
    OR EXISTS (SELECT 1 FROM links l WHERE l.one = c.uid)
    OR EXISTS (SELECT 1 FROM links l WHERE l.other = c.uid)
    OR EXISTS (SELECT 1 FROM claims d WHERE d.source_id = c.source_id
        AND c.uid IN (d.answers, d.reports, d.replaced_by) AND {_DECIDED.format(row="d")})
    OR EXISTS (SELECT 1 FROM assessments a WHERE instr(a.claims_for || a.claims_against, c.uid))
    OR EXISTS (SELECT 1 FROM disagreements g WHERE instr(g.claims, c.uid))
    OR EXISTS (SELECT 1 FROM blocks b WHERE instr(b.content, c.uid))
FROM texts t JOIN claims c ON c.source_id = t.source_id AND c.text_id = t.id
WHERE t.uid = ? ORDER BY c.start_at, c.id
"""


def standing(db: sqlite3.Connection, text: str) -> list[Standing]:
    """The claims on a text, in document order."""
    return [
        Standing(
            uid,
            tuple((start, end) for start, end in json.loads(content)["pieces"]),
            bool(decided),
            bool(held),
            not deleted,
            engine == OWN_VOICE,
        )
        for uid, content, deleted, engine, decided, held in db.execute(_STANDING, (text,))
    ]


def positions(db: sqlite3.Connection, claim: str) -> list[str]:
    """Uids of the positions of a claim."""
    found = db.execute(
        "SELECT x.uid FROM positions x JOIN claims c ON c.id = x.claim_id WHERE c.uid = ?", (claim,)
    )
    return [uid for (uid,) in found]
