# SPDX-License-Identifier: MIT
"""Reading what sources say: texts out, answers in, suggestions kept in small groups."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from workstation.domain.reports import Addition, Reread
from workstation.domain.spans import words_at
from workstation.errors import Cancelled, UserError
from workstation.intake.language import detect_language
from workstation.jobs import Ticket
from workstation.services.answers import Answers
from workstation.services.crews import crew_for
from workstation.services.extracting import Suggesting
from workstation.services.known import Names
from workstation.services.own_voice import OwnVoice
from workstation.services.receiving import GROUP, GROUP_SECONDS
from workstation.services.rereading import plan
from workstation.services.tasks import Task
from workstation.storage import actors, sources
from workstation.storage.rereading import standing
from workstation.storage.settling import settle_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Executor

    from workstation.domain.claims import Voice
    from workstation.services.answers import Outcome
    from workstation.services.crews import Crew
    from workstation.services.tasks import Answer
    from workstation.storage.editing import Door, Record


_WHAT = "suggesting claims"


class Reading:
    """One job: the sources to be read, and who reads them."""

    def __init__(
        self,
        door: Door,
        uids: Sequence[str],
        ticket: Ticket | None,
        executor: Executor | None = None,
        jobs: int | None = None,
        *,
        voices: frozenset[Voice] = frozenset(),
    ) -> None:
        self._door = door
        self._store = door.store
        self._uids = list(dict.fromkeys(uids))
        self._ticket = ticket or Ticket()
        self._executor = executor
        self._jobs = jobs
        self._voices = voices
        self._done = 0

    def suggest(self, *, again: bool = False) -> int:
        """Keep what is found as suggestions; how many of them are new.

        Raises:
            Cancelled: after all that had been read was kept.
            UserError: the workers cannot go on; all that had been read was kept.
        """
        with self._crew() as crew:
            group = _Group(self._door, crew, again=again)
            try:
                for task, outcome in self._answers(crew):
                    group.add(task, outcome)
                    self._done = group.done
            except (Cancelled, UserError):
                group.commit()
                raise
            group.commit()
        self._ticket.report(len(self._uids), len(self._uids), _WHAT)
        return group.new

    def preview(self) -> Reread:
        """What `suggest(again=True)` would change."""
        added: list[Addition] = []
        kept = gone = failed = 0
        with self._crew() as crew:
            for task, outcome in self._answers(crew):
                self._done += 1
                if isinstance(outcome, UserError):
                    failed += 1
                    continue
                planned = plan(
                    outcome.found, task.text_uid, standing(self._store.read, task.text_uid)
                )
                added += _additions(task, outcome, planned.fresh)
                kept, gone = kept + planned.kept, gone + len(planned.gone)
        return Reread(len(self._uids), tuple(added), kept, gone, failed)

    @contextmanager
    def _crew(self) -> Iterator[Crew]:
        texts, words = len(self._uids), sources.words_in(self._store.read, self._uids)
        crew = crew_for(texts, words, self._executor if texts else None, self._jobs)
        try:
            yield crew
        finally:
            crew.close()

    def _answers(self, crew: Crew) -> Answers:
        return Answers(self._tasks(), crew, self._look)

    def _look(self) -> None:
        self._ticket.step(self._done, len(self._uids), _WHAT)

    def _tasks(self) -> Iterator[Task]:
        """The texts to be read, each made when there is room for it."""
        names = Names(actors.of_people(self._store.read))
        for uid in self._uids:
            yield self._task(uid, names)

    def _task(self, uid: str, names: Names) -> Task:
        here, text = sources.id_of(self._store.read, uid), sources.text_of(self._store.read, uid)
        if here is None or text is None:
            raise UserError(f"There is no text of a source “{uid}” in this workspace.")
        (source,) = sources.rows(self._store.read, [here[0]])
        return Task(
            uid,
            text.uid,
            text.text,
            title=source.title,
            published_on=source.published_on,
            received_on=source.accessed_on,
            language=source.language or detect_language(text.text),
            known=names.within(text.text),
            voices=self._voices,
        )


class _Group:
    """Outcomes on their way into the workspace, a few in one transaction."""

    def __init__(self, door: Door, crew: Crew, *, again: bool) -> None:
        self._door = door
        self._crew = crew
        self._again = again
        self._waiting: list[tuple[Task, Outcome]] = []
        self._since = 0.0
        self.done = 0
        self.new = 0

    def add(self, task: Task, outcome: Outcome) -> None:
        """Take an outcome; the group is written once it is large or old enough."""
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting.append((task, outcome))
        if len(self._waiting) >= GROUP or time.monotonic() - self._since >= GROUP_SECONDS:
            self.commit()

    def commit(self) -> None:
        """Write what waits."""
        group, self._waiting = self._waiting, []
        if not group:
            return
        with self._door.record() as record:
            new = sum(self._write(record, task, outcome) for task, outcome in group)
        self.new += new
        self.done += len(group)

    def _write(self, record: Record, task: Task, outcome: Outcome) -> int:
        if isinstance(outcome, UserError):
            return self._mark(record, task, str(outcome))
        if task.voices:
            return OwnVoice(record, task, outcome.found).write()
        new = Suggesting(record, task, outcome.found).write(again=self._again)
        if sources.published_on(record.db, task.source) != task.published_on:
            settle_dates(record, task.source)  # a person has filled it in the meantime
        record.compute("source", task.source, extracted=outcome.label)
        if task.language:
            record.compute("source", task.source, language=task.language)
        return new

    def _mark(self, record: Record, task: Task, reason: str) -> int:
        """Nobody could read it: say so, and why."""
        label = self._crew.label or _label()
        record.compute("source", task.source, extracted=sources.failed(label, reason))
        return 0


def _additions(task: Task, answer: Answer, fresh: Sequence[int]) -> Iterator[Addition]:
    for number in fresh:
        one = answer.found.attributions[number]
        yield Addition(
            task.source,
            task.title,
            words_at(task.text, one.speaker_pieces),
            words_at(task.text, one.content),
            one.confidence,
        )


def _label() -> str:
    from workstation.extraction import facts

    return facts().label
