# SPDX-License-Identifier: MIT
"""Claims: a speaker says a content, in one text."""

from dataclasses import dataclass, field
from enum import StrEnum

from workstation.domain.dates import VagueDate
from workstation.domain.figures import Figure
from workstation.domain.open_values import Opens
from workstation.domain.spans import Piece, Span


class Form(StrEnum):
    """Whose words the content is in."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Voice(StrEnum):
    """Who is telling."""

    REPORTED = "reported"
    NARRATOR = "narrator"
    HEADLINE = "headline"


class Act(StrEnum):
    """What a speaker does by saying it (the table of design section 2)."""

    STATES = "states"
    CONFIRMS = "confirms"
    DENIES = "denies"
    ACCUSES = "accuses"
    WARNS = "warns"
    THREATENS = "threatens"
    DEMANDS = "demands"
    PROMISES = "promises"
    PREDICTS = "predicts"
    DOUBTS = "doubts"
    VOICES_CONCERN = "voices concern"
    WITHDRAWS = "withdraws"
    DECLINES = "declines to comment"

    @property
    def looks_ahead(self) -> bool:
        """Whether what is said may lie after the statement (rule 7)."""
        return self in (Act.PROMISES, Act.PREDICTS, Act.THREATENS, Act.DEMANDS)


class Modality(StrEnum):
    """How the content is put."""

    ACTUAL = "actual"
    POSSIBLE = "possible"
    FUTURE = "future"
    SHOULD = "should"


class CapacityKind(StrEnum):
    """In whose name somebody speaks."""

    FOR = "for"
    PERSONAL = "personal"
    UNCLEAR = "unclear"


class Recurrence(StrEnum):
    """Whether it was said once or again and again."""

    ONCE = "once"
    REPEATED = "repeated"


class Status(StrEnum):
    """What a person decided about a suggestion."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    ACCEPTED_IN_BULK = "accepted in bulk"
    REJECTED = "rejected"

    @property
    def accepted(self) -> bool:
        """Whether a person took it, singly or in bulk."""
        return self in (Status.ACCEPTED, Status.ACCEPTED_IN_BULK)


class Standing(StrEnum):
    """Whether a source or claim still holds."""

    CURRENT = "current"
    CORRECTED = "corrected"
    RETRACTED = "retracted"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Relay:
    """An outlet or agency a statement came through."""

    as_written: str
    pieces: tuple[Piece, ...] = ()
    actor: str | None = None  # uid


@dataclass(frozen=True, slots=True)
class Capacity:
    """In whose name the speaker speaks here, and the words that show it."""

    kind: CapacityKind = CapacityKind.UNCLEAR
    body: str | None = None  # uid of the actor
    evidence: Span | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim as a screen, a brief or the command line shows it.

    Actors are uids; `speaker` is None while the speaker is unresolved, and then
    `speaker_as_written` is what there is. `negated` is about the reporting ("did not confirm"),
    never about the content. `questions` are those it has a confirmed position on. `conflicts` are
    fields of which several values are kept, the letter of its source among them.
    """

    id: int
    uid: str
    source: str
    source_title: str
    text: str
    speaker: str | None
    speaker_name: str
    speaker_as_written: str
    content: Span
    speaker_pieces: tuple[Piece, ...] = ()
    cue: str = ""
    cue_pieces: tuple[Piece, ...] = ()
    form: Form = Form.INDIRECT
    voice: Voice = Voice.REPORTED
    act: Act = Act.STATES
    negated: bool = False
    modality: Modality = Modality.ACTUAL
    hedge: str = ""
    recurrence: Recurrence = Recurrence.ONCE
    capacity: Capacity = field(default_factory=Capacity)
    relays: tuple[Relay, ...] = ()
    about: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    answers: str | None = None
    reports: str | None = None
    figures: tuple[Figure, ...] = ()
    statement_date: VagueDate | None = None
    event_date: VagueDate | None = None
    published_on: str | None = None
    publisher: str | None = None
    publisher_name: str = ""
    reliability: str = "F"
    credibility: int = 6
    status: Status = Status.SUGGESTED
    standing: Standing = Standing.CURRENT
    parked: bool = False
    marking: str = ""
    questions: tuple[str, ...] = ()
    engine: str = ""
    rule: str = ""
    confidence: float | None = None
    reason: str = ""
    conflicts: Opens = ()

    @property
    def grade(self) -> str:
        """Letter and digit together, "F6" meaning not assessed."""
        return f"{self.reliability}{self.credibility}"
