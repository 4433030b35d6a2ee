# SPDX-License-Identifier: MIT
"""Writing what is seen into files: whole or not at all, and inert in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from workstation.analysis.counts import several
from workstation.analysis.exports import as_json, as_table
from workstation.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

    from workstation.domain.comparison import Comparison

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\x00")


def export(comparison: Comparison, path: Path, form: str = "") -> None:
    """Write a comparison as csv, json or xlsx: the form asked for, else the file's suffix.

    Raises:
        UserError: another form, or the file cannot be written.
    """
    writers = {"csv": _write_csv, "json": _write_json, "xlsx": _write_xlsx}
    writer = writers.get(form or path.suffix.lower().lstrip("."))
    if writer is None:
        raise UserError(f"“{path.suffix}” is no export format; use .csv, .json or .xlsx.")
    write_whole(path, lambda draft: writer(comparison, draft))


def csv_text(comparison: Comparison) -> str:
    """The comparison as CSV, what is not yet reviewed under it; cells are inert."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerows([inert(cell) for cell in row] for row in as_table(comparison))
    writer.writerow([banner(comparison)])
    return out.getvalue()


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Write a file so that it is there whole or not at all.

    Raises:
        UserError: the folder is missing or cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=path.suffix)
        os.close(handle)
        draft = Path(name)
        try:
            write(draft)
            with draft.open("rb+") as written:
                os.fsync(written.fileno())
            draft.chmod(0o644)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError(
            f"“{path}” could not be written ({reason}); choose another place."
        ) from error


def inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP ASVS 1.2.10)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def banner(comparison: Comparison) -> str:
    """What has not been reviewed yet, as it stands under every export."""
    if not comparison.unreviewed:
        return "All suggestions have been reviewed."
    waiting = several(comparison.unreviewed, "suggestion")
    sources = several(comparison.unreviewed_sources, "source")
    verb = "is" if comparison.unreviewed == 1 else "are"
    return f"{waiting} in {sources} {verb} not reviewed yet."


def _write_csv(comparison: Comparison, path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        out.write(csv_text(comparison))


def _write_json(comparison: Comparison, path: Path) -> None:
    text = json.dumps(as_json(comparison), ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def _write_xlsx(comparison: Comparison, path: Path) -> None:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    with Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        head = book.add_format({"bold": True, "text_wrap": True, "bottom": 1, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet("Comparison")
        table = as_table(comparison)
        for number, row in enumerate(table):
            for place, cell in enumerate(row):
                sheet.write_string(number, place, cell, body if number else head)
        sheet.write_string(len(table) + 1, 0, banner(comparison))
        sheet.set_column(0, 0, 40)
        sheet.set_column(1, max(1, len(table[0])), 24)
        sheet.freeze_panes(1, 1)
        _write_positions(book.add_worksheet("Positions"), comparison, head, body)


def _write_positions(sheet: Worksheet, comparison: Comparison, head: Format, body: Format) -> None:
    titles = ("Question", "Column", "Speaker", "Stance", "Words", "Source", "Published", "Grade")
    for place, title in enumerate(titles):
        sheet.write_string(0, place, title, head)
    names = {column.uid: column.name for column in comparison.columns}
    number = 0
    for row in comparison.rows:
        for column, cell in row.cells.items():
            for one in cell.placed:
                number += 1
                claim, stance = one.claim, one.position.stance
                cells = (
                    row.question.wording,
                    names[column],
                    claim.speaker_name,
                    stance.value if stance else "",
                    claim.content.exact,
                    claim.source_title,
                    claim.published_on or "",
                    claim.grade,
                )
                for place, words in enumerate(cells):
                    sheet.write_string(number, place, words, body)
    sheet.set_column(0, 1, 28)
    sheet.set_column(4, 4, 60)
    sheet.freeze_panes(1, 0)
