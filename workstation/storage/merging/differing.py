# SPDX-License-Identifier: MIT
"""What both files hold and do not hold alike: fields edited there, and births that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.storage.merging.purged import BARRED, GONE
from workstation.storage.merging.tables import ORDER
from workstation.storage.nouns import NOUNS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from workstation.storage.nouns import Noun

Place = tuple[str, str, str]  # noun, uid of the row, field


def edited_there(db: sqlite3.Connection) -> list[Place]:
    """Fields of rows that both hold, of which `them` has edits that are missing here."""
    found = db.execute(
        "SELECT DISTINCT e.noun, e.row_uid, e.field FROM them.edits e "
        "WHERE NOT EXISTS (SELECT 1 FROM main.edits m WHERE m.uid = e.uid AND m.stub <= e.stub)"
    )
    places = [(noun, uid, field) for noun, uid, field in found if _is_known(noun, field)]
    held = _held(db, {(noun, uid) for noun, uid, _ in places})
    return [place for place in places if (place[0], place[1]) in held]


def unlike(db: sqlite3.Connection) -> list[Place]:
    """Fields born with different values in both files; the pairs have been made."""
    names = [name for name in ("workspace", *ORDER) if name in _BORN_AGAIN or name == "claim"]
    return [place for name in names for place in _unlike(db, NOUNS[name])]


# Most rows are born once, under a random uid, and differ afterwards only by their edits. These are
# born again in each file, under uids that follow from what they are about; a claim's values follow
# from its engine and version, so that only another version can have found others.
_BORN_AGAIN = frozenset(
    ("source", "actor", "alias", "affiliation", "position", "disagreement", "link", "workspace")
)
_OWN = frozenset(("filtered",))  # what a copy says of itself stays its own
_OTHER_VERSION = "(m.engine, m.version) IS NOT (o.engine, o.version)"


def _unlike(db: sqlite3.Connection, noun: Noun) -> Iterator[Place]:
    terms, joins = {}, []
    for name, field in noun.fields.items():
        if name in _OWN:
            continue
        theirs = f"o.{field.column}"
        if field.refers_to:
            pairs = f"p_{field.column}"
            table = NOUNS[field.refers_to].table
            joins.append(f"LEFT JOIN temp.pairs_{table} {pairs} ON {pairs}.theirs = {theirs}")
            terms[name] = _refers_elsewhere(field.column, pairs, table)
            continue
        terms[name] = f"m.{field.column} IS NOT {theirs}"
    both = (
        f"temp.pairs_{noun.table} p CROSS JOIN them.{noun.table} o ON o.id = p.theirs "
        f"CROSS JOIN main.{noun.table} m ON m.id = p.ours"
    )
    if noun.name == "workspace":
        both = "them.workspace o JOIN main.workspace m ON m.uid = o.uid"
    rows = db.execute(
        f"SELECT m.uid, {', '.join(terms.values())} FROM {both} {' '.join(joins)} "
        f"WHERE {_OTHER_VERSION if noun.name == 'claim' else '1'} "
        f"AND ({' OR '.join(terms.values())})"
    )
    for uid, *differs in rows:
        for name, is_unlike in zip(terms, differs, strict=True):
            if is_unlike:
                yield noun.name, uid, name


def _refers_elsewhere(column: str, pairs: str, table: str) -> str:
    """A condition: both refer to different rows, and not because one purged what it referred to."""
    # A row that only they have is another one than whatever stands here.
    other = f"CASE WHEN o.{column} IS NULL THEN NULL ELSE coalesce({pairs}.ours, -1) END"
    purged_here = f"SELECT 1 FROM them.{table} x WHERE x.id = o.{column} AND x.uid {BARRED}"
    purged_there = f"SELECT 1 FROM main.{table} x WHERE x.id = m.{column} AND x.uid {GONE}"
    return (
        f"(m.{column} IS NOT {other} AND NOT (m.{column} IS NULL AND EXISTS ({purged_here})) "
        f"AND NOT (o.{column} IS NULL AND EXISTS ({purged_there})))"
    )


def _is_known(noun: str, field: str) -> bool:
    return noun in NOUNS and field in NOUNS[noun].fields


def _held(db: sqlite3.Connection, rows: set[tuple[str, str]]) -> set[tuple[str, str]]:
    held = "SELECT 1 FROM main.{0} m JOIN them.{0} o ON o.uid = m.uid WHERE m.uid = ?"
    return {
        (noun, uid)
        for noun, uid in rows
        if db.execute(held.format(NOUNS[noun].table), (uid,)).fetchone()
    }
