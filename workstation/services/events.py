# SPDX-License-Identifier: MIT
"""Events: what happened, or is said to have, and the claims about it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from workstation.domain.dates import DateBasis, VagueDate, resolve_date
from workstation.errors import UserError
from workstation.services.naming import the_one
from workstation.storage import events

if TYPE_CHECKING:
    from collections.abc import Sequence

    from workstation.domain.changes import Change
    from workstation.domain.timeline import Event
    from workstation.storage.editing import Door


class Events:
    """Everything one can do with events."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store

    def all(self) -> list[Event]:
        """Every event, the earliest first."""
        return events.every(self._store.read)

    def get(self, uid: str) -> Event:
        """One event.

        Raises:
            UserError: it is not here.
        """
        found = next((one for one in self.all() if one.uid == uid), None)
        if found is None:
            raise UserError(f"There is no event “{uid}” in this workspace.")
        return found

    def named(self, text: str) -> Event:
        """The event a person means by a uid, a part of it, or its title.

        Raises:
            UserError: none or several are meant.
        """
        every = self.all()
        exact = [one for one in every if text in (one.uid, one.title)]
        folded = [one for one in every if one.title.casefold() == text.casefold()]
        parts = [one for one in every if text.lower() in one.uid]
        found = exact or folded or parts
        return self.get(the_one("event", text, [(one.uid, one.title) for one in found]))

    def of_claim(self, claim: str) -> Event | None:
        """The event a claim is about, if it is tied to one."""
        return events.of_claim(self._store.read, claim)

    def claims(self, uid: str) -> list[str]:
        """Uids of the claims tied to an event."""
        return events.claims_of(self._store.read, uid)

    def add(self, title: str, *, happened: str = "", place: str = "") -> Change:
        """Record an event; its date is given in words ("12 Nov 2026", "early March 2025").

        Raises:
            UserError: it has no title.
        """
        _check(title)
        with self._door.change(f"Add event “{title.strip()}”") as writing:
            writing.create(
                "event",
                title=title.strip(),
                happened=_date(happened),
                place_name=place.strip(),
            )
        return self._door.done

    def set(self, uid: str, **fields: str) -> Change:
        """Set title, happened (in words), place or marking.

        Raises:
            UserError: the title is empty, or the event is not here.
        """
        self.get(uid)
        if "title" in fields:
            _check(fields["title"])
        with self._door.change(f"Set {' and '.join(fields)} of an event") as writing:
            for name, value in fields.items():
                if name == "happened":
                    writing.set("event", uid, name, _date(value))
                else:
                    writing.set("event", uid, _FIELDS.get(name, name), value.strip())
        return self._door.done

    def remove(self, uid: str) -> Change:
        """Remove an event; claims tied to it stay and are loose again."""
        with self._door.change("Remove an event") as writing:
            for claim in self.claims(uid):
                writing.set("claim", claim, "event", None)
            writing.delete("event", uid)
        return self._door.done

    def tie(self, claims: Sequence[str], uid: str | None) -> Change:
        """Say that these claims are about an event; about none if `uid` is None."""
        number = "a claim" if len(claims) == 1 else f"{len(claims)} claims"
        label = f"Tie {number} to an event" if uid else f"Untie {number} from its event"
        with self._door.change(label) as writing:
            for claim in claims:
                writing.set("claim", claim, "event", uid)
        return self._door.done


_FIELDS = {"place": "place_name"}


def _check(title: str) -> None:
    if not title.strip():
        raise UserError("Write what happened first; it is the event's title.")


def _date(wording: str) -> VagueDate | None:
    """A wording as a date, counted from today where it has to be; it may lie ahead."""
    if not wording.strip():
        return None
    today = dt.datetime.now(dt.UTC).date().isoformat()
    found = resolve_date(wording.strip(), published_on=today, future=True)
    return replace(found, basis=DateBasis.ANALYST)
