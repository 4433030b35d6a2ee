# SPDX-License-Identifier: MIT
"""Reading the values of fields in conflict, to be shown wherever the fields are (rule 15)."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from workstation.domain.changes import claiming_heads, encode
from workstation.domain.open_values import Held, Open, held_of
from workstation.domain.questions import Stance
from workstation.storage.codecs import date_from, figure_from
from workstation.storage.edits import EDIT_COLUMNS, read_edit

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from workstation.domain.actors import Actor
    from workstation.domain.assessments import Assessment
    from workstation.domain.changes import Edit
    from workstation.domain.claims import Claim
    from workstation.domain.open_values import Opens
    from workstation.domain.questions import Position
    from workstation.domain.sources import Source

_Row = TypeVar("_Row", "Actor", "Assessment", "Claim", "Position", "Source")
Maker = tuple[str, str]  # name and time; empty for what a row was born with

_INHERITED = ("reliability", "marking")  # what a claim has of its source
_MADE = "c.uid, c.undoes, c.redo, coalesce(c.analyst_name, ''), coalesce(c.made_at, '')"
_READ: dict[str, Callable[[Any], object]] = {
    "stance": lambda value: Stance(value) if value else None,
    "figure": figure_from,
    "date": date_from,
}
_OPEN = f"""
SELECT {", ".join(f"e.{name}" for name in EDIT_COLUMNS.split(", "))}, {_MADE}
FROM json_each(?) w JOIN conflicts o ON o.row_uid = w.value
JOIN edits e ON e.row_uid = o.row_uid AND e.field = o.field
LEFT JOIN changes c ON c.id = e.change_id
WHERE o.field <> 'deleted'
"""
_LETTERS = """
SELECT s.uid, p.uid, s.reliability, p.reliability FROM json_each(?) w
JOIN sources s ON s.uid = w.value LEFT JOIN actors p ON p.id = s.publisher_id
"""


@dataclass(frozen=True, slots=True)
class _Made:
    """The change an edit belongs to; a birth value belongs to none."""

    change: str | None
    undoes: str | None
    redo: int | None
    who: str
    when: str


def is_any_open(db: sqlite3.Connection) -> bool:
    """Whether anything at all is in conflict."""
    return db.execute("SELECT 1 FROM conflicts LIMIT 1").fetchone() is not None


def rows_in_conflict(db: sqlite3.Connection) -> frozenset[str]:
    """Uids of all rows of which a field is in conflict; seldom more than a few."""
    found = db.execute("SELECT DISTINCT row_uid FROM conflicts WHERE field <> 'deleted'")
    return frozenset(uid for (uid,) in found)


def values_in_conflict(db: sqlite3.Connection, uids: Iterable[str]) -> dict[str, Opens]:
    """By uid of those of these rows that have fields in conflict: the fields with their values.

    One query, and next to none where nothing is in conflict.
    """
    if not is_any_open(db):
        return {}
    edits: defaultdict[tuple[str, str], list[Edit]] = defaultdict(list)
    made: dict[str, _Made] = {}
    for row in db.execute(_OPEN, (json.dumps(sorted(set(uids))),)):
        edit = read_edit(row[:-5])
        edits[edit.row, edit.field].append(edit)
        made[edit.uid] = _Made(*row[-5:])
    found: defaultdict[str, list[Open]] = defaultdict(list)
    for (uid, field), those in sorted(edits.items()):
        found[uid].append(Open(field, _held(those, made)))
    return {uid: tuple(opens) for uid, opens in found.items()}


def with_conflicts(rows: list[_Row], opens: Mapping[str, Opens]) -> list[_Row]:
    """Rows, such as claims or sources, with what is in conflict of them."""
    if not opens:
        return rows
    return [replace(one, conflicts=opens[one.uid]) if one.uid in opens else one for one in rows]


def open_of_claims(db: sqlite3.Connection, claims: Sequence[Claim]) -> dict[str, Opens]:
    """What is in conflict of claims, by uid, with letters and markings of their sources."""
    if not is_any_open(db):
        return {}
    opens = values_in_conflict(db, (one.uid for one in claims))
    sources = open_of_sources(db, {one.source for one in claims})
    found = {}
    for one in claims:
        own = opens.get(one.uid, ())
        inherited = (each for each in sources.get(one.source, ()) if each.field in _INHERITED)
        found[one.uid] = (*own, *(each for each in inherited if not held_of(own, each.field)))
    return {uid: those for uid, those in found.items() if those}


def open_of_sources(db: sqlite3.Connection, uids: Collection[str]) -> dict[str, Opens]:
    """What is in conflict of sources, by uid, with the letters they inherit."""
    if not is_any_open(db):
        return {}
    opens, letters = values_in_conflict(db, uids), letters_in_conflict(db, uids)
    found = {
        uid: tuple(one for one in opens.get(uid, ()) if one.field != "reliability")
        + letters.get(uid, ())
        for uid in uids
    }
    return {uid: those for uid, those in found.items() if those}


def open_positions(db: sqlite3.Connection, uids: Iterable[str]) -> dict[str, Opens]:
    """What is in conflict of positions, by uid, in their own terms: stances, figures, dates."""
    found = values_in_conflict(db, uids)
    return {uid: tuple(_read(one) for one in opens) for uid, opens in found.items()}


def _read(one: Open) -> Open:
    read = _READ.get(one.field)
    if read is None:
        return one
    return replace(one, held=tuple(replace(each, value=read(each.value)) for each in one.held))


def letters_in_conflict(db: sqlite3.Connection, sources: Iterable[str]) -> dict[str, Opens]:
    """The letters in conflict, by uid of source: its own, or those it inherits."""
    facts = db.execute(_LETTERS, (json.dumps(sorted(set(sources))),)).fetchall()
    opens = values_in_conflict(db, (uid for row in facts for uid in row[:2] if uid))
    found: dict[str, Opens] = {}
    for source, publisher, own, inherited in facts:
        held = held_of(opens.get(source, ()), "reliability")
        if not held and not own:
            held = held_of(opens.get(publisher, ()), "reliability")
        if held:
            letters = tuple(replace(one, value=one.value or inherited or "F") for one in held)
            found[source] = (Open("reliability", letters),)
    return found


def makers(db: sqlite3.Connection, edits: Sequence[Edit]) -> dict[str, Maker]:
    """Who set these edits of one row and when, by uid of the edit.

    Whoever takes something back sets no value of his own: what it brought back keeps its maker.
    """
    uids = json.dumps([edit.uid for edit in edits])
    made = {
        uid: _Made(*columns)
        for uid, *columns in db.execute(
            f"SELECT e.uid, {_MADE} FROM json_each(?) w JOIN edits e ON e.uid = w.value "
            "LEFT JOIN changes c ON c.id = e.change_id",
            (uids,),
        )
    }
    known = {edit.uid: edit for edit in edits}
    return {edit.uid: _maker(edit, known, made) for edit in edits}


def _held(edits: Sequence[Edit], made: Mapping[str, _Made]) -> tuple[Held, ...]:
    """The different values of a field, in an order that is the same everywhere."""
    known = {edit.uid: edit for edit in edits}
    together: defaultdict[str, list[Edit]] = defaultdict(list)
    for edit in claiming_heads(edits):
        together[encode(edit.value)].append(edit)
    return tuple(
        Held(
            those[0].value,
            tuple(sorted({who for edit in those if (who := _maker(edit, known, made)[0])})),
        )
        for _, those in sorted(together.items())
    )


def _maker(edit: Edit, known: Mapping[str, Edit], made: Mapping[str, _Made]) -> Maker:
    """Who set the value of an edit: for what was brought back, whoever had set it before."""
    own = made[edit.uid]
    if own.undoes is None:
        return own.who, own.when
    field = [one for one in known.values() if one.field == edit.field]
    brought_back = [one for one in field if made[one.uid].change == own.undoes]
    if not own.redo:
        parents = {uid for one in brought_back or [edit] for uid in one.parents}
        brought_back = [one for one in field if one.uid in parents]
    before = next((one for one in brought_back if one.value == edit.value), None)
    return _maker(before, known, made) if before else (own.who, own.when)
