# SPDX-License-Identifier: MIT
"""Disagreements: positions that cannot all hold, found by a named rule (rule 11)."""

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.statements import Statement


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
    """Those who give one answer: its words ("38–40"), their positions, claims and speakers.

    `confirmed` counts the positions that a person has confirmed.
    """

    label: str
    positions: tuple[str, ...]
    claims: tuple[str, ...]
    speakers: tuple[str, ...]
    confirmed: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found on one question.

    `subject` tells several on one question apart: the counted thing, the answer, the speaker.
    `pairs` counts pairs of positions in different camps by different speakers.
    """

    rule: Rule
    question: str
    subject: str
    camps: tuple[Camp, ...]
    pairs: int = 0


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
    def claims(self) -> tuple[str, ...]:
        """Uids of all claims that take part."""
        return tuple(sorted({claim for camp in self.camps for claim in camp.claims}))

    @property
    def in_short(self) -> str:
        """The camps in a line: "31 · 38–40 · 120 or more"."""
        return " · ".join(camp.label for camp in self.camps)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements that cannot both hold, with explanations offered for that.

    `uid` is what a decision about this one pair hangs on.
    """

    uid: str
    one: Statement
    other: Statement
    offers: tuple[Offer, ...] = ()
    status: DisagreementStatus = DisagreementStatus.OPEN
    explanation: Explanation | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's later answer in place of an earlier one: no disagreement.

    `is_update` for figures and dates, which move; else it is a change of position.
    """

    speaker: str
    steps: tuple[Statement, ...]
    is_update: bool = False


@dataclass(frozen=True, slots=True)
class DisagreementFilter:
    """Narrows disagreements; None and empty mean any. `actors` are uids, all must take part.

    `confirmed` leaves out what rests on suggested positions.
    """

    rule: Rule | None = None
    question: str | None = None
    actors: tuple[str, ...] = ()
    status: DisagreementStatus | None = None
    confirmed: bool = False
