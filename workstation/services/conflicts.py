# SPDX-License-Identifier: MIT
"""Conflicts: fields of which two values are kept until a person settles them (rule 15)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.domain.changes import (
    claiming_heads,
    encode,
    heads,
    standing_head,
    unaware,
)
from workstation.domain.fields import is_words
from workstation.domain.sharing import Conflict, Contender
from workstation.errors import UserError
from workstation.storage import conflicts
from workstation.storage.edits import edits_of, edits_of_row
from workstation.storage.open_values import makers
from workstation.storage.row_names import name_of
from workstation.storage.uses import uses_of

if TYPE_CHECKING:
    from workstation.domain.changes import Change, Edit, Value
    from workstation.domain.sharing import Uses
    from workstation.storage.editing import Door


class Conflicts:
    """What two people decided differently."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store

    def all(self) -> list[Conflict]:
        """Every field in conflict, by noun and row."""
        return [self._conflict(*place) for place in conflicts.every(self._store.read)]

    def of(self, row: str) -> list[Conflict]:
        """Those of one row."""
        return [one for one in self.all() if one.row == row]

    def named(self, row: str, field: str) -> Conflict:
        """The conflict of a field of a row.

        Raises:
            UserError: that field is not in conflict.
        """
        found = next((one for one in self.of(row) if one.field == field), None)
        if found is None:
            raise UserError("This field is not in conflict any more; somebody has settled it.")
        return found

    def uses(self, one: Conflict) -> Uses:
        """Where what is in conflict is used: in the comparison, in briefs."""
        return uses_of(self._store.read, one.noun, one.row)

    def resolve(self, row: str, field: str, value: Value) -> Change:
        """Settle a conflict with one of its values, or words of a person's own with others.

        Raises:
            UserError: that field is not in conflict, or the value is none it can have.
        """
        one = self.named(row, field)
        _check(one, value)
        with self._door.change(f"Settle {field.replace('_', ' ')} of “{one.label}”") as writing:
            if field == "deleted" and value:
                writing.delete(one.noun, row)
            else:
                writing.set(one.noun, row, field, value)
        return self._door.done

    def _conflict(self, noun: str, row: str, field: str) -> Conflict:
        db = self._store.read
        edits = edits_of_row(db, row) if field == "deleted" else edits_of(db, row, field)
        contending = _deletions(edits) if field == "deleted" else claiming_heads(edits)
        standing, made = standing_head(edits), makers(db, edits)
        return Conflict(
            noun,
            row,
            field,
            name_of(db, noun, row),
            tuple(Contender(edit.uid, edit.value, *made[edit.uid]) for edit in contending),
            standing=False if field == "deleted" else standing.value if standing else None,
        )


def _deletions(edits: list[Edit]) -> list[Edit]:
    """Who deleted a row, and the edits made of it without knowing, from all edits of the row."""
    if not unaware(edits):
        return []
    by_field: dict[str, list[Edit]] = {}
    for edit in edits:
        by_field.setdefault(edit.field, []).append(edit)
    return [head for each in by_field.values() for head in heads(each) if head.depth > 0]


def _check(one: Conflict, value: Value) -> None:
    """A choice is among the values there are; words may be any that are words."""
    if one.field == "deleted":
        fits = isinstance(value, bool)
    elif is_words(one.noun, one.field):
        fits = isinstance(value, str) and bool(value.strip())
    else:
        fits = encode(value) in {encode(each.value) for each in one.contenders}
    if not fits:
        raise UserError(
            f"The {one.field.replace('_', ' ')} of a {one.noun} cannot be “{value}” here; keep one "
            "of the values in conflict, and change it afterwards where it is shown."
        )
