# SPDX-License-Identifier: MIT
"""The schema and its steps: frozen, numbered, and never applied without a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlite_utils import Database, Migrations

from workstation.resources import seed
from workstation.storage import backups, creating, database, migrations, schema
from workstation.storage.database import connect
from workstation.storage.nouns import NOUNS
from workstation.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


def entries(path: Path) -> set[schema.Entry]:
    connection = connect(path, mode="ro")
    try:
        return schema.schema_entries(connection)
    finally:
        connection.close()


def test_a_fresh_file_is_the_frozen_schema(path: Path) -> None:
    assert entries(path) == schema.known_schema(schema.VERSION)


def test_the_version_is_the_number_of_steps(path: Path) -> None:
    steps = migrations.workstation.pending(Database(memory=True))
    assert len(steps) == schema.VERSION
    assert migrations.APPLICATION_ID == schema.APPLICATION_ID
    scripts = sorted(seed("schema", "0001.sql").parent.glob("*.sql"))
    assert [one.name for one in scripts] == [f"{n:04d}.sql" for n in range(1, schema.VERSION + 1)]
    connection = connect(path, mode="ro")
    assert connection.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
    assert connection.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
    connection.close()


def test_every_table_is_strict_and_every_field_has_its_column(path: Path) -> None:
    connection = connect(path, mode="ro")
    lax = connection.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND schema = "
        "'main' AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite_%' "
        "AND name NOT LIKE '_sqlite%'"
    ).fetchall()
    assert lax == []
    for noun in NOUNS.values():
        names = {row[1] for row in connection.execute(f"PRAGMA table_info({noun.table})")}
        fields = {field.column for field in noun.fields.values()}
        fields -= {"deleted"} if noun.name == "text" else set()
        assert fields <= names, noun.name
    connection.close()


@pytest.fixture
def second_step(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Migrations:
    """A program one step newer than the files of today."""
    steps = Migrations("workstation")

    @steps()
    def m0001_first_tables(db: Database) -> None:
        migrations.m0001_first_tables(db)

    @steps()
    def m0002_moods(db: Database) -> None:
        db.execute("ALTER TABLE notes ADD COLUMN mood TEXT NOT NULL DEFAULT ''")
        db.execute("PRAGMA user_version = 2")

    known = schema.known_schema
    newer = Database(memory=True)
    steps.apply(newer)
    wanted = frozenset(schema.schema_entries(newer.conn))
    newer.conn.close()
    monkeypatch.setattr(schema, "known_schema", lambda v: wanted if v == 2 else known(v))
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr(database, "VERSION", 2)
    monkeypatch.setattr(migrations, "workstation", steps)
    return steps


def test_an_older_file_is_copied_and_then_brought_up(path: Path, second_step: Migrations) -> None:
    old = entries(path)
    with Workspace.open(path) as case:
        assert [actor.name for actor in case.actors.all()] == ["Calder"]
        case.actors.create("After")
        assert case.checks.run() == []
    assert any("mood" in sql for *_, sql in entries(path))
    (copy,) = [one for one in backups.backups(path) if "before-update" in one.name]
    assert entries(copy) == old


def test_a_failing_step_leaves_the_old_file(
    path: Path, second_step: Migrations, monkeypatch: pytest.MonkeyPatch
) -> None:
    @second_step()
    def m0003_breaks(db: Database) -> None:
        db.execute("DELETE FROM actors")
        raise RuntimeError("a bug in a step")

    before = entries(path)
    with pytest.raises(RuntimeError, match="a bug in a step"):
        Workspace.open(path)
    connection = connect(path, mode="ro")
    assert connection.execute("SELECT name FROM actors").fetchall() == [("Calder",)]
    connection.close()
    assert entries(backups.backups(path)[0]) == before
    assert not path.with_name("case.awdb.lock").exists()
    with Workspace.open(path, read_only=True) as case:
        assert case._store.version == 2, "the step that worked is kept and known"


def test_no_copy_no_update(
    path: Path, second_step: Migrations, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise creating.UserError("No backup could be made.")

    monkeypatch.setattr(creating, "back_up", fail)
    before = path.read_bytes()
    with pytest.raises(creating.UserError, match="No backup"):
        Workspace.open(path)
    assert path.read_bytes() == before
