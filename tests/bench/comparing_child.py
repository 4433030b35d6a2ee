# SPDX-License-Identifier: MIT
"""The frame of a comparison beside the bare SQL for it, by turns.

usage: comparing_child.py CASE ROUNDS
"""

import json
import sqlite3
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from workstation.domain.comparison import Axis
from workstation.domain.frames import Frame
from workstation.domain.questions import Stance
from workstation.domain.views import Narrowing, Period, View
from workstation.workspace import Workspace

QUESTIONS, COLUMNS = 50, 200
ROWS_SEEN, COLUMNS_SEEN = 20, 10

# Who holds what on the questions asked: the least a table of them can be drawn from.
_BARE = """
SELECT x.question_id, coalesce({who}.stands_for_id, {who}.id), group_concat(DISTINCT x.stance),
    count(*), max(c.latest)
FROM positions x JOIN questions q ON q.id = x.question_id JOIN claims c ON c.id = x.claim_id
JOIN sources s ON s.id = c.source_id LEFT JOIN actors a ON a.id = c.speaker_id
LEFT JOIN actors p ON p.id = s.publisher_id
WHERE x.deleted = 0 AND x.status <> 'dismissed' AND c.deleted = 0 AND c.status <> 'rejected'
AND s.deleted = 0 AND q.uid IN (SELECT value FROM json_each(?)) {more}
GROUP BY 1, 2
"""
_NARROWER = "AND x.stance IN ('yes', 'no') AND coalesce(c.latest, '9999') >= '2026-07-01'"


def timed(work: Callable[[], object]) -> tuple[float, object]:
    """Milliseconds a piece of work takes, and what it gives."""
    since = time.perf_counter()
    found = work()
    return (time.perf_counter() - since) * 1e3, found


class Pair:
    """One view and the SQL that answers it."""

    def __init__(self, case: Workspace, db: sqlite3.Connection, view: View, sql: str) -> None:
        self.case, self.db, self.view, self.sql = case, db, view, sql
        self.ours: list[float] = []
        self.bare: list[float] = []

    def turn(self) -> Frame:
        """Take both once; the first turn warms up and does not count."""
        asked = json.dumps(self.view.narrowing.questions)
        ours, frame = timed(lambda: self.case.comparison.frame(self.view))
        bare, _ = timed(lambda: self.db.execute(self.sql, (asked,)).fetchall())
        self.ours.append(ours)
        self.bare.append(bare)
        return frame

    def said(self, name: str) -> dict[str, list[float]]:
        """The times of all turns but the first."""
        return {name: self.ours[1:], f"{name}_bare": self.bare[1:]}


def pairs(case: Workspace, db: sqlite3.Connection) -> dict[str, Pair]:
    """The most answered questions by actor; then narrowed; then by publisher; then rolled up."""
    often = sorted(case.questions.all(), key=lambda q: (-q.positions, q.uid))[:QUESTIONS]
    whole = View(max_columns=COLUMNS, narrowing=Narrowing(questions=tuple(q.uid for q in often)))
    narrower = replace(
        whole.narrowing,
        stances=(Stance.YES, Stance.NO),
        periods=(Period(since="2026-07-01"),),
    )
    actors, publishers = _BARE.format(who="a", more=""), _BARE.format(who="p", more="")
    return {
        "frame": Pair(case, db, whole, actors),
        "filter": Pair(
            case,
            db,
            replace(whole, narrowing=narrower),
            _BARE.format(who="a", more=_NARROWER),
        ),
        "axis": Pair(case, db, replace(whole, axis=Axis.PUBLISHER), publishers),
        "rolled": Pair(case, db, replace(whole, roll_up=True), actors),
    }


def seen(case: Workspace, frame: Frame, row: int, column: int) -> float:
    """Milliseconds until the cells and row states of one window's worth are read."""
    rows = [head.uid for head in frame.rows[row : row + ROWS_SEEN]]
    columns = [one.uid for one in frame.columns[column : column + COLUMNS_SEEN]]

    def read() -> None:
        case.comparison.heads(frame, rows)
        case.comparison.faces(frame, rows, columns)

    return timed(read)[0]


def main() -> None:
    """Measure one case and tell every figure."""
    path, rounds = sys.argv[1], int(sys.argv[2])
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    db.execute("PRAGMA cache_size = -16000")
    with Workspace.open(Path(path), read_only=True) as case:
        said: dict[str, object] = {}
        frames = {}
        for name, pair in pairs(case, db).items():
            for _ in range(rounds + 1):
                frames[name] = pair.turn()
            said |= pair.said(name)
        frame = frames["frame"]
        said["columns"] = len(frame.columns)
        said["shown"] = [seen(case, frame, 0, 0) for _ in range(rounds)]
        said["scrolled"] = [seen(case, frame, 7 * n % 30, 10 * n % 190) for n in range(rounds)]
        said["memory"] = getrusage(RUSAGE_SELF).ru_maxrss / 1024
        said["all"] = [timed(lambda: case.comparison.frame(View(max_columns=COLUMNS)))[0]]
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
