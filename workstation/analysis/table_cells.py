# SPDX-License-Identifier: MIT
"""What each cell of an exported table shows, line by line: sign, words, how they are set."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workstation.analysis.exports import Exported, further, sign_words
from workstation.domain.comparison import STATE_WORDS, Column, Face, Row, RowState, Sign
from workstation.domain.gradings import show_grade
from workstation.domain.parts import OF_PART
from workstation.domain.questions import STANCE_GLYPHS, Directness, Question, Stance

_NOT_ASSESSED = show_grade("F", 6)
_STATE_ROLES = {RowState.CONTESTED: "no", RowState.DIFFER: "doubts", RowState.AGREE: "yes"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell; `role` names its colour, `stance` the sign before it.

    Colour never tells anything alone: "implied", "suggested" and the like stand in the text.
    """

    text: str
    role: str = "text"
    stance: Stance | None = None
    hollow: bool = False
    strong: bool = False
    dotted: bool = False
    struck: bool = False

    @property
    def words(self) -> str:
        """The line with its sign as a character."""
        return f"{STANCE_GLYPHS[self.stance]} {self.text}" if self.stance else self.text


Lines = tuple[Line, ...]


def table_cells(exported: Exported) -> list[list[Lines]]:
    """The cells of the table, headings first, in the orientation exported."""
    comparison = exported.comparison
    header = [
        (Line(exported.corner, strong=True),),
        *map(_column_lines, exported.column_names, comparison.columns),
        (Line("State", strong=True),),
    ]
    table = [header, *(_row_cells(row, exported) for row in comparison.rows)]
    return [list(line) for line in zip(*table, strict=True)] if exported.transposed else table


def _row_cells(row: Row, exported: Exported) -> list[Lines]:
    cells: list[Lines] = [_question_lines(row.question)]
    for column in exported.comparison.columns:
        cell = row.cells.get(column.uid)
        nothing = exported.empty.get((row.question.uid, column.uid), "")
        if cell and cell.placed:
            cells.append(tuple(face_lines(cell.face)))
        else:
            cells.append((Line(nothing, "muted"),) if nothing else ())
    state = STATE_WORDS[row.state]
    role = _STATE_ROLES.get(row.state, "muted")
    part = (Line(OF_PART, "muted"),) if exported.comparison.part else ()
    cells.append((Line(state, role, strong=True), *part) if state else ())
    return cells


def _column_lines(name: str, column: Column) -> Lines:
    rolled = (Line("rolled up", "muted"),) if column.rolled_up else ()
    return (Line(name, strong=True), *rolled)


def _question_lines(question: Question) -> Lines:
    notes = (question.definition, question.scope)
    return (
        Line(question.wording, strong=True),
        *(Line(note, "muted") for note in notes if note),
    )


def face_lines(face: Face) -> Iterator[Line]:
    """The lines of one face: its summary or its signs, then what is to be said of them."""
    if face.summary:
        yield Line(face.summary, strong=True)
    yield from (_sign_line(sign) for sign in face.signs)
    if face.signs and face.more:
        yield Line(f"{face.more} more", "muted")
    for words in (face.change, further(face)):
        if words:
            yield Line(words, "muted")
    if face.grade and face.grade != _NOT_ASSESSED:
        yield Line(face.grade, "muted")


def _sign_line(sign: Sign) -> Line:
    line = Line(
        sign_words(sign),
        stance=sign.stance,
        hollow=sign.directness is Directness.IMPLIED,
        strong=not sign.suggested,
        dotted=sign.suggested,
        struck=sign.replaced or not sign.current,
    )
    return replace(line, role=sign.stance.value) if sign.stance else line
