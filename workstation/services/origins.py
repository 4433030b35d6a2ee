# SPDX-License-Identifier: MIT
"""Common origins: what was copied, said once, taken from one report; suggested, then decided."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from workstation.analysis.origins.components import Components
from workstation.analysis.origins.leads import (
    lead_report,
    lead_text,
    published_since,
    said_since,
)
from workstation.domain.origins import GROUPING, Group, Link, LinkKind, LinkStatus
from workstation.domain.uids import pair_uid
from workstation.errors import UserError
from workstation.jobs import Ticket
from workstation.services.claims import Claims
from workstation.services.dependence import Dependences
from workstation.services.naming import the_one
from workstation.services.receiving import link
from workstation.services.sources import Sources
from workstation.services.to_get import OriginalsToGet
from workstation.storage import origins

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workstation.domain.changes import Change
    from workstation.domain.claims import Claim
    from workstation.domain.origins import Changed, Dependence, Quoted
    from workstation.domain.sources import Source
    from workstation.storage.editing import Door, Writing

    Lead = Callable[[Sequence[str]], tuple[str, str | None]]


class Origins:
    """Everything one can do about where things come from."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store
        self._sources = Sources(door)
        self._claims = Claims(door)
        self._dependences = Dependences(door)
        self._originals = OriginalsToGet(door)

    # looking

    def suggest(self, ticket: Ticket | None = None, *, sources: Iterable[str] | None = None) -> int:
        """Find common origins; only new texts are read. How many ties are new.

        Args:
            ticket: progress out, cancellation in.
            sources: new ones: statements are compared for those only who speak in them.

        Raises:
            Cancelled: the ties are as they were; the texts read so far need no second reading.
        """
        from workstation.services.origin_search import OriginSearch

        return OriginSearch(self._door, ticket or Ticket(), sources).run()

    def find(self, kind: LinkKind | str, status: LinkStatus | str | None = None) -> list[Link]:
        """The ties of a kind, surest first."""
        found = origins.ties(self._store.read, LinkKind(kind))
        return [one for one in found if status is None or one.status is LinkStatus(status)]

    def named(self, text: str) -> Link:
        """The tie a person means by a uid or a part of it.

        Raises:
            UserError: none or several are meant.
        """
        uid = the_one("link", text, origins.tie_uids(self._store.read, text))
        found = origins.tie(self._store.read, uid)
        assert found is not None
        return found

    def groups(self, kind: LinkKind | str) -> list[Group]:
        """The groups of a kind, largest first."""
        found = self._grouped(LinkKind(kind), self.find(kind))
        return sorted(found, key=lambda group: (-len(group.members), group.uid))

    def of_source(self, uid: str) -> list[Group]:
        """The groups a source belongs to: its copies, its versions."""
        return self._around(uid, (LinkKind.SAME_TEXT, LinkKind.VERSION_OF))

    def of_claim(self, uid: str) -> list[Group]:
        """The groups a claim belongs to: its statement's reports, its information's."""
        return self._around(uid, (LinkKind.SAME_STATEMENT, LinkKind.SAME_INFORMATION))

    def what_changed(self, before: str, after: str) -> list[Changed]:
        """The paragraphs in which one version of a source differs from another."""
        from workstation.analysis.origins.versions import what_changed

        return what_changed(self._sources.text(before).text, self._sources.text(after).text)

    def origin_of(self, claims: Iterable[str]) -> dict[str, str]:
        """For each claim of a confirmed group, the uid that stands for the group.

        Claims of one statement or one report count once; what is only suggested does not.
        """
        kinds = (LinkKind.SAME_STATEMENT, LinkKind.SAME_INFORMATION)
        ties = [tie for kind in kinds for tie in self.find(kind, LinkStatus.CONFIRMED)]
        joined = Components((tie.one, tie.other) for tie in ties)
        heads = {uid: group[0] for group in joined.groups() for uid in group}
        return {uid: heads[uid] for uid in claims if uid in heads}

    def independence(self, claims: Iterable[str]) -> Dependence:
        """Whether these claims lean on one another: shown, dependent or unknown (rule 10)."""
        return self._dependences.of(claims)

    def confirmation(self, claim: str) -> str:
        """What a claim lacks for credibility 1, in a sentence; empty when nothing (rule 6)."""
        return self._dependences.confirmation(claim)

    # originals

    @property
    def originals(self) -> OriginalsToGet:
        """What is quoted and not held; linking one compares the quotes with it."""
        return self._originals

    def link_original(self, item: str, source: str) -> Change:
        """Say that this source is the original of something that was to get."""
        return self._originals.link(item, source)

    def compare_original(self, item: str, source: str) -> list[Quoted]:
        """Every claim that came from an original, beside its words there."""
        return self._originals.compare(item, source)

    # deciding

    def confirm(self, uids: Sequence[str]) -> Change:
        """Say that these ties hold."""
        ties = self._ties(uids)
        with self._door.change(f"Confirm {_counted(ties)}") as writing:
            for tie in ties:
                link(writing, tie.kind.noun, tie.kind.value, tie.one, tie.other)
        return self._door.done

    def dismiss(self, uids: Sequence[str]) -> Change:
        """Say that these ties do not hold; they are not suggested again."""
        ties = self._ties(uids)
        with self._door.change(f"Dismiss {_counted(ties)}") as writing:
            for tie in ties:
                _part(writing, tie.kind, tie.one, tie.other)
        return self._door.done

    def join(self, kind: LinkKind | str, uids: Sequence[str], reason: str = "") -> Change:
        """Say by hand that these are of one kind: the first with each of the others.

        Raises:
            UserError: they are fewer than two, or one is not here.
        """
        kind = LinkKind(kind)
        here = [self._here(kind, uid) for uid in dict.fromkeys(uids)]
        if len(here) < 2:
            raise UserError(f"Choose at least two {kind.noun}s to tie together.")
        with self._door.change(f"Tie {len(here)} {kind.noun}s: {kind}") as writing:
            for other in here[1:]:
                made = link(writing, kind.noun, kind.value, here[0], other)
                if reason:
                    writing.set("link", made, "reason", reason)
        return self._door.done

    def join_pairs(self, pairs: Sequence[tuple[LinkKind, str, str]]) -> Change:
        """Say of several pairs at once that each is of its kind, as one change.

        Raises:
            UserError: there are none, or one of them is not here.
        """
        if not pairs:
            raise UserError("Choose at least one pair to tie together.")
        here = [(kind, self._here(kind, one), self._here(kind, two)) for kind, one, two in pairs]
        told = f"“{here[0][0]}”" if len(here) == 1 else f"{len(here)} pairs"
        with self._door.change(f"Tie {told}") as writing:
            for kind, one, two in here:
                link(writing, kind.noun, kind.value, one, two)
        return self._door.done

    def split(self, kind: LinkKind | str, uid: str) -> Change:
        """Take one out of its group, for good; what was tied through it stays together.

        Raises:
            UserError: it is in no group of the kind.
        """
        kind = LinkKind(kind)
        uid = self._here(kind, uid)
        groups = self._around(uid, (kind,))
        if not groups:
            raise UserError(f"This {kind.noun} is in no group of the kind “{kind}”.")
        with self._door.change(f"Take a {kind.noun} out of a group: {kind}") as writing:
            for other in groups[0].members:
                if other != uid:
                    _part(writing, kind, uid, other)
            first, *rest = _confirmed_beside(uid, groups[0].links) or [""]
            for other in rest:
                link(writing, kind.noun, kind.value, first, other)
        return self._door.done

    def _ties(self, uids: Sequence[str]) -> list[Link]:
        found = [origins.tie(self._store.read, uid) for uid in uids]
        if not found or None in found:
            raise UserError("There is no such tie in this workspace; list them again.")
        return [tie for tie in found if tie is not None]

    def _here(self, kind: LinkKind, uid: str) -> str:
        return (self._sources if kind.noun == "source" else self._claims).get(uid).uid

    # grouping

    def _around(self, uid: str, kinds: Sequence[LinkKind]) -> list[Group]:
        """The groups that hold this one, read outwards from it."""
        found: dict[str, Link] = {}
        for kind in kinds:
            seen, edge = {uid}, {uid}
            while edge:
                near = origins.ties_of(self._store.read, edge)
                held = [tie for tie in near if tie.kind is kind and not _parts(tie)]
                found.update((tie.uid, tie) for tie in held)
                edge = {end for tie in held for end in (tie.one, tie.other)} - seen
                seen |= edge
        ties = list(found.values())
        return [
            group
            for kind in kinds
            for group in self._grouped(kind, [tie for tie in ties if tie.kind is kind])
        ]

    def _grouped(self, kind: LinkKind, ties: Sequence[Link]) -> list[Group]:
        held = [tie for tie in ties if not _parts(tie)]
        joined = Components((tie.one, tie.other) for tie in held)
        inside: defaultdict[str, list[Link]] = defaultdict(list)
        for tie in held:
            inside[joined.head(tie.one)].append(tie)
        groups = joined.groups()
        lead = self._leads(kind, {uid for members in groups for uid in members})
        return [_group(kind, members, inside[joined.head(members[0])], lead) for members in groups]

    def _leads(self, kind: LinkKind, uids: set[str]) -> Lead:
        """How to tell which of a group to read first, and how early it is."""
        if kind.noun == "source":
            texts = {source.uid: source for source in self._sources.many(uids)}
            return lambda group: _first_text([texts[uid] for uid in group])
        reports = {claim.uid: claim for claim in self._claims.many(uids)}
        return lambda group: _first_report([reports[uid] for uid in group])


