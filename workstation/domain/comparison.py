# SPDX-License-Identifier: MIT
"""The comparison as seen: questions × columns, each cell with its face (design section 5)."""

from dataclasses import dataclass, field
from enum import StrEnum

from workstation.domain.claims import Claim
from workstation.domain.questions import Directness, Position, Question, Stance


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
    """A position together with its claim."""

    position: Position
    claim: Claim


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
    date as shown. `replaced` signs were held before a later one of the same speaker.
    """

    stance: Stance | None
    text: str
    directness: Directness = Directness.EXPLICIT
    suggested: bool = False
    current: bool = True
    when: str = ""
    replaced: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    """What a cell shows: at most three signs, newest first, then words.

    `summary` is set for cells that have no one face ("2 say yes, 1 says no · 3 speakers");
    `change` reads "changed: no (Feb) → yes (Nov)"; `grade` is the range, like "C3" or "B2–C4".
    """

    signs: tuple[Sign, ...] = ()
    summary: str = ""
    detail: str = ""
    grade: str = ""
    change: str = ""
    count: int = 0
    more: int = 0


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

    `hidden_columns` and `hidden_rows` count what the view leaves out by hand.
    """

    axis: Axis = Axis.ACTOR
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    unreviewed: int = 0
    unreviewed_sources: int = 0
    basis: str = ""
    hidden_columns: int = 0
    hidden_rows: int = 0
