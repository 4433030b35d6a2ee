# SPDX-License-Identifier: MIT
"""Sources: taking documents in, filling what they lack, reading what they say."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.domain.attributions import Extraction
from workstation.domain.filters import SourceFilter
from workstation.domain.reports import Dated, Facts, Received, Result, ToGet
from workstation.domain.sources import Source, Text
from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.services.extracting import Suggesting
from workstation.services.facts import checked, field_values
from workstation.services.naming import the_one
from workstation.services.originals import Pages, inert, save
from workstation.services.receiving import GROUP, GROUP_SECONDS, Intake
from workstation.storage import gaps, sources

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Sequence

    from workstation.domain.changes import Change
    from workstation.storage.editing import Door

ANY = SourceFilter()
NO_FACTS = Facts()

Waiting = list[tuple[str, Text, Extraction, str]]  # source, its text, what it gave, language


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
        """The documents, outlets and agencies that are quoted and not held."""
        return gaps.to_get(self._store.read)

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
        jobs: int = 1,
        ticket: Ticket | None = None,
    ) -> list[Received]:
        """Take in files and folders; a bad document is reported and the rest goes on.

        Every document reported as added is committed by then. Extraction, unless switched
        off, follows once all are in; it can be resumed by `extract`.

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
            for number, (path, outcome) in enumerate(read_many(files, jobs)):
                ticket.step(number - intake.waiting, len(files), path.name)
                if isinstance(outcome, UserError):
                    received.append(Received(str(path), Result.REFUSED, None, str(outcome)))
                else:
                    received += intake.offer(str(path), outcome)
        finally:
            received += intake.commit()
        ticket.report(len(files), len(files), "")
        if extract:
            self.extract(ticket=ticket)
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

    def extract(self, uids: Sequence[str] | None = None, ticket: Ticket | None = None) -> int:
        """Suggest claims for the sources not gone through yet; resumes where it stopped.

        Returns:
            How many suggestions are new.
        """
        from workstation.extraction import extract

        ticket = ticket or Ticket()
        waiting = sources.waiting(self._store.read, uids)
        new = 0
        group: Waiting = []
        since = time.monotonic()
        for number, uid in enumerate(waiting):
            ticket.step(number, len(waiting), "suggesting claims")
            source, text = self.get(uid), self.text(uid)
            language = source.language or _language_of(text.text)
            found = extract(
                text.text,
                title=source.title,
                published_on=source.published_on,
                received_on=source.accessed_on,
                language=language,
            )
            group.append((uid, text, found, language))
            if len(group) >= GROUP or time.monotonic() - since >= GROUP_SECONDS:
                new += self._suggest(group)
                group, since = [], time.monotonic()
        return new + self._suggest(group)

    def _suggest(self, group: Waiting) -> int:
        if not group:
            return 0
        new = 0
        with self._door.record() as record:
            for uid, text, found, language in group:
                new += Suggesting(record, uid, text.uid, text.text, found).write()
                if language:
                    record.compute("source", uid, language=language)
        return new


def _language_of(text: str) -> str:
    from workstation.intake.language import detect_language

    return detect_language(text)


def _label(fields: dict[str, object], count: int) -> str:
    what = " and ".join(name.replace("_", " ") for name in fields)
    return f"Set {what}" if count == 1 else f"Set {what} of {count} sources"
