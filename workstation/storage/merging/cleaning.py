# SPDX-License-Identifier: MIT
"""A clean copy of a workspace some of whose rows refer to nothing: those alone stay behind."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from workstation.domain.sharing import Scope
from workstation.storage.faults import translated
from workstation.storage.merging.choosing import leaving
from workstation.storage.merging.copying import fill, written
from workstation.storage.merging.received import up_to_date
from workstation.storage.merging.tables import ORDER, is_required, references
from workstation.storage.nouns import NOUNS

if TYPE_CHECKING:
    import sqlite3

    from workstation.domain.sharing import Leaving
    from workstation.jobs import Ticket


def write_clean_copy(path: Path, target: Path, ticket: Ticket) -> list[Leaving]:
    """Write what is sound of the workspace at `path`, which is not touched.

    Returns:
        By noun, how many rows left with the copy and how many stayed.

    Raises:
        UserError: something stands there already, it cannot be written, or there is no workspace.
    """
    told: list[Leaving] = []

    def narrow(db: sqlite3.Connection) -> None:
        _leave_dangling(db)
        db.execute("INSERT INTO main.tombstones SELECT * FROM them.tombstones")
        told.extend(leaving(db))

    with translated(path.name), TemporaryDirectory(prefix="cleaning-") as room:
        source = up_to_date(path, Path(room))
        with written(target) as draft:
            fill(draft, source, Scope(), ticket, narrow=narrow)
    return told


def _leave_dangling(db: sqlite3.Connection) -> None:
    """Keep no row without what it must refer to; what may be empty becomes so in the copy.

    Rows that refer come later in the order, so that one pass finds whatever rests on another.
    """
    for name in ORDER:
        noun = NOUNS[name]
        for one in references(noun):
            if is_required(db, noun.table, one.column):
                db.execute(
                    f"DELETE FROM temp.keep_{noun.table} WHERE id IN (SELECT r.id FROM "
                    f"them.{noun.table} r WHERE r.{one.column} NOT IN "
                    f"(SELECT id FROM temp.keep_{one.table}))"
                )
