# SPDX-License-Identifier: MIT
"""A timeline: what was said or happened, in lanes along days; the course of one actor."""

from dataclasses import dataclass, field
from enum import StrEnum

from workstation.domain.comparison import Placed
from workstation.domain.questions import Question, Stance
from workstation.domain.views import Clock


class Lanes(StrEnum):
    """What the lanes of a timeline are."""

    ACTOR = "actor"
    QUESTION = "question"
    SOURCE = "source"
    PUBLISHER = "publisher"


class ItemKind(StrEnum):
    """What an item stands for."""

    CLAIM = "claim"
    EVENT = "event"
    CHANGE = "change"


EVENTS = "events"  # the key of the lane of events
NOBODY = ""  # the key of the lane of claims nobody is known to have made


@dataclass(frozen=True, slots=True)
class Item:
    """One claim, event or change of position on a timeline.

    `earliest` and `latest` are day numbers, both included, None being open; without either it
    is undated. `when` is the date in words. `uid` is of the claim or event it leads to. `clock`
    is set where one claim is shown on all three.
    """

    uid: str
    kind: ItemKind
    lane: str
    words: str
    when: str = ""
    who: str = ""
    earliest: int | None = None
    latest: int | None = None
    stance: Stance | None = None
    implied: bool = False
    suggested: bool = False
    current: bool = True
    clock: Clock | None = None

    @property
    def dated(self) -> bool:
        """Whether it has a place on the axis."""
        return self.earliest is not None or self.latest is not None


@dataclass(frozen=True, slots=True)
class Bucket:
    """How many claims a lane holds from one day to another, both included.

    A claim that may be of many days is counted at the last of them.
    """

    lane: str
    first: int
    last: int
    count: int


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane: whom or what it is of, and how many claims it holds in all."""

    key: str
    name: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Timeline:
    """What is drawn: lanes from top to bottom, single items, and counts where there are many.

    `dated` counts claims of all lanes, also of those left out; `undated` all that have no place on
    the axis, of which `items` name some. `first` and `last` are the outermost days. `whole` says
    that every claim is among `items`, so that zooming needs no other reading.
    """

    clock: Clock = Clock.STATEMENT
    lanes: tuple[Lane, ...] = ()
    items: tuple[Item, ...] = ()
    buckets: tuple[Bucket, ...] = ()
    dated: int = 0
    undated: int = 0
    lanes_left_out: int = 0
    first: int | None = None
    last: int | None = None
    today: int = 0
    whole: bool = True
    title: str = "Timeline"


@dataclass(frozen=True, slots=True)
class Course:
    """One actor on one question through time; `changes` are runs of positions given up."""

    actor: str
    actor_name: str
    question: Question
    placed: tuple[Placed, ...] = ()
    changes: tuple[tuple[Placed, ...], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, or is said to have; claims may be about it."""

    uid: str
    title: str
    as_written: str = ""
    when: str = ""
    earliest: str | None = None
    latest: str | None = None
    place: str = ""
    marking: str = ""
    claims: int = 0
