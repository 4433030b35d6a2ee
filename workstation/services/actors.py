# SPDX-License-Identifier: MIT
"""Actors: naming, tying, joining and splitting; never joined by name alone (rule 12)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from workstation.domain.actors import Actor, ActorKind, Affiliation, Alias, Tie
from workstation.domain.dates import VagueDate, resolve_date
from workstation.domain.filters import ActorFilter
from workstation.errors import UserError
from workstation.services.facts import check_letter
from workstation.services.naming import the_one
from workstation.services.receiving import link
from workstation.storage import actors, claims, links
from workstation.storage.nouns import name_key

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Sequence

    from workstation.domain.changes import Change
    from workstation.domain.reports import Grading
    from workstation.storage.editing import Door, Writing

ANY = ActorFilter()


class Actors:
    """Everything one can do with actors."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store

    def find(
        self, wanted: ActorFilter = ANY, order: str = "name", *, descending: bool = False
    ) -> array[int]:
        """Row ids of the actors that fit, in order."""
        return actors.find(self._store.read, wanted, order, descending=descending)

    def rows(self, ids: Iterable[int]) -> list[Actor]:
        """Actors by row id, in that order."""
        return actors.rows(self._store.read, ids)

    def many(self, uids: Iterable[str]) -> list[Actor]:
        """The actors that stand for these uids, each once."""
        db = self._store.read
        numbers = dict.fromkeys(actors.id_of(db, uid) for uid in uids)
        return self.rows(number for number in numbers if number is not None)

    def all(self) -> list[Actor]:
        """Every actor, by name."""
        return self.rows(self.find())

    def get(self, uid: str) -> Actor:
        """The actor that stands for this uid.

        Raises:
            UserError: it is not here.
        """
        number = actors.id_of(self._store.read, uid)
        found = self.rows([number]) if number is not None else []
        if not found:
            raise UserError(f"There is no actor “{uid}” in this workspace.")
        return found[0]

    def named(self, text: str) -> Actor:
        """The actor a person means by a uid, a part of it, a name or an alias.

        Raises:
            UserError: none or several are meant.
        """
        return self.get(the_one("actor", text, actors.candidates(self._store.read, text)))

    def names(self) -> dict[str, str]:
        """The name shown for every actor, by uid."""
        return actors.names(self._store.read)

    def aliases(self, uid: str) -> list[Alias]:
        """The names an actor is called by, and where."""
        return actors.aliases(self._store.read, uid)

    def affiliations(self, uid: str) -> list[Affiliation]:
        """The ties of an actor, in both directions."""
        return actors.affiliations(self._store.read, uid)

    def grades(self, uid: str) -> list[Grading]:
        """The dated reliability letters of a publisher, newest first."""
        return actors.gradings(self._store.read, uid)

    def possibly_same(self, uid: str) -> list[tuple[Actor, str]]:
        """Other actors that may be this one, with the reason; a person decides."""
        me = self.get(uid)
        mine = {name_key(name) for name in (me.name, *me.aliases)}
        found = []
        for other in self.all():
            if other.uid == me.uid:
                continue
            reason = _likeness(mine, {name_key(name) for name in (other.name, *other.aliases)})
            if reason:
                found.append((other, reason))
        return found[:8]

    def create(self, name: str, kind: ActorKind | str = ActorKind.UNKNOWN) -> Change:
        """Make an actor.

        Raises:
            UserError: it has no name.
        """
        with self._door.change(f"Create actor “{name.strip()}”") as writing:
            writing.create("actor", name=_named(name), kind=ActorKind(kind))
        return self._door.done

    def rename(self, uid: str, name: str) -> Change:
        """Call an actor otherwise; the former name stays as an alias."""
        uid = self.get(uid).uid
        with self._door.change(f"Rename actor to “{name.strip()}”") as writing:
            _rename(writing, uid, self.get(uid).name, _named(name))
        return self._door.done

    def set(self, uid: str, **fields: object) -> Change:
        """Set kind, note or marking."""
        uid = self.get(uid).uid
        with self._door.change(f"Set {' and '.join(fields)} of an actor") as writing:
            for field, value in fields.items():
                writing.set("actor", uid, field, value)
            writing.set("actor", uid, "suggested", value=False)
        return self._door.done

    def add_alias(self, uid: str, name: str, reason: str = "") -> Change:
        """Add a name an actor is called by."""
        uid = self.get(uid).uid
        with self._door.change(f"Add alias “{name.strip()}”") as writing:
            writing.create("alias", actor=uid, name=_named(name), reason=reason)
        return self._door.done

    def remove_alias(self, alias: str) -> Change:
        """Take a name away from an actor."""
        with self._door.change("Remove an alias") as writing:
            writing.delete("alias", alias)
        return self._door.done

    def affiliate(  # noqa: PLR0913 - an affiliation is all of these
        self,
        actor: str,
        tie: Tie | str,
        body: str,
        *,
        office: str = "",
        since: str = "",
        until: str = "",
        reason: str = "",
    ) -> Change:
        """Tie a person or body to an actor; dates are wordings, empty ones unknown.

        Raises:
            UserError: an actor would be tied to itself.
        """
        if self.get(actor).uid == self.get(body).uid:
            raise UserError("An actor cannot be tied to itself; choose another body.")
        with self._door.change("Add an affiliation") as writing:
            writing.create(
                "affiliation",
                actor=actor,
                tie=Tie(tie),
                body=body,
                office=office,
                since=_dated(since),
                until=_dated(until),
                reason=reason,
            )
        return self._door.done

    def remove_affiliation(self, uid: str) -> Change:
        """Take a tie away."""
        with self._door.change("Remove an affiliation") as writing:
            writing.delete("affiliation", uid)
        return self._door.done

    def join(self, keep: str, others: Sequence[str]) -> Change:
        """Say that these are one actor, called as `keep` is; `split` takes it back.

        Raises:
            UserError: there is nothing to join.
        """
        kept = self.get(keep)
        joined = [other for uid in others if (other := self.get(uid)).uid != kept.uid]
        if not joined:
            raise UserError("Choose at least one other actor to join.")
        members = {kept.uid, *kept.joined}
        for other in joined:
            members |= {other.uid, *other.joined}
        with self._door.change(f"Join {len(joined) + 1} actors as “{kept.name}”") as writing:
            for other in joined:
                link(writing, "actor", "same actor", kept.uid, other.uid)
            for tie in links.among(writing.db, "same actor", members):
                writing.set("link", tie, "named_after", kept.uid)
        return self._door.done

    def split(self, uid: str) -> Change:
        """Take joined actors apart again; each keeps its own name, claims and aliases.

        Raises:
            UserError: nothing is joined to it.
        """
        actor = self.get(uid)
        if not actor.joined:
            raise UserError(f"“{actor.name}” is not joined to another actor.")
        members = (actor.uid, *actor.joined)
        with self._door.change(f"Split “{actor.name}”") as writing:
            for tie in links.among(writing.db, "same actor", members):
                writing.set("link", tie, "active", value=False)
        return self._door.done

    def grade(self, uid: str, letter: str, reason: str = "") -> Change:
        """Give a publisher its reliability letter, dated today, with a reason."""
        letter, uid = check_letter(letter), self.get(uid).uid
        with self._door.change(f"Grade a publisher {letter}") as writing:
            writing.create(
                "grading",
                actor=uid,
                letter=letter,
                reason=reason,
                graded_on=dt.datetime.now(dt.UTC).date().isoformat(),
                graded_by=writing.change.analyst_name,
            )
            writing.set("actor", uid, "reliability", letter)
        return self._door.done

    def remove(self, uids: Sequence[str]) -> Change:
        """Remove actors; their claims then show the speaker as written.

        Raises:
            UserError: one is the publisher of sources.
        """
        for actor in map(self.get, uids):
            if actor.sources_published:
                raise UserError(
                    f"“{actor.name}” publishes {actor.sources_published} sources; "
                    "give them another publisher first."
                )
        with self._door.change("Remove an actor") as writing:
            for uid in uids:
                for claim in claims.spoken_by(writing.db, uid):
                    writing.set("claim", claim, "speaker", None)
                writing.delete("actor", uid)
        return self._door.done


def _named(name: str) -> str:
    if not name.strip():
        raise UserError("Give the actor a name.")
    return name.strip()


def _rename(writing: Writing, uid: str, old: str, new: str) -> None:
    if name_key(old) != name_key(new):
        writing.create("alias", actor=uid, name=old, reason="former name here")
    writing.set("actor", uid, "name", new)
    writing.set("actor", uid, "suggested", value=False)


def _dated(wording: str) -> VagueDate | None:
    return resolve_date(wording) if wording.strip() else None


def _likeness(mine: set[str], theirs: set[str]) -> str:
    """Why two sets of folded names may mean one actor; empty when nothing says so."""
    shared = mine & theirs
    if shared:
        return f"both are called “{min(shared)}”"
    for one in mine:
        for other in theirs:
            short, long = sorted((one, other), key=len)
            if len(short) > 3 and f" {short} " in f" {long} ":
                return f"“{short}” is part of “{long}”"
            if _initials(long) == short.replace(" ", "") and len(short) > 1:
                return f"“{short}” may stand for “{long}”"
    return ""


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()) if " " in name else ""
