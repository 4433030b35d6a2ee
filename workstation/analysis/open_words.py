# SPDX-License-Identifier: MIT
"""Values in conflict in words: both, and that it is open which one stands: "B2 / C3, open"."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any, Protocol

from workstation.analysis.history_words import NOTHING, field_words, uids_in, value_words
from workstation.domain.dates import VagueDate, show_date
from workstation.domain.figures import Figure, show_figure
from workstation.domain.gradings import show_grade
from workstation.domain.open_values import Held, Opens, held_of
from workstation.domain.questions import STANCE_WORDS, Stance

_NO_NAMES: Mapping[str, str] = {}


class Graded(Protocol):
    """What has a letter and a digit: a claim, a position in a comparison."""

    @property
    def reliability(self) -> str:
        """The letter that stands in."""

    @property
    def credibility(self) -> int:
        """The digit that stands in."""

    @property
    def conflicts(self) -> Opens:
        """What is in conflict."""


def both(words: Iterable[str]) -> str:
    """Different values side by side, with the word that says what they are: "2 / 3, open"."""
    return f"{' / '.join(dict.fromkeys(words))}, open"


def either(shown: str, opens: Opens, field: str, names: Mapping[str, str] = _NO_NAMES) -> str:
    """What is shown of a field; where it is in conflict, all its values.

    Of values that are rows nobody has named here, only the one shown, and that it is open.
    """
    held = held_of(opens, field)
    if not held:
        return shown
    if not _are_named(held, names):
        return both([shown])
    return both(short(field, one.value, names) for one in held)


def grades(one: Graded) -> list[str]:
    """The grades it may have: one, or several where letter or digit is in conflict."""
    if not one.conflicts:
        return [show_grade(one.reliability, one.credibility)]
    letters = held_of(one.conflicts, "reliability") or (Held(one.reliability),)
    digits = held_of(one.conflicts, "credibility") or (Held(one.credibility),)
    pairs = [
        (letter, digit)
        for letter in letters
        for digit in digits
        if len(letters) == 1 or len(digits) == 1 or set(letter.by) & set(digit.by)
    ]
    if {*letters} - {letter for letter, _ in pairs} or {*digits} - {digit for _, digit in pairs}:
        pairs = [(letter, digit) for letter in letters for digit in digits]
    shown = (show_grade(str(letter.value), int(str(digit.value))) for letter, digit in pairs)
    return list(dict.fromkeys(shown))


def grade_words(one: Graded) -> str:
    """The grade as printed: "C3", or "B2 / C3, open"."""
    found = grades(one)
    return found[0] if len(found) == 1 else both(found)


def told(opens: Opens, names: Mapping[str, str] = _NO_NAMES, noun: str = "") -> list[str]:
    """Every field in conflict with who stands for what: "stance: says no (A. Lind) / …, open".

    Fields whose values are rows nobody has named here are left out.
    """
    return [
        f"{field_words(noun, one.field)}: "
        + both(f"{short(one.field, each.value, names)} ({_by(each)})" for each in one.held)
        for one in opens
        if _are_named(one.held, names)
    ]


def plainly(opens: Opens) -> dict[str, list[Any]]:
    """The values by field, as the JSON that others may rely on has them."""
    return {one.field: [_plain(each.value) for each in one.held] for one in opens}


def short(field: str, value: Any, names: Mapping[str, str] = _NO_NAMES) -> str:  # noqa: ANN401 - any field's
    """A value in as few words as it needs beside another."""
    if isinstance(value, Figure):
        return show_figure(value)
    if isinstance(value, VagueDate):
        return show_date(value)
    if isinstance(value, Stance):
        return STANCE_WORDS[value]
    if field == "credibility":
        return str(value)
    return value_words(field, value, names) or NOTHING


def _are_named(held: Iterable[Held], names: Mapping[str, str]) -> bool:
    values: Iterable[Any] = (one.value for one in held)
    return all(uid in names for value in values for uid in uids_in(value))


def _by(one: Held) -> str:
    return " and ".join(one.by) or "from the start"


def _plain(value: Any) -> Any:  # noqa: ANN401 - any field's
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Figure | VagueDate):
        return {"as_written": value.as_written}
    return value
