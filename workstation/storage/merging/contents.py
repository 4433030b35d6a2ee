# SPDX-License-Identifier: MIT
"""What of a received file can only be judged by reading it: words, digests, shapes of values.

Only what a merge would bring is read. Each function yields the name of what is wrong.
"""

from __future__ import annotations

import json
import zlib
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from workstation.domain.changes import value_digest
from workstation.domain.spans import words_at
from workstation.domain.uids import source_uid, text_uid
from workstation.storage.merging import shapes
from workstation.storage.merging.tables import fresh
from workstation.storage.nouns import NOUNS, Form

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_PLAIN = ("[]", "{}", None)  # what most structures are
_READ_WITH_ITS_TEXT = (("claim", "content"),)
_OTHER_WORDS = "whose words are not those told"
_LARGEST = 2**62
_MOST_KEPT = 50_000
_PYTHON = {"TEXT": (str,), "INTEGER": (int,), "REAL": (int, float), "BLOB": ()}


def values_of_rows(db: sqlite3.Connection, noun: str) -> Iterator[str]:
    """Whether every text of the new rows is text, and every structure can be read back."""
    spec = NOUNS[noun]
    written = [
        (name, field.column)
        for name, field in spec.fields.items()
        if field.form is Form.JSON and (noun, name) not in _READ_WITH_ITS_TEXT
    ]
    described = db.execute(f"PRAGMA main.table_info({spec.table})").fetchall()
    # A character that is none makes reading fail; a mark between keeps halves from joining up.
    whole = " || char(31) || ".join(f"coalesce(o.{c[1]}, '')" for c in described if c[2] == "TEXT")
    names = "".join(f", o.{column}" for _, column in written)
    well: set[tuple[str, str]] = set()  # most are alike
    for _, *values in db.execute(f"SELECT {whole}{names} FROM {fresh(spec.table)}"):
        for (name, _), value in zip(written, values, strict=True):
            if value in _PLAIN or (name, value) in well:
                continue
            if not _is_well_written(noun, name, value):
                yield f"{spec.table} that are not written as they must be"
                return
            if len(well) < _MOST_KEPT:
                well.add((name, value))


def _is_well_written(noun: str, field: str, text: str) -> bool:
    try:
        return shapes.has_shape(noun, field, shapes.read(text))
    except ValueError:
        return False


def sources_and_texts(db: sqlite3.Connection) -> Iterator[str]:
    """Whether the uids of new sources and texts follow from what they are of (rule 2)."""
    for uid, digest in db.execute(f"SELECT o.uid, o.sha256 FROM {fresh('sources')}"):
        if uid != source_uid(digest):
            yield "sources under a name that is not theirs"
            break
    for uid, source, body, digest in db.execute(
        "SELECT o.uid, s.uid, o.body, o.sha256 "
        f"FROM {fresh('texts')} JOIN them.sources s ON s.id = o.source_id"
    ):
        if "\0" in body or sha256(body.encode()).hexdigest() != digest:
            yield "texts that are not those taken in"
            break
        if uid != text_uid(source, body):
            yield "texts under a name that is not theirs"
            break


def originals(db: sqlite3.Connection) -> Iterator[str]:
    """Whether the original bytes that would come over are those of their source."""
    for packing, size, kept, body, digest in db.execute(
        "SELECT o.packing, o.size, o.bytes, t.body, s.sha256 FROM them.originals o "
        "JOIN them.sources s ON s.id = o.source_id LEFT JOIN them.texts t ON t.source_id = s.id "
        "LEFT JOIN temp.pairs_sources p ON p.theirs = s.id "
        "WHERE p.ours IS NULL OR p.ours NOT IN (SELECT source_id FROM main.originals)"
    ):
        found = _unpacked(packing, kept, body, size)
        if found is None or sha256(found).hexdigest() != digest:
            yield "original bytes that are not those of their source"
            return


def _unpacked(packing: str, kept: bytes, body: str | None, size: int) -> bytes | None:
    """The bytes if they are as many as stated; packed ones may claim to be without end."""
    if packing == "zlib":
        try:
            found = zlib.decompressobj().decompress(kept, max(size, 0) + 1)
        except zlib.error:
            return None
    else:
        found = {"text": (body or "").encode(), "": kept}.get(packing, b"")
    return found if len(found) == size else None


def words_of_claims(db: sqlite3.Connection) -> Iterator[str]:
    """Whether new claims quote the words that stand at their place."""
    held, body = -1, ""
    for text, *columns in db.execute(
        f"SELECT o.text_id, o.content, o.exact, o.start_at, o.end_at FROM {fresh('claims')}"
    ):
        if text != held:
            found = db.execute("SELECT body FROM them.texts WHERE id = ?", (text,)).fetchone()
            held, body = text, found[0]
        if wrong := _wrong_about(body, *columns):
            yield f"claims {wrong}"
            return


