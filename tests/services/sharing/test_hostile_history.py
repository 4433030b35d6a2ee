# SPDX-License-Identifier: MIT
"""Files of the right schema whose history cannot have come about."""

import json
import sqlite3
from contextlib import closing

import pytest

from tests.services.sharing.crafting import by, mine, pair, post, refused, sql
from workstation.workspace import Workspace

__all__ = ["mine", "pair", "post"]

NEW_EDIT = "id = (SELECT max(id) FROM edits WHERE field = 'scope')"
NO_UID = "f" * 32
A_QUESTION = "SELECT max(uid) FROM questions"
OLD_QUESTION = "SELECT min(uid) FROM questions"
OLD_CLAIM = "SELECT min(uid) FROM claims"
# At their place, the words of a claim are others.
MISQUOTED = json.dumps({"pieces": [[0, 8]], "exact": "The dyke"})


def of_edit(column, value):
    """Another value in one column of a new edit."""
    return by(f"UPDATE edits SET {column} = {value} WHERE {NEW_EDIT}")


def new_edit(noun, row, field, value):
    """One more edit of that field, as if somebody had just made it."""
    return by(
        "INSERT INTO edits (uid, noun, row_uid, field, value) "
        f"VALUES ('{NO_UID}', '{noun}', ({row}), '{field}', '{value}')"
    )


def many_edits(path):
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(
            "WITH RECURSIVE n (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < 200000) "
            "INSERT INTO edits (uid, noun, row_uid, field, value) SELECT printf('%032x', k), "
            "'question', (SELECT uid FROM questions LIMIT 1), 'scope', k FROM n"
        )
        raw.commit()


def cyclic_edits(path):
    sql(
        path,
        "INSERT INTO edits (uid, noun, row_uid, field, value, parents, depth) VALUES "
        f"('{'e' * 32}', 'question', (SELECT max(uid) FROM questions), 'scope', '1', "
        f"'[\"{NO_UID}\"]', 1), ('{NO_UID}', 'question', (SELECT max(uid) FROM questions), "
        f"'scope', '2', '[\"{'e' * 32}\"]', 1)",
    )


HISTORIES = {
    "parents no list": (of_edit("parents", "'7'"), "edits that are not written"),
    "parents no JSON": (of_edit("parents", "'['"), "edits that are not written"),
    "missing parents": (of_edit("parents", f"'[\"{NO_UID}\"]'"), "rest on nothing"),
    "parents of another row": (
        of_edit("parents", "json_array((SELECT uid FROM edits WHERE field = 'definition'))"),
        "rest on another row",
    ),
    "false depth": (of_edit("depth", "77"), "whose order is impossible"),
    "negative depth": (of_edit("depth", "-1"), "below the first"),
    "no base": (of_edit("depth", "0"), "below the first"),
    "cyclic edits": (cyclic_edits, "whose order is impossible"),
    "200,000 edits of one field": (many_edits, "than anybody makes"),
    "value no JSON": (of_edit("value", "'{'"), "edits that are not written"),
    "value of another edit": (of_edit("value", "'\"mine\"'"), "not the one that was set"),
    "unknown noun": (
        new_edit("planet", A_QUESTION, "scope", "1"),
        "edits about what this program does not know",
    ),
    "unknown field": (
        new_edit("question", A_QUESTION, "id", "1"),
        "edits about what this program does not know",
    ),
    "an edit of a text": (
        new_edit("text", "SELECT uid FROM texts LIMIT 1", "body", '"x"'),
        "edits about what this program does not know",
    ),
    "a row that is not there": (
        new_edit("question", f"SELECT '{NO_UID}'", "scope", '"x"'),
        "rows it does not hold",
    ),
    "a word for a flag": (new_edit("question", OLD_QUESTION, "other", '"x"'), "edits that are not"),
    "a list for words": (new_edit("question", OLD_QUESTION, "wording", "[1]"), "edits that are"),
    "nothing for words": (new_edit("question", OLD_QUESTION, "wording", "null"), "edits that are"),
    "content of no shape": (new_edit("claim", OLD_CLAIM, "content", "5"), "edits that are not"),
    "a speaker from nowhere": (
        new_edit("claim", OLD_CLAIM, "speaker", f'"{NO_UID}"'),
        "name what is nowhere",
    ),
    "a conflict about a text": (
        by(
            "INSERT INTO conflicts (row_uid, field, noun) "
            "VALUES ((SELECT uid FROM texts LIMIT 1), 'deleted', 'text')"
        ),
        "conflicts about what this program does not know",
    ),
    "births no list": (by("UPDATE changes SET births = '{}'"), "changes that are not written"),
    "changes of no time": (
        by("UPDATE changes SET made_at = 'soon' WHERE id = (SELECT max(id) FROM changes)"),
        "changes that are not written",
    ),
    "other change, same uid": (
        by("UPDATE changes SET analyst = 'x' WHERE id = 1"),
        "other changes under the names",
    ),
    "other edit, same uid": (
        by("UPDATE changes SET digest = 'x' WHERE id = 1"),
        "other changes under the names",
    ),
    "words that stand nowhere": (
        new_edit("claim", OLD_CLAIM, "content", MISQUOTED),
        "edits of claims whose words",
    ),
    "a number too large": (
        new_edit("claim", OLD_CLAIM, "credibility", "1" + "0" * 30),
        "edits that are not written",
    ),
}


@pytest.mark.parametrize("name", HISTORIES)
def test_what_cannot_have_come_about_is_refused(mine, post, name):
    """Unknown nouns and fields too: the schema being ours, no honest program wrote them."""
    spoil, sentence = HISTORIES[name]
    spoil(post)
    refused(mine, post, sentence)
    Workspace.open(post, read_only=True).close()


def test_the_honest_file_itself_is_merged(mine, post):
    """With edits of every form on rows that both hold: names of rows, flags, words, structures."""
    with Workspace.open(post) as theirs:
        found = theirs.claims.rows(theirs.claims.find())[0]
        other = theirs.actors.create("Gate keeper").rows[0]
        theirs.claims.set(found.uid, speaker=other, negated=True, credibility=2)
        theirs.claims.set(found.uid, act="denies", about=[other])
    assert mine.sharing.merge(post).counts["claim"] == 2
    assert mine.claims.get(found.uid).speaker == other
    assert mine.checks.run() == []
    assert mine.history.verify() is None
