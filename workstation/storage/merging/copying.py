# SPDX-License-Identifier: MIT
"""Writing what leaves into a new file: only that is ever written there, so no page holds more."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlite_utils import Database

from workstation.errors import UserError
from workstation.storage.creating import create_file
from workstation.storage.database import connect, uri_of
from workstation.storage.editing import Record
from workstation.storage.faults import translated
from workstation.storage.merging import edits, rows
from workstation.storage.merging.choosing import choose
from workstation.storage.merging.purged import naming
from workstation.storage.merging.tables import ORDER, drop_pairs, pair_all
from workstation.storage.nouns import NOUNS
from workstation.storage.settling import settle_joins

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from workstation.domain.sharing import Scope
    from workstation.jobs import Ticket

_KEPT = "IN (SELECT uid FROM temp.kept_uids)"
_SUPERSEDED = (
    "e.uid IN (SELECT j.value FROM them.edits k, json_each(k.parents) j "
    "JOIN them.edits p ON p.uid = j.value AND p.field = k.field)"
)


def write_copy(path: Path, target: Path, scope: Scope, words: str, ticket: Ticket) -> None:
    """Write what of the workspace at `path` leaves; it appears under its name when it is whole.

    `words` say in the copy itself what it is; they are empty for a whole one.

    Raises:
        UserError: something stands there already, or it cannot be written.
    """
    with written(target) as draft:
        if scope.is_whole and scope.history and scope.originals:
            _copy_whole(draft, path)
        else:
            fill(draft, path, scope, ticket, words=words)


@contextmanager
def written(target: Path) -> Iterator[Path]:
    """A draft to be written, which gets its name once it is whole and on the disk.

    Raises:
        UserError: something stands there already, or it cannot be written.
    """
    if target.exists():
        raise UserError(f"“{target}” exists already; choose another name.")
    draft = target.with_name(f".{target.name}.draft")
    draft.unlink(missing_ok=True)
    try:
        with translated(target.name):
            yield draft
            _flush(draft)
            draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _copy_whole(draft: Path, path: Path) -> None:
    """Everything but the records of merges, which are this file's own (rule 18)."""
    db = connect(path, mode="ro")
    try:
        db.execute("PRAGMA query_only = OFF")  # for the new file; this one is opened to read
        db.execute("VACUUM INTO ?", (str(draft),))
    finally:
        db.close()
    db = connect(draft, mode="rw")
    try:
        db.execute("PRAGMA secure_delete = ON")
        with Database(db, execute_plugins=False).atomic():
            db.execute("UPDATE changes SET merge_id = NULL WHERE merge_id IS NOT NULL")
            db.execute("DELETE FROM merged_values")
            db.execute("DELETE FROM merges")
    finally:
        db.close()


def fill(
    draft: Path,
    path: Path,
    scope: Scope,
    ticket: Ticket,
    *,
    words: str = "",
    narrow: Callable[[sqlite3.Connection], object] = lambda _: None,
) -> None:
    """Make a new file and write into it what leaves; `narrow` may take back some of the choice."""
    create_file(draft)
    db = connect(draft, mode="rw")
    try:
        db.execute("ATTACH ? AS them", (f"{uri_of(path)}?mode=ro",))
        db.execute("PRAGMA synchronous = OFF")  # it is flushed as a whole before it gets its name
        with Database(db, execute_plugins=False).atomic():
            choose(db, scope)
            narrow(db)
            _copy_workspace(db, words)
            pair_all(db)
            rows.bring_rows(db, ticket, chosen=True)
            if scope.originals:
                rows.bring_originals(db)
            _copy_history(db, scope)
            if scope.is_whole:
                db.execute("INSERT INTO main.tombstones SELECT * FROM them.tombstones")
            settle_joins(Record(db))
            drop_pairs(db)
    finally:
        db.close()


def _copy_workspace(db: sqlite3.Connection, words: str) -> None:
    names = "id, uid, deleted, title, default_marking, created_at"
    db.execute(
        f"INSERT INTO main.workspace ({names}, filtered) "
        f"SELECT {names}, coalesce(nullif(?, ''), filtered) FROM them.workspace",
        (words,),
    )


def _copy_history(db: sqlite3.Connection, scope: Scope) -> None:
    """The edits of the rows that leave; of what was withheld, the bare chain of changes."""
    db.execute("CREATE TEMP TABLE kept_uids (uid TEXT PRIMARY KEY) WITHOUT ROWID")
    for table in ("workspace", *(NOUNS[name].table for name in ORDER)):
        db.execute(f"INSERT OR IGNORE INTO temp.kept_uids SELECT uid FROM main.{table}")
    # What a row once said has no marking of its own, nor have the words of a change.
    without = not scope.history or bool(scope.marking)
    edits.put_changes(db, "1" if without else edits.touches(f"NOT {_KEPT}"))
    withheld = f"({_SUPERSEDED if without else 0} OR {naming(f'NOT {_KEPT}')})"
    edits.put_edits(db, withheld, f"e.row_uid {_KEPT}")
    db.execute(f"INSERT INTO main.conflicts SELECT * FROM them.conflicts WHERE row_uid {_KEPT}")
    db.execute("INSERT INTO main.unexamined (question_id) SELECT id FROM main.questions")


@contextmanager
def chosen(path: Path, scope: Scope) -> Iterator[sqlite3.Connection]:
    """A reading connection, the file attached to itself as `them`, once it is chosen what leaves.

    Nothing is written.
    """
    db = connect(path, mode="ro")
    try:
        db.execute("PRAGMA query_only = OFF")  # for temporary tables; the file is opened to read
        db.execute("ATTACH ? AS them", (f"{uri_of(path)}?mode=ro",))
        choose(db, scope)
        yield db
    finally:
        db.close()


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
