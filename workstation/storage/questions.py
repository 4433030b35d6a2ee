# SPDX-License-Identifier: MIT
"""Reading questions and the positions on them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workstation.domain.questions import (
    Directness,
    Position,
    PositionStatus,
    Question,
    QuestionKind,
    Stance,
)
from workstation.storage.claims import VISIBLE
from workstation.storage.codecs import date_from, figure_from, load
from workstation.storage.open_values import open_positions, with_conflicts

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

_QUESTIONS = """
SELECT q.id, q.uid, q.wording, q.kind, q.definition, q.scope, q.answers, q.exclusive,
    q.other, q.window_hours, q.grouping, q.place, q.marking, (SELECT count(*) FROM positions x
    WHERE x.question_id = q.id AND x.deleted = 0 AND x.status = 'confirmed')
FROM questions q WHERE q.deleted = 0
"""
_IN_ORDER = "ORDER BY q.place, q.uid"


def every(
    db: sqlite3.Connection, *, uids: Sequence[str] = (), groups: Sequence[str] = ()
) -> list[Question]:
    """All questions in order, or these (uids), or those of these groups."""
    sql, values = _QUESTIONS, []
    for column, wanted in (("q.uid", uids), ("q.grouping", groups)):
        if wanted:
            sql += f" AND {column} IN (SELECT value FROM json_each(?))"
            values.append(json.dumps(list(wanted)))
    return [_question(row) for row in db.execute(f"{sql} {_IN_ORDER}", values)]


def _question(row: Any) -> Question:
    number, uid, wording, kind, definition, scope, answers, exclusive, *rest = row
    other, window_hours, grouping, place, marking, positions = rest
    return Question(
        id=number,
        uid=uid,
        wording=wording,
        kind=QuestionKind(kind),
        definition=definition,
        scope=scope,
        answers=tuple(load(answers)),
        exclusive=bool(exclusive),
        other=bool(other),
        window_hours=window_hours,
        group=grouping,
        place=place,
        marking=marking,
        positions=positions,
    )


_POSITIONS = f"""
SELECT x.uid, q.uid, c.uid, x.status, x.stance, x.directness, x.answer, x.figure, x.date,
    x.reason, x.score, c.id
FROM positions x JOIN questions q ON q.id = x.question_id JOIN claims c ON c.id = x.claim_id
WHERE x.deleted = 0 AND q.deleted = 0 AND x.status <> 'dismissed' AND c.status <> 'rejected'
AND {VISIBLE}
"""


def positions(
    db: sqlite3.Connection,
    *,
    question: str | None = None,
    claim: str | None = None,
    among: Iterable[int] | None = None,
    uids: Iterable[str] | None = None,
) -> list[tuple[Position, int]]:
    """Positions with the row id of their claim.

    All, or those of one question, of one claim, of these row ids, or of these uids.
    """
    sql: str = _POSITIONS
    values: list[str] = []
    if question is not None:
        sql, values = sql + " AND q.uid = ?", [question]
    elif claim is not None:
        sql, values = sql + " AND c.uid = ?", [claim]
    elif among is not None:
        sql += " AND x.id IN (SELECT value FROM json_each(?))"
        values = [json.dumps(list(among))]
    elif uids is not None:
        sql += " AND x.uid IN (SELECT value FROM json_each(?))"
        values = [json.dumps(list(uids))]
    return _positions(db, db.execute(sql + " ORDER BY x.id", values))


def best_suggested(db: sqlite3.Connection, limit: int) -> list[tuple[Position, int]]:
    """Suggested positions with the row id of their claim: of accepted claims first, the best."""
    found = db.execute(
        f"{_POSITIONS} AND x.status = 'suggested' "
        "ORDER BY c.status = 'suggested', x.score DESC, x.uid LIMIT ?",
        (limit,),
    )
    return _positions(db, found)


def _positions(db: sqlite3.Connection, rows: Iterable[Any]) -> list[tuple[Position, int]]:
    """Positions with what is in conflict of them, and the row id of their claim."""
    found = [(_position(row), row[-1]) for row in rows]
    kept = with_conflicts([one for one, _ in found], open_positions(db, [o.uid for o, _ in found]))
    return [(one, number) for one, (_, number) in zip(kept, found, strict=True)]


def _position(row: Sequence[Any]) -> Position:
    uid, question, claim, status, stance, directness, answer, figure, date, reason, score, _ = row
    return Position(
        uid=uid,
        question=question,
        claim=claim,
        status=PositionStatus(status),
        stance=Stance(stance) if stance else None,
        directness=Directness(directness),
        answer=answer,
        figure=figure_from(load(figure)),
        date=date_from(load(date)),
        reason=reason,
        score=score,
    )


def position_uids(db: sqlite3.Connection) -> dict[str, bool]:
    """Every position's uid, and whether a person has decided on it."""
    found = db.execute(
        "SELECT x.uid, x.status <> 'suggested' OR EXISTS "
        "(SELECT 1 FROM edits e WHERE e.row_uid = x.uid AND e.depth > 0) FROM positions x"
    )
    return {uid: bool(decided) for uid, decided in found}


def suggested(db: sqlite3.Connection, question: str) -> list[str]:
    """Uids of the positions on a question whose status is suggested."""
    found = db.execute(
        "SELECT x.uid FROM positions x JOIN questions q ON q.id = x.question_id "
        "WHERE q.uid = ? AND x.status = 'suggested'",
        (question,),
    )
    return [uid for (uid,) in found]


def claim_of(db: sqlite3.Connection, position: str) -> str:
    """Uid of the claim that holds this position.

    Raises:
        LookupError: there is no such position.
    """
    row = db.execute(
        "SELECT c.uid FROM positions x JOIN claims c ON c.id = x.claim_id WHERE x.uid = ?",
        (position,),
    ).fetchone()
    if row is None:
        raise LookupError(f"no position {position}")
    return str(row[0])
