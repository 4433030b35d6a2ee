# SPDX-License-Identifier: MIT
"""Files of the right schema that hold what no workspace comes to hold."""

import json
import sqlite3
import zlib
from contextlib import closing
from hashlib import sha256

import pytest

from tests.services.sharing.conftest import dump
from tests.services.sharing.crafting import by, mine, pair, post, refused, sql, unguarded
from workstation.errors import UserError
from workstation.workspace import Workspace

__all__ = ["mine", "pair", "post"]

NEW_CLAIM = "id = (SELECT max(id) FROM claims)"
NO_UID = "f" * 32


def of_claim(column, value):
    """Another value in one column of a new claim."""
    value = value if isinstance(value, str) else json.dumps(value)
    return by(f"UPDATE claims SET {column} = '{value}' WHERE {NEW_CLAIM}")


def content(**other):
    """A new claim whose content says something else, its columns along with it."""

    def spoil(path):
        with closing(sqlite3.connect(path)) as raw:
            (text,) = raw.execute(f"SELECT content FROM claims WHERE {NEW_CLAIM}").fetchone()
        told = json.loads(text) | other
        statement = f"UPDATE claims SET content = '{json.dumps(told)}'"
        if isinstance(pieces := told["pieces"], list) and pieces and isinstance(pieces[0][0], int):
            statement += f", start_at = {pieces[0][0]}, end_at = {pieces[-1][1]}"
        exact = str(told["exact"]).replace("'", "''")
        sql(path, f"{statement}, exact = '{exact}' WHERE {NEW_CLAIM}")

    return spoil


def other_text_of_its_own(path):
    """A new text whose digest fits its words, under the uid of others."""
    body = "Quite another text, of no source at all."
    digest = sha256(body.encode()).hexdigest()
    where = "id = (SELECT max(id) FROM texts)"
    sql(path, f"UPDATE texts SET body = '{body}', sha256 = '{digest}' WHERE {where}")


def huge_text(path):
    """Fifty million characters under a claim to be the text taken in."""
    with closing(sqlite3.connect(path)) as raw:
        (trigger,) = raw.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'texts_changed'"
        ).fetchone()
        raw.execute("DROP TRIGGER texts_changed")
        body = "word " * 10_000_000
        raw.execute("UPDATE texts SET body = ? WHERE id = (SELECT max(id) FROM texts)", (body,))
        raw.execute(trigger)
        raw.commit()


def bomb(path):
    """Original bytes that would fill memory when unpacked."""
    packed = zlib.compress(b"\0" * 50_000_000)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(
            "UPDATE originals SET packing = 'zlib', size = 9, bytes = ? "
            "WHERE source_id = (SELECT max(id) FROM sources)",
            (packed,),
        )
        raw.commit()


def twice_one_uid(path):
    """Two rows of one uid; the index that forbids it still lists them under two."""
    for uid, title in ((NO_UID, "One"), ("e" * 32, "Other")):
        sql(path, f"INSERT INTO events (uid, title) VALUES ('{uid}', '{title}')")
    data = path.read_bytes()
    path.write_bytes(data.replace(b"e" * 32 + b"Other", NO_UID.encode() + b"Other"))


