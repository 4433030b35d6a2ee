# SPDX-License-Identifier: MIT
"""What a view lets in of the positions, as conditions of a query."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.claims import Standing
from workstation.domain.markings import TLP
from workstation.domain.views import Clock
from workstation.storage.claims import VISIBLE
from workstation.storage.queries import Conditions, match_query

if TYPE_CHECKING:
    from collections.abc import Iterable

    from workstation.domain.views import Narrowing, Period

# Where the conditions hold: positions with all that bears on them.
HELD = """
FROM positions x
JOIN questions q ON q.id = x.question_id
JOIN claims c ON c.id = x.claim_id
JOIN sources s ON s.id = c.source_id
LEFT JOIN actors a ON a.id = c.speaker_id
LEFT JOIN actors p ON p.id = s.publisher_id
"""

_TAKES_PART = (
    "x.deleted = 0",
    "q.deleted = 0",
    "x.status <> 'dismissed'",
    "c.status <> 'rejected'",
    VISIBLE,
)
_STANDING = f"CASE c.standing WHEN '{Standing.CURRENT}' THEN s.standing ELSE c.standing END"
_LETTER = "coalesce(nullif(s.reliability, ''), p.reliability, 'F')"
_DEFAULT = "(SELECT default_marking FROM workspace)"
_CLOCKS = {
    Clock.STATEMENT: ("c.earliest", "c.latest"),
    Clock.EVENT: ("c.event_earliest", "c.event_latest"),
    Clock.PUBLICATION: ("s.published_on", "s.published_on"),
}
_SAME_ACTORS = (
    "(WITH heads (id) AS (SELECT coalesce(stands_for_id, id) FROM actors WHERE uid IN ({uids})) "
    "SELECT id FROM heads UNION "
    "SELECT m.id FROM heads h JOIN actors m ON m.stands_for_id = h.id)"
)


def conditions(wanted: Narrowing, *, few: bool = False) -> Conditions:
    """The WHERE terms over `HELD` of what is let in; states of rows are not among them.

    Claims of chosen actors, sources or publishers are found in indexes first, so that of all
    others no row is read; unless `few` positions are looked at anyway.
    """
    where = Conditions(*_TAKES_PART)
    if not wanted.suggested:
        where.add("x.status = 'confirmed'")
    if wanted.accepted_only:
        where.add("c.status IN ('accepted', 'accepted in bulk')")
    where.add_if(wanted.directness, "x.directness = ?")
    _among(where, "x.stance", wanted.stances)
    _among(where, "c.act", wanted.acts)
    _among(where, _STANDING, wanted.standings)
    _among(where, _LETTER, wanted.reliability)
    _among(where, "c.credibility", wanted.credibility)
    _among(where, "q.uid", wanted.questions)
    _among(where, "q.grouping", wanted.groups)
    held = "source_id IN (SELECT id FROM sources WHERE uid IN ({uids}))"
    _of(where, held, wanted.sources, few=few)
    if wanted.markings:
        _among(where, _highest_marking(), [TLP.index(label) for label in wanted.markings])
    _of(where, f"speaker_id IN {_SAME_ACTORS}", wanted.actors, few=few)
    published = f"source_id IN (SELECT id FROM sources WHERE publisher_id IN {_SAME_ACTORS})"
    _of(where, published, wanted.publishers, few=few)
    if query := match_query(wanted.text):
        where.add("c.id IN (SELECT rowid FROM claims_search WHERE claims_search MATCH ?)", query)
    for period in wanted.periods:
        _within(where, period)
    return where


def _among(where: Conditions, column: str, values: Iterable[object]) -> None:
    listed = list(values)
    if listed:
        where.add(f"{column} IN (SELECT value FROM json_each(?))", json.dumps(listed))


def _of(where: Conditions, term: str, uids: Iterable[str], *, few: bool) -> None:
    """Positions of the claims for which a term holds that begins with a column."""
    listed = list(uids)
    if listed:
        found = term.replace("{uids}", "SELECT value FROM json_each(?)")
        # The plus keeps the index out of it.
        among = f"+c.{found}" if few else f"x.claim_id IN (SELECT id FROM claims WHERE {found})"
        where.add(among, json.dumps(listed))


def _within(where: Conditions, period: Period) -> None:
    """Claims that may be of the period; undated ones only if they are let in."""
    if not period.narrows:
        return
    earliest, latest = _CLOCKS[period.clock]
    dated = f"({earliest} IS NOT NULL OR {latest} IS NOT NULL)"
    terms, values = [], []
    if period.until:
        terms.append(f"coalesce({earliest}, '0000') <= ?")
        values.append(period.until)
    if period.since:
        terms.append(f"coalesce({latest}, '9999') >= ?")
        values.append(period.since)
    inside = " AND ".join((dated, *terms))
    where.add(f"(NOT {dated} OR ({inside}))" if period.undated else f"({inside})", *values)


def _highest_marking() -> str:
    """The rank of the highest marking a claim rests on, its own or its source's (rule 23)."""
    ranks = " ".join(f"WHEN '{label}' THEN {rank}" for rank, label in enumerate(TLP))
    of_source = f"coalesce(nullif(s.marking, ''), {_DEFAULT})"
    own = f"coalesce(nullif(c.marking, ''), {of_source})"
    return f"max(CASE {own} {ranks} END, CASE {of_source} {ranks} END)"
