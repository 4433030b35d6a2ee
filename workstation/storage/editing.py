# SPDX-License-Identifier: MIT
"""The one door for writes (design rules 13 to 15).

People's decisions go through `Door.change`: each is one change holding edits, so that it can
be shown, undone and merged. What the machine computes goes through `Door.record`, leaves no
edit, and can be computed again.
"""

from __future__ import annotations

import datetime as dt
import json
import secrets
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workstation.domain.changes import (
    Analyst,
    Change,
    Edit,
    base_edit,
    change_digest,
    deletion,
    encode,
    heads,
    in_conflict,
    next_depth,
    standing_head,
    value_digest,
)
from workstation.domain.fields import is_quiet
from workstation.domain.uids import new_uid
from workstation.storage import conflicts
from workstation.storage.births import born_by
from workstation.storage.codecs import plain
from workstation.storage.edits import edits_of, edits_of_row
from workstation.storage.nouns import NOUNS, computed_columns, from_column, to_column
from workstation.storage.settling import settle
from workstation.storage.sources import pack
from workstation.storage.staleness import mark

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

    from workstation.domain.changes import Value
    from workstation.storage.database import Store


class Record:
    """Machine's writing: rows that follow from content, under derived uids."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    def insert(self, noun: str, uid: str, values: Mapping[str, Any]) -> int:
        """Put a row in, computed columns included, and return its row id."""
        spec = NOUNS[noun]
        columns: dict[str, Any] = {"uid": uid}
        for name, value in values.items():
            columns[spec.fields[name].column] = to_column(self.db, spec.fields[name], value)
        columns |= computed_columns(noun, values)
        names = ", ".join(columns)
        marks = ", ".join("?" * len(columns))
        cursor = self.db.execute(
            f"INSERT INTO {spec.table} ({names}) VALUES ({marks})", tuple(columns.values())
        )
        if noun in ("position", "question"):
            mark(self.db, noun, (uid,))
        return int(cursor.lastrowid or 0)

    def put(self, noun: str, uid: str, values: Mapping[str, Any]) -> None:
        """Set fields of a row without an edit; only for what nobody has decided."""
        spec = NOUNS[noun]
        columns = {
            spec.fields[name].column: to_column(self.db, spec.fields[name], value)
            for name, value in values.items()
        }
        self._update(noun, uid, columns | computed_columns(noun, values))
        mark(self.db, noun, (uid,))

    def compute(self, noun: str, uid: str, **columns: object) -> None:
        """Set columns that are no fields: what is computed and never merged."""
        self._update(noun, uid, columns)

    def forget(self, noun: str, uid: str) -> None:
        """Take out a row that nobody has decided on."""
        mark(self.db, noun, (uid,))
        self.db.execute(f"DELETE FROM {NOUNS[noun].table} WHERE uid = ?", (uid,))

    def keep_original(self, source: int, original: bytes, body: str) -> None:
        """Keep the bytes of a source as received, beside its text."""
        packing, kept = pack(original, body)
        self.db.execute(
            "INSERT INTO originals (source_id, packing, size, bytes) VALUES (?, ?, ?, ?)",
            (source, packing, len(original), kept),
        )

    def has(self, noun: str, uid: str) -> bool:
        """Whether there is such a row, deleted or not."""
        found = self.db.execute(f"SELECT 1 FROM {NOUNS[noun].table} WHERE uid = ?", (uid,))
        return found.fetchone() is not None

    def is_decided(self, uid: str) -> bool:
        """Whether a person has edited any field of this row."""
        found = self.db.execute(
            "SELECT 1 FROM edits WHERE row_uid = ? AND depth > 0 LIMIT 1", (uid,)
        ).fetchone()
        return found is not None

    def edits(self, uid: str, field: str) -> list[Edit]:
        """The edits of one field so far, base edits included."""
        return edits_of(self.db, uid, field)

    def _update(self, noun: str, uid: str, columns: Mapping[str, Any]) -> None:
        names = ", ".join(f"{column} = ?" for column in columns)
        self.db.execute(
            f"UPDATE {NOUNS[noun].table} SET {names} WHERE uid = ?", (*columns.values(), uid)
        )


class Writing(Record):
    """A person's change while it is being made."""

    def __init__(self, db: sqlite3.Connection, change: Change) -> None:
        super().__init__(db)
        self.change = change
        self._change_id: int | None = None
        self._digests: list[str] = []
        self._births: list[tuple[str, str]] = []
        self._touched: dict[str, str] = {}
        self._fields: set[tuple[str, str, str]] = set()

    def create(self, noun: str, uid: str | None = None, /, **values: object) -> str:
        """A row made by a person: its values are birth values, no edits yet (rule 14)."""
        uid = uid or new_uid()
        self.insert(noun, uid, values)
        self.born(noun, uid)
        return uid

    def born(self, noun: str, uid: str) -> None:
        """Name a row as made by this change."""
        self._births.append((noun, uid))
        self._fields.add((noun, uid, "deleted"))
        self._touched.setdefault(uid, noun)

    def set(self, noun: str, uid: str, field: str, value: object) -> bool:
        """Set one field; setting what is there already is no edit.

        Returns:
            Whether anything changed.
        """
        current = self._current(noun, uid, field)
        wanted = plain(value)
        if encode(current) == encode(wanted) and not conflicts.is_open(self.db, uid, field):
            return False
        if field == "deleted" and conflicts.is_open(self.db, uid, field):
            parents = self._heads_of_row(noun, uid)
        else:
            parents = heads(self._edits_of(noun, uid, field, current))
        self._write_edit(noun, uid, field, wanted, parents)
        self._keep(noun, uid, field, value)
        return True

    def delete(self, noun: str, uid: str) -> None:
        """Delete a row: an edit that names the heads of all its fields (rule 15)."""
        if self._current(noun, uid, "deleted"):
            return
        parents = self._heads_of_row(noun, uid)
        self._write_edit(noun, uid, "deleted", value=True, parents=parents)
        self._update(noun, uid, {"deleted": 1})

    def put_back(
        self, noun: str, uid: str, field: str, values: Sequence[Value], instead_of: list[Edit]
    ) -> None:
        """Let these values stand in the place of some heads of a field.

        Several values are in conflict again, the last one standing in. What heads are not named
        somebody else decided, and it stays.
        """
        fresh = sorted(new_uid() for _ in values)
        for value, edit in zip(values, fresh, strict=True):
            self._write_edit(noun, uid, field, value, instead_of, edit)
        if field == "deleted":
            value, contested = deletion(edits_of_row(self.db, uid))
        else:
            edits = edits_of(self.db, uid, field)
            standing = standing_head(edits)
            value = standing.value if standing else None
            contested = in_conflict(edits) and not is_quiet(noun, field)
        self._keep(noun, uid, field, value)
        if contested:
            conflicts.mark(self.db, noun, uid, field)

    def _keep(self, noun: str, uid: str, field: str, value: object) -> None:
        """Let the row show what stands."""
        spec = NOUNS[noun].fields[field]
        columns = {spec.column: to_column(self.db, spec, value)}
        self._update(noun, uid, columns | computed_columns(noun, {field: value}))

    def _heads_of_row(self, noun: str, uid: str) -> list[Edit]:
        """The heads of all fields: what decides on a row itself names them."""
        found = heads(self._edits_of(noun, uid, "deleted", value=False))
        for field in self._edited_fields(uid):
            if field != "deleted":
                found += heads(self._edits_of(noun, uid, field, None))
        return found

    def _current(self, noun: str, uid: str, field: str) -> Value:
        spec = NOUNS[noun]
        found = self.db.execute(
            f"SELECT {spec.fields[field].column} FROM {spec.table} WHERE uid = ?", (uid,)
        ).fetchone()
        if found is None:
            raise LookupError(f"no {noun} {uid}")
        return from_column(self.db, spec.fields[field], found[0])

    def _edited_fields(self, uid: str) -> list[str]:
        rows = self.db.execute("SELECT DISTINCT field FROM edits WHERE row_uid = ?", (uid,))
        return [field for (field,) in rows]

    def _edits_of(self, noun: str, uid: str, field: str, value: Value) -> list[Edit]:
        """The edits of a field; its first edit brings the birth value along (rule 14)."""
        found = edits_of(self.db, uid, field)
        if not found:
            base = base_edit(noun, uid, field, value, born_by(self.db, noun, uid))
            self._insert_edit(base, change_id=None, salt="", digest="")
            found = [base]
        return found

    def _write_edit(
        self, noun: str, uid: str, field: str, value: Value, parents: list[Edit], edit_uid: str = ""
    ) -> None:
        edit = Edit(
            edit_uid or new_uid(),
            noun,
            uid,
            field,
            value,
            tuple(sorted(parent.uid for parent in parents)),
            next_depth(parents),
        )
        salt = secrets.token_hex(8)
        digest = value_digest(salt, value)
        self._insert_edit(edit, change_id=self._number(), salt=salt, digest=digest)
        self._digests.append(digest)
        conflicts.close(self.db, uid, field)  # most name every head, so that none is left to differ
        self._fields.add((noun, uid, field))
        self._touched.setdefault(uid, noun)

    def _insert_edit(self, edit: Edit, *, change_id: int | None, salt: str, digest: str) -> None:
        self.db.execute(
            "INSERT OR IGNORE INTO edits (uid, change_id, noun, row_uid, field, value, parents, "
            "depth, salt, digest, engine) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                edit.uid,
                change_id,
                edit.noun,
                edit.row,
                edit.field,
                encode(edit.value),
                json.dumps(edit.parents),
                edit.depth,
                salt,
                digest,
                edit.engine,
            ),
        )

    def _number(self) -> int:
        """Row id of the change, which is stored when it first touches something."""
        if self._change_id is None:
            change = self.change
            cursor = self.db.execute(
                "INSERT INTO changes (uid, label, analyst, analyst_name, made_at, nouns, batch, "
                "undoes, redo, after, digest) VALUES (?, ?, ?, ?, ?, '[]', ?, ?, ?, ?, '')",
                (
                    change.uid,
                    change.label,
                    change.analyst,
                    change.analyst_name,
                    change.made_at,
                    change.batch,
                    change.undoes,
                    int(change.redo),
                    json.dumps(frontier(self.db)),
                ),
            )
            self._change_id = int(cursor.lastrowid or 0)
        return self._change_id

    @property
    def touched_fields(self) -> frozenset[tuple[str, str, str]]:
        """Noun, row and field of everything set so far."""
        return frozenset(self._fields)

    def finish(self) -> Change:
        """Seal the change with its digest over all that came before (rule 17)."""
        nouns = tuple(dict.fromkeys(self._touched.values()))
        change = replace(self.change, nouns=nouns, rows=tuple(self._touched))
        if not self._touched:
            return change
        number, births = self._number(), json.dumps(self._births)
        digest = change_digest(
            metadata_of(change, births), self._digests, previous_digest(self.db, number)
        )
        self.db.execute(
            "UPDATE changes SET nouns = ?, births = ?, digest = ? WHERE id = ?",
            (json.dumps(nouns), births, digest, number),
        )
        return change


