# SPDX-License-Identifier: MIT
"""Reading claims."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workstation.domain.claims import (
    Act,
    Capacity,
    CapacityKind,
    Claim,
    Form,
    Modality,
    Recurrence,
    Standing,
    Status,
    Voice,
)
from workstation.domain.markings import highest
from workstation.storage.codecs import (
    date_from,
    figures_from,
    load,
    pieces_from,
    relays_from,
    span_from,
)
from workstation.storage.open_values import open_of_claims, with_conflicts
from workstation.storage.queries import Conditions, Row, ids, in_order, match_query, order_by

if TYPE_CHECKING:
    import sqlite3
    from array import array
    from collections.abc import Iterable, Iterator, Sequence

    from workstation.domain.filters import ClaimFilter
    from workstation.domain.spans import Span

# Order by name joins the table it needs; the others read an index of claims alone.
_ORDERS = {
    "document": ("c.source_id ^, c.start_at ^, c.id ^", ""),
    "added": ("c.id ^", ""),
    "statement_date": ("c.latest ^, c.id ^", ""),
    "act": ("c.act ^, c.id ^", ""),
    "status": ("c.status ^, c.source_id ^, c.start_at ^", ""),
    "speaker": (
        "coalesce(a.name, c.speaker_as_written) COLLATE NOCASE ^, c.id ^",
        "LEFT JOIN actors a ON a.id = c.speaker_id",
    ),
    "published_on": ("s.published_on ^, c.id ^", "JOIN sources s ON s.id = c.source_id"),
    "publisher": (
        "p.name COLLATE NOCASE ^, c.id ^",
        "JOIN sources s ON s.id = c.source_id LEFT JOIN actors p ON p.id = s.publisher_id",
    ),
    "grade": (
        "coalesce(nullif(s.reliability, ''), p.reliability, 'F') ^, c.credibility ^, c.id ^",
        "JOIN sources s ON s.id = c.source_id LEFT JOIN actors p ON p.id = s.publisher_id",
    ),
}

_ROWS = """
SELECT c.*, s.uid AS source_uid, s.published_on, s.reliability AS own_reliability,
    s.marking AS source_marking, coalesce(nullif(s.title, ''), s.name) AS source_title,
    t.uid AS text_uid, p.uid AS publisher_uid, p.name AS publisher_name,
    p.reliability AS publisher_reliability, w.default_marking,
    coalesce(j.uid, a.uid) AS speaker_uid, coalesce(j.name, a.name) AS speaker_name,
    coalesce(bj.uid, b.uid) AS body_uid,
    (SELECT json_group_array(q.uid) FROM positions x JOIN questions q ON q.id = x.question_id
        WHERE x.claim_id = c.id AND x.deleted = 0 AND q.deleted = 0
        AND x.status = 'confirmed') AS questions
