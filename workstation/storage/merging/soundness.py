# SPDX-License-Identifier: MIT
"""Is what a received workspace holds possible at all? Almost every question is one query.

The file is attached as `them` beside the workspace that would take it in, so that only what a
merge would bring is looked at: the same file received again is checked in no time.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from workstation.domain.purging import FORMER
from workstation.errors import UserError
from workstation.storage.merging import contents, shapes
from workstation.storage.merging.differing import unlike
from workstation.storage.merging.tables import ORDER, fresh, note_fresh, pair_all
from workstation.storage.merging.values import side
from workstation.storage.nouns import NOUNS, Form

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from workstation.storage.merging.differing import Place

# Nobody edits one row so often; finding what stands takes time that grows with the square of it.
_MOST_EDITS = 10_000
_DANGLING = "rows that refer to nothing"
_DEEPEST = 200  # sources within sources
_KINDS = {"TEXT": "'text'", "INTEGER": "'integer'", "REAL": "'real'", "BLOB": "'blob'"}
_NEW_EDIT = "e.uid NOT IN (SELECT uid FROM main.edits)"
_NEW_CHANGE = "c.uid NOT IN (SELECT uid FROM main.changes)"
_HEX = "length({0}) <> 32 OR trim({0}, '0123456789abcdef') <> ''"

_OF_WORKSPACE = {
    "not one workspace": """
        SELECT 1 FROM them.workspace GROUP BY 1 > 0
        HAVING count(*) > 1 OR min(id) <> 1 OR max(deleted) <> 0 OR max({uid})""",
    "no workspace at all": "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM them.workspace)",
}
_OF_EDITS = {
    "edits that are not written as they must be": """
        SELECT 1 FROM them.edits e WHERE {new} AND CASE WHEN json_valid(parents)
        THEN json_type(parents) <> 'array' OR (stub = 0 AND value IS NULL)
        OR {uid} OR typeof(depth) <> 'integer' OR stub NOT IN (0, 1) ELSE 1 END LIMIT 1""",
    "more edits of one row than anybody makes": f"""
        SELECT 1 FROM them.edits GROUP BY row_uid HAVING count(*) > {_MOST_EDITS} LIMIT 1""",
    "edits below the first": """
        SELECT 1 FROM them.edits e WHERE {new}
        AND (depth < 0 OR (depth = 0) <> (json_array_length(parents) = 0)) LIMIT 1""",
    "edits that rest on nothing": """
        SELECT 1 FROM them.edits e, json_each(e.parents) j WHERE {new}
        AND NOT EXISTS (SELECT 1 FROM them.edits p WHERE p.uid = j.value) LIMIT 1""",
    "edits that rest on another row's": """
        SELECT 1 FROM them.edits e, json_each(e.parents) j JOIN them.edits p ON p.uid = j.value
        WHERE {new} AND (p.row_uid <> e.row_uid OR (p.field <> e.field AND e.field <> 'deleted'))
        LIMIT 1""",
    "edits whose order is impossible": """
        SELECT 1 FROM them.edits e WHERE {new} AND e.depth > 0 AND e.depth <> 1 + (
            SELECT max(p.depth) FROM json_each(e.parents) j JOIN them.edits p ON p.uid = j.value)
        LIMIT 1""",
    "other edits under the names of edits held here": """
        SELECT 1 FROM them.edits e JOIN main.edits m ON m.uid = e.uid
        WHERE (m.noun, m.row_uid, m.field, m.depth, m.digest)
        IS NOT (e.noun, e.row_uid, e.field, e.depth, e.digest) OR m.parents <> e.parents
        OR (m.depth > 0 AND m.stub = 0 AND e.stub = 0 AND m.value <> e.value) LIMIT 1""",
}
_OF_CHANGES = {
    "other changes under the names of changes held here": """
        SELECT 1 FROM them.changes c JOIN main.changes m ON m.uid = c.uid WHERE
        (m.analyst, m.made_at, m.digest) IS NOT (c.analyst, c.made_at, c.digest) LIMIT 1""",
    "changes that are not written as they must be": """
        SELECT 1 FROM them.changes c
        WHERE {new} AND ({uid} OR datetime(made_at) IS NULL) LIMIT 1""",
}
_OF_TOMBSTONES = {
    "tombstones that are not written as they must be": """
        SELECT 1 FROM them.tombstones WHERE {uid} OR noun NOT IN ({nouns})
        OR datetime(purged_at) IS NULL OR here NOT IN (0, 1) LIMIT 1""",
}
_OF_ROWS = {
    "other texts under the names of texts held here": """
        SELECT 1 FROM temp.pairs_texts p JOIN them.texts o ON o.id = p.theirs
        JOIN main.texts m ON m.id = p.ours
        WHERE m.body <> o.body OR m.sha256 <> o.sha256 LIMIT 1""",
    "other sources under the names of sources held here": """
        SELECT 1 FROM temp.pairs_sources p JOIN them.sources o ON o.id = p.theirs
        JOIN main.sources m ON m.id = p.ours WHERE m.sha256 <> o.sha256 LIMIT 1""",
    "claims of another source than their text": """
        SELECT 1 FROM {claims} JOIN them.texts t ON t.id = o.text_id
        WHERE t.source_id <> o.source_id LIMIT 1""",
    "claims dated otherwise than told": """
        SELECT 1 FROM {claims} WHERE earliest IS NOT json_extract(statement_date, '$.earliest')
        OR latest IS NOT json_extract(statement_date, '$.latest')
        OR event_earliest IS NOT json_extract(event_date, '$.earliest')
        OR event_latest IS NOT json_extract(event_date, '$.latest') LIMIT 1""",
    "a source inside itself": f"""
        WITH RECURSIVE up (id, parent, steps) AS (
            SELECT id, parent_id, 0 FROM them.sources WHERE parent_id IS NOT NULL
            UNION ALL SELECT u.id, s.parent_id, u.steps + 1 FROM up u JOIN them.sources s
            ON s.id = u.parent WHERE s.parent_id IS NOT NULL AND u.steps < {_DEEPEST})
        SELECT 1 FROM up WHERE steps >= {_DEEPEST} LIMIT 1""",
}


def check_content(db: sqlite3.Connection, name: str) -> None:
    """Ask all questions of a file of the known schema that is attached as `them`.

    Raises:
        UserError: the answer to one of them is no; the sentence says to which.
    """
    pair_all(db)
    note_fresh(db)
    for what in chain(_asked(db, _first(db)), _read(db), _asked(db, _later())):
        raise UserError(
            f"“{name}” holds {what} and was not merged, because no workspace comes to be "
            "like that; ask its sender for a clean copy."
        )


def _asked(db: sqlite3.Connection, questions: Iterator[tuple[str, str]]) -> Iterator[str]:
    return (what for what, query in questions if db.execute(query).fetchone() is not None)


def _first(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """What the later questions take for granted: types, uids, known words, edits' places."""
    uid = _HEX.format("uid")
    for what, query in _OF_WORKSPACE.items():
        yield what, query.format(uid=uid)
    yield from _of_references(db)
    for name in ORDER:
        yield from _of_rows(db, name)
    for what, query in _OF_EDITS.items():
        yield what, query.format(new=_NEW_EDIT, uid=f"{uid} OR {_HEX.format('row_uid')}")
        if "written" in what:
            yield from _of_places()
    for what, query in _OF_CHANGES.items():
        yield what, query.format(new=_NEW_CHANGE, uid=uid)
    nouns = ", ".join(f"'{name}'" for name in (*ORDER, FORMER))
    for what, query in _OF_TOMBSTONES.items():
        yield what, query.format(uid=uid, nouns=nouns)


