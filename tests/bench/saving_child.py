# SPDX-License-Identifier: MIT
"""Saves claims one by one, bare and ours by turns. usage: saving_child.py CASE TIMES"""

import json
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from workstation.domain.claims import Status
from workstation.domain.filters import ClaimFilter
from workstation.workspace import Workspace


def bare_rows(case: Path, folder: Path) -> Callable[[], None]:
    """One commit, in WAL and FULL, of one row with the columns of a claim."""
    db = sqlite3.connect(case)
    (schema,) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'claims'").fetchone()
    row = db.execute("SELECT * FROM claims LIMIT 1").fetchone()
    db.close()
    bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute(schema)
    marks = ", ".join("?" * len(row))

    def save(number: list[int] = [0]) -> None:  # noqa: B006
        number[0] += 1
        bare.execute("BEGIN IMMEDIATE")
        bare.execute(
            f"INSERT INTO claims VALUES ({marks})", (number[0], f"{number[0]:032x}", *row[2:])
        )
        bare.execute("COMMIT")

    return save


def timed(verb: Callable[[], object]) -> float:
    """Milliseconds of one call."""
    since = time.perf_counter()
    verb()
    return (time.perf_counter() - since) * 1e3


def main() -> None:
    """Save by turns and tell each time taken."""
    made, times = Path(sys.argv[1]), int(sys.argv[2])
    with TemporaryDirectory(dir=made.parent) as place:
        path = Path(place) / "saving.awdb"
        shutil.copyfile(made, path)
        save = bare_rows(path, Path(place))
        with Workspace.open(path) as case:
            claims = case.claims
            ids = claims.find(ClaimFilter(status=Status.SUGGESTED))
            waiting = [claim.uid for claim in claims.rows(ids[: times + 1])]
            source = claims.rows(ids[:1])[0].source
            claims.accept([waiting.pop()])  # starts writing: backup, WAL
            said = {name: [] for name in ("bare", "accept", "mark")}
            for number, uid in enumerate(waiting):
                said["bare"].append(timed(save))
                said["accept"].append(timed(lambda uid=uid: claims.accept([uid])))
                said["bare"].append(timed(save))
                pieces = [(number % 50, number % 50 + 90)]
                said["mark"].append(timed(lambda p=pieces: claims.mark(source, p)))
    print(json.dumps(said))


if __name__ == "__main__":
    main()
