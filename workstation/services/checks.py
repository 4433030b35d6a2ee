# SPDX-License-Identifier: MIT
"""Checking a workspace file, and mending what can be computed again."""

from dataclasses import replace

from workstation.domain.reports import Fault
from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.storage import checks
from workstation.storage.editing import Door

_MENDED = ("search index", "orphan")


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
