# SPDX-License-Identifier: MIT
"""A comparison as a file, in every form it may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workstation.analysis.svg import svg
from workstation.analysis.table_html import html_page
from workstation.analysis.table_picture import table_picture
from workstation.domain.picture_colours import PictureTheme
from workstation.errors import UserError
from workstation.services.exporting.files import write_whole
from workstation.services.exporting.plain import csv_text, json_text, tsv_text
from workstation.services.exporting.spreadsheet import write_workbook

if TYPE_CHECKING:
    from pathlib import Path

    from workstation.analysis.exports import Exported
    from workstation.analysis.position_rows import Known

FORMS = {
    "csv": "CSV",
    "xlsx": "Spreadsheet",
    "html": "HTML",
    "json": "JSON",
    "tsv": "Tab-separated",
    "svg": "Picture (SVG)",
}
# A byte order mark tells spreadsheets that a plain file is UTF-8.
_ENCODINGS = {"csv": "utf-8-sig", "tsv": "utf-8-sig"}


def export(
    exported: Exported,
    path: Path,
    form: str = "",
    *,
    known: Known,
    theme: PictureTheme | str = PictureTheme.LIGHT,
) -> None:
    """Write a comparison in the form asked for, else that of the file's suffix.

    Args:
        exported: what is written.
        path: where to.
        form: one of `FORMS`.
        known: what the sheet of positions needs beside the claims.
        theme: the colours of a picture.

    Raises:
        UserError: another form, or the file cannot be written.
    """
    form = form or path.suffix.lower().lstrip(".")
    if form not in FORMS:
        known_forms = ", ".join(f".{one}" for one in FORMS)
        raise UserError(f"“{path.suffix}” is no export format; use one of {known_forms}.")
    if form == "xlsx":
        write_whole(path, lambda draft: write_workbook(exported, known, draft))
        return
    text = _text(exported, form, PictureTheme(theme))
    encoded = text.encode(_ENCODINGS.get(form, "utf-8"), "replace")
    write_whole(path, lambda draft: _keep(draft, encoded))


def _text(exported: Exported, form: str, theme: PictureTheme) -> str:
    if form == "svg":
        return svg(table_picture(exported), theme)
    return {"csv": csv_text, "tsv": tsv_text, "json": json_text, "html": html_page}[form](exported)


def _keep(draft: Path, content: bytes) -> None:
    draft.write_bytes(content)
