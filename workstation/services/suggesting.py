# SPDX-License-Identifier: MIT
"""Suggested positions of a workspace: computed, kept up to date, never touching a decision."""

from __future__ import annotations

import heapq
from collections import defaultdict
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from workstation.analysis.asking import read_question, search_words
from workstation.analysis.clustering import propose
from workstation.analysis.indexing import QuestionIndex
from workstation.analysis.matching import read_claim
from workstation.analysis.names import Names
from workstation.analysis.placing import MOST_SUGGESTIONS, suggest_anyway, suggest_positions
from workstation.storage import claims, placing, questions

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Iterator, Sequence

    from workstation.domain.claims import Claim
    from workstation.domain.proposals import Proposal
    from workstation.domain.questions import Position, Question
    from workstation.jobs import Ticket
    from workstation.storage.editing import Door, Record

_CHUNK = 1_000  # claims read at once
_FEW_CLAIMS = 5_000  # up to so many are weighed for a question that is new or worded anew

_Best = dict[str, list[tuple[bool, float, int]]]  # by question: accepted, score, row id of claim


_SHARED: WeakKeyDictionary[Door, Suggesting] = WeakKeyDictionary()
_NAMING = frozenset(("actor", "alias", "link"))


class Suggesting:
    """Weighs claims against questions and keeps what comes of it."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store
        self._names = Names({})
        self._index = QuestionIndex((), self._names)
        self._read: tuple[int, int, int, int] | None = None  # what was newest then

    @classmethod
    def of(cls, door: Door) -> Suggesting:
        """The one of a workspace: what it has read serves all who ask."""
        return _SHARED.setdefault(door, cls(door))

    def for_claim(self, claim: Claim) -> list[Position]:
        """What one claim may answer, the best first."""
        return self.index().suggest_for(claim)

    def index(self) -> QuestionIndex:
        """The questions by their words, read again only when questions or names have changed."""
        db = self._store.read
        newest, last = placing.newest(db), self._read
        if newest == last:
            return self._index
        touched = placing.nouns_since(db, last[0]) if last else _NAMING
        if not last or newest[2:] != last[2:] or touched & _NAMING:
            self._names = Names(placing.actor_names(db))
            touched |= {"question"}
        if not last or newest[1] != last[1] or "question" in touched:
            self._index = QuestionIndex(questions.every(db), self._names)
        self._read = newest
        return self._index

    def examine(self, uids: Sequence[str]) -> int:
        """Weigh these claims again, against all questions; decisions stay.

        Returns:
            How many suggestions they have now.
        """
        db = self._store.read
        index = self.index()
        if not index.asked:
            return 0
        full = placing.suggested_counts(db)
        fresh = [
            one
            for claim in claims.rows(db, claims.row_ids(db, uids))
            for one in index.suggest_for(claim)
            if claim.status.accepted or full.get(one.question, 0) < MOST_SUGGESTIONS
        ]
        with self._door.record() as record:
            return _replace(record, placing.undecided(record.db, claims=uids), fresh)

    def examine_question(self, question: Question) -> int:
        """Weigh for one question the claims that share words with it; decisions stay."""
        db = self._store.read
        names = self.index().names
        words = search_words(read_question(question, names), names)
        ids = claims.sharing(db, words, _FEW_CLAIMS)
        fresh = suggest_positions(question, claims.in_chunks(db, ids), names)
        return self._store_for(question, fresh)

    def suggest_anyway(self, question: Question, uids: Sequence[str]) -> int:
        """Suggest these claims for a question, however little they share with it."""
        db, names = self._store.read, self.index().names
        asked = read_question(question, names)
        wanted = claims.rows(db, claims.row_ids(db, uids))
        fresh = [suggest_anyway(asked, read_claim(claim, names)) for claim in wanted]
        with self._door.record() as record:
            old = placing.undecided(record.db, question=question.uid)
            return _replace(record, {one.uid for one in fresh} & old.keys(), fresh)

    def examine_all(self, ticket: Ticket, sources: Sequence[str] | None = None) -> int:
        """Weigh all claims, or those of some sources, against all questions; decisions stay.

        Of a whole workspace only the best of each question are kept, accepted claims first.

        Returns:
            How many suggestions were made.
        """
        db = self._store.read
        asked = questions.every(db)
        if not asked:
            return 0
        ids = placing.placeable(db, sources=sources)
        if sources is not None:
            return self._examine_some(ids, ticket)
        best = self._best(ids, ticket)
        total = 0
        for number, question in enumerate(asked):
            ticket.step(number, len(asked), "keeping suggestions")
            found = claims.rows(db, sorted(id_ for *_, id_ in best.get(question.uid, ())))
            fresh = suggest_positions(question, found, self.index().names)
            total += self._store_for(question, fresh)
        return total

    def propose(self, ticket: Ticket) -> list[Proposal]:
        """Questions that accepted claims on no question suggest."""
        ids = placing.placeable(self._store.read, loose=True)
        ticket.step(0, len(ids), "looking for questions")
        loose = claims.in_chunks(self._store.read, ids)
        found = propose(_reporting(loose, len(ids), ticket), self.index().names)
        ticket.step(len(ids), len(ids), "looking for questions")
        return found

    def _examine_some(self, ids: array[int], ticket: Ticket) -> int:
        total = 0
        for start in range(0, len(ids), _CHUNK):
            ticket.step(start, len(ids), "suggesting positions")
            some = claims.rows(self._store.read, ids[start : start + _CHUNK])
            total += self.examine([claim.uid for claim in some])
        return total

    def _best(self, ids: array[int], ticket: Ticket) -> _Best:
        """The best claims of each question; memory grows with the questions only."""
        best: _Best = defaultdict(list)
        index = self.index()
        for number, claim in enumerate(claims.in_chunks(self._store.read, ids)):
            if number % _CHUNK == 0:
                ticket.step(number, len(ids), "suggesting positions")
            for one in index.suggest_for(claim):
                rank, held = (claim.status.accepted, one.score, -claim.id), best[one.question]
                if len(held) < MOST_SUGGESTIONS:
                    heapq.heappush(held, rank)
                else:
                    heapq.heappushpop(held, rank)
        return {uid: [(took, score, -id_) for took, score, id_ in of] for uid, of in best.items()}

    def _store_for(self, question: Question, fresh: Sequence[Position]) -> int:
        with self._door.record() as record:
            return _replace(record, placing.undecided(record.db, question=question.uid), fresh)


def _reporting(loose: Iterable[Claim], total: int, ticket: Ticket) -> Iterator[Claim]:
    for number, claim in enumerate(loose):
        if number % _CHUNK == 0:
            ticket.step(number, total, "looking for questions")
        yield claim


def _replace(record: Record, old: Iterable[str], fresh: Sequence[Position]) -> int:
    """Put fresh suggestions in the place of old undecided ones; what is decided stays."""
    old = set(old)
    decided = placing.present(record.db, [one.uid for one in fresh]) - old
    kept = [one for one in fresh if one.uid not in decided]
    for uid in sorted(old - {one.uid for one in kept}):
        record.forget("position", uid)
    for one in kept:
        if one.uid in old:
            record.put("position", one.uid, _values(one))
        else:
            record.insert("position", one.uid, _values(one))
    return len(kept)


def _values(position: Position) -> dict[str, object]:
    names = ("question", "claim", "stance", "directness", "answer", "figure", "date", "reason")
    return {name: getattr(position, name) for name in (*names, "score")}
