# SPDX-License-Identifier: MIT
"""What a value of each field may look like, so that everything that reads it later can."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

from workstation.domain.actors import ActorKind, Tie
from workstation.domain.claims import (
    Act,
    CapacityKind,
    Form,
    Modality,
    Recurrence,
    Standing,
    Status,
    Voice,
)
from workstation.domain.disagreements import DisagreementStatus, Explanation, Rule
from workstation.domain.likelihoods import Confidence
from workstation.domain.origins import LinkKind
from workstation.domain.questions import Directness, PositionStatus, QuestionKind, Stance
from workstation.domain.sources import ReviewState
from workstation.domain.spans import Span
from workstation.storage import codecs
from workstation.storage.nouns import NOUNS
from workstation.storage.nouns import Form as Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_DEEPEST = 64  # brackets within brackets; far more than any value of ours has
_UID = re.compile(r"[0-9a-f]{32}")

# The only words these fields may hold.
WORDS: dict[tuple[str, str], tuple[str, ...]] = {
    (noun, field): tuple(str(one.value) for one in words) + more
    for noun, field, words, more in (
        ("actor", "kind", ActorKind, ()),
        ("affiliation", "tie", Tie, ()),
        ("source", "standing", Standing, ()),
        ("source", "review", ReviewState, ()),
        ("claim", "form", Form, ()),
        ("claim", "voice", Voice, ()),
        ("claim", "act", Act, ()),
        ("claim", "modality", Modality, ()),
        ("claim", "recurrence", Recurrence, ()),
        ("claim", "capacity", CapacityKind, ()),
        ("claim", "status", Status, ()),
        ("claim", "standing", Standing, ()),
        ("question", "kind", QuestionKind, ()),
        ("position", "status", PositionStatus, ()),
        ("position", "stance", Stance, ("",)),
        ("position", "directness", Directness, ()),
        ("disagreement", "rule", Rule, ()),
        ("disagreement", "status", DisagreementStatus, ()),
        ("disagreement", "explanation", Explanation, ("",)),
        ("link", "kind", LinkKind, ("same actor",)),
        ("assessment", "confidence", Confidence, ()),
    )
}
_OF_A_SPAN = {field.name for field in fields(Span)}
_NUMBERS = (int, float)
_HUGE = 1e300
_GRADES = range(1, 7)


def is_uid(value: object) -> bool:
    """Whether this is written as a uid."""
    return isinstance(value, str) and _UID.fullmatch(value) is not None


def read(text: str) -> Any:
    """A value from its JSON.

    Raises:
        ValueError: it is none, is nested beyond all reason, or holds half a character.
    """
    try:
        value = _READER.decode(text)
        if "\\u" in text:
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if text.count("[") + text.count("{") > _DEEPEST and _depth(value) > _DEEPEST:
        raise ValueError("nested too deeply")
    return value


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no number")


_READER = json.JSONDecoder(parse_constant=_no_number)  # made once; values are read by the million


def fits(noun: str, field: str, value: Any) -> bool:
    """Whether a field may hold this value of an edit; whether it may be null, its table says."""
    kept = NOUNS[noun].fields[field]
    if value is None:
        return True
    if kept.refers_to:
        return is_uid(value)
    if kept.form is Kept.FLAG:
        return isinstance(value, bool) or value in (0, 1)
    if kept.form is Kept.JSON:
        return has_shape(noun, field, value)
    if (noun, field) == ("claim", "credibility"):
        return type(value) is int and value in _GRADES
    words = WORDS.get((noun, field))
    return words is None or value in words


def has_shape(noun: str, field: str, value: Any) -> bool:
    """Whether the structure in a field can be read back."""
    shape = _SHAPES.get((noun, field))
    if value is None or shape is None:
        return True
    try:
        return shape(value)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return False


def _depth(value: Any) -> int:
    deepest, waiting = 0, [(value, 1)]
    while waiting:
        one, depth = waiting.pop()
        deepest = max(deepest, depth)
        if depth <= _DEEPEST and isinstance(one, list | dict):
            inner: Iterable[Any] = one.values() if isinstance(one, dict) else one
            waiting += [(each, depth + 1) for each in inner]
    return deepest


def _is_strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _is_uids(value: Any) -> bool:
    return isinstance(value, list) and all(is_uid(one) for one in value)


def _is_pieces(value: Any) -> bool:
    last = 0
    for start, end in value:
        if type(start) is not int or type(end) is not int or not last <= start < end:
            return False
        last = end
    return isinstance(value, list)


def _is_span(value: Any) -> bool:
    if not value.keys() <= _OF_A_SPAN:
        return False
    pieces = value["pieces"]
    words = value["exact"], value.get("prefix", ""), value.get("suffix", "")
    return bool(pieces) and _is_pieces(pieces) and all(type(one) is str for one in words)


def _is_date(value: Any) -> bool:
    found = codecs.date_from(value)
    if found is None:
        return bool(value == {})
    for day in (found.earliest, found.latest):
        if day is not None and date.fromisoformat(day).isoformat() != day:
            return False
    return _is_strings([found.as_written, found.edtf])


def _is_figure(value: Any) -> bool:
    found = codecs.figure_from(value)
    if found is None:
        return bool(value == {})
    numbers: list[Any] = [found.start, found.end]
    bounds: list[Any] = [found.low, found.high]
    words = [found.as_written, found.unit, found.counted, found.place, found.part_of or ""]
    return (
        all(one is None or (type(one) in _NUMBERS and abs(one) < _HUGE) for one in bounds)
        and all(type(one) is int for one in numbers)
        and _is_strings(words)
        and value.get("cumulative", False) in (True, False)
    )


def _is_relays(value: Any) -> bool:
    return isinstance(value, list) and all(
        _is_strings([relay.as_written])
        and (relay.actor is None or is_uid(relay.actor))
        and _is_pieces(list(relay.pieces))
        for relay in codecs.relays_from(value)
    )


def _all(one: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and all(map(one, value))


def _of(kind: type) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, kind)


_SHAPES: dict[tuple[str, str], Callable[[Any], bool]] = {
    ("source", "headers"): _all(lambda one: _is_strings(one) and len(one) == 2),
    ("source", "thread"): _of(dict),
    ("text", "pages"): _all(lambda one: type(one) is int),
    ("alias", "span"): _is_span,
    ("affiliation", "span"): _is_span,
    ("affiliation", "since"): _is_date,
    ("affiliation", "until"): _is_date,
    ("event", "happened"): _is_date,
    ("claim", "content"): _is_span,
    ("claim", "speaker_pieces"): _is_pieces,
    ("claim", "cue_pieces"): _is_pieces,
    ("claim", "capacity_span"): _is_span,
    ("claim", "relays"): _is_relays,
    ("claim", "about"): _is_uids,
    ("claim", "addressee"): _is_uids,
    ("claim", "figures"): _all(_is_figure),
    ("claim", "statement_date"): _is_date,
    ("claim", "event_date"): _is_date,
    ("question", "answers"): _is_strings,
    ("position", "figure"): _is_figure,
    ("position", "date"): _is_date,
    ("disagreement", "claims"): _is_uids,
    ("view", "content"): _of(dict),
    ("assessment", "claims_for"): _is_uids,
    ("assessment", "claims_against"): _is_uids,
    ("assessment", "assumptions"): _is_strings,
    ("assessment", "gaps"): _is_strings,
    ("brief", "questions"): _is_uids,
    ("brief", "columns"): _of(list),
    ("brief", "gaps"): _of(list),
    ("block", "content"): _of(dict),
}
