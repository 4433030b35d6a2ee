# SPDX-License-Identifier: MIT
"""Reading actors, their names and their ties; joined actors stand as one (rule 16)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workstation.domain.actors import Actor, ActorKind, Affiliation, Alias, Tie
from workstation.domain.reports import Grading
from workstation.storage.codecs import date_from, load, span_from
from workstation.storage.nouns import name_key
from workstation.storage.open_values import values_in_conflict, with_conflicts
from workstation.storage.queries import Conditions, Row, ids, in_order, order_by

if TYPE_CHECKING:
    import sqlite3
    from array import array
    from collections.abc import Iterable

    from workstation.domain.filters import ActorFilter

_CLAIMS = (
    "(SELECT count(*) FROM claims c WHERE c.deleted = 0 AND c.speaker_id IN "
    "(SELECT m.id FROM actors m WHERE m.id = a.id OR m.stands_for_id = a.id))"
)

_ORDERS = {
    "name": "a.name COLLATE NOCASE ^, a.id ^",
    "kind": "a.kind ^, a.name COLLATE NOCASE ^",
    "claims": f"{_CLAIMS} ^, a.name COLLATE NOCASE",
    "added": "a.id ^",
}

_ROWS = f"""
SELECT a.*, {_CLAIMS} AS claims,
    (SELECT count(*) FROM sources s WHERE s.publisher_id = a.id AND s.deleted = 0) AS published,
    (SELECT json_group_array(l.name) FROM aliases l WHERE l.deleted = 0 AND l.actor_id IN
        (SELECT m.id FROM actors m WHERE m.id = a.id OR m.stands_for_id = a.id)) AS aliases,
    (SELECT json_group_array(json_array(m.uid, m.name)) FROM actors m
        WHERE m.stands_for_id = a.id AND m.id <> a.id) AS joined
FROM actors a WHERE a.id IN ({{ids}})
"""

_STANDS = "(a.stands_for_id IS NULL OR a.stands_for_id = a.id)"


def find(
    db: sqlite3.Connection, wanted: ActorFilter, order: str, *, descending: bool
) -> array[int]:
    """Row ids of the actors that fit, in order; a joined actor counts once."""
    where = Conditions("a.deleted = 0", _STANDS)
    where.add_if(wanted.kind, "a.kind = ?")
    if wanted.suggested is not None:
        where.add("a.suggested = ?", int(wanted.suggested))
    if wanted.with_claims:
        where.add(f"{_CLAIMS} > 0")
    if wanted.text:
        key = f"%{name_key(wanted.text)}%"
        where.add(
            "(a.name_key LIKE ? OR a.id IN (SELECT coalesce(m.stands_for_id, m.id) FROM aliases l "
            "JOIN actors m ON m.id = l.actor_id WHERE l.deleted = 0 AND l.name_key LIKE ?))",
            key,
            key,
        )
    direction = order_by(_ORDERS, order, descending=descending)
    return ids(db, f"SELECT a.id FROM actors a WHERE {where} ORDER BY {direction}", where.values)


def rows(db: sqlite3.Connection, wanted: Iterable[int]) -> list[Actor]:
    """Actors by row id, in the order asked for."""
    found = in_order(db, _ROWS, wanted, _actor)
    return with_conflicts(found, values_in_conflict(db, (one.uid for one in found)))


def _actor(row: Row) -> Actor:
    joined = json.loads(row["joined"])
    names = [*json.loads(row["aliases"]), *(name for _, name in joined)]
    aliases = dict.fromkeys(name for name in names if name != row["name"])
    return Actor(
        id=row["id"],
        uid=row["uid"],
        name=row["name"],
        kind=ActorKind(row["kind"]),
        aliases=tuple(aliases),
        joined=tuple(uid for uid, _ in joined),
        claims=row["claims"],
        sources_published=row["published"],
        reliability=row["reliability"],
        suggested=bool(row["suggested"]),
        note=row["note"],
    )


def id_of(db: sqlite3.Connection, uid: str) -> int | None:
    """Row id of the actor that stands for this one."""
    row = db.execute(
        "SELECT coalesce(stands_for_id, id) FROM actors WHERE uid = ?", (uid,)
    ).fetchone()
    return None if row is None else int(row[0])


def is_deleted(db: sqlite3.Connection, uid: str) -> bool | None:
    """Whether an actor was removed; None when it was never here."""
    row = db.execute("SELECT deleted FROM actors WHERE uid = ?", (uid,)).fetchone()
    return None if row is None else bool(row[0])


def names(db: sqlite3.Connection) -> dict[str, str]:
    """The name shown for every actor, by uid, joined ones included."""
    return dict(
        db.execute(
            "SELECT a.uid, coalesce(j.name, a.name) FROM actors a "
            "LEFT JOIN actors j ON j.id = a.stands_for_id"
        )
    )


_OF_PEOPLE = """
WITH decided (id) AS (
    SELECT coalesce(stands_for_id, id) FROM actors
    WHERE deleted = 0 AND (suggested = 0 OR stands_for_id IS NOT NULL)
    UNION SELECT coalesce(a.stands_for_id, a.id) FROM aliases l JOIN actors a ON a.id = l.actor_id
    WHERE l.deleted = 0 AND l.suggested = 0 AND a.deleted = 0
)
SELECT k.name, k.kind, (SELECT json_group_array(n.name) FROM (
    SELECT m.name FROM actors m WHERE m.stands_for_id = k.id AND m.deleted = 0 UNION
    SELECT l.name FROM aliases l WHERE l.deleted = 0 AND l.suggested = 0 AND l.actor_id IN
        (SELECT m.id FROM actors m WHERE m.id = k.id OR m.stands_for_id = k.id)) n
    WHERE n.name <> k.name)
