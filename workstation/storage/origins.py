# SPDX-License-Identifier: MIT
"""Ties between sources and between claims: as computed (`alike`), as decided (`links`).

A decision hangs on the uid of the pair, so that it outranks whatever is computed again. What
was removed or rejected takes its ties out of sight with it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workstation.domain.origins import Alike, Link, LinkKind, LinkStatus
from workstation.domain.uids import pair_uid
from workstation.storage.claims import VISIBLE
from workstation.storage.codecs import figures_from, load

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

_KINDS = tuple(kind.value for kind in LinkKind)
_MARKS = ", ".join("?" * len(_KINDS))

# One row a pair: what is decided, with score and reason as far as it was computed as well.
_TIES = f"""
SELECT k.uid, k.kind, k.one, k.other, l.active, k.score, k.reason
FROM alike k LEFT JOIN links l ON l.uid = k.uid AND l.deleted = 0
WHERE {{where}}
UNION ALL
SELECT k.uid, k.kind, k.one, k.other, k.active, 0.0, k.reason
FROM links k WHERE k.kind IN ({_MARKS}) AND k.deleted = 0
    AND NOT EXISTS (SELECT 1 FROM alike a WHERE a.uid = k.uid) AND {{where}}
"""

_SEEN = {
    "source": "SELECT uid FROM sources WHERE deleted = 0 AND uid IN (SELECT value FROM ends)",
    "claim": f"SELECT c.uid FROM claims c WHERE {VISIBLE} AND c.status <> 'rejected' "
    "AND c.uid IN (SELECT value FROM ends)",
}


def ties(db: sqlite3.Connection, kind: LinkKind) -> list[Link]:
    """Every tie of a kind, surest first."""
    return _seen(db, _links(db, "k.kind = ?", (kind.value,)))


def ties_of(db: sqlite3.Connection, uids: Iterable[str]) -> list[Link]:
    """The ties that end in one of these sources or claims."""
    ends = json.dumps(list(uids))
    inside = "IN (SELECT value FROM json_each(?))"
    one = _links(db, f"k.one {inside}", (ends,))
    other = _links(db, f"k.other {inside}", (ends,))
    return _seen(db, list({link.uid: link for link in (*one, *other)}.values()))


def tie(db: sqlite3.Connection, uid: str) -> Link | None:
    """The tie of this uid."""
    found = _links(db, "k.uid = ?", (uid,))
    return found[0] if found else None


def tie_uids(db: sqlite3.Connection, part: str) -> list[tuple[str, str]]:
    """Uid and kind of the ties whose uid has this part."""
    found = _links(db, "k.uid LIKE ?", (f"%{part.lower()}%",))
    return [(link.uid, link.kind.value) for link in found[:20]]


def _links(db: sqlite3.Connection, where: str, values: Sequence[object]) -> list[Link]:
    sql = _TIES.replace("{where}", where)
    found = [
        Link(uid, LinkKind(kind), one, other, _status(active), score, reason)
        for uid, kind, one, other, active, score, reason in db.execute(
            sql, (*values, *_KINDS, *values)
        )
    ]
    return sorted(found, key=lambda link: (-link.score, link.uid))


def _status(active: int | None) -> LinkStatus:
    if active is None:
        return LinkStatus.SUGGESTED
    return LinkStatus.CONFIRMED if active else LinkStatus.DISMISSED


def _seen(db: sqlite3.Connection, found: list[Link]) -> list[Link]:
    """Those of the links both ends of which are still here."""
    for noun, sql in _SEEN.items():
        ends = {end for link in found if link.kind.noun == noun for end in (link.one, link.other)}
        if not ends:
            continue
        asked = f"WITH ends AS (SELECT value FROM json_each(?)) {sql}"
        here = {uid for (uid,) in db.execute(asked, (json.dumps(list(ends)),))}
        found = [link for link in found if link.kind.noun != noun or {link.one, link.other} <= here]
    return found


def apart(db: sqlite3.Connection, kinds: Iterable[LinkKind]) -> list[tuple[str, str]]:
    """The pairs that a person said are not of one origin."""
    return db.execute(
        "SELECT one, other FROM links WHERE active = 0 AND deleted = 0 "
        "AND kind IN (SELECT value FROM json_each(?))",
        (json.dumps(list(kinds)),),
    ).fetchall()


def computed(db: sqlite3.Connection, kinds: Iterable[LinkKind]) -> list[Alike]:
    """The ties of these kinds as computed last."""
    found = db.execute(
        "SELECT kind, one, other, score, reason FROM alike "
        "WHERE kind IN (SELECT value FROM json_each(?))",
        (json.dumps(list(kinds)),),
    )
    return [Alike(LinkKind(kind), *rest) for kind, *rest in found]


def replace(
    db: sqlite3.Connection,
    kinds: Iterable[LinkKind],
    found: Iterable[Alike],
    among: Iterable[str] | None = None,
) -> int:
    """Let these be the ties of these kinds as computed; how many are new.

    With `among` only the ties between these are computed again, all others stay.
    """
    sql = "SELECT uid FROM alike WHERE kind IN (SELECT value FROM json_each(?))"
    values = [json.dumps(list(kinds))]
    if among is not None:
        sql += " AND one IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(list(among)))
    before = {uid for (uid,) in db.execute(sql, values)}
    now = {pair_uid(one.kind, one.one, one.other): one for one in found}
    db.executemany("DELETE FROM alike WHERE uid = ?", ((uid,) for uid in before - now.keys()))
    db.executemany(
        "INSERT INTO alike (uid, noun, kind, one, other, score, reason) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (uid, one.kind.noun, one.kind.value, one.one, one.other, one.score, one.reason)
            for uid, one in now.items()
            if uid not in before
        ),
    )
    return len(now.keys() - before)


# A statement as far as finding its like needs it; the publication's own voice says nothing twice.
_SAID = f"""
SELECT c.uid, coalesce(j.uid, a.uid), c.exact, c.earliest, c.latest, s.published_on, c.figures
FROM claims c JOIN sources s ON s.id = c.source_id
JOIN actors a ON a.id = c.speaker_id LEFT JOIN actors j ON j.id = a.stands_for_id
WHERE {VISIBLE} AND c.status <> 'rejected' AND c.voice = 'reported'
"""


# Whoever speaks in one of these sources, with all that stand for the same actor.
_SPEAKERS_OF = """ AND coalesce(a.stands_for_id, a.id) IN (
    SELECT DISTINCT coalesce(m.stands_for_id, m.id) FROM json_each(?) w
    JOIN sources k ON k.uid = w.value JOIN claims x ON x.source_id = k.id
    JOIN actors m ON m.id = x.speaker_id)"""


def said(db: sqlite3.Connection, sources: Iterable[str] | None = None) -> list[tuple[Any, ...]]:
    """Uid, speaker, words, statement days, publication day and figures of every statement.

    With `sources` those of everybody who speaks in one of them.
    """
    found = (
        db.execute(_SAID)
        if sources is None
        else db.execute(_SAID + _SPEAKERS_OF, (json.dumps(list(sources)),))
    )
    return [(*row[:6], figures_from(load(row[6])) if row[6] != "[]" else ()) for row in found]


# A claim rests on a document that speaks in it, that it is about, or that it came through.
_CITED = f"""
WITH documents (id, uid, name) AS (
    SELECT coalesce(j.id, a.id), a.uid, coalesce(j.name, a.name) FROM actors a
    LEFT JOIN actors j ON j.id = a.stands_for_id WHERE a.kind = 'document' AND a.deleted = 0
), named (claim, document) AS (
    SELECT c.id, a.uid FROM actors a JOIN claims c ON c.speaker_id = a.id
        WHERE a.kind = 'document'
    UNION SELECT c.id, b.value FROM claims c, json_each(c.about) b WHERE c.about <> '[]'
    UNION SELECT c.id, r.value ->> 'actor' FROM claims c, json_each(c.relays) r
        WHERE c.relays <> '[]'
)
SELECT c.uid, coalesce(sj.uid, sa.uid, 'written:' || lower(c.speaker_as_written)), c.exact,
    d.id, d.name
FROM named n JOIN documents d ON d.uid = n.document JOIN claims c ON c.id = n.claim
LEFT JOIN actors sa ON sa.id = c.speaker_id LEFT JOIN actors sj ON sj.id = sa.stands_for_id
WHERE {VISIBLE} AND c.status <> 'rejected'
"""


def cited(db: sqlite3.Connection) -> list[tuple[str, str, str, str, str]]:
    """Uid, speaker, words, document and its name for every claim that rests on a document."""
    if not db.execute("SELECT 1 FROM actors WHERE kind = 'document' LIMIT 1").fetchone():
        return []
    return [
        (uid, speaker, words, str(document), name)
        for uid, speaker, words, document, name in db.execute(_CITED)
    ]
