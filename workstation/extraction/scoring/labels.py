# SPDX-License-Identifier: MIT
"""Labelled texts and predictions, read from JSON objects and checked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workstation.domain.spans import Piece
from workstation.errors import UserError

ROLES = ("source", "cue", "content")

Line = tuple[str, Mapping[str, Any]]  # where it stands, in words, and the object


@dataclass(frozen=True, slots=True)
class Relation:
    """Who says what: the places of the source, the cue and the content; each may be empty."""

    source: tuple[Piece, ...] = ()
    cue: tuple[Piece, ...] = ()
    content: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One text with its relations; what lies in `ignore` is not judged."""

    id: str | int
    text: str
    relations: tuple[Relation, ...] = ()
    ignore: tuple[Piece, ...] = ()


def labelled(lines: Iterable[Line]) -> list[Document]:
    """Labelled texts.

    Raises:
        UserError: an object is none, its spans do not fit its text, or an id comes twice.
    """
    found: dict[str | int, Document] = {}
    for where, line in lines:
        key, text = _key(where, line), line.get("text")
        if not isinstance(text, str):
            raise UserError(f"{where} has no “text”; a labelled text is scored with its text.")
        if key in found:
            raise UserError(f"{where} has the id “{key}” of a text before it; give each its own.")
        ignore = _pieces(f"{where} has an “ignore”", line.get("ignore", []), len(text))
        found[key] = Document(key, text, _relations(where, line, len(text)), ignore)
    return list(found.values())


def predicted(where: str, relations: Sequence[Mapping[str, Any]], gold: Document) -> Document:
    """What was predicted for a labelled text.

    Raises:
        UserError: the relations do not fit the text.
    """
    found = _relations(where, {"relations": relations}, len(gold.text))
    return Document(gold.id, gold.text, found)


def predictions(lines: Iterable[Line], gold: Sequence[Document]) -> list[Document]:
    """Predictions in the order of the labelled texts; a text without any has none.

    Raises:
        UserError: an object is none, is of another text, comes twice, or does not fit its text.
    """
    wanted = {document.id: document for document in gold}
    found: dict[str | int, Document] = {}
    for where, line in lines:
        key = _key(where, line)
        if key not in wanted:
            raise UserError(f"{where} has the id “{key}”, which no labelled text has.")
        if key in found:
            raise UserError(f"{where} has the id “{key}” of a line before it; keep one of them.")
        if line.get("text", wanted[key].text) != wanted[key].text:
            raise UserError(f"{where} has another text than the labelled one with this id.")
        found[key] = predicted(where, line.get("relations", ()), wanted[key])
    return [found.get(one.id, Document(one.id, one.text)) for one in gold]


def _key(where: str, line: Mapping[str, Any]) -> str | int:
    key = line.get("id")
    if not isinstance(key, str | int) or not isinstance(line.get("relations"), list):
        raise UserError(f"{where} is not an object with “id” and a list of “relations”.")
    return key


def _relations(where: str, line: Mapping[str, Any], size: int) -> tuple[Relation, ...]:
    made = []
    for number, one in enumerate(line["relations"], start=1):
        if not isinstance(one, dict):
            raise UserError(f"{where} has a relation, number {number}, that is no object.")
        what = f"{where} has in relation {number} a"
        made.append(
            Relation(*(_pieces(f"{what} “{role}”", one.get(role, []), size) for role in ROLES))
        )
    return tuple(made)


def _pieces(what: str, given: object, size: int) -> tuple[Piece, ...]:
    if not isinstance(given, list | tuple):
        raise UserError(f"{what} that is no list of [start, end] pairs.")
    return tuple(_piece(what, one, size) for one in given)


def _piece(what: str, given: object, size: int) -> Piece:
    match given:
        case [int(start), int(end)] if 0 <= start < end <= size:
            return start, end
        case [int(start), int(end)]:
            raise UserError(
                f"{what} from {start} to {end}, which is no place in a text of {size} characters."
            )
        case _:
            raise UserError(f"{what} that is no list of [start, end] pairs.")