FROM decided d JOIN actors k ON k.id = d.id WHERE k.deleted = 0 ORDER BY k.id
"""


def of_people(db: sqlite3.Connection) -> list[tuple[str, ActorKind, tuple[str, ...]]]:
    """Name, kind and other names of the actors a person has made, accepted, joined or named."""
    found = db.execute(_OF_PEOPLE)
    return [(name, ActorKind(kind), tuple(load(names))) for name, kind, names in found]


def by_name(db: sqlite3.Connection, name: str) -> list[str]:
    """Uids of the actors called exactly this, by name or alias, folded."""
    key = name_key(name)
    found = db.execute(
        "SELECT coalesce(j.uid, a.uid) FROM actors a LEFT JOIN actors j ON j.id = a.stands_for_id "
        "WHERE a.deleted = 0 AND a.name_key = ? UNION "
        "SELECT coalesce(j.uid, a.uid) FROM aliases l JOIN actors a ON a.id = l.actor_id "
        "LEFT JOIN actors j ON j.id = a.stands_for_id "
        "WHERE l.deleted = 0 AND a.deleted = 0 AND l.name_key = ?",
        (key, key),
    )
    return [uid for (uid,) in found]


def candidates(db: sqlite3.Connection, name: str) -> list[tuple[str, str]]:
    """Uid and name of the actors a person may mean by `name`."""
    exact = by_name(db, name)
    if exact:
        shown = names(db)
        return [(uid, shown[uid]) for uid in exact]
    found = db.execute(
        "SELECT uid, name FROM actors WHERE deleted = 0 AND uid LIKE ? LIMIT 20",
        (f"%{name.lower()}%",),
    )
    return [(uid, shown_name) for uid, shown_name in found]


def aliases(db: sqlite3.Connection, uid: str) -> list[Alias]:
    """The names an actor, joined ones included, is called by."""
    found = db.execute(
        "SELECT l.uid, l.name, s.uid, l.span, l.reason FROM aliases l "
        "JOIN actors a ON a.id = l.actor_id LEFT JOIN sources s ON s.id = l.source_id "
        "WHERE l.deleted = 0 AND coalesce(a.stands_for_id, a.id) = ? ORDER BY l.name",
        (id_of(db, uid),),
    )
    return [
        Alias(alias, name, source, span_from(load(span)), reason)
        for alias, name, source, span, reason in found
    ]


_AFFILIATIONS = """
SELECT f.uid, coalesce(aj.uid, a.uid), coalesce(aj.name, a.name), f.tie,
    coalesce(bj.uid, b.uid), coalesce(bj.name, b.name), f.office, f.since, f.until, s.uid,
    f.span, f.reason