def _wrong_about(body: str, content: str, exact: str, start: int, end: int) -> str:
    """What is wrong with one claim of a text; empty when nothing is."""
    try:
        told = shapes.read(content)
    except ValueError:
        told = 0
    if not shapes.has_shape("claim", "content", told):
        return "that are not written as they must be"
    pieces = told["pieces"]
    if pieces[-1][1] > len(body):
        return "whose words stand nowhere"
    if (pieces[0][0], pieces[-1][1]) != (start, end):
        return _OTHER_WORDS
    return "" if words_at(body, pieces) == told["exact"] == exact else _OTHER_WORDS


def values_of_edits(db: sqlite3.Connection) -> Iterator[str]:
    """Whether new edits, and values that stubs would get back, can be what they say."""
    columns = _columns(db)
    named: dict[str, tuple[str, str]] = {}
    rested: set[str] = set()
    for uid, row, noun, name, value, parents, salt, digest in db.execute(
        "SELECT e.uid, e.row_uid, e.noun, e.field, e.value, e.parents, e.salt, "
        "coalesce(m.digest, e.digest) FROM them.edits e LEFT JOIN main.edits m ON m.uid = e.uid "
        "WHERE e.stub = 0 AND (m.uid IS NULL OR m.stub = 1)"
    ):
        if not _is_possible(value, noun, name, *columns[noun, name]):
            yield "edits that are not written as they must be"
            return
        loaded = json.loads(value)
        if (noun, name) in _READ_WITH_ITS_TEXT and not _is_quoted(db, row, loaded):
            yield f"edits of claims {_OTHER_WORDS}"
            return
        if digest and value_digest(salt, loaded) != digest:
            yield "edits whose value is not the one that was set"
            return
        if target := NOUNS[noun].fields[name].refers_to:
            rested.update(json.loads(parents))
            if loaded is not None:
                named[uid] = (target, loaded)
    # What was set over may be gone; what stands must be there.
    if not all(_is_held(db, *named[uid]) for uid in named.keys() - rested):
        yield "edits that name what is nowhere"


def _is_quoted(db: sqlite3.Connection, claim: str, content: Any) -> bool:
    """Whether the text of a claim has these words at this place."""
    found = db.execute(
        "SELECT t.body FROM them.claims c JOIN them.texts t ON t.id = c.text_id WHERE c.uid = ?",
        (claim,),
    ).fetchone()
    pieces = content["pieces"]
    return found is None or (
        pieces[-1][1] <= len(found[0]) and words_at(found[0], pieces) == content["exact"]
    )


def _is_held(db: sqlite3.Connection, noun: str, uid: str) -> bool:
    table = NOUNS[noun].table
    query = f"SELECT 1 FROM them.{table} WHERE uid = ?1 UNION SELECT 1 FROM main.{table} "
    return db.execute(f"{query}WHERE uid = ?1", (uid,)).fetchone() is not None


def _columns(db: sqlite3.Connection) -> dict[tuple[str, str], tuple[str, bool]]:
    """By noun and field: the type of its column, and whether that must hold something."""
    found = {}
    for noun in NOUNS.values():
        described = db.execute(f"PRAGMA main.table_info({noun.table})").fetchall()
        column = {row[1]: (str(row[2]), bool(row[3])) for row in described}
        for name, field in noun.fields.items():
            found[noun.name, name] = column.get(field.column, ("", False))
    return found


def _is_possible(text: str, noun: str, name: str, kind: str, must: bool) -> bool:  # noqa: FBT001
    """Whether a field, and the column that keeps it, take this value of an edit."""
    try:
        value = shapes.read(text)
    except ValueError:
        return False
    if value is None:
        return not must
    field = NOUNS[noun].fields[name]
    if type(value) is int and abs(value) >= _LARGEST:
        return False
    if field.form is Form.PLAIN and not field.refers_to and kind in _PYTHON:
        return isinstance(value, _PYTHON[kind]) and shapes.fits(noun, name, value)
    return shapes.fits(noun, name, value)


def changes(db: sqlite3.Connection) -> Iterator[str]:
    """Whether new changes name rows, nouns and other changes as lists of these."""
    for nouns, births, after in db.execute(
        "SELECT c.nouns, c.births, c.after FROM them.changes c "
        "WHERE c.uid NOT IN (SELECT uid FROM main.changes)"
    ):
        try:
            sound = (
                all(isinstance(one, str) for one in _list(nouns))
                and all(shapes.is_uid(one) for one in _list(after))
                and all(noun in NOUNS and shapes.is_uid(row) for noun, row in _list(births))
            )
        except (ValueError, TypeError):
            sound = False
        if not sound:
            yield "changes that are not written as they must be"
            return


def _list(text: str) -> list[Any]:
    value = shapes.read(text)
    if not isinstance(value, list):
        raise TypeError("no list")
    return value
