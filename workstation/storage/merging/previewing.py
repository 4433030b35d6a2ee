# SPDX-License-Identifier: MIT
"""What a merge would do, found by reading both files; neither is touched."""

from __future__ import annotations

from collections import Counter, defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING

from workstation.domain.changes import deletion, encode
from workstation.domain.sharing import GivenBack, NounPreview
from workstation.storage.conflicts import is_open
from workstation.storage.database import connect, uri_of
from workstation.storage.edits import edits_of_row
from workstation.storage.merging.differing import edited_there
from workstation.storage.merging.edits import fillable, tellable
from workstation.storage.merging.purged import BARRED
from workstation.storage.merging.tables import ORDER, fresh
from workstation.storage.merging.values import side, unite
from workstation.storage.nouns import NOUNS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from workstation.storage.merging.differing import Place


@contextmanager
def beside(ours: Path, theirs: Path) -> Iterator[sqlite3.Connection]:
    """A reading connection to this file with the other attached as `them`."""
    db = connect(ours, mode="ro")
    try:
        db.execute("PRAGMA query_only = OFF")  # for temporary tables; both files are opened to read
        db.execute("ATTACH ? AS them", (f"{uri_of(theirs)}?mode=ro",))
        yield db
    finally:
        db.close()


def titles(db: sqlite3.Connection) -> tuple[str, bool]:
    """The title of the other workspace, and whether it is a copy of this one."""
    row = db.execute(
        "SELECT t.title, t.uid = m.uid FROM them.workspace t, main.workspace m"
    ).fetchone()
    return str(row[0]), bool(row[1])


def preview(db: sqlite3.Connection, unlike: Sequence[Place]) -> list[NounPreview]:
    """By noun, what a merge would bring in, change and leave.

    Args:
        db: with the other file attached; rows have been paired and purged ones barred.
        unlike: fields born with different values in both files.
    """
    there = edited_there(db)
    conflicts = _conflicts(db, {*there, *unlike})
    changed_there, deleted_there = _rows([one for one in there if _brings(db, one)]), _deleted(db)
    changed_here = _rows(_edited_here(db))
    return [
        NounPreview(
            noun=name,
            new=_new(db, name),
            changed_there=len(changed_there[name]),
            changed_here=len(changed_here[name]),
            deleted_there=deleted_there[name],
            conflicts=conflicts[name],
            same=_held(db, name) - len(changed_there[name] | changed_here[name]),
        )
        for name in ORDER
    ]


def given_back(db: sqlite3.Connection) -> GivenBack:
    """What was withheld or left out here and would come back."""
    return GivenBack(len(fillable(db)), len(tellable(db)), _originals(db))


def _originals(db: sqlite3.Connection) -> int:
    """Sources held here without the original bytes that are there."""
    (number,) = db.execute(
        "SELECT count(*) FROM them.originals o JOIN temp.pairs_sources p ON p.theirs = o.source_id "
        "WHERE p.ours NOT IN (SELECT source_id FROM main.originals)"
    ).fetchone()
    return int(number)


def _brings(db: sqlite3.Connection, place: Place) -> bool:
    """Whether their edits of a field are more than words given back to what is known here."""
    if db.execute(
        "SELECT 1 FROM them.edits WHERE row_uid = ? AND field = ? "
        "AND uid NOT IN (SELECT uid FROM main.edits)",
        place[1:],
    ).fetchone():
        return True
    ours = side(db, "main", place)
    return encode(unite(place, ours, side(db, "them", place)).value) != encode(ours.value)


def _conflicts(db: sqlite3.Connection, places: set[tuple[str, str, str]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for place in places:
        noun, uid, field = place
        if noun == "text" or field == "deleted" or is_open(db, uid, field):
            continue
        united = unite(place, side(db, "main", place), side(db, "them", place))
        found[noun] += united.conflict
    for noun, uid in {(noun, uid) for noun, uid, _ in places if noun != "text"}:
        edits = {e.uid: e for schema in ("main", "them") for e in edits_of_row(db, uid, schema)}
        found[noun] += deletion(edits.values())[1] and not is_open(db, uid, "deleted")
    return found


def _rows(places: list[tuple[str, str, str]]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for noun, uid, _ in places:
        found[noun].add(uid)
    return found


def _edited_here(db: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Fields of rows held there of which this file has edits that are missing there."""
    found = db.execute(
        "SELECT DISTINCT e.noun, e.row_uid, e.field FROM main.edits e WHERE e.depth > 0 "
        "AND e.uid NOT IN (SELECT uid FROM them.edits)"
    ).fetchall()
    return [
        (noun, uid, field)
        for noun, uid, field in found
        if db.execute(f"SELECT 1 FROM them.{NOUNS[noun].table} WHERE uid = ?", (uid,)).fetchone()
    ]


def _deleted(db: sqlite3.Connection) -> Counter[str]:
    found: Counter[str] = Counter()
    for name in ORDER:
        if name != "text":
            table = NOUNS[name].table
            (number,) = db.execute(
                f"SELECT count(*) FROM temp.pairs_{table} p "
                f"JOIN them.{table} o ON o.id = p.theirs JOIN main.{table} m ON m.id = p.ours "
                "WHERE o.deleted = 1 AND m.deleted = 0"
            ).fetchone()
            found[name] = number
    return found


def _new(db: sqlite3.Connection, name: str) -> int:
    table = NOUNS[name].table
    (number,) = db.execute(
        f"SELECT count(*) FROM {fresh(table)} WHERE NOT o.uid {BARRED}"
    ).fetchone()
    return int(number)


def _held(db: sqlite3.Connection, name: str) -> int:
    table = NOUNS[name].table
    return int(db.execute(f"SELECT count(*) FROM temp.pairs_{table}").fetchone()[0])
