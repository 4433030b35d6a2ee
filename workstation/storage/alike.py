# SPDX-License-Identifier: MIT
"""Identical reports: the same speaker's same words, printed in several sources."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from workstation.domain.claims import Status
from workstation.storage.claims import VISIBLE, rows

if TYPE_CHECKING:
    import sqlite3

    from workstation.domain.claims import Claim

FEWEST = 3  # words; shorter ones ("nothing", "no comment") say nothing about a common origin
MOST = 200  # claims looked at
_PHRASE = 24  # words of the index's query; the rest is compared here

_CANDIDATES = f"""
SELECT c.id FROM claims_search f CROSS JOIN claims c ON c.id = f.rowid
WHERE claims_search MATCH ? AND {VISIBLE} AND c.id <> ? AND c.status <> '{Status.REJECTED}'
    AND c.source_id <> (SELECT source_id FROM claims WHERE id = ?)
ORDER BY f.rowid LIMIT ?
"""


def folded(words: str) -> tuple[str, ...]:
    """The words alone: without case, accents, signs and spacing."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return tuple(re.findall(r"[^\W_]+", bare))


def alike(db: sqlite3.Connection, claim: Claim) -> list[Claim]:
    """The claims of other sources in which this claim's speaker says these very words."""
    words = folded(claim.content.exact)
    if claim.speaker is None or len(words) < FEWEST:
        return []
    phrase = " ".join(re.findall(r"[^\W_]+", claim.content.exact)[:_PHRASE])
    found = db.execute(_CANDIDATES, (f'exact : "{phrase}"', claim.id, claim.id, MOST))
    return [
        other
        for other in rows(db, [number for (number,) in found])
        if other.speaker == claim.speaker and folded(other.content.exact) == words
    ]
