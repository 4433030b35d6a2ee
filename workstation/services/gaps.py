# SPDX-License-Identifier: MIT
"""Gaps: where nothing is held, and the searches that found nothing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from workstation.analysis.columns import OTHERS
from workstation.analysis.gaps import cells_of, gaps, held_in
from workstation.domain.comparison import Axis
from workstation.errors import UserError
from workstation.services.questions import Questions
from workstation.storage import inquiries, workspaces
from workstation.storage.heard import heard, held

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from workstation.domain.changes import Change
    from workstation.domain.comparison import Cell, Column, Comparison
    from workstation.domain.gaps import Gap, Heard, Inquiry
    from workstation.storage.database import Store
    from workstation.storage.editing import Door


class Gaps:
    """Everything one can do with gaps."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._store = door.store

    def of(
        self,
        questions: Sequence[str],
        columns: Sequence[Column],
        axis: Axis = Axis.ACTOR,
        cells: Mapping[tuple[str, str], Cell] | None = None,
    ) -> dict[tuple[str, str], Gap]:
        """For each question and column, what is held and, where nothing is, what else is known.

        Args:
            questions: uids.
            columns: the columns asked about.
            axis: what they are.
            cells: those of these questions and columns, for those who have read them already.
        """
        if cells is not None:
            return _found(self._store, questions, columns, axis, held_in(cells))
        members = [(column.uid, uid) for column in columns for uid in column.members]
        held_there = held(self._store.read, axis, questions, members)
        return _found(self._store, questions, columns, axis, held_there)

    def of_table(self, comparison: Comparison) -> dict[tuple[str, str], Gap]:
        """The gaps of a comparison as it is seen."""
        return gaps_of(self._store, comparison)

    def heard(self, columns: Iterable[Column], axis: Axis = Axis.ACTOR) -> dict[str, Heard]:
        """How often each of these columns is heard on any question, and since when.

        Columns of nobody identified, and the one of whoever had no room, are left out.
        """
        return _heard(self._store, columns, axis)

    def inquiries(self, question: str | None = None) -> list[Inquiry]:
        """The recorded searches on one question, or all, newest first."""
        asked = None if question is None else [question]
        return inquiries.inquiries(self._store.read, asked)

    def record(self, question: str, actor: str | None, words: str) -> Change:
        """Keep that a search found nothing.

        Args:
            question: uid of what was to be answered.
            actor: uid of whom something was looked for; None for nobody in particular.
            words: what was searched and where.

        Raises:
            UserError: there are no words, or no such question.
        """
        if not words.strip():
            raise UserError("Say what was searched, and where.")
        asked = Questions(self._door).get(question)
        with self._door.change("Record a search that found nothing") as writing:
            writing.create(
                "inquiry",
                question=asked.uid,
                actor=actor,
                words=words.strip(),
                made_on=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
                made_by=writing.change.analyst_name,
            )
        return self._door.done

    def remove(self, uid: str) -> Change:
        """Take a recorded search away."""
        with self._door.change("Remove a recorded search") as writing:
            writing.delete("inquiry", uid)
        return self._door.done


def gaps_of(store: Store, comparison: Comparison) -> dict[tuple[str, str], Gap]:
    """The gaps of a comparison, by uids of question and column."""
    questions = [row.question.uid for row in comparison.rows]
    held_there = held_in(cells_of(comparison))
    return _found(store, questions, comparison.columns, comparison.axis, held_there)


def _found(
    store: Store,
    questions: Sequence[str],
    columns: Sequence[Column],
    axis: Axis,
    held_there: Mapping[tuple[str, str], Heard],
) -> dict[tuple[str, str], Gap]:
    return gaps(
        questions,
        columns,
        held=held_there,
        elsewhere=_heard(store, columns, axis),
        inquiries=inquiries.inquiries(store.read, questions),
        part=bool(workspaces.facts(store.read, "filtered")[0]),
    )


def _heard(store: Store, columns: Iterable[Column], axis: Axis) -> dict[str, Heard]:
    db = store.read
    return {
        column.uid: found
        for column in columns
        if column.uid != OTHERS and (found := heard(db, axis, column.members)).times
    }
