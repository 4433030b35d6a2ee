# SPDX-License-Identifier: MIT
"""Making files that no honest program makes, from a workspace file that one has made."""

import hashlib
import shutil
import sqlite3
import struct
from contextlib import closing, suppress

import pytest

from tests.services.sharing.conftest import LIND, OSEI, dump, fill
from workstation.errors import UserError
from workstation.workspace import Facts, Workspace

NEWS = "The gate stood open, the crew said. Nobody had been told, Keld said on Friday."
GATE, TOLD = "The gate stood open", "Nobody had been told"


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """A workspace, and a copy of it with more in it; both closed."""
    folder = tmp_path_factory.mktemp("pair")
    with Workspace.create(folder / "mine.awdb", analyst=LIND) as mine:
        fill(mine)
        mine.save_copy(folder / "theirs.awdb")
    with Workspace.open(folder / "theirs.awdb", analyst=OSEI) as theirs:
        facts = Facts(publisher="Gate Gazette", published_on="2031-02-05")
        source = theirs.sources.add_text(NEWS, title="The gate", facts=facts, extract=False).uid
        keld = theirs.actors.named("Keld").uid
        for words in (GATE, TOLD):
            start = NEWS.index(words)
            theirs.claims.mark(source, ((start, start + len(words)),), speaker=keld)
        question = theirs.questions.add("Who opened the gate?").rows[0]
        theirs.questions.set(question, scope="the upper dam")
        theirs.questions.set(question, scope="the lower dam")
        old = theirs.questions.all()[0].uid
        theirs.questions.set(old, definition="no water over it")
        theirs.questions.place(question, theirs.claims.rows(theirs.claims.find())[-1].uid)
    return folder / "mine.awdb", folder / "theirs.awdb"


@pytest.fixture
def post(tmp_path, pair):
    """Their file in a folder of its own, as it came in."""
    (tmp_path / "post").mkdir()
    return shutil.copyfile(pair[1], tmp_path / "post" / "theirs.awdb")


@pytest.fixture
def mine(tmp_path, pair):
    """The workspace that receives, open."""
    (tmp_path / "desk").mkdir()
    path = shutil.copyfile(pair[0], tmp_path / "desk" / "mine.awdb")
    with Workspace.open(path, analyst=LIND) as work:
        yield work


def sql(path, *statements):
    """Statements without any of the guards that our own connections have on."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.execute("BEGIN")
        for statement in statements:
            raw.execute(statement)
        raw.execute("COMMIT")


def by(*statements):
    """A file made by these statements."""
    return lambda path: sql(path, *statements)


def unguarded(path, table, *statements):
    """Statements on a table that takes any type and any number of equal uids meanwhile."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        (whole,) = raw.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        (version,) = raw.execute("PRAGMA schema_version").fetchone()
        swap = "UPDATE sqlite_master SET sql = ? WHERE name = ?"
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute(swap, (whole.rpartition(" STRICT")[0], table))
        raw.execute(f"PRAGMA schema_version = {version + 1}")
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for statement in statements:
            raw.execute(statement)
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute(swap, (whole, table))
        raw.execute(f"PRAGMA schema_version = {version + 2}")


def state_of(path):
    """Everything in the folder of a file, byte for byte."""
    return {
        one.name: hashlib.sha256(one.read_bytes()).hexdigest() if one.is_file() else "no file"
        for one in path.parent.iterdir()
    }


def refused(mine, path, sentence, **how):
    """The file is refused by a look and by a merge; nothing has changed, and work goes on."""
    beside, before = state_of(path), dump(mine)
    for attempt in (mine.sharing.preview, mine.sharing.merge):
        with pytest.raises(UserError, match=sentence) as told:
            attempt(path, **how)
        assert "\n" not in str(told.value)
        assert str(told.value).endswith(".")
        assert len(str(told.value)) < 400
    assert state_of(path) == beside
    assert dump(mine) == before
    assert mine.sharing.merges() == []
    mine.questions.add("Is there still room to write?")
    assert mine.history.verify() is None


def opens_or_tells(path):
    """Opening it as a workspace works or is refused in a sentence, and changes nothing."""
    before = state_of(path)
    with suppress(UserError):
        Workspace.open(path, read_only=True).close()
    assert state_of(path) == before


def names_a_victim(journal, victim):
    """Let a rollback journal end with the name of a second file, as SQLite writes it."""
    name = str(victim).encode()
    total = sum(byte - 256 if byte > 127 else byte for byte in name) & 0xFFFFFFFF
    with journal.open("ab") as file:
        file.write(struct.pack(">I", 0x40000000 // 4096 + 1) + name)
        file.write(struct.pack(">II", len(name), total) + bytes.fromhex("d9d505f920a163d7"))
