# SPDX-License-Identifier: MIT
"""Domain values as JSON and back: the one spelling of dates, figures, spans and relays."""

import json
from dataclasses import asdict, fields, is_dataclass
from typing import Any, TypeVar, cast

from workstation.domain.changes import Value
from workstation.domain.claims import Relay
from workstation.domain.dates import DateBasis, VagueDate
from workstation.domain.figures import Figure, Qualifier
from workstation.domain.spans import Piece, Span

T = TypeVar("T")


def plain(value: object) -> Value:
    """A domain value in JSON terms: dataclasses become objects without their empty fields.

    Leaving the empty ones out keeps files small and lets a later version add a field.
    """
    if is_dataclass(value) and not isinstance(value, type):
        defaults = {f.name: f.default for f in fields(value)}
        return {
            name: plain(part) for name, part in asdict(value).items() if part != defaults.get(name)
        }
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {str(name): plain(part) for name, part in value.items()}
    return cast("Value", value)


def date_from(value: Any) -> VagueDate | None:
    """A date from its JSON object."""
    if not value:
        return None
    return VagueDate(**{**value, "basis": DateBasis(value.get("basis", "stated"))})


def figure_from(value: Any) -> Figure | None:
    """A figure from its JSON object."""
    if not value:
        return None
    known = {"low": None, "high": None, **value}
    return Figure(**{**known, "qualifier": Qualifier(value.get("qualifier", "exact"))})


def figures_from(value: Any) -> tuple[Figure, ...]:
    """Figures from their JSON list."""
    if not value:
        return ()
    return tuple(figure for item in value if (figure := figure_from(item)) is not None)


def pieces_from(value: Any) -> tuple[Piece, ...]:
    """Pieces of a span from `[[start, end], …]`."""
    return tuple([(int(start), int(end)) for start, end in value]) if value else ()


def span_from(value: Any) -> Span | None:
    """A span from its JSON object."""
    if not value:
        return None
    return Span(**{**value, "pieces": pieces_from(value["pieces"])})


def relays_from(value: Any) -> tuple[Relay, ...]:
    """Relays from their JSON list."""
    if not value:
        return ()
    return tuple(Relay(**{**relay, "pieces": pieces_from(relay.get("pieces"))}) for relay in value)


def load(text: str | None) -> Any:
    """JSON of a column; None stays None."""
    if text == "[]":
        return []  # most columns of most rows; a page of rows opens twice as fast
    return None if text is None else json.loads(text)
