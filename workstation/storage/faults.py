# SPDX-License-Identifier: MIT
"""SQLite's troubles with the user's world, as sentences (design section 9)."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from workstation.errors import UserError

_SENTENCES = {
    sqlite3.SQLITE_BUSY: "“{name}” is locked by another program; close it there and try again.",
    sqlite3.SQLITE_LOCKED: "“{name}” is locked by another program; close it there and try again.",
    sqlite3.SQLITE_FULL: (
        "The disk is full: nothing of the last step was kept and the workspace is as it was; "
        "make room and try again."
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk could not be read or written; the workspace is as it was after the last step. "
        "Check the disk or the network folder and try again."
    ),
    sqlite3.SQLITE_READONLY: "“{name}” cannot be written; copy it to another folder and open it.",
    sqlite3.SQLITE_NOTADB: "“{name}” is not a workspace file; choose one ending in .awdb.",
    sqlite3.SQLITE_CORRUPT: (
        "“{name}” is damaged; open the newest copy in its backups folder and keep this one aside."
    ),
    sqlite3.SQLITE_CANTOPEN: "“{name}” could not be opened; check that it is there and readable.",
    sqlite3.SQLITE_PERM: "“{name}” may not be read; check its permissions.",
}


@contextmanager
def translated(name: str) -> Iterator[None]:
    """Turn SQLite's result codes about the user's world into `UserError`; ours stay bugs."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", None)
        sentence = _SENTENCES.get(code & 0xFF) if code is not None else None
        if sentence is None:
            raise
        raise UserError(sentence.format(name=name)) from error
