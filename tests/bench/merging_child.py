# SPDX-License-Identifier: MIT
"""Merging one case into an empty one, beside the bare statements for the same rows.

usage: merging_child.py CASE    (works on copies)
"""

import json
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from workstation.domain.sharing import Scope
from workstation.storage.merging.tables import ORDER
from workstation.storage.nouns import NOUNS
from workstation.workspace import Workspace

_DIFFERENCES = 1_000
_ALL = [NOUNS[name].table for name in ORDER] + ["changes", "edits"]


def timed(work: Callable[[], object]) -> float:
    """Seconds a piece of work takes."""
    since = time.perf_counter()
    work()
    return time.perf_counter() - since


def bare(path: Path, other: Path) -> float:
    """Seconds for the same rows by one statement a table, search index included."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA cache_size = -16000")
    db.execute("ATTACH ? AS them", (str(other),))

    def copy() -> None:
        db.execute("BEGIN")
        db.execute("PRAGMA defer_foreign_keys = ON")
        for table in _ALL:
            db.execute(
                f"INSERT INTO main.{table} SELECT * FROM them.{table} WHERE true "
                "ON CONFLICT (uid) DO NOTHING"
            )
        db.execute("COMMIT")

    taken = timed(copy)
    db.close()
    return taken


def rows(path: Path) -> int:
    """How many rows there are to be merged."""
    db = sqlite3.connect(path)
    counts = [db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _ALL]
    db.close()
    return sum(counts)


def copies(path: Path, room: Path) -> dict[str, list[float]]:
    """Seconds for copies that leave, and for the least that makes a compact one."""

    def vacuum() -> None:
        db = sqlite3.connect(path)
        db.execute("VACUUM INTO ?", (str(room / "vacuum.awdb"),))
        db.close()

    said = {"vacuum": [timed(vacuum)]}
    (room / "vacuum.awdb").unlink()
    with Workspace.open(path, read_only=True) as work:
        for name, scope in (("copy", Scope()), ("part", Scope(marking="TLP:GREEN"))):
            target = room / f"{name}.awdb"
            said[name] = [timed(lambda t=target, s=scope: work.sharing.export(t, s))]
            target.unlink()
    return said


def main() -> None:
    """Measure one case and tell every figure."""
    case = Path(sys.argv[1])
    with TemporaryDirectory(dir=case.parent) as folder:
        room = Path(folder)
        for name in ("ours", "bare"):
            Workspace.create(room / f"{name}.awdb").close()
        said: dict[str, object] = {"rows": rows(case)}
        said["bare"] = [bare(room / "bare.awdb", case)]
        (room / "bare.awdb").unlink()
        with Workspace.open(room / "ours.awdb") as ours:
            said["merge"] = [timed(lambda: ours.sharing.merge(case))]
            said["again"] = [timed(lambda: ours.sharing.merge(case))]
        (room / "ours.awdb").unlink()
        shutil.rmtree(room / "ours.awdb.backups", ignore_errors=True)
        theirs = Path(shutil.copyfile(case, room / "theirs.awdb"))
        with Workspace.open(theirs) as work:
            chosen = list(work.claims.find())[:: max(1, len(work.claims.find()) // _DIFFERENCES)]
            uids = [one.uid for one in work.claims.rows(chosen[:_DIFFERENCES])]
            with work._door.change("Grade") as writing:
                for uid in uids:
                    writing.set("claim", uid, "credibility", 2)
        mine = Path(shutil.copyfile(case, room / "mine.awdb"))
        with Workspace.open(mine) as work:
            said["preview"] = [timed(lambda: work.sharing.preview(theirs))]
            said["few"] = [timed(lambda: work.sharing.merge(theirs))]
            said["back"] = [timed(work.sharing.take_back)]
        said |= copies(theirs, room)
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
