# SPDX-License-Identifier: MIT
"""Reviewed sources as labelled texts, to measure and to train extraction with."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workstation.domain.claims import Status
from workstation.domain.filters import ClaimFilter, SourceFilter
from workstation.domain.labels import Label, LabelledText, labelled_text
from workstation.domain.sources import ReviewState, Source
from workstation.errors import UserError
from workstation.storage import claims, sources

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from workstation.jobs import Ticket
    from workstation.storage.database import Store


def labelled(
    store: Store,
    uids: Sequence[str] | None,
    ticket: Ticket,
    *,
    decided: bool,
    nested: bool,
) -> list[LabelledText]:
    """The labelled texts of these sources, or of all that were reviewed; see `Claims.labelled`."""
    if uids is None:
        wanted = _reviewed(store, decided=decided)
    else:
        wanted = [_checked(store, uid, decided=decided) for uid in dict.fromkeys(uids)]
    found = []
    for number, source in enumerate(wanted):
        ticket.step(number, len(wanted), source.title)
        text = sources.text_of(store.read, source.uid)
        if text is not None:
            mine = ClaimFilter(source=source.uid)
            ids = claims.find(store.read, mine, "document", descending=False)
            found.append(labelled_text(source, text, claims.rows(store.read, ids), nested=nested))
    return found


def _reviewed(store: Store, *, decided: bool) -> list[Source]:
    read = SourceFilter(review=ReviewState.READ)
    ids = set(sources.find(store.read, read, "added", descending=False))
    if decided:
        ids |= set(claims.decided_in(store.read))
    return sources.rows(store.read, sorted(ids))


def _checked(store: Store, uid: str, *, decided: bool) -> Source:
    number, deleted = sources.id_of(store.read, uid) or (0, True)
    if deleted:
        raise UserError(f"There is no source “{uid}” in this workspace.")
    (source,) = sources.rows(store.read, [number])
    if source.review is ReviewState.READ or (decided and source.decided):
        return source
    if decided:
        raise UserError(f"Nothing in “{source.title}” is decided yet; review it first.")
    raise UserError(f"“{source.title}” was not read to the end; finish it, or add --all.")


def write(texts: Sequence[LabelledText], path: Path) -> None:
    """Put labelled texts into a file, one JSON object a line.

    Raises:
        UserError: there is none, or the file cannot be written.
    """
    from workstation.services.exporting import write_whole

    if not texts:
        raise UserError("There is no reviewed text to write yet; read a source to the end first.")
    if path.suffix.lower() == ".awdb":
        raise UserError(f"“{path}” is the name of a workspace; give the output another name.")
    lines = "".join(json.dumps(as_json(one)) + "\n" for one in texts)
    write_whole(path, lambda draft: _put(draft, lines))


def _put(draft: Path, lines: str) -> None:
    draft.write_text(lines, encoding="utf-8", newline="\n")


def as_json(one: LabelledText) -> dict[str, Any]:
    """A labelled text as others may rely on it (`docs/data.md`)."""
    dated = {"published_on": one.published_on} if one.published_on else {}
    return {
        "id": one.source,
        "text": one.text,
        **dated,
        "marking": one.marking,
        "relations": [_relation(label) for label in one.relations],
        "rejected": [_relation(label) for label in one.rejected],
        "undecided": one.undecided,
    }


def _relation(label: Label) -> dict[str, Any]:
    return {
        "source": label.source,
        "cue": label.cue,
        "content": label.content,
        "speech": True,
        "status": "accepted" if label.status.accepted else label.status.value,
        "in_bulk": label.status is Status.ACCEPTED_IN_BULK,
    }
