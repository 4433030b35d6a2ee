# SPDX-License-Identifier: MIT
"""A timeline beside the bare SQL for it, by turns. usage: timeline_child.py CASE ROUNDS"""

import json
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from workstation.analysis.timeline.drawing import draw, fitting
from workstation.analysis.timeline.lanes import laid
from workstation.domain.daynumbers import iso_of
from workstation.domain.timeline import Timeline
from workstation.domain.views import Period
from workstation.workspace import Workspace

_SEEN = "c.deleted = 0 AND c.status <> 'rejected' AND coalesce(c.latest, c.earliest) IS NOT NULL"
# The least an overview can be drawn from: the fullest lanes, and how many claims each day.
_LANES = (
    f"SELECT c.speaker_id, count(*), min(c.earliest), max(c.latest) FROM claims c WHERE {_SEEN} "
    "{days} GROUP BY 1 ORDER BY 2 DESC LIMIT 60"
)
_DAYS = (
    f"SELECT c.speaker_id, c.latest, count(*) FROM claims c WHERE {_SEEN} {{days}} "
    "AND c.speaker_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2"
)
_CLAIMS = (
    "SELECT c.uid, c.speaker_id, c.earliest, c.latest, c.statement_date, c.exact, x.stance "
    f"FROM claims c LEFT JOIN positions x ON x.claim_id = c.id WHERE {_SEEN} {{days}} "
    "AND c.speaker_id IN (SELECT value FROM json_each(?))"
)
_FEW = 100
_MONTH = "AND coalesce(c.latest, '9999') >= '{}' AND coalesce(c.earliest, '') <= '{}'"


def timed(work: Callable[[], object]) -> float:
    """Milliseconds a piece of work takes."""
    since = time.perf_counter()
    work()
    return (time.perf_counter() - since) * 1e3


def bare(db: sqlite3.Connection, days: str) -> None:
    """What SQLite needs at least: lanes, counts of the full ones, claims of the others."""
    lanes = db.execute(_LANES.format(days=days)).fetchall()
    for sql, chosen in (
        (_DAYS, [row[0] for row in lanes if row[1] > _FEW]),
        (_CLAIMS, [row[0] for row in lanes if row[1] <= _FEW]),
    ):
        db.execute(sql.format(days=days), (json.dumps(chosen),)).fetchall()


def drawing(timeline: Timeline) -> int:
    """Lay a timeline out and draw what is in sight of it."""
    sight = fitting(timeline, 1100, 800)
    return len(draw(timeline, laid(timeline, sight.scale), sight).shapes)


def main() -> None:
    """Take turns and tell each time taken."""
    path, rounds = sys.argv[1], int(sys.argv[2])
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    with Workspace.open(Path(path), read_only=True) as case:
        whole = case.timeline.items()  # warms up
        assert whole.first is not None
        assert whole.last is not None
        middle = (whole.first + whole.last) // 2
        since, until = iso_of(middle), iso_of(middle + 30)
        month, days = Period(since=since, until=until), _MONTH.format(since, until)
        said: dict[str, list[float]] = {"open": [], "open_bare": [], "month": [], "month_bare": []}
        for _ in range(rounds):
            said["open"].append(timed(case.timeline.items))
            said["open_bare"].append(timed(lambda: bare(db, "")))
            said["month"].append(timed(lambda: case.timeline.items(period=month)))
            said["month_bare"].append(timed(lambda: bare(db, days)))
        drawn = [timed(lambda: drawing(whole)) for _ in range(rounds)]
        memory = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(said | {"drawn": drawn, "shapes": drawing(whole), "memory": memory}))


if __name__ == "__main__":
    main()
