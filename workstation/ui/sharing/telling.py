# SPDX-License-Identifier: MIT
"""One conflict as people read it: what may be kept, who stands for it, and where it is shown."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workstation.analysis.differing import Mark, differences
from workstation.analysis.history_words import field_words, mentioned, value_words
from workstation.domain.changes import encode
from workstation.domain.fields import is_words
from workstation.domain.history import HistoryFilter, Step, StepKind, moment
from workstation.errors import UserError
from workstation.ui.sharing.wording import uses_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from workstation.domain.changes import Value
    from workstation.domain.sharing import Conflict, Contender
    from workstation.workspace import Workspace

_UID = re.compile(r"[0-9a-f]{32}")
_MOST_MARKED = 5_000  # letters; in longer ones differences are not looked for
_BORN = "from the start"


@dataclass(frozen=True, slots=True)
class Side:
    """What may be kept: the value, in words, and everybody who set it with the time.

    `action` is what keeping it is called; `marks` are the words that the other sides put
    otherwise; `stands` says that it is what is shown meanwhile.
    """

    value: Value
    words: str
    made: tuple[str, ...]
    action: str = "Keep this"
    stands: bool = False
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A conflict with its sides; `free` says that other words may be written, `sight` where to.

    `uses` says where it is used, in words.
    """

    conflict: Conflict
    field: str
    sides: tuple[Side, ...]
    free: bool
    sight: tuple[str, str] | None
    uses: str = ""


def tell(workspace: Workspace, one: Conflict) -> Told:
    """Read what a card says of a conflict: names and history, so it may take a while."""
    free = is_words(one.noun, one.field)
    sides = _fates(workspace, one) if one.field == "deleted" else _values(workspace, one)
    if free and sum(len(side.words) for side in sides) <= _MOST_MARKED:
        sides = _marked(sides)
    sight = workspace.history.sight_of(one.noun, one.row)
    uses = uses_words(workspace.conflicts.uses(one))
    return Told(one, field_words(one.noun, one.field), tuple(sides), free, sight, uses)


# values


def _values(workspace: Workspace, one: Conflict) -> list[Side]:
    """The different values, the earliest first; who set the same stands together."""
    together: dict[str, list[Contender]] = {}
    for contender in sorted(one.contenders, key=lambda each: (each.made_at, each.edit)):
        together.setdefault(encode(contender.value), []).append(contender)
    names = _names(workspace, one, [each[0].value for each in together.values()])
    return [
        Side(
            each[0].value,
            _value_words(one, each[0].value, names),
            _makers(each),
            stands=value == encode(one.standing),
        )
        for value, each in together.items()
    ]


def _value_words(one: Conflict, value: Value, names: dict[str, str]) -> str:
    if is_words(one.noun, one.field) and isinstance(value, str) and value:
        return value  # a person's own words are shown whole, and as they are
    return value_words(one.field, value, names)


def _makers(contenders: Iterable[Contender]) -> tuple[str, ...]:
    told = (
        f"{each.analyst}, {moment(each.made_at)}" if each.made_at else _BORN for each in contenders
    )
    return tuple(dict.fromkeys(told))


def _names(workspace: Workspace, one: Conflict, values: Sequence[Value]) -> dict[str, str]:
    """What the rows are called that the values name."""
    uids = {uid for value in values for _, uid in mentioned(one.noun, one.field, value)}
    uids |= {value for value in values if isinstance(value, str) and _UID.fullmatch(value)}
    actors = workspace.actors.names() if uids else {}
    return {uid: actors.get(uid) or _name_elsewhere(workspace, uid) for uid in uids}


def _name_elsewhere(workspace: Workspace, uid: str) -> str:
    asks: tuple[Callable[[], str], ...] = (
        lambda: workspace.claims.get(uid).content.exact,
        lambda: workspace.sources.get(uid).title,
        lambda: workspace.questions.get(uid).wording,
        lambda: workspace.events.get(uid).title,
    )
    for ask in asks:
        with suppress(UserError):
            return ask()
    return ""


def _marked(sides: Sequence[Side]) -> list[Side]:
    found = differences([side.words for side in sides])
    return [
        Side(side.value, side.words, side.made, side.action, side.stands, tuple(marks))
        for side, marks in zip(sides, found, strict=True)
    ]


# removed here, edited there


def _fates(workspace: Workspace, one: Conflict) -> list[Side]:
    """Keep it with what was changed meanwhile, or delete it."""
    kept: list[Contender] = []
    gone: list[Contender] = []
    changed: list[str] = []
    for contender in sorted(one.contenders, key=lambda each: (each.made_at, each.edit)):
        steps = _steps(workspace, one, contender)
        removed = any(step.kind is StepKind.REMOVED for step in steps)
        if removed or (not steps and contender.value is True):
            gone.append(contender)
        else:
            kept.append(contender)
            changed += [_step_words(step) for step in steps]
    edits = "\n".join(dict.fromkeys(changed)) or "It was changed meanwhile."
    return [
        Side(False, edits, _makers(kept), "Keep it", stands=True),
        Side(True, "It was deleted.", _makers(gone), "Delete it"),
    ]


def _steps(workspace: Workspace, one: Conflict, contender: Contender) -> list[Step]:
    """What the change that an edit belongs to did to the row; none if it cannot be told."""
    day = _day(contender.made_at)
    if not day:
        return []
    history = workspace.history
    ids = history.find(HistoryFilter(noun=one.noun, since=day, until=day))
    return [
        step
        for change in history.rows(ids, most=1)
        if (change.made_at, change.analyst_name) == (contender.made_at, contender.analyst)
        for step in history.steps(change.uid)
        if step.row == one.row
    ]


def _day(made_at: str) -> str:
    """The day of this machine's clock."""
    try:
        return dt.datetime.fromisoformat(made_at).astimezone().date().isoformat()
    except (OverflowError, ValueError):  # nothing keeps a received file from holding other words
        return ""


def _step_words(step: Step) -> str:
    if step.kind is StepKind.SET:
        return f"{step.field}: {step.before} → {step.after}"
    return step.kind.value
