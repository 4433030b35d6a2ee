# SPDX-License-Identifier: MIT
"""A comparison as a workbook: the table as seen, its positions, and what it is about."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from workstation.analysis.inert import MOST_CHARACTERS, fitting, inert
from workstation.analysis.position_rows import POSITION_COLUMNS, position_rows
from workstation.analysis.table_cells import table_cells
from workstation.domain.picture_colours import PRINT
from workstation.domain.spans import clean_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

    from workstation.analysis.exports import Exported
    from workstation.analysis.imprints import Imprint
    from workstation.analysis.position_rows import Known
    from workstation.analysis.table_cells import Line, Lines

MOST_ROWS = 1_048_576  # of one sheet
_A4 = 9
_FIRST, _OTHER, _LAST = 44, 28, 14  # widths of columns, in characters
_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}

_WRAPPED: dict[str, object] = {"text_wrap": True, "valign": "top"}


def write_workbook(exported: Exported, known: Known, path: Path) -> None:
    """Write the sheets "Comparison", "Positions" and "About"."""
    from xlsxwriter import Workbook

    with Workbook(path, _OPTIONS) as book:
        looks = _Looks(book)
        _write_table(book.add_worksheet("Comparison"), exported, looks)
        _write_positions(book.add_worksheet("Positions"), exported, known, looks)
        _write_about(book.add_worksheet("About"), exported, looks)


class _Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}
        self._words = self._format(_WRAPPED)
        self._inert = self._format(_WRAPPED | {"quote_prefix": True})

    def cell(self, words: str, *, heading: bool = False, line: Line | None = None) -> Format:
        """How a cell of the table is set."""
        traits = _WRAPPED | ({"bg_color": PRINT["selection"], "bottom": 1} if heading else {})
        if inert(words) != words:
            traits["quote_prefix"] = True
        return self._format(traits | (_traits(line) if line else {}))

    def words(self, words: str) -> Format:
        """How plain words are set; what looks like a formula stays words when edited, too."""
        return self._words if inert(words) == words else self._inert

    def run(self, line: Line) -> Format:
        """How one line among others in a cell is set."""
        return self._format(_traits(line))

    def title(self) -> Format:
        """How the name of a column or a fact is set."""
        return self._format(_WRAPPED | {"bold": True})

    def _format(self, traits: dict[str, object]) -> Format:
        key = tuple(sorted(traits.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(traits)
        return self._made[key]


def _traits(line: Line) -> dict[str, object]:
    return {
        "font_color": PRINT[line.role],
        "bold": line.strong,
        "font_strikeout": line.struck,
        "italic": line.dotted,
    }


def _write_table(sheet: Worksheet, exported: Exported, looks: _Looks) -> None:
    cells = table_cells(exported)
    width = len(cells[0])
    sheet.set_column(0, 0, _FIRST)
    sheet.set_column(1, max(1, width - 2), _OTHER)
    sheet.set_column(width - 1, width - 1, _OTHER if exported.transposed else _LAST)
    for number, row in enumerate(cells):
        for place, lines in enumerate(row):
            _write_lines(sheet, (number, place), lines, looks, heading=not (number and place))
    _write_imprint(sheet, len(cells) + 1, exported.imprint, looks)
    sheet.freeze_panes(1, 1)
    _set_up_print(sheet, exported.imprint)


def _write_lines(
    sheet: Worksheet, where: tuple[int, int], lines: Lines, looks: _Looks, *, heading: bool
) -> None:
    """A cell of one line in its own colour, or of several each in theirs."""
    texts = [clean_text(line.words) for line in lines]
    whole = "\n".join(texts)
    if len(lines) == 1 or len(whole) > MOST_CHARACTERS // 2:
        look = looks.cell(whole, heading=heading, line=lines[0])
        sheet.write_string(*where, fitting(whole), look)
    elif not lines:
        sheet.write_blank(*where, None, looks.cell("", heading=heading))
    else:
        ends = ["\n"] * (len(lines) - 1) + [""]
        runs = (
            part
            for line, text, end in zip(lines, texts, ends, strict=True)
            for part in (looks.run(line), f"{text}{end}")
        )
        sheet.write_rich_string(*where, *runs, looks.cell(whole, heading=heading))


def _write_positions(sheet: Worksheet, exported: Exported, known: Known, looks: _Looks) -> None:
    imprint = exported.imprint
    for place, (title, width) in enumerate(POSITION_COLUMNS.items()):
        sheet.set_column(place, place, width)
        sheet.write_string(0, place, title, looks.title())
    room = MOST_ROWS - 3 - len(imprint.lines)
    rows = position_rows(exported.comparison, known)
    number = 0
    for number, row in enumerate(islice(rows, room), start=1):
        _write_row(sheet, number, row, looks)
    sheet.autofilter(0, 0, number, len(POSITION_COLUMNS) - 1)
    left_out = sum(1 for _ in rows)
    if left_out:
        number += 1
        sheet.write_string(number, 0, f"{left_out:,} positions more have no room in a sheet.")
    _write_imprint(sheet, number + 2, imprint, looks)
    sheet.freeze_panes(1, 1)
    _set_up_print(sheet, imprint)


def _write_row(sheet: Worksheet, number: int, row: Sequence[str], looks: _Looks) -> None:
    for place, words in enumerate(map(clean_text, row)):
        if words:
            sheet.write_string(number, place, fitting(words), looks.words(words))


def _write_about(sheet: Worksheet, exported: Exported, looks: _Looks) -> None:
    imprint = exported.imprint
    facts = (
        ("Case", imprint.title),
        ("Marking", imprint.marking),
        ("View", imprint.view),
        ("Shown", "; ".join(imprint.filters) or "everything"),
        ("Written on", imprint.made_on),
        ("Holds", imprint.basis),
        ("Review", imprint.banner),
        ("Copy", imprint.copy),
    )
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 90)
    shown = [(label, clean_text(words)) for label, words in facts if words]
    for number, (label, words) in enumerate(shown):
        sheet.write_string(number, 0, label, looks.title())
        sheet.write_string(number, 1, fitting(words), looks.words(words))
    _set_up_print(sheet, imprint)


def _write_imprint(sheet: Worksheet, first: int, imprint: Imprint, looks: _Looks) -> None:
    for number, words in enumerate(imprint.lines, start=first):
        look = looks.words(words) if inert(words) != words else None
        sheet.write_string(number, 0, fitting(clean_text(words)), look)


def _set_up_print(sheet: Worksheet, imprint: Imprint) -> None:
    """Landscape, as wide as the paper, headings and marking on every page."""
    marking = imprint.marking.replace("&", "&&")
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_header(f"&C{marking}")
    sheet.set_footer(f"&C{marking}&R&P / &N")
