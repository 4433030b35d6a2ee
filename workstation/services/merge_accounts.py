# SPDX-License-Identifier: MIT
"""The account of a merge: what came in, what it changed, what it put in conflict, the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workstation.analysis.history_words import field_words
from workstation.domain.changes import claiming_heads
from workstation.domain.history import RawStep, StepKind
from workstation.domain.markings import highest
from workstation.domain.merge_accounts import MOST_NAMED, Came, Claimed, Contested, MergeAccount
from workstation.services.history import in_words
from workstation.storage import conflicts
from workstation.storage.history_steps import row_name
from workstation.storage.merging import accounts, merges, taking_back
from workstation.storage.merging.tables import ORDER
from workstation.storage.nouns import NOUNS
from workstation.storage.open_values import makers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workstation.domain.changes import Value
    from workstation.domain.sharing import Merge
    from workstation.storage.database import Store
    from workstation.storage.merging.differing import Place

_FATES = ("It was changed.", "It was deleted.")


def account(store: Store, made: Merge, default_marking: str) -> MergeAccount:
    """Everything that can be told of a merge.

    Args:
        store: the workspace it was made in.
        made: the merge.
        default_marking: what is unmarked counts as.
    """
    return _Account(store, made).told(default_marking)


class _Account:
    """One merge while it is being told."""

    def __init__(self, store: Store, made: Merge) -> None:
        self._store = store
        self._db = store.read
        self._made = made
        self._kept: dict[str, Any] = merges.brought(self._db, made.id)
        self._named: dict[str, set[str]] = {}  # uids that are told of, by noun

    def told(self, default_marking: str) -> MergeAccount:
        came = tuple(self._came())
        values, changed = accounts.changed(self._db, self._made.id, MOST_NAMED)
        contested = self._contested()
        steps = in_words(self._store, [self._step(*one) for one in changed])
        return MergeAccount(
            merge=self._made,
            work_of=tuple(accounts.work_of(self._db, *self._kept["changes"])),
            came=came,
            changed=tuple(steps),
            values=values,
            contested=tuple(contested),
            conflicts=len(self._kept["contested"]),
            alike=tuple(self._alike()),
            barred=self._kept["barred"],
            stays=self._stays(),
            marking=self._marking(default_marking),
        )

    def _came(self) -> Iterable[Came]:
        for noun in ORDER:
            low, high = self._kept[NOUNS[noun].table]
            if high > low:
                uids = accounts.rows_between(self._db, noun, low, high, MOST_NAMED)
                names = tuple(filter(None, (row_name(self._db, noun, uid) for uid in uids)))
                self._named.setdefault(noun, set()).update(uids)
                yield Came(noun, self._made.counts.get(noun, 0), names)

    def _step(self, place: Place, was: Value) -> RawStep:
        noun, uid, field = place
        self._named.setdefault(noun, set()).add(uid)
        if field == "deleted":
            return RawStep(noun, uid, StepKind.BACK if was else StepKind.REMOVED)
        became = accounts.value_then(self._db, place, self._kept["edits"][1])
        return RawStep(noun, uid, StepKind.SET, field, was, became)

    def _alike(self) -> Iterable[tuple[str, int]]:
        """By noun, what both files held and the merge left as it was."""
        touched = accounts.changed_rows(self._db, self._made.id)
        places = {*touched, *((noun, uid) for noun, uid, _ in self._kept["contested"])}
        for noun, number in self._kept["alike"].items():
            left = number - sum(1 for one, _ in places if one == noun)
            if left > 0:
                yield noun, left

    def _stays(self) -> str:
        """Why it cannot be taken back; empty when it can."""
        if merges.every(self._db)[0].id != self._made.id:
            return "a later merge has to be taken back first"
        resting = taking_back.rests_on(self._db, self._made.id)
        return f"something done since rests on it ({resting})" if resting else ""

    def _marking(self, default: str) -> str:
        found = (accounts.markings(self._db, noun, uids) for noun, uids in self._named.items())
        return highest({marking for each in found for marking in each} | {""}, default)

    # conflicts

    def _contested(self) -> list[Contested]:
        now = set(conflicts.every(self._db))
        places = [tuple(place) for place in self._kept["contested"][:MOST_NAMED]]
        found = []
        for place in places:
            noun, uid, field = place
            self._named.setdefault(noun, set()).add(uid)
            found.append(
                Contested(
                    noun,
                    row_name(self._db, noun, uid),
                    field_words(noun, field),
                    tuple(self._values(place)),
                    settled=place not in now,
                )
            )
        return found

    def _values(self, place: Place) -> Iterable[Claimed]:
        noun, uid, field = place
        if field == "deleted":
            return [Claimed(fate) for fate in _FATES]
        edits = accounts.edits_then(self._db, place, self._kept["edits"][1])
        heads, made = claiming_heads(edits), makers(self._db, edits)
        steps = [RawStep(noun, uid, StepKind.SET, field, None, edit.value) for edit in heads]
        told = zip(heads, in_words(self._store, steps), strict=True)
        claimed = (Claimed(step.after, *made[edit.uid]) for edit, step in told)
        return sorted(claimed, key=lambda one: (one.made_at, one.words))
