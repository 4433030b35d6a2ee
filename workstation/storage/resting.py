# SPDX-License-Identifier: MIT
"""What rests on a change: the later ones that taking it back would pull the ground from.

A later change rests on it when it set a field that this one set, when it touched a row that this
one made, when it made or touched a row that refers to such a row, or when it removed a row that
would have to be referred to again. Changes that have been taken back themselves do not count.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workstation.domain.history import MENTIONS, NOUN_WORDS, Rest, named
from workstation.errors import UserError
from workstation.storage.history import Reversals, reversals, rows
from workstation.storage.nouns import NOUNS, Form

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

    from workstation.storage.nouns import Field, Noun

NOT_TAKEN_BACK = "This cannot be taken back"
_TOLD = 50  # later changes named
# Nothing refers to these, or only what refers to their source too.
_NEVER = frozenset(("workspace", "text"))
_LATER_OF_FIELD = """
SELECT DISTINCT later.change_id, later.noun, later.field FROM edits own
JOIN edits later ON later.row_uid = own.row_uid AND later.depth > own.depth
    AND (later.field = own.field OR later.field = 'deleted' AND later.value = 'true')
WHERE own.change_id = ? AND later.change_id IS NOT NULL
"""
_EDITS_OF_ROWS = """
SELECT DISTINCT change_id, noun FROM edits
WHERE row_uid IN (SELECT value FROM json_each(?)) AND change_id IS NOT NULL
"""
_BIRTHS_OF_ROWS = """
SELECT DISTINCT c.id, json_extract(b.value, '$[0]') FROM changes c, json_each(c.births) b
WHERE c.id > ? AND json_extract(b.value, '$[1]') IN (SELECT value FROM json_each(?))
"""
_BROUGHT_BACK = """
SELECT noun, row_uid FROM edits WHERE change_id = ? AND field = 'deleted' AND value = 'false'
"""
_REMOVED = (
    "SELECT noun, row_uid FROM edits WHERE change_id = ? AND field = 'deleted' AND value = 'true'"
)
_REFERRED_BEFORE = """
SELECT DISTINCT json_extract(parent.value, '$') FROM edits own, json_each(own.parents) p
JOIN edits parent ON parent.uid = p.value AND parent.field = own.field
WHERE own.change_id = ? AND own.noun = ? AND own.field = ?
"""

Whys = dict[int, str]


def check_nothing_rests(db: sqlite3.Connection, numbers: Sequence[int]) -> None:
    """Make sure that these changes can be reversed together.

    Raises:
        UserError: something later rests on them; the sentence names it.
    """
    if resting := rests_on(db, numbers):
        raise UserError(sentence(resting))


def sentence(resting: Sequence[Rest]) -> str:
    """Why a change cannot be taken back: what rests on it, and the way out."""
    first, more = resting[0], len(resting) - 1
    also = f" and {more} more" if more else ""
    which = "those" if more else "that"
    return (
        f"{NOT_TAKEN_BACK}, because {first.why}, by {named(first.change)}{also}; "
        f"take {which} back first."
    )


def rests_on(db: sqlite3.Connection, numbers: Sequence[int]) -> list[Rest]:
    """The later changes that rest on these ones, newest first, each with the reason.

    Args:
        db: where to read.
        numbers: row ids of the changes that would be reversed together.
    """
    first = min(numbers)
    known = reversals(db, first)
    if not _any_later(db, first, known):
        return []
    found: Whys = {}
    gone: list[tuple[str, str]] = []
    for number in numbers:
        _by_field(db, number, found)
        _by_what_is_gone(db, number, found)
        gone += _would_go(db, number)
    _by_row(db, first, gone, found)
    later = [number for number in found if number > first and number not in numbers]
    return _standing(db, sorted(later, reverse=True), known, found)


def _any_later(db: sqlite3.Connection, first: int, known: Reversals) -> bool:
    """Whether anything later stands at all; undoing step by step, there is nothing to look for."""
    later = db.execute("SELECT uid FROM changes WHERE id > ? AND undoes IS NULL", (first,))
    return any(uid not in known or known[uid][1] for (uid,) in later)


def _standing(
    db: sqlite3.Connection, later: Sequence[int], known: Reversals, found: Whys
) -> list[Rest]:
    """Of what was found: changes that are no undo, and have not been taken back."""
    resting: list[Rest] = []
    for start in range(0, len(later), _TOLD):
        page = rows(db, later[start : start + _TOLD], known, most=1)
        resting += (Rest(one, found[one.id]) for one in page if not (one.undoes or one.undone))
        if len(resting) >= _TOLD:
            break
    return resting


def _by_field(db: sqlite3.Connection, number: int, found: Whys) -> None:
    for later, noun, field in db.execute(_LATER_OF_FIELD, (number,)):
        words = f"the {NOUN_WORDS[noun]} was removed later"
        if field != "deleted":
            words = f"{field.replace('_', ' ')} of the same {NOUN_WORDS[noun]} was changed later"
        found.setdefault(later, words)


def _would_go(db: sqlite3.Connection, number: int) -> list[tuple[str, str]]:
    """Noun and uid of the rows that reversing takes away: made by the change, or brought back."""
    (births,) = db.execute("SELECT births FROM changes WHERE id = ?", (number,)).fetchone()
    made = [(noun, row) for noun, row in json.loads(births)]
    return made + db.execute(_BROUGHT_BACK, (number,)).fetchall()


def _by_row(
    db: sqlite3.Connection, first: int, gone: Iterable[tuple[str, str]], found: Whys
) -> None:
    """What touched the rows that would go, or anything that refers to them from its birth."""
    seen: set[str] = set()
    front: dict[str, list[str]] = {}
    for noun, row in gone:
        front.setdefault(noun, []).append(row)
    own = {row for each in front.values() for row in each}
    while front:
        uids = json.dumps([row for each in front.values() for row in each])
        seen.update(json.loads(uids))
        for later, noun in db.execute(_EDITS_OF_ROWS, (uids,)):
            found.setdefault(later, f"the {NOUN_WORDS[noun]} was changed later")
        front = _referring(db, front, seen, found)
    if not seen - own:
        return
    for later, noun in db.execute(_BIRTHS_OF_ROWS, (first, json.dumps(list(seen - own)))):
        found[later] = f"a {NOUN_WORDS[noun]} made later rests on it"


def _referring(
    db: sqlite3.Connection, front: dict[str, list[str]], seen: set[str], found: Whys
) -> dict[str, list[str]]:
    """The rows that refer to these from their birth; who let others refer to them is noted."""
    following: dict[str, list[str]] = {}
    for noun in NOUNS.values():
        if noun.name in _NEVER:
            continue
        for name, field in noun.fields.items():
            pairs = _rows_with(db, noun, name, field, front)
            edited = _edited(db, name, pairs)
            for row, uid in pairs:
                changes = _set_to(db, row, name, uid) if row in edited else None
                if changes is None:
                    if row not in seen:
                        seen.add(row)
                        following.setdefault(noun.name, []).append(row)
                    continue
                for number in changes:
                    found.setdefault(number, f"a {NOUN_WORDS[noun.name]} was made to refer to it")
    return following


def _rows_with(
    db: sqlite3.Connection, noun: Noun, name: str, field: Field, front: dict[str, list[str]]
) -> list[tuple[str, str]]:
    """Rows in sight whose field refers to one of these, each with the uid referred to."""
    if field.refers_to:
        wanted = front.get(field.refers_to, []) if field.refers_to not in _NEVER else []
        target = NOUNS[field.refers_to].table
        sql = (
            f"SELECT r.uid, t.uid FROM json_each(?) w JOIN {target} t ON t.uid = w.value "
            f"JOIN {noun.table} r ON r.{field.column} = t.id WHERE r.deleted = 0"
        )
    elif (noun.name, name) in MENTIONS:
        meant = MENTIONS[noun.name, name]
        wanted = front.get(meant, []) if meant else [row for each in front.values() for row in each]
        sql = _MENTIONING[field.form].format(table=noun.table, column=field.column)
    else:
        return []
    return db.execute(sql, (json.dumps(wanted),)).fetchall() if wanted else []


_MENTIONING = {
    Form.PLAIN: "SELECT uid, {column} FROM {table} WHERE deleted = 0 "
    "AND {column} IN (SELECT value FROM json_each(?))",
    Form.JSON: "SELECT DISTINCT r.uid, j.value FROM {table} r, json_tree(r.{column}) j "
    "WHERE r.deleted = 0 AND r.{column} <> '[]' AND j.type = 'text' "
    "AND j.value IN (SELECT value FROM json_each(?))",
}


def _edited(db: sqlite3.Connection, field: str, pairs: Sequence[tuple[str, str]]) -> set[str]:
    """Those of these rows whose field somebody has edited."""
    found = db.execute(
        "SELECT DISTINCT row_uid FROM edits WHERE field = ? "
        "AND row_uid IN (SELECT value FROM json_each(?))",
        (field, json.dumps([row for row, _ in pairs])),
    )
    return {row for (row,) in found} if pairs else set()


def _set_to(db: sqlite3.Connection, row: str, field: str, uid: str) -> list[int] | None:
    """The changes that let a field name this uid; None when it has done so from its birth."""
    edits = db.execute(
        "SELECT change_id, instr(coalesce(value, ''), ?) FROM edits "
        "WHERE row_uid = ? AND field = ? ORDER BY depth",
        (uid, row, field),
    ).fetchall()
    if any(number is None and names for number, names in edits):
        return None
    return [number for number, names in edits if names and number is not None]


def _by_what_is_gone(db: sqlite3.Connection, number: int, found: Whys) -> None:
    """Who removed the rows that would be referred to again."""
    gone: dict[str, str] = {}
    for noun, row in db.execute(_REMOVED, (number,)).fetchall():
        gone |= dict.fromkeys(_removed_targets(db, NOUNS[noun], row), noun)
    for noun in NOUNS.values():
        for name, field in noun.fields.items():
            if field.refers_to and field.refers_to not in _NEVER:
                before = db.execute(_REFERRED_BEFORE, (number, noun.name, name)).fetchall()
                gone |= dict.fromkeys(_removed(db, field.refers_to, before), noun.name)
    for uid, noun_name in gone.items():
        for (later,) in db.execute(
            "SELECT change_id FROM edits WHERE row_uid = ? AND field = 'deleted' "
            "AND value = 'true' AND change_id IS NOT NULL",
            (uid,),
        ):
            found.setdefault(
                later, f"what the {NOUN_WORDS[noun_name]} would refer to again was removed later"
            )


def _removed_targets(db: sqlite3.Connection, noun: Noun, row: str) -> Iterator[str]:
    """Uids of the removed rows that a row refers to."""
    for field in noun.fields.values():
        if field.refers_to and field.refers_to not in _NEVER:
            yield from (
                uid
                for (uid,) in db.execute(
                    f"SELECT t.uid FROM {noun.table} r JOIN {NOUNS[field.refers_to].table} t "
                    f"ON t.id = r.{field.column} WHERE r.uid = ? AND t.deleted = 1",
                    (row,),
                )
            )


def _removed(db: sqlite3.Connection, noun: str, uids: Sequence[Any]) -> list[str]:
    """Those of these uids whose rows are removed."""
    found = db.execute(
        f"SELECT uid FROM {NOUNS[noun].table} WHERE deleted = 1 "
        "AND uid IN (SELECT value FROM json_each(?))",
        (json.dumps([uid for (uid,) in uids]),),
    )
    return [uid for (uid,) in found]
