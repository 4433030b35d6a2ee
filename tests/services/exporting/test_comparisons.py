# SPDX-License-Identifier: MIT
"""What is seen leaves in every form with its banner and its marking, and acts on nothing."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from defusedxml.ElementTree import fromstring
from lxml import html

from workstation.domain.claims import Act
from workstation.domain.views import Narrowing, Period, View
from workstation.errors import UserError
from workstation.services.exporting.comparisons import FORMS

if TYPE_CHECKING:
    from pathlib import Path

BANNER = "All suggestions have been reviewed."


def exported(case: Any, path: Path, view: View | None = None) -> str:
    comparison = case.work.comparison
    comparison.export(comparison.table(), path, view=view)
    return path.read_text("utf-8-sig")


def rows_of(text: str, **how: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), **how))


@pytest.mark.parametrize("form", sorted(set(FORMS) - {"xlsx"}))
def test_banner_and_strictest_marking_stand_under_every_form(
    case: Any, tmp_path: Path, form: str
) -> None:
    case.work.sources.set([case.source], marking="TLP:AMBER")
    text = exported(case, tmp_path / f"table.{form}")
    assert BANNER in text
    assert "TLP:AMBER" in text
    assert "TLP:CLEAR" not in text


def test_csv_cells_are_inert(hostile: Any, tmp_path: Path) -> None:
    text = exported(hostile, tmp_path / "table.csv")
    cells = [cell for row in rows_of(text) for cell in row]
    assert {"'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\tx", "'  =2", "'\uff1d3"} <= set(cells)
    assert "'=Calder" in rows_of(text)[0]
    # Where semicolons separate, what stands between quotation marks still holds together.
    apart = [cell for row in rows_of(text, delimiter=";") for cell in row]
    assert not [cell for cell in apart if cell.lstrip(' "').startswith(("=", "+", "@"))]


def test_tsv_keeps_every_row_on_its_line(hostile: Any) -> None:
    comparison = hostile.work.comparison
    table = comparison.table()
    lines = comparison.as_tsv(table).splitlines()
    width = len(table.columns) + 2
    assert [line.count("\t") + 1 for line in lines[: len(table.rows) + 1]] == [width] * (
        len(table.rows) + 1
    )
    assert any(line.startswith("a b c\t") for line in lines)
    assert BANNER in lines


def test_html_is_words_in_one_table(hostile: Any) -> None:
    comparison = hostile.work.comparison
    page = html.fromstring(comparison.as_html(comparison.table()))
    (table,) = page.iter("table")
    cells = [cell.text_content() for cell in table.iter("th", "td")]
    assert {"'=1+1", "'=Calder", "<b>bold</b>", "✕ says no"} <= set(cells)
    assert {element.tag for element in page.iter()} <= {
        *("div", "table", "thead", "tbody", "tr", "th", "td", "span", "br", "p")
    }


def test_svg_shows_every_question(hostile: Any, tmp_path: Path) -> None:
    root = fromstring(exported(hostile, tmp_path / "table.svg"))
    words = {element.text for element in root.iter() if element.tag.endswith("text")}
    assert {"Did a cutter hit the ferry?", "=1+1", "<b>bold</b>", "says no", BANNER} <= words


def test_json_has_the_documented_shape(case: Any, tmp_path: Path) -> None:
    read = json.loads(exported(case, tmp_path / "table.json"))
    row = next(one for one in read["rows"] if one["uid"] == case.question)
    (cell,) = row["cells"][case.calder]
    assert (cell["claim"], cell["stance"], cell["status"]) == (case.claims[1], "no", "confirmed")
    assert (read["unreviewed"], read["unreviewed_sources"]) == (0, 0)


def test_a_view_is_told_and_turned(case: Any) -> None:
    comparison = case.work.comparison
    narrowing = Narrowing(
        acts=(Act.DENIES,), actors=(case.calder,), periods=(Period(since="2023-11-03"),)
    )
    view = View(transposed=True, narrowing=narrowing)
    rows = rows_of(comparison.as_csv(comparison.table(suggested=False), view))
    assert rows[0] == ["Actor", "Did a cutter hit the ferry?", "How many people died?"]
    assert rows[1][:2] == ["Calder", "says no · not assessed"]
    assert rows[2] == ["State", "one speaker", ""]
    (shown,) = [row[0] for row in rows if row[0].startswith("Shown")]
    assert shown == "Shown: act denies; actors Calder; statement date from 3 Nov 2023."


def test_gaps_stand_in_empty_cells_where_the_view_shows_them(case: Any) -> None:
    case.work.gaps.record(case.other, case.calder, "agency archive")
    comparison = case.work.comparison
    table = comparison.table()
    assert rows_of(comparison.as_csv(table))[2][1] == ""
    gap = rows_of(comparison.as_csv(table, View(gaps=True)))[2][1]
    assert gap.startswith("nothing held; heard once on other questions, undated; searched ")
    assert gap.endswith("by A. Lind: agency archive, nothing found")


def test_an_empty_case_still_says_what_it_is(work: Any, tmp_path: Path) -> None:
    comparison = work.comparison
    for form in FORMS:
        path = tmp_path / f"table.{form}"
        comparison.export(comparison.table(), path)
        assert path.stat().st_size > 0
    assert rows_of(comparison.as_csv(comparison.table()))[0] == ["Question", "State"]


def test_other_suffixes_are_refused(case: Any, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no export format"):
        case.work.comparison.export(case.work.comparison.table(), tmp_path / "table.doc")
