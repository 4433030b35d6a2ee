# SPDX-License-Identifier: MIT
"""How much is held by whom on which question: tallies for the frame of a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.analysis.columns import NO_PUBLISHER, NO_SPEAKER, Chain, Heading, Tally
from workstation.analysis.rollup import Principals
from workstation.domain.claims import CapacityKind
from workstation.domain.comparison import Axis
from workstation.domain.statements import written_uid
from workstation.storage import actors, holdings, sources

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from workstation.domain.questions import Question
    from workstation.domain.views import View
    from workstation.storage.database import Store
    from workstation.storage.holdings import Holding

_Names = dict[int, tuple[str, str]]


def tallies(store: Store, view: View, asked: Sequence[Question]) -> list[Tally]:
    """What a view lets in, by question and chain of headings."""
    uids = {question.id: question.uid for question in asked}
    if view.axis is Axis.ACTOR and view.roll_up:
        return _rolled_up(store, view, uids)
    held = holdings.held(store.read, view.narrowing, view.axis)
    names = _names(store, view.axis, held)
    return [
        Tally((_heading(one, names, view.axis),), uids[one.question], one.positions, one.newest)
        for one in held
        if one.question in uids
    ]


def _rolled_up(store: Store, view: View, uids: Mapping[int, str]) -> list[Tally]:
    """The same with the bodies spoken for above each speaker."""
    db = store.read
    dated = actors.bound_in_time(db)
    held = holdings.held(db, view.narrowing, view.axis, roll_up=True, dated=dated)
    people = {number for one in held for number in (one.who, one.body) if number is not None}
    principals = Principals({}, actors.affiliations_above(db, people))
    names = actors.named_by_id(db, people)
    called = dict(names.values()) | principals.names
    chains: dict[tuple[object, ...], Chain] = {}
    found = []
    for one in held:
        if one.question not in uids:
            continue
        key = (one.who, one.written, one.capacity, one.body, one.first, one.last)
        if (chain := chains.get(key)) is None:
            chain = chains[key] = _chain(one, names, principals, called)
        found.append(Tally(chain, uids[one.question], one.positions, one.newest))
    return found


def _chain(one: Holding, names: _Names, principals: Principals, called: Mapping[str, str]) -> Chain:
    if one.who is None or one.who not in names:
        return (_heading(one, names, Axis.ACTOR),)
    speaker = names[one.who][0]
    body = names[one.body][0] if one.body is not None and one.body in names else None
    found = principals.bodies(speaker, CapacityKind(one.capacity), body, one.first, one.last)
    return tuple(Heading(uid, called.get(uid, uid), speaker) for uid in found[::-1])


def _names(store: Store, axis: Axis, held: Sequence[Holding]) -> _Names:
    db = store.read
    numbers = {one.who for one in held if one.who is not None}
    if axis is Axis.SOURCE:
        return {source.id: (source.uid, source.title) for source in sources.rows(db, numbers)}
    return actors.named_by_id(db, numbers)


def _heading(one: Holding, names: _Names, axis: Axis) -> Heading:
    if one.who is not None and one.who in names:
        uid, name = names[one.who]
        return Heading(uid, name or uid, uid)
    uid = written_uid(one.written)
    return Heading(uid, one.written or (NO_SPEAKER if axis is Axis.ACTOR else NO_PUBLISHER), uid)
