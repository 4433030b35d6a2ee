# SPDX-License-Identifier: MIT
"""A monkey at the desk: any run of verbs, undone and redone, leaves a sound case.

After every undo and redo all visible rows are what they were then, field by field.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from workstation.domain.changes import Analyst
from workstation.domain.spans import clean_text
from workstation.errors import UserError
from workstation.storage.nouns import NOUNS
from workstation.workspace import Facts, Workspace

NAMES = st.sampled_from(["Calder", "Sable Authority", "Ilan Roth", "Harbour Post", "Meridian"])
TEXTS = st.sampled_from(
    [
        "In February Calder denied that 31 people had died. Roth said on Monday it was untrue.",
        "😀 The harbour master said that the pier is shut.\r\nNobody else was asked.",
        "قال المتحدث إن الميناء مفتوح. The port is open.",
    ]
)
PICK = st.integers(0, 1_000)

Dump = dict[str, list[tuple[object, ...]]]


def dump(work: Workspace) -> Dump:
    """Every visible row; what is suggested again from rows (positions) is left out."""
    found: Dump = {}
    db = work._store.read
    for noun, spec in NOUNS.items():
        if noun == "text":
            continue
        columns = ", ".join(sorted(field.column for field in spec.fields.values()))
        kept = "deleted = 0"
        kept += " AND active = 1" if noun == "link" else ""
        kept += " AND status <> 'suggested'" if noun == "position" else ""
        sql = f"SELECT uid, {columns} FROM {spec.table} WHERE {kept} ORDER BY uid"
        found[noun] = db.execute(sql).fetchall()
    joined = "SELECT uid, stands_for_id FROM actors WHERE deleted = 0 ORDER BY uid"
    found["stands for"] = db.execute(joined).fetchall()
    return found


class Desk(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "case.awdb"
        self.work = Workspace.create(path, title="Walk", analyst=Analyst("a" * 32, "A. Lind"))
        self.past: list[Dump] = []
        self.future: list[Dump] = []

    def teardown(self) -> None:
        assert self.work.checks.run() == []
        assert self.work.history.verify() is None
        self.work.close()
        self.folder.cleanup()

    def did(self, act: object) -> None:
        """Do something, and remember how things stood before each change it made."""
        before, count = dump(self.work), self.count()
        try:
            act()  # type: ignore[operator]
        except UserError:
            assert dump(self.work) == before, "a refused verb changes nothing"
        made = self.count() - count
        assert made <= 1
        if made:
            self.past.append(before)
            self.future.clear()
        else:
            assert dump(self.work) == before

    def count(self) -> int:
        (number,) = self.work._store.read.execute("SELECT count(*) FROM changes").fetchone()
        return int(number)

    def pick(self, table: str, number: int, where: str = "deleted = 0") -> str | None:
        sql = f"SELECT uid FROM {table} WHERE {where} ORDER BY id"
        uids = [uid for (uid,) in self.work._store.read.execute(sql)]
        return uids[number % len(uids)] if uids else None

    @rule(text=TEXTS, publisher=NAMES, extract=st.booleans())
    def add_text(self, text: str, publisher: str, *, extract: bool) -> None:
        def act() -> None:
            self.work.sources.add_text(text, facts=Facts(publisher=publisher), extract=False)

        self.did(act)
        if extract:
            before = dump(self.work)
            self.work.sources.extract()
            if dump(self.work) != before:  # suggestions are not undone: the walk starts afresh
                self.past.clear()
                self.future.clear()
                self.floor = self.count()

    @rule(number=PICK, day=st.sampled_from(["", "2026-11-12", "2025-01-31"]))
    def date_source(self, number: int, day: str) -> None:
        if source := self.pick("sources", number):
            self.did(lambda: self.work.sources.set([source], published_on=day or None))

    @rule(number=PICK)
    def remove_source(self, number: int) -> None:
        if source := self.pick("sources", number):
            self.did(lambda: self.work.sources.remove([source]))

    @rule(number=PICK, start=PICK, length=st.integers(1, 40), who=PICK)
    def mark_claim(self, number: int, start: int, length: int, who: int) -> None:
        if source := self.pick("sources", number):
            text = self.work.sources.text(source).text
            at = start % len(text)
            piece = (at, min(len(text), at + length))
            speaker = self.pick("actors", who)
            self.did(lambda: self.work.claims.mark(source, (piece,), speaker=speaker))

    @rule(number=PICK, verb=st.sampled_from(["accept", "reject", "reset", "remove"]))
    def decide(self, number: int, verb: str) -> None:
        if claim := self.pick("claims", number):
            self.did(lambda: getattr(self.work.claims, verb)([claim]))

    @rule(
        number=PICK,
        who=PICK,
        field=st.sampled_from(["speaker", "credibility", "act", "statement_date"]),
        digit=st.integers(0, 7),
    )
    def set_claim(self, number: int, who: int, field: str, digit: int) -> None:
        if claim := self.pick("claims", number):
            values = {
                "speaker": self.pick("actors", who),
                "credibility": digit,
                "act": ("denies", "warns")[digit % 2],
                "statement_date": ("", "In February", "12 May 2024")[digit % 3],
            }
            self.did(lambda: self.work.claims.set(claim, **{field: values[field]}))

    @rule(number=PICK, other=PICK, cut=st.integers(0, 60))
    def split_or_join_claims(self, number: int, other: int, cut: int) -> None:
        claim, second = self.pick("claims", number), self.pick("claims", other)
        if claim and claim == second:
            self.did(lambda: self.work.claims.split(claim, cut))
        elif claim and second:
            self.did(lambda: self.work.claims.join([claim, second]))

    @rule(name=NAMES)
    def create_actor(self, name: str) -> None:
        self.did(lambda: self.work.actors.create(name, "organisation"))

    @rule(number=PICK, name=NAMES)
    def rename_actor(self, number: int, name: str) -> None:
        if actor := self.pick("actors", number):
            self.did(lambda: self.work.actors.rename(actor, name))

    @rule(one=PICK, other=PICK)
    def join_actors(self, one: int, other: int) -> None:
        keep, joined = self.pick("actors", one), self.pick("actors", other)
        if keep and joined:
            self.did(lambda: self.work.actors.join(keep, [joined]))

    @rule(number=PICK)
    def split_actor(self, number: int) -> None:
        if actor := self.pick("actors", number):
            self.did(lambda: self.work.actors.split(actor))

    @rule(number=PICK)
    def remove_actor(self, number: int) -> None:
        if actor := self.pick("actors", number):
            self.did(lambda: self.work.actors.remove([actor]))

    @rule(wording=st.sampled_from(["Did people die?", "Is the pier shut?", "Is the port open?"]))
    def ask(self, wording: str) -> None:
        self.did(lambda: self.work.questions.add(wording))

    @rule(one=PICK, other=PICK)
    def move_question(self, one: int, other: int) -> None:
        question, before = self.pick("questions", one), self.pick("questions", other)
        if question and before and question != before:
            self.did(lambda: self.work.questions.move(question, before=before))

    @rule(number=PICK)
    def remove_question(self, number: int) -> None:
        if question := self.pick("questions", number):
            self.did(lambda: self.work.questions.remove([question]))

    @rule(number=PICK, which=PICK, stance=st.sampled_from(["yes", "no", "partly"]))
    def place(self, number: int, which: int, stance: str) -> None:
        claim, question = self.pick("claims", number), self.pick("questions", which)
        if claim and question:
            self.did(lambda: self.work.questions.place(question, claim, stance=stance))

    @rule(number=PICK, verb=st.sampled_from(["confirm", "dismiss"]))
    def decide_position(self, number: int, verb: str) -> None:
        if position := self.pick("positions", number):
            self.did(lambda: getattr(self.work.questions, verb)([position]))

    @rule(number=PICK, likelihood=st.sampled_from(["likely", "unlikely"]))
    def assess(self, number: int, likelihood: str) -> None:
        if question := self.pick("questions", number):
            self.did(
                lambda: self.work.assessments.record(
                    question, judgement="So it is.", likelihood=likelihood, confidence="low"
                )
            )

    @rule(number=PICK)
    def begin_brief(self, number: int) -> None:
        if question := self.pick("questions", number):
            self.did(lambda: self.work.briefs.create([question]))

    @rule()
    def suggest(self) -> None:
        before = dump(self.work)
        self.work.questions.suggest()
        assert dump(self.work) == before, "suggesting decides nothing"

    @precondition(lambda self: self.past)
    @rule(steps=st.integers(1, 6))
    def undo(self, steps: int) -> None:
        for _ in range(min(steps, len(self.past))):
            self.future.append(dump(self.work))
            self.work.history.undo()
            assert dump(self.work) == self.past.pop()

    @precondition(lambda self: self.future)
    @rule(steps=st.integers(1, 6))
    def redo(self, steps: int) -> None:
        for _ in range(min(steps, len(self.future))):
            self.past.append(dump(self.work))
            self.work.history.redo()
            assert dump(self.work) == self.future.pop()

    @invariant()
    def quotes_stand_in_their_texts(self) -> None:
        for claim in self.work.claims.rows(self.work.claims.find()):
            text = self.work.sources.text(claim.source).text
            assert claim.content.fits(text)
            assert text == clean_text(text)


Desk.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestDesk = Desk.TestCase
