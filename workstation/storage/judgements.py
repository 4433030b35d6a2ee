# SPDX-License-Identifier: MIT
"""Reading assessments, briefs with their editions, and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workstation.domain.assessments import Assessment
from workstation.domain.briefs import Brief
from workstation.domain.likelihoods import Confidence
from workstation.domain.reports import Edition, Note
from workstation.storage.codecs import load
from workstation.storage.open_values import values_in_conflict, with_conflicts

if TYPE_CHECKING:
    import sqlite3


def assessments(db: sqlite3.Connection, question: str) -> list[Assessment]:
    """The judgements on a question, newest first."""
    rows = db.execute(
        "SELECT a.id, a.uid, q.uid, a.judgement, a.scheme, a.likelihood, a.confidence, a.why, "
        "a.reasons, a.claims_for, a.claims_against, a.assumptions, a.gaps, a.made_on, a.made_by, "
        "a.marking FROM assessments a JOIN questions q ON q.id = a.question_id "
        "WHERE q.uid = ? AND a.deleted = 0 ORDER BY a.made_on DESC, a.id DESC",
        (question,),
    )
    found = [_assessment(*row) for row in rows]
    return with_conflicts(found, values_in_conflict(db, (one.uid for one in found)))


def _assessment(*row: Any) -> Assessment:
    number, uid, question, judgement, scheme, likelihood, confidence, why, reasons, *rest = row
    claims_for, claims_against, assumptions, gaps, made_on, made_by, marking = rest
    return Assessment(
        id=number,
        uid=uid,
        question=question,
        judgement=judgement,
        scheme=scheme,
        likelihood=likelihood,
        confidence=Confidence(confidence),
        why=why,
        reasons=reasons,
        claims_for=tuple(load(claims_for)),
        claims_against=tuple(load(claims_against)),
        assumptions=tuple(load(assumptions)),
        gaps=tuple(load(gaps)),
        made_on=made_on,
        made_by=made_by,
        marking=marking,
    )


def briefs(db: sqlite3.Connection) -> list[Brief]:
    """All briefs, newest first."""
    found = db.execute(
        "SELECT b.id, b.uid, b.title, b.template, b.audience, b.bottom_line, b.questions, "
        "b.columns, b.gaps, b.marking, b.made_on, b.made_by, (SELECT count(*) FROM editions e "
        "WHERE e.brief_id = b.id AND e.deleted = 0) FROM briefs b WHERE b.deleted = 0 "
        "ORDER BY b.id DESC"
    )
    return [
        Brief(*row[:6], *(tuple(load(part)) for part in row[6:9]), *row[9:])
        for row in found.fetchall()
    ]


def editions(db: sqlite3.Connection, brief: str) -> list[Edition]:
    """The releases of a brief, newest first."""
    found = db.execute(
        "SELECT e.uid, b.uid, e.number, e.released_at, e.cut_off, e.marking, e.author, "
        "e.approver, e.recipients, e.sha256, e.document FROM editions e "
        "JOIN briefs b ON b.id = e.brief_id "
        "WHERE b.uid = ? AND e.deleted = 0 ORDER BY e.number DESC",
        (brief,),
    )
    return [Edition(*row) for row in found]


def notes(db: sqlite3.Connection, noun: str, uid: str) -> list[Note]:
    """The notes on one thing, oldest first."""
    found = db.execute(
        "SELECT uid, noun, row_uid, words, made_on, made_by FROM notes "
        "WHERE noun = ? AND row_uid = ? AND deleted = 0 ORDER BY id",
        (noun, uid),
    )
    return [Note(*row) for row in found]
