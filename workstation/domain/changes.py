# SPDX-License-Identifier: MIT
"""The edit algebra of design rules 13 to 17: values, heads, conflicts, digests. Pure."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from hashlib import sha256

from workstation.domain.uids import derived_uid

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One field of one row set by a change; a base edit (depth 0) holds the birth value.

    A stub has lost its value but keeps its place in the history.
    """

    uid: str
    noun: str
    row: str
    field: str
    value: Value
    parents: tuple[str, ...] = ()
    depth: int = 0
    stub: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One user action: a label, an analyst, a time, and what it did.

    `nouns` are the kinds of thing it touched, `rows` the uids, created ones first. `undoes` is
    the change this one takes back or, when `redo` is set, brings back; changes of one `batch`
    are taken back together.
    """

    uid: str
    label: str
    analyst: str
    analyst_name: str
    made_at: str
    nouns: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    undoes: str | None = None
    redo: bool = False
    batch: str | None = None


@dataclass(frozen=True, slots=True)
class Analyst:
    """A person who decides; the uid tells two people of one name apart."""

    uid: str
    name: str


def encode(value: Value) -> str:
    """A value in the one spelling that digests and base uids are made of."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def base_edit(noun: str, row: str, field: str, value: Value) -> Edit:
    """The edit that stands for a birth value (rule 14)."""
    return Edit(derived_uid("base", row, field, encode(value)), noun, row, field, value)


def heads(edits: Collection[Edit]) -> list[Edit]:
    """The edits of one field that no other edit of that field has as parent."""
    parents = {parent for edit in edits for parent in edit.parents}
    return [edit for edit in edits if edit.uid not in parents]


def standing_head(edits: Collection[Edit]) -> Edit | None:
    """The head that stands in where one value is needed: of greatest depth, then uid."""
    return max(heads(edits), key=lambda e: (e.depth, e.uid), default=None)


def in_conflict(edits: Collection[Edit]) -> bool:
    """Whether the heads of one field hold different values (rule 15)."""
    return len({encode(edit.value) for edit in heads(edits)}) > 1


def next_depth(parents: Iterable[Edit]) -> int:
    """Depth of an edit with these parents."""
    return 1 + max((parent.depth for parent in parents), default=-1)


def value_digest(salt: str, value: Value) -> str:
    """Salted digest of a value: an emptied edit keeps it, so the chain stays provable."""
    return sha256(f"{salt}\x1f{encode(value)}".encode()).hexdigest()


def change_digest(metadata: Iterable[str], edit_digests: Iterable[str], previous: str) -> str:
    """Digest of a change over its metadata, its edits' digests and what came before.

    It shows slips and tampering by the unskilled; it is not a signature (rule 17).
    """
    parts = "\x1f".join((*metadata, *edit_digests, previous))
    return sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()
