# SPDX-License-Identifier: MIT
"""Signatures of texts, kept so that only new texts are signed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from array import array
    from collections.abc import Iterable

from workstation.storage.queries import ids


def unsigned(db: sqlite3.Connection, version: str) -> array[int]:
    """Row ids of the texts without a signature of this version, in the order they came."""
    return ids(
        db,
        "SELECT t.id FROM texts t LEFT JOIN signatures g ON g.text_id = t.id AND g.version = ? "
        "WHERE g.text_id IS NULL ORDER BY t.id",
        (version,),
    )


def body(db: sqlite3.Connection, text: int) -> str:
    """The words of a text, by its row id."""
    (found,) = db.execute("SELECT body FROM texts WHERE id = ?", (text,)).fetchone()
    return str(found)


def keep(db: sqlite3.Connection, version: str, made: Iterable[tuple[int, bytes]]) -> None:
    """Keep signatures by the row id of their text."""
    db.executemany(
        "INSERT OR REPLACE INTO signatures (text_id, version, hashes) VALUES (?, ?, ?)",
        ((text, version, hashes) for text, hashes in made),
    )


def signed(db: sqlite3.Connection, version: str) -> list[tuple[Any, ...]]:
    """Source uid, publisher uid, address, title, day and signature of every text.

    The text of a removed source is left out; joined publishers are one (rule 16).
    """
    return db.execute(
        "SELECT s.uid, coalesce(j.uid, p.uid), s.url, s.title, s.published_on, g.hashes "
        "FROM signatures g JOIN texts t ON t.id = g.text_id JOIN sources s ON s.id = t.source_id "
        "LEFT JOIN actors p ON p.id = s.publisher_id LEFT JOIN actors j ON j.id = p.stands_for_id "
        "WHERE g.version = ? AND s.deleted = 0 ORDER BY s.published_on IS NULL, s.published_on, "
        "s.id",
        (version,),
    ).fetchall()
