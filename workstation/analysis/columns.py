# SPDX-License-Identifier: MIT
"""The columns of a comparison: who or what each placed claim is counted under."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from workstation.analysis.holding import speaker_of, written_uid
from workstation.analysis.rollup import Principals
from workstation.domain.actors import Actor
from workstation.domain.claims import Claim
from workstation.domain.comparison import Axis, Column, Placed
from workstation.domain.sources import Source

OTHERS = "others"
NO_SPEAKER = "speaker not known"
NO_PUBLISHER = "publisher not known"


@dataclass(frozen=True, slots=True)
class Heading:
    """Where one claim belongs: the column, its name, and the member that brings it there."""

    uid: str
    name: str
    member: str


Filing = Callable[[Claim], Heading]


def filing(
    axis: Axis,
    principals: Principals,
    actors: Mapping[str, Actor],
    sources: Mapping[str, Source],
    *,
    roll_up: bool,
) -> Filing:
    """The function that says under which heading a claim belongs."""
    if axis is Axis.SOURCE:
        return lambda claim: _by_source(claim, sources)
    if axis is Axis.PUBLISHER:
        return lambda claim: _by_publisher(claim, principals, actors)
    return lambda claim: _by_actor(claim, principals, actors, roll_up=roll_up)


def _by_source(claim: Claim, sources: Mapping[str, Source]) -> Heading:
    source = sources.get(claim.source)
    return Heading(claim.source, source.title if source else claim.source_title, claim.source)


def _by_publisher(claim: Claim, principals: Principals, actors: Mapping[str, Actor]) -> Heading:
    if claim.publisher is None:
        name = claim.publisher_name or NO_PUBLISHER
        uid = written_uid(claim.publisher_name)
        return Heading(uid, name, uid)
    uid = principals.actor(claim.publisher)
    actor = actors.get(uid)
    return Heading(uid, actor.name if actor else claim.publisher_name or uid, uid)


def _by_actor(
    claim: Claim, principals: Principals, actors: Mapping[str, Actor], *, roll_up: bool
) -> Heading:
    """The speaker, or the body spoken for; nobody identified is called as written."""
    if claim.speaker is None:
        uid = speaker_of(claim)
        return Heading(uid, claim.speaker_as_written or NO_SPEAKER, uid)
    speaker = principals.actor(claim.speaker)
    uid = (principals.principal(claim) if roll_up else None) or speaker
    actor = actors.get(uid)
    name = actor.name if actor else claim.speaker_name or claim.speaker_as_written
    return Heading(uid, name or uid, speaker)


def columns_of(
    placed: Iterable[Placed],
    file_under: Filing,
    *,
    group_of: Mapping[str, int],
    max_columns: int | None,
) -> tuple[tuple[Column, ...], dict[str, str]]:
    """The columns and the column of each heading.

    Those who answer in the first group of questions come first, then those of the next: what
    belongs together stands together. Within a group, most positions first, then by name.

    Args:
        placed: the positions shown.
        file_under: the heading of a claim.
        group_of: for each question, the number of its group in the order of the table.
        max_columns: with more headings than that, the last column holds all the others.
    """
    names: dict[str, set[str]] = defaultdict(set)
    members: defaultdict[str, set[str]] = defaultdict(set)
    sizes: defaultdict[str, int] = defaultdict(int)
    groups: dict[str, int] = {}
    for one in placed:
        heading = file_under(one.claim)
        names[heading.uid].add(heading.name)
        members[heading.uid].add(heading.member)
        sizes[heading.uid] += 1
        group = group_of[one.position.question]
        groups[heading.uid] = min(group, groups.get(heading.uid, group))
    columns = [
        Column(uid, min(names[uid]), tuple(sorted(found)), rolled_up=bool(found - {uid}))
        for uid, found in members.items()
    ]
    columns.sort(
        key=lambda column: (
            groups[column.uid],
            -sizes[column.uid],
            column.name.casefold(),
            column.uid,
        )
    )
    return _cut(columns, max_columns)


def _cut(columns: Sequence[Column], most: int | None) -> tuple[tuple[Column, ...], dict[str, str]]:
    """The first columns, the rest folded into one; nothing is lost."""
    if most is None or len(columns) <= max(most, 1):
        return tuple(columns), {column.uid: column.uid for column in columns}
    kept, rest = list(columns[: max(most, 1) - 1]), columns[max(most, 1) - 1 :]
    members = tuple(sorted({member for column in rest for member in column.members}))
    others = Column(OTHERS, f"{len(rest)} others", members, rolled_up=True)
    homes = {column.uid: column.uid for column in kept}
    homes |= {column.uid: OTHERS for column in rest}
    return (*kept, others), homes
