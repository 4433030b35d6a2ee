# SPDX-License-Identifier: MIT
"""Cells of an exported table say in words what their colours and signs say."""

from workstation.analysis.exports import Exported, as_table
from workstation.analysis.table_cells import face_lines, table_cells
from workstation.domain.comparison import Cell, Column, Comparison, Face, Row, RowState, Sign
from workstation.domain.questions import Directness, Stance

NO = Sign(Stance.NO, "says no", Directness.IMPLIED, suggested=True, when="Nov 2023")
GONE = Sign(Stance.YES, "says yes", current=False)


def words(lines):
    return [line.words for line in lines]


def test_a_face_line_by_line():
    face = Face(
        (NO, GONE), change="changed: yes → no", detail="Nov 2023 · 2 statements", grade="C3"
    )
    no, gone, *notes = face_lines(face)
    assert no.words == "✕ says no (Nov 2023, implied, suggested)"
    assert (no.role, no.hollow, no.dotted, no.strong) == ("no", True, True, False)
    assert (gone.words, gone.struck) == ("● says yes (no longer stands)", True)
    assert words(notes) == ["changed: yes → no", "2 statements", "C3"]


def test_a_cell_of_many_voices_has_no_one_sign():
    lines = list(
        face_lines(Face(summary="2 say yes, 1 says no · 3 speakers", grade="not assessed"))
    )
    assert words(lines) == ["2 say yes, 1 says no · 3 speakers"]
    assert lines[0].stance is None


def table(make):
    """One question, a body with a part that stands beside it, one cell empty."""
    columns = (
        Column("x", "Calder", ("x", "y"), rolled_up=True, parts=1),
        Column("x/y", "وزارة الدفاع", ("y",), level=1, parent="x"),
    )
    cell = Cell((make.placed("a"),), Face((NO,)))
    question = make.question(definition="A blow, however light.", scope="November 2023")
    return Comparison(columns=columns, rows=(Row(question, RowState.DIFFER, {"x": cell}),))


def test_headings_tell_definition_scope_and_parts(make):
    head, row = table_cells(Exported(table(make)))
    assert [words(lines) for lines in head] == [
        ["Question"],
        ["Calder", "rolled up"],
        ["Calder › وزارة الدفاع"],
        ["State"],
    ]
    assert words(row[0])[1:] == ["A blow, however light.", "November 2023"]
    assert words(row[-1]) == ["differ"]
    assert row[2] == ()


def test_what_is_told_of_empty_cells_stands_in_them(make):
    told = Exported(table(make), empty={("q1", "x/y"): "nothing held"})
    assert words(table_cells(told)[1][2]) == ["nothing held"]
    assert as_table(told)[1][2] == "nothing held"


def test_turned_round_rows_are_columns(make):
    turned = table_cells(Exported(table(make), transposed=True))
    assert [words(row[0])[0] for row in turned] == [
        "Actor",
        "Calder",
        "Calder › وزارة الدفاع",
        "State",
    ]
    assert {len(row) for row in turned} == {2}
    assert as_table(Exported(table(make), transposed=True))[1][1].startswith("says no")
