# SPDX-License-Identifier: MIT
"""The columns of a comparison: under which headings a claim belongs, and in what order they stand.

With roll-up a claim belongs under a chain of headings, from the body at the top down to who
speaks; of these, the top ones are columns, and the parts of those that are opened. A part has the
uids from the top down as its own ("state/ministry"): who speaks for a body and also for himself
has a column in both places.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from workstation.analysis.rollup import Principals
from workstation.domain.actors import Actor
from workstation.domain.comparison import Axis, Column, Said
from workstation.domain.sources import Source
from workstation.domain.statements import written_uid
from workstation.domain.views import ColumnOrder, View

OTHERS = "others"
NO_SPEAKER = "speaker not known"
NO_PUBLISHER = "publisher not known"


class Heading(NamedTuple):
    """Where one claim belongs: the column, its name, and the member that brings it there."""

    uid: str
    name: str
    member: str


Chain = tuple[Heading, ...]
Filing = Callable[[Said], Chain]


class Tally(NamedTuple):
    """How much one chain of headings holds on one question, and the day of the newest of it."""

    chain: Chain
    question: str
    number: int = 1
    newest: str = ""


def filing(
    axis: Axis,
    principals: Principals,
    actors: Mapping[str, Actor],
    sources: Mapping[str, Source],
    *,
    roll_up: bool,
) -> Filing:
    """The function that says under which headings something said belongs, the top one first."""
    if axis is Axis.SOURCE:
        return lambda one: (_by_source(one, sources),)
    if axis is Axis.PUBLISHER:
        return lambda one: (_by_publisher(one, principals, actors),)
    return lambda one: _by_actor(one, principals, actors, roll_up=roll_up)


def _by_source(one: Said, sources: Mapping[str, Source]) -> Heading:
    source = sources.get(one.source)
    return Heading(one.source, source.title if source else one.source, one.source)


def _by_publisher(one: Said, principals: Principals, actors: Mapping[str, Actor]) -> Heading:
    if one.publisher is None:
        name = one.publisher_name or NO_PUBLISHER
        uid = written_uid(one.publisher_name)
        return Heading(uid, name, uid)
    uid = principals.actor(one.publisher)
    actor = actors.get(uid)
    return Heading(uid, actor.name if actor else one.publisher_name or uid, uid)


def _by_actor(
    one: Said, principals: Principals, actors: Mapping[str, Actor], *, roll_up: bool
) -> Chain:
    """The speaker, or the bodies spoken for down to it; nobody identified is called as written."""
    if not one.is_identified:
        return (Heading(one.speaker, one.called or NO_SPEAKER, one.speaker),)
    speaker = principals.actor(one.speaker)
    uids = principals.chain(one)[::-1] if roll_up else (speaker,)
    names = {uid: actors[uid].name for uid in uids if uid in actors}
    return tuple(Heading(uid, names.get(uid) or one.called or uid, speaker) for uid in uids)


@dataclass(slots=True)
class _Held:
    """How much is held on all questions, and the first group of questions it is held on."""

    number: int = 0
    newest: str = ""
    group: int = 1 << 30

    def add(self, number: int, newest: str, group: int) -> None:
        self.number += number
        self.newest = max(self.newest, newest)
        self.group = min(self.group, group)


@dataclass(slots=True)
class _Gathered:
    """What is known of one heading while tallies come in."""

    names: set[str] = field(default_factory=set)
    members: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    held: _Held = field(default_factory=_Held)

    def column(self, uid: str, level: int, parent: str) -> Column:
        """The column of this heading."""
        return Column(
            uid=uid,
            name=min(self.names),
            members=tuple(sorted(self.members)),
            rolled_up=bool(self.members - {uid.rpartition("/")[2]}),
            level=level,
            parent=parent,
            parts=len(self.parts),
            positions=self.held.number,
            newest=self.held.newest,
        )


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns in order, and how many are hidden by hand.

    `uids` are those of the columns shown, `opened` and `left_out` what the view opens and hides;
    `gathers` is set when the last column holds all for which there was no room.
    """

    shown: tuple[Column, ...]
    uids: frozenset[str]
    opened: frozenset[str]
    left_out: frozenset[str]
    gathers: bool
    hidden: int = 0

    @classmethod
    def of(cls, shown: Iterable[Column], view: View, hidden: int = 0) -> "Columns":
        """The columns that a view shows, found already."""
        listed = tuple(shown)
        return cls(
            shown=listed,
            uids=frozenset(column.uid for column in listed),
            opened=frozenset(view.opened),
            left_out=frozenset(view.hidden_columns),
            gathers=bool(listed) and listed[-1].uid == OTHERS,
            hidden=hidden,
        )

    def homes_of(self, chain: Chain) -> list[str]:
        """Uids of the columns in which a claim under these headings stands, each once."""
        found: dict[str, None] = {}
        for uid in paths(chain):
            if uid in self.uids:
                found[uid] = None
            elif self.gathers and uid not in self.left_out:
                found[OTHERS] = None
            if uid not in self.opened:
                break  # what is below has no column
        return list(found)


