# SPDX-License-Identifier: MIT
"""Reading recorded searches that found nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.gaps import Inquiry

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_ROWS = """
SELECT i.uid, q.uid, i.words, coalesce(j.uid, a.uid), coalesce(j.name, a.name, ''), i.made_on,
    i.made_by, i.marking
FROM inquiries i
JOIN questions q ON q.id = i.question_id
LEFT JOIN actors a ON a.id = i.actor_id
LEFT JOIN actors j ON j.id = a.stands_for_id
WHERE i.deleted = 0 AND q.deleted = 0
"""


def inquiries(db: sqlite3.Connection, questions: Sequence[str] | None = None) -> list[Inquiry]:
    """The searches on these questions, or all, newest first."""
    asked = "" if questions is None else "AND q.uid IN (SELECT value FROM json_each(:asked))"
    found = db.execute(
        f"{_ROWS} {asked} ORDER BY i.made_on DESC, i.id DESC",
        {"asked": json.dumps(list(questions or ()))},
    )
    return [Inquiry(*row) for row in found]
