# SPDX-License-Identifier: MIT
"""A comparison without its cells: what a window needs before it shows the first of them."""

from dataclasses import dataclass, field

from workstation.domain.comparison import STATE_WORDS, Column, Counts, Placed, RowState
from workstation.domain.parts import of_part
from workstation.domain.questions import Question
from workstation.domain.views import View


@dataclass(frozen=True, slots=True)
class RowHead:
    """One line of a frame: a question, or a folded group of so many `questions`.

    `positions` and `newest` say how much is held and the day of the newest statement.
    """

    question: Question | None
    positions: int = 0
    newest: str = ""
    group: str = ""
    questions: int = 0

    @property
    def uid(self) -> str:
        """Of the question; of a folded group, what stands for it."""
        return self.question.uid if self.question is not None else f"group:{self.group}"


@dataclass(frozen=True, slots=True)
class State:
    """The state of a row and how it was found, in words; in a filtered copy, of a part."""

    state: RowState = RowState.NONE
    why: str = ""
    part: bool = False

    @property
    def words(self) -> str:
        """The state as it is told: "agree", or "agree, of what is included"."""
        return of_part(STATE_WORDS[self.state], part=self.part)

    @property
    def told(self) -> str:
        """How it was found, of a part where only a part is here; else its words."""
        return of_part(self.why, part=self.part) or self.words.capitalize()


NO_STATE = State()


@dataclass(frozen=True, slots=True)
class Quotes:
    """What chosen cells hold: so many positions, the first of them with their whole claims.

    `counts` are of the confirmed ones; `suggested` are uids of those nobody has confirmed.
    """

    placed: tuple[Placed, ...] = ()
    total: int = 0
    counts: Counts = field(default_factory=Counts)
    suggested: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """Rows and columns of a view, and what stands beside every table.

    `basis` says how much is held, `unreviewed` counts suggested claims in `unreviewed_sources`;
    `hidden_columns` and `hidden_rows` count what the view leaves out by hand.
    """

    view: View = field(default_factory=View)
    columns: tuple[Column, ...] = ()
    rows: tuple[RowHead, ...] = ()
    unreviewed: int = 0
    unreviewed_sources: int = 0
    basis: str = ""
    hidden_columns: int = 0
    hidden_rows: int = 0
