# SPDX-License-Identifier: MIT
"""Reading events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workstation.domain.dates import VagueDate, show_date
from workstation.domain.timeline import Event
from workstation.storage.codecs import date_from, load

if TYPE_CHECKING:
    import sqlite3

_EVENTS = """
SELECT e.uid, e.title, e.happened, e.place_name, e.marking, (SELECT count(*) FROM claims c
    WHERE c.event_id = e.id AND c.deleted = 0 AND c.status <> 'rejected')
FROM events e WHERE e.deleted = 0
"""
_ORDER = " ORDER BY json_extract(e.happened, '$.earliest'), e.id"


def every(db: sqlite3.Connection) -> list[Event]:
    """All events, the earliest first, undated ones before them."""
    return [_event(*row) for row in db.execute(_EVENTS + _ORDER)]


def of_claim(db: sqlite3.Connection, claim: str) -> Event | None:
    """The event a claim is tied to."""
    which = " AND e.id = (SELECT event_id FROM claims WHERE uid = ?)"
    row = db.execute(_EVENTS + which, (claim,)).fetchone()
    return None if row is None else _event(*row)


def claims_of(db: sqlite3.Connection, event: str) -> list[str]:
    """Uids of the claims tied to an event."""
    found = db.execute(
        "SELECT c.uid FROM events e JOIN claims c ON c.event_id = e.id "
        "WHERE e.uid = ? AND c.deleted = 0 ORDER BY c.id",
        (event,),
    )
    return [uid for (uid,) in found]


def _event(uid: str, title: str, happened: Any, place: str, marking: str, claims: int) -> Event:
    date = date_from(load(happened)) or VagueDate("")
    when = show_date(date) if date.as_written else ""
    return Event(
        uid, title, date.as_written, when, date.earliest, date.latest, place, marking, claims
    )
