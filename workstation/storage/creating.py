# SPDX-License-Identifier: MIT
"""New files, and old ones brought up to date."""

import os
from pathlib import Path

from sqlite_utils import Database

from workstation.errors import UserError
from workstation.storage.backups import back_up
from workstation.storage.database import connect
from workstation.storage.migrations import migrate


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
    """Bring an older file to the newest schema; a verified copy is kept."""
    back_up(path, "before-update")
    upgrade_copy(path)


def upgrade_copy(path: Path) -> None:
    """Bring a file that is itself a copy to the newest schema."""
    connection = connect(path, mode="rw")
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        migrate(Database(connection, execute_plugins=False))
    finally:
        connection.close()
