# SPDX-License-Identifier: MIT
"""What set the birth values of a row: a person, or an engine that gives way to persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

PLACING = "placing"
_CLAIMS = "SELECT trim(engine || ' ' || version) FROM {schema}.claims WHERE uid = ?"
_SUGGESTED_FIRST = (
    "coalesce((SELECT max(e.value IN ('\"suggested\"', 'true', '1')) FROM {{schema}}.edits e "
    "WHERE e.row_uid = r.uid AND e.field = '{field}' AND e.depth = 0), {now})"
)
_FLAGGED = f"SELECT {_SUGGESTED_FIRST} FROM {{{{schema}}}}.{{table}} r WHERE r.uid = ?"
_QUERIES = {
    "position": _FLAGGED.format(field="status", now="r.status = 'suggested'", table="positions"),
    "actor": _FLAGGED.format(field="suggested", now="r.suggested", table="actors"),
    "alias": _FLAGGED.format(field="suggested", now="r.suggested", table="aliases"),
    "affiliation": _FLAGGED.format(field="suggested", now="r.suggested", table="affiliations"),
}


def born_by(db: sqlite3.Connection, noun: str, uid: str, schema: str = "main") -> str:
    """The engine with its version; empty where a person made the row.

    `schema` is the name of the attached file that is asked.
    """
    if noun == "claim":
        found = db.execute(_CLAIMS.format(schema=schema), (uid,)).fetchone()
        return str(found[0]) if found else ""
    if noun not in _QUERIES:
        return ""
    found = db.execute(_QUERIES[noun].format(schema=schema), (uid,)).fetchone()
    return PLACING if found and found[0] else ""
