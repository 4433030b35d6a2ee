# SPDX-License-Identifier: MIT
"""The comparison as seen: questions × columns, each cell with its face (design section 5)."""

from dataclasses import dataclass, field
from enum import StrEnum

from workstation.domain.claims import Capacity, Claim, Recurrence, Relay, Standing
from workstation.domain.dates import VagueDate
from workstation.domain.figures import Figure
from workstation.domain.gradings import GRADE
from workstation.domain.open_values import Opens
from workstation.domain.questions import (
    Directness,
    Position,
    PositionStatus,
    Question,
    Stance,
)
from workstation.domain.statements import Statement, voice_of, written_uid


class Axis(StrEnum):
    """What the columns are."""

    ACTOR = "actor"
    SOURCE = "source"
    PUBLISHER = "publisher"


class RowState(StrEnum):
    """The first of these that applies to a row; open questions have none."""

    CONTESTED = "contested"
    DIFFER = "differ"
    ONE_SPEAKER = "one_speaker"
    ONE_CARRIER = "one_carrier"
    AGREE = "agree"
    NONE = "none"


STATE_WORDS = {
    RowState.CONTESTED: "contested",
    RowState.DIFFER: "differ",
    RowState.ONE_SPEAKER: "one speaker",
    RowState.ONE_CARRIER: "one carrier",
    RowState.AGREE: "agree",
    RowState.NONE: "",
}


class Independence(StrEnum):
    """Whether reports lean on each other (rule 10); unknown unless something shows it."""

    SHOWN = "shown"
    DEPENDENT = "dependent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Counts:
    """What stands behind a cell, a row or a table (rule 10).

    `reports` are claims, `statements` what was said once however often it was reported,
    `carriers` the fewest outlets through which all of it reached us.
    """

    reports: int = 0
    statements: int = 0
    carriers: int = 0
    speakers: int = 0
    independence: Independence = Independence.UNKNOWN


@dataclass(frozen=True, slots=True)
class Placed:
    """A position together with its whole claim.

    It answers to the same names as a `Statement`, so that rules and tables read either.
    """

    position: Position
    claim: Claim

    @property
    def uid(self) -> str:
        """Uid of the position."""
        return self.position.uid

    @property
    def report(self) -> str:
        """Uid of the claim."""
        return self.claim.uid

    @property
    def question(self) -> str:
        """Uid of the question."""
        return self.position.question

    @property
    def source(self) -> str:
        """Uid of the source."""
        return self.claim.source

    @property
    def speaker(self) -> str:
        """Uid of the speaker, or what stands for an unresolved one."""
        return self.claim.speaker or written_uid(self.claim.speaker_as_written)

    @property
    def is_identified(self) -> bool:
        """Whether it is known who speaks."""
        return self.claim.speaker is not None

    @property
    def called(self) -> str:
        """The speaker's name, or what he is called in the text."""
        return self.claim.speaker_name or self.claim.speaker_as_written

    @property
    def capacity(self) -> Capacity:
        """In whose name the speaker speaks."""
        return self.claim.capacity

    @property
    def voice(self) -> str:
        """The speaker in this capacity."""
        return voice_of(self.speaker, self.capacity)

    @property
    def publisher(self) -> str | None:
        """Uid of the publisher."""
        return self.claim.publisher

    @property
    def publisher_name(self) -> str:
        """Name of the publisher."""
        return self.claim.publisher_name

    @property
    def relays(self) -> tuple[Relay, ...]:
        """Whoever passed it on."""
        return self.claim.relays

    @property
    def words(self) -> str:
        """The exact words."""
        return self.claim.content.exact

    @property
    def stance(self) -> Stance | None:
        """The stance taken."""
        return self.position.stance

    @property
    def answer(self) -> str:
        """The listed answer chosen."""
        return self.position.answer

    @property
    def figure(self) -> Figure | None:
        """The figure given."""
        return self.position.figure

    @property
    def date(self) -> VagueDate | None:
        """The date given."""
        return self.position.date

    @property
    def is_explicit(self) -> bool:
        """Whether it answers in so many words."""
        return self.position.directness is Directness.EXPLICIT

    @property
    def is_confirmed(self) -> bool:
        """Whether a person placed the claim."""
        return self.position.status is PositionStatus.CONFIRMED

    @property
    def is_current(self) -> bool:
        """Whether the claim still stands."""
        return self.claim.standing is Standing.CURRENT

    @property
    def is_repeated(self) -> bool:
        """Whether it was said again and again."""
        return self.claim.recurrence is Recurrence.REPEATED

    @property
    def said_on(self) -> VagueDate | None:
        """When it was said."""
        return self.claim.statement_date

    @property
    def earliest(self) -> str | None:
        """The first day on which it may have been said."""
        date = self.claim.statement_date
        return date.earliest if date is not None else None

    @property
    def latest(self) -> str | None:
        """The last day on which it may have been said."""
        date = self.claim.statement_date
        return date.latest if date is not None else None

    @property
    def published_on(self) -> str | None:
        """The day it was printed."""
        return self.claim.published_on

    @property
    def reliability(self) -> str:
        """The letter of the grade."""
        return self.claim.reliability

    @property
    def credibility(self) -> int:
        """The number of the grade."""
        return self.claim.credibility

    @property
    def conflicts(self) -> Opens:
        """What is in conflict of the position and of the grade."""
        return self.position.conflicts + tuple(
            one for one in self.claim.conflicts if one.field in GRADE
        )


