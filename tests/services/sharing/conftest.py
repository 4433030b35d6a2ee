# SPDX-License-Identifier: MIT
"""Workspaces that are copied, worked on apart, and meet again."""

import shutil

import pytest

from workstation.domain.changes import Analyst
from workstation.workspace import Facts, Workspace

LIND, OSEI = Analyst("a" * 32, "A. Lind"), Analyst("b" * 32, "B. Osei")
TEXT = (
    "The dam held, the water board said on Monday. The dam did not hold, Keld denied that it held. "
    "The dam broke at night, Ilse Maro said."
)
SAID = (
    ("Water board", "The dam held"),
    ("Keld", "The dam did not hold"),
    ("Ilse Maro", "The dam broke at night"),
)


def fill(work: Workspace) -> None:
    """One source, three claims with their speakers, one question."""
    facts = Facts(publisher="Meridian News", published_on="2031-02-03")
    source = work.sources.add_text(TEXT, title="The dam", facts=facts, extract=False).uid
    for name, words in SAID:
        speaker = work.actors.create(name).rows[0]
        start = TEXT.index(words)
        work.claims.mark(source, ((start, start + len(words)),), speaker=speaker)
    work.questions.add("Did the dam hold?")


@pytest.fixture
def mine(tmp_path):
    with Workspace.create(tmp_path / "mine.awdb", analyst=LIND) as made:
        fill(made)
        yield made


@pytest.fixture
def copied(tmp_path, mine):
    """A function that gives a colleague a copy of the workspace as it is now, open."""
    opened = []

    def copy(name="theirs", analyst=OSEI):
        path = mine.save_copy(tmp_path / f"{name}.awdb")
        opened.append(Workspace.open(path, analyst=analyst))
        return opened[-1]

    yield copy
    for work in opened:
        work.close()


@pytest.fixture(scope="module")
def origin(tmp_path_factory):
    """A closed file of which copies live apart."""
    path = tmp_path_factory.mktemp("origin") / "origin.awdb"
    with Workspace.create(path, analyst=Analyst("d" * 32, "D. Vale")) as work:
        fill(work)
    return path


def shut(work: Workspace):
    """Close a workspace, so that its file may travel; its path."""
    work.close()
    return work.path


def dump(work: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """Everything a union is about, free of row ids: rows, edits that people made, conflicts."""
    from workstation.storage.merging.tables import ORDER
    from workstation.storage.nouns import NOUNS, from_column

    db, found = work._store.read, {}
    for name in ORDER:
        noun = NOUNS[name]
        fields = {k: f for k, f in noun.fields.items() if not (name == "text" and k == "deleted")}
        names = ", ".join(field.column for field in fields.values())
        found[name] = sorted(
            (
                uid,
                *(
                    repr(from_column(db, f, v))
                    for f, v in zip(fields.values(), values, strict=True)
                ),
            )
            for uid, *values in db.execute(f"SELECT uid, {names} FROM {noun.table}").fetchall()
        )
    found["edits"] = sorted(
        db.execute("SELECT uid, row_uid, field, value, depth FROM edits WHERE depth > 0").fetchall()
    )
    found["changes"] = sorted(db.execute("SELECT uid, label, digest FROM changes").fetchall())
    found["conflicts"] = sorted(db.execute("SELECT row_uid, field FROM conflicts").fetchall())
    return found


def copy_file(path, name):
    """Another copy of a closed file."""
    return shutil.copyfile(path, path.with_name(f"{name}.awdb"))
