# SPDX-License-Identifier: MIT
"""Actors: whoever says something, or is spoken about."""

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.dates import VagueDate
from workstation.domain.open_values import Opens
from workstation.domain.spans import Span


class ActorKind(StrEnum):
    """What sort of actor it is."""

    PERSON = "person"
    STATE = "state"
    GOVERNMENT_BODY = "government body"
    ARMED_GROUP = "armed group"
    ORGANISATION = "organisation"
    MEDIA_OUTLET = "media outlet"
    INTERNATIONAL_BODY = "international body"
    DOCUMENT = "document"
    COLLECTIVE = "collective"
    UNKNOWN = "unknown"


class Tie(StrEnum):
    """How a person or body belongs to an actor."""

    HOLDS_OFFICE_IN = "holds office in"
    SPEAKS_FOR = "speaks for"
    ORGAN_OF = "is organ of"
    MEMBER_OF = "is member of"

    @property
    def rolls_up(self) -> bool:
        """Whether what the one says may be counted for the other (rule 9)."""
        return self is not Tie.MEMBER_OF


@dataclass(frozen=True, slots=True)
class Alias:
    """A name an actor is called by, and where."""

    uid: str
    name: str
    source: str | None = None
    where: Span | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """One actor's tie to another, with its office, dates and evidence."""

    uid: str
    actor: str
    actor_name: str
    tie: Tie
    body: str
    body_name: str
    office: str = ""
    since: VagueDate | None = None
    until: VagueDate | None = None
    source: str | None = None
    evidence: Span | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor, joined ones standing as one (rule 16)."""

    id: int
    uid: str
    name: str
    kind: ActorKind = ActorKind.UNKNOWN
    aliases: tuple[str, ...] = ()
    joined: tuple[str, ...] = ()  # uids of the other actors this one stands for
    claims: int = 0
    sources_published: int = 0
    reliability: str = "F"
    suggested: bool = False
    note: str = ""
    conflicts: Opens = ()
