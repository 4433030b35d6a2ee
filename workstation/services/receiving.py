# SPDX-License-Identifier: MIT
"""Taking documents in: each whole, in groups of at most 50 or 250 ms, each group one commit."""

import datetime as dt
import hashlib
import time
from collections.abc import Iterator

from workstation.domain.documents import Document
from workstation.domain.reports import Facts, Received, Result
from workstation.domain.spans import clean_text
from workstation.domain.uids import derived_uid, new_uid, pair_uid, source_uid, text_uid
from workstation.storage import actors, links, sources
from workstation.storage.editing import Door, Writing
from workstation.storage.nouns import name_key

GROUP = 50
GROUP_SECONDS = 0.25


class Intake:
    """One import: documents offered one by one, reported once they are committed."""

    def __init__(self, door: Door, facts: Facts) -> None:
        self._door = door
        self._facts = facts
        self._batch = new_uid()
        self._group: list[tuple[str, Document]] = []
        self._since = time.monotonic()

    def offer(self, path: str, document: Document) -> list[Received]:
        """Take a document; what has been committed by now is reported."""
        if not self._group:
            self._since = time.monotonic()
        self._group.append((path, document))
        full = len(self._group) >= GROUP or time.monotonic() - self._since >= GROUP_SECONDS
        return self.commit() if full else []

    @property
    def waiting(self) -> int:
        """How many documents are not committed yet."""
        return len(self._group)

    def commit(self) -> list[Received]:
        """Write the group in hand in one transaction and report it."""
        group, self._group = self._group, []
        if not group:
            return []
        count = len(group)
        label = f"Add “{_shown(group[0][1])}”" if count == 1 else f"Add {count} documents"
        received: list[Received] = []
        with self._door.change(label, batch=self._batch) as writing:
            for path, document in group:
                received += _take_in(writing, path, document, self._facts)
        return received


def _shown(document: Document) -> str:
    return document.title or document.name


def _take_in(
    writing: Writing, path: str, document: Document, facts: Facts, parent: str | None = None
) -> Iterator[Received]:
    """Store a document and what is attached to it, unless it is here already."""
    uid = source_uid(document.sha256)
    here = sources.id_of(writing.db, uid)
    if here is not None and not here[1]:
        yield Received(path, Result.DUPLICATE, uid, "This very document is here already.")
    else:
        if here is not None:
            _bring_back(writing, uid)
        else:
            _store(writing, uid, document, facts, parent)
        yield Received(path, Result.ADDED, uid)
    for attachment in document.attachments:
        name = f"{path} › {attachment.name}"
        yield from _take_in(writing, name, attachment, facts, parent=uid)
    for name, reason in document.refused_attachments:
        yield Received(f"{path} › {name}", Result.REFUSED, None, reason)


def _bring_back(writing: Writing, uid: str) -> None:
    """Restore a removed source with what an undo may have taken away together with it."""
    writing.set("source", uid, "deleted", value=False)
    publisher = sources.removed_publisher(writing.db, uid)
    if publisher is not None:
        writing.set("actor", publisher, "deleted", value=False)
    for tie in links.deleted_of(writing.db, "same text", uid):
        writing.set("link", tie, "deleted", value=False)


def _store(
    writing: Writing, uid: str, document: Document, facts: Facts, parent: str | None
) -> None:
    body = clean_text(document.text)
    publisher = facts.publisher or document.publisher
    number = writing.insert(
        "source",
        uid,
        {
            "title": facts.title or document.title,
            "name": document.name,
            "author": facts.author or document.author,
            "publisher": publisher_uid(writing, publisher) if publisher else None,
            "published_on": facts.published_on or document.published_on,
            "url": facts.url or document.url,
            "language": document.language,
            "media_type": document.media_type,
            "sha256": document.sha256,
            "encoding": document.encoding,
            "headers": document.headers,
            "thread": document.thread,
            "reliability": facts.reliability,
            "marking": facts.marking,
            "parent": parent,
            "accessed_on": dt.datetime.now(dt.UTC).date().isoformat(),
            "added_at": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        },
    )
    writing.born("source", uid)
    writing.compute("source", uid, words=len(body.split()))
    writing.keep_original(number, document.original, body)
    digest = hashlib.sha256(body.encode()).hexdigest()
    _link_same_text(writing, uid, digest, body)
    writing.insert(
        "text",
        text_uid(uid, body),
        {"source": uid, "body": body, "sha256": digest, "pages": document.pages},
    )


def _link_same_text(writing: Writing, uid: str, digest: str, body: str) -> None:
    """Tie a document to another whose text is the same though its bytes differ."""
    if not body.strip():
        return
    twin = sources.with_text(writing.db, digest)
    if twin is not None:
        link(writing, "source", "same text", uid, twin)


def link(writing: Writing, noun: str, kind: str, one: str, other: str) -> str:
    """Put an undirected tie between two rows, once (rule 16)."""
    low, high = sorted((one, other))
    uid = pair_uid(kind, one, other)
    if writing.has("link", uid):
        writing.set("link", uid, "deleted", value=False)  # its making may have been undone
        writing.set("link", uid, "active", value=True)
    else:
        writing.create("link", uid, noun=noun, kind=kind, one=low, other=high)
    return uid


def publisher_uid(writing: Writing, name: str) -> str:
    """The actor of this name, or a new media outlet.

    Its uid follows from the name, so that two analysts with the same article converge.
    """
    known = actors.by_name(writing.db, name)
    if known:
        return known[0]
    uid = derived_uid("actor", name_key(name))
    if writing.has("actor", uid):
        uid = new_uid()  # it was removed here; a publisher's name is a fact all the same
    return writing.create("actor", uid, name=name.strip(), kind="media outlet")
