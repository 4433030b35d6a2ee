# SPDX-License-Identifier: MIT
"""Reading what rules look at, and keeping what they found."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workstation.domain.claims import Act, Standing
from workstation.domain.disagreements import (
    Camp,
    DisagreementStatus,
    Explanation,
    Finding,
    Rule,
    Statement,
)
from workstation.domain.questions import Directness, PositionStatus, Stance
from workstation.storage.claims import VISIBLE
from workstation.storage.codecs import date_from, figure_from, load

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_STATEMENTS = f"""
SELECT x.uid, c.uid, coalesce(j.uid, a.uid), c.speaker_as_written, c.capacity,
    coalesce(bj.uid, b.uid), s.uid, c.exact, x.stance, x.answer, x.figure, x.date, x.directness,
    x.status, c.standing, s.standing, c.act, c.answers, c.hedge, c.earliest, c.latest,
    s.published_on, c.event_date
FROM positions x
JOIN claims c ON c.id = x.claim_id
JOIN sources s ON s.id = c.source_id
LEFT JOIN actors a ON a.id = c.speaker_id
LEFT JOIN actors j ON j.id = a.stands_for_id
LEFT JOIN actors b ON b.id = c.capacity_body_id
LEFT JOIN actors bj ON bj.id = b.stands_for_id
WHERE x.question_id = ? AND x.deleted = 0 AND x.status <> 'dismissed'
    AND c.status <> 'rejected' AND {VISIBLE}
"""


# Looked up rather than called: hundreds of thousands of rows are read in one pass.
_STANCE = {stance.value: stance for stance in Stance}
_ACT = {act.value: act for act in Act}
_EXPLICIT, _CONFIRMED = Directness.EXPLICIT.value, PositionStatus.CONFIRMED.value
_CURRENT = Standing.CURRENT.value


def statements(db: sqlite3.Connection, question: int) -> list[Statement]:
    """What is said on a question (its row id), rejected and dismissed left out."""
    return [_statement(*row) for row in db.execute(_STATEMENTS, (question,))]


def _statement(*row: Any) -> Statement:
    position, claim, speaker, as_written, capacity, body, source, words, *rest = row
    stance, answer, figure, date, directness, status, *rest = rest
    standing, source_standing, act, answers, hedge, earliest, latest, published_on, event = rest
    who = speaker or f"written:{' '.join(as_written.casefold().split())}"
    current = standing == source_standing == _CURRENT
    return Statement(
        position=position,
        claim=claim,
        speaker=who,
        voice=f"{who}/{capacity}/{body or ''}",
        source=source,
        words=words,
        stance=_STANCE[stance] if stance else None,
        answer=answer,
        figure=figure_from(load(figure)) if figure else None,
        date=date_from(load(date)) if date else None,
        is_explicit=directness == _EXPLICIT,
        is_confirmed=status == _CONFIRMED,
        is_current=current,
        is_identified=speaker is not None,
        act=_ACT[act],
        answers_claim=answers is not None,
        hedge=hedge,
        earliest=earliest,
        latest=latest,
        published_on=published_on,
        event=date_from(load(event)) if event else None,
    )


def same_statements(db: sqlite3.Connection, claims: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs among these claims that a person confirmed as one statement."""
    return db.execute(
        "WITH here AS (SELECT value FROM json_each(?)) SELECT one, other FROM links "
        "WHERE one IN (SELECT value FROM here) AND kind = 'same statement' "
        "AND active = 1 AND deleted = 0 AND other IN (SELECT value FROM here)",
        (json.dumps(list(claims)),),
    ).fetchall()


def unexamined(db: sqlite3.Connection) -> list[int]:
    """Row ids of the questions whose findings may no longer hold."""
    found = db.execute(
        "SELECT u.question_id FROM unexamined u JOIN questions q ON q.id = u.question_id "
        "WHERE q.deleted = 0 ORDER BY 1"
    )
    return [number for (number,) in found]


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
