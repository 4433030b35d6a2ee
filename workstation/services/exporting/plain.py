# SPDX-License-Identifier: MIT
"""A comparison as plain characters: for files, for the clipboard, for other programs."""

import csv
import io
import json

from workstation.analysis.exports import Exported, as_json, as_table
from workstation.analysis.inert import inert, one_line
from workstation.domain.spans import clean_text


def csv_text(exported: Exported) -> str:
    """The table as CSV with its imprint under it; cells are inert.

    Every cell is quoted: a program that separates by semicolons would otherwise begin new cells
    inside them.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    rows = [*as_table(exported), *([line] for line in exported.imprint.lines)]
    writer.writerows([inert(clean_text(cell)) for cell in row] for row in rows)
    return out.getvalue()


def tsv_text(exported: Exported) -> str:
    """The table as a sheet takes it from the clipboard: a line a row, cells inert."""
    rows = [*as_table(exported), *([line] for line in exported.imprint.lines)]
    lines = ("\t".join(inert(one_line(clean_text(cell))) for cell in row) for row in rows)
    return "\n".join(lines) + "\n"


def json_text(exported: Exported) -> str:
    """The JSON document of a comparison."""
    return json.dumps(as_json(exported), ensure_ascii=False, indent=1) + "\n"