FROM claims c
JOIN sources s ON s.id = c.source_id
JOIN texts t ON t.id = c.text_id
JOIN workspace w
LEFT JOIN actors p ON p.id = s.publisher_id
LEFT JOIN actors a ON a.id = c.speaker_id
LEFT JOIN actors j ON j.id = a.stands_for_id
LEFT JOIN actors b ON b.id = c.capacity_body_id
LEFT JOIN actors bj ON bj.id = b.stands_for_id
WHERE c.id IN ({ids})
"""

_CHUNK = 1_000

# While no source is deleted, and that is asked once, no claim has to be looked for among them.
VISIBLE = (
    "c.deleted = 0 AND (NOT EXISTS (SELECT 1 FROM sources WHERE deleted = 1) "
    "OR c.source_id NOT IN (SELECT id FROM sources WHERE deleted = 1))"
)


def find(
    db: sqlite3.Connection, wanted: ClaimFilter, order: str, *, descending: bool
) -> array[int]:
    """Row ids of the claims that fit, in order."""
    where = _conditions(wanted)
    terms, join = _ORDERS[order]
    direction = order_by({order: terms}, order, descending=descending)
    return ids(
        db, f"SELECT c.id FROM claims c {join} WHERE {where} ORDER BY {direction}", where.values
    )


def _conditions(wanted: ClaimFilter) -> Conditions:
    where = Conditions(VISIBLE)
    where.add_if(wanted.status, "c.status = ?")
    where.add_if(wanted.standing, "c.standing = ?")
    where.add_if(wanted.act, "c.act = ?")
    where.add_if(wanted.credibility, "c.credibility = ?")
    where.add_if(wanted.source, "c.source_id = (SELECT id FROM sources WHERE uid = ?)")
    where.add_if(
        wanted.speaker,
        "c.speaker_id IN (SELECT a.id FROM actors a, actors k WHERE k.uid = ? AND "
        "coalesce(a.stands_for_id, a.id) = coalesce(k.stands_for_id, k.id))",
    )
    where.add_if(
        wanted.question,
        "c.id IN (SELECT x.claim_id FROM positions x JOIN questions q ON q.id = x.question_id "
        "WHERE q.uid = ? AND x.deleted = 0 AND x.status = 'confirmed')",
    )
    if wanted.accepted:
        where.add("c.status IN ('accepted', 'accepted in bulk')")
    if wanted.least_confidence > 0:
        where.add(
            "(c.status <> 'suggested' OR c.parked = 1 OR coalesce(c.confidence, 1) >= ?)",
            wanted.least_confidence,
        )
    if wanted.parked is not None:
        where.add("c.parked = ?", int(wanted.parked))
    if wanted.unplaced:
        where.add(
            "c.id NOT IN (SELECT claim_id FROM positions WHERE deleted = 0 "
            "AND status = 'confirmed')"
        )
    if query := match_query(wanted.text):
        where.add("c.id IN (SELECT rowid FROM claims_search WHERE claims_search MATCH ?)", query)
    return where


def rows(db: sqlite3.Connection, wanted: Iterable[int]) -> list[Claim]:
    """Claims by row id, in the order asked for."""
    found = in_order(db, _ROWS, wanted, _claim)
    return with_conflicts(found, open_of_claims(db, found))


def in_chunks(db: sqlite3.Connection, wanted: Sequence[int]) -> Iterator[Claim]:
    """Any number of claims by row id, read a portion at a time."""
    for start in range(0, len(wanted), _CHUNK):
        yield from rows(db, wanted[start : start + _CHUNK])


def sharing(db: sqlite3.Connection, stems: Iterable[str], limit: int) -> array[int]:
    """Row ids of the claims with words that begin so, those with the rarest first."""
    query = " OR ".join(f'"{stem}"*' for stem in stems if stem.isalnum())
    if not query:
        return ids(db, "SELECT 0 WHERE 0")
    return ids(
        db,
        f"SELECT c.id FROM claims_search f JOIN claims c ON c.id = f.rowid "
        f"WHERE claims_search MATCH ? AND {VISIBLE} ORDER BY f.rank LIMIT ?",
        (query, limit),
    )


def row_ids(db: sqlite3.Connection, uids: Iterable[str]) -> list[int]:
    """Row ids of these claims; unknown ones are left out."""
    found = db.execute(
        "SELECT c.id FROM json_each(?) j JOIN claims c ON c.uid = j.value ORDER BY j.key",
        (json.dumps(list(uids)),),
    )
    return [number for (number,) in found]


def spoken_by(db: sqlite3.Connection, actor: str) -> list[str]:
    """Uids of the claims with this very actor as speaker, deleted ones included."""
    found = db.execute(
        "SELECT uid FROM claims WHERE speaker_id = (SELECT id FROM actors WHERE uid = ?)", (actor,)
    )
    return [uid for (uid,) in found]


def status_of(db: sqlite3.Connection, uid: str) -> Status | None:
    """The status of a claim; None when there is no such claim."""
    row = db.execute("SELECT status FROM claims WHERE uid = ?", (uid,)).fetchone()
    return None if row is None else Status(row[0])


def counts(db: sqlite3.Connection) -> dict[Status, int]:
    """How many claims have each status."""
    found = dict(db.execute(f"SELECT status, count(*) FROM claims c WHERE {VISIBLE} GROUP BY 1"))
    return {status: found.get(status.value, 0) for status in Status}


def decided_in(db: sqlite3.Connection) -> array[int]:
    """Row ids of the sources in which a person accepted or rejected something."""
    return ids(
        db,
        f"SELECT DISTINCT c.source_id FROM claims c WHERE {VISIBLE} AND c.status <> 'suggested' "
        f"ORDER BY c.source_id",
    )


def unreviewed(db: sqlite3.Connection) -> tuple[int, int]:
    """How many suggestions wait for a decision, and in how many sources."""
    row = db.execute(
        f"SELECT count(*), count(DISTINCT source_id) FROM claims c "
        f"WHERE {VISIBLE} AND c.status = 'suggested'"
    ).fetchone()
    return int(row[0]), int(row[1])


def _claim(row: Row) -> Claim:
    content = span_from(load(row["content"]))
    assert content is not None
    default = row["default_marking"]
    return Claim(
        id=row["id"],
        uid=row["uid"],
        source=row["source_uid"],
        source_title=row["source_title"],
        text=row["text_uid"],
        speaker=row["speaker_uid"],
        speaker_name=row["speaker_name"] or row["speaker_as_written"],
        speaker_as_written=row["speaker_as_written"],
        content=content,
        speaker_pieces=pieces_from(load(row["speaker_pieces"])),
        cue=row["cue"],
        cue_pieces=pieces_from(load(row["cue_pieces"])),
        form=Form(row["form"]),
        voice=Voice(row["voice"]),
        act=Act(row["act"]),
        negated=bool(row["negated"]),
        modality=Modality(row["modality"]),
        hedge=row["hedge"],
        recurrence=Recurrence(row["recurrence"]),
        capacity=_capacity(row),
        relays=relays_from(load(row["relays"])),
        about=tuple(load(row["about"])),
        addressee=tuple(load(row["addressee"])),
        answers=row["answers"],
        reports=row["reports"],
        figures=figures_from(load(row["figures"])),
        statement_date=date_from(load(row["statement_date"])),
        event_date=date_from(load(row["event_date"])),
        published_on=row["published_on"],
        publisher=row["publisher_uid"],
        publisher_name=row["publisher_name"] or "",
        reliability=row["own_reliability"] or row["publisher_reliability"] or "F",
        credibility=row["credibility"],
        status=Status(row["status"]),
        standing=Standing(row["standing"]),
        parked=bool(row["parked"]),
        marking=highest((row["marking"], row["source_marking"] or default), default),
        questions=tuple(load(row["questions"])),
        engine=" ".join(filter(None, (row["engine"], row["version"]))),
        rule=row["rule"],
        confidence=row["confidence"],
        reason=row["reason"],
    )


def _capacity(row: Row) -> Capacity:
    evidence: Span | None = span_from(load(row["capacity_span"]))
    return Capacity(CapacityKind(row["capacity"]), row["body_uid"], evidence)


def candidates(db: sqlite3.Connection, name: str) -> list[tuple[str, str]]:
    """Uid and words of the claims a person may mean by `name`."""
    tries: tuple[tuple[str, Any], ...] = (
        ("c.uid = ?", name.lower()),
        ("c.uid LIKE ?", f"%{name.lower()}%"),
        ("c.exact = ?", name),
    )
    for term, value in tries:
        found = db.execute(
            f"SELECT c.uid, substr(c.exact, 1, 60) FROM claims c "
            f"WHERE c.deleted = 0 AND {term} LIMIT 20",
            (value,),
        ).fetchall()
        if found:
            return [(uid, words) for uid, words in found]
    return []
