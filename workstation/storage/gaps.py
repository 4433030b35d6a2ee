# SPDX-License-Identifier: MIT
"""What is quoted and not held: agencies, outlets, documents, interviews, statements."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workstation.domain.dates import show_date
from workstation.domain.reports import GetKind, ToGet
from workstation.domain.uids import derived_uid, pair_uid
from workstation.storage.claims import VISIBLE
from workstation.storage.codecs import date_from, load, pieces_from, span_from

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

ORIGINAL = "original"  # the kind of a tie between what is to get and the source that is it

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
    q.uid, min(q.claim), coalesce(j.kind, a.kind), json_group_array(DISTINCT q.uid)
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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to get, with the uids of all claims that came from it."""

    item: ToGet
    claims: tuple[str, ...]


def to_get(db: sqlite3.Connection) -> list[Wanted]:
    """The outlets, agencies and documents that are quoted and not held, most quoted first."""
    return [
        Wanted(_item(name, actor, count, sources, example, kind), tuple(json.loads(claims)))
        for name, actor, count, sources, example, _, kind, claims in db.execute(_TO_GET)
    ]


def _item(
    name: str, actor: str | None, claims: int, sources: str, example: str, kind: str | None
) -> ToGet:
    known = GetKind.DOCUMENT if kind == "document" else GetKind.OUTLET
    uid = actor or wanted_uid(known, name)
    return ToGet(name, actor, claims, tuple(json.loads(sources)), example, known, uid)


def wanted_uid(kind: GetKind, name: str) -> str:
    """What the decision hangs on where no actor stands for the original."""
    return derived_uid(ORIGINAL, kind, " ".join(name.casefold().split()))


@dataclass(frozen=True, slots=True)
class Spoken:
    """A claim with its surroundings, to tell on what occasion it was made."""

    uid: str
    source: str
    speaker: str
    relays: tuple[str, ...]
    day: str
    text: str
    start: int
    end: int


# The index of texts narrows it to those in which such an occasion is named at all.
_SPOKEN = f"""
SELECT c.uid, s.uid, coalesce(j.name, a.name, c.speaker_as_written), c.relays, c.statement_date,
    c.content, c.speaker_pieces, c.cue_pieces, t.body
FROM claims c JOIN texts t ON t.id = c.text_id JOIN sources s ON s.id = c.source_id
LEFT JOIN actors a ON a.id = c.speaker_id LEFT JOIN actors j ON j.id = a.stands_for_id
WHERE c.text_id IN (SELECT rowid FROM texts_search WHERE texts_search MATCH ?)
    AND {VISIBLE} AND c.status <> 'rejected' AND c.voice = 'reported'
ORDER BY c.id
"""
_OCCASIONS = "interview OR statement OR communiqué OR (press AND release) OR (open AND letter)"


def spoken(db: sqlite3.Connection) -> Iterator[Spoken]:
    """The claims of texts in which an interview or a statement is named."""
    for row in db.execute(_SPOKEN, (_OCCASIONS,)):
        yield _spoken(*row)


def _spoken(*row: Any) -> Spoken:
    uid, source, speaker, relays, date, content, *pieces, body = row
    said = date_from(load(date))
    span = span_from(load(content))
    assert span is not None
    places = [*span.pieces, *(one for part in pieces for one in pieces_from(load(part)))]
    return Spoken(
        uid,
        source,
        speaker,
        tuple(relay["as_written"] for relay in load(relays)),
        show_date(said) if said is not None and said.earliest else "",
        body,
        min(start for start, _ in places),
        max(end for _, end in places),
    )


def originals(db: sqlite3.Connection) -> dict[str, str]:
    """What was to get and is held by now: uid of the source that is the original, by its uid."""
    found = db.execute(
        "SELECT l.uid, s.uid, CASE s.uid WHEN l.one THEN l.other ELSE l.one END FROM links l "
        "JOIN sources s ON s.uid IN (l.one, l.other) AND s.deleted = 0 "
        "WHERE l.kind = ? AND l.active = 1 AND l.deleted = 0",
        (ORIGINAL,),
    )
    return {
        wanted: source for uid, source, wanted in found if uid == pair_uid(ORIGINAL, wanted, source)
    }
