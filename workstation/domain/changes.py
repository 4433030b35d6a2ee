# SPDX-License-Identifier: MIT
"""The edit algebra of design rules 13 to 17: values, heads, conflicts, digests. Pure."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from workstation.domain.uids import derived_uid

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One field of one row set by a change; a base edit (depth 0) holds the birth value.

    A stub has lost its value but keeps its place in the history. `engine` names what set a birth
    value that no person set, with its version.
    """

    uid: str
    noun: str
    row: str
    field: str
    value: Value
    parents: tuple[str, ...] = ()
    depth: int = 0
    stub: bool = False
    engine: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One user action: a label, an analyst, a time, and what it did.

    `nouns` are the kinds of thing it touched, `rows` the uids, created ones first. `undoes` is
    the change this one takes back or, when `redo` is set, brings back; changes of one `batch`
    are taken back together. `id` and `undone` (whether it has been taken back since) are facts of
    one file, and no part of the change.
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
    id: int = field(default=0, compare=False)
    undone: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Analyst:
    """A person who decides; the uid tells two people of one name apart."""

    uid: str
    name: str


def encode(value: Value) -> str:
    """A value in the one spelling that digests and base uids are made of."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def base_edit(noun: str, row: str, field: str, value: Value, engine: str = "") -> Edit:
    """The edit that stands for a birth value (rule 14)."""
    uid = derived_uid("base", row, field, encode(value))
    return Edit(uid, noun, row, field, value, engine=engine)


def heads(edits: Collection[Edit]) -> list[Edit]:
    """The edits of one field that no other edit of that field has as parent."""
    parents = {parent for edit in edits for parent in edit.parents}
    return [edit for edit in edits if edit.uid not in parents]


def claiming_heads(edits: Collection[Edit]) -> list[Edit]:
    """The heads that claim to be the value.

    What an engine set at birth gives way to whatever a person set; of several engines' values
    that of the greatest version stands, then the greatest value (rule 14).
    """
    found = heads(edits)
    persons = [edit for edit in found if not edit.engine]
    if persons or not found:
        return persons
    return [max(found, key=lambda edit: (version_key(edit.engine), encode(edit.value)))]


def version_key(engine: str) -> tuple[tuple[int, ...], str]:
    """The order of engines by their version, whatever their names: "tagger 10" after "rules 9"."""
    name, _, version = engine.rpartition(" ")
    numbers = tuple(int(part) for part in version.split(".") if part.isdigit())
    return numbers, name or engine


def standing_head(edits: Collection[Edit]) -> Edit | None:
    """The head that stands in where one value is needed: of greatest depth, then uid."""
    return max(claiming_heads(edits), key=lambda e: (e.depth, e.uid), default=None)


def in_conflict(edits: Collection[Edit]) -> bool:
    """Whether the heads of one field hold different values (rule 15)."""
    return len({encode(edit.value) for edit in claiming_heads(edits)}) > 1


def ancestors(edits: Mapping[str, Edit], uid: str) -> set[str]:
    """Uids of all edits that an edit rests on, among these of its row."""
    found: set[str] = set()
    waiting = [uid]
    while waiting:
        edit = edits.get(waiting.pop())
        for parent in edit.parents if edit else ():
            if parent not in found:
                found.add(parent)
                waiting.append(parent)
    return found


def following(edits: Collection[Edit], edit: Edit) -> list[Edit]:
    """The heads of a field that rest on this edit of it, or the edit itself."""
    by_uid = {one.uid: one for one in edits}
    return [
        head
        for head in heads(edits)
        if head.uid == edit.uid or edit.uid in ancestors(by_uid, head.uid)
    ]


def deletion(edits: Collection[Edit]) -> tuple[bool, bool]:
    """Whether a row is gone, and whether that is in conflict, from all edits of the row.

    An edit that the deletion neither knew nor was known to puts it in conflict, and the row stays
    (rule 15).
    """
    if unaware(edits):
        return False, True
    standing = standing_head([edit for edit in edits if edit.field == "deleted"])
    return bool(standing and standing.value), False


def unaware(edits: Collection[Edit]) -> list[Edit]:
    """The heads, of all edits of a row, that a deletion neither knew nor was known to."""
    fields: defaultdict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        fields[edit.field].append(edit)
    gone = [edit for edit in heads(fields["deleted"]) if edit.value]
    if not gone:
        return []
    by_uid = {edit.uid: edit for edit in edits}
    known = [ancestors(by_uid, edit.uid) for edit in gone]
    others = [head for each in fields.values() for head in heads(each) if head.depth > 0]
    return [
        head
        for head in others
        if head not in gone
        and any(
            head.uid not in those and edit.uid not in ancestors(by_uid, head.uid)
            for edit, those in zip(gone, known, strict=True)
        )
    ]


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
