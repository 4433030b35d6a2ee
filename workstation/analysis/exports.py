# SPDX-License-Identifier: MIT
"""A comparison as plain rows of words, and as the JSON others may rely on (design 7)."""

from dataclasses import asdict
from typing import Any

from workstation.domain.comparison import STATE_WORDS, Comparison, Face, Placed, Row, Sign
from workstation.domain.dates import VagueDate
from workstation.domain.figures import Figure
from workstation.domain.questions import Directness

_FIGURE_FIELDS = ("as_written", "low", "high", "unit", "qualifier", "counted", "place", "part_of")


def as_table(comparison: Comparison) -> list[list[str]]:
    """Header and one row a question, every cell in words.

    Names and words come from documents: whoever writes a spreadsheet writes them as text,
    never as formulas.
    """
    header = ["Question", *(column.name for column in comparison.columns), "State"]
    return [header, *(_table_row(row, comparison) for row in comparison.rows)]


def _table_row(row: Row, comparison: Comparison) -> list[str]:
    cells = (row.cells.get(column.uid) for column in comparison.columns)
    words = [face_words(cell.face) if cell else "" for cell in cells]
    return [row.question.wording, *words, STATE_WORDS[row.state]]


def face_words(face: Face) -> str:
    """A cell's face as one line of words."""
    signs = "; ".join(_sign_words(sign) for sign in face.signs)
    more = f"{face.more} more" if face.more and face.signs else ""
    # A single sign already gives its date; the detail would repeat it.
    detail = face.detail
    if face.signs and face.signs[0].when:
        detail = detail.removeprefix(face.signs[0].when).removeprefix(" · ")
    parts = (face.summary, signs, more, face.change, detail, face.grade)
    return " · ".join(part for part in parts if part)


def _sign_words(sign: Sign) -> str:
    notes = [sign.when]
    notes += ["implied"] if sign.directness is Directness.IMPLIED else []
    notes += ["suggested"] if sign.suggested else []
    notes += [] if sign.current else ["no longer stands"]
    notes += ["held before"] if sign.replaced else []
    shown = [note for note in notes if note]
    return f"{sign.text} ({', '.join(shown)})" if shown else sign.text


def as_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison as the command line prints it; fields are only ever added."""
    return {
        "columns": [{"uid": column.uid, "name": column.name} for column in comparison.columns],
        "rows": [
            {
                "uid": row.question.uid,
                "question": row.question.wording,
                "kind": row.question.kind.value,
                "state": row.state.value,
                "cells": {
                    uid: [_placed_json(one) for one in cell.placed]
                    for uid, cell in row.cells.items()
                },
            }
            for row in comparison.rows
        ],
    }


def _placed_json(one: Placed) -> dict[str, Any]:
    position = one.position
    return {
        "claim": one.claim.uid,
        "stance": position.stance.value if position.stance is not None else None,
        "directness": position.directness.value,
        "status": position.status.value,
        "answer": position.answer or None,
        "figure": _figure_json(position.figure),
        "date": _date_json(position.date),
        "grade": one.claim.grade,
    }


def _figure_json(figure: Figure | None) -> dict[str, Any] | None:
    if figure is None:
        return None
    return {
        name: None if (value := getattr(figure, name)) is None else _plain(value)
        for name in _FIGURE_FIELDS
    }


def _date_json(date: VagueDate | None) -> dict[str, Any] | None:
    if date is None:
        return None
    return {name: _plain(value) for name, value in asdict(date).items()}


def _plain(value: object) -> object:
    """The value itself, words of an enumeration as plain text."""
    return str(value) if isinstance(value, str) else value
