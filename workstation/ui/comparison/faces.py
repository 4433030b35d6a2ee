# SPDX-License-Identifier: MIT
"""What a cell face looks like, line by line: which sign, which words, how they are set.

Pure: the delegate measures and paints these lines, and tests read them.
"""

from dataclasses import dataclass

from workstation.domain.comparison import Face, RowState, Sign
from workstation.domain.gradings import show_grade

LINES = 3  # a row has room for three
NOT_ASSESSED = show_grade("F", 6)

# Glyph (an icon of the kit) and colour role of each row state; the word stands beside them.
STATE_LOOKS = {
    RowState.CONTESTED: ("git-compare-arrows", "no"),
    RowState.DIFFER: ("split", "doubts"),
    RowState.ONE_SPEAKER: ("user", "muted"),
    RowState.ONE_CARRIER: ("newspaper", "muted"),
    RowState.AGREE: ("check", "yes"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a face.

    The glyph of `sign` comes first, `text` follows in its colour, `tail` is muted.
    """

    text: str = ""
    sign: Sign | None = None
    tail: str = ""
    strong: bool = False
    small: bool = False
    dotted: bool = False
    struck: bool = False
    wrapped: bool = False


def lines_of(face: Face) -> tuple[Line, ...]:
    """The lines of a cell's face, at most three."""
    if face.summary:
        return _summary_lines(face)
    alone = len(face.signs) == 1
    lines = [_sign_line(sign, alone=alone) for sign in face.signs[:LINES]]
    notes = [face.grade if is_open(face.grade) else "", face.change, face.detail]
    if alone and not face.detail.startswith(face.signs[0].when):
        notes.insert(0, face.signs[0].when)
    lines += [_note(words) for words in notes if words]
    return tuple(lines[:LINES])


def grade_words(face: Face) -> str:
    """The grade as a cell has room for it: "B2–C4"; unassessed ones are told in the panel."""
    if is_open(face.grade):  # on a line of its own, unless signs take all of them
        return face.grade if len(face.signs) >= LINES else ""
    grade = face.grade.partition(",")[0]
    return "" if grade == NOT_ASSESSED else grade


def is_open(grade: str) -> bool:
    """Whether a grade is in conflict: it is too long then to stand beside a sign."""
    return grade.endswith("open")


def count_words(face: Face) -> str:
    """How many positions, or how many answers had no room: "3", "+2"."""
    if face.more:
        return f"+{face.more}"
    return str(face.count) if face.count > 1 else ""


def _summary_lines(face: Face) -> tuple[Line, ...]:
    answers, _, speakers = face.summary.rpartition(" · ")
    head = Line(answers or speakers, strong=not face.suggested, dotted=face.suggested, wrapped=True)
    grade = face.grade if is_open(face.grade) else ""
    notes = [speakers if answers else "", grade or face.change or face.detail]
    return (head, _note(" · ".join(words for words in notes if words)))


def _sign_line(sign: Sign, *, alone: bool) -> Line:
    return Line(
        text=f"{sign.text}, open" if sign.open else sign.text,
        sign=sign,
        tail="" if alone else sign.when,
        strong=not sign.suggested,
        dotted=sign.suggested,
        struck=sign.replaced or not sign.current,
    )


def _note(words: str) -> Line:
    return Line(words, small=True)
