# SPDX-License-Identifier: MIT
"""Has texts of a new workspace read as one job. usage: extracting_ours.py FOLDER COUNT PROCESSES

With a fourth argument the job is cancelled half-way and resumed.
"""

import json
import multiprocessing
import os
import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from workstation.errors import Cancelled
from workstation.jobs import Ticket
from workstation.workspace import Workspace

EVERY = 0.5  # seconds between two looks at the memory


class Watching(Ticket):
    """Notes progress and the memory of all processes; cancels itself when asked to."""

    def __init__(self, until: int | None = None) -> None:
        super().__init__()
        self._until = until
        self.at: list[tuple[int, float, float]] = []  # done, when, MiB
        self.cancelled_at = 0.0

    def report(self, done: int, total: int | None, what: str) -> None:
        """One look, unless the last one was just now."""
        now = time.perf_counter()
        if not self.at or now - self.at[-1][1] >= EVERY or done == total:
            self.at.append((done, now, memory("VmRSS")))
        if self._until is not None and done >= self._until and not self.cancelled:
            self.cancelled_at = now
            self.cancel()


def memory(which: str) -> float:
    """MiB of this process and its workers: VmRSS as it is, VmHWM at its highest."""
    pids = ["self", *(str(child.pid) for child in multiprocessing.active_children())]
    found = 0.0
    for pid in pids:
        try:
            lines = Path(f"/proc/{pid}/status").read_text("ascii").splitlines()
        except OSError:
            continue
        found += sum(int(line.split()[1]) / 1024 for line in lines if line.startswith(which))
    return found


def processor() -> float:
    """Processor seconds of this process and of the workers that have ended."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def mean(seen: list[tuple[int, float, float]], low: float, high: float) -> float:
    """Mean memory while this part of the job was done."""
    whole = seen[-1][0]
    part = [mib for done, _, mib in seen if low * whole < done <= high * whole]
    return statistics.fmean(part) if part else 0.0


def cancel_half_way(case: Workspace, jobs: int, count: int) -> dict[str, float]:
    """Stop in the middle: how long that takes, and whether every claim is there once resumed."""
    ticket = Watching(count // 2)
    try:
        case.sources.extract(ticket=ticket, jobs=jobs)
    except Cancelled:
        stopped = time.perf_counter() - ticket.cancelled_at
    else:
        raise SystemExit("it could not be cancelled")
    left = case.sources.pending()
    if not 0 < left < count:
        raise SystemExit(f"{left} of {count} are left after cancelling half-way")
    return {"stopped": stopped, "left": left}


def main() -> None:
    """Read once and tell how fast, in what memory."""
    folder, count, jobs = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    paths = sorted(folder.glob("*.txt"))[:count]
    with (
        TemporaryDirectory(dir=folder.parent) as place,
        Workspace.create(Path(place) / "new.awdb") as case,
    ):
        case.sources.add(paths, extract=False)
        said = cancel_half_way(case, jobs, count) if len(sys.argv) > 4 else {}
        every = case.sources.rows(case.sources.find())
        words = sum(one.words for one in every if not one.extracted)
        ticket, since, spent = Watching(), time.perf_counter(), processor()
        case.sources.extract(ticket=ticket, jobs=jobs)
        seconds, spent = time.perf_counter() - since, processor() - spent
        if case.sources.pending() or case.sources.unread():
            raise SystemExit("not every text was read")
        claims = len(case.claims.find())
    seen = ticket.at
    said |= {"words": words, "seconds": seconds, "processor": spent, "claims": claims}
    said |= {"peak": max(mib for *_, mib in seen)}
    said |= {"first": mean(seen, 0.0, 0.1), "last": mean(seen, 0.9, 1.0)}
    print(json.dumps(said))


if __name__ == "__main__":
    main()