def paths(chain: Chain) -> Iterator[str]:
    """The uids of the columns a chain passes through, from the top down."""
    return accumulate((heading.uid for heading in chain), lambda above, uid: f"{above}/{uid}")


def columns_of(tallies: Iterable[Tally], view: View, group_of: Mapping[str, int]) -> Columns:
    """The columns of a view.

    By default those who answer in the first group of questions come first, then those of the
    next: what belongs together stands together. Within a group, most positions first, then by
    name. Pinned ones come before all others.

    Args:
        tallies: what is held, by chain of headings and question.
        view: order, pins, what is hidden and opened, and how many columns there may be.
        group_of: for each question, the number of its group in the order of the table.
    """
    held: defaultdict[Chain, _Held] = defaultdict(_Held)
    for tally in tallies:
        held[tally.chain].add(tally.number, tally.newest, group_of.get(tally.question, 0))
    gathered: defaultdict[str, _Gathered] = defaultdict(_Gathered)
    for chain, one in held.items():
        _gather(gathered, chain, one)
    roots = [uid for uid in gathered if "/" not in uid]
    hidden = set(view.hidden_columns)
    columns: list[Column] = []
    for uid in _ordered(roots, gathered, view):
        columns += _opened(uid, gathered, view, level=0, parent="")
    kept = [column for column in columns if column.uid not in hidden]
    return Columns.of(_cut(kept, view.max_columns), view, len(columns) - len(kept))


def _gather(gathered: defaultdict[str, _Gathered], chain: Chain, held: _Held) -> None:
    above: _Gathered | None = None
    uid = ""
    for heading in chain:
        uid = f"{uid}/{heading.uid}" if uid else heading.uid
        one = gathered[uid]
        one.names.add(heading.name)
        one.members.add(heading.member)
        one.held.add(held.number, held.newest, held.group)
        if above is not None:
            above.parts.add(uid)
        above = one


def _ordered(uids: Iterable[str], gathered: Mapping[str, _Gathered], view: View) -> Iterator[str]:
    """Pinned ones in their own order, then the others as the view orders them."""
    pinned = {uid: place for place, uid in enumerate(view.pinned_columns)}

    def key(uid: str) -> tuple[object, ...]:
        one = gathered[uid]
        by_name = (min(one.names).casefold(), uid)
        by_count = (-one.held.number, *by_name)
        how = {
            ColumnOrder.GROUP: (one.held.group, *by_count),
            ColumnOrder.COUNT: by_count,
            ColumnOrder.NAME: by_name,
            ColumnOrder.NEWEST: (_later_first(one.held.newest), *by_count),
        }[view.column_order]
        return (pinned.get(uid, len(pinned)), *how)

    yield from sorted(uids, key=key)


def _later_first(day: str) -> tuple[int, ...]:
    """A key that puts later days first and undated ones last."""
    return tuple(-ord(letter) for letter in day) or (1,)


def _opened(
    uid: str, gathered: Mapping[str, _Gathered], view: View, *, level: int, parent: str
) -> Iterator[Column]:
    """A column, and beside it its parts if it is opened, and theirs."""
    one = gathered[uid]
    yield one.column(uid, level, parent)
    if uid in view.opened:
        for part in _ordered(one.parts, gathered, view):
            yield from _opened(part, gathered, view, level=level + 1, parent=uid)


def _cut(columns: Sequence[Column], most: int | None) -> Sequence[Column]:
    """The first columns, the rest folded into one; nothing is lost."""
    if most is None or len(columns) <= max(most, 1):
        return columns
    kept, rest = columns[: max(most, 1) - 1], columns[max(most, 1) - 1 :]
    others = Column(
        OTHERS,
        f"{len(rest)} others",
        members=tuple(sorted({member for column in rest for member in column.members})),
        rolled_up=True,
        positions=sum(column.positions for column in rest),
        newest=max(column.newest for column in rest),
    )
    return (*kept, others)