class Door:
    """The way in for every write to one workspace."""

    def __init__(self, store: Store, analyst: Analyst) -> None:
        self.store = store
        self.analyst = analyst
        self._last: Change | None = None

    @property
    def done(self) -> Change:
        """The change made last."""
        if self._last is None:
            raise LookupError("nothing was changed yet")
        return self._last

    @contextmanager
    def change(
        self,
        label: str,
        *,
        undoes: str | None = None,
        redo: bool = False,
        batch: str | None = None,
    ) -> Iterator[Writing]:
        """One action of the analyst, in one transaction; afterwards `done` describes it.

        Changes of one `batch` are undone and redone together: a long import commits often.
        """
        made_at = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
        change = Change(
            new_uid(),
            label,
            self.analyst.uid,
            self.analyst.name,
            made_at,
            undoes=undoes,
            redo=redo,
            batch=batch,
        )
        with self.store.write() as db:
            writing = Writing(db.conn, change)
            yield writing
            settle(writing)
            self._last = writing.finish()

    @contextmanager
    def record(self) -> Iterator[Record]:
        """Machine's writing, in one transaction."""
        with self.store.write() as db:
            yield Record(db.conn)


def frontier(db: sqlite3.Connection) -> list[str]:
    """Uids of the changes that nothing here follows yet: the last one, or what a merge left."""
    found = db.execute(
        "SELECT c.uid, m.heads FROM changes c LEFT JOIN merges m ON m.id = c.merge_id "
        "ORDER BY c.id DESC LIMIT 1"
    ).fetchone()
    if found is None:
        return []
    uid, heads_left = found
    return [uid] if heads_left is None else list(json.loads(heads_left))


def previous_digest(db: sqlite3.Connection, number: int) -> str:
    """The digests of the changes that the change of this row id follows, or nothing."""
    found = db.execute(
        "SELECT p.digest FROM changes c, json_each(c.after) a JOIN changes p ON p.uid = a.value "
        "WHERE c.id = ? ORDER BY p.uid",
        (number,),
    )
    return "".join(digest for (digest,) in found)


def metadata_of(change: Change, births: str) -> tuple[str, ...]:
    """What of a change its digest covers besides the edits."""
    return (
        change.uid,
        change.label,
        change.analyst,
        change.analyst_name,
        change.made_at,
        births,
        change.undoes or "",
    )
