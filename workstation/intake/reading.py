# SPDX-License-Identifier: MIT
"""Bytes, paths and pasted words to documents: the door of this room."""

import hashlib
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from workstation.domain.documents import Document
from workstation.domain.spans import clean_text
from workstation.errors import UserError
from workstation.intake import kinds
from workstation.intake.limits import check_size
from workstation.intake.plain import read_markdown, read_text

_Read = Callable[[str, bytes, str], Document]
_NO_TEXT = "The file holds no text."


def read_document(path: Path) -> Document:
    """Reads one file, in this process.

    Raises:
        UserError: it cannot be read; one sentence says why.
    """
    return read_bytes(path.name, file_bytes(path))


def file_bytes(path: Path) -> bytes:
    """The bytes of a regular file of a bearable size.

    Raises:
        UserError: there is no such file, it may not be read, or it is too large.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UserError("This is not a file; add a file or a folder.")
        check_size(status.st_size)
        return path.read_bytes()
    except FileNotFoundError as problem:
        raise UserError("There is no such file; it may have been moved or renamed.") from problem
    except PermissionError as problem:
        raise UserError("The file may not be read; change its permissions and retry.") from problem
    except (OSError, ValueError) as problem:
        raise UserError("The file could not be read from its disk; copy it and retry.") from problem


def read_bytes(name: str, data: bytes, media_type: str | None = None) -> Document:
    """Reads what is in `data`; `name` and `media_type` only help where content does not tell.

    Raises:
        UserError: it cannot be read; one sentence says why.
    """
    check_size(len(data))
    return read_kind(kinds.kind_of(name, data, media_type), name, data)


def read_kind(kind: str, name: str, data: bytes, depth: int = 0) -> Document:
    """Reads `data`, known to be of this kind; `depth` counts the mails around it.

    Raises:
        UserError: it cannot be read; one sentence says why.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        document = _read(kind, name, data, sha256, depth)
    except RecursionError as problem:
        raise UserError(
            "The file is nested too deeply to be read; save it as plain text."
        ) from problem
    if kind in kinds.PLAIN and not document.text.strip("\ufffd \t\n"):
        raise UserError(_NO_TEXT)
    return document


def _read(kind: str, name: str, data: bytes, sha256: str, depth: int) -> Document:
    """Hands over to the reader of the format; only that one is imported."""
    if kind == kinds.TEXT:
        return read_text(name, data, sha256)
    if kind == kinds.MARKDOWN:
        return read_markdown(name, data, sha256)
    if kind == kinds.MAIL:
        from workstation.intake.mail import read_mail

        return read_mail(name, data, sha256, depth)
    return _reader(kind)(name, data, sha256)


def _reader(kind: str) -> _Read:
    if kind == kinds.HTML:
        from workstation.intake.html import read_html

        return read_html
    if kind == kinds.PDF:
        from workstation.intake.pdf import read_pdf

        return read_pdf
    if kind == kinds.DOCX:
        from workstation.intake.word import read_docx

        return read_docx
    if kind == kinds.ODT:
        from workstation.intake.odt import read_odt

        return read_odt
    from workstation.intake.rtf import read_rtf

    return read_rtf


def read_pasted(text: str, title: str = "") -> Document:
    """Pasted words as a document.

    Raises:
        UserError: there are none.
    """
    clean = clean_text(text)
    if not clean.strip():
        raise UserError("There is nothing to paste; copy some text first.")
    data = clean.encode()
    check_size(len(data))
    found = read_text(title or "Pasted text", data, hashlib.sha256(data).hexdigest())
    if not title:
        return found
    return replace(found, title=clean_text(title))
