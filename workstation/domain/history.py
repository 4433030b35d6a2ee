# SPDX-License-Identifier: MIT
"""The history as people read it: what a list of changes is narrowed to, and one change's steps."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.changes import Change, Value
from workstation.domain.dates import show_edtf


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Narrows changes; empty means "any".

    `analyst` is a uid; `since` and `until` are ISO days of this machine's clock, both included.
    """

    noun: str = ""
    analyst: str = ""
    since: str | None = None
    until: str | None = None


class StepKind(StrEnum):
    """What one step of a change did to a row."""

    MADE = "made"
    SET = "set"
    REMOVED = "removed"
    BACK = "brought back"


@dataclass(frozen=True, slots=True)
class RawStep:
    """One step in the terms of edits; for a row made, `after` holds the facts it was born with."""

    noun: str
    row: str
    kind: StepKind
    field: str = ""
    before: Value = None
    after: Value = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step in words: which thing, which field, what it was and what it became."""

    noun: str
    row: str
    name: str
    kind: StepKind
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Rest:
    """A later change that rests on another, and in what way."""

    change: Change
    why: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A change as a list shows it, with what the first thing it touched is called."""

    change: Change
    thing: str

    @property
    def id(self) -> int:
        """Row id within its file."""
        return self.change.id


# What `RawStep` holds for a value that was emptied for good and left its place only (rule 17).
EMPTIED: Value = {"emptied": True}

NOUN_WORDS = {
    "source": "source",
    "text": "text",
    "actor": "actor",
    "alias": "alias",
    "affiliation": "affiliation",
    "grading": "grade",
    "event": "event",
    "claim": "claim",
    "question": "question",
    "position": "position",
    "disagreement": "disagreement",
    "view": "view",
    "inquiry": "search in vain",
    "link": "link",
    "assessment": "judgement",
    "note": "note",
    "brief": "brief",
    "block": "block",
    "edition": "edition",
    "workspace": "workspace",
}

# Fields that name other rows by uid, in any depth of their value, and the noun named; empty where
# it may be any. (Fields that hold a row id say so in the registry of nouns.)
MENTIONS: Mapping[tuple[str, str], str] = {
    ("source", "replaced_by"): "source",
    ("claim", "replaced_by"): "claim",
    ("claim", "answers"): "claim",
    ("claim", "reports"): "claim",
    ("claim", "about"): "actor",
    ("claim", "addressee"): "actor",
    ("claim", "relays"): "actor",
    ("disagreement", "claims"): "claim",
    ("link", "one"): "",
    ("link", "other"): "",
    ("link", "named_after"): "actor",
    ("assessment", "claims_for"): "claim",
    ("assessment", "claims_against"): "claim",
    ("note", "row_uid"): "",
    ("brief", "questions"): "question",
    ("brief", "columns"): "",
}

# What is worth telling of a row when it is made, besides its name.
FACTS: Mapping[str, tuple[str, ...]] = {
    "source": ("publisher", "published_on", "marking"),
    "actor": ("kind",),
    "alias": ("actor", "reason"),
    "affiliation": ("since", "until", "reason"),
    "grading": ("reason",),
    "event": ("happened", "place_name"),
    "claim": ("speaker", "act", "status"),
    "question": ("kind", "scope"),
    "position": ("status", "stance", "directness", "answer", "figure", "date", "reason"),
    "disagreement": ("status", "explanation", "reason"),
    "inquiry": ("question", "actor"),
    "link": ("kind", "active", "reason"),
    "assessment": ("question", "likelihood", "confidence", "why"),
    "brief": ("questions",),
    "block": ("brief",),
    "edition": ("brief", "author", "recipients"),
}


def moment(made_at: str) -> str:
    """When a change was made, on this machine's clock: "12 Nov 2026, 14:02"."""
    try:
        here = dt.datetime.fromisoformat(made_at).astimezone()
    except ValueError:  # nothing keeps a received file from holding other words
        return made_at
    return f"{show_edtf(here.date().isoformat())}, {here:%H:%M}"


def begin_of(day: str, *, after: int = 0) -> str:
    """When a day of this machine's clock begins, as changes keep their time; `after` days on."""
    try:
        first = dt.date.fromisoformat(day) + dt.timedelta(days=after)
        here = dt.datetime.combine(first, dt.time()).astimezone()
        return here.astimezone(dt.UTC).isoformat(timespec="milliseconds")
    except (OverflowError, ValueError):  # at the ends of the calendar the day itself will do
        return day


def named(change: Change) -> str:
    """A change by its label, who made it and when."""
    return f"“{change.label}” ({change.analyst_name}, {moment(change.made_at)})"
