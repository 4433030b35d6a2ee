# SPDX-License-Identifier: MIT
"""Originals as received: pages as pictures, all else as plain characters, and the bytes."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING

from workstation.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from workstation.domain.sources import Source
    from workstation.intake.isolation import Reader

MOST = 200_000  # characters shown; the whole is in the saved original
_LINE = 2_000  # characters after which a line is broken, as no view can set endless ones
_MARKED_UP = ("text/", "application/xhtml")


class Pages:
    """Draws pages in a child process of its own, started when the first is asked for."""

    def __init__(self) -> None:
        self._reader: Reader | None = None
        self._lock = threading.Lock()

    def picture(self, data: bytes, page: int, width: int) -> bytes:
        """One page as a PNG.

        Raises:
            UserError: it cannot be drawn.
        """
        from workstation.intake.isolation import Reader

        with self._lock:
            reader = self._reader = self._reader or Reader()
        return reader.picture(data, page, width)

    def close(self) -> None:
        """End the child; a later page starts another."""
        with self._lock:
            if self._reader is not None:
                self._reader.close()


def inert(source: Source, headers: Sequence[tuple[str, str]], original: Callable[[], bytes]) -> str:
    """A mail's header data, or the characters of a document that is made of some.

    Nothing in it is followed or run. It is empty for formats that only their own programs show.
    """
    if headers:
        return "\n".join(f"{name}: {value}" for name, value in headers)[:MOST]
    if not source.media_type.startswith(_MARKED_UP):
        return ""
    from workstation.intake.plain import decode

    data = original()
    words, _ = decode(data[: 4 * MOST])
    shown = words.replace("\r\n", "\n").replace("\r", "\n")[:MOST]
    shown = re.sub(rf"([^\n]{{{_LINE}}})(?=[^\n])", r"\1\n", shown)
    whole = len(words) <= MOST and len(data) <= 4 * MOST
    return shown if whole else f"{shown}\n\n… the rest is in the saved original."


def save(data: bytes, path: Path) -> None:
    """Write the bytes of an original to a file.

    Raises:
        UserError: it cannot be written.
    """
    try:
        path.write_bytes(data)
    except OSError as problem:
        reason = problem.strerror or "the system refused"
        raise UserError(
            f"“{path.name}” could not be written ({reason}); choose another place."
        ) from problem
