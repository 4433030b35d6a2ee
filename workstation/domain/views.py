# SPDX-License-Identifier: MIT
"""How a comparison is looked at: axes, roll-up, order, what is pinned, hidden and narrowed."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from workstation.domain.claims import Act, Standing
from workstation.domain.comparison import Axis, RowState
from workstation.domain.questions import Directness, Stance


class Clock(StrEnum):
    """Which of a claim's three dates is meant (design section 2)."""

    EVENT = "event"
    STATEMENT = "statement"
    PUBLICATION = "publication"


class ColumnOrder(StrEnum):
    """In what order columns stand."""

    GROUP = "group"  # those who answer the first group of questions first, most positions first
    COUNT = "count"
    NAME = "name"
    NEWEST = "newest"


class RowOrder(StrEnum):
    """In what order questions stand."""

    PLACE = "place"
    STATE = "state"
    WORDING = "wording"
    COUNT = "count"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class Period:
    """ISO days on one clock, both included, None being open; `undated` lets undated claims in."""

    clock: Clock = Clock.STATEMENT
    since: str | None = None
    until: str | None = None
    undated: bool = True

    @property
    def narrows(self) -> bool:
        """Whether anything is left out by it."""
        return bool(self.since or self.until or not self.undated)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which positions and questions are shown; empty means any.

    `actors`, `sources`, `publishers` and `questions` are uids, `reliability` letters,
    `credibility` digits, `markings` labels, `groups` names of question groups.
    """

    text: str = ""
    suggested: bool = True
    accepted_only: bool = False
    standings: tuple[Standing, ...] = ()
    acts: tuple[Act, ...] = ()
    stances: tuple[Stance, ...] = ()
    directness: Directness | None = None
    reliability: tuple[str, ...] = ()
    credibility: tuple[int, ...] = ()
    markings: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    states: tuple[RowState, ...] = ()
    periods: tuple[Period, ...] = ()

    @property
    def lets_all_in(self) -> bool:
        """Whether all that is held on a question counts, whichever questions are shown."""
        return replace(self, questions=(), groups=(), states=()) == Narrowing()


@dataclass(frozen=True, slots=True)
class View:
    """One way of looking at the comparison; a saved one has a name (`SavedView`).

    `opened` are uids of rolled-up columns whose parts stand beside them. `folded` are question
    groups shown as one line. Pinned ones come first, in this order.
    """

    axis: Axis = Axis.ACTOR
    transposed: bool = False
    roll_up: bool = False
    opened: tuple[str, ...] = ()
    column_order: ColumnOrder = ColumnOrder.GROUP
    row_order: RowOrder = RowOrder.PLACE
    pinned_columns: tuple[str, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    pinned_rows: tuple[str, ...] = ()
    hidden_rows: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()
    gaps: bool = False
    max_columns: int | None = None
    narrowing: Narrowing = field(default_factory=Narrowing)


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view kept in the workspace under a name."""

    uid: str
    name: str
    view: View
