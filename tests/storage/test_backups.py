# SPDX-License-Identifier: MIT
"""Verified copies: once a day, before an update, thinned, and good to open."""

from __future__ import annotations

import datetime as dt
import os
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.errors import UserError
from workstation.storage import backups
from workstation.workspace import Workspace

NOON = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)


def named(day: dt.datetime) -> Path:
    return Path(f"case-{day:%Y-%m-%dT%H%M%S}-daily.awdb")


def age(path: Path, days: float) -> None:
    """Make a file look as if it was written some days ago."""
    then = path.stat().st_mtime - days * 86_400
    os.utime(path, (then, then))


def write(path: Path, name: str = "Somebody") -> None:
    with Workspace.open(path) as case:
        case.actors.create(name)


def test_the_first_write_of_a_day_makes_one_copy(path: Path) -> None:
    write(path)
    write(path, "Another")
    (copy,) = backups.backups(path)
    assert copy.parent == backups.backup_folder(path)
    with Workspace.open(copy, read_only=True) as before:
        assert [actor.name for actor in before.actors.all()] == ["Calder"]
        assert before.checks.run(repair=False) == []


def test_a_new_day_makes_another_copy_only_after_a_change(path: Path) -> None:
    write(path)
    (first,) = backups.backups(path)
    age(first, 1)
    age(path, 2)
    assert backups.back_up_daily(path) is None, "nothing has changed since that copy"
    os.utime(path)
    assert backups.back_up_daily(path) is not None


def test_a_copy_stays_a_copy_of_its_own_workspace(path: Path) -> None:
    """A backup opened and worked in has a stamp in its own name."""
    opened = path.with_name("case-2020-01-01T101010-daily.awdb")
    path.rename(opened)
    write(opened)
    (copy,) = backups.backups(opened)
    assert backups._stamp(copy).date() == dt.datetime.now(dt.UTC).date()


def test_reading_makes_no_copy(path: Path) -> None:
    with Workspace.open(path) as case:
        case.actors.all()
    assert backups.backups(path) == []


@pytest.mark.parametrize(
    "trouble", [OSError(28, "No space left on device"), sqlite3.OperationalError("disk is full")]
)
def test_a_full_disk_keeps_nobody_from_working(
    path: Path, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    def fail(_: Path, draft: Path) -> None:
        draft.write_bytes(b"half")
        raise trouble

    monkeypatch.setattr(backups, "_copy", fail)
    with pytest.raises(UserError, match="make room"):
        backups.back_up(path, "before-update")
    write(path)
    assert list(backups.backup_folder(path).iterdir()) == [], "no torn copy is left"
    target = path.with_name("copy.awdb")
    with pytest.raises(UserError, match="could not be written"):
        backups.copy_to(path, target)
    assert not target.exists()


def test_a_copy_that_does_not_verify_is_no_copy(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = bytearray(path.read_bytes())
    data[8192:12288] = b"\xa5" * 4096
    path.write_bytes(data)
    with pytest.raises(UserError, match="No backup"):
        backups.back_up(path, "daily")
    assert backups.backups(path) == []


def test_save_a_copy_while_writing(path: Path) -> None:
    target = path.with_name("copy.awdb")
    with Workspace.open(path) as case:
        case.actors.create("In the WAL")
        case.save_copy(target)
        with pytest.raises(UserError, match="exists already"):
            case.save_copy(target)
    with Workspace.open(target) as copy:
        assert {actor.name for actor in copy.actors.all()} == {"Calder", "In the WAL"}


def test_a_copy_of_an_open_case_needs_nothing_beside_it(path: Path) -> None:
    target = path.with_name("copy.awdb")
    with Workspace.open(path) as case:
        case.actors.create("Orsan")
        case.save_copy(target)
    raw = sqlite3.connect(f"file:{target}?mode=ro", uri=True)
    assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    raw.close()


def test_thinning_keeps_7_days_4_weeks_6_months() -> None:
    daily = [named(NOON - dt.timedelta(days=back)) for back in range(400)]
    kept = backups.worth_keeping(daily)
    assert kept[:7] == daily[:7]
    days = [backups._stamp(copy).date() for copy in kept]
    assert [day.isoformat() for day in days[7:]] == [
        "2026-11-15",
        "2026-11-08",
        "2026-10-31",
        "2026-09-30",
        "2026-08-31",
        "2026-07-31",
        "2026-06-30",
    ]


@given(st.sets(st.integers(0, 500 * 24 * 60), min_size=1, max_size=60))
def test_thinning_any_set_of_copies(minutes: set[int]) -> None:
    copies = [named(NOON - dt.timedelta(minutes=back)) for back in sorted(minutes)]
    kept = backups.worth_keeping(copies)
    assert kept[0] == copies[0], "the newest always stays"
    assert kept == [copy for copy in copies if copy in kept], "order is kept"
    assert len(kept) <= 7 + 4 + 6
    assert backups.worth_keeping(kept) == kept, "thinning twice takes nothing more"
    days = list(dict.fromkeys(backups._stamp(copy).date() for copy in copies))
    assert {backups._stamp(copy).date() for copy in kept} >= set(days[:7])
    months = list(dict.fromkeys(day.strftime("%Y-%m") for day in days))
    assert {backups._stamp(copy).strftime("%Y-%m") for copy in kept} >= set(months[:6])
