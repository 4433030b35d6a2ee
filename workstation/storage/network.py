# SPDX-License-Identifier: MIT
"""Reading actors and their ties for the network; joined actors stand as one (rule 16)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.actors import ActorKind
from workstation.domain.network import Edge, EdgeKind, Node

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_TIES = """
SELECT coalesce(aj.uid, a.uid), coalesce(bj.uid, b.uid), f.tie, f.office
FROM affiliations f
JOIN actors a ON a.id = f.actor_id LEFT JOIN actors aj ON aj.id = a.stands_for_id
JOIN actors b ON b.id = f.body_id LEFT JOIN actors bj ON bj.id = b.stands_for_id
WHERE f.deleted = 0 AND a.deleted = 0 AND b.deleted = 0
"""
_OF_SOME = """
 AND (coalesce(aj.uid, a.uid) IN (SELECT value FROM json_each(?1))
 OR coalesce(bj.uid, b.uid) IN (SELECT value FROM json_each(?1)))
"""


def ties(db: sqlite3.Connection, actors: Iterable[str] | None = None) -> list[Edge]:
    """All affiliations as edges, or those with one of these actors at either end."""
    if actors is None:
        found = db.execute(_TIES + " ORDER BY f.id")
    else:
        found = db.execute(_TIES + _OF_SOME + " ORDER BY f.id", (json.dumps(list(actors)),))
    return [Edge(one, other, EdgeKind(tie), office=office) for one, other, tie, office in found]


_NODES = """
SELECT a.uid, a.name, a.kind, (SELECT count(*) FROM claims c
    WHERE c.deleted = 0 AND c.status <> 'rejected' AND c.speaker_id IN (
        SELECT m.id FROM actors m WHERE m.id = a.id OR m.stands_for_id = a.id))
FROM json_each(?) wanted JOIN actors a ON a.uid = wanted.value
WHERE a.deleted = 0 ORDER BY wanted.key
"""


def nodes(db: sqlite3.Connection, actors: Iterable[str]) -> list[Node]:
    """These actors with the number of their claims; unknown ones are left out."""
    found = db.execute(_NODES, (json.dumps(list(actors)),))
    return [Node(uid, name, ActorKind(kind), claims) for uid, name, kind, claims in found]


def of_kinds(
    db: sqlite3.Connection, actors: Iterable[str], kinds: Iterable[ActorKind]
) -> frozenset[str]:
    """Those of these actors that are of one of the kinds."""
    found = db.execute(
        "SELECT uid FROM actors WHERE uid IN (SELECT value FROM json_each(?)) "
        "AND kind IN (SELECT value FROM json_each(?))",
        (json.dumps(list(actors)), json.dumps([kind.value for kind in kinds])),
    )
    return frozenset(uid for (uid,) in found)
