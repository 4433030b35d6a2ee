# SPDX-License-Identifier: MIT
"""Questions, and the positions claims take on them."""

from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.dates import VagueDate
from workstation.domain.figures import Figure
from workstation.domain.open_values import Opens


class QuestionKind(StrEnum):
    """What an answer looks like."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    FIGURE = "figure"
    DATE = "date"
    OPEN = "open"


class Stance(StrEnum):
    """The answer a claim gives to a question's wording; never the act."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"
    DOUBTS = "doubts"
    WILL_NOT_SAY = "will_not_say"
    UNCLEAR = "unclear"


class Directness(StrEnum):
    """Whether the claim says so itself or somebody concludes it."""

    EXPLICIT = "explicit"
    IMPLIED = "implied"


class PositionStatus(StrEnum):
    """Whether a person has confirmed that a claim belongs on a question."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


STANCE_WORDS = {
    Stance.YES: "says yes",
    Stance.NO: "says no",
    Stance.PARTLY: "partly",
    Stance.DOUBTS: "doubts",
    Stance.WILL_NOT_SAY: "will not say",
    Stance.UNCLEAR: "unclear",
}
STANCE_GLYPHS = {
    Stance.YES: "●",
    Stance.NO: "✕",
    Stance.PARTLY: "◑",
    Stance.DOUBTS: "◐",
    Stance.WILL_NOT_SAY: "○",
    Stance.UNCLEAR: "~",
}


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be answered, with the definition that makes answers comparable.

    `other` says that an answer may be none of those listed. `window_hours` is how far apart
    figures of a moving event may be and still be compared.
    """

    id: int
    uid: str
    wording: str
    kind: QuestionKind = QuestionKind.YES_NO
    definition: str = ""
    scope: str = ""
    answers: tuple[str, ...] = ()
    exclusive: bool = True
    other: bool = False
    window_hours: int = 24
    group: str = ""
    place: str = ""  # fractional ordering key
    marking: str = ""
    positions: int = 0


@dataclass(frozen=True, slots=True)
class Position:
    """One claim placed on one question, with what a comparison needs of the claim."""

    uid: str
    question: str
    claim: str
    status: PositionStatus = PositionStatus.SUGGESTED
    stance: Stance | None = None
    directness: Directness = Directness.EXPLICIT
    answer: str = ""
    figure: Figure | None = None
    date: VagueDate | None = None
    reason: str = ""
    score: float = 0.0
    conflicts: Opens = ()
