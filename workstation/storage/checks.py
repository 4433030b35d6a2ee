# SPDX-License-Identifier: MIT
"""Is the file sound? Structure, references, search index, spans, originals, orphans."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from workstation.domain.reports import Fault
from workstation.storage.codecs import load, span_from
from workstation.storage.history import verify
from workstation.storage.nouns import NOUNS
from workstation.storage.sources import unpack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from workstation.jobs import Ticket

_INDEXES = ("texts_search", "claims_search", "sources_search")


def faults(db: sqlite3.Connection, ticket: Ticket) -> Iterator[Fault]:
    """Everything wrong, in words, the gravest first."""
    steps = (_structure, _references, _texts, _originals, _spans, _orphans, _history)
    for number, look in enumerate(steps):
        ticket.step(number, len(steps), look.__doc__ or "")
        try:
            yield from look(db)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
                raise
            yield Fault("structure", "The file is damaged: parts of it cannot be read.")
            return


def index_faults(db: sqlite3.Connection) -> Iterator[Fault]:
    """Search indexes that do not match their tables; asking needs a writing connection."""
    for index in _INDEXES:
        try:
            db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:
            yield Fault("search index", f"The search index “{index}” does not match its table.")


def rebuild_indexes(db: sqlite3.Connection) -> None:
    """Make the search indexes anew from their tables."""
    for index in _INDEXES:
        db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")


def drop_orphans(db: sqlite3.Connection) -> None:
    """Take out what hangs on nothing: bytes without a source, positions without a claim."""
    for sql in _ORPHANS.values():
        db.execute(sql.replace("SELECT count(*)", "DELETE"))


def _structure(db: sqlite3.Connection) -> Iterator[Fault]:
    """Structure of the file."""
    for (verdict,) in db.execute("PRAGMA integrity_check(20)"):
        if verdict != "ok":
            yield Fault("structure", f"The file is damaged: {verdict}.")


def _references(db: sqlite3.Connection) -> Iterator[Fault]:
    """References between rows."""
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check"):
        yield Fault("reference", f"Row {row} of {table} refers to a row of {parent} that is gone.")


def _texts(db: sqlite3.Connection) -> Iterator[Fault]:
    """Texts against their hashes."""
    rows = db.execute(
        "SELECT t.body, t.sha256, s.title, s.name FROM texts t JOIN sources s ON s.id = t.source_id"
    )
    for body, digest, title, name in rows:
        if hashlib.sha256(body.encode()).hexdigest() != digest:
            yield Fault("text", f"The text of “{title or name}” is not the one taken in.")


def _originals(db: sqlite3.Connection) -> Iterator[Fault]:
    """Original bytes against their hashes."""
    rows = db.execute(
        "SELECT o.packing, o.bytes, t.body, s.sha256, s.title, s.name FROM originals o "
        "JOIN sources s ON s.id = o.source_id LEFT JOIN texts t ON t.source_id = s.id"
    )
    for packing, kept, body, digest, title, name in rows:
        try:
            original = unpack(packing, kept, body)
        except zlib.error:
            original = None
        if original is None or hashlib.sha256(original).hexdigest() != digest:
            yield Fault("original", f"The original bytes of “{title or name}” are damaged.")


def _spans(db: sqlite3.Connection) -> Iterator[Fault]:
    """Quotes against their texts."""
    rows = db.execute("SELECT text_id, uid, content, exact FROM claims ORDER BY text_id")
    for text, claims in groupby(rows, key=itemgetter(0)):
        (body,) = db.execute("SELECT body FROM texts WHERE id = ?", (text,)).fetchone() or ("",)
        for _, uid, content, exact in claims:
            span = span_from(load(content))
            if span is None or span.exact != exact or not span.fits(body):
                words = exact[:60]
                yield Fault("span", f"Claim {uid[-8:]} no longer quotes its text: “{words}”.")


_ORPHANS = {
    "original": ("SELECT count(*) FROM originals WHERE source_id NOT IN (SELECT id FROM sources)"),
    "position": (
        "SELECT count(*) FROM positions WHERE claim_id NOT IN (SELECT id FROM claims) "
        "OR question_id NOT IN (SELECT id FROM questions)"
    ),
    "alias": "SELECT count(*) FROM aliases WHERE actor_id NOT IN (SELECT id FROM actors)",
    "edit": (
        "SELECT count(*) FROM edits WHERE change_id IS NOT NULL "
        "AND change_id NOT IN (SELECT id FROM changes)"
    ),
}


def _orphans(db: sqlite3.Connection) -> Iterator[Fault]:
    """Rows that hang on nothing."""
    for noun, sql in _ORPHANS.items():
        (count,) = db.execute(sql).fetchone()
        if count:
            rows = "row hangs" if count == 1 else "rows hang"
            yield Fault("orphan", f"{count} {noun} {rows} on nothing.")


def _history(db: sqlite3.Connection) -> Iterator[Fault]:
    """History against its digests."""
    change = verify(db)
    if change is not None:
        yield Fault("history", f"The history does not fit its digests from “{change.label}” on.")
    known = tuple(NOUNS)
    (strange,) = db.execute(
        f"SELECT count(*) FROM edits WHERE noun NOT IN ({','.join('?' * len(known))})", known
    ).fetchone()
    if strange:
        yield Fault("history", f"{strange} edits are about nouns this program does not know.")
