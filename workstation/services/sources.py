# SPDX-License-Identifier: MIT
"""Sources: taking documents in, filling what they lack, reading what they say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workstation.domain.claims import Voice
from workstation.domain.filters import SourceFilter
from workstation.domain.reports import Dated, Facts, Received, Reread, Result, ToGet
from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.services.facts import checked, field_values
from workstation.services.naming import the_one
from workstation.services.originals import Pages, inert, save
from workstation.services.receiving import Intake
from workstation.services.to_get import OriginalsToGet
from workstation.storage import sources

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Sequence
    from concurrent.futures import Executor

    from workstation.domain.changes import Change
    from workstation.domain.engines import EngineFacts
    from workstation.domain.sources import Source, Text
    from workstation.storage.editing import Door

ANY = SourceFilter()
NO_FACTS = Facts()


class Sources:
    """Everything one can do with sources."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store
        self._pages = Pages()

    def find(
        self, wanted: SourceFilter = ANY, order: str = "added", *, descending: bool = False
    ) -> array[int]:
        """Row ids of the sources that fit, in order."""
        return sources.find(self._store.read, wanted, order, descending=descending)

    def rows(self, ids: Iterable[int]) -> list[Source]:
        """Sources by row id, in that order."""
        return sources.rows(self._store.read, ids)

    def get(self, uid: str) -> Source:
        """One source.

        Raises:
            UserError: it is not here.
        """
        here = sources.id_of(self._store.read, uid)
        found = self.rows([here[0]]) if here else []
        if not found:
            raise UserError(f"There is no source “{uid}” in this workspace.")
        return found[0]

    def many(self, uids: Iterable[str]) -> list[Source]:
        """The sources of these uids that are here."""
        found = (sources.id_of(self._store.read, uid) for uid in uids)
        return self.rows(here[0] for here in found if here is not None)

    def named(self, text: str) -> Source:
        """The source a person means by a uid, a part of it, a title or a file name.

        Raises:
            UserError: none or several are meant.
        """
        return self.get(the_one("source", text, sources.candidates(self._store.read, text)))

    def text(self, uid: str) -> Text:
        """The text of a source."""
        found = sources.text_of(self._store.read, uid)
        if found is None:
            raise UserError(f"The source “{uid}” has no text here.")
        return found

    def original(self, uid: str) -> bytes:
        """The bytes as received."""
        found = sources.original_of(self._store.read, uid)
        if found is None:
            raise UserError("This workspace holds no original of that source.")
        return found

    def save_original(self, uid: str, path: Path) -> None:
        """Write the bytes as received to a file.

        Raises:
            UserError: they are not here, or the file cannot be written.
        """
        save(self.original(uid), path)

    def picture(self, uid: str, page: int, width: int) -> bytes:
        """A page of a PDF, counted from 1, as a PNG about `width` pixels wide.

        Raises:
            UserError: it is not here, or cannot be drawn.
        """
        return self._pages.picture(self.original(uid), page, width)

    def received_as(self, uid: str) -> str:
        """What a document other than a PDF looked like: header data or its source, inert.

        Raises:
            UserError: it is not here.
        """
        headers = sources.headers_of(self._store.read, uid)
        return inert(self.get(uid), headers, lambda: self.original(uid))

    def to_get(self) -> list[ToGet]:
        """The documents, outlets, interviews and statements that are quoted and not held."""
        return OriginalsToGet(self._door).missing()

    def dated(self, uids: Iterable[str]) -> list[Dated]:
        """Every date of the claims of these sources, as worded and as read now."""
        return sources.dated(self._store.read, uids)

    def close(self) -> None:
        """End what was started to draw pages."""
        self._pages.close()

    def attachments(self, uid: str) -> list[Source]:
        """What was attached to a mail."""
        return self.rows(sources.attachments(self._store.read, uid))

    def add(
        self,
        paths: Iterable[Path],
        *,
        facts: Facts = NO_FACTS,
        extract: bool = True,
        jobs: int | None = None,
        ticket: Ticket | None = None,
    ) -> list[Received]:
        """Take in files and folders; a bad document is reported and the rest goes on.

        Every document reported as added is committed by then. Extraction, unless switched
        off, follows once all are in; it can be resumed by `extract`. `jobs` readers work at once.

        Raises:
            Cancelled: after what was reported so far was committed.
        """
        from workstation.intake.folders import documents_in
        from workstation.intake.isolation import read_many

        ticket, known = ticket or Ticket(), checked(facts)
        files = list(documents_in(Path(path) for path in paths))
        intake = Intake(self._door, known)
        received: list[Received] = []
        try:
            for number, (path, outcome) in enumerate(read_many(files, jobs or 1)):
                ticket.step(number - intake.waiting, len(files), path.name)
                if isinstance(outcome, UserError):
                    received.append(Received(str(path), Result.REFUSED, None, str(outcome)))
                else:
                    received += intake.offer(str(path), outcome)
        finally:
            received += intake.commit()
        ticket.report(len(files), len(files), "")
        if extract:
            self.extract(ticket=ticket, jobs=jobs)
        return received

    def add_text(
        self,
        text: str,
        *,
        title: str = "",
        facts: Facts = NO_FACTS,
        extract: bool = True,
    ) -> Received:
        """Take in pasted text.

        Raises:
            UserError: there are no words in it.
        """
        from workstation.intake.reading import read_pasted

        intake = Intake(self._door, checked(facts))
        (received, *_) = [
            *intake.offer("pasted text", read_pasted(text, title)),
            *intake.commit(),
        ]
        if extract:
            self.extract()
        return received

    def set(self, uids: Sequence[str], **fields: object) -> Change:
        """Set facts of one or many sources; `publisher` is a name, found or made."""
        label = _label(fields, len(uids))
        with self._door.change(label) as writing:
            values = field_values(writing, fields)
            for uid in uids:
                for field, value in values.items():
                    writing.set("source", uid, field, value)
        return self._door.done

    def remove(self, uids: Sequence[str]) -> Change:
        """Remove sources with their claims from view; undo brings them back."""
        what = "source" if len(uids) == 1 else f"{len(uids)} sources"
        with self._door.change(f"Remove {what}") as writing:
            for uid in uids:
                writing.delete("source", uid)
        return self._door.done

    def pending(self) -> int:
        """How many sources wait for extraction."""
        return len(sources.waiting(self._store.read))

    def engine(self) -> EngineFacts:
        """The engine that suggests claims here; the first call loads it."""
        from workstation.extraction import facts

        return facts()

    def outdated(self) -> list[str]:
        """Uids of the sources that another engine than the one here has read."""
        return sources.outdated(self._store.read, self.engine().label)

    def unread(self) -> list[Source]:
        """The sources whose text could not be read; `trouble` of each says why."""
        return self.rows(sources.unread(self._store.read))

    def extract(
        self,
        uids: Sequence[str] | None = None,
        ticket: Ticket | None = None,
        *,
        executor: Executor | None = None,
        again: bool = False,
        jobs: int | None = None,
    ) -> int:
        """Suggest claims for the sources not gone through yet; resumes where it stopped.

        A few texts are read in this process, more in processes of their own.

        Args:
            uids: these sources instead, read already or not.
            ticket: progress out, cancellation in.
            executor: who reads instead of processes here, such as Dask's `Client.get_executor()`.
            again: all that another engine has read, too; undecided suggestions that are not found
                any more go, unless something of a person rests on them.
            jobs: processes at once, or workers of the executor; as many as there are if not told.

        Returns:
            How many suggestions are new.

        Raises:
            Cancelled: after what was read so far was kept.
            UserError: a source is not here, or the executor cannot go on.
        """
        from workstation.services.reading import Reading

        if uids is None:
            uids = [*(self.outdated() if again else ()), *sources.waiting(self._store.read)]
        return Reading(self._door, uids, ticket, executor, jobs).suggest(again=again)

    def preview_again(
        self,
        uids: Sequence[str],
        ticket: Ticket | None = None,
        executor: Executor | None = None,
        jobs: int | None = None,
    ) -> Reread:
        """What reading these sources again would change; nothing is written."""
        from workstation.services.reading import Reading

        return Reading(self._door, uids, ticket, executor, jobs).preview()

    def suggest_own_voice(
        self,
        uids: Sequence[str],
        *,
        headline: bool = True,
        narrator: bool = True,
        ticket: Ticket | None = None,
    ) -> int:
        """Suggest what these publications say themselves; how many suggestions are new.

        The publisher is the speaker. Such claims are placed on questions by a person only.
        """
        from workstation.services.reading import Reading

        asked = ((Voice.HEADLINE, headline), (Voice.NARRATOR, narrator))
        voices = frozenset(voice for voice, wanted in asked if wanted)
        return Reading(self._door, uids if voices else (), ticket, voices=voices).suggest()


def _label(fields: dict[str, object], count: int) -> str:
    what = " and ".join(name.replace("_", " ") for name in fields)
    return f"Set {what}" if count == 1 else f"Set {what} of {count} sources"
