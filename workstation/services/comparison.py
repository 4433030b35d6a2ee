# SPDX-License-Identifier: MIT
"""The comparison table of a workspace, and its exports."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workstation.analysis.differing import Mark, differences
from workstation.analysis.tables import compare
from workstation.domain.actors import Affiliation
from workstation.domain.comparison import Axis, Comparison, Placed
from workstation.services.actors import Actors
from workstation.services.claims import Claims
from workstation.services.exporting.verbs import ComparisonExports
from workstation.services.questions import Questions
from workstation.services.sources import Sources
from workstation.storage import actors, claims
from workstation.storage.editing import Door


class Comparisons(ComparisonExports):
    """The table of who says what."""

    def __init__(self, door: Door) -> None:
        super().__init__(door.store)
        self._questions = Questions(door)
        self._sources = Sources(door)
        self._claims = Claims(door)
        self._actors = Actors(door)

    def table(
        self,
        *,
        axis: Axis | str = Axis.ACTOR,
        roll_up: bool = False,
        suggested: bool = True,
        accepted_only: bool = False,
        questions: Sequence[str] | None = None,
        max_columns: int | None = None,
    ) -> Comparison:
        """Questions × actors, sources or publishers.

        Args:
            axis: what the columns are.
            roll_up: file claims under the body their speaker speaks for (rule 9).
            suggested: show suggested positions too, dotted and counted apart.
            accepted_only: leave out positions of claims nobody has accepted.
            questions: only these, in the order of the workspace.
            max_columns: at most so many columns, the last holding all others.
        """
        asked = [q for q in self._questions.all() if questions is None or q.uid in questions]
        placed = [
            one
            for one in self._questions.positions(suggested=suggested)
            if not accepted_only or one.claim.status.accepted
        ]
        db = self._store.read
        ties = actors.affiliations(db)
        table = compare(
            asked,
            placed,
            axis=Axis(axis),
            roll_up=roll_up,
            actors={actor.uid: actor for actor in self._actors.many(_actors_in(placed, ties))},
            affiliations=ties,
            sources={s.uid: s for s in self._sources.many({one.claim.source for one in placed})},
            include_suggested=suggested,
            max_columns=max_columns,
        )
        waiting, sources = claims.unreviewed(db)
        return replace(table, unreviewed=waiting, unreviewed_sources=sources)

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
