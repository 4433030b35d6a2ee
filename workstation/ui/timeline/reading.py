# SPDX-License-Identifier: MIT
"""Which days have been read, and when others have to be."""

from dataclasses import dataclass

from workstation.analysis.timeline.drawing import Sight
from workstation.domain.daynumbers import iso_of, number_of
from workstation.domain.timeline import Timeline
from workstation.domain.views import Clock, Period

_FINER = 3.0  # zoomed in so much, counts are read anew
_FIRST, _LAST = number_of(1), number_of(9999, 12, 31)


@dataclass(slots=True)
class Reading:
    """The days last read, with as many again on both sides; all of them at first."""

    first: float | None = None
    days: float = 0.0

    def period(self, clock: Clock) -> Period | None:
        """The days to read."""
        if self.first is None:
            return None
        since, until = round(self.first - self.days), round(self.first + 2 * self.days)
        return Period(
            clock,
            iso_of(since) if since > _FIRST else None,
            iso_of(until) if until < _LAST else None,
        )

    def wants(self, timeline: Timeline, sight: Sight) -> bool:
        """Whether what is in sight has to be read; then it counts as read."""
        if timeline.whole:
            return False
        known = self.first is not None and (
            self.first - self.days <= sight.start
            and sight.start + sight.days <= self.first + 2 * self.days
            and self.days < sight.days * _FINER
        )
        if not known:
            self.first, self.days = sight.start, sight.days
        return not known
