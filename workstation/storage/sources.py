# SPDX-License-Identifier: MIT
"""Reading sources and their texts."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

from workstation.domain.claims import Standing
from workstation.domain.dates import show_date
from workstation.domain.reports import Dated
from workstation.domain.sources import ReviewState, Source, Text
from workstation.storage.codecs import date_from, load
from workstation.storage.open_values import open_of_sources, with_conflicts
from workstation.storage.queries import Conditions, Row, ids, in_order, match_query, order_by

if TYPE_CHECKING:
    import sqlite3
    from array import array
    from collections.abc import Iterable

    from workstation.domain.filters import SourceFilter

FAILED = "failed: "  # begins what stands in `extracted` where no engine could read the text

_ORDERS = {
    "added": "s.id ^",
    "title": "s.title COLLATE NOCASE ^, s.id ^",
    "publisher": "p.name COLLATE NOCASE ^, s.id ^",
    "published_on": "s.published_on ^, s.id ^",
    "claims": "(SELECT count(*) FROM claims c WHERE c.source_id = s.id) ^, s.id ^",
    "words": "s.words ^, s.id ^",
}

_ROWS = """
SELECT s.*, t.uid AS text_uid, p.uid AS publisher_uid, p.name AS publisher_name,
    p.reliability AS publisher_reliability, m.uid AS parent_uid, w.default_marking,
    (SELECT count(*) FROM claims c WHERE c.source_id = s.id AND c.deleted = 0) AS claims,
    (SELECT count(*) FROM claims c WHERE c.source_id = s.id AND c.deleted = 0
        AND c.status = 'suggested') AS suggested
