# SPDX-License-Identifier: MIT
"""Reading statements: what rules and tables look at, hundreds of thousands in one go."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from workstation.domain.claims import Act, Capacity, CapacityKind, Recurrence, Standing
from workstation.domain.questions import Directness, PositionStatus, Stance
from workstation.domain.statements import Statement, voice_of, written_uid
from workstation.domain.views import Narrowing
from workstation.storage.codecs import date_from, figure_from, load, relays_from
from workstation.storage.narrowing import HELD, conditions
from workstation.storage.open_values import (
    letters_in_conflict,
    open_positions,
    rows_in_conflict,
    values_in_conflict,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from workstation.domain.claims import Relay
    from workstation.domain.dates import VagueDate
    from workstation.domain.figures import Figure

_STATEMENTS = f"""
SELECT x.uid, c.uid, q.uid, x.stance, x.answer, x.figure, x.date, x.directness, x.status,
    coalesce(j.uid, a.uid), coalesce(j.name, a.name), c.speaker_as_written, c.capacity,
    coalesce(bj.uid, b.uid), s.uid, s.published_on, coalesce(pj.uid, p.uid),
    coalesce(pj.name, p.name, ''), c.relays, c.exact, c.act, c.answers, c.hedge, c.recurrence,
    c.standing, s.standing, c.statement_date, c.earliest, c.latest, c.event_date,
    coalesce(nullif(s.reliability, ''), nullif(p.reliability, ''), 'F'), c.credibility
{HELD}
LEFT JOIN actors j ON j.id = a.stands_for_id
LEFT JOIN actors pj ON pj.id = p.stands_for_id
LEFT JOIN actors b ON b.id = c.capacity_body_id
LEFT JOIN actors bj ON bj.id = b.stands_for_id
WHERE
"""


def statements(
    db: sqlite3.Connection, wanted: Narrowing, questions: Iterable[int], *, few: bool = False
) -> dict[str, list[Statement]]:
    """By uid of each of these questions (row ids), what a narrowing lets in of what is said on it.

    Rejected claims and dismissed positions are left out, and joined actors stand as one. `few`
    says that little is said on these questions.
    """
    where = conditions(wanted, few=few)
    where.add("x.question_id IN (SELECT value FROM json_each(?))", json.dumps(list(questions)))
    found: dict[str, list[Statement]] = {}
    for row in db.execute(f"{_STATEMENTS} {where}", where.values):
        found.setdefault(row[2], []).append(_statement(*row))
    rows = rows_in_conflict(db)
    return _with_conflicts(db, found, rows) if rows else found


def _with_conflicts(
    db: sqlite3.Connection, found: dict[str, list[Statement]], rows: frozenset[str]
) -> dict[str, list[Statement]]:
    """The statements with what is in conflict of them; `rows` are all that something is of."""
    every = [one for those in found.values() for one in those]
    opens = open_positions(db, rows.intersection(one.position for one in every))
    claims = values_in_conflict(db, rows.intersection(one.claim for one in every))
    letters = letters_in_conflict(db, {one.source for one in every})

    def told(one: Statement) -> Statement:
        digits = (each for each in claims.get(one.claim, ()) if each.field == "credibility")
        conflicts = (*opens.get(one.position, ()), *digits, *letters.get(one.source, ()))
        return one._replace(conflicts=conflicts) if conflicts else one

    return {question: [told(one) for one in those] for question, those in found.items()}


def on_question(db: sqlite3.Connection, question: int) -> list[Statement]:
    """All that is said on a question (its row id)."""
    return next(iter(statements(db, Narrowing(), (question,)).values()), [])


# A hundred thousand rows have few different values: each is read once, and then shared.
_STANCES = {one.value: one for one in Stance}
_ACTS = {one.value: one for one in Act}
_EXPLICIT, _CONFIRMED = Directness.EXPLICIT.value, PositionStatus.CONFIRMED.value
_CURRENT, _REPEATED = Standing.CURRENT.value, Recurrence.REPEATED.value
_KEPT = 20_000


@lru_cache(_KEPT)
def _figure(text: str) -> Figure | None:
    return figure_from(load(text))


@lru_cache(_KEPT)
def _date(text: str) -> VagueDate | None:
    return date_from(load(text))


@lru_cache(_KEPT)
def _capacity(kind: str, body: str | None) -> Capacity:
    return Capacity(CapacityKind(kind), body)


@lru_cache(_KEPT)
def _relays(text: str) -> tuple[Relay, ...]:
    return relays_from(load(text))


def _statement(*row: Any) -> Statement:
    position, claim, question, stance, answer, figure, date, directness, status, *rest = row
    speaker, name, written, kind, body, source, published_on, publisher, outlet, *rest = rest
    relays, words, act, answers, hedge, recurrence, standing, source_standing, *rest = rest
    said_on, earliest, latest, event, reliability, credibility = rest
    who = speaker or written_uid(written)
    capacity = _capacity(kind, body)
    return Statement(
        position=position,
        claim=claim,
        question=question,
        speaker=who,
        is_identified=speaker is not None,
        called=name or written,
        capacity=capacity,
        voice=voice_of(who, capacity),
        source=source,
        publisher=publisher,
        publisher_name=outlet,
        relays=_relays(relays),
        words=words,
        stance=_STANCES[stance] if stance else None,
        answer=answer,
        figure=_figure(figure) if figure else None,
        date=_date(date) if date else None,
        is_explicit=directness == _EXPLICIT,
        is_confirmed=status == _CONFIRMED,
        is_current=standing == source_standing == _CURRENT,
        is_repeated=recurrence == _REPEATED,
        act=_ACTS[act],
        answers_claim=answers is not None,
        hedge=hedge,
        said_on=_date(said_on) if said_on else None,
        earliest=earliest,
        latest=latest,
        published_on=published_on,
        event=_date(event) if event else None,
        reliability=reliability,
        credibility=credibility,
    )
