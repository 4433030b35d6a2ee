# SPDX-License-Identifier: MIT
"""A comparison as one HTML table with everything written inline: a word processor keeps it."""

import html
import unicodedata
from collections.abc import Iterator

from workstation.analysis.exports import Exported
from workstation.analysis.inert import inert
from workstation.analysis.table_cells import Line, Lines, table_cells
from workstation.domain.picture_colours import PRINT

_FONT = "font-family:'Inter','Segoe UI','Helvetica Neue',Arial,sans-serif;font-size:10pt"
_CELL = f"border:1px solid {PRINT['line']};padding:4px 6px;vertical-align:top;white-space:normal"
_HEAD = f"{_CELL};background:{PRINT['mark']};font-weight:normal"


def html_page(exported: Exported) -> str:
    """A whole document that needs nothing else: no style sheet, no script, no address."""
    title = html.escape(exported.imprint.title or "Comparison")
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{title}</title></head>\n<body>\n{html_table(exported)}\n</body></html>\n"
    )


def html_table(exported: Exported) -> str:
    """The table with its imprint under it, as the clipboard takes it."""
    cells = table_cells(exported)
    head, body = cells[0], cells[1:]
    ink = PRINT["text"]
    parts = [
        f'<table style="border-collapse:collapse;color:{ink};{_FONT}">',
        f"<thead><tr>{''.join(_cell(cell, 'col') for cell in head)}</tr></thead>",
        "<tbody>",
        *(_row(row) for row in body),
        "</tbody>",
        "</table>",
        *(_note(line) for line in exported.imprint.lines),
    ]
    return "\n".join(parts)


def _row(row: list[Lines]) -> str:
    first, *rest = row
    return f"<tr>{_cell(first, 'row')}{''.join(_cell(cell) for cell in rest)}</tr>"


def _cell(lines: Lines, scope: str = "") -> str:
    words = "<br>".join(_runs(lines))
    way = _way("".join(line.text for line in lines))
    if scope:
        width = ";width:240px" if scope == "row" else ""
        return f'<th scope="{scope}" {way};{_HEAD}{width}">{words}</th>'
    return f'<td {way};{_CELL}">{words}</td>'


def _way(text: str) -> str:
    """Which way the words run, said twice: not every word processor knows "auto" or "start"."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("R", "AL"):
            return 'dir="rtl" style="text-align:right'
        if kind == "L":
            break
    return 'dir="ltr" style="text-align:left'


def _runs(lines: Lines) -> Iterator[str]:
    """Each line in its colour; a sheet might take the first for a formula."""
    for number, line in enumerate(lines):
        words = line.words if number else inert(line.words)
        yield f'<span style="{_style(line)}">{html.escape(words)}</span>'


def _style(line: Line) -> str:
    traits = [f"color:{PRINT[line.role]}"]
    traits += ["font-weight:600"] if line.strong else []
    traits += ["text-decoration:line-through"] if line.struck else []
    traits += ["border-bottom:1px dotted"] if line.dotted else []
    return ";".join(traits)


def _note(line: str) -> str:
    return f'<p style="color:{PRINT["muted"]};{_FONT};margin:4px 0">{html.escape(line)}</p>'
