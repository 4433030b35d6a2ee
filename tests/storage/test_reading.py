# SPDX-License-Identifier: MIT
"""Single facts that services ask for while they write: unknown, present, removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from workstation.domain.changes import Analyst
from workstation.domain.claims import Status
from workstation.domain.filters import ClaimFilter
from workstation.storage import actors, claims, questions, sources
from workstation.workspace import Facts, Workspace

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

WORDS = "Calder said the harbour stayed open."
PIECE = ((WORDS.index("the"), len(WORDS) - 1),)


@pytest.fixture
def work(path: Path) -> Iterator[Workspace]:
    with Workspace.open(path, analyst=Analyst("a" * 32, "A. Lind")) as case:
        yield case


@pytest.fixture
def db(work: Workspace) -> sqlite3.Connection:
    return work._store.read


@pytest.fixture
def source(work: Workspace) -> str:
    facts = Facts(publisher="Meridian News")
    return work.sources.add_text(WORDS, title="Harbour", facts=facts, extract=False).uid or ""


def test_an_actor_is_here_removed_or_unknown(work: Workspace, db: sqlite3.Connection) -> None:
    (calder,) = work.actors.all()
    assert actors.is_deleted(db, calder.uid) is False
    work.actors.remove([calder.uid])
    assert actors.is_deleted(db, calder.uid) is True
    assert actors.is_deleted(db, "nobody") is None


def test_sources_in_which_something_was_decided(
    work: Workspace, db: sqlite3.Connection, source: str
) -> None:
    number, _ = sources.id_of(db, source) or (0, True)
    assert list(claims.decided_in(db)) == []
    first, second = (work.claims.mark(source, PIECE).rows[0] for _ in range(2))
    assert list(claims.decided_in(db)) == [number]
    work.claims.reject([first])
    work.claims.reset([second])
    assert list(claims.decided_in(db)) == [number]
    work.claims.reset([first])
    assert list(claims.decided_in(db)) == []


def test_claims_by_their_speaker_and_status(
    work: Workspace, db: sqlite3.Connection, source: str
) -> None:
    calder = work.actors.named("Calder").uid
    claim = work.claims.mark(source, PIECE, speaker=calder).rows[0]
    assert claims.spoken_by(db, calder) == [claim]
    assert claims.spoken_by(db, "nobody") == []
    assert claims.status_of(db, claim) is Status.ACCEPTED
    assert claims.status_of(db, "nothing") is None


def test_a_position_names_its_claim(work: Workspace, db: sqlite3.Connection, source: str) -> None:
    claim = work.claims.mark(source, PIECE).rows[0]
    question = work.questions.add("Did the harbour stay open?").rows[0]
    (position,) = questions.suggested(db, question)
    assert questions.claim_of(db, position) == claim
    work.questions.confirm([position], stance="yes")
    assert questions.suggested(db, question) == []
    with pytest.raises(LookupError):
        questions.claim_of(db, "nothing")


def test_a_source_by_its_text_and_its_removed_publisher(
    work: Workspace, db: sqlite3.Connection, source: str
) -> None:
    (digest,) = db.execute("SELECT sha256 FROM texts").fetchone()
    assert sources.with_text(db, digest) == source
    assert sources.with_text(db, "other") is None
    assert sources.removed_publisher(db, source) is None
    work.history.undo()
    publisher = sources.removed_publisher(db, source)
    assert publisher is not None
    assert actors.is_deleted(db, publisher) is True


@pytest.mark.parametrize(
    ("original", "body", "packing"),
    [(b"words", "words", "text"), (b"-" * 500, "", "zlib"), (b"x", "y", "")],
)
def test_bytes_kept_come_back_as_they_were(original: bytes, body: str, packing: str) -> None:
    how, kept = sources.pack(original, body)
    assert how == packing
    assert sources.unpack(how, kept, body) == original


def test_what_is_less_certain_is_left_out_until_somebody_touches_it(
    work: Workspace, db: sqlite3.Connection
) -> None:
    work.sources.add_text("The ministry said that 31 people had died. He said it was over.")
    first, second = work.claims.rows(work.claims.find())
    work.claims.set(first.uid, credibility=2)  # corrected, but nobody has decided about it

    def shown(least: float) -> list[str]:
        wanted = ClaimFilter(least_confidence=least)
        return [claim.uid for claim in work.claims.rows(work.claims.find(wanted))]

    assert shown(0.01) == [first.uid, second.uid]
    assert shown(1.01) == []
    work.claims.park(first.uid)
    work.claims.reject([second.uid])
    assert shown(1.01) == [first.uid, second.uid]