Said = Placed | Statement  # what rules and tables read


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `members` are the uids of the speakers, sources or publishers in it.

    `rolled_up` is set when others speak for it, and its cells then never have one face. `parts`
    counts the columns that would stand beside it when it is opened; such a part has the column as
    its `parent` and stands one `level` deeper. `newest` is the day of the newest statement in it.
    """

    uid: str
    name: str
    members: tuple[str, ...] = ()
    rolled_up: bool = False
    level: int = 0
    parent: str = ""
    parts: int = 0
    positions: int = 0
    newest: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """One glyph of a cell face: a stance with how it is held.

    `stance` is None for a figure, a date or an answer, which `text` then gives. `when` is the
    date as shown. `replaced` signs were held before a later one of the same speaker;
    `open` ones are in conflict, and stand beside the other value.
    """

    stance: Stance | None
    text: str
    directness: Directness = Directness.EXPLICIT
    suggested: bool = False
    current: bool = True
    when: str = ""
    replaced: bool = False
    open: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    """What a cell shows: at most three signs, newest first, then words.

    `summary` is set for cells that have no one face ("2 say yes, 1 says no · 3 speakers");
    `change` reads "changed: no (Feb) → yes (Nov)"; `grade` is the range, like "C3" or "B2–C4".
    `suggested` is set where nobody has confirmed any of it.
    """

    signs: tuple[Sign, ...] = ()
    summary: str = ""
    detail: str = ""
    grade: str = ""
    change: str = ""
    count: int = 0
    more: int = 0
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """The positions one column holds on one question."""

    placed: tuple[Placed, ...] = ()
    face: Face = field(default_factory=Face)


@dataclass(frozen=True, slots=True)
class Row:
    """One question across the columns; `why` says in words how its state was found."""

    question: Question
    state: RowState = RowState.NONE
    cells: dict[str, Cell] = field(default_factory=dict)
    why: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole table; `unreviewed` counts suggested claims in `unreviewed_sources`.

    `hidden_columns` and `hidden_rows` count what the view leaves out by hand. `part` says that the
    workspace is a filtered copy.
    """

    axis: Axis = Axis.ACTOR
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    unreviewed: int = 0
    unreviewed_sources: int = 0
    basis: str = ""
    hidden_columns: int = 0
    hidden_rows: int = 0
    part: bool = False
