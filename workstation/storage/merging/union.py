# SPDX-License-Identifier: MIT
"""The union of two workspace files, in the transaction of the one that is written.

The other file is attached as `them`. Rows and edits that only it has are put in; where both have
something, the value of a field follows from all edits of both. Everything that is brought in or
changed is written down, so that the merge can be taken back (rule 18).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.changes import deletion
from workstation.storage import conflicts
from workstation.storage.editing import Record
from workstation.storage.edits import edits_of_row
from workstation.storage.merging import accounts, edits, rows
from workstation.storage.merging.differing import edited_there, unlike
from workstation.storage.merging.purged import bar_purged, take_over
from workstation.storage.merging.tables import ORDER, drop_pairs, pair_all
from workstation.storage.merging.values import side, stored, unite
from workstation.storage.nouns import NOUNS
from workstation.storage.settling import settle_dates, settle_joins
from workstation.storage.staleness import mark, mark_touched

if TYPE_CHECKING:
    import sqlite3

    from workstation.domain.changes import Value
    from workstation.jobs import Ticket
    from workstation.storage.merging.differing import Place
    from workstation.storage.merging.values import United


class Union:
    """One merge while it is being made."""

    def __init__(self, db: sqlite3.Connection, merge: int) -> None:
        self._db = db
        self._merge = merge
        self._record = Record(db)
        self._touched: set[Place] = set()

    def make(self, ticket: Ticket) -> dict[str, int]:
        """Unite the files; how many of what were brought, changed or put in conflict."""
        db = self._db
        pair_all(db)
        bar_purged(db)
        at_first = accounts.before(db)
        united = self._united()
        heads = edits.heads_after(db)
        brought = rows.bring_rows(db, ticket)
        originals = rows.bring_originals(db)
        changes = edits.bring_changes(db, self._merge)
        new_edits, filled = edits.bring_edits(db)
        told = edits.fill_changes(db)
        for place, found in united.items():
            edits.add_bases(db, found.bases, new_edits[0])
            self._put(place, found.value, conflict=found.conflict)
        self._decide_deletions({(noun, uid) for noun, uid, _ in united})
        self._take_over_conflicts()
        drop_pairs(db)
        self._settle(brought)
        ranges = ((name, *brought[NOUNS[name].table]) for name in ORDER)
        counts = {name: high - low for name, low, high in ranges if high > low}
        kept = {
            **brought,
            "changes": changes,
            "edits": new_edits,
            "originals": originals,
            "filled": filled,
            "told": told,
            "tombstones": take_over(db),
            **accounts.noted(db, at_first, new_edits[0]),
        }
        db.execute(
            "UPDATE merges SET brought = ?, counts = ?, heads = ? WHERE id = ?",
            (json.dumps(kept), json.dumps(counts), json.dumps(heads), self._merge),
        )
        return counts

    def _united(self) -> dict[Place, United]:
        """Every field that differs or was edited there, found before anything is written."""
        db = self._db
        places = sorted({*edited_there(db), *unlike(db)})
        return {
            place: unite(place, side(db, "main", place), side(db, "them", place))
            for place in places
            if place[0] != "text"  # texts never change
        }

    def _put(self, place: Place, value: Value, *, conflict: bool) -> None:
        """Set a field as the union has it, keeping what stood there."""
        noun, uid, name = place
        db = self._db
        (conflicts.mark if conflict else _close)(db, noun, uid, name)
        before = side(db, "main", place).value
        if name == "deleted" or stored(before) == stored(value):
            return
        db.execute(
            "INSERT INTO merged_values (merge_id, noun, row_uid, field, value) "
            "VALUES (?, ?, ?, ?, ?)",
            (self._merge, noun, uid, name, stored(before)),
        )
        self._record.put(noun, uid, {name: value})
        self._touched.add(place)

    def _decide_deletions(self, among: set[tuple[str, str]]) -> None:
        """Which of the rows whose edits became more are gone now, or in conflict about it."""
        for noun, uid in sorted(among):
            if noun in ("text", "workspace"):
                continue
            gone, conflict = deletion(edits_of_row(self._db, uid))
            place = (noun, uid, "deleted")
            (conflicts.mark if conflict else _close)(self._db, noun, uid, "deleted")
            before = bool(side(self._db, "main", place).value)
            if gone != before:
                self._db.execute(
                    "INSERT INTO merged_values (merge_id, noun, row_uid, field, value) "
                    "VALUES (?, ?, ?, 'deleted', ?)",
                    (self._merge, noun, uid, stored(before)),
                )
                self._record.compute(noun, uid, deleted=int(gone))
                self._touched.add(place)

    def _take_over_conflicts(self) -> None:
        """What is open there on rows that only they had is open here too."""
        found = self._db.execute(
            "SELECT t.noun, t.row_uid, t.field FROM them.conflicts t "
            "WHERE NOT EXISTS (SELECT 1 FROM main.conflicts m "
            "WHERE m.row_uid = t.row_uid AND m.field = t.field)"
        ).fetchall()
        for noun, uid, name in found:
            if noun in NOUNS and name in NOUNS[noun].fields and self._record.has(noun, uid):
                place = (noun, uid, name)
                ours = side(self._db, "main", place)
                open_still = (
                    deletion(edits_of_row(self._db, uid))[1]
                    if name == "deleted"
                    else unite(place, ours, ours).conflict
                )
                if open_still:
                    conflicts.mark(self._db, noun, uid, name)

    def _settle(self, brought: dict[str, rows.Range]) -> None:
        """Compute again what follows from what has come in."""
        db = self._db
        low, high = brought["links"]
        if high > low or any(noun == "link" for noun, _, _ in self._touched):
            settle_joins(self._record)
        for noun, uid, name in sorted(self._touched):
            if noun == "source" and name == "published_on":
                settle_dates(self._record, uid)
        mark_touched(db, self._touched)
        links = db.execute("SELECT uid FROM links WHERE id > ?", (low,)).fetchall()
        mark(db, "link", (uid for (uid,) in links))
        for table, column, of in (
            ("positions", "question_id", "SELECT question_id FROM positions WHERE id > ?"),
            ("questions", "id", "SELECT id FROM questions WHERE id > ?"),
        ):
            db.execute(
                f"INSERT INTO unexamined (question_id) SELECT DISTINCT {column} FROM ({of}) "
                "WHERE true ON CONFLICT (question_id) DO UPDATE SET times = times + 1",
                (brought[table][0],),
            )


def _close(db: sqlite3.Connection, _noun: str, uid: str, field: str) -> None:
    conflicts.close(db, uid, field)
