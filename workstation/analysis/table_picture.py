# SPDX-License-Identifier: MIT
"""A comparison as a picture: the table as it is seen, whole, with its imprint under it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workstation.analysis.counts import several
from workstation.analysis.exports import Exported
from workstation.analysis.glyph_shapes import SIGN, sign_shapes
from workstation.analysis.lettering import text_width, wrapped
from workstation.analysis.table_cells import Line, Lines, table_cells
from workstation.domain.pictures import Box, Path, Picture, Shape, Stroke, Words

FIRST, OTHER, LAST = 280.0, 184.0, 112.0  # widths of columns; the last tells the state
_PAD_X, _PAD_Y = 12.0, 8.0
_LINE = 18.0  # from one baseline to the next
_RISE = 13.0  # from the top of a line to its baseline
_SIGN_ROOM = SIGN + 7
_MARGIN = 16.0


@dataclass(frozen=True, slots=True)
class _Written:
    """One line as it fits its column; only the first of a wrapped one has the sign."""

    text: str
    line: Line
    first: bool


def table_picture(exported: Exported) -> Picture:
    """The table drawn, every cell wrapped to its column and shown to its end."""
    cells = table_cells(exported)
    last = OTHER if exported.transposed else LAST
    widths = [FIRST, *[OTHER] * (len(cells[0]) - 2), last][: len(cells[0])]
    width = sum(widths) + 2 * _MARGIN
    fitted = [
        [_fitted(lines, room - 2 * _PAD_X) for lines, room in zip(row, widths, strict=True)]
        for row in cells
    ]
    shapes: list[Shape] = []
    top = _MARGIN
    for number, row in enumerate(fitted):
        height = max(1, *map(len, row)) * _LINE + 2 * _PAD_Y
        shapes += _row(row, widths, top, height, heading=number == 0)
        top += height
    notes = _notes(exported.imprint.lines, width - 2 * _MARGIN, top + _PAD_Y)
    height = top + _PAD_Y + len(notes) * _LINE + _MARGIN
    return Picture(width, height, (*shapes, *notes), *_told(exported))


def _fitted(lines: Lines, room: float) -> list[_Written]:
    return [
        _Written(text, line, first=place == 0)
        for line in lines
        for place, text in enumerate(
            wrapped(line.text, room - (_SIGN_ROOM if line.stance else 0), bold=line.strong)
        )
    ]


def _row(
    row: Sequence[Sequence[_Written]],
    widths: Sequence[float],
    top: float,
    height: float,
    *,
    heading: bool,
) -> Iterator[Shape]:
    """The ground of a row, the hairline under it, and what its cells say."""
    whole = sum(widths)
    yield Box(_MARGIN, top, whole, height, fill="selection" if heading else "raised")
    left = _MARGIN
    for lines, width in zip(row, widths, strict=True):
        baseline = top + _PAD_Y + _RISE
        for one in lines:
            yield from _line(one, left + _PAD_X, baseline)
            baseline += _LINE
        left += width
    foot = top + height
    yield Path(((_MARGIN, foot), (_MARGIN + whole, foot)))
    yield Path(((_MARGIN + widths[0], top), (_MARGIN + widths[0], foot)))


def _line(one: _Written, left: float, baseline: float) -> Iterator[Shape]:
    line = one.line
    if line.stance is not None:
        if one.first:
            middle = baseline - SIGN / 2
            yield from sign_shapes(left + SIGN / 2, middle, line.stance, hollow=line.hollow)
        left += _SIGN_ROOM
    yield Words(left, baseline, one.text, line.role, bold=line.strong, struck=line.struck)
    if line.dotted:
        end = left + text_width(one.text, bold=line.strong)
        foot = baseline + 3.5
        yield Path(((left, foot), (end, foot)), line.role, 1.2, Stroke.DOTTED)


def _notes(lines: Sequence[str], room: float, top: float) -> list[Words]:
    written = [text for line in lines for text in wrapped(line, room)]
    return [
        Words(_MARGIN, top + _RISE + place * _LINE, text, "muted")
        for place, text in enumerate(written)
    ]


def _told(exported: Exported) -> tuple[str, str]:
    """Title and description, for those who cannot see the picture."""
    comparison, imprint = exported.comparison, exported.imprint
    title = " · ".join(part for part in (imprint.title, imprint.view) if part)
    size = (
        f"{several(len(comparison.rows), 'question')} across "
        f"{several(len(comparison.columns), 'column')}."
    )
    return title or "Comparison", " ".join((size, *imprint.lines))
