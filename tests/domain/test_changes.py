# SPDX-License-Identifier: MIT
"""The edit algebra: heads, conflicts, digests, and the laws of merging (rules 14, 15, 17).

A file is modelled as births and edits by uid; state is computed from the union alone, with the
functions of `domain/changes.py`.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from workstation.domain.changes import (
    Edit,
    base_edit,
    change_digest,
    claiming_heads,
    deletion,
    encode,
    heads,
    in_conflict,
    next_depth,
    standing_head,
    value_digest,
    version_key,
)

FIELDS = ("a", "b", "deleted")


@dataclass
class File:
    births: dict[tuple[str, str], set[object]] = field(default_factory=dict)
    edits: dict[str, Edit] = field(default_factory=dict)

    def copy(self) -> File:
        return File({k: set(v) for k, v in self.births.items()}, dict(self.edits))

    def of(self, row: str, name: str) -> list[Edit]:
        return [e for e in self.edits.values() if (e.row, e.field) == (row, name)]

    def rows(self) -> list[str]:
        return sorted({row for row, _ in self.births})

    def add_bases(self, row: str, name: str) -> None:
        for value in self.births[(row, name)]:
            base = base_edit("thing", row, name, value)
            self.edits.setdefault(base.uid, base)

    def settle(self) -> File:
        for (row, name), values in self.births.items():
            if len(values) > 1 or self.of(row, name):
                self.add_bases(row, name)
        return self

    def edit(self, uid: str, row: str, name: str, value: object) -> None:
        named = FIELDS if name == "deleted" and value else (name,)
        for each in named:
            self.add_bases(row, each)
        parents = [head for each in named for head in heads(self.of(row, each))]
        uids = tuple(sorted(parent.uid for parent in parents))
        made = Edit(uid, "thing", row, name, value, uids, next_depth(parents))
        self.edits[made.uid] = made

    def ancestors(self, uid: str) -> set[str]:
        found: set[str] = set()
        waiting = [uid]
        while waiting:
            edit = self.edits.get(waiting.pop())
            fresh = set(edit.parents) - found if edit else set()
            found |= fresh
            waiting += fresh
        return found

    def value(self, row: str, name: str) -> tuple[object, bool]:
        edits = self.of(row, name)
        standing = standing_head(edits)
        if standing is None:
            (only,) = self.births[(row, name)]
            return only, False
        return standing.value, in_conflict(edits)

    def delete_conflict(self, row: str) -> bool:
        return any(
            head.uid != deletion.uid
            and head.uid not in self.ancestors(deletion.uid)
            and deletion.uid not in self.ancestors(head.uid)
            for deletion in heads(self.of(row, "deleted"))
            if deletion.value
            for name in FIELDS
            for head in heads(self.of(row, name))
        )

    def state(self) -> dict[str, object]:
        return {
            row: (tuple(self.value(row, name) for name in FIELDS), self.delete_conflict(row))
            for row in self.rows()
        }


def merge(one: File, other: File) -> File:
    merged = one.copy()
    for place, values in other.births.items():
        merged.births.setdefault(place, set()).update(values)
    for uid, edit in other.edits.items():
        if uid not in merged.edits or merged.edits[uid].stub:
            merged.edits[uid] = edit
    return merged.settle()


def without_history(file: File) -> File:
    copy = file.copy().settle()
    live = {h.uid for row in copy.rows() for name in FIELDS for h in heads(copy.of(row, name))}
    for uid, edit in copy.edits.items():
        if uid not in live:
            copy.edits[uid] = replace(edit, value=None, stub=True)
    return copy


STEPS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(["edit", "edit", "edit", "delete", "restore", "new", "merge", "send"]),
        st.integers(0, 2),
        st.sampled_from("ab"),
        st.integers(0, 3),
    ),
    max_size=25,
)


def three_files(steps: list[tuple[int, str, int, str, int]]) -> list[File]:
    files = [File(), File(), File()]
    for number, (who, step, which, name, value) in enumerate(steps):
        file, uid = files[who], f"{number:09d}"
        rows = file.rows()
        if step == "new":
            row = f"r{which}"
            if row not in rows:
                births = {"a": value, "b": 0, "deleted": False}
                file.births |= {(row, each): {born} for each, born in births.items()}
        elif step == "merge":
            files[who] = merge(file, files[which])
        elif step == "send":
            files[who] = merge(file, without_history(files[which]))
        elif rows and step == "edit":
            file.edit(uid, rows[which % len(rows)], name, value)
        elif rows:
            file.edit(uid, rows[which % len(rows)], "deleted", step == "delete")
    return files


@settings(max_examples=200, deadline=None)
@given(STEPS)
def test_merging_is_commutative_associative_and_idempotent(
    steps: list[tuple[int, str, int, str, int]],
) -> None:
    files = three_files(steps)
    states = []
    for one, two, three in itertools.permutations(files):
        left = merge(merge(one, two), three).state()
        assert left == merge(one, merge(two, three)).state()
        states.append(left)
    assert all(state == states[0] for state in states)
    both = merge(files[0], files[1])
    assert merge(both, files[1]).state() == both.state()


@settings(max_examples=100, deadline=None)
@given(STEPS)
def test_an_export_without_history_keeps_the_current_values(
    steps: list[tuple[int, str, int, str, int]],
) -> None:
    file = three_files(steps)[0].settle()
    assert without_history(file).state() == file.state()
    assert merge(file, without_history(file)).state() == file.state()
    assert merge(without_history(file), file).edits == file.edits, "a full edit beats its stub"


def test_a_deletion_beside_an_edit_is_a_conflict_until_someone_decides() -> None:
    mine = File(births={("r", name): {False if name == "deleted" else 0} for name in FIELDS})
    theirs = mine.copy()
    mine.edit("x1", "r", "deleted", value=True)
    theirs.edit("x2", "r", "a", value=3)
    both = merge(mine, theirs)
    assert both.delete_conflict("r")
    both.edit("x3", "r", "deleted", value=True)
    assert not both.delete_conflict("r")
    assert both.value("r", "deleted") == (True, False)


def edit(uid: str, value: object, *parents: Edit) -> Edit:
    depth = next_depth(parents) if parents else 0
    return Edit(uid, "claim", "r", "credibility", value, tuple(p.uid for p in parents), depth)


def test_two_heads_of_different_values_are_a_conflict_and_the_deeper_one_stands_in() -> None:
    base = base_edit("claim", "r", "credibility", 6)
    mine, theirs = edit("1", 2, base), edit("2", 3, base)
    deeper = edit("0", 4, mine)
    assert in_conflict([base, mine, theirs])
    assert standing_head([base, mine, theirs]) is theirs, "equal depth: the greater uid"
    assert standing_head([base, mine, theirs, deeper]) is deeper
    settled = edit("3", 3, theirs, deeper)
    assert heads([base, mine, theirs, deeper, settled]) == [settled]
    assert settled.depth == 3


def test_equal_heads_are_no_conflict() -> None:
    base = base_edit("claim", "r", "credibility", 6)
    assert not in_conflict([base, edit("1", 2, base), edit("2", 2, base)])
    assert standing_head([]) is None
    assert not in_conflict([])


def test_base_edits_follow_from_row_field_and_value() -> None:
    base = base_edit("claim", "r", "credibility", 6)
    assert (base.depth, base.parents) == (0, ())
    assert base.uid == base_edit("claim", "r", "credibility", 6).uid
    assert base.uid != base_edit("claim", "r", "credibility", 5).uid
    assert base.uid != base_edit("claim", "q", "credibility", 6).uid
    assert base.uid != base_edit("claim", "r", "status", 6).uid
    assert base_edit("x", "r", "f", "6").uid != base_edit("x", "r", "f", 6).uid


def test_values_have_one_spelling() -> None:
    assert encode({"b": 1, "a": "é"}) == '{"a":"é","b":1}'
    assert encode(None) == "null"
    assert encode(True) != encode(1)


def test_digests_depend_on_value_salt_order_and_what_came_before() -> None:
    assert value_digest("s", 6) == value_digest("s", 6)
    assert value_digest("s", 6) != value_digest("t", 6)
    assert value_digest("s", 6) != value_digest("s", "6")
    digests = (value_digest("s", 1), value_digest("s", 2))
    sealed = change_digest(("uid", "label"), digests, "before")
    assert sealed == change_digest(("uid", "label"), digests, "before")
    assert sealed != change_digest(("uid", "Label"), digests, "before")
    assert sealed != change_digest(("uid", "label"), digests[::-1], "before")
    assert sealed != change_digest(("uid", "label"), digests, "")


@given(st.text(st.characters(codec=None), max_size=20))
def test_any_label_can_be_sealed(label: str) -> None:
    assert len(change_digest((label,), (), "")) == 64


def born(value: object, engine: str = "") -> Edit:
    return base_edit("thing", "r", "a", value, engine)


def test_what_an_engine_set_gives_way_to_persons_and_to_newer_engines() -> None:
    old, new = born("x", "rules 9"), born("y", "tagger 10")
    assert claiming_heads([old, new]) == [new]
    assert not in_conflict([old, new])
    person = born("z")
    assert claiming_heads([old, new, person]) == [person]
    other = born("w")
    assert in_conflict([old, person, other]), "two persons made it differently"
    assert claiming_heads([]) == []


def test_engines_are_ordered_by_version_whatever_they_are_called() -> None:
    assert version_key("tagger 10") > version_key("rules 9") > version_key("tagger 1.2")
    assert version_key("") < version_key("placing") < version_key("tagger 1")


def test_a_deletion_stands_unless_somebody_edited_meanwhile() -> None:
    base, kept = born(0), base_edit("thing", "r", "deleted", value=False)
    edit = Edit("e1", "thing", "r", "a", 1, (base.uid,), 1)
    alone = Edit("d1", "thing", "r", "deleted", True, (kept.uid,), 1)
    knowing = Edit("d2", "thing", "r", "deleted", True, (kept.uid, edit.uid), 2)
    assert deletion([base, kept]) == (False, False)
    assert deletion([base, kept, alone]) == (True, False)
    assert deletion([base, kept, edit, alone]) == (False, True)
    assert deletion([base, kept, edit, knowing]) == (True, False)
    back = Edit("k1", "thing", "r", "deleted", False, (alone.uid,), 2)
    assert deletion([base, kept, edit, alone, back]) == (False, False)
