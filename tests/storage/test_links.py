# SPDX-License-Identifier: MIT
"""Links by their kind and their ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workstation.domain.changes import Analyst
from workstation.storage import links
from workstation.storage.database import Store
from workstation.storage.editing import Door, Writing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def door(path: Path) -> Iterator[Door]:
    store = Store.open(path)
    yield Door(store, Analyst("a" * 32, "A. Lind"))
    store.close()


def tie(writing: Writing, one: str, other: str, kind: str = "same text") -> str:
    return writing.create("link", noun="source", kind=kind, one=one, other=other)


def test_links_among_rows_have_both_ends_there(door: Door) -> None:
    with door.change("Tie") as writing:
        inside = tie(writing, "a", "b")
        tie(writing, "b", "c")
        tie(writing, "a", "b", kind="same actor")
        cut = tie(writing, "b", "d")
        writing.set("link", cut, "active", value=False)
    assert links.among(door.store.read, "same text", ["d", "b", "a"]) == [inside]
    assert links.among(door.store.read, "same text", []) == []


def test_deleted_links_are_found_from_either_end(door: Door) -> None:
    with door.change("Tie") as writing:
        gone = tie(writing, "a", "b")
        tie(writing, "a", "c")
        writing.delete("link", gone)
        writing.delete("link", tie(writing, "a", "d", kind="same actor"))
    assert links.deleted_of(door.store.read, "same text", "a") == [gone]
    assert links.deleted_of(door.store.read, "same text", "b") == [gone]
    assert links.deleted_of(door.store.read, "same text", "c") == []