def _first_text(texts: Sequence[Source]) -> tuple[str, str | None]:
    return lead_text(texts).uid, published_since(texts)


def _first_report(reports: Sequence[Claim]) -> tuple[str, str | None]:
    return lead_report(reports).uid, said_since(reports)


def _group(kind: LinkKind, members: Sequence[str], ties: Sequence[Link], leads: Lead) -> Group:
    open_ = any(tie.status is LinkStatus.SUGGESTED for tie in ties)
    status = LinkStatus.SUGGESTED if open_ else LinkStatus.CONFIRMED
    return Group(members[0], kind, tuple(members), *leads(members), status, tuple(ties))


def _parts(tie: Link) -> bool:
    """Whether a tie says that its ends are apart, or says nothing about their origin."""
    return tie.status is LinkStatus.DISMISSED or tie.kind not in GROUPING


def _confirmed_beside(uid: str, ties: Iterable[Link]) -> list[str]:
    """What a person tied to this one."""
    mine = [
        tie for tie in ties if tie.status is LinkStatus.CONFIRMED and uid in (tie.one, tie.other)
    ]
    return [tie.other if tie.one == uid else tie.one for tie in mine]


def _part(writing: Writing, kind: LinkKind, one: str, other: str) -> None:
    """Say that two things are not of one origin, once."""
    low, high = sorted((one, other))
    uid = pair_uid(kind, one, other)
    if writing.has("link", uid):
        writing.set("link", uid, "deleted", value=False)
        writing.set("link", uid, "active", value=False)
    else:
        writing.create(
            "link", uid, noun=kind.noun, kind=kind.value, one=low, other=high, active=False
        )


def _counted(ties: Sequence[Link]) -> str:
    """What is decided, in the words of the change."""
    return f"“{ties[0].kind}”" if len(ties) == 1 else f"{len(ties)} ties"
