# SPDX-License-Identifier: MIT
"""The verbs of a workspace under the nouns they act on."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from workstation.services.actors import Actors
    from workstation.services.assessments import Assessments
    from workstation.services.briefs import Briefs
    from workstation.services.checks import Checks
    from workstation.services.claims import Claims
    from workstation.services.comparison import Comparisons
    from workstation.services.conflicts import Conflicts
    from workstation.services.disagreements import Disagreements
    from workstation.services.events import Events
    from workstation.services.gaps import Gaps
    from workstation.services.history import History
    from workstation.services.network import Networks
    from workstation.services.notes import Notes
    from workstation.services.origins import Origins
    from workstation.services.purging import Purging
    from workstation.services.questions import Questions
    from workstation.services.search import Search
    from workstation.services.sharing import Sharing
    from workstation.services.sources import Sources
    from workstation.services.standings import Standings
    from workstation.services.timeline import Timelines
    from workstation.services.views import Views
    from workstation.storage.editing import Door


class Nouns:
    """Every noun with its verbs; what is behind one is loaded when it is first asked for."""

    def __init__(self, door: Door, path: Path) -> None:
        self._door = door
        self.path = path

    @cached_property
    def sources(self) -> Sources:
        """Documents as received."""
        from workstation.services.sources import Sources

        return Sources(self._door)

    @cached_property
    def claims(self) -> Claims:
        """Who says what."""
        from workstation.services.claims import Claims

        return Claims(self._door)

    @cached_property
    def actors(self) -> Actors:
        """Whoever says something, or is spoken about."""
        from workstation.services.actors import Actors

        return Actors(self._door)

    @cached_property
    def questions(self) -> Questions:
        """What is asked, and who holds which position."""
        from workstation.services.questions import Questions

        return Questions(self._door)

    @cached_property
    def comparison(self) -> Comparisons:
        """The table of who says what."""
        from workstation.services.comparison import Comparisons

        return Comparisons(self._door)

    @cached_property
    def views(self) -> Views:
        """Ways of looking at the comparison, kept under names."""
        from workstation.services.views import Views

        return Views(self._door)

    @cached_property
    def standings(self) -> Standings:
        """What no longer stands, and what rests on it."""
        from workstation.services.standings import Standings

        return Standings(self._door)

    @cached_property
    def disagreements(self) -> Disagreements:
        """Positions that cannot all hold."""
        from workstation.services.disagreements import Disagreements

        return Disagreements(self._door)

    @cached_property
    def timeline(self) -> Timelines:
        """What was said when; one actor's course."""
        from workstation.services.timeline import Timelines

        return Timelines(self._door)

    @cached_property
    def events(self) -> Events:
        """What happened, or is said to have."""
        from workstation.services.events import Events

        return Events(self._door)

    @cached_property
    def network(self) -> Networks:
        """Who belongs to whom, who contradicts whom."""
        from workstation.services.network import Networks

        return Networks(self._door)

    @cached_property
    def gaps(self) -> Gaps:
        """Where nothing is held, and the searches that found nothing."""
        from workstation.services.gaps import Gaps

        return Gaps(self._door)

    @cached_property
    def origins(self) -> Origins:
        """Where things come from: copies, versions, one statement reported in many places."""
        from workstation.services.origins import Origins

        return Origins(self._door)

    @cached_property
    def assessments(self) -> Assessments:
        """The analyst's judgements."""
        from workstation.services.assessments import Assessments

        return Assessments(self._door)

    @cached_property
    def briefs(self) -> Briefs:
        """What leaves the desk."""
        from workstation.services.briefs import Briefs

        return Briefs(self._door)

    @cached_property
    def notes(self) -> Notes:
        """Free words on anything."""
        from workstation.services.notes import Notes

        return Notes(self._door)

    @cached_property
    def history(self) -> History:
        """What was done, and taking it back."""
        from workstation.services.history import History

        return History(self._door)

    @cached_property
    def sharing(self) -> Sharing:
        """Copies that meet again: previews and merges."""
        from workstation.services.sharing import Sharing

        return Sharing(self._door)

    @cached_property
    def purging(self) -> Purging:
        """Taking things out for good."""
        from workstation.services.purging import Purging

        return Purging(self._door, self.path)

    @cached_property
    def conflicts(self) -> Conflicts:
        """What two people decided differently."""
        from workstation.services.conflicts import Conflicts

        return Conflicts(self._door)

    @cached_property
    def search(self) -> Search:
        """Finding anything by its words."""
        from workstation.services.search import Search

        return Search(self._door)

    @cached_property
    def checks(self) -> Checks:
        """Whether the file is sound."""
        from workstation.services.checks import Checks

        return Checks(self._door)
