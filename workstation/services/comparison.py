# SPDX-License-Identifier: MIT
"""The comparison table of a workspace, and its exports."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from workstation.analysis.columns import Columns
from workstation.analysis.counts import count, several
from workstation.analysis.differing import Mark, differences
from workstation.analysis.frames import frame_of
from workstation.analysis.framing import among, narrowed_to, positions_on
from workstation.analysis.states import row_state
from workstation.analysis.tables import (
    Known,
    Layout,
    compare_view,
    filing_of,
    settled,
)
from workstation.domain.actors import Affiliation
from workstation.domain.comparison import (
    Axis,
    Column,
    Comparison,
    Face,
    Placed,
    RowState,
)
from workstation.domain.frames import Frame, Quotes, State
from workstation.domain.questions import Question
from workstation.domain.statements import Statement
from workstation.domain.views import Narrowing, RowOrder, View
from workstation.services.claims import Claims
from workstation.services.exporting.verbs import ComparisonExports
from workstation.services.tallying import tallies
from workstation.storage import (
    actors,
    briefly,
    claims,
    faces,
    holdings,
    questions,
    statements,
    states,
    workspaces,
)
from workstation.storage.editing import Door

_FEW = 10_000  # positions looked at one by one in no time


class Comparisons(ComparisonExports):
    """The table of who says what."""

    def __init__(self, door: Door) -> None:
        super().__init__(door.store)
        self._door = door
        self._claims = Claims(door)

    def table(  # noqa: PLR0913 - what a view is, for those who want less than one
        self,
        view: View | None = None,
        *,
        axis: Axis | str = Axis.ACTOR,
        roll_up: bool = False,
        suggested: bool = True,
        accepted_only: bool = False,
        questions: Sequence[str] | None = None,
        max_columns: int | None = None,
    ) -> Comparison:
        """Questions × actors, sources or publishers, whole.

        Args:
            view: how it is looked at; the rest is for those who want less than a view.
            axis: what the columns are.
            roll_up: file claims under the body their speaker speaks for (rule 9).
            suggested: show suggested positions too, dotted and counted apart.
            accepted_only: leave out positions of claims nobody has accepted.
            questions: only these, in the order of the workspace.
            max_columns: at most so many columns, the last holding all others.
        """
        if questions is not None and not questions:
            return self._reviewed(Comparison(axis=Axis(axis)))
        view = view or View(
            axis=Axis(axis),
            roll_up=roll_up,
            max_columns=max_columns,
            narrowing=Narrowing(
                suggested=suggested,
                accepted_only=accepted_only,
                questions=tuple(questions or ()),
            ),
        )
        placed = self._placed(view, None)
        return self._reviewed(
            compare_view(self._asked(view), placed, view, self._known(placed, view))
        )

    def _reviewed(self, table: Comparison) -> Comparison:
        waiting, sources = claims.unreviewed(self._store.read)
        part = self._is_part()
        return replace(table, unreviewed=waiting, unreviewed_sources=sources, part=part)

    def _is_part(self) -> bool:
        return bool(workspaces.facts(self._store.read, "filtered")[0])

    def frame(self, view: View | None = None) -> Frame:
        """Rows and columns of a view without its cells, quickly, whatever the size of the case."""
        view = view or View()
        db = self._store.read
        asked = self._asked(view)
        held = tallies(self._store, view, asked)
        in_state: dict[str, RowState] = {}
        if view.narrowing.states or view.row_order is RowOrder.STATE:
            in_state = {uid: found.state for uid, found in self._states(view, asked).items()}
        frame = frame_of(asked, held, view, in_state)
        waiting, sources = claims.unreviewed(db)
        positions = sum(one.number for one in held)
        return replace(
            frame,
            unreviewed=waiting,
            unreviewed_sources=sources,
            basis=several(positions, "position"),
        )

    def heads(self, frame: Frame, rows: Sequence[str]) -> dict[str, State]:
        """The states of some rows of a frame (uids of questions), with how they were found."""
        asked, _ = among(frame, rows, ())
        return self._states(frame.view, asked)

    def faces(
        self, frame: Frame, rows: Sequence[str], columns: Sequence[str]
    ) -> dict[tuple[str, str], Face]:
        """Faces of some cells of a frame, by uids of question and column; without empty cells."""
        kept, missing = self._kept_faces(frame, rows, columns)
        return kept | {
            (question.uid, column.uid): layout.face(question, column, said)
            for question, column, said, layout in self._held(frame, missing, columns)
        }

    def _kept_faces(
        self, frame: Frame, rows: Sequence[str], columns: Sequence[str]
    ) -> tuple[dict[tuple[str, str], Face], list[str]]:
        """The faces kept of these cells, and the rows of which none are."""
        view, db = frame.view, self._store.read
        asked, shown = among(frame, rows, columns)
        plain = view.axis is Axis.ACTOR and not view.roll_up and view.narrowing.lets_all_in
        if not plain or any(column.members != (column.uid,) for column in shown):
            return {}, list(rows)
        uids = {question.id: question.uid for question in asked}
        kept = faces.kept(db, uids)
        found = faces.of(db, kept, (column.uid for column in shown))
        missing = [uid for number, uid in uids.items() if number not in kept]
        return {(uids[number], column): face for (number, column), face in found.items()}, missing

    def quotes(
        self, frame: Frame, cells: Sequence[tuple[str, str]], most: int | None = None
    ) -> Quotes:
        """What some cells of a frame hold, given by uids of question and column.

        Args:
            frame: the frame of the comparison.
            cells: which; what stands in several of them is given once.
            most: at most so many with their whole claims, those of the first cells, newest first.
        """
        rows, columns = [row for row, _ in cells], [column for _, column in cells]
        held: dict[tuple[str, str], list[Statement]] = {}
        origins: Mapping[str, str] = {}
        for question, column, said, layout in self._held(frame, rows, columns):
            held[question.uid, column.uid], origins = said, layout.origins
        found = {one.uid: one for cell in cells for one in held.get(cell, ())}
        return Quotes(
            placed=tuple(self._whole(frame, list(found)[:most])),
            total=len(found),
            counts=count((one for one in found.values() if one.is_confirmed), origins),
            suggested=tuple(uid for uid, one in found.items() if not one.is_confirmed),
        )

    def _held(
        self, frame: Frame, rows: Iterable[str], columns: Iterable[str]
    ) -> Iterator[tuple[Question, Column, list[Statement], Layout]]:
        """What each of these cells holds, newest first; empty ones are left out."""
        asked, shown = among(frame, rows, columns)
        if not asked:
            return
        view = narrowed_to(frame.view, shown)
        few = positions_on(frame, asked) < _FEW
        said = statements.statements(
            self._store.read, view.narrowing, [q.id for q in asked], few=few
        )
        everything = [one for those in said.values() for one in those]
        known = self._known_of(everything, frame.view)
        columns_shown = Columns.of(frame.columns, frame.view)
        layout = Layout(columns_shown, filing_of(frame.view, known), known.origins)
        for question in asked:
            held = layout.cells(said.get(question.uid, ()))
            for column in shown:
                if here := held.get(column.uid):
                    yield question, column, here, layout

    def _whole(self, frame: Frame, uids: Sequence[str]) -> list[Placed]:
        """These positions in this order, with their claims as they stand."""
        db = self._store.read
        found = questions.positions(db, uids=uids)
        by_id = {claim.id: claim for claim in claims.rows(db, {number for _, number in found})}
        placed = [Placed(position, by_id[number]) for position, number in found]
        asked = [head.question for head in frame.rows if head.question is not None]
        known = self._known(placed, frame.view)
        by_uid = {one.uid: one for one in settled(asked, placed, frame.view, known)}
        return [by_uid[uid] for uid in uids if uid in by_uid]

    def _asked(self, view: View) -> list[Question]:
        wanted = view.narrowing
        return questions.every(self._store.read, uids=wanted.questions, groups=wanted.groups)

    def _states(self, view: View, asked: Sequence[Question]) -> dict[str, State]:
        """Row states by question: as kept where all that is held counts, else found now."""
        db, wanted = self._store.read, view.narrowing
        numbers = {question.id: question for question in asked}
        kept = states.kept(db, numbers) if wanted.lets_all_in else {}
        missing = [number for number in numbers if number not in kept]
        said = statements.statements(db, wanted, missing)
        part = self._is_part()
        found = {numbers[number].uid: State(*verdict, part) for number, verdict in kept.items()}
        for number in missing:
            question = numbers[number]
            found[question.uid] = State(*row_state(question, said.get(question.uid, ())), part)
        return found

    def _placed(self, view: View, numbers: Sequence[int] | None) -> list[Placed]:
        """The positions a view lets in, with their claims, on some questions (row ids) or all."""
        db = self._store.read
        among = holdings.position_ids(db, view.narrowing, numbers)
        found = questions.positions(db, among=among)
        by_id = {claim.id: claim for claim in claims.rows(db, {number for _, number in found})}
        return [Placed(position, by_id[number]) for position, number in found if number in by_id]

    def _known(self, placed: Sequence[Placed], view: View) -> Known:
        """Whatever these positions name: actors, sources, and ties upward if they are rolled up."""
        db = self._store.read
        ties: list[Affiliation] = []
        if view.roll_up:
            ties = actors.affiliations_above(db, actors.ids_of(db, _actors_in(placed, ())))
        return Known(
            actors=briefly.actors(db, _actors_in(placed, ties)),
            sources=briefly.sources(db, {one.claim.source for one in placed}),
            affiliations=ties,
            origins=self.origins_of(one.claim.uid for one in placed),
        )

    def _known_of(self, said: Sequence[Statement], view: View) -> Known:
        """The same for statements, which name everybody themselves: what files and counts them."""
        db = self._store.read
        ties: list[Affiliation] = []
        if view.roll_up:
            uids = {uid for one in said for uid in (one.speaker, one.capacity.body) if uid}
            ties = actors.affiliations_above(db, actors.ids_of(db, uids))
        named = {uid for tie in ties for uid in (tie.actor, tie.body)}
        return Known(
            actors=briefly.actors(db, named),
            sources={},
            affiliations=ties,
            origins=self.origins_of(one.claim for one in said),
        )

    def origins_of(self, uids: Iterable[str]) -> dict[str, str]:
        """For claims confirmed to come from one statement or report, what stands for it."""
        from workstation.services.origins import Origins  # few cases have any; slow to load

        return Origins(self._door).origin_of(uids)

    def differences(self, uids: Sequence[str]) -> list[list[Mark]]:
        """For each of these claims, which of its exact words the others put otherwise.

        Raises:
            UserError: a claim is not here.
        """
        return differences([self._claims.get(uid).content.exact for uid in uids])


def _actors_in(placed: Iterable[Placed], ties: Iterable[Affiliation]) -> set[str]:
    """Uids of all actors a comparison may have to name."""
    found = {uid for tie in ties for uid in (tie.actor, tie.body)}
    for one in placed:
        claim = one.claim
        named = (claim.speaker, claim.capacity.body, claim.publisher)
        found.update(uid for uid in named if uid is not None)
        found.update(relay.actor for relay in claim.relays if relay.actor is not None)
    return found
