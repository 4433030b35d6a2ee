# SPDX-License-Identifier: MIT
"""A comparison on its way out: as rows of words, and as the JSON others may rely on (design 7)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from workstation.analysis.imprints import Imprint
from workstation.analysis.open_words import plainly
from workstation.domain.comparison import STATE_WORDS, Axis, Comparison, Face, Placed, Row, Sign
from workstation.domain.dates import VagueDate
from workstation.domain.figures import Figure
from workstation.domain.parts import of_part
from workstation.domain.questions import Directness

_FIGURE_FIELDS = ("as_written", "low", "high", "unit", "qualifier", "counted", "place", "part_of")
_ACROSS = {Axis.ACTOR: "Actor", Axis.SOURCE: "Source", Axis.PUBLISHER: "Publisher"}


@dataclass(frozen=True, slots=True)
class Exported:
    """What is seen, as it leaves the workspace, with what stands round it.

    `empty` is what is told of cells that hold nothing, by question and column; without an entry
    such a cell stays empty.
    """

    comparison: Comparison
    imprint: Imprint = field(default_factory=Imprint)
    transposed: bool = False
    empty: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def corner(self) -> str:
        """What the first column lists."""
        return _ACROSS[self.comparison.axis] if self.transposed else "Question"

    @property
    def column_names(self) -> list[str]:
        """What the columns are called, a part after what it is a part of: "Calder › Navy"."""
        names: dict[str, str] = {}
        for column in self.comparison.columns:
            above = f"{names[column.parent]} › " if column.parent in names else ""
            names[column.uid] = f"{above}{column.name}"
        return list(names.values())


def as_table(exported: Exported) -> list[list[str]]:
    """Header and one row a question (a column of the comparison, if transposed), in words.

    Names and words come from documents: whoever writes a spreadsheet writes them as text,
    never as formulas.
    """
    comparison = exported.comparison
    header = [exported.corner, *exported.column_names, "State"]
    table = [header, *(_table_row(row, exported) for row in comparison.rows)]
    return [list(line) for line in zip(*table, strict=True)] if exported.transposed else table


def _table_row(row: Row, exported: Exported) -> list[str]:
    words = []
    for column in exported.comparison.columns:
        cell = row.cells.get(column.uid)
        nothing = exported.empty.get((row.question.uid, column.uid), "")
        words.append(face_words(cell.face) if cell and cell.placed else nothing)
    return [
        row.question.wording,
        *words,
        of_part(STATE_WORDS[row.state], part=exported.comparison.part),
    ]


def face_words(face: Face) -> str:
    """A cell's face as one line of words."""
    signs = "; ".join(sign_words(sign) for sign in face.signs)
    more = f"{face.more} more" if face.more and face.signs else ""
    parts = (face.summary, signs, more, face.change, further(face), face.grade)
    return " · ".join(part for part in parts if part)


def further(face: Face) -> str:
    """The detail without the date that a single sign gives already."""
    if face.signs and face.signs[0].when:
        return face.detail.removeprefix(face.signs[0].when).removeprefix(" · ")
    return face.detail


def sign_words(sign: Sign) -> str:
    """A sign with how and when it is held: "says no (Nov 2023, implied)"."""
    notes = [sign.when]
    notes += ["implied"] if sign.directness is Directness.IMPLIED else []
    notes += ["suggested"] if sign.suggested else []
    notes += [] if sign.current else ["no longer stands"]
    notes += ["held before"] if sign.replaced else []
    notes += ["open"] if sign.open else []
    shown = [note for note in notes if note]
    return f"{sign.text} ({', '.join(shown)})" if shown else sign.text


def as_json(exported: Exported) -> dict[str, Any]:
    """The comparison as the command line prints it; fields are only ever added."""
    comparison, imprint = exported.comparison, exported.imprint
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
        "unreviewed": comparison.unreviewed,
        "unreviewed_sources": comparison.unreviewed_sources,
        "banner": imprint.banner,
        "marking": imprint.marking,
        "view": imprint.view,
        "filters": list(imprint.filters),
        "filtered": imprint.copy,
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
        "conflicts": plainly(one.conflicts),
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
