# SPDX-License-Identifier: MIT
"""Standing: whether a source or claim still holds, and what rests on it if it does not."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from workstation.domain.claims import Standing
from workstation.domain.dates import resolve_date
from workstation.errors import UserError
from workstation.services.claims import Claims
from workstation.services.sources import Sources
from workstation.storage import standings

if TYPE_CHECKING:
    from workstation.domain.changes import Change
    from workstation.domain.standings import Resting
    from workstation.storage.editing import Door


class Standings:
    """Marking what no longer stands; it leaves faces and counts, and stays in the history."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store
        self._sources = Sources(door)
        self._claims = Claims(door)

    def rests_on(self, noun: str, uid: str) -> Resting:
        """Claims, positions, judgements and briefs that rest on a source or claim.

        Raises:
            UserError: it is not here.
        """
        self._check(noun, uid)
        return standings.resting(self._store.read, noun, uid)

    def kept(self, noun: str, uid: str) -> tuple[Standing, str | None, str | None]:
        """The standing now, the day of it, and the uid of what stands instead.

        Raises:
            UserError: it is not here.
        """
        self._check(noun, uid)
        return standings.marked(self._store.read, noun, uid)

    def question_of(self, noun: str, uid: str) -> str:
        """Uid of the question a position or judgement is on."""
        return standings.question_of(self._store.read, noun, uid)

    def set(
        self,
        noun: str,
        uid: str,
        standing: Standing | str,
        *,
        on: str = "",
        replaced_by: str | None = None,
        reason: str = "",
    ) -> Change:
        """Say that a source or claim no longer stands, or stands again; one change.

        Args:
            noun: "source" or "claim".
            uid: of it.
            standing: what it is now.
            on: the day that was said, in any wording of a day; if not given, the day kept for
                this standing already, else today.
            replaced_by: uid of what stands instead, of the same noun; empty for nothing; if not
                given, what is kept for this standing already.
            reason: kept as a note on it.

        Raises:
            UserError: it is not here, the day is none, or it would replace itself, by way of
                others too.
        """
        standing = Standing(standing)
        self._check(noun, uid)
        if replaced_by:
            self._check(noun, replaced_by)
            if standings.leads_to(self._store.read, noun, replaced_by, uid):
                raise UserError(f"A {noun} cannot replace itself; choose another one.")
        with self._door.change(f"Mark a {noun} as {standing.value}") as writing:
            kept = standings.marked(writing.db, noun, uid)
            for field, value in _values(standing, on, replaced_by, kept).items():
                writing.set(noun, uid, field, value)
            if reason.strip():
                writing.create(
                    "note",
                    noun=noun,
                    row_uid=uid,
                    words=reason.strip(),
                    made_on=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
                    made_by=writing.change.analyst_name,
                )
        return self._door.done

    def _check(self, noun: str, uid: str) -> None:
        if noun == "source":
            self._sources.get(uid)
        elif noun == "claim":
            self._claims.get(uid)
        else:
            raise UserError(f"A {noun} has no standing; only sources and claims have.")


def _values(
    standing: Standing,
    on: str,
    replaced_by: str | None,
    kept: tuple[Standing, str | None, str | None],
) -> dict[str, str | None]:
    """The three fields; what stands again has neither day nor replacement."""
    if standing is Standing.CURRENT:
        return {"standing": standing, "standing_on": None, "replaced_by": None}
    was, was_on, was_replaced_by = kept
    day = was_on if was is standing else None
    if on.strip() or day is None:
        day = _day(on)
    if replaced_by is None and was is standing:
        replaced_by = was_replaced_by
    return {"standing": standing, "standing_on": day, "replaced_by": replaced_by or None}


def _day(text: str) -> str:
    if not text.strip():
        return dt.datetime.now(dt.UTC).date().isoformat()
    found = resolve_date(text.strip())
    if found.earliest is None or found.earliest != found.latest:
        raise UserError(f"“{text}” is no day; write it like 2031-02-28.")
    return found.earliest
