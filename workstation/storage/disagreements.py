# SPDX-License-Identifier: MIT
"""Reading what rules look at, and keeping what they found."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workstation.domain.disagreements import Camp, DisagreementStatus, Explanation, Finding, Rule

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


def same_statements(db: sqlite3.Connection, claims: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs among these claims that a person confirmed as one statement."""
    return db.execute(
        "WITH here AS (SELECT value FROM json_each(?)) SELECT one, other FROM links "
        "WHERE one IN (SELECT value FROM here) AND kind = 'same statement' "
        "AND active = 1 AND deleted = 0 AND other IN (SELECT value FROM here)",
        (json.dumps(list(claims)),),
    ).fetchall()


def unexamined(db: sqlite3.Connection) -> dict[int, int]:
    """By row id of each question whose findings may no longer hold, how often it was touched."""
    found = db.execute(
        "SELECT u.question_id, u.times FROM unexamined u JOIN questions q ON q.id = u.question_id "
        "WHERE q.deleted = 0 ORDER BY 1"
    )
    return dict(found.fetchall())


def findings(db: sqlite3.Connection, question: int | None = None) -> list[tuple[str, Finding]]:
    """What was found by the last look, of one question (its row id) or of all, with its uid."""
    where, values = ("", ()) if question is None else (" AND f.question_id = ?", (question,))
    found = db.execute(
        "SELECT f.uid, f.rule, q.uid, f.subject, f.camps, f.pairs FROM findings f "
        "JOIN questions q ON q.id = f.question_id WHERE q.deleted = 0 AND f.question_id NOT IN "
        f"(SELECT question_id FROM unexamined){where} ORDER BY f.id",
        values,
    )
    return [
        (uid, Finding(Rule(rule), question_uid, subject, _camps(camps), pairs))
        for uid, rule, question_uid, subject, camps, pairs in found
    ]


def question_of(db: sqlite3.Connection, uid: str) -> str | None:
    """Uid of the question on which a finding of this uid was kept; None if none was."""
    row = db.execute(
        "SELECT q.uid FROM findings f JOIN questions q ON q.id = f.question_id WHERE f.uid = ?",
        (uid,),
    ).fetchone()
    return None if row is None else str(row[0])


def _camps(text: str) -> tuple[Camp, ...]:
    return tuple(
        Camp(label, tuple(positions), tuple(claims), tuple(speakers), confirmed)
        for label, positions, claims, speakers, confirmed in json.loads(text)
    )


def still_touched(db: sqlite3.Connection, question: int, times: int) -> bool:
    """Whether a question was touched so often and no more, so that what was read of it holds."""
    row = db.execute("SELECT times FROM unexamined WHERE question_id = ?", (question,)).fetchone()
    return times == (0 if row is None else row[0])


def keep(db: sqlite3.Connection, question: int, found: Iterable[tuple[str, Finding]]) -> None:
    """Put what was found on a question in the place of what was found before."""
    db.execute("DELETE FROM findings WHERE question_id = ?", (question,))
    db.executemany(
        "INSERT INTO findings (uid, rule, question_id, subject, camps, speakers, pairs) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                uid,
                finding.rule.value,
                question,
                finding.subject,
                json.dumps(
                    [
                        (camp.label, camp.positions, camp.claims, camp.speakers, camp.confirmed)
                        for camp in finding.camps
                    ]
                ),
                len({speaker for camp in finding.camps for speaker in camp.speakers}),
                finding.pairs,
            )
            for uid, finding in found
        ],
    )
    db.execute("DELETE FROM unexamined WHERE question_id = ?", (question,))


Decided = dict[str, dict[str, Any]]


def decisions(db: sqlite3.Connection, uids: Iterable[str] | None = None) -> Decided:
    """What people decided, by the uid of the disagreement or pair."""
    sql = (
        "SELECT uid, status, explanation, reason, decided_on, decided_by, claims "
        "FROM disagreements WHERE deleted = 0"
    )
    if uids is None:
        rows = db.execute(sql)
    else:
        rows = db.execute(
            f"{sql} AND uid IN (SELECT value FROM json_each(?))", (json.dumps(list(uids)),)
        )
    return {
        uid: {
            "status": DisagreementStatus(status),
            "explanation": Explanation(explanation) if explanation else None,
            "reason": reason,
            "decided_on": decided_on,
            "decided_by": decided_by,
            "claims": frozenset(json.loads(claims)),
        }
        for uid, status, explanation, reason, decided_on, decided_by, claims in rows
    }
