# SPDX-License-Identifier: MIT
"""The comparison: questions × actors, sources or publishers."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from workstation.analysis.columns import Columns, Filing, Tally, columns_of, filing
from workstation.analysis.counts import count, counts_sentence
from workstation.analysis.faces import cell_face
from workstation.analysis.holding import newest_first, suggested_apart
from workstation.analysis.ordering import groups_of, ordered_rows
from workstation.analysis.rollup import Principals
from workstation.analysis.states import row_state
from workstation.domain.actors import Actor, Affiliation
from workstation.domain.claims import Claim, Standing, Status
from workstation.domain.comparison import (
    Axis,
    Cell,
    Column,
    Comparison,
    Face,
    Placed,
    Row,
    Said,
)
from workstation.domain.questions import PositionStatus, Question
from workstation.domain.sources import Source
from workstation.domain.views import Narrowing, View

_Said = TypeVar("_Said", bound=Said)


@dataclass(frozen=True, slots=True)
class Known:
    """What a comparison knows besides positions: actors and sources by uid, and affiliations.

    Joined actors stand as one. Affiliations say who speaks for, holds office in or is organ of
    whom, and when. `origins` says for claims known to come from one statement what stands for it.
    """

    actors: Mapping[str, Actor]
    sources: Mapping[str, Source]
    affiliations: Sequence[Affiliation] = ()
    origins: Mapping[str, str] = field(default_factory=dict)


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
    """The table of who holds what by axis and roll-up alone; `compare_view` takes a whole view."""
    view = View(
        axis=axis,
        roll_up=roll_up,
        max_columns=max_columns,
        narrowing=Narrowing(suggested=include_suggested),
    )
    return compare_view(questions, placed, view, Known(actors, sources, affiliations))


def compare_view(
    questions: Iterable[Question], placed: Iterable[Placed], view: View, known: Known
) -> Comparison:
    """The table of who holds what, a row a question.

    Dismissed positions and rejected claims stay out. A claim of a corrected or retracted
    source counts as no longer standing. Cells without positions are left out of a row.

    Args:
        questions: the rows, in the order of the workspace.
        placed: positions with their claims that the view lets in, in any order.
        view: axes, order, what is pinned, hidden, folded and opened, and which states are shown.
        known: actors, sources and affiliations.
    """
    asked = list(questions)
    shown = settled(asked, placed, view, known)
    layout = layout_of(asked, shown, view, known)
    by_row: defaultdict[str, list[Placed]] = defaultdict(list)
    for one in shown:
        by_row[one.question].append(one)
    rows = [_row(question, by_row[question.uid], layout) for question in asked]
    states = view.narrowing.states
    rows = [row for row in rows if not states or row.state in states]
    ordered = ordered_rows(rows, view)
    current = [one for one in shown if one.is_current]
    unread = [source.suggested for source in known.sources.values() if source.suggested]
    return Comparison(
        axis=view.axis,
        columns=layout.columns.shown,
        rows=tuple(ordered),
        unreviewed=sum(unread),
        unreviewed_sources=len(unread),
        basis=counts_sentence(count(current, known.origins)) + suggested_apart(current),
        hidden_columns=layout.columns.hidden,
        hidden_rows=len(rows) - len(ordered),
    )


def settled(
    questions: Sequence[Question], placed: Iterable[Placed], view: View, known: Known
) -> list[Placed]:
    """The positions that take part, their claims with joined actors standing as one."""
    wanted = {question.uid for question in questions}
    principals = Principals(known.actors, known.affiliations)
    suggested = view.narrowing.suggested
    return [
        Placed(one.position, _settled(one.claim, principals, known.sources))
        for one in placed
        if one.question in wanted and takes_part(one, include_suggested=suggested)
    ]


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns and how to find those of a claim."""

    columns: Columns
    file_under: Filing
    origins: Mapping[str, str] = field(default_factory=dict)

    def homes(self, one: Said) -> list[str]:
        """Uids of the columns it stands in: one, or a body with its opened parts."""
        return self.columns.homes_of(self.file_under(one))

    def cells(self, said: Iterable[_Said]) -> dict[str, list[_Said]]:
        """What each column holds of this, newest first."""
        held: defaultdict[str, list[_Said]] = defaultdict(list)
        for one in sorted(said, key=newest_first, reverse=True):
            for home in self.homes(one):
                held[home].append(one)
        return held

    def face(self, question: Question, column: Column, said: Sequence[Said]) -> Face:
        """The face of the cell in which a column holds this on a question."""
        return cell_face(
            said,
            rolled_up=column.rolled_up,
            exclusive=question.exclusive,
            origins=self.origins,
        )


def layout_of(
    questions: Sequence[Question], placed: Iterable[Placed], view: View, known: Known
) -> Layout:
    """The columns that these positions make in a view."""
    file_under = filing_of(view, known)
    tallies = (Tally(file_under(one), one.question, newest=one.latest or "") for one in placed)
    columns = columns_of(tallies, view, groups_of(questions))
    return Layout(columns, file_under, known.origins)


def filing_of(view: View, known: Known) -> Filing:
    """Under which headings a claim belongs in a view."""
    principals = Principals(known.actors, known.affiliations)
    return filing(view.axis, principals, known.actors, known.sources, roll_up=view.roll_up)


def _row(question: Question, placed: Sequence[Placed], layout: Layout) -> Row:
    """One row: its state and its cells."""
    held = layout.cells(placed)
    cells = {
        column.uid: Cell(tuple(here), layout.face(question, column, here))
        for column in layout.columns.shown
        if (here := held.get(column.uid))
    }
    state, why = row_state(question, placed)
    return Row(question, state, cells, why)


def takes_part(one: Placed, *, include_suggested: bool) -> bool:
    """Whether a placed claim is shown: not dismissed, not rejected, confirmed if asked for."""
    if one.claim.status is Status.REJECTED or one.position.status is PositionStatus.DISMISSED:
        return False
    return include_suggested or one.is_confirmed


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
