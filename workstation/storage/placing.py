# SPDX-License-Identifier: MIT
"""What placing claims needs to read: names, claims one after the other, suggested positions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.storage.claims import VISIBLE
from workstation.storage.queries import ids

if TYPE_CHECKING:
    import sqlite3
    from array import array
    from collections.abc import Iterable

_PLACEABLE = f"{VISIBLE} AND c.status <> 'rejected' AND c.voice = 'reported'"


def placeable(
    db: sqlite3.Connection, *, sources: Iterable[str] | None = None, loose: bool = False
) -> array[int]:
    """Row ids of the claims that suggestions are made for, in the order they came.

    Args:
        db: where to read.
        sources: uids; only claims of these.
        loose: only accepted claims that nobody has placed on any question.
    """
    where, values = _PLACEABLE, []
    if sources is not None:
        where += (
            " AND c.source_id IN (SELECT s.id FROM sources s "
            "JOIN json_each(?) j ON j.value = s.uid)"
        )
        values = [json.dumps(list(sources))]
    if loose:
        where += (
            " AND c.status IN ('accepted', 'accepted in bulk') AND c.id NOT IN "
            "(SELECT x.claim_id FROM positions x JOIN questions q ON q.id = x.question_id "
            "WHERE x.deleted = 0 AND x.status = 'confirmed' AND q.deleted = 0)"
        )
    return ids(db, f"SELECT c.id FROM claims c WHERE {where} ORDER BY c.id", values)


def actor_names(db: sqlite3.Connection) -> dict[str, str]:
    """Every name and alias of every actor, to the uid of the actor it stands for now."""
    found = db.execute(
        "SELECT n.name, coalesce(j.uid, a.uid) FROM "
        "(SELECT id, name FROM actors UNION "
        "SELECT actor_id, name FROM aliases WHERE deleted = 0) n "
        "JOIN actors a ON a.id = n.id LEFT JOIN actors j ON j.id = a.stands_for_id "
        "WHERE a.deleted = 0 ORDER BY n.name, a.id"
    )
    return dict(found)


def newest(db: sqlite3.Connection) -> tuple[int, int, int, int]:
    """The newest change, question, actor and alias, by row id."""
    row = db.execute(
        "SELECT coalesce((SELECT max(id) FROM changes), 0), "
        "coalesce((SELECT max(id) FROM questions), 0), "
        "coalesce((SELECT max(id) FROM actors), 0), coalesce((SELECT max(id) FROM aliases), 0)"
    ).fetchone()
    return tuple(row)


def nouns_since(db: sqlite3.Connection, change: int) -> set[str]:
    """The nouns that changes after this one touched."""
    found = db.execute("SELECT nouns FROM changes WHERE id > ?", (change,))
    return {noun for (nouns,) in found for noun in json.loads(nouns)}


def undecided(
    db: sqlite3.Connection, *, question: str | None = None, claims: Iterable[str] = ()
) -> dict[str, str]:
    """Positions nobody has decided on, of a question or of claims: uid to uid of the claim."""
    where, value = (
        ("q.uid = ?", question)
        if question is not None
        else ("c.uid IN (SELECT value FROM json_each(?))", json.dumps(list(claims)))
    )
    found = db.execute(
        "SELECT x.uid, c.uid FROM positions x JOIN questions q ON q.id = x.question_id "
        f"JOIN claims c ON c.id = x.claim_id WHERE {where} AND x.status = 'suggested' "
        "AND NOT EXISTS (SELECT 1 FROM edits e WHERE e.row_uid = x.uid AND e.depth > 0)",
        (value,),
    )
    return dict(found)


def present(db: sqlite3.Connection, uids: Iterable[str]) -> set[str]:
    """Which of these positions have a row already."""
    found = db.execute(
        "SELECT x.uid FROM json_each(?) j JOIN positions x ON x.uid = j.value",
        (json.dumps(list(uids)),),
    )
    return {uid for (uid,) in found}


def suggested_counts(db: sqlite3.Connection) -> dict[str, int]:
    """How many suggested positions each question has."""
    return dict(
        db.execute(
            "SELECT q.uid, count(*) FROM positions x JOIN questions q ON q.id = x.question_id "
            "WHERE x.status = 'suggested' AND x.deleted = 0 GROUP BY q.uid"
        )
    )