FROM sources s
LEFT JOIN texts t ON t.source_id = s.id
LEFT JOIN actors p ON p.id = s.publisher_id
LEFT JOIN sources m ON m.id = s.parent_id
JOIN workspace w
WHERE s.id IN ({ids})
"""


def find(
    db: sqlite3.Connection, wanted: SourceFilter, order: str, *, descending: bool
) -> array[int]:
    """Row ids of the sources that fit, in order."""
    where = Conditions("s.deleted = 0")
    where.add_if(wanted.review, "s.review = ?")
    where.add_if(wanted.standing, "s.standing = ?")
    where.add_if(wanted.reliability, "coalesce(nullif(s.reliability, ''), p.reliability) = ?")
    where.add_if(wanted.marking, "s.marking = ?")
    if wanted.missing:
        where.add("(s.published_on IS NULL OR s.publisher_id IS NULL)")
    if query := match_query(wanted.text):
        where.add(
            "(s.id IN (SELECT rowid FROM sources_search WHERE sources_search MATCH ?) "
            "OR s.id IN (SELECT t.source_id FROM texts t WHERE t.id IN "
            "(SELECT rowid FROM texts_search WHERE texts_search MATCH ?)) OR p.name LIKE ?)",
            query,
            query,
            f"%{wanted.text}%",
        )
    needs_publisher = order == "publisher" or wanted.reliability or wanted.text
    join = "LEFT JOIN actors p ON p.id = s.publisher_id" if needs_publisher else ""
    direction = order_by(_ORDERS, order, descending=descending)
    return ids(
        db, f"SELECT s.id FROM sources s {join} WHERE {where} ORDER BY {direction}", where.values
    )


def rows(db: sqlite3.Connection, wanted: Iterable[int]) -> list[Source]:
    """Sources by row id, in the order asked for."""
    found = in_order(db, _ROWS, wanted, _source)
    return with_conflicts(found, open_of_sources(db, [one.uid for one in found]))


def _source(row: Row) -> Source:
    return Source(
        id=row["id"],
        uid=row["uid"],
        title=row["title"] or row["name"],
        name=row["name"],
        text=row["text_uid"] or "",
        publisher=row["publisher_uid"],
        publisher_name=row["publisher_name"] or "",
        author=row["author"],
        published_on=row["published_on"],
        accessed_on=row["accessed_on"],
        url=row["url"],
        language=row["language"],
        media_type=row["media_type"],
        sha256=row["sha256"],
        words=row["words"],
        reliability=row["reliability"] or row["publisher_reliability"] or "F",
        own_reliability=row["reliability"],
        marking=row["marking"] or row["default_marking"],
        standing=Standing(row["standing"]),
        standing_on=row["standing_on"],
        replaced_by=row["replaced_by"],
        review=ReviewState(row["review"]),
        read_by=row["read_by"],
        descriptor=row["descriptor"],
        parent=row["parent_uid"],
        claims=row["claims"],
        suggested=row["suggested"],
        decided=row["claims"] - row["suggested"],
        extracted=bool(row["extracted"]) and not row["extracted"].startswith(FAILED),
        trouble=trouble_in(row["extracted"]),
    )


def text_of(db: sqlite3.Connection, source: str) -> Text | None:
    """The text of a source."""
    row = db.execute(
        "SELECT t.uid, t.body, t.pages FROM texts t JOIN sources s ON s.id = t.source_id "
        "WHERE s.uid = ?",
        (source,),
    ).fetchone()
    return None if row is None else Text(row[0], source, row[1], tuple(json.loads(row[2])))


def original_of(db: sqlite3.Connection, source: str) -> bytes | None:
    """The bytes of a source as received."""
    row = db.execute(
        "SELECT o.packing, o.bytes, t.body FROM originals o "
        "JOIN sources s ON s.id = o.source_id LEFT JOIN texts t ON t.source_id = s.id "
        "WHERE s.uid = ?",
        (source,),
    ).fetchone()
    return None if row is None else unpack(*row)


def headers_of(db: sqlite3.Connection, source: str) -> list[tuple[str, str]]:
    """The header data of a mail: names and values."""
    row = db.execute("SELECT headers FROM sources WHERE uid = ?", (source,)).fetchone()
    return [(str(name), str(value)) for name, value in json.loads(row[0])] if row else []


def dated(db: sqlite3.Connection, uids: Iterable[str]) -> list[Dated]:
    """The dates of the claims of these sources, in document order."""
    found = db.execute(
        "SELECT c.uid, s.uid, c.statement_date, c.event_date FROM json_each(?) j "
        "JOIN sources s ON s.uid = j.value JOIN claims c ON c.source_id = s.id "
        "WHERE c.deleted = 0 AND c.status <> 'rejected' ORDER BY j.key, c.start_at, c.id",
        (json.dumps(list(uids)),),
    )
    return [
        Dated(claim, source, clock, date.as_written, show_date(date))
        for claim, source, *clocks in found
        for clock, stored in zip(("statement_date", "event_date"), clocks, strict=True)
        if (date := date_from(load(stored))) is not None
    ]


def pack(original: bytes, body: str) -> tuple[str, bytes]:
    """Original bytes as kept: not again where the text is all, else compressed if smaller."""
    if original == body.encode():
        return "text", b""
    squeezed = zlib.compress(original, 6)
    return ("zlib", squeezed) if len(squeezed) < len(original) else ("", original)


def unpack(packing: str, kept: bytes, body: str | None) -> bytes:
    """The original bytes again; packing "text" means that they are the text and nothing else."""
    if packing == "text":
        return (body or "").encode()
    return zlib.decompress(kept) if packing == "zlib" else kept


def id_of(db: sqlite3.Connection, uid: str) -> tuple[int, bool] | None:
    """Row id of a source and whether it is deleted; None when it was never here."""
    row = db.execute("SELECT id, deleted FROM sources WHERE uid = ?", (uid,)).fetchone()
    return None if row is None else (int(row[0]), bool(row[1]))


def with_text(db: sqlite3.Connection, sha256: str) -> str | None:
    """Uid of a source, deleted or not, whose text has this digest."""
    row = db.execute(
        "SELECT s.uid FROM texts t JOIN sources s ON s.id = t.source_id WHERE t.sha256 = ? LIMIT 1",
        (sha256,),
    ).fetchone()
    return None if row is None else str(row[0])


def removed_publisher(db: sqlite3.Connection, uid: str) -> str | None:
    """Uid of the publisher of a source where that actor is deleted."""
    row = db.execute(
        "SELECT a.uid FROM sources s JOIN actors a ON a.id = s.publisher_id "
        "WHERE s.uid = ? AND a.deleted = 1",
        (uid,),
    ).fetchone()
    return None if row is None else str(row[0])


def failed(label: str, reason: str) -> str:
    """What stands in `extracted` when this engine could not read a text."""
    return f"{FAILED}{label}: {reason}"


def trouble_in(extracted: str) -> str:
    """Why a text could not be read; "" when it was, or waits."""
    if not extracted.startswith(FAILED):
        return ""
    return extracted.removeprefix(FAILED).partition(": ")[2]


def waiting(db: sqlite3.Connection) -> list[str]:
    """Uids of the sources no engine has been through, in the order they came."""
    found = db.execute("SELECT uid FROM sources WHERE extracted = '' AND deleted = 0 ORDER BY id")
    return [uid for (uid,) in found]


def outdated(db: sqlite3.Connection, label: str) -> list[str]:
    """Uids of the sources read by another engine than this one, in the order they came."""
    found = db.execute(
        "SELECT uid FROM sources WHERE deleted = 0 AND extracted NOT IN ('', ?1) "
        "AND substr(extracted, 1, length(?2)) <> ?2 ORDER BY id",
        (label, failed(label, "")),
    )
    return [uid for (uid,) in found]


def unread(db: sqlite3.Connection) -> array[int]:
    """Row ids of the sources that could not be read."""
    return ids(
        db,
        "SELECT id FROM sources WHERE deleted = 0 AND substr(extracted, 1, ?) = ? ORDER BY id",
        (len(FAILED), FAILED),
    )


def words_in(db: sqlite3.Connection, uids: Iterable[str]) -> int:
    """How many words the texts of these sources have together."""
    (found,) = db.execute(
        "SELECT coalesce(sum(words), 0) FROM json_each(?) j JOIN sources s ON s.uid = j.value",
        (json.dumps(list(uids)),),
    ).fetchone()
    return int(found)


def published_on(db: sqlite3.Connection, uid: str) -> str | None:
    """The publication day of a source."""
    row = db.execute("SELECT published_on FROM sources WHERE uid = ?", (uid,)).fetchone()
    return row[0] if row else None


def publisher_of(db: sqlite3.Connection, uid: str) -> str | None:
    """Uid of the actor that publishes a source."""
    row = db.execute(
        "SELECT a.uid FROM sources s JOIN actors a ON a.id = s.publisher_id WHERE s.uid = ?", (uid,)
    ).fetchone()
    return None if row is None else str(row[0])


def attachments(db: sqlite3.Connection, uid: str) -> array[int]:
    """Row ids of what was attached to a mail."""
    return ids(
        db,
        "SELECT id FROM sources WHERE deleted = 0 AND parent_id = "
        "(SELECT id FROM sources WHERE uid = ?) ORDER BY id",
        (uid,),
    )


def candidates(db: sqlite3.Connection, name: str) -> list[tuple[str, str]]:
    """Uid and title of the sources a person may mean by `name`, best kind of match first."""
    tries = (
        ("uid = ?", name.lower()),
        ("title = ? COLLATE NOCASE OR name = ? COLLATE NOCASE", name),
        ("uid LIKE ?", f"%{name.lower()}%"),
    )
    for term, value in tries:
        values: list[Any] = [value] * term.count("?")
        found = db.execute(
            f"SELECT uid, coalesce(nullif(title, ''), name) FROM sources "
            f"WHERE deleted = 0 AND ({term}) LIMIT 20",
            values,
        ).fetchall()
        if found:
            return [(uid, title) for uid, title in found]
    return []
