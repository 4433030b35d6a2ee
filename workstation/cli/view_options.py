# SPDX-License-Identifier: MIT
"""The options that say how a comparison is looked at, and the view they make."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import click

from workstation.cli.common import first_day, last_day
from workstation.cli.common import options as options_of
from workstation.domain.claims import Act, Standing
from workstation.domain.comparison import Axis, Comparison, RowState
from workstation.domain.markings import read_marking
from workstation.domain.questions import Directness, Stance
from workstation.domain.views import Clock, ColumnOrder, Narrowing, Period, RowOrder, View
from workstation.errors import UserError
from workstation.workspace import Workspace

F = TypeVar("F", bound=Callable[..., Any])


def _choice(kind: type, name: str, text: str, *, several: bool = False) -> Callable[[F], F]:
    values = [one.value for one in kind]  # type: ignore[attr-defined]  # an enumeration
    return click.option(name, type=click.Choice(values), multiple=several, help=text)


_SEVERAL = "; may be given several times."
_OPTIONS = (
    _choice(Axis, "--by", "What the columns are."),
    click.option("--transpose", is_flag=True, help="Questions across, speakers down."),
    click.option("--roll-up", is_flag=True, help="Count speakers for the body they speak for."),
    click.option("--open", "opened", multiple=True, help=f"Show the parts of this body{_SEVERAL}"),
    click.option("--accepted", is_flag=True, help="Only accepted claims."),
    click.option("--confirmed", is_flag=True, help="Only confirmed positions."),
    click.option("--text", default="", help="Only claims with these words."),
    _choice(Act, "--act", f"Only this act{_SEVERAL}", several=True),
    _choice(Stance, "--stance", f"Only this stance{_SEVERAL}", several=True),
    _choice(Standing, "--standing", f"Only what stands so{_SEVERAL}", several=True),
    _choice(Directness, "--directness", "Only what is said so, or only what is implied."),
    click.option("--reliability", multiple=True, help=f"Only this letter{_SEVERAL}"),
    click.option("--credibility", multiple=True, type=int, help=f"Only this digit{_SEVERAL}"),
    click.option("--marking", "markings", multiple=True, help=f"Only this label{_SEVERAL}"),
    click.option("--actor", "actors", multiple=True, help=f"Only said by this actor{_SEVERAL}"),
    click.option("--source", "sources", multiple=True, help=f"Only from this source{_SEVERAL}"),
    click.option("--publisher", "publishers", multiple=True, help=f"Only printed there{_SEVERAL}"),
    click.option("--question", "questions", multiple=True, help=f"Only this question{_SEVERAL}"),
    click.option("--group", "groups", multiple=True, help=f"Only this group{_SEVERAL}"),
    _choice(RowState, "--state", f"Only rows of this state{_SEVERAL}", several=True),
    click.option("--since", help="Only from this day on."),
    click.option("--until", help="Only up to this day."),
    _choice(Clock, "--clock", "Which date --since and --until mean; the statement's if not given."),
    click.option("--dated", is_flag=True, help="Leave out what has no date on that clock."),
    _choice(ColumnOrder, "--sort-columns", "In what order columns stand."),
    _choice(RowOrder, "--sort-rows", "In what order questions stand."),
    click.option("--pin", "pinned", multiple=True, help=f"This column or question first{_SEVERAL}"),
    click.option("--hide", "hidden", multiple=True, help=f"Not this column or question{_SEVERAL}"),
    click.option("--view", "saved", help="Begin with a saved view."),
)


def view_options(command: F) -> F:
    """Everything that makes a view; the command gets it as `**options`."""
    return options_of(*_OPTIONS)(command)


def view_of(workspace: Workspace, options: dict[str, Any]) -> View:
    """The view that options ask for, on top of the saved one if one is named.

    Raises:
        UserError: a name, day, label or grade that means nothing here.
    """
    saved = options.pop("saved")
    view = workspace.views.named(saved).view if saved else View()
    pinned, hidden, opened = (options.pop(name) for name in ("pinned", "hidden", "opened"))
    view = replace(
        view,
        axis=Axis(options.pop("by") or view.axis),
        transposed=options.pop("transpose") or view.transposed,
        roll_up=options.pop("roll_up") or view.roll_up,
        column_order=ColumnOrder(options.pop("sort_columns") or view.column_order),
        row_order=RowOrder(options.pop("sort_rows") or view.row_order),
        narrowing=_narrowing(workspace, view.narrowing, options),
    )
    if not (pinned or hidden or opened):
        return view
    for name in opened:
        view = replace(view, opened=(*view.opened, *_columns(_table(workspace, view), (name,))))
    table = _table(workspace, view)
    questions = {row.question.wording.casefold(): row.question.uid for row in table.rows}
    rows = {
        name: questions[name.casefold()]
        for name in (*pinned, *hidden)
        if name.casefold() in questions
    }
    return replace(
        view,
        pinned_rows=(*view.pinned_rows, *(rows[n] for n in pinned if n in rows)),
        hidden_rows=(*view.hidden_rows, *(rows[n] for n in hidden if n in rows)),
        pinned_columns=(
            *view.pinned_columns,
            *_columns(table, [n for n in pinned if n not in rows]),
        ),
        hidden_columns=(
            *view.hidden_columns,
            *_columns(table, [n for n in hidden if n not in rows]),
        ),
    )


def _table(workspace: Workspace, view: View) -> Comparison:
    return workspace.comparison.table(view)


def _columns(table: Comparison, names: Sequence[str]) -> list[str]:
    """Uids of the columns called so."""
    found = []
    for name in names:
        fitting = [
            column.uid
            for column in table.columns
            if name.casefold() in (column.name.casefold(), column.uid)
        ]
        if not fitting:
            raise UserError(f"There is no column or question “{name}” in this view.")
        found += fitting
    return found


def _narrowing(workspace: Workspace, base: Narrowing, options: dict[str, Any]) -> Narrowing:
    period = Period(
        Clock(options["clock"] or Clock.STATEMENT),
        first_day(options["since"]),
        last_day(options["until"]),
        not options["dated"],
    )
    return replace(
        base,
        text=options["text"] or base.text,
        suggested=base.suggested and not options["confirmed"],
        accepted_only=base.accepted_only or options["accepted"],
        directness=Directness(options["directness"]) if options["directness"] else base.directness,
        acts=tuple(map(Act, options["act"])) or base.acts,
        stances=tuple(map(Stance, options["stance"])) or base.stances,
        standings=tuple(map(Standing, options["standing"])) or base.standings,
        states=tuple(map(RowState, options["state"])) or base.states,
        reliability=tuple(map(_letter, options["reliability"])) or base.reliability,
        credibility=tuple(map(_digit, options["credibility"])) or base.credibility,
        markings=tuple(map(read_marking, options["markings"])) or base.markings,
        actors=tuple(workspace.actors.named(n).uid for n in options["actors"]) or base.actors,
        sources=tuple(workspace.sources.named(n).uid for n in options["sources"]) or base.sources,
        publishers=tuple(workspace.actors.named(n).uid for n in options["publishers"])
        or base.publishers,
        questions=tuple(workspace.questions.named(n).uid for n in options["questions"])
        or base.questions,
        groups=tuple(options["groups"]) or base.groups,
        periods=(*base.periods, period) if period.narrows else base.periods,
    )


def _letter(text: str) -> str:
    letter = text.strip().upper()
    if letter not in "ABCDEF" or len(letter) != 1:
        raise UserError(f"“{text}” is no reliability; it is a letter from A to F.")
    return letter


def _digit(number: int) -> int:
    if not 1 <= number <= 6:
        raise UserError(f"{number} is no credibility; it is a digit from 1 to 6.")
    return number
