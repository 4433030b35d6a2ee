# SPDX-License-Identifier: MIT
"""A comparison as one HTML table with everything written inline: a word processor keeps it."""

import html
import unicodedata
from collections.abc import Iterator, Mapping

from workstation.analysis.exports import Exported
from workstation.analysis.inert import inert
from workstation.analysis.table_cells import Line, Lines, table_cells
from workstation.domain.picture_colours import PRINT

_FONT = "font-family:'Inter','Segoe UI','Helvetica Neue',Arial,sans-serif;font-size:10pt"
_CELL = f"border:1px solid {PRINT['line']};padding:4px 6px;vertical-align:top;white-space:normal"
_HEAD = f"{_CELL};background:{PRINT['mark']};font-weight:normal"
# On a page of its own headings stay in sight, and no column shrinks to the width of a word.
_STAYS = {
    "col": ";min-width:9em;position:sticky;top:0",
    "row": ";position:sticky;left:0",
    "corner": ";position:sticky;top:0;left:0;z-index:1",
}


def html_page(exported: Exported) -> str:
    """A whole document that needs nothing else: no style sheet, no script, no address."""
    title = html.escape(exported.imprint.title or "Comparison")
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{title}</title></head>\n<body>\n{_table(exported, _STAYS)}\n</body></html>\n"
    )


def html_table(exported: Exported) -> str:
    """The table with its imprint under it, as the clipboard takes it."""
    return _table(exported, {})


def _table(exported: Exported, stays: Mapping[str, str]) -> str:
    cells = table_cells(exported)
    head, body = cells[0], cells[1:]
    ink = PRINT["text"]
    parts = [
        f'<table style="border-collapse:collapse;color:{ink};{_FONT}">',
        f"<thead><tr>{_heading(head[0], 'col', stays.get('corner', ''))}",
        *(_heading(cell, "col", stays.get("col", "")) for cell in head[1:]),
        "</tr></thead>",
        "<tbody>",
        *(_row(row, stays.get("row", "")) for row in body),
        "</tbody>",
        "</table>",
        *(_note(line) for line in exported.imprint.lines),
    ]
    return "\n".join(parts)


def _row(row: list[Lines], stays: str) -> str:
    first, *rest = row
    heading = _heading(first, "row", f";width:240px{stays}")
    return f"<tr>{heading}{''.join(map(_cell, rest))}</tr>"


def _heading(lines: Lines, scope: str, more: str) -> str:
    return f'<th scope="{scope}" {_way(lines)};{_HEAD}{more}">{_words(lines)}</th>'


def _cell(lines: Lines) -> str:
    return f'<td {_way(lines)};{_CELL}">{_words(lines)}</td>'


def _words(lines: Lines) -> str:
    return "<br>".join(_runs(lines))


def _way(lines: Lines) -> str:
    """Which way the words run, said twice: not every word processor knows "auto" or "start"."""
    for letter in "".join(line.text for line in lines):
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
