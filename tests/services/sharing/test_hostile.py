# SPDX-License-Identifier: MIT
"""Files that are not what they seem: damage, foreign parts, other versions."""

import sqlite3
import time
from contextlib import closing, suppress

import pytest

from tests.services.sharing.conftest import dump
from tests.services.sharing.crafting import (
    mine,
    opens_or_tells,
    pair,
    post,
    refused,
    sql,
    state_of,
)
from workstation.errors import UserError
from workstation.resources import seed

__all__ = ["mine", "pair", "post"]


def trigger(path):
    sql(path, "CREATE TRIGGER t AFTER INSERT ON actors BEGIN DELETE FROM claims; END")


def view_as_table(path):
    sql(path, "DROP TABLE notes", "CREATE VIEW notes AS SELECT 1 AS id, 'x' AS uid")


def generated_column(path):
    sql(path, "ALTER TABLE notes ADD COLUMN g TEXT GENERATED ALWAYS AS (upper(words)) VIRTUAL")


def extra_table(path):
    sql(path, "CREATE TABLE extra (x TEXT)")


def extra_index(path):
    sql(path, "CREATE INDEX extra ON claims (upper(exact))")


def lost_table(path):
    sql(path, "DROP TABLE signatures")


def name_of_many_lines(path):
    sql(path, f'CREATE TABLE "a\n\u202eb{"c" * 5000}" (x)')


