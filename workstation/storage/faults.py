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


@contextmanager
def not_believed(name: str, *, merging: bool = False) -> Iterator[None]:
    """Turn whatever a received file makes SQLite or the system complain of into a sentence.

    While it is only read, each complaint is about the file. While it is merged, those about our
    own statements stay bugs; a value that breaks a rule of the tables can only come from it.
    """
    try:
        yield
    except sqlite3.Error as error:
        # A text that is none has no code: Python itself cannot read it.
        code = getattr(error, "sqlite_errorcode", None)
        kind = _NO_TEXT if code is None else int(code) & 0xFF
        if kind in _SENTENCES or (merging and kind not in _THEIRS):
            raise
        raise UserError(_STOPPED.get(kind, _UNREADABLE).format(name=name)) from error
    except OSError as error:
        if merging:
            raise
        raise UserError(
            f"“{name}” cannot be read ({error.strerror or error}); choose another file."
        ) from error


_NO_TEXT = -1
_THEIRS = frozenset(
    (sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_TOOBIG, _NO_TEXT)
)
_STOPPED = {
    sqlite3.SQLITE_INTERRUPT: (
        "“{name}” takes far longer to check than any workspace and was not merged; ask its sender "
        "for a clean copy."
    ),
}
_UNREADABLE = (
    "“{name}” holds what cannot be read and was not merged, because no workspace comes to be like "
    "that; ask its sender for a clean copy."
)
