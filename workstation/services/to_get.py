# SPDX-License-Identifier: MIT
"""Originals to get: what is quoted and not held; linking one compares the quotes with it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from workstation.analysis.origins.occasions import Occasion, occasion, sentence_round
from workstation.domain.reports import GetKind, ToGet
from workstation.errors import UserError
from workstation.services.receiving import link
from workstation.storage import claims, gaps, sources

if TYPE_CHECKING:
    from workstation.domain.changes import Change
    from workstation.domain.origins import Quoted
    from workstation.storage.editing import Door
    from workstation.storage.gaps import Spoken, Wanted

_NAMES = {GetKind.INTERVIEW: "Interview of", GetKind.STATEMENT: "Statement of"}


class OriginalsToGet:
    """What could be fetched, and what became of it."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store

    def missing(self) -> list[ToGet]:
        """What is quoted and not held, most quoted first."""
        held = gaps.originals(self._store.read)
        found = [one.item for one in self._wanted() if one.item.uid not in held]
        return sorted(found, key=lambda item: (-item.claims, item.name.casefold()))

    def linked(self) -> list[tuple[ToGet, str]]:
        """What was to get and is held by now, with the uid of the source that is it."""
        held = gaps.originals(self._store.read)
        return [(one.item, held[one.item.uid]) for one in self._wanted() if one.item.uid in held]

    def named(self, text: str) -> ToGet:
        """What a person means by a name or a uid, whether held by now or not.

        Raises:
            UserError: none or several are meant.
        """
        wanted = [one.item for one in self._wanted()]
        folded = text.strip().casefold()
        found = [item for item in wanted if item.uid == text or item.name.casefold() == folded]
        found = found or [item for item in wanted if folded in item.name.casefold()]
        if len(found) == 1:
            return found[0]
        if not found:
            raise UserError(f"Nothing called “{text}” is quoted here; “origins to-get” lists all.")
        names = ", ".join(f"“{item.name}”" for item in found[:5])
        raise UserError(f"“{text}” may mean {names}; say which.")

    def link(self, item: str, source: str) -> Change:
        """Say that this source is the original.

        Raises:
            UserError: the source is not here, or is itself one of those that quote it.
        """
        wanted, here = self._one(item), sources.id_of(self._store.read, source)
        if here is None or here[1]:
            raise UserError(f"There is no source “{source}” in this workspace.")
        if source in wanted.item.sources:
            raise UserError("That source quotes it; choose the one that is quoted.")
        with self._door.change(f"Link the original of “{wanted.item.name}”") as writing:
            link(writing, "source", gaps.ORIGINAL, item, source)
        return self._door.done

    def compare(self, item: str, source: str) -> list[Quoted]:
        """Every claim that came from the original, beside its words there.

        Raises:
            UserError: the source has no text here.
        """
        from workstation.analysis.origins.quotes import Original

        db = self._store.read
        text = sources.text_of(db, source)
        if text is None:
            raise UserError(f"The source “{source}” has no text here.")
        original = Original(text.text)
        quoting = claims.rows(db, claims.row_ids(db, self._one(item).claims))
        return [original.compare(claim.uid, claim.content.exact) for claim in quoting]

    def _one(self, item: str) -> Wanted:
        for wanted in self._wanted():
            if wanted.item.uid == item:
                return wanted
        raise UserError("That is not quoted here any more; list the originals again.")

    def _wanted(self) -> list[Wanted]:
        return [*gaps.to_get(self._store.read), *self._occasions()]

    def _occasions(self) -> list[Wanted]:
        """Interviews and statements by the words of the sentences that quote them."""
        found: defaultdict[tuple[GetKind, str], list[Spoken]] = defaultdict(list)
        for one in gaps.spoken(self._store.read):
            told = occasion(sentence_round(one.text, one.start, one.end))
            if told is not None and one.speaker:
                found[told.kind, _name(one, told)].append(replace(one, text=""))
        return [_occasion(kind, name, spoken) for (kind, name), spoken in found.items()]


def _name(one: Spoken, told: Occasion) -> str:
    """What to ask for: "Interview of Ilan Roth with Dawn Post", "Statement of … (9 Nov 2026)"."""
    where = told.where or (one.relays[0] if told.kind is GetKind.INTERVIEW and one.relays else "")
    name = f"{_NAMES[told.kind]} {one.speaker}"
    if where:
        name += f" {'with' if told.kind is GetKind.INTERVIEW else 'on'} {where}"
    return f"{name} ({one.day})" if one.day else name


def _occasion(kind: GetKind, name: str, spoken: list[Spoken]) -> Wanted:
    quoting = tuple(dict.fromkeys(one.source for one in spoken))
    uid = gaps.wanted_uid(kind, name)
    item = ToGet(name, None, len(spoken), quoting, spoken[0].uid, kind, uid)
    return gaps.Wanted(item, tuple(one.uid for one in spoken))
