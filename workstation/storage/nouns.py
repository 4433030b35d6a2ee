# SPDX-License-Identifier: MIT
"""The registry of nouns: which table holds each, and how each of its fields is stored.

Adding a column to the design is one migration step and one line here.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from workstation.domain.changes import encode
from workstation.storage.codecs import plain

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from workstation.domain.changes import Value


class Form(Enum):
    """How a field's value sits in its column."""

    PLAIN = "plain"
    FLAG = "flag"  # 0 or 1
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Field:
    """One editable field; `refers_to` names the noun whose row id the column holds."""

    column: str
    form: Form = Form.PLAIN
    refers_to: str = ""


@dataclass(frozen=True, slots=True)
class Noun:
    """One noun: its table and its fields by name."""

    name: str
    table: str
    fields: Mapping[str, Field]


def _noun(
    name: str, table: str, text: str, *, json: str = "", flag: str = "", ref: str = ""
) -> Noun:
    """A noun from words: plain fields, JSON ones, flags, and references "field:noun"."""
    fields = {field: Field(field) for field in text.split()}
    fields |= {field: Field(field, Form.JSON) for field in json.split()}
    fields |= {field: Field(field, Form.FLAG) for field in ("deleted", *flag.split())}
    for pair in ref.split():
        field, target = pair.split(":")
        fields[field] = Field(f"{field}_id", refers_to=target)
    return Noun(name, table, fields)


NOUNS = {
    noun.name: noun
    for noun in (
        _noun("workspace", "workspace", "title default_marking filtered created_at"),
        _noun(
            "source",
            "sources",
            "title name author published_on accessed_on url language media_type sha256 encoding "
            "reliability marking standing standing_on replaced_by review read_by descriptor "
            "added_at",
            json="headers thread translation",
            ref="publisher:actor parent:source",
        ),
        _noun("text", "texts", "body sha256", json="pages", ref="source:source"),
        _noun("actor", "actors", "name kind reliability note marking", flag="suggested"),
        _noun(
            "alias",
            "aliases",
            "name reason",
            json="span",
            flag="suggested",
            ref="actor:actor source:source",
        ),
        _noun(
            "affiliation",
            "affiliations",
            "tie office reason",
            json="since until span",
            flag="suggested",
            ref="actor:actor body:actor source:source",
        ),
        _noun("grading", "gradings", "letter reason graded_on graded_by", ref="actor:actor"),
        _noun("event", "events", "title place_name marking", json="happened"),
        _noun(
            "claim",
            "claims",
            "speaker_as_written cue form voice act modality hedge recurrence capacity answers "
            "reports credibility status standing standing_on replaced_by marking engine version "
            "rule confidence reason",
            json="content speaker_pieces cue_pieces capacity_span relays about addressee figures "
            "statement_date event_date translation",
            flag="negated parked",
            ref="source:source text:text speaker:actor capacity_body:actor event:event",
        ),
        _noun(
            "question",
            "questions",
            "wording kind definition scope grouping place marking window_hours",
            json="answers",
            flag="exclusive other",
        ),
        _noun(
            "position",
            "positions",
            "status stance directness answer reason score",
            json="figure date",
            ref="question:question claim:claim",
        ),
        _noun(
            "disagreement",
            "disagreements",
            "rule subject status explanation reason decided_on decided_by",
            json="claims",
            ref="question:question",
        ),
        _noun("view", "views", "name tab place marking", json="content"),
        _noun(
            "inquiry",
            "inquiries",
            "words made_on made_by marking",
            ref="question:question actor:actor",
        ),
        _noun("link", "links", "noun kind one other named_after reason", flag="active"),
        _noun(
            "assessment",
            "assessments",
            "judgement scheme likelihood confidence why reasons made_on made_by marking outcome",
            json="claims_for claims_against assumptions gaps",
            ref="question:question",
        ),
        _noun("note", "notes", "noun row_uid words made_on made_by marking"),
        _noun(
            "brief",
            "briefs",
            "title template audience bottom_line marking made_on made_by",
            json="questions columns gaps",
        ),
        _noun("block", "blocks", "kind place marking", json="content", ref="brief:brief"),
        _noun(
            "edition",
            "editions",
            "number released_at cut_off history_head marking author approver recipients sha256 "
            "document",
            ref="brief:brief",
        ),
    )
}


def to_column(db: sqlite3.Connection, field: Field, value: Any) -> Any:
    """A field's value as its column stores it.

    Raises:
        LookupError: it refers to a row this workspace does not have.
    """
    if value is None:
        return None
    if field.refers_to:
        return row_id(db, field.refers_to, value)
    if field.form is Form.JSON:
        return encode(plain(value))
    if field.form is Form.FLAG:
        return int(bool(value))
    return value.value if isinstance(value, Enum) else value


def from_column(db: sqlite3.Connection, field: Field, value: Any) -> Value:
    """A column's value in the terms of edits: uids for references, JSON for structures."""
    if value is None:
        return None
    if field.refers_to:
        table = NOUNS[field.refers_to].table
        found = db.execute(f"SELECT uid FROM {table} WHERE id = ?", (value,)).fetchone()
        return str(found[0])
    if field.form is Form.JSON:
        loaded: Value = json.loads(value)
        return loaded
    if field.form is Form.FLAG:
        return bool(value)
    kept: Value = value
    return kept


def row_id(db: sqlite3.Connection, noun: str, uid: str) -> int:
    """The row id behind a uid.

    Raises:
        LookupError: there is no such row.
    """
    found = db.execute(f"SELECT id FROM {NOUNS[noun].table} WHERE uid = ?", (uid,)).fetchone()
    if found is None:
        raise LookupError(f"no {noun} {uid}")
    return int(found[0])


def name_key(name: str) -> str:
    """The key under which a name is looked up: folded, unaccented, without its article."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else " " for c in bare).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


_BOUNDS = {"statement_date": "", "event_date": "event_"}  # how the columns of its bounds begin


def computed_columns(noun: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The computed columns that follow from these fields of a row (design rule 13)."""
    made: dict[str, Any] = {}
    if noun in ("actor", "alias") and "name" in values:
        made["name_key"] = name_key(values["name"])
    if noun == "claim" and "content" in values:
        content = plain(values["content"])
        assert isinstance(content, dict)
        pieces: Any = content["pieces"]
        made |= {"exact": content["exact"], "start_at": pieces[0][0], "end_at": pieces[-1][1]}
    for clock, bounds in _BOUNDS.items():
        if noun == "claim" and clock in values:
            date: Any = plain(values[clock]) or {}
            made |= {
                f"{bounds}earliest": date.get("earliest"),
                f"{bounds}latest": date.get("latest"),
            }
    return made
