# SPDX-License-Identifier: MIT
"""Disagreements: positions that cannot all hold, found by a named rule (rule 11)."""

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """The rules by which disagreements are found."""

    YES_NO = "says yes, says no"
    YES_NO_IMPLIED = "says yes, says no (implied)"
    FIGURES = "figures that cannot both hold"
    FAR_APART = "figures far apart"
    DATES = "dates that cannot both hold"
    ANSWERS = "answers that exclude each other"
    REPORTED_DIFFERENTLY = "reported differently"
    NOTHING_DENIED = "denial of what nobody said"


class DisagreementStatus(StrEnum):
    """What a person decided about a disagreement."""

    OPEN = "open"
    REAL = "real"
    EXPLAINED = "explained"
    DISMISSED = "dismissed"


class Explanation(StrEnum):
    """Why positions may both hold after all."""

    OTHER_TIME = "other time"
    OTHER_PLACE = "other place"
    OTHER_GROUP = "other group counted"
    OTHER_DEFINITION = "other definition"
    CORRECTED = "source corrected since"


@dataclass(frozen=True, slots=True)
class Offer:
    """An explanation offered, with the words it rests on."""

    explanation: Explanation
    words: str


@dataclass(frozen=True, slots=True)
class Camp:
    """Those who give one answer: its words ("38–40"), their positions, claims and speakers."""

    label: str
    positions: tuple[str, ...]
    claims: tuple[str, ...]
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One disagreement on one question, as camps.

    `subject` tells several on one question apart: the counted thing, the answer, the speaker.
    `fresh` counts the claims that joined after a person decided: the decision then asks for
    another look.
    """

    uid: str
    rule: Rule
    question: str
    wording: str
    subject: str
    camps: tuple[Camp, ...]
    pairs: int = 0
    status: DisagreementStatus = DisagreementStatus.OPEN
    explanation: Explanation | None = None
    reason: str = ""
    decided_on: str = ""
    decided_by: str = ""
    fresh: int = 0

    @property
    def in_short(self) -> str:
        """The camps in a line: "31 · 38–40 · 120 or more"."""
        return " · ".join(camp.label for camp in self.camps)


@dataclass(frozen=True, slots=True)
class DisagreementFilter:
    """Narrows disagreements; None and empty mean any. `actors` are uids, all must take part."""

    rule: Rule | None = None
    question: str | None = None
    actors: tuple[str, ...] = ()
    status: DisagreementStatus | None = None
