# SPDX-License-Identifier: MIT
"""Opening, locking and closing real files, beside real other processes."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest

from workstation.errors import LockedError, UserError
from workstation.storage import database
from workstation.storage.database import Store
from workstation.workspace import Workspace

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Elsewhere = Callable[[str], subprocess.Popen[str]]

WRITER = """
from workstation.domain.changes import Analyst
from workstation.workspace import Workspace
case = Workspace.open({path!r}, analyst=Analyst("b" * 32, "Bo Ek"))
case.actors.create("Sable Strait Authority")
print("ready", flush=True)
input()
"""


def state_of(path: Path) -> tuple[str, int, list[str]]:
    """What must not change when a file is only opened."""
    names = sorted(one.name for one in path.parent.iterdir())
    return hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns, names


def names_in(path: Path) -> list[str]:
    with Workspace.open(path, read_only=True) as case:
        return [actor.name for actor in case.actors.all()]


@pytest.mark.parametrize("read_only", [False, True])
def test_opening_and_reading_changes_nothing(path: Path, *, read_only: bool) -> None:
    before = state_of(path)
    with Workspace.open(path, read_only=read_only) as case:
        assert case.actors.all()
        assert case.search.find("calder")
        assert case.history.next_undo
        assert state_of(path)[:2] == before[:2]
    assert state_of(path) == before


def test_a_closed_workspace_is_one_complete_file(path: Path) -> None:
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    raw.close()
    with Workspace.open(path) as case:
        case.actors.create("Meridian")
        assert path.with_name("case.awdb-wal").exists()
    left = {one.name for one in path.parent.iterdir()} - {"case.awdb.backups"}
    assert left == {path.name}


def test_a_folder_that_cannot_be_written_opens_read_only(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    before = state_of(path)
    with Workspace.open(path) as case:
        assert case.read_only
        assert "cannot be written" in case.read_only_reason
        assert [actor.name for actor in case.actors.all()] == ["Calder"]
        with pytest.raises(UserError, match="Nothing can be changed here"):
            case.actors.create("Nobody")
    assert state_of(path) == before


def test_a_second_process_is_told_who_writes_and_may_read(path: Path, elsewhere: Elsewhere) -> None:
    elsewhere(WRITER.format(path=str(path)))
    with pytest.raises(LockedError, match="Bo Ek") as refused:
        Workspace.open(path)
    assert "Bo Ek" in refused.value.owner
    assert names_in(path) == ["Calder", "Sable Strait Authority"]


def test_a_killed_writer_frees_the_lock_and_loses_nothing(path: Path, elsewhere: Elsewhere) -> None:
    process = elsewhere(WRITER.format(path=str(path)))
    process.kill()
    process.wait()
    assert path.with_name("case.awdb-wal").stat().st_size > 0
    with Workspace.open(path) as case:
        assert [a.name for a in case.actors.all()] == ["Calder", "Sable Strait Authority"]
        case.actors.create("Meridian")
        assert case.checks.run() == []
    assert not path.with_name("case.awdb-wal").exists()
    assert len(names_in(path)) == 3


def test_a_wal_that_came_without_its_index_is_read(path: Path, elsewhere: Elsewhere) -> None:
    process = elsewhere(WRITER.format(path=str(path)))
    copy = path.parent.parent / "copy.awdb"
    process.kill()
    process.wait()
    shutil.copy(path, copy)
    shutil.copy(path.with_name("case.awdb-wal"), copy.with_name("copy.awdb-wal"))
    assert names_in(copy) == ["Calder", "Sable Strait Authority"]


def test_closing_while_another_process_reads(path: Path, elsewhere: Elsewhere) -> None:
    case = Workspace.open(path)
    case.actors.create("Meridian")
    reader = (
        "from workstation.workspace import Workspace\n"
        f"case = Workspace.open({str(path)!r}, read_only=True)\n"
        "case.actors.all(); print('ready', flush=True); input()"
    )
    elsewhere(reader)
    case.close()
    assert not path.with_name("case.awdb.lock").exists()
    with Workspace.open(path) as again:
        assert len(again.actors.all()) == 2


def test_locked_by_another_program(
    path: Path, elsewhere: Elsewhere, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_MS", 50)
    elsewhere(
        f"import sqlite3; c = sqlite3.connect({str(path)!r}, isolation_level=None);"
        "c.execute('BEGIN EXCLUSIVE'); print('ready', flush=True); input()"
    )
    before = path.read_bytes()
    with pytest.raises(UserError, match="locked by another program"):
        Store.open(path)
    assert path.read_bytes() == before


def sql(path: Path, *statements: str) -> None:
    raw = sqlite3.connect(path)
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()


def not_a_database(path: Path) -> None:
    path.write_bytes(b"Dear colleague, this is a letter and no workspace. " * 200)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def missing(path: Path) -> None:
    path.unlink()


def foreign_file(path: Path) -> None:
    path.unlink()
    sql(path, "CREATE TABLE bookmarks (url TEXT)")


def truncated(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def cut_within_a_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1000])


def damaged_schema(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xa5" * 3996
    path.write_bytes(data)


def trigger(path: Path) -> None:
    sql(path, "CREATE TRIGGER t AFTER INSERT ON actors BEGIN DELETE FROM claims; END")


def view(path: Path) -> None:
    sql(path, "CREATE VIEW v AS SELECT 1 AS one")


def table(path: Path) -> None:
    sql(path, "CREATE TABLE extra (x TEXT)")


def generated_column(path: Path) -> None:
    sql(path, "ALTER TABLE notes ADD COLUMN g TEXT GENERATED ALWAYS AS (upper(words)) VIRTUAL")


def view_in_place_of_a_table(path: Path) -> None:
    sql(path, "DROP TABLE notes", "CREATE VIEW notes AS SELECT 1 AS id, 'x' AS uid")


def lost_index(path: Path) -> None:
    sql(path, "DROP INDEX claims_by_date")


def newer(path: Path) -> None:
    sql(path, "PRAGMA user_version = 99")


def step_zero(path: Path) -> None:
    sql(path, "PRAGMA user_version = 0")


def negative_version(path: Path) -> None:
    sql(path, "PRAGMA user_version = -3")


HOSTILE = [
    (not_a_database, "not a workspace file"),
    (empty, "is empty"),
    (folder, "is a folder"),
    (missing, "There is no file"),
    (foreign_file, "another program"),
    (truncated, "damaged"),
    (cut_within_a_page, "damaged"),
    (damaged_schema, "damaged"),
    (trigger, "foreign parts"),
    (view, "foreign parts"),
    (table, "foreign parts"),
    (generated_column, "foreign parts"),
    (view_in_place_of_a_table, "foreign parts"),
    (lost_index, "lacks parts"),
    (newer, "newer version"),
    (step_zero, "foreign parts"),
    (negative_version, "foreign parts"),
]


@pytest.mark.parametrize(("spoil", "sentence"), HOSTILE, ids=lambda p: getattr(p, "__name__", ""))
def test_refused_with_one_sentence_and_nothing_changed(
    path: Path, spoil: Callable[[Path], None], sentence: str
) -> None:
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    for read_only in ("", "It is only looked at."):
        with pytest.raises(UserError, match=sentence) as refused:
            Store.open(path, read_only=read_only)
        assert "\n" not in str(refused.value)
        assert str(refused.value).endswith(".")
    assert (path.read_bytes() if path.is_file() else None) == before
    names = {one.name for one in path.parent.iterdir()}
    assert names <= {path.name}


def test_create_never_overwrites(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(UserError, match="exists already"):
        Store.create(path)
    with pytest.raises(UserError, match="There is no folder"):
        Store.create(path.parent / "nowhere" / "case.awdb")
    assert path.read_bytes() == before


def fail_half_way(case: Workspace) -> None:
    with case._door.change("Fail") as writing:
        writing.create("actor", name="Half", kind="state")
        raise RuntimeError("on the way")


def test_a_failed_write_leaves_the_last_committed_state(path: Path) -> None:
    with Workspace.open(path) as case:
        with pytest.raises(RuntimeError, match="on the way"):
            fail_half_way(case)
        assert [actor.name for actor in case.actors.all()] == ["Calder"]
        assert case.history.verify() is None
        case.actors.create("Whole")
    assert names_in(path) == ["Calder", "Whole"]


def test_a_full_disk_is_a_sentence_and_nothing_is_half_written(path: Path) -> None:
    with Workspace.open(path) as case:
        case.actors.create("First")
        writer = case._store._writer
        assert writer is not None
        (pages,) = writer.conn.execute("PRAGMA page_count").fetchone()
        writer.conn.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(UserError, match="disk is full"):
            case.sources.add_text("word " * 50_000, extract=False)
        assert len(case.sources.find()) == 0
        assert case.history.verify() is None


def test_an_update_cut_off_half_way_is_rolled_back(path: Path, elsewhere: Elsewhere) -> None:
    """A killed migration leaves SQLite's rollback journal: reading alone cannot play it back."""
    process = elsewhere(
        f"import sqlite3; c = sqlite3.connect({str(path)!r}, isolation_level=None);"
        "c.execute('PRAGMA cache_size = 2'); c.execute('BEGIN');"
        "c.execute('CREATE TABLE moods (x TEXT)');"
        "c.executemany('INSERT INTO moods VALUES (?)', [('x' * 900,)] * 2000);"
        "print('ready', flush=True); input()"
    )
    process.kill()
    process.wait()
    assert path.with_name("case.awdb-journal").exists()
    with Workspace.open(path) as case:
        assert [actor.name for actor in case.actors.all()] == ["Calder"]
        assert case.checks.run() == []
    assert not path.with_name("case.awdb-journal").exists()
