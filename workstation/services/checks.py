# SPDX-License-Identifier: MIT
"""Checking a workspace file, and mending what can be computed again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.storage import checks
from workstation.storage.merging.cleaning import write_clean_copy

if TYPE_CHECKING:
    from pathlib import Path

    from workstation.domain.reports import Fault
    from workstation.domain.sharing import Leaving
    from workstation.storage.editing import Door

_MENDED = ("search index", "orphan")


def clean_copy(path: Path, target: Path, ticket: Ticket | None = None) -> list[Leaving]:
    """Write what is sound of a workspace under another name; by noun, what left and what stayed.

    Raises:
        UserError: something stands there already, it cannot be written, or there is no workspace.
    """
    return write_clean_copy(path, target, ticket or Ticket())


class Checks:
    """Is the file sound?"""

    def __init__(self, door: Door) -> None:
        self._door = door

    def run(self, *, repair: bool = True, ticket: Ticket | None = None) -> list[Fault]:
        """Everything wrong, in words; search indexes and orphans are mended unless told not to.

        A second run after a repair finds nothing that was mended. On a read-only workspace
        the search indexes are not looked at, because asking them needs a writing connection.
        """
        store = self._door.store
        found = list(checks.faults(store.read, ticket or Ticket()))
        if not store.read_only and not any(fault.kind == "structure" for fault in found):
            with store.write() as db:
                found += checks.index_faults(db.conn)
        wanted = {fault.kind for fault in found} & set(_MENDED)
        if not (repair and wanted) or store.read_only:
            return found
        self._repair(wanted)
        return [replace(fault, repaired=fault.kind in _MENDED) for fault in found]

    def _repair(self, kinds: set[str]) -> None:
        try:
            with self._door.store.write() as db:
                if "orphan" in kinds:
                    checks.drop_orphans(db.conn)
                if "search index" in kinds:
                    checks.rebuild_indexes(db.conn)
        except UserError as error:
            raise UserError(f"The file could not be mended: {error}") from error
