# SPDX-License-Identifier: MIT
"""What a list is narrowed to; None and empty mean "any"."""

from dataclasses import dataclass

from workstation.domain.actors import ActorKind
from workstation.domain.claims import Act, Standing, Status
from workstation.domain.sources import ReviewState


@dataclass(frozen=True, slots=True)
class SourceFilter:
    """Narrows sources; `missing` keeps those without a date or publisher."""

    text: str = ""
    review: ReviewState | None = None
    standing: Standing | None = None
    missing: bool = False
    reliability: str = ""
    marking: str = ""


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Narrows claims; `accepted` takes both ways of accepting, `unplaced` those on no question.

    `least_confidence` leaves out the less certain of the suggestions that are neither decided
    nor parked.
    """

    text: str = ""
    status: Status | None = None
    accepted: bool = False
    speaker: str | None = None
    source: str | None = None
    question: str | None = None
    standing: Standing | None = None
    act: Act | None = None
    parked: bool | None = None
    unplaced: bool = False
    credibility: int | None = None
    least_confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class ActorFilter:
    """Narrows actors."""

    text: str = ""
    kind: ActorKind | None = None
    suggested: bool | None = None
    with_claims: bool = False
