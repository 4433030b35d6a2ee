# SPDX-License-Identifier: MIT
"""Exports are whole or not there, and inert in a spreadsheet."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from workstation.errors import UserError
from workstation.services.exporting import inert, write_whole

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0", '=HYPERLINK("x")']


@pytest.fixture
def hostile(case: Any) -> Any:
    for words in HOSTILE:
        case.work.questions.add("x" + words)
        uid = case.work.questions.all()[-1].uid
        case.work.questions.set(uid, wording=words)
    case.work.actors.rename(case.calder, "=Calder")
    return case


def test_csv_cells_are_inert(hostile: Any, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    hostile.work.comparison.export(hostile.work.comparison.table(), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
    assert {f"'{words}" for words in HOSTILE} <= set(cells)
    assert "'=Calder" in rows[0]


def test_xlsx_cells_are_words(hostile: Any, tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    hostile.work.comparison.export(hostile.work.comparison.table(), path)
    book = load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    assert set(HOSTILE) <= {cell.value for cell in book["Comparison"]["A"]}
    assert not any(cell.hyperlink for cell in cells)
    words = {cell.value for cell in book["Positions"]["E"]}
    assert "a cutter had hit the ferry" in words
    book.close()


def test_json_has_the_documented_shape(case: Any, tmp_path: Path) -> None:
    path = tmp_path / "table.json"
    case.work.comparison.export(case.work.comparison.table(), path)
    read = json.loads(path.read_text("utf-8"))
    assert set(read) == {"columns", "rows"}
    row = next(one for one in read["rows"] if one["uid"] == case.question)
    (cell,) = row["cells"][case.calder]
    assert (cell["claim"], cell["stance"], cell["status"]) == (case.claims[1], "no", "confirmed")


@given(st.text(max_size=12))
def test_no_cell_starts_a_formula(words: str) -> None:
    cell = inert(words)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\x00"))
    assert cell.removeprefix("'") == words.removeprefix("'") or cell == words


def test_a_failed_export_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("old")

    def fail(draft: Path) -> None:
        draft.write_text("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(UserError, match="No space left"):
        write_whole(path, fail)
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["table.csv"]
    with pytest.raises(UserError, match="could not be written"):
        write_whole(tmp_path / "nowhere" / "table.csv", fail)


def test_other_suffixes_are_refused(case: Any, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no export format"):
        case.work.comparison.export(case.work.comparison.table(), tmp_path / "table.doc")
