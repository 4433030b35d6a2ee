# SPDX-License-Identifier: MIT
"""Printing: JSON documents, aligned tables, and files written on request."""

import json
import re
import shutil
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from workstation.errors import UserError

_GAP = "  "
_READABLE = 14  # columns of a grid are not made narrower than this
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_LEAST = 8  # a column is never squeezed below this many cells


def emit(text: str, out: Path | None = None) -> None:
    """Print text, or put it into a file."""
    if out is None:
        click.echo(text)
        return
    from workstation.services.exporting import write_whole

    if out.suffix.lower() == ".awdb":
        raise UserError(f"“{out}” is the name of a workspace; give the output another name.")
    write_whole(out, lambda draft: _put(draft, text))


def _put(draft: Path, text: str) -> None:
    draft.write_text(text + "\n", encoding="utf-8")


def emit_json(value: Any, out: Path | None = None) -> None:  # noqa: ANN401 - any JSON document
    """Print one JSON document."""
    emit(json.dumps(value, ensure_ascii=False, indent=1), out)


def emit_either(told: str | dict[str, Any], out: Path | None = None) -> None:
    """Print words, or a JSON document."""
    emit(told, out) if isinstance(told, str) else emit_json(told, out)


def table(rows: Sequence[Sequence[str]], width: int | None = None, most: int | None = None) -> str:
    """Rows as an aligned table, the first one its head; long cells are wrapped.

    Args:
        rows: cells; line breaks within them become spaces.
        width: how many cells wide; the terminal's width if not given.
        most: lines a row may take; an ellipsis stands for the rest.
    """
    if not rows:
        return ""
    width = width or shutil.get_terminal_size((100, 24)).columns
    cells = [[_plain(cell) for cell in row] for row in rows]
    widths = _fitted([max(_width(row[i]) for row in cells) for i in range(len(cells[0]))], width)
    lines = []
    for number, row in enumerate(cells):
        lines += _lines(row, widths, most)
        if number == 0:
            lines.append(_GAP.join("─" * size for size in widths))
    return "\n".join(lines)


def grid(
    rows: Sequence[Sequence[str]], width: int | None = None, nothing: str = "nothing held"
) -> str:
    """A table; where its columns cannot stand side by side, one block a row.

    A block has the first and last cell as its head, then every other cell that is filled; where
    none is, `nothing` says so.
    """
    width = width or shutil.get_terminal_size((100, 24)).columns
    if not rows or len(rows[0]) * (_READABLE + len(_GAP)) <= width:
        return table(rows, width)
    return "\n\n".join(_block(rows[0], row, width, nothing) for row in rows[1:])


def _block(head: Sequence[str], row: Sequence[str], width: int, nothing: str) -> str:
    first, *cells, last = map(_plain, row)
    lines = _wrap(f"{first} [{last}]" if last else first, width)
    held = [(_plain(n), c) for n, c in zip(head[1:-1], cells, strict=True) if c]
    side = min(max((_width(name) for name, _ in held), default=0), width // 3)
    for pair in held:
        lines += ["  " + line for line in _lines(pair, (side, width - side - 4))]
    return "\n".join(lines if held else [*lines, f"  {nothing}"])


def _plain(cell: str) -> str:
    """One line without control characters, which a document may hold and a terminal obeys."""
    return " ".join(_CONTROLS.sub(" ", cell).split())


def _fitted(wanted: list[int], width: int) -> list[int]:
    """Column widths that fit: the widest give way first."""
    widths = [max(size, 1) for size in wanted]
    room = max(width - len(_GAP) * (len(widths) - 1), _LEAST * len(widths))
    while sum(widths) > room:
        widest = widths.index(max(widths))
        if widths[widest] <= _LEAST:
            break
        widths[widest] -= 1
    return widths


def _lines(row: Sequence[str], widths: Sequence[int], most: int | None = None) -> list[str]:
    wrapped = [_cut(_wrap(cell, size), size, most) for cell, size in zip(row, widths, strict=True)]
    return [
        _GAP.join(
            _padded(column[line] if line < len(column) else "", size)
            for column, size in zip(wrapped, widths, strict=True)
        ).rstrip()
        for line in range(max(map(len, wrapped)))
    ]


def _cut(lines: list[str], size: int, most: int | None) -> list[str]:
    """At most so many of the lines, an ellipsis standing for the rest."""
    if most is None or len(lines) <= most:
        return lines
    last = lines[most - 1]
    return [*lines[: most - 1], (last if _width(last) < size else last[:-1]) + "…"]


def _wrap(text: str, size: int) -> list[str]:
    """Lines of at most `size` terminal cells, broken at spaces where there are any."""
    lines, line = [], ""
    for word in text.split(" "):
        candidate = f"{line} {word}" if line else word
        if _width(candidate) <= size:
            line = candidate
            continue
        if line:
            lines.append(line)
        line = word
        while _width(line) > size:
            cut = _cells(line, size)
            lines.append(line[:cut])
            line = line[cut:]
    return [*lines, line]


def _cells(text: str, size: int) -> int:
    """How many characters of `text` fill at most `size` cells; one at least."""
    for count in range(1, len(text) + 1):
        if _width(text[:count]) > size:
            return max(1, count - 1)
    return len(text)


def _padded(text: str, size: int) -> str:
    return text + " " * (size - _width(text))


def _width(text: str) -> int:
    """Terminal cells a text takes: wide letters two, combining marks none."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def speak_utf8() -> None:
    """Let a console of any code page take what documents hold."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