FROM affiliations f
JOIN actors a ON a.id = f.actor_id LEFT JOIN actors aj ON aj.id = a.stands_for_id
JOIN actors b ON b.id = f.body_id LEFT JOIN actors bj ON bj.id = b.stands_for_id
LEFT JOIN sources s ON s.id = f.source_id
WHERE f.deleted = 0 AND a.deleted = 0 AND b.deleted = 0
"""


def affiliations(db: sqlite3.Connection, uid: str | None = None) -> list[Affiliation]:
    """The ties of one actor in both directions, or all ties."""
    sql, values = _AFFILIATIONS, []
    if uid is not None:
        sql += " AND (coalesce(a.stands_for_id, a.id) = ? OR coalesce(b.stands_for_id, b.id) = ?)"
        values = [id_of(db, uid)] * 2
    return [_affiliation(row) for row in db.execute(sql + " ORDER BY f.id", values)]


# `above` holds those that stand for themselves and for whoever was joined with them (rule 16).
# CROSS JOIN keeps every step on an index: there may be fifty thousand to start from.
_ABOVE = """
WITH RECURSIVE above (id) AS (
    SELECT coalesce(k.stands_for_id, k.id) FROM json_each(?1) n JOIN actors k ON k.id = n.value
    UNION
    SELECT coalesce(b.stands_for_id, b.id) FROM above r
        JOIN affiliations f ON f.actor_id = r.id AND f.deleted = 0 AND f.tie <> 'is member of'
        JOIN actors b ON b.id = f.body_id
    UNION
    SELECT coalesce(b.stands_for_id, b.id) FROM above r
        CROSS JOIN actors m ON m.stands_for_id = r.id
        CROSS JOIN affiliations f ON f.actor_id = m.id AND f.deleted = 0 AND f.tie <> 'is member of'
        JOIN actors b ON b.id = f.body_id
)
"""


def affiliations_above(db: sqlite3.Connection, actors: Iterable[int]) -> list[Affiliation]:
    """The ties of these actors (row ids) to bodies, of these to others, and so on upward.

    Membership is not followed (rule 9).
    """
    everybody = (
        "SELECT id FROM above UNION ALL "
        "SELECT m.id FROM above r JOIN actors m ON m.stands_for_id = r.id"
    )
    sql = f"{_ABOVE} {_AFFILIATIONS} AND f.actor_id IN ({everybody}) ORDER BY f.id"
    return [_affiliation(row) for row in db.execute(sql, (json.dumps(list(actors)),))]


def ids_of(db: sqlite3.Connection, uids: Iterable[str]) -> list[int]:
    """Row ids of the actors that stand for these."""
    found = db.execute(
        "SELECT DISTINCT coalesce(a.stands_for_id, a.id) FROM actors a "
        "WHERE a.uid IN (SELECT value FROM json_each(?))",
        (json.dumps(list(uids)),),
    )
    return [number for (number,) in found]


_BELOW_DATED = """
WITH RECURSIVE below (id) AS (
    SELECT coalesce(a.stands_for_id, a.id) FROM affiliations f JOIN actors a ON a.id = f.actor_id
    WHERE f.deleted = 0 AND (f.since IS NOT NULL OR f.until IS NOT NULL)
    UNION
    SELECT coalesce(a.stands_for_id, a.id) FROM below r
        CROSS JOIN actors m ON m.id = r.id OR m.stands_for_id = r.id
        CROSS JOIN affiliations f ON f.body_id = m.id AND f.deleted = 0
        JOIN actors a ON a.id = f.actor_id
)
SELECT m.id FROM below r JOIN actors m ON m.id = r.id OR m.stands_for_id = r.id
"""


def bound_in_time(db: sqlite3.Connection) -> list[int]:
    """Row ids of the actors of whom it depends on the day in whose name they speak."""
    return [number for (number,) in db.execute(_BELOW_DATED)]


def named_by_id(db: sqlite3.Connection, actors: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Uid and name of these actors, by row id."""
    found = db.execute(
        "SELECT id, uid, name FROM actors WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(actors)),),
    )
    return {number: (uid, name) for number, uid, name in found}


def _affiliation(row: Any) -> Affiliation:
    uid, actor, actor_name, tie, body, body_name, office, since, until, source, span, reason = row
    return Affiliation(
        uid=uid,
        actor=actor,
        actor_name=actor_name,
        tie=Tie(tie),
        body=body,
        body_name=body_name,
        office=office,
        since=date_from(load(since)),
        until=date_from(load(until)),
        source=source,
        evidence=span_from(load(span)),
        reason=reason,
    )


def gradings(db: sqlite3.Connection, uid: str) -> list[Grading]:
    """The dated reliability letters of a publisher, newest first."""
    found = db.execute(
        "SELECT g.graded_on, g.letter, g.reason, g.graded_by FROM gradings g "
        "JOIN actors a ON a.id = g.actor_id WHERE g.deleted = 0 "
        "AND coalesce(a.stands_for_id, a.id) = ? ORDER BY g.graded_on DESC, g.id DESC",
        (id_of(db, uid),),
    )
    return [Grading(*row) for row in found]
