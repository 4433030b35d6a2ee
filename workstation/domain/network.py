# SPDX-License-Identifier: MIT
"""The network: actors, how they belong to one another, and who contradicts whom."""

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.actors import ActorKind, Tie


class EdgeKind(StrEnum):
    """What ties two actors in the picture; the ties of affiliations keep their words."""

    CONTRADICTS = "contradicts"
    HOLDS_OFFICE_IN = Tie.HOLDS_OFFICE_IN.value
    SPEAKS_FOR = Tie.SPEAKS_FOR.value
    ORGAN_OF = Tie.ORGAN_OF.value
    MEMBER_OF = Tie.MEMBER_OF.value


@dataclass(frozen=True, slots=True)
class Node:
    """One actor with the number of its claims."""

    uid: str
    name: str
    kind: ActorKind = ActorKind.UNKNOWN
    claims: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """What ties two actors.

    For a contradiction `one` and `other` have no order, `weight` counts open disagreements and
    `questions` are the uids of what they are about. For an affiliation `one` is the person or
    body that belongs to `other`, and `office` is what it is called there.
    """

    one: str
    other: str
    kind: EdgeKind
    weight: int = 1
    questions: tuple[str, ...] = ()
    office: str = ""


@dataclass(frozen=True, slots=True)
class Network:
    """Actors and their ties; `left_out` counts actors beyond the limit asked for."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class NetworkFilter:
    """Narrows a network; empty means any.

    Args:
        kinds: what ties actors.
        actor_kinds: which sorts of actors.
        questions: uids; only who contradicts whom on these.
        around: uid of an actor; only it and whom it is tied to.
        limit: at most so many actors, those most tied first.
    """

    kinds: frozenset[EdgeKind] = frozenset(EdgeKind)
    actor_kinds: frozenset[ActorKind] = frozenset()
    questions: tuple[str, ...] = ()
    around: str | None = None
    limit: int = 200


Places = dict[str, tuple[float, float]]
"""Where each actor stands, in units of the picture's own ground."""
