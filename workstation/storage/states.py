# SPDX-License-Identifier: MIT
"""Row states as found by the last look at each question, while nothing has touched it since."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.comparison import RowState

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

Verdict = tuple[RowState, str]


def kept(db: sqlite3.Connection, questions: Iterable[int]) -> dict[int, Verdict]:
    """By row id of the question, its state and how it was found; touched questions have none."""
    found = db.execute(
        "SELECT r.question_id, r.state, r.why FROM json_each(?) k "
        "JOIN row_states r ON r.question_id = k.value "
        "WHERE r.question_id NOT IN (SELECT question_id FROM unexamined)",
        (json.dumps(list(questions)),),
    )
    return {number: (RowState(state), why) for number, state, why in found}


def keep(db: sqlite3.Connection, question: int, verdict: Verdict) -> None:
    """Put what was found in the place of what was found before."""
    state, why = verdict
    db.execute(
        "INSERT INTO row_states (question_id, state, why) VALUES (?, ?, ?) "
        "ON CONFLICT (question_id) DO UPDATE SET state = excluded.state, why = excluded.why",
        (question, state.value, why),
    )
