# SPDX-License-Identifier: MIT
"""Folding of columns, sections made from the table, words of a citation."""

from dataclasses import replace

from workstation.briefing.content import (
    BriefContent,
    CellSign,
    CellText,
    Citation,
    ComparisonTable,
    Holding,
    Section,
    TableRow,
    folded,
    sections_of,
    words_of,
)


def _wide(columns: int, last: str = "") -> ComparisonTable:
    names = [f"C{n}" for n in range(1, columns + 1)]
    names[-1] = last or names[-1]
    cells = tuple(
        CellText((CellSign("yes", note=f"n{n}"),), f"s{n}") for n in range(1, columns + 1)
    )
    return ComparisonTable(tuple(names), (TableRow("Q?", "agree", cells),))


def test_six_columns_stay_as_they_are():
    assert folded(_wide(6)) == _wide(6)


def test_columns_after_the_sixth_are_named_in_one():
    table = folded(_wide(9))
    assert table.columns == ("C1", "C2", "C3", "C4", "C5", "C6", "Others (3)")
    others = table.rows[0].cells[6]
    assert [sign.note for sign in others.signs] == ["C7 · n7", "C8 · n8", "C9 · n9"]
    assert others.summary == "C7: s7; C8: s8; C9: s9"
    assert len(table.rows[0].cells) == 7


def test_a_table_folded_by_the_caller_is_left_alone():
    assert folded(_wide(7, "Others (4)")) == _wide(7, "Others (4)")


def test_a_row_with_too_few_cells_keeps_others_in_their_column():
    short = replace(_wide(9), rows=(TableRow("Q?", "", (CellText(),)),))
    assert len(folded(short).rows[0].cells) == 7


def test_sections_come_from_the_rows_with_the_words_said():
    content = BriefContent(
        "T",
        table=ComparisonTable(
            ("A", "B"),
            (TableRow("Q?", "agree", (CellText((CellSign("yes", citations=(7, 1)),)),)),),
        ),
        citations=(Citation(1, "A", exact="so it is", quoted=True),),
    )
    sign = CellSign("yes", citations=(7, 1))
    assert sections_of(content) == (
        Section("Q?", state="agree", holdings=(Holding("A", sign, "“so it is”"),)),
    )


def test_given_sections_win():
    given = (Section("Only this"),)
    assert sections_of(BriefContent("T", table=_wide(2), sections=given)) == given


def test_quotation_marks_only_where_the_source_has_them():
    assert words_of(Citation(1, "A", "neutral", "exact")) == "neutral"
    assert words_of(Citation(1, "A", "", "exact")) == "exact"
    assert words_of(Citation(1, "A", "neutral", "exact", quoted=True)) == "“exact”"
    assert words_of(Citation(1, "A", exact="نعم", quoted=True, direction="rtl")) == "«نعم»"