def _of_references(db: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Whatever new rows, edits and originals refer to is there."""
    for table in (NOUNS[name].table for name in ORDER):
        terms = [
            f"o.{column} IS NOT NULL AND o.{column} NOT IN (SELECT id FROM them.{other})"
            for _, _, other, column, *_ in db.execute(f"PRAGMA main.foreign_key_list({table})")
        ]
        if terms:
            among = f"(({') OR ('.join(terms)}))"
            yield _DANGLING, f"SELECT 1 FROM {fresh(table)} WHERE {among} LIMIT 1"
    for table in ("edits", "originals"):
        yield _DANGLING, f"SELECT 1 FROM pragma_foreign_key_check('{table}', 'them')"


def _of_rows(db: sqlite3.Connection, name: str) -> Iterator[tuple[str, str]]:
    """The new rows of one table: the type of each column, uids, words that must be known."""
    noun = NOUNS[name]
    terms = [_HEX.format("o.uid")]
    for _, column, kind, must, _, _ in db.execute(f"PRAGMA main.table_info({noun.table})"):
        null = "" if must or column == "id" else f"o.{column} IS NOT NULL AND "
        terms.append(f"{null}typeof(o.{column}) <> {_KINDS[kind]}")
    for field in noun.fields.values():
        if field.form is Form.FLAG and name != "text":
            terms.append(f"o.{field.column} NOT IN (0, 1)")
        if words := shapes.WORDS.get((name, field.column)):
            listed = ", ".join("'" + word.replace("'", "''") + "'" for word in words)
            terms.append(f"o.{field.column} NOT IN ({listed})")
    if name == "claim":
        terms.append("o.credibility NOT BETWEEN 1 AND 6")
    yield (
        f"{noun.table} that are not written as they must be",
        f"SELECT 1 FROM {fresh(noun.table)} WHERE (({') OR ('.join(terms)})) LIMIT 1",
    )


def _of_places() -> Iterator[tuple[str, str]]:
    """Edits are of fields that this version knows, of rows that the file holds.

    The schema is this program's own, so no honest program wrote a noun or field unknown here.
    """
    known = []
    for name in ("workspace", *ORDER):
        if name == "text":
            continue  # texts never change
        noun = NOUNS[name]
        fields = ", ".join(f"'{field}'" for field in noun.fields)
        known.append(f"noun = '{name}' AND field IN ({fields})")
        yield (
            "edits of rows it does not hold",
            f"SELECT 1 FROM them.edits e WHERE noun = '{name}' AND {_NEW_EDIT} AND NOT EXISTS "
            f"(SELECT 1 FROM them.{noun.table} o WHERE o.uid = e.row_uid) AND NOT EXISTS "
            "(SELECT 1 FROM them.tombstones t WHERE t.uid = e.row_uid AND t.here = 1) LIMIT 1",
        )
    listed = f"(({') OR ('.join(known)}))"
    for table in ("edits", "conflicts"):
        new = f"{_NEW_EDIT} AND" if table == "edits" else ""
        yield (
            f"{table} about what this program does not know",
            f"SELECT 1 FROM them.{table} e WHERE {new} NOT {listed} LIMIT 1",
        )


def _read(db: sqlite3.Connection) -> Iterator[str]:
    """What has to be read to be judged."""
    for name in ORDER:
        yield from contents.values_of_rows(db, name)
    yield from contents.sources_and_texts(db)
    yield from contents.originals(db)
    yield from contents.words_of_claims(db)
    yield from contents.values_of_edits(db)
    yield from contents.changes(db)


def _later() -> Iterator[tuple[str, str]]:
    for what, query in _OF_ROWS.items():
        yield what, query.format(claims=fresh("claims"))


def check_unlike(db: sqlite3.Connection, name: str) -> list[Place]:
    """The fields born with different values in both files, once all can be read back.

    Raises:
        UserError: one of them cannot.
    """
    differ = unlike(db)
    for place in differ:
        noun, _, field = place
        is_sound = not _dangles(db, place)
        if not (is_sound and shapes.fits(noun, field, side(db, "them", place).value)):
            raise UserError(
                f"“{name}” holds a {noun} that is not written as it must be and was not merged; "
                "ask its sender for a clean copy."
            )
    return differ


def _dangles(db: sqlite3.Connection, place: Place) -> bool:
    """Whether a field refers to a row that is not there."""
    noun, uid, name = place
    field = NOUNS[noun].fields[name]
    if not field.refers_to:
        return False
    table, other, column = NOUNS[noun].table, NOUNS[field.refers_to].table, field.column
    found = db.execute(
        f"SELECT 1 FROM them.{table} o WHERE o.uid = ? AND o.{column} IS NOT NULL "
        f"AND o.{column} NOT IN (SELECT id FROM them.{other})",
        (uid,),
    )
    return found.fetchone() is not None
