# SPDX-License-Identifier: MIT
"""The laws of merging over random histories on three copies, with real files.

Merging is idempotent, commutative and associative; nothing of either file is lost; and taking a
merge back restores what was. The model of the same algebra stands in the domain tests.
"""

import shutil
from contextlib import suppress
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.sharing.conftest import TEXT, dump
from workstation.domain.changes import Analyst
from workstation.domain.sharing import Scope
from workstation.domain.uids import derived_uid
from workstation.errors import UserError
from workstation.workspace import Workspace

NAMES = ("a", "b", "c")
PEOPLE = {name: Analyst(name * 32, f"Analyst {name}") for name in NAMES}


def scope(work, number):
    for asked in work.questions.all()[:1]:
        work.questions.set(asked.uid, scope=f"scope {number}")


def definition(work, number):
    for asked in work.questions.all()[-1:]:
        work.questions.set(asked.uid, definition=f"definition {number}")


def remove(work, number):
    every = work.questions.all()
    if every:
        work.questions.remove([every[number % len(every)].uid])


def undo(work, _):
    if work.history.next_undo:
        try:
            work.history.undo()
        except UserError:
            return  # something later rests on it


def grade(work, number):
    one = work.claims.rows(work.claims.find())[number % 3]
    work.claims.set(one.uid, credibility=1 + number)


def ask(work, number):
    work.questions.add(f"Question {number}?")


def join(work, number):
    every = sorted(one.uid for one in work.actors.rows(work.actors.find()))
    if len(every) > 1:
        work.actors.join(every[number % len(every)], [every[(number + 1) % len(every)]])


def split(work, _):
    joined = [one for one in work.actors.rows(work.actors.find()) if one.joined]
    if joined:
        work.actors.split(joined[0].uid)


def suggest(work, number):
    """What two versions of an engine make of the same words: one uid, other values."""
    uid = derived_uid("claim", "at night")
    start = TEXT.index("at night")
    db = work._store.read
    source, text = db.execute(
        "SELECT s.uid, t.uid FROM sources s JOIN texts t ON t.source_id = s.id"
    ).fetchone()
    with work._door.record() as record:
        if not record.has("claim", uid):
            content = {"pieces": [[start, start + 8]], "exact": "at night"}
            values = {"act": ("states", "warns", "denies")[number % 3], "version": str(number)}
            record.insert(
                "claim",
                uid,
                {"source": source, "text": text, "content": content, "engine": "rules", **values},
            )


def decide(work, number):
    """Accept or reject what an engine suggested, if it did."""
    uid = derived_uid("claim", "at night")
    if any(one.uid == uid for one in work.claims.rows(work.claims.find())):
        (work.claims.accept if number % 2 else work.claims.reject)([uid])


def settle(work, number):
    """Settle what is in conflict; an undo after it opens it again."""
    for one in work.conflicts.all()[:1]:
        value = one.contenders[number % len(one.contenders)].value
        with suppress(UserError):  # words that are none
            work.conflicts.resolve(
                one.row, one.field, bool(value) if one.field == "deleted" else value
            )


DEEDS = (scope, definition, remove, undo, grade, ask, join, split, suggest, decide, settle)
PARTS = (Scope(), Scope(history=False), Scope(marking="TLP:GREEN"), Scope(originals=False))
STEPS = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.one_of(
            st.sampled_from(DEEDS),
            st.sampled_from(NAMES),
            st.tuples(st.sampled_from(NAMES), st.sampled_from(PARTS)),
        ),
        st.integers(0, 4),
    ),
    max_size=9,
)


_FEW = settings(  # each example opens some thirty files
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def lived(origin: Path, room: Path, steps) -> dict[str, Path]:
    """Three copies after these steps; one that names a copy merges it, or a part of it."""
    paths = {name: Path(shutil.copyfile(origin, room / f"{name}.awdb")) for name in NAMES}
    for who, what, number in steps:
        came = None if callable(what) else sent(room, paths, what)
        if came == paths[who]:
            continue
        with Workspace.open(paths[who], analyst=PEOPLE[who]) as work:
            if came is None:
                what(work, number)
            else:
                work.sharing.merge(came)
    return paths


def sent(room: Path, paths: dict[str, Path], what) -> Path:
    """The file that comes from a copy: the copy itself, or what it exports of itself."""
    if isinstance(what, str):
        return paths[what]
    name, scope = what
    target = room / "sent.awdb"
    target.unlink(missing_ok=True)
    with Workspace.open(paths[name], analyst=PEOPLE[name]) as work:
        return work.sharing.export(target, scope)


def merged(room: Path, first: Path, *others: Path) -> Path:
    """A copy of the first file with the others merged into it, one after another."""
    path = room / f"{first.stem}{''.join(other.stem for other in others)}.awdb"
    shutil.copyfile(first, path)
    with Workspace.open(path, analyst=PEOPLE["a"]) as work:
        for other in others:
            work.sharing.merge(other)
    return path


def content(path: Path):
    with Workspace.open(path, read_only=True) as work:
        assert work.history.verify() is None
        return dump(work)


@pytest.mark.timeout(240)
@_FEW
@given(steps=STEPS)
def test_in_whatever_order_copies_meet_the_outcome_is_one(origin, steps):
    with TemporaryDirectory() as folder:
        room = Path(folder)
        paths = lived(origin, room, steps)
        found = [
            content(merged(room, *(paths[name] for name in order))) for order in permutations(NAMES)
        ]
        assert all(one == found[0] for one in found)
        pair = merged(room, paths["b"], paths["c"])
        assert content(merged(room, paths["a"], pair)) == found[0]
        again = merged(room, merged(room, *paths.values()), paths["b"])
        assert content(again) == found[0]
        for name in NAMES:
            kept = content(paths[name])
            for noun, rows in kept.items():
                if noun not in ("conflicts", "edits", "changes"):
                    assert {row[0] for row in rows} <= {row[0] for row in found[0][noun]}
            assert {row[0] for row in kept["edits"]} <= {row[0] for row in found[0]["edits"]}
            told = [
                {(uid, digest) for uid, _, digest in one["changes"]} for one in (kept, found[0])
            ]
            assert told[0] <= told[1], "whoever was withheld the words has them now"


@pytest.mark.timeout(240)
@_FEW
@given(steps=STEPS)
def test_a_merge_taken_back_leaves_what_was(origin, steps):
    with TemporaryDirectory() as folder:
        room = Path(folder)
        paths = lived(origin, room, steps)
        with Workspace.open(paths["a"], analyst=PEOPLE["a"]) as work:
            before = dump(work)
            work.sharing.merge(paths["b"])
            work.sharing.take_back()
            assert dump(work) == before
