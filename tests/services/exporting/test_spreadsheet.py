# SPDX-License-Identifier: MIT
"""The workbook: styled, printable, every position with its words, nothing that computes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from workstation.analysis.inert import MOST_CHARACTERS
from workstation.analysis.position_rows import POSITION_COLUMNS
from workstation.domain.picture_colours import PRINT
from workstation.domain.views import View

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def book_of(tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """The workbook of a case as another program reads it."""
    opened = []

    def read(case: Any, view: View | None = None) -> Any:
        path = tmp_path / "table.xlsx"
        case.work.comparison.export(case.work.comparison.table(), path, view=view)
        opened.append(load_workbook(path, rich_text=True))
        return opened[-1]

    yield read
    for book in opened:
        book.close()


def words(sheet: Any) -> list[str]:
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]


def test_cells_are_words(hostile: Any, book_of: Callable[..., Any]) -> None:
    book = book_of(hostile)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    assert set(hostile.words) <= {str(cell.value) for cell in book["Comparison"]["A"]}
    assert not any(cell.hyperlink for cell in cells)
    formula = next(cell for cell in book["Comparison"]["A"] if cell.value == "=1+1")
    assert formula.quotePrefix


def test_every_position_has_its_words_and_place(case: Any, book_of: Callable[..., Any]) -> None:
    head, row, *_ = book_of(case)["Positions"].iter_rows(values_only=True)
    assert list(head) == list(POSITION_COLUMNS)
    told = dict(zip(head, (str(value or "") for value in row), strict=True))
    assert told["Exact words"] == "a cutter had hit the ferry"
    assert (told["Speaker"], told["Stance"], told["Form"]) == ("Calder", "says no", "indirect")
    assert (told["Source"], told["Publisher"]) == ("Ferry sinks", "Meridian News")
    assert told["Place in source"] == "characters 113–139"
    assert told["Marking"] == "TLP:CLEAR"


def test_the_table_reads_like_the_screen(case: Any, book_of: Callable[..., Any]) -> None:
    sheet = book_of(case)["Comparison"]
    assert sheet.freeze_panes == "B2"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == "$1:$1"
    no = next(cell for row in sheet.iter_rows() for cell in row if "says no" in str(cell.value))
    assert str(no.value) == "✕ says no"
    assert no.font.color.rgb == f"FF{PRINT['no'].removeprefix('#')}"
    assert no.alignment.wrap_text


def test_banner_and_view_stand_on_the_sheets(case: Any, book_of: Callable[..., Any]) -> None:
    book = book_of(case, View(transposed=True))
    for sheet in book:
        assert "All suggestions have been reviewed." in words(sheet)
        assert "TLP:CLEAR" in words(sheet)
    assert book["Comparison"]["A1"].value == "Actor"
    assert {"Ferry", "Actors × questions", "everything"} <= set(words(book["About"]))


def test_what_is_longer_than_a_cell_is_cut_and_says_so(
    case: Any, book_of: Callable[..., Any]
) -> None:
    case.work.questions.set(case.question, wording="w" * 40_000, definition="d" * 20_000)
    for sheet in ("Comparison", "Positions"):
        (cut,) = [cell for cell in words(book_of(case)[sheet]) if cell.startswith("www")]
        assert len(cut) <= MOST_CHARACTERS
        assert cut.endswith("(shortened: longer than a cell can be)")
