# SPDX-License-Identifier: MIT
"""Reading actors and sources with no more than it takes to name them: nothing is counted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.actors import Actor
from workstation.domain.claims import Standing
from workstation.domain.sources import Source
from workstation.storage.codecs import load

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_ACTORS = """
SELECT DISTINCT r.id, r.uid, r.name, (SELECT json_group_array(m.uid) FROM actors m
    WHERE m.stands_for_id = r.id AND m.id <> r.id)
FROM json_each(?) k CROSS JOIN actors a ON a.uid = k.value
CROSS JOIN actors r ON r.id = coalesce(a.stands_for_id, a.id)
"""
_SOURCES = """
SELECT s.id, s.uid, coalesce(nullif(s.title, ''), s.name), s.standing
FROM json_each(?) k CROSS JOIN sources s ON s.uid = k.value
"""


def actors(db: sqlite3.Connection, uids: Iterable[str]) -> dict[str, Actor]:
    """By uid, the actors that stand for these: names, and who was joined with them."""
    found = db.execute(_ACTORS, (json.dumps(list(uids)),))
    return {
        uid: Actor(number, uid, name, joined=tuple(load(joined)))
        for number, uid, name, joined in found
    }


def sources(db: sqlite3.Connection, uids: Iterable[str]) -> dict[str, Source]:
    """These sources by uid: title and standing."""
    found = db.execute(_SOURCES, (json.dumps(list(uids)),))
    return {
        uid: Source(number, uid, title, standing=Standing(standing))
        for number, uid, title, standing in found
    }
