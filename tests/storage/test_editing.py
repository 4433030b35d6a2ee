# SPDX-License-Identifier: MIT
"""The one door: base edits, heads, births, and what is no edit (rules 13 to 15)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from workstation.domain.changes import Analyst, base_edit
from workstation.storage.database import Store
from workstation.storage.editing import Door
from workstation.storage.edits import edits_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def door(path: Path) -> Iterator[Door]:
    store = Store.open(path)
    yield Door(store, Analyst("a" * 32, "A. Lind"))
    store.close()


@pytest.fixture
def actor(door: Door) -> str:
    (uid,) = door.store.read.execute("SELECT uid FROM actors").fetchone()
    return str(uid)


def one(door: Door, sql: str, *values: object) -> Any:
    return door.store.read.execute(sql, values).fetchone()


def test_the_first_edit_brings_the_birth_value_along(door: Door, actor: str) -> None:
    with door.change("Note") as writing:
        assert writing.set("actor", actor, "note", "first")
    base, edit = sorted(edits_of(door.store.read, actor, "note"), key=lambda e: e.depth)
    assert base == base_edit("actor", actor, "note", "")
    assert (edit.value, edit.depth, edit.parents) == ("first", 1, (base.uid,))
    with door.change("Note") as writing:
        writing.set("actor", actor, "note", "second")
    last = max(edits_of(door.store.read, actor, "note"), key=lambda e: e.depth)
    assert (last.value, last.depth, last.parents) == ("second", 2, (edit.uid,))
    assert one(door, "SELECT note FROM actors WHERE uid = ?", actor) == ("second",)


def test_setting_what_is_there_is_no_edit_and_no_change(door: Door, actor: str) -> None:
    before = one(door, "SELECT count(*) FROM changes")
    with door.change("Nothing") as writing:
        assert not writing.set("actor", actor, "name", "Calder")
        assert not writing.set("actor", actor, "suggested", value=False)
    assert one(door, "SELECT count(*) FROM changes") == before
    assert one(door, "SELECT count(*) FROM edits") == (0,)
    assert door.done.rows == ()


def test_several_sets_are_one_change(door: Door, actor: str) -> None:
    with door.change("Describe") as writing:
        writing.set("actor", actor, "note", "a")
        writing.set("actor", actor, "note", "b")
        writing.set("actor", actor, "kind", "person")
    assert one(door, "SELECT count(*) FROM changes WHERE label = 'Describe'") == (1,)
    depths = [edit.depth for edit in edits_of(door.store.read, actor, "note")]
    assert sorted(depths) == [0, 1, 2]
    assert (door.done.nouns, door.done.rows) == (("actor",), (actor,))


def test_a_birth_is_named_and_leaves_no_edit(door: Door) -> None:
    with door.change("Make") as writing:
        uid = writing.create("actor", name="Meridian", kind="media outlet")
    births = json.loads(one(door, "SELECT births FROM changes ORDER BY id DESC")[0])
    assert births == [["actor", uid]]
    assert one(door, "SELECT count(*) FROM edits WHERE row_uid = ?", uid) == (0,)
    assert one(door, "SELECT name_key FROM actors WHERE uid = ?", uid) == ("meridian",)


def test_a_deletion_names_the_heads_of_all_edited_fields(door: Door, actor: str) -> None:
    with door.change("Describe") as writing:
        writing.set("actor", actor, "note", "a")
        writing.set("actor", actor, "kind", "person")
    heads = {
        max(edits_of(door.store.read, actor, field), key=lambda e: e.depth).uid
        for field in ("note", "kind")
    }
    with door.change("Delete") as writing:
        writing.delete("actor", actor)
        writing.delete("actor", actor)
    base, deletion = sorted(edits_of(door.store.read, actor, "deleted"), key=lambda e: e.depth)
    assert set(deletion.parents) == heads | {base.uid}
    assert deletion.depth == 2


def test_two_heads_are_settled_by_an_edit_that_names_both(door: Door, actor: str) -> None:
    with door.change("Mine") as writing:
        writing.set("actor", actor, "note", "mine")
    base = min(edits_of(door.store.read, actor, "note"), key=lambda e: e.depth)
    with door.store.write() as db:
        db.execute(
            "INSERT INTO edits (uid, noun, row_uid, field, value, parents, depth) "
            "VALUES ('theirs', 'actor', ?, 'note', '\"theirs\"', ?, 1)",
            (actor, json.dumps([base.uid])),
        )
    with door.change("Settle") as writing:
        writing.set("actor", actor, "note", "both")
    settled = max(edits_of(door.store.read, actor, "note"), key=lambda e: e.depth)
    assert len(settled.parents) == 2
    assert "theirs" in settled.parents


def test_references_are_uids_in_edits_and_row_ids_in_tables(door: Door, actor: str) -> None:
    with door.change("Make") as writing:
        body = writing.create("actor", name="League", kind="organisation")
        tie = writing.create("affiliation", actor=actor, tie="speaks for", body=body)
    with door.change("Turn") as writing:
        writing.set("affiliation", tie, "body", actor)
    values = {edit.value for edit in edits_of(door.store.read, tie, "body")}
    assert values == {body, actor}
    with pytest.raises(LookupError), door.change("Lost") as writing:
        writing.set("affiliation", tie, "body", "f" * 32)


def test_machine_writing_leaves_no_edit_and_knows_what_is_decided(door: Door, actor: str) -> None:
    with door.record() as record:
        assert not record.is_decided(actor)
        record.put("actor", actor, {"name": "The Calder"})
    assert one(door, "SELECT name, name_key FROM actors") == ("The Calder", "calder")
    assert one(door, "SELECT count(*) FROM edits") == (0,)
    with door.change("Decide") as writing:
        writing.set("actor", actor, "kind", "person")
        assert writing.is_decided(actor)


def test_a_deleted_row_is_still_there(door: Door, actor: str) -> None:
    with door.change("Remove") as writing:
        writing.delete("actor", actor)
        assert writing.has("actor", actor)
        assert not writing.has("alias", actor)
