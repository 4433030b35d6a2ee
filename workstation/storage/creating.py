# SPDX-License-Identifier: MIT
"""New files, and old ones brought up to date."""

import os
from pathlib import Path

from sqlite_utils import Database

from workstation.errors import UnsoundError, UserError
from workstation.storage.backups import back_up
from workstation.storage.database import connect
from workstation.storage.migrations import dangling, migrate


def create_file(path: Path) -> None:
    """Write an empty workspace; it appears under its name only when it is whole.

    Raises:
        UserError: the folder does not exist or cannot be written.
    """
    if not path.parent.is_dir():
        raise UserError(f"There is no folder “{path.parent}”; create it first.")
    if not os.access(path.parent, os.W_OK):
        raise UserError(f"The folder “{path.parent}” cannot be written; choose another one.")
    draft = path.with_name(f".{path.name}.new")
    draft.unlink(missing_ok=True)
    db = Database(connect(draft, mode="rwc"), execute_plugins=False)
    try:
        migrate(db)
    finally:
        db.conn.close()
    draft.replace(path)


def upgrade_file(path: Path) -> None:
    """Bring an older file to the newest schema; a verified copy is kept.

    Raises:
        UnsoundError: rows of it refer to nothing; the file is as it was.
    """
    _check_references(path)
    back_up(path, "before-update")
    upgrade_copy(path)


def _check_references(path: Path) -> None:
    connection = connect(path, mode="ro")
    try:
        lost = dangling(connection)
    finally:
        connection.close()
    if lost:
        rows = "one row that refers" if lost == 1 else f"{lost:,} rows that refer"
        raise UnsoundError(
            f"“{path.name}” is of an earlier version and holds {rows} to nothing, so it was not "
            "brought up to date and nothing in it was changed; open a clean copy of it "
            "(`workstation check --clean-copy` writes one), which leaves behind what cannot stand."
        )


def upgrade_copy(path: Path) -> None:
    """Bring a file that is itself a copy to the newest schema."""
    connection = connect(path, mode="rw")
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        migrate(Database(connection, execute_plugins=False))
    finally:
        connection.close()
