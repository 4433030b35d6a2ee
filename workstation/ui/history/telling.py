# SPDX-License-Identifier: MIT
"""One change as a page: who and when, then each thing with what it was and what it became."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from workstation.domain.changes import Change
from workstation.domain.history import NOUN_WORDS, Step, StepKind, moment
from workstation.ui.history.columns import label_words
from workstation.ui.kit import theme
from workstation.ui.kit.words import number

PART = 100  # steps read at once
MORE = "more:"
SHOW = "show:"
_LONGEST = 400  # letters of a value on the page; the command line has all


@dataclass(frozen=True, slots=True)
class Told:
    """What is read of a change: some of its steps, how many it has, and why it must stay."""

    change: Change
    steps: tuple[Step, ...]
    count: int
    hindrance: str = ""


def page(told: Told) -> str:
    """The page; all words come from the case, so all are escaped."""
    change, parts = told.change, [f"<h3>{escape(label_words(told.change))}</h3>"]
    parts.append(f"<p>{_muted(f'{change.analyst_name} · {moment(change.made_at)}')}</p>")
    for (noun, row, name), steps in groupby(
        told.steps, key=lambda step: (step.noun, step.row, step.name)
    ):
        parts.append(_thing(noun, row, name, list(steps)))
    left = told.count - len(told.steps)
    if left > 0:
        parts.append(f'<p>and {number(left)} more. <a href="{MORE}">Show the next</a></p>')
    if not told.count:
        parts.append(f"<p>{_muted('It changed nothing.')}</p>")
    return "".join(parts)


def _thing(noun: str, row: str, name: str, steps: Sequence[Step]) -> str:
    words = escape(_cut(name) or "without a name")
    head = f'{_muted(NOUN_WORDS[noun])}<br><a href="{SHOW}{noun}:{row}">{words}</a>'
    return f"<p>{head}</p><table>{''.join(map(_line, steps))}</table>"


def _line(step: Step) -> str:
    if step.kind is StepKind.SET:
        before, after = escape(_cut(step.before)), escape(_cut(step.after))
        told = f"{_muted_html(before)} → {after}"
        return _row(_muted(step.field), told)
    told = escape(_cut(step.after)) if step.after != step.kind.value else ""
    return _row(_muted(step.kind.value), told.replace("; ", "<br>"))


def _row(head: str, told: str) -> str:
    return f'<tr><td style="padding-right: 12px">{head}</td><td>{told}</td></tr>'


def _muted(words: str) -> str:
    return _muted_html(escape(words))


def _muted_html(words: str) -> str:
    return f'<span style="color: {theme.roles().muted}">{words}</span>'


def _cut(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST].rsplit(' ', 1)[0]} …"
