# SPDX-License-Identifier: MIT
"""Figures of the same counted thing that cannot both hold, or are far apart (rule 8).

Figures of a moving event are compared only as of one time: within a window of hours that the
question sets, of each speaker the latest.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from workstation.analysis.disagreements.bounds import Bounds, apart, camps_of, far
from workstation.analysis.disagreements.camps import camp
from workstation.analysis.disagreements.counting import disjoint_pairs, far_pairs
from workstation.analysis.disagreements.latest import windows
from workstation.domain.disagreements import Camp, Finding, Rule
from workstation.domain.figures import Figure, Qualifier, counted_key, show_figure, written_value
from workstation.domain.questions import Question
from workstation.domain.statements import Statement

FAR = 1.5  # times
_Choose = Callable[[Sequence[Statement]], Sequence[Statement]]
_Count = Callable[[Sequence[Statement]], int]


def disjoint_figures(question: Question, statements: Sequence[Statement]) -> Iterator[Finding]:
    """No number fits both."""
    yield from _findings(
        Rule.FIGURES,
        question,
        statements,
        lambda window: apart(window, bounds),
        lambda window: disjoint_pairs(window, bounds),
    )


def figures_far_apart(question: Question, statements: Sequence[Statement]) -> Iterator[Finding]:
    """Some number fits both, but what is written differs by half as much again or more."""
    yield from _findings(
        Rule.FAR_APART,
        question,
        statements,
        lambda window: far(_told(window), bounds, value, FAR),
        lambda window: far_pairs(_told(window), bounds, value, FAR),
    )


def bounds(one: Statement) -> Bounds:
    """The least and the greatest number a figure may mean."""
    figure = one.figure
    if figure is None:
        return float("-inf"), float("inf")
    low = 0.0 if figure.low is None else figure.low
    return low, float("inf") if figure.high is None else figure.high


def value(one: Statement) -> float:
    """The number in the wording; 0 where none is, as in "dozens"."""
    if one.figure is None or one.figure.qualifier is Qualifier.VAGUE:
        return 0.0
    return written_value(one.figure) or 0.0


def _told(window: Sequence[Statement]) -> Sequence[Statement]:
    return [one for one in window if value(one) > 0]


def _findings(
    rule: Rule,
    question: Question,
    statements: Sequence[Statement],
    choose: _Choose,
    count: _Count,
) -> Iterator[Finding]:
    for subject, members in things(statements):
        chosen: dict[str, Statement] = {}
        number = 0
        for window in windows(members, question.window_hours):
            chosen.update({one.position: one for one in choose(window)})
            # A pair counts in the first window that holds both.
            number += count(window) - count(_of_earlier_days(window))
        if number:
            camps = tuple(_camp(group) for group in _groups(rule, list(chosen.values())))
            yield Finding(rule, question.uid, subject, camps, number)


def _of_earlier_days(window: Sequence[Statement]) -> list[Statement]:
    last = max((one.day for one in window if one.day is not None), default="")
    return [one for one in window if one.day is not None and one.day < last]


def _groups(rule: Rule, members: Sequence[Statement]) -> list[list[Statement]]:
    if rule is Rule.FIGURES:
        return camps_of(members, bounds)
    groups: list[list[Statement]] = []
    for one in sorted(members, key=lambda s: (value(s), s.position)):
        if groups and value(one) < FAR * value(groups[-1][0]):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def things(statements: Sequence[Statement]) -> Iterator[tuple[str, list[Statement]]]:
    """The statements by what they count, the whole and parts apart, by named place.

    A figure without a place goes with those of every place. Who does not say what is counted is
    not compared with anybody.
    """
    things: defaultdict[str, defaultdict[str, list[Statement]]]
    things = defaultdict(lambda: defaultdict(list))
    for one in statements:
        figure = one.figure
        if figure is None or not one.affirms or not counted_key(figure.counted):
            continue
        things[_thing(figure)][" ".join(figure.place.casefold().split())].append(one)
    for thing in sorted(things):
        places = things[thing]
        anywhere = places.pop("", [])
        if len(places) < 2:
            yield thing, [*anywhere, *(one for members in places.values() for one in members)]
            continue
        for place in sorted(places):
            yield f"{thing} in {place}", [*anywhere, *places[place]]


def _thing(figure: Figure) -> str:
    key = " ".join(counted_key(figure.counted))
    unit = f" ({figure.unit})" if figure.unit else ""
    return f"{key}{unit}, part" if figure.part_of is not None else f"{key}{unit}"


def _camp(group: Sequence[Statement]) -> Camp:
    return camp(figures_label([one.figure for one in group if one.figure is not None]), group)


def figures_label(figures: Sequence[Figure]) -> str:
    """One camp's figures in a few characters: "31", "38–40", "120 or more"."""
    values = sorted({number for figure in figures for number in _written(figure)})
    if not values:
        return show_figure(figures[0])
    low, high = values[0], values[-1]
    words = _number(low) if low == high else f"{_number(low)}–{_number(high)}"
    qualifiers = {figure.qualifier for figure in figures}
    if qualifiers == {Qualifier.OVER}:
        return f"over {words}" if low == high else f"{words} or more"
    if any(figure.high is None for figure in figures):
        return f"{words} or more"
    if qualifiers == {Qualifier.UP_TO}:
        return f"up to {words}"
    return f"about {words}" if qualifiers == {Qualifier.ABOUT} else words


def _written(figure: Figure) -> tuple[float, ...]:
    """The numbers that stand in the wording: none in "dozens", two in "between 36 and 40"."""
    if figure.qualifier is Qualifier.VAGUE:
        return ()
    if figure.qualifier is Qualifier.BETWEEN:
        return tuple(end for end in (figure.low, figure.high) if end is not None)
    value = written_value(figure)
    return () if value is None else (value,)


def _number(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) else f"{number:,.10g}"
