# SPDX-License-Identifier: MIT
"""A full pass for disagreements, reading alone, and one claim accepted after it.

usage: disagreeing_child.py CASE    (works on a copy)
"""

import json
import shutil
import sqlite3
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from workstation.domain.claims import Status
from workstation.domain.filters import ClaimFilter
from workstation.workspace import Workspace

_READ = """
SELECT x.uid, c.uid, coalesce(a.stands_for_id, a.id), s.uid, c.exact, x.stance, x.answer, x.figure,
    x.date, x.directness, x.status, c.standing, s.standing, c.act, c.answers, c.hedge, c.earliest,
    c.latest, s.published_on, c.event_date
FROM positions x JOIN claims c ON c.id = x.claim_id JOIN sources s ON s.id = c.source_id
LEFT JOIN actors a ON a.id = c.speaker_id
WHERE x.question_id = ? AND x.deleted = 0 AND x.status <> 'dismissed' AND c.status <> 'rejected'
"""


def bare(path: Path) -> float:
    """Seconds for reading every statement, question by question, and nothing else."""
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    since = time.perf_counter()
    for (question,) in db.execute("SELECT id FROM questions ORDER BY id").fetchall():
        for _ in db.execute(_READ, (question,)):
            pass
    taken = time.perf_counter() - since
    db.close()
    return taken


def main() -> None:
    """Measure one case and tell every figure."""
    with TemporaryDirectory(dir=Path(sys.argv[1]).parent) as room:
        path = Path(shutil.copy(sys.argv[1], room))
        limits = [bare(path)]
        with Workspace.open(path) as case:
            since = time.perf_counter()
            questions = [question.uid for question in case.questions.all()]
            case.disagreements.examine(questions)
            whole = time.perf_counter() - since
            limits.append(bare(path))
            since = time.perf_counter()
            found = len(case.disagreements.find())
            listed = (time.perf_counter() - since) * 1e3
            one, again = [], 0
            waiting = case.claims.find(ClaimFilter(status=Status.SUGGESTED))[:5]
            for claim in case.claims.rows(waiting):
                since = time.perf_counter()
                case.claims.accept([claim.uid])
                again = max(again, case.disagreements.examine())
                one.append((time.perf_counter() - since) * 1e3)
    said = {
        "whole": [whole],
        "bare": limits,
        "found": found,
        "questions": len(questions),
        "list": [listed],
        "one": one,
        "again": again,
    }
    print(json.dumps(said), flush=True)


if __name__ == "__main__":
    main()
