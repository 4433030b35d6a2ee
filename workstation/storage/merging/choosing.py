# SPDX-License-Identifier: MIT
"""Which rows of a workspace leave with a copy; it is attached as `them` (rule 23).

A row leaves only if everything it rests on leaves: a claim with its source and speaker, a position
with its claim and question, a judgement with all the claims it names.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from workstation.domain.markings import TLP
from workstation.storage.merging.tables import ORDER
from workstation.storage.nouns import NOUNS
from workstation.storage.queries import Conditions
from workstation.storage.row_names import NAMES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from workstation.domain.sharing import Leaving, Listing, Scope

_DEFAULT = "(SELECT default_marking FROM them.workspace)"
_LISTED = "IN (SELECT value FROM json_each(?))"


def choose(db: sqlite3.Connection, scope: Scope) -> None:
    """Make the tables `keep_…` with the row ids that leave."""
    for name in ORDER:
        table = NOUNS[name].table
        db.execute(f"DROP TABLE IF EXISTS temp.keep_{table}")
        db.execute(f"CREATE TEMP TABLE keep_{table} (id INTEGER PRIMARY KEY)")
        if scope.is_whole:
            db.execute(f"INSERT INTO temp.keep_{table} SELECT id FROM them.{table}")
    if not scope.is_whole:
        _Chooser(db, scope).choose()


def kept(name: str) -> str:
    """The row ids of a table that leave, as a query."""
    return f"(SELECT id FROM temp.keep_{name})"


def leaving(db: sqlite3.Connection) -> list[Leaving]:
    """By noun, how many rows leave and how many stay."""
    from workstation.domain.sharing import Leaving

    found = []
    for name in ORDER:
        table = NOUNS[name].table
        every, leaves = (
            int(db.execute(f"SELECT count(*) FROM {where}").fetchone()[0])
            for where in (f"them.{table}", f"temp.keep_{table}")
        )
        found.append(Leaving(name, leaves, every - leaves))
    return found


def titles(db: sqlite3.Connection, noun: str, *, leaves: bool, text: str, most: int) -> Listing:
    """What is called so and leaves, or stays; this file is attached as `them`, too."""
    from workstation.domain.sharing import Listing

    table, name = NOUNS[noun].table, NAMES[noun]
    where = Conditions(f"{'' if leaves else 'NOT '}id IN {kept(table)}")
    for word in text.casefold().split():
        where.add(f"instr(lower({name}), ?)", word)
    query = f"FROM main.{table} WHERE {where}"
    gone = "CASE WHEN deleted THEN ' (removed from view)' ELSE '' END"
    found = db.execute(
        f"SELECT coalesce({name}, '') || {gone} {query} ORDER BY 1 LIMIT ?", (*where.values, most)
    )
    (total,) = db.execute(f"SELECT count(*) {query}", where.values).fetchone()
    return Listing(tuple(" ".join(str(words).split()) for (words,) in found), int(total))


class _Chooser:
    """One choice while it is being made, in the order in which rows rest on one another."""

    def __init__(self, db: sqlite3.Connection, scope: Scope) -> None:
        self._db = db
        self._scope = scope

    def choose(self) -> None:
        """Fill every table."""
        self._claims()
        self._sources_and_texts()
        self._actors()
        self._questions()
        self._around()
        self._resting()
        self._briefs()

    def _keep(self, table: str, where: Conditions) -> None:
        self._db.execute(
            f"INSERT OR IGNORE INTO temp.keep_{table} SELECT r.id FROM them.{table} r "
            f"WHERE {where}",
            where.values,
        )

    def _allowed(self, marking: str) -> str:
        """A condition: the marking, or any that it may have while open, may leave."""
        if not self._scope.marking:
            return "1"
        allowed = ", ".join(f"'{one}'" for one in TLP[: TLP.index(self._scope.marking) + 1])
        row = marking.partition(".")[0]
        return (
            f"coalesce(nullif({marking}, ''), {_DEFAULT}) IN ({allowed}) AND NOT EXISTS "
            f"(SELECT 1 FROM them.conflicts o JOIN them.edits e ON e.row_uid = o.row_uid "
            f"AND e.field = o.field WHERE o.row_uid = {row}.uid AND o.field = 'marking' "
            f"AND coalesce(nullif(json_extract(e.value, '$'), ''), {_DEFAULT}) NOT IN ({allowed}))"
        )

    def _source_may_leave(self, number: str) -> str:
        publisher = self._actor_may_leave("s.publisher_id")
        return (
            f"EXISTS (SELECT 1 FROM them.sources s WHERE s.id = {number} AND s.deleted = 0 "
            f"AND {self._allowed('s.marking')} AND {publisher})"
        )

    def _actor_may_leave(self, number: str) -> str:
        return (
            f"({number} IS NULL OR EXISTS (SELECT 1 FROM them.actors k WHERE k.id = {number} "
            f"AND {self._allowed('k.marking')}))"
        )

    def _claims(self) -> None:
        scope, where = self._scope, Conditions("r.deleted = 0", self._allowed("r.marking"))
        where.add(self._source_may_leave("r.source_id"))
        for column in ("r.speaker_id", "r.capacity_body_id"):
            where.add(self._actor_may_leave(column))
        if scope.accepted:
            where.add("r.status IN ('accepted', 'accepted in bulk')")
        if not scope.suggestions:
            where.add("r.status <> 'suggested'")
        self._narrow(where)
        self._keep("claims", where)

    def _narrow(self, where: Conditions) -> None:
        """Only claims on some questions, of some actors or sources, of some days."""
        scope = self._scope
        if scope.questions:
            placed = "1" if scope.suggestions else "x.status = 'confirmed'"
            where.add(
                "r.id IN (SELECT x.claim_id FROM them.positions x JOIN them.questions q "
                f"ON q.id = x.question_id WHERE x.deleted = 0 AND {placed} AND q.uid {_LISTED})",
                json.dumps(scope.questions),
            )
        if scope.actors:
            where.add(
                "r.speaker_id IN (SELECT m.id FROM them.actors m JOIN them.actors k "
                "ON coalesce(m.stands_for_id, m.id) = coalesce(k.stands_for_id, k.id) "
                f"WHERE k.uid {_LISTED})",
                json.dumps(scope.actors),
            )
        if scope.sources:
            where.add(
                f"r.source_id IN (SELECT id FROM them.sources WHERE uid {_LISTED})",
                json.dumps(scope.sources),
            )
        if scope.until:
            where.add("coalesce(r.earliest, r.latest) <= ?", scope.until)
        if scope.since:
            where.add("coalesce(r.latest, r.earliest) >= ?", scope.since)

    def _sources_and_texts(self) -> None:
        may = self._source_may_leave("r.id")
        of_claims = (
            f"r.id IN (SELECT c.source_id FROM them.claims c WHERE c.id IN {kept('claims')})"
        )
        if self._scope.narrows:
            self._keep("sources", Conditions(may, of_claims))
        else:
            self._keep("sources", Conditions(may))
        self._keep("texts", Conditions(f"r.source_id IN {kept('sources')}"))

    def _actors(self) -> None:
        allowed = Conditions("r.deleted = 0", self._allowed("r.marking"))
        if self._scope.narrows:
            claims = f"FROM them.claims c WHERE c.id IN {kept('claims')}"
            uids = "SELECT j.value FROM them.claims c, json_each(c.{list}) j WHERE c.id IN "
            named = " UNION ".join(
                (
                    f"SELECT c.speaker_id {claims}",
                    f"SELECT c.capacity_body_id {claims}",
                    f"SELECT s.publisher_id FROM them.sources s WHERE s.id IN {kept('sources')}",
                    "SELECT a.id FROM them.actors a WHERE a.uid IN ("
                    + " UNION ".join(
                        uids.format(list=each) + kept("claims") for each in ("about", "addressee")
                    )
                    + " UNION SELECT json_extract(j.value, '$.actor') FROM them.claims c, "
                    f"json_each(c.relays) j WHERE c.id IN {kept('claims')})",
                )
            )
            allowed.add(
                "coalesce(r.stands_for_id, r.id) IN (SELECT coalesce(k.stands_for_id, k.id) "
                f"FROM them.actors k WHERE k.id IN ({named}))"
            )
        self._keep("actors", allowed)
        evidence = f"(r.source_id IS NULL OR r.source_id IN {kept('sources')})"
        actors = kept("actors")
        self._keep("aliases", Conditions("r.deleted = 0", f"r.actor_id IN {actors}", evidence))
        both = f"r.actor_id IN {actors} AND r.body_id IN {actors}"
        self._keep("affiliations", Conditions("r.deleted = 0", both, evidence))
        self._keep("gradings", Conditions("r.deleted = 0", f"r.actor_id IN {actors}"))

    def _questions(self) -> None:
        where = Conditions("r.deleted = 0", self._allowed("r.marking"))
        if self._scope.questions:
            where.add(f"r.uid {_LISTED}", json.dumps(self._scope.questions))
        elif self._scope.narrows:
            where.add(
                "r.id IN (SELECT x.question_id FROM them.positions x WHERE x.deleted = 0 "
                f"AND x.claim_id IN {kept('claims')})"
            )
        self._keep("questions", where)
        placed = Conditions(
            "r.deleted = 0",
            f"r.question_id IN {kept('questions')}",
            f"r.claim_id IN {kept('claims')}",
        )
        if not self._scope.suggestions:
            placed.add("r.status = 'confirmed'")
        self._keep("positions", placed)

    def _around(self) -> None:
        events = Conditions("r.deleted = 0", self._allowed("r.marking"))
        if self._scope.narrows:
            events.add(
                f"r.id IN (SELECT c.event_id FROM them.claims c WHERE c.id IN {kept('claims')})"
            )
        self._keep("events", events)
        if not self._scope.narrows:
            self._keep("views", Conditions("r.deleted = 0", self._allowed("r.marking")))
        self._keep(
            "inquiries",
            Conditions(
                "r.deleted = 0",
                self._allowed("r.marking"),
                f"(r.question_id IS NULL OR r.question_id IN {kept('questions')})",
                f"(r.actor_id IS NULL OR r.actor_id IN {kept('actors')})",
            ),
        )

    def _resting(self) -> None:
        """What names claims leaves only if all of these do."""
        asked = f"r.question_id IN {kept('questions')}"
        self._keep(
            "disagreements", Conditions("r.deleted = 0", asked, _all_kept("claims", "claims"))
        )
        self._keep(
            "assessments",
            Conditions(
                "r.deleted = 0",
                self._allowed("r.marking"),
                asked,
                _all_kept("claims_for", "claims"),
                _all_kept("claims_against", "claims"),
            ),
        )
        ends = " AND ".join(f"r.{end} IN ({_uids(_LINKED)})" for end in ("one", "other"))
        self._keep("links", Conditions("r.deleted = 0", ends))

    def _briefs(self) -> None:
        """Only with a copy that is not narrowed: a brief is of the whole workspace."""
        if not self._scope.narrows:
            whole = Conditions("r.deleted = 0", self._allowed("r.marking"))
            whole.add(_all_kept("questions", "questions"))
            self._keep("briefs", whole)
            of_brief = f"r.brief_id IN {kept('briefs')}"
            for table in ("blocks", "editions"):
                self._keep(table, Conditions("r.deleted = 0", of_brief, self._allowed("r.marking")))
        noted = [NOUNS[name].table for name in ORDER if name not in ("note", "text")]
        self._keep(
            "notes",
            Conditions(
                "r.deleted = 0", self._allowed("r.marking"), f"r.row_uid IN ({_uids(noted)})"
            ),
        )


_LINKED = ("actors", "claims", "sources")


def _uids(tables: Sequence[str]) -> str:
    return " UNION ALL ".join(
        f"SELECT t.uid FROM them.{table} t WHERE t.id IN {kept(table)}" for table in tables
    )


def _all_kept(column: str, table: str) -> str:
    """A condition: all rows that a list of uids names leave."""
    return (
        f"NOT EXISTS (SELECT 1 FROM json_each(r.{column}) j WHERE j.value NOT IN "
        f"(SELECT t.uid FROM them.{table} t WHERE t.id IN {kept(table)}))"
    )
