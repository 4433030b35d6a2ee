# SPDX-License-Identifier: MIT
"""Reading dates and figures: whether they can both hold, and how they are shown."""

from workstation.domain.dates import VagueDate
from workstation.domain.figures import Figure


def overlap(one: VagueDate, other: VagueDate) -> bool:
    """Whether two dates may be the same; open bounds reach everywhere."""
    apart = one.latest and other.earliest and one.latest < other.earliest
    beyond = other.latest and one.earliest and other.latest < one.earliest
    return not (apart or beyond)


def show_date(when: VagueDate) -> str:
    """The date as written."""
    return when.as_written


def show_figure(figure: Figure) -> str:
    """The figure as written, with what it counts."""
    return figure.as_written


def same_thing(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same."""
    return one.counted.casefold() == other.counted.casefold()


def disjoint(one: Figure, other: Figure) -> bool:
    """Whether two figures cannot both hold."""

    def below(a: Figure, b: Figure) -> bool:
        return a.high is not None and b.low is not None and a.high < b.low

    return below(one, other) or below(other, one)