def column_named_with_a_space_of_its_own(path):
    """What Python takes for a space may be part of a name for SQLite."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute(
            "UPDATE sqlite_master SET sql = replace(sql, 'words TEXT', 'words\u00a0TEXT TEXT') "
            "WHERE name = 'notes'"
        )


def many_tables(path):
    until = time.monotonic() + 2
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA synchronous = OFF")
        raw.execute("BEGIN")
        for number in range(100_000):
            raw.execute(f"CREATE TABLE t{number} (x)")
            if time.monotonic() > until:
                break
        raw.execute("COMMIT")


def newer(path):
    sql(path, "PRAGMA user_version = 99")


def negative_version(path):
    sql(path, "PRAGMA user_version = -3")


def older_only_by_name(path):
    sql(path, "PRAGMA user_version = 2")


def other_application(path):
    sql(path, "PRAGMA application_id = 7")


def bookmarks(path):
    path.unlink()
    sql(path, "CREATE TABLE bookmarks (url TEXT)")


def other_encoding(path):
    """Every character takes two bytes, so that it cannot be attached beside ours."""
    path.unlink()
    script = seed("schema", "0003.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA encoding = 'UTF-16le'")
        raw.executescript(script)
        raw.execute("PRAGMA application_id = 0x41574442")
        raw.execute("PRAGMA user_version = 3")


def empty(path):
    path.write_bytes(b"")


def letter(path):
    path.write_text("Dear colleague, this is a letter and no workspace. " * 200)


def truncated(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def cut_in_a_page(path):
    path.write_bytes(path.read_bytes()[:-1000])


def schema_overwritten(path):
    data = bytearray(path.read_bytes())
    data[100:4096] = b"\xa5" * 3996
    path.write_bytes(data)


FILES = [
    (trigger, "foreign parts"),
    (view_as_table, "foreign parts"),
    (generated_column, "foreign parts"),
    (extra_table, "foreign parts"),
    (extra_index, "foreign parts"),
    (lost_table, "lacks parts"),
    (name_of_many_lines, "foreign parts"),
    (column_named_with_a_space_of_its_own, "foreign parts"),
    (many_tables, "foreign parts"),
    (newer, "newer version"),
    (negative_version, "foreign parts"),
    (older_only_by_name, "foreign parts"),
    (other_application, "another program"),
    (bookmarks, "another program"),
    (other_encoding, "as no workspace does"),
    (empty, "empty"),
    (letter, "not a workspace file"),
    (truncated, "damaged"),
    (cut_in_a_page, "damaged"),
    (schema_overwritten, "damaged"),
]


@pytest.mark.parametrize(("spoil", "sentence"), FILES, ids=lambda p: getattr(p, "__name__", ""))
def test_what_is_no_workspace_file_is_refused(mine, post, spoil, sentence):
    spoil(post)
    refused(mine, post, sentence)
    opens_or_tells(post)


@pytest.mark.parametrize("part", range(1, 12))
def test_a_damaged_page_is_told_or_does_no_harm(mine, post, part):
    """Pages of the search index are never read from a received file; they may be broken."""
    data = bytearray(post.read_bytes())
    start = len(data) * part // 12 // 4096 * 4096
    data[start : start + 4096] = bytes(255 - byte for byte in data[start : start + 4096])
    post.write_bytes(data)
    before, beside = dump(mine), state_of(post)
    with suppress(UserError):
        mine.sharing.preview(post)
        mine.sharing.merge(post)
    assert mine.sharing.merges() or dump(mine) == before
    assert state_of(post) == beside
    mine.questions.add("Is there still room to write?")
    assert mine.checks.run() == []


def test_an_older_file_is_brought_up_to_date_in_a_copy_and_merged(mine, tmp_path):
    old = tmp_path / "old.awdb"
    uid = "a" * 32
    with closing(sqlite3.connect(old, isolation_level=None)) as raw:
        raw.executescript(seed("schema", "0002.sql").read_text(encoding="utf-8"))
        steps = [("m0001_first_tables",), ("m0002_comparing",)]
        raw.executemany(
            'INSERT INTO "_sqlite_migrations" (migration_set, name, applied_at) '
            "VALUES ('workstation', ?, '2026-01-01')",
            steps,
        )
        raw.execute(
            f"INSERT INTO workspace (uid, created_at) VALUES ('{'b' * 32}', '2026-01-01T00:00:00Z')"
        )
        raw.execute(f"INSERT INTO actors (uid, name) VALUES ('{uid}', 'Gate keeper')")
        raw.execute("PRAGMA application_id = 0x41574442")
        raw.execute("PRAGMA user_version = 2")
    before = state_of(old)["old.awdb"]
    mine.sharing.preview(old)
    assert mine.sharing.merge(old).counts == {"actor": 1}
    assert state_of(old)["old.awdb"] == before


def test_an_older_file_whose_rows_refer_to_nothing_is_refused(mine, tmp_path):
    (tmp_path / "old").mkdir()
    old = tmp_path / "old" / "old.awdb"
    with closing(sqlite3.connect(old, isolation_level=None)) as raw:
        raw.executescript(seed("schema", "0002.sql").read_text(encoding="utf-8"))
        for step in ("m0001_first_tables", "m0002_comparing"):
            raw.execute(
                'INSERT INTO "_sqlite_migrations" (migration_set, name, applied_at) '
                "VALUES ('workstation', ?, '2026-01-01')",
                (step,),
            )
        raw.execute(
            f"INSERT INTO workspace (uid, created_at) VALUES ('{'b' * 32}', '2026-01-01T00:00:00Z')"
        )
        raw.execute("INSERT INTO originals VALUES (77, '', 0, x'')")
        raw.execute("PRAGMA application_id = 0x41574442")
        raw.execute("PRAGMA user_version = 2")
    refused(mine, old, "rows that refer to nothing")


def test_an_older_file_with_a_date_that_is_none_is_refused(mine, post):
    post.unlink()
    with closing(sqlite3.connect(post, isolation_level=None)) as raw:
        raw.executescript(seed("schema", "0002.sql").read_text(encoding="utf-8"))
        raw.executemany(
            'INSERT INTO "_sqlite_migrations" (migration_set, name, applied_at) '
            "VALUES ('workstation', ?, '2026-01-01')",
            [("m0001_first_tables",), ("m0002_comparing",)],
        )
        raw.execute(
            "INSERT INTO claims (uid, source_id, text_id, content, exact, start_at, end_at, "
            f"event_date) VALUES ('{'c' * 32}', 1, 1, '{{}}', '', 0, 0, 'in spring')"
        )
        raw.execute("PRAGMA application_id = 0x41574442")
        raw.execute("PRAGMA user_version = 2")
    refused(mine, post, "cannot be")


def test_an_older_file_that_lies_about_its_steps_is_refused(mine, post):
    post.unlink()
    with closing(sqlite3.connect(post, isolation_level=None)) as raw:
        raw.executescript(seed("schema", "0002.sql").read_text(encoding="utf-8"))
        raw.execute("PRAGMA application_id = 0x41574442")
        raw.execute("PRAGMA user_version = 2")
    refused(mine, post, "cannot be read")
