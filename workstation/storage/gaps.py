# SPDX-License-Identifier: MIT
"""What is quoted and not held: agencies, outlets and documents without a source here."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.reports import ToGet
from workstation.storage.claims import VISIBLE

if TYPE_CHECKING:
    import sqlite3

# An actor stands for all that were joined with it, here as everywhere (rule 16).
_TO_GET = f"""
WITH quoted (actor, name, claim, uid, source) AS (
    SELECT r.value ->> 'actor', r.value ->> 'as_written', c.id, c.uid, c.source_id
    FROM claims c, json_each(c.relays) r
    WHERE c.relays <> '[]' AND c.status <> 'rejected' AND {VISIBLE}
    UNION ALL
    SELECT a.uid, a.name, c.id, c.uid, c.source_id
    FROM actors a CROSS JOIN claims c ON c.speaker_id = a.id
    WHERE a.kind = 'document' AND c.status <> 'rejected' AND {VISIBLE}
), held AS (
    SELECT coalesce(p.stands_for_id, p.id) AS id, p.name
    FROM actors p WHERE p.id IN (SELECT publisher_id FROM sources WHERE deleted = 0)
)
SELECT coalesce(j.name, a.name, q.name) AS shown, coalesce(j.uid, a.uid) AS actor,
    count(DISTINCT q.claim), json_group_array(DISTINCT s.uid),
    q.uid, min(q.claim)
FROM quoted q
JOIN sources s ON s.id = q.source
LEFT JOIN actors a ON a.uid = q.actor AND a.deleted = 0
LEFT JOIN actors j ON j.id = a.stands_for_id
WHERE coalesce(j.id, a.id, 0) NOT IN (SELECT id FROM held)
    AND coalesce(j.name, a.name, q.name) COLLATE NOCASE NOT IN (SELECT name FROM held)
    AND coalesce(j.name, a.name, q.name) <> ''
GROUP BY coalesce(j.uid, a.uid, lower(q.name))
ORDER BY 3 DESC, shown COLLATE NOCASE
"""  # the uid beside min() is that of the claim it finds


def to_get(db: sqlite3.Connection) -> list[ToGet]:
    """What is quoted and not held, most quoted first."""
    return [
        ToGet(name, actor, claims, tuple(json.loads(sources)), example)
        for name, actor, claims, sources, example, _ in db.execute(_TO_GET)
    ]
