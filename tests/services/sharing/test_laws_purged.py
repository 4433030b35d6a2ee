# SPDX-License-Identifier: MIT
"""Whatever is purged in whichever copy: files still meet, and what is held anywhere stays there."""

from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.sharing.test_laws import _FEW, DEEDS, NAMES, PARTS, PEOPLE, lived, merged
from workstation.workspace import Workspace


def speak(work, number):
    """Another speaker for a claim, made for it or not."""
    claims = work.claims.rows(work.claims.find())
    actors = work.actors.rows(work.actors.find())
    if claims:
        new = number % 2 or not actors
        uid = work.actors.create(f"Speaker {number}").rows[0] if new else actors[0].uid
        work.claims.set(claims[number % len(claims)].uid, speaker=uid)


def note(work, number):
    for claim in work.claims.rows(work.claims.find())[:1]:
        work.notes.add("claim", claim.uid, f"note {number}")


def purge(work, number):
    """A claim, a question, an actor, or former values."""
    claims = [("claim", one.uid) for one in work.claims.rows(work.claims.find())]
    questions = [("question", one.uid) for one in work.questions.all()]
    actors = [("actor", one.uid) for one in work.actors.rows(work.actors.find())]
    values = [
        (one.noun, one.uid)
        for change in work.history.changes()
        for one in work.purging.former(change.uid)
    ]
    for kind in (claims, questions, actors, values)[number % 4 :][:1]:
        if kind:
            work.purging.purge_all(kind[:1])


_DEEDS = (*(deed for deed in DEEDS if deed.__name__ != "grade"), speak, note, purge, purge)
_STEPS = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.one_of(
            st.sampled_from(_DEEDS),
            st.sampled_from(NAMES),
            st.tuples(st.sampled_from(NAMES), st.sampled_from(PARTS)),
        ),
        st.integers(0, 4),
    ),
    max_size=9,
)


def held(path: Path) -> set[str]:
    """Uids of the rows of a file, which is sound."""
    with Workspace.open(path, read_only=True) as work:
        assert work.history.verify() is None
        assert work.checks.run(repair=False) == []
        db = work._store.read
        tables = ("claims", "questions", "actors", "positions", "notes", "sources", "texts")
        return {uid for table in tables for (uid,) in db.execute(f"SELECT uid FROM {table}")}


@pytest.mark.timeout(240)
@settings(_FEW, max_examples=8)
@given(steps=_STEPS)
def test_files_that_purged_still_meet_and_keep_what_they_hold(origin, steps):
    with TemporaryDirectory() as folder:
        room = Path(folder)
        paths = lived(origin, room, steps)
        before = {name: held(paths[name]) for name in NAMES}
        for order in permutations(NAMES):
            path = merged(room, *(paths[name] for name in order))
            assert before[order[0]] <= held(path), "no merge takes out what is held"
            with Workspace.open(path, analyst=PEOPLE["a"]) as work:
                assert work.sharing.preview(paths[order[1]]).changes_nothing
                for thing in work.purging.elsewhere():
                    work.purging.purge_all([(thing.noun, thing.uid)])
                    break
            held(path)
