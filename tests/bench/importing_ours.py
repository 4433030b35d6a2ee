# SPDX-License-Identifier: MIT
"""Takes texts into a new workspace. usage: importing_ours.py FOLDER COUNT plain|extract"""

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from workstation.domain.reports import Result
from workstation.jobs import Ticket
from workstation.workspace import Workspace


class Stamps(Ticket):
    """Notes when each document came up."""

    def __init__(self) -> None:
        super().__init__()
        self.at: list[float] = []

    def report(self, done: int, total: int | None, what: str) -> None:
        self.at.append(time.perf_counter())


def main() -> None:
    """Import once and tell how long it took, first and last thousand apart."""
    folder, count, how = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    paths, stamps = sorted(folder.glob("*.txt"))[:count], Stamps()
    with (
        TemporaryDirectory(dir=folder.parent) as place,
        Workspace.create(Path(place) / "new.awdb") as case,
    ):
        since, cpu = time.perf_counter(), time.process_time()
        received = case.sources.add(paths, extract=how == "extract", ticket=stamps)
        until, cpu = time.perf_counter(), time.process_time() - cpu
        added = sum(one.result is Result.ADDED for one in received)
    if added != count:
        raise SystemExit(f"{added} of {count} were taken in")
    thousand = stamps.at[1_000] - since if len(stamps.at) > 1_000 else until - since
    said = {
        "documents": added,
        "seconds": until - since,
        "cpu": cpu,
        "first": thousand,
        "last": until - stamps.at[-1_000],
    }
    print(json.dumps(said))


if __name__ == "__main__":
    main()
