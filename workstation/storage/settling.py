# SPDX-License-Identifier: MIT
"""What follows from a decision and is therefore computed again, after every change and undo.

Joined actors stand for one another (rule 16); relative dates resolve against the publication
date (rule 7); questions are marked to be examined again for disagreements.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.domain.changes import standing_head
from workstation.domain.claims import Act, Modality
from workstation.domain.dates import resolve_again
from workstation.storage.codecs import date_from, load
from workstation.storage.staleness import mark_touched

if TYPE_CHECKING:
    from workstation.storage.editing import Record, Writing

_CLOCKS = ("statement_date", "event_date")


def settle(writing: Writing) -> None:
    """Bring what rests on the fields just set up to date."""
    touched = writing.touched_fields
    if any(noun == "link" for noun, _, _ in touched):
        settle_joins(writing)
    for noun, uid, field in touched:
        if noun == "source" and field == "published_on":
            settle_dates(writing, uid)
    mark_touched(writing.db, touched)


def settle_dates(writing: Record, source: str) -> None:
    """Resolve the dates of a source's claims again; those a person set stay."""
    row = writing.db.execute(
        "SELECT id, published_on, substr(added_at, 1, 10) FROM sources WHERE uid = ?", (source,)
    ).fetchone()
    number, published_on, received_on = row
    claims = writing.db.execute(
        "SELECT uid, act, modality, statement_date, event_date FROM claims WHERE source_id = ?",
        (number,),
    ).fetchall()
    for uid, act, modality, *stored in claims:
        ahead = Act(act).looks_ahead or Modality(modality) is Modality.FUTURE
        day = published_on
        for field, value in zip(_CLOCKS, stored, strict=True):
            date = date_from(load(value))
            if date is None:
                continue
            if not _is_set_by_hand(writing, uid, field):
                future = field == "event_date" and ahead
                resolved = resolve_again(
                    date, published_on=day, received_on=received_on, future=future
                )
                if resolved != date:
                    writing.put("claim", uid, {field: resolved})
                date = resolved
            if field == "statement_date" and date.earliest and date.earliest == date.latest:
                day = date.earliest  # what is told counts from the day it was said (rule 7)


def _is_set_by_hand(writing: Record, uid: str, field: str) -> bool:
    """Whether a person's value stands; one taken back leaves the computed value standing."""
    edits = writing.edits(uid, field)
    standing = standing_head(edits)
    if standing is None or standing.depth == 0:
        return False
    return all(standing.value != edit.value for edit in edits if edit.depth == 0)


def settle_joins(writing: Record) -> None:
    """Compute again who stands for whom.

    A connected component is represented by the actor whose name the analyst kept; where copies
    kept different names, by the smallest uid of these (rule 16).
    """
    ties = writing.db.execute(
        "SELECT one, other, named_after FROM links WHERE noun = 'actor' AND kind = 'same actor' "
        "AND active = 1 AND deleted = 0"
    ).fetchall()
    component: dict[str, set[str]] = {}
    for one, other, _ in ties:
        joined = component.get(one, {one}) | component.get(other, {other})
        component.update(dict.fromkeys(joined, joined))
    kept = {named for _, _, named in ties if named}
    pairs = [(min((members & kept) or members), uid) for uid, members in component.items()]
    writing.db.execute("UPDATE actors SET stands_for_id = NULL WHERE stands_for_id IS NOT NULL")
    writing.db.executemany(
        "UPDATE actors SET stands_for_id = (SELECT id FROM actors WHERE uid = ?) WHERE uid = ?",
        pairs,
    )
