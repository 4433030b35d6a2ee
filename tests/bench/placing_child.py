# SPDX-License-Identifier: MIT
"""Times placing on a copy of a crowd. usage: placing_child.py FILE"""

import json
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from workstation.domain.filters import ClaimFilter
from workstation.workspace import Workspace

_ROUNDS = 50


def main() -> None:
    """Print seconds of each verb; of one claim, milliseconds."""
    with TemporaryDirectory(dir=Path(sys.argv[1]).parent) as room:
        path = Path(room) / "case.awdb"
        shutil.copy(sys.argv[1], path)
        with Workspace.open(path) as case:
            print(json.dumps(_times(case)))


def _times(case: Workspace) -> dict[str, float]:
    every = case.questions.all()
    asked = every[len(every) // 2]
    ids = case.claims.find(ClaimFilter(), "added")
    some = case.claims.rows(ids[:: max(1, len(ids) // _ROUNDS)][:_ROUNDS])
    case.questions.suggest_for(some[0].uid)  # reads the questions
    one = _seconds(lambda: [case.questions.examine([claim.uid]) for claim in some]) / len(some)
    made: list[int] = []
    return {
        "claim": one * 1_000,
        "question": _seconds(lambda: case.questions.set(asked.uid, wording=f"{asked.wording} ")),
        "all": _seconds(lambda: made.append(case.questions.suggest())),
        "suggested": made[0],
        "propose": _seconds(case.questions.propose),
    }


def _seconds(act: Callable[[], object]) -> float:
    since = time.perf_counter()
    act()
    return time.perf_counter() - since


if __name__ == "__main__":
    main()