CONTENTS = {
    "two workspaces": (
        by("INSERT INTO workspace (id, uid, created_at) VALUES (2, 'x', 'y')"),
        "not one workspace",
    ),
    "no workspace": (by("DELETE FROM workspace"), "no workspace at all"),
    "workspace deleted": (by("UPDATE workspace SET deleted = 1"), "not one workspace"),
    "number as uid": (of_claim("uid", "12"), "claims that are not written"),
    "uid with a tail": (
        by("UPDATE actors SET uid = uid || char(0) || 'x' WHERE id = (SELECT max(id) FROM actors)"),
        "actors that are not written",
    ),
    "text as a number": (
        lambda path: unguarded(path, "claims", f"UPDATE claims SET start_at='a' WHERE {NEW_CLAIM}"),
        "claims that are not written",
    ),
    "half a character": (
        by(f"UPDATE claims SET reason = CAST(x'61ff62' AS TEXT) WHERE {NEW_CLAIM}"),
        "what cannot be read",
    ),
    "no JSON": (of_claim("relays", "[1,"), "claims that are not written"),
    "nested without end": (of_claim("about", "[" * 1500 + "]" * 1500), "claims that are not"),
    "a number without end": (of_claim("figures", "[" + "1" * 6000 + "]"), "claims that are not"),
    "half a pair": (of_claim("about", '["\\ud800"]'), "claims that are not written"),
    "pieces that are no list": (content(pieces=7), "claims that are not written"),
    "no pieces": (content(pieces=[]), "claims that are not written"),
    "pieces of words": (content(pieces=[["a", "b"]]), "claims that are not written"),
    "a key too many": (content(sudden=1), "claims that are not written"),
    "negative span": (content(pieces=[[-9, 5]]), "claims that are not written"),
    "huge span": (content(pieces=[[0, 2**62]]), "words stand nowhere"),
    "span beyond the text": (content(pieces=[[70, 90]]), "words stand nowhere"),
    "pieces in disorder": (content(pieces=[[9, 12], [0, 4]]), "claims that are not written"),
    "other words": (content(exact="The gate was shut"), "words are not those told"),
    "another start": (
        by(f"UPDATE claims SET start_at = 1 WHERE {NEW_CLAIM}"),
        "words are not those told",
    ),
    "a text of another source": (
        by(f"UPDATE claims SET source_id = 1 WHERE {NEW_CLAIM}"),
        "claims of another source",
    ),
    "an unknown act": (of_claim("act", "shouts"), "claims that are not written"),
    "a digit of nine": (by(f"UPDATE claims SET credibility=9 WHERE {NEW_CLAIM}"), "claims that"),
    "no such day": (
        of_claim("statement_date", {"as_written": "x", "earliest": "2031-13-45"}),
        "claims that are not written",
    ),
    "dated otherwise": (of_claim("latest", "1999-01-01"), "claims dated otherwise"),
    "telling of another day": (of_claim("event_latest", "1999-01-01"), "claims dated otherwise"),
    "relays of nobody": (of_claim("relays", [{"actor": 5}]), "claims that are not written"),
    "a claim of nothing": (by(f"UPDATE claims SET text_id = 99 WHERE {NEW_CLAIM}"), "refer to"),
    "cyclic sources": (by("UPDATE sources SET parent_id = 3 - id"), "inside itself"),
    "other text, same uid": (
        by("UPDATE texts SET body = 'Other.' WHERE id = 1"),
        "other texts under the names",
    ),
    "other source, same uid": (
        by(f"UPDATE sources SET sha256 = '{'0' * 64}' WHERE id = 1"),
        "other sources under the names",
    ),
    "text against its digest": (
        by("UPDATE texts SET body = 'Other.' WHERE id = 2"),
        "texts that are not those taken in",
    ),
    "text under another uid": (other_text_of_its_own, "texts under a name"),
    "source under another uid": (
        by(f"UPDATE sources SET sha256 = '{'0' * 64}' WHERE id = 2"),
        "sources under a name",
    ),
    "other bytes": (
        by("UPDATE originals SET packing = '', bytes = x'00', size = 1 WHERE source_id = 2"),
        "original bytes",
    ),
    "a bomb": (bomb, "original bytes"),
    "a huge text": (huge_text, "texts that are not those taken in"),
    "value of a row held here": (
        by("UPDATE actors SET kind = 'planet' WHERE id = 1"),
        "actor that is not written",
    ),
}


@pytest.mark.parametrize("name", CONTENTS)
def test_what_no_workspace_comes_to_hold_is_refused(mine, post, name):
    spoil, sentence = CONTENTS[name]
    spoil(post)
    refused(mine, post, sentence)
    Workspace.open(post, read_only=True).close()


def test_two_rows_of_one_uid_are_refused_when_they_are_merged(mine, post):
    twice_one_uid(post)
    before = dump(mine)
    with pytest.raises(UserError, match="holds what cannot be read"):
        mine.sharing.merge(post)
    assert dump(mine) == before
