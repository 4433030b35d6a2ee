# SPDX-License-Identifier: MIT
"""Fields and their values in words, for people who read what was changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from workstation.domain.dates import VagueDate, show_date, show_edtf
from workstation.domain.gradings import CREDIBILITY
from workstation.domain.history import EMPTIED, MENTIONS
from workstation.domain.questions import STANCE_WORDS, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from workstation.domain.changes import Value

NOTHING = "nothing"
_LONGEST = 2_000  # letters of one value
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_UID = re.compile(r"[0-9a-f]{32}")
# Fields whose own name says less than a word of ours.
_FIELDS = {
    "about": "who it is about",
    "added_at": "added",
    "capacity_body": "speaks for",
    "claims_against": "claims against",
    "claims_for": "claims for",
    "content": "exact words",
    "cue_pieces": "place of the cue",
    "exclusive": "one answer only",
    "grouping": "group",
    "made_by": "by",
    "named_after": "named after",
    "negated": "denied that it was said",
    "other": "other answers allowed",
    "place": "place in the order",
    "speaker_pieces": "place of the speaker",
    "window_hours": "hours apart that still compare",
}
_OF_NOUN = {
    ("link", "one"): "one",
    ("link", "other"): "other",
    ("link", "active"): "holds",
    ("note", "row_uid"): "about",
    ("view", "content"): "what it shows",
    ("block", "content"): "words",
    ("grading", "letter"): "reliability",
}
_KINDS = {"yes_no": "yes or no"}


def field_words(noun: str, field: str) -> str:
    """What a field is called."""
    own = _OF_NOUN.get((noun, field)) or _FIELDS.get(field)
    return own or field.removesuffix("_on").replace("_", " ")


def mentioned(noun: str, field: str, value: Value) -> Iterator[tuple[str, str]]:
    """The rows that a value names, each as the noun (empty if any) and the uid."""
    if (noun, field) in MENTIONS:
        meant = MENTIONS[noun, field]
        yield from ((meant, uid) for uid in uids_in(value))


def uids_in(value: Value) -> Iterator[str]:
    """The uids anywhere in a value."""
    if isinstance(value, str):
        if _UID.fullmatch(value):
            yield value
    elif isinstance(value, list):
        for part in value:
            yield from uids_in(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from uids_in(part)


def value_words(field: str, value: Value, names: Mapping[str, str]) -> str:
    """A value in words; `names` are what the rows it names are called, by uid."""
    words = _words(field, value, names)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]} …"


def facts_words(noun: str, facts: Value, names: Mapping[str, str]) -> str:
    """What a row was born with: "stance: says no; directness: explicit"."""
    if not isinstance(facts, dict):
        return ""
    return "; ".join(
        f"{field_words(noun, field)}: {value_words(field, value, names)}"
        for field, value in facts.items()
    )


def _words(field: str, value: Value, names: Mapping[str, str]) -> str:
    if value == EMPTIED:
        return "emptied for good"
    if value is None or value in ("", [], {}):
        return NOTHING
    if isinstance(value, dict):
        return _structure(field, value, names)
    if isinstance(value, list):
        return _list(field, value, names)
    return _text(field, value, names) if isinstance(value, str) else _number(field, value)


def _number(field: str, value: int | float | bool) -> str:  # noqa: PYI041, FBT001 - all three
    if isinstance(value, bool):
        return "yes" if value else "no"
    if field == "credibility" and value in CREDIBILITY:
        return f"{value} ({CREDIBILITY[int(value)].lower()})"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _text(field: str, value: str, names: Mapping[str, str]) -> str:
    if value in names:
        return names[value] or "what is not here"
    if field == "stance" and value in STANCE_WORDS:
        return STANCE_WORDS[Stance(value)]
    if field == "place":
        return "another place" if value else NOTHING
    if _DAY.fullmatch(value):
        return show_edtf(value)
    return _KINDS.get(value, value)


def _list(field: str, value: list[Value], names: Mapping[str, str]) -> str:
    if _is_pieces(value):
        places = [f"{part[0]}–{part[1]}" for part in value if isinstance(part, list)]
        return f"characters {', '.join(places)}"
    return "; ".join(_words(field, part, names) for part in value)


def _is_pieces(value: list[Value]) -> bool:
    return all(
        isinstance(part, list) and len(part) == 2 and all(isinstance(at, int) for at in part)
        for part in value
    )


def _structure(field: str, value: dict[str, Value], names: Mapping[str, str]) -> str:
    if "exact" in value:
        return str(value["exact"])
    actor = value.get("actor")
    if isinstance(actor, str) and names.get(actor):
        return f"{value.get('as_written') or ''} ({names[actor]})".strip()
    if "counted" in value or "low" in value or "high" in value:
        return " ".join(str(value[key]) for key in ("as_written", "counted") if value.get(key))
    if "as_written" in value:
        return _date(value)
    return ", ".join(
        f"{key.replace('_', ' ')}: {_words(field, part, names)}" for key, part in value.items()
    )


def _date(value: dict[str, Value]) -> str:
    """A date as it is shown, with the wording where that says something else."""
    days = {key: value.get(key) for key in ("edtf", "earliest", "latest")}
    written = str(value["as_written"])
    shown = show_date(VagueDate(written, **{k: v for k, v in days.items() if v}))  # type: ignore[arg-type]  # texts, as dates are kept
    return shown if shown == written else f"{shown} (“{written}”)"
