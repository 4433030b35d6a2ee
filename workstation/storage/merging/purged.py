# SPDX-License-Identifier: MIT
"""What was purged, here and there: here it bars its return, from there it is only told (rule 17).

A purge is each file's own decision. A tombstone made elsewhere comes over as news, `here = 0`: it
takes nothing out and keeps nothing away, so that files may still meet in any order, and goes on to
whoever merges this file.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from workstation.domain.purging import FORMER
from workstation.storage.merging.tables import ORDER, is_required, references
from workstation.storage.nouns import NOUNS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

BARRED = "IN (SELECT uid FROM temp.barred)"
GONE = "IN (SELECT uid FROM temp.gone)"
# What is nothing without the rows it names by uid.
_NAMES = {"link": ("one", "other"), "note": ("row_uid",)}


def bar_purged(db: sqlite3.Connection) -> None:
    """Make the tables of uids purged here, with what rests on these there, and of those gone there.

    Rows that refer come later in the order, so that one pass finds whatever rests on another.
    """
    for name in ("barred", "gone"):
        db.execute(f"DROP TABLE IF EXISTS temp.{name}")
        db.execute(f"CREATE TEMP TABLE {name} (uid TEXT PRIMARY KEY) WITHOUT ROWID")
    for name in ORDER:
        db.execute(
            "INSERT INTO temp.gone SELECT uid FROM them.tombstones WHERE noun = ? "
            f"AND uid NOT IN (SELECT uid FROM them.{NOUNS[name].table})",
            (name,),
        )
    db.execute("INSERT INTO temp.barred SELECT uid FROM main.tombstones WHERE here = 1")
    if bars(db):
        _bar_what_rests(db)


def bars(db: sqlite3.Connection) -> bool:
    """Whether anything at all may not come over."""
    return db.execute("SELECT 1 FROM temp.barred LIMIT 1").fetchone() is not None


def _bar_what_rests(db: sqlite3.Connection) -> None:
    for name in ORDER:
        noun = NOUNS[name]
        rests = [
            f"o.{one.column} IN (SELECT r.id FROM them.{one.table} r WHERE r.uid {BARRED})"
            for one in references(noun)
            if not one.to_itself and is_required(db, noun.table, one.column)
        ]
        rests += [f"o.{column} {BARRED}" for column in _NAMES.get(name, ())]
        if rests:
            db.execute(
                f"INSERT OR IGNORE INTO temp.barred SELECT o.uid FROM them.{noun.table} o "
                f"WHERE {' OR '.join(rests)}"
            )


def is_barred(db: sqlite3.Connection, uid: object) -> bool:
    """Whether what has this uid may not come over."""
    return db.execute("SELECT 1 FROM temp.barred WHERE uid = ?", (uid,)).fetchone() is not None


def naming(rows: str) -> str:
    """A condition on an edit `e`: it says that its row refers to one whose uid is such."""
    fields = [
        f"(e.noun = '{name}' AND e.field = '{field}' "
        f"AND coalesce(json_extract(e.value, '$') {rows}, 0))"
        for name in ORDER
        for field, spec in NOUNS[name].fields.items()
        if spec.refers_to
    ]
    return f"({' OR '.join(fields)})"


def told_there(db: sqlite3.Connection) -> Counter[str]:
    """By noun, how much that is held here the other file says was purged, which is news here."""
    found = db.execute(
        f"SELECT noun, uid FROM them.tombstones WHERE {_NEWS} "
        "AND uid NOT IN (SELECT uid FROM main.tombstones)"
    )
    return Counter(noun for noun, _ in _held(db, found))


def take_over(db: sqlite3.Connection) -> list[str]:
    """Write down what the other file says was purged; uids of what is news here."""
    news = db.execute(
        f"SELECT uid, noun, purged_at FROM them.tombstones WHERE {_NEWS} "
        "AND uid NOT IN (SELECT uid FROM main.tombstones)"
    ).fetchall()
    db.executemany(
        "INSERT INTO main.tombstones (uid, noun, purged_at, here) VALUES (?, ?, ?, 0)", news
    )
    return [uid for uid, _, _ in news]


def forget(db: sqlite3.Connection, uids: Iterable[str]) -> None:
    """Take that news out again."""
    db.execute(
        "DELETE FROM tombstones WHERE here = 0 AND uid IN (SELECT value FROM json_each(?))",
        (json.dumps(list(uids)),),
    )


def told(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """Noun and uid of what is held here and was purged elsewhere."""
    found = db.execute("SELECT noun, uid FROM main.tombstones WHERE here = 0 ORDER BY id")
    return _held(db, found.fetchall())


def purged_there(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """Noun and uid of what is held here and the other file says was purged."""
    found = db.execute(f"SELECT noun, uid FROM them.tombstones WHERE {_NEWS} ORDER BY id")
    return _held(db, found.fetchall())


# What stands there in spite of a purge there was taken in anew since.
_NEWS = f"(here = 0 OR noun = '{FORMER}' OR uid {GONE})"


def _held(db: sqlite3.Connection, found: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(noun, uid) for noun, uid in found if _is_held(db, noun, uid)]


def _is_held(db: sqlite3.Connection, noun: str, uid: str) -> bool:
    if noun == FORMER:
        query = "SELECT 1 FROM main.edits WHERE stub = 0 AND uid = ?"
    elif noun in NOUNS:
        query = f"SELECT 1 FROM main.{NOUNS[noun].table} WHERE uid = ?"
    else:
        return False
    return db.execute(query, (uid,)).fetchone() is not None
