# SPDX-License-Identifier: MIT
"""The comparison: questions × actors, sources or publishers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from workstation.analysis.columns import Filing, columns_of, filing
from workstation.analysis.counts import count, counts_sentence
from workstation.analysis.faces import cell_face
from workstation.analysis.holding import newest_first, suggested_apart
from workstation.analysis.rollup import Principals
from workstation.analysis.states import row_state, takes_part
from workstation.domain.actors import Actor, Affiliation
from workstation.domain.claims import Claim, Standing
from workstation.domain.comparison import Axis, Cell, Column, Comparison, Placed, Row
from workstation.domain.questions import Question
from workstation.domain.sources import Source


def compare(  # noqa: PLR0913 - the comparison is what all of these together give
    questions: Iterable[Question],
    placed: Iterable[Placed],
    *,
    axis: Axis = Axis.ACTOR,
    roll_up: bool = False,
    actors: Mapping[str, Actor],
    affiliations: Sequence[Affiliation] = (),
    sources: Mapping[str, Source],
    include_suggested: bool = True,
    max_columns: int | None = None,
) -> Comparison:
    """The table of who holds what, a row a question in the order given.

    Dismissed positions and rejected claims stay out. A claim of a corrected or retracted
    source counts as no longer standing. Cells without positions are left out of a row.

    Args:
        questions: the rows.
        placed: positions with their claims, in any order.
        axis: what the columns are.
        roll_up: file claims of actors under the body they speak for (rule 9).
        actors: by uid; joined ones stand as one.
        affiliations: who speaks for, holds office in or is organ of whom, and when.
        sources: by uid; those with suggested claims are counted as not yet reviewed.
        include_suggested: show and count suggested positions too.
        max_columns: at most so many columns, the last holding all others.
    """
    rows_of = list(questions)
    wanted = {question.uid for question in rows_of}
    principals = Principals(actors, affiliations)
    shown = [
        Placed(one.position, _settled(one.claim, principals, sources))
        for one in placed
        if one.position.question in wanted and takes_part(one, include_suggested=include_suggested)
    ]
    file_under = filing(axis, principals, actors, sources, roll_up=roll_up)
    groups = list(dict.fromkeys(question.group for question in rows_of))
    group_of = {question.uid: groups.index(question.group) for question in rows_of}
    columns, homes = columns_of(shown, file_under, group_of=group_of, max_columns=max_columns)
    by_row: defaultdict[str, list[Placed]] = defaultdict(list)
    for one in shown:
        by_row[one.position.question].append(one)
    unread = [source.suggested for source in sources.values() if source.suggested]
    return Comparison(
        axis=axis,
        columns=columns,
        rows=tuple(
            _row(question, by_row[question.uid], _Layout(columns, homes, file_under))
            for question in rows_of
        ),
        unreviewed=sum(unread),
        unreviewed_sources=len(unread),
        basis=counts_sentence(count(shown)) + suggested_apart(shown),
    )


class _Layout:
    """The columns and how to find a claim's column."""

    def __init__(
        self, columns: Sequence[Column], homes: Mapping[str, str], file_under: Filing
    ) -> None:
        self.columns = columns
        self._homes = homes
        self._file_under = file_under

    def home(self, claim: Claim) -> str:
        """Uid of the column the claim stands in."""
        return self._homes[self._file_under(claim).uid]


def _row(question: Question, placed: Sequence[Placed], layout: _Layout) -> Row:
    held: defaultdict[str, list[Placed]] = defaultdict(list)
    for one in sorted(placed, key=newest_first, reverse=True):
        held[layout.home(one.claim)].append(one)
    cells = {
        column.uid: Cell(
            tuple(held[column.uid]),
            cell_face(held[column.uid], rolled_up=column.rolled_up, exclusive=question.exclusive),
        )
        for column in layout.columns
        if column.uid in held
    }
    # What is shown has been chosen already, so all of it decides.
    state, why = row_state(question, placed, include_suggested=True)
    return Row(question, state, cells, why)


def _settled(claim: Claim, principals: Principals, sources: Mapping[str, Source]) -> Claim:
    """The claim with joined actors standing as one, standing no better than its source."""
    speaker = claim.speaker and principals.actor(claim.speaker)
    body = claim.capacity.body and principals.actor(claim.capacity.body)
    source = sources.get(claim.source)
    standing = claim.standing
    if source is not None and standing is Standing.CURRENT:
        standing = source.standing
    if (speaker, body, standing) == (claim.speaker, claim.capacity.body, claim.standing):
        return claim
    return replace(
        claim, speaker=speaker, capacity=replace(claim.capacity, body=body), standing=standing
    )
