# SPDX-License-Identifier: MIT
"""Rows that two files may both hold under different uids: what comes in, beside what is here.

The same questions are asked of a file that is attached as `them` and, after a merge, of the rows
it brought. They start from these rows and reach the others through indexes, so that their cost
follows what is new, not what is held.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workstation.storage.merging import merges
from workstation.storage.merging.purged import BARRED
from workstation.storage.queries import ids
from workstation.storage.signatures import unsigned

if TYPE_CHECKING:
    import sqlite3
    from array import array
    from collections.abc import Iterable, Iterator, Mapping

_PART = 4_096  # signatures read at a time
_TABLES = ("sources", "texts", "claims")


@dataclass(frozen=True, slots=True)
class Sides:
    """Which rows are new, and which were here before.

    Args:
        db: where both are read.
        schema: where the new rows are: main or them.
        ranges: by table, above which row id up to which the new ones of `main` lie.
    """

    db: sqlite3.Connection
    schema: str
    ranges: Mapping[str, tuple[int, int]]

    def new(self, table: str) -> str:
        """The ids of the new rows of a table, as a part of a FROM that is gone through first."""
        if self.schema == "them":
            rows = f"SELECT o.id FROM temp.fresh_{table} f JOIN them.{table} o ON o.id = f.id "
            return f"({rows} WHERE NOT o.uid {BARRED})"
        low, high = self.ranges[table]
        return f"(SELECT id FROM main.{table} WHERE id > {low} AND id <= {high})"

    def old(self, table: str, column: str) -> str:
        """A condition on a row id of this file: it was here before, not come since."""
        return f"{column} <= {self.ranges[table][0]}" if self.ranges else "1"


def attached(db: sqlite3.Connection) -> Sides:
    """What an attached, checked file would bring."""
    return Sides(db, "them", {})


def brought(db: sqlite3.Connection, merge: int) -> Sides:
    """What a merge brought."""
    kept = merges.brought(db, merge)
    return Sides(
        db, "main", {table: (int(kept[table][0]), int(kept[table][1])) for table in _TABLES}
    )


# sources

_OUTLINE = "SELECT s.uid, coalesce(j.uid, p.uid), s.url, s.title, s.published_on, g.hashes"


def has_new(sides: Sides, table: str) -> bool:
    """Whether there are new rows of a table at all."""
    return sides.db.execute(f"SELECT 1 FROM {sides.new(table)} LIMIT 1").fetchone() is not None


def new_sources(sides: Sides, version: str) -> list[tuple[Any, ...]]:
    """What an outline needs of each new source, then the id and hash of its text."""
    return sides.db.execute(
        f"{_OUTLINE}, t.id, t.sha256 FROM {sides.new('sources')} n "
        f"CROSS JOIN {sides.schema}.sources s ON s.id = n.id "
        f"CROSS JOIN {sides.schema}.texts t ON t.source_id = s.id {_around(sides.schema)} "
        "WHERE s.deleted = 0 ORDER BY s.id",
        (version,),
    ).fetchall()


def outlines(sides: Sides, texts: Iterable[int], version: str) -> list[tuple[Any, ...]]:
    """The same of sources that are here, by the ids of their texts."""
    return sides.db.execute(
        f"{_OUTLINE}, t.id, t.sha256 FROM json_each(?) w "
        "CROSS JOIN main.texts t ON t.id = w.value "
        f"CROSS JOIN main.sources s ON s.id = t.source_id {_around('main')} WHERE s.deleted = 0",
        (json.dumps(list(texts)), version),
    ).fetchall()


def _around(schema: str) -> str:
    return (
        f"LEFT JOIN {schema}.actors p ON p.id = s.publisher_id "
        f"LEFT JOIN {schema}.actors j ON j.id = p.stands_for_id "
        f"LEFT JOIN {schema}.signatures g ON g.text_id = t.id AND g.version = ?"
    )


def held_signatures(sides: Sides, version: str) -> Iterator[list[tuple[int, bytes]]]:
    """Ids and signatures of the texts that were here before, a part at a time."""
    cursor = sides.db.execute(
        "SELECT g.text_id, g.hashes FROM main.signatures g "
        f"WHERE g.version = ? AND {sides.old('texts', 'g.text_id')}",
        (version,),
    )
    while part := cursor.fetchmany(_PART):
        yield part


def short_texts(sides: Sides, version: str) -> list[int]:
    """Ids of the texts that were here before and are too short for a signature."""
    return list(
        ids(
            sides.db,
            "SELECT g.text_id FROM main.signatures g WHERE g.version = ? "
            f"AND g.hashes = x'' AND {sides.old('texts', 'g.text_id')}",
            (version,),
        )
    )


def held_unsigned(sides: Sides, version: str) -> list[int]:
    """Ids of the texts that were here before and have no signature."""
    found = unsigned(sides.db, version)
    if not sides.ranges:
        return list(found)
    return [text for text in found if text <= sides.ranges["texts"][0]]


def alike_to_the_letter(sides: Sides, digest: str) -> array[int]:
    """Ids of the texts that were here before and have this hash."""
    where = f"sha256 = ? AND {sides.old('texts', 'id')}"
    return ids(sides.db, f"SELECT id FROM main.texts WHERE {where} ORDER BY id", (digest,))


def body(sides: Sides, schema: str, text: int) -> str:
    """The words of a text; `schema` is main or them."""
    (found,) = sides.db.execute(f"SELECT body FROM {schema}.texts WHERE id = ?", (text,)).fetchone()
    return str(found)


# claims

# Of each speaker: both names, and the uids of the actor, of whom it stands for, and of whom it
# stands for in the other file.
_SPEAKER = (
    "{one}.speaker_as_written, {one}a.name, {one}a.uid, {one}j.uid, "
    "(SELECT k.uid FROM {other}.actors x JOIN {other}.actors k ON k.id = x.stands_for_id "
    "WHERE x.uid = {one}a.uid)"
)


def overlapping(sides: Sides) -> Iterator[tuple[Any, ...]]:
    """New claims beside those of the same text that cover some of the same words.

    The uids of both and their content as JSON, then five columns for each speaker, new ones
    first. What the other file has deleted is no longer one of two.
    """
    there = sides.schema
    speakers = (
        _SPEAKER.format(one="o", other="main"),
        _SPEAKER.format(one="h", other=there),
    )
    return sides.db.execute(
        f"SELECT o.uid, h.uid, o.content, h.content, {', '.join(speakers)} "
        f"FROM {sides.new('claims')} n CROSS JOIN {there}.claims o ON o.id = n.id "
        f"CROSS JOIN {there}.texts t ON t.id = o.text_id CROSS JOIN main.texts k ON k.uid = t.uid "
        "CROSS JOIN main.claims h ON h.source_id = k.source_id AND h.start_at < o.end_at "
        "JOIN main.sources s ON s.id = h.source_id "
        f"{_named('o', there)} {_named('h', 'main')} "
        "WHERE h.text_id = k.id AND h.end_at > o.start_at AND h.uid <> o.uid "
        f"AND {sides.old('claims', 'h.id')} AND o.deleted = 0 AND h.deleted = 0 AND s.deleted = 0 "
        "AND o.status <> 'rejected' AND h.status <> 'rejected' AND NOT EXISTS "
        f"(SELECT 1 FROM {there}.claims x WHERE x.uid = h.uid AND x.deleted = 1)"
    )


def _named(one: str, schema: str) -> str:
    return (
        f"LEFT JOIN {schema}.actors {one}a ON {one}a.id = {one}.speaker_id "
        f"LEFT JOIN {schema}.actors {one}j ON {one}j.id = {one}a.stands_for_id"
    )


# both


def decided(sides: Sides, links: Iterable[str]) -> set[str]:
    """Those of the uids under which a person has tied or parted two things, in either file."""
    asked = json.dumps(list(links))
    found: set[str] = set()
    for one in {"main", sides.schema}:
        rows = sides.db.execute(
            f"SELECT l.uid FROM json_each(?) w JOIN {one}.links l ON l.uid = w.value "
            "WHERE l.deleted = 0",
            (asked,),
        )
        found.update(uid for (uid,) in rows)
    return found


_SOURCE_WORDS = """
SELECT s.uid, coalesce(nullif(s.title, ''), s.name), coalesce(p.name, ''),
    coalesce(s.published_on, '')
FROM json_each(?) w CROSS JOIN {schema}.sources s ON s.uid = w.value
LEFT JOIN {schema}.actors p ON p.id = s.publisher_id
"""
_CLAIM_WORDS = """
SELECT c.uid, c.exact, coalesce(a.name, c.speaker_as_written),
    coalesce(nullif(s.title, ''), s.name)
FROM json_each(?) w CROSS JOIN {schema}.claims c ON c.uid = w.value
JOIN {schema}.sources s ON s.id = c.source_id
LEFT JOIN {schema}.actors a ON a.id = c.speaker_id
"""
_WORDS = {"source": _SOURCE_WORDS, "claim": _CLAIM_WORDS}


def words(
    sides: Sides, schema: str, noun: str, uids: Iterable[str]
) -> dict[str, tuple[str, str, str]]:
    """What rows are called: a source's title, publisher, day; a claim's words, speaker, source."""
    asked = json.dumps(list(uids))
    rows = sides.db.execute(_WORDS[noun].replace("{schema}", schema), (asked,))
    return {uid: tuple(rest) for uid, *rest in rows}
