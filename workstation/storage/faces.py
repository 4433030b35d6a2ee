# SPDX-License-Identifier: MIT
"""Faces of the cells of much-answered questions, kept by the last look at each question.

What nobody narrows, by speaker, without roll-up: what is seen first and most. A question has its
faces kept or not, as a whole; `faced` counts how often a grade shown on them was changed since.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.comparison import Face, Sign
from workstation.domain.questions import Directness, Stance

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping


def kept(db: sqlite3.Connection, questions: Iterable[int]) -> set[int]:
    """Those of these questions (row ids) whose faces are kept and still hold."""
    found = db.execute(
        "SELECT question_id FROM faced JOIN json_each(?) k ON k.value = question_id "
        "WHERE times = 0 AND question_id NOT IN (SELECT question_id FROM unexamined)",
        (json.dumps(list(questions)),),
    )
    return {number for (number,) in found}


def of(
    db: sqlite3.Connection, questions: Iterable[int], speakers: Iterable[str]
) -> dict[tuple[int, str], Face]:
    """By question (row id) and speaker, the faces kept; empty cells have none."""
    found = db.execute(
        "SELECT f.question_id, f.speaker, f.face FROM json_each(?) q CROSS JOIN json_each(?) s "
        "CROSS JOIN faces f ON f.question_id = q.value AND f.speaker = s.value",
        (json.dumps(list(questions)), json.dumps(list(speakers))),
    )
    return {(number, speaker): _face(text) for number, speaker, text in found}


def outdated(db: sqlite3.Connection) -> dict[int, int]:
    """By row id of each question whose faces show an old grade, how often that was changed."""
    found = db.execute(
        "SELECT f.question_id, f.times FROM faced f JOIN questions q ON q.id = f.question_id "
        "WHERE f.times > 0 AND q.deleted = 0"
    )
    return dict(found.fetchall())


def keep(db: sqlite3.Connection, question: int, found: Mapping[str, str], times: int) -> None:
    """Put these faces, as written, by speaker in the place of those kept; none if found at once.

    `times` is how often a grade had been changed when they were read; one changed since then
    leaves nothing kept.
    """
    db.execute("DELETE FROM faces WHERE question_id = ?", (question,))
    row = db.execute("SELECT times FROM faced WHERE question_id = ?", (question,)).fetchone()
    if row is not None and row[0] != times:
        return
    db.execute("DELETE FROM faced WHERE question_id = ?", (question,))
    if found:
        db.execute("INSERT INTO faced (question_id, times) VALUES (?, 0)", (question,))
        db.executemany(
            "INSERT INTO faces (question_id, speaker, face) VALUES (?, ?, ?)",
            [(question, speaker, face) for speaker, face in sorted(found.items())],
        )


def written(face: Face) -> str:
    """A face as it is kept; hundreds of thousands wait as words and not as objects."""
    signs = [
        (
            *(one.stance, one.text, one.directness, one.when),
            *(one.suggested, one.current, one.replaced, one.open),
        )
        for one in face.signs
    ]
    rest = face.detail, face.grade, face.change, face.count, face.more, face.suggested
    return json.dumps((signs, *rest), ensure_ascii=False, separators=(",", ":"))


def _face(text: str) -> Face:
    signs, detail, grade, change, count, more, suggested = json.loads(text)
    return Face(
        signs=tuple(_sign(*one) for one in signs),
        detail=detail,
        grade=grade,
        change=change,
        count=count,
        more=more,
        suggested=suggested,
    )


def _sign(stance: str | None, text: str, directness: str, when: str, *how: bool) -> Sign:
    suggested, current, replaced, is_open = how
    return Sign(
        Stance(stance) if stance else None,
        text,
        Directness(directness),
        suggested=suggested,
        current=current,
        when=when,
        replaced=replaced,
        open=is_open,
    )
