# SPDX-License-Identifier: MIT
"""The steps that bring a workspace file to the schema of this program (design rule 20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

from workstation.storage.schema import APPLICATION_ID
from workstation.storage.steps import m0001_first_tables as first
from workstation.storage.steps import m0002_comparing as comparing
from workstation.storage.steps import m0003_sharing as sharing

if TYPE_CHECKING:
    import sqlite3

    from sqlite_utils import Database

workstation = Migrations("workstation")


@workstation()
def m0001_first_tables(db: Database) -> None:
    """Every noun of the design, its history, and the search index."""
    for statement in first.STATEMENTS:
        db.execute(statement)
    db.execute("PRAGMA user_version = 1")  # in the step's own transaction, so that they agree


@workstation()
def m0002_comparing(db: Database) -> None:
    """Saved views, fruitless searches, disagreements and origins."""
    for statement in comparing.STATEMENTS:
        db.execute(statement)
    db.execute("PRAGMA user_version = 2")


@workstation()
def m0003_sharing(db: Database) -> None:
    """Where changes came from, merges and conflicts."""
    for statement in sharing.STATEMENTS:
        db.execute(statement)
    db.execute("PRAGMA user_version = 3")


def dangling(connection: sqlite3.Connection) -> int:
    """How many references to rows that are gone a file holds."""
    return len(connection.execute("PRAGMA foreign_key_check").fetchall())


def migrate(db: Database) -> None:
    """Apply what is missing and stamp the file with the number of the last step.

    The caller has made a backup and switched foreign keys off; they are checked here.

    Raises:
        RuntimeError: a step left more rows that refer to nothing than there were.
    """
    before = dangling(db.conn)
    workstation.apply(db)
    if dangling(db.conn) > before:
        raise RuntimeError("the migration left rows that refer to nothing")
    step = len(workstation.applied(db))
    db.execute(f"PRAGMA user_version = {step:d}")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
