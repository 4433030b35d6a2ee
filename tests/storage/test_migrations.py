# SPDX-License-Identifier: MIT
"""The schema and its steps: frozen, numbered, and never applied without a copy."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from sqlite_utils import Database, Migrations

from workstation.domain.views import Clock
from workstation.errors import UnsoundError
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


NEXT = schema.VERSION + 1


@pytest.fixture
def next_step(monkeypatch: pytest.MonkeyPatch) -> Migrations:
    """A program one step newer than the files of today."""
    steps = Migrations("workstation")
    for released in (
        migrations.m0001_first_tables,
        migrations.m0002_comparing,
        migrations.m0003_sharing,
    ):
        steps()(released)

    @steps()
    def moods(db: Database) -> None:
        db.execute("ALTER TABLE notes ADD COLUMN mood TEXT NOT NULL DEFAULT ''")
        db.execute(f"PRAGMA user_version = {NEXT}")

    known = schema.known_schema
    newer = Database(memory=True)
    steps.apply(newer)
    wanted = frozenset(schema.schema_entries(newer.conn))
    newer.conn.close()
    monkeypatch.setattr(schema, "known_schema", lambda v: wanted if v == NEXT else known(v))
    monkeypatch.setattr(schema, "VERSION", NEXT)
    monkeypatch.setattr(database, "VERSION", NEXT)
    monkeypatch.setattr(migrations, "workstation", steps)
    return steps


def test_an_older_file_is_copied_and_then_brought_up(path: Path, next_step: Migrations) -> None:
    old = entries(path)
    with Workspace.open(path) as case:
        assert [actor.name for actor in case.actors.all()] == ["Calder"]
        case.actors.create("After")
        assert case.checks.run() == []
    assert any("mood" in sql for *_, sql in entries(path))
    (copy,) = [one for one in backups.backups(path) if "before-update" in one.name]
    assert entries(copy) == old


def test_a_failing_step_leaves_the_old_file(
    path: Path, next_step: Migrations, monkeypatch: pytest.MonkeyPatch
) -> None:
    @next_step()
    def breaks(db: Database) -> None:
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
        assert case._store.version == NEXT, "the step that worked is kept and known"


def test_no_copy_no_update(
    path: Path, next_step: Migrations, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise creating.UserError("No backup could be made.")

    monkeypatch.setattr(creating, "back_up", fail)
    before = path.read_bytes()
    with pytest.raises(creating.UserError, match="No backup"):
        Workspace.open(path)
    assert path.read_bytes() == before


def in_the_first_schema(path: Path) -> None:
    """Write a workspace again as the first released program kept it, row for row."""
    old = path.with_name("old.awdb")
    connection = connect(old, mode="rwc")
    connection.executescript(seed("schema", "0001.sql").read_text(encoding="utf-8"))
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("ATTACH ? AS now", (str(path),))
    tables = connection.execute(
        "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'"
    ).fetchall()
    for (table,) in tables:
        columns = connection.execute(f"PRAGMA main.table_info({table})").fetchall()
        listed = ", ".join(column[1] for column in columns)
        connection.execute(f"INSERT INTO {table} ({listed}) SELECT {listed} FROM now.{table}")
    connection.execute("DELETE FROM _sqlite_migrations WHERE name <> 'm0001_first_tables'")
    connection.execute("PRAGMA user_version = 1")
    connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    connection.close()
    old.replace(path)


def test_a_file_of_the_first_step_keeps_what_it_holds(path: Path, tmp_path: Path) -> None:
    news = tmp_path / "news.txt"
    news.write_text("The ministry said that the bridge is open.", encoding="utf-8")
    with Workspace.open(path) as case:
        case.sources.add([news])
        case.questions.add("Is the bridge open?", kind="yes_no", definition="To lorries.")
        (question,), (claim, *_) = case.questions.all(), case.claims.rows(case.claims.find())
        case.questions.place(question.uid, claim.uid, stance="yes")
        case.claims.set(claim.uid, event_date="9 March 2026")
        changes = len(case.history.changes())
    in_the_first_schema(path)
    assert entries(path) == schema.known_schema(1)

    with Workspace.open(path) as case:
        assert [actor.name for actor in case.actors.all() if actor.kind == "state"] == ["Calder"]
        (kept,) = case.questions.all()
        assert (kept.uid, kept.definition) == (question.uid, "To lorries.")
        assert (kept.other, kept.window_hours) == (False, 24), "what is new has its default"
        (placed,) = case.questions.positions(question.uid)
        assert (placed.claim.uid, placed.position.stance) == (claim.uid, "yes")
        assert placed.claim.content == claim.content
        assert case.timeline.items(Clock.EVENT).dated == 1, "found again by the day it tells of"
        assert len(case.history.changes()) == changes
        assert case.search.find("bridge") != []
        assert case.checks.run() == []
        case.history.undo()
        assert case.timeline.items(Clock.EVENT).dated == 0
        case.history.undo()
        assert case.questions.positions(question.uid, suggested=False) == []
    assert entries(path) == schema.known_schema(schema.VERSION)


def test_questions_of_an_older_file_wait_to_be_examined(path: Path) -> None:
    with Workspace.open(path) as case:
        case.questions.add("Is the bridge open?", kind="yes_no")
    in_the_first_schema(path)
    Workspace.open(path).close()
    connection = connect(path, mode="ro")
    waiting = connection.execute(
        "SELECT q.wording FROM unexamined u JOIN questions q ON q.id = u.question_id"
    ).fetchall()
    connection.close()
    assert waiting == [("Is the bridge open?",)]


def lose_the_actor(path: Path) -> None:
    """Leave an alias and a speaker of nobody, as a program that checks nothing might."""
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("DELETE FROM actors WHERE name = 'Orsan'")
    raw.commit()
    raw.close()


@pytest.fixture
def unsound(path: Path) -> Path:
    """A workspace of the first step with an alias and a claim of an actor that is gone."""
    with Workspace.open(path) as case:
        words = "Orsan said that the bridge is open."
        source = case.sources.add_text(words, title="Bridge", extract=False)
        orsan = case.actors.create("Orsan", "state").rows[0]
        case.actors.add_alias(orsan, "The Republic")
        case.claims.mark(source.uid, ((16, 34),), speaker=orsan)
    in_the_first_schema(path)
    lose_the_actor(path)
    return path


def test_an_older_file_with_lost_references_is_left_as_it_is(unsound: Path) -> None:
    before = unsound.read_bytes()
    for _ in range(2):
        with pytest.raises(UnsoundError, match="rows that refer to nothing") as refused:
            Workspace.open(unsound)
        assert "clean copy" in str(refused.value)
        assert unsound.read_bytes() == before
    assert not unsound.with_name("case.awdb.lock").exists()


def test_a_clean_copy_keeps_all_but_what_refers_to_nothing(unsound: Path) -> None:
    before, target = unsound.read_bytes(), unsound.with_name("clean.awdb")
    told = Workspace.clean_copy(unsound, target)
    assert {one.noun: one.stays for one in told if one.stays} == {"alias": 1}
    with Workspace.open(target) as case:
        assert case.checks.run() == []
        assert [actor.name for actor in case.actors.all()] == ["Calder"]
        (claim,) = case.claims.rows(case.claims.find())
        assert (claim.content.exact, claim.speaker) == ("the bridge is open", None)
        assert case.history.verify() is None
        case.actors.create("Meridian")
    assert unsound.read_bytes() == before
