# SPDX-License-Identifier: MIT
"""A view of the comparison in words, as it stands under what is exported of it."""

from collections.abc import Iterable, Iterator, Mapping

from workstation.domain.comparison import STATE_WORDS, Axis, RowState
from workstation.domain.dates import show_edtf
from workstation.domain.questions import STANCE_WORDS
from workstation.domain.views import Clock, Narrowing, Period, View

_COLUMNS = {Axis.ACTOR: "actors", Axis.SOURCE: "sources", Axis.PUBLISHER: "publishers"}
_CLOCKS = {
    Clock.EVENT: "event",
    Clock.STATEMENT: "statement",
    Clock.PUBLICATION: "publication",
}


def view_words(view: View) -> str:
    """The axes: "Questions × actors, rolled up"."""
    across = _COLUMNS[view.axis]
    axes = f"{across.capitalize()} × questions" if view.transposed else f"Questions × {across}"
    hidden = len(view.hidden_columns) + len(view.hidden_rows)
    notes = (
        "rolled up" if view.roll_up else "",
        f"{hidden} hidden" if hidden else "",
    )
    return ", ".join((axes, *(note for note in notes if note)))


def filter_words(wanted: Narrowing, names: Mapping[str, str]) -> tuple[str, ...]:
    """What is shown of all there is, a phrase for each filter; empty when nothing is left out.

    Args:
        wanted: the filters.
        names: what the uids in them are called.
    """
    return tuple(_phrases(wanted, names))


def _phrases(wanted: Narrowing, names: Mapping[str, str]) -> Iterator[str]:
    if wanted.text:
        yield f"containing “{wanted.text}”"
    if not wanted.suggested:
        yield "confirmed positions only"
    if wanted.accepted_only:
        yield "accepted claims only"
    if wanted.directness is not None:
        yield f"{wanted.directness.value} positions only"
    for label, values in _lists(wanted, names).items():
        if values:
            yield f"{label} {', '.join(values)}"
    yield from (_period(period) for period in wanted.periods if period.narrows)


def _lists(wanted: Narrowing, names: Mapping[str, str]) -> dict[str, list[str]]:
    """The filters that name what is let in, in words."""

    def called(uids: Iterable[str]) -> list[str]:
        return [names.get(uid, uid) for uid in uids]

    return {
        "standing": [standing.value for standing in wanted.standings],
        "act": [act.value for act in wanted.acts],
        "stance": [STANCE_WORDS[stance] for stance in wanted.stances],
        "reliability": list(wanted.reliability),
        "credibility": [str(digit) for digit in wanted.credibility],
        "marking": list(wanted.markings),
        "actors": called(wanted.actors),
        "sources": called(wanted.sources),
        "publishers": called(wanted.publishers),
        "questions": called(wanted.questions),
        "groups": list(wanted.groups),
        "state": [_state(state) for state in wanted.states],
    }


def _state(state: RowState) -> str:
    return STATE_WORDS[state] or "no positions"


def _period(period: Period) -> str:
    """One period: "statement date 3 Nov 2023 to 9 Nov 2023, undated left out"."""
    bounds = [f"from {show_edtf(period.since)}"] if period.since else []
    bounds += [f"until {show_edtf(period.until)}"] if period.until else []
    undated = "" if period.undated else "undated left out"
    return ", ".join(filter(None, (f"{_CLOCKS[period.clock]} date {' '.join(bounds)}", undated)))
